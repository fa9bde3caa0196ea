package bot

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Turns handles updates, one at a time per lane: from the journal to the reply.
type Turns struct {
	Store    *store.Store
	Sessions *store.Sessions
	Machine  *engine.Machine
	Catalog  *locales.Catalog
	Sender   *Sender
	Outgoing *Outgoing
	Metrics  *Metrics
	Log      *slog.Logger
	Replica  string // names this process in the journal
	BotName  string // the bot's username
	Now      func() time.Time
	// Group answers what people do in groups. Nil: the bot says there that it works in private chats.
	Group engine.GroupHandler
	// Zone is the platform's, whose days are counted.
	Zone *time.Location
	// Consent is the version of the service consent that members must have given. 0: any.
	Consent int
}

const (
	tries = 5 // before an update is set aside
	// newerPause is how long an update waits for a replica that knows its session, faultPause for a database or Redis to come back.
	newerPause = time.Second
	faultPause = 300 * time.Millisecond
	otherPause = 50 * time.Millisecond
)

// Work handles the oldest update of a lane and sends the answer. more: there may be another one; again: look again after that time.
func (t *Turns) Work(ctx context.Context, lane int64) (again time.Duration, more bool) {
	unwritten, screen := t.Outgoing.Unwritten(lane)
	turn, err := t.Store.BeginTurn(ctx, lane, t.Replica, unwritten)
	if err != nil {
		t.Log.Warn("lane waits", "lane", lane, "error", err)
		return faultPause, false
	}
	turn.Screen = max(turn.Screen, screen)
	switch turn.State {
	case store.Nothing:
		return 0, t.end(ctx, turn)
	case store.NotYet:
		t.end(ctx, turn)
		return otherPause, false
	case store.Unsent:
		return t.adopt(ctx, turn)
	case store.Waiting:
	}
	began := t.Now()
	calls, err := t.handle(ctx, turn)
	if err != nil {
		t.end(ctx, turn)
		return t.failed(ctx, turn, err)
	}
	t.Metrics.turned(t.Now().Sub(began))
	return t.deliver(ctx, turn.Lane, turn.Update, calls)
}

// handle is one turn: session, conversation, reply, and everything of it committed together.
func (t *Turns) handle(ctx context.Context, turn *store.Turn) (calls []Call, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	in, err := readUpdate(turn.Body, t.BotName)
	if err != nil {
		return nil, errors.Join(errUnknownKind, err)
	}
	place, err := readPlace(turn)
	if err != nil {
		return nil, err
	}
	inTurn := turn.Context(ctx)
	person, err := t.meet(inTurn, turn, in)
	if err != nil {
		return nil, err
	}
	next := place
	switch in.kind {
	case talk:
		calls, next, err = t.converse(inTurn, turn, in, person, place)
	case forged:
		calls, err = t.refuse(in, person)
	case groupTalk, groupTapped, groupChanged:
		calls, err = t.inGroup(inTurn, turn, in, person)
	case blocked, unblocked:
		err = t.Store.SetReachable(inTurn, in.chat, in.kind == unblocked, turn.ReceivedAt)
	case ignored:
	}
	if err != nil {
		return nil, err
	}
	return calls, t.commit(ctx, turn, next, calls)
}

// converse lets the machine answer and keeps the session it leaves.
func (t *Turns) converse(
	ctx context.Context, turn *store.Turn, in incoming, person engine.Person, at place,
) ([]Call, place, error) {
	raw, err := t.Sessions.Read(ctx, turn.Lane, turn.LastUpdate)
	if err != nil {
		return nil, at, err
	}
	session := at.Session
	if raw != nil {
		if session, err = engine.ReadSession(raw); err != nil {
			return nil, at, err
		}
	}
	now := engine.Turn{Person: person, Now: turn.ReceivedAt, Update: turn.Update}
	after, reply, err := t.Machine.Handle(ctx, now, session, in.input)
	if err != nil {
		return nil, at, fmt.Errorf("handle update %d: %w", turn.Update, err)
	}
	if reply.Lang != "" {
		person.Lang = reply.Lang
	}
	s := shower{renderer: t.words(person.Lang), chat: turn.Lane, seq: after.Seq}
	keys, err := s.show(in, reply, screenAt{message: at.Screen, keys: at.Keys})
	if err != nil {
		return nil, at, fmt.Errorf("render answer to update %d: %w", turn.Update, err)
	}
	written, err := json.Marshal(after)
	if err != nil {
		return nil, at, fmt.Errorf("encode session: %w", err)
	}
	if err := t.Sessions.Write(ctx, turn.Lane, turn.LastUpdate, raw, turn.Update, written); err != nil {
		return nil, at, err
	}
	return s.calls, place{Session: after.Skeleton(), Screen: at.Screen, Keys: keys}, nil
}

