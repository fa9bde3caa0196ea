package simulator

import "net/url"

// pageMessage is a message as the chat page gets it.
type pageMessage struct {
	*Message
	HTML      string     `json:"html"`
	Out       bool       `json:"out"`
	Files     []pageFile `json:"files,omitempty"`
	Reactions []string   `json:"reactions,omitempty"`
}

// pageFile is a file of a message, ready to be shown or fetched.
type pageFile struct {
	FileID string `json:"file_id"`
	Name   string `json:"name"`
	MIME   string `json:"mime"`
	Size   int64  `json:"size"`
	URL    string `json:"url"`
}

func (s *Simulator) forPage(m *Message, reactions []string) pageMessage {
	out := pageMessage{Message: m, Out: m.Out(), Reactions: reactions}
	if m.Text != "" {
		out.HTML = renderHTML(m.Text, m.Entities)
	} else {
		out.HTML = renderHTML(m.Caption, m.CaptionEntities)
	}
	for _, id := range fileIDs(m) {
		if f := s.files.get(id); f != nil {
			out.Files = append(out.Files, f.forPage())
		}
	}
	return out
}

func (f *file) forPage() pageFile {
	p := pageFile{FileID: f.id, Name: f.name, MIME: f.mime, Size: int64(len(f.data)), URL: "/sim/files/" + url.PathEscape(f.id)}
	if p.Name == "" {
		p.Name = string(f.kind) + f.extension()
	}
	if p.MIME == "" {
		p.MIME = "application/octet-stream"
	}
	return p
}

// pageChat is a chat as the chat page gets it.
type pageChat struct {
	ID          int64          `json:"id"`
	Type        string         `json:"type"`
	Title       string         `json:"title"`
	Forum       bool           `json:"is_forum,omitempty"`
	Topics      []Topic        `json:"topics,omitempty"`
	Messages    []pageMessage  `json:"messages"`
	Keyboard    *ReplyKeyboard `json:"reply_keyboard"`
	ForceReply  bool           `json:"force_reply"`
	Placeholder string         `json:"placeholder"`
	Version     int64          `json:"version"`
}

func (s *Simulator) chatForPage(c Chat) pageChat {
	out := pageChat{
		ID: c.ID, Type: c.Type, Title: c.Title, Forum: c.Forum, Topics: c.Topics, Messages: make([]pageMessage, len(c.Messages)), Keyboard: c.Keyboard,
		ForceReply: c.ForceReply, Placeholder: c.Placeholder, Version: c.Version,
	}
	for i, m := range c.Messages {
		out.Messages[i] = s.forPage(m, c.reactions[m.MessageID])
	}
	return out
}

// publishMessage tells the page of a new or changed message. The chat is locked, so that events keep the order of what happened.
func (s *Simulator) publishMessage(kind string, c *chat, m *Message) {
	if !s.events.watched() {
		return
	}
	var reactions []string
	if p := c.post(m.MessageID); p != nil {
		reactions = p.reactions
	}
	s.events.publish(event{"type": kind, "chat": c.id, "message": s.forPage(m, reactions)})
}
