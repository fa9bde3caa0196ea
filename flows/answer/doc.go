// Package answer reads what people type: dates, times, numbers, phones, links. It forgives whatever leaves no doubt and refuses the
// rest with a reason that a flow can explain.
package answer

import (
	"errors"
	"unicode/utf8"
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
