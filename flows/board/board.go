// Package board is where volunteers find tasks, take them, and send what shows that they are done.
package board

import (
	"context"
	"errors"
	"regexp"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name     = "tasks_board"
	Take     = "task_take" // ref: a task's id
	Mine     = "tasks_mine"
	Proof    = "task_proof" // ref: a submission's id, as of those below
	Confirm  = "task_confirm"
	Confirms = "tasks_confirm" // what waits for one's own word
	Appeal   = "task_appeal"
)

// Store is what is kept of tasks and of those who do them. Its rules hold there, whatever a screen has said.
type Store interface {
	Board(ctx context.Context, person int64, q store.BoardQuery, zone *time.Location, now time.Time) ([]store.Task, error)
	BoardTask(ctx context.Context, person, id int64, zone *time.Location, now time.Time) (store.BoardTask, error)
	TaskByLink(ctx context.Context, link string) (int64, error)
	TakeTask(ctx context.Context, person, task, turn int64, zone *time.Location, now time.Time) (submission int64, why store.Untaken, err error)
	GiveTaskBack(ctx context.Context, person, submission int64, now time.Time) error
	MySubmissions(ctx context.Context, person int64, limit, offset int) ([]store.Submission, error)
	OwnSubmission(ctx context.Context, person, id int64) (store.OwnSubmission, error)
	BeginProof(ctx context.Context, person, id int64, now time.Time) error
	AddProof(ctx context.Context, person int64, p store.TaskProof) error
	DropProofs(ctx context.Context, person, id int64) error
	SetUnits(ctx context.Context, person, id int64, units int) error
	SendSubmission(ctx context.Context, person, id int64, zone *time.Location, now time.Time) (store.SubmissionState, error)
	GuessTask(ctx context.Context, person int64, g store.Guess, now time.Time) (store.Guessed, error)
	GuessesLeft(ctx context.Context, person, task int64, most int, within time.Duration, now time.Time) (store.Guessed, error)
	AppealSubmission(ctx context.Context, person, id int64, words string, now time.Time) error
	Confirms(ctx context.Context, checker int64, limit, offset int) ([]store.Submission, error)
	ConfirmOf(ctx context.Context, checker, id int64) (store.Submission, error)
	Confirmers(ctx context.Context, id int64, limit int) ([]int64, error)
	ConfirmSubmission(ctx context.Context, checker int64, w store.Word, zone *time.Location, now time.Time) (store.Confirmed, error)
	ProofsUnseen(ctx context.Context, submission int64) ([]store.TaskProof, error)
	KeepLook(ctx context.Context, l store.Look, now time.Time) error
	QueueSubmission(ctx context.Context, id int64, now time.Time) error
	ReturnDuplicate(ctx context.Context, id int64, now time.Time, tell func(ctx context.Context, person int64) error) error
	SubmissionsUnseen(ctx context.Context, since time.Time, limit int) ([]int64, error)
	TasksOver(ctx context.Context, now time.Time, limit int) (ended []int64, err error)
	LapsedSince(ctx context.Context, since time.Time) ([]store.Ended, error)
	SubmissionsUnsent(ctx context.Context, now time.Time, limit int) ([]store.Ended, error)
	TasksDue(ctx context.Context, now time.Time, within time.Duration, after store.DueTask, limit int) ([]store.DueTask, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
	Nudge(ctx context.Context, nudges []store.Notice, now time.Time) (made int, err error)
}

// Files fetches what people sent, by Telegram's id. Errors: engine.ErrTooBig, engine.ErrNoFile.
type Files interface {
	Download(ctx context.Context, fileID string, limit int64) ([]byte, error)
}

// Parts is what the room needs.
type Parts struct {
	Store Store
	Jobs  Jobs
	Files Files // nil where no jobs are done
	// Directions are what the board can be filtered by.
	Directions []step.Option
	// Reason words a ready-made reason of those who check; nil, or the zero message, where there are no words for it.
	Reason func(name string) locales.Message
	// Done is called in the turn in which somebody's task is approved; nil: nothing follows.
	Done func(ctx context.Context, person, submission int64) error
	// Confirmed tells somebody, in the turn, that others have approved what they did; nil: nobody tells.
	Confirmed func(ctx context.Context, person, submission int64) error
	// Level leads to what somebody has come to by tasks; nil: to nothing.
	Level *Door
	Zone  *time.Location // in which days and weeks are counted
}

// Door is a button that leads into another room.
type Door struct {
	Label func(context.Context, engine.Turn) (locales.Message, error)
	Flow  string
}

// Board is what volunteers do with tasks.
type Board struct {
	store      Store
	jobs       Jobs
	files      Files
	directions []step.Option
	names      taskcard.Names
	reasons    func(string) locales.Message
	done       func(ctx context.Context, person, submission int64) error
	confirmed  func(ctx context.Context, person, submission int64) error
	level      *Door
	zone       *time.Location
}

// New puts it together.
func New(p Parts) Board {
	b := Board{
		store: p.Store, jobs: p.Jobs, files: p.Files, directions: p.Directions, names: taskcard.Directions(p.Directions), reasons: p.Reason,
		done: orNothing(p.Done), confirmed: orNothing(p.Confirmed), level: p.Level, zone: p.Zone,
	}
	if b.reasons == nil {
		b.reasons = func(string) locales.Message { return locales.Message{} }
	}
	return b
}

// Flows lists the conversations.
func (b Board) Flows() []engine.Definition {
	return []engine.Definition{b.list(), b.card(), b.mine(), b.proof(), b.confirms(), b.confirm(), b.appeal()}
}

// Links are the deep links: a picture that hangs where the task is done.
func (b Board) Links() map[string]engine.Opener {
	return map[string]engine.Opener{taskcard.SpotLink: b.spot}
}

var spotLink = regexp.MustCompile(`^[0-9A-Za-z_-]{22}$`)

// spot opens the task on whose spot somebody is, takes a place for them if they have none, and counts as its code. What counts is when they
// scanned it, not when it is handled.
func (b Board) spot(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) == 0 || !spotLink.MatchString(args[0]) {
		return engine.Move{}, engine.ErrGone
	}
	id, err := b.store.TaskByLink(ctx, args[0])
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	k, err := b.taskAt(ctx, t, id, t.SentAt)
	if err != nil {
		return engine.Move{}, err
	}
	if !k.sendable() {
		if k.task.Why != "" {
			return engine.Call(Take, step.Ref(id)), nil
		}
		mine, _, err := b.store.TakeTask(ctx, t.Person.ID, id, t.Update, b.zone, t.SentAt)
		if err != nil || mine == 0 {
			return engine.Call(Take, step.Ref(id)), err
		}
		k.own.ID, k.own.Task = mine, k.task.Task
	}
	err = b.store.AddProof(ctx, t.Person.ID, store.TaskProof{Submission: k.own.ID, Kind: store.ProofCode, SentAt: t.SentAt})
	switch {
	case errors.Is(err, store.ErrLate), errors.Is(err, store.ErrChanged):
		return engine.Call(Take, step.Ref(id)).Saying(locales.TaskboardLate()), nil
	case err != nil:
		return engine.Move{}, err
	case k.task.Goal > 0 && k.own.Units == 0:
		return engine.Call(Proof, step.Ref(k.own.ID)), nil
	}
	said, err := b.send(ctx, t, k.own)
	return engine.Call(Take, step.Ref(id)).Saying(said), err
}

func member(p engine.Person) bool { return p.Member }

// nothing is a flow without answers.
type nothing struct{}

func loadNothing(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil }

func opens(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// short is a task's title as it fits on a button.
func short(t store.Task) locales.Message {
	return locales.Named(locales.Bilingual{KK: step.Short(t.TitleKK), RU: step.Short(t.TitleRU)})
}

// orNothing is what follows, or nothing.
func orNothing(follows func(context.Context, int64, int64) error) func(context.Context, int64, int64) error {
	if follows == nil {
		return func(context.Context, int64, int64) error { return nil }
	}
	return follows
}
