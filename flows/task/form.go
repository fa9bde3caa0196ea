package task

import (
	"context"
	"encoding/json"
	"fmt"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// draft is a task that is being written. Its answers lie in the task's own row.
type draft struct {
	store.TaskText
	kept store.Task // as it is in the database
}

const stepSummary = "summary"

// form asks what a task needs to be published, and shows everything else with what it usually is, each with a button to change it.
func (r Tasks) form() engine.Definition {
	f := engine.Flow[draft]{
		Name: Form, Version: 1, Allow: Allow, Form: true, Load: r.loadDraft, Save: r.saveDraft, Begin: r.begin,
		Left: func(*draft) engine.Message { return locales.TaskLeft() },
	}
	for _, q := range r.questions() {
		f.Steps = append(f.Steps, q.asked())
	}
	f.Steps = append(f.Steps, r.summary())
	return f
}

func (r Tasks) loadDraft(ctx context.Context, t engine.Turn, ref string) (*draft, error) {
	task, err := r.load(ctx, t, ref)
	if err == nil && task.State != store.TaskDraft {
		err = engine.ErrGone
	}
	return &draft{TaskText: task.TaskText, kept: task}, err
}

func (r Tasks) load(ctx context.Context, t engine.Turn, ref string) (store.Task, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Task{}, err
	}
	task, err := r.store.TaskOf(ctx, t.Person.ID, id)
	return task, step.Gone(err)
}

// saveDraft writes what changed over what is kept by now.
func (r Tasks) saveDraft(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	d, err := r.loadDraft(ctx, t, ref)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(changed)
	if err == nil {
		err = json.Unmarshal(raw, d)
	}
	if err != nil {
		return fmt.Errorf("read answers of task %s: %w", ref, err)
	}
	d.XP = store.Experience(d.Minutes)
	return r.store.ChangeTask(ctx, t.Person.ID, d.kept.ID, d.TaskText)
}

// begin goes on at the first question that still needs an answer.
func (r Tasks) begin(_ engine.Turn, d *draft) string {
	for _, q := range r.questions() {
		if q.essential && q.required && q.wanted(d) && q.given(d).IsZero() {
			return q.name
		}
	}
	return stepSummary
}

// summary shows all answers. Ready, it becomes a card, from which it is published.
func (r Tasks) summary() engine.Step[draft] {
	s := step.Review[draft]{
		Question: step.Question[draft]{Name: stepSummary, Ask: func(d *draft) []engine.Message {
			text := []engine.Message{locales.TaskSummaryAsk()}
			if d.Project != 0 {
				text = append(text, locales.TaskcardProject(d.kept.ProjectTitle))
			}
			return append(text, locales.TaskcardXp(d.XP))
		}},
		Confirm: locales.TaskReady(),
		Confirmed: func(_ context.Context, _ engine.Turn, d *draft) (engine.Move, error) {
			return engine.Replace(Card, step.Ref(d.kept.ID)).Saying(locales.TaskDrafted()), nil
		},
	}
	for _, q := range r.questions() {
		s.Lines = append(s.Lines, step.Line[draft]{Step: q.name, Label: q.label, Answer: q.given, Required: q.required, When: q.when})
	}
	return s.Step()
}

// question is one field of a task.
type question struct {
	name      string
	label     locales.Message
	when      func(*draft) bool // it makes sense at all; nil: always
	essential bool              // asked one after the other; what is not has a usual answer, which the summary shows and lets change
	required  bool              // there is no task without it
	given     func(*draft) locales.Message
	step      engine.Step[draft]
}

func (q question) wanted(d *draft) bool { return q.when == nil || q.when(d) }

func (q question) asked() engine.Step[draft] {
	s := q.step
	s.Name = q.name
	s.When = func(d *draft) bool { return q.essential && q.wanted(d) }
	return s
}

// The conditions of questions.

func ofProject(d *draft) bool { return d.Project != 0 }
func rewarded(d *draft) bool  { return d.Reward > 0 }
func hasGoal(d *draft) bool   { return d.Project != 0 && d.Goal > 0 }

func proves(kinds ...store.ProofKind) func(*draft) bool {
	return func(d *draft) bool {
		for _, k := range kinds {
			if d.Proof == k {
				return true
			}
		}
		return false
	}
}

// lookedAt reports that a person decides on what is sent, and that it can be the project's own team.
func lookedAt(d *draft) bool {
	return ofProject(d) && proves(store.ProofText, store.ProofPhoto, store.ProofVideo, store.ProofVoice, store.ProofFile, store.ProofLocation)(d)
}

// onSpot reports that the task has a place where people come.
func onSpot(d *draft) bool {
	return proves(store.ProofLocation, store.ProofCode, store.ProofCoordinator)(d)
}

func words(text string) locales.Message {
	if text == "" {
		return locales.Message{}
	}
	return locales.Verbatim(text)
}

func number(n int) locales.Message { return locales.Verbatim(locales.Number(int64(n))) }

func region(d *draft) locales.Message { return taskcard.Region(d.kept) }
