package wallet

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// fileMost is how many movements a file has at most.
const fileMost = 50_000

// File brings somebody all of their movements as a workbook, the newest first.
func (w Wallets) File(ctx context.Context, p store.Person, _ string, now time.Time) (engine.Screen, bool, error) {
	if !p.ForgetAt.IsZero() {
		return engine.Screen{}, false, nil
	}
	page, err := w.store.Movements(ctx, store.MovementQuery{Person: p.ID, Shelf: store.ShelfAll, Limit: fileMost}, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if len(page.Movements) == 0 {
		return engine.Screen{Text: []engine.Message{locales.WalletFileNothing()}}, true, nil
	}
	file, err := w.table(ctx, locales.Lang(p.Lang), page.Movements, "tokens-"+now.In(w.zone).Format(time.DateOnly))
	screen := engine.Screen{Text: []engine.Message{locales.WalletFileName(), locales.WalletFileCaption(len(page.Movements))}, File: file}
	if page.Older {
		screen.Text = append(screen.Text, locales.WalletFileCut())
	}
	return screen, err == nil, err
}

func columns() []locales.Message {
	return []locales.Message{
		locales.WalletColumnNumber(), locales.WalletColumnWhen(), locales.WalletColumnKind(), locales.WalletColumnWay(),
		locales.WalletColumnAmount(), locales.WalletColumnOther(), locales.WalletColumnAbout(), locales.WalletColumnSpendable(),
		locales.WalletColumnReverses(),
	}
}

// table writes movements in a language. What came in is above 0, what went out below; what was put aside or came back changes nothing.
func (w Wallets) table(ctx context.Context, lang locales.Lang, list []store.Movement, name string) (*engine.Attachment, error) {
	words := locales.NewWorder(w.words, lang)
	var head []string
	for _, c := range columns() {
		head = append(head, words.Maybe(c))
	}
	table, err := w.begin(head...)
	if err != nil {
		return nil, err
	}
	defer table.Discard()
	known := map[string]locales.Message{}
	for _, m := range list {
		about, ok := known[m.About]
		if !ok {
			if about, err = w.aboutOf(ctx, m); err != nil {
				return nil, err
			}
			known[m.About] = about
		}
		var spendable, reverses any
		if !m.SpendableAt.IsZero() {
			spendable = m.SpendableAt.In(w.zone)
		}
		if m.Reverses != 0 {
			reverses = m.Reverses
		}
		err = table.Row(m.ID, m.MadeAt.In(w.zone), words.Maybe(kind(m)), words.Maybe(way(m)), signed(m), words.Maybe(w.side(m.Other)),
			words.Maybe(about), spendable, reverses)
		if err != nil {
			return nil, err
		}
	}
	if words.Err() != nil {
		return nil, words.Err()
	}
	return table.Finish(name)
}

func signed(m store.Movement) int64 {
	if m.Way == store.WayOut {
		return -m.Amount
	}
	return m.Amount
}
