package privacy

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// The notices that carry the two files, as they stand in the queue.
const (
	KindPage = "mydata_page"
	KindJSON = "mydata_json"
)

// none is a flow without answers.
type none struct{}

// mydata has everything that is kept about the person made into files. It is open to everyone, also to who is not a member yet or no more.
func (p Privacy) mydata() engine.Definition {
	return engine.Flow[none]{
		Name: MyData, Version: 1,
		Steps: []engine.Step[none]{{
			Name: "ask", Typed: true,
			Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
				return engine.Screen{
					Text: []engine.Message{locales.PrivacyMydataAsk()},
					Rows: [][]engine.Button{{{Label: locales.PrivacyMydataButton(), Option: "make", Style: engine.Primary}}},
				}, nil
			},
			Take: p.takeMyData,
		}},
	}
}

func (p Privacy) takeMyData(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != "make" {
		return notUnderstood(), nil
	}
	err := p.store.AskOwnData(ctx, t.Person.ID, t.Now)
	if errors.Is(err, store.ErrTooOften) {
		return engine.Done().Saying(locales.PrivacyMydataTooOften(store.OwnDataADay)), nil
	}
	if err == nil {
		err = p.jobs.Notify(ctx, store.Prompt,
			store.Notice{Kind: KindPage, Person: t.Person.ID}, store.Notice{Kind: KindJSON, Person: t.Person.ID})
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.PrivacyMydataComing()), nil
}
