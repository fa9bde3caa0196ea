package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// TaskState is how far a task has come.
type TaskState string

// The states of a task.
const (
	TaskDraft     TaskState = "draft"
	TaskPublished TaskState = "published"
	TaskPaused    TaskState = "paused" // nobody takes it now; who has it goes on
	TaskClosed    TaskState = "closed" // for good
)

// ProofKind says how it is seen that a task is done.
type ProofKind string

// The kinds of proof.
const (
	ProofText        ProofKind = "text"
	ProofPhoto       ProofKind = "photo"
	ProofVideo       ProofKind = "video"
	ProofVoice       ProofKind = "voice"
	ProofFile        ProofKind = "file"
	ProofLocation    ProofKind = "location"    // being within Radius of a point
	ProofQuiz        ProofKind = "quiz"        // every question answered right
	ProofCode        ProofKind = "code"        // a code or picture that stands on the spot
	ProofCoordinator ProofKind = "coordinator" // somebody on the spot confirms it
	ProofPeers       ProofKind = "peers"       // two others who take part confirm it
)

// ProofKinds lists all of them in the order in which authors are asked to choose.
func ProofKinds() []ProofKind {
	return []ProofKind{ProofPhoto, ProofText, ProofVideo, ProofVoice, ProofFile, ProofLocation, ProofCode, ProofQuiz, ProofCoordinator, ProofPeers}
}

// Who may take a task, how often it comes again, and who looks at what was sent.
const (
	AudienceAnyone     = "anyone"
	AudienceVolunteers = "volunteers" // who came as a volunteer
	AudienceTeam       = "team"       // of the project

	RecursOnce    = "once"
	RecursDaily   = "daily"
	RecursWeekly  = "weekly"
	RecursMonthly = "monthly"

	ChecksModerators = "moderators"
	ChecksTeam       = "team" // the project's
)

// Question is one of a quiz, with two to six options of which one is right.
type Question struct {
	KK        string   `json:"kk"`
	RU        string   `json:"ru"`
	OptionsKK []string `json:"options_kk"`
	OptionsRU []string `json:"options_ru"`
	Right     int      `json:"right"` // from 0
}

// TaskText is everything about a task that its author decides.
type TaskText struct {
	Project             int64  // 0: the programme's own
	Region              string // empty: wherever one is
	Direction           string
	TitleKK, TitleRU    string // up to 80 characters
	TextKK, TextRU      string // up to 1200
	Audience            string
	OpensAt, ClosesAt   time.Time // OpensAt is zero as long as it opens when it is published
	Recurrence          string
	Places, Each        int // in all, and for one person
	Level, Age          int // at least: 1 to 7, and years from 14
	Minutes             int // that it takes, 0 to 1440
	Reward              int // tokens
	XP                  int
	Budget              int64 // the account that pays, 0 without a reward
	Proof               ProofKind
	Checks              string
	Place               string
	Latitude, Longitude float64
	Radius              int   // metres
	Coordinator         int64 // a person's id, 0 for none
	Quiz                []Question
	Goal                int // of a team, 0 for none
	UnitKK, UnitRU      string
}

// Task is something useful to do.
type Task struct {
	ID         int64
	Author     int64
	AuthorName string
	TaskText
	ProjectTitle       string
	RegionKK, RegionRU string
	CoordinatorName    string // the first name and the initial of the next one: everybody sees it
	Code, Link         string // that stand on the spot; whoever shows a task to others leaves them out
	State              TaskState
	Revision           int
	Taken              int // places that somebody has
	Approved           int
	Units              int // of the goal, so far
	PublishedAt        time.Time
	ClosedAt           time.Time
}

// Left is how many places are free.
func (t Task) Left() int { return t.Places - t.Taken }

// Promised is what the task pays when every place is used, in tokens.
func (t TaskText) Promised() int64 { return int64(t.Places) * int64(t.Reward) }

// placed reports that there is a point on the map to be at.
func (t TaskText) placed() bool {
	return t.Proof == ProofLocation && (t.Latitude != 0 || t.Longitude != 0)
}

// Experience is what a task of so many minutes is worth: ten for each half hour begun, at least 10 and at most 200.
func Experience(minutes int) int { return min(max((minutes+29)/30, 1)*10, 200) }

// Refusals around tasks.
var (
	// ErrUnready says that something of the task is missing.
	ErrUnready = errors.New("the task is not complete")
)

