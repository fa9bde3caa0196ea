package cohort

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// criterion is one of those that a cohort's applications are scored by.
type criterion struct {
	*scale
	store.Criterion
}

const (
	stepCriterion = "card"
	stepWeight    = "weight"
	stepRemove    = "remove"
	optionKeep    = "keep"
	optionFill    = "fill"
)

// criterion shows a criterion with its texts. In a draft each can be written anew, first in Kazakh, then in Russian.
func (c Cohorts) criterion() engine.Definition {
	never := func(*criterion) bool { return false }
	steps := []engine.Step[criterion]{
		{Name: stepCriterion, Typed: true, Ask: askCriterion, Take: takeCriterion},
		{Name: stepWeight, When: never, Ask: askWeight, Take: c.takeWeight},
		{Name: stepRemove, Typed: true, When: never, Ask: askRemove, Take: c.takeRemove},
	}
	for _, text := range store.CriterionTexts() {
		for _, lang := range locales.Langs() {
			steps = append(steps, engine.Step[criterion]{
				Name: stepText(text, lang), When: never, Ask: askText(text, lang), Take: c.takeText(text, lang),
			})
		}
	}
	return engine.Flow[criterion]{
		Name: Criterion, Version: 1, Allow: Allow, Load: c.loadCriterion, Steps: steps,
		Begin: func(engine.Turn, *criterion) string { return stepCriterion },
	}
}

func stepText(text string, lang locales.Lang) string { return text + "_" + string(lang) }

func (c Cohorts) loadCriterion(ctx context.Context, t engine.Turn, ref string) (*criterion, error) {
	cohort, name, _ := strings.Cut(ref, "-")
	s, err := c.loadScale(ctx, t, cohort)
	if err != nil {
		return nil, err
	}
	found, ok := s.rubric.Criterion(name)
	if !ok {
		return nil, engine.ErrGone
	}
	return &criterion{scale: s, Criterion: found}, nil
}

func askCriterion(_ context.Context, _ engine.Turn, k *criterion) (engine.Screen, error) {
	var lines []locales.Message
	for _, text := range store.CriterionTexts()[1:] {
		words := rubric.Text(k.Criterion, text)
		if kk, ru := k.Text(text); kk == "" || ru == "" {
			words = locales.AuditNothing()
		}
		lines = append(lines, locales.CohortCriterionText(rubric.Label(text), words))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.CohortCriterionHead(called(k.Criterion), k.Weight), locales.Lines(lines...),
	}}
	if !k.draft {
		return screen, nil
	}
	if missing := k.Missing(); missing > 0 {
		screen.Text = append(screen.Text, locales.CohortCriterionMissing(missing))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortCriterionFill(), Option: optionFill, Style: engine.Primary}})
	}
	button := func(text string) engine.Button { return engine.Button{Label: rubric.Label(text), Option: text} }
	row := []engine.Button{}
	for score := range store.HighestScore + 1 {
		row = append(row, button(store.CriterionLevel(score)))
	}
	screen.Rows = append(screen.Rows,
		[]engine.Button{{Label: locales.CohortCriterionWeight(), Option: stepWeight}, button(store.CriterionName), button(store.CriterionAbout)},
		row[:3], row[3:], []engine.Button{button(store.CriterionStrength), button(store.CriterionStep)})
	if len(k.rubric.Criteria) > store.FewestCriteria {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CohortCriterionRemove(), Option: stepRemove, Style: engine.Danger}})
	}
	return screen, nil
}

func takeCriterion(_ context.Context, _ engine.Turn, k *criterion, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case !k.draft:
		return step.Stale(), nil
	case in.Option == stepWeight, in.Option == stepRemove && len(k.rubric.Criteria) > store.FewestCriteria:
		return engine.Goto(in.Option), nil
	case in.Option == optionFill:
		return engine.Goto(k.left()), nil
	case slices.Contains(store.CriterionTexts(), in.Option):
		return engine.Goto(stepText(in.Option, locales.Kazakh)), nil
	}
	return step.Stale(), nil
}

// left is the step of the first text that is not written yet, or the card.
func (k *criterion) left() string {
	for _, text := range store.CriterionTexts() {
		for _, lang := range locales.Langs() {
			if k.words(text, lang) == "" {
				return stepText(text, lang)
			}
		}
	}
	return stepCriterion
}

