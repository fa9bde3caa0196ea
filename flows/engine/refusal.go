package engine

import (
	"errors"
	"fmt"
)

// What Telegram may say to something that a capability asks of the edge. Whoever asked decides what becomes of it; the same errors also
// say what becomes of the job they were met in.
var (
	// ErrNoGroup says that the bot is not in the group, or that there is no such group.
	ErrNoGroup = errors.New("bot is not in the group")
	// ErrNoThread says that the forum topic is gone or closed.
	ErrNoThread = errors.New("no such topic")
	// ErrNoMessage says that the message is gone or cannot be changed any more.
	ErrNoMessage = errors.New("no such message")
	// ErrTooBig says that a file has more bytes than are wanted, or than Telegram hands to bots (20 MB).
	ErrTooBig = errors.New("file is too big")
	// ErrNoFile says that Telegram does not have the file, or not for this bot.
	ErrNoFile = errors.New("no such file")
)

// GroupMoved says that a group has become a supergroup: it is To from now on, and nothing reaches the old id.
type GroupMoved struct{ Group, To int64 }

func (m GroupMoved) Error() string { return fmt.Sprintf("group %d has become %d", m.Group, m.To) }
