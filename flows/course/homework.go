package course

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
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

	homework store.TakenHomework
	there    bool // there is one for this person (still)
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

// homework shows a homework and takes what is sent for it. What was added is kept at once: whoever comes back goes on with it.
func (c Courses) homework() engine.Definition {
	return engine.Flow[parcel]{
		Name: Homework, Version: 2, Allow: member, Load: c.parcel, Save: c.saveParcel, Steady: true,
		Begin: func(_ engine.Turn, p *parcel) string {
			if p.there && p.homework.Sendable() && !p.empty() {
				return stepGive
			}
			return stepCard
		},
		Left: func(p *parcel) engine.Message {
			if p.empty() {
				return nil
			}
			return locales.CourseGiveLeft()
		},
		Steps: []engine.Step[parcel]{
			{Name: stepCard, Typed: true, Ask: c.askCard, Take: c.takeCard},
			{Name: stepGive, Albums: true, Ask: c.askGive, Take: c.takeGive},
			{Name: stepCheck, Typed: true, Ask: c.askCheck, Take: c.takeCheck},
		},
	}
}

// parcel loads the homework and what somebody has added for it so far.
func (c Courses) parcel(ctx context.Context, t engine.Turn, ref string) (*parcel, error) {
	p := new(parcel)
	id, err := step.ID(ref)
	if err != nil {
		return p, nil //nolint:nilerr // what is no number is no homework
	}
	p.homework, err = c.Store.HomeworkTaken(ctx, t.Person.ID, id)
	if absent(err) {
		return p, nil
	}
	if err != nil {
		return nil, err
	}
	p.there = true
	answers, err := c.Store.FormDraft(ctx, t.Person.ID, Homework, ref)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(answers, p); err != nil {
		return nil, fmt.Errorf("read what was added for homework %d: %w", id, err)
	}
	return p, nil
}

func (c Courses) saveParcel(ctx context.Context, t engine.Turn, ref, _ string, changed map[string]json.RawMessage) error {
	return c.Store.SaveFormDraft(ctx, t.Person.ID, Homework, ref, changed, t.Now)
}

// nothingThere is the screen of a homework that is not there for this person.
func nothingThere() engine.Screen {
	return engine.Screen{Text: []engine.Message{locales.CommonErrNotFound()}, NoCancel: true}
}

func title(h store.TakenHomework) locales.Message {
	return locales.CourseHomeworkTitle(named(h.TitleKK, h.TitleRU), named(h.LessonKK, h.LessonRU))
}

func (c Courses) askCard(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	h := p.homework
	if !p.there {
		return nothingThere(), nil
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
	switch {
	case !p.there || !p.homework.Sendable():
		return notUnderstood(in), nil
	case in.Kind != engine.Tap:
		move, err := c.takeGive(ctx, t, p, in)
		if err != nil || p.empty() {
			return move, err
		}
	}
	return engine.Goto(stepGive), nil
}

func (c Courses) askCheck(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	h := p.homework
	if !p.there {
		return nothingThere(), nil
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
	case in.Kind == engine.Tap && in.Option == optionSend && !p.there:
		return engine.Move{}, engine.ErrGone
	case in.Kind != engine.Tap || in.Option != optionSend || p.empty():
		return notUnderstood(in), nil
	}
	return c.post(ctx, t, p)
}

// post sends it, or finds that it is too late for it, and ends the flow: there is nothing to go on with.
func (c Courses) post(ctx context.Context, t engine.Turn, p *parcel) (engine.Move, error) {
	parcel := store.HomeworkParcel{Homework: p.homework.ID, Words: p.Words, BegunAt: p.Begun, SeenAt: p.Seen}
	for _, f := range p.Files {
		parcel.Files = append(parcel.Files, store.HomeworkFile{File: f.File.ID, Kind: string(f.File.Kind), Name: f.File.Name, Size: f.File.Size, SentAt: f.SentAt})
	}
	_, late, err := c.Store.SendHomework(ctx, t.Person.ID, parcel, t.Now)
	said := locales.CourseSent()
	switch {
	case errors.Is(err, store.ErrAlready):
		said = locales.CourseHomeworkDoneAlready()
	case errors.Is(err, store.ErrLate):
		said = locales.CourseHomeworkClosed()
	case err != nil:
		return engine.Move{}, step.Gone(err)
	case late:
		said = locales.CourseSentLate()
	}
	return engine.Done().Saying(said), c.Store.DropFormDraft(ctx, t.Person.ID, Homework, t.Ref)
}
