package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ReviewRow is a review in an export.
type ReviewRow struct {
	ID          int64 // the key
	Receipt     string
	CohortKK    string
	CohortRU    string
	Direction   string
	Expert      string
	State       ReviewState
	Calibration bool
	AssignedAt  time.Time
	DueAt       time.Time
	SubmittedAt *time.Time
	Scores      map[string]int
	Comments    map[string]string
	Spoken      int // criteria with a voice note
	Rubric      int // the version that it is scored by
	Identity        // what comments must not give away
}

// Identity is what gives an application's people and place away.
type Identity struct {
	Names, Usernames []string
	Region           string
	Answers          []byte // a JSON object by question
}

const identityColumns = `
	array(select p.name from person p where p.id = a.leader or p.id in (select w.person from application_author w where w.application = a.id)),
	array(select p.username from person p where p.username <> '' and (p.id = a.leader or p.id in (
		select w.person from application_author w where w.application = a.id))),
	coalesce(a.region, '')`

func exportReviews() string {
	return `
select r.id, a.receipt, c.title_kk, c.title_ru, coalesce(a.direction, ''), x.name, r.state, r.calibration is not null, r.assigned_at, r.due_at, r.submitted_at,
	r.scores, r.comments, (select count(*) from jsonb_object_keys(r.voices)), c.rubric_version,` + identityColumns + `, a.answers
` + reviewTables + ` join person x on x.id = r.expert join person l on l.id = a.leader
where r.id > $4 and l.id > 0 and l.forget_at is null and ($2 = '' or a.region = $2) and ($3 = '' or c.code = $3)
	and ` + allowed(ExportApplications, "a.region", "c.id") + `
order by r.id`
}

// ExportReviews gives the reviews of the applications that a person may take along, after a key.
func (s *Store) ExportReviews(ctx context.Context, e Export, after int64, each func(ReviewRow) error) error {
	err := streamed(ctx, s, func(row pgx.CollectableRow) (ReviewRow, error) {
		var r ReviewRow
		err := row.Scan(&r.ID, &r.Receipt, &r.CohortKK, &r.CohortRU, &r.Direction, &r.Expert, &r.State, &r.Calibration, &r.AssignedAt, &r.DueAt, &r.SubmittedAt,
			&r.Scores, &r.Comments, &r.Spoken, &r.Rubric, &r.Names, &r.Usernames, &r.Region, &r.Answers)
		return r, err
	}, each, exportReviews(), e.Person, e.Region, e.Cohort, after)
	if err != nil {
		return fmt.Errorf("export reviews: %w", err)
	}
	return nil
}

// ExportCandidates lists everybody that is chosen from in one cohort, by its code, as far as a person may take them along.
func (s *Store) ExportCandidates(ctx context.Context, person int64, cohort string) ([]Candidate, error) {
	list, err := collect(ctx, s, scanCandidate, candidates(allowed(ExportApplications, "a.region", "a.cohort"), `
	and a.cohort = (select id from cohort where code = $2) and exists (select from person l where l.id = a.leader and l.forget_at is null) order by a.id`),
		person, cohort)
	if err != nil {
		return nil, fmt.Errorf("export candidates of cohort %s: %w", cohort, err)
	}
	return list, nil
}
