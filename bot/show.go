package bot

import (
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"

	"saruar/flows/engine"
	"saruar/locales"
)

// screenAt is what is known of the message that shows the current screen.
type screenAt struct {
	message int64 // 0: not known
	keys    bool  // it has a keyboard under it
}

// shower turns a reply into API calls: edit after a tap, send after a message, and take the old keyboard away.
type shower struct {
	renderer
	chat    int64
	thread  int64 // of a forum; 0 for none
	replyTo int64 // the message of the chat that the next one answers; 0 for none
	seq     int64
	calls   []Call
}

// show gives the calls for a reply, and whether the screen now has a keyboard.
func (s *shower) show(in incoming, reply engine.Reply, at screenAt) (keys bool, err error) {
	if in.query != "" {
		if err := s.answer(in.query, reply.Notice); err != nil {
			return false, err
		}
	}
	drop := reply.DropKeyboard
	for _, screen := range reply.Send {
		if err := s.send(screen, drop, false); err != nil {
			return false, err
		}
		drop = false
	}
	if reply.Screen == nil || (reply.Stale && in.message != 0 && in.message == at.message) {
		return at.keys, nil
	}
	if drop {
		if err := s.send(engine.Screen{Text: []engine.Message{locales.EdgeKeyboardClosed()}}, true, false); err != nil {
			return false, err
		}
	}
	return s.place(in, reply, at)
}

// place puts the screen where it belongs.
func (s *shower) place(in incoming, reply engine.Reply, at screenAt) (keys bool, err error) {
	screen := *reply.Screen
	markup, err := s.markup(screen, s.seq)
	if err != nil {
		return false, err
	}
	keys = markup != nil && screen.Contact == nil
	edit := in.message != 0 && !reply.Fresh && !reply.Stale && screen.Contact == nil && screen.Photo == ""
	if edit {
		texts, err := s.texts(screen.Text)
		if err != nil {
			return false, err
		}
		if len(texts) == 1 {
			return keys, s.change(in.message, at.message, texts[0], markup)
		}
	}
	old := at
	if in.message != 0 && !in.input.IsAction() {
		old = screenAt{message: in.message, keys: true}
	}
	if old.message != 0 && old.keys {
		if err := s.strip(old.message); err != nil {
			return false, err
		}
	}
	return keys, s.send(screen, false, true)
}

// change edits the newest of the tapped message and the one that shows the screen: after a crash the same screen may have been sent
// twice, and people tap either. The other one loses its buttons.
func (s *shower) change(tapped, current int64, text string, markup any) error {
	if current > tapped {
		if err := s.strip(tapped); err != nil {
			return err
		}
		tapped = current
	}
	return s.edit(tapped, text, markup)
}

// strip takes the keyboard under a message away.
func (s *shower) strip(message int64) error {
	return s.call(Call{Method: "editMessageReplyMarkup", Beside: true}, editMarkup{Chat: s.chat, Message: message})
}

func (s *shower) answer(query string, notice engine.Message) error {
	text, err := s.plain(notice)
	if err != nil {
		return err
	}
	return s.call(Call{Method: "answerCallbackQuery", Beside: true}, answerTap{Query: query, Text: cut(text, 200)})
}

func (s *shower) edit(message int64, text string, markup any) error {
	instead := &shower{renderer: s.renderer, chat: s.chat, thread: s.thread, replyTo: s.replyTo, seq: s.seq}
	if err := instead.message(text, markup, true); err != nil {
		return err
	}
	return s.call(Call{Method: "editMessageText", Screen: true, Edits: message, Instead: &instead.calls[0]},
		editText{Chat: s.chat, Message: message, Text: text, ParseMode: "HTML", Markup: markup, Preview: linkPreview{Disabled: true}})
}

// send sends a screen as messages of its own. drop takes a reply keyboard away with the first.
func (s *shower) send(screen engine.Screen, drop, isPlace bool) error {
	markup, err := s.markup(screen, s.seq)
	if err != nil {
		return err
	}
	if drop && markup == nil {
		markup = removeKeyboard{Remove: true}
	}
	texts, err := s.texts(screen.Text)
	if err != nil {
		return err
	}
	if screen.File != nil {
		return s.sendFile(screen, markup)
	}
	if screen.Media != nil {
		return s.sendMedia(screen, markup)
	}
	if screen.Photo != "" && len(texts) == 1 && utf8.RuneCountInString(texts[0]) <= captionLimit {
		return s.call(Call{Method: "sendPhoto", Screen: isPlace}, sendPhoto{
			Chat: s.chat, Thread: s.thread, Photo: screen.Photo, Caption: texts[0], ParseMode: "HTML", Markup: markup, Reply: s.reply(),
		})
	}
	for i, text := range texts {
		last := i == len(texts)-1
		var under any
		if last {
			under = markup
		}
		if err := s.message(text, under, isPlace && last); err != nil {
			return err
		}
	}
	return nil
}

func (s *shower) message(text string, markup any, isPlace bool) error {
	return s.call(Call{Method: "sendMessage", Screen: isPlace}, sendMessage{
		Chat: s.chat, Thread: s.thread, Text: text, ParseMode: "HTML", Markup: markup, Preview: linkPreview{Disabled: true}, Reply: s.reply(),
	})
}

// reply is what a message answers. When that is gone, the message is sent all the same.
func (s *shower) reply() *replyTo {
	if s.replyTo == 0 {
		return nil
	}
	return &replyTo{Message: s.replyTo, Lenient: true}
}

var errCaption = errors.New("the text of a file is one caption")

// sendMedia sends a file that Telegram has already.
func (s *shower) sendMedia(screen engine.Screen, markup any) error {
	text, fits, err := s.caption(screen.Text)
	if err != nil {
		return err
	}
	if !fits {
		return errCaption
	}
	method, m := "sendDocument", sendMedia{Chat: s.chat, Thread: s.thread, Caption: text, ParseMode: "HTML", Markup: markup, Reply: s.reply()}
	switch screen.Media.Kind {
	case engine.Photo:
		method, m.Photo = "sendPhoto", screen.Media.ID
	case engine.Voice:
		method, m.Voice = "sendVoice", screen.Media.ID
	case engine.Video:
		method, m.Video = "sendVideo", screen.Media.ID
	default:
		m.Document = screen.Media.ID
	}
	return s.call(Call{Method: method}, m)
}

// sendFile sends a file with the text as its caption.
func (s *shower) sendFile(screen engine.Screen, markup any) error {
	text, fits, err := s.caption(screen.Text)
	if err != nil {
		return err
	}
	if !fits {
		return errCaption
	}
	c := Call{Method: "sendDocument", file: screen.File}
	if screen.File.Picture {
		c.Method = "sendPhoto"
	}
	return s.call(c, sendUpload{Chat: s.chat, Thread: s.thread, Caption: text, ParseMode: "HTML", Markup: markup, Reply: s.reply()})
}

func (s *shower) call(c Call, params any) error {
	raw, err := json.Marshal(params)
	if err != nil {
		return fmt.Errorf("encode %s: %w", c.Method, err)
	}
	c.Params = raw
	s.calls = append(s.calls, c)
	return nil
}

// cut shortens a text to a number of characters.
func cut(text string, limit int) string {
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	return string([]rune(text)[:limit-1]) + "…"
}
