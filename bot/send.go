package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// Sender makes the calls that answer an update or carry a notice, as often as it takes.
type Sender struct {
	client    *Client
	metrics   *Metrics
	log       *slog.Logger
	reachable func(ctx context.Context, person int64, reachable bool) error
	after     func(time.Duration) <-chan time.Time
	// spend counts a message or an edit, which leave fewer to notices and announcements.
	spend func()
}

// Pauses between tries of a call that met a fault on the way.
const (
	firstPause  = 100 * time.Millisecond
	longestWait = 5 * time.Second
	// besideTries is how often a call that nobody waits for is tried. Telegram forgets a tap after some seconds anyway.
	besideTries = 3
)

// ErrUnreachable says that the person has stopped the bot or is gone from Telegram.
var ErrUnreachable = errors.New("person cannot be reached")

// Deliver makes the calls in order and gives the id of the message that now shows the screen (0: none). It returns only when every
// call was made or refused for good, when the person cannot be reached (ErrUnreachable), or when the context ends.
func (s *Sender) Deliver(ctx context.Context, chat int64, calls []Call) (screen int64, err error) {
	var beside sync.WaitGroup
	defer beside.Wait()
	for _, c := range calls {
		if c.Beside {
			beside.Go(func() { s.makeBeside(ctx, chat, c) })
			continue
		}
		message, err := s.make(ctx, chat, c)
		if errors.Is(err, ErrUnreachable) || ctx.Err() != nil {
			return screen, err
		}
		if err != nil {
			s.log.Error("call refused", "method", c.Method, "chat", chat, "error", err)
			continue
		}
		if c.Screen && message != 0 {
			screen = message
		}
	}
	return screen, nil
}

// make makes one call until it is made or refused for good, and gives the message it made or changed.
func (s *Sender) make(ctx context.Context, chat int64, c Call) (int64, error) {
	pause := firstPause
	for {
		result, err := s.once(ctx, c)
		if err == nil {
			return messageID(result, c), nil
		}
		switch judge(err) {
		case settled:
			return c.Edits, nil
		case gone:
			return 0, s.lost(ctx, chat, err)
		case uneditable:
			if c.Instead == nil {
				return 0, err
			}
			return s.make(ctx, chat, *c.Instead)
		case migrated:
			return s.follow(ctx, chat, c, err)
		case broken, threadless:
			return 0, err
		case throttled:
			err = s.wait(ctx, max(told(err), firstPause))
		case again:
			err = s.wait(ctx, pause)
			pause = min(2*pause, longestWait)
		}
		if err != nil {
			return 0, err
		}
	}
}

// follow makes a call once more where the group has gone.
func (s *Sender) follow(ctx context.Context, chat int64, c Call, cause error) (int64, error) {
	var api *APIError
	if !errors.As(cause, &api) || api.MigrateTo == chat {
		return 0, cause
	}
	moved, err := c.to(api.MigrateTo)
	if err != nil {
		return 0, err
	}
	if c.Instead != nil {
		instead, err := c.Instead.to(api.MigrateTo)
		if err != nil {
			return 0, err
		}
		moved.Instead = &instead
	}
	return s.make(ctx, api.MigrateTo, moved)
}

func (s *Sender) makeBeside(ctx context.Context, chat int64, c Call) {
	for range besideTries {
		_, err := s.once(ctx, c)
		if err == nil {
			return
		}
		switch judge(err) {
		case again:
			err = s.wait(ctx, firstPause)
		case throttled:
			err = s.wait(ctx, max(told(err), firstPause))
		case settled, uneditable, gone:
			return
		case migrated, threadless, broken:
			s.log.Warn("call refused", "method", c.Method, "chat", chat, "error", err)
			return
		}
		if err != nil {
			return
		}
	}
}

func (s *Sender) once(ctx context.Context, c Call) (json.RawMessage, error) {
	result, err := s.client.Call(ctx, c.Method, c.Params)
	s.metrics.called(c.Method, err)
	if err == nil && c.Method != "answerCallbackQuery" {
		s.spend()
	}
	return result, err
}

// lost notes that the person cannot be reached until they write again or unblock.
func (s *Sender) lost(ctx context.Context, chat int64, cause error) error {
	if chat > 0 {
		if err := s.reachable(ctx, chat, false); err != nil {
			return fmt.Errorf("note unreachable: %w", err)
		}
	}
	return errors.Join(ErrUnreachable, cause)
}

func (s *Sender) wait(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-s.after(d):
		return nil
	}
}

// told is how long Telegram wants us to wait.
func told(err error) time.Duration {
	var api *APIError
	if errors.As(err, &api) {
		return api.RetryAfter
	}
	return 0
}

func messageID(result json.RawMessage, c Call) int64 {
	if c.Edits != 0 {
		return c.Edits
	}
	var m struct {
		ID int64 `json:"message_id"`
	}
	if json.Unmarshal(result, &m) != nil {
		return 0
	}
	return m.ID
}
