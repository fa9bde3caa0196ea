package bot

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Notifier sends what nobody has asked for in this moment: notices and reminders. They are messages of their own that touch no
// conversation, and they leave room for replies.
type Notifier struct {
	client    *Client
	catalog   *locales.Catalog
	gate      *gate
	metrics   *Metrics
	log       *slog.Logger
	reachable func(ctx context.Context, person int64, reachable bool) error
}

// NewNotifier makes a notifier whose rates are shared by all replicas through Redis.
func NewNotifier(
	c *Client, catalog *locales.Catalog, r *redis.Client, s *store.Store, m *Metrics, log *slog.Logger, now func() time.Time,
) *Notifier {
	return &Notifier{
		client: c, catalog: catalog, gate: newGate(r, time.After), metrics: m, log: log,
		reachable: func(ctx context.Context, person int64, reachable bool) error {
			return s.SetReachable(ctx, person, reachable, now())
		},
	}
}

// Errors of a notice that its text brings about.
var (
	errParts   = errors.New("a notice is one message")
	errOptions = errors.New("a notice belongs to no flow: its buttons are actions or links")
)

// Send words the screen in the person's language and sends it once. Errors: store.Later when the rates or Telegram want to wait,
// store.Needless with ErrUnreachable for somebody who has stopped the bot, store.Refused for what Telegram will never take; any other
// error is a fault on the way.
func (n *Notifier) Send(ctx context.Context, person store.Person, screen engine.Screen) error {
	call, err := n.word(person, screen)
	if err != nil {
		return errors.Join(store.Refused{Reason: fmt.Sprintf("word a notice: %v", err)}, err)
	}
	if err := n.gate.pass(ctx, person.ID); err != nil {
		return err
	}
	_, err = n.client.Call(ctx, call.Method, call.Params)
	n.metrics.called(call.Method, err)
	if err == nil {
		return nil
	}
	return n.refused(ctx, person.ID, err)
}

// word makes the one call that a notice is.
func (n *Notifier) word(person store.Person, screen engine.Screen) (Call, error) {
	if screen.Contact != nil {
		return Call{}, errOptions
	}
	for _, row := range screen.Rows {
		for _, b := range row {
			if b.Option != "" {
				return Call{}, errOptions
			}
		}
	}
	lang, ok := locales.ParseLang(person.Lang)
	if !ok {
		lang = locales.Kazakh
	}
	s := shower{renderer: renderer{catalog: n.catalog, lang: lang}, chat: person.ID}
	if err := s.send(screen, false, false); err != nil {
		return Call{}, err
	}
	if len(s.calls) != 1 {
		return Call{}, errParts
	}
	return s.calls[0], nil
}

// refused says what Telegram's refusal means for the notice.
func (n *Notifier) refused(ctx context.Context, chat int64, err error) error {
	switch judge(err) {
	case settled:
		return nil
	case throttled:
		wait := max(told(err), firstPause)
		if err := n.gate.shut(ctx, chat, wait); err != nil {
			n.log.Warn("other replicas not told to wait", "chat", chat, "wait", wait, "error", err)
		}
		return errors.Join(store.Later{Wait: wait, Reason: "Telegram wants to wait"}, err)
	case gone:
		if noted := n.reachable(ctx, chat, false); noted != nil {
			return fmt.Errorf("note unreachable: %w", noted)
		}
		return errors.Join(store.Needless{Reason: ErrUnreachable.Error()}, ErrUnreachable, err)
	case migrated, uneditable, broken:
		return errors.Join(store.Refused{Reason: err.Error()}, err)
	case again:
	}
	return fmt.Errorf("send notice: %w", err)
}
