package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
)

// number prints with as many digits as mean something.
func number(v float64) string {
	switch {
	case v >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case v >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

const head = `# Benchmarks

Made by ` + "`make bench`" + ` on %d cores (%s). The program runs on one core; Postgres (fsync and synchronous_commit on), Redis, the
simulated Telegram and the people who talk run on the other. Everything is durable: updates are in the journal before they are
acknowledged, and each turn is one committed transaction.

| figure | value | unit | what |
|---|---:|---|---|
`

func write(file string, figures []figure) error {
	var out strings.Builder
	fmt.Fprintf(&out, head, runtime.NumCPU(), runtime.GOOS+"/"+runtime.GOARCH)
	for _, f := range figures {
		fmt.Fprintf(&out, "| %s | %s | %s | %s |\n", f.name, number(f.value), f.unit, f.about)
	}
	if err := os.WriteFile(file, []byte(out.String()), 0o644); err != nil {
		return fmt.Errorf("write figures: %w", err)
	}
	return nil
}
