package simulator

import (
	"cmp"
	"html"
	"slices"
	"strings"
	"unicode/utf16"
)

// renderHTML shows a text with its formatting as HTML of a few harmless tags.
func renderHTML(text string, entities []Entity) string {
	if len(entities) == 0 {
		return escape(text)
	}
	r := renderer{units: utf16.Encode([]rune(text))}
	shown := slices.DeleteFunc(slices.Clone(entities), func(e Entity) bool {
		open, _ := tags(e)
		return open == "" || e.Offset < 0 || e.Length <= 0 || e.Offset+e.Length > len(r.units)
	})
	slices.SortStableFunc(shown, func(a, b Entity) int {
		return cmp.Or(cmp.Compare(a.Offset, b.Offset), cmp.Compare(b.Length, a.Length), cmp.Compare(rank(a), rank(b)))
	})
	for _, e := range shown {
		r.to(e.Offset)
		r.push(e)
	}
	r.to(len(r.units))
	return r.out.String()
}

// rank puts blocks around everything else.
func rank(e Entity) int {
	switch e.Type {
	case "blockquote", "expandable_blockquote", "pre":
		return 0
	}
	return 1
}

// renderer writes a text from left to right and knows which tags are open.
type renderer struct {
	units []uint16
	at    int
	open  []Entity
	out   strings.Builder
}

// to writes up to a place and closes on the way what ends there.
func (r *renderer) to(place int) {
	for {
		end := place
		for _, e := range r.open {
			end = min(end, e.Offset+e.Length)
		}
		r.out.WriteString(escape(string(utf16.Decode(r.units[r.at:end]))))
		r.at = end
		if !r.closeEnded() {
			return
		}
	}
}

// closeEnded closes the tags that end here. Those inside that go on are opened again, so that tags never overlap.
func (r *renderer) closeEnded() bool {
	outermost := slices.IndexFunc(r.open, func(e Entity) bool { return e.Offset+e.Length <= r.at })
	if outermost < 0 {
		return false
	}
	inner := slices.Clone(r.open[outermost:])
	for _, e := range slices.Backward(inner) {
		_, closing := tags(e)
		r.out.WriteString(closing)
	}
	r.open = r.open[:outermost]
	for _, e := range inner {
		if e.Offset+e.Length > r.at {
			r.push(e)
		}
	}
	return true
}

func (r *renderer) push(e Entity) {
	opening, _ := tags(e)
	r.out.WriteString(opening)
	r.open = append(r.open, e)
}

// tags open and close an entity, empty when it is shown as plain text.
func tags(e Entity) (string, string) {
	switch e.Type {
	case "bold":
		return "<b>", "</b>"
	case "italic":
		return "<i>", "</i>"
	case "underline":
		return "<u>", "</u>"
	case "strikethrough":
		return "<s>", "</s>"
	case "code":
		return "<code>", "</code>"
	case "pre":
		return "<pre>", "</pre>"
	case "blockquote", "expandable_blockquote":
		return "<blockquote>", "</blockquote>"
	case "spoiler":
		return `<span class="spoiler">`, "</span>"
	case "text_link":
		if scheme := strings.ToLower(schemeOf(e.URL)); scheme == "http" || scheme == "https" || scheme == "tg" {
			return `<a href="` + html.EscapeString(e.URL) + `">`, "</a>"
		}
	}
	return "", ""
}

func escape(text string) string { return strings.ReplaceAll(html.EscapeString(text), "\n", "<br>") }
