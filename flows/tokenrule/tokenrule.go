// Package tokenrule is where administrators see the numbers that tokens keep to, and change them.
package tokenrule

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List   = "token_rules"
	Change = "token_rule" // ref: a rule's name
)

// Store is what is kept of the rules. It gives them only to those who may change them.
type Store interface {
	TokenRules(ctx context.Context, actor int64) ([]store.TokenRule, error)
	TokenRule(ctx context.Context, actor int64, name string) (store.TokenRule, error)
	ChangeTokenRule(ctx context.Context, actor int64, name string, seen, value int64, now time.Time) error
}

// Rules is what is done with them.
type Rules struct{ store Store }

// New puts it together.
func New(s Store) Rules { return Rules{s} }

// Flows lists the conversations.
func (r Rules) Flows() []engine.Definition { return []engine.Definition{r.list(), r.change()} }

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ChangeTokenRules.Roles()...) }

// table is all rules.
type table struct{ rules []store.TokenRule }

func (r Rules) list() engine.Definition {
	return engine.Flow[table]{
		Name: List, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*table, error) {
			rules, err := r.store.TokenRules(ctx, t.Person.ID)
			if err == nil && len(rules) == 0 {
				err = engine.ErrGone
			}
			return &table{rules}, err
		},
		Steps: []engine.Step[table]{{
			Name: "list", Typed: true,
			Ask: func(_ context.Context, _ engine.Turn, all *table) (engine.Screen, error) {
				screen := engine.Screen{Text: []engine.Message{locales.TokenruleHead()}, NoCancel: true}
				for _, one := range all.rules {
					screen.Rows = append(screen.Rows, []engine.Button{{
						Label: locales.TokenruleLine(locales.TokenRuleName(one.Name), int(one.Value)), Option: one.Name,
					}})
				}
				return screen, nil
			},
			Take: func(_ context.Context, _ engine.Turn, all *table, in engine.Input) (engine.Move, error) {
				for _, one := range all.rules {
					if in.Kind == engine.Tap && in.Option == one.Name {
						return engine.Call(Change, one.Name), nil
					}
				}
				if in.Kind == engine.Tap {
					return step.Stale(), nil
				}
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			},
		}},
	}
}

// wish is another value for a rule.
type wish struct {
	Value string `json:"value"`
	Seen  string `json:"seen"` // the value that stood on the screen when the other one was typed
}

const (
	stepValue     = "value"
	optionConfirm = "confirm"
)

// change asks for a value and, because it counts at once and for everybody, once more.
func (r Rules) change() engine.Definition {
	return engine.Flow[wish]{
		Name: Change, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[wish]{
			{Name: stepValue, Ask: r.askValue, Take: r.takeValue},
			{Name: "confirm", Typed: true, Ask: r.askConfirm, Take: r.takeConfirm},
		},
		Begin: func(engine.Turn, *wish) string { return stepValue },
	}
}

func (r Rules) rule(ctx context.Context, t engine.Turn) (store.TokenRule, error) {
	one, err := r.store.TokenRule(ctx, t.Person.ID, t.Ref)
	return one, step.Gone(err)
}

func (r Rules) askValue(ctx context.Context, t engine.Turn, _ *wish) (engine.Screen, error) {
	one, err := r.rule(ctx, t)
	return engine.Screen{Text: []engine.Message{
		locales.TokenruleAsk(locales.TokenRuleName(one.Name), int(one.Value), int(one.Least), int(one.Most)),
	}}, err
}

func (r Rules) takeValue(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
	one, err := r.rule(ctx, t)
	switch {
	case err != nil:
		return engine.Move{}, err
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepNumberWanted()), nil
	}
	n, said := step.Whole(in.Text, int(one.Least), int(one.Most))
	if said != nil {
		return engine.Stay(said), nil
	}
	w.Value, w.Seen = strconv.Itoa(n), strconv.FormatInt(one.Value, 10)
	return engine.Next(), nil
}

// values reads the two numbers.
func (w *wish) values() (seen, value int64, err error) {
	if seen, err = step.ID(w.Seen); err == nil {
		value, err = step.ID(w.Value)
	}
	return seen, value, err
}

func (r Rules) askConfirm(_ context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
	seen, value, err := w.values()
	return engine.Screen{
		Text: []engine.Message{locales.TokenruleConfirm(locales.TokenRuleName(t.Ref), int(seen), int(value))},
		Rows: [][]engine.Button{{{Label: locales.CommonConfirm(), Option: optionConfirm, Style: engine.Success}}},
	}, err
}

func (r Rules) takeConfirm(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option != optionConfirm:
		return step.Stale(), nil
	}
	seen, value, err := w.values()
	if err == nil {
		err = r.store.ChangeTokenRule(ctx, t.Person.ID, t.Ref, seen, value, t.Now)
	}
	switch {
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepValue).Saying(locales.TokenruleMeanwhile()), nil
	case errors.Is(err, store.ErrOutOfBounds):
		return engine.Goto(stepValue).Saying(locales.TokenruleBounds()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.TokenruleChanged()), nil
}
