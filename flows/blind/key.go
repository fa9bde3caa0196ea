package blind

// key writes letters as they sound, the same for both alphabets and all their spellings, in the letters a–z: j is ж, w is ш, c is ч;
// ы, і, и and й are one letter, and so are к, қ and х (Бақыт, Бахыт).
func appendKey(key []byte, letters []rune) []byte {
	for i := 0; i < len(letters); {
		before, after := neighbour(letters, i-1), neighbour(letters, i+1)
		if sound, size := pair(before, letters[i], after, neighbour(letters, i+2)); size > 0 {
			key = appendSound(key, sound)
			i += size
			continue
		}
		key = appendSound(key, sound(letters[i]))
		i++
	}
	return key
}

func neighbour(letters []rune, i int) rune {
	if i < 0 || i >= len(letters) {
		return 0
	}
	return letters[i]
}

// appendSound writes ии as и: Әлия is Aliya and Alia.
func appendSound(key []byte, sound string) []byte {
	if sound != "" && sound[0] == 'i' && len(key) > 0 && key[len(key)-1] == 'i' {
		sound = sound[1:]
	}
	return append(key, sound...)
}

// pair is the sound of two letters that make one, and how many letters it takes; 0 when they don't.
func pair(before, r, after, beyond rune) (string, int) {
	switch {
	case r == 'l' && after == 'y' && beyond == 'a': // Lyazzat, Ляззат, Ләззат
		return "la", 3
	case r == 'л' && after == 'я':
		return "la", 2
	case r == 'д' && after == 'ж', r == 'd' && after == 'j', r == 'd' && after == 'z' && beyond == 'h':
		return "", 1
	case r == 'y':
		return afterY(before, after)
	case after == 'h':
		return withH(r)
	}
	return "", 0
}

func afterY(before, after rune) (string, int) {
	switch {
	case after == 'e': // Yerzhan
		return "e", 2
	case after == 'o' && isLatin(before) && !isVowel(byte(before)): // Artyom
		return "e", 2
	}
	return "", 0
}

func withH(r rune) (string, int) {
	switch r {
	case 'z':
		return "j", 2
	case 's':
		return "w", 2
	case 'c':
		return "c", 2
	case 'k':
		return "k", 2
	case 'g':
		return "g", 2
	case 'p':
		return "f", 2
	}
	return "", 0
}

// sound is that of one letter. Letters of other alphabets sound like nothing known.
func sound(r rune) string {
	if isLatin(r) {
		return latin(r)
	}
	switch r {
	case 'ц':
		return "ts"
	case 'щ':
		return "wc"
	case 'ю':
		return "iu"
	case 'я':
		return "ia"
	case 'ъ', 'ь':
		return ""
	}
	const russian = "abvgdejziiklmnoprstufk?cw??i?e??" // from а to я
	if r >= 'а' && r <= 'я' {
		return russian[r-'а' : r-'а'+1]
	}
	return kazakhSound(r)
}

func kazakhSound(r rune) string {
	switch r {
	case 'ә':
		return "a"
	case 'ғ':
		return "g"
	case 'қ', 'һ', 'ҳ':
		return "k"
	case 'ң':
		return "n"
	case 'ө':
		return "o"
	case 'ұ', 'ү', 'ў':
		return "u"
	case 'і', 'ї':
		return "i"
	case 'ё', 'є', 'ѐ':
		return "e"
	case 'ј', 'җ':
		return "j"
	}
	return "?"
}

func latin(r rune) string {
	switch r {
	case 'c', 'q', 'h':
		return "k"
	case 'w':
		return "u"
	case 'x':
		return "ks"
	case 'y':
		return "i"
	}
	const all = "abcdefghijklmnopqrstuvwxyz"
	return all[r-'a' : r-'a'+1]
}

func isVowel(sound byte) bool {
	switch sound {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}

func keyOf(word string) string {
	p := read(word)
	var letters []rune
	for _, u := range p.units {
		if isLetter(u.r) {
			letters = append(letters, u.r)
		}
	}
	return string(appendKey(nil, letters))
}
