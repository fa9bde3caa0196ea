package locales

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lookalikes are Latin letters that stand in Cyrillic words by mistake, and the Kazakh letters that are typed in their place.
var lookalikes = map[rune]rune{
	'a': 'а', 'c': 'с', 'e': 'е', 'i': 'і', 'o': 'о', 'p': 'р', 'x': 'х', 'y': 'у', 'h': 'һ', 'k': 'к', 'm': 'м', 't': 'т', 'ə': 'ә', 'ɵ': 'ө',
	'A': 'А', 'C': 'С', 'E': 'Е', 'I': 'І', 'O': 'О', 'P': 'Р', 'X': 'Х', 'Y': 'У', 'H': 'Һ', 'K': 'К', 'M': 'М', 'T': 'Т', 'Ə': 'Ә', 'Ɵ': 'Ө',
	'B': 'В',
}

// CleanText makes a person's text fit to be kept: composed letters, no control or invisible characters, no Latin letters inside
// Cyrillic words, no space around. Line breaks and emoji stay.
func CleanText(text string) string {
	text = norm.NFC.String(strings.ToValidUTF8(text, ""))
	text = strings.ReplaceAll(text, "\r\n", "\n")
	var out strings.Builder
	var word []rune
	flush := func() {
		out.WriteString(cyrillic(word))
		word = word[:0]
	}
	for _, r := range text {
		if unicode.IsLetter(r) {
			word = append(word, r)
			continue
		}
		flush()
		if keeps(r) {
			out.WriteRune(r)
		}
	}
	flush()
	return strings.TrimSpace(out.String())
}

// keeps reports whether a character that is no letter may stay. The joiner and the variation selector hold emoji together.
func keeps(r rune) bool {
	switch r {
	case '\n', '\t', '\u200d', '\ufe0f':
		return true
	}
	return !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Co, r)
}

// cyrillic turns look-alikes into Cyrillic in a word that has Cyrillic letters; other words stay as they are.
func cyrillic(word []rune) string {
	mixed := false
	for _, r := range word {
		if unicode.Is(unicode.Cyrillic, r) {
			mixed = true
			break
		}
	}
	if !mixed {
		return string(word)
	}
	for i, r := range word {
		if c, ok := lookalikes[r]; ok {
			word[i] = c
		}
	}
	return string(word)
}

// folding writes Kazakh letters as they come out of a Russian keyboard.
var folding = strings.NewReplacer("ә", "а", "ғ", "г", "қ", "к", "ң", "н", "ө", "о", "ұ", "у", "ү", "у", "һ", "х", "і", "и", "ё", "е")

// Fold is the key by which names are searched: it is the same for every way to type them. The database has the same function, kk_fold.
func Fold(text string) string {
	return folding.Replace(strings.ToLower(CleanText(text)))
}

// Similar tells from 0 to 1 how well what was typed fits a name, word by word, as pg_trgm's word_similarity does. A beginning counts
// as a whole.
func Similar(query, name string) float64 {
	q, n := Fold(query), Fold(name)
	if q == "" || n == "" {
		return 0
	}
	if q == n {
		return 1
	}
	if strings.HasPrefix(n, q) || strings.Contains(n, " "+q) {
		return 0.95
	}
	wanted := trigrams(q)
	found := 0
	have := trigrams(n)
	for t := range wanted {
		if have[t] {
			found++
		}
	}
	return 0.9 * float64(found) / float64(len(wanted))
}

func trigrams(text string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		padded := []rune("  " + word + " ")
		for i := range len(padded) - 2 {
			set[string(padded[i:i+3])] = true
		}
	}
	return set
}
