package locales

import (
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/BurntSushi/toml"
)

// Limits in UTF-16 units, as Telegram counts, and in characters for the width of buttons.
const (
	messageLimit     = 4096
	buttonLimit      = 40
	shortButtonLimit = 24 // two in a row
)

// samples gives each placeholder a value of its type that is hard on the text.
func samples(t *testing.T) Args {
	t.Helper()
	var types map[string]string
	if _, err := toml.DecodeFS(files, "placeholders.toml", &types); err != nil {
		t.Fatal(err)
	}
	at := time.Date(2026, time.September, 30, 23, 59, 0, 0, time.UTC)
	args := Args{}
	for name, kind := range types {
		switch kind {
		case "string":
			args[name] = "<Әсел> & «Ұлытау»"
		case "int":
			args[name] = 1234
		case "Message":
			args[name] = Verbatim("Күту <тізімінде>")
		case "Bilingual":
			args[name] = Bilingual{KK: "Батыс Қазақстан облысы", RU: "Западно-Казахстанская область"}
		default:
			args[name] = moment(at, Format(strings.TrimPrefix(kind, "time.Time:")))
		}
	}
	return args
}

// eachWorded goes through every message in both languages with every plural form.
func eachWorded(t *testing.T, check func(id, html, plain string)) {
	t.Helper()
	c, args := loaded(t), samples(t)
	for _, id := range c.IDs() {
		for _, count := range []int{0, 1, 2, 5, 11, 21, 1234567} {
			args["Count"] = count
			for _, lang := range Langs() {
				html, err := c.HTML(lang, Message{ID: id, Args: args})
				if err != nil {
					t.Error(err)
				}
				plain, err := c.Plain(lang, Message{ID: id, Args: args})
				if err != nil {
					t.Error(err)
				}
				check(id, html, plain)
			}
			if !c.texts[id].plural {
				break
			}
		}
	}
}

func TestEveryMessageCanBeSent(t *testing.T) {
	t.Parallel()
	eachWorded(t, func(id, html, plain string) {
		if n := len(utf16.Encode([]rune(html))); n > messageLimit {
			t.Errorf("%s: %d units", id, n)
		}
		if mistake := markupMistake(html); mistake != "" {
			t.Errorf("%s: %s: %q", id, mistake, html)
		}
		if strings.TrimSpace(plain) == "" || strings.Contains(html, "{{") || strings.Contains(html, "<no value>") {
			t.Errorf("%s: %q", id, html)
		}
	})
}

// Keys that begin with button_ are labels of buttons; those that end with _short stand two in a row.
func TestEveryButtonIsNarrowEnough(t *testing.T) {
	t.Parallel()
	eachWorded(t, func(id, _, plain string) {
		_, key, _ := strings.Cut(id, ".")
		if !strings.HasPrefix(key, "button_") {
			return
		}
		limit := buttonLimit
		if strings.HasSuffix(key, "_short") {
			limit = shortButtonLimit
		}
		if n := len([]rune(plain)); n > limit || strings.Contains(plain, "\n") {
			t.Errorf("%s: %d characters on one button: %q", id, n, plain)
		}
	})
}
