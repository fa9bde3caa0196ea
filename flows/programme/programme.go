// Package programme is where staff make courses: modules, lessons, homework and materials, in the chat or from one file, and who takes part.
package programme

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions. The ref is a course's id where nothing else is said.
const (
	List         = "courses"       // no ref
	New          = "course_new"    // no ref
	Card         = "course_card"   // what there is to do with a course, and its modules
	Edit         = "course_edit"   // its titles and terms
	People       = "course_people" // who takes part
	Module       = "course_module" // ref: a module's id
	NewModule    = "module_new"
	NewLesson    = "lesson_new"    // ref: a module's id
	Lesson       = "lesson_edit"   // ref: a lesson's id
	NewHomework  = "homework_new"  // ref: a lesson's id
	Homework     = "homework_edit" // ref: a homework's id
	NewMaterial  = "material_new"  // ref: a lesson's id
	File         = "course_file"   // no ref
	Tried        = "course_tried"  // ref: a file's id
	Offers       = "course_offers" // no ref
	LinkKind     = "u"             // deep link: u_<a course's link>
	linkedPrefix = "?start=" + LinkKind + "_"
)

// Store is what is kept of courses. It does for each person only what their own roles allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	Courses(ctx context.Context, actor int64, a store.Action, limit, offset int) ([]store.Course, error)
	CourseOf(ctx context.Context, actor int64, a store.Action, id int64) (store.Course, error)
	CourseTaken(ctx context.Context, person, id int64) (store.Course, error)
	CourseCohorts(ctx context.Context, actor int64) ([]store.Cohort, error)
	CourseBudgets(ctx context.Context, actor int64) ([]store.Budget, error)
	MakeCourse(ctx context.Context, actor int64, place store.CoursePlace, titleKK, titleRU string, turn int64, now time.Time) (int64, error)
	ChangeCourse(ctx context.Context, actor, id int64, n store.CourseText) error
	PublishCourse(ctx context.Context, actor, id int64, now time.Time) ([]int64, error)
	FinishCourse(ctx context.Context, actor, id int64, now time.Time) error
	lessonStore
	enrolmentStore
	fileStore
}

type lessonStore interface {
	ProgrammeModules(ctx context.Context, actor, course int64) ([]store.CourseModule, error)
	ProgrammeModule(ctx context.Context, actor, id int64) (store.CourseModule, error)
	AddModule(ctx context.Context, actor, course int64, titleKK, titleRU string, turn int64) (int64, error)
	ChangeModule(ctx context.Context, actor, id int64, titleKK, titleRU string) error
	RemoveModule(ctx context.Context, actor, id int64) error
	ProgrammeLessons(ctx context.Context, actor, course int64) ([]store.Lesson, error)
	ProgrammeLesson(ctx context.Context, actor, id int64) (store.Lesson, error)
	AddLesson(ctx context.Context, actor, course int64, n store.LessonText, turn int64) (int64, error)
	ChangeLesson(ctx context.Context, actor, id int64, revision int, n store.LessonText, now time.Time) (store.LessonChange, error)
	CancelLesson(ctx context.Context, actor, id int64, revision int, cancel bool, now time.Time) (store.LessonChange, error)
	RemoveLesson(ctx context.Context, actor, id int64, revision int) error
	LessonAudience(ctx context.Context, actor, lesson int64) (int, error)
	LessonNews(ctx context.Context, person, change int64) (store.LessonNews, error)
	LessonHanded(ctx context.Context, id int64) (store.Lesson, error)
	Teachers(ctx context.Context, course, but int64, now time.Time) ([]int64, error)
	TeachingIn(ctx context.Context, person, course int64, now time.Time) (store.Teaching, error)
	ProgrammeHomeworks(ctx context.Context, actor, course, lesson int64) ([]store.Homework, error)
	ProgrammeHomework(ctx context.Context, actor, id int64) (store.Homework, error)
	AddHomework(ctx context.Context, actor, lesson int64, n store.HomeworkText, turn int64) (int64, error)
	ChangeHomework(ctx context.Context, actor, id int64, n store.HomeworkText) error
	WithdrawHomework(ctx context.Context, actor, id int64, withdraw bool) error
	ProgrammeMaterials(ctx context.Context, actor, lesson int64) ([]store.ProgrammeMaterial, error)
	AddMaterial(ctx context.Context, actor, lesson int64, m store.ProgrammeMaterial) error
	RemoveMaterial(ctx context.Context, actor, lesson, id int64) error
}

