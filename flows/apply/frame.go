package apply

import (
	"context"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionKeep   = "keep_answer"
	optionSkip   = "skip"
	optionLater  = "later"
	optionStatus = "status"
)

// asked is a question as it is asked: how far the person has come, the question, the present answer, and a way to keep it.
func (a Applications) asked(q question) engine.Step[form] {
	s := q.step(step.Question[form]{
		Name: q.name, When: q.when, Optional: q.optional,
		Ask: func(d *form) []engine.Message {
			n, total := a.progress(d, q.name)
			text := []engine.Message{locales.ApplyProgress(n, total), q.ask}
			if given := q.given(d); q.keep && !given.IsZero() {
				text = append(text, locales.ApplyPresent(given))
			}
			return text
		},
	})
	ask, take := s.Ask, s.Take
	s.Ask = func(ctx context.Context, t engine.Turn, d *form) (engine.Screen, error) {
		screen, err := ask(ctx, t, d)
		if q.keep && !q.given(d).IsZero() {
			// Leaving the question as it is must not be mistaken for emptying it.
			screen.Rows = append(without(screen.Rows, optionSkip), []engine.Button{{Label: locales.StepItemKeep(), Option: optionKeep}})
		}
		return screen, err
	}
	s.Take = func(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
		if in.Kind == engine.Tap && in.Option == optionKeep && q.keep && !q.given(d).IsZero() {
			return engine.Next(), nil
		}
		if restOfLongText(t, in) {
			return engine.Stay(locales.ApplyLongRest()), nil
		}
		before := *d
		move, err := take(ctx, t, d, in)
		rememberLongText(t, in)
		if d.application.State != store.ApplicationDraft && !q.optional && !q.given(&before).IsZero() && q.given(d).IsZero() {
			*d = before
			return engine.Stay(locales.ApplyOneAtLeast()), nil
		}
		return move, err
	}
	return framed(s)
}

// progress counts the questions that this person is asked, up to one of them and all together.
func (a Applications) progress(d *form, name string) (n, total int) {
	for _, q := range a.questions {
		if q.wanted(d) {
			total++
		}
		if q.name == name {
			n = total
		}
	}
	return n, total
}

// framed puts a step into the form: it is asked while answers are taken, and can be left for later at any moment.
func framed(s engine.Step[form]) engine.Step[form] {
	ask, take := s.Ask, s.Take
	s.Ask = func(ctx context.Context, t engine.Turn, d *form) (engine.Screen, error) {
		if !d.application.EditableAt(t.Now) {
			return engine.Screen{
				Text:     []engine.Message{closed(d.application, t.Now)},
				Rows:     [][]engine.Button{{{Label: locales.ApplyOpenStatus(), Option: optionStatus}}},
				NoCancel: true,
			}, nil
		}
		screen, err := ask(ctx, t, d)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ApplyLater(), Option: optionLater}})
		screen.NoCancel = true // the answers stay, there is nothing to cancel
		return screen, err
	}
	s.Take = func(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
		editable := d.application.EditableAt(t.Now)
		switch {
		case in.Kind == engine.Tap && in.Option == optionLater:
			return engine.Done().Saying(locales.ApplyLeft()), nil
		case !editable && in.Kind == engine.Tap && in.Option == optionStatus:
			return engine.Replace(Status, ref(d.application.ID)), nil
		case !editable:
			return engine.Stay(nil), nil
		}
		return take(ctx, t, d, in)
	}
	return s
}

// closed says why answers are not taken.
func closed(a store.Application, now time.Time) locales.Message {
	switch {
	case a.State == store.ApplicationWithdrawn:
		return locales.ApplyClosedWithdrawn()
	case a.State == store.ApplicationNeedsInfo:
		return locales.ApplyMendLate()
	case a.State != store.ApplicationDraft && a.State != store.ApplicationSubmitted:
		return locales.ApplyClosedReading()
	case now.After(a.Cohort.ClosesAt):
		return locales.ApplyClosedDeadline(a.Cohort.ClosesAt)
	}
	return locales.ApplyClosedPause()
}

// Telegram cuts a text of more than 4096 characters into several messages. The first is too long for any question; what comes right
// after it is its rest and no answer, however short.
const (
	scratchLong = "long"
	longText    = 3500 // characters
	restWithin  = 5 * time.Second
)

func restOfLongText(t engine.Turn, in engine.Input) bool {
	at, err := time.Parse(time.RFC3339Nano, t.Scratch[scratchLong])
	return err == nil && in.Kind == engine.Text && answer.Length(in.Text) < longText && t.Now.Sub(at) <= restWithin
}

func rememberLongText(t engine.Turn, in engine.Input) {
	if in.Kind == engine.Text && answer.Length(in.Text) >= longText {
		t.Scratch[scratchLong] = t.Now.Format(time.RFC3339Nano)
	}
}

// without leaves out the rows that begin with an option.
func without(rows [][]engine.Button, option string) [][]engine.Button {
	var kept [][]engine.Button
	for _, row := range rows {
		if row[0].Option != option {
			kept = append(kept, row)
		}
	}
	return kept
}
