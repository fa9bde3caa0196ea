package main

import (
	"cmp"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/apply"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// What the staff see must be what the database has. So the test asks the database by itself, past the store: rows by plain SQL, and
// everything that is worked out from them by the rules of the product in year_scores_test.go, with fractions instead of the program's own
// arithmetic. Each screen is then put into words anew, from these numbers, and must be the same to the letter.

// value is one value from the database.
func value[T any](y *year, sql string, args ...any) T {
	y.t.Helper()
	var v T
	y.must(y.database.QueryRow(y.ctx, sql, args...).Scan(&v))
	return v
}

func (y *year) count(sql string, args ...any) int {
	y.t.Helper()
	return value[int](y, sql, args...)
}

func (y *year) mustCount(want int, sql string, args ...any) {
	y.t.Helper()
	if n := y.count(sql, args...); n != want {
		y.t.Fatalf("%d instead of %d: %s", n, want, sql)
	}
}

func (y *year) mustBeSome(sql string) {
	y.t.Helper()
	if y.count(sql) == 0 {
		y.t.Fatalf("none: %s", sql)
	}
}

// rows are rows of the database by the order of their columns.
func rowsOf[T any](y *year, sql string, args ...any) []*T {
	y.t.Helper()
	found, err := y.database.Query(y.ctx, sql, args...)
	y.must(err)
	list, err := pgx.CollectRows(found, pgx.RowToAddrOfStructByPos[T])
	y.must(err)
	return list
}

// tally counts by a name.
func (y *year) tally(sql string, args ...any) map[string]int {
	y.t.Helper()
	type count struct {
		Name string
		N    int
	}
	counts := map[string]int{}
	for _, c := range rowsOf[count](y, sql, args...) {
		counts[c.Name] = c.N
	}
	return counts
}

// states counts what was handed in by its state.
func (y *year) states() map[string]int {
	y.t.Helper()
	return y.tally(`select state, count(*) from application where submitted_at is not null group by state`)
}

// facts are what the database has at one moment.
type facts struct {
	*year
	cohort
	entries []*entry
	of      map[int64]*entry
	experts []*expert
	rounds  []*round

	// what was worked out already
	ranked []*entry
	severe map[int64]severity
}

type cohort struct {
	ID                                           int64
	TitleKK, TitleRU, State                      string
	OpensAt, ClosesAt                            *time.Time
	Places, Waitlist                             int
	ScreenedBy, ReviewedBy, InterviewedBy, EndBy *time.Time
}

func (c cohort) name() locales.Bilingual { return locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU} }

func (c cohort) state() locales.Message { return locales.CohortStateName(c.State) }

// entry is an application.
type entry struct {
	ID                                                int64
	Receipt, Title, State, Lang                       string
	Direction, Region, RegionKK, RegionRU, LeaderName string
	Leader                                            int64
	SubmittedAt                                       *time.Time
	Read                                              bool // by experts; and it was not withdrawn since
	Names                                             bool // the organisation of an expert
	Place                                             string
	readings                                          []*reading
	heard                                             []*heardOf
}

func (e *entry) region() locales.Message { return step.RegionName(e.RegionKK, e.RegionRU) }

func (e *entry) state() locales.Message { return apply.StateName(store.ApplicationState(e.State)) }

func (e *entry) option(question, name string) locales.Message {
	all := apply.Options(question)
	return all[slices.IndexFunc(all, func(o step.Option) bool { return o.Name == name })].Label
}

// reading is an expert's review of an application, however far.
type reading struct {
	Application, Expert int64
	Name, State         string
	AssignedAt, DueAt   *time.Time
	SubmittedAt         *time.Time
	Scores              map[string]int
	Comments            map[string]string
	ID                  int64
}

// heardOf is the score of an interview.
type heardOf struct {
	Application int64
	Name        string
	Score       int
	Note        string
}

type expert struct {
	Person                int64
	Name                  string
	Languages, Directions []string
	Organisation          string
	Capacity              int
	Region                string
	Done, Open            int // of applications that were not withdrawn
}

