package locales

import (
	"embed"
	"errors"
	"fmt"
	"html"
	"regexp"
	"strings"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"saruar/locales/internal/texts"
)

//go:embed *.toml
var files embed.FS

// Catalog puts messages into words.
type Catalog struct {
	localizers map[Lang]*i18n.Localizer
	plural     map[string]bool // messages with forms for numbers
	ambient    map[Lang]map[string]string
	zone       *time.Location
}

// Load reads all texts. zone is the platform's time zone, in which times are written.
func Load(program Program, zone *time.Location) (*Catalog, error) {
	areas, err := texts.Read(files)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	bundle := i18n.NewBundle(language.Kazakh)
	c := &Catalog{localizers: map[Lang]*i18n.Localizer{}, plural: map[string]bool{}, ambient: program.ambient(), zone: zone}
	for _, area := range areas {
		for _, key := range area.Keys {
			id := area.Name + "." + key
			c.plural[id] = area.KK[key].Plural()
			if err := bundle.AddMessages(language.Kazakh, message(id, area.KK[key])); err != nil {
				return nil, fmt.Errorf("add text %s: %w", id, err)
			}
			if err := bundle.AddMessages(language.Russian, message(id, area.RU[key])); err != nil {
				return nil, fmt.Errorf("add text %s: %w", id, err)
			}
		}
	}
	for _, lang := range Langs() {
		c.localizers[lang] = i18n.NewLocalizer(bundle, string(lang))
	}
	return c, nil
}

func message(id string, t texts.Text) *i18n.Message {
	return &i18n.Message{ID: id, One: t.Forms["one"], Few: t.Forms["few"], Many: t.Forms["many"], Other: t.Forms["other"]}
}

// HTML words a message in Telegram's HTML, with the arguments escaped. A text or argument that is missing is an error.
func (c *Catalog) HTML(lang Lang, m Message) (string, error) {
	switch m.ID {
	case verbatim, named:
		for _, value := range m.Args {
			return c.argument(lang, value)
		}
	}
	localizer, ok := c.localizers[lang]
	if !ok {
		return "", fmt.Errorf("language %q: %w", lang, errMissing)
	}
	data := make(map[string]string, len(m.Args)+len(c.ambient[lang]))
	for name, value := range c.ambient[lang] {
		data[name] = html.EscapeString(value)
	}
	config := &i18n.LocalizeConfig{MessageID: m.ID, TemplateData: data}
	for name, value := range m.Args {
		text, err := c.argument(lang, value)
		if err != nil {
			return "", fmt.Errorf("argument %s of %s: %w", name, m.ID, err)
		}
		data[name] = text
		if count, isInt := value.(int); isInt && name == "Count" && c.plural[m.ID] {
			config.PluralCount = count
		}
	}
	text, err := localizer.Localize(config)
	if err != nil {
		return "", fmt.Errorf("word %s in %s: %w", m.ID, lang, err)
	}
	if strings.Contains(text, "<no value>") {
		return "", fmt.Errorf("word %s in %s: argument %w", m.ID, lang, errMissing)
	}
	return text, nil
}

var errMissing = errors.New("is missing")

// Plain words a message without markup, for buttons and notices.
func (c *Catalog) Plain(lang Lang, m Message) (string, error) {
	text, err := c.HTML(lang, m)
	if err != nil {
		return "", err
	}
	return html.UnescapeString(tag.ReplaceAllString(text, "")), nil
}

var tag = regexp.MustCompile(`</?[a-z-]+(?:\s[^<>]*)?>`)

// argument words one argument, escaped.
func (c *Catalog) argument(lang Lang, value any) (string, error) {
	switch v := value.(type) {
	case string:
		return html.EscapeString(v), nil
	case int:
		return Number(int64(v)), nil
	case Bilingual:
		return html.EscapeString(v.In(lang)), nil
	case Message:
		return c.HTML(lang, v)
	case Moment:
		return v.In(lang, c.zone), nil
	}
	return "", errArgument
}
