package award

import (
	"context"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// present is what somebody wants to give to one person.
type present struct {
	Query  string `json:"query"`  // what people were looked for by
	Person int64  `json:"person"` // Telegram id
	gift
}

const (
	personPrefix  = "person_"
	optionConfirm = "confirm"
	queryLeast    = 2
	queryMost     = 90
)

// give asks for person, budget, amount, time and reason, and gives, or lets it wait for a second person.
func (a Awards) give() engine.Definition {
	return engine.Flow[present]{
		Name: Give, Version: 1, Allow: gives, Form: true,
		Steps: []engine.Step[present]{
			{Name: "person", Ask: a.askPerson, Take: a.takePerson},
			budgetStep(a, func(p *present) *string { return &p.Budget }),
			tokens.Amount[present]{Name: "amount", Field: func(p *present) *int { return &p.Amount }, Ask: a.askAmount, None: locales.AwardMonthOver}.Step(),
			hoursStep(func(p *present) *int { return &p.Hours }),
			reasonStep(func(p *present) *string { return &p.Reason }),
			{Name: "review", Typed: true, Ask: a.askReview, Take: a.takeReview},
		},
	}
}

// askPerson finds people whom the giver may see, by what was typed.
func (a Awards) askPerson(ctx context.Context, t engine.Turn, p *present) (engine.Screen, error) {
	query := p.Query
	if query == "" {
		return engine.Screen{Text: []engine.Message{locales.AwardPersonAsk()}}, nil
	}
	phone, err := answer.Phone(query)
	if err != nil {
		phone = ""
	}
	page := step.PageOf(t)
	rows, err := a.store.SearchPeople(ctx, t.Person.ID, store.ReadPeopleQuery(query, phone), pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.PeopleFoundFor(query)}}
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.AwardPersonNone())
	}
	for i, r := range rows[:min(len(rows), pageSize)] {
		screen.Text = append(screen.Text, locales.PeopleLine(i+1, r.Name, step.RegionName(r.RegionKK, r.RegionRU)))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.PeopleNumbered(i+1, step.Short(r.Name)), Option: personPrefix + step.Ref(r.ID),
		}})
	}
	return step.Leafed(screen, page, len(rows) > pageSize), nil
}

func (a Awards) takePerson(ctx context.Context, t engine.Turn, p *present, in engine.Input) (engine.Move, error) {
	if chosen, ok := step.Tapped(in, personPrefix); ok {
		id, err := step.ID(chosen)
		if err != nil {
			return step.Stale(), nil
		}
		_, reason, err := a.receiver(ctx, t, id)
		if err != nil || reason != nil {
			return engine.Stay(reason), err
		}
		p.Person = id
		return engine.Next(), nil
	}
	query := strings.TrimSpace(in.Text)
	switch length := answer.Length(query); {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text || length < queryLeast || length > queryMost:
		return engine.Stay(locales.AwardPersonWanted(queryMost)), nil
	}
	clear(t.Scratch)
	p.Query = query
	return engine.Stay(nil), nil
}

// askAmount says how much of the month is left. No budget gives more than it has.
func (a Awards) askAmount(ctx context.Context, t engine.Turn, p *present) (locales.Message, int64, error) {
	limits, err := a.store.AwardLimits(ctx, t.Person.ID, tokens.Month(t.Now, a.zone))
	if err != nil {
		return locales.Message{}, 0, err
	}
	from, err := a.fromBudget(ctx, t, p.gift)
	if err != nil {
		return locales.Message{}, 0, err
	}
	name, reason, err := a.receiver(ctx, t, p.Person)
	if err == nil && reason != nil {
		err = engine.ErrGone
	}
	return locales.AwardAmountAsk(name, int(limits.Left), int(limits.Alone)), min(limits.Left, from.Left), err
}

func (a Awards) askReview(ctx context.Context, t engine.Turn, p *present) (engine.Screen, error) {
	from, err := a.fromBudget(ctx, t, p.gift)
	if err != nil {
		return engine.Screen{}, err
	}
	name, reason, err := a.receiver(ctx, t, p.Person)
	if err == nil && reason != nil {
		err = engine.ErrGone
	}
	if err != nil {
		return engine.Screen{}, err
	}
	limits, err := a.store.AwardLimits(ctx, t.Person.ID, tokens.Month(t.Now, a.zone))
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{
		Text: []engine.Message{locales.AwardReview(name, p.Amount, a.names.Budget(from), p.Reason)},
		Rows: [][]engine.Button{{{Label: locales.CommonConfirm(), Option: optionConfirm, Style: engine.Success}}},
	}
	if p.Hours > 0 {
		screen.Text = append(screen.Text, locales.AwardHoursLine(tokens.Lasting(p.Hours)))
	}
	if int64(p.Amount) > limits.Alone {
		screen.Text = append(screen.Text, locales.AwardReviewSecond())
	} else {
		screen.Text = append(screen.Text, locales.AwardReviewAlone())
	}
	return screen, nil
}

func (a Awards) takeReview(ctx context.Context, t engine.Turn, p *present, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionConfirm {
		return notUnderstood(in), nil
	}
	budget, err := step.ID(p.Budget)
	if err != nil {
		return engine.Move{}, err
	}
	id, state, err := a.store.GiveAward(ctx, t.Person.ID, store.NewAward{
		Person: p.Person, Budget: budget, Amount: int64(p.Amount), Minutes: p.Hours, Reason: p.Reason, Month: tokens.Month(t.Now, a.zone), Turn: t.Update,
	}, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	if err != nil || state != store.AwardGiven {
		return engine.Done().Saying(locales.AwardProposed()), err
	}
	return engine.Done().Saying(locales.AwardGiven()), a.tell(ctx, KindGiven, p.Person, id)
}
