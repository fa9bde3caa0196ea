package grant

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// held is a grant on the desk.
type held struct {
	grant store.Grant
	mine  bool
	seen  int    // the revision that was on the screen when it was decided to change or end it
	Until string `json:"until"` // as in rights
	Day   string `json:"day"`   // YYYY-MM-DD
}

const (
	optionProlong = "prolong"
	optionEnd     = "end"
	optionEndYes  = "end_yes"
	whyLimit      = 200 // characters
)

// card shows one grant: who gave it, and the ways to change its end or to end it now. People see their own here as well.
func (g Grants) card() engine.Definition {
	return engine.Flow[held]{
		Name: Card, Version: 1, Allow: func(p engine.Person) bool { return p.Member }, Load: g.loadHeld,
		Steps: []engine.Step[held]{{Name: "card", Typed: true, Ask: askCard, Take: takeCard}},
	}
}

// until asks for another end of a grant, which takes the place of the one that was seen.
func (g Grants) until() engine.Definition {
	return engine.Flow[held]{
		Name: Until, Version: 1, Allow: allow, Load: g.loadHeld,
		Steps: []engine.Step[held]{g.untilWhen(), g.untilDay()},
	}
}

// end asks why a grant is to end, and ends the one that was seen.
func (g Grants) end() engine.Definition {
	return engine.Flow[held]{
		Name: End, Version: 1, Allow: func(p engine.Person) bool { return p.Member }, Load: g.loadHeld,
		Steps: []engine.Step[held]{{Name: "why", Ask: askWhy, Take: g.takeWhy}},
	}
}

// loadHeld reads the grant of a ref: its id, and after a hyphen the revision that was seen.
func (g Grants) loadHeld(ctx context.Context, t engine.Turn, ref string) (*held, error) {
	which, revision, _ := strings.Cut(ref, "-")
	id, err := step.ID(which)
	if err != nil {
		return nil, err
	}
	found, err := g.store.GrantByID(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return nil, engine.ErrGone
	}
	h := &held{grant: found, mine: found.Person == t.Person.ID}
	if seen, err := strconv.Atoi(revision); err == nil {
		h.seen = seen
	}
	return h, err
}

// ref is a grant as it stands now.
func (h *held) ref() string { return fmt.Sprintf("%d-%d", h.grant.ID, h.grant.Revision) }

func askCard(_ context.Context, t engine.Turn, h *held) (engine.Screen, error) {
	screen := engine.Screen{
		Text: []engine.Message{locales.GrantCard(h.grant.PersonName), line(h.grant), rights.About(h.grant.Role)}, NoCancel: true,
	}
	if h.grant.GrantedBy != "" {
		screen.Text = append(screen.Text, locales.GrantCardBy(h.grant.GrantedBy, h.grant.GrantedAt))
	}
	if !holds(h.grant, t.Now) {
		screen.Text = append(screen.Text, locales.GrantOver())
		return screen, nil
	}
	if h.grant.Changeable {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.GrantProlong(), Option: optionProlong}})
	}
	if h.grant.Changeable || h.mine {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.GrantEndNow(), Option: optionEnd, Style: engine.Danger}})
	}
	return screen, nil
}

func takeCard(_ context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionProlong && h.grant.Changeable:
		return engine.Call(Until, h.ref()), nil
	case in.Kind == engine.Tap && in.Option == optionEnd && (h.grant.Changeable || h.mine && holds(h.grant, t.Now)):
		return engine.Call(End, h.ref()), nil
	}
	return notUnderstood(in), nil
}

func (g Grants) untilWhen() engine.Step[held] {
	choice := step.OneOf[held]{
		Question: step.Question[held]{
			Name: "until", Ask: func(h *held) []engine.Message { return []engine.Message{line(h.grant), locales.GrantEndAsk()} },
		},
		Field: func(h *held) *string { return &h.Until }, Columns: 2,
		Options: func(ctx context.Context, t engine.Turn, h *held) ([]step.Option, error) {
			may, err := g.over(ctx, t, h)
			return may.Ends(t.Now, g.zone), err
		},
	}.Step()
	take := choice.Take
	choice.Take = func(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
		move, err := take(ctx, t, h, in)
		if err != nil || h.Until == "" || h.Until == rights.EndDay {
			return move, err
		}
		return g.change(ctx, t, h)
	}
	return choice
}