// round is a committee's decisions.
type round struct {
	ID                              int64
	Kind, State, Proposed, Approved string
	ApplyAt, AppliedAt, DoneAt      *time.Time
	decided                         []*decided
}

type decided struct {
	Round, Application int64
	Outcome            string
	Position           int
}

func (y *year) theCohort() cohort {
	y.t.Helper()
	return *rowsOf[cohort](y, `
select id, title_kk, title_ru, state, opens_at, closes_at, places, waitlist, screened_by, reviewed_by, interviewed_by, decided_by
from cohort where code = $1`, cohortCode)[0]
}

func (y *year) facts() *facts {
	y.t.Helper()
	f := &facts{year: y, of: map[int64]*entry{}}
	f.cohort = y.theCohort()
	f.entries = rowsOf[entry](y, `
select a.id, coalesce(a.receipt, ''), coalesce(a.answers ->> 'title', ''), a.state, coalesce(a.answers ->> 'lang', ''), coalesce(a.answers ->> 'direction', ''),
	coalesce(a.answers ->> 'region', ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), p.name, a.leader, a.submitted_at,
	a.state <> 'withdrawn' and exists (select from application_event e where e.application = a.id and e.to_state = 'in_review'),
	coalesce(a.answers ->> 'leader', '') like '%фонд Қамқор%', coalesce(a.answers ->> 'place', '')
from application a join person p on p.id = a.leader left join region r on r.code = a.answers ->> 'region' order by a.id`)
	for _, e := range f.entries {
		f.of[e.ID] = e
	}
	for _, r := range rowsOf[reading](y, `
select r.application, r.expert, p.name, r.state, r.assigned_at, r.due_at, r.submitted_at, r.scores, r.comments, r.id
from review r join person p on p.id = r.expert order by r.application, r.id`) {
		f.of[r.Application].readings = append(f.of[r.Application].readings, r)
	}
	for _, i := range rowsOf[heardOf](y, `
select i.application, p.name, i.score, i.note from interview i join person p on p.id = i.interviewer order by i.given_at`) {
		f.of[i.Application].heard = append(f.of[i.Application].heard, i)
	}
	f.experts = rowsOf[expert](y, `
select e.person, p.name, e.languages, e.directions, e.organisation, e.capacity, p.region,
	(select count(*) from review r join application a on a.id = r.application where r.expert = e.person and r.state = 'submitted' and a.state <> 'withdrawn'),
	(select count(*) from review r join application a on a.id = r.application where r.expert = e.person and r.state = 'assigned' and a.state <> 'withdrawn')
from reviewer e join person p on p.id = e.person order by p.name, e.person`)
	f.rounds = rowsOf[round](y, `
select o.id, o.kind, o.state, coalesce(p.name, ''), coalesce(q.name, ''), o.apply_at, o.applied_at, o.done_at
from decision_round o left join person p on p.id = o.proposed_by left join person q on q.id = o.approved_by order by o.id`)
	for _, o := range f.rounds {
		o.decided = rowsOf[decided](y, `select round, application, outcome, position from decision where round = $1 order by position`, o.ID)
	}
	return f
}

// inReview are the applications that experts have in front of them.
func (f *facts) inReview() (list []*entry) {
	for _, e := range f.entries {
		if e.State == "in_review" {
			list = append(list, e)
		}
	}
	return list
}

// readingsInOrder are all reviews in the order in which they were handed out.
func (f *facts) readingsInOrder() (list []*reading) {
	for _, e := range f.entries {
		list = append(list, e.readings...)
	}
	slices.SortFunc(list, func(a, b *reading) int { return cmp.Compare(a.ID, b.ID) })
	return list
}

// given are the reviews of an application that count.
func (e *entry) given() (list []*reading) {
	for _, r := range e.readings {
		if r.State == "submitted" {
			list = append(list, r)
		}
	}
	return list
}

// readers counts those who have read an application or still have it.
func (e *entry) readers() (n int) {
	for _, r := range e.readings {
		if r.State == "submitted" || r.State == "assigned" {
			n++
		}
	}
	return n
}
