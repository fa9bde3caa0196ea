package invitation

import (
	"context"
	"errors"
	"fmt"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionRevoke  = "revoke"
	optionYes     = "revoke_yes"
	optionKeep    = "revoke_no"
	optionPicture = "picture"
	optionRoles   = "roles"
)

// scratchSure is set while it is asked whether to revoke.
const scratchSure = "sure"

// shown is an invitation as whoever made it sees it.
type shown struct{ invitation store.RoleInvitation }

// card shows what has become of an invitation, and takes it back.
func (v Invitations) card() engine.Definition {
	return engine.Flow[shown]{
		Name: Card, Version: 1, Allow: func(p engine.Person) bool { return p.Member },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*shown, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			i, err := v.store.RoleInvitation(ctx, t.Person.ID, id, t.Now)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &shown{invitation: i}, err
		},
		Steps: []engine.Step[shown]{{Name: "card", Typed: true, Ask: askCard, Take: v.takeCard}},
	}
}

func askCard(_ context.Context, t engine.Turn, s *shown) (engine.Screen, error) {
	i := s.invitation
	if t.Scratch[scratchSure] != "" {
		return engine.Screen{
			Text: []engine.Message{locales.InvitationRevokeAsk(), line(i)},
			Rows: [][]engine.Button{
				{{Label: locales.InvitationRevokeYes(), Option: optionYes, Style: engine.Danger}},
				{{Label: locales.InvitationRevokeNo(), Option: optionKeep}},
			},
			NoCancel: true,
		}, nil
	}
	state := i.StateAt(t.Now)
	facts := []locales.Message{stateName(state), forWhom(i), locales.InvitationCardMade(called(i.CreatorName), i.CreatedAt)}
	screen := engine.Screen{NoCancel: true}
	switch state {
	case store.InvitationUsed:
		facts = append(facts, locales.InvitationCardUsed(called(i.UsedByName), i.UsedAt))
		if i.UsedBy > 0 && allow(t.Person) {
			screen.Rows = [][]engine.Button{{{Label: locales.InvitationTheirRoles(), Option: optionRoles}}}
		}
	case store.InvitationRevoked:
		facts = append(facts, locales.InvitationCardRevoked(i.RevokedAt))
	default:
		facts = append(facts, locales.InvitationCardUntil(i.ExpiresAt))
	}
	if state == store.InvitationOpen {
		if i.Creator == t.Person.ID {
			screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.InvitationPictureAgain(), Option: optionPicture}})
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.InvitationRevoke(), Option: optionRevoke, Style: engine.Danger}})
	}
	screen.Text = []engine.Message{locales.InvitationCard(), line(i), locales.Lines(facts...)}
	return screen, nil
}

// called is a name, also of somebody who was forgotten.
func called(name string) string {
	if name == "" {
		return "—"
	}
	return name
}

func stateName(s store.InvitationState) locales.Message {
	switch s {
	case store.InvitationUsed:
		return locales.InvitationStateUsed()
	case store.InvitationRevoked:
		return locales.InvitationStateRevoked()
	case store.InvitationExpired:
		return locales.InvitationStateExpired()
	}
	return locales.InvitationStateOpen()
}

func forWhom(i store.RoleInvitation) locales.Message {
	if i.Username == "" {
		return locales.InvitationCardAnyone()
	}
	return locales.InvitationCardFor(i.Username)
}

func (v Invitations) takeCard(ctx context.Context, t engine.Turn, s *shown, in engine.Input) (engine.Move, error) {
	i := s.invitation
	open := i.StateAt(t.Now) == store.InvitationOpen
	switch {
	case in.Kind != engine.Tap:
	case in.Option == optionRoles && i.UsedBy > 0:
		return engine.Call(flowGrants, fmt.Sprint(i.UsedBy)), nil
	case in.Option == optionKeep:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case !open:
		clear(t.Scratch)
		return engine.Stay(locales.InvitationNoLongerOpen()), nil
	case in.Option == optionRevoke:
		t.Scratch[scratchSure] = "yes"
		return engine.Stay(nil), nil
	case in.Option == optionYes && t.Scratch[scratchSure] != "":
		clear(t.Scratch)
		return v.revoke(ctx, t, i)
	case in.Option == optionPicture && i.Creator == t.Person.ID:
		return engine.Stay(locales.InvitationPictureComing()), v.draw(ctx, t.Person.ID, i.ID)
	}
	return notUnderstood(in), nil
}

func (v Invitations) revoke(ctx context.Context, t engine.Turn, i store.RoleInvitation) (engine.Move, error) {
	err := v.store.RevokeInvitation(ctx, t.Person.ID, i.ID, t.Now)
	switch {
	case errors.Is(err, store.ErrChanged):
		return engine.Stay(locales.InvitationNoLongerOpen()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Stay(locales.InvitationRevoked()), nil
}
