package review_test

import (
	"fmt"
	"testing"

	"saruar/flows/internal/jury"
	"saruar/locales"
	"saruar/store"
)

// A cohort with criteria of its own, as many as there may be, is read by these and no others.
func TestExpertsReadByTheCriteriaOfTheirCohort(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 1)
			id := w.Applies(jury.Leader, "Жоба 1", nil)
			w.OwnRubric(10)
			w.Begins()
			w.has(id, jury.Expert)
			c := w.arrives(jury.Expert, lang).Says("/review 1").Taps("read").Taps("score").At("review.score_1")
			for i, place := range []string{
				"review.score_1", "review.score_2", "review.score_3", "review.score_4", "review.score_5", "review.score_6", "review.score_7",
				"review.score_8", "review.score_9", "review.score_10",
			} {
				c.At(place).Sees(fmt.Sprint(i+1, " / 10"), jury.CriterionName(i, locales.Lang(lang)), "10")
				c.Taps("value_4")
			}
			c.At("review.summary").Sees("80").Taps("edit_own_2_10").At("review.score_10").Taps("value_2").At("review.summary").Sees("76")
			w.arrives(jury.Expert, lang).Says("/review 1").At("review.summary").Taps("submit").At("review.done").Sees("76")
			list, err := w.Candidates(t.Context(), jury.Chief, w.Cohort)
			w.Must(err)
			by, err := w.Rubric(t.Context(), 2)
			w.Must(err)
			if n := len(list[0].Readings[0].Scores); n != store.MostCriteria || len(by.Criteria) != n {
				t.Errorf("%d scores by %d criteria", n, len(by.Criteria))
			}
		})
	}
}

// An earlier program kept the name of a criterion where an expert left off; it is the first open one now.
func TestAnEarlierProgramsPlaceLeadsToWhatIsOpen(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score").Taps("value_3").At("review.score_2")
	for _, place := range []string{"score_team", "score_0", "score_8", "score_01"} {
		w.Must(w.StandInReview(t.Context(), jury.Expert, 1, place))
		w.arrives(jury.Expert, "ru").Says("/review 1").At("review.score_2")
	}
}
