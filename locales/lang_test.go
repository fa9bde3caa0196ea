package locales

import "testing"

func TestLanguagesAreOfferedKazakhFirst(t *testing.T) {
	t.Parallel()
	if langs := Langs(); len(langs) != 2 || langs[0] != Kazakh || langs[1] != Russian {
		t.Errorf("%v", langs)
	}
}

func TestOnlyOurLanguagesAreLanguages(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]bool{"kk": true, "ru": true, "": false, "KK": false, "en": false, "kk-KZ": false} {
		if lang, ok := ParseLang(code); ok != want || (ok && string(lang) != code) {
			t.Errorf("%q: %q, %t", code, lang, ok)
		}
	}
}

func TestTheLanguageOfTelegramIsAHint(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]Lang{
		"kk": Kazakh, "kk-KZ": Kazakh, "KK": Kazakh, "ru": Russian, "ru-RU": Russian, "uk": Russian, "be": Russian, "ky": Russian, "uz": Russian,
		"": "", "en": "", "tr": "", "de": "", "kkk": "",
	} {
		if got, ok := Suggest(code); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %t", code, got, ok)
		}
	}
}
