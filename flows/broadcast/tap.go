package broadcast

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// tapStore counts what is pressed.
type tapStore interface {
	TapAnnouncement(ctx context.Context, person, id int64, place int, choice string, now time.Time) (store.Tap, error)
}

// Tapped is the action of an announcement's buttons: which one, the button's place, and of a vote the choice. A vote is answered with a short word and leaves the
// conversation as it is; the other buttons open their place in the bot. Only who has got the announcement counts; who writes it may try its buttons.
func (b Broadcasts) Tapped(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	gone := engine.Untouched().Noting(locales.BroadcastTappedGone())
	if len(args) < 2 || len(args) > 3 {
		return gone, nil
	}
	id, err := step.ID(args[0])
	place, wrong := strconv.Atoi(args[1])
	if err != nil || wrong != nil || place < 0 {
		return gone, nil //nolint:nilerr // whatever it is, this program did not write it
	}
	choice := strings.Join(args[2:], "")
	tap, err := b.store.TapAnnouncement(ctx, t.Person.ID, id, place, choice, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return gone, nil
	case err != nil:
		return engine.Move{}, err
	case tap.Kind == "open":
		return opened(t, tap.Target), nil
	case !tap.Counted:
		return engine.Untouched().Noting(locales.BroadcastTappedTrial()), nil
	}
	return engine.Untouched().Noting(voted(choice)), nil
}

func voted(choice string) locales.Message {
	switch choice {
	case store.VoteYes:
		return locales.BroadcastTappedYes()
	case store.VoteNo:
		return locales.BroadcastTappedNo()
	}
	return locales.BroadcastTappedMaybe()
}

// opened opens a place: a flow, and behind a space what it is about. Who may be there is for the flow to say; first contact comes before it.
func opened(t engine.Turn, place string) engine.Move {
	flow, ref, _ := strings.Cut(place, " ")
	if !t.Person.Member || flow == "" {
		return engine.Home()
	}
	return engine.Call(flow, ref)
}
