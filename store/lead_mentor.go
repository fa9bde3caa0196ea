package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// LeadState is how far a mentor who goes with a project is.
type LeadState string

// The states.
const (
	LeadProposed LeadState = "proposed"
	LeadActive   LeadState = "active"
	LeadDeclined LeadState = "declined"
	LeadEnded    LeadState = "ended"
)

// LeadWordsLimit is how long what staff say to both sides may be, and a reason, in characters.
const LeadWordsLimit = 300

// ErrPaired says that a project has a lead mentor, or one was proposed to it.
var ErrPaired = errors.New("project has a lead mentor")

// Lead is a mentor who goes with a project, or is proposed to, as one of those concerned sees it.
type Lead struct {
	ID                        int64
	State                     LeadState
	Side                      MeetingSide // of whoever reads
	Project                   int64
	Title                     string
	Direction                 string // its name
	Mentor                    int64
	MentorName, About         string
	Author                    int64
	LeaderName                string
	Words                     string      // of staff to both sides
	MentorAt, TeamAt, MadeAt  time.Time   // when each side said yes; zero: not yet
	ActiveAt, EndedAt         time.Time   // zero: never
	LeaveSide                 MeetingSide // who asks staff to end it; empty for nobody
	Why                       string
	EndedSide                 MeetingSide
	MayManage, MentorsProject bool // the reader looks after it; the mentor may still meet it
}

// leadFrom: reader $1.
func leadFrom() string {
	return `
select d.id, d.state, case when d.mentor = $1 then 'mentor' when ` + onTeam + ` then 'team' else 'staff' end, d.project, coalesce(a.title, ''), coalesce(a.direction, ''),
	d.mentor, coalesce(p.name, ''), m.about, d.author, coalesce(q.name, ''), d.words, d.mentor_at, d.team_at, d.made_at, d.active_at, d.ended_at, coalesce(d.leave_side, ''), d.why,
	case when d.ended_by = d.mentor then 'mentor' when d.ended_by = a.leader
		or exists (select from application_author w where w.application = a.id and w.person = d.ended_by) then 'team' when d.ended_by is not null then 'staff' else '' end,
	` + allowed(ManageMentors, "a.region", "a.cohort") + `, ` + mentors() + `
from lead_mentor d join application a on a.id = d.project join mentor m on m.person = d.mentor join person p on p.id = d.mentor join person q on q.id = a.leader
where `
}

func scanLead(row pgx.CollectableRow) (l Lead, err error) {
	var mentor, team, active, ended *time.Time
	err = row.Scan(&l.ID, &l.State, &l.Side, &l.Project, &l.Title, &l.Direction, &l.Mentor, &l.MentorName, &l.About, &l.Author, &l.LeaderName, &l.Words,
		&mentor, &team, &l.MadeAt, &active, &ended, &l.LeaveSide, &l.Why, &l.EndedSide, &l.MayManage, &l.MentorsProject)
	l.MentorAt, l.TeamAt, l.ActiveAt, l.EndedAt = orZero(mentor), orZero(team), orZero(active), orZero(ended)
	return l, err
}

// leadSeen is the SQL condition that $1 may look at the pair d of project a.
func leadSeen() string {
	return `(d.mentor = $1 or ` + onTeam + ` or ` + allowed(ReadMentors, "a.region", "a.cohort") + `)`
}

// Lead loads a pair for its mentor, its team, or those who look after both. Errors: ErrNotFound.
func (s *Store) Lead(ctx context.Context, reader, id int64) (Lead, error) {
	l, err := one(ctx, s, scanLead, leadFrom()+`d.id = $2 and `+leadSeen(), reader, id)
	if err != nil {
		return Lead{}, fmt.Errorf("load lead mentor %d: %w", id, err)
	}
	return l, nil
}

// Leads lists the pairs that stand or are proposed: those that somebody wants to end first, then what waits for an answer, the oldest first.
func (s *Store) Leads(ctx context.Context, reader int64, limit, offset int) ([]Lead, error) {
	list, err := collect(ctx, s, scanLead, leadFrom()+`d.state in ('proposed', 'active') and `+allowed(ReadMentors, "a.region", "a.cohort")+`
order by d.leave_side is null, d.state = 'active', d.id limit $2 offset $3`, reader, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list lead mentors: %w", err)
	}
	return list, nil
}

// NewLead is a mentor whom staff propose to a project.
type NewLead struct {
	Project, Mentor int64
	Words           string // up to LeadWordsLimit characters
}

// ProposeLead proposes a mentor to a project. Proposing the same once more gives what stands. Errors: ErrNotFound without the right, or for a mentor
// who may not meet the project any more; ErrTooClose for one who is on its team; ErrPaired.
func (s *Store) ProposeLead(ctx context.Context, actor int64, n NewLead, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockMentor(ctx, n.Mentor); err != nil {
			return err
		}
		if err := s.later(ctx, `select from application where id = $1 for update`, n.Project); err != nil {
			return err
		}
		type stands struct {
			Own    bool
			ID     int64
			Mentor int64
		}
		t, err := one(ctx, s, pgx.RowToStructByPos[stands], `
select a.leader = m.person or exists (select from application_author w where w.application = a.id and w.person = m.person), coalesce(d.id, 0), coalesce(d.mentor, 0)
from application a join mentor m on m.person = $2 left join lead_mentor d on d.project = a.id and d.state in ('proposed', 'active')
where a.id = $3 and `+taken+` and `+mentors()+` and `+allowed(ManageMentors, "a.region", "a.cohort"), actor, n.Mentor, n.Project)
		switch {
		case err != nil:
			return err
		case t.Own:
			return ErrTooClose
		case t.ID != 0 && t.Mentor == n.Mentor:
			id = t.ID
			return nil
		case t.ID != 0:
			return ErrPaired
		}
		if id, err = one(ctx, s, pgx.RowTo[int64], `
insert into lead_mentor (project, mentor, author, words, made_at) values ($1, $2, $3, $4, $5) returning id`, n.Project, n.Mentor, actor, n.Words, now); err != nil {
			return err
		}
		return s.leadAudit(ctx, actor, n.Project, "", map[string]any{"lead": id, "state": LeadProposed}, now)
	})
	if err != nil {
		return 0, fmt.Errorf("propose mentor %d to project %d: %w", n.Mentor, n.Project, err)
	}
	return id, nil
}

func (s *Store) leadAudit(ctx context.Context, actor, project int64, why string, after map[string]any, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: ManageMentors, Subject: Subject{"application", project}, Why: why, After: after}, now)
}
