package answer

import (
	"net/mail"
	"net/url"
	"strings"
	"unicode"

	"github.com/nyaruka/phonenumbers"
)

// Phone reads a phone number and gives it as E.164. Without a country it is Kazakhstan's: «8 701 …», «7 701 …», «701 …».
// +7 numbers of Kazakhstan begin with 6 or 7 after it, Russian ones with 3, 4, 8 or 9. Errors: ErrUnreadable.
func Phone(text string) (string, error) {
	for _, r := range text {
		if unicode.IsLetter(r) {
			return "", ErrUnreadable
		}
	}
	n, err := phonenumbers.Parse(text, "KZ")
	if err != nil || !phonenumbers.IsValidNumber(n) {
		return "", ErrUnreadable
	}
	return phonenumbers.Format(n, phonenumbers.E164), nil
}

const (
	emailLimit = 254  // characters, RFC 5321
	linkLimit  = 2048 // bytes; browsers and Telegram take no more
)

// Email reads a plain mail address. Errors: ErrUnreadable.
func Email(text string) (string, error) {
	text = strings.TrimSpace(text)
	address, err := mail.ParseAddress(text)
	if err != nil || address.Address != text || len(text) > emailLimit {
		return "", ErrUnreadable
	}
	_, host, _ := strings.Cut(text, "@")
	if !strings.Contains(host, ".") || strings.ContainsAny(host, "[]_ ") || strings.HasSuffix(host, ".") {
		return "", ErrUnreadable
	}
	return text, nil
}

// Link reads the address of a web page; https is added where nothing is said. Addresses with a name and password in them, and any
// other protocol, are refused. Errors: ErrUnreadable.
func Link(text string) (string, error) {
	text = strings.TrimSpace(text)
	if len(text) > linkLimit || strings.ContainsFunc(text, unicode.IsSpace) || text == "" {
		return "", ErrUnreadable
	}
	if !strings.Contains(text, "://") {
		text = "https://" + text
	}
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.User != nil {
		return "", ErrUnreadable
	}
	host := u.Hostname()
	dot := strings.LastIndex(host, ".")
	if dot < 1 || len(host)-dot < 3 || strings.Contains(host, "..") {
		return "", ErrUnreadable
	}
	return u.String(), nil
}
