package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
)

// TurnState says what a lane has waiting.
type TurnState int

// What a turn may find.
const (
	Nothing TurnState = iota // the lane is empty
	Waiting                  // an update to handle
	Unsent                   // a handled update whose answer nobody seems to be sending
	NotYet                   // an update that waits for its next try, or for a living replica to send its answer
)

// takeoverAfter is how long a handled update may stay unsent before another replica sends its answer.
const takeoverAfter = 5 * time.Second

// Turn is an update taken from its lane, in a transaction that holds the lane.
type Turn struct {
	State TurnState
	Taken
	Person Person // zero when the person has never been here
	Known  bool   // whether there is such a person

	handledBy string

	store *Store
	conn  *pgxpool.Conn
	tx    *tx
}

// Taken is what the journal and the lane say of an update.
type Taken struct {
	Lane       int64
	LastUpdate int64
	Place      []byte // where the conversation stands, names only
	Screen     int64  // the message that showed the last screen, 0 when not known
	Update     int64
	Body       []byte
	Calls      []byte
	ReceivedAt time.Time
	Attempts   int
}

// takeTurn locks the lane and reads everything that a turn begins with. A statement that had to wait for the lock sees the rows around
// it as they were before: then it says so (overtaken) and is made once more.
const takeTurn = `
with locked as materialized (
	select last_update, place from lane where id = $1 for update
), oldest as (
	select update_id, body, calls, received_at, attempts, state, handled_by,
		coalesce(retry_at > now(), false)
			or (state = 'handled' and handled_by <> $2 and handled_at > now() - make_interval(secs => $3)) as not_yet
	from update_journal
	where lane = $1 and state in ('waiting', 'handled') and update_id <> all ($4)
	order by update_id limit 1
)
select l.last_update, l.place, l.last_update <> (select last_update from lane where id = $1),
	coalesce((select message_id from update_journal where update_id = l.last_update), 0),
	coalesce(o.update_id, 0), o.body, o.calls, coalesce(o.received_at, now()), coalesce(o.attempts, 0), coalesce(o.state, ''),
	coalesce(o.handled_by, ''), coalesce(o.not_yet, false), ` + personOrNobody + `
from locked l left join oldest o on true left join person p on p.id = $1`

// BeginTurn locks the lane and takes its oldest update. sent are those whose answers this replica has sent and not yet written down.
// The turn must be ended with Commit, Adopt or Abort.
func (s *Store) BeginTurn(ctx context.Context, lane int64, replica string, sent []int64) (*Turn, error) {
	conn, err := s.pool.Acquire(ctx)
	if err != nil {
		return nil, fmt.Errorf("take a connection for lane %d: %w", lane, err)
	}
	t := &Turn{store: s, conn: conn, tx: &tx{conn: conn.Conn()}}
	if err := t.take(ctx, lane, replica, sent); err != nil {
		return nil, errors.Join(fmt.Errorf("begin turn in lane %d: %w", lane, err), t.Abort(ctx))
	}
	return t, nil
}

func (t *Turn) take(ctx context.Context, lane int64, replica string, sent []int64) error {
	t.Lane = lane
	if sent == nil {
		sent = []int64{}
	}
	for begin := true; ; begin = false {
		overtaken, err := t.look(ctx, begin, lane, replica, sent)
		if err != nil || !overtaken {
			return err
		}
	}
}

// look reads what the lane has, behind the transaction's beginning when it is the first look.
func (t *Turn) look(ctx context.Context, begin bool, lane int64, replica string, sent []int64) (overtaken bool, err error) {
	if begin {
		t.tx.waiting.Queue("begin")
	}
	err = t.tx.send(ctx, func(results pgx.BatchResults) (err error) {
		overtaken, err = t.read(results.QueryRow())
		return err
	}, takeTurn, lane, replica, takeoverAfter.Seconds(), sent)
	return overtaken, err
}

