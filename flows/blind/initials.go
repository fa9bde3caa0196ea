package blind

import "slices"

// hideInitials lets hidden names take the initials and the names of two letters beside them: «А. Сәрсенова», «Сәрсенова А.Қ.», «Ли Айгүл».
func (r *reading) hideInitials() {
	slices.SortFunc(r.spans, func(a, b span) int { return a.from - b.from })
	for i := range r.spans {
		s := &r.spans[i]
		if s.kind != name {
			continue
		}
		s.from = r.initialsBefore(s.from)
		s.to = r.initialsAfter(s.to)
	}
}

// most is how many initials a name has.
const most = 3

func (r *reading) initialsBefore(from int) int {
	for range most {
		end := r.back(from, isGap)
		dot := r.at(end-1) == '.'
		stop := end
		if dot {
			stop = end - 1
		}
		start := r.back(stop, isLetter)
		if from-end > 2 || (!dot && end == from) || !r.isInitial(start, stop, dot) {
			break
		}
		r.claim(start, from)
		from = start
	}
	return from
}

func (r *reading) initialsAfter(to int) int {
	for count := range most {
		start := r.run(to, isGap)
		stop := r.run(start, isLetter)
		dot := r.at(stop) == '.'
		if start-to > 2 || (count == 0 && start == to) || !r.isInitial(start, stop, dot) {
			break
		}
		if dot {
			stop++
		}
		r.claim(to, stop)
		to = stop
	}
	return to
}

func isGap(c rune) bool { return isSpace(c) || c == '_' }

func (r *reading) claim(from, to int) {
	for i := from; i < to; i++ {
		r.taken[i] = true
	}
}

// isInitial takes a capital with a dot, or without one if it begins one of the names; small letters only if they do: «т.б.» stays.
func (r *reading) isInitial(start, stop int, dot bool) bool {
	if stop-start < 1 || stop-start > 2 {
		return false
	}
	letters := []rune{r.units[start].r}
	if stop-start > 1 {
		letters = append(letters, r.units[start+1].r)
	}
	key := appendKey(nil, letters)
	if len(key) == 0 {
		return false
	}
	if r.m.short[string(key)] {
		return true
	}
	upper := r.units[start].upper
	if len(letters) > 1 {
		return dot && upper && isLatin(letters[0]) && r.m.initials[key[0]]
	}
	if dot && upper {
		return true
	}
	return (dot || upper) && r.m.initials[key[0]] && !r.abbreviation(start)
}

// abbreviation knows «т.б.», «ж.б.», «т.д.», «т.п.» by their first or second letter.
func (r *reading) abbreviation(i int) bool {
	for _, known := range []string{"т.б", "ж.б", "т.д", "т.п", "т.с", "с.с"} {
		if r.says(i, known) || r.says(i-2, known) {
			return true
		}
	}
	return false
}

// merge makes one of the words of a full name.
func (r *reading) merge() {
	var out []span
	for _, s := range r.spans {
		if last := len(out) - 1; last >= 0 && s.kind == name && out[last].kind == name && r.near(out[last].to, s.from) {
			out[last].to = s.to
			continue
		}
		out = append(out, s)
	}
	r.spans = out
}
