package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Paper is an application that is blind no more: whose it is, and what was attached to it.
type Paper struct {
	ID                 int64
	Receipt            string
	Title              string
	Names              []string // of its authors, the leader first
	RegionKK, RegionRU string
	Place              string
	Evidence           []byte // a JSON array, nil for none
}

// pastBlind is whether the experts of a cohort, given by the alias of its row, have read: nobody reads blind there any more.
func pastBlind(cohort string) string {
	return cohort + `.state in ('interviews', 'decided', 'running', 'finished')`
}

// unveiled is whether those who choose may know the people of application a: its own experts have read, and its leader stands by it.
func unveiled() string {
	return `(a.state <> 'withdrawn' and a.erased_at is null and exists (select from cohort o where o.id = a.cohort and ` + pastBlind("o") + `)
	and not exists (select from person l where l.id = a.leader and l.forget_at is not null))`
}

// reviewUnveiled is whether the expert of review r may know the people of application a, for a cohort c: they have read it.
func reviewUnveiled() string {
	return `(r.state = 'submitted' and ` + pastBlind("c") + ` and ` + unveiled() + `)`
}

const paperColumns = `a.id, a.receipt, coalesce(a.title, ''),
	array(select p.name from person p where p.id = a.leader or p.id in (select w.person from application_author w where w.application = a.id)
		order by p.id <> a.leader, p.name),
	coalesce(g.name_kk, ''), coalesce(g.name_ru, ''), coalesce(a.answers ->> 'place', ''), a.answers -> 'evidence'`

// ReviewedPaper loads the application of an expert's own submitted review once stage 1 is over, and notes that they looked. Errors:
// ErrNotFound, also before that and when the expert's grant has ended.
func (s *Store) ReviewedPaper(ctx context.Context, expert, review int64, now time.Time) (Paper, error) {
	return s.paper(ctx, ReviewApplications, expert, review, now, `
select `+paperColumns+reviewTables+`left join region g on g.code = a.region where r.id = $2 and `+mayReview()+` and `+reviewUnveiled())
}

// CandidatePaper loads an application that somebody takes part in choosing from once stage 1 is over, and notes that they looked.
// Errors: ErrNotFound.
func (s *Store) CandidatePaper(ctx context.Context, actor, application int64, now time.Time) (Paper, error) {
	return s.paper(ctx, DecideApplications, actor, application, now, `
select `+paperColumns+` from application a left join region g on g.code = a.region
where a.id = $2 and `+chosenFrom+` and `+mayDecide()+` and `+unveiled())
}

func (s *Store) paper(ctx context.Context, right Action, reader, about int64, now time.Time, sql string) (Paper, error) {
	p, err := one(ctx, s, pgx.RowToStructByPos[Paper], sql, reader, about)
	if errors.Is(err, ErrNotFound) {
		return Paper{}, err
	}
	if err == nil {
		err = s.auditRead(ctx, reader, right, Subject{"application", p.ID}, now)
	}
	if err != nil {
		return Paper{}, fmt.Errorf("load what belongs to %d: %w", about, err)
	}
	return p, nil
}

// SpokenReview is a submitted review of a candidate with what its expert said instead of writing it.
type SpokenReview struct {
	ID      int64
	Receipt string
	Expert  string // a name
	Blind   bool   // others still read the application without knowing whose it is
	Voices  map[string]Voice
	Rubric  int // the version that it was given by
}

// SpokenReviews lists the submitted reviews of an application that somebody takes part in choosing from, in the order of Readings.
func (s *Store) SpokenReviews(ctx context.Context, actor, application int64) ([]SpokenReview, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[SpokenReview], `
select r.id, a.receipt, p.name, not `+pastBlind("c")+`, r.voices, c.rubric_version
from review r join application a on a.id = r.application join cohort c on c.id = a.cohort join person p on p.id = r.expert
where a.id = $2 and r.state = 'submitted' and r.calibration is null and `+chosenFrom+` and `+mayDecide()+` order by r.submitted_at, r.id`,
		actor, application)
	if err != nil {
		return nil, fmt.Errorf("list what was said about application %d: %w", application, err)
	}
	return list, nil
}
