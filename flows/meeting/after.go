package meeting

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// pastStore is what is said of a meeting that is over.
type pastStore interface {
	MeetingPastOf(ctx context.Context, person, booking int64, now time.Time) (store.MeetingPast, error)
	SayMeeting(ctx context.Context, person, booking int64, held bool, now time.Time) (store.MeetingSaid, error)
	RateMeeting(ctx context.Context, person, booking int64, rating int, now time.Time) (alerts []int64, err error)
	SayRating(ctx context.Context, person, booking int64, words string, now time.Time) error
	NoteMeeting(ctx context.Context, person, booking int64, words string, now time.Time) error
	AddNextStep(ctx context.Context, person, booking int64, title string, turn int64, now time.Time) (int64, error)
	DateNextStep(ctx context.Context, person, id int64, due time.Time) error
	DropNextStep(ctx context.Context, person, id int64, now time.Time) error
}

// Steps of the flow.
const (
	stepHeld   = "held"
	stepRating = "rating"
	stepWords  = "words"
	stepNotes  = "notes"
	stepSteps  = "steps"
	stepDue    = "due"
	stepSum    = "sum"

	optionNext   = "next"
	optionSkip   = "skip"
	optionDone   = "done"
	optionHeld   = "held"
	optionMissed = "missed"
	ratePrefix   = "rate_"
	dropPrefix   = "drop_"
	mostStars    = 5
)

// past is a meeting in front of one of its sides. What they answer is kept at once.
type past struct {
	of   store.MeetingPast
	late bool // its answers do not change any more
}

func (p *past) held() bool { return said(p.of.Meeting) == store.SaysHeld }

func (p *past) rates() bool { return p.of.Side == store.SideTeam && p.held() }

// after asks one side how a meeting was, one question after the other.
func (r Meetings) after() engine.Definition {
	return engine.Flow[past]{
		Name: After, Version: 1, Allow: member, Form: true, Load: r.loadPast,
		Begin: func(_ engine.Turn, p *past) string {
			if p.late {
				return stepSum
			}
			return stepHeld
		},
		Steps: []engine.Step[past]{
			{Name: stepHeld, Typed: true, Ask: r.askHeld, Take: r.takeHeld},
			{Name: stepRating, When: (*past).rates, Typed: true, Ask: askRating, Take: r.takeRating},
			{Name: stepWords, When: func(p *past) bool { return p.rates() && p.of.Rating > 0 }, Typed: true, Ask: askWords, Take: r.takeWords},
			{Name: stepNotes, When: (*past).held, Typed: true, Ask: askNotes, Take: r.takeNotes},
			{Name: stepSteps, When: (*past).held, Ask: askSteps, Take: r.takeSteps},
			{Name: stepDue, When: func(*past) bool { return false }, Typed: true, Ask: askDue, Take: r.takeDue},
			{Name: stepSum, Typed: true, Ask: askSum, Take: takeSum},
		},
	}
}

func (r Meetings) loadPast(ctx context.Context, t engine.Turn, ref string) (*past, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	of, err := r.store.MeetingPastOf(ctx, t.Person.ID, id, t.Now)
	return &past{of: of, late: sentAt(t).After(of.EndsAt.Add(store.AfterMeeting))}, step.Gone(err)
}

// sentAt is when somebody answered, which decides whether it was in time.
func sentAt(t engine.Turn) time.Time {
	if t.SentAt.IsZero() {
		return t.Now
	}
	return t.SentAt
}

func (r Meetings) askHeld(_ context.Context, _ engine.Turn, p *past) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MeetingSayAsk(), facts(p.of.Meeting, store.Person{})}}
	missed := locales.MeetingSayMissedTeam()
	if p.of.Side == store.SideMentor {
		missed = locales.MeetingSayMissedMentor()
	}
	now := said(p.of.Meeting)
	if p.of.Paid && now != "" {
		screen.Text = append(screen.Text, locales.MeetingSaySettled())
		screen.Rows = [][]engine.Button{row(locales.CommonNext(), optionHeld, engine.Primary)}
		return screen, nil
	}
	switch now {
	case store.SaysHeld:
		screen.Text = append(screen.Text, locales.MeetingSayNow(locales.MeetingSayHeld()))
	case store.SaysMissed:
		screen.Text = append(screen.Text, locales.MeetingSayNow(missed))
	}
	screen.Rows = [][]engine.Button{row(locales.MeetingSayHeld(), optionHeld, engine.Success), row(missed, optionMissed, "")}
	return screen, nil
}

