package grant

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// own are the roles of whoever looks.
type own struct{ grants []store.Grant }

// mine shows people what they may do, where and until when.
func (g Grants) mine() engine.Definition {
	return engine.Flow[own]{
		Name: Rights, Version: 1, Allow: func(p engine.Person) bool { return p.Member },
		Load: func(ctx context.Context, t engine.Turn, _ string) (*own, error) {
			list, err := g.store.Grants(ctx, t.Person.ID, t.Person.ID, t.Now)
			return &own{grants: list}, err
		},
		Steps: []engine.Step[own]{{
			Name: "rights", Typed: true,
			Ask: func(_ context.Context, _ engine.Turn, o *own) (engine.Screen, error) {
				screen := engine.Screen{Text: []engine.Message{locales.GrantMineHead()}, NoCancel: true}
				if len(o.grants) == 0 {
					screen.Text = append(screen.Text, locales.GrantMineNone())
				}
				for _, held := range o.grants {
					screen.Text = append(screen.Text, locales.Lines(append([]locales.Message{line(held)}, rights.May(held.Role)...)...))
					screen.Rows = append(screen.Rows, []engine.Button{{
						Label: locales.GrantOpen(rights.Name(held.Role), rights.Region(held)), Option: grantPrefix + strconv.FormatInt(held.ID, 10),
					}})
				}
				return screen, nil
			},
			Take: func(_ context.Context, _ engine.Turn, _ *own, in engine.Input) (engine.Move, error) {
				if id, ok := strings.CutPrefix(in.Option, grantPrefix); ok && in.Kind == engine.Tap {
					return engine.Call(Card, id), nil
				}
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			},
		}},
	}
}
