package engine

// Message is a text that is not put into words yet: a key with arguments. The edge words it in the reader's language.
type Message interface{ MessageID() string }

// Style of a button, where the client can show one.
type Style string

// The styles that Telegram knows.
const (
	Primary Style = "primary"
	Success Style = "success"
	Danger  Style = "danger"
)

// Button stands under a screen. Exactly one of Option, Action and URL is set.
type Button struct {
	Label  Message
	Option string // given back to the step that asked
	Action Action // understood without a running flow
	URL    string
	Style  Style
}

// Action is a tap that says by itself what it wants: it works from any message at any time and is authorised anew.
type Action struct {
	Name string
	Args []string
}

// Screen is what a person sees at one moment.
type Screen struct {
	Text []Message // paragraphs
	Rows [][]Button
	// Photo is a Telegram file id shown above the text.
	Photo string
	// Media is a file that Telegram has already, sent with the text as its caption. Notices and posts carry one, and messages of their
	// own in a reply.
	Media *File
	// File is sent with the text as its caption of at most 1024 characters. Only notices and posts carry one, never a flow's screen.
	File *Attachment
	// Contact, when set, labels the button that shares the person's own phone number. Telegram has it on the reply keyboard only,
	// so such a screen shows its other buttons there too, and a press on one arrives as text.
	Contact Message
	// NoBack leaves out the way back, NoCancel the way out.
	NoBack, NoCancel bool
}

// Attachment is a file that the program made.
type Attachment struct {
	Name    string
	MIME    string
	Data    []byte // at most 50 MB, a picture 10 MB
	Picture bool   // shown in the chat instead of offered as a document
}

// Reply is the machine's answer to one input.
type Reply struct {
	// Send are messages of their own that stay in the chat, in order, before the screen.
	Send []Screen
	// Screen is the place of the conversation. Nil: it stays as it is shown.
	Screen *Screen
	// Notice is a short word over the chat in answer to a tap.
	Notice Message
	// Fresh asks for the screen as a new message although a tap could have changed the old one.
	Fresh bool
	// Stale marks a tap on a screen that is no longer current.
	Stale bool
	// Lang is the language to speak from now on, empty for no change.
	Lang string
	// DropKeyboard says that a reply keyboard from before is to be taken away.
	DropKeyboard bool
}
