package task

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// askSure says what is about to happen, and asks whether it shall.
func (r Tasks) askSure(ctx context.Context, t engine.Turn, s *sight, asked string) (engine.Screen, error) {
	yes := engine.Button{Label: locales.TaskPublish(), Option: optionYes, Style: engine.Success}
	text := locales.TaskPublishAsk(title(s.task))
	screen := engine.Screen{NoCancel: true}
	switch {
	case asked == optionPublish && s.task.Reward > 0:
		name, left, err := r.payer(ctx, t, s.task)
		switch {
		case errors.Is(err, store.ErrNotFound):
			text = locales.TaskPublishNobodyPays(title(s.task))
		case err != nil:
			return engine.Screen{}, err
		default:
			text = locales.TaskPublishAskPaid(title(s.task), s.task.Places, s.task.Reward, int(s.task.Promised()), name, int(left))
		}
	case asked == optionPublish:
	case s.task.State == store.TaskDraft:
		text, yes = locales.TaskThrowAwayAsk(title(s.task)), engine.Button{Label: locales.TaskThrowAway(), Option: optionYes, Style: engine.Danger}
	default:
		text = locales.TaskCloseAsk(title(s.task), s.numbers.Taken-s.numbers.Approved, int(s.numbers.Promised))
		yes = engine.Button{Label: locales.TaskClose(), Option: optionYes, Style: engine.Danger}
	}
	screen.Text = []engine.Message{text}
	screen.Rows = [][]engine.Button{{yes}, {{Label: locales.CommonNo(), Option: optionNo}}}
	return screen, nil
}

func (r Tasks) takeSure(ctx context.Context, t engine.Turn, s *sight, asked string, in engine.Input) (engine.Move, error) {
	if in.Option != optionYes && in.Option != optionNo {
		return step.Stale(), nil
	}
	clear(t.Scratch)
	switch {
	case in.Option == optionNo:
		return engine.Stay(nil), nil
	case asked == optionPublish:
		return said(engine.Stay(locales.TaskPublished()), r.publish(ctx, t, s.task.ID))
	}
	back, err := r.store.CloseTask(ctx, t.Person.ID, s.task.ID, t.Now)
	if s.task.State == store.TaskDraft {
		return said(engine.Done().Saying(locales.TaskThrownAway()), err)
	}
	return said(engine.Stay(locales.TaskClosed(int(back))), err)
}
