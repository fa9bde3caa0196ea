package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Retention is how long something is kept. The name stands in docs/privacy.*, whose table says the same.
type Retention struct {
	Of   string
	Keep time.Duration
	// tidy drops a chunk of it in a transaction of its own and says how much that was. Nil: whoever keeps it drops it.
	tidy func(ctx context.Context, s *Store, t tidying) (int64, error)
}

// tidying is one go at it.
type tidying struct {
	now, before time.Time // what is older than before goes
	session     func(ctx context.Context, lane int64) error
}

const (
	oneDay  = 24 * time.Hour
	oneYear = 365 * oneDay
)

// chunk is how many rows are dropped together.
const chunk = 1000

// Retentions is everything that goes by itself, and after how long.
func Retentions() []Retention {
	return []Retention{
		{Of: "updates", Keep: keptFor, tidy: tidyUpdates},
		{Of: "updates_aside", Keep: 30 * oneDay, tidy: dropping(`
delete from update_journal where update_id in (
	select update_id from update_journal where state = 'aside' and received_at < @before order by received_at limit @chunk
	for update skip locked)`)},
		{Of: "deliveries", Keep: 30 * oneDay, tidy: dropping(`
delete from delivery where once in (
	select once from delivery where claimed_at < @before order by once limit @chunk for update skip locked)`)},
		{Of: "jobs", Keep: keptFor},         // the queue itself
		{Of: "sessions", Keep: sessionLife}, // Redis
		{Of: "reminders", Keep: 90 * oneDay, tidy: dropping(`
with nudges as (
	delete from nudge where once in (
		select once from nudge where made_at < @before order by once limit @chunk for update skip locked) returning 1
), asked as (
	delete from reminder where once in (
		select once from reminder where made_at < @before order by made_at limit @chunk for update skip locked) returning 1
), pauses as (
	delete from snooze where (person, topic) in (
		select person, topic from snooze where until < @before limit @chunk for update skip locked) returning 1
)
select from nudges union all select from asked union all select from pauses`)},
		{Of: "invitations", Keep: 90 * oneDay, tidy: dropping(`
with coauthors as (
	delete from invitation where token_hash in (
		select token_hash from invitation where least(expires_at, used_at) < @before limit @chunk for update skip locked) returning 1
), roles as (
	delete from role_invitation where id in (
		select id from role_invitation where least(expires_at, used_at, revoked_at) < @before order by id limit @chunk for update skip locked)
	returning 1
), misses as (
	delete from link_miss where person in (
		select person from link_miss where since < @before order by person limit @chunk for update skip locked) returning 1
)
select from coauthors union all select from roles union all select from misses`)},
		{Of: "exports", Keep: 90 * oneDay, tidy: dropping(`
with made as (
	delete from sheet_export where id in (
		select id from sheet_export where asked_at < @before order by id limit @chunk for update skip locked) returning 1
), taken as (
	delete from sheet_import where id in (
		select id from sheet_import where asked_at < @before order by id limit @chunk for update skip locked) returning 1
), courses as (
	delete from programme_file where id in (
		select id from programme_file where asked_at < @before order by id limit @chunk for update skip locked) returning 1
)
select from made union all select from taken union all select from courses`)},
		{Of: "announcement_lists", Keep: 90 * oneDay, tidy: dropping(`
delete from announcement_listed where (announcement, person) in (
	select l.announcement, l.person from announcement a join announcement_listed l on l.announcement = a.id
	where a.state in ('done', 'cancelled', 'dropped') and a.ended_at < @before limit @chunk for update of l skip locked)`)},
		{Of: "guardian_contacts", Keep: GuardianContactKept, tidy: dropping(`
update guardian_request set name = '', phone = '', outcome = 'lapsed', decided_at = @now where id in (
	select id from guardian_request where decided_at is null and asked_at < @before order by id limit @chunk for update skip locked)`)},
		{Of: "ticket_drafts", Keep: 7 * oneDay, tidy: dropping(`
delete from ticket_draft where person in (
	select person from ticket_draft where made_at < @before order by made_at limit @chunk for update skip locked)`)},
		{Of: "form_drafts", Keep: 30 * oneDay, tidy: dropping(`
delete from form_draft where (person, flow, ref) in (
	select person, flow, ref from form_draft where saved_at < @before order by saved_at limit @chunk for update skip locked)`)},
		{Of: "tickets", Keep: 2 * oneYear, tidy: dropping(`
delete from ticket where id in (
	select id from ticket where state = 'closed' and touched_at < @before order by touched_at limit @chunk for update skip locked)`)},
		{Of: "drafts", Keep: oneYear, tidy: dropping(dropDrafts)},
		{Of: "imported_names", Keep: 90 * oneDay, tidy: dropping(`
update person set name = '' where id in (
	select p.id from person p
	where p.member_at is null and p.erased_at is null and p.created_at < @before and p.name <> ''
		and not exists (select from lane l where l.id = p.id)
	limit @chunk for update skip locked)`)},
		{Of: "strangers", Keep: oneYear, tidy: tidyStrangers},
	}
}

// Period is how long something is kept; 0 for what is not in the table.
func Period(of string) time.Duration {
	for _, r := range Retentions() {
		if r.Of == of {
			return r.Keep
		}
	}
	return 0
}

// dropping is a statement that drops a chunk of what is older than @before.
func dropping(sql string) func(context.Context, *Store, tidying) (int64, error) {
	return func(ctx context.Context, s *Store, t tidying) (int64, error) {
		return s.exec(ctx, sql, pgx.NamedArgs{"before": t.before, "now": t.now, "chunk": chunk})
	}
}

// Tidied is how much of something was dropped.
type Tidied struct {
	Of   string
	Rows int64
}

// Tidy drops everything whose time is over, chunk by chunk, so that it may be stopped at any moment and run on several replicas at once.
// session forgets what is kept elsewhere of somebody's conversation.
func (s *Store) Tidy(ctx context.Context, now time.Time, session func(ctx context.Context, lane int64) error) ([]Tidied, error) {
	var tidied []Tidied
	for _, r := range Retentions() {
		if r.tidy == nil {
			continue
		}
		done := Tidied{Of: r.Of}
		for {
			n, err := r.tidy(ctx, s, tidying{now: now, before: now.Add(-r.Keep), session: session})
			if err != nil {
				return tidied, fmt.Errorf("tidy %s: %w", r.Of, err)
			}
			done.Rows += n
			if n == 0 {
				break
			}
		}
		if done.Rows > 0 {
			tidied = append(tidied, done)
		}
	}
	return tidied, nil
}

func tidyUpdates(ctx context.Context, s *Store, t tidying) (int64, error) {
	return s.DropOldUpdates(ctx, t.before)
}

// dropDrafts drops applications that were never handed in, once their cohort has been closed for long.
const dropDrafts = `
with old as (
	select a.id from application a join cohort c on c.id = a.cohort
	where a.submitted_at is null and c.closes_at < @before
	order by a.id limit @chunk for update of a skip locked
), events as (
	delete from application_event where application in (select id from old)
), authors as (
	delete from application_author where application in (select id from old)
), links as (
	delete from invitation where kind = 'coauthor' and ref in (select id from old)
)
delete from application where id in (select id from old)`
