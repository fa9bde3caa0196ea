// Package invitation is where people are invited to roles by one-time links, and where they accept. Nobody invites to more than they hold.
package invitation

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List   = "invitations"
	Card   = "invitation" // ref: an invitation's id
	Invite = "invite"
	Offer  = "invited" // ref: the id of an invitation whose link the person has opened
)

// Store is what is kept of invitations. It does for each person only what their own roles, or the link that they opened, allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	CohortsNamed(ctx context.Context) ([]store.Cohort, error)
	Giving(ctx context.Context, giver int64) ([]store.Grant, error)
	InviteToRole(ctx context.Context, giver int64, n store.NewInvitation, token string, now time.Time) (int64, error)
	PictureOfInvitation(ctx context.Context, giver, id int64, token string, now time.Time) (store.RoleInvitation, error)
	RoleInvitations(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]store.RoleInvitation, error)
	RoleInvitation(ctx context.Context, reader, id int64, now time.Time) (store.RoleInvitation, error)
	RevokeInvitation(ctx context.Context, person, id int64, now time.Time) error
	ShowInvitation(ctx context.Context, person int64, token string, now time.Time) (int64, error)
	InvitationShown(ctx context.Context, person, id int64, now time.Time) (store.RoleInvitation, error)
	AcceptRole(ctx context.Context, person, id int64, now time.Time) (store.Accepted, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Invitations is what people do with invitations.
type Invitations struct {
	store   Store
	jobs    Jobs
	zone    *time.Location
	botName string
}

// New puts it together. botName is the bot's username, for links.
func New(s Store, jobs Jobs, zone *time.Location, botName string) Invitations {
	return Invitations{store: s, jobs: jobs, zone: zone, botName: botName}
}

// Flows lists the conversations.
func (v Invitations) Flows() []engine.Definition {
	return []engine.Definition{v.list(), v.card(), v.invite(), v.offer()}
}

// allow says who may be in the flows of those who invite. What is done there is decided anew by each statement.
func allow(p engine.Person) bool { return p.Member && p.Has(store.GrantRoles.Roles()...) }

// linkRole stands before the token in a link.
const linkRole = "i"

// tokenBytes is the length of the secret in a link: 128 bits.
const tokenBytes = 16

// link makes a new secret, and the address that carries it.
func (v Invitations) link() (token, address string, err error) {
	secret := make([]byte, tokenBytes)
	if _, err := rand.Read(secret); err != nil {
		return "", "", err
	}
	token = base64.RawURLEncoding.EncodeToString(secret)
	return token, "https://t.me/" + v.botName + "?start=" + linkRole + "_" + token, nil
}

// line is the role that an invitation gives.
func line(i store.RoleInvitation) locales.Message {
	g := i.Grant()
	return locales.GrantLine(rights.Name(g.Role), rights.Region(g), rights.Cohort(g), rights.Until(g))
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton())
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}
