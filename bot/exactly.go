package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync/atomic"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

// Deliveries is what is known of the messages that are sent exactly once.
type Deliveries interface {
	ClaimDelivery(ctx context.Context, once string, person, newest int64, now time.Time) (d store.Delivery, fresh bool, err error)
	KeepDelivery(ctx context.Context, once string, d store.Delivery) error
	DropDelivery(ctx context.Context, once string) error
	NewestMessage(ctx context.Context) (int64, error)
}

const (
	// reach is how many ids behind the newest known one a lost message is looked for. Ids run through all private chats of the bot, and
	// between noting that a message is about to be sent and sending it there is no wait.
	reach = 100
	// untilBounded is how long a lost message waits for another one to be sent, whose id bounds the search.
	untilBounded = 5 * time.Second
)

// SendOnce sends a notice exactly once under a key, however often it is called and whenever the program dies: that it is about to be sent
// is noted before, its id after. Where only the first was noted, the message is looked for before it is sent again. Errors: those of Send.
func (n *Notifier) SendOnce(ctx context.Context, person store.Person, screen engine.Screen, once string) error {
	call, err := word(n.shower(person.ID, person.Lang), screen)
	if err != nil {
		return errors.Join(store.Refused{Reason: fmt.Sprintf("word a notice: %v", err)}, err)
	}
	if err := n.gate.pass(ctx, person.ID); err != nil {
		return err
	}
	d, fresh, err := n.claim(ctx, once, person.ID)
	switch {
	case err != nil:
		return err
	case d.Message != 0:
		return store.Needless{Reason: "it was sent before"}
	case !fresh:
		found, err := n.find(ctx, once, person.ID, call, d)
		if err != nil || found {
			return err
		}
	}
	return n.sendClaimed(ctx, person.ID, once, call)
}

// newest is the highest message id that is known of.
func (n *Notifier) newest(ctx context.Context) (int64, error) {
	if id := n.client.newest.Load(); id > 0 {
		return id, nil
	}
	return n.deliveries.NewestMessage(ctx)
}

func (n *Notifier) claim(ctx context.Context, once string, person int64) (d store.Delivery, fresh bool, err error) {
	newest, err := n.newest(ctx)
	if err != nil {
		return store.Delivery{}, false, err
	}
	return n.deliveries.ClaimDelivery(ctx, once, person, newest, n.now())
}

func (n *Notifier) sendClaimed(ctx context.Context, person int64, once string, call Call) error {
	result, err := n.client.Call(ctx, call.Method, call.Params)
	n.metrics.called(call.Method, err)
	if err != nil {
		if judge(err) != again { // Telegram has said no: it did not arrive
			err = errors.Join(n.deliveries.DropDelivery(context.WithoutCancel(ctx), once), n.refused(ctx, person, err))
			return err
		}
		return n.refused(ctx, person, err)
	}
	return n.deliveries.KeepDelivery(context.WithoutCancel(ctx), once, store.Delivery{Message: messageID(result, call)})
}

// find looks for a message that may have arrived. It gives it the buttons that it has already: Telegram then says that nothing is
// modified, or that there is no such message.
func (n *Notifier) find(ctx context.Context, once string, chat int64, call Call, d store.Delivery) (bool, error) {
	last := d.After + reach
	if sent := n.client.newest.Load(); sent == 0 && d.After < last {
		// Nothing was sent since this process began. Whatever is sent next has a higher id than what is looked for.
		if _, waited := n.waited.LoadOrStore(once, true); !waited {
			return false, store.Later{Wait: untilBounded, Reason: "it is not known whether it arrived"}
		}
	} else if sent < last {
		last = sent
	}
	var sent struct {
		ReplyMarkup json.RawMessage `json:"reply_markup"`
	}
	if err := json.Unmarshal(call.Params, &sent); err != nil {
		return false, fmt.Errorf("read buttons of a notice: %w", err)
	}
	for id := d.After + 1; id <= last; id++ {
		there, err := n.probe(ctx, chat, id, sent.ReplyMarkup)
		if err != nil {
			return false, errors.Join(err, n.deliveries.KeepDelivery(context.WithoutCancel(ctx), once, store.Delivery{After: id - 1}))
		}
		if there {
			return true, n.deliveries.KeepDelivery(ctx, once, store.Delivery{After: d.After, Message: id})
		}
	}
	newest, err := n.newest(ctx)
	if err != nil {
		return false, err
	}
	return false, n.deliveries.KeepDelivery(ctx, once, store.Delivery{After: max(newest, d.After)})
}

// probe tells whether a message of the chat carries the buttons already.
func (n *Notifier) probe(ctx context.Context, chat, id int64, buttons json.RawMessage) (bool, error) {
	if err := n.gate.one(ctx); err != nil {
		return false, err
	}
	_, err := n.client.Call(ctx, "editMessageReplyMarkup", map[string]any{"chat_id": chat, "message_id": id, "reply_markup": buttons})
	if err == nil {
		return false, nil // another message of the chat, which has these buttons now
	}
	switch judge(err) {
	case settled:
		return true, nil
	case uneditable:
		return false, nil
	}
	return false, n.refused(ctx, chat, err)
}

// highest keeps the highest id of a message that the bot has sent.
type highest struct{ atomic.Int64 }

func (h *highest) see(result json.RawMessage) {
	var m struct {
		ID   int64 `json:"message_id"`
		Chat struct {
			ID int64 `json:"id"`
		} `json:"chat"`
	}
	if json.Unmarshal(result, &m) != nil || m.Chat.ID <= 0 { // groups count their own
		return
	}
	for {
		seen := h.Load()
		if m.ID <= seen || h.CompareAndSwap(seen, m.ID) {
			return
		}
	}
}
