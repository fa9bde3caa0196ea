package trajectory

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	peopleMost        = 10_000_000
	followupWordsMost = 800
)

// news is what has become of a project.
type news struct {
	Months  int    `json:"months,omitempty"` // since the cohort finished, since it was begun
	Running string `json:"running,omitempty"`
	People  *int   `json:"people,omitempty"`
	Words   string `json:"words,omitempty"`
}

// followup asks what has become of a project, months after its cohort finished.
func (r Trajectories) followup() engine.Definition {
	return engine.Flow[news]{
		Name: Followup, Version: 1, Allow: member, Form: true, Finish: r.sendFollowup,
		Steps: []engine.Step[news]{
			r.whileAsked(step.Choice[news]{
				Question: step.Question[news]{Name: "running", Ask: step.Says[news](locales.TrajectoryRunningAsk())},
				Field:    func(d *news) *string { return &d.Running },
				Options:  runnings(),
			}.Step()),
			step.Number[news]{
				Question: step.Question[news]{Name: "people", Ask: step.Says[news](locales.TrajectoryPeopleAsk())},
				Field:    func(d *news) **int { return &d.People }, Min: 0, Max: peopleMost,
			}.Step(),
			step.Text[news]{
				Question: step.Question[news]{Name: "words", Ask: step.Says[news](locales.TrajectoryFollowupWordsAsk())},
				Field:    func(d *news) *string { return &d.Words }, Min: 1, Max: followupWordsMost,
			}.Step(),
		},
	}
}

// runnings are how a project can go on.
func runnings() []step.Option {
	return []step.Option{
		{Name: store.RunningGrows, Label: locales.TrajectoryRunningGrows()},
		{Name: store.RunningGoesOn, Label: locales.TrajectoryRunningGoesOn()},
		{Name: store.RunningRests, Label: locales.TrajectoryRunningRests()},
		{Name: store.RunningEnded, Label: locales.TrajectoryRunningEnded()},
	}
}

func runningName(name string) locales.Message {
	for _, o := range runnings() {
		if o.Name == name {
			return o.Label
		}
	}
	return locales.Verbatim(name)
}

// whileAsked lets the first question be asked only while there is something to tell.
func (r Trajectories) whileAsked(s engine.Step[news]) engine.Step[news] {
	ask, take := s.Ask, s.Take
	s.Ask = func(ctx context.Context, t engine.Turn, d *news) (engine.Screen, error) {
		screen, err := ask(ctx, t, d)
		if err != nil || d.Months != 0 {
			return screen, err
		}
		of, err := r.of(ctx, t.Person.ID, t.Ref)
		if err != nil {
			return engine.Screen{}, err
		}
		months, asked := of.FollowupNext(t.Now.In(r.zone))
		if !asked {
			return engine.Screen{NoCancel: true, Text: append([]engine.Message{locales.TrajectoryCheckinNotNow()}, r.dues(of, t.Now.In(r.zone))...)}, nil
		}
		screen.Text = append([]engine.Message{locales.TrajectoryFollowupOpen(months)}, screen.Text...)
		return screen, nil
	}
	s.Take = func(ctx context.Context, t engine.Turn, d *news, in engine.Input) (engine.Move, error) {
		if d.Months == 0 {
			of, err := r.of(ctx, t.Person.ID, t.Ref)
			if err != nil {
				return engine.Move{}, err
			}
			months, asked := of.FollowupNext(sentAt(t, in).In(r.zone))
			if !asked {
				return engine.Done().Saying(locales.TrajectoryCheckinNotNow()), nil
			}
			d.Months = months
		}
		return take(ctx, t, d, in)
	}
	return s
}

func (r Trajectories) sendFollowup(ctx context.Context, t engine.Turn, d *news) (engine.Move, error) {
	project, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	f := store.Followup{Months: d.Months, Running: d.Running, Words: d.Words}
	if d.People != nil {
		f.People = *d.People
	}
	err = r.store.AddFollowup(ctx, t.Person.ID, project, f, r.zone, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.TrajectoryNotYours()), nil
	case errors.Is(err, store.ErrTooEarly):
		return engine.Done().Saying(locales.TrajectoryCheckinNotNow()), nil
	case errors.Is(err, store.ErrAlready):
		return engine.Done().Saying(locales.TrajectoryFollowupAlready()), nil
	}
	return engine.Done().Saying(locales.TrajectoryFollowupSent()), err
}
