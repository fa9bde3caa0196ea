package blind

import (
	"slices"
	"strings"

	"saruar/locales"
)

func (m Masker) learnPlace(answer string) {
	const telling = 4
	for _, word := range words(answer) {
		if visible(word) >= telling && !isGeneric(keyOf(word)) {
			m.learnTown(word)
			m.learnWhere(word)
		}
	}
}

// learnWhere adds the town of which people say that they live in it: «Ақкөлде».
func (m Masker) learnWhere(word string) {
	const enough = 5
	key := keyOf(word)
	for _, where := range []string{"da", "de", "ta", "te", "dan", "den", "tan", "ten", "nan", "nen"} {
		if base, ok := strings.CutSuffix(key, where); ok && len(base) >= enough {
			m.learnStems(base, place)
		}
	}
}

// learnTown adds a town as it is, and what its adjective is made of: Карагандинская.
func (m Masker) learnTown(word string) {
	for _, key := range kazakhSpellings(word) {
		if key == "" {
			continue
		}
		m.learnStems(key, place)
		if base := withoutEnding(key); base != key {
			m.learnStems(base, place)
		}
	}
}

// withoutEnding takes off the ending of an adjective.
func withoutEnding(key string) string {
	const adjective, town = 4, 5
	if at := strings.LastIndex(key, "sk"); at >= adjective && russianTail(key[at+2:]) {
		base := key[:at]
		if short, ok := strings.CutSuffix(base, "in"); ok && len(short) >= town {
			return short
		}
		return base
	}
	return key
}

func russianTail(rest string) bool {
	return slices.Contains([]string{"", "i", "ii", "aia", "oe", "oi", "om", "ogo", "omu", "uiu", "ie", "ik"}, rest)
}

// isGeneric knows the words that stand in every address.
func isGeneric(key string) bool {
	for _, word := range strings.Fields(
		"ауыл аул село селе деревня қала город городе аудан район районе облыс область области облысы көше улица улице мөлтек мөлтекаудан " +
			"микрорайон ықшамаудан округ округі кент поселок поселке станция станса разъезд мектеп школа лицей гимназия үйі пәтер квартира " +
			"даңғыл проспект республика республикасы Қазақстан Казахстан Казахстана ауылдық сельский городской қалалық аудандық облыстық " +
			"батыс шығыс солтүстік оңтүстік западный восточный северный южный жаңа ескі новый новая старый тұрғын бойынша тұрамын живу рядом") {
		generic := keyOf(word)
		if key == generic || (strings.HasPrefix(key, generic) && len(generic) > least && nameEnding.MatchString(key[len(generic):])) {
			return true
		}
	}
	return false
}

// learnRegion adds the names of the region in both languages, its centre and other towns, short and former names.
func (m Masker) learnRegion(code string) {
	const country = "KZ"
	for _, region := range locales.Regions() {
		if region.Code != code || code == country || code == "XX" {
			continue
		}
		all := append([]string{region.Name.KK, region.Name.RU}, region.Aliases...)
		for _, telling := range append(all, towns(code)...) {
			m.learnRegionName(telling)
		}
	}
}

// learnRegionName adds a name of one word by itself, one of two only as a pair: «Батыс» alone tells nothing.
func (m Masker) learnRegionName(telling string) {
	parts := slices.DeleteFunc(words(telling), func(word string) bool {
		return slices.Contains([]string{"oblisi", "oblast", "kalasi", "gorod"}, keyOf(word))
	})
	switch len(parts) {
	case 1:
		m.learnTown(parts[0])
	case 2:
		first, second := keyOf(parts[0]), keyOf(parts[1])
		m.phrases.add(stem{key: first + second, kind: place})
		m.phrases.add(stem{key: first + withoutEnding(second), kind: place})
	}
}
