package step

import (
	"context"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// Phone asks for the person's own number by Telegram's contact button, which proves that it is their own.
type Phone[D any] struct {
	Question[D]
	Field func(*D) *string // E.164
}

// Step makes the step.
func (s Phone[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Typed = true
	return st
}

func (s Phone[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	screen := s.screen(d)
	screen.Contact = locales.CommonSharePhone()
	return screen, nil
}

func (s Phone[D]) take(_ context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	if s.skipped(in) {
		*s.Field(d) = ""
		return engine.Next(), nil
	}
	if in.Kind != engine.Phone {
		return wrongKind(in, locales.StepPhoneButton()), nil
	}
	if in.Contact.Owner != t.Person.ID {
		return engine.Stay(locales.StepPhoneOwn()), nil
	}
	number := in.Contact.Phone
	if number != "" && number[0] != '+' {
		number = "+" + number // Telegram's own numbers are whole, with or without the plus
	}
	phone, err := answer.Phone(number)
	if err != nil {
		return engine.Stay(locales.CommonErrPhone()), nil
	}
	*s.Field(d) = phone
	return engine.Next(), nil
}
