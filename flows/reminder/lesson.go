package reminder

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/nudge"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// lessonRung is a reminder of a lesson: it may go out from a time before the lesson's beginning until a shorter one. What is missed is made up
// for within that time and not after it.
type lessonRung struct {
	kind        string
	from, until time.Duration
	asleep      bool // so near that it goes out in quiet hours too: people signed up for it
}

func lessonRungs() []lessonRung {
	return []lessonRung{
		{kind: KindSoon, from: 10 * time.Minute, asleep: true},
		{kind: KindHour, from: time.Hour, until: 20 * time.Minute, asleep: true},
		{kind: KindDay, from: 24 * time.Hour, until: 3 * time.Hour},
	}
}

// at picks the lessons that people are reminded of at a moment.
func (r lessonRung) at(now time.Time) store.LessonRung {
	q := store.LessonRung{Kind: r.kind, After: now.Add(r.until), Till: now.Add(r.from), Minute: minuteOf(now)}
	if r.asleep {
		q.Minute = -1
	}
	return q
}

// compose words the reminder from the lesson as it is now. There is nothing to say when the lesson was moved since, is cancelled or too near,
// or when the person is there already, has left or does not want to hear it.
func (r lessonRung) compose(s Store) nudge.Composer {
	return func(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
		var id, told int64
		if _, err := fmt.Sscanf(ref, "%d.%d", &id, &told); err != nil {
			return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
		}
		l, err := s.LessonAhead(ctx, p.ID, id)
		if errors.Is(err, store.ErrNotFound) {
			return engine.Screen{}, false, nil
		}
		left := l.StartsAt.Sub(now)
		if err != nil || l.StartsAt.Unix() != told || left <= r.until || left > r.from {
			return engine.Screen{}, false, err
		}
		return r.screen(l, p, left), true, nil
	}
}

func (r lessonRung) screen(l store.Lesson, p store.Person, left time.Duration) engine.Screen {
	facts := []locales.Message{
		locales.ReminderLessonTitle(named(l.TitleKK, l.TitleRU)), locales.ReminderLessonCourse(named(l.CourseKK, l.CourseRU)),
		locales.ReminderLessonStarts(l.StartsAt),
	}
	if p.Region == regionAbroad {
		facts = append(facts, locales.ReminderLessonLocal(l.StartsAt))
	}
	if l.Place != "" {
		facts = append(facts, locales.ReminderLessonPlace(l.Place))
	}
	if l.Link != "" {
		facts = append(facts, locales.ReminderLessonOnline())
	}
	screen := engine.Screen{Text: []engine.Message{locales.ReminderLesson(locales.Ahead(rounded(left))), locales.Lines(facts...)}}
	lesson := engine.Button{Label: locales.ReminderButtonLesson(), Action: open(flowLesson, step.Ref(l.ID))}
	if l.Link != "" && r.asleep {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReminderButtonJoin(), URL: l.Link, Style: engine.Primary}})
	} else {
		lesson.Style = engine.Primary
	}
	screen.Rows = append(screen.Rows, []engine.Button{lesson}, settingsRow())
	return screen
}

// regionAbroad is the region of those who live in another time zone.
const regionAbroad = "XX"

// rounded leaves out what nobody counts: minutes where it is hours, seconds where it is minutes.
func rounded(left time.Duration) time.Duration {
	if left >= 2*time.Hour {
		return left.Round(time.Hour)
	}
	return max(left.Round(time.Minute), time.Minute)
}
