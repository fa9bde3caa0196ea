package locales

import (
	"strings"
	"unicode"
)

// How well a beginning fits, which is better than any likeness.
const (
	fitsBeginning = 0.95
	fitsBest      = 0.9
)

// Similar tells from 0 to 1 how well what was typed fits a name, as pg_trgm's word_similarity does for a word: by the share of the
// typed trigrams that the name has. The whole name gives 1, the beginning of one of its words 0.95.
func Similar(query, candidate string) float64 {
	q, n := wordsOf(query), wordsOf(candidate)
	switch {
	case q == "" || n == "":
		return 0
	case q == n:
		return 1
	case strings.HasPrefix(n, q) || strings.Contains(n, " "+q):
		return fitsBeginning
	}
	wanted, have := trigrams(q), trigrams(n)
	found := 0
	for t := range wanted {
		if have[t] {
			found++
		}
	}
	return fitsBest * float64(found) / float64(len(wanted))
}

// wordsOf is a text's search key without anything but words, with one space between each two.
func wordsOf(text string) string {
	return strings.Join(strings.FieldsFunc(Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// trigrams gives all groups of three letters of each word, with two spaces before and one after it as pg_trgm has them.
func trigrams(words string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.SplitSeq(words, " ") {
		padded := []rune("  " + word + " ")
		for i := range len(padded) - 2 {
			set[string(padded[i:i+3])] = true
		}
	}
	return set
}
