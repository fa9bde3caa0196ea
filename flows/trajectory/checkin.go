package trajectory

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const checkinMost = 600

// report is what is answered every two weeks.
type report struct {
	Due      string `json:"due,omitempty"` // YYYY-MM-DD: for which day it is, since it was begun
	Done     string `json:"done,omitempty"`
	Hindered string `json:"hindered,omitempty"`
	Next     string `json:"next,omitempty"`
}

// checkin asks three questions. What was begun before the next is due stays for its own day.
func (r Trajectories) checkin() engine.Definition {
	text := func(name string, ask locales.Message, optional bool, field func(*report) *string) engine.Step[report] {
		least := 1
		if optional {
			least = 0
		}
		return step.Text[report]{
			Question: step.Question[report]{Name: name, Ask: step.Says[report](ask), Optional: optional}, Field: field, Min: least, Max: checkinMost,
		}.Step()
	}
	return engine.Flow[report]{
		Name: Checkin, Version: 1, Allow: member, Form: true, Finish: r.sendCheckin,
		Steps: []engine.Step[report]{
			r.whileOpen(text("done", locales.TrajectoryCheckinDoneAsk(), false, func(d *report) *string { return &d.Done })),
			text("hindered", locales.TrajectoryCheckinHinderedAsk(), true, func(d *report) *string { return &d.Hindered }),
			text("next", locales.TrajectoryCheckinNextAsk(), false, func(d *report) *string { return &d.Next }),
		},
	}
}

// whileOpen lets a first question be asked only while there is something to tell.
func (r Trajectories) whileOpen(s engine.Step[report]) engine.Step[report] {
	ask, take := s.Ask, s.Take
	s.Ask = func(ctx context.Context, t engine.Turn, d *report) (engine.Screen, error) {
		if d.Due != "" {
			return ask(ctx, t, d)
		}
		of, err := r.of(ctx, t.Person.ID, t.Ref)
		if err == nil && of.CheckinOpen(t.Now.In(r.zone)).IsZero() {
			return engine.Screen{NoCancel: true, Text: append([]engine.Message{locales.TrajectoryCheckinNotNow()}, r.dues(of, t.Now.In(r.zone))...)}, nil
		}
		if err != nil {
			return engine.Screen{}, err
		}
		return ask(ctx, t, d)
	}
	s.Take = func(ctx context.Context, t engine.Turn, d *report, in engine.Input) (engine.Move, error) {
		if d.Due == "" {
			of, err := r.of(ctx, t.Person.ID, t.Ref)
			if err != nil {
				return engine.Move{}, err
			}
			due := of.CheckinOpen(sentAt(t, in).In(r.zone))
			if due.IsZero() {
				return engine.Done().Saying(locales.TrajectoryCheckinNotNow()), nil
			}
			d.Due = due.Format(time.DateOnly)
		}
		return take(ctx, t, d, in)
	}
	return s
}

// sendCheckin keeps it; who comes second is told so and sees what was told.
func (r Trajectories) sendCheckin(ctx context.Context, t engine.Turn, d *report) (engine.Move, error) {
	project, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	due, err := time.Parse(time.DateOnly, d.Due)
	if err != nil {
		return engine.Move{}, fmt.Errorf("read day of a check-in: %w", err)
	}
	err = r.store.AddCheckin(ctx, t.Person.ID, project, store.Checkin{DueOn: due, Done: d.Done, Hindered: d.Hindered, Next: d.Next}, r.zone, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.TrajectoryNotYours()), nil
	case errors.Is(err, store.ErrLate):
		return engine.Done().Saying(locales.TrajectoryCheckinLate()), nil
	case errors.Is(err, store.ErrAlready):
		return r.second(ctx, t, due)
	}
	return engine.Done().Saying(locales.TrajectoryCheckinSent()), err
}

// second says that somebody of the team was quicker, and with what.
func (r Trajectories) second(ctx context.Context, t engine.Turn, due time.Time) (engine.Move, error) {
	of, err := r.of(ctx, t.Person.ID, t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	move := engine.Done().Saying(locales.TrajectoryCheckinAlready())
	for _, c := range of.Checkins {
		if c.DueOn.Equal(due) {
			move = move.Saying(r.checkinTold(c))
		}
	}
	return move, nil
}
