// Package screening is the first look at applications: a list of yes or no, one return for fixes, and the way on.
package screening

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List = "screening"
	Card = "screening_card" // ref: an application's id
)

// The flows of others that a card and a notice lead to; ref: an application's id.
const (
	flowDesk   = "desk_card"
	flowStatus = "application"
	flowForm   = "apply"
)

// Store is what screening reads and keeps. It gives each screener only what their grants allow.
type Store interface {
	ScreeningWaiting(ctx context.Context, actor int64) (int, error)
	ScreeningList(ctx context.Context, actor int64, limit, offset int) ([]store.DeskRow, error)
	Screening(ctx context.Context, actor, application int64, now time.Time) (store.Screening, error)
	CheckApplication(ctx context.Context, actor, application int64, name string, value *bool) error
	DecideScreening(ctx context.Context, actor, application int64, seen store.ScreeningOutcome, now time.Time) error
	ReturnForFixes(ctx context.Context, actor, application int64, fixes string, now time.Time) error
	LapseFixes(ctx context.Context, now time.Time) error
	Application(ctx context.Context, application, person int64) (store.Application, error)
	ScreeningOutcome(ctx context.Context, application, leader int64) (store.ScreeningOutcome, map[string]bool, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Screenings is what staff do when they screen.
type Screenings struct {
	store Store
	jobs  Jobs
	state func(store.ApplicationState) locales.Message
}

// New puts it together. state names the state of an application.
func New(s Store, jobs Jobs, state func(store.ApplicationState) locales.Message) Screenings {
	return Screenings{store: s, jobs: jobs, state: state}
}

// Flows lists the conversations.
func (s Screenings) Flows() []engine.Definition { return []engine.Definition{s.list(), s.card()} }

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ScreenApplications.Roles()...) }

// Waiting counts the applications that somebody may screen.
func (s Screenings) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	return s.store.ScreeningWaiting(ctx, t.Person.ID)
}

// Tick brings back what was not mended in time.
func (s Screenings) Tick(ctx context.Context, now time.Time) error {
	return s.store.LapseFixes(ctx, now)
}

type nothing struct{}

const (
	pageSize = 8
	prefix   = "application_"
)

// list shows what is to be screened, who waits longest first.
func (s Screenings) list() engine.Definition {
	return engine.Flow[nothing]{
		Name: List, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: s.askList, Take: takeList}},
	}
}

func (s Screenings) askList(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	rows, err := s.store.ScreeningList(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.ScreeningHead()}, NoCancel: true}
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.ScreeningNone())
	}
	for i, r := range rows[:min(len(rows), pageSize)] {
		screen.Text = append(screen.Text, locales.ScreeningLine(i+1, r.Title, step.RegionName(r.RegionKK, r.RegionRU), r.Receipt))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ScreeningNumbered(i+1, step.Short(r.Title)), Option: prefix + step.Ref(r.ID)}})
	}
	return step.Leafed(screen, page, len(rows) > pageSize), nil
}

func takeList(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, prefix); ok {
		return engine.Call(Card, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}
