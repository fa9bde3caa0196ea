package answer

import (
	"math"
	"regexp"
	"strings"
	"unicode"
)

// wholeForm is digits, or groups of three after the first; fractionForm is the same with a comma or point and more digits.
var (
	wholeForm    = regexp.MustCompile(`^(\d+|\d{1,3}(?: \d{3})+)$`)
	fractionForm = regexp.MustCompile(`^(\d*|\d{1,3}(?: \d{3})+)[.,]\d+$`)
)

// Number reads a whole number: «1500», «1 500», «２５», «5️⃣», «+7». Errors: ErrFraction, ErrNegative, ErrTooLarge, ErrUnreadable.
func Number(text string) (int64, error) {
	text = strings.TrimSpace(strings.Map(numeral, text))
	unsigned, negative := strings.CutPrefix(text, "-")
	if !negative {
		unsigned = strings.TrimPrefix(text, "+")
	}
	switch {
	case fractionForm.MatchString(unsigned):
		return 0, ErrFraction
	case !wholeForm.MatchString(unsigned):
		return 0, ErrUnreadable
	}
	n, err := value(strings.ReplaceAll(unsigned, " ", ""))
	switch {
	case err != nil:
		return 0, err
	case negative && n > 0:
		return 0, ErrNegative
	}
	return n, nil
}

func value(digits string) (int64, error) {
	var n int64
	for _, d := range digits {
		if n > (math.MaxInt64-9)/10 {
			return 0, ErrTooLarge
		}
		n = n*10 + int64(d-'0')
	}
	return n, nil
}

// numeral brings the many ways to write digits, signs and groups down to one. The two marks of a keycap emoji go.
func numeral(r rune) rune {
	if d, ok := digit(r); ok {
		return d
	}
	switch {
	case r == '\ufe0f' || r == '\u20e3':
		return -1
	case r == '−' || r == '–':
		return '-'
	case unicode.IsSpace(r) || r == '\'' || r == '’' || r == '_':
		return ' '
	}
	return r
}

// digit gives the ASCII digit for a full-width, Arabic or Persian one.
func digit(r rune) (rune, bool) {
	for _, zero := range []rune{'0', '０', '٠', '۰'} {
		if r >= zero && r <= zero+9 {
			return '0' + r - zero, true
		}
	}
	return 0, false
}
