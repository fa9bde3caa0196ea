package privacy

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// leaving is when a person asked to be forgotten; zero: they did not.
type leaving struct{ asked time.Time }

func (l *leaving) locked() bool { return !l.asked.IsZero() }

const (
	stepAsk    = "ask"
	stepSure   = "sure"
	stepLocked = "locked"

	optionContinue = "continue"
	optionYes      = "yes"
	optionNo       = "no"
	optionStop     = "stop"
)

// forgetting explains, asks twice, and then is all that a locked person sees.
func (p Privacy) forgetting() engine.Definition {
	return engine.Flow[leaving]{
		Name: Forget, Version: 1,
		Load: p.loadLeaving,
		Begin: func(_ engine.Turn, l *leaving) string {
			if l.locked() {
				return stepLocked
			}
			return stepAsk
		},
		Steps: []engine.Step[leaving]{
			{Name: stepAsk, Typed: true, Ask: unlessLocked(askForget), Take: p.unlessLocked(takeForget)},
			{Name: stepSure, Typed: true, Ask: unlessLocked(askSure), Take: p.unlessLocked(p.takeSure)},
			{Name: stepLocked, Typed: true, Ask: askLocked, Take: p.takeLocked},
		},
	}
}

func (p Privacy) loadLeaving(ctx context.Context, t engine.Turn, _ string) (*leaving, error) {
	person, err := p.store.Person(ctx, t.Person.ID)
	if errors.Is(err, store.ErrNotFound) {
		return nil, engine.ErrGone
	}
	return &leaving{asked: person.ForgetAt}, err
}

type (
	asks  = func(context.Context, engine.Turn, *leaving) (engine.Screen, error)
	takes = func(context.Context, engine.Turn, *leaving, engine.Input) (engine.Move, error)
)

// unlessLocked shows what is true where a session remembers an earlier question.
func unlessLocked(ask asks) asks {
	return func(ctx context.Context, t engine.Turn, l *leaving) (engine.Screen, error) {
		if l.locked() {
			return askLocked(ctx, t, l)
		}
		return ask(ctx, t, l)
	}
}

func (p Privacy) unlessLocked(take takes) takes {
	return func(ctx context.Context, t engine.Turn, l *leaving, in engine.Input) (engine.Move, error) {
		if l.locked() {
			return p.takeLocked(ctx, t, l, in)
		}
		return take(ctx, t, l, in)
	}
}

const day = 24 * time.Hour

// The periods in days.
const (
	undoDays   = int(store.ForgetAfter / day)
	withinDays = int(store.ForgottenWithin / day)
)

func askForget(context.Context, engine.Turn, *leaving) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.PrivacyForgetAsk(undoDays, withinDays)},
		Rows: [][]engine.Button{
			{{Label: locales.CommonExportMyData(), Option: optionMyData}},
			{{Label: locales.PrivacyForgetContinue(), Option: optionContinue}},
		},
	}, nil
}

func takeForget(_ context.Context, _ engine.Turn, _ *leaving, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionContinue:
		return engine.Goto(stepSure), nil
	case in.Kind == engine.Tap && in.Option == optionMyData:
		return engine.Call(MyData, ""), nil
	}
	return notUnderstood(), nil
}

func askSure(context.Context, engine.Turn, *leaving) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.PrivacyForgetSure(undoDays)},
		Rows: [][]engine.Button{
			{{Label: locales.PrivacyForgetNo(), Option: optionNo}},
			{{Label: locales.PrivacyForgetYes(), Option: optionYes, Style: engine.Danger}},
		},
	}, nil
}

func (p Privacy) takeSure(ctx context.Context, t engine.Turn, _ *leaving, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		return engine.Done().Saying(locales.PrivacyForgetKept()), nil
	case in.Kind != engine.Tap || in.Option != optionYes:
		return notUnderstood(), nil
	}
	err := p.store.AskForgetting(ctx, t.Person.ID, t.Now)
	if errors.Is(err, store.ErrLastAdministrator) {
		return engine.Done().Saying(locales.PrivacyForgetLastAdministrator()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Goto(stepLocked), nil
}

func askLocked(_ context.Context, t engine.Turn, l *leaving) (engine.Screen, error) {
	asked := l.asked
	if !l.locked() {
		asked = t.Now
	}
	return engine.Screen{
		Text: []engine.Message{locales.PrivacyLockedAsk(asked.Add(store.ForgetAfter))},
		Rows: [][]engine.Button{
			{{Label: locales.PrivacyLockedStop(), Option: optionStop, Style: engine.Success}},
			{{Label: locales.CommonExportMyData(), Option: optionMyData}},
		},
		NoBack: true, NoCancel: true,
	}, nil
}

func (p Privacy) takeLocked(ctx context.Context, t engine.Turn, _ *leaving, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionMyData:
		return engine.Call(MyData, ""), nil
	case in.Kind != engine.Tap || in.Option != optionStop:
		return notUnderstood(), nil
	}
	err := p.store.StopForgetting(ctx, t.Person.ID, t.Now)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, err
	}
	return engine.Done().Passing().Saying(locales.PrivacyLockedStopped()), nil
}
