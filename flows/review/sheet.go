package review

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/blind"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// sheet is one application in front of an expert.
type sheet struct {
	store.Review
	rubric store.Rubric
	hidden blind.Masker
}

const (
	stepDeclare  = "declare"
	stepConflict = "conflict"
	stepRead     = "read"
	stepSummary  = "summary"
	stepDone     = "done"
	stepClosed   = "closed"
	scorePrefix  = "score_" // steps; the place of a criterion in the rubric follows, from 1

	optionRead     = "read"
	optionConflict = "conflict"
	optionScore    = "score"
	optionSubmit   = "submit"
	optionSummary  = "summary"
	reasonPrefix   = "reason_"
	editPrefix     = "edit_"
)

// stepScore asks about a criterion, by its place in the rubric, which stays as long as anybody reads by it.
func stepScore(i int) string { return scorePrefix + strconv.Itoa(i+1) }

// sheet is the review of one application: first whether anything stands against it, then reading, then a score for each criterion. Where
// the expert stands is kept with the review, so that they go on there a week later.
func (r Reviews) sheet() engine.Definition {
	steps := []engine.Step[sheet]{
		{Name: stepDeclare, Typed: true, Ask: open(r.askDeclare), Take: opened(r.takeDeclare)},
		{Name: stepConflict, Typed: true, Ask: open(askConflict), Take: opened(r.takeConflict)},
		{Name: stepRead, Typed: true, Ask: open(r.askRead), Take: opened(r.takeRead)},
	}
	for i := range store.MostCriteria {
		steps = append(steps, engine.Step[sheet]{
			Name: stepScore(i), When: func(d *sheet) bool { return i < len(d.rubric.Criteria) }, Ask: open(askScore(i)), Take: opened(r.takeScore(i)),
		})
	}
	steps = append(steps,
		engine.Step[sheet]{Name: stepSummary, Typed: true, Ask: open(r.askSummary), Take: opened(r.takeSummary)},
		engine.Step[sheet]{Name: stepDone, Typed: true, Ask: r.askDone, Take: r.takeDone},
		engine.Step[sheet]{Name: stepClosed, Typed: true, Ask: askClosed, Take: takeClosed},
	)
	return engine.Flow[sheet]{
		Name: Sheet, Version: 2, Allow: Allow, Load: r.load, Steps: steps, Begin: begin,
		Stands: func(ctx context.Context, t engine.Turn, ref, name string) error {
			id, err := step.ID(ref)
			if err != nil || (!strings.HasPrefix(name, scorePrefix) && name != stepSummary) {
				return nil //nolint:nilerr // there is nothing to go on with
			}
			return r.store.StandInReview(ctx, t.Person.ID, id, name)
		},
	}
}

func (r Reviews) load(ctx context.Context, t engine.Turn, ref string) (*sheet, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	found, err := r.store.Review(ctx, t.Person.ID, id)
	if err != nil {
		return nil, step.Gone(err)
	}
	rubric, err := r.store.Rubric(ctx, found.Rubric)
	if err != nil {
		return nil, err
	}
	hidden, err := blind.Application(found.Identity)
	return &sheet{Review: found, rubric: rubric, hidden: hidden}, err
}

// begin goes on where the expert left off.
func begin(_ engine.Turn, d *sheet) string {
	switch {
	case d.State == store.ReviewSubmitted:
		return stepDone
	case !d.Open:
		return stepClosed
	case !d.Opened:
		return stepDeclare
	case d.Place == stepSummary, d.standsAtScore():
		return d.Place
	case strings.HasPrefix(d.Place, scorePrefix): // as an earlier program kept it
		return d.left()
	}
	return stepRead
}

func (d *sheet) standsAtScore() bool {
	n, err := strconv.Atoi(strings.TrimPrefix(d.Place, scorePrefix))
	return err == nil && n >= 1 && n <= len(d.rubric.Criteria) && d.Place == stepScore(n-1)
}

// open shows why there is nothing to do once the review is closed.
func open(ask func(context.Context, engine.Turn, *sheet) (engine.Screen, error)) func(context.Context, engine.Turn, *sheet) (engine.Screen, error) {
	return func(ctx context.Context, t engine.Turn, d *sheet) (engine.Screen, error) {
		if !d.Open {
			return askClosed(ctx, t, d)
		}
		return ask(ctx, t, d)
	}
}

type taking = func(context.Context, engine.Turn, *sheet, engine.Input) (engine.Move, error)

// opened takes nothing any more once the review is closed, also when that happens at this very moment.
func opened(take taking) taking {
	return func(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
		if !d.Open {
			return engine.Goto(stepClosed), nil
		}
		move, err := take(ctx, t, d, in)
		if errors.Is(err, store.ErrNotFound) {
			return engine.Goto(stepClosed), nil
		}
		return move, err
	}
}

func (r Reviews) askDeclare(_ context.Context, _ engine.Turn, d *sheet) (engine.Screen, error) {
	text := []engine.Message{locales.ReviewDeclare(d.Receipt, r.option("direction", d.Direction)), locales.ReviewDeclareAsk()}
	if d.Calibration {
		text = append(text, locales.ReviewCalibration())
	}
	return engine.Screen{NoCancel: true, Text: text, Rows: [][]engine.Button{
		{{Label: locales.ReviewRead(), Option: optionRead, Style: engine.Primary}},
		{{Label: locales.ReviewConflict(), Option: optionConflict}},
	}}, nil
}

func (r Reviews) takeDeclare(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionConflict:
		return engine.Goto(stepConflict), nil
	case in.Option == optionRead:
		return engine.Goto(stepRead), r.store.OpenReview(ctx, t.Person.ID, d.ID, t.Now)
	}
	return step.Stale(), nil
}

func askConflict(context.Context, engine.Turn, *sheet) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewConflictAsk()}}
	for _, reason := range store.Recusals() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: recusal(reason), Option: reasonPrefix + reason}})
	}
	return screen, nil
}

func recusal(reason string) locales.Message {
	switch reason {
	case "team":
		return locales.ReviewReasonTeam()
	case "mentee":
		return locales.ReviewReasonMentee()
	case "organisation":
		return locales.ReviewReasonOrganisation()
	case "close":
		return locales.ReviewReasonClose()
	}
	return locales.ReviewReasonOther()
}

func (r Reviews) takeConflict(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
	reason, ok := step.Tapped(in, reasonPrefix)
	if !ok || !slices.Contains(store.Recusals(), reason) {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	return engine.Done().Saying(locales.ReviewRecused()), r.store.Recuse(ctx, t.Person.ID, d.ID, reason, t.Now)
}

func askClosed(_ context.Context, _ engine.Turn, d *sheet) (engine.Screen, error) {
	why := locales.ReviewClosed()
	switch d.State {
	case store.ReviewLapsed:
		why = locales.ReviewClosedLapsed()
	case store.ReviewRecused:
		why = locales.ReviewClosedRecused()
	case store.ReviewAssigned, store.ReviewSubmitted:
	}
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewClosedHead(d.Receipt), why}}, nil
}

func takeClosed(context.Context, engine.Turn, *sheet, engine.Input) (engine.Move, error) {
	return engine.Stay(nil), nil
}
