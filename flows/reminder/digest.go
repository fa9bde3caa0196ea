package reminder

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Section is what a topic has to say in the digests of those who want one of it.
type Section struct {
	Topic string
	Ahead func(ctx context.Context, p store.Person, now time.Time) (Part, error)
}

// Part is what stands in somebody's digest. Without lines it is left out.
type Part struct {
	Title  locales.Message
	Lines  []locales.Message
	Button engine.Button // leads to the first of it; without a label there is none
}

const (
	// digestWithin is for how long a digest that was missed is made up for.
	digestWithin = 2 * time.Hour
	dayMinutes   = 24 * 60
	// lessonsWithin is how far a digest looks for lessons: all of the day after it.
	lessonsWithin = 36 * time.Hour
)

// remindDigests writes down the digests whose hour it is.
func (r Reminders) remindDigests(ctx context.Context, now time.Time) error {
	q := store.DigestQuery{Minute: minuteOf(now), Today: now.Format(time.DateOnly), Yesterday: now.AddDate(0, 0, -1).Format(time.DateOnly)}
	for back := range int(digestWithin.Minutes()) { // as the hands of the clock say: an hour that is left out or comes twice changes nothing
		q.Minutes = append(q.Minutes, int32((q.Minute-back+dayMinutes)%dayMinutes))
	}
	_, err := r.jobs.RemindDigests(ctx, q, now)
	return err
}

// digest says what is ahead of the topics of which the person wants a digest. They have asked for it: it comes in quiet hours too.
func (r Reminders) digest(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	made, err := strconv.ParseInt(ref, 10, 64)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	if now.Sub(time.Unix(made, 0)) > digestWithin {
		return engine.Screen{}, false, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.ReminderDigest()}}
	for _, s := range r.sections {
		if p.Wish(s.Topic) != store.WishDigest {
			continue
		}
		part, err := s.Ahead(ctx, p, now)
		if err != nil {
			return engine.Screen{}, false, fmt.Errorf("digest of %s: %w", s.Topic, err)
		}
		if len(part.Lines) == 0 {
			continue
		}
		screen.Text = append(screen.Text, locales.Lines(append([]locales.Message{part.Title}, part.Lines...)...))
		if part.Button.Label != nil {
			screen.Rows = append(screen.Rows, []engine.Button{part.Button})
		}
	}
	screen.Rows = append(screen.Rows, settingsRow())
	return screen, len(screen.Text) > 1, nil
}

func (r Reminders) lessonsAhead(ctx context.Context, p store.Person, now time.Time) (Part, error) {
	list, err := r.store.LessonsAhead(ctx, p.ID, now, now.Add(lessonsWithin))
	part := Part{Title: locales.ReminderDigestLessons()}
	for _, l := range list {
		part.Lines = append(part.Lines, locales.ReminderAheadAt(named(l.TitleKK, l.TitleRU), l.StartsAt))
	}
	if len(list) > 0 {
		part.Button = engine.Button{Label: locales.ReminderButtonLesson(), Action: open(flowLesson, step.Ref(list[0].ID))}
	}
	return part, err
}

func (r Reminders) homeworkAhead(ctx context.Context, p store.Person, now time.Time) (Part, error) {
	list, err := r.store.OpenHomeworkOf(ctx, p.ID, now.Add(-overdue), now.Add(dueWithin), true)
	part := Part{Title: locales.ReminderDigestHomework()}
	for _, o := range list {
		part.Lines = append(part.Lines, homeworkLine(o, now))
	}
	if len(list) > 0 {
		part.Button = engine.Button{Label: locales.ReminderButtonHomework(), Action: open(FlowHomework, step.Ref(list[0].Homework))}
	}
	return part, err
}

func (r Reminders) draftsAhead(ctx context.Context, p store.Person, now time.Time) (Part, error) {
	list, err := r.store.DraftsAhead(ctx, p.ID, now)
	part := Part{Title: locales.ReminderDigestDrafts()}
	for _, a := range list {
		label := locales.Verbatim(a.TitleKK) // in the leader's own words
		if a.TitleKK == "" {
			label = locales.ReminderDraftUntitled()
		}
		part.Lines = append(part.Lines, locales.ReminderAheadAt(label, a.DueAt))
	}
	if len(list) > 0 {
		part.Button = engine.Button{Label: locales.CommonContinueDraft(), Action: open("apply", step.Ref(list[0].ID))}
	}
	return part, err
}

func (r Reminders) tasksAhead(ctx context.Context, p store.Person, now time.Time) (Part, error) {
	list, err := r.store.TasksAhead(ctx, p.ID, now, now.Add(dueWithin))
	part := Part{Title: locales.ReminderDigestTasks()}
	for _, a := range list {
		part.Lines = append(part.Lines, locales.ReminderAheadAt(named(a.TitleKK, a.TitleRU), a.DueAt))
	}
	if len(list) > 0 {
		part.Button = engine.Button{Label: locales.CommonSendProof(), Action: open("task_proof", step.Ref(list[0].ID))}
	}
	return part, err
}
