// Package menu is the main menu: one clear next step for this person, and the way to everything else.
package menu

import (
	"context"
	"slices"

	"saruar/flows/engine"
	"saruar/locales"
)

// Name of the flow in sessions.
const Name = "menu"

// Offer is something that a person could do now. The first one that has a text is the next step.
type Offer struct {
	// Text says what waits, in a sentence; the zero message for what is there but presses nobody.
	Text  locales.Message
	Label locales.Message
	Flow  string
	Ref   string // A-Z, a-z, 0-9, underscore and hyphen
}

// Offers gives what one capability offers to a person, the most pressing first.
type Offers func(ctx context.Context, t engine.Turn) ([]Offer, error)

// none is a flow without answers.
type none struct{}

const (
	optionSettings = "settings"
	optionHelp     = "help"
	optionAsk      = "ticket_ask"

	// scratchAside says that something was written that can be sent to the team.
	scratchAside = "aside"
)

// Aside keeps what somebody wrote where nothing was asked, and says what they can do with it. ok is false for what is no message.
type Aside func(ctx context.Context, t engine.Turn, in engine.Input) (said engine.Message, ok bool, err error)

// Flow makes the main menu from what the capabilities offer, in their order.
func Flow(aside Aside, capabilities ...Offers) engine.Definition {
	m := menu{aside: aside, capabilities: capabilities}
	return engine.Flow[none]{
		Name: Name, Version: 1,
		Steps: []engine.Step[none]{{Name: "main", Typed: true, Ask: m.ask, Take: m.take}},
	}
}

type menu struct {
	aside        Aside
	capabilities []Offers
}

func (m menu) offers(ctx context.Context, t engine.Turn) ([]Offer, error) {
	var all []Offer
	for _, offers := range m.capabilities {
		some, err := offers(ctx, t)
		if err != nil {
			return nil, err
		}
		all = append(all, some...)
	}
	return all, nil
}

func (m menu) ask(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	offers, err := m.offers(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MenuTitle(t.Person.Name)}}
	next := slices.IndexFunc(offers, func(o Offer) bool { return !o.Text.IsZero() })
	if next < 0 {
		screen.Text = append(screen.Text, locales.MenuNothingYet())
	} else {
		screen.Text = append(screen.Text, offers[next].Text)
	}
	for i, o := range offers {
		button := engine.Button{Label: o.Label, Option: o.option()}
		if i == next {
			button.Style = engine.Primary
		}
		screen.Rows = append(screen.Rows, []engine.Button{button})
	}
	ask := engine.Button{Label: locales.TicketButtonAsk(), Option: optionAsk}
	if t.Scratch[scratchAside] != "" {
		ask.Style = engine.Success
	}
	screen.Rows = append(screen.Rows, []engine.Button{ask}, []engine.Button{
		{Label: locales.CommonSettings(), Option: optionSettings}, {Label: locales.CommonHelp(), Option: optionHelp},
	})
	return screen, nil
}

func (m menu) take(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return m.keep(ctx, t, in)
	}
	if in.Option == optionSettings || in.Option == optionHelp || in.Option == optionAsk {
		delete(t.Scratch, scratchAside)
		return engine.Call(in.Option, ""), nil
	}
	offers, err := m.offers(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	for _, o := range offers {
		if o.option() == in.Option {
			return engine.Call(o.Flow, o.Ref), nil
		}
	}
	return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
}

// keep keeps what was written for the team.
func (m menu) keep(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	said, ok, err := m.aside(ctx, t, in)
	if err != nil {
		return engine.Move{}, err
	}
	if !ok {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	t.Scratch[scratchAside] = "kept"
	return engine.Stay(said), nil
}

func (o Offer) option() string {
	if o.Ref == "" {
		return o.Flow
	}
	return o.Flow + "-" + o.Ref
}
