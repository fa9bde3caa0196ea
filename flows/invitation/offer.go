package invitation

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Links lead to an offer from outside. engine.ErrGone stands for every link that leads nowhere, for whatever reason.
func (v Invitations) Links() map[string]engine.Opener {
	return map[string]engine.Opener{linkRole: v.open}
}

func (v Invitations) open(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	switch {
	case len(args) == 0 || !t.Person.Member:
		return engine.Move{}, engine.ErrGone
	case t.Person.Minor: // said before the token is looked at, so that it tells nothing of the token
		return engine.Home().Saying(locales.InvitationMinor()), nil
	}
	id, err := v.store.ShowInvitation(ctx, t.Person.ID, args[0], t.Now)
	switch {
	case errors.Is(err, store.ErrOwnInvitation):
		return engine.Call(Card, step.Ref(id)).Saying(locales.InvitationOwn()), nil
	case errors.Is(err, store.ErrManyTries):
		return engine.Home().Saying(locales.InvitationTries()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Call(Offer, step.Ref(id)), nil
}

const (
	optionAccept  = "accept"
	optionDecline = "decline"
)

// offered is a role that somebody is invited to.
type offered struct{ invitation store.RoleInvitation }

// offer shows what a role may do and who invites, and takes the answer.
func (v Invitations) offer() engine.Definition {
	return engine.Flow[offered]{
		Name: Offer, Version: 1, Allow: func(p engine.Person) bool { return p.Member && !p.Minor },
		Load: func(ctx context.Context, t engine.Turn, ref string) (*offered, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			i, err := v.store.InvitationShown(ctx, t.Person.ID, id, t.Now)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &offered{invitation: i}, err
		},
		Steps: []engine.Step[offered]{{Name: "offer", Typed: true, Ask: askOffer, Take: v.takeOffer}},
	}
}

func askOffer(_ context.Context, _ engine.Turn, o *offered) (engine.Screen, error) {
	i := o.invitation
	screen := engine.Screen{
		Text: []engine.Message{
			locales.InvitationOffer(), locales.InvitationOfferFrom(i.CreatorName), line(i), rights.About(i.Role),
		},
		NoBack: true, NoCancel: true,
	}
	if may := rights.May(i.Role); len(may) > 0 {
		screen.Text = append(screen.Text, locales.InvitationOfferMay(), locales.Lines(may...), locales.InvitationOfferDuty())
	}
	decline := engine.Button{Label: locales.InvitationDecline(), Option: optionDecline}
	if i.Held {
		screen.Text = append(screen.Text, locales.InvitationOfferHeld())
		screen.Rows = [][]engine.Button{{decline}}
		return screen, nil
	}
	screen.Rows = [][]engine.Button{{{Label: locales.InvitationAccept(), Option: optionAccept, Style: engine.Success}}, {decline}}
	return screen, nil
}

func (v Invitations) takeOffer(ctx context.Context, t engine.Turn, o *offered, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionAccept:
		return v.accept(ctx, t, o.invitation)
	case in.Kind == engine.Tap && in.Option == optionDecline:
		return engine.Done().Saying(locales.InvitationDeclined()), nil
	}
	return notUnderstood(in), nil
}

// accept gives the role, and tells whoever invited who has it now.
func (v Invitations) accept(ctx context.Context, t engine.Turn, i store.RoleInvitation) (engine.Move, error) {
	a, err := v.store.AcceptRole(ctx, t.Person.ID, i.ID, t.Now)
	switch {
	case errors.Is(err, store.ErrAlready):
		return engine.Stay(nil), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	err = v.jobs.Notify(ctx, store.Prompt, store.Notice{
		Kind: KindAccepted, Person: a.Creator, Ref: step.Ref(i.ID), Once: KindAccepted + " " + step.Ref(i.ID),
	})
	move := engine.Done().Saying(locales.InvitationAccepted())
	if len(store.ActionsOf(a.Role)) > 0 {
		move = move.Saying(locales.InvitationAcceptedDesk())
	}
	return move, err
}
