// Command bench measures the program on this machine and prints each figure as a line "figure <area>.<name> <value> <unit>". With all
// areas it also writes docs/benchmarks.md.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
)

// figure is one measured number.
type figure struct {
	name  string // <area>.<name>
	value float64
	unit  string
	about string
}

// area measures one part of the product.
type area struct {
	name    string
	measure func(ctx context.Context, report func(figure)) error
}

func areas() []area {
	return []area{{"conversation", conversation}, {"start", startUp}, {"people", people}, {"ledger", moveTokens}, {"tasks", boards}, {"courses", courses}, {"mentors", mentors}, {"announcements", announcements}}
}

func main() {
	only := flag.String("area", "", "measure only this area")
	seconds := flag.Int("seconds", 8, "how long each run lasts")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := measure(context.WithValue(ctx, secondsKey{}, *seconds), *only); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

type secondsKey struct{}

func measure(ctx context.Context, only string) error {
	var all []figure
	for _, a := range areas() {
		if only != "" && only != a.name {
			continue
		}
		err := a.measure(ctx, func(f figure) {
			fmt.Printf("figure %s %s %s\n", f.name, number(f.value), f.unit)
			all = append(all, f)
		})
		if err != nil {
			return fmt.Errorf("%s: %w", a.name, err)
		}
	}
	if only != "" {
		return nil
	}
	return write("docs/benchmarks.md", all)
}
