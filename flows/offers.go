package flows

import (
	"context"
	"slices"
	"strconv"

	"saruar/flows/announcement"
	"saruar/flows/apply"
	"saruar/flows/board"
	"saruar/flows/course"
	"saruar/flows/decision"
	"saruar/flows/engine"
	"saruar/flows/mentor"
	"saruar/flows/mentoring"
	"saruar/flows/menu"
	"saruar/flows/moderation"
	"saruar/flows/programme"
	"saruar/flows/review"
	"saruar/flows/staff"
	"saruar/flows/step"
	"saruar/flows/task"
	"saruar/flows/teaching"
	"saruar/flows/wallet"
	"saruar/locales"
	"saruar/store"
)

// applications offers to go on with a draft, to apply where that is possible, to look at what was sent, at how far choosing is, and at the tasks of
// a project that was accepted.
func (c capabilities) applications(ctx context.Context, t engine.Turn) ([]menu.Offer, error) {
	s := c.parts.Store
	own, err := s.Applications(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	underway, err := s.CohortsUnderway(ctx)
	if err != nil {
		return nil, err
	}
	offers, applied := drafts(own, t)
	more, err := openCohorts(ctx, s, t, underway, applied)
	if err != nil {
		return nil, err
	}
	offers = append(offers, more...)
	if len(own) > 0 {
		offers = append(offers, menu.Offer{Text: status(own[0]), Label: locales.CommonMyApplications(), Flow: apply.Mine})
	}
	leading, err := c.leading(ctx, t, own)
	if err != nil {
		return nil, err
	}
	next, meetings, err := c.mentorship(ctx, t, own)
	return slices.Concat(next, offers, progress(underway), leading, meetings), err
}

// drafts offers to go on with each draft that is still open, and lists the cohorts that the person has applied to.
func drafts(own []store.Application, t engine.Turn) (offers []menu.Offer, applied map[string]bool) {
	applied = map[string]bool{}
	for _, a := range own {
		if a.Leader == t.Person.ID && a.State != store.ApplicationWithdrawn {
			applied[a.Cohort.Code] = true
		}
		if a.State == store.ApplicationDraft && a.EditableAt(t.Now) {
			offers = append(offers, menu.Offer{
				Text:  locales.MenuDraftWaits(title(a), a.Cohort.ClosesAt),
				Label: locales.CommonContinueDraft(), Flow: apply.Name, Ref: strconv.FormatInt(a.ID, 10),
			})
		}
	}
	return offers, applied
}

// openCohorts offers to apply. Whoever came for something else sees the button, but is not urged.
func openCohorts(
	ctx context.Context, s *store.Store, t engine.Turn, underway []store.Cohort, applied map[string]bool,
) ([]menu.Offer, error) {
	if t.Person.Minor {
		return nil, nil
	}
	person, err := s.Person(ctx, t.Person.ID)
	if err != nil {
		return nil, err
	}
	var offers []menu.Offer
	for _, c := range underway {
		if !c.OpenAt(t.Now) || applied[c.Code] {
			continue
		}
		o := menu.Offer{Label: locales.CommonApply(), Flow: apply.Start, Ref: c.Code}
		if person.Aim == "leader" {
			o.Text = locales.MenuIntakeOpen(locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}, c.ClosesAt)
		}
		offers = append(offers, o)
	}
	return offers, nil
}

// progress offers everybody to see how far choosing is: one button, however many cohorts there are. It presses nobody.
func progress(underway []store.Cohort) []menu.Offer {
	switch len(underway) {
	case 0:
		return nil
	case 1:
		return []menu.Offer{{Label: locales.DecisionProgressButton(), Flow: decision.Progress, Ref: strconv.FormatInt(underway[0].ID, 10)}}
	}
	return []menu.Offer{{Label: locales.DecisionProgressButton(), Flow: decision.Progress}}
}

func status(a store.Application) locales.Message {
	return locales.MenuApplicationStatus(title(a), apply.StateName(a.State))
}

func title(a store.Application) locales.Message {
	if a.Title == "" {
		return locales.ApplyUntitled()
	}
	return locales.Verbatim(a.Title)
}

// expertise offers experts to read what waits for them.
func (c capabilities) expertise(ctx context.Context, t engine.Turn) ([]menu.Offer, error) {
	if !review.Allow(t.Person) || !t.Person.Has(store.Expert) {
		return nil, nil
	}
	open, known, err := c.reviews.Waiting(ctx, t)
	o := menu.Offer{Label: locales.ReviewOfferLabel(), Flow: review.List}
	switch {
	case !known:
		o.Text = locales.ReviewOfferProfile()
	case open > 0:
		o.Text = locales.ReviewOffer(open)
	}
	return []menu.Offer{o}, err
}

