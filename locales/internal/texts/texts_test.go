package texts

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func folder(kk, ru string) fstest.MapFS {
	return fstest.MapFS{"area.kk.toml": {Data: []byte(kk)}, "area.ru.toml": {Data: []byte(ru)}}
}

func TestBothLanguagesTogether(t *testing.T) {
	t.Parallel()
	areas, err := Read(folder(
		"b = \"{{.Name}} {{ .N }} {{.Name}}\"\n[a]\none = \"{{.Count}}\"\nother = \"{{.Count}}\"\n",
		"b = \"{{.N}} {{.Name}}\"\n[a]\none = \"{{.Count}} x\"\nfew = \"{{.Count}}\"\nmany = \"{{.Count}}\"\nother = \"{{.Count}}\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	area := areas[0]
	if area.Name != "area" || !slices.Equal(area.Keys, []string{"a", "b"}) || !area.KK["a"].Plural() || area.KK["b"].Plural() {
		t.Errorf("%+v", area)
	}
	if got := area.KK["b"].Placeholders; !slices.Equal(got, []string{"Name", "N"}) {
		t.Errorf("placeholders in the order %v", got)
	}
}

func TestMistakesAreRefused(t *testing.T) {
	t.Parallel()
	const (
		kkForms = "[a]\none = \"{{.Count}}\"\nother = \"{{.Count}}\"\n"
		ruForms = "[a]\none = \"{{.Count}}\"\nfew = \"{{.Count}}\"\nmany = \"{{.Count}}\"\nother = \"{{.Count}}\"\n"
	)
	for name, tt := range map[string]struct{ kk, ru, want string }{
		"only in Kazakh":              {`a = "x"`, ``, "area.a: only in Kazakh"},
		"only in Russian":             {``, `a = "x"`, "area.a: only in Russian"},
		"another placeholder":         {`a = "{{.N}}"`, `a = "{{.M}}"`, "area.a: placeholders differ"},
		"forms in one language":       {`a = "{{.Count}}"`, ruForms, "area.a: plural forms in one language only"},
		"a form too few in Russian":   {kkForms, strings.Replace(ruForms, "few = \"{{.Count}}\"\n", "", 1), "area.ru.toml: a: needs exactly the forms"},
		"a form too many in Kazakh":   {ruForms, ruForms, "area.kk.toml: a: needs exactly the forms"},
		"a form of no language":       {strings.Replace(kkForms, "one", "two", 1), ruForms, "needs exactly the forms"},
		"Kazakh forms that differ":    {strings.Replace(kkForms, `"`, `"x `, 1), ruForms, "area.a: in Kazakh a noun stays the same"},
		"a form without the count":    {kkForms, strings.Replace(ruForms, "{{.Count}}", "x", 1), "a: form one: placeholders differ"},
		"forms without a count":       {strings.ReplaceAll(kkForms, "Count", "N"), strings.ReplaceAll(ruForms, "Count", "N"), "without {{.Count}}"},
		"a program":                   {`a = "{{if .N}}x{{end}}"`, `a = "x"`, "only placeholders"},
		"a brace too few":             {`a = "{{.N}"`, `a = "x"`, "only placeholders"},
		"a small letter":              {`a = "{{.name}}"`, `a = "x"`, "only placeholders"},
		"nothing":                     {`a = " "`, `a = "x"`, "form other: is empty"},
		"a key with capitals":         {`A = "x"`, `A = "x"`, "a key has a-z, 0-9 and _"},
		"a number":                    {`a = 5`, `a = "x"`, "neither a text nor a table"},
		"a number as a form":          {"[a]\none = 1\nother = \"x\"", ruForms, "a plural form is a text"},
		"no TOML":                     {`a = `, `a = "x"`, "area.kk.toml: "},
		"the same key twice":          {"a = \"x\"\na = \"y\"", `a = "x"`, "area.kk.toml: "},
		"all mistakes, not the first": {"b = 1\nc = 1", ``, "area.kk.toml: c: "},
	} {
		areas, err := Read(folder(tt.kk, tt.ru))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
		if len(areas) > 0 {
			t.Errorf("%s: the area is given all the same", name)
		}
	}
}

func TestAFileInOneLanguageOnlyIsAMistakeAndTheOthersAreRead(t *testing.T) {
	t.Parallel()
	for _, orphan := range []string{"lost.kk.toml", "lost.ru.toml"} {
		files := folder(`a = "x"`, `a = "y"`)
		files[orphan] = &fstest.MapFile{Data: []byte(`a = "x"`)}
		areas, err := Read(files)
		if err == nil || !strings.Contains(err.Error(), "the file is missing") {
			t.Errorf("%s: %v", orphan, err)
		}
		if len(areas) != 1 || areas[0].Name != "area" {
			t.Errorf("%s: %v", orphan, areas)
		}
	}
}
