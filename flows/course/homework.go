package course

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// parcel is what somebody is about to send.
type parcel struct {
	Words string `json:"words"`
	Files []part `json:"files"`
	// Begun is when Telegram got the first part, Seen when the program did: a slow program makes nobody late.
	Begun time.Time `json:"begun"`
	Seen  time.Time `json:"seen"`
}

// part is a file with when it was sent.
type part struct {
	File   engine.File `json:"file"`
	SentAt time.Time   `json:"sent_at"`
}

func (p *parcel) empty() bool { return p.Words == "" && len(p.Files) == 0 }

const (
	stepCard  = "card"
	stepGive  = "give"
	stepCheck = "check"

	optionSend   = "send"
	optionNext   = "next"
	optionClear  = "clear"
	optionChange = "change"
)

// homework shows a homework and takes what is sent for it.
func (c Courses) homework() engine.Definition {
	return engine.Flow[parcel]{
		Name: Homework, Version: 1, Allow: member,
		Steps: []engine.Step[parcel]{
			{Name: stepCard, Typed: true, Ask: c.askCard, Take: c.takeCard},
			{Name: stepGive, Albums: true, Ask: c.askGive, Take: c.takeGive},
			{Name: stepCheck, Typed: true, Ask: c.askCheck, Take: c.takeCheck},
		},
	}
}

// task loads the homework; ok is false where there is none for this person (any more).
func (c Courses) task(ctx context.Context, t engine.Turn) (h store.TakenHomework, ok bool, err error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return h, false, nil //nolint:nilerr // what is no number is no homework
	}
	h, err = c.Store.HomeworkTaken(ctx, t.Person.ID, id)
	if absent(err) {
		return h, false, nil
	}
	return h, err == nil, err
}

// nothingThere is the screen of a homework that is not there for this person.
func nothingThere() engine.Screen {
	return engine.Screen{Text: []engine.Message{locales.CommonErrNotFound()}, NoCancel: true}
}

func title(h store.TakenHomework) locales.Message {
	return locales.CourseHomeworkTitle(named(h.TitleKK, h.TitleRU), named(h.LessonKK, h.LessonRU))
}

func (c Courses) askCard(ctx context.Context, t engine.Turn, _ *parcel) (engine.Screen, error) {
	h, ok, err := c.task(ctx, t)
	if err != nil || !ok {
		return nothingThere(), err
	}
	screen := engine.Screen{
		Text:     []engine.Message{title(h), named(h.TextKK, h.TextRU), locales.Lines(deadline(h, t.Now)...)},
		NoCancel: true,
	}
	if said := standing(h); len(said) > 0 {
		screen.Text = append(screen.Text, locales.Lines(said...))
	}
	if h.Sendable() {
		label := locales.CommonSubmitHomework()
		if h.Work != 0 {
			label = locales.CourseButtonAgain()
		}
		screen.Rows = [][]engine.Button{{{Label: label, Option: optionSend, Style: engine.Primary}}}
	}
	return screen, nil
}

// deadline says until when it is, and how much time is left.
func deadline(h store.TakenHomework, now time.Time) []locales.Message {
	lines := []locales.Message{locales.CourseHomeworkDue(h.DueAt)}
	if h.Waits() {
		if now.After(h.DueAt) {
			lines = append(lines, locales.CourseHomeworkPast(locales.Ago(now.Sub(h.DueAt))))
		} else {
			lines = append(lines, locales.CourseHomeworkTimeLeft(locales.Lasting(h.DueAt.Sub(now))))
		}
	}
	if h.Mandatory {
		lines = append(lines, locales.CourseHomeworkMandatory())
	}
	return lines
}

// standing says how far it is, and what was said of it.
func standing(h store.TakenHomework) (lines []locales.Message) {
	switch h.State {
	case store.HomeworkSent:
		lines = append(lines, locales.CourseHomeworkSentAt(h.SentAt))
	case store.HomeworkReturned:
		lines = append(lines, locales.CourseHomeworkReturned())
	case store.HomeworkAccepted:
		lines = append(lines, locales.CourseHomeworkAccepted(h.Mark))
		if h.Tokens > 0 {
			lines = append(lines, locales.CourseTokens(h.Tokens))
		}
	}
	if h.Late {
		lines = append(lines, locales.CourseHomeworkWasLate())
	}
	if h.Comment != "" {
		lines = append(lines, locales.CourseHomeworkComment(h.Comment))
	}
	if !h.Sendable() && h.State != store.HomeworkAccepted {
		lines = append(lines, locales.CourseHomeworkClosed())
	}
	return lines
}

// takeCard goes on to sending. Whoever sends something right away has begun to.
func (c Courses) takeCard(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option != optionSend {
		return notUnderstood(in), nil
	}
	h, ok, err := c.task(ctx, t)
	switch {
	case err != nil:
		return engine.Move{}, err
	case !ok || !h.Sendable():
		return notUnderstood(in), nil
	case in.Kind != engine.Tap:
		move, err := c.takeGive(ctx, t, p, in)
		if err != nil || p.empty() {
			return move, err
		}
	}
	return engine.Goto(stepGive), nil
}

func (c Courses) askCheck(ctx context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	h, ok, err := c.task(ctx, t)
	if err != nil || !ok {
		return nothingThere(), err
	}
	screen := engine.Screen{Text: append([]engine.Message{locales.CourseCheckHead(), title(h)}, given(p)...)}
	if h.Work != 0 {
		screen.Text = append(screen.Text, locales.CourseCheckReplaces())
	} else if store.LateAt(h.DueAt, p.Begun, p.Seen, t.Now) {
		screen.Text = append(screen.Text, locales.CourseCheckLate())
	}
	screen.Rows = [][]engine.Button{
		{{Label: locales.CommonSubmit(), Option: optionSend, Style: engine.Primary}}, {{Label: locales.CommonEdit(), Option: optionChange}},
	}
	return screen, nil
}

func (c Courses) takeCheck(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionChange:
		return engine.Goto(stepGive), nil
	case in.Kind != engine.Tap || in.Option != optionSend || p.empty():
		return notUnderstood(in), nil
	}
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	return c.post(ctx, t, id, p)
}

// post sends it and ends the flow.
func (c Courses) post(ctx context.Context, t engine.Turn, id int64, p *parcel) (engine.Move, error) {
	parcel := store.HomeworkParcel{Homework: id, Words: p.Words, BegunAt: p.Begun, SeenAt: p.Seen}
	for _, f := range p.Files {
		parcel.Files = append(parcel.Files, store.HomeworkFile{File: f.File.ID, Kind: string(f.File.Kind), Name: f.File.Name, Size: f.File.Size, SentAt: f.SentAt})
	}
	_, late, err := c.Store.SendHomework(ctx, t.Person.ID, parcel, t.Now)
	switch {
	case errors.Is(err, store.ErrAlready):
		return engine.Done().Saying(locales.CourseHomeworkDoneAlready()), nil
	case errors.Is(err, store.ErrLate):
		return engine.Done().Saying(locales.CourseHomeworkClosed()), nil
	case err != nil:
		return engine.Move{}, step.Gone(err)
	}
	said := locales.CourseSent()
	if late {
		said = locales.CourseSentLate()
	}
	return engine.Done().Saying(said), nil
}
