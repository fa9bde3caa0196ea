package mentor

import (
	"context"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// timesShown is how many free times a card names, and how many others are offered for one that is taken.
const timesShown = 3

const (
	optionBook    = "book"
	optionOffered = "offered"
	optionGroups  = "groups"
	optionWait    = "wait"
	optionLeave   = "leave"
	optionYes     = "yes"
	optionNo      = "no"

	stepCard   = "card"
	stepGroups = "groups"
)

// seen is a mentor in the eyes of a team.
type seen struct{ c store.MentorCard }

func (r Mentors) card() engine.Definition {
	return engine.Flow[seen]{
		Name: Card, Version: 1, Allow: member,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*seen, error) {
			p, err := pairOf(ref)
			if err != nil {
				return nil, err
			}
			c, err := r.Store.MentorCard(ctx, t.Person.ID, p.mentor, p.project, t.Now)
			return &seen{c}, step.Gone(err)
		},
		Steps: []engine.Step[seen]{
			{Name: stepCard, Typed: true, Ask: r.askCard, Take: r.takeCard},
			{Name: stepGroups, Typed: true, Ask: r.askGroups, Take: r.takeGroups},
		},
	}
}

func (r Mentors) askCard(ctx context.Context, t engine.Turn, d *seen) (engine.Screen, error) {
	c := d.c
	groups, err := r.groups(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorCardHead(called(c.Name)), locales.Lines(r.about(c)...)}, NoCancel: true}
	if c.About != "" {
		screen.Text = append(screen.Text, locales.Verbatim(c.About))
	}
	if c.Why == "" {
		screen.Text = append(screen.Text, locales.Lines(freeTimes(c.MentorTimes)...))
	} else {
		screen.Text = append(screen.Text, refused(c.Why, c.Until, c.Most))
	}
	if !c.OfferedAt.IsZero() {
		screen.Text = append(screen.Text, locales.MentorCardOffered(c.OfferedAt, c.OfferedUntil))
	} else if c.InLine > 0 {
		screen.Text = append(screen.Text, locales.MentorCardLine(c.InLine))
	}
	screen.Rows = cardButtons(c, len(groups) > 0)
	return screen, nil
}

// cardButtons are what a team can do now, the most pressing first.
func cardButtons(c store.MentorCard, groups bool) (rows [][]engine.Button) {
	if c.Why == "" && !c.OfferedAt.IsZero() {
		rows = append(rows, row(locales.MentorButtonBookOffered(), optionOffered, engine.Success))
	}
	if c.Why == "" && len(c.Free) > 0 {
		rows = append(rows, row(locales.CommonBook(), optionBook, engine.Primary))
	}
	if groups {
		rows = append(rows, row(locales.MentorButtonGroups(), optionGroups, ""))
	}
	switch {
	case c.InLine > 0:
		rows = append(rows, row(locales.MentorButtonLeaveLine(), optionLeave, ""))
	case len(c.Free) == 0 && c.Why != store.RefusedNoShows:
		rows = append(rows, row(locales.MentorButtonWait(), optionWait, ""))
	}
	return append(rows, row(locales.MentorButtonMeetingsShort(), optionMeetings, ""))
}

// about says who a mentor is and how they meet.
func (r Mentors) about(c store.MentorCard) []locales.Message {
	var lines []locales.Message
	if c.Lead {
		lines = append(lines, locales.MentorLineLead())
	}
	if c.Rating > 0 {
		lines = append(lines, locales.MentorRating(locales.Decimal(c.Rating, 1), c.Ratings))
	}
	if c.Region != "" {
		lines = append(lines, locales.MentorCardRegion(step.RegionName(c.RegionKK, c.RegionRU)))
	}
	languages := make([]locales.Message, len(c.Languages))
	for i, l := range c.Languages {
		languages[i] = locales.CommonLangRu()
		if l == string(locales.Kazakh) {
			languages[i] = locales.CommonLangKk()
		}
	}
	lines = append(lines, locales.MentorCardLanguages(locales.Joined(languages...)))
	directions := make([]locales.Message, len(c.Directions))
	for i, name := range c.Directions {
		directions[i] = r.direction(name)
	}
	if len(directions) == 0 {
		lines = append(lines, locales.MentorCardAllDirections())
	} else {
		lines = append(lines, locales.MentorCardDirections(locales.Joined(directions...)))
	}
	lines = append(lines, locales.MentorCardMinutes(c.MentorTimes.Minutes), where(c))
	if c.MentorTimes.Confirms {
		lines = append(lines, locales.MentorCardConfirms())
	}
	return lines
}

// where says how a mentor meets. The link itself is for those who have booked.
func where(c store.MentorCard) locales.Message {
	switch {
	case c.Place != "":
		return locales.MentorCardPlace(c.Place)
	case c.Link != "":
		return locales.MentorCardOnline()
	}
	return locales.MentorCardNoPlace()
}

// freeTimes are the next times, or that there are none.
func freeTimes(m store.MentorTimes) []locales.Message {
	if len(m.Free) == 0 {
		return []locales.Message{locales.MentorCardNoTime()}
	}
	lines := []locales.Message{locales.MentorCardNext()}
	for _, at := range m.Free[:min(timesShown, len(m.Free))] {
		lines = append(lines, locales.MentorCardTime(at))
	}
	return lines
}

func (r Mentors) takeCard(ctx context.Context, t engine.Turn, d *seen, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	p, err := pairOf(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	switch in.Option {
	case optionBook:
		return engine.Call(Book, Ref(p.mentor, p.project)), nil
	case optionOffered:
		if d.c.OfferedAt.IsZero() {
			return step.Stale(), nil
		}
		return engine.Call(Book, Ref(p.mentor, p.project)+"-"+strconv.FormatInt(d.c.OfferedAt.Unix(), 10)), nil
	case optionGroups:
		return engine.Goto(stepGroups), nil
	case optionMeetings:
		return engine.Call(Meetings, ""), nil
	case optionWait:
		return r.wait(ctx, t, p)
	case optionLeave:
		offers, err := r.Store.LeaveWait(ctx, t.Person.ID, p.mentor, p.project, t.Now)
		if absent(err) {
			return step.Stale(), nil
		}
		if err == nil {
			err = r.offer(ctx, offers)
		}
		return engine.Stay(locales.MentorWaitLeft()), err
	}
	return step.Stale(), nil
}

// wait puts the team into the line for a mentor.
func (r Mentors) wait(ctx context.Context, t engine.Turn, p pair) (engine.Move, error) {
	offers, err := r.Store.Wait(ctx, t.Person.ID, p.mentor, p.project, t.Now)
	if absent(err) {
		return engine.Done().Saying(locales.MentorGone()), nil
	}
	if err == nil {
		err = r.offer(ctx, offers)
	}
	return engine.Stay(locales.MentorWaitDone()), err
}
