package locales

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Message is a text that is not put into words yet.
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

// Moment is a point in time and how it is written.
type Moment struct {
	At time.Time `json:"at"`
	As Format    `json:"as"`
}

// The ids of texts that are not in any file.
const (
	verbatim = "verbatim"
	named    = "named"
)

// Verbatim is somebody's own text, shown as it is.
func Verbatim(text string) Message { return Message{ID: verbatim, Args: Args{"Text": text}} }

// Named is a name from the database.
func Named(name Bilingual) Message { return Message{ID: named, Args: Args{"Name": name}} }

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

// argument is how one argument travels as JSON: exactly one field is set.
type argument struct {
	String    *string    `json:"s,omitempty"`
	Int       *int       `json:"n,omitempty"`
	Message   *Message   `json:"m,omitempty"`
	Bilingual *Bilingual `json:"b,omitempty"`
	Moment    *Moment    `json:"t,omitempty"`
}

// MarshalJSON keeps the type of every argument.
func (a Args) MarshalJSON() ([]byte, error) {
	out := make(map[string]argument, len(a))
	for name, value := range a {
		switch v := value.(type) {
		case string:
			out[name] = argument{String: &v}
		case int:
			out[name] = argument{Int: &v}
		case Message:
			out[name] = argument{Message: &v}
		case Bilingual:
			out[name] = argument{Bilingual: &v}
		case Moment:
			v.At = v.At.UTC()
			out[name] = argument{Moment: &v}
		default:
			return nil, fmt.Errorf("argument %s: %w", name, errArgument)
		}
	}
	return json.Marshal(out)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (a *Args) UnmarshalJSON(raw []byte) error {
	var in map[string]argument
	if err := json.Unmarshal(raw, &in); err != nil {
		return err
	}
	*a = make(Args, len(in))
	for name, v := range in {
		switch {
		case v.String != nil:
			(*a)[name] = *v.String
		case v.Int != nil:
			(*a)[name] = *v.Int
		case v.Message != nil:
			(*a)[name] = *v.Message
		case v.Bilingual != nil:
			(*a)[name] = *v.Bilingual
		case v.Moment != nil:
			(*a)[name] = *v.Moment
		default:
			return fmt.Errorf("argument %s: %w", name, errArgument)
		}
	}
	return nil
}

var errArgument = errors.New("is of no type that a text can say")
