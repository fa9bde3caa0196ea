package answer

import (
	"net"
	"net/url"
	"regexp"
	"strings"
	"unicode"
)

const linkLimit = 2048 // bytes; browsers and Telegram take no more

var protocol = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.\-]*://`)

// Link reads the address of a web page; https is added where nothing is said. Addresses with a name and password in them, bare IP
// addresses and any other protocol are refused. Errors: ErrUnreadable.
func Link(text string) (string, error) {
	text = strings.TrimSpace(text)
	if text == "" || strings.ContainsFunc(text, unseen) {
		return "", ErrUnreadable
	}
	if !protocol.MatchString(text) {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.User != nil || !isHost(u.Hostname()) {
		return "", ErrUnreadable
	}
	link := written(*u)
	if len(link) > linkLimit {
		return "", ErrUnreadable
	}
	return link, nil
}

// written is the address with a host of other letters than Latin ones left readable: url.URL would write it in percent signs.
func written(u url.URL) string {
	host := u.Host
	u.Host = "host"
	return strings.Replace(u.String(), "://host", "://"+host, 1)
}

func unseen(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r)
}

// isHost takes names of at least two parts, the last of which is a word of two letters or more.
func isHost(host string) bool {
	if net.ParseIP(host) != nil || strings.ContainsFunc(host, notInHost) {
		return false
	}
	parts := strings.Split(host, ".")
	for _, part := range parts {
		if part == "" {
			return false
		}
	}
	last := []rune(parts[len(parts)-1])
	return len(parts) >= 2 && len(last) >= 2 && unicode.IsLetter(last[0])
}

func notInHost(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '-'
}
