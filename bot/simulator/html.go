package simulator

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// htmlParser reads Telegram's HTML parse mode byte by byte, as TDLib does (td/telegram/MessageEntity.cpp): the same tags and references,
// the same leniency and the same errors at the same byte offsets.
type htmlParser struct {
	in       string
	at       int
	out      strings.Builder
	units    int // UTF-16 code units written
	open     []htmlTag
	entities []htmlEntity
	user     func(int64) *User
	// surrogate is set by a reference to half a sign, which no text can hold.
	surrogate bool
}

// htmlTag is a tag that waits for its end.
type htmlTag struct {
	name     string
	argument string
	time     int64
	offset   int // in UTF-16 code units
	begin    int // in bytes of the text written
}

// htmlEntity keeps the language of a code tag until a pre tag around it claims it.
type htmlEntity struct {
	Entity
	language string
}

// htmlError is said after "can't parse entities: ".
type htmlError string

func (e htmlError) Error() string { return string(e) }

func htmlErrorf(format string, args ...any) error { return htmlError(fmt.Sprintf(format, args...)) }

// parseHTML parses a text in the HTML parse mode. user finds the person whom a tg://user link names.
func parseHTML(text string, user func(int64) *User) (formatted, error) {
	p := &htmlParser{in: text, user: user}
	if err := p.parse(); err != nil {
		return formatted{}, badRequest("can't parse entities: %s", err)
	}
	f := formatted{text: p.out.String()}
	for _, e := range p.entities {
		f.entities = append(f.entities, e.Entity)
	}
	return f, nil
}

// peek is the byte at a place, 0 behind the end.
func (p *htmlParser) peek(i int) byte {
	if i < len(p.in) {
		return p.in[i]
	}
	return 0
}

func (p *htmlParser) parse() error {
	for p.at < len(p.in) {
		var err error
		switch c := p.in[p.at]; {
		case c == '&' && p.reference():
		case c != '<':
			p.plain(c)
		case p.peek(p.at+1) == '/':
			err = p.endTag()
		default:
			err = p.startTag()
		}
		if err != nil {
			return err
		}
	}
	if n := len(p.open); n > 0 {
		return htmlErrorf("Can't find end tag corresponding to start tag \"%s\"", p.open[n-1].name)
	}
	if p.surrogate {
		return htmlError("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")
	}
	return nil
}

func (p *htmlParser) plain(c byte) {
	switch {
	case c >= 0xf0:
		p.units += 2
	case c < 0x80 || c >= 0xc0:
		p.units++
	}
	p.out.WriteByte(c)
	p.at++
}

// reference takes a character reference. What is none stays as it is.
func (p *htmlParser) reference() bool {
	r, end, ok := p.decodeReference(p.at)
	if !ok {
		return false
	}
	p.at = end
	if r >= 0xd800 && r <= 0xdfff {
		p.surrogate = true
	}
	p.units++
	if r > 0xffff {
		p.units++
	}
	p.out.WriteRune(r)
	return true
}

func (p *htmlParser) decodeReference(begin int) (r rune, end int, ok bool) {
	end = begin + 1
	if p.peek(end) == '#' {
		r, end = p.numericReference(begin)
		// TDLib takes references of up to nine bytes without the semicolon.
		if r == 0 || r >= utf8.MaxRune || end-begin >= 10 {
			return 0, 0, false
		}
	} else {
		for isLetter(p.peek(end)) {
			end++
		}
		switch p.in[begin+1 : end] {
		case "lt":
			r = '<'
		case "gt":
			r = '>'
		case "amp":
			r = '&'
		case "quot":
			r = '"'
		default:
			return 0, 0, false
		}
	}
	if p.peek(end) == ';' {
		end++
	}
	return r, end, true
}

func (p *htmlParser) numericReference(begin int) (rune, int) {
	end, base := begin+2, 10
	if p.peek(end) == 'x' {
		end, base = end+1, 16
	}
	first := end
	for isDigit(p.peek(end)) || base == 16 && isHexLetter(p.peek(end)) {
		end++
	}
	n, err := strconv.ParseUint(p.in[first:end], base, 31)
	if err != nil {
		return 0, end
	}
	return rune(n), end
}

func (p *htmlParser) startTag() error {
	begin := p.at
	p.at++
	name := strings.ToLower(p.until(func(c byte) bool { return isSpace(c) || c == '>' }))
	if p.peek(p.at) == 0 {
		return htmlErrorf("Unclosed start tag at byte offset %d", begin)
	}
	if !htmlTagKnown(name) {
		return htmlErrorf("Unsupported start tag \"%s\" at byte offset %d", name, begin)
	}
	tag := htmlTag{name: name}
	for p.peek(p.at) != '>' {
		p.skipSpace()
		if p.peek(p.at) == '>' {
			break
		}
		if err := p.attribute(&tag, begin); err != nil {
			return err
		}
	}
	p.at++
	if name == "span" && tag.argument != "spoiler" {
		return htmlErrorf("Tag \"span\" must have class \"tg-spoiler\" at byte offset %d", begin)
	}
	tag.offset, tag.begin = p.units, p.out.Len()
	p.open = append(p.open, tag)
	return nil
}

