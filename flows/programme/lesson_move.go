package programme

import (
	"context"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// askMove asks for the new time alone; once it is there, it shows what changes for how many people.
func (r Courses) askMove(ctx context.Context, t engine.Turn, d *opened) (engine.Screen, error) {
	to, ok := typed(t)
	if !ok {
		return engine.Screen{Text: []engine.Message{locales.ProgrammeMoveAsk(d.l.StartsAt)}}, nil
	}
	people, err := r.audience(ctx, t, d.l)
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeMoveSure(both(d.l.TitleKK, d.l.TitleRU), d.l.StartsAt, to, people)},
		Rows: [][]engine.Button{row(locales.ProgrammeMove(), optionYes, engine.Success), row(locales.CommonNo(), optionNo, "")},
	}, err
}

// audience counts who is told: nobody knows of a draft.
func (r Courses) audience(ctx context.Context, t engine.Turn, l store.Lesson) (int, error) {
	c, err := r.load(ctx, t, step.Ref(l.Course))
	if err != nil || c.State != store.CoursePublished {
		return 0, err
	}
	return r.Store.LessonAudience(ctx, t.Person.ID, l.ID)
}

func (r Courses) takeMove(ctx context.Context, t engine.Turn, d *opened, in engine.Input) (engine.Move, error) {
	to, ok := typed(t)
	switch {
	case in.Kind == engine.Tap && ok && in.Option == optionNo:
		clear(t.Scratch)
		return engine.Next(), nil
	case in.Kind == engine.Tap && ok && in.Option == optionYes:
		revision := seen(t)
		clear(t.Scratch)
		n := d.l.Text()
		n.StartsAt = to
		change, err := r.Store.ChangeLesson(ctx, t.Person.ID, d.l.ID, revision, n, t.Now)
		if err == nil {
			err = r.tell(ctx, change)
		}
		if reason, ok := refusal(err); ok {
			return engine.Next().Saying(reason), nil
		}
		return engine.Next().Saying(toldTo(change)), err
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	}
	at, reason := ahead(in, t.Now, r.Zone)
	if reason != nil {
		return engine.Stay(reason), nil
	}
	t.Scratch[scratchTo], t.Scratch[scratchSeen] = strconv.FormatInt(at.Unix(), 10), strconv.Itoa(d.l.Revision)
	return engine.Stay(nil), nil
}

// askCancel says whom it concerns when a lesson is called off, or let be again; one of a draft goes for good.
func (r Courses) askCancel(ctx context.Context, t engine.Turn, d *opened) (engine.Screen, error) {
	c, err := r.load(ctx, t, step.Ref(d.l.Course))
	if err != nil {
		return engine.Screen{}, err
	}
	people, err := r.audience(ctx, t, d.l)
	title := both(d.l.TitleKK, d.l.TitleRU)
	text, yes := locales.ProgrammeCancelSure(title, d.l.StartsAt, people), row(locales.ProgrammeCancel(), optionYes, engine.Danger)
	switch {
	case c.State == store.CourseDraft:
		text, yes = locales.ProgrammeRemoveSure(title), row(locales.CommonDelete(), optionYes, engine.Danger)
	case t.Scratch[scratchSure] == optionRestore:
		text, yes = locales.ProgrammeRestoreSure(title, d.l.StartsAt, people), row(locales.ProgrammeRestore(), optionYes, engine.Success)
	}
	return engine.Screen{NoCancel: true, Text: []engine.Message{text}, Rows: [][]engine.Button{yes, row(locales.CommonNo(), optionNo, "")}}, err
}

func (r Courses) takeCancel(ctx context.Context, t engine.Turn, d *opened, in engine.Input) (engine.Move, error) {
	if in.Option != optionYes && in.Option != optionNo {
		return step.Stale(), nil
	}
	asked, revision := t.Scratch[scratchSure], seen(t)
	clear(t.Scratch)
	if in.Option == optionNo {
		return engine.Stay(nil), nil
	}
	c, err := r.load(ctx, t, step.Ref(d.l.Course))
	if err != nil {
		return engine.Move{}, err
	}
	if c.State == store.CourseDraft {
		return said(engine.Done().Saying(locales.ProgrammeLessonRemoved()), r.Store.RemoveLesson(ctx, t.Person.ID, d.l.ID, revision))
	}
	change, err := r.Store.CancelLesson(ctx, t.Person.ID, d.l.ID, revision, asked == optionCancel, t.Now)
	if err == nil {
		err = r.tell(ctx, change)
	}
	return said(engine.Stay(toldTo(change)), err)
}
