package apply

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"net/url"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Kinds of deep links: what stands before the first underscore of the payload.
const (
	linkCohort = "c"
	linkAuthor = "a"
)

// tokenBytes is the length of the secret in a co-author's link: 128 bits.
const tokenBytes = 16

// Links lead into applications from outside. Each gets what follows the kind in the payload. engine.ErrGone stands for every link that
// leads nowhere, for whatever reason.
func (a Applications) Links() map[string]engine.Opener {
	return map[string]engine.Opener{linkCohort: a.openCohort, linkAuthor: a.openInvitation}
}

func (a Applications) openCohort(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || args[0] == "" || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	c, err := a.store.Cohort(ctx, args[0])
	if errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, engine.ErrGone
	}
	return engine.Call(Start, c.Code), err
}

func (a Applications) openInvitation(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	joined, err := a.store.AcceptInvitation(ctx, args[0], t.Person.ID, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, engine.ErrGone
	}
	if err != nil {
		return engine.Move{}, err
	}
	found, err := a.find(ctx, t, ref(joined))
	if err != nil {
		return engine.Move{}, err
	}
	if found.Leader == t.Person.ID {
		return engine.Call(Status, ref(joined)).Saying(locales.ApplyOwnLink()), nil
	}
	return engine.Call(Status, ref(joined)).Saying(locales.ApplyJoined()), nil
}

// invite makes a one-time link and shows it in a message of its own, ready to be forwarded.
func (a Applications) invite(ctx context.Context, t engine.Turn, d *form) (engine.Move, error) {
	secret := make([]byte, tokenBytes)
	if _, err := rand.Read(secret); err != nil {
		return engine.Move{}, err
	}
	token := base64.RawURLEncoding.EncodeToString(secret)
	err := a.store.Invite(ctx, d.application.ID, t.Person.ID, token, t.Now)
	switch {
	case errors.Is(err, store.ErrManyAuthors):
		return engine.Stay(locales.ApplyAuthorsFull(store.MostAuthors)), nil
	case errors.Is(err, store.ErrClosed):
		return engine.Stay(closed(d.application, t.Now)), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Move{}, engine.ErrGone
	case err != nil:
		return engine.Move{}, err
	}
	link := "https://t.me/" + a.botName + "?start=" + linkAuthor + "_" + token
	return engine.Stay(nil).Sending(engine.Screen{
		Text: []engine.Message{locales.ApplyAuthorsLink(link, t.Now.Add(store.InvitationLife))},
		Rows: [][]engine.Button{{{Label: locales.ApplyAuthorsShare(), URL: "https://t.me/share/url?url=" + url.QueryEscape(link)}}},
	}), nil
}
