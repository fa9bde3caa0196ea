package moderation

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	pageSize         = 8
	submissionPrefix = "submission_"
	optionReversible = "reversible"
	optionWaits      = "waits"
	scratchAll       = "all" // set: everything that can be taken back is listed, not only what waits for a second look
)

// rechecks lists what waits for a second look, or all that can still be taken back.
func (m Moderation) rechecks() engine.Definition {
	return engine.Flow[none]{
		Name: Rechecks, Version: 1, Allow: AllowRechecks,
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "list", Typed: true, Ask: m.askRechecks, Take: takeRechecks}},
	}
}

func (m Moderation) askRechecks(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	page, all := step.PageOf(t), t.Scratch[scratchAll] != ""
	var lines []store.RecheckLine
	var err error
	if all {
		lines, err = m.store.Reversible(ctx, t.Person.ID, t.Now, pageSize+1, page*pageSize)
	} else {
		lines, err = m.store.Rechecks(ctx, t.Person.ID, pageSize+1, page*pageSize)
	}
	if err != nil {
		return engine.Screen{}, err
	}
	head, empty, other := locales.ModerationRechecksHead(), locales.ModerationRechecksNone(), engine.Button{Label: locales.ModerationShowReversible(), Option: optionReversible}
	if all {
		head, empty, other = locales.ModerationReversibleHead(), locales.ModerationReversibleNone(), engine.Button{Label: locales.ModerationShowRechecks(), Option: optionWaits}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{head}}
	if len(lines) == 0 {
		screen.Text = append(screen.Text, empty)
	}
	for _, l := range lines[:min(len(lines), pageSize)] {
		called := locales.Named(locales.Bilingual{KK: step.Short(l.Title.KK), RU: step.Short(l.Title.RU)})
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ModerationRecheckLine(store.ShortName(l.PersonName), called), Option: submissionPrefix + step.Ref(l.ID)}})
	}
	screen = step.Leafed(screen, page, len(lines) > pageSize)
	screen.Rows = append(screen.Rows, []engine.Button{other})
	return screen, nil
}

func takeRechecks(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, submissionPrefix); ok {
		return engine.Call(Card, id+"-"+refAgain), nil
	}
	switch {
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && (in.Option == optionReversible || in.Option == optionWaits):
		clear(t.Scratch)
		if in.Option == optionReversible {
			t.Scratch[scratchAll] = "yes"
		}
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// reversal asks why an approval is taken back, and takes it.
func (m Moderation) reversal() engine.Definition {
	return engine.Flow[paper]{
		Name: Reversal, Version: 1, Allow: AllowRechecks, Load: m.loadCard,
		Steps: []engine.Step[paper]{{Name: "why", Ask: askWhy, Take: m.takeWhy}},
	}
}

func askWhy(_ context.Context, _ engine.Turn, p *paper) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.ModerationReversalAsk(store.ShortName(p.card.PersonName), title(p.card.Task), store.ReasonLimit)}}, nil
}

func (m Moderation) takeWhy(ctx context.Context, t engine.Turn, p *paper, in engine.Input) (engine.Move, error) {
	why := ""
	checked := step.Text[paper]{
		Question: step.Question[paper]{Name: "why"}, Field: func(*paper) *string { return &why }, Min: wordsLeast, Max: store.ReasonLimit,
	}.Step()
	move, err := checked.Take(ctx, t, p, in)
	if err != nil || why == "" {
		return move, err
	}
	person, err := m.store.ReverseSubmission(ctx, t.Person.ID, p.card.ID, why, m.zone, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.ModerationReversalDone()), m.tell(ctx, KindReversed, person, p.card.ID)
}
