package teaching

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; ref: a work's id, where nothing else is said.
const (
	KindWork     = "homework_file" // to whoever checks: a file's id, or w and a work's id for the rest of what was written
	KindAccepted = "homework_accepted"
	KindReturned = "homework_returned"
	KindPaid     = "homework_paid"    // ref: how many tokens
	KindWaiting  = "homework_waiting" // to a teacher; ref: a day
)

const (
	wordsPrefix = "w"
	paidAtOnce  = 200 // works in one tick
)

// files are the notices that bring somebody everything that a card does not show; once only those that were never brought.
func files(person int64, c store.WorkCard, once bool) []store.Notice {
	var notices []store.Notice
	add := func(ref string) {
		n := store.Notice{Kind: KindWork, Person: person, Ref: ref}
		if once {
			n.Once = fmt.Sprint(KindWork, " ", ref, " ", c.Revision, " ", person)
		}
		notices = append(notices, n)
	}
	if _, rest := parted(c.Words); rest != "" {
		add(wordsPrefix + step.Ref(c.ID))
	}
	for _, f := range c.Sent {
		add(step.Ref(f.ID))
	}
	return notices
}

// bring sends somebody the files of a work that they see for the first time as it is.
func (r Teaching) bring(ctx context.Context, t engine.Turn, id int64) error {
	c, err := r.store.WorkCard(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	notices := files(t.Person.ID, c, true)
	if err != nil || len(notices) == 0 {
		return err
	}
	return r.jobs.Notify(ctx, store.Prompt, notices...)
}

// Work brings somebody who checks one file, or the rest of what was written, if they still may see it.
func (r Teaching) Work(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	if work, ok := strings.CutPrefix(ref, wordsPrefix); ok {
		return r.restOf(ctx, p, work, now)
	}
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	f, err := r.store.CheckedFile(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text:  []engine.Message{locales.TeachingWorkFile(titled(f.TitleKK, f.TitleRU), f.PersonName)},
		Media: &engine.File{ID: f.File, Kind: engine.Kind(f.Kind), Name: f.Name, Size: f.Size},
	}, err == nil, err
}

func (r Teaching) restOf(ctx context.Context, p store.Person, work string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(work)
	if err != nil {
		return engine.Screen{}, false, err
	}
	c, err := r.store.WorkCard(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	_, rest := parted(c.Words)
	return engine.Screen{Text: []engine.Message{locales.TeachingWorkRest(), locales.TeachingWorkWords(rest)}}, err == nil && rest != "", err
}

// decided is somebody's own work, as long as it stands as the notice says.
func (r Teaching) decided(ctx context.Context, p store.Person, ref string, state store.HomeworkState) (store.WorkDecided, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.WorkDecided{}, false, err
	}
	d, err := r.store.WorkDecided(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.WorkDecided{}, false, nil
	}
	return d, err == nil && d.State == state, err
}

// Accepted tells somebody that their homework was accepted, with which mark, and what they got for it.
func (r Teaching) Accepted(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	d, ok, err := r.decided(ctx, p, ref, store.HomeworkAccepted)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	lines := []locales.Message{locales.TeachingNoticeMark(d.Mark)}
	if d.Reward > 0 {
		lines = append(lines, locales.TeachingNoticeTokens(d.Reward))
	}
	if d.Comment != "" {
		lines = append(lines, locales.TeachingNoticeComment(d.Comment))
	}
	return engine.Screen{Text: []engine.Message{locales.TeachingNoticeAccepted(homeworkTitle(d.Homework)), text(lines)}}, true, nil
}

// Returned tells somebody what to mend, and leads to where they do.
func (r Teaching) Returned(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	d, ok, err := r.decided(ctx, p, ref, store.HomeworkReturned)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TeachingNoticeReturned(homeworkTitle(d.Homework)), locales.TeachingNoticeComment(d.Comment)},
		Rows: opens(locales.TeachingNoticeSend(), flowHomework, step.Ref(d.Homework.ID)),
	}, true, nil
}

// tellPaid tells people of tokens that the notice of their mark said nothing of.
func (r Teaching) tellPaid(ctx context.Context, paid []store.LatePay) error {
	notices := make([]store.Notice, len(paid))
	for i, p := range paid {
		notices[i] = store.Notice{Kind: KindPaid, Person: p.Person, Ref: step.Ref(p.Tokens)}
	}
	return r.jobs.Notify(ctx, store.Ordinary, notices...)
}

// Paid tells somebody of the tokens for homework that a budget was short for.
func (r Teaching) Paid(_ context.Context, _ store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	n, err := step.ID(ref)
	return engine.Screen{Text: []engine.Message{locales.TeachingNoticePaid(int(n))}}, err == nil, err
}

// Tick gives the tokens that are owed for homework with a word to whoever gets them, and tells teachers how much waits for them, once a day.
func (r Teaching) Tick(ctx context.Context, now time.Time) error {
	if _, err := r.store.PayHomework(ctx, now, paidAtOnce, r.tellPaid); err != nil {
		return err
	}
	teachers, err := r.store.WaitingTeachers(ctx)
	if err != nil || len(teachers) == 0 {
		return err
	}
	day := now.In(r.zone).Format(time.DateOnly)
	notices := make([]store.Notice, len(teachers))
	for i, w := range teachers {
		notices[i] = store.Notice{Kind: KindWaiting, Person: w.Person, Ref: day, Once: fmt.Sprint(KindWaiting, " ", day, " ", w.Person)}
	}
	return r.jobs.Notify(ctx, store.Ordinary, notices...)
}

// Waiting tells a teacher how much homework waits for them.
func (r Teaching) Waiting(ctx context.Context, p store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	n, _, err := r.store.WorksWaiting(ctx, p.ID)
	if err != nil || n == 0 {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TeachingNoticeWaiting(n)}, Rows: opens(locales.TeachingCheckButton(), Name),
	}, true, nil
}
