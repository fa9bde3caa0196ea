package matching

import (
	"context"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// bookStore books a meeting by the hand of staff.
type bookStore interface {
	FreeSlots(ctx context.Context, mentors []int64, project, person int64, now time.Time) (map[int64][]time.Time, error)
	BookFor(ctx context.Context, staff int64, w store.Wish, now time.Time) (store.Booked, error)
	MeetingCircle(ctx context.Context, booking int64) ([]store.MeetingPerson, error)
}

// booking is a meeting that staff are about to book for a team. Numbers are kept as they stand on buttons.
type booking struct {
	Project string `json:"project"`
	Mentor  string `json:"mentor"`
	At      string `json:"at"` // unix seconds
	Topic   string `json:"topic"`
}

const (
	stepMentor = "mentor"
	stepTime   = "time"
	// mostTeams is how many projects are offered at once.
	mostTeams = 200
)

// book asks for a project, a mentor, a time and a topic, and books.
func (r Matching) book() engine.Definition {
	return engine.Flow[booking]{
		Name: Book, Version: 1, Allow: manages, Form: true,
		Steps: []engine.Step[booking]{
			step.Pick[booking]{
				Question: step.Question[booking]{Name: "project", Ask: step.Says[booking](locales.MatchingBookProject())},
				Field:    func(b *booking) *string { return &b.Project }, Options: r.teamOptions, Find: likeness, Exact: spelled,
			}.Step(),
			{Name: stepMentor, Ask: r.askMentor, Take: r.takeMentor},
			{Name: stepTime, Ask: r.askTime, Take: r.takeTime},
			step.Text[booking]{
				Question: step.Question[booking]{Name: "topic", Optional: true, Ask: step.Says[booking](locales.MatchingBookTopic(store.MeetingTopicLimit))},
				Field:    func(b *booking) *string { return &b.Topic }, Max: store.MeetingTopicLimit,
			}.Step(),
			{Name: "confirm", Typed: true, Ask: r.askBooking, Take: r.takeBooking},
		},
	}
}

func (r Matching) teamOptions(ctx context.Context, t engine.Turn) ([]step.Option, error) {
	list, err := r.Store.MentorTeams(ctx, t.Person.ID, false, mostTeams, 0)
	var options []step.Option
	for _, team := range list {
		if team.MayManage {
			options = append(options, step.Option{Name: step.Ref(team.Project), Label: short(team.Title), Spellings: []string{team.Title, team.LeaderName}})
		}
	}
	return options, err
}

// likeness tells how well what was typed fits one of the names.
func likeness(query string) func(step.Option) float64 {
	return func(o step.Option) float64 {
		score := 0.0
		for _, name := range o.Spellings {
			score = max(score, locales.Similar(query, name))
		}
		return score
	}
}

// spelled is 1 for a name that was spelled out.
func spelled(query string) func(step.Option) float64 {
	wanted := locales.Fold(query)
	return func(o step.Option) float64 {
		for _, name := range o.Spellings {
			if locales.Fold(name) == wanted {
				return 1
			}
		}
		return 0
	}
}

// chosen are the ids and the moment that were chosen.
func (b *booking) chosen() (project, mentor int64, at time.Time, err error) {
	if project, err = step.ID(b.Project); err != nil || b.Mentor == "" {
		return project, 0, at, err
	}
	if mentor, err = step.ID(b.Mentor); err != nil || b.At == "" {
		return project, mentor, at, err
	}
	seconds, err := step.ID(b.At)
	return project, mentor, time.Unix(seconds, 0), err
}

// mentorPick offers the mentors who may meet the project, the best first.
func (r Matching) mentorPick(b *booking) step.Pick[booking] {
	return step.Pick[booking]{
		Question: step.Question[booking]{Name: stepMentor, Ask: step.Says[booking](locales.MatchingBookMentor())},
		Field:    func(b *booking) *string { return &b.Mentor }, Find: likeness, Exact: spelled,
		Options: func(ctx context.Context, t engine.Turn) (options []step.Option, err error) {
			_, ranked, err := r.matched(ctx, t, b.Project)
			for _, m := range ranked {
				options = append(options, step.Option{
					Name: step.Ref(m.Mentor), Label: locales.Verbatim(step.Short(named(m.Name))), Spellings: []string{m.Name},
				})
			}
			return options, err
		},
	}
}

func (r Matching) askMentor(ctx context.Context, t engine.Turn, b *booking) (engine.Screen, error) {
	screen, err := r.mentorPick(b).Step().Ask(ctx, t, b)
	if err == nil && len(screen.Rows) == 0 {
		screen.Text = append(screen.Text, locales.MatchingMatchNone())
	}
	return screen, err
}

func (r Matching) takeMentor(ctx context.Context, t engine.Turn, b *booking, in engine.Input) (engine.Move, error) {
	return r.mentorPick(b).Step().Take(ctx, t, b, in)
}

// timePick offers the free times, the soonest first.
func (r Matching) timePick(b *booking) step.Pick[booking] {
	never := func(string) func(step.Option) float64 { return func(step.Option) float64 { return 0 } }
	return step.Pick[booking]{
		Question: step.Question[booking]{Name: stepTime, Ask: step.Says[booking](locales.MatchingBookTime())},
		Field:    func(b *booking) *string { return &b.At }, Find: never, Exact: never,
		Options: func(ctx context.Context, t engine.Turn) (options []step.Option, err error) {
			project, mentor, _, err := b.chosen()
			if err != nil {
				return nil, err
			}
			free, err := r.Store.FreeSlots(ctx, []int64{mentor}, project, 0, t.Now)
			for _, at := range free[mentor] {
				options = append(options, step.Option{Name: strconv.FormatInt(at.Unix(), 10), Label: locales.MatchingBookAt(at)})
			}
			return options, err
		},
	}
}

func (r Matching) askTime(ctx context.Context, t engine.Turn, b *booking) (engine.Screen, error) {
	screen, err := r.timePick(b).Step().Ask(ctx, t, b)
	if err == nil && len(screen.Rows) == 0 {
		screen.Text = append(screen.Text, locales.MatchingBookNoTime())
	}
	return screen, err
}

func (r Matching) takeTime(ctx context.Context, t engine.Turn, b *booking, in engine.Input) (engine.Move, error) {
	return r.timePick(b).Step().Take(ctx, t, b, in)
}

func (r Matching) askBooking(ctx context.Context, t engine.Turn, b *booking) (engine.Screen, error) {
	_, mentor, at, err := b.chosen()
	if err != nil {
		return engine.Screen{}, err
	}
	team, ranked, err := r.matched(ctx, t, b.Project)
	if err != nil {
		return engine.Screen{}, err
	}
	lines := []locales.Message{locales.MatchingOfferProject(called(team.Title))}
	for _, m := range ranked {
		if m.Mentor == mentor {
			lines = append(lines, locales.MatchingOfferMentor(named(m.Name)), locales.MatchingBookWhen(at, locales.Lasting(time.Duration(m.Minutes)*time.Minute)))
		}
	}
	if b.Topic != "" {
		lines = append(lines, locales.MatchingBookAbout(b.Topic))
	}
	return engine.Screen{
		Text: []engine.Message{locales.MatchingBookHead(), locales.Lines(lines...)},
		Rows: [][]engine.Button{row(locales.CommonConfirm(), optionConfirm, engine.Success)},
	}, nil
}

func (r Matching) takeBooking(ctx context.Context, t engine.Turn, b *booking, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option != optionConfirm:
		return step.Stale(), nil
	}
	project, mentor, at, err := b.chosen()
	if err != nil {
		return engine.Move{}, err
	}
	made, err := r.Store.BookFor(ctx, t.Person.ID, store.Wish{Mentor: mentor, Project: project, StartsAt: at, Topic: b.Topic, Turn: t.Update}, t.Now)
	if refused := store.IsRefused(err); refused != nil {
		return engine.Goto(stepTime).Saying(refusal(refused.Why)), nil
	}
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	said, kind := locales.MatchingBooked(), store.NoticeMeetingBooked
	if made.Asked {
		said, kind = locales.MatchingBookAsked(), store.NoticeMeetingAsked
	}
	return engine.Done().Saying(said), r.tellCircle(ctx, kind, made.Booking, t.Person.ID)
}

// tellCircle queues a notice for everybody whom a booking concerns but who did it.
func (r Matching) tellCircle(ctx context.Context, kind string, booking, but int64) error {
	circle, err := r.Store.MeetingCircle(ctx, booking)
	var notices []store.Notice
	for _, c := range circle {
		if c.Person != but {
			notices = append(notices, store.Notice{Kind: kind, Person: c.Person, Ref: step.Ref(booking)})
		}
	}
	if err != nil || len(notices) == 0 {
		return err
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

// refusal words why a time cannot be booked by staff; the list of free times stands below it.
func refusal(why store.Refusal) locales.Message {
	switch why {
	case store.RefusedTeamBusy, store.RefusedPersonBusy:
		return locales.MatchingBookTeamBusy()
	case store.RefusedOwn:
		return locales.MatchingProposeOwn()
	case store.RefusedPast:
		return locales.MatchingBookPast()
	case store.RefusedTaken, store.RefusedSoon, store.RefusedFar, store.RefusedTeamLimit, store.RefusedPairLimit, store.RefusedMonth, store.RefusedNoShows,
		store.RefusedFull, store.RefusedSeated, store.RefusedLate:
	}
	return locales.CommonErrSlotTaken()
}
