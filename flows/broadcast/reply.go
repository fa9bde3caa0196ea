package broadcast

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Desk takes questions to the team.
type Desk interface {
	About(ctx context.Context, t engine.Turn, announcement int64, in engine.Input) (said locales.Message, ok bool, err error)
}

// replyStore finds what somebody answers.
type replyStore interface {
	AnsweredAnnouncement(ctx context.Context, person, message int64) (int64, error)
}

// Answer takes what somebody writes in answer to an announcement as a question to the team, whatever flow is open: it answers no question of a flow's.
func (b Broadcasts) Answer(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, bool, error) {
	if b.desk == nil || in.Kind == engine.Tap {
		return engine.Move{}, false, nil
	}
	id, err := b.store.AnsweredAnnouncement(ctx, t.Person.ID, in.ReplyTo)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, false, nil
	}
	if err != nil {
		return engine.Move{}, false, err
	}
	said, ok, err := b.desk.About(ctx, t, id, in)
	if err != nil || !ok {
		return engine.Move{}, false, err
	}
	return engine.Untouched().Sending(engine.Screen{Text: []engine.Message{said}}), true, nil
}
