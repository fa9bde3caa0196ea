package announcement

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// titleLimit is in characters.
const titleLimit = 60

const (
	stepTerms   = "terms"
	stepTitle   = "title"
	stepWhen    = "when"
	stepRepeats = "repeats"
	stepUntil   = "until"
	stepJoins   = "joins"
	stepPaid    = "paid"

	optionUrgent = "urgent"
	optionAgain  = "again"
)

// manner is how an announcement goes.
type manner struct {
	of     store.Announcement
	rights store.AnnouncementRights
}

// terms shows how an announcement goes, and lets change each part of it. What is changed is kept at once.
func (a Announcements) terms() engine.Definition {
	f := engine.Flow[manner]{
		Name: Terms, Version: 1, Allow: member, Load: a.loadManner,
		Steps: []engine.Step[manner]{{Name: stepTerms, Typed: true, Ask: askTerms, Take: a.takeTerms}},
	}
	for _, q := range a.questions() {
		q.When = never[manner]
		f.Steps = append(f.Steps, q)
	}
	return f
}

func (a Announcements) loadManner(ctx context.Context, t engine.Turn, ref string) (*manner, error) {
	of, err := a.loadWritten(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	rights, err := a.store.AnnouncementRightsOf(ctx, t.Person.ID, of.Project)
	return &manner{of: of, rights: rights}, err
}

// termLines say how an announcement goes. What is as usual is left out, but when.
func termLines(of store.Announcement, now time.Time) []locales.Message {
	n := of.AnnouncementTerms
	lines := []locales.Message{locales.AnnouncementLineWhen(when(of, now))}
	if n.Repeats != "" {
		lines = append(lines, locales.AnnouncementLineRepeats(repeats(n)))
	}
	if n.Joins > 0 {
		lines = append(lines, locales.AnnouncementLineJoins(n.Joins))
	}
	if n.Urgent {
		lines = append(lines, locales.AnnouncementLineUrgent())
	}
	if n.Again {
		lines = append(lines, locales.AnnouncementLineAgain())
	}
	if n.Paid {
		lines = append(lines, locales.AnnouncementLinePaid())
	}
	return lines
}

// linePeople says whom it is for. Conditions have lines of their own.
func linePeople(of store.Announcement, whom locales.Message) locales.Message {
	if len(of.People) > 0 {
		return locales.AnnouncementLinePeopleBy(whom)
	}
	return locales.AnnouncementLinePeople(whom)
}

// About says in lines whom an announcement of the programme is for, in the words of people, how it goes, and what that costs.
func About(ctx context.Context, of store.Announcement, people func(context.Context, store.Audience) (locales.Message, error), now time.Time) ([]locales.Message, error) {
	whom, err := Announcements{parts: Parts{People: people}}.people(ctx, of)
	lines := append([]locales.Message{linePeople(of, whom)}, termLines(of, now)...)
	if of.Paid {
		lines = append(lines, locales.AnnouncementPaidCost(stars(of.Counted)))
	}
	return lines, err
}

// when is the time that was chosen. One that would be over by the time it could go means at once.
func when(of store.Announcement, now time.Time) locales.Message {
	if of.SendAt.IsZero() || written(of.State) && !of.SendAt.After(now.Add(store.TakeBack)) {
		return locales.AnnouncementNow()
	}
	return locales.TaskMoment(of.SendAt)
}

func repeats(n store.AnnouncementTerms) locales.Message {
	often := repeatName(n.Repeats)
	if n.Repeats == "" || n.RepeatsUntil.IsZero() {
		return often
	}
	return locales.AnnouncementRepeatsUntil(often, n.RepeatsUntil)
}

func repeatName(name string) locales.Message {
	switch name {
	case "day":
		return locales.AnnouncementRepeatsDay()
	case "week":
		return locales.AnnouncementRepeatsWeek()
	case "month":
		return locales.AnnouncementRepeatsMonth()
	}
	return locales.AnnouncementRepeatsNever()
}

func askTerms(_ context.Context, t engine.Turn, m *manner) (engine.Screen, error) {
	text := append([]locales.Message{locales.AnnouncementLineTitle(called(m.of))}, termLines(m.of, t.Now)...)
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.AnnouncementTermsAsk(), locales.Lines(text...)}, Rows: termRows(m),
	}, nil
}

