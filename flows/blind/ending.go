package blind

import (
	"bytes"
	"regexp"
)

// Endings in the letters of a key: Kazakh ones are plural, possessive, case and «-мын»; Russian ones are cases, surnames and fathers' names.
const (
	kazakh = `(?:[ldt][ae]r)?(?:i?m(?:iz)?|i?n(?:iz)?|s?i)?` +
		`(?:[ndt]in|[ndt]i|n|n?[dt][ae](?:gi|n)?|[gk][ae]|n?[ae]|n[ae]n|[mbp]en(?:en)?|[ndt]iki|[dt][ae]i|w[ae])?(?:[mbp]in|sin|[smbp]iz)?`
	cases  = `(?:i?a|i?u|e|i|oi|ei|ou|oiu|eiu|om|em|i?ami?|i?ak|imi?|ik|ogo|omu|aia|uiu|ie)`
	family = `(?:[oe]v|in)`
	father = `(?:[oe]vic|[oe]vn)` + cases + `?`
	child  = `(?:uli|ugli|kizi|tegi|jan)`

	names  = `(?:` + kazakh + `|` + family + `?` + cases + `?|` + family + `[ao]?` + kazakh + `|` + father + kazakh + `|` + child + kazakh + `)`
	townly = `(?:[ldt]ik` + kazakh + `|(?:[oe]v|in)?sk` + cases + `?` + kazakh + `|(?:in|ov)?e?ts` + cases + `?)`
)

var (
	nameEnding    = regexp.MustCompile(`^` + names + `$`)
	placeEnding   = regexp.MustCompile(`^(?:` + names + `|` + townly + `)$`)
	russianEnding = regexp.MustCompile(`^(?:` + family + `?` + cases + `)$`)
	townEnding    = regexp.MustCompile(`^(?:` + cases + `|` + townly + `)$`)
	childEnding   = regexp.MustCompile(`^` + child + kazakh + `$`)
	voicedEnding  = regexp.MustCompile(`^i` + kazakh + `$`)
)

// form says what may follow a stem.
type form uint8

const (
	whole  form = iota // the word itself, or any ending
	cut                // its last vowel is off: a Russian ending has to take its place
	voiced             // Серіг-: a possessive has to follow
	root               // Сәрсен- of Сәрсенова: «-қызы» or «-ұлы» has to follow
)

type stem struct {
	key    string
	kind   kind
	form   form
	common bool // an everyday word too: only with a capital letter
}

// little is the length of a stem that becomes another word with one letter more.
const little = 4

// takes reports whether nothing but grammar follows the stem.
func (s stem) takes(rest []byte) bool {
	switch s.form {
	case cut:
		if s.kind == place {
			return townEnding.Match(rest)
		}
		return russianEnding.Match(rest)
	case voiced:
		return voicedEnding.Match(rest)
	case root:
		return childEnding.Match(rest)
	}
	if len(rest) == 0 {
		return true
	}
	if s.another(rest) {
		return false
	}
	if s.kind == place {
		return placeEnding.Match(rest)
	}
	return nameEnding.Match(rest)
}

// another reports whether the stem and the rest make another word: grammar would put another ending after this vowel, or the word is
// an everyday one.
func (s stem) another(rest []byte) bool {
	last := s.key[len(s.key)-1]
	switch {
	case s.key == "bolat" && string(rest) == "in": // болатын
		return true
	case !isVowel(last):
		return false
	case len(s.key) <= little && string(rest) == "n": // сараң is not Сара
		return true
	case last == 'i' || childEnding.Match(rest): // after й come all endings
		return false
	case isVowel(rest[0]): // сарай
		return true
	}
	return s.kind == name && (bytes.HasPrefix(rest, []byte("di")) || bytes.IndexByte([]byte("tkp"), rest[0]) >= 0) // алынады is not Алина
}
