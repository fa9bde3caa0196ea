package thanks

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Group answers /thanks in a group, written as a reply to somebody, with a link into the private chat where that somebody is chosen. It is
// good for who wrote it alone. mine is false for everything else.
func (h Thanks) Group(ctx context.Context, t engine.Turn, in engine.GroupInput) (reply engine.GroupReply, mine bool, err error) {
	if in.Input.Kind != engine.Command || in.Input.Name != Name || in.Author == 0 || !t.Person.Member {
		return engine.GroupReply{}, false, nil
	}
	say := func(m locales.Message) engine.GroupReply {
		return engine.GroupReply{Lang: t.Person.Lang, Send: []engine.Screen{{Text: []engine.Message{m}}}}
	}
	if in.Author == t.Person.ID {
		return say(locales.CommonErrSelfTransfer()), true, nil
	}
	code, err := h.store.ThanksCodeFor(ctx, t.Person.ID, in.Author, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return say(locales.ThanksWhoNotHere()), true, nil
	}
	if err != nil {
		return engine.GroupReply{}, true, err
	}
	reply = say(locales.ThanksGroupLink())
	reply.Send[0].Rows = [][]engine.Button{{{Label: locales.ThanksButton(), URL: h.address(code)}}}
	return reply, true, nil
}
