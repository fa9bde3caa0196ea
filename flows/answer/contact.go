package answer

import (
	"net/mail"
	"regexp"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

var (
	phoneForm = regexp.MustCompile(`^\+?[\d\s()\-—.]+$`)
	// kazakhPhone is the numbering plan's own rule. The library knows only the prefixes that were in use when it was made.
	kazakhPhone = regexp.MustCompile(`^\+7[67]\d{9}$`)
)

// Phone reads a phone number and gives it as E.164. Without a country it is Kazakhstan's: «8 701 …», «7 701 …», «701 …».
// +7 numbers of Kazakhstan begin with 6 or 7 after it, Russian ones with 3, 4, 8 or 9. Errors: ErrUnreadable.
func Phone(text string) (string, error) {
	text = strings.TrimSpace(strings.Map(numeral, text))
	if !phoneForm.MatchString(text) {
		return "", ErrUnreadable
	}
	n, err := phonenumbers.Parse(text, "KZ")
	if err != nil {
		return "", ErrUnreadable
	}
	e164 := phonenumbers.Format(n, phonenumbers.E164)
	if !kazakhPhone.MatchString(e164) && !phonenumbers.IsValidNumber(n) {
		return "", ErrUnreadable
	}
	return e164, nil
}

const emailLimit = 254 // characters, RFC 5321

var emailForm = regexp.MustCompile(
	`^([!#$%&'*+\-./0-9=?A-Z^_{|}~a-z` + "`" + `]+)@((?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?\.)+[a-zA-Z][a-zA-Z0-9-]*[a-zA-Z0-9])$`)

// Email reads a plain mail address of ASCII letters. The host is given in small letters. Errors: ErrUnreadable.
func Email(text string) (string, error) {
	text = strings.TrimPrefix(strings.TrimSpace(text), "mailto:")
	m := emailForm.FindStringSubmatch(text)
	if m == nil || len(text) > emailLimit {
		return "", ErrUnreadable
	}
	if _, err := mail.ParseAddress(text); err != nil {
		return "", ErrUnreadable
	}
	return m[1] + "@" + strings.ToLower(m[2]), nil
}
