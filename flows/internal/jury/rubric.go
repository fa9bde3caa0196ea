package jury

import (
	"fmt"

	"saruar/locales"
	"saruar/store"
)

// CriterionName is what one of the criteria that OwnRubric makes is called.
func CriterionName(i int, lang locales.Lang) string {
	return locales.Bilingual{KK: fmt.Sprint("Өлшемшарт №", i+1), RU: fmt.Sprint("Критерий №", i+1)}.In(lang)
}

// OwnRubric gives the cohort so many criteria of its own with the same weight, or the last with what is left of 100. The first keep the
// names under which they are kept.
func (j *Jury) OwnRubric(criteria int) {
	j.T.Helper()
	ctx := j.T.Context()
	j.Must(j.DraftRubric(ctx, Chief, j.Cohort, j.Now))
	r, err := j.RubricDraft(ctx, Chief, j.Cohort)
	j.Must(err)
	for _, c := range r.Criteria[min(criteria, len(r.Criteria)):] {
		j.Must(j.RemoveCriterion(ctx, Chief, j.Cohort, c.Name, j.Now))
	}
	for range criteria - len(r.Criteria) {
		_, err := j.AddCriterion(ctx, Chief, j.Cohort, j.Now)
		j.Must(err)
	}
	r, err = j.RubricDraft(ctx, Chief, j.Cohort)
	j.Must(err)
	left := store.AllWeights
	for i, c := range r.Criteria {
		weight := store.AllWeights / criteria
		if i == criteria-1 {
			weight = left
		}
		left -= weight
		j.Must(j.WeighCriterion(ctx, Chief, j.Cohort, c.Name, weight, j.Now))
		for _, lang := range locales.Langs() {
			for _, text := range store.CriterionTexts() {
				words := CriterionName(i, lang)
				if text != store.CriterionName {
					words += ", " + text
				}
				j.Must(j.WordCriterion(ctx, Chief, j.Cohort, c.Name, string(lang), text, words, j.Now))
			}
		}
	}
	j.Must(j.UseRubric(ctx, Chief, j.Cohort, j.Now))
}