// leading offers the tasks of their projects to those who are on the team of one that was accepted, and to look at what was sent for them.
func (c capabilities) leading(ctx context.Context, t engine.Turn, own []store.Application) ([]menu.Offer, error) {
	if !slices.ContainsFunc(own, accepted) {
		return nil, nil
	}
	checks, err := c.teamChecks(ctx, t)
	return append(append(checks, menu.Offer{Label: locales.TaskOffer(), Flow: task.Own}), followed(own, t)...), err
}

// followed offers leaders to announce to those who follow their projects.
func followed(own []store.Application, t engine.Turn) (offers []menu.Offer) {
	for _, a := range own {
		if accepted(a) && a.Leader == t.Person.ID {
			offers = append(offers, menu.Offer{Label: locales.AnnouncementOffer(step.Short(a.Title)), Flow: announcement.Hub, Ref: strconv.FormatInt(a.ID, 10)})
		}
	}
	return offers
}

func accepted(a store.Application) bool {
	return a.State == store.ApplicationAccepted || a.State == store.ApplicationEnrolled
}

// staffDesk offers the desk to whoever has work there.
func staffDesk(_ context.Context, t engine.Turn) ([]menu.Offer, error) {
	if !staff.Allow(t.Person) {
		return nil, nil
	}
	return []menu.Offer{{Text: locales.MenuDeskWaits(), Label: locales.MenuButtonDesk(), Flow: staff.Name}}, nil
}

// tasks leads whoever earns tokens to the board.
func tasks(_ context.Context, t engine.Turn) ([]menu.Offer, error) {
	if !t.Person.Earns {
		return nil, nil
	}
	return []menu.Offer{{Label: locales.TaskboardButton(), Flow: board.Name}}, nil
}

// balance is the quiet button of whoever has tokens or may earn some.
func balance(_ context.Context, t engine.Turn) ([]menu.Offer, error) {
	if !t.Person.Earns {
		return nil, nil
	}
	return []menu.Offer{{Label: locales.WalletButton(), Flow: wallet.Name}}, nil
}

// teamChecks offers a project's team to look at what was sent to it. Those who check by their role do so at the desk.
func (c capabilities) teamChecks(ctx context.Context, t engine.Turn) ([]menu.Offer, error) {
	if moderation.Checks(t.Person) {
		return nil, nil
	}
	waits, err := c.parts.Store.TeamChecksWaiting(ctx, t.Person.ID)
	if err != nil || waits == 0 {
		return nil, err
	}
	return []menu.Offer{{Text: locales.ModerationOffer(waits), Label: locales.ModerationDesk(), Flow: moderation.Name}}, nil
}

// learning offers courses to those who take part in some, or can in one that is for everybody, and their lessons to those who teach: in one look.
func (c capabilities) learning(ctx context.Context, t engine.Turn) (offers []menu.Offer, err error) {
	m, err := c.parts.Store.CourseMenu(ctx, t.Person.ID, t.Now)
	if err != nil {
		return nil, err
	}
	switch {
	case len(m.Doors) > 0:
		text, ref := course.Urge(m.Doors, t.Now)
		offers = append(offers, menu.Offer{Text: text, Label: locales.CourseButton(), Flow: course.Name, Ref: ref})
	case m.Offered:
		offers = append(offers, menu.Offer{Label: locales.CourseButtonOpen(), Flow: programme.Offers})
	}
	if m.Teaches {
		offers = append(offers, menu.Offer{Label: locales.TeachingOffer(), Flow: teaching.Name})
	}
	return offers, nil
}

// mentorship offers their meetings to those who are on a team that meets mentors, and to mentors what they give. A meeting ahead goes before everything
// else. Nobody else is looked up.
func (c capabilities) mentorship(ctx context.Context, t engine.Turn, own []store.Application) (next, others []menu.Offer, err error) {
	if !slices.ContainsFunc(own, accepted) && !t.Person.Has(store.Expert) {
		return nil, nil, nil
	}
	m, err := c.parts.Store.MentorMenu(ctx, t.Person.ID, t.Now)
	if err != nil {
		return nil, nil, err
	}
	o := menu.Offer{Label: locales.MentorButtonMenu(), Flow: mentor.Meetings}
	switch {
	case m.Ahead != nil:
		o.Text = mentor.Urge(*m.Ahead)
		next = append(next, o)
	case m.Team:
		others = append(others, o)
	}
	if m.Mentors {
		others = append(others, menu.Offer{Label: locales.MentorButtonMentoring(), Flow: mentoring.Name})
	}
	return next, others, nil
}
