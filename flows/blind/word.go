package blind

// word is a run of letters, in units.
type word struct{ from, to int }

// reading looks at the words of a page one after the other.
type reading struct {
	*page
	m       Masker
	words   []word
	letters []rune
	key     []byte
}

// hideWords hides names and places.
func (m Masker) hideWords(p *page) {
	r := &reading{page: p, m: m, words: p.split()}
	for i := 0; i < len(r.words); {
		i += r.hideAt(i)
	}
	r.hideSpaced()
	r.hideInitials()
	r.merge()
}

func (p *page) split() []word {
	var list []word
	for i := 0; i < len(p.units); {
		end := p.run(i, isLetter)
		for p.at(end) == '\'' && end > i && isLetter(p.at(end+1)) {
			end = p.run(end+1, isLetter)
		}
		if end == i {
			i++
			continue
		}
		list = append(list, word{i, end})
		i = end
	}
	return list
}

// hideAt hides what begins with word i and reports how many words it was, at least one.
func (r *reading) hideAt(i int) int {
	const parts = 3 // Ай-гүл-ге
	for count := min(parts, len(r.words)-i); count > 1; count-- {
		if r.hyphened(i, count) && r.try(r.m.stems, r.words[i].from, r.words[i+count-1].to) {
			return count
		}
	}
	if len(r.m.phrases) > 0 && i+1 < len(r.words) && r.near(r.words[i].to, r.words[i+1].from) &&
		r.try(r.m.phrases, r.words[i].from, r.words[i+1].to) {
		return 2
	}
	if !r.try(r.m.stems, r.words[i].from, r.words[i].to) {
		r.tryHumps(r.words[i])
	}
	return 1
}

// try hides the letters between two places if they are something known.
func (r *reading) try(known stems, from, to int) bool {
	k, ok := r.knownAs(known, from, to)
	if ok {
		r.hide(from, to, k)
	}
	return ok
}

func (r *reading) knownAs(known stems, from, to int) (kind, bool) {
	const longest = 80 // no name is longer
	r.letters = r.letters[:0]
	for i := from; i < to; i++ {
		if isLetter(r.units[i].r) {
			r.letters = append(r.letters, r.units[i].r)
		}
	}
	if len(r.letters) < least || len(r.letters) > longest {
		return 0, false
	}
	capital := r.units[from].upper
	r.key = appendKey(r.key[:0], r.letters)
	if k, ok := known.match(r.key, capital, 0); ok {
		return k, true
	}
	if single := undoubled(r.key); len(single) < len(r.key) && isLatin(r.letters[0]) { // Assel
		if k, ok := known.match(single, capital, 0); ok {
			return k, true
		}
	}
	for _, way := range disguises(r.letters) {
		r.key = appendKey(r.key[:0], way)
		if k, ok := known.match(r.key, capital, 0); ok {
			return k, true
		}
	}
	return 0, false
}

// tryHumps looks at the parts of SarsenovaAigul by themselves: file names are written so.
func (r *reading) tryHumps(w word) {
	start := w.from
	for i := w.from + 1; i <= w.to; i++ {
		if i < w.to && !r.hump(i, w.to) {
			continue
		}
		if i-start < w.to-w.from {
			r.try(r.m.stems, start, i)
		}
		start = i
	}
}

func (r *reading) hump(i, end int) bool {
	return r.units[i].upper && (!r.units[i-1].upper || (i+1 < end && !r.units[i+1].upper))
}

// hyphened reports whether the words are parts of one: between them is a hyphen, or one and a line break.
func (r *reading) hyphened(i, count int) bool {
	for ; count > 1; count-- {
		from, to := r.words[i].to, r.words[i+1].from
		if r.at(from) != '-' || to-from > 2 || (to-from == 2 && r.at(from+1) != '\n') {
			return false
		}
		i++
	}
	return true
}

// near reports whether only a space or two, a hyphen or an underscore is between the places.
func (r *reading) near(from, to int) bool {
	const most = 3
	if to-from > most {
		return false
	}
	for i := from; i < to; i++ {
		if c := r.at(i); !isSpace(c) && c != '-' && c != '_' {
			return false
		}
	}
	return true
}
