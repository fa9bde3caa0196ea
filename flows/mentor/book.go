package mentor

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wish is a meeting as far as it is put together.
type wish struct {
	chosenTime
	Topic string `json:"topic"`
}

const (
	stepTopic = "topic"
	stepSure  = "sure"

	optionTopic = "topic"
	optionOther = "other"
	yesPrefix   = "yes_" // and the time that was seen
)

func (r Mentors) book() engine.Definition {
	topic := step.Text[wish]{
		Question: step.Question[wish]{Name: stepTopic, Ask: step.Says[wish](locales.MentorTopicAsk(store.MeetingTopicLimit)), Optional: true},
		Field:    func(w *wish) *string { return &w.Topic }, Max: store.MeetingTopicLimit,
	}.Step()
	return engine.Flow[wish]{
		Name: Book, Version: 1, Allow: member,
		Begin: func(t engine.Turn, w *wish) string {
			if p, err := pairOf(t.Ref); err == nil && !p.at.IsZero() {
				w.At, w.Day = p.at.Unix(), p.at.In(r.Zone).Format(time.DateOnly)
				return stepSure
			}
			return stepDay
		},
		Steps: []engine.Step[wish]{
			{Name: stepDay, Ask: r.askDay, Take: r.takeWhen(almanac.takeDay)},
			{Name: stepTime, Ask: r.askTime, Take: r.takeWhen(almanac.takeTime)},
			topic,
			{Name: stepSure, Typed: true, Ask: r.askSure, Take: r.takeSure},
		},
	}
}

// met is the mentor in front, and when the team can meet them. Errors: engine.ErrGone.
func (r Mentors) met(ctx context.Context, t engine.Turn) (pair, store.MentorCard, almanac, error) {
	p, err := pairOf(t.Ref)
	if err != nil {
		return pair{}, store.MentorCard{}, almanac{}, err
	}
	c, err := r.Store.MentorCard(ctx, t.Person.ID, p.mentor, p.project, t.Now)
	return p, c, almanac{c.MentorTimes, r.Zone}, step.Gone(err)
}

func (r Mentors) askDay(ctx context.Context, t engine.Turn, _ *wish) (engine.Screen, error) {
	_, c, a, err := r.met(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	head := locales.MentorBookHead(called(c.Name))
	if c.Why != "" {
		return closed(c, head), nil
	}
	screen := a.ask(t, head)
	if len(a.times.Free) == 0 && c.InLine == 0 {
		screen.Rows = append(screen.Rows, row(locales.MentorButtonWait(), optionWait, engine.Primary))
	}
	return screen, nil
}

// closed says why the team cannot book whatever the time.
func closed(c store.MentorCard, head ...engine.Message) engine.Screen {
	return engine.Screen{
		Text: append(head, refused(c.Why, c.Until, c.Most)), Rows: [][]engine.Button{row(locales.MentorButtonMeetingsShort(), optionMeetings, "")}, NoCancel: true,
	}
}

// aside takes what can be tapped instead of a time.
func (r Mentors) aside(ctx context.Context, t engine.Turn, p pair, in engine.Input) (move engine.Move, ok bool, err error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionMeetings:
		return engine.Call(Meetings, ""), true, nil
	case in.Kind == engine.Tap && in.Option == optionWait:
		move, err = r.wait(ctx, t, p)
		return move, true, err
	}
	return engine.Move{}, false, nil
}

