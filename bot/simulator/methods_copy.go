package simulator

import "context"

func copyMethods() map[string]method {
	return map[string]method{
		"copyMessage":    (*Simulator).copyMessage,
		"forwardMessage": (*Simulator).forwardMessage,
	}
}

type messageID struct {
	MessageID int64 `json:"message_id"`
}

// source finds the message that is to be copied or forwarded.
func (s *Simulator) source(p *params, purpose string) (*Message, error) {
	from := p.get("from_chat_id")
	if from == "" {
		return nil, badRequest("from_chat_id is empty")
	}
	c, err := s.chatNamed(from)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	m := c.post(p.number("message_id", 0))
	switch {
	case m == nil || m.Service():
		return nil, badRequest("message to %s not found", purpose)
	case m.Protected:
		return nil, badRequest("message can't be %s", map[string]string{"copy": "copied", "forward": "forwarded"}[purpose])
	}
	return m.Message, nil
}

// copyMessage sends the same again, as the bot's own. A new caption takes the place of the old one.
func (s *Simulator) copyMessage(_ context.Context, p *params) (any, error) {
	from, err := s.source(p, "copy")
	if err != nil {
		return nil, err
	}
	caption := formatted{from.Caption, from.CaptionEntities}
	if p.has("caption") && from.hasMedia() {
		if caption, err = s.readCaption(p.get("caption"), p.get("parse_mode"), p.get("caption_entities")); err != nil {
			return nil, err
		}
	}
	m, err := s.post(p, func(m *Message) {
		m.take(from)
		m.Caption, m.CaptionEntities = caption.text, caption.entities
	})
	if err != nil {
		return nil, err
	}
	return messageID{m.MessageID}, nil
}

func (s *Simulator) forwardMessage(_ context.Context, p *params) (any, error) {
	from, err := s.source(p, "forward")
	if err != nil {
		return nil, err
	}
	return s.post(p, func(m *Message) {
		m.take(from)
		m.Caption, m.CaptionEntities = from.Caption, from.CaptionEntities
		m.ForwardOrigin = from.ForwardOrigin
		if m.ForwardOrigin == nil {
			m.ForwardOrigin = &Origin{Type: "user", Date: from.Date, SenderUser: from.From}
		}
	})
}

// take takes over what another message shows, but for its caption.
func (m *Message) take(from *Message) {
	m.Text, m.Entities, m.LinkPreview = from.Text, from.Entities, from.LinkPreview
	m.Photo, m.Document, m.Video, m.Voice, m.Sticker = from.Photo, from.Document, from.Video, from.Voice, from.Sticker
	m.Contact, m.Location = from.Contact, from.Location
	m.HasMediaSpoiler = from.HasMediaSpoiler
}
