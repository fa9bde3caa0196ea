package answer

import (
	"strings"
	"unicode"

	"saruar/locales"
)

// goodEnough is how well a typed text must fit a label that it does not spell out.
const goodEnough = 0.7

// Choice finds the label that a typed text means: by its number counted from one, by the label in any spelling, by its beginning,
// or with a slip of the finger, as long as only one fits.
func Choice(text string, labels []string) (int, bool) {
	if n, err := Number(text); err == nil {
		return int(n) - 1, n >= 1 && n <= int64(len(labels))
	}
	wanted := key(text)
	if wanted == "" {
		return 0, false
	}
	for i, label := range labels {
		if key(label) == wanted {
			return i, true
		}
	}
	if i, ok := only(labels, func(label string) bool { return strings.HasPrefix(key(label), wanted) }); ok {
		return i, Length(wanted) >= 2
	}
	return only(labels, func(label string) bool {
		return Length(wanted) >= 4 && locales.Similar(wanted, key(label)) >= goodEnough && locales.Similar(key(label), wanted) >= goodEnough
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
	return at, count == 1
}

// key is a label or text without marks and emoji, in one spelling.
func key(text string) string {
	return strings.TrimFunc(locales.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// YesNo reads a yes or a no in either language, or as an emoji. Errors: ErrUnreadable.
func YesNo(text string) (bool, error) {
	switch strings.TrimSpace(text) {
	case "👍", "✅", "+", "☑":
		return true, nil
	case "👎", "❌", "-":
		return false, nil
	}
	switch key(text) {
	case "иа", "да", "ия", "ок", "ага", "конечно", "болады", "yes":
		return true, nil
	case "жок", "нет", "не", "болмаиды", "болмайды", "no":
		return false, nil
	}
	return false, ErrUnreadable
}
