package cohort

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

type nothing struct{}

const (
	pageSize  = 8
	prefix    = "cohort_"
	optionNew = "new"
)

// list shows the cohorts, the newest first.
func (c Cohorts) list() engine.Definition {
	return engine.Flow[nothing]{
		Name: List, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: c.askList, Take: c.takeList}},
	}
}

func (c Cohorts) askList(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	page := step.PageOf(t)
	found, err := c.store.DeskCohorts(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.CohortListHead()}, NoCancel: true}
	if len(found) == 0 {
		screen.Text = append(screen.Text, locales.CohortListNone())
	}
	for i, one := range found[:min(len(found), pageSize)] {
		screen.Text = append(screen.Text, locales.CohortLine(i+1, title(one.Cohort), region(one), state(one.State)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortNumbered(i+1, title(one.Cohort)), Option: prefix + step.Ref(one.ID)}})
	}
	screen = step.Leafed(screen, page, len(found) > pageSize)
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortNew(), Option: optionNew}})
	return screen, nil
}

func (c Cohorts) takeList(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, prefix); ok {
		return engine.Call(Card, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Option == optionNew:
		return c.begin(ctx, t)
	}
	return step.Stale(), nil
}

// What a new cohort has until somebody changes it.
const (
	usualPlaces   = 20
	usualWaitlist = 8
	usualIntake   = 30 // days
	usualStage    = 14 // days
)

// begin makes the draft of a cohort that opens next month.
func (c Cohorts) begin(ctx context.Context, t engine.Turn) (engine.Move, error) {
	regions, err := c.store.CohortRegions(ctx, t.Person.ID)
	if err != nil {
		return engine.Move{}, err
	}
	if len(regions) == 0 {
		return engine.Stay(locales.CohortNoRegion()), nil
	}
	year, month, _ := t.Now.In(c.zone).Date()
	opens := time.Date(year, month+1, 1, 0, 0, 0, 0, c.zone)
	fresh := store.Cohort{
		Code: fmt.Sprint(opens.Year()), Region: regions[0], // all regions come first
		TitleKK: fmt.Sprintf("%d жылғы лек", opens.Year()), TitleRU: fmt.Sprintf("Поток %d года", opens.Year()),
		OpensAt: opens, ClosesAt: endOf(opens.AddDate(0, 0, usualIntake), c.zone), Places: usualPlaces, Waitlist: usualWaitlist,
	}
	day := opens.AddDate(0, 0, usualIntake)
	for _, by := range []*time.Time{&fresh.ScreenedBy, &fresh.ReviewedBy, &fresh.InterviewedBy, &fresh.DecidedBy} {
		day = day.AddDate(0, 0, usualStage)
		*by = dateOf(day)
	}
	return c.make(ctx, t, fresh, engine.Call)
}

// make keeps a new cohort and opens its card.
func (c Cohorts) make(ctx context.Context, t engine.Turn, fresh store.Cohort, open func(flow, ref string) engine.Move) (engine.Move, error) {
	id, err := c.store.MakeCohort(ctx, t.Person.ID, fresh, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		regions, err := c.store.CohortRegions(ctx, t.Person.ID)
		if err == nil && (slices.Contains(regions, "") || slices.Contains(regions, fresh.Region)) {
			return engine.Stay(locales.CohortTaken()), nil
		}
		return engine.Stay(locales.CohortNoRegion()), err
	}
	if err != nil {
		return engine.Move{}, err
	}
	return open(Card, step.Ref(id)).Saying(locales.CohortMade()), nil
}

// endOf is the last minute of a day.
func endOf(day time.Time, zone *time.Location) time.Time {
	year, month, date := day.Date()
	return time.Date(year, month, date, 23, 59, 0, 0, zone)
}

// dateOf is a day as dates are kept.
func dateOf(day time.Time) time.Time {
	year, month, date := day.Date()
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC)
}
