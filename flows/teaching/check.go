package teaching

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	stepWork    = "work"
	stepComment = "comment"
	stepReturn  = "return"
	stepWords   = "words"

	// What decides carries the revision that was seen.
	acceptPrefix = "accept_"
	returnPrefix = "return_"

	optionFiles = "files"
	optionNext  = "next"
	optionSkip  = "skip"
	optionOwn   = "own"

	marks      = 5
	wordsLeast = 3    // characters
	wordsShown = 2200 // of what was written, on a card with all the rest
)

// verdict is what somebody is about to say of a work.
type verdict struct {
	Revision int `json:"revision"` // that they saw
	Mark     int `json:"mark"`     // 0 returns it
}

// check shows a work, takes a mark or a reason to return it, and shows the next one.
func (r Teaching) check() engine.Definition {
	gone := func(*verdict) bool { return false }
	return engine.Flow[verdict]{
		Name: Check, Version: 1, Allow: member,
		Steps: []engine.Step[verdict]{
			{Name: stepWork, Typed: true, Ask: r.askWork, Take: r.takeWork},
			{Name: stepComment, When: gone, Ask: askComment, Take: r.takeComment},
			{Name: stepReturn, Typed: true, When: gone, Ask: r.askReturn, Take: r.takeReturn},
			{Name: stepWords, When: gone, Ask: r.askWords, Take: r.takeWords},
		},
	}
}

func (r Teaching) card(ctx context.Context, t engine.Turn) (store.WorkCard, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return store.WorkCard{}, err
	}
	c, err := r.store.WorkCard(ctx, t.Person.ID, id, t.Now)
	return c, step.Gone(err)
}

func (r Teaching) askWork(ctx context.Context, t engine.Turn, _ *verdict) (engine.Screen, error) {
	c, err := r.card(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingWorkHead(homeworkTitle(c.Homework)), text(about(c))}}
	words, _ := parted(c.Words)
	if words != "" {
		screen.Text = append(screen.Text, locales.TeachingWorkWords(words))
	}
	switch {
	case len(c.Sent) > 0:
		screen.Text = append(screen.Text, locales.TeachingWorkFiles(len(c.Sent)))
	case words == "":
		screen.Text = append(screen.Text, locales.TeachingWorkEmpty())
	}
	if !c.MayCheck {
		screen.Text = append(screen.Text, standing(c))
	} else {
		screen.Text = append(screen.Text, locales.TeachingWorkAsk())
		screen.Rows = append(screen.Rows, markButtons(c.Revision), row(locales.TeachingWorkReturn(), returnPrefix+strconv.Itoa(c.Revision), ""))
	}
	if long(c) {
		screen.Rows = append(screen.Rows, row(locales.TeachingWorkFilesButton(), optionFiles, ""))
	}
	screen.Rows = append(screen.Rows, row(locales.TeachingWorkNext(), optionNext, ""))
	return screen, nil
}

func markButtons(revision int) []engine.Button {
	buttons := make([]engine.Button, marks)
	for i := range buttons {
		buttons[i] = engine.Button{Label: locales.TeachingWorkMark(i + 1), Option: acceptPrefix + strconv.Itoa(i+1) + "_" + strconv.Itoa(revision)}
	}
	return buttons
}

func homeworkTitle(h store.Homework) locales.Message { return titled(h.TitleKK, h.TitleRU) }

// about says whose work it is, of which lesson, when it came, and how it went before.
func about(c store.WorkCard) []locales.Message {
	lines := []locales.Message{locales.TeachingWorkWho(c.PersonName)}
	if c.Team != "" {
		lines[0] = locales.TeachingWorkWhoTeam(c.PersonName, c.Team)
	}
	lines = append(lines, locales.TeachingWorkLesson(titled(c.Homework.LessonKK, c.Homework.LessonRU)), locales.TeachingWorkSent(c.SentAt))
	if c.Late {
		lines = append(lines, locales.TeachingWorkLate(c.Homework.DueAt))
	} else {
		lines = append(lines, locales.TeachingWorkInTime())
	}
	if c.Round > 1 {
		lines = append(lines, locales.TeachingWorkAgain(c.Round))
	}
	if c.Comment != "" {
		lines = append(lines, locales.TeachingWorkBefore(c.Comment))
	}
	return lines
}

