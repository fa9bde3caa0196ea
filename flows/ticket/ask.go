package ticket

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// question is what somebody has written and not sent yet.
type question struct{ words []store.TicketWords }

const (
	optionSend  = "send"
	optionClear = "clear"
	optionMine  = "mine"
)

// ask takes a question for the team. Whatever is written is kept until it is sent, also when the person goes elsewhere meanwhile.
func (k Tickets) ask() engine.Definition {
	return engine.Flow[question]{
		Name: Ask, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*question, error) {
			words, err := k.store.TicketDraft(ctx, t.Person.ID)
			return &question{words: words}, err
		},
		Steps: []engine.Step[question]{{Name: "question", Albums: true, Ask: askQuestion, Take: k.takeQuestion}},
	}
}

func askQuestion(_ context.Context, _ engine.Turn, q *question) (engine.Screen, error) {
	mine := []engine.Button{{Label: locales.TicketButtonMine(), Option: optionMine}}
	if len(q.words) == 0 {
		return engine.Screen{Text: []engine.Message{locales.TicketAsk()}, Rows: [][]engine.Button{mine}, NoCancel: true}, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.TicketAskWritten()}, NoCancel: true}
	for _, w := range q.words {
		screen.Text = append(screen.Text, locales.TicketPart(glance(w)))
	}
	screen.Text = append(screen.Text, locales.TicketAskMore(store.TicketMessages))
	screen.Rows = [][]engine.Button{
		{{Label: locales.TicketAskSend(), Option: optionSend, Style: engine.Primary}},
		{{Label: locales.TicketAskClear(), Option: optionClear}},
		mine,
	}
	return screen, nil
}

func (k Tickets) takeQuestion(ctx context.Context, t engine.Turn, q *question, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return k.more(ctx, t, q.words, in)
	case in.Option == optionMine:
		return engine.Call(Mine, ""), nil
	case in.Option == optionClear:
		return engine.Stay(nil), k.store.KeepTicketDraft(ctx, t.Person.ID, nil, t.Now)
	case in.Option == optionSend && len(q.words) > 0:
		return k.send(ctx, t, q.words)
	}
	return step.Stale(), nil
}

// more keeps one more message.
func (k Tickets) more(ctx context.Context, t engine.Turn, before []store.TicketWords, in engine.Input) (engine.Move, error) {
	words, ok, err := written(in)
	switch {
	case err != nil:
		return engine.Move{}, err
	case !ok:
		return engine.Stay(locales.TicketAskWanted()), nil
	case len(before)+len(words) > store.TicketMessages:
		return engine.Stay(locales.TicketAskFull()), nil
	}
	return engine.Stay(nil), k.store.KeepTicketDraft(ctx, t.Person.ID, append(before, words...), t.Now)
}

func (k Tickets) send(ctx context.Context, t engine.Turn, words []store.TicketWords) (engine.Move, error) {
	id, err := k.store.AskTeam(ctx, t.Person.ID, words, t.Now)
	switch {
	case errors.Is(err, store.ErrManyTickets):
		return engine.Stay(locales.TicketMany(store.OpenTickets)), nil
	case errors.Is(err, store.ErrTooOften):
		return engine.Stay(locales.TicketTooOften()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.TicketAskSent(int(id))), k.news(ctx, id)
}

// Aside keeps what somebody wrote where nothing was asked, and says that it can be sent to the team. ok is false for what is no message.
func (k Tickets) Aside(ctx context.Context, t engine.Turn, in engine.Input) (said engine.Message, ok bool, err error) {
	words, ok, err := written(in)
	if err != nil || !ok {
		return nil, false, err
	}
	before, err := k.store.TicketDraft(ctx, t.Person.ID)
	if err != nil {
		return nil, false, err
	}
	if len(before)+len(words) > store.TicketMessages {
		return locales.TicketAskFull(), true, nil
	}
	return locales.TicketMenuTyped(), true, k.store.KeepTicketDraft(ctx, t.Person.ID, append(before, words...), t.Now)
}
