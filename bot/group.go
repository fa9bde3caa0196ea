package bot

import (
	"context"
	"errors"
	"fmt"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// inGroup answers what was done in a group.
func (t *Turns) inGroup(ctx context.Context, turn *store.Turn, in incoming, person engine.Person) ([]Call, error) {
	switch {
	case in.kind == groupTapped && (t.Group == nil || !in.input.IsAction()):
		return t.refuse(in, person)
	case t.Group == nil && in.kind == groupTalk && in.input.Kind == engine.Command:
		return t.privateOnly(in)
	case t.Group == nil:
		return nil, nil
	}
	place := in.group
	place.Input = in.input
	reply, err := t.Group(ctx, engine.Turn{Person: person, Now: turn.ReceivedAt, Update: turn.Update}, place)
	if err != nil {
		return nil, fmt.Errorf("handle update %d of a group: %w", turn.Update, err)
	}
	if reply.Elsewhere {
		return t.privateOnly(in)
	}
	calls, err := t.showInGroup(in, person, reply)
	if err != nil {
		return nil, fmt.Errorf("render answer to update %d of a group: %w", turn.Update, err)
	}
	return calls, nil
}

// showInGroup turns a reply into calls: a word for the person who tapped, in their language, and messages for everyone, in the group's.
func (t *Turns) showInGroup(in incoming, person engine.Person, reply engine.GroupReply) ([]Call, error) {
	s := shower{renderer: t.words(reply.Lang), chat: in.chat, thread: in.group.Thread, replyTo: in.group.Message}
	if in.group.MovedTo != 0 {
		s.chat, s.thread, s.replyTo = in.group.MovedTo, 0, 0
	}
	if in.query != "" {
		word := shower{renderer: t.words(person.Lang), chat: in.chat}
		if err := word.answer(in.query, reply.Notice); err != nil {
			return nil, err
		}
		s.calls = word.calls
	}
	send := reply.Send
	if reply.Card != nil {
		if edited, err := s.card(*reply.Card, in.message); err != nil {
			return nil, err
		} else if !edited {
			send = append([]engine.Screen{*reply.Card}, send...)
		}
	}
	for _, screen := range send {
		if err := checkPost(screen); err != nil {
			return nil, err
		}
		if err := s.send(screen, false, false); err != nil {
			return nil, err
		}
	}
	return s.calls, nil
}

// card changes the tapped message. It reports false when the card needs messages of its own: nothing was tapped that is still to be
// seen, or the card is too long.
func (s *shower) card(screen engine.Screen, tapped int64) (edited bool, err error) {
	if err := checkPost(screen); err != nil {
		return false, err
	}
	if tapped == 0 || screen.Photo != "" || screen.File != nil {
		return false, nil
	}
	texts, err := s.texts(screen.Text)
	if err != nil || len(texts) != 1 {
		return false, err
	}
	markup, err := s.markup(screen, 0)
	if err != nil {
		return false, err
	}
	return true, s.edit(tapped, texts[0], markup)
}

var errOptions = errors.New("a notice or card belongs to no flow: its buttons are actions or links")

// checkPost refuses screens that can only stand in a conversation.
func checkPost(screen engine.Screen) error {
	if screen.Contact != nil {
		return errOptions
	}
	for _, row := range screen.Rows {
		for _, b := range row {
			if b.Option != "" {
				return errOptions
			}
		}
	}
	return nil
}

// privateOnly answers a command in a group, in both languages since many read it.
func (t *Turns) privateOnly(in incoming) ([]Call, error) {
	s := shower{renderer: t.words(string(locales.Kazakh)), chat: in.chat, thread: in.group.Thread}
	screen := engine.Screen{
		Text: []engine.Message{locales.EdgeGroupPrivateOnly()},
		Rows: [][]engine.Button{{{Label: locales.EdgeButtonOpenPrivate(), URL: "https://t.me/" + t.BotName + "?start=menu"}}},
	}
	if err := s.send(screen, false, false); err != nil {
		return nil, err
	}
	return s.calls, nil
}
