// Package tokens has what the rooms of tokens share: amounts as people write them, names of budgets, and why the ledger refuses.
package tokens

import (
	"context"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Month is when the month of a moment began, in a zone.
func Month(now time.Time, zone *time.Location) time.Time {
	local := now.In(zone)
	return time.Date(local.Year(), local.Month(), 1, 0, 0, 0, 0, zone)
}

// Quarter is the quarter of a year that a moment is in, in a zone.
func Quarter(now time.Time, zone *time.Location) store.Quarter {
	local := now.In(zone)
	begins := time.Date(local.Year(), (local.Month()-1)/3*3+1, 1, 0, 0, 0, 0, zone)
	return store.Quarter{Begins: begins, Ends: begins.AddDate(0, 3, 0)}
}

// Named names budgets; it names a direction by what is stored of it.
type Named func(direction string) locales.Message

// Budget says for whom a budget is.
func (n Named) Budget(b store.Budget) locales.Message {
	switch {
	case b.Cohort != 0:
		return locales.TreasuryOfCohort(locales.Bilingual{KK: b.CohortKK, RU: b.CohortRU})
	case b.Region != "":
		return locales.TreasuryOfRegion(locales.Named(locales.Bilingual{KK: b.RegionKK, RU: b.RegionRU}))
	case b.Direction != "":
		return locales.TreasuryOfDirection(n(b.Direction))
	case b.Project != 0:
		return locales.TreasuryOfProject(b.Title)
	}
	return locales.TreasuryWhole()
}

// Refused words why the ledger moves nothing; ok is false for errors that are no refusal of it.
func Refused(err error) (reason locales.Message, ok bool) {
	var refusal ledger.Refusal
	if !errors.As(err, &refusal) {
		return locales.Message{}, false
	}
	switch refusal.Outcome {
	case ledger.Short:
		return locales.TreasuryShort(), true
	case ledger.Halted:
		return locales.TreasuryHalted(), true
	}
	return locales.TreasuryFailed(), true
}

// Lasting says how long somebody worked, in hours and minutes.
func Lasting(minutes int) locales.Message {
	switch hours, rest := minutes/60, minutes%60; {
	case hours == 0:
		return locales.DurationMinutes(rest)
	case rest == 0:
		return locales.DurationHours(hours)
	default:
		return locales.Spaced(locales.DurationHours(hours), locales.DurationMinutes(rest))
	}
}

// Amount asks for an amount of tokens.
type Amount[D any] struct {
	Name  string
	Field func(*D) *int
	// Ask is the question, with the most that is possible now: where that is nothing, None is said, and there is only the way back.
	Ask  func(ctx context.Context, t engine.Turn, d *D) (question locales.Message, most int64, err error)
	None func() locales.Message
}

// Step makes the step.
func (a Amount[D]) Step() engine.Step[D] {
	return engine.Step[D]{
		Name: a.Name,
		Ask: func(ctx context.Context, t engine.Turn, d *D) (engine.Screen, error) {
			question, most, err := a.Ask(ctx, t, d)
			if most < 1 {
				question = a.None()
			}
			return engine.Screen{Text: []engine.Message{question}}, err
		},
		Take: a.take,
	}
}

func (a Amount[D]) take(ctx context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	switch in.Kind {
	case engine.Text:
	case engine.Tap:
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
	default:
		return engine.Stay(locales.TreasuryAmountWords()), nil
	}
	_, most, err := a.Ask(ctx, t, d)
	if err != nil || most < 1 {
		return engine.Stay(nil), err
	}
	n, err := answer.Number(in.Text)
	switch {
	case errors.Is(err, answer.ErrFraction):
		return engine.Stay(locales.TreasuryAmountWhole()), nil
	case errors.Is(err, answer.ErrUnreadable):
		return engine.Stay(locales.TreasuryAmountWords()), nil
	case err == nil && n >= 1 && n <= most:
		*a.Field(d) = int(n)
		return engine.Next(), nil
	case most == 1:
		return engine.Stay(locales.TreasuryAmountRangeOne()), nil
	}
	return engine.Stay(locales.TreasuryAmountRange(int(most))), nil
}

// Directions names directions by the options that people choose from; one that is not offered any more stands by its name.
func Directions(options []step.Option) Named {
	return func(direction string) locales.Message {
		for _, o := range options {
			if o.Name == direction {
				return o.Label
			}
		}
		return locales.Verbatim(direction)
	}
}
