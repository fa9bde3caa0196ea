package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Update is one raw update from Telegram.
type Update struct {
	ID   int64
	Lane int64 // 0: it belongs to nobody we know how to find
	Body []byte
}

// Journal writes updates down. One that is already there is left alone; that is how a repeated update is recognised.
// Updates of lane 0 are set aside at once.
func (s *Store) Journal(ctx context.Context, updates []Update, now time.Time) error {
	ids, lanes := make([]int64, len(updates)), make([]int64, len(updates))
	bodies := make([]string, len(updates))
	for i, u := range updates {
		ids[i], lanes[i], bodies[i] = u.ID, u.Lane, string(u.Body)
	}
	const insert = `
with given as materialized (
	select * from unnest($1::bigint[], $2::bigint[], $3::text[]) as u(update_id, lane, body)
), lanes as (
	insert into lane (id) select distinct lane from given where lane <> 0 order by lane on conflict do nothing
)
insert into update_journal (update_id, lane, body, state, error, received_at)
select update_id, lane, body::json, case lane when 0 then 'aside' else 'waiting' end,
	case lane when 0 then 'an update of a kind this program does not know' end, $4
from given order by update_id
on conflict do nothing`
	if _, err := s.pool.Exec(ctx, insert, ids, lanes, bodies, now); err != nil {
		return fmt.Errorf("write %d updates to the journal: %w", len(updates), err)
	}
	return nil
}

// Sent is an update whose calls have been made, with the message that now shows the screen (0: none).
type Sent struct{ Lane, Update, Message int64 }

// MarkSent closes updates whose calls have been made.
func (s *Store) MarkSent(ctx context.Context, sent []Sent) error {
	ids, messages := make([]int64, len(sent)), make([]int64, len(sent))
	for i, m := range sent {
		ids[i], messages[i] = m.Update, m.Message
	}
	_, err := s.pool.Exec(ctx, `
update update_journal j set state = 'done', calls = null, message_id = nullif(v.message, 0), done_at = now()
from unnest($1::bigint[], $2::bigint[]) as v(id, message)
where j.update_id = v.id and j.state = 'handled'`, ids, messages)
	if err != nil {
		return fmt.Errorf("close %d updates: %w", len(sent), err)
	}
	return nil
}

// Sending says that the answers of these updates are still being sent, so that no other replica takes them over.
func (s *Store) Sending(ctx context.Context, updates []int64) error {
	_, err := s.pool.Exec(ctx, `update update_journal set handled_at = now() where update_id = any($1) and state = 'handled'`, updates)
	if err != nil {
		return fmt.Errorf("keep %d updates: %w", len(updates), err)
	}
	return nil
}

// Stranded lists lanes with updates that nobody seems to work on: waiting for longer than the given time, or handled by a replica
// that did not come to send the answer.
func (s *Store) Stranded(ctx context.Context, older time.Duration, limit int) ([]int64, error) {
	lanes, err := collect(ctx, s, pgx.RowTo[int64], `
select lane from update_journal
where state in ('waiting', 'handled') and coalesce(retry_at, handled_at, received_at) < now() - make_interval(secs => $1)
group by lane order by min(update_id) limit $2`, older.Seconds(), limit)
	if err != nil {
		return nil, fmt.Errorf("look for stranded updates: %w", err)
	}
	return lanes, nil
}

// DropOldUpdates deletes finished updates that arrived before the given time, some thousands at a time, and says how many. Updates are
// numbered as they come, so the old ones are found by their numbers, without an index that every turn would have to keep.
func (s *Store) DropOldUpdates(ctx context.Context, before time.Time) (int64, error) {
	n, err := s.exec(ctx, `
delete from update_journal where update_id in (
	select update_id from update_journal where state = 'done' and received_at < $1 order by update_id limit 5000)`, before)
	if err != nil {
		return 0, fmt.Errorf("drop old updates: %w", err)
	}
	return n, nil
}

// Aside is an update that was set aside.
type Aside struct {
	Update, Lane int64
	Error        string
	Reference    string
	ReceivedAt   time.Time
}

// ListAside lists updates that were set aside, newest first.
func (s *Store) ListAside(ctx context.Context, limit int) ([]Aside, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Aside], `
select update_id, lane, coalesce(error, ''), coalesce(reference, ''), received_at
from update_journal where state = 'aside' order by received_at desc limit $1`, limit)
	if err != nil {
		return nil, fmt.Errorf("list updates set aside: %w", err)
	}
	return list, nil
}

// Replay lets an update that was set aside be handled once more.
func (s *Store) Replay(ctx context.Context, update int64) error {
	n, err := s.exec(ctx, `
update update_journal set state = 'waiting', attempts = 0, error = null, retry_at = null
where update_id = $1 and state = 'aside' and lane <> 0`, update)
	if err != nil {
		return fmt.Errorf("replay update %d: %w", update, err)
	}
	if n == 0 {
		return fmt.Errorf("replay update %d: %w", update, ErrNotFound)
	}
	return nil
}
