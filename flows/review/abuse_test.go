package review_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/store"
)

// scores are what the first expert has given in their first review.
func (w *town) scores() map[string]int {
	w.T.Helper()
	r, err := w.Review(w.T.Context(), jury.Expert, 1)
	w.Must(err)
	return r.Scores
}

func TestOnlyAWholeNumberFromNoughtToFiveIsAScore(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	c := w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score").At("review.score_1").Says(long)
	for _, typed := range []string{"7", "-1", "−1", "６", "99999999999999999999", "4,5", "пять", "бес", "OK"} {
		if c.Says(typed).At("review.score_1"); len(w.scores()) != 0 {
			t.Fatalf("%q is a score: %v", typed, w.scores())
		}
	}
	for _, forged := range []string{"value_6", "value_-1", "value_", "value_x", "value_3.5", "value_٣", "value_03x", "submit", "summary"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: forged, Seq: c.Session().Seq}).At("review.score_1")
		if len(w.scores()) != 0 {
			t.Fatalf("%q is a score: %v", forged, w.scores())
		}
	}
	if c.Sees(long).Says("４").At("review.score_2"); w.scores()["significance"] != 4 {
		t.Errorf("a full-width four gives %v", w.scores())
	}
}

func TestAReviewThatComesAfterItWasHandedOnDoesNotCount(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	c := w.scored(jury.Expert).At("review.summary")
	_, err := w.LapseReviews(t.Context(), w.Now.Add(store.ReviewWithin+time.Minute))
	w.Must(err)
	w.has(1, jury.Expert+1)
	c.Taps("submit").At("review.closed").Sees("читает другой эксперт")
	board, err := w.ReviewBoard(t.Context(), jury.Chief, w.Cohort, w.Now)
	w.Must(err)
	for _, r := range board.Papers[0].Readings {
		if r.State == store.ReviewSubmitted {
			t.Errorf("expert %d has submitted", r.Expert)
		}
	}
	if _, open, err := w.ReviewsLeft(t.Context(), jury.Expert+1); err != nil || open != 1 {
		t.Errorf("the other has %d to read, %v", open, err)
	}
}

// scored is a chat at the end of a review that is not submitted yet.
func (w *town) scored(expert int64) *flowtest.Chat {
	w.T.Helper()
	c := w.arrives(expert, "ru").Says("/review 1").Taps("read").Taps("score")
	for range store.ReviewCriteria() {
		c.Taps("value_3")
	}
	return c
}

func TestAWithdrawalInTheMiddleOfAReviewTakesNothingElse(t *testing.T) {
	t.Parallel()
	w := assigned(t, 2)
	w.Must(w.ScoreCriterion(t.Context(), jury.Expert, 2, "fit", 3))
	c := w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score").Taps("value_3").At("review.score_2")
	w.Must(w.Withdraw(t.Context(), 1, 1000, w.Now))
	c.Says(long).At("review.closed").Sees("её отозвали")
	c = w.arrives(jury.Expert, "ru").Says("/reviews").At("reviews.list").Sees("✏️ 2026-0002")
	if strings.Contains(c.Text(), "2026-0001") {
		t.Error("the withdrawn one is still listed")
	}
	if r, err := w.Review(t.Context(), jury.Expert, 2); err != nil || !r.Open || r.Scores["fit"] != 3 {
		t.Errorf("the other one is %+v, %v", r, err)
	}
}

func TestAGrantThatEndsBetweenDrawingAndTappingEndsTheReview(t *testing.T) {
	t.Parallel()
	for _, last := range []string{"value_3", "submit"} {
		t.Run(last, func(t *testing.T) {
			t.Parallel()
			w := assigned(t, 1)
			var c *flowtest.Chat
			if last == "submit" {
				c = w.scored(jury.Expert)
			} else {
				c = w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score")
			}
			grants, err := w.Grants(t.Context(), jury.Chief, jury.Expert, w.Now)
			w.Must(err)
			w.Must(w.EndGrant(t.Context(), jury.Chief, grants[0].ID, grants[0].Revision, "over", time.Now()))
			c.Taps(last).At("lobby.here")
			board, err := w.ReviewBoard(t.Context(), jury.Chief, w.Cohort, w.Now)
			w.Must(err)
			if r := board.Papers[0].Readings[0]; r.State != store.ReviewAssigned || (last == "value_3" && len(r.Scores) != 0) {
				t.Errorf("it is %+v", r)
			}
			w.arrives(jury.Expert, "ru").Says("/reviews").At("lobby.here")
		})
	}
}

func TestSubmittingTwiceCountsOnceAndOldButtonsChangeNothing(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	c := w.scored(jury.Expert).At("review.summary").Taps("edit_team").At("review.score_4")
	old := c.Tap("value_5")
	submit := c.Taps("value_3").At("review.summary").Tap("submit")
	c.Do(submit).At("review.done").Do(submit).At("review.done").Do(old).At("review.done")
	for _, forged := range []string{"value_5", "submit", "read", "reason_close", "edit_team", "conflict"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: forged, Seq: c.Session().Seq}).At("review.done")
	}
	for _, c := range store.ReviewCriteria() {
		if w.scores()[c] != 3 {
			t.Errorf("%s is %d", c, w.scores()[c])
		}
	}
	if done, open, err := w.ReviewsLeft(t.Context(), jury.Expert); err != nil || done != 1 || open != 0 {
		t.Errorf("done %d, open %d, %v", done, open, err)
	}
}