func (t *Turn) read(row pgx.Row) (overtaken bool, err error) {
	var state string
	var notYet bool
	person := personRow{}
	targets := append([]any{
		&t.LastUpdate, &t.Place, &overtaken, &t.Screen, &t.Update, &t.Body, &t.Calls, &t.ReceivedAt, &t.Attempts, &state, &t.handledBy, &notYet,
	}, person.targets()...)
	err = row.Scan(targets...)
	if errors.Is(err, pgx.ErrNoRows) {
		return false, nil // the lane was forgotten with its person: nothing waits in it
	}
	if err != nil {
		return false, fmt.Errorf("lock lane: %w", err)
	}
	t.Person, t.Known = person.person()
	switch {
	case state == "":
		t.State = Nothing
	case notYet:
		t.State = NotYet
	case state == "handled":
		t.State = Unsent
	default:
		t.State = Waiting
	}
	return overtaken, nil
}

// Answered reports that the answer of an unsent update must have been sent: a replica begins a lane's next turn only after that.
func (t *Turn) Answered() bool { return t.Update != t.LastUpdate }

// Context carries the turn's transaction to the store's methods.
func (t *Turn) Context(ctx context.Context) context.Context {
	return context.WithValue(ctx, txKey{}, t.tx)
}

// Outcome is what a turn leaves behind.
type Outcome struct {
	Place   []byte // where the conversation stands now; nil leaves it as it is
	Calls   []byte // the API calls that answer the update; nil when there are none
	Replica string // who sends them
}

// finishTurn closes the update and moves the lane on. An update that somebody else has handled meanwhile leaves no number for the lane,
// which may not be without one: the turn fails.
const finishTurn = `
with handled as (
	update update_journal set state = $2, calls = $3, handled_by = $4, handled_at = now(), error = null
	where update_id = $1 and state = 'waiting' returning update_id
)
update lane set last_update = (select update_id from handled), place = coalesce($6, place) where id = $5`

// Commit writes the outcome down together with everything the turn did.
func (t *Turn) Commit(ctx context.Context, o Outcome) error {
	defer t.conn.Release()
	state := "handled"
	if o.Calls == nil {
		state = "done"
	}
	t.tx.waiting.Queue(finishTurn, t.Update, state, o.Calls, o.Replica, t.Lane, o.Place)
	if err := t.tx.commit(ctx); err != nil {
		return errors.Join(fmt.Errorf("commit turn %d: %w", t.Update, err), rollback(ctx, t.conn.Conn()))
	}
	t.store.trips.Add(t.tx.trips)
	t.store.commit.Add(1)
	return nil
}

// Abort undoes whatever the turn did.
func (t *Turn) Abort(ctx context.Context) error {
	defer t.conn.Release()
	return rollback(ctx, t.conn.Conn())
}

// Failed remembers that handling an update failed. After the last try it is set aside with a reference, and aside is true.
func (s *Store) Failed(ctx context.Context, update int64, tries int, wait time.Duration, cause, reference string) (aside bool, err error) {
	aside, err = one(ctx, s, pgx.RowTo[bool], `
update update_journal set
	attempts = attempts + 1, error = $4, reference = $5,
	retry_at = now() + make_interval(secs => $3),
	state = case when attempts + 1 >= $2 then 'aside' else state end
where update_id = $1 and state = 'waiting'
returning state = 'aside'`, update, tries, wait.Seconds(), cause, reference)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return false, fmt.Errorf("remember failure of update %d: %w", update, err)
	}
	return aside, nil
}

// Adopt makes this replica responsible for sending the answer of an update that another one handled. It reports false when yet another
// one was quicker.
func (t *Turn) Adopt(ctx context.Context, replica string) (bool, error) {
	defer t.conn.Release()
	n, err := t.store.exec(t.Context(ctx), `
update update_journal set handled_by = $2, handled_at = now() where update_id = $1 and state = 'handled' and handled_by = $3`,
		t.Update, replica, t.handledBy)
	if err == nil {
		err = t.tx.commit(ctx)
	}
	if err != nil {
		return false, errors.Join(fmt.Errorf("adopt update %d: %w", t.Update, err), rollback(ctx, t.conn.Conn()))
	}
	return n == 1, nil
}
