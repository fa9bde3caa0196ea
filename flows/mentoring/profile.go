package mentoring

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// profile is how somebody mentors, as it stands in the database or as it would be made.
type profile struct {
	Languages  string   `json:"languages"` // "kk", "ru" or "both"
	Directions []string `json:"directions"`
	Minutes    string   `json:"minutes"`
	Confirms   string   `json:"confirms"` // "yes" or "no"
	Link       string   `json:"link"`
	Place      string   `json:"place"`
	About      string   `json:"about"`
	Zone       string   `json:"zone"`
	m          store.MentorProfile
}

const (
	stepCard   = "card"
	stepPause  = "pause"
	stepLeave  = "leave"
	optionSave = "save"
	both       = "both"
	yes        = "yes"
	no         = "no"
	hour       = 60
)

// profile shows how somebody mentors; each answer is kept at once. Whoever says nothing yet finds what is likely filled in.
func (r Mentoring) profile() engine.Definition {
	question := func(name string, ask locales.Message, optional bool) step.Question[profile] {
		return step.Question[profile]{Name: name, Ask: step.Says[profile](ask), Optional: optional}
	}
	return engine.Flow[profile]{
		Name: Profile, Version: 1, Allow: Allow, Load: r.loadProfile, Save: r.saveProfile,
		Begin: func(engine.Turn, *profile) string { return stepCard },
		Steps: []engine.Step[profile]{
			{Name: stepCard, Typed: true, Ask: r.askCard, Take: r.takeCard},
			step.Choice[profile]{Question: question("languages", locales.MentoringAskLanguages(), false), Field: func(p *profile) *string { return &p.Languages }, Options: languages()}.Step(),
			step.Several[profile]{
				Question: question("directions", locales.MentoringAskDirections(), false), Field: func(p *profile) *[]string { return &p.Directions }, Options: r.Directions,
				Next: locales.CommonDone(),
			}.Step(),
			step.Choice[profile]{Question: question("minutes", locales.MentoringAskMinutes(), false), Field: func(p *profile) *string { return &p.Minutes }, Options: []step.Option{
				{Name: "30", Label: locales.MentoringMinutes30()}, {Name: "60", Label: locales.MentoringMinutes60()},
			}}.Step(),
			step.Choice[profile]{Question: question("confirms", locales.MentoringAskConfirms(), false), Field: func(p *profile) *string { return &p.Confirms }, Options: []step.Option{
				{Name: no, Label: locales.MentoringAtOnce()}, {Name: yes, Label: locales.MentoringConfirms()},
			}}.Step(),
			step.Text[profile]{Question: question("link", locales.MentoringAskLink(), true), Field: func(p *profile) *string { return &p.Link }, Min: 9, Max: store.MeetingLinkLimit, Check: linked}.Step(),
			step.Text[profile]{Question: question("place", locales.MentoringAskPlace(), true), Field: func(p *profile) *string { return &p.Place }, Min: 2, Max: store.MeetingPlaceLimit}.Step(),
			step.Text[profile]{Question: question("about", locales.MentoringAskAbout(), true), Field: func(p *profile) *string { return &p.About }, Min: 2, Max: store.MentorAboutLimit}.Step(),
			step.Choice[profile]{Question: question("zone", locales.MentoringAskZone(), false), Field: func(p *profile) *string { return &p.Zone }, Options: zones()}.Step(),
			{Name: stepPause, Ask: r.askPause, Take: r.takePause},
			{Name: stepLeave, Ask: r.askLeave, Take: r.takeLeave},
		},
	}
}

func languages() []step.Option {
	return []step.Option{{Name: "kk", Label: locales.CommonLangKk()}, {Name: "ru", Label: locales.CommonLangRu()}, {Name: both, Label: locales.MentoringBothLanguages()}}
}

// linked refuses what is no link.
func linked(text string) (string, *locales.Message) {
	if !strings.HasPrefix(text, "https://") || strings.ContainsAny(text, " \t\n") {
		reason := locales.MentoringLinkWanted()
		return "", &reason
	}
	return text, nil
}

// current is how somebody mentors. Whoever has not said so yet gets what a reviewer has said of themselves, or what most would say.
func (r Mentoring) current(ctx context.Context, t engine.Turn) (store.MentorProfile, error) {
	m, err := r.Store.Mentor(ctx, t.Person.ID)
	if !errors.Is(err, store.ErrNotFound) {
		return m, err
	}
	m = store.MentorProfile{Minutes: hour, Zone: astana, Languages: []string{t.Person.Lang}}
	known, err := r.Store.MyReviewer(ctx, t.Person.ID)
	if errors.Is(err, store.ErrNotFound) {
		return m, nil
	}
	if len(known.Languages) > 0 {
		m.Languages = known.Languages
	}
	m.Directions = known.Directions
	return m, err
}

func (r Mentoring) loadProfile(ctx context.Context, t engine.Turn, _ string) (*profile, error) {
	m, err := r.current(ctx, t)
	p := &profile{
		Languages: both, Directions: m.Directions, Minutes: strconv.Itoa(m.Minutes), Confirms: no, Link: m.Link, Place: m.Place, About: m.About, Zone: m.Zone, m: m,
	}
	if len(m.Languages) == 1 {
		p.Languages = m.Languages[0]
	}
	if m.Confirms {
		p.Confirms = yes
	}
	return p, err
}

