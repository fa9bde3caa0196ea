package main

import "context"

type serveCommand struct{}

// Run serves until a signal comes.
func (serveCommand) Run(ctx context.Context, now clock) error {
	c, err := readConfig()
	if err != nil {
		return err
	}
	log := newLog()
	p, err := start(ctx, c, log, now)
	if err != nil {
		return err
	}
	log.Info("ready")
	<-ctx.Done()
	log.Info("stopping")
	p.stop(ctx)
	return nil
}
