// Package cohort is where staff make intakes, set their dates and places, bring them from stage to stage and repeat them.
package cohort

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List      = "cohorts"
	Card      = "cohort"           // ref: a cohort's id
	Move      = "cohort_move"      // ref: id, state it was seen in and state it is to go to, with hyphens
	Region    = "cohort_region"    // ref: the id of the cohort that is repeated
	Rubric    = "rubric"           // ref: a cohort's id
	Criterion = "rubric_criterion" // ref: a cohort's id, a hyphen, the name of a criterion
)

// Store is what is kept of cohorts. It gives each manager only what their grants allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	DeskCohorts(ctx context.Context, actor int64, limit, offset int) ([]store.CohortCard, error)
	DeskCohort(ctx context.Context, actor, id int64) (store.CohortCard, error)
	CohortRegions(ctx context.Context, actor int64) ([]string, error)
	MakeCohort(ctx context.Context, actor int64, c store.Cohort, now time.Time) (int64, error)
	ChangeCohort(ctx context.Context, actor int64, c store.Cohort, revision int, now time.Time) error
	MoveCohort(ctx context.Context, actor, id int64, from, to store.CohortState, why string, now time.Time) error
	TurnCohorts(ctx context.Context, now time.Time) error

	Rubric(ctx context.Context, version int) (store.Rubric, error)
	RubricDraft(ctx context.Context, actor, cohort int64) (store.Rubric, error)
	DraftRubric(ctx context.Context, actor, cohort int64, now time.Time) error
	DropRubric(ctx context.Context, actor, cohort int64, now time.Time) error
	UseRubric(ctx context.Context, actor, cohort int64, now time.Time) error
	ChangePassMark(ctx context.Context, actor, cohort int64, mark int, now time.Time) error
	AddCriterion(ctx context.Context, actor, cohort int64, now time.Time) (name string, err error)
	RemoveCriterion(ctx context.Context, actor, cohort int64, name string, now time.Time) error
	WeighCriterion(ctx context.Context, actor, cohort int64, name string, weight int, now time.Time) error
	WordCriterion(ctx context.Context, actor, cohort int64, name, lang, text, words string, now time.Time) error
}

// Cohorts is what staff do with cohorts.
type Cohorts struct {
	store   Store
	zone    *time.Location
	botName string
}

// New puts it together. zone is where days begin and end.
func New(s Store, zone *time.Location, botName string) Cohorts {
	return Cohorts{store: s, zone: zone, botName: botName}
}

// Flows lists the conversations.
func (c Cohorts) Flows() []engine.Definition {
	return []engine.Definition{c.list(), c.card(), c.move(), c.region(), c.rubric(), c.criterion()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ManageCohorts.Roles()...) }

// Tick opens and closes the intakes whose time has come.
func (c Cohorts) Tick(ctx context.Context, now time.Time) error { return c.store.TurnCohorts(ctx, now) }

func title(c store.Cohort) locales.Bilingual {
	return locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}
}

func state(s store.CohortState) locales.Message { return locales.CohortStateName(string(s)) }

func region(c store.CohortCard) locales.Message {
	if c.Region == "" {
		return locales.RightsAllRegions()
	}
	return locales.Named(locales.Bilingual{KK: c.RegionKK, RU: c.RegionRU})
}
