package thanks

import (
	"context"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	optionPicture = "picture"
	optionRenew   = "renew"
	optionHide    = "hide"
	optionShow    = "show"
)

// code is a person's own code, and how they are found.
func (h Thanks) code() engine.Definition {
	return engine.Flow[nothing]{
		Name: Code, Version: 1, Allow: member, Load: loadNothing,
		Steps: []engine.Step[nothing]{{Name: "code", Typed: true, Ask: h.askCode, Take: h.takeCode}},
	}
}

func (h Thanks) askCode(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	if t.Person.Minor {
		return engine.Screen{Text: []engine.Message{locales.ThanksCodeMinor()}, NoCancel: true}, nil
	}
	if t.Scratch[scratchSure] != "" {
		return engine.Screen{
			Text: []engine.Message{locales.ThanksCodeRenewAsk()},
			Rows: [][]engine.Button{
				{{Label: locales.ThanksCodeRenewYes(), Option: optionYes, Style: engine.Danger}}, {{Label: locales.ThanksCancelNo(), Option: optionNo}},
			},
			NoCancel: true,
		}, nil
	}
	found, err := h.store.FoundByName(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	how, toggle := locales.ThanksCodeFound(), engine.Button{Label: locales.ThanksCodeHide(), Option: optionHide}
	if !found {
		how, toggle = locales.ThanksCodeNotFound(), engine.Button{Label: locales.ThanksCodeShow(), Option: optionShow}
	}
	return engine.Screen{
		Text: []engine.Message{locales.ThanksCodeHead(), how},
		Rows: [][]engine.Button{
			{{Label: locales.ThanksCodePicture(), Option: optionPicture, Style: engine.Primary}},
			{{Label: locales.ThanksCodeRenew(), Option: optionRenew}},
			{toggle},
		},
		NoCancel: true,
	}, nil
}

func (h Thanks) takeCode(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	sure := t.Scratch[scratchSure] != ""
	if in.Kind != engine.Tap || t.Person.Minor {
		return notUnderstood(in), nil
	}
	switch in.Option {
	case optionPicture:
		return engine.Stay(locales.ThanksCodeComing()), h.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindCode, Person: t.Person.ID})
	case optionRenew:
		t.Scratch[scratchSure] = optionRenew
		return engine.Stay(nil), nil
	case optionNo:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case optionYes:
		if sure {
			clear(t.Scratch)
			return engine.Stay(locales.ThanksCodeRenewed()), h.store.RenewThanksCode(ctx, t.Person.ID, t.Now)
		}
	case optionHide, optionShow:
		return engine.Stay(nil), h.store.SetFoundByName(ctx, t.Person.ID, in.Option == optionShow, t.Now)
	}
	return notUnderstood(in), nil
}
