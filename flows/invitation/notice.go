package invitation

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/skip2/go-qrcode"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is the invitation's id.
const (
	KindPicture  = "invite_qr"
	KindAccepted = "invite_accepted"
)

// flowGrants shows the roles of a person, whose id it is opened with.
const flowGrants = "grants"

// pictureSide is how wide and high a picture is, in pixels.
const pictureSide = 512

// Picture is the picture of an open invitation, for whoever made it. It carries a token of its own, made here and kept nowhere: each new
// picture takes the place of the one before, and the link stays good beside it until one of the two is used.
func (v Invitations) Picture(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	token, address, err := v.link()
	if err != nil {
		return engine.Screen{}, false, err
	}
	i, err := v.store.PictureOfInvitation(ctx, p.ID, id, token, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	picture, err := qrcode.Encode(address, qrcode.Medium, pictureSide)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("draw invitation %d: %w", id, err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.InvitationPicture(rights.Name(i.Role), i.ExpiresAt)},
		File: &engine.Attachment{Name: "invitation.png", MIME: "image/png", Data: picture, Picture: true},
		Rows: [][]engine.Button{{{Label: locales.InvitationOpen(), Action: opens(Card, ref)}}},
	}, true, nil
}

// Accepted tells whoever invited who has the role now, with the way to end it at once: a link may have come into other hands.
func (v Invitations) Accepted(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	i, err := v.store.RoleInvitation(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) || err == nil && i.UsedBy <= 0 {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{
			locales.InvitationNoticeAccepted(), locales.InvitationNoticeWho(i.UsedByName), line(i), locales.InvitationNoticeCheck(),
		},
		Rows: [][]engine.Button{{{Label: locales.InvitationTheirRoles(), Action: opens(flowGrants, fmt.Sprint(i.UsedBy))}}},
	}, true, nil
}

func opens(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }
