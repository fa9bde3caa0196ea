package invitation

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionNew  = "new"
	pagePrefix = "page_"
	cardPrefix = "card_"
	pageSize   = 8
)

// scratchPage is the page that is shown, from 0.
const scratchPage = "page"

// none is a flow without answers.
type none struct{}

// list shows the invitations that somebody made or may see, the open ones first.
func (v Invitations) list() engine.Definition {
	return engine.Flow[none]{
		Name: List, Version: 1, Allow: allow,
		Load:  func(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil },
		Steps: []engine.Step[none]{{Name: "list", Typed: true, Ask: v.askList, Take: takeList}},
	}
}

func page(t engine.Turn) int {
	n, err := strconv.Atoi(t.Scratch[scratchPage])
	if err != nil {
		return 0
	}
	return min(max(n, 0), 1000)
}

func (v Invitations) askList(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	list, err := v.store.RoleInvitations(ctx, t.Person.ID, t.Now, pageSize+1, page(t)*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.InvitationListHead(), locales.InvitationListAbout()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.InvitationListNone())
	}
	for n, i := range list[:min(len(list), pageSize)] {
		state, role := mark(i.StateAt(t.Now)), rights.Name(i.Role)
		screen.Text = append(screen.Text, locales.InvitationEntry(n+1, state, role, rights.Region(i.Grant()), i.ExpiresAt))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.InvitationNumbered(n+1, state, role), Option: cardPrefix + step.Ref(i.ID),
		}})
	}
	var turn []engine.Button
	if n := page(t); n > 0 {
		turn = append(turn, engine.Button{Label: locales.InvitationLater(), Option: pagePrefix + strconv.Itoa(n-1)})
	}
	if len(list) > pageSize {
		turn = append(turn, engine.Button{Label: locales.InvitationEarlier(), Option: pagePrefix + strconv.Itoa(page(t)+1)})
	}
	if len(turn) > 0 {
		screen.Rows = append(screen.Rows, turn)
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.InvitationNew(), Option: optionNew, Style: engine.Primary}})
	return screen, nil
}

// mark tells the states apart where there is little room.
func mark(s store.InvitationState) locales.Message {
	switch s {
	case store.InvitationUsed:
		return locales.InvitationMarkUsed()
	case store.InvitationRevoked:
		return locales.InvitationMarkRevoked()
	case store.InvitationExpired:
		return locales.InvitationMarkExpired()
	}
	return locales.InvitationMarkOpen()
}

func takeList(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if in.Option == optionNew {
		return engine.Call(Invite, ""), nil
	}
	if id, ok := strings.CutPrefix(in.Option, cardPrefix); ok {
		return engine.Call(Card, id), nil
	}
	if n, ok := strings.CutPrefix(in.Option, pagePrefix); ok {
		t.Scratch[scratchPage] = n
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}
