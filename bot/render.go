package bot

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"saruar/flows/engine"
	"saruar/locales"
)

// Telegram's limits for a message and for a photo's caption, in characters after parsing. Markup makes the texts longer, never shorter,
// so counting it in is safe.
const (
	textLimit    = 4096
	captionLimit = 1024
)

// renderer puts screens into words.
type renderer struct {
	catalog *locales.Catalog
	lang    locales.Lang
}

// texts gives the paragraphs of a screen as one text, or as several when they do not fit into one message.
func (r renderer) texts(paragraphs []engine.Message) ([]string, error) {
	var texts []string
	var current strings.Builder
	length := 0
	for _, p := range paragraphs {
		text, err := r.html(p)
		if err != nil {
			return nil, err
		}
		n := utf8.RuneCountInString(text)
		if length > 0 && length+2+n > textLimit {
			texts = append(texts, current.String())
			current.Reset()
			length = 0
		}
		if length > 0 {
			current.WriteString("\n\n")
			length += 2
		}
		current.WriteString(text)
		length += n
	}
	return append(texts, current.String()), nil
}

// caption gives the paragraphs as one text and tells whether it fits under a file. Only what is to be read counts, not its markup.
func (r renderer) caption(paragraphs []engine.Message) (text string, fits bool, err error) {
	texts, err := r.texts(paragraphs)
	if err != nil || len(texts) != 1 {
		return "", false, err
	}
	length := 2 * max(len(paragraphs)-1, 0)
	for _, p := range paragraphs {
		plain, err := r.plain(p)
		if err != nil {
			return "", false, err
		}
		length += utf8.RuneCountInString(plain)
	}
	return texts[0], length <= captionLimit, nil
}

var errForeignMessage = errors.New("message is not from the locales")

func (r renderer) html(m engine.Message) (string, error) {
	message, ok := m.(locales.Message)
	if !ok {
		return "", fmt.Errorf("%T: %w", m, errForeignMessage)
	}
	return r.catalog.HTML(r.lang, message)
}

func (r renderer) plain(m engine.Message) (string, error) {
	if m == nil {
		return "", nil
	}
	message, ok := m.(locales.Message)
	if !ok {
		return "", fmt.Errorf("%T: %w", m, errForeignMessage)
	}
	return r.catalog.Plain(r.lang, message)
}

// markup gives the screen's keyboard, nil when it has no buttons.
func (r renderer) markup(s engine.Screen, seq int64) (any, error) {
	if s.Contact != nil {
		return r.contactKeyboard(s)
	}
	var keyboard inlineKeyboard
	for _, row := range s.Rows {
		var line []inlineButton
		for _, b := range row {
			label, err := r.plain(b.Label)
			if err != nil {
				return nil, err
			}
			line = append(line, button(b, label, seq))
		}
		if len(line) > 0 {
			keyboard.Rows = append(keyboard.Rows, line)
		}
	}
	if len(keyboard.Rows) == 0 {
		return nil, nil //nolint:nilnil // no keyboard is a screen like any other
	}
	return keyboard, nil
}

func button(b engine.Button, label string, seq int64) inlineButton {
	out := inlineButton{Text: label, URL: b.URL, Style: string(b.Style)}
	switch {
	case b.Option != "":
		out.Data = optionData(seq, b.Option)
	case b.Action.Name != "":
		out.Data = actionData(b.Action)
	}
	return out
}

// contactKeyboard asks for the person's own number: Telegram has that button on the reply keyboard only.
func (r renderer) contactKeyboard(s engine.Screen) (any, error) {
	share, err := r.plain(s.Contact)
	if err != nil {
		return nil, err
	}
	keyboard := replyKeyboard{Resize: true, Rows: [][]replyButton{{{Text: share, Contact: true}}}}
	for _, row := range s.Rows {
		var line []replyButton
		for _, b := range row {
			label, err := r.plain(b.Label)
			if err != nil {
				return nil, err
			}
			line = append(line, replyButton{Text: label})
		}
		keyboard.Rows = append(keyboard.Rows, line)
	}
	return keyboard, nil
}
