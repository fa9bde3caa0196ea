// Package task is where staff and project leaders make tasks: they write a draft, publish it, see what comes of it, and write to those who
// take part.
package task

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Names of the flows in sessions. The ref is a task's id where nothing else is said.
const (
	Own     = "tasks_own" // no ref
	New     = "task_new"  // no ref
	Form    = "task_form"
	Card    = "task_card"
	Message = "task_message"
	Project = "task_project" // ref: a project's id
)

// Store is what is kept of tasks. It does for each person only what their own roles and projects allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	Tasks(ctx context.Context, actor int64, limit, offset int) ([]store.Task, error)
	TaskOf(ctx context.Context, actor, id int64) (store.Task, error)
	TaskProjects(ctx context.Context, person int64) ([]store.Project, error)
	TaskRegions(ctx context.Context, actor, project int64) (store.Scope, error)
	TaskBudgets(ctx context.Context, actor, project int64) ([]store.Budget, error)
	MakeTask(ctx context.Context, actor int64, n store.TaskText, turn int64, now time.Time) (int64, error)
	ChangeTask(ctx context.Context, actor, id int64, n store.TaskText) error
	PublishTask(ctx context.Context, actor, id int64, code, link string, now time.Time) error
	PauseTask(ctx context.Context, actor, id int64, pause bool, now time.Time) error
	CloseTask(ctx context.Context, actor, id int64, now time.Time) (int64, error)
	CloneTask(ctx context.Context, actor, id, turn int64, now time.Time) (int64, error)
	TaskNumbersOf(ctx context.Context, actor, id int64) (store.TaskNumbers, error)
	ProjectNumbers(ctx context.Context, actor, project int64) (store.TaskNumbers, error)
	ProjectTasks(ctx context.Context, actor, project int64, limit, offset int) ([]store.Task, error)
	TaskTeam(ctx context.Context, actor, task int64, now time.Time) ([]store.Coordinator, error)
	CoordinatorCalled(ctx context.Context, username string, now time.Time) (store.Coordinator, error)
	CoordinatorByID(ctx context.Context, id int64, now time.Time) (store.Coordinator, error)
	SearchPeople(ctx context.Context, reader int64, q store.PeopleQuery, limit, offset int) ([]store.PersonRow, error)
	TaskPartakers(ctx context.Context, actor, id int64) (int, error)
	WriteToPartakers(ctx context.Context, actor int64, m store.TaskMessage, turn int64, since, now time.Time) (int64, []int64, error)
	TaskMessageFor(ctx context.Context, person, id int64) (store.TaskMessage, error)
	CoordinatedTask(ctx context.Context, person, id int64) (store.Task, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the room is made from.
type Parts struct {
	Store      Store
	Jobs       Jobs
	Directions []step.Option // that projects can have
	Zone       *time.Location
	BotName    string // the bot's username, for links
	Mine       string // the flow in which people see the tasks they do; empty where there is none
	Confirms   string // the flow in which coordinators confirm; empty where there is none
}

// Tasks is what is done about tasks before and while others do them.
type Tasks struct {
	store      Store
	jobs       Jobs
	directions []step.Option
	cards      taskcard.Names
	budgets    tokens.Named
	zone       *time.Location
	botName    string
	mine       string
	confirms   string
}

// NewRoom puts it together.
func NewRoom(p Parts) Tasks {
	return Tasks{
		store: p.Store, jobs: p.Jobs, directions: p.Directions, cards: taskcard.Directions(p.Directions), budgets: tokens.Directions(p.Directions),
		zone: p.Zone, botName: p.BotName, mine: p.Mine, confirms: p.Confirms,
	}
}

// Flows lists the conversations.
func (r Tasks) Flows() []engine.Definition {
	return []engine.Definition{r.own(), r.start(), r.form(), r.card(), r.message(), r.project()}
}

// Allow says who may be in the flows: leaders need no role. What somebody sees and does there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && !p.Minor }

// Staff reports who makes tasks of the programme.
func Staff(p engine.Person) bool { return Allow(p) && p.Has(store.AuthorTasks.Roles()...) }

// none is a flow without answers.
type none struct{}

func loadNone(context.Context, engine.Turn, string) (*none, error) { return &none{}, nil }

// refusal words why something was not done; ok is false for errors that are none.
func refusal(err error) (reason locales.Message, ok bool) {
	var refused ledger.Refusal
	if errors.As(err, &refused) && refused.Outcome == ledger.Short {
		return locales.TaskShort(), true
	}
	if reason, ok = tokens.Refused(err); ok {
		return reason, true
	}
	switch {
	case errors.Is(err, store.ErrNotFound):
		return locales.TaskNotYours(), true
	case errors.Is(err, store.ErrChanged):
		return locales.TaskChanged(), true
	case errors.Is(err, store.ErrUnready):
		return locales.TaskUnready(), true
	case errors.Is(err, store.ErrLate):
		return locales.TaskLate(), true
	case errors.Is(err, store.ErrNobody):
		return locales.TaskNobody(), true
	case errors.Is(err, store.ErrOverLimit):
		return locales.TaskMessagesEnough(store.TaskMessagesADay), true
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

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}
