package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// choosing is whether $1 may do something about applications of cohort c, if only about some.
func choosing(a Action) string {
	return `exists (select from role_grant g where ` + a.held() + ` and (g.cohort is null or g.cohort = c.id)
	and (g.region is null or c.region is null or g.region = c.region))`
}

// SelectionCohorts lists the cohorts in which somebody takes part in choosing, from screening on, the newest first.
func (s *Store) SelectionCohorts(ctx context.Context, actor int64, limit, offset int) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c
where c.state not in ('draft', 'announced', 'intake', 'archived') and (`+choosing(AssignReviews)+` or `+choosing(DecideApplications)+`)
order by c.opens_at desc, c.id desc limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list cohorts to choose in: %w", err)
	}
	return list, nil
}

// SelectionCohort loads a cohort in which somebody takes part in choosing. Errors: ErrNotFound.
func (s *Store) SelectionCohort(ctx context.Context, actor, cohort int64) (Cohort, error) {
	c, err := one(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c where c.id = $2 and (`+choosing(AssignReviews)+` or `+choosing(DecideApplications)+`)`, actor, cohort)
	if err != nil {
		return Cohort{}, fmt.Errorf("load cohort %d to choose in: %w", cohort, err)
	}
	return c, nil
}

// Funnel counts the applications of a cohort by state, those that were handed in.
type Funnel map[ApplicationState]int

// SelectionFunnel counts those applications of a cohort that somebody takes part in choosing from.
func (s *Store) SelectionFunnel(ctx context.Context, actor, cohort int64) (Funnel, error) {
	return s.funnel(ctx, `a.cohort = $2 and (`+allowed(AssignReviews, "a.region", "a.cohort")+` or `+allowed(DecideApplications, "a.region", "a.cohort")+`)`,
		actor, cohort)
}

// PublicFunnel counts the applications of a cohort for everybody.
func (s *Store) PublicFunnel(ctx context.Context, cohort int64) (Funnel, error) {
	return s.funnel(ctx, `a.cohort = $1`, cohort)
}

func (s *Store) funnel(ctx context.Context, where string, args ...any) (Funnel, error) {
	type count struct {
		State ApplicationState
		N     int
	}
	counts, err := collect(ctx, s, pgx.RowToStructByPos[count], `
select a.state, count(*) from application a where a.submitted_at is not null and `+where+` group by a.state`, args...)
	if err != nil {
		return nil, fmt.Errorf("count applications by state: %w", err)
	}
	f := Funnel{}
	for _, c := range counts {
		f[c.State] = c.N
	}
	return f, nil
}

// Of adds up some states.
func (f Funnel) Of(states ...ApplicationState) (n int) {
	for _, s := range states {
		n += f[s]
	}
	return n
}

// All adds up all states.
func (f Funnel) All() (n int) {
	for _, one := range f {
		n += one
	}
	return n
}

// ReadCompletely counts the applications of a cohort in review that so many experts have read, for everybody.
func (s *Store) ReadCompletely(ctx context.Context, cohort int64, experts int) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from application a where a.cohort = $1 and a.state = 'in_review' and $2 <= (
	select count(*) from review r where r.application = a.id and r.state = 'submitted' and r.calibration is null)`, cohort, experts)
	if err != nil {
		return 0, fmt.Errorf("count applications that were read: %w", err)
	}
	return n, nil
}

// CohortsUnderway lists the cohorts from their intake until they are finished; the one that closes first comes first.
func (s *Store) CohortsUnderway(ctx context.Context) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `
select `+cohortColumns+` from cohort c
where c.state in ('intake', 'screening', 'review', 'interviews', 'decided', 'running') order by c.closes_at, c.id`)
	if err != nil {
		return nil, fmt.Errorf("list cohorts underway: %w", err)
	}
	return list, nil
}

// PublicCohort loads a cohort that everybody may know of. Errors: ErrNotFound.
func (s *Store) PublicCohort(ctx context.Context, cohort int64) (Cohort, error) {
	c, err := one(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.id = $1 and c.state <> 'draft'`, cohort)
	if err != nil {
		return Cohort{}, fmt.Errorf("load cohort %d: %w", cohort, err)
	}
	return c, nil
}
