package decision

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// own is an application with how it ended, for its leader.
type own struct {
	store.Result
	rubric store.Rubric
}

const (
	optionTake = "take"
	optionGive = "give"
	optionSure = "sure"
	wordsLeast = 20 // characters
)

func (d Decisions) loadOwn(ctx context.Context, t engine.Turn, ref string) (*own, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	r, err := d.store.Result(ctx, id, t.Person.ID)
	if err != nil {
		return nil, step.Gone(err)
	}
	by, err := d.store.Rubric(ctx, r.Cohort.Rubric)
	return &own{r, by}, err
}

// place lets an applicant take the place that they were given or offered, or give it up.
func (d Decisions) place() engine.Definition {
	return engine.Flow[own]{
		Name: Place, Version: 1, Allow: members, Load: d.loadOwn,
		Steps: []engine.Step[own]{
			{Name: "place", Typed: true, Ask: askPlace, Take: d.takePlace},
			{Name: "sure", Typed: true, When: func(*own) bool { return false }, Ask: askSure, Take: d.takeSure},
		},
	}
}

func askPlace(_ context.Context, t engine.Turn, o *own) (engine.Screen, error) {
	project := locales.Verbatim(o.Title)
	screen := engine.Screen{NoCancel: true}
	switch {
	case o.State == store.ApplicationAccepted:
		screen.Text = []engine.Message{locales.DecisionPlaceAccepted(project)}
	case o.State == store.ApplicationOffered && !t.Now.After(o.Until):
		screen.Text = []engine.Message{locales.DecisionPlaceOffered(project, o.Until)}
	default:
		screen.Text = []engine.Message{locales.DecisionPlaceLate(project)}
		return screen, nil
	}
	screen.Rows = [][]engine.Button{
		{{Label: locales.DecisionPlaceTake(), Option: optionTake, Style: engine.Success}}, {{Label: locales.DecisionPlaceGive(), Option: optionGive}},
	}
	return screen, nil
}

func (d Decisions) takePlace(ctx context.Context, t engine.Turn, o *own, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionTake:
		return d.replied(ctx, t, o, true)
	case in.Kind == engine.Tap && in.Option == optionGive:
		return engine.Goto("sure"), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

func askSure(_ context.Context, _ engine.Turn, o *own) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.DecisionPlaceSure(locales.Verbatim(o.Title))},
		Rows: [][]engine.Button{{{Label: locales.DecisionPlaceSureYes(), Option: optionSure, Style: engine.Danger}}},
	}, nil
}

func (d Decisions) takeSure(ctx context.Context, t engine.Turn, o *own, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionSure {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	return d.replied(ctx, t, o, false)
}

func (d Decisions) replied(ctx context.Context, t engine.Turn, o *own, take bool) (engine.Move, error) {
	err := d.store.AnswerPlace(ctx, o.ID, t.Person.ID, take, t.Now)
	switch {
	case errors.Is(err, store.ErrWrongState):
		return engine.Done().Saying(locales.DecisionPlaceLate(locales.Verbatim(o.Title))), nil
	case err != nil:
		return engine.Move{}, err
	case take:
		return engine.Done().Saying(locales.DecisionPlaceTaken()), nil
	}
	return engine.Done().Saying(locales.DecisionPlaceGiven()), nil
}

// appeal takes an applicant's words about why to look again.
func (d Decisions) appeal() engine.Definition {
	return engine.Flow[own]{
		Name: Appeal, Version: 1, Allow: members, Load: d.loadOwn,
		Steps: []engine.Step[own]{{
			Name: "words",
			Ask: func(_ context.Context, _ engine.Turn, o *own) (engine.Screen, error) {
				if o.State != store.ApplicationRejected {
					return engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionAppealLate()}}, nil
				}
				return engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionAppealAsk(locales.Verbatim(o.Title), store.AppealLimit)}}, nil
			},
			Take: d.takeWords,
		}},
	}
}

func (d Decisions) takeWords(ctx context.Context, t engine.Turn, o *own, in engine.Input) (engine.Move, error) {
	if reason := tooLong(in, wordsLeast, store.AppealLimit); reason != nil {
		return engine.Stay(*reason), nil
	}
	err := d.store.Appeal(ctx, o.ID, t.Person.ID, in.Text, t.Now)
	if errors.Is(err, store.ErrWrongState) || errors.Is(err, store.ErrAlready) {
		return engine.Done().Saying(locales.DecisionAppealLate()), nil
	}
	return engine.Done().Saying(locales.DecisionAppealSent()), err
}

// own shows an applicant once more what the committee has written to them.
func (d Decisions) own() engine.Definition {
	return engine.Flow[own]{
		Name: Own, Version: 1, Allow: members, Load: d.loadOwn,
		Steps: []engine.Step[own]{{
			Name: "letter",
			Ask: func(_ context.Context, _ engine.Turn, o *own) (engine.Screen, error) {
				if !o.Written() {
					return engine.Screen{}, engine.ErrGone
				}
				return engine.Screen{NoCancel: true, Text: o.letter()}, nil
			},
			Take: func(context.Context, engine.Turn, *own, engine.Input) (engine.Move, error) {
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			},
		}},
	}
}

// letter is what was told, but for what has passed since: the last day of appeals, the place on a waitlist.
func (o *own) letter() []engine.Message {
	said, project := remarks(o.rubric, points(o.rubric, o.Letter, o.Scores), o.Letter.Note), locales.Verbatim(o.Title)
	if o.State == store.ApplicationWaitlisted {
		return append([]engine.Message{locales.DecisionOwnWaits(project)}, said...)
	}
	text := []engine.Message{locales.DecisionOwnHead(project)}
	if len(said) > 0 {
		text = append(append(text, locales.DecisionToldSeen()), said...)
	}
	return append(text, locales.DecisionToldIdeas())
}
