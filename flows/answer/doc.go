// Package answer reads what people type: dates, times, numbers, phones, links. It forgives whatever leaves no doubt and refuses the
// rest with a reason that a flow can explain.
package answer

import (
	"errors"
	"strings"
	"unicode/utf8"

	"saruar/locales"
)

// Reasons for not taking an answer.
var (
	ErrUnreadable = errors.New("cannot be read")
	ErrNoSuchDay  = errors.New("no such day in the calendar")
	ErrFraction   = errors.New("is no whole number")
	ErrNegative   = errors.New("is negative")
	ErrTooLarge   = errors.New("is too large")
)

// Length counts characters as Telegram does: code points.
func Length(text string) int { return utf8.RuneCountInString(text) }

// folded is a typed text in one spelling: small letters, the Kazakh ones as on a Russian keyboard, ASCII digits, single spaces.
func folded(text string) string {
	return strings.Join(strings.Fields(strings.Map(plain, locales.Fold(text))), " ")
}

// plain gives й as и, because many leave its mark out, and the digits of other scripts as ASCII ones.
func plain(r rune) rune {
	if d, ok := digit(r); ok {
		return d
	}
	if r == 'й' {
		return 'и'
	}
	return r
}
