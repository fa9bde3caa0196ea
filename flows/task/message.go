package task

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// KindMessage is the notice with what an author wrote to those who take part; ref: the message's id.
const KindMessage = "task_message"

// letter is what somebody writes to those who take part.
type letter struct {
	TextKK string `json:"text_kk"`
	TextRU string `json:"text_ru"`
}

const optionSend = "send"

// message asks for the words in both languages, and sends them to everybody who takes part.
func (r Tasks) message() engine.Definition {
	return engine.Flow[letter]{
		Name: Message, Version: 1, Allow: Allow, Form: true,
		Steps: []engine.Step[letter]{
			step.Text[letter]{
				Question: step.Question[letter]{Name: "text_kk", Ask: step.Says[letter](locales.TaskMessageKkAsk(store.TaskMessageLimit))},
				Field:    func(l *letter) *string { return &l.TextKK }, Min: 3, Max: store.TaskMessageLimit,
			}.Step(),
			step.Text[letter]{
				Question: step.Question[letter]{Name: "text_ru", Ask: step.Says[letter](locales.TaskMessageRuAsk(store.TaskMessageLimit))},
				Field:    func(l *letter) *string { return &l.TextRU }, Min: 3, Max: store.TaskMessageLimit,
			}.Step(),
			{Name: "review", Typed: true, Ask: r.askLetter, Take: r.takeLetter},
		},
	}
}

func (r Tasks) askLetter(ctx context.Context, t engine.Turn, l *letter) (engine.Screen, error) {
	task, err := r.load(ctx, t, t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	people, err := r.store.TaskPartakers(ctx, t.Person.ID, task.ID)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	screen := engine.Screen{Text: []engine.Message{locales.TaskMessageReview(title(task), people), locales.Verbatim(l.TextKK), locales.Verbatim(l.TextRU)}}
	if people > 0 {
		screen.Rows = [][]engine.Button{{{Label: locales.CommonSubmit(), Option: optionSend, Style: engine.Success}}}
	}
	return screen, nil
}

func (r Tasks) takeLetter(ctx context.Context, t engine.Turn, l *letter, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionSend {
		return notUnderstood(in), nil
	}
	task, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	y, m, d := t.Now.In(r.zone).Date()
	id, people, err := r.store.WriteToPartakers(ctx, t.Person.ID, store.TaskMessage{Task: task, TextKK: l.TextKK, TextRU: l.TextRU},
		t.Update, time.Date(y, m, d, 0, 0, 0, 0, r.zone), t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	notices := make([]store.Notice, len(people))
	for i, person := range people {
		notices[i] = store.Notice{Kind: KindMessage, Person: person, Ref: step.Ref(id)}
	}
	return engine.Done().Saying(locales.TaskMessageSent(len(people))), r.jobs.Notify(ctx, store.Ordinary, notices...)
}

// Told brings an author's words to somebody who takes part, in their language.
func (r Tasks) Told(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	m, err := r.store.TaskMessageFor(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{
		locales.TaskMessageHead(locales.Named(locales.Bilingual{KK: m.TitleKK, RU: m.TitleRU})), locales.Named(locales.Bilingual{KK: m.TextKK, RU: m.TextRU}),
	}}
	if r.mine != "" {
		screen.Rows = [][]engine.Button{{{Label: locales.CommonMyTasks(), Action: engine.Action{Name: "open", Args: []string{r.mine}}}}}
	}
	return screen, true, nil
}
