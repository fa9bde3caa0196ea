package ticket

import (
	"context"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// addressee is whom somebody of the team writes to.
type addressee struct {
	person int64
	name   string
}

// write sends a message to one person for the team. It begins a question, so that what comes back finds whoever wrote.
func (k Tickets) write() engine.Definition {
	return engine.Flow[addressee]{
		Name: Write, Version: 1, Allow: func(p engine.Person) bool { return p.Member && p.Has(store.WriteToPeople.Roles()...) },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*addressee, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			name, err := k.store.WritableName(ctx, t.Person.ID, id)
			return &addressee{person: id, name: name}, step.Gone(err)
		},
		Steps: []engine.Step[addressee]{{Name: "text", Ask: askText, Take: k.takeText}},
	}
}

// writeLimit leaves room for the heading in one message of Telegram's.
const writeLimit = 3500 // characters

func askText(_ context.Context, _ engine.Turn, a *addressee) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.TicketWriteAsk(a.name, writeLimit)}, NoCancel: true}, nil
}

func (k Tickets) takeText(ctx context.Context, t engine.Turn, a *addressee, in engine.Input) (engine.Move, error) {
	switch length := answer.Length(in.Text); {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text || length == 0:
		return engine.Stay(locales.StepTextWanted()), nil
	case length > writeLimit:
		return engine.Stay(locales.StepTextTooLong(writeLimit, length-writeLimit)), nil
	}
	id, message, err := k.store.WriteToPerson(ctx, t.Person.ID, a.person, in.Text, t.Now)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	notice := store.Notice{Kind: KindAnswer, Person: a.person, Ref: step.Ref(message)}
	if err := k.jobs.Notify(ctx, store.Prompt, notice); err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.TicketWriteSent(int(id))), k.news(ctx, id)
}
