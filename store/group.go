package store

// Group is a group or forum of the staff that the bot writes to.
type Group struct {
	ID   int64  // Telegram's chat id, below 0
	Lang string // what its messages are worded in; Kazakh when empty
}