// over is what whoever asks may give of the same kind.
func (g Grants) over(ctx context.Context, t engine.Turn, h *held) (rights.Scope, error) {
	may, err := g.scope(ctx, t)
	region, cohort := rights.Every, rights.Every
	if h.grant.Region != "" {
		region = h.grant.Region
	}
	if h.grant.Cohort != 0 {
		cohort = strconv.FormatInt(h.grant.Cohort, 10)
	}
	return may.For(h.grant.Role).In(region).To(cohort), err
}

func (g Grants) untilDay() engine.Step[held] {
	date := step.Date[held]{
		Question: step.Question[held]{Name: "until_day", Ask: step.Says[held](locales.GrantDayAsk())},
		Field:    func(h *held) *string { return &h.Day }, Zone: g.zone, Check: rights.NotPast,
	}.Step()
	take := date.Take
	date.Take = func(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
		move, err := take(ctx, t, h, in)
		if err != nil || h.Day == "" {
			return move, err
		}
		h.Until = rights.EndDay
		return g.change(ctx, t, h)
	}
	return date
}

// change lets the grant end at the chosen time.
func (g Grants) change(ctx context.Context, t engine.Turn, h *held) (engine.Move, error) {
	may, err := g.over(ctx, t, h)
	if err != nil {
		return engine.Move{}, err
	}
	ends, err := may.EndsAt(h.Until, h.Day, t.Now, g.zone)
	if err != nil {
		return engine.Move{}, err
	}
	err = g.store.ChangeGrant(ctx, t.Person.ID, h.grant.ID, h.seen, ends, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.GrantChanged()), g.tell(ctx, KindChanged, h.grant.Person, h.grant.ID)
}

// askWhy asks for the reason, ready-made or typed. People who give up their own role are only asked once more.
func askWhy(_ context.Context, _ engine.Turn, h *held) (engine.Screen, error) {
	if h.mine {
		return engine.Screen{
			Text: []engine.Message{line(h.grant), locales.GrantEndOwnAsk()},
			Rows: [][]engine.Button{{{Label: locales.GrantEndNow(), Option: optionEndYes, Style: engine.Danger}}},
		}, nil
	}
	screen := engine.Screen{Text: []engine.Message{line(h.grant), locales.GrantWhyAsk(whyLimit)}}
	for _, o := range reasons() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: o.Label, Option: o.Name}})
	}
	return screen, nil
}

func (g Grants) takeWhy(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
	switch {
	case h.mine && in.Kind == engine.Tap && in.Option == optionEndYes:
		return g.finish(ctx, t, h, "")
	case !h.mine && in.Kind == engine.Tap && isReason(in.Option):
		return g.finish(ctx, t, h, in.Option)
	case !h.mine && in.Kind == engine.Text && answer.Length(in.Text) <= whyLimit:
		return g.finish(ctx, t, h, in.Text)
	case !h.mine && in.Kind == engine.Text:
		return engine.Stay(locales.StepTextTooLong(whyLimit, answer.Length(in.Text)-whyLimit)), nil
	}
	return notUnderstood(in), nil
}

// reasons are kept in the audit log by their names.
func reasons() []step.Option {
	return []step.Option{
		{Name: "work_over", Label: locales.GrantWhyOver()},
		{Name: "left_team", Label: locales.GrantWhyLeft()},
		{Name: "by_mistake", Label: locales.GrantWhyMistake()},
		{Name: "rules_broken", Label: locales.GrantWhyRules()},
	}
}

func isReason(option string) bool {
	for _, o := range reasons() {
		if o.Name == option {
			return true
		}
	}
	return false
}

func (g Grants) finish(ctx context.Context, t engine.Turn, h *held, why string) (engine.Move, error) {
	err := g.store.EndGrant(ctx, t.Person.ID, h.grant.ID, h.seen, why, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	done := engine.Done().Saying(locales.GrantEnded())
	if h.mine {
		return done, nil
	}
	return done, g.tell(ctx, KindEnded, h.grant.Person, h.grant.ID)
}
