package moderation

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

const (
	// What decides carries the revision that was seen.
	approvePrefix = "approve_"
	returnPrefix  = "return_"
	rejectPrefix  = "reject_"

	optionFiles   = "files"
	optionAlike   = "alike"
	optionNext    = "next"
	optionSound   = "sound"
	optionUnsound = "unsound"
	optionReverse = "reverse"

	refAgain = "again"
)

// paper is a submission in the hands of somebody who checks; again, of somebody who looks a second time.
type paper struct {
	card  store.CheckCard
	again bool
}

// card shows what was sent, with what can be said of it.
func (m Moderation) card() engine.Definition {
	return engine.Flow[paper]{
		Name: Card, Version: 1, Allow: Allow, Load: m.loadCard,
		Steps: []engine.Step[paper]{{Name: "card", Typed: true, Ask: m.askCard, Take: m.takeCard}},
	}
}

func (m Moderation) loadCard(ctx context.Context, t engine.Turn, ref string) (*paper, error) {
	which, mode, _ := strings.Cut(ref, "-")
	id, err := step.ID(which)
	if err != nil {
		return nil, err
	}
	c, err := m.store.CheckCard(ctx, t.Person.ID, id, t.Now)
	return &paper{c, mode == refAgain}, step.Gone(err)
}

func (m Moderation) askCard(_ context.Context, _ engine.Turn, p *paper) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: taskcard.Card(p.card.Task, m.names)}
	screen.Text = append(screen.Text, locales.Lines(whose(p)...))
	screen.Text = append(screen.Text, shown(p.card)...)
	if !p.card.MayCheck {
		screen.Text = append(screen.Text, standing(p.card))
	}
	button := func(label locales.Message, option string, style engine.Style) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: option, Style: style}})
	}
	revision := strconv.Itoa(p.card.Revision)
	if p.card.MayCheck {
		button(locales.ModerationApprove(), approvePrefix+revision, engine.Success)
		button(locales.ModerationReturn(), returnPrefix+revision, "")
		button(locales.ModerationRefuse(), rejectPrefix+revision, engine.Danger)
	}
	if p.card.MayRecheck {
		screen.Text = append(screen.Text, locales.ModerationRecheckWaits())
		button(locales.ModerationSound(), optionSound, engine.Success)
	}
	switch {
	case p.card.MayReverse:
		button(locales.ModerationReverse(), optionReverse, engine.Danger)
	case p.card.MayRecheck:
		button(locales.ModerationUnsound(), optionUnsound, engine.Danger)
	}
	screen.Rows = append(screen.Rows, views(p.card)...)
	if !p.again {
		button(locales.ModerationNext(), optionNext, "")
	}
	return screen, nil
}

// whose says who sent it, how it went with them before, and how long it has waited.
func whose(p *paper) []locales.Message {
	lines := []locales.Message{locales.ModerationWho(store.ShortName(p.card.PersonName), p.card.Level)}
	if p.card.Refused > 0 {
		lines = append(lines, locales.ModerationRefusedBefore(p.card.Refused))
	}
	if !p.card.SentAt.IsZero() {
		lines = append(lines, locales.ModerationSent(p.card.SentAt))
	}
	if !p.card.RaisedAt.IsZero() && p.card.MayCheck {
		lines = append(lines, locales.ModerationRaised())
	}
	if p.card.Round > 1 {
		lines = append(lines, locales.ModerationAgain(p.card.Round))
	}
	if p.card.Appeal != "" {
		lines = append(lines, locales.ModerationAppeal(p.card.Appeal))
	}
	for _, said := range p.card.Said {
		if said.Yes {
			lines = append(lines, locales.ModerationSaidYes(said.Name))
		} else {
			lines = append(lines, locales.ModerationSaidNo(said.Name, said.Why))
		}
	}
	if p.card.MayCheck && p.card.Needed > 1 {
		lines = append(lines, locales.ModerationApprovals(p.card.Approvals, p.card.Needed))
	}
	return lines
}

