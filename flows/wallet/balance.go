package wallet

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionHistory  = "history"
	optionMonths   = "months"
	optionFile     = "file"
	optionGift     = "gift"
	doorPrefix     = "door_"
	movementPrefix = "m_"
	lastMovements  = 5
)

// purse is what somebody has, on the screen.
type purse struct{ wallet store.Wallet }

// balance shows what somebody has and the last movements, and leads to everything else about tokens.
func (w Wallets) balance() engine.Definition {
	return engine.Flow[purse]{
		Name: Name, Version: 1, Allow: members,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*purse, error) {
			has, err := w.store.Wallet(ctx, t.Person.ID, lastMovements, t.Now)
			return &purse{has}, err
		},
		Steps: []engine.Step[purse]{{Name: "balance", Typed: true, Ask: w.askBalance, Take: w.takeBalance}},
	}
}

func (w Wallets) askBalance(_ context.Context, t engine.Turn, p *purse) (engine.Screen, error) {
	screen := engine.Screen{
		Text: []engine.Message{locales.WalletHead(), locales.Lines(has(p.wallet)...)}, NoCancel: true,
	}
	if len(p.wallet.Last) == 0 {
		screen.Text = append(screen.Text, locales.WalletEmpty())
	} else {
		lines := append([]locales.Message{locales.WalletLast()}, w.lines(p.wallet.Last)...)
		screen.Text = append(screen.Text, locales.Lines(lines...))
		screen.Rows = openers(p.wallet.Last)
	}
	screen.Rows = append(screen.Rows,
		[]engine.Button{{Label: locales.CommonHistory(), Option: optionHistory}},
		[]engine.Button{{Label: locales.WalletButtonMonths(), Option: optionMonths}, {Label: locales.WalletButtonFile(), Option: optionFile}},
	)
	if givers(t.Person) && p.wallet.Available() > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.WalletButtonGift(), Option: optionGift}})
	}
	for _, d := range w.doors {
		if d.May == nil || d.May(t.Person) {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: d.Label, Option: doorPrefix + d.Flow}})
		}
	}
	return screen, nil
}

// has says what somebody has; what there is none of is left out.
func has(w store.Wallet) []locales.Message {
	lines := []locales.Message{locales.WalletAvailable(int(w.Available()))}
	if w.Pending > 0 {
		lines = append(lines, locales.WalletPending(int(w.Pending), int(w.Next), w.NextAt))
	}
	if w.Held > 0 {
		lines = append(lines, locales.WalletHeld(int(w.Held)))
	}
	if w.Expires > 0 {
		lines = append(lines, locales.WalletExpires(int(w.Expires), w.ExpiresAt))
	}
	if w.Minutes > 0 {
		lines = append(lines, locales.WalletHours(hours(w.Minutes)))
	}
	if w.Stopped {
		lines = append(lines, locales.WalletStopped())
	}
	return lines
}

// hours words verified time in hours and minutes: days would be taken for days of work.
func hours(minutes int64) locales.Message {
	var parts []locales.Message
	if h := int(minutes / 60); h > 0 {
		parts = append(parts, locales.DurationHours(h))
	}
	if m := int(minutes % 60); m > 0 {
		parts = append(parts, locales.DurationMinutes(m))
	}
	return locales.Spaced(parts...)
}

func (w Wallets) takeBalance(ctx context.Context, t engine.Turn, _ *purse, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, movementPrefix); ok {
		return engine.Call(Movement, id), nil
	}
	if flow, ok := step.Tapped(in, doorPrefix); ok {
		return w.through(t, flow), nil
	}
	switch in.Option {
	case optionHistory:
		return engine.Call(History, ""), nil
	case optionGift:
		return engine.Call(Gift, ""), nil
	case optionFile:
		return engine.Stay(nil).Noting(locales.WalletFileComes()), w.order(ctx, t, KindFile)
	case optionMonths:
		return engine.Stay(nil).Noting(locales.WalletMonthsCome()), w.order(ctx, t, KindMonths)
	}
	return step.Stale(), nil
}

func (w Wallets) through(t engine.Turn, flow string) engine.Move {
	for _, d := range w.doors {
		if d.Flow == flow && (d.May == nil || d.May(t.Person)) {
			return engine.Call(flow, "")
		}
	}
	return step.Stale()
}

// orderEvery is how soon the same file or picture can be had again: impatient taps make one.
const orderEvery = time.Minute

// order has a file or a picture made.
func (w Wallets) order(ctx context.Context, t engine.Turn, kind string) error {
	ref := t.Now.UTC().Truncate(orderEvery).Format("0601021504")
	return w.jobs.Notify(ctx, store.Prompt, store.Notice{
		Kind: kind, Person: t.Person.ID, Ref: ref, Once: kind + ":" + step.Ref(t.Person.ID) + ":" + ref,
	})
}