func htmlTagKnown(name string) bool {
	switch name {
	case "a", "b", "strong", "i", "em", "s", "strike", "del", "u", "ins", "tg-spoiler", "tg-emoji", "tg-time", "span", "pre", "code",
		"blockquote":
		return true
	}
	return false
}

func (p *htmlParser) attribute(tag *htmlTag, begin int) error {
	name := p.until(func(c byte) bool {
		return isSpace(c) || c == '=' || c == '>' || c == '/' || c == '"' || c == '\''
	})
	if name == "" {
		return htmlErrorf("Empty attribute name in the tag \"%s\" at byte offset %d", tag.name, begin)
	}
	p.skipSpace()
	if p.peek(p.at) != '=' {
		if p.peek(p.at) == 0 {
			return htmlErrorf("Unclosed start tag \"%s\" at byte offset %d", tag.name, begin)
		}
		if tag.name == "blockquote" {
			tag.set(name, "")
		}
		return nil
	}
	p.at++
	p.skipSpace()
	if p.peek(p.at) == 0 {
		return htmlErrorf("Unclosed start tag \"%s\" at byte offset %d", tag.name, begin)
	}
	value, err := p.value()
	if err != nil {
		return err
	}
	if p.peek(p.at) == 0 {
		return htmlErrorf("Unclosed start tag at byte offset %d", begin)
	}
	tag.set(name, value)
	return nil
}

// value takes an attribute's value: a bare word or a quoted text with references.
func (p *htmlParser) value() (string, error) {
	quote := p.peek(p.at)
	if quote != '"' && quote != '\'' {
		begin := p.at
		word := p.until(func(c byte) bool { return !isLetter(c) && !isDigit(c) && c != '.' && c != '-' })
		if c := p.peek(p.at); !isSpace(c) && c != '>' {
			return "", htmlErrorf("Unexpected end of name token at byte offset %d", begin)
		}
		return strings.ToLower(word), nil
	}
	p.at++
	var value strings.Builder
	for c := p.peek(p.at); c != quote && c != 0; c = p.peek(p.at) {
		if c == '&' {
			if r, end, ok := p.decodeReference(p.at); ok {
				value.WriteRune(r)
				p.at = end
				continue
			}
		}
		value.WriteByte(c)
		p.at++
	}
	if p.peek(p.at) == quote {
		p.at++
	}
	return value.String(), nil
}

// set takes the attributes that mean something.
func (t *htmlTag) set(name, value string) {
	switch {
	case t.name == "a" && name == "href", t.name == "tg-emoji" && name == "emoji-id", t.name == "tg-time" && name == "format":
		t.argument = value
	case t.name == "code" && name == "class" && strings.HasPrefix(value, "language-"):
		t.argument = strings.TrimPrefix(value, "language-")
	case t.name == "span" && name == "class" && strings.HasPrefix(value, "tg-"):
		t.argument = strings.TrimPrefix(value, "tg-")
	case t.name == "blockquote" && name == "expandable":
		t.argument = "1"
	case t.name == "tg-time" && name == "unix":
		t.time = 0
		if n, err := strconv.ParseInt(leadingNumber.FindString(value), 10, 64); err == nil {
			t.time = n
		}
	}
}

func (p *htmlParser) endTag() error {
	begin := p.at
	if len(p.open) == 0 {
		return htmlErrorf("Unexpected end tag at byte offset %d", begin)
	}
	p.at += 2
	name := strings.ToLower(p.until(func(c byte) bool { return isSpace(c) || c == '>' }))
	p.skipSpace()
	if p.peek(p.at) != '>' {
		return htmlErrorf("Unclosed end tag at byte offset %d", begin)
	}
	p.at++
	tag := p.open[len(p.open)-1]
	if name != "" && name != tag.name {
		return htmlErrorf("Unmatched end tag at byte offset %d, expected \"</%s>\", found \"</%s>\"", begin, tag.name, name)
	}
	p.open = p.open[:len(p.open)-1]
	if p.units == tag.offset {
		return nil // nothing in it
	}
	return p.closeTag(tag)
}

// until takes bytes up to the first that ends them; the end of the text always does.
func (p *htmlParser) until(ends func(byte) bool) string {
	begin := p.at
	for p.at < len(p.in) && !ends(p.in[p.at]) {
		p.at++
	}
	return p.in[begin:p.at]
}

func (p *htmlParser) skipSpace() {
	for p.at < len(p.in) && isSpace(p.in[p.at]) {
		p.at++
	}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0 || c == '\v'
}

func isLetter(c byte) bool    { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool     { return '0' <= c && c <= '9' }
func isHexLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'f' }
