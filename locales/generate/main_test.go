package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"saruar/locales/internal/texts"
)

func TestGeneratedFilesAreUpToDate(t *testing.T) {
	t.Parallel()
	const folder = ".."
	areas, err := texts.Read(os.DirFS(folder))
	if err != nil {
		t.Fatal(err)
	}
	types, err := readTypes(folder)
	if err != nil {
		t.Fatal(err)
	}
	written := map[string]bool{}
	for _, area := range areas {
		want, err := write(area, types)
		if err != nil {
			t.Error(err)
			continue
		}
		file := area.Name + "_gen.go"
		written[file] = true
		if got, err := os.ReadFile(filepath.Join(folder, file)); err != nil || string(got) != string(want) {
			t.Errorf("locales/%s is not what its texts say (%v): run go run ./locales/generate", file, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(folder, "*_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !written[filepath.Base(file)] {
			t.Errorf("%s has no texts: run go run ./locales/generate", file)
		}
	}
}

// files writes a folder of texts.
func files(t *testing.T, content map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range content {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestATextBecomesAFunction(t *testing.T) {
	t.Parallel()
	folder := files(t, map[string]string{
		"placeholders.toml": "Name = \"string\"\nDay = \"day\"\nAt = \"time.Time:time\"\nType = \"Message\"\nRegion = \"Bilingual\"\n",
		"a_b.kk.toml":       `c_d = "{{.Type}} {{.Programme}} {{.Day}} {{.At}}: {{.Region}}"`,
		"a_b.ru.toml":       `c_d = "{{.At}} {{.Type}} {{.Day}} {{.Programme}} {{.Region}}"`,
	})
	if err := generate(folder); err != nil {
		t.Fatal(err)
	}
	code, err := os.ReadFile(filepath.Join(folder, "a_b_gen.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"import \"time\"",
		"func ABCD(typeValue Message, day time.Time, at time.Time, region Bilingual) Message {",
		`Message{ID: "a_b.c_d", Args: Args{"Type": typeValue, "Day": moment(day, AsDay), "At": moment(at, AsTime), "Region": region}}`,
	} {
		if !strings.Contains(string(code), want) {
			t.Errorf("no %q in\n%s", want, code)
		}
	}
}

func TestAMistakeInOneAreaLeavesTheOthersAlone(t *testing.T) {
	t.Parallel()
	folder := files(t, map[string]string{
		"placeholders.toml": "N = \"int\"\nX = \"float\"\nDay = \"date\"\n",
		"bad.kk.toml":       `a = "x"`,
		"bad.ru.toml":       ``,
		"bad_gen.go":        "package locales\n",
		"gone_gen.go":       "package locales\n",
		"good.kk.toml":      `a = "{{.N}}"`,
		"good.ru.toml":      `a = "{{.N}}"`,
		"dot.kk.toml":       `a = "{{.Day}}."`,
		"dot.ru.toml":       `a = "{{.Day}}."`,
		"odd.kk.toml":       "a = \"{{.Unknown}}\"\nb = \"{{.X}}\"",
		"odd.ru.toml":       "a = \"{{.Unknown}}\"\nb = \"{{.X}}\"",
	})
	err := generate(folder)
	for _, want := range []string{"bad.a: only in Kazakh", "odd.a: placeholder Unknown is not in placeholders.toml", "odd.b: placeholder X: no type float", "dot.a: a full stop after Day"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("no %q in %v", want, err)
		}
	}
	for file, there := range map[string]bool{"good_gen.go": true, "bad_gen.go": true, "gone_gen.go": false, "odd_gen.go": false} {
		if _, err := os.Stat(filepath.Join(folder, file)); (err == nil) != there {
			t.Errorf("%s: %v", file, err)
		}
	}
}
