// Package course is what somebody sees and does who takes part in a course: how far they are, the next lesson, being there, homework.
package course

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "course"         // ref: a course's id, or none: the one that somebody takes part in, or a choice
	Lesson   = "lesson"         // ref: a lesson's id
	CheckIn  = "checkin_lesson" // ref: a lesson's id
	Homework = "homework"       // ref: a homework's id
)

// SpotLink stands before the spot of a lesson in a deep link: whoever scans the picture there comes with it.
const SpotLink = "s"

// joining is how long before a lesson the hub shows the way in.
const joining = 15 * time.Minute

// Store is what is kept of courses, as those see it who take part in them.
type Store interface {
	CourseDoors(ctx context.Context, person int64, now time.Time) ([]store.CourseDoor, error)
	CourseTaken(ctx context.Context, person, id int64) (store.Course, error)
	Progress(ctx context.Context, person, course int64, now time.Time) (store.Progress, error)
	LessonsWalked(ctx context.Context, person, course int64) ([]store.TakenLesson, error)
	LessonsTaken(ctx context.Context, person, course int64) ([]store.Lesson, error)
	LessonTaken(ctx context.Context, person, id int64) (store.Lesson, error)
	MaterialsTaken(ctx context.Context, person, lesson int64) ([]store.LessonMaterial, error)
	MaterialTaken(ctx context.Context, person, id int64) (store.LessonMaterial, error)
	ArrivalAt(ctx context.Context, person, lesson int64, at time.Time) (store.Lesson, store.Arrived, error)
	CheckIn(ctx context.Context, person int64, a store.Arrival, now time.Time) (store.Arrived, error)
	LessonAtSpot(ctx context.Context, person int64, spot string) (lesson int64, takesPart bool, err error)
	PayLessons(ctx context.Context, now time.Time, limit int, tell func(context.Context, []store.LatePay) error) (tokens int64, err error)
	HomeworksTaken(ctx context.Context, person, course int64) ([]store.TakenHomework, error)
	HomeworkTaken(ctx context.Context, person, id int64) (store.TakenHomework, error)
	FormDraft(ctx context.Context, person int64, flow, ref string) (json.RawMessage, error)
	SaveFormDraft(ctx context.Context, person int64, flow, ref string, changed map[string]json.RawMessage, now time.Time) error
	DropFormDraft(ctx context.Context, person int64, flow, ref string) error
	SendHomework(ctx context.Context, person int64, p store.HomeworkParcel, now time.Time) (work int64, late bool, err error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Words puts messages into words: calendar files are made outside the chat.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Doors are the flows of other rooms that the hub leads to; an empty name leaves the button out.
type Doors struct {
	Offers      string // other courses that one can take part in
	Certificate string // ref: a course's id
	Trajectory  string // ref: an application's id
}

// Parts is what the room needs.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Doors Doors
	// Leave ends somebody's part in a course; nil: nobody can leave.
	Leave func(ctx context.Context, person, course int64, now time.Time) error
	// Keeper is whose the entries of calendars are, such as the bot's name.
	Keeper string
}

// Courses is the room.
type Courses struct{ Parts }

// New makes it.
func New(p Parts) Courses { return Courses{p} }

// Flows lists the conversations.
func (c Courses) Flows() []engine.Definition {
	return []engine.Definition{c.hub(), c.lesson(), c.checkIn(), c.homework()}
}

// Open opens the course that somebody takes part in, or a choice. It is its first page, wherever in it they are.
func Open(context.Context, engine.Turn, []string) (engine.Move, error) {
	return engine.Call(Name, "").Anew(), nil
}

// Links are the deep links: a picture that is shown where the lesson is.
func (c Courses) Links() map[string]engine.Opener {
	return map[string]engine.Opener{SpotLink: c.spot}
}

// soon is how long before a lesson the menu speaks of it.
const soon = 24 * time.Hour

// Urge is what the menu says of courses that somebody takes part in, the one with the next lesson first: nothing, unless there is a lesson within a
// day; and which course it leads to, empty for a choice.
func Urge(doors []store.CourseDoor, now time.Time) (text locales.Message, ref string) {
	if len(doors) == 1 {
		ref = step.Ref(doors[0].Course)
	}
	switch first := doors[0]; {
	case first.StartsAt.IsZero() || first.StartsAt.After(now.Add(soon)):
	case first.StartsAt.After(now):
		text = locales.CourseOfferSoon(named(first.TitleKK, first.TitleRU), locales.Ahead(first.StartsAt.Sub(now)))
	default:
		text = locales.CourseOfferOn(named(first.TitleKK, first.TitleRU))
	}
	return text, ref
}

// mostPaid is how many lessons are paid for together.
const mostPaid = 200

// Tick pays for lessons that a budget was short for, and tells whom it has paid.
func (c Courses) Tick(ctx context.Context, now time.Time) error {
	for {
		tokens, err := c.Store.PayLessons(ctx, now, mostPaid, c.tellPaid)
		if err != nil || tokens == 0 {
			return err
		}
	}
}

// tellPaid tells people of tokens that they were told nothing of when they were at a lesson.
func (c Courses) tellPaid(ctx context.Context, paid []store.LatePay) error {
	notices := make([]store.Notice, len(paid))
	for i, p := range paid {
		notices[i] = store.Notice{Kind: KindPaid, Person: p.Person, Ref: step.Ref(p.Tokens)}
	}
	return c.Jobs.Notify(ctx, store.Ordinary, notices...)
}

func member(p engine.Person) bool { return p.Member }

func named(kk, ru string) locales.Message { return locales.Named(locales.Bilingual{KK: kk, RU: ru}) }

// either is a text of which one language may be missing: then the other stands for it.
func either(kk, ru string) locales.Message {
	return named(cmp.Or(kk, ru), cmp.Or(ru, kk))
}

// short is a name as it fits on a button.
func short(kk, ru string) locales.Message { return named(step.Short(kk), step.Short(ru)) }

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// absent reports that somebody takes no part, or that there is no such thing.
func absent(err error) bool { return errors.Is(err, store.ErrNotFound) }
