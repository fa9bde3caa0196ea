package reminder

import (
	"context"
	"fmt"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/nudge"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	oneDay = 24 * time.Hour
	// dueWithin is from when on a deadline is near, overdue for how long it is worth a word that it has passed.
	dueWithin = 3 * oneDay
	overdue   = 7 * oneDay
	// lastChance is what must be left until the deadline for a reminder before it to be of any use.
	lastChance = 30 * time.Minute
)

// Source lists the homework that people may be reminded of.
func (r Reminders) Source(ctx context.Context, now time.Time, after nudge.Cursor) (nudge.Page, error) {
	list, last, err := r.store.OpenHomework(ctx, store.HomeworkQuery{
		Now: now, After: now.Add(-overdue), Till: now.Add(dueWithin), AfterPerson: after.Person, People: nudge.PageSize,
	})
	page := nudge.Page{Last: nudge.Cursor{Person: last}, More: last != 0}
	for _, o := range list {
		page.Matters = append(page.Matters, homeworkMatter(o, true))
	}
	return page, err
}

// homeworkMatter turns a row into what the ladder looks at. Reminders count once made, or only once sent.
func homeworkMatter(o store.OpenHomework, made bool) nudge.Matter {
	before := func(d time.Duration) time.Time { return o.DueAt.Add(-d) }
	behind := o.DueAt.Add
	return nudge.Matter{
		Kind: KindHomework, Ref: store.HomeworkRef(o.Homework, o.Person), Name: KindHomework + ":" + store.HomeworkRef(o.Homework, o.Person),
		Topic: store.TopicHomework, Number: o.Homework, Deadline: o.DueAt, Useless: behind(overdue), Snoozed: o.Snoozed,
		Reminders: nudge.Reminded(o.Nudged, made),
		Leader:    nudge.Leader{ID: o.Person, QuietFrom: o.QuietFrom, QuietTo: o.QuietTo, LastUpdate: o.LastUpdate, Flows: o.Flows},
		Spans: []nudge.Span{
			{Rung: "over_3d", From: behind(3 * oneDay), Until: behind(overdue)},
			{Rung: "over_1d", From: behind(oneDay), Until: behind(3 * oneDay)},
			{Rung: "left_3h", From: before(3 * time.Hour), Until: before(lastChance)},
			{Rung: "left_1d", From: before(oneDay), Until: before(3 * time.Hour)},
			{Rung: "left_3d", From: before(3 * oneDay), Until: before(oneDay)},
		},
	}
}

// homework words the reminder with what is to be sent now, and names what else is due soon. There is nothing to say when it was sent or
// withdrawn, or when the person has left.
func (r Reminders) homework(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	var id, person int64
	if _, err := fmt.Sscanf(ref, "%d.%d", &id, &person); err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	list, err := r.store.OpenHomeworkOf(ctx, p.ID, now.Add(-overdue), now.Add(dueWithin), false)
	at := slices.IndexFunc(list, func(o store.OpenHomework) bool { return o.Homework == id && person == p.ID })
	if err != nil || at < 0 {
		return engine.Screen{}, false, err
	}
	o := list[at]
	if _, due := homeworkMatter(o, false).Due(now); !due {
		return engine.Screen{}, false, nil
	}
	others := slices.DeleteFunc(list, func(other store.OpenHomework) bool { return other.Homework == id || !other.DueAt.After(now) })
	return homeworkScreen(o, others, now), true, nil
}

func homeworkScreen(o store.OpenHomework, others []store.OpenHomework, now time.Time) engine.Screen {
	left := o.DueAt.Sub(now)
	says := locales.ReminderHomeworkOver()
	if left > 0 {
		says = locales.ReminderHomeworkLeft(locales.Ahead(rounded(left)))
	}
	facts := []locales.Message{locales.ReminderHomeworkTitle(named(o.TitleKK, o.TitleRU)), locales.ReminderHomeworkDeadline(o.DueAt)}
	if o.Returned {
		facts = append(facts, locales.ReminderHomeworkReturned())
	}
	screen := engine.Screen{Text: []engine.Message{says, locales.Lines(facts...)}}
	if len(others) > 0 {
		lines := []locales.Message{locales.ReminderHomeworkOthers()}
		for _, other := range others {
			lines = append(lines, homeworkLine(other, now))
		}
		screen.Text = append(screen.Text, locales.Lines(lines...))
	}
	screen.Rows = [][]engine.Button{{{Label: locales.ReminderButtonHomework(), Style: engine.Primary, Action: open(FlowHomework, step.Ref(o.Homework))}}}
	if left <= 0 || left > oneDay { // nobody is to sleep past the deadline
		screen.Rows = append(screen.Rows, []engine.Button{nudge.SnoozeButton(store.TopicHomework)})
	}
	screen.Rows = append(screen.Rows, settingsRow())
	return screen
}

func homeworkLine(o store.OpenHomework, now time.Time) locales.Message {
	if o.DueAt.After(now) {
		return locales.ReminderAheadAt(named(o.TitleKK, o.TitleRU), o.DueAt)
	}
	return locales.ReminderAheadOver(named(o.TitleKK, o.TitleRU), o.DueAt)
}