// parted cuts what was written into what a card shows and the rest of it.
func parted(words string) (shown, rest string) {
	runes := []rune(words)
	if len(runes) <= wordsShown {
		return words, ""
	}
	return string(runes[:wordsShown]) + "…", "…" + string(runes[wordsShown:])
}

// long reports that a card does not show everything.
func long(c store.WorkCard) bool {
	_, rest := parted(c.Words)
	return len(c.Sent) > 0 || rest != ""
}

// standing says how it is with what somebody cannot check.
func standing(c store.WorkCard) locales.Message {
	switch c.State {
	case store.HomeworkAccepted:
		return locales.TeachingWorkStateAccepted(c.Mark)
	case store.HomeworkReturned:
		return locales.TeachingWorkStateReturned()
	case store.HomeworkSent:
	}
	return locales.TeachingWorkStateSent()
}

func (r Teaching) takeWork(ctx context.Context, t engine.Turn, v *verdict, in engine.Input) (engine.Move, error) {
	if rest, ok := step.Tapped(in, acceptPrefix); ok {
		mark, revision := numbers(rest)
		if mark < 1 || mark > marks {
			return step.Stale(), nil
		}
		v.Mark, v.Revision = mark, revision
		return engine.Goto(stepComment), nil
	}
	if rest, ok := step.Tapped(in, returnPrefix); ok {
		_, v.Revision = numbers("0_" + rest)
		v.Mark = 0
		return engine.Goto(stepReturn), nil
	}
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionFiles:
		c, err := r.card(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		return engine.Stay(nil).Noting(locales.TeachingWorkFilesCome()), r.jobs.Notify(ctx, store.Prompt, files(t.Person.ID, c, false)...)
	case in.Option == optionNext:
		c, err := r.card(ctx, t)
		if err != nil {
			return engine.Move{}, err
		}
		next, err := r.after(ctx, t, c.ID)
		if err != nil {
			return engine.Move{}, err
		}
		return r.following(ctx, t, next, locales.TeachingBecameSkipped(homeworkTitle(c.Homework)))
	}
	return step.Stale(), nil
}

// after is what comes after a work, 0 for nothing.
func (r Teaching) after(ctx context.Context, t engine.Turn, id int64) (int64, error) {
	next, err := r.store.NextWork(ctx, t.Person.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return 0, nil
	}
	return next, err
}

// following shows the next work in place of the one in hand, which stays above as one line of what became of it; with none left it leads back.
func (r Teaching) following(ctx context.Context, t engine.Turn, next int64, became engine.Message) (engine.Move, error) {
	said := engine.Screen{Text: []engine.Message{became}}
	if next == 0 {
		skipped, err := r.after(ctx, t, 0)
		if skipped == 0 {
			return engine.Done().Sending(said).Saying(locales.TeachingWorkNone()), err
		}
		return engine.Done().Sending(said).Saying(locales.TeachingNoMore()), err
	}
	return engine.Replace(Check, step.Ref(next)).Sending(said), r.bring(ctx, t, next)
}

// workStore is what is kept of homework that was sent.
type workStore interface {
	WorksWaiting(ctx context.Context, actor int64) (n int, oldest time.Time, err error)
	NextWork(ctx context.Context, actor, after int64) (int64, error)
	WorkCard(ctx context.Context, actor, id int64, now time.Time) (store.WorkCard, error)
	CheckedFile(ctx context.Context, actor, id int64) (store.CheckedFile, error)
	CheckWork(ctx context.Context, actor int64, v store.WorkVerdict, now time.Time) (person int64, err error)
	WorkDecided(ctx context.Context, person, id int64) (store.WorkDecided, error)
	WaitingTeachers(ctx context.Context) ([]store.WaitingTeacher, error)
	PayHomework(ctx context.Context, now time.Time, limit int, tell func(context.Context, []store.LatePay) error) (int, error)
}
