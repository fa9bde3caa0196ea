package store

import (
	"encoding/json"
	"errors"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// ErrFormatting says that Telegram would refuse how words are formatted.
var ErrFormatting = errors.New("formatting that Telegram refuses")

// Characters that Telegram takes in a text, and below a file.
const (
	textMost    = 4096
	captionMost = 1024
)

// formatting are the kinds of entities that a bot gives; all others, as links and mentions, Telegram finds itself (Bot API, MessageEntity).
func formatting() []string {
	return []string{
		"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link", "text_mention", "custom_emoji",
	}
}

// KeepFormatting leaves of the formatting of a message what can be handed on. Of other kinds not everything has arrived here, and Telegram would refuse the rest.
func KeepFormatting(entities json.RawMessage) json.RawMessage {
	var list []json.RawMessage
	if json.Unmarshal(entities, &list) != nil {
		return nil
	}
	list = slices.DeleteFunc(list, func(raw json.RawMessage) bool {
		var e struct {
			Type string `json:"type"`
		}
		return json.Unmarshal(raw, &e) != nil || !slices.Contains(formatting(), e.Type)
	})
	kept, err := json.Marshal(list)
	if err != nil || len(list) == 0 {
		return nil
	}
	return kept
}

// Check reports words that Telegram would refuse. Errors: ErrNoWords for a text of which nothing is left to see, ErrOverLimit, ErrFormatting.
func (p AnnouncementPart) Check() error {
	most := captionMost
	if p.Kind == "text" {
		most = textMost
	}
	switch {
	case p.Kind == "text" && strings.TrimFunc(p.Words, unseen) == "":
		return ErrNoWords
	case utf8.RuneCountInString(p.Words) > most:
		return ErrOverLimit
	case !utf8.ValidString(p.Words):
		return ErrFormatting
	case len(p.Entities) == 0:
		return nil
	}
	var entities []struct {
		Type   string `json:"type"`
		Offset int    `json:"offset"`
		Length int    `json:"length"`
		URL    string `json:"url"`
	}
	if json.Unmarshal(p.Entities, &entities) != nil {
		return ErrFormatting
	}
	units := len(utf16.Encode([]rune(p.Words)))
	for _, e := range entities {
		link, err := url.Parse(e.URL)
		if e.Offset < 0 || e.Length <= 0 || e.Offset > units-e.Length || !slices.Contains(formatting(), e.Type) ||
			e.Type == "text_link" && (err != nil || link.Scheme == "" || link.Host == "" && link.Opaque == "") {
			return ErrFormatting
		}
	}
	return nil
}

// unseen reports a sign of which nothing is to be seen.
func unseen(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}
