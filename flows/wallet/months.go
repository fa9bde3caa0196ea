package wallet

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/locales"
	"saruar/store"
)

// monthsShown is how many months the picture has, with the one that is not over yet.
const monthsShown = 12

// Months brings somebody a picture of what came and what they gave in the last months; the caption says the same in words.
func (w Wallets) Months(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	if !p.ForgetAt.IsZero() {
		return engine.Screen{}, false, nil
	}
	year, month, _ := now.In(w.zone).Date()
	first := time.Date(year, month-monthsShown+1, 1, 0, 0, 0, 0, w.zone)
	found, err := w.store.TokenMonths(ctx, p.ID, first)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if len(found) == 0 {
		return engine.Screen{Text: []engine.Message{locales.WalletMonthsNothing()}}, true, nil
	}
	list := w.eachMonth(found, first)
	data, err := w.draw(list, locales.Lang(p.Lang))
	lines := []locales.Message{locales.WalletMonthsTitle()}
	for _, m := range list {
		lines = append(lines, locales.WalletMonthsLine(m.Month, int(m.Received), int(m.Given)))
	}
	return engine.Screen{
		Text: []engine.Message{locales.Lines(lines...)},
		File: &engine.Attachment{Name: "tokens.png", MIME: "image/png", Data: data, Picture: true},
	}, err == nil, err
}

// eachMonth lists the months from the first in which there was something to the last of the picture, also those in which nothing was.
func (w Wallets) eachMonth(found []store.TokenMonth, first time.Time) (list []store.TokenMonth) {
	by := map[string]store.TokenMonth{}
	for _, m := range found {
		by[m.Month.Format(monthForm)] = m
	}
	for n := range monthsShown {
		begins := first.AddDate(0, n, 0)
		m, ok := by[begins.Format(monthForm)]
		if m.Month = begins; ok || len(list) > 0 {
			list = append(list, m)
		}
	}
	return list
}

const monthForm = "2006-01"

func (w Wallets) draw(list []store.TokenMonth, lang locales.Lang) ([]byte, error) {
	words := locales.NewWorder(w.words, lang)
	pairs := make([]picture.Pair, len(list))
	for i, m := range list {
		pairs[i] = picture.Pair{Name: words.Say(locales.WalletMonth(m.Month)), First: int(m.Received), Second: int(m.Given)}
	}
	title, received, given := words.Say(locales.WalletMonthsTitle()), words.Say(locales.WalletShelfReceived()), words.Say(locales.WalletShelfGiven())
	if words.Err() != nil {
		return nil, words.Err()
	}
	painter, err := picture.New()
	if err != nil {
		return nil, err
	}
	return painter.Pairs(title, received, given, pairs)
}
