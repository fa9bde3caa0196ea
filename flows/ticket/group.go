package ticket

import (
	"context"
	"errors"
	"slices"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Actions of cards in groups.
const (
	actionTicket = "ticket" // a move, the ticket, and the revision that the card shows
	actionGroup  = "group"  // the region that the group is to serve, or everyone
	everyone     = "all"
)

// Group answers what happens in groups: connecting them, taps on cards, and replies, which are answers to people.
func (k Tickets) Group(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	switch in.Input.Kind {
	case engine.Left:
		return engine.GroupReply{}, k.store.LoseGroup(ctx, in.Chat)
	case engine.Moved:
		return engine.GroupReply{}, k.store.MoveGroup(ctx, in.Chat, in.MovedTo)
	case engine.Joined:
		return k.joined(ctx, t, in)
	case engine.Command:
		return k.command(ctx, t, in)
	case engine.Tap:
		return k.tapped(ctx, t, in)
	}
	if in.ReplyTo == 0 {
		return engine.GroupReply{}, nil
	}
	return k.answered(ctx, t, in)
}

// says is a reply of one message.
func says(lang string, text locales.Message) engine.GroupReply {
	return engine.GroupReply{Lang: lang, Send: []engine.Screen{{Text: []engine.Message{text}}}}
}

// joined tells whoever may connect groups how to do it.
func (k Tickets) joined(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	_, err := k.store.StaffGroup(ctx, in.Chat)
	if err == nil || !errors.Is(err, store.ErrNotFound) {
		return engine.GroupReply{}, err
	}
	regions, err := k.store.ConnectableRegions(ctx, t.Person.ID)
	if err != nil || len(regions) == 0 {
		return engine.GroupReply{}, err
	}
	return says(t.Person.Lang, locales.TicketGroupNotConnected()), nil
}

func (k Tickets) command(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	switch in.Input.Name {
	case "connect":
		return k.connect(ctx, t, in)
	case "disconnect":
		return k.disconnect(ctx, t, in)
	}
	return engine.GroupReply{Elsewhere: true}, nil
}

// connect makes the group serve a region. Whoever may choose is asked.
func (k Tickets) connect(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	if t.Person.ID == 0 {
		return says("", locales.TicketGroupAnonymous()), nil
	}
	regions, err := k.store.ConnectableRegions(ctx, t.Person.ID)
	switch {
	case err != nil:
		return engine.GroupReply{}, err
	case len(regions) == 0:
		return says(t.Person.Lang, locales.TicketGroupRefused()), nil
	case len(regions) == 1 && regions[0] != "":
		return k.serve(ctx, t, in, regions[0])
	}
	choices, err := k.choices(ctx, t.Person.Lang, regions)
	return engine.GroupReply{Lang: t.Person.Lang, Send: []engine.Screen{choices}}, err
}

// choices offers the regions that somebody may connect a group for.
func (k Tickets) choices(ctx context.Context, lang string, codes []string) (engine.Screen, error) {
	regions, err := k.store.Regions(ctx, lang)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TicketGroupChoose()}}
	choose := func(label locales.Message, code string) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Action: engine.Action{Name: actionGroup, Args: []string{code}}}})
	}
	all := slices.Contains(codes, "")
	if all {
		choose(locales.TicketGroupAll(), everyone)
	}
	for _, r := range regions {
		if all || slices.Contains(codes, r.Code) {
			choose(locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU}), r.Code)
		}
	}
	return screen, nil
}

// serve connects the group, and brings the questions there that wait for one.
func (k Tickets) serve(ctx context.Context, t engine.Turn, in engine.GroupInput, code string) (engine.GroupReply, error) {
	name := locales.TicketGroupAll()
	if code != "" {
		regions, err := k.store.Regions(ctx, t.Person.Lang)
		if err != nil {
			return engine.GroupReply{}, err
		}
		i := slices.IndexFunc(regions, func(r store.Region) bool { return r.Code == code })
		if i < 0 {
			return engine.GroupReply{Notice: locales.CommonErrStaleButton()}, nil
		}
		name = locales.Named(locales.Bilingual{KK: regions[i].NameKK, RU: regions[i].NameRU})
	}
	group := store.StaffGroup{Group: store.Group{ID: in.Chat}, Title: in.Title, Forum: in.Forum, Region: code}
	err := k.store.ConnectGroup(ctx, t.Person.ID, group, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return refuse(in, locales.TicketGroupRefused(), t.Person.Lang), nil
	}
	if err != nil {
		return engine.GroupReply{}, err
	}
	waiting, err := k.store.TicketsWithoutCard(ctx, code)
	if err != nil {
		return engine.GroupReply{}, err
	}
	for _, id := range waiting {
		if err := k.news(ctx, id); err != nil {
			return engine.GroupReply{}, err
		}
	}
	reply := says(t.Person.Lang, locales.TicketGroupConnected(name))
	if in.Input.Kind == engine.Tap {
		reply.Card, reply.Send = &reply.Send[0], nil
	}
	return reply, nil
}

