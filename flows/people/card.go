package people

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is a person on the desk.
type file struct {
	card     store.PersonCard
	grants   []store.Grant
	projects []store.PersonProject
	tags     []string
}

const (
	optionPhone    = "phone"
	optionWrite    = "write"
	optionNotes    = "notes"
	optionTags     = "tags"
	optionGrants   = "grants"
	optionGuardian = "guardian"
	optionAudit    = "audit"
)

// card shows a person, and what the reader may do to them.
func (p People) card() engine.Definition {
	return engine.Flow[file]{
		Name: Card, Version: 1, Allow: Allow, Steady: true, Load: p.loadFile,
		Steps: []engine.Step[file]{{Name: "card", Typed: true, Ask: p.askCard, Take: p.takeCard}},
	}
}

func (p People) loadFile(ctx context.Context, t engine.Turn, ref string) (*file, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	f := &file{}
	if f.card, err = p.store.PersonCard(ctx, t.Person.ID, id, t.Now); err != nil {
		return nil, step.Gone(err)
	}
	if f.grants, err = p.store.Grants(ctx, t.Person.ID, id, t.Now); err != nil {
		return nil, err
	}
	if f.card.Can(store.Announce) {
		if f.tags, err = p.store.TagsOf(ctx, t.Person.ID, id); err != nil {
			return nil, step.Gone(err)
		}
	}
	f.projects, err = p.store.PersonProjects(ctx, t.Person.ID, id)
	return f, err
}

func (p People) askCard(_ context.Context, t engine.Turn, f *file) (engine.Screen, error) {
	c := f.card
	screen := engine.Screen{Text: []engine.Message{
		locales.PeopleCard(named(store.PersonRow{ID: c.ID, Name: c.Name, Username: c.Username}), p.region(c), language(c.Lang), p.age(c, t.Now)),
	}, NoCancel: true}
	say := func(m locales.Message) { screen.Text = append(screen.Text, m) }
	if c.Username != "" {
		say(locales.PeopleUsername(c.Username))
	}
	if aim := aims(c.Aim); !aim.IsZero() {
		say(locales.PeopleAim(aim))
	}
	for _, g := range f.grants {
		say(locales.PeopleRole(rights.Name(g.Role), rights.Region(g), rights.Cohort(g), rights.Until(g)))
	}
	for _, project := range f.projects {
		say(locales.PeopleProject(project.Title, p.state(project.State), locales.Bilingual{KK: project.CohortKK, RU: project.CohortRU}))
	}
	if len(f.tags) > 0 {
		say(locales.PeopleTags(strings.Join(f.tags, ", ")))
	}
	p.standing(c, say)
	screen.Rows = p.buttons(c, t.Now)
	return screen, nil
}

// standing says since when the person is here, and whether messages reach them.
func (p People) standing(c store.PersonCard, say func(locales.Message)) {
	switch {
	case c.JoinedAt.IsZero():
		say(locales.PeopleNotJoined())
	case c.ActiveOn.IsZero():
		say(locales.PeopleJoined(c.JoinedAt))
	default:
		say(locales.PeopleActive(c.JoinedAt, c.ActiveOn))
	}
	switch {
	case !c.ForgetAt.IsZero():
		say(locales.PeopleLocked())
	case !c.Reachable:
		say(locales.PeopleUnreachable())
	default:
		say(locales.PeopleReachable())
	}
}

func (p People) buttons(c store.PersonCard, now time.Time) [][]engine.Button {
	var rows [][]engine.Button
	add := func(may bool, label locales.Message, option string) {
		if may {
			rows = append(rows, []engine.Button{{Label: label, Option: option}})
		}
	}
	add(c.Can(store.WriteToPeople) && c.ForgetAt.IsZero(), locales.PeopleWrite(), optionWrite)
	add(c.Can(store.ReadPhones) && c.HasPhone, locales.PeopleShowPhone(), optionPhone)
	add(c.Can(store.NotePeople), locales.PeopleNotes(), optionNotes)
	add(c.Can(store.Announce), locales.PeopleTagsButton(), optionTags)
	add(c.Can(store.GrantRoles), locales.PeopleRoles(), optionGrants)
	add(c.Can(store.VerifyGuardians) && p.guarded(c, now), locales.StaffGuardians(), optionGuardian)
	add(c.Can(store.ReadAudit), locales.StaffAudit(), optionAudit)
	return rows
}

func (p People) takeCard(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	id := strconv.FormatInt(f.card.ID, 10)
	switch in.Option {
	case optionWrite:
		return engine.Call(flowWrite, id), nil
	case optionNotes:
		return engine.Call(Notes, id), nil
	case optionTags:
		return engine.Call(Tags, id), nil
	case optionGrants:
		return engine.Call(flowGrants, id), nil
	case optionGuardian:
		return engine.Call(flowGuardian, id), nil
	case optionAudit:
		return engine.Call(flowAudit, strconv.FormatInt(f.card.Number, 10)), nil
	case optionPhone:
		phone, err := p.store.PersonPhone(ctx, t.Person.ID, f.card.ID, t.Now)
		if errors.Is(err, store.ErrNotFound) {
			return engine.Stay(locales.CommonErrNoAccess()), nil
		}
		return engine.Stay(locales.PeoplePhone(locales.Phone(phone))), err
	}
	return step.Stale(), nil
}

func (p People) region(c store.PersonCard) locales.Message {
	if c.RegionKK == "" {
		return locales.Verbatim("—")
	}
	return locales.Named(locales.Bilingual{KK: c.RegionKK, RU: c.RegionRU})
}

func language(lang string) locales.Message {
	if strings.EqualFold(lang, "ru") {
		return locales.CommonLangRu()
	}
	return locales.CommonLangKk()
}

// Ages at which the rules change.
const (
	guardedUntil = 16
	adult        = 18
)

// age is a group, not a number: staff need no more.
func (p People) age(c store.PersonCard, now time.Time) locales.Message {
	switch years := c.Age(now.In(p.zone)); {
	case years < 0:
		return locales.Verbatim("—")
	case years < guardedUntil:
		return locales.Verbatim("14–15")
	case years < adult:
		return locales.Verbatim("16–17")
	}
	return locales.Verbatim("18+")
}

// guarded reports that a guardian has to agree.
func (p People) guarded(c store.PersonCard, now time.Time) bool {
	years := c.Age(now.In(p.zone))
	return years >= 0 && years < guardedUntil
}

func aims(aim string) locales.Message {
	switch aim {
	case "leader":
		return locales.OnboardingAimLeader()
	case "volunteer":
		return locales.OnboardingAimVolunteer()
	case "expert":
		return locales.OnboardingAimExpert()
	case "business":
		return locales.OnboardingAimBusiness()
	case "looking":
		return locales.OnboardingAimLooking()
	}
	return locales.Message{}
}