type enrolmentStore interface {
	EnrolCohorts(ctx context.Context, now time.Time) ([]store.Enrolled, error)
	EnrolByLink(ctx context.Context, person int64, link string, now time.Time) (course int64, fresh bool, err error)
	EnrolIdea(ctx context.Context, person, course int64, now time.Time) (fresh bool, err error)
	EnrolPerson(ctx context.Context, actor, course, person int64, now time.Time) (fresh bool, err error)
	RemoveFromCourse(ctx context.Context, actor, course, person int64, now time.Time) error
	CoursePeople(ctx context.Context, actor, course int64, limit, offset int) ([]store.Partaker, error)
	CoursesOffered(ctx context.Context, person int64, limit, offset int) ([]store.Course, error)
	SearchPeople(ctx context.Context, reader int64, q store.PeopleQuery, limit, offset int) ([]store.PersonRow, error)
	CoordinatorCalled(ctx context.Context, username string, now time.Time) (store.Coordinator, error)
	CoordinatorByID(ctx context.Context, id int64, now time.Time) (store.Coordinator, error)
}

type fileStore interface {
	Person(ctx context.Context, id int64) (store.Person, error)
	ProgrammeOf(ctx context.Context, actor, course int64) (store.Programme, error)
	SaveProgramme(ctx context.Context, actor int64, p store.Programme, seen int, dry bool, now time.Time) (store.SavedProgramme, error)
	AskProgrammeFile(ctx context.Context, person int64, file string, now time.Time) (int64, error)
	ProgrammeFile(ctx context.Context, person, id int64) (store.ProgrammeFile, error)
	MoveProgrammeFile(ctx context.Context, f store.ProgrammeFile, to store.ProgrammeFileState) error
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Files are fetched from Telegram, up to a size in bytes.
type Files interface {
	Download(ctx context.Context, file string, limit int64) ([]byte, error)
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Files      Files // nil where nothing is read in
	Words      *locales.Catalog
	Directions []step.Option // that budgets can have
	Zone       *time.Location
	BotName    string // the bot's username, for links
	Course     string // the flow in which people see a course that they take
	Taught     string // the flow in which somebody sees a lesson that they teach
}

// Courses is what staff do about courses, and how people get into them.
type Courses struct {
	Parts
	budgets tokens.Named
}

// NewRoom puts it together.
func NewRoom(p Parts) Courses { return Courses{Parts: p, budgets: tokens.Directions(p.Directions)} }

// Flows lists the conversations.
func (r Courses) Flows() []engine.Definition {
	return []engine.Definition{
		r.list(), r.start(), r.card(), r.edit(), r.people(), r.module(), r.newModule(), r.newLesson(), r.lesson(), r.newHomework(), r.homework(), r.newMaterial(),
		r.file(), r.tried(), r.offers(),
	}
}

// Allow says who makes courses somewhere.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ManageCourses.Roles()...) }

func member(p engine.Person) bool { return p.Member }

// none is a flow without answers.
type none struct{}

func loadNone(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil }

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return locales.ProgrammeNotYours(), true
	case errors.Is(err, store.ErrChanged):
		return locales.ProgrammeChanged(), true
	case errors.Is(err, store.ErrIncomplete):
		return locales.ProgrammeIncomplete(), true
	case errors.Is(err, store.ErrLate):
		return locales.ProgrammeFinishedAlready(), true
	case errors.Is(err, store.ErrOther):
		return locales.ProgrammeFileOther(), true
	}
	return locales.Message{}, false
}

// said is the move, or why it was refused.
func said(done engine.Move, err error) (engine.Move, error) {
	if reason, ok := refusal(err); ok {
		return engine.Stay(reason), nil
	}
	return done, err
}

// ended is said for the last question of a flow: there is nothing to ask again.
func ended(done engine.Move, err error) (engine.Move, error) {
	if reason, ok := refusal(err); ok {
		return engine.Done().Saying(reason), nil
	}
	return done, err
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

func both(kk, ru string) locales.Message { return locales.Named(locales.Bilingual{KK: kk, RU: ru}) }

func short(kk, ru string) locales.Message { return both(step.Short(kk), step.Short(ru)) }

func row(label locales.Message, option string, style engine.Style) []engine.Button {
	return []engine.Button{{Label: label, Option: option, Style: style}}
}

// tell queues what people are to be told of lessons: at once what is near, and else when they are awake.
func (r Courses) tell(ctx context.Context, changes ...store.LessonChange) error {
	var notices []store.Notice
	for _, c := range changes {
		kind := KindLesson
		if c.Soon {
			kind = KindLessonSoon
		}
		for _, person := range c.People {
			if c.ID != 0 {
				notices = append(notices, store.Notice{Kind: kind, Person: person, Ref: step.Ref(c.ID)})
			}
		}
	}
	notices = append(notices, handed(changes)...)
	if len(notices) == 0 {
		return nil
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}
