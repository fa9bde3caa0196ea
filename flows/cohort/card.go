package cohort

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// sheet is a cohort on the desk with what can be changed about it. Days are YYYY-MM-DD, empty where nothing is promised.
type sheet struct {
	card store.CohortCard

	TitleKK     string `json:"title_kk"`
	TitleRU     string `json:"title_ru"`
	Opens       string `json:"opens"`
	Closes      string `json:"closes"`
	Screened    string `json:"screened"`
	Reviewed    string `json:"reviewed"`
	Interviewed string `json:"interviewed"`
	Decided     string `json:"decided"`
	Places      *int   `json:"places"`
	Waitlist    *int   `json:"waitlist"`
}

const (
	toPrefix     = "go_"
	optionYear   = "next_year"
	optionRegion = "to_region"
	optionDates  = "dates"
	optionNames  = "names"
	mostPlaces   = 1000
	shortTitle   = 2  // characters
	longTitle    = 80 // characters
)

// card shows a cohort. Every answer is saved at once and leads back to it.
func (c Cohorts) card() engine.Definition {
	steps := []engine.Step[sheet]{
		{Name: "card", Typed: true, Ask: c.askCard, Take: c.takeCard},
		{Name: "dates", Typed: true, When: never, Ask: askFields(dateFields), Take: takeFields(dateFields)},
		{Name: "names", Typed: true, When: never, Ask: askFields(nameFields), Take: takeFields(nameFields)},
	}
	for _, f := range slices.Concat(dateFields(), nameFields()) {
		steps = append(steps, c.orderly(f.make(c)))
	}
	return engine.Flow[sheet]{
		Name: Card, Version: 1, Allow: Allow, Load: c.load, Save: c.save, Steps: steps,
		Begin: func(engine.Turn, *sheet) string { return "card" },
	}
}

func never(*sheet) bool { return false }

func (c Cohorts) load(ctx context.Context, t engine.Turn, ref string) (*sheet, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	card, err := c.store.DeskCohort(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	return &sheet{
		card: card, TitleKK: card.TitleKK, TitleRU: card.TitleRU, Places: &card.Places, Waitlist: &card.Waitlist,
		Opens: card.OpensAt.In(c.zone).Format(time.DateOnly), Closes: card.ClosesAt.In(c.zone).Format(time.DateOnly),
		Screened: written(card.ScreenedBy), Reviewed: written(card.ReviewedBy), Interviewed: written(card.InterviewedBy), Decided: written(card.DecidedBy),
	}, nil
}

func written(day time.Time) string {
	if day.IsZero() {
		return ""
	}
	return day.Format(time.DateOnly)
}

// cohort is the cohort with the sheet's answers. A deadline that was not touched keeps its time of day.
func (s *sheet) cohort(zone *time.Location) store.Cohort {
	c := s.card.Cohort
	c.TitleKK, c.TitleRU, c.Places, c.Waitlist = s.TitleKK, s.TitleRU, *s.Places, *s.Waitlist
	if s.Opens != c.OpensAt.In(zone).Format(time.DateOnly) {
		c.OpensAt = day(s.Opens, zone)
	}
	if s.Closes != c.ClosesAt.In(zone).Format(time.DateOnly) {
		c.ClosesAt = endOf(day(s.Closes, zone), zone)
	}
	c.ScreenedBy, c.ReviewedBy = day(s.Screened, time.UTC), day(s.Reviewed, time.UTC)
	c.InterviewedBy, c.DecidedBy = day(s.Interviewed, time.UTC), day(s.Decided, time.UTC)
	return c
}

// day reads a day that a step has written; empty is the zero time.
func day(text string, zone *time.Location) time.Time {
	at, err := time.ParseInLocation(time.DateOnly, text, zone)
	if err != nil {
		return time.Time{}
	}
	return at
}

// save keeps what changed in the cohort as it is now, so that two who change different things both succeed.
func (c Cohorts) save(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	now, err := c.load(ctx, t, ref)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(changed)
	if err == nil {
		err = json.Unmarshal(raw, now)
	}
	if err != nil {
		return fmt.Errorf("read what changed: %w", err)
	}
	err = c.store.ChangeCohort(ctx, t.Person.ID, now.cohort(c.zone), now.card.Revision, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.ErrGone
	}
	return err
}

func (c Cohorts) askCard(_ context.Context, _ engine.Turn, s *sheet) (engine.Screen, error) {
	card := s.card
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.CohortCard(title(card.Cohort), region(card), state(card.State)),
		locales.Lines(c.facts(card)...),
		locales.Lines(locales.CohortPlaces(card.Places, card.Waitlist), locales.CohortCounts(card.Submitted, card.Drafts)),
	}}
	screen.Text = append(screen.Text, c.links(card)...)
	for _, m := range moves(card) {
		screen.Rows = append(screen.Rows, []engine.Button{m.button})
	}
	if card.Changeable() {
		screen.Rows = append(screen.Rows, []engine.Button{
			{Label: locales.CohortDatesButton(), Option: optionDates}, {Label: locales.CohortTitlesButton(), Option: optionNames},
		})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortRubricButton(), Option: optionRubric}},
		[]engine.Button{{Label: locales.CohortNextYear(), Option: optionYear}}, []engine.Button{{Label: locales.CohortToRegion(), Option: optionRegion}})
	return screen, nil
}

func (c Cohorts) takeCard(ctx context.Context, t engine.Turn, s *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if to, ok := step.Tapped(in, toPrefix); ok {
		return engine.Call(Move, strings.Join([]string{step.Ref(s.card.ID), string(s.card.State), to}, "-")), nil
	}
	switch in.Option {
	case optionDates, optionNames:
		return engine.Visit(in.Option), nil
	case optionRubric:
		return engine.Call(Rubric, step.Ref(s.card.ID)), nil
	case optionYear:
		return c.repeat(ctx, t, s.card.Cohort)
	case optionRegion:
		return engine.Call(Region, step.Ref(s.card.ID)), nil
	}
	return step.Stale(), nil
}
