// Package texts reads the message files and refuses what would not be the same in both languages.
package texts

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// Text is one message in one language: its plural forms, or the form "other" alone.
type Text struct {
	Forms        map[string]string
	Placeholders []string // in the order of their first appearance
}

// Plural reports whether the message has forms for numbers.
func (t Text) Plural() bool { return len(t.Forms) > 1 }

// Area is the pair of files <name>.kk.toml and <name>.ru.toml.
type Area struct {
	Name   string
	Keys   []string // in alphabetical order
	KK, RU map[string]Text
}

var (
	placeholder = regexp.MustCompile(`\{\{\s*\.([A-Za-z]+)\s*\}\}`)
	keyForm     = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)
	// formsOf are the plural forms that CLDR and go-i18n know of each language.
	formsOf = map[string][]string{"kk": {"one", "other"}, "ru": {"one", "few", "many", "other"}}
)

// Read reads every area of a folder and names every mistake in a line of its own.
func Read(folder fs.FS) ([]Area, error) {
	files, err := fs.Glob(folder, "*.kk.toml")
	if err != nil {
		return nil, fmt.Errorf("list message files: %w", err)
	}
	var areas []Area
	var wrong []error
	for _, file := range files {
		area, err := readArea(folder, strings.TrimSuffix(path.Base(file), ".kk.toml"))
		areas = append(areas, area)
		wrong = append(wrong, err)
	}
	return areas, errors.Join(wrong...)
}

func readArea(folder fs.FS, name string) (Area, error) {
	kk, err := readFile(folder, name+".kk.toml", "kk")
	if err != nil {
		return Area{}, err
	}
	ru, err := readFile(folder, name+".ru.toml", "ru")
	if err != nil {
		return Area{}, err
	}
	area := Area{Name: name, KK: kk, RU: ru, Keys: slices.Sorted(maps.Keys(kk))}
	var wrong []error
	for key := range ru {
		if _, ok := kk[key]; !ok {
			wrong = append(wrong, fmt.Errorf("%s.%s: only in Russian", name, key))
		}
	}
	for _, key := range area.Keys {
		if err := twins(kk[key], ru, key); err != nil {
			wrong = append(wrong, fmt.Errorf("%s.%s: %w", name, key, err))
		}
	}
	return area, errors.Join(wrong...)
}

func twins(kk Text, others map[string]Text, key string) error {
	ru, ok := others[key]
	switch {
	case !ok:
		return errors.New("only in Kazakh")
	case kk.Plural() != ru.Plural():
		return errors.New("plural forms in one language only")
	case !slices.Equal(slices.Sorted(slices.Values(kk.Placeholders)), slices.Sorted(slices.Values(ru.Placeholders))):
		return fmt.Errorf("placeholders differ: %v and %v", kk.Placeholders, ru.Placeholders)
	case kk.Plural() && kk.Forms["one"] != kk.Forms["other"]:
		return errors.New("in Kazakh a noun stays the same after any number: write one and other alike")
	}
	return nil
}

func readFile(folder fs.FS, file, lang string) (map[string]Text, error) {
	raw, err := fs.ReadFile(folder, file)
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	var entries map[string]any
	if err := toml.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	texts := map[string]Text{}
	var wrong []error
	for key, value := range entries {
		text, err := readText(value, lang)
		if err == nil && !keyForm.MatchString(key) {
			err = errors.New("a key has a-z, 0-9 and _")
		}
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %s: %w", file, key, err))
		}
		texts[key] = text
	}
	return texts, errors.Join(wrong...)
}

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
		if !slices.Equal(slices.Sorted(maps.Keys(text.Forms)), slices.Sorted(slices.Values(formsOf[lang]))) {
			return text, fmt.Errorf("needs exactly the forms %v", formsOf[lang])
		}
	default:
		return text, errors.New("is neither a text nor a table of plural forms")
	}
	for _, form := range []string{"other", "one", "few", "many"} {
		for _, m := range placeholder.FindAllStringSubmatch(text.Forms[form], -1) {
			if !slices.Contains(text.Placeholders, m[1]) {
				text.Placeholders = append(text.Placeholders, m[1])
			}
		}
	}
	return text, nil
}
