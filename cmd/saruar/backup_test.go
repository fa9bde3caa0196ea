package main

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAnIncompleteFileIsNoBackup(t *testing.T) {
	t.Parallel()
	name := filepath.Join(t.TempDir(), "saruar.backup")
	broken := errors.New("the database went away")
	err := writeFile(name, func(w io.Writer) error {
		_, _ = io.WriteString(w, "half of it")
		return broken
	})
	left, _ := filepath.Glob(filepath.Join(filepath.Dir(name), "*"))
	hidden, _ := filepath.Glob(filepath.Join(filepath.Dir(name), ".saruar*"))
	if !errors.Is(err, broken) || len(left)+len(hidden) != 0 {
		t.Fatalf("%v, left %v %v", err, left, hidden)
	}
	if err := writeFile(name, func(w io.Writer) error { _, err := io.WriteString(w, "all of it"); return err }); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(name)
	if err != nil || info.Size() != 9 || info.Mode().Perm() != 0o600 {
		t.Fatalf("%v, %v", info, err)
	}
}

func TestANewKeyTellsWhatEachHalfIsFor(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	if err := printKey(&out); err != nil || !strings.Contains(out.String(), "BACKUP_KEY=age1") || !strings.Contains(out.String(), "BACKUP_KEY=AGE-SECRET-KEY-1") {
		t.Fatalf("%s %v", out.String(), err)
	}
}
