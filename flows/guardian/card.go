package guardian

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is a person of 14 or 15 on the desk.
type file struct{ card store.GuardianCard }

const (
	stepCard     = "card"
	stepHow      = "how"
	stepReason   = "reason"
	stepWithdraw = "withdraw"

	optionYes = "yes"
)

// card shows whom to ask, or that it is settled, and takes the decision.
func (g Guardians) card() engine.Definition {
	never := func(*file) bool { return false }
	return engine.Flow[file]{
		Name: Card, Version: 1, Allow: Allow, Steady: true, Load: g.load,
		Steps: []engine.Step[file]{
			{Name: stepCard, Typed: true, Ask: askCard, Take: takeCard},
			{Name: stepHow, Typed: true, When: never, Ask: askHow, Take: g.takeHow},
			{Name: stepReason, Typed: true, When: never, Ask: askReason, Take: g.takeReason},
			{Name: stepWithdraw, Typed: true, When: never, Ask: askWithdraw, Take: g.takeWithdraw},
		},
	}
}

func (g Guardians) load(ctx context.Context, t engine.Turn, ref string) (*file, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	card, err := g.store.GuardianCard(ctx, t.Person.ID, id, t.Now)
	return &file{card: card}, step.Gone(err)
}

// about says who it is and how it stands.
func (f *file) about() []engine.Message {
	c := f.card
	where := step.RegionName(c.RegionKK, c.RegionRU)
	var text []engine.Message
	switch {
	case !c.Minor:
		text = append(text, locales.GuardianCardGrown(c.Name, where))
	default:
		text = append(text, locales.GuardianCard(c.Name, where))
	}
	switch {
	case c.How != "":
		text = append(text, locales.GuardianCardVerified(locales.GuardianHow(c.How), c.VerifiedAt, c.VerifiedBy))
	case c.Seen.Request != 0:
		text = append(text, locales.GuardianCardContact(c.Guardian, locales.Phone(c.Phone), c.AskedAt))
	default:
		text = append(text, locales.GuardianCardNobody())
	}
	return text
}

// open lists what can be decided now.
func (f *file) open() []engine.Button {
	c := f.card
	var buttons []engine.Button
	if c.How == "" && c.Minor {
		buttons = append(buttons, engine.Button{Label: locales.GuardianApprove(), Option: stepHow, Style: engine.Success})
		if c.Seen.Request != 0 {
			buttons = append(buttons, engine.Button{Label: locales.GuardianRefuse(), Option: stepReason})
		}
	}
	if c.How != "" {
		buttons = append(buttons, engine.Button{Label: locales.GuardianWithdraw(), Option: stepWithdraw, Style: engine.Danger})
	}
	return buttons
}

func askCard(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	screen := engine.Screen{Text: f.about(), NoCancel: true}
	for _, b := range f.open() {
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	return screen, nil
}

func takeCard(_ context.Context, _ engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	for _, b := range f.open() {
		if b.Option == in.Option {
			return engine.Goto(in.Option), nil
		}
	}
	return step.Stale(), nil
}

// decision is the option of a decision about the contact that stands on the screen.
func decision(seen store.GuardianSeen, what string) string {
	return fmt.Sprintf("d_%d_%d_%s", seen.Request, seen.Revision, what)
}

// decided reads it.
func decided(option string, known []string) (seen store.GuardianSeen, what string, ok bool) {
	parts := strings.SplitN(option, "_", 4)
	if len(parts) != 4 || parts[0] != "d" || !slices.Contains(known, parts[3]) {
		return store.GuardianSeen{}, "", false
	}
	request, err1 := strconv.ParseInt(parts[1], 10, 64)
	revision, err2 := strconv.Atoi(parts[2])
	return store.GuardianSeen{Request: request, Revision: revision}, parts[3], err1 == nil && err2 == nil
}

func (f *file) choices(ask locales.Message, names []string, label func(string) locales.Message) engine.Screen {
	screen := engine.Screen{Text: append(f.about(), ask), NoCancel: true}
	for _, name := range names {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label(name), Option: decision(f.card.Seen, name)}})
	}
	return screen
}

func askHow(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	return f.choices(locales.GuardianHowAsk(), store.GuardianHows(), locales.GuardianHow), nil
}

func askReason(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	return f.choices(locales.GuardianReasonAsk(), store.GuardianReasons(), locales.GuardianReason), nil
}

func (g Guardians) takeHow(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	seen, chosen, ok := decided(in.Option, store.GuardianHows())
	if in.Kind != engine.Tap || !ok {
		return misread(in), nil
	}
	err := g.store.VerifyGuardian(ctx, t.Person.ID, f.card.Person, seen, chosen, t.Now)
	return g.done(ctx, f, err, KindApproved, locales.GuardianApproved())
}

func (g Guardians) takeReason(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	seen, chosen, ok := decided(in.Option, store.GuardianReasons())
	if in.Kind != engine.Tap || !ok {
		return misread(in), nil
	}
	err := g.store.RefuseGuardian(ctx, t.Person.ID, f.card.Person, seen, chosen, t.Now)
	return g.done(ctx, f, err, KindRefused, locales.GuardianRefused())
}

func askWithdraw(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	return engine.Screen{
		Text:     append(f.about(), locales.GuardianWithdrawAsk()),
		Rows:     [][]engine.Button{{{Label: locales.GuardianWithdrawYes(), Option: optionYes, Style: engine.Danger}}},
		NoCancel: true,
	}, nil
}

func (g Guardians) takeWithdraw(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes {
		return misread(in), nil
	}
	err := g.store.WithdrawGuardian(ctx, t.Person.ID, f.card.Person, t.Now)
	return g.done(ctx, f, err, KindWithdrawn, locales.GuardianWithdrawn())
}

// done ends the card and tells the person, or shows the card again where somebody else was quicker.
func (g Guardians) done(ctx context.Context, f *file, err error, kind string, said locales.Message) (engine.Move, error) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case errors.Is(err, store.ErrAlready):
		return engine.Goto(stepCard).Saying(locales.GuardianAlready()), nil
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepCard).Saying(locales.GuardianChanged()), nil
	case err != nil:
		return engine.Move{}, err
	}
	notice := store.Notice{Kind: kind, Person: f.card.Person, Ref: strconv.FormatInt(f.card.Person, 10)}
	return engine.Done().Saying(said), g.jobs.Notify(ctx, store.Prompt, notice)
}

func misread(in engine.Input) engine.Move {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput())
	}
	return step.Stale()
}
