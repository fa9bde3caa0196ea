package grant

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionGive  = "give"
	grantPrefix = "grant_"
)

// holder is somebody whose roles are looked at.
type holder struct {
	person store.Person
	grants []store.Grant
	may    bool // roles may be given to them by who looks
}

// list shows the roles of a person, each with a button, and the way to a new one.
func (g Grants) list() engine.Definition {
	return engine.Flow[holder]{
		Name: List, Version: 1, Allow: allow,
		Load: g.loadHolder,
		Steps: []engine.Step[holder]{{
			Name: "list", Typed: true,
			Ask: func(_ context.Context, _ engine.Turn, h *holder) (engine.Screen, error) {
				screen := engine.Screen{Text: []engine.Message{locales.GrantListHead(h.person.Name)}, NoCancel: true}
				for _, held := range h.grants {
					screen.Text = append(screen.Text, line(held))
					if held.Changeable {
						screen.Rows = append(screen.Rows, []engine.Button{{
							Label:  locales.GrantOpen(rights.Name(held.Role), rights.Region(held)),
							Option: grantPrefix + strconv.FormatInt(held.ID, 10),
						}})
					}
				}
				if len(h.grants) == 0 {
					screen.Text = append(screen.Text, locales.GrantListNone())
				}
				if h.may {
					screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.GrantGive(), Option: optionGive, Style: engine.Primary}})
				}
				return screen, nil
			},
			Take: func(_ context.Context, _ engine.Turn, h *holder, in engine.Input) (engine.Move, error) {
				id, isGrant := strings.CutPrefix(in.Option, grantPrefix)
				switch {
				case in.Kind == engine.Tap && in.Option == optionGive:
					return engine.Call(Give, strconv.FormatInt(h.person.ID, 10)), nil
				case in.Kind == engine.Tap && isGrant:
					return engine.Call(Card, id), nil
				}
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			},
		}},
	}
}

// loadHolder refuses people whose roles are not for this reader to see.
func (g Grants) loadHolder(ctx context.Context, t engine.Turn, ref string) (*holder, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	h := &holder{}
	if h.may, err = g.store.Reaches(ctx, t.Person.ID, id); err != nil {
		return nil, err
	}
	if h.grants, err = g.store.Grants(ctx, t.Person.ID, id, t.Now); err != nil {
		return nil, err
	}
	if !h.may && len(h.grants) == 0 {
		return nil, engine.ErrGone
	}
	h.person, err = g.store.Person(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return nil, engine.ErrGone
	}
	return h, err
}