// termRows are the buttons of what can be changed. A project's announcements are unhurried, once, and to its followers.
func termRows(m *manner) [][]engine.Button {
	tick := func(on bool, label locales.Message) locales.Message {
		if on {
			return locales.StepTicked(label)
		}
		return locales.StepUnticked(label)
	}
	n := m.of.AnnouncementTerms
	rows := [][]engine.Button{{
		{Label: locales.StepReviewEdit(locales.AnnouncementButtonTitleShort()), Option: stepTitle},
		{Label: locales.StepReviewEdit(locales.AnnouncementButtonWhenShort()), Option: stepWhen},
	}}
	if m.of.Project == 0 {
		rows = append(rows, []engine.Button{
			{Label: locales.StepReviewEdit(locales.AnnouncementButtonRepeatsShort()), Option: stepRepeats},
			{Label: locales.StepReviewEdit(locales.AnnouncementButtonJoinsShort()), Option: stepJoins},
		})
		if n.Repeats != "" {
			rows = append(rows, row(locales.StepReviewEdit(locales.AnnouncementButtonUntilShort()), stepUntil, ""))
		}
		rows = append(rows, row(tick(n.Urgent, locales.AnnouncementButtonUrgent()), optionUrgent, ""))
	}
	rows = append(rows, row(tick(n.Again, locales.AnnouncementButtonAgain()), optionAgain, ""))
	if m.rights.Pay {
		rows = append(rows, row(tick(n.Paid, locales.AnnouncementButtonPaid()), stepPaid, ""))
	}
	return append(rows, row(locales.CommonDone(), optionDone, engine.Primary))
}

func (a Announcements) takeTerms(ctx context.Context, t engine.Turn, m *manner, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || !offered(termRows(m), in.Option) {
		return notUnderstood(in), nil
	}
	n := &m.of.AnnouncementTerms
	switch in.Option {
	case optionDone:
		return engine.Done(), nil
	case optionUrgent:
		n.Urgent = !n.Urgent
	case optionAgain:
		n.Again = !n.Again
	case stepPaid:
		if !n.Paid {
			return engine.Visit(stepPaid), nil
		}
		n.Paid = false
	default:
		return engine.Visit(in.Option), nil
	}
	return a.kept(ctx, t, m, engine.Stay(nil))
}

// kept keeps the terms and makes the move, or says why they are not kept.
func (a Announcements) kept(ctx context.Context, t engine.Turn, m *manner, done engine.Move) (engine.Move, error) {
	return said(done, a.store.SaveAnnouncementTerms(ctx, t.Person.ID, m.of.ID, m.of.AnnouncementTerms))
}

// Telegram's paid rate: what a message above the free ones costs, and how many go out in a second (telegram's Bots FAQ).
const (
	freePerSecond = 30
	paidPerSecond = 1000
	perStar       = 10 // messages
)

// stars is what the paid rate costs at most: of each second's messages the free ones are free.
func stars(people int) int {
	paid := people * (paidPerSecond - freePerSecond)
	return (paid + perStar*paidPerSecond - 1) / (perStar * paidPerSecond)
}

// paid shows what the paid rate costs before it is chosen.
func (a Announcements) paid() engine.Step[manner] {
	return engine.Step[manner]{
		Name: stepPaid, Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, m *manner) (engine.Screen, error) {
			meant, err := a.store.LookAtAnnouncement(ctx, t.Person.ID, m.of.ID)
			return engine.Screen{
				Text: []engine.Message{
					locales.AnnouncementPaidAsk(meant.Count, lasting(meant.Count, freePerSecond), lasting(meant.Count, paidPerSecond)),
					locales.AnnouncementPaidCost(stars(meant.Count)), locales.AnnouncementPaidNeeds(),
				},
				Rows: [][]engine.Button{row(locales.AnnouncementButtonPaidYes(), optionYes, engine.Danger), row(locales.AnnouncementButtonPaidNo(), optionNo, "")},
			}, step.Gone(err)
		},
		Take: func(ctx context.Context, t engine.Turn, m *manner, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Tap || in.Option != optionYes && in.Option != optionNo || !m.rights.Pay {
				return notUnderstood(in), nil
			}
			m.of.Paid = in.Option == optionYes
			return a.kept(ctx, t, m, engine.Next())
		},
	}
}
