package simulator

import (
	"fmt"
	"strings"
	"time"
)

// Text shows the chat as text, for reading and for grep: a line per message, its buttons below it, the keyboard at the end.
func (c Chat) Text() string {
	var b strings.Builder
	for _, m := range c.Messages {
		writeMessage(&b, m, c.reactions[m.MessageID])
	}
	if c.Typing != "" {
		b.WriteString("(" + c.Typing + "…)\n")
	}
	if c.Keyboard != nil {
		b.WriteString("keyboard:\n")
		for _, row := range c.Keyboard.Rows {
			b.WriteString("   ")
			for _, key := range row {
				b.WriteString(" [" + key.Text + keyAsks(key) + "]")
			}
			b.WriteByte('\n')
		}
	}
	if c.ForceReply {
		b.WriteString("reply asked for\n")
	}
	if c.Placeholder != "" {
		b.WriteString("input: " + c.Placeholder + "\n")
	}
	return b.String()
}

func keyAsks(key KeyButton) string {
	switch {
	case key.RequestContact:
		return " ☎"
	case key.RequestLocation:
		return " 📍"
	}
	return ""
}

func writeMessage(b *strings.Builder, m *Message, reactions []string) {
	who := "?"
	if m.From != nil {
		who = m.From.FirstName
	}
	if m.Out() {
		who = "bot"
	}
	fmt.Fprintf(b, "#%d %s %s:", m.MessageID, time.Unix(m.Date, 0).UTC().Format("15:04"), who)
	if m.Thread != 0 {
		fmt.Fprintf(b, " (topic %d)", m.Thread)
	}
	if to := m.Answers(); to != nil {
		fmt.Fprintf(b, " (to #%d)", to.MessageID)
	}
	if what := m.shows(); what != "" {
		b.WriteString(" " + what)
	}
	if text := m.Content(); text != "" {
		b.WriteString(" " + strings.ReplaceAll(text, "\n", "\n    "))
	}
	if m.EditDate != 0 {
		b.WriteString(" (edited)")
	}
	if len(reactions) > 0 {
		b.WriteString(" {" + strings.Join(reactions, "") + "}")
	}
	b.WriteByte('\n')
	if m.ReplyMarkup == nil {
		return
	}
	for _, row := range m.ReplyMarkup.Rows {
		b.WriteString("   ")
		for _, button := range row {
			b.WriteString(" [" + button.Text + button.leads() + "]")
		}
		b.WriteByte('\n')
	}
}

// leads says where a button leads when it is no tap for the bot.
func (b Button) leads() string {
	switch {
	case b.URL != "":
		return " → " + b.URL
	case b.WebApp != nil:
		return " → " + b.WebApp.URL
	case b.CopyText != nil:
		return " ⧉"
	}
	return ""
}

// shows names what a message has besides text.
func (m *Message) shows() string {
	switch {
	case m.Photo != nil:
		return "<photo>"
	case m.Document != nil:
		return "<document " + m.Document.FileName + ">"
	case m.Video != nil:
		return "<video>"
	case m.Voice != nil:
		return "<voice>"
	case m.Sticker != nil:
		return "<sticker>"
	case m.Contact != nil:
		return "<contact " + m.Contact.PhoneNumber + ">"
	case m.Location != nil:
		return fmt.Sprintf("<location %.5f %.5f>", m.Location.Latitude, m.Location.Longitude)
	case m.NewMembers != nil:
		return "<joined>"
	case m.LeftMember != nil:
		return "<left>"
	case m.TopicCreated != nil:
		return "<topic " + m.TopicCreated.Name + ">"
	case m.TopicEdited != nil:
		return "<topic renamed " + m.TopicEdited.Name + ">"
	case m.TopicClosed != nil:
		return "<topic closed>"
	case m.TopicReopened != nil:
		return "<topic reopened>"
	case m.MigrateTo != 0:
		return fmt.Sprintf("<became %d>", m.MigrateTo)
	case m.MigrateFrom != 0:
		return fmt.Sprintf("<was %d>", m.MigrateFrom)
	}
	return ""
}
