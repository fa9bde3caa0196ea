// Package teaching is where lessons are held: a teacher's lessons with the code to be shown and the list, the queue of homework, certificates, and how
// courses go for those who look after them.
package teaching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name         = "teaching"
	Lesson       = "lesson_taught"       // ref: a lesson's id
	Check        = "homework_check"      // ref: a work's id
	Certificate  = "certificate"         // ref: a course's id
	Seen         = "certificate_seen"    // ref: a certificate's link
	Going        = "courses_going"       // all courses that somebody may see
	Numbers      = "course_numbers"      // ref: a course's id
	Lessons      = "course_lessons"      // ref: a course's id
	Behind       = "course_behind"       // ref: a course's id
	Certificates = "course_certificates" // ref: a course's id
	Issued       = "certificate_issued"  // ref: a certificate's id
)

// Links with what stands before the underscore.
const (
	// SpotLink is how room for those who take part calls the link that is scanned at a lesson.
	SpotLink        = "s"
	certificateLink = "v"
)

// flowHomework is where others send homework; ref: a homework's id.
const flowHomework = "homework"

// Store is what is read and kept of lessons, homework and certificates. It does for each person only what is theirs.
type Store interface {
	lessonStore
	workStore
	certificateStore
	numbersStore
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Words puts a message into one language.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store   Store
	Jobs    Jobs
	Words   Words
	Exports string // the flow in which tables are asked for; empty where there is none
	Zone    *time.Location
	BotName string // for links
}

// Teaching is what those do who teach, and those who look after courses.
type Teaching struct {
	store   Store
	jobs    Jobs
	words   Words
	exports string
	zone    *time.Location
	botName string
}

// New puts it together.
func New(p Parts) Teaching {
	return Teaching{store: p.Store, jobs: p.Jobs, words: p.Words, exports: p.Exports, zone: p.Zone, botName: p.BotName}
}

// Flows lists the conversations.
func (r Teaching) Flows() []engine.Definition {
	return []engine.Definition{
		r.hub(), r.lesson(), r.check(), r.certificate(), r.seen(), r.going(), r.numbers(), r.lessons(), r.behind(), r.certificates(), r.issued(),
	}
}

// member says who may be where there is nothing but one's own: what they see is decided anew by each query.
func member(p engine.Person) bool { return p.Member }

// Allow says who may see how courses go.
func Allow(p engine.Person) bool {
	return p.Member && (p.Has(store.ReadCourses.Roles()...) || p.Has(store.ManageCourses.Roles()...))
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// titled is a name in both languages.
func titled(kk, ru string) locales.Message { return locales.Named(locales.Bilingual{KK: kk, RU: ru}) }

// row is a row with one button.
func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}

// opens is a row with a button that opens a flow from any message.
func opens(label locales.Message, flow string, args ...string) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: append([]string{flow}, args...)}}}}
}

// text lets lines be paragraphs.
func text(lines []locales.Message) engine.Message { return locales.Lines(lines...) }

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error, words map[error]func() locales.Message) (reason locales.Message, ok bool) {
	for refused, reason := range words {
		if errors.Is(err, refused) {
			return reason(), true
		}
	}
	return locales.Message{}, false
}
