package decision_test

import (
	"strings"
	"sync"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/store"
)

// director is a second person who may approve beside the chief.
const director = int64(44)

// together lets two people tap at the same moment, each over a connection of their own.
func together(one, two *flowtest.Chat, option string) {
	first, second := one.Tap(option), two.Tap(option)
	begin := make(chan struct{})
	var both sync.WaitGroup
	both.Go(func() { <-begin; one.Do(first) })
	both.Go(func() { <-begin; two.Do(second) })
	close(begin)
	both.Wait()
}

// oneOf fails unless one chat is told that it was done, and the other that somebody was quicker; both see how it is now.
func oneOf(t *testing.T, one, two *flowtest.Chat, done, now string) {
	t.Helper()
	texts := []string{one.Text(), two.Text()}
	count := func(part string) (n int) {
		for _, text := range texts {
			if strings.Contains(text, part) {
				n++
			}
		}
		return n
	}
	if count(done) != 1 || count("решения изменились") != 1 || count(now) != 2 {
		t.Errorf("want one %q, one who is told, and both at %q:\n%s", done, now, strings.Join(texts, "\n———\n"))
	}
}

func TestOfTwoWhoDecideAtTheSameMomentOneWins(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	flowtest.Member(t, w.Store, director, "ru", "Гүлнар")
	w.Must(w.Grant(t.Context(), director, store.Administrator, "", 0, w.Now))
	pair := func() (one, two *flowtest.Chat) {
		return w.arrives(jury.Chief, "ru").Says("/decisions 1").At("decisions.round"), w.arrives(director, "ru").Says("/decisions 1").At("decisions.round")
	}
	one, two := pair()
	together(one, two, "stage_final")
	if places := one.Place() + " " + two.Place(); places != "decisions.list decisions.round" && places != "decisions.round decisions.list" {
		t.Errorf("after both began they stand at %s", places)
	}
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("propose").Says("завтра").Says("10:00").At("decisions.round")
	one, two = pair()
	together(one, two, "approve")
	oneOf(t, one, two, "✅ Утверждено", "утверждены")
	one, two = pair()
	together(one, two, "recall")
	oneOf(t, one, two, "снова в черновике", "Решения: черновик")
	round, err := w.CurrentRound(t.Context(), jury.Chief, w.Cohort)
	if err != nil || round.State != store.RoundDraft || round.ApprovedBy != 0 || len(round.Decisions) != 2 {
		t.Errorf("%+v, %v", round, err)
	}
}

func TestADoubleTapApprovesAndUndoesOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("stage_final").Taps("_back").Taps("propose").Says("завтра").Says("10:00")
	c := w.arrives(jury.Chief, "ru").Says("/decisions 1")
	approve := c.Tap("approve")
	c.Do(approve).At("decisions.round")
	approved := w.revision()
	if c.Do(approve).At("decisions.round"); w.revision() != approved {
		t.Error("approved twice")
	}
	w.tomorrow(10)
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	c = w.arrives(jury.Chief, "ru").Says("/decisions 1")
	undo := c.Tap("recall")
	c.Do(undo).At("decisions.round").Sees("черновик")
	undone := w.revision()
	if c.Do(undo).At("decisions.round").Sees("черновик"); w.revision() != undone {
		t.Error("undone twice")
	}
}

func (w *town) revision() int {
	w.T.Helper()
	r, err := w.CurrentRound(w.T.Context(), jury.Chief, w.Cohort)
	w.Must(err)
	return r.Revision
}

// Each of these buttons was shown once, in a state that has passed.
func TestOldButtonsOfDecisionsChangeNothing(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.decided("final")
	before, revision := w.states(), w.revision()
	for _, old := range []string{"approve", "recall", "propose", "again", "drop", "stage_interview", "stage_final", "nothing"} {
		c := w.arrives(jury.Deputy, "ru").Says("/decisions 1").At("decisions.round")
		c.Do(engine.Input{Kind: engine.Tap, Option: old, Seq: c.Session().Seq})
		if old == "propose" && c.Place() == "decisions_propose.day" {
			c.Says("завтра").Says("10:00").At("decisions.round").Sees("решения изменились")
		}
		if w.states() != before || w.revision() != revision {
			t.Errorf("%s: %s, revision %d", old, w.states(), w.revision())
		}
	}
	c := w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("list").At("decisions.list")
	c.Do(engine.Input{Kind: engine.Tap, Option: "switch_1", Seq: c.Session().Seq}).At("decisions.list")
	if w.states() != before || w.revision() != revision {
		t.Errorf("switch: %s", w.states())
	}
}
