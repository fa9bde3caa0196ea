package wallet

import (
	"context"
	"fmt"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	pageSize = 8

	scratchShelf = "shelf"
	scratchPage  = "page"
	shelfPrefix  = "shelf_"
	pagePrefix   = "page_"
	pageOldest   = "newer_0_0"
)

// stroll is a walk through one's movements. Where it has come to is in the step's scratch.
type stroll struct{}

// history leafs through one's movements, the newest first, all of them or some.
func (w Wallets) history() engine.Definition {
	return engine.Flow[stroll]{
		Name: History, Version: 1, Allow: members,
		Steps: []engine.Step[stroll]{{Name: "list", Typed: true, Ask: w.askHistory, Take: w.takeHistory}},
	}
}

func shelves() []step.Option {
	return []step.Option{
		{Name: string(store.ShelfAll), Label: locales.WalletShelfAll()},
		{Name: string(store.ShelfReceived), Label: locales.WalletShelfReceived()},
		{Name: string(store.ShelfGiven), Label: locales.WalletShelfGiven()},
		{Name: string(store.ShelfWaiting), Label: locales.WalletShelfWaiting()},
	}
}

// shelf is the choice that stands on the screen.
func shelf(t engine.Turn) step.Option {
	all := shelves()
	for _, o := range all {
		if o.Name == t.Scratch[scratchShelf] {
			return o
		}
	}
	return all[0]
}

func (w Wallets) askHistory(ctx context.Context, t engine.Turn, _ *stroll) (engine.Screen, error) {
	chosen := shelf(t)
	q := store.MovementQuery{Person: t.Person.ID, Shelf: store.Shelf(chosen.Name), Limit: pageSize}
	q.From, q.Newer = place(t.Scratch[scratchPage])
	page, err := w.store.Movements(ctx, q, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.WalletHistory(chosen.Label)}, NoCancel: true}
	if len(page.Movements) == 0 {
		screen.Text = append(screen.Text, locales.WalletHistoryNone())
	} else {
		screen.Text = append(screen.Text, locales.Lines(w.lines(page.Movements)...))
	}
	screen.Rows = openers(page.Movements)
	if row := turns(page); len(row) > 0 {
		screen.Rows = append(screen.Rows, row)
	}
	var row []engine.Button
	for _, o := range shelves() {
		label := o.Label
		if o.Name == chosen.Name {
			label = locales.StepChosen(label)
		}
		if row = append(row, engine.Button{Label: label, Option: shelfPrefix + o.Name}); o.Name == string(store.ShelfGiven) {
			screen.Rows, row = append(screen.Rows, row), nil
		}
	}
	screen.Rows = append(screen.Rows, row)
	return screen, nil
}

// turns are the buttons to the pages beside this one, and to the last.
func turns(page store.MovementPage) (row []engine.Button) {
	n := len(page.Movements)
	if n == 0 {
		return nil
	}
	if page.Newer {
		row = append(row, engine.Button{Label: locales.WalletNewer(), Option: pagePrefix + option("newer", page.Movements[0].At)})
	}
	if page.Older {
		row = append(row,
			engine.Button{Label: locales.WalletOlder(), Option: pagePrefix + option("older", page.Movements[n-1].At)},
			engine.Button{Label: locales.WalletOldest(), Option: pagePrefix + pageOldest},
		)
	}
	return row
}

func option(to string, p store.Place) string { return fmt.Sprintf("%s_%d_%d", to, p.ID, p.Credited) }

// place reads where a page begins. Whatever is none of ours is the first page.
func place(page string) (from store.Place, newer bool) {
	if _, err := fmt.Sscanf(page, "newer_%d_%d", &from.ID, &from.Credited); err == nil {
		return from, true
	}
	if _, err := fmt.Sscanf(page, "older_%d_%d", &from.ID, &from.Credited); err == nil {
		return from, false
	}
	return store.Place{}, false
}

func (w Wallets) takeHistory(_ context.Context, t engine.Turn, _ *stroll, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, movementPrefix); ok {
		return engine.Call(Movement, id), nil
	}
	if name, ok := step.Tapped(in, shelfPrefix); ok {
		t.Scratch[scratchShelf], t.Scratch[scratchPage] = name, ""
		return engine.Stay(nil), nil
	}
	if page, ok := step.Tapped(in, pagePrefix); ok {
		t.Scratch[scratchPage] = page
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}
