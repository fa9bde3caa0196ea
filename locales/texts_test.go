package locales

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"saruar/locales/internal/texts"
)

var (
	anyPlaceholder = regexp.MustCompile(`\{\{[^{}]*\}\}`)
	anyTag         = regexp.MustCompile(`</?[a-z]+[^<>]*>`)
	// suffixed is a Kazakh case ending on a variable: the right one depends on the variable's last sound. Go's \b knows ASCII only.
	suffixed = regexp.MustCompile(`\}\}»?-?(ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ны|ні|ды|ді|ты|ті|мен|бен|пен)(?:[^\p{L}]|$)`)
	// mixedScripts is a Latin letter next to a Cyrillic one; lonelyLatin a word of nothing but Latin letters that look like Cyrillic.
	mixedScripts = regexp.MustCompile(`\p{Cyrillic}\p{Latin}|\p{Latin}\p{Cyrillic}`)
	lonelyLatin  = regexp.MustCompile(`(?:^|[\s«(–—])[acehikmoptxy]+(?:[\s»).,:;!?–—]|$)`)
)

// eachText goes through every form of every text.
func eachText(t *testing.T, check func(id string, lang Lang, words string) (complaint string)) {
	t.Helper()
	areas, err := texts.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, area := range areas {
		for _, key := range area.Keys {
			for lang, text := range map[Lang]texts.Text{Kazakh: area.KK[key], Russian: area.RU[key]} {
				for _, form := range slices.Sorted(maps.Keys(text.Forms)) {
					if complaint := check(area.Name+"."+key, lang, text.Forms[form]); complaint != "" {
						t.Errorf("%s.%s in %s: %s: %q", area.Name, key, lang, complaint, text.Forms[form])
					}
				}
			}
		}
	}
}

// The texts that are read here are without mistakes: that both languages have the same keys and placeholders, that there are exactly the
// plural forms of each language, and that the Kazakh ones are alike, is checked where they are read.

func TestNoCaseEndingOnAVariable(t *testing.T) {
	t.Parallel()
	eachText(t, func(_ string, lang Lang, words string) string {
		if lang == Kazakh && suffixed.MatchString(anyTag.ReplaceAllString(words, "")) {
			return "the ending depends on the variable: use a label and colon, or a noun that carries the ending"
		}
		return ""
	})
}

func TestNoLatinLetterInACyrillicWord(t *testing.T) {
	t.Parallel()
	eachText(t, func(_ string, _ Lang, words string) string {
		words = anyTag.ReplaceAllString(anyPlaceholder.ReplaceAllString(words, "0"), "")
		switch {
		case mixedScripts.MatchString(words), lonelyLatin.MatchString(words):
			return "a Latin letter stands for a Cyrillic one"
		case strings.ContainsAny(words, "əƏɵƟ"):
			return "has ə or ɵ instead of ә or ө"
		}
		return ""
	})
}

func TestTextsAreComposedAndClean(t *testing.T) {
	t.Parallel()
	eachText(t, func(_ string, _ Lang, words string) string {
		switch {
		case !norm.NFC.IsNormalString(words):
			return "is not in NFC"
		case CleanText(words) != strings.TrimSpace(words):
			return "has invisible or stray characters"
		case strings.TrimSpace(words) != words:
			return "begins or ends with a space"
		case strings.Contains(words, "!!"):
			return "shouts"
		case strings.ContainsAny(anyTag.ReplaceAllString(words, ""), "\"“”„"):
			return "has other quotes than «…»"
		}
		return ""
	})
}

func TestBothLanguagesHaveTheSamePictures(t *testing.T) {
	t.Parallel()
	areas, err := texts.Read(files)
	if err != nil {
		t.Fatal(err)
	}
	for _, area := range areas {
		for _, key := range area.Keys {
			kk, ru := pictures(area.KK[key].Forms["other"]), pictures(area.RU[key].Forms["other"])
			if kk != ru {
				t.Errorf("%s.%s: %q in Kazakh, %q in Russian", area.Name, key, kk, ru)
			}
		}
	}
}

func pictures(words string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.So, r) {
			return r
		}
		return -1
	}, words)
}

func TestTheChecksSeeWhatTheyAreFor(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"{{.Name}}ға", "{{.Name}}-ға дейін", "«{{.Title}}»-ның.", "{{.Name}}мен"} {
		if !suffixed.MatchString(words) {
			t.Errorf("%q passes", words)
		}
	}
	for _, words := range []string{"{{.N}}-сұрақ", "{{.N}}-деңгейге", "«{{.Title}}» тапсырмасы", "{{.Date}} күні", "{{.Name}} үшін"} {
		if suffixed.MatchString(words) {
			t.Errorf("%q does not pass", words)
		}
	}
	for _, words := range []string{"негiзгi", "жəне", "Cізде", "LIFTCOINді"} {
		if !mixedScripts.MatchString(words) {
			t.Errorf("%q passes", words)
		}
	}
	if !lonelyLatin.MatchString("встреча c ментором") || lonelyLatin.MatchString("LIFT-MARKET, /help и https://t.me/x") {
		t.Error("lonely Latin letters")
	}
}
