package blind

import "strings"

// shortest is the length of a number without its area code.
const shortest = 7

func (m *Masker) learnPhone(number string) {
	p := read(number)
	var digits []byte
	for _, u := range p.units {
		if isDigit(u.r) {
			digits = append(digits, byte(u.r))
		}
	}
	if len(digits) == full && (digits[0] == '7' || digits[0] == '8') {
		digits = digits[1:]
	}
	if len(digits) >= shortest {
		m.phones = append(m.phones, string(digits))
	}
}

// hideKnownPhones hides the digits of the people's phones however they are apart, also without the country's code.
func (p *page) hideKnownPhones(known []string) {
	for _, number := range known {
		p.hideDigits(number, p.withPrefix)
	}
}

// hideLocalPhones hides their last digits where they stand alone.
func (p *page) hideLocalPhones(known []string) {
	for _, number := range known {
		p.hideDigits(number[len(number)-shortest:], p.alone)
	}
}

// hideDigits hides the digits wherever they are; begin says where the phone begins, and by -1 that it is none.
func (p *page) hideDigits(number string, begin func(row string, places []int, i, end int) int) {
	rows, places := p.rows()
	for n, row := range rows {
		p.hideNumber(row, places[n], number, begin)
	}
}

// rows are the digits that have only a few other signs and no letters between them, and their places.
func (p *page) rows() (rows []string, places [][]int) {
	const furthest = 5
	var row []byte
	var at []int
	flush := func() {
		if len(row) >= shortest {
			rows, places = append(rows, string(row)), append(places, at)
		}
		row, at = nil, nil
	}
	for i := range p.units {
		r := p.at(i)
		switch {
		case isDigit(r):
			if len(at) > 0 && i-at[len(at)-1] > furthest {
				flush()
			}
			row, at = append(row, byte(r)), append(at, i)
		case r == 0 || isLetter(r):
			flush()
		}
	}
	flush()
	return rows, places
}

func (p *page) hideNumber(row string, places []int, number string, begin func(row string, places []int, i, end int) int) {
	for from := 0; ; {
		i := strings.Index(row[from:], number)
		if i < 0 {
			return
		}
		i += from
		from = i + len(number)
		if p.taken[places[i]] || p.taken[places[from-1]] {
			continue
		}
		if start := begin(row, places, i, from); start >= 0 {
			p.hide(start, places[from-1]+1, phone)
		}
	}
}

// alone takes digits without others directly before or after them.
func (p *page) alone(_ string, places []int, i, end int) int {
	if isDigit(p.at(places[i]-1)) || isDigit(p.at(places[end-1]+1)) {
		return -1
	}
	return places[i]
}

// withPrefix takes the country's code before a number too.
func (p *page) withPrefix(row string, places []int, i, end int) int {
	start := places[i]
	if i > 0 && (row[i-1] == '7' || row[i-1] == '8') && !p.taken[places[i-1]] && !isDigit(p.at(places[i-1]-1)) {
		start = places[i-1]
	}
	before := p.back(start, isSpace)
	if p.at(before-1) == '+' {
		return before - 1
	}
	if p.at(start-1) == '(' && p.closes(start, places[end-1]) {
		return start - 1
	}
	return start
}

func (p *page) closes(from, to int) bool {
	for i := from; i < to; i++ {
		if r := p.at(i); r == ')' || r == '(' {
			return r == ')'
		}
	}
	return false
}
