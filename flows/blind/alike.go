package blind

// inCyrillic is the Cyrillic letter that looks like the Latin one; 0 when none does.
func inCyrillic(r rune) rune {
	return opposite(r, "aceiopxyhkmtbn", "асеіорхуһкмтвп")
}

// inLatin is the Latin letter that looks like the Cyrillic one; 0 when none does.
func inLatin(r rune) rune {
	return opposite(r, "асеіорхуһкмтв", "aceiopxyhkmtb")
}

func opposite(r rune, from, to string) rune {
	there := []rune(to)
	i := 0
	for _, letter := range from {
		if letter == r {
			return there[i]
		}
		i++
	}
	return 0
}

// disguises are the ways to read a word with letters of both alphabets, or one of Latin letters that all look Cyrillic, other than as
// it is written.
func disguises(letters []rune) [][]rune {
	cyrillic := false
	latin := false
	for _, r := range letters {
		cyrillic = cyrillic || isCyrillic(r)
		latin = latin || isLatin(r)
	}
	if !latin {
		return nil
	}
	var ways [][]rune
	if way := rewritten(letters, isLatin, inCyrillic); way != nil {
		ways = append(ways, way)
	}
	if !cyrillic {
		return ways
	}
	if way := rewritten(letters, isCyrillic, inLatin); way != nil {
		ways = append(ways, way)
	}
	return ways
}

// rewritten replaces the letters of one alphabet; nil when one of them has no look-alike.
func rewritten(letters []rune, foreign func(rune) bool, look func(rune) rune) []rune {
	out := make([]rune, len(letters))
	for i, r := range letters {
		out[i] = r
		if !foreign(r) {
			continue
		}
		if out[i] = look(r); out[i] == 0 {
			return nil
		}
	}
	return out
}