// refuse answers a tap with a word over the chat, anything else with a message.
func refuse(in engine.GroupInput, why locales.Message, lang string) engine.GroupReply {
	if in.Input.Kind == engine.Tap {
		return engine.GroupReply{Notice: why}
	}
	return says(lang, why)
}

func (k Tickets) disconnect(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	if t.Person.ID == 0 {
		return says("", locales.TicketGroupAnonymous()), nil
	}
	g, err := k.store.StaffGroup(ctx, in.Chat)
	if errors.Is(err, store.ErrNotFound) {
		return says(t.Person.Lang, locales.TicketGroupNotConnected()), nil
	}
	if err != nil {
		return engine.GroupReply{}, err
	}
	err = k.store.DisconnectGroup(ctx, t.Person.ID, in.Chat, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return says(g.Lang, locales.TicketGroupRefused()), nil
	}
	return says(g.Lang, locales.TicketGroupDisconnected()), err
}

// tapped does what a button of a card says.
func (k Tickets) tapped(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	args := in.Input.Args
	switch {
	case in.Input.Name == actionGroup && len(args) == 1 && args[0] == everyone:
		return k.serve(ctx, t, in, "")
	case in.Input.Name == actionGroup && len(args) == 1:
		return k.serve(ctx, t, in, args[0])
	case in.Input.Name == actionTicket && len(args) == 3:
		return k.moved(ctx, t, in)
	}
	return engine.GroupReply{Notice: locales.CommonErrStaleButton()}, nil
}

// moved takes, returns, closes or reopens the question whose card was tapped.
func (k Tickets) moved(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	about, err := k.about(ctx, in, in.Message)
	if err != nil {
		return k.unknown(ctx, in, err)
	}
	args := in.Input.Args
	revision, err := strconv.Atoi(args[2])
	if err != nil || args[1] != step.Ref(about.ID) {
		return engine.GroupReply{Notice: locales.CommonErrStaleButton()}, nil //nolint:nilerr // a forged tap
	}
	err = k.store.MoveTicket(ctx, t.Person.ID, about.ID, revision, store.TicketMove(args[0]), 0, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.GroupReply{Notice: locales.TicketNoRight()}, nil
	case errors.Is(err, store.ErrChanged):
		card := posted(about)
		return engine.GroupReply{Notice: locales.TicketChanged(), Card: &card, Lang: k.speaks(ctx, in)}, nil
	case err != nil:
		return engine.GroupReply{}, err
	}
	if about, err = k.store.Ticket(ctx, about.ID); err != nil {
		return engine.GroupReply{}, err
	}
	card := posted(about)
	return engine.GroupReply{Card: &card, Lang: k.speaks(ctx, in)}, nil
}

// about is the question that a message of this very group belongs to.
func (k Tickets) about(ctx context.Context, in engine.GroupInput, message int64) (store.Ticket, error) {
	id, err := k.store.TicketOfPost(ctx, in.Chat, message)
	if err != nil {
		return store.Ticket{}, err
	}
	return k.store.Ticket(ctx, id)
}

// unknown says that something belongs to no question, so that no answer is lost unnoticed.
func (k Tickets) unknown(ctx context.Context, in engine.GroupInput, err error) (engine.GroupReply, error) {
	if !errors.Is(err, store.ErrNotFound) {
		return engine.GroupReply{}, err
	}
	g, err := k.store.StaffGroup(ctx, in.Chat)
	switch {
	case errors.Is(err, store.ErrNotFound) && in.Input.Kind != engine.Tap:
		return engine.GroupReply{}, nil // nobody expects answers from a group that is not connected
	case err != nil && !errors.Is(err, store.ErrNotFound):
		return engine.GroupReply{}, err
	}
	return refuse(in, locales.TicketGroupUnknown(), g.Lang), nil
}

// speaks is what a group reads.
func (k Tickets) speaks(ctx context.Context, in engine.GroupInput) string {
	g, err := k.store.StaffGroup(ctx, in.Chat)
	if err != nil {
		return ""
	}
	return g.Lang
}

// answered sends a reply in the group to whose question it answers.
func (k Tickets) answered(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	about, err := k.about(ctx, in, in.ReplyTo)
	if err != nil {
		return k.unknown(ctx, in, err)
	}
	lang := k.speaks(ctx, in)
	if t.Person.ID == 0 {
		return says(lang, locales.TicketGroupAnonymous()), nil
	}
	said, err := k.reply(ctx, t, about, in.Input, true)
	if errors.Is(err, store.ErrNotFound) {
		return says(lang, locales.TicketNoRight()), nil
	}
	if err != nil {
		return engine.GroupReply{}, err
	}
	return says(lang, said), nil
}
