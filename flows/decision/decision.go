// Package decision is how a committee chooses: ranking, interviews, decisions that a second person approves, letters, the waitlist, and
// appeals.
package decision

import (
	"context"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions. The ref is a cohort's id where nothing else is said.
const (
	List      = "selection" // no ref
	Hub       = "selection_cohort"
	Ranking   = "ranking"
	Candidate = "candidate" // ref: a cohort's id, a hyphen, an application's id
	Letter    = "letter"    // ref: the same
	Round     = "decisions"
	Propose   = "decisions_propose"
	Waitlist  = "waitlist"
	Appeals   = "appeals"
	Answer    = "appeal_answer" // ref: an application's id
	Appeal    = "appeal"        // ref: an application's id; for its leader
	Place     = "place"         // ref: an application's id; for its leader
	Own       = "own_letter"    // ref: an application's id; for its leader
	Progress  = "progress"      // for everybody
)

// The flows of others.
const (
	flowCoverage = "coverage"
	flowDesk     = "desk_card"
	flowStatus   = "application"
)

// Store is what is read and kept. It gives each only what their grants allow.
type Store interface {
	SelectionCohorts(ctx context.Context, actor int64, limit, offset int) ([]store.Cohort, error)
	SelectionCohort(ctx context.Context, actor, cohort int64) (store.Cohort, error)
	SelectionFunnel(ctx context.Context, actor, cohort int64) (store.Funnel, error)
	PublicFunnel(ctx context.Context, cohort int64) (store.Funnel, error)
	PublicCohort(ctx context.Context, cohort int64) (store.Cohort, error)
	Cohort(ctx context.Context, code string) (store.Cohort, error)
	CohortsUnderway(ctx context.Context) ([]store.Cohort, error)
	ReadCompletely(ctx context.Context, cohort int64, experts int) (int, error)
	Rubric(ctx context.Context, version int) (store.Rubric, error)
	Candidates(ctx context.Context, actor, cohort int64) ([]store.Candidate, error)
	CandidatePaper(ctx context.Context, actor, application int64, now time.Time) (store.Paper, error)
	SpokenReviews(ctx context.Context, actor, application int64) ([]store.SpokenReview, error)
	GiveInterview(ctx context.Context, actor, application int64, score int, note string, now time.Time) error
	CurrentRound(ctx context.Context, actor, cohort int64) (store.Round, error)
	StageRound(ctx context.Context, actor, cohort int64, kind store.RoundKind, decisions []store.Decision, now time.Time) (int64, error)
	Restage(ctx context.Context, actor int64, seen store.Round, decisions []store.Decision, now time.Time) error
	DropRound(ctx context.Context, actor int64, seen store.Round, now time.Time) error
	ProposeRound(ctx context.Context, actor int64, seen store.Round, applyAt, now time.Time) error
	Approvers(ctx context.Context, cohort, but int64) ([]int64, error)
	ApproveRound(ctx context.Context, actor int64, seen store.Round, now time.Time) error
	RecallRound(ctx context.Context, actor int64, seen store.Round, now time.Time) error
	ApplyRounds(ctx context.Context, now time.Time) ([]store.Round, error)
	FinishRounds(ctx context.Context, now time.Time) error
	TakeDecided(ctx context.Context, now time.Time) ([]store.Decided, error)
	Together(ctx context.Context, do func(context.Context) error) error
	Letter(ctx context.Context, actor, application int64) (store.Letter, error)
	WriteLetter(ctx context.Context, actor, application int64, l store.Letter, now time.Time) error
	Result(ctx context.Context, application, leader int64) (store.Result, error)
	Vacancies(ctx context.Context, actor, cohort int64) (int, []store.Candidate, error)
	OfferPlace(ctx context.Context, actor, cohort int64, now time.Time) (store.Decided, error)
	ExpireOffers(ctx context.Context, now time.Time) ([]store.Decided, error)
	AnswerPlace(ctx context.Context, application, leader int64, take bool, now time.Time) error
	Appeal(ctx context.Context, application, leader int64, words string, now time.Time) error
	Appeals(ctx context.Context, actor, cohort int64) ([]store.AppealLine, error)
	AppealFor(ctx context.Context, actor, application int64) (store.AppealLine, error)
	AnswerAppeal(ctx context.Context, actor, application int64, reopen bool, answer string, now time.Time) error
	Application(ctx context.Context, application, person int64) (store.Application, error)
	Person(ctx context.Context, id int64) (store.Person, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Words puts messages into words for pictures and documents.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Form is what is known of the application form.
type Form struct {
	State  func(store.ApplicationState) locales.Message
	Option func(question, name string) locales.Message
}

// Parts is what the room needs. Times are meant in the zone.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Form  Form
	Zone  *time.Location
}

// Decisions is what a committee does, and what applicants answer.
type Decisions struct {
	store Store
	jobs  Jobs
	words Words
	form  Form
	zone  *time.Location
}

// New puts it together.
func New(p Parts) Decisions {
	return Decisions{store: p.Store, jobs: p.Jobs, words: p.Words, form: p.Form, zone: p.Zone}
}

// Flows lists the conversations.
func (d Decisions) Flows() []engine.Definition {
	return []engine.Definition{
		d.list(), d.hub(), d.ranking(), d.candidate(), d.letter(), d.round(), d.propose(), d.waitlist(), d.appeals(), d.answer(),
		d.appeal(), d.place(), d.own(), d.progress(),
	}
}

// Allow says who may be in the committee's flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool {
	return p.Member && (p.Has(store.DecideApplications.Roles()...) || p.Has(store.AssignReviews.Roles()...))
}

func members(p engine.Person) bool { return p.Member }

func name(c store.Cohort) locales.Bilingual {
	return locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}
}

// Rank puts candidates in order by what their cohort is scored by.
func Rank(by store.Rubric, candidates []store.Candidate) []selection.Ranked {
	var list []selection.Candidate
	for _, c := range candidates {
		list = append(list, rankable(c))
	}
	return rubric.Scale(by).Rank(list)
}

func rankable(c store.Candidate) selection.Candidate {
	r := selection.Candidate{ID: c.ID, Region: c.Region, Direction: c.Direction, SubmittedAt: c.SubmittedAt}
	for _, v := range c.Readings {
		r.Reviews = append(r.Reviews, selection.Given(v.Expert, v.Scores))
	}
	if n := len(c.Interviews); n > 0 {
		sum := selection.Points(0)
		for _, i := range c.Interviews {
			sum += selection.Points(i.Score) * selection.Point
		}
		mean := sum / selection.Points(n)
		r.Interview = &mean
	}
	return r
}

// byID finds candidates by their application.
func byID(candidates []store.Candidate) map[int64]store.Candidate {
	m := make(map[int64]store.Candidate, len(candidates))
	for _, c := range candidates {
		m[c.ID] = c
	}
	return m
}

// open reports whether an application can still be decided on.
func open(s store.ApplicationState) bool {
	return s == store.ApplicationInReview || s == store.ApplicationInterview || s == store.ApplicationReopened
}

// reference reads a ref of two ids.
func reference(ref string) (cohort, application int64, err error) {
	first, second, _ := strings.Cut(ref, "-")
	if cohort, err = step.ID(first); err == nil {
		application, err = step.ID(second)
	}
	return cohort, application, err
}

func both(cohort, application int64) string { return step.Ref(cohort) + "-" + step.Ref(application) }

const pageSize = 8

// slice is a page of a list.
func slice[T any](list []T, page int) []T {
	from := min(page*pageSize, len(list))
	return list[from:min(from+pageSize, len(list))]
}
