// Package texts reads the message files and refuses what would not be the same in both languages.
package texts

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
)

// Area is the pair of files <name>.kk.toml and <name>.ru.toml.
type Area struct {
	Name   string
	Keys   []string // in alphabetical order
	KK, RU map[string]Text
}

// Ambient gives the placeholders that the catalog fills in by itself, from the program's file.
func Ambient() []string {
	return []string{"Programme", "Platform", "Operator", "TokenName", "Market", "SiteLink", "SupportLink", "PolicyLink"}
}

// Read reads every area of a folder. The error names every mistake in a line of its own; the areas without a mistake are given all the
// same.
func Read(folder fs.FS) ([]Area, error) {
	names, err := areaNames(folder)
	if err != nil {
		return nil, err
	}
	var areas []Area
	var wrong []error
	for _, name := range names {
		area, err := readArea(folder, name)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		areas = append(areas, area)
	}
	return areas, errors.Join(wrong...)
}

// areaNames finds the areas that have a file in at least one language.
func areaNames(folder fs.FS) ([]string, error) {
	var names []string
	for _, end := range []string{".kk.toml", ".ru.toml"} {
		files, err := fs.Glob(folder, "*"+end)
		if err != nil {
			return nil, fmt.Errorf("list message files: %w", err)
		}
		for _, file := range files {
			names = append(names, strings.TrimSuffix(path.Base(file), end))
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

func readArea(folder fs.FS, name string) (Area, error) {
	kk, err1 := readFile(folder, name+".kk.toml", "kk")
	ru, err2 := readFile(folder, name+".ru.toml", "ru")
	if err := errors.Join(err1, err2); err != nil {
		return Area{}, err
	}
	area := Area{Name: name, KK: kk, RU: ru, Keys: slices.Sorted(maps.Keys(kk))}
	var wrong []error
	for _, key := range slices.Sorted(maps.Keys(ru)) {
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

// twins checks that the Russian text is there and takes the same arguments as the Kazakh one.
func twins(kk Text, others map[string]Text, key string) error {
	ru, ok := others[key]
	switch {
	case !ok:
		return errors.New("only in Kazakh")
	case kk.Plural() != ru.Plural():
		return errors.New("plural forms in one language only")
	case !sameNames(kk.Placeholders, ru.Placeholders):
		return fmt.Errorf("placeholders differ: %v and %v", kk.Placeholders, ru.Placeholders)
	case kk.Plural() && kk.Forms["one"] != kk.Forms["other"]:
		return errors.New("in Kazakh a noun stays the same after any number: write one and other alike")
	}
	return nil
}

func readFile(folder fs.FS, file, lang string) (map[string]Text, error) {
	raw, err := fs.ReadFile(folder, file)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("%s: the file is missing", file)
	}
	if err != nil {
		return nil, fmt.Errorf("read texts: %w", err)
	}
	var entries map[string]any
	if err := toml.Unmarshal(raw, &entries); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	texts := map[string]Text{}
	var wrong []error
	for _, key := range slices.Sorted(maps.Keys(entries)) {
		text, err := readText(entries[key], lang)
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
