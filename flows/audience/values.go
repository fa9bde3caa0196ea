package audience

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	valuePrefix  = "value_"
	optionNot    = "not"
	optionRemove = "remove"
)

// values are what a fact says: a tap ticks and unticks, and is kept at once.
func (r Room) values() engine.Definition {
	return engine.Flow[spot]{
		Name: Values, Version: 1, Allow: Allow, Steady: true, Load: r.loadSpot,
		Steps: []engine.Step[spot]{{Name: "values", Ask: r.askValues, Take: r.takeValues}},
	}
}

func (r Room) loadSpot(ctx context.Context, t engine.Turn, ref string) (*spot, error) {
	parts := strings.Split(ref, ".")
	if len(parts) != 4 {
		return nil, engine.ErrGone
	}
	d, err := r.load(ctx, t, parts[0])
	if err != nil {
		return nil, err
	}
	s := &spot{draft: *d, field: store.FactField(parts[3])}
	var ok bool
	if s.group, s.place, ok = numbers(parts[1], parts[2]); !ok || !slices.Contains(store.FactFields(), s.field) {
		return nil, engine.ErrGone
	}
	// Somebody else may have changed the announcement meanwhile: then it is another fact that stands here.
	f, there := s.fact()
	behind := s.group < len(s.of.People) && s.place == len(s.of.People[s.group]) || s.group == len(s.of.People) && s.place == 0
	if there && f.Field != s.field || !there && !behind {
		return nil, engine.ErrGone
	}
	return s, nil
}

func (r Room) askValues(ctx context.Context, t engine.Turn, s *spot) (engine.Screen, error) {
	page := step.PageOf(t)
	choices, more, err := r.choices(ctx, t, s.field, page)
	if err != nil {
		return engine.Screen{}, err
	}
	f, there := s.fact()
	screen := engine.Screen{Text: []engine.Message{locales.AudienceValuesHead(label(s.field), asks(s.field))}, NoCancel: true}
	if there {
		n, err := r.Names(ctx, store.Audience{{f}})
		if err != nil {
			return engine.Screen{}, err
		}
		screen.Text = append(screen.Text, locales.AudienceNowIs(n.fact(f)))
	}
	for _, c := range choices {
		label := locales.StepUnticked(c.label)
		if slices.Contains(f.Values, c.value) {
			label = locales.StepTicked(c.label)
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: c.option()}})
	}
	screen = step.Leafed(screen, page, more)
	if there {
		turn := locales.AudienceButtonNot()
		if f.Not {
			turn = locales.AudienceButtonIs()
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: turn, Option: optionNot}}, []engine.Button{{Label: locales.AudienceButtonRemove(), Option: optionRemove}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone, Style: engine.Primary}})
	return screen, nil
}

// asks says how the values of a field are given.
func asks(field store.FactField) locales.Message {
	switch field {
	case store.FactLevel:
		return locales.AudienceAskLevel()
	case store.FactActive:
		return locales.AudienceAskActive()
	case store.FactBalance:
		return locales.AudienceAskBalance()
	case store.FactTag:
		return locales.AudienceAskTag()
	case store.FactCohort, store.FactTask, store.FactCourse, store.FactFollows:
		return locales.AudienceAskNumbered()
	}
	return locales.AudienceAskValues()
}

func (r Room) takeValues(ctx context.Context, t engine.Turn, s *spot, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	f, there := s.fact()
	switch {
	case in.Kind == engine.Text:
		return r.typed(ctx, t, s, in.Text)
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionDone:
		return engine.Done(), nil
	case in.Option == optionNot && there:
		f.Not = !f.Not
		return r.put(ctx, t, s, f, engine.Stay(nil))
	case in.Option == optionRemove && there:
		f.Values = nil
		return r.put(ctx, t, s, f, engine.Done().Saying(locales.AudienceRemoved()))
	}
	if _, ok := step.Tapped(in, valuePrefix); ok {
		choices, _, err := r.choices(ctx, t, s.field, step.PageOf(t))
		if err != nil {
			return engine.Move{}, err
		}
		for _, c := range choices {
			if c.option() == in.Option {
				return r.tick(ctx, t, s, c.value)
			}
		}
	}
	return step.Stale(), nil
}

