package onboarding

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
)

// The age is asked by year. Only where a birthday decides between two rules (14, 16, 18) is there a second question.

func (f flow) birthYear() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "birth_year",
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.OnboardingBirthYearAsk()}}, nil
		},
		Take: func(_ context.Context, t engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Text {
				return engine.Stay(locales.OnboardingBirthYearWanted()), nil
			}
			today := t.Now.In(f.zone)
			year, reason := readYear(in.Text, today)
			if reason != nil {
				return engine.Stay(*reason), nil
			}
			// Until the birthday is known the later day counts, so that nobody is taken for older than they are.
			a.BornBy = time.Date(year, time.December, 31, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
			if a.age() < youngest && !a.birthdayDecides() {
				return refuse(a), nil
			}
			return engine.Next(), nil
		},
	}
}

// birthdayDecides reports that the year alone leaves two ages with different rules.
func (a *answers) birthdayDecides() bool {
	bornBy, err := time.Parse(time.DateOnly, a.BornBy)
	if err != nil || bornBy.Month() != time.December || bornBy.Day() != 31 {
		return false
	}
	today, err := time.Parse(time.DateOnly, a.Today)
	if err != nil {
		return false
	}
	switch today.Year() - bornBy.Year() {
	case youngest, guarded, adult:
		return true
	}
	return false
}

func (f flow) birthday() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "birthday", Typed: true,
		When: func(a *answers) bool { return a.birthdayDecides() },
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{
				Text: []engine.Message{locales.OnboardingBirthdayAsk()},
				Rows: [][]engine.Button{{
					{Label: locales.CommonYes(), Option: "yes"}, {Label: locales.CommonNo(), Option: "no"},
				}},
			}, nil
		},
		Take: func(_ context.Context, t engine.Turn, a *answers, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Tap || (in.Option != "yes" && in.Option != "no") {
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			}
			if in.Option == "yes" {
				a.BornBy = birthdayPassed(a.BornBy, t.Now.In(f.zone))
			}
			if a.age() < youngest {
				return refuse(a), nil
			}
			return engine.Next(), nil
		},
	}
}

// birthdayPassed moves the latest possible day of birth to today's day in the year of birth.
func birthdayPassed(bornBy string, today time.Time) string {
	day, err := time.Parse(time.DateOnly, bornBy)
	if err != nil {
		return bornBy
	}
	month, date := today.Month(), today.Day()
	if month == time.February && date == 29 {
		date = 28
	}
	return time.Date(day.Year(), month, date, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
}

// refuse forgets everything that a person under 14 has told; saving an empty consent forgets the rest.
func refuse(a *answers) engine.Move {
	*a = answers{Lang: a.Lang, Today: a.Today}
	return engine.Goto("too_young")
}

func (f flow) tooYoung() engine.Step[answers] {
	return engine.Step[answers]{
		Name: "too_young",
		When: func(*answers) bool { return false },
		Ask: func(context.Context, engine.Turn, *answers) (engine.Screen, error) {
			return engine.Screen{
				Text:   []engine.Message{locales.OnboardingTooYoung()},
				Rows:   [][]engine.Button{{{Label: locales.OnboardingYearMistaken(), Option: "again"}}},
				NoBack: true,
			}, nil
		},
		Take: func(_ context.Context, _ engine.Turn, _ *answers, in engine.Input) (engine.Move, error) {
			if in.Kind == engine.Tap && in.Option == "again" {
				return engine.Goto("consent"), nil
			}
			return engine.Stay(nil), nil
		},
	}
}
