package locales

import (
	"fmt"
	"html"
	"strconv"
	"strings"
)

// data words all arguments that a text needs.
func (c *Catalog) data(lang Lang, v voice, m Message, placeholders []string) (map[string]string, error) {
	data := make(map[string]string, len(placeholders))
	for _, name := range placeholders {
		text, ok := v.ambient[name]
		if !ok {
			var err error
			if text, err = c.argument(lang, m, name); err != nil {
				return nil, err
			}
		}
		data[name] = text
	}
	return data, nil
}

// argument words one argument, escaped.
func (c *Catalog) argument(lang Lang, m Message, name string) (string, error) {
	value, ok := m.Args[name]
	if !ok {
		return "", fmt.Errorf("word %s: argument %s %w", m.ID, name, errMissing)
	}
	switch v := value.(type) {
	case string:
		return html.EscapeString(v), nil
	case int:
		return Number(int64(v)), nil
	case Bilingual:
		return html.EscapeString(v.In(lang)), nil
	case Moment:
		return v.In(lang, c.zone), nil
	case Message:
		text, err := c.HTML(lang, v)
		if err != nil {
			return "", fmt.Errorf("word %s: argument %s: %w", m.ID, name, err)
		}
		return text, nil
	}
	return "", fmt.Errorf("word %s: argument %s: %w", m.ID, name, errArgument)
}

// sequence words several messages one after the other.
func (c *Catalog) sequence(lang Lang, m Message) (string, error) {
	items := make([]string, len(m.Args))
	for i := range items {
		var err error
		if items[i], err = c.argument(lang, m, strconv.Itoa(i+1)); err != nil {
			return "", err
		}
	}
	switch m.ID {
	case spaced:
		return strings.Join(items, " "), nil
	case lines:
		return strings.Join(items, "\n"), nil
	}
	return List(lang, items), nil
}
