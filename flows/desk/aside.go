package desk

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	asidesShown  = 8
	replayPrefix = "replay_"
	reasonLength = 200 // characters of an error
)

// aside shows administrators the updates that could not be handled, each with a button to try it once more.
func (d Desk) aside() engine.Step[nothing] {
	return engine.Step[nothing]{
		Name: stepAside,
		Ask: func(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
			list, err := d.store.DeskAside(ctx, t.Person.ID, asidesShown)
			if err != nil {
				return engine.Screen{}, err
			}
			screen := engine.Screen{Text: []engine.Message{locales.DeskAsideHead()}, NoCancel: true}
			if len(list) == 0 {
				screen.Text = append(screen.Text, locales.DeskAsideNone())
			}
			for i, a := range list {
				screen.Text = append(screen.Text, locales.DeskAsideLine(i+1, a.ReceivedAt, named(a), reason(a.Error)))
				if a.Lane != 0 { // nobody's updates cannot be handled by anyone
					screen.Rows = append(screen.Rows, []engine.Button{{
						Label: locales.DeskAsideReplay(named(a)), Option: replayPrefix + strconv.FormatInt(a.Update, 10),
					}})
				}
			}
			return screen, nil
		},
		Take: func(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
			update, err := strconv.ParseInt(strings.TrimPrefix(in.Option, replayPrefix), 10, 64)
			if in.Kind != engine.Tap || err != nil {
				return engine.Stay(locales.CommonErrUnknownInput()), nil //nolint:nilerr // whatever it is, it names no update
			}
			err = d.store.DeskReplay(ctx, t.Person.ID, update, t.Now)
			if errors.Is(err, store.ErrNotFound) {
				return engine.Stay(nil).Noting(locales.DeskAsideGone()), nil
			}
			return engine.Stay(nil).Noting(locales.DeskAsideReplayed()), err
		},
	}
}

// named is the reference that the person was told, or the update's number where nobody was.
func named(a store.Aside) string {
	if a.Reference != "" {
		return a.Reference
	}
	return strconv.FormatInt(a.Update, 10)
}

// reason is the first line of an error, shortened.
func reason(text string) string {
	first, _, _ := strings.Cut(text, "\n")
	runes := []rune(first)
	if len(runes) <= reasonLength {
		return first
	}
	return string(runes[:reasonLength-1]) + "…"
}
