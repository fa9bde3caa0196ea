package locales

import (
	"strconv"
	"time"
)

// Message is a text that is not put into words yet. It is kept as JSON and is equal (reflect.DeepEqual) to itself afterwards.
type Message struct {
	ID   string `json:"id"`
	Args Args   `json:"args,omitempty"`
}

// Args are a message's arguments by the names of their placeholders: string, int, Message, Bilingual or Moment.
type Args map[string]any

// Bilingual is a name that the database has in both languages.
type Bilingual struct {
	KK string `json:"kk"`
	RU string `json:"ru"`
}

// Moment is a point in time, in UTC, and how it is written.
type Moment struct {
	At time.Time `json:"at"`
	As Format    `json:"as"`
}

// The ids of messages whose text is in no file.
const (
	verbatim = "verbatim"
	named    = "named"
	joined   = "joined"
	spaced   = "spaced"
	lines    = "lines"
	fixed    = "fixed"
)

// Verbatim is somebody's own text, shown as it is.
func Verbatim(text string) Message { return Message{ID: verbatim, Args: Args{"Text": text}} }

// Named is a name from the database.
func Named(name Bilingual) Message { return Message{ID: named, Args: Args{"Name": name}} }

// Joined is a list within a sentence: «А, Ә және Б», «А, Б и В».
func Joined(items ...Message) Message { return sequence(joined, items) }

// Spaced is several texts with a space between each two.
func Spaced(items ...Message) Message { return sequence(spaced, items) }

// Lines is several texts, each on a line of its own.
func Lines(items ...Message) Message { return sequence(lines, items) }

// Fixed is a text in one language, whoever reads it: a letter to somebody else, as they will read it.
func Fixed(lang Lang, text Message) Message {
	return Message{ID: fixed, Args: Args{"Lang": string(lang), "Label": text}}
}

func sequence(id string, items []Message) Message {
	if len(items) == 0 {
		return Message{ID: id}
	}
	args := make(Args, len(items))
	for i, item := range items {
		args[strconv.Itoa(i+1)] = item
	}
	return Message{ID: id, Args: args}
}

// moment drops what JSON does not keep: the zone and the monotonic clock.
func moment(at time.Time, as Format) Moment { return Moment{At: at.Round(0).UTC(), As: as} }

// In gives the name in a language.
func (b Bilingual) In(lang Lang) string {
	if lang == Russian {
		return b.RU
	}
	return b.KK
}

// MessageID is the text's key.
func (m Message) MessageID() string { return m.ID }

// IsZero reports whether there is no message at all.
func (m Message) IsZero() bool { return m.ID == "" }
