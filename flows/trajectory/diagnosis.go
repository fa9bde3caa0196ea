package trajectory

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	numberPrefix = "n_"
	wordsMost    = 500
	lowRow       = 5 // the last number of the first row of buttons

	stepWords   = "words"
	stepSummary = "summary"
)

// diagnosis asks for one number after the other, then for words, and shows all before it is kept.
func (r Trajectories) diagnosis() engine.Definition {
	f := engine.Flow[scores]{
		Name: Form, Version: 2, Allow: member, Form: true, Steady: true, Load: r.loadDiagnosis, Save: r.saveDiagnosis, Begin: begin, Finish: r.keepDiagnosis,
		Left: func(s *scores) engine.Message {
			if *s == (scores{}) {
				return nil
			}
			return locales.TrajectoryDiagnosisLeft()
		},
	}
	summary := step.Review[scores]{
		Question: step.Question[scores]{Name: stepSummary, Ask: step.Says[scores](locales.TrajectoryDiagnosisSummary())},
		Confirm:  locales.CommonSave(),
	}
	for i, a := range axes() {
		f.Steps = append(f.Steps, r.axis(i, a))
		summary.Lines = append(summary.Lines, step.Line[scores]{Step: a.name, Label: a.label, Required: true, Answer: func(s *scores) locales.Message {
			if n := *a.field(s); n != nil {
				return locales.Verbatim(strconv.Itoa(*n))
			}
			return locales.Message{}
		}})
	}
	f.Steps = append(f.Steps, step.Text[scores]{
		Question: step.Question[scores]{Name: stepWords, Ask: step.Says[scores](locales.TrajectoryWordsAsk()), Optional: true},
		Field:    func(s *scores) *string { return &s.Words }, Max: wordsMost,
	}.Step())
	summary.Lines = append(summary.Lines, step.Line[scores]{Step: stepWords, Label: locales.TrajectoryWordsLabel(), Answer: func(s *scores) locales.Message {
		if s.Words == "" {
			return locales.Message{}
		}
		return locales.Verbatim(s.Words)
	}})
	f.Steps = append(f.Steps, summary.Step())
	return f
}

// loadDiagnosis reads what somebody has answered so far about a project.
func (r Trajectories) loadDiagnosis(ctx context.Context, t engine.Turn, ref string) (*scores, error) {
	answers, err := r.store.FormDraft(ctx, t.Person.ID, Form, ref)
	if err != nil {
		return nil, err
	}
	s := new(scores)
	if err := json.Unmarshal(answers, s); err != nil {
		return nil, fmt.Errorf("read draft of a diagnosis of project %s: %w", ref, err)
	}
	return s, nil
}

func (r Trajectories) saveDiagnosis(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	return r.store.SaveFormDraft(ctx, t.Person.ID, Form, ref, changed, t.Now)
}

// begin goes on at the first side without a number.
func begin(_ engine.Turn, s *scores) string {
	for _, a := range axes() {
		if *a.field(s) == nil {
			return a.name
		}
	}
	if s.Words == "" {
		return stepWords
	}
	return stepSummary
}

// axis asks for a number from 0 to 10 and says what they mean.
func (r Trajectories) axis(i int, a axis) engine.Step[scores] {
	return engine.Step[scores]{
		Name: a.name,
		Ask: func(_ context.Context, _ engine.Turn, s *scores) (engine.Screen, error) {
			var meanings []locales.Message
			for n, anchor := range a.anchors {
				meanings = append(meanings, locales.TrajectoryAnchor(n*store.AxisMost/2, anchor))
			}
			rows := make([][]engine.Button, 2)
			for n := 0; n <= store.AxisMost; n++ {
				label := locales.Verbatim(strconv.Itoa(n))
				if given := *a.field(s); given != nil && *given == n {
					label = locales.StepChosen(label)
				}
				row := min(n/(lowRow+1), 1)
				rows[row] = append(rows[row], engine.Button{Label: label, Option: numberPrefix + strconv.Itoa(n)})
			}
			return engine.Screen{Text: []engine.Message{locales.TrajectoryAxisAsk(i+1, store.Axes, a.label), locales.Lines(meanings...)}, Rows: rows}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, s *scores, in engine.Input) (engine.Move, error) {
			typed := in.Text
			if tapped, ok := step.Tapped(in, numberPrefix); ok {
				typed = tapped
			} else if in.Kind == engine.Tap {
				return step.Stale(), nil
			} else if in.Kind != engine.Text {
				return engine.Stay(locales.StepNumberWanted()), nil
			}
			n, said := step.Whole(typed, 0, store.AxisMost)
			if said != nil {
				return engine.Stay(said), nil
			}
			*a.field(s) = &n
			return engine.Next(), nil
		},
	}
}

// keepDiagnosis keeps what was answered, says what has changed since the last time, and sends the picture.
func (r Trajectories) keepDiagnosis(ctx context.Context, t engine.Turn, s *scores) (engine.Move, error) {
	project, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	var given [store.Axes]int
	for i, a := range axes() {
		if n := *a.field(s); n != nil {
			given[i] = *n
		}
	}
	if err := r.store.DropFormDraft(ctx, t.Person.ID, Form, t.Ref); err != nil {
		return engine.Move{}, err
	}
	id, err := r.store.AddDiagnosis(ctx, t.Person.ID, project, given, s.Words, t.Update, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Done().Saying(locales.TrajectoryNotYours()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	pair, _, err := r.store.DiagnosisShown(ctx, t.Person.ID, id)
	if err != nil {
		return engine.Move{}, err
	}
	done := engine.Done().Saying(locales.TrajectoryDiagnosisSaved())
	if len(pair) > 1 {
		done = done.Saying(compared(pair))
	}
	return done, r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindPicture, Person: t.Person.ID, Ref: step.Ref(id)})
}
