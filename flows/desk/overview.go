package desk

import (
	"context"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Steps of the desk.
const (
	stepOverview = "overview"
	stepDrafts   = "drafts"
	stepAside    = "aside"
)

const (
	optionDrafts = "drafts"
	optionAside  = "aside"
	optionAll    = "all"
	statePrefix  = "state_"
)

// overview counts applications by state. What is typed here is searched for among all of them.
func (d Desk) overview() engine.Step[nothing] {
	return engine.Step[nothing]{
		Name: stepOverview,
		Ask: func(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
			if searching(t) {
				return d.found(ctx, t, "")
			}
			return d.tally(ctx, t)
		},
		Take: func(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
			state, isState := strings.CutPrefix(in.Option, statePrefix)
			switch {
			case in.Kind == engine.Tap && in.Option == optionDrafts:
				return engine.Goto(stepDrafts), nil
			case in.Kind == engine.Tap && in.Option == optionAside:
				return engine.Goto(stepAside), nil
			case in.Kind == engine.Tap && in.Option == optionAll:
				return engine.Call(List, optionAll), nil
			case in.Kind == engine.Tap && isState:
				return engine.Call(List, state), nil
			}
			return d.takeListing(ctx, t, "", in)
		},
	}
}

func (d Desk) tally(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	counts, err := d.store.DeskCounts(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	asides, err := d.store.DeskAsides(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	of := map[store.ApplicationState]int{}
	all := 0
	for _, c := range counts {
		of[c.State] = c.Count
		all += c.Count
	}
	all -= of[store.ApplicationDraft]
	screen := engine.Screen{Text: []engine.Message{locales.DeskTitle()}}
	row := func(label locales.Message, count int, option string) {
		if count > 0 {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.DeskTally(label, count), Option: option}})
		}
	}
	for _, state := range states() {
		row(d.form.State(state), of[state], statePrefix+string(state))
	}
	row(locales.DeskAll(), all, optionAll)
	row(locales.DeskDrafts(), of[store.ApplicationDraft], optionDrafts)
	row(locales.DeskAside(), asides, optionAside)
	if len(counts) == 0 {
		screen.Text = append(screen.Text, locales.DeskNone())
	}
	if all > 0 {
		screen.Text = append(screen.Text, locales.DeskHint())
	}
	return screen, nil
}

// drafts tells at which questions drafts stand.
func (d Desk) drafts() engine.Step[nothing] {
	return engine.Step[nothing]{
		Name: stepDrafts,
		Ask: func(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
			steps, err := d.store.DeskDrafts(ctx, t.Person.ID)
			if err != nil {
				return engine.Screen{}, err
			}
			var lines []locales.Message
			for _, s := range steps {
				label := locales.DeskDraftsStart()
				if s.Step != "" {
					label = d.form.Label(s.Step)
				}
				lines = append(lines, locales.DeskTally(label, s.Count))
			}
			if len(lines) == 0 {
				lines = append(lines, locales.DeskDraftsNone())
			}
			return engine.Screen{Text: []engine.Message{locales.DeskDraftsHead(), locales.Lines(lines...)}, NoCancel: true}, nil
		},
		Take: func(context.Context, engine.Turn, *nothing, engine.Input) (engine.Move, error) {
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}
