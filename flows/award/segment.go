package award

import (
	"context"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// crowd is what somebody wants to give to everybody in a segment. Names that stand for all are not empty, so that nothing is chosen before
// it is.
type crowd struct {
	Role   string `json:"role"`
	Region string `json:"region"` // a code or rights.Every
	Cohort string `json:"cohort"` // a number or rights.Every
	Aim    string `json:"aim"`
	gift
}

const (
	few        = 5 // people who are named
	optionNext = "next"
)

// segment asks whom, and for budget, amount, time and reason, and has the list made.
func (a Awards) segment() engine.Definition {
	return engine.Flow[crowd]{
		Name: Segment, Version: 1, Allow: gives, Form: true,
		Steps: []engine.Step[crowd]{
			step.Choice[crowd]{
				Question: step.Question[crowd]{Name: "role", Ask: step.Says[crowd](locales.AwardRoleAsk())},
				Field:    func(c *crowd) *string { return &c.Role }, Options: roles(), Columns: 2,
			}.Step(),
			step.Pick[crowd]{
				Question: step.Question[crowd]{Name: "region", Ask: step.Says[crowd](locales.AwardRegionAsk())},
				Field:    func(c *crowd) *string { return &c.Region }, Options: a.regions, Find: step.FindRegion(), Exact: step.SpelledRegion(),
			}.Step(),
			step.OneOf[crowd]{
				Question: step.Question[crowd]{Name: "cohort", Ask: step.Says[crowd](locales.AwardCohortAsk())},
				Field:    func(c *crowd) *string { return &c.Cohort }, Options: a.cohorts,
			}.Step(),
			step.Choice[crowd]{
				Question: step.Question[crowd]{Name: "aim", Ask: step.Says[crowd](locales.AwardAimAsk())},
				Field:    func(c *crowd) *string { return &c.Aim }, Options: aims(),
			}.Step(),
			{Name: "people", Typed: true, Ask: a.askPeople, Take: a.takePeople},
			budgetStep(a, func(c *crowd) *string { return &c.Budget }),
			tokens.Amount[crowd]{Name: "amount", Field: func(c *crowd) *int { return &c.Amount }, Ask: a.askEach, None: locales.TreasuryShort}.Step(),
			hoursStep(func(c *crowd) *int { return &c.Hours }),
			reasonStep(func(c *crowd) *string { return &c.Reason }),
			{Name: "review", Typed: true, Ask: a.askCrowd, Take: a.takeCrowd},
		},
	}
}

func roles() []step.Option {
	options := []step.Option{{Name: rights.Every, Label: locales.AwardRoleAll()}}
	for _, role := range store.Roles() {
		options = append(options, step.Option{Name: role, Label: rights.Name(role)})
	}
	return options
}

func aims() []step.Option {
	return []step.Option{
		{Name: rights.Every, Label: locales.AwardAimAll()},
		{Name: "leader", Label: locales.OnboardingAimLeader()},
		{Name: "volunteer", Label: locales.OnboardingAimVolunteer()},
		{Name: "expert", Label: locales.OnboardingAimExpert()},
		{Name: "business", Label: locales.OnboardingAimBusiness()},
		{Name: "looking", Label: locales.OnboardingAimLooking()},
	}
}

func (a Awards) regions(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	list, err := step.Regions(a.store)(ctx, t)
	return append([]step.Option{{Name: rights.Every, Label: locales.RightsAllRegions()}}, list...), err
}

func (a Awards) cohorts(ctx context.Context, _ engine.Turn, _ *crowd) ([]step.Option, error) {
	list, err := a.store.CohortsNamed(ctx)
	options := []step.Option{{Name: rights.Every, Label: locales.RightsAllCohorts()}}
	for _, c := range list {
		options = append(options, step.Option{Name: step.Ref(c.ID), Label: locales.Named(locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU})})
	}
	return options, err
}

