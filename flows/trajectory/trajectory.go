// Package trajectory is where the team of a project says how it sees itself, what it wants to come to and how far it is, and where staff read it.
package trajectory

import (
	"context"
	"encoding/json"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions. The ref is a project's id where nothing else is said.
const (
	Name     = "trajectory" // or no ref: whoever has several projects chooses one
	Form     = "trajectory_diagnosis"
	Goals    = "trajectory_goals"
	NewGoal  = "trajectory_goal_new"
	Goal     = "trajectory_goal" // ref: a goal's id
	Checkin  = "trajectory_checkin"
	Followup = "trajectory_followup"
	Told     = "trajectory_told"
	List     = "trajectories" // ref: a cohort's id, or none
	Read     = "trajectory_read"
	Steps    = "trajectory_steps"
)

// Store is what is kept of trajectories. It does for each person only what their projects and roles allow.
type Store interface {
	Snoozed(ctx context.Context, person int64, topic string) (time.Time, error)
	TrajectoryProjects(ctx context.Context, person int64) ([]store.Project, error)
	Trajectory(ctx context.Context, person, project int64, zone *time.Location) (store.Trajectory, error)
	ReadTrajectory(ctx context.Context, reader, project int64, zone *time.Location, now time.Time) (store.Trajectory, error)
	TrajectoryTeam(ctx context.Context, person, project int64) ([]store.Author, error)
	TrajectoryCohorts(ctx context.Context, reader int64) ([]store.TrajectoryCohort, error)
	Trajectories(ctx context.Context, reader, cohort int64, now time.Time, limit, offset int) ([]store.TrajectoryRow, error)
	AddDiagnosis(ctx context.Context, person, project int64, scores [store.Axes]int, words string, turn int64, now time.Time) (int64, error)
	FormDraft(ctx context.Context, person int64, flow, ref string) (json.RawMessage, error)
	SaveFormDraft(ctx context.Context, person int64, flow, ref string, changed map[string]json.RawMessage, now time.Time) error
	DropFormDraft(ctx context.Context, person int64, flow, ref string) error
	DiagnosisShown(ctx context.Context, reader, id int64) ([]store.Diagnosis, string, error)
	GoalOf(ctx context.Context, person, id int64) (store.Goal, error)
	AddGoal(ctx context.Context, person, project int64, g store.GoalText, turn int64, now time.Time) error
	ChangeGoal(ctx context.Context, person, id int64, g store.GoalText) error
	CloseGoal(ctx context.Context, person, id int64, as store.GoalState, now time.Time) error
	NextSteps(ctx context.Context, person, project int64) ([]store.NextStep, error)
	TickNextStep(ctx context.Context, person, id int64, done bool, now time.Time) error
	AddCheckin(ctx context.Context, person, project int64, c store.Checkin, zone *time.Location, now time.Time) error
	AddFollowup(ctx context.Context, person, project int64, f store.Followup, zone *time.Location, now time.Time) error
	CheckinsDue(ctx context.Context, now time.Time, after store.DueTold, limit int) ([]store.DueTold, error)
	FollowupsDue(ctx context.Context, now time.Time, days int, after store.DueTold, limit int) ([]store.DueTold, error)
}

// Jobs is the queue of notices and reminders.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
	Nudge(ctx context.Context, nudges []store.Notice, now time.Time) (made int, err error)
}

// Words puts messages into words for pictures.
type Words interface {
	Plain(lang locales.Lang, m locales.Message) (string, error)
}

// Parts is what the room is made from. Days are meant in the zone.
type Parts struct {
	Store Store
	Jobs  Jobs
	Words Words
	Zone  *time.Location
}

// Trajectories is where projects go.
type Trajectories struct {
	store Store
	jobs  Jobs
	words Words
	zone  *time.Location
}

// New puts it together.
func New(p Parts) Trajectories {
	return Trajectories{store: p.Store, jobs: p.Jobs, words: p.Words, zone: p.Zone}
}

// Flows lists the conversations.
func (r Trajectories) Flows() []engine.Definition {
	return []engine.Definition{
		r.hub(), r.diagnosis(), r.goals(), r.newGoal(), r.goal(), r.checkin(), r.followup(), r.told(), r.list(), r.read(), r.steps(),
	}
}

// Allow says who may be in the staff's flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReadCourses.Roles()...) }

func member(p engine.Person) bool { return p.Member }

// sight is a trajectory in front of somebody; it has no answers.
type sight struct{ of store.Trajectory }

func (r Trajectories) load(ctx context.Context, t engine.Turn, ref string) (*sight, error) {
	found, err := r.of(ctx, t.Person.ID, ref)
	return &sight{found}, err
}

// of loads a project's trajectory for somebody of its team.
func (r Trajectories) of(ctx context.Context, person int64, ref string) (store.Trajectory, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Trajectory{}, err
	}
	found, err := r.store.Trajectory(ctx, person, id, r.zone)
	return found, step.Gone(err)
}

// noon is a moment of a day by which it is named right in the zone.
func (r Trajectories) noon(day time.Time) time.Time {
	y, m, d := day.Date()
	return time.Date(y, m, d, 12, 0, 0, 0, r.zone)
}

// today is the day of a moment as the store has days.
func (r Trajectories) today(now time.Time) time.Time {
	y, m, d := now.In(r.zone).Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// sentAt is when somebody did something: when Telegram got it, where it says so.
func sentAt(t engine.Turn, in engine.Input) time.Time {
	if in.SentAt.IsZero() {
		return t.Now
	}
	return in.SentAt
}

// called is somebody's name, a dash when they were erased.
func called(name string) string {
	if name == "" {
		return "—"
	}
	return name
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

func opens(args ...string) engine.Action { return engine.Action{Name: "open", Args: args} }
