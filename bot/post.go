package bot

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Post puts a card into a group once: in the topic thread (0: outside any), as a reply to the message replyTo (0: to none; one that is
// gone does no harm). It is worded in the group's language. Errors are those of Send, and besides: engine.GroupMoved when the group has
// a new id, engine.ErrNoGroup when the bot is not in it, engine.ErrNoThread when the topic is gone or closed.
func (n *Notifier) Post(ctx context.Context, g store.Group, thread, replyTo int64, screen engine.Screen) (message int64, err error) {
	s := n.shower(g.ID, g.Lang)
	s.thread, s.replyTo = thread, replyTo
	return n.post(ctx, s, screen)
}

// EditPost changes a message that Post has sent: its text, or the caption of its file, and its buttons. The screen's own file or photo
// is not looked at. Errors are those of Post, and engine.ErrNoMessage when the message is gone.
func (n *Notifier) EditPost(ctx context.Context, g store.Group, message int64, screen engine.Screen) error {
	text, caption, err := n.edits(g, message, screen)
	if err != nil {
		return errors.Join(store.Refused{Reason: fmt.Sprintf("word a post: %v", err)}, err)
	}
	_, err = n.once(ctx, g.ID, text)
	var api *APIError
	if errors.As(err, &api) && strings.Contains(api.Description, "there is no text in the message to edit") && caption != nil {
		_, err = n.once(ctx, g.ID, *caption)
	}
	return err
}

// edits are the two ways to change a message: one of words, and one with a file, whose words are a caption. caption is nil when the
// words are too many for that.
func (n *Notifier) edits(g store.Group, message int64, screen engine.Screen) (text Call, caption *Call, err error) {
	if err := checkPost(screen); err != nil {
		return Call{}, nil, err
	}
	s := n.shower(g.ID, g.Lang)
	texts, err := s.texts(screen.Text)
	if err != nil {
		return Call{}, nil, err
	}
	if len(texts) != 1 {
		return Call{}, nil, errParts
	}
	markup, err := s.markup(screen, 0)
	if err != nil {
		return Call{}, nil, err
	}
	if err := s.edit(message, texts[0], markup); err != nil {
		return Call{}, nil, err
	}
	words, fits, err := s.caption(screen.Text)
	if err != nil || !fits {
		return s.calls[0], nil, err
	}
	err = s.call(Call{Method: "editMessageCaption", Edits: message},
		editCaption{Chat: g.ID, Message: message, Caption: words, ParseMode: "HTML", Markup: markup})
	if err != nil {
		return Call{}, nil, err
	}
	return s.calls[0], &s.calls[1], nil
}

// topicLimit is how many characters a forum topic's name may have.
const topicLimit = 128

// Topic makes a forum topic named in the group's language and gives its thread. Errors are those of Post; store.Refused when the group
// has no topics or the bot may not make any.
func (n *Notifier) Topic(ctx context.Context, g store.Group, name locales.Message) (thread int64, err error) {
	s := n.shower(g.ID, g.Lang)
	title, err := s.plain(name)
	if err == nil {
		err = s.call(Call{Method: "createForumTopic"}, createTopic{Chat: g.ID, Name: cut(title, topicLimit)})
	}
	if err != nil {
		return 0, errors.Join(store.Refused{Reason: fmt.Sprintf("word a topic: %v", err)}, err)
	}
	result, err := n.once(ctx, g.ID, s.calls[0])
	if err != nil {
		return 0, err
	}
	var topic struct {
		Thread int64 `json:"message_thread_id"`
	}
	if err := json.Unmarshal(result, &topic); err != nil {
		return 0, fmt.Errorf("read answer to createForumTopic: %w", err)
	}
	return topic.Thread, nil
}

// movedTo is the id of the supergroup that the group has become.
func movedTo(err error) int64 {
	var api *APIError
	if errors.As(err, &api) {
		return api.MigrateTo
	}
	return 0
}
