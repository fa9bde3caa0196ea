package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
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

	deliveries Deliveries
	waited     *sync.Map // keys of lost messages that have waited for another one to be sent
	now        func() time.Time
}

// NewNotifier makes a notifier whose rates are shared by all replicas through Redis.
func NewNotifier(
	c *Client, catalog *locales.Catalog, r *redis.Client, s *store.Store, m *Metrics, log *slog.Logger, now func() time.Time,
) *Notifier {
	return &Notifier{
		client: c, catalog: catalog, gate: newGate(r, time.After), metrics: m, log: log, deliveries: s, waited: &sync.Map{}, now: now,
		reachable: func(ctx context.Context, person int64, reachable bool) error {
			return s.SetReachable(ctx, person, reachable, now())
		},
	}
}

var errParts = errors.New("a notice is one message")

// Send words the screen in the person's language and sends it once, with its file if it has one. Errors: store.Later when the rates or Telegram want to wait,
// store.Needless with ErrUnreachable for somebody who has stopped the bot, store.Refused for what Telegram will never take; any other
// error is a fault on the way.
func (n *Notifier) Send(ctx context.Context, person store.Person, screen engine.Screen) error {
	_, err := n.post(ctx, n.shower(person.ID, person.Lang), screen)
	return err
}

// Pay sets how many messages a second go out at the paid rate.
func (n *Notifier) Pay(perSecond int) { n.gate.paid = float64(perSecond) }

// shower words what goes to a chat in its language.
func (n *Notifier) shower(chat int64, lang string) shower {
	known, ok := locales.ParseLang(lang)
	if !ok {
		known = locales.Kazakh
	}
	return shower{renderer: renderer{catalog: n.catalog, lang: known}, chat: chat}
}

// post words a screen and sends it once, and gives the message that it became.
func (n *Notifier) post(ctx context.Context, s shower, screen engine.Screen) (message int64, err error) {
	call, err := word(s, screen)
	if err != nil {
		return 0, errors.Join(store.Refused{Reason: fmt.Sprintf("word a notice: %v", err)}, err)
	}
	result, err := n.once(ctx, s.chat, call)
	if err != nil {
		return 0, err
	}
	return messageID(result, call), nil
}

// once makes a call as soon as the rates allow it.
func (n *Notifier) once(ctx context.Context, chat int64, c Call) (result json.RawMessage, err error) {
	if err := n.gate.pass(ctx, chat); err != nil {
		return nil, err
	}
	if c.file == nil {
		result, err = n.client.Call(ctx, c.Method, c.Params)
	} else {
		field := "document"
		if c.file.Picture {
			field = "photo"
		}
		result, err = n.client.Upload(ctx, c.Method, c.Params, field, *c.file)
	}
	n.metrics.called(c.Method, err)
	if err != nil {
		return nil, n.refused(ctx, chat, err)
	}
	return result, nil
}

// word makes the one call that a notice is.
func word(s shower, screen engine.Screen) (Call, error) {
	if err := checkPost(screen); err != nil {
		return Call{}, err
	}
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
		if chat < 0 {
			return errors.Join(store.Needless{Reason: engine.ErrNoGroup.Error()}, engine.ErrNoGroup, err)
		}
		if noted := n.reachable(ctx, chat, false); noted != nil {
			return fmt.Errorf("note unreachable: %w", noted)
		}
		return errors.Join(store.Needless{Reason: ErrUnreachable.Error()}, ErrUnreachable, err)
	case migrated:
		return errors.Join(store.Refused{Reason: err.Error()}, engine.GroupMoved{Group: chat, To: movedTo(err)}, err)
	case threadless:
		return errors.Join(store.Refused{Reason: err.Error()}, engine.ErrNoThread, err)
	case uneditable:
		return errors.Join(store.Refused{Reason: err.Error()}, engine.ErrNoMessage, err)
	case broken:
		return errors.Join(store.Refused{Reason: err.Error()}, err)
	case again:
	}
	return fmt.Errorf("send notice: %w", err)
}
