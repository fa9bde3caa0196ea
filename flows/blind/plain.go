package blind

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isInvisible takes what nobody sees and the marks over letters: both are put inside words to disguise them.
func isInvisible(r rune) bool {
	if r < 0x80 {
		return r < ' ' && r != '\n' && r != '\r' && r != '\t'
	}
	if isCyrillic(r) {
		return r >= 0x483 && r <= 0x489
	}
	switch r {
	case '\u115f', '\u1160', '\u2800', '\u3164', '\uffa0':
		return true
	}
	return unicode.In(r, unicode.Cf, unicode.Mn, unicode.Me, unicode.Cc)
}

// plain is the small letter or the sign of ordinary width without marks, and whether it was a capital.
func plain(r rune) (rune, bool) {
	if r < 0x80 {
		if r >= 'A' && r <= 'Z' {
			return r + 'a' - 'A', true
		}
		return r, false
	}
	small := unicode.ToLower(r)
	if r != small && !isCyrillic(r) {
		base, _ := plain(small)
		return base, true
	}
	if isCyrillic(r) {
		return small, small != r
	}
	if own := ownLetter(small); own != 0 {
		return own, false
	}
	return decomposed(r)
}

func isCyrillic(r rune) bool { return r >= 0x400 && r <= 0x52f }

// decomposed takes full-width, mathematical and accented letters and the digits of all scripts for what they show.
func decomposed(r rune) (rune, bool) {
	if r == utf8.RuneError {
		return r, false
	}
	if unicode.IsDigit(r) {
		return digit(r), false
	}
	if unicode.IsSpace(r) {
		return ' ', false
	}
	first, _ := utf8.DecodeRuneInString(norm.NFKD.String(string(r)))
	if first == r || unicode.IsSpace(first) || (first >= '0' && first <= '9') {
		return r, false
	}
	if own := ownLetter(first); own != 0 {
		return own, false
	}
	small := unicode.ToLower(first)
	return small, small != first
}

// digit is the ASCII digit: those of every script stand in rows that begin with zero.
func digit(r rune) rune {
	zero := r
	for zero > 0 && r-zero < 9 && unicode.IsDigit(zero-1) {
		zero--
	}
	if r >= 0x1d7ce && r <= 0x1d7ff { // mathematical digits: five rows without a gap
		return '0' + (r-0x1d7ce)%10
	}
	return '0' + r - zero
}

// marked puts a mark on a letter where that makes another sound of it.
func marked(r, mark rune) rune {
	hook := mark == '\u0327' || mark == '\u0326' || mark == '\u030c'
	switch {
	case r == 's' && hook:
		return 'ш'
	case r == 'c' && hook:
		return 'ч'
	case r == 'z' && hook:
		return 'ж'
	}
	return r
}

// ownLetter is the plain form of letters whose sound is lost without their marks, and of letters of other scripts that look alike.
func ownLetter(r rune) rune {
	switch r {
	case 'ş', 'ș', 'š':
		return 'ш'
	case 'ç', 'č':
		return 'ч'
	case 'ž':
		return 'ж'
	case 'ı', 'ι':
		return 'i'
	case 'ə', 'α', 'ɑ':
		return 'a'
	case 'ɵ', 'ø', 'ο', 'σ':
		return 'o'
	case 'ŋ', 'η':
		return 'n'
	case 'ε':
		return 'e'
	case 'κ':
		return 'k'
	case 'ν':
		return 'v'
	case 'ρ':
		return 'p'
	case 'τ':
		return 't'
	case 'υ':
		return 'u'
	case 'ƣ', 'ɣ', 'ɡ':
		return 'g'
	case '–', '—', '‑', '−', '‐', '‒':
		return '-'
	case '’', 'ʼ', '‘', 'ʹ', '`', '´':
		return '\''
	case '。', '․':
		return '.'
	}
	return 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isSpace(r rune) bool { return r == ' ' || r == '\t' }

func isLetter(r rune) bool {
	if r < 0x80 {
		return r >= 'a' && r <= 'z'
	}
	return isCyrillic(r) || unicode.IsLetter(r)
}

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' }
