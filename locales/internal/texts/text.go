package texts

import (
	"errors"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// Text is one message in one language: its plural forms, or the form "other" alone.
type Text struct {
	Forms        map[string]string
	Placeholders []string // in the order of their first appearance
}

// Plural reports whether the message has forms for numbers.
func (t Text) Plural() bool { return len(t.Forms) > 1 }

var (
	placeholder = regexp.MustCompile(`\{\{\s*\.([A-Z][A-Za-z]*)\s*\}\}`)
	keyForm     = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	// formsOf are the plural forms that CLDR and go-i18n know of each language.
	formsOf = map[string][]string{"kk": {"one", "other"}, "ru": {"one", "few", "many", "other"}}
)

// readText reads a message as it stands in a file: a string, or a table of plural forms.
func readText(value any, lang string) (Text, error) {
	text := Text{Forms: map[string]string{}}
	switch v := value.(type) {
	case string:
		text.Forms["other"] = v
	case map[string]any:
		for form, words := range v {
			s, ok := words.(string)
			if !ok {
				return text, errors.New("a plural form is a text")
			}
			text.Forms[form] = s
		}
		if !sameNames(slices.Collect(maps.Keys(text.Forms)), formsOf[lang]) {
			return text, fmt.Errorf("needs exactly the forms %v", formsOf[lang])
		}
	default:
		return text, errors.New("is neither a text nor a table of plural forms")
	}
	text.Placeholders = placeholders(text.Forms["other"])
	for _, form := range slices.Sorted(maps.Keys(text.Forms)) {
		if err := checkForm(text.Forms[form], text.Placeholders); err != nil {
			return text, fmt.Errorf("form %s: %w", form, err)
		}
	}
	if text.Plural() && !slices.Contains(text.Placeholders, "Count") {
		return text, errors.New("plural forms without {{.Count}}")
	}
	return text, nil
}

func placeholders(words string) []string {
	var names []string
	for _, m := range placeholder.FindAllStringSubmatch(words, -1) {
		if !slices.Contains(names, m[1]) {
			names = append(names, m[1])
		}
	}
	return names
}

// checkForm refuses a form that takes other arguments than its siblings, says nothing, or is a program instead of a text.
func checkForm(words string, names []string) error {
	rest := placeholder.ReplaceAllString(words, "")
	switch {
	case strings.TrimSpace(words) == "":
		return errors.New("is empty")
	case strings.Contains(rest, "{{") || strings.Contains(rest, "}}"):
		return errors.New("only placeholders like {{.Name}} may stand in braces")
	case !sameNames(placeholders(words), names):
		return fmt.Errorf("placeholders differ: %v and %v", placeholders(words), names)
	}
	return nil
}

func sameNames(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}