// saveProfile keeps what was answered, beside all else as it stands now.
func (r Mentoring) saveProfile(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	p, err := r.loadProfile(ctx, t, ref)
	if err != nil {
		return err
	}
	for name, value := range changed {
		raw, err := json.Marshal(map[string]json.RawMessage{name: value})
		if err == nil {
			err = json.Unmarshal(raw, p)
		}
		if err != nil {
			return err
		}
	}
	return step.Gone(r.Store.SaveMentor(ctx, t.Person.ID, p.mentor(), t.Now))
}

// mentor is the profile as it is kept.
func (p *profile) mentor() store.MentorProfile {
	m := p.m
	m.Languages = []string{p.Languages}
	if p.Languages == both {
		m.Languages = []string{"kk", "ru"}
	}
	m.Minutes = hour
	if p.Minutes == "30" {
		m.Minutes = 30
	}
	m.Directions, m.Confirms, m.Link, m.Place, m.About, m.Zone = p.Directions, p.Confirms == yes, p.Link, p.Place, p.About, p.Zone
	return m
}

// spoken are the languages in which somebody can be talked to.
func (p *profile) spoken() locales.Message {
	if p.Languages == both {
		return locales.Joined(locales.CommonLangKk(), locales.CommonLangRu())
	}
	return label(languages(), p.Languages)
}

func (r Mentoring) askCard(_ context.Context, _ engine.Turn, p *profile) (engine.Screen, error) {
	lines := []locales.Message{locales.MentoringProfileLanguages(p.spoken()), locales.MentoringProfileDirections(r.directions(p.Directions))}
	lines = append(lines, locales.MentoringProfileMinutes(p.mentor().Minutes))
	if p.Confirms == yes {
		lines = append(lines, locales.MentoringProfileConfirms())
	} else {
		lines = append(lines, locales.MentoringProfileAtOnce())
	}
	lines = append(lines, locales.MentoringProfileZone(zoneName(p.Zone)))
	if p.Link != "" {
		lines = append(lines, locales.MentoringProfileLink(p.Link))
	}
	if p.Place != "" {
		lines = append(lines, locales.MentoringProfilePlace(p.Place))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MentoringProfileHead(), locales.Lines(lines...)}}
	if p.About != "" {
		screen.Text = append(screen.Text, locales.MentoringProfileAbout(p.About))
	}
	if p.m.Revision == 0 {
		screen.Text = append(screen.Text, locales.MentoringProfileNew())
		screen.Rows = append(screen.Rows, row(locales.CommonSave(), optionSave, engine.Primary))
	}
	if !p.m.PausedFrom.IsZero() {
		screen.Text = append(screen.Text, locales.MentoringPaused(p.m.PausedFrom, p.m.PausedUntil))
	}
	edits := []engine.Button{
		{Label: locales.MentoringEditLanguages(), Option: "languages"},
		{Label: locales.MentoringEditDirections(), Option: "directions"},
		{Label: locales.MentoringEditMinutes(), Option: "minutes"},
		{Label: locales.MentoringEditConfirms(), Option: "confirms"},
		{Label: locales.MentoringEditLink(), Option: "link"},
		{Label: locales.MentoringEditPlace(), Option: "place"},
		{Label: locales.MentoringEditAbout(), Option: "about"},
		{Label: locales.MentoringEditZone(), Option: "zone"},
	}
	if p.m.Revision > 0 {
		edits = append(edits, engine.Button{Label: locales.MentoringEditPause(), Option: stepPause}, engine.Button{Label: locales.MentoringEditLeave(), Option: stepLeave})
	}
	screen.Rows = append(screen.Rows, slices.Collect(slices.Chunk(edits, 2))...)
	return screen, nil
}

func label(options []step.Option, name string) locales.Message {
	for _, o := range options {
		if o.Name == name {
			return o.Label
		}
	}
	return locales.Verbatim(name)
}

func (r Mentoring) directions(names []string) locales.Message {
	if len(names) == 0 {
		return locales.MentoringProfileAll()
	}
	var list []locales.Message
	for _, n := range names {
		list = append(list, label(r.Directions, n))
	}
	return locales.Joined(list...)
}

func (r Mentoring) takeCard(ctx context.Context, t engine.Turn, p *profile, in engine.Input) (engine.Move, error) {
	steps := []string{"languages", "directions", "minutes", "confirms", "link", "place", "about", "zone"}
	if p.m.Revision > 0 {
		steps = append(steps, stepPause, stepLeave)
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionSave && p.m.Revision == 0:
		err := r.Store.SaveMentor(ctx, t.Person.ID, p.mentor(), t.Now)
		return engine.Replace(Times, "").Saying(locales.MentoringSaved()), step.Gone(err)
	case in.Kind == engine.Tap && slices.Contains(steps, in.Option):
		return engine.Visit(in.Option), nil
	}
	return notUnderstood(in), nil
}

// within counts the meetings that somebody gives between two moments.
func (r Mentoring) within(ctx context.Context, t engine.Turn, from, till time.Time) (n int, err error) {
	list, err := r.Store.MeetingsAhead(ctx, t.Person.ID, t.Now, meetingsMost)
	for _, m := range list {
		if m.Side == store.SideMentor && m.StartsAt.Before(till) && m.EndsAt.After(from) {
			n++
		}
	}
	return n, err
}
