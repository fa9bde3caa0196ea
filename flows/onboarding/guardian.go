package onboarding

import (
	"context"
	"errors"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// People of 14 and 15 wait here until the team has verified a parent's or guardian's consent. They may say whom to call, and see where it
// stands.

const (
	optionGive   = "give"
	optionDrop   = "drop"
	optionFinish = "finish"
)

// minds reports that a guardian has to agree.
func (a *answers) minds() bool {
	age := a.age()
	return age >= 0 && age < guarded
}

func (f flow) guardian() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "guardian", Typed: true,
		When: func(a *answers) bool { return a.minds() && a.guardian.State != store.GuardianVerified },
		Ask: func(_ context.Context, _ engine.Turn, a *answers) (engine.Screen, error) {
			text, options := a.standing()
			screen := engine.Screen{Text: text, NoBack: true}
			for _, o := range options {
				screen.Rows = append(screen.Rows, []engine.Button{{Label: o.Label, Option: o.Name}})
			}
			return screen, nil
		},
		Take: f.takeGuardian,
	}
}

// standing says what happens now, and what the person can do about it.
func (a *answers) standing() (text []engine.Message, options []step.Option) {
	give := []step.Option{{Name: optionGive, Label: locales.GuardianTeenGive()}}
	notice := []engine.Message{locales.SentenceAgeNotice(a.age())}
	switch {
	case !a.minds():
		return []engine.Message{locales.GuardianTeenGrown()}, finishing()
	case a.guardian.State == store.GuardianVerified:
		return []engine.Message{locales.GuardianTeenVerified()}, finishing()
	case a.guardian.State == store.GuardianAsked:
		return []engine.Message{locales.GuardianTeenAsked(a.guardian.Name, locales.Phone(a.guardian.Phone), a.guardian.At)}, []step.Option{
			{Name: optionGive, Label: locales.GuardianTeenChange()}, {Name: optionDrop, Label: locales.GuardianTeenDrop()},
		}
	case a.guardian.State == store.GuardianRefused:
		return []engine.Message{locales.GuardianTeenRefused(locales.GuardianTold(a.guardian.Reason))}, give
	case a.guardian.State == store.GuardianLapsed:
		return append(notice, locales.GuardianTeenLapsed()), give
	case a.guardian.State == store.GuardianRevoked:
		return []engine.Message{locales.GuardianTeenRevoked()}, give
	}
	return append(notice, locales.GuardianTeenHow(), locales.OnboardingGuardian()), give
}

func finishing() []step.Option {
	return []step.Option{{Name: optionFinish, Label: locales.GuardianTeenFinish()}}
}

func (f flow) takeGuardian(ctx context.Context, t engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
	_, options := a.standing()
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case !offered(options, in.Option):
		return engine.Stay(nil).Noting(locales.CommonErrStaleButton()), nil
	case in.Option == optionGive:
		return engine.Goto("guardian_name"), nil
	case in.Option == optionDrop:
		if err := f.store.ForgetGuardian(ctx, t.Person.ID); err != nil {
			return engine.Move{}, err
		}
		return f.waiting(ctx, t, a, locales.GuardianTeenDropped())
	}
	return engine.Next(), nil
}

func offered(options []step.Option, name string) bool {
	for _, o := range options {
		if o.Name == name {
			return true
		}
	}
	return false
}

// waiting shows where it stands now.
func (f flow) waiting(ctx context.Context, t engine.Turn, a *answers, said engine.Message) (engine.Move, error) {
	var err error
	a.guardian, err = f.store.Guardianship(ctx, t.Person.ID)
	return engine.Goto("guardian").Saying(said), err
}

const guardianNameLeast = 2 // characters

func (f flow) guardianName() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "guardian_name",
		When: func(*answers) bool { return false },
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.GuardianTeenNameAsk()}}, nil
		},
		Take: func(ctx context.Context, t engine.Turn, _ *answers, in engine.Input) (engine.Move, error) {
			name := in.Text
			switch length := answer.Length(name); {
			case in.Kind != engine.Text:
				return engine.Stay(locales.StepTextWanted()), nil
			case length < guardianNameLeast:
				return engine.Stay(locales.StepTextTooShort(guardianNameLeast)), nil
			case length > store.GuardianNameLimit:
				return engine.Stay(locales.StepTextTooLong(store.GuardianNameLimit, length-store.GuardianNameLimit)), nil
			}
			return engine.Goto("guardian_phone"), f.store.NameGuardian(ctx, t.Person.ID, name, t.Now)
		},
	}
}

func (f flow) guardianPhone() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "guardian_phone",
		When: func(*answers) bool { return false },
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.GuardianTeenPhoneAsk()}}, nil
		},
		Take: f.takeGuardianPhone,
	}
}

// takeGuardianPhone takes a number that was typed, or a card from the address book.
func (f flow) takeGuardianPhone(ctx context.Context, t engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
	number := in.Text
	switch {
	case in.Kind == engine.Phone && in.Contact.Owner == t.Person.ID:
		return engine.Stay(locales.GuardianTeenPhoneOwn()), nil
	case in.Kind == engine.Phone:
		number = in.Contact.Phone
	case in.Kind != engine.Text:
		return engine.Stay(locales.CommonErrPhone()), nil
	}
	phone, err := answer.Phone(number)
	if err != nil {
		return engine.Stay(locales.CommonErrPhone()), nil //nolint:nilerr // said in words
	}
	err = f.store.AskGuardian(ctx, t.Person.ID, phone, t.Now)
	if errors.Is(err, store.ErrNotFound) { // the name has been too long ago
		return engine.Goto("guardian_name"), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return f.waiting(ctx, t, a, locales.GuardianTeenSent())
}
