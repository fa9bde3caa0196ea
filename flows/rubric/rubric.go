// Package rubric puts what experts score by into words, and into the numbers that applications are compared by.
package rubric

import (
	"slices"
	"strings"

	"saruar/flows/selection"
	"saruar/locales"
	"saruar/store"
)

// Scale is how much each criterion counts.
func Scale(r store.Rubric) selection.Rubric {
	scale := selection.Rubric{PassMark: selection.Points(r.PassMark) * selection.Point}
	for _, c := range r.Criteria {
		scale.Criteria = append(scale.Criteria, selection.Criterion{Name: c.Name, Weight: c.Weight})
	}
	return scale
}

// Text is one of a criterion's texts.
func Text(c store.Criterion, text string) locales.Message {
	kk, ru := c.Text(text)
	return locales.Named(locales.Bilingual{KK: kk, RU: ru})
}

// Name is what a criterion is called.
func Name(c store.Criterion) locales.Message { return Text(c, store.CriterionName) }

// NameOf is what the criterion of a name is called.
func NameOf(r store.Rubric, name string) locales.Message {
	for _, c := range r.Criteria {
		if c.Name == name {
			return Name(c)
		}
	}
	return locales.Verbatim(name)
}

// About says what a criterion looks at.
func About(c store.Criterion) locales.Message { return Text(c, store.CriterionAbout) }

// Level says what an application looks like that deserves a score of a criterion.
func Level(c store.Criterion, score int) locales.Message { return Text(c, store.CriterionLevel(score)) }

// Strength tells an applicant that a criterion is a strength of theirs.
func Strength(c store.Criterion) locales.Message { return Text(c, store.CriterionStrength) }

// Step tells an applicant what to do next for a criterion.
func Step(c store.Criterion) locales.Message { return Text(c, store.CriterionStep) }

// Label is what a kind of text is called.
func Label(text string) locales.Message {
	switch text {
	case store.CriterionName:
		return locales.CohortCriterionName()
	case store.CriterionAbout:
		return locales.CohortCriterionAbout()
	case store.CriterionStrength:
		return locales.CohortCriterionStrength()
	case store.CriterionStep:
		return locales.CohortCriterionStep()
	}
	for score := range store.HighestScore + 1 {
		if text == store.CriterionLevel(score) {
			return locales.CohortCriterionLevel(score)
		}
	}
	return locales.Verbatim(text)
}

// LabelIn is what a text in one language is called that the audit log names, such as level_3_kk; ok is false for what is no such text.
func LabelIn(name string) (called locales.Message, ok bool) {
	for lang, in := range map[locales.Lang]locales.Message{locales.Kazakh: locales.CommonLangKk(), locales.Russian: locales.CommonLangRu()} {
		if text, cut := strings.CutSuffix(name, "_"+string(lang)); cut && slices.Contains(store.CriterionTexts(), text) {
			return locales.CohortCriterionIn(Label(text), in), true
		}
	}
	return locales.Message{}, false
}