func (k *criterion) words(text string, lang locales.Lang) string {
	kk, ru := k.Text(text)
	return locales.Bilingual{KK: kk, RU: ru}.In(lang)
}

func askText(text string, lang locales.Lang) func(context.Context, engine.Turn, *criterion) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, k *criterion) (engine.Screen, error) {
		ask := locales.CohortCriterionAskKk
		if lang == locales.Russian {
			ask = locales.CohortCriterionAskRu
		}
		screen := engine.Screen{NoCancel: true, Text: []engine.Message{
			locales.CohortRubricLine(1+k.at(), called(k.Criterion), k.Weight), ask(rubric.Label(text), store.CriterionTextLimit(text)),
		}}
		if now := k.words(text, lang); now != "" {
			screen.Text = append(screen.Text, locales.CohortCriterionNow(locales.Verbatim(now)))
			screen.Rows = [][]engine.Button{{{Label: locales.CohortCriterionKeep(), Option: optionKeep}}}
		}
		return screen, nil
	}
}

// at is the criterion's place in the rubric.
func (k *criterion) at() int {
	for i, c := range k.rubric.Criteria {
		if c.Name == k.Name {
			return i
		}
	}
	return 0
}

func (c Cohorts) takeText(text string, lang locales.Lang) func(context.Context, engine.Turn, *criterion, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, k *criterion, in engine.Input) (engine.Move, error) {
		switch {
		case !k.draft: // experts read, or a colleague has saved or dropped it
			return engine.Done().Saying(locales.CohortChanged()), nil
		case in.Kind == engine.Tap && in.Option == optionKeep && k.words(text, lang) != "":
			return engine.Goto(k.after(text, lang)), nil
		case in.Kind != engine.Text:
			return engine.Stay(locales.StepTextWanted()), nil
		}
		words := strings.Join(strings.Fields(in.Text), " ")
		most := store.CriterionTextLimit(text)
		switch length := answer.Length(words); {
		case length > most:
			return engine.Stay(locales.StepTextTooLong(most, length-most)), nil
		case length == 0:
			return engine.Stay(locales.StepTextWanted()), nil
		}
		err := c.store.WordCriterion(ctx, t.Person.ID, k.card.ID, k.Name, string(lang), text, words, t.Now)
		k.write(text, lang, words)
		return kept(engine.Goto(k.after(text, lang)), err)
	}
}

// write puts words in the place of a text, for the rest of this turn.
func (k *criterion) write(text string, lang locales.Lang, words string) {
	into := &k.KK
	if lang == locales.Russian {
		into = &k.RU
	}
	written := map[string]string{text: words}
	for other, kept := range *into {
		if other != text {
			written[other] = kept
		}
	}
	*into = written
}

// after is where to go on: the same text in the other language, then what is not written yet, else the card.
func (k *criterion) after(text string, lang locales.Lang) string {
	if lang == locales.Kazakh {
		return stepText(text, locales.Russian)
	}
	return k.left()
}

// kept gives a move, or goes back to the criteria as they are now where a change was refused.
func kept(move engine.Move, err error) (engine.Move, error) {
	if why, ok := refusal(err); ok {
		return engine.Done().Saying(why), nil
	}
	return move, err
}

func askWeight(_ context.Context, _ engine.Turn, k *criterion) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.CohortCriterionWeightAsk(called(k.Criterion), store.AllWeights), locales.CohortCriterionNow(locales.Verbatim(strconv.Itoa(k.Weight))),
	}}, nil
}

func (c Cohorts) takeWeight(ctx context.Context, t engine.Turn, k *criterion, in engine.Input) (engine.Move, error) {
	n, reason := number(in, 1, store.AllWeights)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	return kept(engine.Goto(stepCriterion), c.store.WeighCriterion(ctx, t.Person.ID, k.card.ID, k.Name, n, t.Now))
}

func askRemove(_ context.Context, _ engine.Turn, k *criterion) (engine.Screen, error) {
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.CohortCriterionRemoveAsk(called(k.Criterion))},
		Rows: [][]engine.Button{{{Label: locales.CohortCriterionRemoveYes(), Option: optionYes, Style: engine.Danger}}},
	}, nil
}

func (c Cohorts) takeRemove(ctx context.Context, t engine.Turn, k *criterion, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionYes {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	return kept(engine.Done().Saying(locales.CohortCriterionRemoved()), c.store.RemoveCriterion(ctx, t.Person.ID, k.card.ID, k.Name, t.Now))
}
