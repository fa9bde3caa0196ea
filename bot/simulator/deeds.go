package simulator

// Option says more about what a person does.
type Option func(*deed)

type deed struct {
	chat     int64
	message  int64
	reply    int64
	thread   int64
	hidden   bool
	forwards bool
	origin   int64
	caption  string
	name     string
	mime     string
	duration int
	offset   string
}

// In does it in a group instead of the private chat with the bot.
func In(chat int64) Option { return func(d *deed) { d.chat = chat } }

// OnMessage presses a button of this message instead of the newest that has it.
func OnMessage(id int64) Option { return func(d *deed) { d.message = id } }

// ReplyTo answers a message of the chat.
func ReplyTo(message int64) Option { return func(d *deed) { d.reply = message } }

// Thread does it in a topic of a forum. A reply goes where its message is.
func Thread(topic int64) Option { return func(d *deed) { d.thread = topic } }

// Anonymously does it as an administrator of the group who is not to be known.
func Anonymously() Option { return func(d *deed) { d.hidden = true } }

// Forwarding does not write it anew but forwards what another person wrote; 0 is somebody who hides who they are.
func Forwarding(author int64) Option { return func(d *deed) { d.forwards, d.origin = true, author } }

// Caption is the text under a file.
func Caption(text string) Option { return func(d *deed) { d.caption = text } }

// Name is a file's name.
func Name(name string) Option { return func(d *deed) { d.name = name } }

// MIME is a file's type. Default: made out from its name and content.
func MIME(kind string) Option { return func(d *deed) { d.mime = kind } }

// Duration is how long a voice message or video is, in seconds.
func Duration(seconds int) Option { return func(d *deed) { d.duration = seconds } }

// Offset asks for the next page of inline results.
func Offset(offset string) Option { return func(d *deed) { d.offset = offset } }

func deedOf(from int64, options []Option) deed {
	d := deed{chat: from, duration: 1}
	for _, o := range options {
		o(&d)
	}
	if d.chat == 0 {
		d.chat = from
	}
	return d
}
