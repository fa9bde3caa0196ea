package simulator

import (
	"context"
	"errors"
	"fmt"
	"time"
)

// ErrFixedClock means that nothing was given that could set the program's clock ahead.
var ErrFixedClock = errors.New("the clock cannot be set ahead here")

// Advance sets the program's clock ahead through Options.Advance; 0 means to the next thing that is due.
func (s *Simulator) Advance(ctx context.Context, by time.Duration) error {
	if s.options.Advance == nil {
		return ErrFixedClock
	}
	if err := s.options.Advance(ctx, by); err != nil {
		return fmt.Errorf("advance clock by %s: %w", by, err)
	}
	s.events.publish(event{"type": "clock", "now": s.options.Now()})
	s.changed.rings()
	return nil
}
