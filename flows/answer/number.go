package answer

import (
	"math"
	"strings"
	"unicode"
)

// Number reads a whole number: «1 500», «1 500», «２５», «+7». Errors: ErrFraction, ErrNegative, ErrTooLarge, ErrUnreadable.
func Number(text string) (int64, error) {
	var digits []rune
	negative, fraction := false, false
	trimmed := []rune(strings.TrimSpace(text))
	for i, r := range trimmed {
		switch {
		case unicode.IsDigit(r):
			digits = append(digits, digit(r))
		case unicode.IsSpace(r), r == '\'' || r == '’' || r == '_':
		case i == 0 && r == '+':
		case i == 0 && (r == '-' || r == '−'):
			negative = true
		case (r == ',' || r == '.') && i > 0 && i < len(trimmed)-1:
			fraction = true
		default:
			return 0, ErrUnreadable
		}
	}
	switch {
	case len(digits) == 0:
		return 0, ErrUnreadable
	case fraction:
		return 0, ErrFraction
	}
	return value(digits, negative)
}

func value(digits []rune, negative bool) (int64, error) {
	var n int64
	for _, d := range digits {
		if n > (math.MaxInt64-9)/10 {
			return 0, ErrTooLarge
		}
		n = n*10 + int64(d-'0')
	}
	if negative && n > 0 {
		return 0, ErrNegative
	}
	return n, nil
}

// digit gives the ASCII digit for a digit of any script; those of other scripts stand in blocks of ten from zero on.
func digit(r rune) rune {
	for zero := r; ; zero-- {
		if !unicode.IsDigit(zero - 1) || r-zero == 9 {
			return '0' + r - zero
		}
	}
}
