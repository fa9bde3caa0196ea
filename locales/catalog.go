package locales

import (
	"embed"
	"errors"
	"fmt"
	"html"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"

	"saruar/locales/internal/texts"
)

//go:embed *.toml
var files embed.FS

// Catalog puts messages into words. It may be used by several goroutines at once.
type Catalog struct {
	voices map[Lang]voice
	texts  map[string]needs
	parser template.Parser
	zone   *time.Location
}

// voice is one language: its texts, and the program's names and links, escaped.
type voice struct {
	localizer *i18n.Localizer
	ambient   map[string]string
}

// needs is what a text must be given.
type needs struct {
	plural       bool
	placeholders []string
}

var errMissing = errors.New("is missing")

// Load reads all texts. zone is the platform's time zone, in which times are written. The error names every mistake of the files.
func Load(program Program, zone *time.Location) (*Catalog, error) {
	areas, err := texts.Read(files)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	bundle := i18n.NewBundle(language.Kazakh)
	c := &Catalog{
		voices: map[Lang]voice{}, texts: map[string]needs{}, zone: zone,
		parser: &template.TextParser{Option: "missingkey=error"},
	}
	for _, area := range areas {
		for _, key := range area.Keys {
			id := area.Name + "." + key
			c.texts[id] = needs{plural: area.KK[key].Plural(), placeholders: area.KK[key].Placeholders}
			err := errors.Join(
				bundle.AddMessages(language.Kazakh, forms(id, area.KK[key])),
				bundle.AddMessages(language.Russian, forms(id, area.RU[key])),
			)
			if err != nil {
				return nil, fmt.Errorf("add text %s: %w", id, err)
			}
		}
	}
	for _, lang := range Langs() {
		c.voices[lang] = voice{localizer: i18n.NewLocalizer(bundle, string(lang)), ambient: program.ambient(lang)}
	}
	return c, nil
}

func forms(id string, t texts.Text) *i18n.Message {
	return &i18n.Message{ID: id, One: t.Forms["one"], Few: t.Forms["few"], Many: t.Forms["many"], Other: t.Forms["other"]}
}

// IDs gives the ids of all texts in alphabetical order.
func (c *Catalog) IDs() []string { return slices.Sorted(maps.Keys(c.texts)) }

// HTML words a message in Telegram's HTML, with the arguments escaped. A language, text, argument or plural form that is missing is an
// error, never a text in another language.
func (c *Catalog) HTML(lang Lang, m Message) (string, error) {
	v, ok := c.voices[lang]
	if !ok {
		return "", fmt.Errorf("word %s: language %q %w", m.ID, lang, errMissing)
	}
	switch m.ID {
	case verbatim:
		return c.argument(lang, m, "Text")
	case named:
		return c.argument(lang, m, "Name")
	case joined, spaced, lines:
		return c.sequence(lang, m)
	case fixed:
		return c.fixed(m)
	}
	known, ok := c.texts[m.ID]
	if !ok {
		return "", fmt.Errorf("word %q: the text %w", m.ID, errMissing)
	}
	config := i18n.LocalizeConfig{MessageID: m.ID, TemplateParser: c.parser}
	if len(known.placeholders) > 0 {
		data, err := c.data(lang, v, m, known.placeholders)
		if err != nil {
			return "", err
		}
		config.TemplateData = data
	}
	if known.plural {
		count, isInt := m.Args["Count"].(int)
		if !isInt {
			return "", fmt.Errorf("word %s: argument Count: %w", m.ID, errArgument)
		}
		config.PluralCount = count
	}
	text, err := v.localizer.Localize(&config)
	if err != nil { // go-i18n gives a text of some kind with it
		return "", fmt.Errorf("word %s in %s: %w", m.ID, lang, err)
	}
	return text, nil
}

// fixed words a text in the language that it is fixed to.
func (c *Catalog) fixed(m Message) (string, error) {
	lang, isLang := m.Args["Lang"].(string)
	text, isText := m.Args["Label"].(Message)
	if !isLang || !isText {
		return "", fmt.Errorf("word %s: %w", m.ID, errArgument)
	}
	return c.HTML(Lang(lang), text)
}

// Plain words a message without markup, for buttons and notices.
func (c *Catalog) Plain(lang Lang, m Message) (string, error) {
	text, err := c.HTML(lang, m)
	if err != nil {
		return "", err
	}
	if strings.ContainsRune(text, '<') {
		text = tag.ReplaceAllString(text, "")
	}
	return html.UnescapeString(text), nil
}

var tag = regexp.MustCompile(`</?[a-z-]+(?:\s[^<>]*)?>`)
