package decision

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

type nothing struct{}

const (
	cohortPrefix  = "cohort_"
	picturePrefix = "picture_"
)

// list shows the cohorts in which somebody takes part in choosing.
func (d Decisions) list() engine.Definition {
	return engine.Flow[nothing]{
		Name: List, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: d.askList, Take: takeList}},
	}
}

func (d Decisions) askList(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	cohorts, err := d.store.SelectionCohorts(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionListHead()}}
	if len(cohorts) == 0 {
		screen.Text = append(screen.Text, locales.DecisionListNone())
	}
	for _, c := range cohorts[:min(len(cohorts), pageSize)] {
		label := locales.DecisionCohort(name(c), locales.CohortStateName(string(c.State)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: cohortPrefix + step.Ref(c.ID)}})
	}
	return step.Leafed(screen, page, len(cohorts) > pageSize), nil
}

func takeList(_ context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, cohortPrefix); ok {
		return engine.Call(Hub, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

// desk is a cohort with how far choosing is.
type desk struct {
	cohort store.Cohort
	funnel store.Funnel
	round  store.Round // without an id when there is none
}

// hub shows how far choosing in a cohort is, and leads to everything.
func (d Decisions) hub() engine.Definition {
	return engine.Flow[desk]{
		Name: Hub, Version: 1, Allow: Allow, Load: d.loadDesk,
		Steps: []engine.Step[desk]{{Name: "hub", Typed: true, Ask: d.askHub, Take: d.takeHub}},
	}
}

func (d Decisions) loadDesk(ctx context.Context, t engine.Turn, ref string) (*desk, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	h := &desk{}
	if h.cohort, err = d.store.SelectionCohort(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	if h.round, err = d.store.CurrentRound(ctx, t.Person.ID, id); err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	h.funnel, err = d.store.SelectionFunnel(ctx, t.Person.ID, id)
	return h, err
}

// stages are the states of applications in the order in which they are counted.
func stages() []store.ApplicationState {
	return []store.ApplicationState{
		store.ApplicationSubmitted, store.ApplicationScreening, store.ApplicationNeedsInfo, store.ApplicationInReview, store.ApplicationInterview,
		store.ApplicationReopened, store.ApplicationAppealed, store.ApplicationAccepted, store.ApplicationEnrolled, store.ApplicationOffered,
		store.ApplicationWaitlisted, store.ApplicationExpired, store.ApplicationDeclined, store.ApplicationRejected, store.ApplicationUpheld,
		store.ApplicationWithdrawn,
	}
}

// counts are the lines of a funnel that are not empty.
func (d Decisions) counts(f store.Funnel) []locales.Message {
	lines := []locales.Message{locales.DecisionAll(f.All())}
	for _, s := range stages() {
		if f[s] > 0 {
			lines = append(lines, locales.DecisionCount(d.form.State(s), f[s]))
		}
	}
	return lines
}

func (d Decisions) askHub(_ context.Context, _ engine.Turn, h *desk) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.DecisionHubHead(name(h.cohort), locales.CohortStateName(string(h.cohort.State))), locales.Lines(d.counts(h.funnel)...),
	}}
	if h.round.ID != 0 && h.round.State != store.RoundDone {
		screen.Text = append(screen.Text, locales.DecisionRoundLine(roundState(h.round)))
	}
	screen.Rows = [][]engine.Button{
		{{Label: locales.DecisionCoverage(), Option: flowCoverage}, {Label: locales.DecisionRanking(), Option: Ranking}},
		{{Label: locales.DecisionRound(), Option: Round}, {Label: locales.DecisionWaitlist(), Option: Waitlist}},
	}
	if n := h.funnel[store.ApplicationAppealed]; n > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DecisionAppeals(n), Option: Appeals, Style: engine.Primary}})
	}
	screen.Rows = append(screen.Rows,
		[]engine.Button{{Label: locales.DecisionPictureFunnel(), Option: picturePrefix + pictureFunnel}},
		[]engine.Button{{Label: locales.DecisionPictureCoverage(), Option: picturePrefix + pictureCoverage}},
		[]engine.Button{{Label: locales.DecisionPictureSpread(), Option: picturePrefix + pictureSpread}},
	)
	return screen, nil
}

func (d Decisions) takeHub(ctx context.Context, t engine.Turn, h *desk, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if what, ok := step.Tapped(in, picturePrefix); ok {
		err := d.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindPicture, Person: t.Person.ID, Ref: step.Ref(h.cohort.ID) + "-" + what})
		return engine.Stay(nil).Noting(locales.DecisionPictureComes()), err
	}
	switch in.Option {
	case flowCoverage, Ranking, Round, Waitlist, Appeals:
		return engine.Call(in.Option, step.Ref(h.cohort.ID)), nil
	}
	return step.Stale(), nil
}

func roundState(r store.Round) locales.Message {
	switch r.State {
	case store.RoundDraft:
		return locales.DecisionStateDraft()
	case store.RoundProposed:
		return locales.DecisionStateProposed(r.ProposedByName, r.ApplyAt)
	case store.RoundApproved:
		return locales.DecisionStateApproved(r.ApplyAt)
	case store.RoundApplied:
		return locales.DecisionStateApplied(r.AppliedAt.Add(store.UndoWithin))
	case store.RoundDone:
	}
	return locales.DecisionStateDone(r.DoneAt)
}
