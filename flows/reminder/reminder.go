// Package reminder reminds people of what they signed up for: of lessons, of homework, and once a day of everything that is ahead. What is
// due is worked out from what is true at that moment, when it is looked for and once more when it is sent.
package reminder

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue.
const (
	KindDay      = "lesson_day"       // a day before a lesson; ref: the lesson and when it begins
	KindHour     = "lesson_hour"      // an hour before
	KindSoon     = "lesson_soon"      // ten minutes before
	KindHomework = store.KindHomework // ref: the homework and the person
	KindDigest   = store.KindDigest   // ref: when it was made
)

// FlowHomework is where homework is sent. Somebody in the middle of it is left alone.
const FlowHomework = "homework"

const (
	flowLesson   = "lesson"
	flowSettings = "settings"
)

// Store is what reminders read and forget.
type Store interface {
	LessonAhead(ctx context.Context, person, lesson int64) (store.Lesson, error)
	LessonsAhead(ctx context.Context, person int64, after, till time.Time) ([]store.Lesson, error)
	OpenHomework(ctx context.Context, q store.HomeworkQuery) (list []store.OpenHomework, last int64, err error)
	OpenHomeworkOf(ctx context.Context, person int64, after, till time.Time, asked bool) ([]store.OpenHomework, error)
	DraftsAhead(ctx context.Context, leader int64, now time.Time) ([]store.Ahead, error)
	TasksAhead(ctx context.Context, person int64, now, till time.Time) ([]store.Ahead, error)
}

// Jobs writes reminders down and adds them to the queue.
type Jobs interface {
	RemindLessons(ctx context.Context, r store.LessonRung, now time.Time) (made int, err error)
	RemindDigests(ctx context.Context, q store.DigestQuery, now time.Time) (made int, err error)
}

// Reminders are the reminders of this package.
type Reminders struct {
	store    Store
	jobs     Jobs
	sections []Section
}

// New makes them. sections are what other rooms have to say in the digest, after what is said here.
func New(s Store, j Jobs, sections ...Section) Reminders {
	r := Reminders{store: s, jobs: j}
	r.sections = append([]Section{
		{Topic: store.TopicLessons, Ahead: r.lessonsAhead},
		{Topic: store.TopicHomework, Ahead: r.homeworkAhead},
		{Topic: store.TopicApplications, Ahead: r.draftsAhead},
		{Topic: store.TopicTasks, Ahead: r.tasksAhead},
	}, sections...)
	return r
}

// Kinds are how the notices go out.
func (r Reminders) Kinds() nudge.Kinds {
	kinds := nudge.Kinds{
		KindHomework: {Manner: nudge.Unasked, Compose: r.homework, Topic: store.TopicHomework, Exactly: true},
		KindDigest:   {Manner: nudge.AtOnce, Compose: r.digest, Exactly: true},
	}
	for _, rung := range lessonRungs() {
		kinds[rung.kind] = nudge.Kind{
			Manner: nudge.Signed, Compose: rung.compose(r.store), Topic: store.TopicLessons, Asleep: rung.asleep, Exactly: true,
		}
	}
	return kinds
}

// Minute writes down what is due to the minute. The location of now is where quiet hours and days are meant.
func (r Reminders) Minute(ctx context.Context, now time.Time) (err error) {
	for _, rung := range lessonRungs() {
		_, one := r.jobs.RemindLessons(ctx, rung.at(now), now)
		err = errors.Join(err, one) // one that fails keeps no other back
	}
	return errors.Join(err, r.remindDigests(ctx, now))
}

func open(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }

func settingsRow() []engine.Button {
	return []engine.Button{{Label: locales.NudgeButtonSettings(), Action: open(flowSettings)}}
}

func named(kk, ru string) locales.Message { return locales.Named(locales.Bilingual{KK: kk, RU: ru}) }

func minuteOf(now time.Time) int { return now.Hour()*60 + now.Minute() }
