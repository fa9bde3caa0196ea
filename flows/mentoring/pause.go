package mentoring

import (
	"context"
	"errors"
	"regexp"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionWeek  = "week"
	optionEnd   = "end"
	scratchWhy  = "why"
	whyLeast    = 2
	longestRest = 366 // days
)

// between is what stands between the two days of a pause.
var between = regexp.MustCompile(`\s+[-–—]\s*|\s*[–—]\s*|\n|\s+(?:до|по)\s+`)

// askPause asks from when until when nobody is met.
func (r Mentoring) askPause(_ context.Context, _ engine.Turn, p *profile) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.MentoringAskPause()}, Rows: [][]engine.Button{row(locales.MentoringPauseWeek(), optionWeek, "")}}
	if !p.m.PausedFrom.IsZero() {
		screen.Rows = append(screen.Rows, row(locales.MentoringPauseEnd(), optionEnd, ""))
	}
	return screen, nil
}

func (r Mentoring) takePause(ctx context.Context, t engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
	today := dayOf(t.Now.In(r.Zone))
	var from, until time.Time
	switch {
	case in.Kind == engine.Tap && in.Option == optionEnd:
	case in.Kind == engine.Tap && in.Option == optionWeek:
		from, until = today, today.AddDate(0, 0, 6)
	case in.Kind == engine.Text:
		var ok bool
		if from, until, ok = pauseOf(in.Text, today); !ok {
			return engine.Stay(locales.MentoringPauseWanted()), nil
		}
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	default:
		return engine.Stay(locales.MentoringPauseWanted()), nil
	}
	m := p.mentor()
	m.PausedFrom, m.PausedUntil = from, until
	if err := r.Store.SaveMentor(ctx, t.Person.ID, m, t.Now); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	if from.IsZero() {
		_, err := r.served(ctx, t)
		return engine.Next().Saying(locales.MentoringPauseGone()), err
	}
	n, err := r.within(ctx, t, onClock(from, 0, r.Zone), onClock(until.AddDate(0, 0, 1), 0, r.Zone))
	move := engine.Next().Saying(locales.MentoringPauseKept(from, until))
	if n > 0 {
		move = move.Saying(locales.MentoringPauseMeetings(n))
	}
	return move, err
}

// pauseOf reads two days.
func pauseOf(text string, today time.Time) (from, until time.Time, ok bool) {
	for _, at := range between.FindAllStringIndex(text, -1) {
		a, err := answer.Date(text[:at[0]], today)
		b, other := answer.Date(text[at[1]:], today)
		if err == nil && other == nil && !b.Before(a) && !b.Before(today) && b.Before(a.AddDate(0, 0, longestRest)) {
			return a, b, true
		}
	}
	return from, until, false
}

// askLeave says what ends with a mentor, and asks for the reason first.
func (r Mentoring) askLeave(ctx context.Context, t engine.Turn, _ *profile) (engine.Screen, error) {
	if why := t.Scratch[scratchWhy]; why != "" {
		return engine.Screen{
			Text: []engine.Message{locales.MentoringLeaveSure(why)},
			Rows: [][]engine.Button{row(locales.MentoringLeaveYes(), yes, engine.Danger), row(locales.CommonNo(), no, "")},
		}, nil
	}
	n, err := r.within(ctx, t, t.Now, t.Now.AddDate(1, 0, 0))
	return engine.Screen{Text: []engine.Message{locales.MentoringLeaveAsk(n)}}, err
}

func (r Mentoring) takeLeave(ctx context.Context, t engine.Turn, _ *profile, in engine.Input) (engine.Move, error) {
	why := t.Scratch[scratchWhy]
	switch {
	case in.Kind == engine.Tap && why != "" && in.Option == no:
		clear(t.Scratch)
		return engine.Next(), nil
	case in.Kind == engine.Tap && why != "" && in.Option == yes:
		left, err := r.Store.LeaveMentoring(ctx, t.Person.ID, why, t.Now)
		if errors.Is(err, store.ErrNotFound) {
			return engine.Done(), nil
		}
		if err == nil {
			err = r.Jobs.Notify(ctx, store.Prompt, left.Notices...)
		}
		return engine.Done().Saying(locales.MentoringLeft(left.Meetings)), err
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	}
	text, reason := reasonOf(in)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	t.Scratch[scratchWhy] = text
	return engine.Stay(nil), nil
}

// reasonOf reads why something ends.
func reasonOf(in engine.Input) (string, engine.Message) {
	switch n := answer.Length(in.Text); {
	case in.Kind != engine.Text:
		return "", locales.StepTextWanted()
	case n < whyLeast:
		return "", locales.StepTextTooShort(whyLeast)
	case n > store.MeetingWhyLimit:
		return "", locales.StepTextTooLong(store.MeetingWhyLimit, n-store.MeetingWhyLimit)
	}
	return in.Text, nil
}
