package store

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"
)

// next is when an announcement comes again that came first at a time: at the same hour of the clock of local, in a month without such a day on its last one. Times that
// are over by then are left out: whoever is to be told every day is not told three times at once after a standstill.
func (a Announcement) next(first, local time.Time) time.Time {
	first = first.In(local.Location())
	y, m, d := first.Date()
	h, minute, second := first.Clock()
	for i := 1; ; i++ {
		day := time.Date(y, m, d+i, h, minute, second, 0, local.Location())
		switch a.Repeats {
		case "week":
			day = time.Date(y, m, d+7*i, h, minute, second, 0, local.Location())
		case "month":
			last := time.Date(y, m+time.Month(i)+1, 0, 0, 0, 0, 0, time.UTC).Day()
			day = time.Date(y, m+time.Month(i), min(d, last), h, minute, second, 0, local.Location())
		}
		if day.After(local) && day.After(a.SendAt) {
			return day
		}
	}
}

// repeat schedules an announcement for its next time, on the clock of local. It stays approved: the same words to whoever is meant by the same conditions then.
func (s *Store) repeat(ctx context.Context, a Announcement, local time.Time) error {
	first, err := one(ctx, s, pgx.RowTo[time.Time], `
with recursive chain as (
	select repeated, send_at from announcement where id = $1
	union all
	select a.repeated, a.send_at from chain c join announcement a on a.id = c.repeated
)
select send_at from chain where repeated is null`, a.ID)
	if err != nil {
		return err
	}
	next := a.next(first, local)
	if until := a.RepeatsUntil; !until.IsZero() && next.Format(time.DateOnly) > until.Format(time.DateOnly) {
		return nil
	}
	return s.later(ctx, `
with fresh as (
	insert into announcement (author, state, title, people, listed, joins, urgent, again, paid, send_at, repeats, repeats_until, repeated, counted, proposed_at, approved_by,
		approved_at, turn, made_at)
	select author, 'scheduled', title, people, listed, joins, urgent, again, paid, $2, repeats, repeats_until, id, counted, proposed_at, approved_by, approved_at, -id, started_at
	from announcement where id = $1 on conflict do nothing returning id
), parts as (
	insert into announcement_part select f.id, p.lang, p.place, p.kind, p.file, p.words, p.entities from fresh f, announcement_part p where p.announcement = $1
), listed as (
	insert into announcement_listed select f.id, l.person from fresh f, announcement_listed l where l.announcement = $1
)
insert into announcement_button select f.id, b.place, b.kind, b.label_kk, b.label_ru, b.target from fresh f, announcement_button b where b.announcement = $1`, a.ID, next)
}
