package simulator

import (
	"cmp"
	"encoding/json"
	"regexp"
	"slices"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Lengths of texts. Those of shown texts count code points after formatting, that of a raw text bytes before.
const (
	textLimit    = 4096
	captionLimit = 1024
	rawTextLimit = 32768
)

// formatted is a text as people see it.
type formatted struct {
	text     string
	entities []Entity
}

// readText takes a text with its formatting out of the parameters.
func (s *Simulator) readText(p *params, text, entities string) (formatted, error) {
	return s.format(p.get(text), p.get("parse_mode"), p.get(entities))
}

// format parses a text as the bot wrote it.
func (s *Simulator) format(raw, mode, entities string) (formatted, error) {
	if !utf8.ValidString(raw) {
		return formatted{}, badRequest("strings must be encoded in UTF-8")
	}
	if len(raw) > rawTextLimit {
		return formatted{}, badRequest("text is too long")
	}
	var f formatted
	var err error
	switch {
	case strings.EqualFold(mode, "html"):
		f, err = parseHTML(raw, s.userFor)
	case mode != "" && !strings.EqualFold(mode, "none"):
		return formatted{}, badRequest("unsupported parse_mode")
	default:
		f.text = raw
		f.entities, err = s.readEntities(entities)
	}
	if err != nil {
		return formatted{}, err
	}
	return f.cleaned(), nil
}

// readEntities takes entities that the bot made itself.
func (s *Simulator) readEntities(raw string) ([]Entity, error) {
	if raw == "" {
		return nil, nil
	}
	var entities []Entity
	if err := json.Unmarshal([]byte(raw), &entities); err != nil {
		return nil, badRequest("can't parse MessageEntity: %s", err)
	}
	kept := entities[:0]
	for _, e := range entities {
		if !slices.Contains(givenEntities(), e.Type) {
			continue // Telegram finds mentions, links and commands itself
		}
		if e.Type == "text_link" {
			if err := checkLink(e.URL, false); err != "" {
				return nil, badRequest("entity URL '%s' is invalid: %s", e.URL, err)
			}
		}
		if e.Type == "text_mention" && e.User != nil {
			e.User = s.userFor(e.User.ID)
			if e.User == nil {
				continue
			}
		}
		kept = append(kept, e)
	}
	return kept, nil
}

func givenEntities() []string {
	return []string{
		"bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote", "code", "pre", "text_link",
		"text_mention", "custom_emoji", "date_time",
	}
}

// cleaned does what Telegram does to every text: control signs go, space around it goes, and links, mentions and commands are found.
func (f formatted) cleaned() formatted {
	units := utf16.Encode([]rune(f.text))
	keep := keptUnits(units)
	text := make([]uint16, 0, len(units))
	moved := make([]int, len(units)+1)
	for i, u := range units {
		moved[i] = len(text)
		if keep[i] {
			if u < ' ' && u != '\n' {
				u = ' '
			}
			text = append(text, u)
		}
	}
	moved[len(units)] = len(text)
	out := formatted{text: string(utf16.Decode(text))}
	for _, e := range f.entities {
		end := e.Offset + e.Length
		if e.Offset < 0 || e.Length <= 0 || end > len(units) {
			continue
		}
		e.Offset, e.Length = moved[e.Offset], moved[end]-moved[e.Offset]
		if e.Length > 0 {
			out.entities = append(out.entities, e)
		}
	}
	out.entities = append(out.entities, found(out.text, out.entities)...)
	slices.SortStableFunc(out.entities, byPlace)
	return out
}

// byPlace orders entities by where they begin, the longer ones first.
func byPlace(a, b Entity) int {
	return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(b.Length, a.Length))
}

// keptUnits marks what stays of a text: neither invisible signs nor the space around it.
func keptUnits(units []uint16) []bool {
	keep := make([]bool, len(units))
	first, last := -1, -1
	for i, u := range units {
		keep[i] = u != '\r' && (u < 0x2028 || u > 0x202e)
		if keep[i] && !isBlank(u) {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for i := range keep {
		if first < 0 || i < first || i > last {
			keep[i] = false
		}
	}
	return keep
}

func isBlank(u uint16) bool { return u <= ' ' || u == 0xa0 }

var (
	commandPattern = regexp.MustCompile(`/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?`)
	mentionPattern = regexp.MustCompile(`@[A-Za-z][A-Za-z0-9_]{3,31}`)
	hashtagPattern = regexp.MustCompile(`#[\pL\pN_]{1,256}`)
	emailPattern   = regexp.MustCompile(`[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}`)
	urlPattern     = regexp.MustCompile(`(?i)(?:https?://[^\s<>"]+|(?:t\.me|telegram\.me)/[^\s<>"]+|www\.[^\s<>"]+)`)
)

// found finds what people write without formatting: commands, mentions, hashtags, addresses.
func found(text string, given []Entity) []Entity {
	if !strings.ContainsAny(text, "/@#.") {
		return nil
	}
	var all []Entity
	for _, kind := range []struct {
		name, sign string
		pattern    *regexp.Regexp
	}{
		{"url", "://", urlPattern},
		{"url", "t.me/", urlPattern},
		{"url", "www.", urlPattern},
		{"email", "@", emailPattern},
		{"bot_command", "/", commandPattern},
		{"mention", "@", mentionPattern},
		{"hashtag", "#", hashtagPattern},
	} {
		if !strings.Contains(text, kind.sign) {
			continue // patterns are slow, and most texts have none of this
		}
		for _, at := range kind.pattern.FindAllStringIndex(text, -1) {
			begin, end := at[0], at[1]
			if kind.name == "url" {
				end = begin + len(strings.TrimRight(text[begin:end], ".,;:!?)»"))
			}
			if !standsAlone(text, begin, end) {
				continue
			}
			e := Entity{Type: kind.name, Offset: unitsIn(text[:begin]), Length: unitsIn(text[begin:end])}
			if !touches(all, e) && !touches(exclusive(given), e) {
				all = append(all, e)
			}
		}
	}
	return all
}

// standsAlone reports whether no letter runs into the find from either side.
func standsAlone(text string, begin, end int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:begin])
	after, _ := utf8.DecodeRuneInString(text[end:])
	return (begin == 0 || !isWord(before)) && (end == len(text) || !isWord(after))
}

func isWord(r rune) bool {
	return r == '_' || r == '/' || r == '@' || r == '#' || '0' <= r && r <= '9' || 'A' <= r && r <= 'Z' || 'a' <= r && r <= 'z' || r > 0xbf
}

// exclusive are the entities in which nothing else is looked for.
func exclusive(entities []Entity) []Entity {
	var out []Entity
	for _, e := range entities {
		switch e.Type {
		case "code", "pre", "text_link", "text_mention", "custom_emoji", "date_time":
			out = append(out, e)
		}
	}
	return out
}

func touches(entities []Entity, e Entity) bool {
	return slices.ContainsFunc(entities, func(o Entity) bool {
		return e.Offset < o.Offset+o.Length && o.Offset < e.Offset+e.Length
	})
}

// unitsIn counts UTF-16 code units.
func unitsIn(text string) int {
	n := 0
	for _, r := range text {
		n += utf16.RuneLen(r)
	}
	return n
}
