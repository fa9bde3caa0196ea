package meeting

import (
	"context"
	"errors"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// hoursStore is what is kept of mentors' hours.
type hoursStore interface {
	Mentor(ctx context.Context, person int64) (store.MentorProfile, error)
	MentorHoursOf(ctx context.Context, mentor int64, zone *time.Location) (store.MentorHours, error)
	LastMentorCertificate(ctx context.Context, mentor int64) (store.MentorCertificate, error)
	OwnMentorCertificate(ctx context.Context, mentor, id int64) (store.MentorCertificate, error)
	MentorCertificateByLink(ctx context.Context, link string) (store.MentorCertificate, error)
	IssueMentorCertificate(ctx context.Context, mentor int64, zone *time.Location, now time.Time) (store.MentorCertificate, error)
	MayRevokeHours(ctx context.Context, actor int64, link string) (bool, error)
	RevokeHours(ctx context.Context, actor int64, link, why string, now time.Time) error
}

const optionTake = "take"

// none is a flow without answers.
type none struct{}

func noAnswers(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil }

// hours shows a mentor what they have done, and gives the certificate of it.
func (r Meetings) hours() engine.Definition {
	return engine.Flow[none]{
		Name: Hours, Version: 1, Allow: member, Load: noAnswers,
		Steps: []engine.Step[none]{{Name: "hours", Typed: true, Ask: r.askHours, Take: r.takeHours}},
	}
}

func (r Meetings) askHours(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	h, err := r.store.MentorHoursOf(ctx, t.Person.ID, r.zone)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MeetingHoursHead()}}
	if h.Meetings == 0 {
		screen.Text = append(screen.Text, locales.MeetingHoursNone())
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.Lines(locales.MeetingHoursMeetings(h.Meetings), locales.MeetingHoursTime(lasted(h.Minutes)),
		locales.MeetingHoursSince(noon(h.Since)), locales.MeetingHoursUntil(noon(h.Until))))
	last, err := r.store.LastMentorCertificate(ctx, t.Person.ID)
	switch {
	case errors.Is(err, store.ErrNotFound):
		screen.Text = append(screen.Text, locales.MeetingHoursName(t.Person.Name))
		screen.Rows = [][]engine.Button{row(locales.MeetingHoursTake(), optionTake, engine.Success)}
		return screen, nil
	case err != nil:
		return engine.Screen{}, err
	case !last.Valid():
		screen.Text = append(screen.Text, locales.Lines(locales.MeetingHoursRevoked(last.RevokedAt), locales.MeetingWhy(last.RevokedWhy)))
	default:
		screen.Text = append(screen.Text, locales.MeetingHoursLast(last.Number, last.IssuedAt))
	}
	label := locales.MeetingHoursAgain()
	if !last.IssuedAt.After(t.Now.AddDate(0, -1, 0)) {
		label = locales.MeetingHoursTake()
	}
	screen.Text = append(screen.Text, locales.MeetingHoursOften())
	screen.Rows = [][]engine.Button{row(label, optionTake, engine.Primary)}
	if last.Valid() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.MeetingHoursCheck(), URL: r.link(last.Link)}})
	}
	return screen, nil
}

func lasted(minutes int) locales.Message { return tokens.Lasting(minutes) }

func (r Meetings) takeHours(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionTake {
		return notUnderstood(in), nil
	}
	c, err := r.store.IssueMentorCertificate(ctx, t.Person.ID, r.zone, t.Now)
	switch {
	case errors.Is(err, store.ErrTooOften):
		return engine.Stay(nil).Noting(locales.MeetingHoursOften()), nil
	case errors.Is(err, store.ErrIncomplete), errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.MeetingHoursNone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	err = r.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindHoursFile, Person: t.Person.ID, Ref: step.Ref(c.ID)})
	return engine.Stay(nil).Noting(locales.MeetingHoursComing()), err
}

// Links lead anybody from the picture on a certificate of hours to what it says.
func (r Meetings) Links() map[string]engine.Opener {
	return map[string]engine.Opener{HoursLink: func(ctx context.Context, _ engine.Turn, args []string) (engine.Move, error) {
		if _, err := r.store.MentorCertificateByLink(ctx, args[0]); err != nil {
			return engine.Move{}, step.Gone(err)
		}
		return engine.Call(Seen, args[0]), nil
	}}
}

// seen says whether a certificate is valid, and whose it is. Staff who look after mentors take it back here.
func (r Meetings) seen() engine.Definition {
	return engine.Flow[none]{
		Name: Seen, Version: 1, Load: noAnswers,
		Steps: []engine.Step[none]{{Name: "seen", Typed: true, Ask: r.askSeen, Take: takeSeen}},
	}
}

func (r Meetings) askSeen(ctx context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
	c, err := r.store.MentorCertificateByLink(ctx, t.Ref)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	screen := engine.Screen{NoCancel: true, NoBack: true, Text: certified(c), Rows: [][]engine.Button{row(locales.MeetingSeenDone(), optionDone, "")}}
	if !t.Person.Has(store.ManageMentors.Roles()...) {
		return screen, nil
	}
	may, err := r.store.MayRevokeHours(ctx, t.Person.ID, t.Ref)
	if may {
		screen.Rows = append(screen.Rows, row(locales.MeetingRevoke(), optionRevoke, engine.Danger))
	}
	return screen, err
}

const optionRevoke = "revoke"

func takeSeen(_ context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionDone:
		return engine.Done(), nil
	case in.Kind == engine.Tap && in.Option == optionRevoke:
		return engine.Call(Revoke, t.Ref), nil
	}
	return notUnderstood(in), nil
}

// certified is what a certificate says to whoever has its link. Of one that was revoked it is not said why.
func certified(c store.MentorCertificate) []engine.Message {
	state := locales.MeetingSeenValid()
	if !c.Valid() {
		state = locales.MeetingSeenRevoked(c.RevokedAt)
	}
	return []engine.Message{state, locales.Lines(
		locales.MeetingSeenNumber(c.Number), locales.MeetingSeenName(c.Name), locales.MeetingHoursMeetings(c.Meetings), locales.MeetingHoursTime(lasted(c.Minutes)),
		locales.MeetingHoursSince(noon(c.Since)), locales.MeetingHoursUntil(noon(c.Until)),
	)}
}

// revoke asks staff why a certificate is taken back.
func (r Meetings) revoke() engine.Definition {
	return engine.Flow[none]{
		Name: Revoke, Version: 1, Load: noAnswers,
		Allow: func(p engine.Person) bool { return p.Member && p.Has(store.ManageMentors.Roles()...) },
		Steps: []engine.Step[none]{{
			Name: "why",
			Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
				return engine.Screen{Text: []engine.Message{locales.MeetingRevokeAsk(store.RevokeWhyLimit)}}, nil
			},
			Take: r.takeRevoke,
		}},
	}
}

func (r Meetings) takeRevoke(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return engine.Stay(locales.StepTextWanted()), nil
	}
	if over := answer.Length(in.Text) - store.RevokeWhyLimit; over > 0 {
		return engine.Stay(locales.StepTextTooLong(store.RevokeWhyLimit, over)), nil
	}
	if err := r.store.RevokeHours(ctx, t.Person.ID, t.Ref, in.Text, t.Now); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	c, err := r.store.MentorCertificateByLink(ctx, t.Ref)
	if err == nil {
		err = r.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindHoursEnded, Person: c.Mentor, Ref: step.Ref(c.ID)})
	}
	return engine.Done().Saying(locales.MeetingRevoked()), err
}
