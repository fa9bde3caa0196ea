package locales

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func TestTextsOfPeopleAreCleaned(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct{ in, want string }{
		"Latin i in a Kazakh word":        {"негiзгi", "негізгі"},
		"Latin schwa":                     {"жəне Əсел", "және Әсел"},
		"a capital":                       {"HҰРЛАН", "НҰРЛАН"},
		"a Latin word stays":              {"Apache, Cache, co-op", "Apache, Cache, co-op"},
		"a brand with an ending stays":    {"LIFTCOINнің", "LIFTCOINнің"},
		"a Latin word beside a Cyrillic":  {"Wi-Fi нүктесі", "Wi-Fi нүктесі"},
		"й in two parts":                  {"и\u0306", "й"},
		"ё in two parts":                  {"е\u0308лка", "ёлка"},
		"spaces around":                   {" \n текст \t", "текст"},
		"line breaks":                     {"а\r\nб\rв\u2028г", "а\nб\nв\nг"},
		"control characters":              {"а\x00б\x1b[2Jв\u0085", "аб[2Jв"},
		"zero width":                      {"а\u200bб\ufeffв\u00adг\u2060", "абвг"},
		"zero width hides no letter":      {"қ\u200ba", "қа"},
		"writing direction":               {"\u202eа\u202c\u2066б\u2069", "аб"},
		"joiner in a word":                {"а\u200dб", "аб"},
		"nothing to see":                  {"\u3164\u2800\u115f", ""},
		"broken UTF-8":                    {"а\xff\xfeб", "аб"},
		"a family":                        {"👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"},
		"a heart in color":                {"❤\ufe0f!", "❤\ufe0f!"},
		"a heart on fire":                 {"❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥"},
		"a skin color and a profession":   {"👩🏽\u200d🏫", "👩🏽\u200d🏫"},
		"a keycap":                        {"5\ufe0f\u20e3", "5\ufe0f\u20e3"},
		"the flag of Kazakhstan":          {"🇰🇿", "🇰🇿"},
		"the flag of Scotland":            {"🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"},
		"tags without a flag":             {"а\U000e0067\U000e007fб", "аб"},
		"a joiner after the last picture": {"👨\u200d", "👨"},
		"no-break spaces stay inside":     {"1\u00a0000", "1\u00a0000"},
	} {
		if got := CleanText(tt.in); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func FuzzCleanText(f *testing.F) {
	for _, text := range []string{"жəне", "👩🏽\u200d🏫", "5\ufe0f\u20e3", "и\u200b\u0306", "иY\u0306", "\u2028", "🏴\U000e0067\U000e007f\U000e0067"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) { checkCleaned(t, text) })
}

func TestCleaningTwiceChangesNothing(t *testing.T) {
	t.Parallel()
	alphabet := []rune("aAiYүқКи \n5❤👩🏽🏴\u200d\ufe0f\u20e3\u0306\u0308\u200b\u00ad\u2028\r\U000e0067\U000e007f\ufffd")
	rapid.Check(t, func(t *rapid.T) {
		checkCleaned(t, rapid.StringOf(rapid.SampledFrom(alphabet)).Draw(t, "text"))
	})
}

func checkCleaned(t interface {
	Helper()
	Errorf(format string, args ...any)
}, text string,
) {
	t.Helper()
	once := CleanText(text)
	if twice := CleanText(once); twice != once {
		t.Errorf("%q became %q and then %q", text, once, twice)
	}
	if !utf8.ValidString(once) || !norm.NFC.IsNormalString(once) {
		t.Errorf("%q became %q", text, once)
	}
	if key := Fold(text); Fold(once) != key || Fold(key) != key {
		t.Errorf("the keys of %q, clean and folded: %q, %q, %q", text, key, Fold(once), Fold(key))
	}
}
