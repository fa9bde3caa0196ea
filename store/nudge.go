package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// constraintOneADay keeps a second reminder of one day from a person.
const constraintOneADay = "nudge_one_a_day"

const insertNudges = `
insert into nudge (once, person, kind, ref, local_day, made_at)
select once, person, kind, ref, $5, $6
from unnest($1::text[], $2::bigint[], $3::text[], $4::text[]) as n(once, person, kind, ref)
order by person, once
on conflict do nothing
returning kind, person, ref, once`

// Nudge writes reminders down that nobody asked for and adds them to the queue, all or nothing. A reminder whose key was there before
// and a second one to a person on the day of now are left out. It gives how many are new. The location of now says which day it is.
func (j *Jobs) Nudge(ctx context.Context, nudges []Notice, now time.Time) (made int, err error) {
	var once, kinds, refs []string
	var people []int64
	for _, n := range nudges {
		once, people, kinds, refs = append(once, n.Once), append(people, n.Person), append(kinds, n.Kind), append(refs, n.Ref)
	}
	err = j.store.inTx(ctx, func(ctx context.Context) error {
		// The rows are in an order that all replicas share, so that they wait for one another and never in a circle.
		fresh, err := collect(ctx, j.store, pgx.RowToStructByPos[Notice], insertNudges, once, people, kinds, refs, day(now), now)
		if err != nil {
			return err
		}
		made = len(fresh)
		return j.add(ctx, Idle, false, fresh)
	})
	if err != nil {
		return 0, fmt.Errorf("write %d reminders: %w", len(nudges), err)
	}
	return made, nil
}

// day is the calendar day of a moment where it is.
func day(now time.Time) string { return now.Format(time.DateOnly) }

// ClaimNudge takes a reminder to send it now. It reports false when it is gone, was taken before, or the person has had another one
// today. Whoever has claimed it and does not send it gives it back with ReturnNudge.
func (s *Store) ClaimNudge(ctx context.Context, once string, now time.Time) (bool, error) {
	n, err := s.exec(ctx, `
update nudge set sent_at = $2, local_day = $3 where once = $1 and sent_at is null and dropped = ''`, once, now, day(now))
	if violates(err, constraintOneADay) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("claim reminder: %w", err)
	}
	return n > 0, nil
}

// TakeUpNudge is ClaimNudge for what is sent exactly once: one that was claimed today by a process that died is claimed again.
func (s *Store) TakeUpNudge(ctx context.Context, once string, now time.Time) (bool, error) {
	n, err := s.exec(ctx, `
update nudge set sent_at = $2, local_day = $3 where once = $1 and (sent_at is null or local_day = $3) and dropped = ''`, once, now, day(now))
	if violates(err, constraintOneADay) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("claim reminder again: %w", err)
	}
	return n > 0, nil
}

// ReturnNudge gives a claimed reminder back, to be claimed again.
func (s *Store) ReturnNudge(ctx context.Context, once string) error {
	return s.changeNudge(ctx, `update nudge set sent_at = null where once = $1`, once)
}

// ForgetNudge takes back a reminder that was not sent, as if it had never been made.
func (s *Store) ForgetNudge(ctx context.Context, once string) error {
	return s.changeNudge(ctx, `delete from nudge where once = $1 and sent_at is null and dropped = ''`, once)
}

// DropNudge keeps why a reminder will never be sent. It does not count for the day.
func (s *Store) DropNudge(ctx context.Context, once, reason string) error {
	return s.changeNudge(ctx, `update nudge set dropped = $2, sent_at = null where once = $1`, once, reason)
}

func (s *Store) changeNudge(ctx context.Context, sql string, args ...any) error {
	if _, err := s.exec(ctx, sql, args...); err != nil {
		return fmt.Errorf("change reminder: %w", err)
	}
	return nil
}

// OpenDraft is an unfinished application that can still be finished, and what decides whether its leader may be reminded of it.
type OpenDraft struct {
	Application, Leader  int64
	AnsweredAt, ClosesAt time.Time
	QuietFrom, QuietTo   int       // minutes after midnight
	Flows                []string  // that the leader was in last, the one in front last
	LastUpdate           time.Time // when the leader was here last; zero: two days ago or more
	Nudged               []Nudged  // the reminders about it so far
	Snoozed              time.Time // nothing is said before; zero: they asked for no pause
}

// Nudged is a reminder that was made.
type Nudged struct {
	Once   string    `json:"once"`
	MadeAt time.Time `json:"made_at"`
	Sent   bool      `json:"sent"` // or never will be
}

// remindableDraft are drafts a of cohorts c whose leaders p may be reminded of them at the moment $1.
const remindableDraft = `a.state = 'draft' and c.state = 'intake' and $1 >= c.opens_at and $1 < c.closes_at
	and p.reachable and p.member_at is not null and `

func remindable() string { return remindableDraft + wantsNow(TopicApplications) }

