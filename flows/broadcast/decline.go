package broadcast

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Decline is the flow that asks why an announcement is given back. ref: its id, a hyphen, and the revision that was looked at.
const Decline = "announcement_decline"

const (
	stepReason = "reason"
	stepWords  = "words"

	optionOther = "other"
	whyLeast    = 3 // characters
	whyMost     = 300
)

// objection is an announcement that somebody gives back, as they saw it.
type objection struct {
	of       store.Announcement
	revision int
}

func (b Broadcasts) decline() engine.Definition {
	return engine.Flow[objection]{
		Name: Decline, Version: 1, Allow: approves,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*objection, error) {
			id, revision, err := revised(ref)
			if err != nil {
				return nil, err
			}
			of, err := b.store.AnnouncementOf(ctx, t.Person.ID, id)
			return &objection{of, revision}, step.Gone(err)
		},
		Steps: []engine.Step[objection]{
			{Name: stepReason, Typed: true, Ask: askReason, Take: b.takeReason},
			{Name: stepWords, When: func(*objection) bool { return false }, Ask: askWords, Take: b.takeWords},
		},
	}
}

// reason is why an announcement may be given back: its name, the button, and the words that the author reads.
type reason struct {
	name         string
	label, words locales.Message
}

func reasons() []reason {
	return []reason{
		{"text", locales.BroadcastButtonDeclineWords(), locales.BroadcastDeclineWords()},
		{"people", locales.BroadcastButtonDeclinePeople(), locales.BroadcastDeclinePeople()},
		{"time", locales.BroadcastButtonDeclineTime(), locales.BroadcastDeclineTime()},
		{"needless", locales.BroadcastButtonDeclineNeedless(), locales.BroadcastDeclineNeedless()},
	}
}

func askReason(context.Context, engine.Turn, *objection) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.BroadcastDeclineAsk()}}
	for _, r := range reasons() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: r.label, Option: r.name}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.BroadcastButtonDeclineOther(), Option: optionOther}})
	return screen, nil
}

func (b Broadcasts) takeReason(ctx context.Context, t engine.Turn, o *objection, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if in.Option == optionOther {
		return engine.Goto(stepWords), nil
	}
	for _, r := range reasons() {
		if r.name != in.Option {
			continue
		}
		author, err := b.store.Person(ctx, o.of.Author)
		if err != nil {
			return engine.Move{}, step.Gone(err)
		}
		w := worder{words: b.words, lang: locales.Lang(author.Lang)}
		why := w.say(r.words)
		if w.err != nil {
			return engine.Move{}, w.err
		}
		return b.giveBack(ctx, t, o, why)
	}
	return step.Stale(), nil
}

func askWords(context.Context, engine.Turn, *objection) (engine.Screen, error) {
	return engine.Screen{NoCancel: true, Text: []engine.Message{locales.BroadcastDeclineOtherAsk(whyMost)}}, nil
}

func (b Broadcasts) takeWords(ctx context.Context, t engine.Turn, o *objection, in engine.Input) (engine.Move, error) {
	why := ""
	checked := step.Text[objection]{
		Question: step.Question[objection]{Name: stepWords}, Field: func(*objection) *string { return &why }, Min: whyLeast, Max: whyMost,
	}.Step()
	move, err := checked.Take(ctx, t, o, in)
	if err != nil || why == "" {
		return move, err
	}
	return b.giveBack(ctx, t, o, why)
}

// giveBack declines what was looked at, unless somebody was quicker, and goes to its card.
func (b Broadcasts) giveBack(ctx context.Context, t engine.Turn, o *objection, why string) (engine.Move, error) {
	err := b.store.Decline(ctx, t.Person.ID, o.of.ID, o.revision, why, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Done().Saying(locales.BroadcastDecidedBefore()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.BroadcastDeclinedNow()), b.decided(ctx, o.of.Author, o.of.ID, o.revision)
}
