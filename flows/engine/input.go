package engine

import (
	"encoding/json"
	"time"
)

// Kind says what a person sent.
type Kind string

// The kinds of input. Other is whatever a conversation cannot use: stickers, polls, dice.
const (
	Text     Kind = "text"
	Tap      Kind = "tap"
	Command  Kind = "command"
	Photo    Kind = "photo"
	Document Kind = "document"
	Voice    Kind = "voice"
	Video    Kind = "video"
	Phone    Kind = "contact"
	Place    Kind = "location"
	Edited   Kind = "edited"
	Other    Kind = "other"
)

// Input is one thing a person did in a private chat.
type Input struct {
	Kind Kind
	// Text is what was typed: a message, a caption, or a command's payload.
	Text string
	// Name is a command's name without the slash, or a card action's name.
	Name string
	// Args are a card action's arguments.
	Args []string
	// Option is the tapped option of the flow's screen, Seq the screen it stood on.
	Option string
	Seq    int64
	// Album is the same for all photos that were sent together.
	Album    string
	File     *File
	Contact  *Contact
	Location *Location
	Origin   *Origin // of a message that was forwarded; nil for one's own
	// Formatted is the text with its formatting, nil for a plain one.
	Formatted *Formatted
	// ReplyTo is the bot's message that this one answers by Telegram's own reply, 0 for none.
	ReplyTo int64
	// SentAt is when Telegram got the message, in whole seconds; zero for taps, which carry no time of their own.
	SentAt time.Time
}

// IsAction reports whether the input is a tap on a card, which belongs to no running flow.
func (in Input) IsAction() bool { return in.Kind == Tap && in.Name != "" }

// File is a file kept by Telegram.
type File struct {
	ID     string `json:"id"`               // to fetch or send it again; valid for this bot only
	Unique string `json:"unique"`           // the same for everybody who sends the same file
	Kind   Kind   `json:"kind"`             // Photo, Document, Voice or Video
	Name   string `json:"name,omitempty"`   // as the sender's device calls it
	MIME   string `json:"mime,omitempty"`   // as the sender's device says, not proved
	Size   int64  `json:"size,omitempty"`   // bytes, 0 when unknown
	Length int    `json:"length,omitempty"` // seconds of sound or film
}

// Contact is a phone number from Telegram's contact button or address book.
type Contact struct {
	Phone string // as Telegram gives it, perhaps without the plus
	Owner int64  // the Telegram id it belongs to, 0 when it belongs to nobody on Telegram
}

// Formatted is a text as it was typed, to the sign, and its formatting as Telegram writes it, which is only handed on.
type Formatted struct {
	Text     string
	Entities json.RawMessage
}

// Origin is who wrote a message first that somebody forwards.
type Origin struct {
	Person int64 // by Telegram id; 0 for somebody who hides it, a bot, a group or a channel
}

// Location is a point on the map in degrees.
type Location struct{ Latitude, Longitude float64 }

// Person is what a conversation knows of whom it talks to.
type Person struct {
	ID    int64
	Lang  string // "kk" or "ru"; empty until chosen
	Name  string
	Roles []string
	// Member is true once first contact is finished: consent given and profile complete.
	Member bool
	// Minor is true below 18, and as long as the age is not known.
	Minor bool
	// Locked is true since the person asked to be forgotten, Outdated while a new version of the consent waits for their word.
	Locked, Outdated bool
	// Earns is true for whoever has or had tokens, or came to do what earns them.
	Earns bool
}

// Has reports whether the person holds one of the roles, in whatever region or cohort. SQL decides about those.
func (p Person) Has(roles ...string) bool {
	for _, held := range p.Roles {
		for _, role := range roles {
			if held == role {
				return true
			}
		}
	}
	return false
}

// Turn is the frame of one update: who acts, and when Telegram handed it over. A repeated turn has the same.
type Turn struct {
	Person Person
	Now    time.Time
	// SentAt is when Telegram got what is answered, never after Now: it counts where something had to be sent in time. Taps carry no time of
	// their own, and have Now.
	SentAt time.Time
	// Update numbers the turn: the screens it draws carry this number.
	Update int64
	// Ref is what the flow in front was opened with, such as an application's id.
	Ref string
	// Gathering is set when what came belongs to an album from which the step in front has already taken something, also when the session was lost in between.
	Gathering bool
	// Scratch is what the step in front remembers of how it is shown, such as the page of a list. It is forgotten with the step.
	Scratch map[string]string
}
