package blind

import "slices"

// Lengths of phones.
const (
	national      = 10 // 701 123 45 67
	full          = 11 // 8 701 123 45 67
	international = 15 // no phone is longer
)

// phoneSize is how many groups a phone takes that begins with the first; 0 when none does.
func (p *page) phoneSize(g []group) int {
	size := p.written11(g)
	switch {
	case size == 0 && g[0].plus:
		size = longest(g)
	case size == 0 && g[0].size() >= national && g[0].size() <= international:
		size = 1
	case size == 0 && g[0].bracket:
		size = reaching(g, national)
	case size == 0 && p.isNeighbour(g[0]):
		size = reaching(g, full+1)
	case size == 0 && isLocal(g):
		size = len(g)
	}
	if size == 0 || p.isAmount(g[:size]) {
		return 0
	}
	return size
}

// written11 finds 8 701 …, 7 701 … and 701 ….
func (p *page) written11(g []group) int {
	first := p.at(g[0].from)
	if first != '7' && (first != '8' || g[0].plus) {
		return 0
	}
	if size := reaching(g, full); size > 0 && (first == '8' || g[0].plus || p.codeFollows(g) || reaching(g, national) == 0) {
		return size
	}
	if first == '7' && !g[0].plus {
		return reaching(g, national)
	}
	return 0
}

// codeFollows reports whether the second digit may begin a code, so that the 7 before it is the country's.
func (p *page) codeFollows(g []group) bool {
	i := g[0].from + 1
	if g[0].size() == 1 {
		i = g[1].from
	}
	second := p.at(i)
	return second == '7' || second == '9' || second == '6'
}

// reaching is how many groups have exactly so many digits; 0 when none do.
func reaching(g []group, digits int) int {
	total := 0
	for i, one := range g {
		total += one.size()
		if total >= digits {
			if total > digits {
				return 0
			}
			return i + 1
		}
	}
	return 0
}

// longest is how many groups after a + make a phone.
func longest(g []group) int {
	total, best := 0, 0
	for i, one := range g {
		total += one.size()
		if total >= national && total <= international {
			best = i + 1
		}
	}
	return best
}

// isNeighbour knows the countries around by their codes: 996 555 12 34 56.
func (p *page) isNeighbour(g group) bool {
	return g.size() == 3 && slices.Contains([]int{996, 998, 992, 994, 995, 380, 375}, p.number(g))
}

// isLocal takes 250-12-34.
func isLocal(g []group) bool {
	return len(g) == 3 && g[0].size() == 3 && g[1].size() == 2 && g[2].size() == 2 && !g[1].dot && !g[2].dot
}

// isAmount takes sums with thousands apart: 7 500 000 000, or two of them with a dash between.
func (p *page) isAmount(g []group) bool {
	start, dashes := 0, 0
	for i := 1; i <= len(g); i++ {
		if i < len(g) && !g[i].dash {
			continue
		}
		if !thousands(g[start:i]) {
			return false
		}
		if i < len(g) {
			dashes++
		}
		start = i
	}
	return dashes > 0 || p.number(g[len(g)-1]) == 0
}

func thousands(g []group) bool {
	if len(g) < 2 || g[0].size() > 3 {
		return false
	}
	for _, one := range g[1:] {
		if one.size() != 3 || one.bracket {
			return false
		}
	}
	return true
}
