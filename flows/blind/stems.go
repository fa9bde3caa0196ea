package blind

import (
	"bytes"
	"slices"
	"strings"
)

// least is the length of the shortest stem that is looked for everywhere.
const least = 3

// stems are found by their first letters.
type stems map[[least]byte][]stem

func (s stems) add(one stem) {
	if len(one.key) < least || strings.Contains(one.key, "?") {
		return
	}
	one.common = isCommon(one.key)
	head := [least]byte([]byte(one.key[:least]))
	if !slices.Contains(s[head], one) {
		s[head] = append(s[head], one)
	}
}

// sort puts the longest first.
func (s stems) sort() {
	for _, list := range s {
		slices.SortFunc(list, func(a, b stem) int { return len(b.key) - len(a.key) })
	}
}

// joined is how many names may be written as one word: aigulsarsenovaserikkyzy.
const joined = 3

// match reports what the key is: a known word with its ending, or several names without a space.
func (s stems) match(key []byte, capital bool, depth int) (kind, bool) {
	if len(key) < least {
		return 0, false
	}
	for _, one := range s[[least]byte(key[:least])] {
		if (one.common && !capital) || !bytes.HasPrefix(key, []byte(one.key)) {
			continue
		}
		rest := key[len(one.key):]
		if one.takes(rest) {
			return one.kind, true
		}
		if one.form != whole || depth >= joined {
			continue
		}
		if _, ok := s.match(rest, capital, depth+1); ok {
			return one.kind, true
		}
	}
	return 0, false
}

// isCommon knows the short everyday words that sound like names: әлі, кім, мен, қан, бар, бір, ана, ата.
func isCommon(key string) bool {
	return slices.Contains([]string{"ali", "kim", "men", "sen", "kan", "bar", "bir", "ana", "ata", "jan", "jas", "kin", "son", "pan", "bul", "sol"}, key)
}

// learnStems adds a word with everything that its endings do to it.
func (m Masker) learnStems(key string, k kind) {
	for _, spelling := range spellings(key) {
		m.stems.add(stem{key: spelling, kind: k})
		m.learnCut(spelling, k)
		m.learnVoiced(spelling, k)
	}
}

// learnCut adds the word without the vowel that Russian endings replace: Гульнара, Гульнары. What is long enough stands by itself
// too: Гүлнар.
func (m Masker) learnCut(key string, k kind) {
	const byItself = 5
	short, found := strings.CutSuffix(key, "aia") // Ковальская
	if !found {
		short, found = strings.CutSuffix(key, "a")
	}
	if !found {
		short, found = strings.CutSuffix(key, "i")
	}
	if !found {
		return
	}
	if strings.HasSuffix(short, "i") && strings.HasSuffix(key, "a") { // Марии sounds as Мари
		m.stems.add(stem{key: short, kind: k})
	}
	if len(short) >= byItself {
		m.stems.add(stem{key: short, kind: k})
	}
	m.stems.add(stem{key: short, kind: k, form: cut})
}

// learnVoiced adds Серіг- for Серік and, for Russian names, Павл- for Павел.
func (m Masker) learnVoiced(key string, k kind) {
	base, last := key[:len(key)-1], key[len(key)-1:]
	switch last {
	case "k":
		m.stems.add(stem{key: base + "g", kind: k, form: voiced})
	case "p":
		m.stems.add(stem{key: base + "b", kind: k, form: voiced})
	}
	const fleeting = 5
	if len(key) >= fleeting && (strings.HasSuffix(key, "el") || strings.HasSuffix(key, "ok") || strings.HasSuffix(key, "ets")) {
		at := strings.LastIndexAny(key, "eo")
		m.stems.add(stem{key: key[:at] + key[at+1:], kind: k, form: cut})
	}
}
