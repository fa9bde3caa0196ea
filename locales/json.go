package locales

import (
	"encoding/json"
	"errors"
	"fmt"
)

// argument is how one argument travels as JSON: exactly one field is set.
type argument struct {
	String    *string    `json:"s,omitempty"`
	Int       *int       `json:"n,omitempty"`
	Message   *Message   `json:"m,omitempty"`
	Bilingual *Bilingual `json:"b,omitempty"`
	Moment    *Moment    `json:"t,omitempty"`
}

var errArgument = errors.New("is of no type that a text can say")

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
			v = moment(v.At, v.As)
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
