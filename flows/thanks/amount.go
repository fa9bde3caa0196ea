package thanks

import (
	"context"
	"errors"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// askAmount shows what there is and what is left of each limit before anything is typed.
func (h Thanks) askAmount(ctx context.Context, t engine.Turn, l *letter) (engine.Screen, error) {
	r, terms, err := h.terms(ctx, t, l)
	if errors.Is(err, store.ErrNotFound) {
		return gone(), nil
	}
	if err != nil {
		return engine.Screen{}, err
	}
	if why, ok := whyNot(terms); ok {
		return engine.Screen{Text: []engine.Message{why}}, nil
	}
	facts := []locales.Message{
		locales.ThanksTerms(int(terms.Available()), int(terms.DayLeft), int(terms.MonthLeft), int(terms.TimesLeft)),
	}
	if terms.Pending > 0 {
		facts = append(facts, locales.ThanksTermsPending(int(terms.Pending)))
	}
	if terms.Graduate {
		if terms.AllowanceLeft > 0 && terms.Purse == 0 {
			facts = append(facts, locales.ThanksTermsAllowanceEmpty())
		} else {
			facts = append(facts, locales.ThanksTermsAllowance(int(terms.Allowance(terms.AllowanceLeft))))
		}
	}
	if terms.WaitsOver > 0 {
		facts = append(facts, locales.ThanksTermsWait(int(terms.WaitsOver), int(terms.WaitsHours)))
	}
	ask := locales.ThanksAmountAsk(int(terms.Least), int(max(terms.Least, min(terms.Most, terms.DayLeft, terms.MonthLeft))))
	if terms.TimesLeft == 0 {
		ask = locales.ThanksOverTimes()
	}
	return engine.Screen{Text: []engine.Message{
		locales.ThanksTo(r.Name, step.RegionName(r.RegionKK, r.RegionRU)), locales.Lines(facts...), ask,
	}}, nil
}

func (h Thanks) takeAmount(ctx context.Context, t engine.Turn, l *letter, in engine.Input) (engine.Move, error) {
	_, terms, err := h.terms(ctx, t, l)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return another(l), nil
	case err != nil:
		return engine.Move{}, err
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.ThanksBadNumber()), nil
	}
	if why, ok := whyNot(terms); ok {
		return engine.Stay(why), nil
	}
	n, err := answer.Number(in.Text)
	switch {
	case errors.Is(err, answer.ErrTooLarge), errors.Is(err, answer.ErrNegative):
		return engine.Stay(locales.ThanksBadRange(int(terms.Least), int(terms.Most))), nil
	case err != nil:
		return engine.Stay(locales.ThanksBadNumber()), nil
	}
	if outcome := fits(terms, n); outcome != "" {
		return engine.Stay(refusal(outcome, terms, n)), nil
	}
	l.Amount = n
	return engine.Next(), nil
}

// fits says which limit an amount breaks, as far as it can be known before it is given; empty for none.
func fits(terms store.ThanksTerms, n int64) store.ThanksOutcome {
	own := n - terms.Allowance(n)
	switch {
	case n < terms.Least || n > terms.Most:
		return store.ThanksRange
	case terms.TimesLeft < 1:
		return store.ThanksTimes
	case n > terms.DayLeft:
		return store.ThanksDay
	case n > terms.MonthLeft:
		return store.ThanksMonth
	case own > terms.There:
		return store.ThanksShort
	case own > terms.Available():
		return store.ThanksPending
	}
	return ""
}

// refusal words why an amount is not given.
func refusal(outcome store.ThanksOutcome, terms store.ThanksTerms, n int64) locales.Message {
	switch outcome { //nolint:exhaustive // the others are not about the amount
	case store.ThanksRange:
		return locales.ThanksBadRange(int(terms.Least), int(terms.Most))
	case store.ThanksTimes:
		return locales.ThanksOverTimes()
	case store.ThanksDay:
		return locales.ThanksOverDay(int(terms.DayLeft))
	case store.ThanksMonth:
		return locales.ThanksOverMonth(int(terms.MonthLeft))
	case store.ThanksShort:
		return locales.SentenceTokensMissing(int(max(n-terms.Allowance(n)-terms.Available(), 1)))
	case store.ThanksPending:
		return locales.ThanksOverPending(int(terms.Available()))
	}
	return locales.ThanksChanged()
}
