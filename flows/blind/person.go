package blind

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// words splits at everything but letters; marks and invisible characters belong to words.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !isInvisible(r) && r != '\''
	})
}

func (m Masker) learnName(full string) {
	for _, word := range words(full) {
		key := keyOf(word)
		if key == "" || isGenericName(key) {
			continue
		}
		m.initials[key[0]] = true
		if visible(word) < least || len(key) < least {
			m.short[key] = true
			continue
		}
		for _, spelling := range kazakhSpellings(word) {
			m.learnStems(spelling, name)
			m.learnRoot(spelling)
		}
	}
}

// isGenericName knows the parts of names that everybody has.
func isGenericName(key string) bool {
	switch key {
	case "uli", "kizi", "tegi", "ugli", "ogli":
		return true
	}
	return false
}

// learnRoot adds what a surname or a father's name is made of: Сәрсенова may be Сәрсенқызы, and Серікұлы may be Серикович.
func (m Masker) learnRoot(key string) {
	const enough = 4
	for _, ending := range []string{"uli", "kizi", "ovic", "evic", "ovna", "evna"} {
		if base, ok := strings.CutSuffix(key, ending); ok && len(base) >= enough {
			m.learnStems(base, name)
			return
		}
	}
	for _, ending := range []string{"ova", "eva", "ina", "ov", "ev", "in"} {
		if base, ok := strings.CutSuffix(key, ending); ok && len(base) >= enough {
			m.stems.add(stem{key: base, kind: name, form: root})
			return
		}
	}
}

func visible(word string) int {
	count := 0
	for i := 0; i < len(word); {
		r, size := utf8.DecodeRuneInString(word[i:])
		if !isInvisible(r) {
			count++
		}
		i += size
	}
	return count
}
