package blind

// group is a row of digits, in units.
type group struct {
	from, to int
	plus     bool // + stands before it
	bracket  bool // stands in brackets
	dash     bool // a dash stands before it
	dot      bool // a dot stands before it
}

func (g group) size() int { return g.to - g.from }

// hidePhones hides what looks like a phone.
func (p *page) hidePhones() {
	for i := 0; i < len(p.units); {
		if !isDigit(p.at(i)) {
			i++
			continue
		}
		groups := p.groups(i)
		i = groups[len(groups)-1].to
		for _, part := range p.withoutDates(groups) {
			p.hideIn(part)
		}
	}
}

// groups are the rows of digits that may belong to one number, from i on.
func (p *page) groups(i int) []group {
	const furthest = 4 // ") - "
	list := []group{{from: i, to: p.run(i, isDigit), plus: p.plusBefore(i)}}
	list[0].bracket = p.at(i-1) == '(' && p.at(list[0].to) == ')'
	for {
		end := list[len(list)-1].to
		next := p.run(end, inGap)
		if next == end || next-end > furthest || !isDigit(p.at(next)) {
			return list
		}
		g := group{from: next, to: p.run(next, isDigit)}
		for k := end; k < next; k++ {
			g.dash = g.dash || p.at(k) == '-'
			g.dot = g.dot || p.at(k) == '.'
		}
		g.bracket = p.at(next-1) == '(' && p.at(g.to) == ')'
		list = append(list, g)
	}
}

func inGap(r rune) bool {
	return isSpace(r) || r == '-' || r == '(' || r == ')' || r == '.' || r == '_' || r == '~' || r == '*'
}

func (p *page) plusBefore(i int) bool {
	for p.at(i-1) == '(' || isSpace(p.at(i-1)) {
		i--
	}
	return p.at(i-1) == '+'
}

// withoutDates splits at 12.03.2024 and at 2024–2026.
func (p *page) withoutDates(groups []group) [][]group {
	var parts [][]group
	start := 0
	for i := 0; i < len(groups); i++ {
		size := p.dateSize(groups[i:])
		if size == 0 {
			continue
		}
		parts = append(parts, groups[start:i])
		i += size - 1
		start = i + 1
	}
	return append(parts, groups[start:])
}

// dateSize is how many groups a date or a pair of years takes.
func (p *page) dateSize(g []group) int {
	switch {
	case g[0].plus:
		return 0
	case len(g) > 2 && p.upTo(g[0], 31) && p.upTo(g[1], 12) && p.isYear(g[2]) && ((g[1].dot && g[2].dot) || (g[1].dash && g[2].dash)):
		return 3
	case len(g) > 1 && p.isYear(g[0]) && p.isYear(g[1]):
		return 2
	}
	return 0
}

func (p *page) upTo(g group, most int) bool {
	return g.size() <= 2 && p.number(g) >= 1 && p.number(g) <= most
}

func (p *page) isYear(g group) bool {
	return g.size() == 4 && p.number(g) >= 1900 && p.number(g) < 2100
}

func (p *page) number(g group) int {
	value := 0
	for i := g.from; i < g.to; i++ {
		value = value*10 + int(p.at(i)-'0')
	}
	return value
}

// hideIn hides the phones among groups.
func (p *page) hideIn(groups []group) {
	for i := 0; i < len(groups); {
		size := p.phoneSize(groups[i:])
		if size == 0 {
			i++
			continue
		}
		from := groups[i].from
		if groups[i].bracket && size > 1 {
			from--
		}
		if groups[i].plus {
			for p.at(from) != '+' {
				from--
			}
		}
		p.hide(from, groups[i+size-1].to, phone)
		i += size
	}
}
