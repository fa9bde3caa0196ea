package matching

import (
	"context"
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	rulePrefix = "rule_"
	stepValue  = "value"
)

// ruleName words a number that meetings keep to; one that is not known here is its own name.
func ruleName(rule string) locales.Message {
	name, ok := map[string]func() locales.Message{
		"notice_hours": locales.MatchingRuleNoticeHours, "horizon_days": locales.MatchingRuleHorizonDays, "gap_minutes": locales.MatchingRuleGapMinutes,
		"open_per_team": locales.MatchingRuleOpenPerTeam, "open_per_pair": locales.MatchingRuleOpenPerPair, "pair_month": locales.MatchingRulePairMonth,
		"free_hours": locales.MatchingRuleFreeHours, "no_shows": locales.MatchingRuleNoShows, "no_show_days": locales.MatchingRuleNoShowDays,
		"offer_hours": locales.MatchingRuleOfferHours, "silent_days": locales.MatchingRuleSilentDays,
	}[rule]
	if !ok {
		return locales.Verbatim(rule)
	}
	return name()
}

// rules lists the numbers.
func (r Matching) rules() engine.Definition { return step.Board(Rules, manages, r.askRules, takeRules) }

func (r Matching) askRules(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	list, err := r.Store.MeetingRules(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingRulesHead()}}
	if len(list) == 0 {
		screen.Text = []engine.Message{locales.MatchingRulesNone()}
	}
	for _, one := range list {
		screen.Rows = append(screen.Rows, row(locales.TokenruleLine(ruleName(one.Name), one.Value), rulePrefix+one.Name, ""))
	}
	return screen, nil
}

func takeRules(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
	if rule, ok := step.Tapped(in, rulePrefix); ok {
		return engine.Call(Rule, rule), nil
	}
	return step.Stale(), nil
}

// value is another value for a rule.
type value struct {
	Value string `json:"value"`
	Seen  string `json:"seen"` // that stood on the screen when the other one was typed
}

// rule asks for a value and, because it counts at once and for everybody, once more.
func (r Matching) rule() engine.Definition {
	return engine.Flow[value]{
		Name: Rule, Version: 1, Allow: manages, Form: true,
		Steps: []engine.Step[value]{
			{Name: stepValue, Ask: r.askValue, Take: r.takeValue},
			{Name: "confirm", Typed: true, Ask: askRule, Take: r.takeRule},
		},
	}
}

func (r Matching) ruleOf(ctx context.Context, t engine.Turn) (store.MeetingRule, error) {
	list, err := r.Store.MeetingRules(ctx, t.Person.ID)
	if err != nil {
		return store.MeetingRule{}, err
	}
	for _, one := range list {
		if one.Name == t.Ref {
			return one, nil
		}
	}
	return store.MeetingRule{}, engine.ErrGone
}

func (r Matching) askValue(ctx context.Context, t engine.Turn, _ *value) (engine.Screen, error) {
	one, err := r.ruleOf(ctx, t)
	return engine.Screen{Text: []engine.Message{locales.TokenruleAsk(ruleName(one.Name), one.Value, one.Least, one.Most)}}, err
}

func (r Matching) takeValue(ctx context.Context, t engine.Turn, v *value, in engine.Input) (engine.Move, error) {
	one, err := r.ruleOf(ctx, t)
	switch {
	case err != nil:
		return engine.Move{}, err
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepNumberWanted()), nil
	}
	n, said := step.Whole(in.Text, one.Least, one.Most)
	if said != nil {
		return engine.Stay(said), nil
	}
	v.Value, v.Seen = strconv.Itoa(n), strconv.Itoa(one.Value)
	return engine.Next(), nil
}

// numbers reads the two values.
func (v *value) numbers() (seen, wanted int, err error) {
	if seen, err = strconv.Atoi(v.Seen); err == nil {
		wanted, err = strconv.Atoi(v.Value)
	}
	if err != nil {
		return 0, 0, engine.ErrGone
	}
	return seen, wanted, nil
}

func askRule(_ context.Context, t engine.Turn, v *value) (engine.Screen, error) {
	seen, wanted, err := v.numbers()
	return engine.Screen{
		Text: []engine.Message{locales.TokenruleConfirm(ruleName(t.Ref), seen, wanted)},
		Rows: [][]engine.Button{row(locales.CommonConfirm(), optionConfirm, engine.Success)},
	}, err
}

func (r Matching) takeRule(ctx context.Context, t engine.Turn, v *value, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option != optionConfirm:
		return step.Stale(), nil
	}
	seen, wanted, err := v.numbers()
	if err == nil {
		err = r.Store.ChangeMeetingRule(ctx, t.Person.ID, t.Ref, seen, wanted, t.Now)
	}
	switch {
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepValue).Saying(locales.MatchingRuleMeanwhile()), nil
	case errors.Is(err, store.ErrOutOfBounds):
		return engine.Goto(stepValue).Saying(locales.TokenruleBounds()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.MatchingRuleChanged()), nil
}
