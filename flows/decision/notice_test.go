package decision_test

import (
	"context"
	"errors"
	"testing"

	"saruar/flows/decision"
	"saruar/flows/internal/jury"
	"saruar/store"
)

// broken is a queue that takes nothing.
type broken struct{}

var errBroken = errors.New("the queue takes nothing")

func (broken) Notify(context.Context, store.Urgency, ...store.Notice) error { return errBroken }

// The ten minutes for undoing do not begin before those who decided are told of them.
func TestDecisionsAreNotAppliedUntoldOf(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("stage_final").Taps("_back").Taps("propose").Says("завтра").Says("10:00")
	w.arrives(jury.Chief, "ru").Says("/decisions 1").Taps("approve")
	w.tomorrow(10)
	if err := decision.New(w.parts(broken{})).Tick(t.Context(), w.Now); !errors.Is(err, errBroken) {
		t.Fatalf("it ended with %v", err)
	}
	round, err := w.CurrentRound(t.Context(), jury.Chief, w.Cohort)
	if err != nil || round.State != store.RoundApproved {
		t.Fatalf("%+v, %v", round, err)
	}
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	if told := w.told(decision.KindApplied); len(told) != 2 {
		t.Errorf("told %v", told)
	}
}
