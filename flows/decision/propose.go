package decision

import (
	"context"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// when is the moment at which decisions are to be applied.
type when struct {
	Day  string `json:"day"`  // YYYY-MM-DD
	Time int    `json:"time"` // minutes after midnight; 0: not said
}

// Applicants are told when the time for undoing is over, and not in quiet hours.
const (
	firstMinute = 9 * 60
	lastMinute  = 21*60 + 45
)

// propose asks for the day and the time, and asks a second person to approve.
func (d Decisions) propose() engine.Definition {
	return engine.Flow[when]{
		Name: Propose, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[when]{
			step.Date[when]{
				Question: step.Question[when]{Name: "day", Ask: step.Says[when](locales.DecisionDayAsk())}, Field: func(w *when) *string { return &w.Day },
				Zone: d.zone, Check: notPast,
			}.Step(),
			d.awake(step.Clock[when]{
				Question: step.Question[when]{Name: "time", Ask: step.Says[when](locales.DecisionTimeAsk())}, Field: func(w *when) *int { return &w.Time },
			}.Step()),
		},
		Finish: d.proposed,
	}
}

func notPast(day, today time.Time) *locales.Message {
	if day.Format(time.DateOnly) < today.Format(time.DateOnly) {
		m := locales.DecisionPast()
		return &m
	}
	return nil
}

// awake refuses a time in quiet hours, and one that has passed.
func (d Decisions) awake(s engine.Step[when]) engine.Step[when] {
	take := s.Take
	s.Take = func(ctx context.Context, t engine.Turn, w *when, in engine.Input) (engine.Move, error) {
		move, err := take(ctx, t, w, in)
		switch {
		case err != nil || (w.Time == 0 && !answered(in)):
			return move, err
		case w.Time < firstMinute || w.Time > lastMinute:
			w.Time = 0
			return engine.Stay(locales.DecisionQuiet()), nil
		case d.moment(w).Before(t.Now):
			w.Time = 0
			return engine.Stay(locales.DecisionPast()), nil
		}
		return move, nil
	}
	return s
}

// answered reports that a time of day was written: midnight is 0 like no time at all.
func answered(in engine.Input) bool {
	_, _, err := answer.Clock(in.Text)
	return in.Kind == engine.Text && err == nil
}

func (d Decisions) moment(w *when) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, w.Day, d.zone)
	if err != nil {
		return time.Time{}
	}
	return day.Add(time.Duration(w.Time) * time.Minute)
}

func (d Decisions) proposed(ctx context.Context, t engine.Turn, w *when) (engine.Move, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	round, err := d.store.CurrentRound(ctx, t.Person.ID, id)
	if err == nil {
		err = d.store.ProposeRound(ctx, t.Person.ID, round, d.moment(w), t.Now)
	}
	switch {
	case errors.Is(err, store.ErrNotFound), errors.Is(err, store.ErrChanged):
		return engine.Done().Saying(locales.DecisionChanged()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return d.asked(ctx, t, id)
}

// asked tells everybody who may approve that decisions wait for them.
func (d Decisions) asked(ctx context.Context, t engine.Turn, cohort int64) (engine.Move, error) {
	approvers, err := d.store.Approvers(ctx, cohort, t.Person.ID)
	if err != nil {
		return engine.Move{}, err
	}
	if len(approvers) == 0 {
		return engine.Done().Saying(locales.DecisionProposedAlone()), nil
	}
	var notices []store.Notice
	for _, who := range approvers {
		notices = append(notices, store.Notice{Kind: KindProposed, Person: who, Ref: step.Ref(cohort)})
	}
	return engine.Done().Saying(locales.DecisionProposed()), d.jobs.Notify(ctx, store.Prompt, notices...)
}
