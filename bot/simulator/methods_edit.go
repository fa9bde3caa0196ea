package simulator

import (
	"context"
	"encoding/json"
	"slices"
	"unicode/utf8"
)

func editMethods() map[string]method {
	return map[string]method{
		"editMessageText":        (*Simulator).editMessageText,
		"editMessageCaption":     (*Simulator).editMessageCaption,
		"editMessageMedia":       (*Simulator).editMessageMedia,
		"editMessageReplyMarkup": (*Simulator).editMessageReplyMarkup,
	}
}

func (s *Simulator) editMessageText(_ context.Context, p *params) (any, error) {
	f, err := s.readText(p, "text", "entities")
	if err != nil {
		return nil, err
	}
	if f.text == "" {
		return nil, badRequest("message text is empty")
	}
	if utf8.RuneCountInString(f.text) > textLimit {
		return nil, badRequest("MESSAGE_TOO_LONG")
	}
	preview, err := readPreview(p)
	if err != nil {
		return nil, err
	}
	return s.edit(p, func(m *Message) error {
		if m.Text == "" {
			return badRequest("there is no text in the message to edit")
		}
		m.Text, m.Entities, m.LinkPreview = f.text, f.entities, preview
		return nil
	})
}

func (s *Simulator) editMessageCaption(_ context.Context, p *params) (any, error) {
	f, err := s.readCaption(p.get("caption"), p.get("parse_mode"), p.get("caption_entities"))
	if err != nil {
		return nil, err
	}
	return s.edit(p, func(m *Message) error {
		if !m.hasMedia() || m.Sticker != nil {
			return badRequest("there is no caption in the message to edit")
		}
		m.Caption, m.CaptionEntities, m.CaptionAboveMedia = f.text, f.entities, p.flag("show_caption_above_media")
		return nil
	})
}

func (s *Simulator) editMessageMedia(_ context.Context, p *params) (any, error) {
	var in inputMedia
	if err := json.Unmarshal([]byte(p.get("media")), &in); err != nil {
		return nil, badRequest("can't parse input media JSON object")
	}
	fill, err := s.readInputMedia(p, in)
	if err != nil {
		return nil, err
	}
	return s.edit(p, func(m *Message) error {
		if m.Text == "" && m.Photo == nil && m.Document == nil && m.Video == nil {
			return badRequest("there is no media in the message to edit")
		}
		m.Text, m.Entities, m.LinkPreview = "", nil, nil
		fill(m)
		return nil
	})
}

func (s *Simulator) editMessageReplyMarkup(_ context.Context, p *params) (any, error) {
	return s.edit(p, func(*Message) error { return nil })
}

// edit changes a message of the bot and its buttons. Without reply_markup the buttons go.
func (s *Simulator) edit(p *params, change func(*Message) error) (any, error) {
	if p.get("inline_message_id") != "" {
		return nil, badRequest("MESSAGE_ID_INVALID") // no message is sent through inline mode here
	}
	c, err := s.chatFor(p)
	if err != nil {
		return nil, err
	}
	id := p.number("message_id", 0)
	if id <= 0 {
		return nil, badRequest("message identifier is not specified")
	}
	keyboard, err := readInlineMarkup(p, c.private())
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	m, err := s.editLocked(c, id, keyboard, change)
	c.mu.Unlock()
	if err != nil {
		return nil, err
	}
	s.changed.rings()
	return m, nil
}

func (s *Simulator) editLocked(c *chat, id int64, keyboard *InlineKeyboard, change func(*Message) error) (*Message, error) {
	if err := c.reachable(); err != nil {
		return nil, err
	}
	old := c.post(id)
	if old == nil {
		return nil, badRequest("message to edit not found")
	}
	if !old.Out() || old.markedUp || old.ForwardOrigin != nil {
		// Telegram's documentation: only messages without reply_markup or with inline keyboards can be edited.
		return nil, badRequest("message can't be edited")
	}
	m := *old.Message
	if err := change(&m); err != nil {
		return nil, err
	}
	m.ReplyMarkup = keyboard
	if same(old.Message, &m) {
		return nil, badRequest("message is not modified: specified new message content and reply markup are exactly the same as a current " +
			"content and reply markup of the message")
	}
	if err := s.rates.take(c.id, !c.private(), 1, false); err != nil {
		return nil, err
	}
	m.EditDate = s.date()
	c.replace(old, &m)
	s.publishMessage("edit", c, &m)
	return &m, nil
}

// same compares what people see of two messages.
func same(a, b *Message) bool {
	return a.Text == b.Text && a.Caption == b.Caption && a.CaptionAboveMedia == b.CaptionAboveMedia &&
		sameEntities(a.Entities, b.Entities) && sameEntities(a.CaptionEntities, b.CaptionEntities) &&
		sameFile(a, b) && sameKeyboard(a.ReplyMarkup, b.ReplyMarkup)
}

func sameEntities(a, b []Entity) bool {
	return slices.EqualFunc(a, b, func(a, b Entity) bool {
		if a.User != nil && b.User != nil && a.User.ID == b.User.ID {
			a.User, b.User = nil, nil
		}
		return a == b
	})
}

func sameFile(a, b *Message) bool {
	return slices.Equal(fileIDs(a), fileIDs(b))
}

// fileIDs are the files a message shows, each in its full size.
func fileIDs(m *Message) []string {
	var ids []string
	if n := len(m.Photo); n > 0 {
		ids = append(ids, m.Photo[n-1].FileID)
	}
	for _, f := range []*Media{m.Document, m.Video, m.Voice} {
		if f != nil {
			ids = append(ids, f.FileID)
		}
	}
	if m.Sticker != nil {
		ids = append(ids, m.Sticker.FileID)
	}
	return ids
}