// When a reminder n counts as sent: once somebody has begun to, or, of what is sent exactly once, when it is known to have arrived.
const (
	begunToSend   = `n.sent_at is not null or n.dropped <> ''`
	knownToArrive = `n.dropped <> '' or exists (select from delivery d where d.once = n.once and d.message <> 0)`
)

// nudgedOf is the SQL of the reminders that were made about something, and of the one that person p asked for by putting the topic off (z).
func nudgedOf(kind, ref, topic, sent string) string {
	return `coalesce((select json_agg(json_build_object('once', n.once, 'made_at', n.made_at, 'sent', ` + sent + `) order by n.made_at)
	from (select once, made_at, sent_at, dropped from nudge where kind = '` + kind + `' and ref = ` + ref + `
		union select once, made_at, sent_at, dropped from nudge
		where once = '` + topic + `:' || p.id || ':` + AgainRung + `' || extract(epoch from z.until)::bigint) n), '[]')`
}

// snoozeOf is the SQL table z of when person p wants to hear of a topic again.
func snoozeOf(topic string) string {
	return ` left join snooze z on z.person = p.id and z.topic = '` + topic + `' `
}

// whereabouts are the SQL columns and tables of where person p was last.
const (
	whereaboutColumns = `array(select f ->> 'flow' from json_array_elements(pl.place #> '{session,frames}') f), pj.received_at`
	whereaboutTables  = ` left join lane pl on pl.id = p.id left join update_journal pj on pj.update_id = pl.last_update `
)

func openDraftColumns() string {
	return `select a.id, a.leader, a.answered_at, c.closes_at, p.quiet_from, p.quiet_to, ` + whereaboutColumns + `, ` +
		nudgedOf("draft", "a.id::text", TopicApplications, begunToSend) + `, z.until
from application a join cohort c on c.id = a.cohort join person p on p.id = a.leader ` + whereaboutTables + snoozeOf(TopicApplications)
}

func scanOpenDraft(row pgx.CollectableRow) (OpenDraft, error) {
	var d OpenDraft
	var lastUpdate, snoozed *time.Time
	err := row.Scan(&d.Application, &d.Leader, &d.AnsweredAt, &d.ClosesAt, &d.QuietFrom, &d.QuietTo, &d.Flows, &lastUpdate, &d.Nudged, &snoozed)
	d.LastUpdate, d.Snoozed = orZero(lastUpdate), orZero(snoozed)
	return d, err
}

func openDrafts() string {
	return openDraftColumns() + `where ` + remindable() + `
	and (a.answered_at <= $2 or c.closes_at <= $3)
	and not exists (select from nudge d where d.person = a.leader and d.local_day = $4 and d.dropped = '')
	and (a.leader, a.id) > ($5, $6)
order by a.leader, a.id limit $7`
}

// DraftQuery picks open drafts.
type DraftQuery struct {
	Now         time.Time
	IdleSince   time.Time // the last answer is older than that,
	ClosingTill time.Time // or the deadline is not later than that
	// Those after this leader and application, by leader and application; at most so many.
	AfterLeader, AfterApplication int64
	Limit                         int
}

// OpenDrafts lists unfinished applications whose leaders may be reminded of them and have not been reminded of anything today. The
// location of Now says which day it is.
func (s *Store) OpenDrafts(ctx context.Context, q DraftQuery) ([]OpenDraft, error) {
	list, err := collect(ctx, s, scanOpenDraft, openDrafts(),
		q.Now, q.IdleSince, q.ClosingTill, day(q.Now), q.AfterLeader, q.AfterApplication, q.Limit)
	if err != nil {
		return nil, fmt.Errorf("list open drafts: %w", err)
	}
	return list, nil
}

// OpenDraft loads one unfinished application whose leader may be reminded of it. Errors: ErrNotFound.
func (s *Store) OpenDraft(ctx context.Context, application int64, now time.Time) (OpenDraft, error) {
	d, err := one(ctx, s, scanOpenDraft, openDraftColumns()+`where `+remindable()+` and a.id = $2`, now, application)
	if err != nil {
		return OpenDraft{}, fmt.Errorf("load open draft %d: %w", application, err)
	}
	return d, nil
}

// Whereabouts tells which flows a person was in last, the one in front last, and when that was; zero: two days ago or more.
func (s *Store) Whereabouts(ctx context.Context, person int64) (flows []string, at time.Time, err error) {
	type place struct {
		Flows []string
		At    *time.Time
	}
	found, err := one(ctx, s, pgx.RowToStructByPos[place], `
select array(select f ->> 'flow' from json_array_elements(l.place #> '{session,frames}') f), j.received_at
from lane l left join update_journal j on j.update_id = l.last_update where l.id = $1`, person)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return nil, time.Time{}, fmt.Errorf("find person %d: %w", person, err)
	}
	return found.Flows, orZero(found.At), nil
}
