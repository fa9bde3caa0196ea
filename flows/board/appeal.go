package board

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// appeal asks why something that was refused should be looked at once more.
func (b Board) appeal() engine.Definition {
	return engine.Flow[parcel]{
		Name: Appeal, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*parcel, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			own, err := b.store.OwnSubmission(ctx, t.Person.ID, id)
			if err == nil && !own.Appealable(t.Now) {
				err = engine.ErrGone
			}
			return &parcel{own: own}, step.Gone(err)
		},
		Steps: []engine.Step[parcel]{{
			Name: "why",
			Ask: func(_ context.Context, _ engine.Turn, p *parcel) (engine.Screen, error) {
				text := append([]engine.Message{locales.TaskboardProofHead(taskcard.Title(p.own.Task.TaskText))}, b.reason(p.own)...)
				return engine.Screen{Text: append(text, locales.TaskboardAppealAsk(textLeast, appealMost))}, nil
			},
			Take: func(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
				if move, bad := badText(in, textLeast, appealMost); bad {
					return move, nil
				}
				err := b.store.AppealSubmission(ctx, t.Person.ID, p.own.ID, in.Text, t.Now)
				if errors.Is(err, store.ErrLate) {
					return engine.Move{}, engine.ErrGone
				}
				return engine.Done().Saying(locales.TaskboardAppealSent()), step.Gone(err)
			},
		}},
	}
}
