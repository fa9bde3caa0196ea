package decision

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/selection"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// linkProgress is the kind of deep links to the progress of a cohort; its code follows.
const linkProgress = "p"

// publicLeast is from how many applications on everybody sees at which stage they stand: among fewer, a number is about somebody.
const publicLeast = 5

// underway is what everybody sees of choosing: one cohort, or a list of those that are underway.
type underway struct {
	list   []store.Cohort
	cohort store.Cohort // without an id where the list is shown
	funnel store.Funnel
	read   int // applications that all their experts have read
}

// progress shows everybody how far choosing is, in one cohort or, without a ref, in those that are underway.
func (d Decisions) progress() engine.Definition {
	return engine.Flow[underway]{
		Name: Progress, Version: 1, Allow: members, Load: d.loadProgress,
		Steps: []engine.Step[underway]{{Name: "counters", Typed: true, Ask: d.askProgress, Take: takeProgress}},
	}
}

// Links lead to how far choosing is.
func (d Decisions) Links() map[string]engine.Opener {
	return map[string]engine.Opener{linkProgress: func(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
		if len(args) == 0 || !t.Person.Member {
			return engine.Move{}, engine.ErrGone
		}
		c, err := d.store.Cohort(ctx, args[0])
		if errors.Is(err, store.ErrNotFound) {
			return engine.Move{}, engine.ErrGone
		}
		return engine.Call(Progress, step.Ref(c.ID)), err
	}}
}

func (d Decisions) loadProgress(ctx context.Context, _ engine.Turn, ref string) (u *underway, err error) {
	u = &underway{}
	if ref == "" {
		u.list, err = d.store.CohortsUnderway(ctx)
		return u, err
	}
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	if u.cohort, err = d.store.PublicCohort(ctx, id); err != nil {
		return nil, step.Gone(err)
	}
	if u.funnel, err = d.store.PublicFunnel(ctx, id); err == nil && u.funnel[store.ApplicationInReview] > 0 {
		u.read, err = d.store.ReadCompletely(ctx, id, selection.Usual)
	}
	return u, err
}

func (d Decisions) askProgress(_ context.Context, _ engine.Turn, u *underway) (engine.Screen, error) {
	if u.cohort.ID != 0 {
		return engine.Screen{NoCancel: true, Text: []engine.Message{
			locales.DecisionHubHead(name(u.cohort), locales.CohortStateName(string(u.cohort.State))), locales.Lines(d.counters(u)...),
		}}, nil
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionProgressList()}}
	if len(u.list) == 0 {
		screen.Text = append(screen.Text, locales.DecisionProgressNone())
	}
	for _, c := range u.list {
		label := locales.DecisionCohort(name(c), locales.CohortStateName(string(c.State)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: cohortPrefix + step.Ref(c.ID)}})
	}
	return screen, nil
}

// counters are numbers that tell of nobody: what went wrong for somebody, who gave up and who asks to look again is in none but the sum,
// and the sum never falls.
func (d Decisions) counters(u *underway) []locales.Message {
	lines := []locales.Message{locales.DecisionAll(u.funnel.All())}
	if u.funnel.All() < publicLeast {
		return append(lines, locales.DecisionProgressFew())
	}
	for _, stage := range []struct {
		named store.ApplicationState
		of    []store.ApplicationState
	}{
		{store.ApplicationScreening, []store.ApplicationState{store.ApplicationSubmitted, store.ApplicationScreening, store.ApplicationNeedsInfo}},
		{store.ApplicationInReview, []store.ApplicationState{store.ApplicationInReview}},
		{store.ApplicationInterview, []store.ApplicationState{store.ApplicationInterview}},
		{store.ApplicationAccepted, []store.ApplicationState{store.ApplicationAccepted, store.ApplicationEnrolled}},
		{store.ApplicationWaitlisted, []store.ApplicationState{store.ApplicationWaitlisted, store.ApplicationOffered}},
	} {
		n := u.funnel.Of(stage.of...)
		if n == 0 {
			continue
		}
		lines = append(lines, locales.DecisionCount(d.form.State(stage.named), n))
		if stage.named == store.ApplicationInReview {
			lines = append(lines, locales.DecisionProgressRead(u.read, n))
		}
	}
	return lines
}

func takeProgress(_ context.Context, _ engine.Turn, u *underway, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, cohortPrefix); ok && u.cohort.ID == 0 {
		return engine.Call(Progress, id), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}
