package engine

import "context"

// GroupInput is one thing that somebody did in a group and that may be meant for the program: a command, a reply to a message of the
// bot's, or a tap on a card. Who did it is the turn's person.
type GroupInput struct {
	Chat    int64  // the group
	Thread  int64  // the forum topic; 0 outside any
	Message int64  // what they wrote, or the message they tapped
	ReplyTo int64  // the message they replied to; 0 for none
	Title   string // the group's
	Forum   bool   // the group has topics
	Input   Input
}

// GroupReply is the answer. An empty one is silence.
type GroupReply struct {
	Notice Message  // a short word over the chat in answer to a tap
	Send   []Screen // into the same thread, as replies to what was written
	Card   *Screen  // takes the place of the message that was tapped
	Lang   string   // what the group speaks
}

// GroupHandler answers what people do in groups, where there are cards and no flows.
type GroupHandler func(ctx context.Context, t Turn, in GroupInput) (GroupReply, error)
