// Command generate makes a typed function of every text. Run it from the repository's root: go run ./locales/generate
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"

	"saruar/locales/internal/texts"
)

func main() {
	if err := generate("locales"); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// generate writes <area>_gen.go for every area of the folder that has no mistake and removes those whose texts are gone. The error
// names every mistake in a line of its own.
func generate(folder string) error {
	types, err := readTypes(folder)
	if err != nil {
		return err
	}
	areas, err := texts.Read(os.DirFS(folder))
	wrong := []error{err}
	for _, area := range areas {
		code, err := write(area, types)
		if err == nil {
			err = put(filepath.Join(folder, area.Name+"_gen.go"), code)
		}
		wrong = append(wrong, err)
	}
	return errors.Join(append(wrong, removeOrphans(folder))...)
}

// readTypes reads which type each placeholder has.
func readTypes(folder string) (map[string]string, error) {
	var types map[string]string
	if _, err := toml.DecodeFile(filepath.Join(folder, "placeholders.toml"), &types); err != nil {
		return nil, fmt.Errorf("read placeholders: %w", err)
	}
	return types, nil
}

// put replaces a file in one step, so that a build beside it never sees half of it, and leaves it alone when nothing is new.
func put(file string, code []byte) error {
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, code) {
		return nil
	}
	half, err := os.CreateTemp(filepath.Dir(file), ".generate-*")
	if err != nil {
		return fmt.Errorf("write %s: %w", file, err)
	}
	defer os.Remove(half.Name()) //nolint:errcheck // it is gone already when all went well
	_, err = half.Write(code)
	err = errors.Join(err, half.Chmod(0o644), half.Close())
	if err == nil {
		err = os.Rename(half.Name(), file)
	}
	if err != nil {
		return fmt.Errorf("write %s: %w", file, err)
	}
	return nil
}

func removeOrphans(folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*_gen.go"))
	if err != nil {
		return fmt.Errorf("list generated files: %w", err)
	}
	var wrong []error
	for _, file := range files {
		if _, err := os.Stat(strings.TrimSuffix(file, "_gen.go") + ".kk.toml"); errors.Is(err, os.ErrNotExist) {
			wrong = append(wrong, os.Remove(file))
		}
	}
	return errors.Join(wrong...)
}
