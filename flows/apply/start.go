package apply

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// entrance is what somebody sees who wants to apply.
type entrance struct {
	cohorts []store.Cohort      // open to them; or the one they asked for; or the one that opens next
	mine    []store.Application // led by the person, not withdrawn
}

// start says what the cohort is and what the form asks, and leads into the form.
func (a Applications) start() engine.Definition {
	return engine.Flow[entrance]{
		Name: Start, Version: 1, Allow: members, Load: a.loadEntrance,
		Steps: []engine.Step[entrance]{a.chooseCohort(), a.about()},
	}
}

func (a Applications) loadEntrance(ctx context.Context, t engine.Turn, code string) (*entrance, error) {
	e := &entrance{}
	var err error
	if e.cohorts, err = a.cohorts(ctx, t.Now, code); err != nil {
		return nil, err
	}
	all, err := a.store.Applications(ctx, t.Person.ID)
	for _, one := range all {
		if one.Leader == t.Person.ID && one.State != store.ApplicationWithdrawn {
			e.mine = append(e.mine, one)
		}
	}
	return e, err
}

// cohorts gives the cohort with a code; without one those that are open; without any the one that opens next.
func (a Applications) cohorts(ctx context.Context, now time.Time, code string) ([]store.Cohort, error) {
	if code != "" {
		c, err := a.store.Cohort(ctx, code)
		if errors.Is(err, store.ErrNotFound) {
			return nil, engine.ErrGone
		}
		return []store.Cohort{c}, err
	}
	open, err := a.store.OpenCohorts(ctx, now)
	if err != nil || len(open) > 0 {
		return open, err
	}
	next, err := a.store.NextCohort(ctx, now)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	return []store.Cohort{next}, err
}

const cohortPrefix = "cohort_"

func (a Applications) chooseCohort() engine.Step[entrance] {
	return engine.Step[entrance]{
		Name: "choose", Typed: true,
		When: func(e *entrance) bool { return len(e.cohorts) > 1 },
		Ask: func(_ context.Context, _ engine.Turn, e *entrance) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{locales.ApplyStartChoose()}}
			for _, c := range e.cohorts {
				screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Named(cohortName(c)), Option: cohortPrefix + c.Code}})
			}
			return screen, nil
		},
		Take: func(_ context.Context, _ engine.Turn, e *entrance, in engine.Input) (engine.Move, error) {
			for _, c := range e.cohorts {
				if in.Kind == engine.Tap && in.Option == cohortPrefix+c.Code {
					return engine.Replace(Start, c.Code), nil
				}
			}
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}

const (
	optionBegin    = "begin"
	optionContinue = "continue"
	optionMine     = "mine"
)

func (a Applications) about() engine.Step[entrance] {
	return engine.Step[entrance]{
		Name: "about", Typed: true,
		Ask: func(_ context.Context, t engine.Turn, e *entrance) (engine.Screen, error) {
			if len(e.cohorts) == 0 {
				return engine.Screen{Text: []engine.Message{locales.ApplyStartNone()}}, nil
			}
			return e.welcome(t, e.cohorts[0]), nil
		},
		Take: a.enter,
	}
}

// welcome says whether and how this person may apply to a cohort now, with one button for the next step.
func (e *entrance) welcome(t engine.Turn, c store.Cohort) engine.Screen {
	about := locales.ApplyStartAbout(cohortName(c), c.Places)
	dates := locales.ApplyStartDates(c.OpensAt, c.ClosesAt)
	led := e.in(c)
	switch {
	case c.AheadAt(t.Now):
		return engine.Screen{Text: []engine.Message{about, locales.ApplyStartAhead(), dates}}
	case !c.OpenAt(t.Now):
		return engine.Screen{Text: []engine.Message{locales.ApplyStartClosed()}, Rows: myApplications(led)}
	case len(drafts(led)) > 0:
		return engine.Screen{
			Text: []engine.Message{about, dates, locales.ApplyStartDraft()},
			Rows: [][]engine.Button{{{Label: locales.CommonContinueDraft(), Option: optionContinue, Style: engine.Primary}}},
		}
	case len(led) >= mostApplications:
		return engine.Screen{Text: []engine.Message{locales.ApplyStartTwo()}, Rows: myApplications(led)}
	case t.Person.Minor:
		return engine.Screen{Text: []engine.Message{about, locales.ApplyStartMinor()}}
	}
	return engine.Screen{
		Text: []engine.Message{about, dates, locales.ApplyStartForm()},
		Rows: [][]engine.Button{{{Label: locales.ApplyStartBegin(), Option: optionBegin, Style: engine.Primary}}},
	}
}

// mostApplications is how many a leader may have in a cohort; the database has the same number of slots.
const mostApplications = 2

// in gives those of the person's applications that belong to a cohort.
func (e *entrance) in(c store.Cohort) []store.Application {
	var list []store.Application
	for _, one := range e.mine {
		if one.Cohort.ID == c.ID {
			list = append(list, one)
		}
	}
	return list
}

func drafts(list []store.Application) []store.Application {
	var open []store.Application
	for _, one := range list {
		if one.State == store.ApplicationDraft {
			open = append(open, one)
		}
	}
	return open
}

func myApplications(list []store.Application) [][]engine.Button {
	if len(list) == 0 {
		return nil
	}
	return [][]engine.Button{{{Label: locales.CommonMyApplications(), Option: optionMine, Style: engine.Primary}}}
}

func (a Applications) enter(ctx context.Context, t engine.Turn, e *entrance, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || len(e.cohorts) == 0 {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch open := drafts(e.in(e.cohorts[0])); {
	case in.Option == optionMine, in.Option == optionContinue && len(open) > 1:
		return engine.Replace(Mine, ""), nil
	case in.Option == optionContinue && len(open) == 1:
		return engine.Replace(Name, ref(open[0].ID)), nil
	case in.Option == optionBegin:
		return a.begun(ctx, t, e.cohorts[0])
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

// begun starts a draft and opens its first question.
func (a Applications) begun(ctx context.Context, t engine.Turn, c store.Cohort) (engine.Move, error) {
	begun, err := a.store.BeginApplication(ctx, c.Code, t.Person.ID, t.Now.In(a.zone))
	switch {
	case errors.Is(err, store.ErrTwoApplications):
		return engine.Stay(nil).Noting(locales.ApplyStartTwo()), nil
	case errors.Is(err, store.ErrClosed):
		return engine.Stay(nil).Noting(locales.ApplyStartClosed()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Replace(Name, ref(begun)), nil
}
