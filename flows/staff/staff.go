// Package staff is the staff desk: what waits for whoever has a right, and the way to each kind of work.
package staff

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Name of the flow in sessions.
const Name = "staff"

// Work is one kind of work at the desk.
type Work struct {
	Label locales.Message
	Waits int // how many things wait for this person; 0 shows no number
	Flow  string
	Ref   string // A-Z, a-z, 0-9, underscore and hyphen
}

// Works gives the kinds of work that a capability has for a person, by their rights.
type Works func(ctx context.Context, t engine.Turn) ([]Work, error)

// none is a flow without answers.
type none struct{}

type desk struct{ capabilities []Works }

// Flow makes the desk from what the capabilities have to do, in their order.
func Flow(capabilities ...Works) engine.Definition {
	d := desk{capabilities: capabilities}
	return engine.Flow[none]{
		Name: Name, Version: 1, Allow: Allow,
		// There are no answers to lose, and so nothing is asked about leaving.
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "desk", Typed: true, Ask: d.ask, Take: d.take}},
	}
}

// Allow says who has anything to do at the desk. What they see there is decided anew by each query. Experts who only review and mentor do so
// from the main menu.
func Allow(p engine.Person) bool {
	for _, role := range p.Roles {
		for _, action := range store.ActionsOf(role) {
			if action != store.ReviewApplications && action != store.MentorProjects {
				return p.Member
			}
		}
	}
	return false
}

func (d desk) works(ctx context.Context, t engine.Turn) ([]Work, error) {
	var all []Work
	for _, works := range d.capabilities {
		some, err := works(ctx, t)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (d desk) ask(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	works, err := d.works(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen, waiting := engine.Screen{NoCancel: true}, 0
	for _, w := range works {
		button := engine.Button{Label: w.Label, Option: w.option()}
		if w.Waits > 0 {
			waiting += w.Waits
			button.Label, button.Style = locales.StaffCounted(w.Label, w.Waits), engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	waits := locales.StaffNothingWaits()
	if waiting > 0 {
		waits = locales.StaffWaits(waiting)
	}
	screen.Text = []engine.Message{locales.StaffTitle(), waits}
	return screen, nil
}

func (d desk) take(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	works, err := d.works(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	for _, w := range works {
		if w.option() == in.Option {
			return engine.Call(w.Flow, w.Ref), nil
		}
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

func (w Work) option() string {
	if w.Ref == "" {
		return w.Flow
	}
	return w.Flow + "-" + w.Ref
}
