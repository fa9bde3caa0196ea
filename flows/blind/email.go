package blind

// hideEmails hides addresses, also «aigul (at) mail.ru» and «aigul собака mail.ru».
func (p *page) hideEmails() {
	for i := range p.units {
		size, sure := p.atSign(i)
		if size == 0 {
			continue
		}
		end := p.run(i+size, isSpace)
		start := p.back(i, isSpace)
		to, domain := p.domain(end)
		from := p.back(start, inMailbox)
		apart := i != start || end != i+size
		if from == start || p.at(from-1) == '/' || to == end || i-start > 2 || end-i-size > 2 {
			continue
		}
		if !domain && (apart || !sure) {
			continue
		}
		p.hide(from, to, email)
	}
}

// atSign is the length of @ or what people write for it, and whether it is the sign itself.
func (p *page) atSign(i int) (size int, sure bool) {
	switch p.at(i) {
	case '@':
		return 1, true
	case '(', '[', '{', '<':
		for _, word := range []string{"at", "собака", "ит", "эт", "иттің басы", "dog", "@", "собачка"} {
			if p.says(i+1, word) && isClosing(p.at(i+1+length(word))) {
				return length(word) + 2, false
			}
		}
	case 'a', 'с':
		for _, word := range []string{"at", "собака", "собачка"} {
			if p.says(i, word) && isSpace(p.at(i-1)) && isSpace(p.at(i+length(word))) {
				return length(word), false
			}
		}
	}
	return 0, false
}

func isClosing(r rune) bool { return r == ')' || r == ']' || r == '}' || r == '>' }

func length(word string) int { return len([]rune(word)) }

func inMailbox(r rune) bool {
	return isLetter(r) || isDigit(r) || r == '.' || r == '_' || r == '-' || r == '+' || r == '%'
}

func inLabel(r rune) bool { return isLetter(r) || isDigit(r) || r == '-' || r == '_' }

// domain reads labels with dots from i on: where they end, and whether the last of them is that of a domain.
func (p *page) domain(i int) (int, bool) {
	end := p.run(i, inLabel)
	if end == i {
		return i, false
	}
	known := false
	for count := 0; p.at(end) == '.' && count < mostLabels; count++ {
		top := p.topEnd(end + 1)
		next := p.run(end+1, inLabel)
		if next == end+1 {
			break
		}
		if isTop(p.word(end+1, top)) {
			next, known = top, true
		}
		end = next
	}
	return end, known
}

func (p *page) word(from, to int) string {
	out := make([]rune, 0, to-from)
	for i := from; i < to; i++ {
		out = append(out, p.at(i))
	}
	return string(out)
}

// topEnd ends the last label of a domain where the alphabet changes: example.kzге.
func (p *page) topEnd(i int) int {
	latin := isLatin(p.at(i))
	return p.run(i, func(r rune) bool { return isLetter(r) && isLatin(r) == latin })
}