// tick takes a value in, or out when it is there; of a number there is one at most.
func (r Room) tick(ctx context.Context, t engine.Turn, s *spot, value string) (engine.Move, error) {
	f, _ := s.fact()
	i := slices.Index(f.Values, value)
	switch {
	case i >= 0:
		f.Values = slices.Delete(slices.Clone(f.Values), i, i+1)
	case least(s.field):
		f.Values = []string{value}
	default:
		f.Values = append(slices.Clone(f.Values), value)
	}
	if len(f.Values) == 0 {
		return r.put(ctx, t, s, f, engine.Done().Saying(locales.AudienceRemoved()))
	}
	return r.put(ctx, t, s, f, engine.Stay(nil))
}

func (r Room) put(ctx context.Context, t engine.Turn, s *spot, f store.Fact, next engine.Move) (engine.Move, error) {
	return r.keepPeople(ctx, t, &s.draft, with(s.of.People, s.group, s.place, f), next)
}

// least tells the fields of which one number is said.
func least(field store.FactField) bool {
	return field == store.FactLevel || field == store.FactActive || field == store.FactBalance
}

// bounds are what a number may be.
func bounds(field store.FactField) (low, high int) {
	switch field {
	case store.FactLevel:
		return 1, 7
	case store.FactActive:
		return 0, 3650
	}
	return 0, 1_000_000
}

// typed takes a value that was written: a number, a word, a name.
func (r Room) typed(ctx context.Context, t engine.Turn, s *spot, text string) (engine.Move, error) {
	value, reason, err := r.read(ctx, t, s.field, text)
	if err != nil || reason != nil {
		return engine.Stay(reason), err
	}
	if f, _ := s.fact(); slices.Contains(f.Values, value) {
		return engine.Stay(nil), nil
	}
	return r.tick(ctx, t, s, value)
}

func (r Room) read(ctx context.Context, t engine.Turn, field store.FactField, text string) (value string, reason engine.Message, err error) {
	unknown := locales.AudienceUnknownValue(step.Short(text))
	switch field {
	case store.FactLevel, store.FactActive, store.FactBalance:
		low, high := bounds(field)
		n, err := answer.Number(text)
		if err != nil || n < int64(low) || n > int64(high) {
			return "", locales.AudienceBadNumber(low, high), nil //nolint:nilerr // whatever it is, it is no such number
		}
		return strconv.FormatInt(n, 10), nil, nil
	case store.FactTag:
		if value = store.ReadTag(text); value == "" {
			return "", locales.AudienceBadTag(store.TagLength), nil
		}
		return value, nil, nil
	case store.FactRegion:
		return r.region(ctx, t, text, unknown)
	case store.FactCohort, store.FactTask, store.FactCourse, store.FactFollows:
		return r.numbered(ctx, field, text, unknown)
	}
	return "", unknown, nil
}

// region finds the region that was spelled out in any spelling, if the person may announce there.
func (r Room) region(ctx context.Context, t engine.Turn, text string, unknown locales.Message) (string, engine.Message, error) {
	all, err := step.Regions(r.Store)(ctx, t)
	if err != nil {
		return "", nil, err
	}
	mine, err := r.regions(ctx, t)
	if err != nil {
		return "", nil, err
	}
	score := step.SpelledRegion()(text)
	spelled := func(o step.Option) bool { return score(o) == 1 }
	if i := slices.IndexFunc(mine, spelled); i >= 0 {
		return mine[i].Name, nil, nil
	}
	if i := slices.IndexFunc(all, spelled); i >= 0 {
		return "", locales.AudienceRegionForeign(all[i].Label), nil
	}
	return "", unknown, nil
}

// numbered finds what has a number.
func (r Room) numbered(ctx context.Context, field store.FactField, text string, unknown locales.Message) (string, engine.Message, error) {
	n, err := answer.Number(text)
	if err != nil || n <= 0 {
		return "", unknown, nil //nolint:nilerr // whatever it is, it is no number of anything
	}
	value := strconv.FormatInt(n, 10)
	named, err := r.Store.NameFacts(ctx, store.Audience{{{Field: field, Values: []string{value}}}})
	if err != nil || len(named) == 0 {
		return "", unknown, err
	}
	return value, nil, nil
}
