package grant

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is the grant's id.
const (
	KindGiven   = "grant_given"
	KindChanged = "grant_changed"
	KindEnded   = "grant_ended"
	KindEnding  = "grant_ending"
)

// Given tells somebody that they have a role now, and what it allows.
func (g Grants) Given(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, ref, func(held store.Grant) ([]engine.Message, bool) {
		text := []engine.Message{locales.GrantNoticeGiven(), line(held), rights.About(held.Role)}
		if may := rights.May(held.Role); len(may) > 0 {
			text = append(text, locales.GrantYouMay(), locales.Lines(may...))
		}
		return text, holds(held, now)
	})
}

// Changed tells the holder of a role that it ends at another time now.
func (g Grants) Changed(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, ref, func(held store.Grant) ([]engine.Message, bool) {
		return []engine.Message{locales.GrantNoticeChanged(), line(held)}, holds(held, now)
	})
}

// Ended tells somebody that a role of theirs is over.
func (g Grants) Ended(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, ref, func(held store.Grant) ([]engine.Message, bool) {
		return []engine.Message{locales.GrantNoticeEnded(), locales.GrantLine(rights.Name(held.Role), rights.Region(held), rights.Cohort(held),
			rights.Until(held))}, !holds(held, now)
	})
}

// Ending tells somebody that a role of theirs will soon be over.
func (g Grants) Ending(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	return g.notice(ctx, p, ref, func(held store.Grant) ([]engine.Message, bool) {
		left := held.EndsAt.Sub(now)
		return []engine.Message{locales.GrantNoticeEnding(), line(held)}, !held.EndsAt.IsZero() && left > 0 && left <= warnBefore
	})
}

func holds(g store.Grant, now time.Time) bool { return g.EndsAt.IsZero() || g.EndsAt.After(now) }

func (g Grants) notice(
	ctx context.Context, p store.Person, ref string, words func(store.Grant) (text []engine.Message, ok bool),
) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	held, err := g.store.GrantFor(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	text, ok := words(held)
	button := engine.Button{Label: locales.GrantMyRights(), Action: engine.Action{Name: "open", Args: []string{Rights}}}
	return engine.Screen{Text: text, Rows: [][]engine.Button{{button}}}, ok, nil
}

// warnBefore is how long before its end the holder of a role is told.
const warnBefore = 7 * 24 * time.Hour

// Remind puts a notice into the queue for every role that ends within a week. However often it runs, each is told once per end.
func (g Grants) Remind(ctx context.Context, now time.Time) error {
	list, err := g.store.EndingGrants(ctx, now.Add(warnBefore-36*time.Hour), now.Add(warnBefore))
	if err != nil || len(list) == 0 {
		return err
	}
	var notices []store.Notice
	for _, e := range list {
		id := strconv.FormatInt(e.ID, 10)
		notices = append(notices, store.Notice{Kind: KindEnding, Person: e.Person, Ref: id, Once: KindEnding + " " + id})
	}
	return g.jobs.Notify(ctx, store.Ordinary, notices...)
}
