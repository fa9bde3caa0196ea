package flows_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

var (
	scripted = regexp.MustCompile(`Flow:\s+(\w+)\.(\w+)`)
	named    = regexp.MustCompile(`(?m)^\s*(?:const )?(\w+)\s*=\s*"(\w+)"`)
)

// Every flow goes through the tests that a script brings with it, or has each of its screens named in a test.
func TestEveryFlowHasItsTests(t *testing.T) {
	t.Parallel()
	tests, code := sources(t)
	withScript := map[string]bool{}
	for _, m := range scripted.FindAllStringSubmatch(tests, -1) {
		for _, constant := range named.FindAllStringSubmatch(code[m[1]], -1) {
			if constant[1] == m[2] {
				withScript[constant[2]] = true
			}
		}
	}
	for _, d := range machine(t).Flows {
		shape := d.Shape()
		if withScript[shape.Flow] {
			continue
		}
		for _, step := range shape.Steps {
			if !strings.Contains(tests, `"`+shape.Flow+"."+step+`"`) {
				t.Errorf("flow %s has no script, and no test comes to %q", shape.Flow, shape.Flow+"."+step)
			}
		}
	}
}

// sources gives all tests below this folder, and the code of each package by its name.
func sources(t *testing.T) (tests string, code map[string]string) {
	t.Helper()
	code = map[string]string{}
	var all strings.Builder
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, ".go") {
			return err
		}
		raw, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if strings.HasSuffix(name, "_test.go") {
			all.Write(raw)
		} else {
			code[path.Base(path.Dir(name))] += string(raw)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all.String(), code
}