// meant is the segment as the store knows it.
func (c *crowd) meant() store.Segment {
	given := func(name string) string { return strings.TrimPrefix(name, rights.Every) }
	g := store.Segment{Role: given(c.Role), Region: given(c.Region), Aim: given(c.Aim)}
	if id, err := step.ID(c.Cohort); err == nil {
		g.Cohort = id
	}
	return g
}

// askPeople counts who is meant now, and names some of them.
func (a Awards) askPeople(ctx context.Context, t engine.Turn, c *crowd) (engine.Screen, error) {
	found, err := a.store.SegmentPeople(ctx, t.Person.ID, c.meant(), few)
	switch {
	case err != nil:
		return engine.Screen{}, err
	case found.Count == 0:
		return engine.Screen{Text: []engine.Message{locales.AwardPeopleNone()}}, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.AwardPeople(found.Count, strings.Join(found.Names, ", "))},
		Rows: [][]engine.Button{{{Label: locales.CommonNext(), Option: optionNext, Style: engine.Primary}}},
	}, nil
}

func (a Awards) takePeople(ctx context.Context, t engine.Turn, c *crowd, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionNext {
		return notUnderstood(in), nil
	}
	found, err := a.store.SegmentPeople(ctx, t.Person.ID, c.meant(), few)
	if err != nil || found.Count == 0 {
		return engine.Stay(nil), err
	}
	return engine.Next(), nil
}

// cost counts the people, and gives the most that each can get: the budget shared among all, and no more than a month's limit.
func (a Awards) cost(ctx context.Context, t engine.Turn, c *crowd) (from store.Budget, people int, most int64, err error) {
	if from, err = a.fromBudget(ctx, t, c.gift); err != nil {
		return from, 0, 0, err
	}
	found, err := a.store.SegmentPeople(ctx, t.Person.ID, c.meant(), 0)
	if err != nil || found.Count == 0 {
		return from, 0, 0, err
	}
	limits, err := a.store.AwardLimits(ctx, t.Person.ID, tokens.Month(t.Now, a.zone))
	return from, found.Count, min(from.Left/int64(found.Count), limits.Month), err
}

func (a Awards) askEach(ctx context.Context, t engine.Turn, c *crowd) (locales.Message, int64, error) {
	from, people, most, err := a.cost(ctx, t, c)
	return locales.AwardAmountEachAsk(people, int(from.Left)), most, err
}

func (a Awards) askCrowd(ctx context.Context, t engine.Turn, c *crowd) (engine.Screen, error) {
	from, people, most, err := a.cost(ctx, t, c)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.AwardSegmentReview(people, c.Amount, people*c.Amount, a.names.Budget(from), c.Reason)}}
	if c.Hours > 0 {
		screen.Text = append(screen.Text, locales.AwardHoursLine(tokens.Lasting(c.Hours)))
	}
	if int64(c.Amount) > most { // more people meanwhile, or fewer tokens
		screen.Text = append(screen.Text, locales.AwardSegmentShort(people*c.Amount, int(from.Left)))
		return screen, nil
	}
	screen.Rows = [][]engine.Button{{{Label: locales.TreasuryPropose(), Option: optionConfirm, Style: engine.Success}}}
	return screen, nil
}

func (a Awards) takeCrowd(ctx context.Context, t engine.Turn, c *crowd, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionConfirm {
		return notUnderstood(in), nil
	}
	from, _, most, err := a.cost(ctx, t, c)
	if err != nil || int64(c.Amount) > most {
		return engine.Stay(nil), err
	}
	id, err := a.store.AskBatch(ctx, t.Person.ID, store.NewBatch{
		Segment: c.meant(), Budget: from.ID, Amount: int64(c.Amount), Minutes: c.Hours, Reason: c.Reason, Turn: t.Update,
	}, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.AwardSegmentAsked()),
		a.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandGather, Person: t.Person.ID, Ref: step.Ref(id)})
}
