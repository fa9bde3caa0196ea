package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// KindDigest is the notice that says once a day what is ahead.
const KindDigest = "digest"

// DigestQuery picks those whose digest is due. A digest that was missed is made up for while its minute is among Minutes.
type DigestQuery struct {
	Minutes          []int32 // of the day
	Minute           int     // the one that it is now: what comes after it was yesterday's
	Today, Yesterday string
}

// digestsDue lists people by the partial index of those who want a digest of anything.
const digestsDue = `
with due as materialized (
	select p.id as person, 'digest:' || p.id || ':' || case when p.digest_at <= $2 then $3 else $4 end as once
	from person p
	where p.digest_at = any($1) and jsonb_path_exists(p.notices, '$.* ? (@ == "digest")') and ` + spokenTo + `
		and not exists (select from reminder r where r.once = 'digest:' || p.id || ':' || case when p.digest_at <= $2 then $3 else $4 end)
	order by p.id limit $5
)
insert into reminder (once, person, kind, ref, told, made_at)
select once, person, '` + KindDigest + `', floor(extract(epoch from $6::timestamptz))::bigint::text, $6, $6 from due order by person on conflict do nothing returning kind, person, ref, once`

// RemindDigests writes the digests down that are due now and adds them to the queue, page by page. It gives how many are new.
func (j *Jobs) RemindDigests(ctx context.Context, q DigestQuery, now time.Time) (made int, err error) {
	for {
		var fresh []Notice
		err := j.store.inTx(ctx, func(ctx context.Context) (err error) {
			fresh, err = collect(ctx, j.store, pgx.RowToStructByPos[Notice], digestsDue, q.Minutes, q.Minute, q.Today, q.Yesterday, reminderPage, now)
			if err != nil {
				return err
			}
			return j.add(ctx, Ordinary, false, fresh)
		})
		if err != nil {
			return made, fmt.Errorf("write digests: %w", err)
		}
		made += len(fresh)
		if len(fresh) == 0 { // what others have written meanwhile is not found again
			return made, nil
		}
	}
}

// Ahead is something that is due for somebody. Where there is one title, it stands in both.
type Ahead struct {
	ID               int64
	TitleKK, TitleRU string
	DueAt            time.Time
}

// DraftsAhead lists somebody's unfinished applications that can still be sent, by deadline.
func (s *Store) DraftsAhead(ctx context.Context, leader int64, now time.Time) ([]Ahead, error) {
	return s.ahead(ctx, `
select a.id, coalesce(a.title, ''), coalesce(a.title, ''), c.closes_at from application a join cohort c on c.id = a.cohort
where a.leader = $1 and a.state = 'draft' and c.state = 'intake' and c.opens_at <= $2 and c.closes_at > $2 order by c.closes_at, a.id limit 10`, leader, now)
}

// TasksAhead lists what somebody has taken and sent nothing for, and that is due by a moment, by deadline.
func (s *Store) TasksAhead(ctx context.Context, person int64, now, till time.Time) ([]Ahead, error) {
	return s.ahead(ctx, `
select s.id, t.title_kk, t.title_ru, s.due_at from submission s join task t on t.id = s.task
where s.person = $1 and s.placed and s.state = 'taken' and s.due_at > $2 and s.due_at <= $3 order by s.due_at, s.id limit 10`, person, now, till)
}

func (s *Store) ahead(ctx context.Context, sql string, args ...any) ([]Ahead, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Ahead], sql, args...)
	if err != nil {
		return nil, fmt.Errorf("list what is ahead: %w", err)
	}
	return list, nil
}
