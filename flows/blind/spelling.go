package blind

import (
	"slices"
	"strings"
)

// spellings are the keys of a word as people write it in the other language: Төлеген and Тулеген, Юлия and Julia, Таңат and Tangat.
func spellings(key string) []string {
	list := []string{key}
	add := func(other string) {
		if other != "" && !slices.Contains(list, other) {
			list = append(list, other)
		}
	}
	for from, to := range map[string]string{"iu": "ju", "ia": "ja", "ju": "iu", "ja": "ia"} {
		if rest, ok := strings.CutPrefix(key, from); ok && len(rest) > 1 {
			add(to + rest)
		}
	}
	const safe = 5 // shorter words would become other words
	if len(key) < safe {
		return list
	}
	add(firstVowel(key))
	add(strings.ReplaceAll(key, "ng", "n"))
	add(strings.ReplaceAll(key, "lia", "la"))
	add(string(undoubled([]byte(key))))
	return list
}

// firstVowel swaps о and у in the first syllable, where Russian spelling of Kazakh names wavers.
func firstVowel(key string) string {
	const safe = 6 // Рудный is not родной
	at := strings.IndexAny(key, "aeiou")
	if at < 0 || len(key) < safe {
		return ""
	}
	switch key[at] {
	case 'o':
		return key[:at] + "u" + key[at+1:]
	case 'u':
		return key[:at] + "o" + key[at+1:]
	}
	return ""
}

// kazakhSpellings add what only the Kazakh letters tell: ң is n or ng, ә is a or e.
func kazakhSpellings(word string) []string {
	list := []string{keyOf(word)}
	small := strings.ToLower(word)
	for from, to := range map[string]string{"ң": "нг", "ә": "е"} {
		if strings.Contains(small, from) {
			list = append(list, keyOf(strings.ReplaceAll(small, from, to)))
		}
	}
	return list
}

// undoubled writes every consonant once.
func undoubled(key []byte) []byte {
	return slices.CompactFunc(slices.Clone(key), func(a, b byte) bool { return a == b && !isVowel(a) })
}
