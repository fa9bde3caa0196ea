// Command generate makes a typed function of every text. Run it from the repository's root: go run ./locales/generate
package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"os"
	"path/filepath"
	"slices"
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

// generate writes <area>_gen.go for every area of the folder and removes those whose area is gone.
func generate(folder string) error {
	areas, err := texts.Read(os.DirFS(folder))
	if err != nil {
		return err
	}
	var types map[string]string
	if _, err := toml.DecodeFile(filepath.Join(folder, "placeholders.toml"), &types); err != nil {
		return fmt.Errorf("read placeholders: %w", err)
	}
	old, err := filepath.Glob(filepath.Join(folder, "*_gen.go"))
	if err != nil {
		return err
	}
	var wrong []error
	for _, area := range areas {
		file := filepath.Join(folder, area.Name+"_gen.go")
		code, err := write(area, types)
		if err == nil {
			err = os.WriteFile(file, code, 0o644) //nolint:gosec // source code is there to be read
		}
		wrong = append(wrong, err)
		old = slices.DeleteFunc(old, func(name string) bool { return name == file })
	}
	for _, file := range old {
		wrong = append(wrong, os.Remove(file))
	}
	return errors.Join(wrong...)
}

// ambient are the placeholders that the catalog fills in by itself.
var ambient = []string{"Programme", "Platform", "Operator", "TokenName", "Market", "SiteLink", "SupportLink", "PolicyLink"}

func write(area texts.Area, types map[string]string) ([]byte, error) {
	var out bytes.Buffer
	fmt.Fprintf(&out, "// Code generated from %[1]s.kk.toml and %[1]s.ru.toml by locales/generate. DO NOT EDIT.\n\npackage locales\n", area.Name)
	var body bytes.Buffer
	var wrong []error
	for _, key := range area.Keys {
		if err := function(&body, area, key, types); err != nil {
			wrong = append(wrong, fmt.Errorf("%s.%s: %w", area.Name, key, err))
		}
	}
	if err := errors.Join(wrong...); err != nil {
		return nil, err
	}
	if bytes.Contains(body.Bytes(), []byte("time.Time")) {
		out.WriteString("\nimport \"time\"\n")
	}
	out.Write(body.Bytes())
	return format.Source(out.Bytes())
}

func function(out *bytes.Buffer, area texts.Area, key string, types map[string]string) error {
	text := area.KK[key]
	var params, args []string
	for _, name := range text.Placeholders {
		if slices.Contains(ambient, name) {
			continue
		}
		kind, ok := types[name]
		if !ok {
			return fmt.Errorf("placeholder %s is not in placeholders.toml", name)
		}
		param := strings.ToLower(name[:1]) + name[1:]
		switch kind {
		case "string", "int", "Message", "Bilingual":
			params = append(params, param+" "+kind)
			args = append(args, fmt.Sprintf("%q: %s", name, param))
		case "date", "day", "weekday", "time", "datetime":
			params = append(params, param+" time.Time")
			args = append(args, fmt.Sprintf("%q: Moment{At: %s, As: %q}", name, param, kind))
		default:
			return fmt.Errorf("placeholder %s: no type %s", name, kind)
		}
	}
	if text.Plural() && !slices.Contains(text.Placeholders, "Count") {
		return errors.New("plural forms without {{.Count}}")
	}
	fmt.Fprintf(out, "\n// %s is «%s».\n", name(area.Name, key), summary(text.Forms["other"]))
	fmt.Fprintf(out, "func %s(%s) Message {\n", name(area.Name, key), strings.Join(params, ", "))
	if len(args) == 0 {
		fmt.Fprintf(out, "return Message{ID: %q}\n}\n", area.Name+"."+key)
		return nil
	}
	fmt.Fprintf(out, "return Message{ID: %q, Args: Args{%s}}\n}\n", area.Name+"."+key, strings.Join(args, ", "))
	return nil
}

// name is the function's name: the area and the key in one word.
func name(area, key string) string {
	var out strings.Builder
	for part := range strings.SplitSeq(area+"_"+key, "_") {
		if part != "" {
			out.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return out.String()
}

// summary is the beginning of a text on one line.
func summary(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) > 70 {
		return string(runes[:70]) + "…"
	}
	return string(runes)
}
