package locales

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// lookalikes are the Latin letters that stand in Cyrillic words by mistake.
var lookalikes = map[rune]rune{
	'a': 'а', 'c': 'с', 'e': 'е', 'i': 'і', 'o': 'о', 'p': 'р', 'x': 'х', 'y': 'у', 'h': 'һ', 'k': 'к', 'm': 'м', 't': 'т', 'ə': 'ә', 'ɵ': 'ө',
	'A': 'А', 'C': 'С', 'E': 'Е', 'I': 'І', 'O': 'О', 'P': 'Р', 'X': 'Х', 'Y': 'У', 'H': 'Н', 'K': 'К', 'M': 'М', 'T': 'Т', 'Ə': 'Ә', 'Ɵ': 'Ө',
	'B': 'В',
}

// CleanText makes a person's text fit to be kept: composed letters, no control or invisible characters, no Latin letters inside
// Cyrillic words, no space around. Line breaks and emoji stay. Cleaning twice changes nothing.
func CleanText(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(strings.ToValidUTF8(text, ""))
	text = norm.NFC.String(withoutJunk([]rune(text)))
	var out strings.Builder
	var word []rune
	for _, r := range text {
		if unicode.IsLetter(r) || (unicode.IsMark(r) && len(word) > 0) {
			word = append(word, r)
			continue
		}
		out.WriteString(cyrillic(word))
		word = word[:0]
		out.WriteRune(r)
	}
	out.WriteString(cyrillic(word))
	return strings.TrimSpace(norm.NFC.String(out.String())) // a new letter may take the mark after it
}

// Characters without a shape of their own that hold emoji together.
const (
	joiner       = '\u200d'     // 👨‍👩‍👧
	colorMark    = '\ufe0f'     // ❤️
	blackFlag    = '\U0001f3f4' // 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and the tags after it
	firstTag     = '\U000e0020'
	lastTag      = '\U000e007f'
	firstPicture = '\u2190' // arrows, and from there on signs, pictures and emoji
)

// withoutJunk leaves out what cannot be seen, unless it is part of an emoji.
func withoutJunk(text []rune) string {
	var out []rune
	for i, r := range text {
		if !isJunk(r) || holdsEmoji(out, r, text[i+1:]) {
			out = append(out, r)
		}
	}
	return string(out)
}

func isJunk(r rune) bool {
	switch r {
	case '\n', '\t':
		return false
	case colorMark, '\ufe0e', '\u034f', '\u115f', '\u1160', '\u17b4', '\u17b5', '\u2800', '\u3164', '\uffa0', '\ufffd':
		return true
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point)
}

// holdsEmoji reports whether an invisible character belongs to the emoji before it.
func holdsEmoji(before []rune, r rune, after []rune) bool {
	if len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	switch {
	case r == joiner:
		return (isPicture(last) || last == colorMark) && len(after) > 0 && isPicture(after[0])
	case r == colorMark:
		keycap := strings.ContainsRune("0123456789#*", last) && len(after) > 0 && after[0] == '\u20e3'
		return isPicture(last) || keycap
	case r >= firstTag && r <= lastTag:
		return last == blackFlag || (last >= firstTag && last < lastTag)
	}
	return false
}

func isPicture(r rune) bool {
	return !isJunk(r) && unicode.IsSymbol(r) && (r >= firstPicture || r == '©' || r == '®') || r == '‼' || r == '⁉'
}

// cyrillic turns look-alikes into Cyrillic in a word that has Cyrillic letters. A word with other Latin letters too, like
// «LIFTCOINнің», is two scripts on purpose and stays.
func cyrillic(word []rune) string {
	mixed := false
	for _, r := range word {
		_, alike := lookalikes[r]
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			mixed = true
		case !alike && !unicode.IsMark(r):
			return string(word)
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
