package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"time"

	"saruar/cmd/internal/stage"
)

// starts is how often the program is started; the middle one counts.
const starts = 5

// startUp measures how long the program takes to be ready with a database that is already migrated, and what it then holds.
func startUp(ctx context.Context, report func(figure)) error {
	folder, err := os.MkdirTemp("", "saruar-bench-")
	if err != nil {
		return fmt.Errorf("make a folder: %w", err)
	}
	defer os.RemoveAll(folder)
	binary, err := stage.Build(ctx, folder)
	if err != nil {
		return err
	}
	return onStage(ctx, stage.Options{Durable: true, Binary: binary}, 1, func(s *stage.Stage, first []*stage.Replica) error {
		if err := first[0].Stop(ctx); err != nil {
			return err
		}
		var seconds, memory []float64
		for range starts {
			began := time.Now()
			r, err := s.Start(ctx)
			if err != nil {
				return err
			}
			seconds = append(seconds, time.Since(began).Seconds())
			held, err := residentMB(r)
			if err != nil {
				return err
			}
			memory = append(memory, held)
			if err := r.Stop(ctx); err != nil {
				return err
			}
		}
		slices.Sort(seconds)
		slices.Sort(memory)
		report(figure{"start.seconds", seconds[starts/2], "s", "from the start of the process to ready, database migrated"})
		report(figure{"memory.idle_mb", memory[starts/2], "MB", "resident when ready"})
		return nil
	})
}
