package blind

import "strings"

const (
	shortestHandle = 3
	longestHandle  = 32
)

func (m Masker) learnUsername(typed string) {
	p := read(strings.TrimLeft(strings.TrimSpace(typed), "@"))
	if len(p.units) >= shortestHandle {
		m.usernames[p.word(0, len(p.units))] = true
	}
}

// hideHandles hides @names, known names without @ and what follows the name of a network: «инста: aigul_s».
func (p *page) hideHandles(known map[string]bool) {
	for i := 0; i < len(p.units); {
		switch {
		case p.at(i) == '@':
			p.hideAfterAt(i)
			i++
		case inHandle(p.at(i)):
			end := p.run(i, inHandle)
			if end-i <= longestHandle && known[p.word(i, end)] {
				p.hide(i, end, username)
			} else if isNetwork(p, i, end) {
				p.hideAfterNetwork(end)
			}
			i = end
		default:
			i++
		}
	}
}

func (p *page) hideAfterAt(i int) {
	start := p.run(i+1, isSpace)
	end := p.handleEnd(start)
	if end-start < shortestHandle || start-i > 2 || !p.hasLetter(start, end) {
		return
	}
	if start > i+1 && (end-start <= shortestHandle || !isLatin(p.at(start))) {
		return // «@ 500 теңге»
	}
	p.hide(i, end, username)
}

// handleEnd lets dots stand inside names, as Instagram does; a sentence's end is not one.
func (p *page) handleEnd(i int) int {
	end := p.run(i, inHandle)
	for p.at(end) == '.' && (isLatin(p.at(end+1)) || isDigit(p.at(end+1)) || p.at(end+1) == '_') && !p.units[end+1].upper {
		end = p.run(end+1, inHandle)
	}
	return end
}

func (p *page) hasLetter(from, to int) bool {
	for i := from; i < to; i++ {
		if isLetter(p.at(i)) {
			return true
		}
	}
	return false
}

func inHandle(r rune) bool { return isLetter(r) || isDigit(r) || r == '_' }

// isNetwork knows the networks, also with a Kazakh ending.
func isNetwork(p *page, from, to int) bool {
	const longest = 16
	if to-from > longest || to-from < 2 {
		return false
	}
	word := p.word(from, to)
	for _, long := range []string{"instagram", "инстаграм", "telegram", "телеграм", "tiktok", "тикток", "facebook", "фейсбук", "threads"} {
		if strings.HasPrefix(word, long) {
			return true
		}
	}
	switch word {
	case "insta", "инста", "инстасы", "инстам", "ig", "tg", "тг", "vk", "вк", "skype", "скайп", "nick", "ник", "username", "whatsapp", "ватсап":
		return true
	}
	return false
}

// hideAfterNetwork hides a Latin name. Without a colon or a dash it must look like one: «Instagram reels» stays.
func (p *page) hideAfterNetwork(i int) {
	const furthest = 3
	start := p.run(i, func(r rune) bool { return isSpace(r) || r == ':' || r == '-' || r == '=' || r == '(' })
	if start == i || start-i > furthest || (!isLatin(p.at(start)) && p.at(start) != '_' && !isDigit(p.at(start))) {
		return
	}
	end := p.handleEnd(start)
	between := p.word(i, start)
	said := strings.ContainsAny(between, ":=(") || strings.Contains(between, "- ")
	if end-start < shortestHandle || !p.hasLetter(start, end) || isNetwork(p, start, end) {
		return
	}
	if said || strings.ContainsAny(p.word(start, end), "0123456789_.") {
		p.hide(start, end, username)
	}
}
