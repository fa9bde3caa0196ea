package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Board is a cohort's reviews as those who hand them out see them.
type Board struct {
	Experts []BoardExpert
	Papers  []BoardPaper
	// Silent are the experts who have not said yet what they can read.
	Silent int
}

// BoardExpert is somebody who reviews, with how far they are in the cohort.
type BoardExpert struct {
	Reviewer
	Person int64
	Name   string
	// How many applications they have submitted, still have, and have longer than they should.
	Done, Open, Late int
}

// BoardPaper is an application to be reviewed.
type BoardPaper struct {
	ID                 int64
	Receipt            string
	Title              string
	Lang               string // of the application
	Direction          string
	Region             string
	RegionKK, RegionRU string
	SubmittedAt        time.Time
	Readings           []Reading
	// Obstacles say, by expert, what keeps them from reading it. Whoever is not there may.
	Obstacles map[int64]string
}

// ReviewState is how far a review has come.
type ReviewState string

// The states of a review.
const (
	ReviewAssigned  ReviewState = "assigned"
	ReviewSubmitted ReviewState = "submitted"
	ReviewRecused   ReviewState = "recused" // the expert has declared a conflict of interest
	ReviewLapsed    ReviewState = "lapsed"  // it took too long and went to somebody else
)

// Reading is who reads an application, and what they gave.
type Reading struct {
	Application int64
	Expert      int64
	Name        string
	State       ReviewState
	AssignedAt  time.Time
	DueAt       time.Time
	Scores      map[string]int // by criterion
}

// What keeps an expert from an application, besides those that come of what they can read.
const (
	ObstacleTeam         = "team"         // they lead it or write it
	ObstacleConflict     = "conflict"     // they have declared a conflict of interest
	ObstaclePhone        = "phone"        // the same phone is in an application of their own
	ObstacleOrganisation = "organisation" // it names their organisation
	ObstacleRegion       = "region"       // they are from there
	ObstacleLanguage     = "language"
	ObstacleDirection    = "direction"
	ObstacleRight        = "right" // their grant does not reach it
)

// obstacles gives what keeps reviewers from the applications a that a condition picks.
func obstacles(where string) string {
	return `
select a.id as application, e.person as expert, case
	when a.leader = e.person or exists (select from application_author w where w.application = a.id and w.person = e.person) then 'team'
	when exists (select from conflict_of_interest x where x.application = a.id and x.expert = e.person) then 'conflict'
	when exists (select from application b where b.leader = e.person and b.answers ->> 'phone' = a.answers ->> 'phone') then 'phone'
	when e.key <> '' and strpos(a.words, e.key) > 0 then 'organisation'
	when e.region = a.region then 'region'
	when not a.answers ->> 'lang' = any (e.languages) then 'language'
	when cardinality(e.directions) > 0 and not a.direction = any (e.directions) then 'direction'
	when not ` + allowedTo("e.person", ReviewApplications, "a.region", "a.cohort") + ` then 'right'
	else '' end as obstacle
from (select a.*, kk_fold(a.answers::text) as words from application a where ` + where + ` offset 0) a cross join (
	select e.*, kk_fold(e.organisation) as key, p.region from reviewer e join person p on p.id = e.person where p.forget_at is null offset 0
) e`
}

// mayAssign is whether $1 may hand application a out; the program itself may.
func mayAssign() string { return `($1 = 0 or ` + allowed(AssignReviews, "a.region", "a.cohort") + `)` }

// ReviewBoard loads the reviews of a cohort's applications that somebody may hand out; those of all of them for the program, which is
// actor 0.
func (s *Store) ReviewBoard(ctx context.Context, actor, cohort int64, now time.Time) (Board, error) {
	b, err := s.board(ctx, actor, cohort, now)
	if err != nil {
		return Board{}, fmt.Errorf("load reviews of cohort %d: %w", cohort, err)
	}
	return b, nil
}