// standing says how it is with what somebody cannot check any more, or not at all.
func standing(c store.CheckCard) locales.Message {
	switch c.State {
	case store.SubmissionWaits:
		return locales.ModerationStateWaits()
	case store.SubmissionApproved:
		return locales.ModerationStateApproved()
	case store.SubmissionReturned:
		return locales.ModerationStateReturned()
	case store.SubmissionRejected:
		return locales.ModerationStateRejected()
	case store.SubmissionReversed:
		return locales.ModerationStateReversed(c.ReversedWhy)
	case store.SubmissionTaken, store.SubmissionSubmitted, store.SubmissionGivenBack, store.SubmissionLapsed:
	}
	return locales.ModerationStateOther()
}

func title(t store.Task) locales.Message { return taskcard.Title(t.TaskText) }

func (m Moderation) takeCard(ctx context.Context, t engine.Turn, p *paper, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if revision, ok := step.Tapped(in, approvePrefix); ok {
		return m.approve(ctx, t, p, revision)
	}
	if revision, ok := step.Tapped(in, returnPrefix); ok {
		return engine.Replace(Reason, "return-"+step.Ref(p.card.ID)+"-"+revision), nil
	}
	if revision, ok := step.Tapped(in, rejectPrefix); ok {
		return engine.Replace(Reason, "reject-"+step.Ref(p.card.ID)+"-"+revision), nil
	}
	switch in.Option {
	case optionFiles:
		return engine.Stay(nil).Noting(locales.ModerationFilesCome()), m.showAll(ctx, t, p.card)
	case optionAlike:
		return engine.Stay(nil).Noting(locales.ModerationFilesCome()), m.showAlike(ctx, t, p.card)
	case optionNext:
		next, err := m.after(ctx, t, p.card.ID)
		if err != nil {
			return engine.Move{}, err
		}
		return m.following(ctx, t, next, locales.ModerationSkipped(title(p.card.Task)))
	case optionSound:
		return m.looked(ctx, t, p, true, locales.ModerationSoundDone())
	case optionUnsound:
		return m.looked(ctx, t, p, false, locales.ModerationUnsoundDone())
	case optionReverse:
		return engine.Call(Reversal, step.Ref(p.card.ID)), nil
	}
	return step.Stale(), nil
}

func (m Moderation) approve(ctx context.Context, t engine.Turn, p *paper, revision string) (engine.Move, error) {
	seen, err := strconv.Atoi(revision)
	if err != nil {
		return step.Stale(), nil //nolint:nilerr // a button of somebody else's making
	}
	next, err := m.after(ctx, t, p.card.ID)
	if err != nil {
		return engine.Move{}, err
	}
	c, err := m.store.CheckSubmission(ctx, t.Person.ID, store.NewCheck{Submission: p.card.ID, Revision: seen, Verdict: store.VerdictApprove}, m.zone, t.Now)
	if err != nil {
		return m.undecided(ctx, t, p.card.ID, next, err)
	}
	became := []engine.Message{locales.ModerationSecond(title(p.card.Task))}
	if c.Done {
		became[0] = locales.ModerationApproved(title(p.card.Task))
		if err := errors.Join(m.tell(ctx, KindApproved, c.Person, p.card.ID), m.done(ctx, c.Person, p.card.ID)); err != nil {
			return engine.Move{}, err
		}
	}
	if c.Quick {
		became = append(became, locales.ModerationQuick())
	}
	return m.following(ctx, t, next, became...)
}

// undecided says why nothing came of what somebody said. What can still be checked is shown as it is now, else what comes next.
func (m Moderation) undecided(ctx context.Context, t engine.Turn, id, next int64, err error) (engine.Move, error) {
	reason, ok := refusal(err)
	if !ok {
		return engine.Move{}, err
	}
	if !errors.Is(err, store.ErrChanged) {
		return engine.Stay(reason), nil
	}
	c, err := m.store.CheckCard(ctx, t.Person.ID, id, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound) || err == nil && !c.MayCheck:
		return m.following(ctx, t, next, reason)
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Replace(Card, step.Ref(id)).Saying(reason), nil
}

// looked keeps what somebody said who looked again.
func (m Moderation) looked(ctx context.Context, t engine.Turn, p *paper, sound bool, done locales.Message) (engine.Move, error) {
	err := m.store.Recheck(ctx, t.Person.ID, p.card.ID, sound, t.Now)
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return engine.Done().Saying(done), err
}
