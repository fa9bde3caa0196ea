package grant

import (
	"context"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wish is a role to be given. Names that stand for "all" are not empty, so that nothing is chosen before it is.
type wish struct {
	Role   string `json:"role"`
	Region string `json:"region"` // a code or rights.Every
	Cohort string `json:"cohort"` // a number or rights.Every
	End    string `json:"end"`    // as in rights
	Day    string `json:"day"`    // YYYY-MM-DD, with day
}

// give asks for role, region, cohort and end, of what the giver may give, and gives it.
func (g Grants) give() engine.Definition {
	return engine.Flow[wish]{
		Name: Give, Version: 1, Allow: allow, Form: true,
		Steps: []engine.Step[wish]{g.role(), g.region(), g.cohort(), g.ending(), g.day(), g.review()},
		Begin: func(engine.Turn, *wish) string { return "role" },
	}
}

func (g Grants) role() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "role", Ask: step.Says[wish](locales.GrantRoleAsk())},
		Field:    func(w *wish) *string { return &w.Role },
		Options: func(ctx context.Context, t engine.Turn, _ *wish) ([]step.Option, error) {
			may, err := g.scope(ctx, t)
			return may.Roles(), err
		},
	}.Step()
}

// scope is what whoever asks may give.
func (g Grants) scope(ctx context.Context, t engine.Turn) (rights.Scope, error) {
	held, err := g.store.Giving(ctx, t.Person.ID)
	return rights.Scope(held), err
}

// region offers a list to leaf through and to search: an administrator may choose any of them.
func (g Grants) region() engine.Step[wish] {
	list := func(w *wish) engine.Step[wish] {
		return step.Pick[wish]{
			Question: step.Question[wish]{Name: "region", Ask: step.Says[wish](locales.GrantRegionAsk())},
			Field:    func(w *wish) *string { return &w.Region },
			Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) {
				may, err := g.scope(ctx, t)
				if err != nil {
					return nil, err
				}
				regions, err := g.store.Regions(ctx, t.Person.Lang)
				return may.For(w.Role).Regions(regions), err
			},
			Find: step.FindRegion(), Exact: step.SpelledRegion(),
		}.Step()
	}
	return engine.Step[wish]{
		Name: "region",
		Ask: func(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
			return list(w).Ask(ctx, t, w)
		},
		Take: func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			return list(w).Take(ctx, t, w, in)
		},
	}
}

func (g Grants) cohort() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "cohort", Ask: step.Says[wish](locales.GrantCohortAsk())},
		Field:    func(w *wish) *string { return &w.Cohort },
		Options: func(ctx context.Context, t engine.Turn, w *wish) ([]step.Option, error) {
			may, err := g.scope(ctx, t)
			if err != nil {
				return nil, err
			}
			cohorts, err := g.store.CohortsNamed(ctx)
			return may.For(w.Role).In(w.Region).Cohorts(cohorts), err
		},
	}.Step()
}

func (g Grants) ending() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "end", Ask: step.Says[wish](locales.GrantEndAsk())},
		Field:    func(w *wish) *string { return &w.End }, Columns: 2,
		Options: func(ctx context.Context, t engine.Turn, w *wish) ([]step.Option, error) {
			may, err := g.scope(ctx, t)
			return may.For(w.Role).In(w.Region).To(w.Cohort).Ends(t.Now, g.zone), err
		},
	}.Step()
}

func (g Grants) day() engine.Step[wish] {
	return step.Date[wish]{
		Question: step.Question[wish]{
			Name: "day", Ask: step.Says[wish](locales.GrantDayAsk()), When: func(w *wish) bool { return w.End == rights.EndDay },
		},
		Field: func(w *wish) *string { return &w.Day }, Zone: g.zone, Check: rights.NotPast,
	}.Step()
}

func (g Grants) review() engine.Step[wish] {
	return engine.Step[wish]{
		Name: "review", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
			new, err := g.wished(ctx, t, w)
			if err != nil {
				return engine.Screen{}, err
			}
			return engine.Screen{
				Text: []engine.Message{locales.GrantReview(), line(new), rights.About(w.Role)},
				Rows: [][]engine.Button{{{Label: locales.GrantGive(), Option: optionGive, Style: engine.Success}}},
			}, nil
		},
		Take: func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Tap || in.Option != optionGive {
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			}
			return g.given(ctx, t, w)
		},
	}
}

func (g Grants) given(ctx context.Context, t engine.Turn, w *wish) (engine.Move, error) {
	person, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	new, err := g.wished(ctx, t, w)
	if err != nil {
		return engine.Move{}, err
	}
	id, err := g.store.GiveGrant(ctx, t.Person.ID, store.NewGrant{
		Person: person, Role: new.Role, Region: new.Region, Cohort: new.Cohort, EndsAt: new.EndsAt,
	}, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.GrantGiven()), g.tell(ctx, KindGiven, person, id)
}

// wished is the grant that the answers ask for, with its names.
func (g Grants) wished(ctx context.Context, t engine.Turn, w *wish) (store.Grant, error) {
	new := store.Grant{Role: w.Role}
	regions, err := g.store.Regions(ctx, t.Person.Lang)
	if err != nil {
		return new, err
	}
	for _, r := range regions {
		if r.Code == w.Region {
			new.Region, new.RegionKK, new.RegionRU = r.Code, r.NameKK, r.NameRU
		}
	}
	cohorts, err := g.store.CohortsNamed(ctx)
	if err != nil {
		return new, err
	}
	for _, c := range cohorts {
		if strconv.FormatInt(c.ID, 10) == w.Cohort {
			new.Cohort, new.CohortKK, new.CohortRU = c.ID, c.TitleKK, c.TitleRU
		}
	}
	if new.Region == "" && w.Region != rights.Every || new.Cohort == 0 && w.Cohort != rights.Every {
		return new, engine.ErrGone // what was chosen is no longer there, and nothing else may take its place
	}
	may, err := g.scope(ctx, t)
	if err != nil {
		return new, err
	}
	new.EndsAt, err = may.For(w.Role).In(w.Region).To(w.Cohort).EndsAt(w.End, w.Day, t.Now, g.zone)
	return new, err
}
