package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// ReviewWithin is how long an expert has an application until it goes to somebody else.
	ReviewWithin = 5 * 24 * time.Hour
	// ReviewWarning is how long before that they are reminded.
	ReviewWarning = 2 * 24 * time.Hour
)

// Assigned is an application that an expert is to read.
type Assigned struct{ Application, Expert int64 }

// The row numbers keep an expert from getting more in one go than there is room for.
func assignReviews() string {
	return `
insert into review (application, expert, assigned_at, due_at)
select application, expert, $5, $6 from (
	select o.application, o.expert, e.capacity - (
			select count(*) from review h join application b on b.id = h.application
			where h.expert = o.expert and b.cohort = $2 and b.state <> 'withdrawn' and h.calibration is null and h.state in ('assigned', 'submitted')
		) as room, row_number() over (partition by o.expert order by o.application) as nth
	from unnest($3::bigint[], $4::bigint[]) as n (application, expert)
		join (` + obstacles(`a.id = any ($3::bigint[]) and a.cohort = $2 and a.state = 'in_review' and `+mayAssign()) + `) o using (application, expert)
		join reviewer e on e.person = o.expert join cohort c on c.id = $2
	where o.obstacle = '' and c.state = 'review'
) fit where nth <= room
on conflict (application, expert) do update set state = 'assigned', assigned_at = excluded.assigned_at, due_at = excluded.due_at
	where review.state = 'lapsed' and review.calibration is null
returning application, expert`
}

// AssignReviews hands applications of a cohort out, those that still fit: nobody gets one that something stands against, nor more than
// they can read. It gives what was handed out. Errors: ErrNotFound when that is nothing, also for people without the right.
func (s *Store) AssignReviews(ctx context.Context, actor, cohort int64, pairs []Assigned, now time.Time) (done []Assigned, err error) {
	var applications, experts []int64
	for _, p := range pairs {
		applications, experts = append(applications, p.Application), append(experts, p.Expert)
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, cohort); err != nil {
			return err
		}
		done, err = collect(ctx, s, pgx.RowToStructByPos[Assigned], assignReviews(), actor, cohort, applications, experts, now, now.Add(ReviewWithin))
		switch {
		case err != nil:
			return err
		case len(done) == 0:
			return ErrNotFound
		}
		if err := s.later(ctx, `update cohort set assigned_at = $2 where id = $1 and assigned_at is null`, cohort, now); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: AssignReviews, Subject: Subject{"cohort", cohort}, After: map[string]any{"rows": len(done)},
		}, now)
	})
	if err != nil {
		return nil, fmt.Errorf("hand out %d reviews of cohort %d: %w", len(pairs), cohort, err)
	}
	return done, nil
}

// LapseReviews takes applications back from experts who had them too long, or who may not review them any more.
func (s *Store) LapseReviews(ctx context.Context, now time.Time) ([]Assigned, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Assigned], `
update review r set state = 'lapsed' from application a join cohort c on c.id = a.cohort
where r.state = 'assigned' and r.calibration is null and a.id = r.application and a.state = 'in_review' and c.state = 'review'
	and (r.due_at < $1 or not `+allowedTo("r.expert", ReviewApplications, "a.region", "a.cohort")+`)
returning r.application, r.expert`, now)
	if err != nil {
		return nil, fmt.Errorf("take late reviews back: %w", err)
	}
	return list, nil
}

// CohortsInReview lists the cohorts whose applications are being handed out.
func (s *Store) CohortsInReview(ctx context.Context) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c where c.state = 'review' and c.assigned_at is not null order by c.id`)
	if err != nil {
		return nil, fmt.Errorf("list cohorts in review: %w", err)
	}
	return list, nil
}

// DueReviews lists the reviews that are due until a moment and not yet submitted, as experts' own.
func (s *Store) DueReviews(ctx context.Context, now, until time.Time) ([]DueReview, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[DueReview], `
select r.id, r.expert, r.due_at`+reviewTables+`where r.state = 'assigned' and r.due_at between $1 and $2 and `+reviewOpen+` order by r.id`, now, until)
	if err != nil {
		return nil, fmt.Errorf("list reviews that are due: %w", err)
	}
	return list, nil
}

// DueReview is a review that an expert has not submitted.
type DueReview struct {
	ID, Expert int64
	DueAt      time.Time
}

// Calibrate gives an application that has been answered, or is of another cohort, to all experts of a cohort, to compare how they score.
// It gives who has got it. Errors: ErrNotFound for people without the right, or when there is no such application.
func (s *Store) Calibrate(ctx context.Context, actor, cohort int64, receipt string, now time.Time) (done []Assigned, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		done, err = collect(ctx, s, pgx.RowToStructByPos[Assigned], `
insert into review (application, expert, calibration, assigned_at, due_at)
select o.application, o.expert, $2, $4, $5
from (`+obstacles(`upper(a.receipt) = upper($3) and a.state not in ('draft', 'withdrawn')`)+`) o
	join application a on a.id = o.application join cohort c on c.id = $2
where c.state = 'review' and `+allowed(AssignReviews, "c.region", "c.id")+` and `+allowed(AssignReviews, "a.region", "a.cohort")+`
	and o.obstacle in ('', 'language', 'direction', 'right') and a.erased_at is null
	and (a.cohort <> c.id or a.state in ('accepted', 'waitlisted', 'rejected'))
	and `+allowedTo("o.expert", ReviewApplications, "a.region", "c.id")+`
on conflict do nothing returning application, expert`, actor, cohort, receipt, now, now.Add(ReviewWithin))
		switch {
		case err != nil:
			return err
		case len(done) == 0:
			return ErrNotFound
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: AssignReviews, Subject: Subject{"application", done[0].Application}, After: map[string]any{"rows": len(done)},
		}, now)
	})
	if err != nil {
		return nil, fmt.Errorf("calibrate experts of cohort %d: %w", cohort, err)
	}
	return done, nil
}
