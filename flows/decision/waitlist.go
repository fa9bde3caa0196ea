package decision

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// queue is who waits for a place.
type queue struct {
	cohort store.Cohort
	free   int
	line   []store.Candidate
}

const optionOffer = "offer"

// waitlist shows who waits, and offers a place that became free to the first of them.
func (d Decisions) waitlist() engine.Definition {
	return engine.Flow[queue]{
		Name: Waitlist, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*queue, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			q := &queue{}
			if q.cohort, err = d.store.SelectionCohort(ctx, t.Person.ID, id); err == nil {
				q.free, q.line, err = d.store.Vacancies(ctx, t.Person.ID, id)
			}
			return q, step.Gone(err)
		},
		Steps: []engine.Step[queue]{{Name: "list", Typed: true, Ask: d.askWaitlist, Take: d.takeWaitlist}},
	}
}

func (d Decisions) askWaitlist(_ context.Context, t engine.Turn, q *queue) (engine.Screen, error) {
	page := step.PageOf(t)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionWaitlistHead(name(q.cohort), max(q.free, 0), len(q.line))}}
	for i, c := range slice(q.line, page) {
		screen.Text = append(screen.Text, locales.DecisionWaits(page*pageSize+i+1, c.Receipt, c.Title))
	}
	if q.free > 0 && len(q.line) > 0 {
		screen.Rows = [][]engine.Button{{{Label: locales.DecisionOffer(q.line[0].Receipt), Option: optionOffer, Style: engine.Primary}}}
	}
	return step.Leafed(screen, page, len(q.line) > (page+1)*pageSize), nil
}

func (d Decisions) takeWaitlist(ctx context.Context, t engine.Turn, q *queue, in engine.Input) (engine.Move, error) {
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind != engine.Tap || in.Option != optionOffer:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	offered, err := d.store.OfferPlace(ctx, t.Person.ID, q.cohort.ID, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.DecisionNoPlace()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Stay(locales.DecisionOffered()), d.jobs.Notify(ctx, store.Prompt, store.Notice{
		Kind: KindOffered, Person: offered.Leader, Ref: step.Ref(offered.Application),
	})
}
