package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Candidate is an application that is chosen from, with everything that it was given.
type Candidate struct {
	ID                 int64
	Receipt            string
	Title              string
	State              ApplicationState
	Lang               string // of the application
	Region             string
	RegionKK, RegionRU string
	Direction          string
	SubmittedAt        time.Time
	Leader             int64
	Waits              int // place on the waitlist, 0 for none
	Readings           []Reading
	Interviews         []Interview
}

// Interview is what somebody gave after talking with an applicant.
type Interview struct {
	Interviewer int64  `json:"interviewer"`
	Name        string `json:"name"`
	Score       int    `json:"score"` // 0 to 100
	Note        string `json:"note"`
}

// mayDecide is whether $1 may take part in deciding on application a.
func mayDecide() string { return allowed(DecideApplications, "a.region", "a.cohort") }

// chosenFrom are the applications a that a committee chooses from, or has chosen from.
const chosenFrom = `(a.state in ('in_review', 'interview', 'reopened', 'accepted', 'waitlisted', 'offered', 'expired', 'enrolled', 'declined')
	or a.state in ('rejected', 'appealed', 'upheld') and exists (select from decision d where d.application = a.id and d.moved))`

func candidates(may, where string) string {
	return `
select a.id, a.receipt, coalesce(a.title, ''), a.state, coalesce(a.answers ->> 'lang', 'kk'), coalesce(a.region, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	coalesce(a.direction, ''), a.submitted_at, a.leader, coalesce((select d.position from decision d join decision_round o on o.id = d.round
		where d.application = a.id and d.moved and d.outcome = 'waitlisted' and a.state = 'waitlisted' order by o.id desc limit 1), 0),
	coalesce((select jsonb_agg(jsonb_build_object('Application', v.application, 'Expert', v.expert, 'Name', p.name, 'State', v.state,
		'AssignedAt', v.assigned_at, 'DueAt', v.due_at, 'Scores', v.scores) order by v.submitted_at, v.id)
		from review v join person p on p.id = v.expert where v.application = a.id and v.state = 'submitted' and v.calibration is null), '[]'),
	coalesce((select jsonb_agg(jsonb_build_object('interviewer', i.interviewer, 'name', p.name, 'score', i.score, 'note', i.note) order by i.given_at)
		from interview i join person p on p.id = i.interviewer where i.application = a.id), '[]')
from application a left join region r on r.code = a.region
where ` + chosenFrom + ` and ` + may + where
}

func scanCandidate(row pgx.CollectableRow) (Candidate, error) {
	var c Candidate
	var readings, interviews []byte
	err := row.Scan(&c.ID, &c.Receipt, &c.Title, &c.State, &c.Lang, &c.Region, &c.RegionKK, &c.RegionRU, &c.Direction, &c.SubmittedAt, &c.Leader, &c.Waits,
		&readings, &interviews)
	if err == nil {
		err = json.Unmarshal(readings, &c.Readings)
	}
	if err == nil {
		err = json.Unmarshal(interviews, &c.Interviews)
	}
	return c, err
}

// Candidates lists the applications of a cohort that somebody takes part in choosing from.
func (s *Store) Candidates(ctx context.Context, actor, cohort int64) ([]Candidate, error) {
	list, err := collect(ctx, s, scanCandidate, candidates(mayDecide(), ` and a.cohort = $2 order by a.id`), actor, cohort)
	if err != nil {
		return nil, fmt.Errorf("list candidates of cohort %d: %w", cohort, err)
	}
	return list, nil
}

// GiveInterview keeps somebody's score of an interview, from 0 to 100, in place of an earlier one. Errors: ErrNotFound without the right,
// or when the applicant is not invited.
func (s *Store) GiveInterview(ctx context.Context, actor, application int64, score int, note string, now time.Time) error {
	n, err := s.exec(ctx, `
insert into interview (application, interviewer, score, note, given_at)
select a.id, $1, $3, $4, $5 from application a where a.id = $2 and a.state = 'interview' and `+mayDecide()+`
on conflict (application, interviewer) do update set score = excluded.score, note = excluded.note, given_at = excluded.given_at`,
		actor, application, score, note, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err == nil {
		err = s.audit(ctx, Audit{Actor: actor, Action: DecideApplications, Subject: Subject{"application", application}}, now)
	}
	if err != nil {
		return fmt.Errorf("give interview of application %d: %w", application, err)
	}
	return nil
}