func (r Meetings) takeHeld(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap || in.Option != optionHeld && in.Option != optionMissed {
		return notUnderstood(in), nil
	}
	held := in.Option == optionHeld
	came, err := r.store.SayMeeting(ctx, t.Person.ID, p.of.Booking, held, sentAt(t))
	if err != nil {
		return refused(err)
	}
	if err := r.tell(ctx, came); err != nil {
		return engine.Move{}, err
	}
	word := store.SaysMissed
	if held {
		word = store.SaysHeld
	}
	if p.of.Side == store.SideMentor {
		p.of.MentorSays = word
	} else {
		p.of.TeamSays = word
	}
	if !held {
		return engine.Next().Saying(locales.MeetingSayMissed()), nil
	}
	return engine.Next(), nil
}

// tell queues what others are to know of what was said.
func (r Meetings) tell(ctx context.Context, came store.MeetingSaid) error {
	notices, err := r.store.AlertNotices(ctx, came.Alerts)
	if err == nil && len(notices) > 0 {
		err = r.jobs.Notify(ctx, store.Ordinary, notices...)
	}
	return errors.Join(err, r.tellPaid(ctx, came.Paid))
}

// refused words why something was not kept.
func refused(err error) (engine.Move, error) {
	switch {
	case errors.Is(err, store.ErrLate):
		return engine.Goto(stepSum).Saying(locales.MeetingSayLate()), nil
	case errors.Is(err, store.ErrSettled):
		return engine.Stay(locales.MeetingSaySettled()), nil
	case errors.Is(err, store.ErrChanged):
		return engine.Goto(stepHeld), nil
	}
	return engine.Move{}, step.Gone(err)
}

func askRating(_ context.Context, _ engine.Turn, p *past) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MeetingRatingAsk()}}
	if p.of.Rating > 0 {
		screen.Text = append(screen.Text, locales.MeetingRatingNow(p.of.Rating))
	}
	var stars []engine.Button
	for n := 1; n <= mostStars; n++ {
		stars = append(stars, engine.Button{Label: locales.MeetingRatingN(n), Option: ratePrefix + strconv.Itoa(n)})
	}
	screen.Rows = [][]engine.Button{stars}
	return screen, nil
}

func (r Meetings) takeRating(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	text, ok := step.Tapped(in, ratePrefix)
	n, err := strconv.Atoi(text)
	if !ok || err != nil || n < 1 || n > mostStars {
		return notUnderstood(in), nil //nolint:nilerr // what is no number is no answer
	}
	alerts, err := r.store.RateMeeting(ctx, t.Person.ID, p.of.Booking, n, sentAt(t))
	if err != nil {
		return refused(err)
	}
	p.of.Rating = n
	return engine.Next(), r.tell(ctx, store.MeetingSaid{Alerts: alerts})
}

func askWords(_ context.Context, _ engine.Turn, p *past) (engine.Screen, error) {
	ask := locales.MeetingWordsAsk(store.MeetingWordsLimit)
	if p.of.Rating <= store.LowRating {
		ask = locales.MeetingWordsLow(store.MeetingWordsLimit)
	}
	return written(ask, p.of.RatingWords), nil
}

func (r Meetings) takeWords(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	return takeText(in, store.MeetingWordsLimit, func(words string) error {
		p.of.RatingWords = words
		return r.store.SayRating(ctx, t.Person.ID, p.of.Booking, words, sentAt(t))
	})
}

func askNotes(_ context.Context, t engine.Turn, p *past) (engine.Screen, error) {
	own := ""
	for _, n := range p.of.Notes {
		if n.Author == t.Person.ID {
			own = n.Words
		}
	}
	return written(locales.MeetingNotesAsk(store.MeetingNotesLimit), own), nil
}

func (r Meetings) takeNotes(ctx context.Context, t engine.Turn, p *past, in engine.Input) (engine.Move, error) {
	return takeText(in, store.MeetingNotesLimit, func(words string) error {
		return r.store.NoteMeeting(ctx, t.Person.ID, p.of.Booking, words, sentAt(t))
	})
}

// written asks for words that may be left as they are.
func written(ask locales.Message, now string) engine.Screen {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{ask}, Rows: [][]engine.Button{row(locales.CommonSkip(), optionSkip, "")}}
	if now != "" {
		screen.Text = append(screen.Text, locales.MeetingNotesNow(now))
	}
	return screen
}

func takeText(in engine.Input, limit int, keep func(words string) error) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionSkip:
		return engine.Next(), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Text:
		return engine.Stay(locales.StepTextWanted()), nil
	}
	if over := answer.Length(in.Text) - limit; over > 0 {
		return engine.Stay(locales.StepTextTooLong(limit, over)), nil
	}
	if err := keep(in.Text); err != nil {
		return refused(err)
	}
	return engine.Next(), nil
}
