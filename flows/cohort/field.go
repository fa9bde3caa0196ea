package cohort

import (
	"context"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

// field is something about a cohort that can be changed: the name of its question, its label, and the question.
type field struct {
	name  string
	label locales.Message
	make  func(Cohorts) engine.Step[sheet]
}

func dateFields() []field {
	return []field{
		dated("opens", locales.CohortEditOpens(), locales.CohortAskOpens(), func(s *sheet) *string { return &s.Opens }),
		dated("closes", locales.CohortEditCloses(), locales.CohortAskCloses(), func(s *sheet) *string { return &s.Closes }),
		staged("screened", locales.CohortEditScreened(), func(s *sheet) *string { return &s.Screened }),
		staged("reviewed", locales.CohortEditReviewed(), func(s *sheet) *string { return &s.Reviewed }),
		staged("interviewed", locales.CohortEditInterviewed(), func(s *sheet) *string { return &s.Interviewed }),
		staged("decided", locales.CohortEditDecided(), func(s *sheet) *string { return &s.Decided }),
	}
}

func nameFields() []field {
	return []field{
		named("title_kk", locales.CohortEditTitleKk(), locales.CohortAskTitleKk(), func(s *sheet) *string { return &s.TitleKK }),
		named("title_ru", locales.CohortEditTitleRu(), locales.CohortAskTitleRu(), func(s *sheet) *string { return &s.TitleRU }),
		counted("places", locales.CohortEditPlaces(), locales.CohortAskPlaces(), 1, func(s *sheet) **int { return &s.Places }),
		counted("waitlist", locales.CohortEditWaitlist(), locales.CohortAskWaitlist(), 0, func(s *sheet) **int { return &s.Waitlist }),
	}
}

func asked(name string, ask locales.Message) step.Question[sheet] {
	return step.Question[sheet]{Name: name, When: never, Ask: step.Says[sheet](ask)}
}

func dated(name string, label, ask locales.Message, of func(*sheet) *string) field {
	return field{name, label, func(c Cohorts) engine.Step[sheet] {
		return step.Date[sheet]{Question: asked(name, ask), Field: of, Zone: c.zone}.Step()
	}}
}

// staged asks for the end of a stage, which need not be promised.
func staged(name string, label locales.Message, of func(*sheet) *string) field {
	return field{name, label, func(c Cohorts) engine.Step[sheet] {
		q := asked(name, locales.CohortAskStage(label))
		q.Optional = true
		return step.Date[sheet]{Question: q, Field: of, Zone: c.zone}.Step()
	}}
}

func named(name string, label, ask locales.Message, of func(*sheet) *string) field {
	return field{name, label, func(Cohorts) engine.Step[sheet] {
		return step.Text[sheet]{Question: asked(name, ask), Field: of, Min: shortTitle, Max: longTitle}.Step()
	}}
}

func counted(name string, label, ask locales.Message, least int, of func(*sheet) **int) field {
	return field{name, label, func(Cohorts) engine.Step[sheet] {
		return step.Number[sheet]{Question: asked(name, ask), Field: of, Min: least, Max: mostPlaces}.Step()
	}}
}

// orderly refuses a day that is out of order, and any change of what is finished.
func (c Cohorts) orderly(s engine.Step[sheet]) engine.Step[sheet] {
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
		before := *d
		move, err := take(ctx, t, d, in)
		d.follow(before)
		switch {
		case err != nil:
			return move, err
		case !d.card.Changeable():
			*d = before
			return engine.Goto("card").Saying(locales.CohortFinished()), nil
		case !d.cohort(c.zone).Ordered():
			*d = before
			return engine.Stay(locales.CohortOrder()), nil
		}
		return move, nil
	}
	return s
}

// follow moves the ends of the stages with the deadline, day by day.
func (s *sheet) follow(before sheet) {
	moved := day(s.Closes, time.UTC).Sub(day(before.Closes, time.UTC))
	for _, end := range []*string{&s.Screened, &s.Reviewed, &s.Interviewed, &s.Decided} {
		if *end != "" && moved != 0 {
			*end = written(day(*end, time.UTC).Add(moved))
		}
	}
}

// askFields offers what can be changed.
func askFields(fields func() []field) func(context.Context, engine.Turn, *sheet) (engine.Screen, error) {
	return func(_ context.Context, _ engine.Turn, s *sheet) (engine.Screen, error) {
		screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.CohortCard(title(s.card.Cohort), region(s.card), state(s.card.State))}}
		for _, f := range fields() {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: f.label, Option: f.name}})
		}
		return screen, nil
	}
}

func takeFields(fields func() []field) func(context.Context, engine.Turn, *sheet, engine.Input) (engine.Move, error) {
	return func(_ context.Context, _ engine.Turn, _ *sheet, in engine.Input) (engine.Move, error) {
		if in.Kind != engine.Tap {
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		}
		if slices.ContainsFunc(fields(), func(f field) bool { return f.name == in.Option }) {
			return engine.Goto(in.Option), nil
		}
		return step.Stale(), nil
	}
}