func (s *Store) board(ctx context.Context, actor, cohort int64, now time.Time) (b Board, err error) {
	if b.Papers, err = s.boardPapers(ctx, actor, cohort); err != nil {
		return b, err
	}
	if b.Experts, err = s.boardExperts(ctx, cohort, now); err != nil {
		return b, err
	}
	at := map[int64]*BoardPaper{}
	for i := range b.Papers {
		b.Papers[i].Obstacles = map[int64]string{}
		at[b.Papers[i].ID] = &b.Papers[i]
	}
	readings, err := s.readings(ctx, cohort)
	if err != nil {
		return b, err
	}
	for _, r := range readings {
		if paper := at[r.Application]; paper != nil {
			paper.Readings = append(paper.Readings, r)
		}
	}
	type obstacle struct {
		Application, Expert int64
		What                string
	}
	found, err := collect(ctx, s, pgx.RowToStructByPos[obstacle],
		`select * from (`+obstacles(`a.cohort = $1 and a.state = 'in_review'`)+`) o where obstacle <> ''`, cohort)
	if err != nil {
		return b, err
	}
	for _, o := range found {
		if paper := at[o.Application]; paper != nil {
			paper.Obstacles[o.Expert] = o.What
		}
	}
	b.Silent, err = one(ctx, s, pgx.RowTo[int], `
select count(distinct g.person) from role_grant g
where g.role = 'expert' and (g.ends_at is null or g.ends_at > now()) and (g.cohort is null or g.cohort = $1)
	and not exists (select from reviewer e where e.person = g.person)`, cohort)
	return b, err
}

func (s *Store) boardPapers(ctx context.Context, actor, cohort int64) ([]BoardPaper, error) {
	return collect(ctx, s, func(row pgx.CollectableRow) (BoardPaper, error) {
		var p BoardPaper
		err := row.Scan(&p.ID, &p.Receipt, &p.Title, &p.Lang, &p.Direction, &p.Region, &p.RegionKK, &p.RegionRU, &p.SubmittedAt)
		return p, err
	}, `
select a.id, a.receipt, a.title, a.answers ->> 'lang', a.direction, a.region, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), a.submitted_at
from application a left join region r on r.code = a.region
where a.cohort = $2 and a.state = 'in_review' and `+mayAssign()+` order by a.id`, actor, cohort)
}

func (s *Store) boardExperts(ctx context.Context, cohort int64, now time.Time) ([]BoardExpert, error) {
	return collect(ctx, s, func(row pgx.CollectableRow) (BoardExpert, error) {
		var e BoardExpert
		err := row.Scan(&e.Person, &e.Name, &e.Languages, &e.Directions, &e.Organisation, &e.Capacity, &e.Done, &e.Open, &e.Late)
		return e, err
	}, `
select e.person, p.name, e.languages, e.directions, e.organisation, e.capacity,
	count(r.id) filter (where r.state = 'submitted'), count(r.id) filter (where r.state = 'assigned'),
	count(r.id) filter (where r.state = 'assigned' and r.due_at < $2)
from reviewer e join person p on p.id = e.person
	left join (review r join application a on a.id = r.application and a.cohort = $1 and a.state <> 'withdrawn') on r.expert = e.person and r.calibration is null
where p.forget_at is null and exists (select from role_grant g
	where `+ReviewApplications.heldBy("e.person")+` and (g.cohort is null or g.cohort = $1))
group by e.person, p.name order by p.name, e.person`, cohort, now)
}

func (s *Store) readings(ctx context.Context, cohort int64) ([]Reading, error) {
	return collect(ctx, s, pgx.RowToStructByPos[Reading], `
select r.application, r.expert, p.name, r.state, r.assigned_at, r.due_at, r.scores
from review r join application a on a.id = r.application join person p on p.id = r.expert
where a.cohort = $1 and r.calibration is null order by r.application, r.id`, cohort)
}