// errFileInReply: the journal keeps replies until they are sent, and is no place for files.
var errFileInReply = errors.New("a file goes out as a notice, never as a reply")

func (t *Turns) commit(ctx context.Context, turn *store.Turn, next place, calls []Call) error {
	outcome := store.Outcome{Replica: t.Replica}
	var err error
	if outcome.Place, err = json.Marshal(next); err != nil {
		return fmt.Errorf("encode place: %w", err)
	}
	for _, c := range calls {
		if c.file != nil {
			return errFileInReply
		}
	}
	if len(calls) > 0 {
		if outcome.Calls, err = json.Marshal(calls); err != nil {
			return fmt.Errorf("encode calls: %w", err)
		}
	}
	return turn.Commit(ctx, outcome)
}

// adopt sends the answer of an update whose replica did not come to it.
func (t *Turns) adopt(ctx context.Context, turn *store.Turn) (again time.Duration, more bool) {
	if turn.Answered() {
		t.end(ctx, turn)
		t.Outgoing.Sent(turn.Lane, turn.Update, 0)
		return 0, true
	}
	var calls []Call
	if err := json.Unmarshal(turn.Calls, &calls); err != nil {
		t.end(ctx, turn)
		t.Log.Error("calls cannot be read", "update", turn.Update, "error", err)
		t.Outgoing.Sent(turn.Lane, turn.Update, 0)
		return 0, true
	}
	if mine, err := turn.Adopt(ctx, t.Replica); err != nil || !mine {
		t.Log.Warn("lane waits", "lane", turn.Lane, "error", err)
		return faultPause, false
	}
	return t.deliver(ctx, turn.Lane, turn.Update, calls)
}

func (t *Turns) deliver(ctx context.Context, lane, update int64, calls []Call) (again time.Duration, more bool) {
	if len(calls) == 0 {
		return 0, true
	}
	t.Outgoing.Begin(update)
	screen, err := t.Sender.Deliver(ctx, lane, calls)
	if err != nil && !errors.Is(err, ErrUnreachable) {
		// The process is stopping: another replica, or this one after its start, sends the answer.
		t.Outgoing.GiveUp(update)
		return 0, false
	}
	t.Outgoing.Sent(lane, update, screen)
	return 0, true
}

// end closes a turn that changed nothing.
func (t *Turns) end(ctx context.Context, turn *store.Turn) (more bool) {
	if err := turn.Abort(ctx); err != nil {
		t.Log.Warn("turn not closed", "lane", turn.Lane, "error", err)
	}
	return false
}

var errUnknownKind = errors.New("an update of a kind this program does not know")

// failed decides what becomes of an update that could not be handled.
func (t *Turns) failed(ctx context.Context, turn *store.Turn, cause error) (again time.Duration, more bool) {
	switch {
	case ctx.Err() != nil:
		return 0, false
	case errors.Is(cause, engine.ErrNewer):
		return newerPause, false
	case store.Transient(cause):
		t.Log.Warn("turn waits", "lane", turn.Lane, "update", turn.Update, "error", cause)
		return faultPause, false
	}
	allowed, reference := tries, rand.Text()[:8]
	if errors.Is(cause, errUnknownKind) {
		allowed = 1
	}
	t.Log.Error("turn failed", "lane", turn.Lane, "update", turn.Update, "reference", reference, "error", cause)
	wait := time.Duration(1<<turn.Attempts) * otherPause
	aside, err := t.Store.Failed(ctx, turn.Update, allowed, wait, cause.Error(), reference)
	if err != nil {
		return faultPause, false
	}
	if aside {
		t.Metrics.aside()
		if allowed > 1 {
			t.apologise(ctx, turn, reference)
		}
		return 0, true
	}
	return wait, false
}
