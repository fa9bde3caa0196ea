package simulator

import (
	"regexp"
	"strconv"
)

// closeTag makes a tag's entity.
func (p *htmlParser) closeTag(tag htmlTag) error {
	e := Entity{Type: htmlEntityType(tag.name), Offset: tag.offset, Length: p.units - tag.offset}
	switch tag.name {
	case "a":
		if !p.link(&e, tag) {
			return nil
		}
	case "pre", "code":
		p.code(e, tag)
		return nil
	case "blockquote":
		if tag.argument != "" {
			e.Type = "expandable_blockquote"
		}
	case "tg-emoji":
		if id, err := strconv.ParseInt(tag.argument, 10, 64); err != nil || id == 0 {
			return htmlError("Invalid custom emoji identifier specified")
		}
		e.CustomEmojiID = tag.argument
	case "tg-time":
		if !timeFormat.MatchString(tag.argument) {
			return htmlError("Invalid date format used")
		}
		if tag.time <= 0 {
			return nil
		}
		e.UnixTime, e.DateTimeFormat = tag.time, tag.argument
	}
	p.entities = append(p.entities, htmlEntity{Entity: e})
	return nil
}

func htmlEntityType(name string) string {
	switch name {
	case "b", "strong":
		return "bold"
	case "i", "em":
		return "italic"
	case "u", "ins":
		return "underline"
	case "s", "strike", "del":
		return "strikethrough"
	case "span", "tg-spoiler":
		return "spoiler"
	case "tg-emoji":
		return "custom_emoji"
	case "tg-time":
		return "date_time"
	}
	return name
}

var (
	leadingNumber = regexp.MustCompile(`^-?\d+`)
	timeFormat    = regexp.MustCompile(`^(?:r|w?[dD]?[tT]?)$`)
	userLink      = regexp.MustCompile(`^tg:(?://)?user/?\?id=(\d+)`)
)

// link turns an a tag into a link or a mention. A link that goes nowhere leaves plain text, without an error.
func (p *htmlParser) link(e *Entity, tag htmlTag) bool {
	url := tag.argument
	if url == "" {
		url = p.out.String()[tag.begin:]
	}
	if m := userLink.FindStringSubmatch(url); m != nil {
		id, err := strconv.ParseInt(m[1], 10, 64)
		if err != nil {
			return false
		}
		e.Type, e.User = "text_mention", p.user(id)
		return e.User != nil
	}
	if checkLink(url, false) != "" {
		return false
	}
	e.Type, e.URL = "text_link", withProtocol(url)
	return true
}

// code joins a pre and a code tag around the same text into one block with a language.
func (p *htmlParser) code(e Entity, tag htmlTag) {
	if n := len(p.entities); n > 0 {
		last := &p.entities[n-1]
		same := last.Offset == e.Offset && last.Length == e.Length
		if same && tag.name == "pre" && last.Type == "code" && last.language != "" {
			last.Type, last.Language = "pre", last.language
			return
		}
		if same && tag.name == "code" && last.Type == "pre" && tag.argument != "" {
			last.Language = tag.argument
			return
		}
	}
	p.entities = append(p.entities, htmlEntity{Entity: e, language: tag.argument})
}
