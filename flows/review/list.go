package review

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

type nothing struct{}

const (
	pageSize      = 8
	reviewPrefix  = "review_"
	optionNext    = "next"
	optionProfile = "profile"
)

// list shows an expert's own reviews, and the way to the next one.
func (r Reviews) list() engine.Definition {
	return engine.Flow[nothing]{
		Name: List, Version: 1, Allow: Allow,
		Load:  func(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil },
		Steps: []engine.Step[nothing]{{Name: "list", Typed: true, Ask: r.askList, Take: r.takeList}},
	}
}

// mine is what an expert has said of themselves, if they have.
func (r Reviews) mine(ctx context.Context, t engine.Turn) (me store.Reviewer, known bool, err error) {
	me, err = r.store.MyReviewer(ctx, t.Person.ID)
	if errors.Is(err, store.ErrNotFound) {
		return store.Reviewer{}, false, nil
	}
	return me, err == nil, err
}

func (r Reviews) askList(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	profile := []engine.Button{{Label: locales.ReviewProfile(), Option: optionProfile}}
	_, known, err := r.mine(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	if !known {
		profile[0].Style = engine.Primary
		return engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewUnknown()}, Rows: [][]engine.Button{profile}}, nil
	}
	done, open, err := r.store.ReviewsLeft(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	page := step.PageOf(t)
	lines, err := r.store.Reviews(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewHead(done, done+open)}}
	if open > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewNext(), Option: optionNext, Style: engine.Primary}})
	}
	if len(lines) == 0 {
		screen.Text = []engine.Message{locales.ReviewNoneHead(), locales.ReviewNone()}
	}
	for _, l := range lines[:min(len(lines), pageSize)] {
		screen.Text = append(screen.Text, r.line(l))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewOpen(l.Receipt), Option: reviewPrefix + step.Ref(l.ID)}})
	}
	screen = step.Leafed(screen, page, len(lines) > pageSize)
	screen.Rows = append(screen.Rows, profile)
	return screen, nil
}

func (r Reviews) line(l store.ReviewLine) locales.Message {
	direction := r.option("direction", l.Direction)
	switch {
	case l.Calibration && l.State == store.ReviewAssigned:
		return locales.ReviewLineCalibration(l.Receipt, direction)
	case l.State == store.ReviewSubmitted:
		return locales.ReviewLineDone(l.Receipt, direction)
	case l.Begun:
		return locales.ReviewLineBegun(l.Receipt, direction, l.DueAt)
	}
	return locales.ReviewLine(l.Receipt, direction, l.DueAt)
}

// option is the label of an option of the form; what is not offered any more stands by its name.
func (r Reviews) option(question, name string) locales.Message {
	for _, o := range r.form.Options(question) {
		if o.Name == name {
			return o.Label
		}
	}
	return locales.Verbatim(name)
}

func (r Reviews) takeList(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, reviewPrefix); ok {
		return engine.Call(Sheet, id), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Option == optionProfile:
		return engine.Call(Profile, ""), nil
	case in.Option == optionNext:
		next, ok, err := r.following(ctx, t)
		if err != nil || !ok {
			return engine.Stay(nil), err
		}
		return engine.Call(Sheet, step.Ref(next)), nil
	}
	return step.Stale(), nil
}

// following is the review that an expert should go on with.
func (r Reviews) following(ctx context.Context, t engine.Turn) (id int64, ok bool, err error) {
	lines, err := r.store.Reviews(ctx, t.Person.ID, 1, 0)
	if err != nil || len(lines) == 0 || lines[0].State != store.ReviewAssigned {
		return 0, false, err
	}
	return lines[0].ID, true, nil
}
