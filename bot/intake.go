package bot

import (
	"context"
	"encoding/json"
	"log/slog"
	"time"

	"saruar/store"
)

// Intake writes updates to the journal and wakes their lanes. Only after that may anyone acknowledge them to Telegram.
type Intake struct {
	store   *store.Store
	lanes   *Lanes
	metrics *Metrics
	log     *slog.Logger
	now     func() time.Time
}

// NewIntake makes an intake.
func NewIntake(s *store.Store, lanes *Lanes, metrics *Metrics, log *slog.Logger, now func() time.Time) *Intake {
	return &Intake{store: s, lanes: lanes, metrics: metrics, log: log, now: now}
}

// Accept writes raw updates down and gives the highest update_id among them. Updates that cannot be understood are set aside; only
// one without an update_id is dropped, since nothing could ever refer to it.
func (i *Intake) Accept(ctx context.Context, raw []json.RawMessage) (highest int64, err error) {
	updates := make([]store.Update, 0, len(raw))
	lanes := make([]int64, 0, len(raw))
	for _, body := range raw {
		id, lane, err := laneOf(body)
		if err != nil {
			i.log.Error("update without update_id dropped", "bytes", len(body), "error", err)
			continue
		}
		updates = append(updates, store.Update{ID: id, Lane: lane, Body: body})
		highest = max(highest, id)
		if lane != 0 {
			lanes = append(lanes, lane)
		} else {
			i.log.Warn("update set aside", "update", id)
			i.metrics.aside()
		}
	}
	if err := i.store.Journal(ctx, updates, i.now()); err != nil {
		return 0, err
	}
	i.metrics.arrived(len(updates))
	i.lanes.Wake(lanes...)
	return highest, nil
}

// sweepEvery is how often every replica looks for updates that nobody works on; sweepOlder is when an update counts as such.
const (
	sweepEvery = time.Second
	sweepOlder = 2 * time.Second
	sweepLanes = 500
)

// Sweep picks up, until the context ends, what a replica that died has left: updates not handled and answers not sent.
func (i *Intake) Sweep(ctx context.Context) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		lanes, err := i.store.Stranded(ctx, sweepOlder, sweepLanes)
		if err != nil && ctx.Err() == nil {
			i.log.Warn("no look for stranded updates", "error", err)
		}
		i.lanes.Wake(lanes...)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