func (r Mentors) askTime(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
	_, c, a, err := r.met(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	head := locales.MentorBookHead(called(c.Name))
	if c.Why != "" {
		return closed(c, head), nil
	}
	return a.askTime(w.chosenTime, head), nil
}

// takeWhen takes a day or a time, or what can be tapped instead.
func (r Mentors) takeWhen(
	take func(almanac, engine.Turn, *chosenTime, string, engine.Input) engine.Move,
) func(context.Context, engine.Turn, *wish, engine.Input) (engine.Move, error) {
	return func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
		p, c, a, err := r.met(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		if move, ok, err := r.aside(ctx, t, p, in); ok || err != nil {
			return move, err
		}
		if c.Why != "" {
			return notUnderstood(in), nil
		}
		return take(a, t, &w.chosenTime, stepTopic, in), nil
	}
}

// askSure shows what would be booked, or what is free instead.
func (r Mentors) askSure(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
	p, c, a, err := r.met(ctx, t)
	switch {
	case err != nil:
		return engine.Screen{}, err
	case c.Why != "":
		return closed(c, locales.MentorBookHead(called(c.Name))), nil
	case !a.has(w.at()):
		return a.instead(w.chosenTime, c.Name, p.at, c.InLine == 0), nil
	}
	lines, err := r.sure(ctx, t, c, *w)
	if err != nil {
		return engine.Screen{}, err
	}
	how := locales.MentorSureAtOnce()
	if c.MentorTimes.Confirms {
		how = locales.MentorSureConfirms()
	}
	yes := yesPrefix + step.Ref(w.At)
	return engine.Screen{
		Text: []engine.Message{locales.MentorSureHead(), locales.Lines(lines...), how, locales.MentorSureFree(w.at().Add(-time.Duration(c.FreeHours) * time.Hour))},
		Rows: [][]engine.Button{
			row(locales.CommonBook(), yes, engine.Success),
			{{Label: locales.MentorButtonTopic(), Option: optionTopic}},
			{{Label: locales.MentorButtonOtherTime(), Option: optionOther}},
		},
	}, nil
}

// sure lists who, when, where and about what, and who of the team is at another meeting then.
func (r Mentors) sure(ctx context.Context, t engine.Turn, c store.MentorCard, w wish) ([]locales.Message, error) {
	ends := w.at().Add(time.Duration(c.MentorTimes.Minutes) * time.Minute)
	lines := []locales.Message{
		locales.MentorSureMentor(called(c.Name)), locales.MentorSureProject(c.Title), locales.MentorSureWhen(w.at(), ends), where(c),
	}
	if w.Topic != "" {
		lines = append(lines, locales.MentorSureTopic(w.Topic))
	}
	p, err := pairOf(t.Ref)
	if err != nil {
		return nil, err
	}
	elsewhere, err := r.Store.TeamElsewhere(ctx, t.Person.ID, p.project, w.at(), ends)
	for _, e := range elsewhere {
		if e.Person == t.Person.ID {
			lines = append(lines, locales.MentorSureMeElsewhere(e.Title))
		} else {
			lines = append(lines, locales.MentorSureOtherElsewhere(called(e.Name)))
		}
	}
	return lines, err
}

// instead says that a time is not free any more, and which are; offered is the one that was kept for the team, and with line it can wait in the line.
func (a almanac) instead(c chosenTime, mentor string, offered time.Time, line bool) engine.Screen {
	screen := engine.Screen{Text: []engine.Message{locales.MentorBookHead(called(mentor))}}
	switch {
	case c.At == 0: // whatever was chosen is lost
	case offered.Equal(c.at()):
		screen.Text = append(screen.Text, locales.MentorOfferOver(c.at()))
	default:
		screen.Text = append(screen.Text, locales.MentorSureGone(c.at()))
	}
	if len(a.times.Free) == 0 {
		screen.Text = append(screen.Text, locales.MentorDayNone())
		if line {
			screen.Rows = append(screen.Rows, row(locales.MentorButtonWait(), optionWait, engine.Primary))
		}
		return screen
	}
	screen.Text = append(screen.Text, locales.MentorSureGoneNext())
	screen.Rows = append(screen.Rows, a.soon(timesShown)...)
	return screen
}

// soon is the next free times, each on a button, and one for all others.
func (a almanac) soon(n int) (rows [][]engine.Button) {
	for _, at := range a.times.Free[:min(n, len(a.times.Free))] {
		rows = append(rows, row(locales.MentorButtonAt(at), atOption(at), ""))
	}
	return append(rows, row(locales.MentorButtonOtherTime(), optionOther, ""))
}

func (r Mentors) takeSure(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
	p, _, a, err := r.met(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	if move, ok, err := r.aside(ctx, t, p, in); ok || err != nil {
		return move, err
	}
	if at, ok := tappedAt(in); ok {
		return a.choose(&w.chosenTime, at, stepSure), nil
	}
	if at, ok := step.Tapped(in, yesPrefix); ok && at == step.Ref(w.At) {
		return r.books(ctx, t, p, *w)
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionTopic:
		return engine.Visit(stepTopic), nil
	case in.Kind == engine.Tap && in.Option == optionOther:
		return engine.Goto(stepDay), nil
	}
	return notUnderstood(in), nil
}

// books books what was agreed to. Whoever was too slow sees what is free instead.
func (r Mentors) books(ctx context.Context, t engine.Turn, p pair, w wish) (engine.Move, error) {
	made, err := r.Store.Book(ctx, t.Person.ID, store.Wish{Mentor: p.mentor, Project: p.project, StartsAt: w.at(), Topic: w.Topic, Turn: t.Update}, t.Now)
	if no := store.IsRefused(err); no != nil {
		why, err := r.refusal(ctx, t, p, no)
		return engine.Stay(why), err
	}
	if absent(err) {
		return engine.Done().Saying(locales.MentorGone()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return r.stands(ctx, t, made)
}