const (
	taskTables = ` from task t join person ta on ta.id = t.author left join application tp on tp.id = t.project
	left join region tr on tr.code = t.region left join person tc on tc.id = t.coordinator `
	taskColumns = `t.id, t.author, ta.name, coalesce(t.project, 0), coalesce(t.region, ''), t.direction, t.title_kk, t.title_ru, t.text_kk, t.text_ru,
	t.audience, t.opens_at, t.closes_at, t.recurrence, t.places, t.each, t.level, t.age, t.minutes, t.reward, t.xp, coalesce(t.budget, 0), t.proof, t.checks,
	t.place, coalesce(t.latitude, 0), coalesce(t.longitude, 0), t.radius, coalesce(t.coordinator, 0), t.quiz, coalesce(t.goal, 0), t.unit_kk, t.unit_ru,
	coalesce(tp.title, ''), coalesce(tr.name_kk, ''), coalesce(tr.name_ru, ''), coalesce(tc.name, ''), t.code, t.link, t.state, t.revision, t.taken, t.approved,
	t.units, t.published_at, t.closed_at`
)

func taskTargets(t *Task) (targets []any, finish func() error) {
	var opens, closes, published, closed *time.Time
	var quiz []byte
	targets = []any{
		&t.ID, &t.Author, &t.AuthorName, &t.Project, &t.Region, &t.Direction, &t.TitleKK, &t.TitleRU, &t.TextKK, &t.TextRU,
		&t.Audience, &opens, &closes, &t.Recurrence, &t.Places, &t.Each, &t.Level, &t.Age, &t.Minutes, &t.Reward, &t.XP, &t.Budget, &t.Proof, &t.Checks,
		&t.Place, &t.Latitude, &t.Longitude, &t.Radius, &t.Coordinator, &quiz, &t.Goal, &t.UnitKK, &t.UnitRU,
		&t.ProjectTitle, &t.RegionKK, &t.RegionRU, &t.CoordinatorName, &t.Code, &t.Link, &t.State, &t.Revision, &t.Taken, &t.Approved,
		&t.Units, &published, &closed,
	}
	return targets, func() error {
		t.OpensAt, t.ClosesAt, t.PublishedAt, t.ClosedAt = orZero(opens), orZero(closes), orZero(published), orZero(closed)
		t.CoordinatorName = ShortName(t.CoordinatorName)
		return json.Unmarshal(quiz, &t.Quiz)
	}
}

func scanTask(row pgx.CollectableRow) (t Task, err error) {
	targets, finish := taskTargets(&t)
	if err = row.Scan(targets...); err == nil {
		err = finish()
	}
	return t, err
}

// lateGrace is how long after the deadline something can be sent by those who had begun to send before.
const lateGrace = 15 * time.Minute

// TasksOver closes the tasks whose time is over, ends what nobody sent in time, and brings back what is left of their budgets: a little late,
// so that what was sent in time counts when it is handled after that. It gives
// the submissions that ended. limit bounds each of the steps.
func (s *Store) TasksOver(ctx context.Context, now time.Time, limit int) (ended []int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		ended, err = collect(ctx, s, pgx.RowTo[int64], `
select e from submission_end((select array_agg(d.id) from (select s.id from submission s
	where s.placed and s.state in ('taken', 'returned', 'rejected') and s.due_at <= $1 order by s.due_at limit $2) d), 'lapsed', $3) e`,
			now.Add(-lateGrace), limit, now)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("end what was not sent in time: %w", err)
	}
	closing, err := collect(ctx, s, pgx.RowTo[int64], `
select t.id from task t where t.state <> 'draft' and t.swept_at is null and t.closes_at <= $1 order by t.closes_at limit $2`, now.Add(-lateGrace), limit)
	if err != nil {
		return nil, fmt.Errorf("find tasks that are over: %w", err)
	}
	for _, id := range closing {
		if err := s.inTx(ctx, func(ctx context.Context) error {
			_, err := s.closeOver(ctx, id, now)
			return err
		}); err != nil {
			return ended, fmt.Errorf("close task %d: %w", id, err)
		}
	}
	return ended, nil
}

func (s *Store) closeOver(ctx context.Context, id int64, now time.Time) (int64, error) {
	if err := s.later(ctx, `
update task set state = 'closed', closed_at = $2, revision = revision + 1 where id = $1 and state in ('published', 'paused')`, id, now); err != nil {
		return 0, err
	}
	return one(ctx, s, pgx.RowTo[int64], `select task_sweep($1, $2)`, id, now)
}

// TaskTitle gives the title of a task in both languages, empty when there is none.
func (s *Store) TaskTitle(ctx context.Context, id int64) (kk, ru string, err error) {
	type title struct{ KK, RU string }
	t, err := one(ctx, s, pgx.RowToStructByPos[title], `select title_kk, title_ru from task where id = $1`, id)
	if errors.Is(err, ErrNotFound) {
		return "", "", nil
	}
	if err != nil {
		return "", "", fmt.Errorf("read the title of task %d: %w", id, err)
	}
	return t.KK, t.RU, nil
}
