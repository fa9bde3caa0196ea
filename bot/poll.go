package bot

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"time"
)

// Poller asks Telegram for updates. Asking for the next ones is what acknowledges those before, so it happens only after they are in
// the journal.
type Poller struct {
	client *Client
	intake *Intake
	lease  func(ctx context.Context) (release func(), err error)
	log    *slog.Logger
}

// NewPoller makes a poller. lease waits until this replica is the one that polls: Telegram allows one.
func NewPoller(c *Client, i *Intake, log *slog.Logger, lease func(ctx context.Context) (func(), error)) *Poller {
	return &Poller{client: c, intake: i, lease: lease, log: log}
}

// pollRetry is the pause after a poll that failed.
const pollRetry = 500 * time.Millisecond

type getUpdates struct {
	Offset  int64    `json:"offset,omitempty"`
	Limit   int      `json:"limit"`
	Timeout int      `json:"timeout"`
	Allowed []string `json:"allowed_updates"`
}

// Allowed lists the updates that this program asks Telegram for.
func Allowed() []string {
	return []string{"message", "edited_message", "callback_query", "my_chat_member"}
}

// Run polls until the context ends.
func (p *Poller) Run(ctx context.Context) {
	for ctx.Err() == nil {
		release, err := p.lease(ctx)
		if err != nil {
			p.pause(ctx, pollRetry)
			continue
		}
		p.poll(ctx)
		release()
	}
}

// poll asks for updates until something goes wrong with the database or the context ends.
func (p *Poller) poll(ctx context.Context) {
	var offset int64
	for ctx.Err() == nil {
		raw, err := p.client.call(ctx, p.client.polls, "getUpdates",
			getUpdates{Offset: offset, Limit: 100, Timeout: int(pollWait.Seconds()), Allowed: Allowed()})
		if err != nil {
			p.refused(ctx, err)
			continue
		}
		var updates []json.RawMessage
		if err := json.Unmarshal(raw, &updates); err != nil {
			p.log.Error("batch of updates is no list", "error", err)
			p.pause(ctx, pollRetry)
			continue
		}
		if len(updates) == 0 {
			continue
		}
		highest, err := p.intake.Accept(ctx, updates)
		if err != nil {
			// Not acknowledged: Telegram hands them over again.
			if ctx.Err() == nil {
				p.log.Error("updates not accepted", "count", len(updates), "error", err)
			}
			p.pause(ctx, pollRetry)
			return
		}
		offset = highest + 1
	}
}

func (p *Poller) refused(ctx context.Context, err error) {
	if ctx.Err() != nil {
		return
	}
	p.log.Warn("no updates", "error", err)
	wait := pollRetry
	var api *APIError
	if errors.As(err, &api) && api.RetryAfter > 0 {
		wait = api.RetryAfter
	}
	p.pause(ctx, wait)
}

func (p *Poller) pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}
