package task

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// sight is a task as whoever looks after it sees it.
type sight struct {
	task    store.Task
	numbers store.TaskNumbers
}

const (
	optionPreview = "preview"
	optionEdit    = "edit"
	optionPublish = "publish"
	optionPause   = "pause"
	optionResume  = "resume"
	optionClose   = "close"
	optionClone   = "clone"
	optionCode    = "code"
	optionWrite   = "write"
	optionYes     = "yes"
	optionNo      = "no"
	optionOther   = "other"

	stepPreview = "preview"
	scratchSure = "sure" // what somebody is asked to confirm
	scratchLang = "lang" // set while the preview is in the other language
)

// card shows a task with what has come of it, and what can be done about it.
func (r Tasks) card() engine.Definition {
	return engine.Flow[sight]{
		Name: Card, Version: 1, Allow: Allow, Load: r.loadSight,
		Steps: []engine.Step[sight]{
			{Name: "card", Typed: true, Ask: r.askCard, Take: r.takeCard},
			{Name: stepPreview, Typed: true, When: func(*sight) bool { return false }, Ask: r.askPreview, Take: takePreview},
		},
	}
}

func (r Tasks) loadSight(ctx context.Context, t engine.Turn, ref string) (*sight, error) {
	task, err := r.load(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	s := &sight{task: task}
	if task.State != store.TaskDraft {
		s.numbers, err = r.store.TaskNumbersOf(ctx, t.Person.ID, task.ID)
	}
	return s, err
}

func (r Tasks) askCard(ctx context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	if asked := t.Scratch[scratchSure]; asked != "" {
		return r.askSure(ctx, t, s, asked)
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TaskCard(title(s.task), taskcard.State(s.task.State))}}
	if s.task.State == store.TaskDraft {
		screen.Text = append(screen.Text, locales.TaskCardDraft())
	} else {
		screen.Text = append(screen.Text, locales.TaskcardDeadline(s.task.ClosesAt), numbers(s.numbers))
		if s.task.Goal > 0 {
			screen.Text = append(screen.Text, taskcard.Progress(s.task))
		}
	}
	for _, b := range actions(s) {
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	return screen, nil
}

// title is the task's title, or that it has none yet.
func title(t store.Task) locales.Message {
	if t.TitleKK == "" && t.TitleRU == "" {
		return locales.TaskUntitled()
	}
	return locales.Named(locales.Bilingual{KK: either(t.TitleKK, t.TitleRU), RU: either(t.TitleRU, t.TitleKK)})
}

// numbers is what has come of a task or of a project's tasks.
func numbers(n store.TaskNumbers) locales.Message {
	return locales.Lines(
		locales.TaskNumbersPlaces(n.Taken, n.Places), locales.TaskNumbersDone(n.Approved, n.Waiting), locales.TaskNumbersPeople(n.People),
		locales.TaskNumbersTime(tokens.Lasting(n.Minutes)), locales.TaskNumbersTokens(int(n.Paid), int(n.Promised)),
	)
}

// actions are the buttons of a task in its state.
func actions(s *sight) (list []engine.Button) {
	button := func(label locales.Message, option string, style engine.Style) {
		list = append(list, engine.Button{Label: label, Option: option, Style: style})
	}
	open := s.task.State == store.TaskPublished || s.task.State == store.TaskPaused
	if s.task.State == store.TaskDraft {
		button(locales.TaskPublish(), optionPublish, engine.Success)
		button(locales.TaskEdit(), optionEdit, "")
	}
	button(locales.TaskPreview(), optionPreview, "")
	if open && s.task.Proof == store.ProofCode {
		button(locales.TaskCode(), optionCode, "")
	}
	if s.task.State != store.TaskDraft {
		button(locales.TaskWrite(), optionWrite, "")
	}
	switch s.task.State {
	case store.TaskPublished:
		button(locales.TaskPause(), optionPause, "")
	case store.TaskPaused:
		button(locales.TaskResume(), optionResume, engine.Primary)
	case store.TaskDraft, store.TaskClosed:
	}
	button(locales.TaskClone(), optionClone, "")
	switch {
	case open:
		button(locales.TaskClose(), optionClose, engine.Danger)
	case s.task.State == store.TaskDraft:
		button(locales.TaskThrowAway(), optionClose, engine.Danger)
	}
	return list
}

func (r Tasks) takeCard(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if asked := t.Scratch[scratchSure]; asked != "" {
		return r.takeSure(ctx, t, s, asked, in)
	}
	known := false
	for _, b := range actions(s) {
		known = known || b.Option == in.Option
	}
	if !known {
		return step.Stale(), nil
	}
	switch in.Option {
	case optionPreview:
		return engine.Goto(stepPreview), nil
	case optionEdit:
		return engine.Replace(Form, step.Ref(s.task.ID)), nil
	case optionPublish, optionClose:
		t.Scratch[scratchSure] = in.Option
		return engine.Stay(nil), nil
	case optionPause:
		return said(engine.Stay(locales.TaskPaused()), r.store.PauseTask(ctx, t.Person.ID, s.task.ID, true, t.Now))
	case optionResume:
		return said(engine.Stay(locales.TaskResumed()), r.store.PauseTask(ctx, t.Person.ID, s.task.ID, false, t.Now))
	case optionClone:
		id, err := r.store.CloneTask(ctx, t.Person.ID, s.task.ID, t.Update, t.Now)
		return said(engine.Replace(Form, step.Ref(id)).Saying(locales.TaskCloned()), err)
	case optionCode:
		return engine.Stay(locales.TaskCodeComing()), r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindCode, Person: t.Person.ID, Ref: step.Ref(s.task.ID)})
	case optionWrite:
		return engine.Call(Message, step.Ref(s.task.ID)), nil
	}
	return step.Stale(), nil
}

// askPreview shows the task as a volunteer sees it, in the reader's language or in the other one.
func (r Tasks) askPreview(_ context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	text := taskcard.Card(s.task, r.cards)
	lang := locales.Lang(t.Person.Lang)
	if t.Scratch[scratchLang] != "" {
		lang = other(lang)
		for i, m := range text {
			if words, ok := m.(locales.Message); ok {
				text[i] = locales.Fixed(lang, words)
			}
		}
	}
	label := locales.TaskPreviewRu()
	if other(lang) == locales.Kazakh {
		label = locales.TaskPreviewKk()
	}
	return engine.Screen{Text: text, Rows: [][]engine.Button{{{Label: label, Option: optionOther}}}, NoCancel: true}, nil
}

func other(lang locales.Lang) locales.Lang {
	if lang == locales.Kazakh {
		return locales.Russian
	}
	return locales.Kazakh
}

func takePreview(_ context.Context, t engine.Turn, _ *sight, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionOther {
		return notUnderstood(in), nil
	}
	if t.Scratch[scratchLang] != "" {
		delete(t.Scratch, scratchLang)
	} else {
		t.Scratch[scratchLang] = optionOther
	}
	return engine.Stay(nil), nil
}
