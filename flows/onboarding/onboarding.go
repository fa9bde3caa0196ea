// Package onboarding is first contact: language, consent, name, region, age, and what brings the person here.
package onboarding

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Name of the flow in sessions.
const Name = "onboarding"

// Store is what first contact keeps.
type Store interface {
	Profile(ctx context.Context, id int64) (store.Profile, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	SetLanguage(ctx context.Context, id int64, lang string) error
	SayConsent(ctx context.Context, person int64, c store.Consent, now time.Time) error
	SetName(ctx context.Context, id int64, name string) error
	SetRegion(ctx context.Context, id int64, region string) error
	SetBornBy(ctx context.Context, id int64, day time.Time) error
	SetAim(ctx context.Context, id int64, aim string) error
	Join(ctx context.Context, id int64, now time.Time) error
	Unlearn(ctx context.Context, id int64) error
	Guardianship(ctx context.Context, person int64) (store.Guardianship, error)
	NameGuardian(ctx context.Context, person int64, name string, now time.Time) error
	AskGuardian(ctx context.Context, person int64, phone string, now time.Time) error
	ForgetGuardian(ctx context.Context, person int64) error
}

// Entrance opens what a deep link promised once first contact is finished; ok is false when the link leads nowhere.
type Entrance func(ctx context.Context, t engine.Turn, payload string) (move engine.Move, ok bool, err error)

// answers are what a person tells at first contact.
type answers struct {
	Lang        string `json:"lang"`
	Service     int    `json:"service"`
	Publication bool   `json:"publication"`
	News        bool   `json:"news"`
	Name        string `json:"name"`
	Region      string `json:"region"`
	BornBy      string `json:"born_by"` // YYYY-MM-DD, see store.Person
	Aim         string `json:"aim"`
	Entry       string `json:"-"`
	Today       string `json:"-"`

	guardian store.Guardianship // of somebody of 14 or 15
}

const (
	nameLimit = 80               // characters
	youngest  = store.AccountAge // years; below that there is no account
	guarded   = store.OwnConsent // years; below that a guardian's consent must be verified first
)

type flow struct {
	store    Store
	zone     *time.Location
	entrance Entrance
}

// Flow makes the flow of first contact.
func Flow(s Store, zone *time.Location, entrance Entrance) engine.Definition {
	f := flow{store: s, zone: zone, entrance: entrance}
	return engine.Flow[answers]{
		Name: Name, Version: 2,
		Steady: true, Load: f.load, Save: f.save, Begin: begin, Finish: f.finish,
		Steps: []engine.Step[answers]{
			f.language(), f.consent(), f.name(), f.region(), f.birthYear(), f.birthday(), f.tooYoung(), f.aim(),
			f.guardian(), f.guardianName(), f.guardianPhone(),
		},
	}
}

func (f flow) load(ctx context.Context, t engine.Turn, _ string) (*answers, error) {
	p, err := f.store.Profile(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	a := &answers{
		Service: p.Service, Publication: p.Publication, News: p.News, Name: p.Name, Region: p.Region, Aim: p.Aim,
		Entry: p.Entry, Today: t.Now.In(f.zone).Format(time.DateOnly),
	}
	if p.LangChosen {
		a.Lang = p.Lang
	}
	if !p.BornBy.IsZero() {
		a.BornBy = p.BornBy.Format(time.DateOnly)
	}
	if a.minds() {
		a.guardian, err = f.store.Guardianship(ctx, t.Person.ID)
	}
	return a, err
}

// begin goes on at the first question that has no answer yet.
func begin(_ engine.Turn, a *answers) string {
	switch {
	case a.Lang == "":
		return "language"
	case a.Service < store.CurrentTerms().Service:
		return "consent"
	case a.Name == "":
		return "name"
	case a.Region == "":
		return "region"
	case a.BornBy == "":
		return "birth_year"
	case a.Aim == "":
		return "aim"
	}
	return "guardian"
}

func (f flow) save(ctx context.Context, t engine.Turn, _, _ string, changed map[string]json.RawMessage) error {
	var a answers
	raw, err := json.Marshal(changed)
	if err != nil {
		return fmt.Errorf("encode changes: %w", err)
	}
	if err := json.Unmarshal(raw, &a); err != nil {
		return fmt.Errorf("decode changes: %w", err)
	}
	id := t.Person.ID
	if _, ok := changed["service"]; ok && a.Service == 0 {
		return f.store.Unlearn(ctx, id)
	}
	for name := range changed {
		switch name {
		case "lang":
			err = f.store.SetLanguage(ctx, id, a.Lang)
		case "service":
			err = f.store.SayConsent(ctx, id, store.Consent{Purpose: store.PurposeService, Version: a.Service, Given: true}, t.Now)
		case "publication":
			err = f.sayConsent(ctx, t, store.PurposePublication, a.Publication)
		case "news":
			err = f.sayConsent(ctx, t, store.PurposeNews, a.News)
		case "name":
			err = f.store.SetName(ctx, id, a.Name)
		case "region":
			err = f.store.SetRegion(ctx, id, a.Region)
		case "born_by":
			err = f.saveBirth(ctx, id, a.BornBy)
		case "aim":
			err = f.store.SetAim(ctx, id, a.Aim)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// sayConsent keeps what was said to the version of today.
func (f flow) sayConsent(ctx context.Context, t engine.Turn, purpose string, given bool) error {
	said := store.Consent{Purpose: purpose, Version: store.CurrentTerms().Of(purpose), Given: given}
	return f.store.SayConsent(ctx, t.Person.ID, said, t.Now)
}

func (f flow) saveBirth(ctx context.Context, id int64, bornBy string) error {
	day, err := time.Parse(time.DateOnly, bornBy)
	if err != nil {
		return fmt.Errorf("read day of birth: %w", err)
	}
	return f.store.SetBornBy(ctx, id, day)
}

// finish makes the person a member and opens what they came for.
func (f flow) finish(ctx context.Context, t engine.Turn, a *answers) (engine.Move, error) {
	err := f.store.Join(ctx, t.Person.ID, t.Now)
	switch {
	case errors.Is(err, store.ErrTooYoung):
		return engine.Goto("birth_year"), nil
	case errors.Is(err, store.ErrUnguarded):
		return f.waiting(ctx, t, a, nil)
	case err != nil:
		return engine.Move{}, err
	}
	welcome := locales.OnboardingJoined()
	if a.Entry != "" {
		t.Person.Member, t.Person.Minor = true, a.age() < adult
		move, ok, err := f.entrance(ctx, t, a.Entry)
		if err != nil {
			return engine.Move{}, err
		}
		if ok {
			return move.Joining().Saying(welcome), nil
		}
	}
	return engine.Done().Joining().Saying(welcome), nil
}

const adult = 18

// age is the age in full years that is certain.
func (a *answers) age() int {
	bornBy, err := time.Parse(time.DateOnly, a.BornBy)
	if err != nil {
		return -1
	}
	today, err := time.Parse(time.DateOnly, a.Today)
	if err != nil {
		return -1
	}
	return store.Person{BornBy: bornBy}.Age(today)
}

func (f flow) name() engine.Step[answers] {
	return step.Text[answers]{
		Question: step.Question[answers]{Name: "name", Ask: step.Says[answers](locales.OnboardingNameAsk())},
		Field:    func(a *answers) *string { return &a.Name },
		Min:      2, Max: nameLimit,
	}.Step()
}

func (f flow) region() engine.Step[answers] {
	return step.Pick[answers]{
		Question: step.Question[answers]{Name: "region", Ask: step.Says[answers](locales.OnboardingRegionAsk())},
		Field:    func(a *answers) *string { return &a.Region },
		Options:  step.Regions(f.store),
		Find:     step.FindRegion(), Exact: step.SpelledRegion(),
	}.Step()
}

func (f flow) aim() engine.Step[answers] {
	return step.Choice[answers]{
		Question: step.Question[answers]{Name: "aim", Ask: step.Says[answers](locales.OnboardingAimAsk())},
		Field:    func(a *answers) *string { return &a.Aim },
		Options: []step.Option{
			{Name: "leader", Label: locales.OnboardingAimLeader()},
			{Name: "volunteer", Label: locales.OnboardingAimVolunteer()},
			{Name: "expert", Label: locales.OnboardingAimExpert()},
			{Name: "business", Label: locales.OnboardingAimBusiness()},
			{Name: "looking", Label: locales.OnboardingAimLooking()},
		},
	}.Step()
}

func readYear(text string, today time.Time) (int, *locales.Message) {
	year, err := answer.BirthYear(text, today.Year())
	if err != nil {
		reason := locales.OnboardingBirthYearWanted()
		return 0, &reason
	}
	return year, nil
}
