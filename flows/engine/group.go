package engine

import "context"

// Kinds of input that only groups have. Joined and Left are done by whoever added or removed the bot.
const (
	Joined Kind = "joined" // the bot is in the group now, or may do more or less there
	Left   Kind = "left"   // the bot is no longer in the group
	Moved  Kind = "moved"  // the group has become the supergroup GroupInput.MovedTo
)

// GroupInput is one thing that somebody did in a group and that may be meant for the program: a command, a reply to a message of the
// bot's, a tap on a card, or a change of the bot's place in the group. Who did it is the turn's person: the zero person with an id for
// somebody unknown, without an id for an anonymous administrator or a channel.
type GroupInput struct {
	Chat    int64  // the group
	Thread  int64  // the forum topic; 0 outside any
	Message int64  // what they wrote, or the message they tapped; 0 when that is no longer to be seen
	ReplyTo int64  // the message of the bot's they replied to; 0 for none
	Author  int64  // who wrote the message they replied to; 0 for none, a bot, an anonymous administrator or a channel
	Title   string // the group's
	Forum   bool   // the group has topics
	MovedTo int64  // the group's new id when it has moved
	Input   Input
}

// GroupReply is the answer. An empty one is silence.
type GroupReply struct {
	Notice Message  // a short word over the chat in answer to a tap
	Send   []Screen // into the same thread, as replies to what was written
	Card   *Screen  // takes the place of the message that was tapped
	Lang   string   // what the group speaks; Kazakh when empty
	// Elsewhere says, in both languages, that this is done in the private chat.
	Elsewhere bool
}

// GroupHandler answers what people do in groups, where there are cards and no flows. It runs inside the turn's transaction.
type GroupHandler func(ctx context.Context, t Turn, in GroupInput) (GroupReply, error)
