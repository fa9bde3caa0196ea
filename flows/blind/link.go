package blind

import "strings"

// hideLinks hides addresses of pages, with and without https.
func (p *page) hideLinks() {
	for i := range p.units {
		if p.at(i) != ':' && p.at(i) != '.' {
			continue
		}
		from, to := p.linkAround(i)
		if from < to {
			p.hide(from, to, link)
		}
	}
}

// linkAround finds the link whose "://" or first dot is at i.
func (p *page) linkAround(i int) (from, to int) {
	if p.says(i, "://") {
		from = p.back(i, isLatin)
		return from, p.trimmed(from, p.run(i+len("://"), inAddress))
	}
	if p.at(i) == '.' && p.says(i-3, "www") {
		return i - 3, p.trimmed(i-3, p.run(i, inAddress))
	}
	if p.at(i) != '.' {
		return 0, 0
	}
	from = p.labelsBefore(i)
	to, ok := p.site(i)
	if !ok || !p.isLabel(from, i, to) {
		return 0, 0
	}
	if r := p.at(to); r == '/' || r == '?' || r == '#' || (r == ':' && isDigit(p.at(to+1))) {
		to = p.trimmed(to, p.run(to, inAddress))
	}
	return from, to
}

const (
	longestHost = 64
	mostLabels  = 8 // of one domain
)

// labelsBefore is where the name before a dot begins; names longer than a domain's are cut, to keep reading a long row of letters fast.
func (p *page) labelsBefore(i int) int {
	start := p.back(i, inLabel)
	return max(start, i-longestHost)
}

// site is where a domain ends that has a dot at i.
func (p *page) site(i int) (int, bool) {
	best := 0
	for count := 0; p.at(i) == '.' && count < mostLabels; count++ {
		top := p.topEnd(i + 1)
		if isTop(p.word(i+1, min(top, i+1+longestTop))) && !isDigit(p.at(top)) {
			best = top
		}
		next := p.run(i+1, inLabel)
		if next == i+1 || next-i > longestHost {
			break
		}
		i = next
	}
	return best, best > 0
}

// isLabel takes a name with a letter before the dot; abbreviations such as «т.орг» have one Cyrillic letter.
func (p *page) isLabel(from, dot, to int) bool {
	if from == dot || p.at(from-1) == '@' {
		return false
	}
	for i := from; i < dot; i++ {
		if isLatin(p.at(i)) || (isLetter(p.at(i)) && dot-from > 1) {
			return true
		}
	}
	return isDigit(p.at(from)) && isLatin(p.at(to-1)) // 2gis.kz has letters, 24.kz none
}

func inAddress(r rune) bool {
	return r > ' ' && r != '\u00a0' && !strings.ContainsRune("«»“”\"<>|", r)
}

// trimmed leaves out the punctuation of the sentence around.
func (p *page) trimmed(from, to int) int {
	for to > from+1 && strings.ContainsRune(".,;:!?)]}'…", p.at(to-1)) {
		to--
	}
	return to
}

// longestTop is the length of the longest name below.
const longestTop = 8

// isTop knows the ends of domains that people here write.
func isTop(label string) bool {
	switch label {
	case "kz", "com", "org", "ru", "net", "info", "me", "io", "app", "edu", "gov", "biz", "pro", "su", "by", "ua", "uz", "kg", "uk", "us", "eu",
		"de", "tr", "cn", "asia", "online", "site", "tech", "dev", "ai", "tv", "cc", "xyz", "club", "store", "shop", "page", "link", "be", "gg",
		"ly", "gl", "co", "team", "space", "website", "blog", "media", "school", "mobi", "live", "life", "world", "fund", "charity", "ngo",
		"қаз", "каз", "рф", "орг", "ком", "рус", "онлайн", "сайт", "дети", "бел":
		return true
	}
	return false
}
