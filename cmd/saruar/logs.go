package main

import (
	"log/slog"
	"os"
)

// newLog writes JSON lines to standard error; LOG_LEVEL=debug shows more.
func newLog() *slog.Logger {
	level := slog.LevelInfo
	if os.Getenv("LOG_LEVEL") == "debug" {
		level = slog.LevelDebug
	}
	return slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: level}))
}
