package blind

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// unit is a character that can be seen, with the invisible ones after it.
type unit struct {
	r          rune // small, without marks, of ordinary width
	start, end int  // bytes in the text
	upper      bool
}

// span is a piece to be hidden, in units.
type span struct {
	from, to int
	kind     kind
}

// page is a text that is being read.
type page struct {
	text  string
	units []unit
	taken []bool // hidden already or one of the words that stand for it
	spans []span
}

func read(text string) *page {
	p := &page{text: text, units: make([]unit, 0, len(text))}
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		p.add(r, at, at+size)
		at += size
	}
	p.taken = make([]bool, len(p.units))
	return p
}

func (p *page) add(r rune, start, end int) {
	last := len(p.units) - 1
	if isInvisible(r) {
		if last >= 0 {
			p.units[last].end = end
			p.units[last].r = marked(p.units[last].r, r)
		}
		return
	}
	small, upper := plain(r)
	p.units = append(p.units, unit{r: small, start: start, end: end, upper: upper})
}

// at is the character there, 0 outside the text and where something is hidden already.
func (p *page) at(i int) rune {
	if i < 0 || i >= len(p.units) || p.taken[i] {
		return 0
	}
	return p.units[i].r
}

// run is where the characters that fit end, from i on.
func (p *page) run(i int, fits func(rune) bool) int {
	for p.at(i) != 0 && fits(p.at(i)) {
		i++
	}
	return i
}

// back is where the characters that fit begin, before i.
func (p *page) back(i int, fits func(rune) bool) int {
	for p.at(i-1) != 0 && fits(p.at(i-1)) {
		i--
	}
	return i
}

// says reports whether the word stands at i.
func (p *page) says(i int, word string) bool {
	for _, r := range word {
		if p.at(i) != r {
			return false
		}
		i++
	}
	return true
}

func (p *page) hide(from, to int, k kind) {
	if from >= to {
		return
	}
	p.spans = append(p.spans, span{from, to, k})
	for i := from; i < to; i++ {
		p.taken[i] = true
	}
}

// protect keeps the words that stand for something hidden from being read.
func (p *page) protect(words []string) {
	for _, word := range words {
		if word == "" {
			continue
		}
		for from := 0; ; {
			i := strings.Index(p.text[from:], word)
			if i < 0 {
				break
			}
			p.take(from+i, from+i+len(word))
			from += i + len(word)
		}
	}
}

func (p *page) take(start, end int) {
	i, _ := slices.BinarySearchFunc(p.units, start, func(u unit, at int) int { return u.start - at })
	for ; i < len(p.units) && p.units[i].start < end; i++ {
		p.taken[i] = true
	}
}

// written is the text with the hidden pieces replaced.
func (p *page) written(words Words) string {
	if len(p.spans) == 0 {
		return p.text
	}
	slices.SortFunc(p.spans, func(a, b span) int { return a.from - b.from })
	var out strings.Builder
	done := 0
	for _, s := range p.spans {
		out.WriteString(p.text[done:p.units[s.from].start])
		out.WriteString(words.of(s.kind))
		done = p.units[s.to-1].end
	}
	out.WriteString(p.text[done:])
	return out.String()
}
