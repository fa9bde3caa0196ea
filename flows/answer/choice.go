package answer

import (
	"strings"
	"unicode"

	"saruar/locales"
)

// How much must be typed to be taken for the beginning of a label, or for a label with a slip of the finger, in letters; and how alike
// the latter must be.
const (
	shortestBeginning = 2
	shortestSlip      = 4
	goodEnough        = 0.65
)

// Choice finds the label that a typed text means: by the label in any spelling, by its number counted from one, by its beginning, or
// with a slip of the finger, as long as only one fits.
func Choice(text string, labels []string) (int, bool) {
	wanted := key(text)
	keys := make([]string, len(labels))
	for i, label := range labels {
		keys[i] = key(label)
	}
	if i, ok := only(keys, func(key string) bool { return key == wanted }); ok && wanted != "" {
		return i, true
	}
	if n, err := Number(strings.TrimRight(strings.TrimSpace(text), ".)")); err == nil {
		if n < 1 || n > int64(len(labels)) {
			return 0, false
		}
		return int(n) - 1, true
	}
	if Length(wanted) >= shortestBeginning {
		if i, ok := only(keys, func(key string) bool { return strings.HasPrefix(key, wanted) }); ok {
			return i, true
		}
	}
	if Length(wanted) < shortestSlip {
		return 0, false
	}
	return only(keys, func(key string) bool {
		return locales.Similar(wanted, key) >= goodEnough && locales.Similar(key, wanted) >= goodEnough
	})
}

// only gives the one label that fits, if just one does.
func only(labels []string, fits func(string) bool) (int, bool) {
	at, count := 0, 0
	for i, label := range labels {
		if fits(label) {
			at, count = i, count+1
		}
	}
	if count != 1 {
		return 0, false
	}
	return at, true
}

// key is a label or text without marks and emoji around it, in one spelling.
func key(text string) string {
	return strings.TrimFunc(folded(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
