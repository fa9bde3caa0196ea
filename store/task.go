package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
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
	OpensAt, ClosesAt   time.Time
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
	CoordinatorName    string
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

// governsTask is the SQL condition that $1 looks after task t: staff of its region, whoever wrote it, and the team of its project as long
// as the programme goes on with that.
func governsTask() string {
	return `(` + allowed(AuthorTasks, "t.region", everywhere) + ` or t.author = $1 and (t.project is null or on_team($1, t.project))
	or exists (select from application a where a.id = t.project and a.state in ('accepted', 'enrolled') and on_team($1, a.id)))`
}

// TaskOf loads a task for whoever looks after it. Errors: ErrNotFound.
func (s *Store) TaskOf(ctx context.Context, actor, id int64) (Task, error) {
	t, err := one(ctx, s, scanTask, `select `+taskColumns+taskTables+`where t.id = $2 and `+governsTask(), actor, id)
	if err != nil {
		return Task{}, fmt.Errorf("load task %d: %w", id, err)
	}
	return t, nil
}

// Tasks lists the tasks that somebody looks after: open ones first, the newest first.
func (s *Store) Tasks(ctx context.Context, actor int64, limit, offset int) ([]Task, error) {
	list, err := collect(ctx, s, scanTask, `select `+taskColumns+taskTables+`where `+governsTask()+`
order by t.state = 'closed', t.id desc limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list tasks: %w", err)
	}
	return list, nil
}

// TaskProjects lists the projects that somebody may publish tasks for: their own, once it is accepted.
func (s *Store) TaskProjects(ctx context.Context, person int64) ([]Project, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Project], `
select a.id, a.title from application a where a.state in ('accepted', 'enrolled') and on_team($1, a.id) order by a.id`, person)
	if err != nil {
		return nil, fmt.Errorf("list projects of person %d: %w", person, err)
	}
	return list, nil
}

// Project is an application that was accepted.
type Project struct {
	ID    int64
	Title string
}

// paysTask is the SQL condition that $1 may let account b pay for a task of project $2, 0 for none.
func paysTask() string {
	return `b.kind = 'budget' and b.task is null and (b.project is not null and b.project = $2 and on_team($1, b.project)
	or ` + governsBudget(AuthorTasks) + ` and (b.project is null or not on_team($1, b.project)))`
}

// TaskBudgets lists the budgets that may pay for a task of a project, 0 for none.
func (s *Store) TaskBudgets(ctx context.Context, actor, project int64) ([]Budget, error) {
	list, err := collect(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`where `+paysTask()+`
order by b.project is null, num_nonnulls(b.cohort, b.region, b.direction), b.id limit 40`, actor, orAll(project))
	if err != nil {
		return nil, fmt.Errorf("list budgets for tasks: %w", err)
	}
	return list, nil
}

// MakeTask keeps a new draft; the same turn makes one. Errors: ErrNotFound without the right to the project or to the region.
func (s *Store) MakeTask(ctx context.Context, actor int64, n TaskText, turn int64, now time.Time) (id int64, err error) {
	quiz, err := json.Marshal(append([]Question{}, n.Quiz...))
	if err != nil {
		return 0, fmt.Errorf("write a quiz: %w", err)
	}
	id, err = one(ctx, s, pgx.RowTo[int64], `
insert into task (author, project, region, direction, title_kk, title_ru, text_kk, text_ru, audience, opens_at, closes_at, recurrence, places, each,
	level, age, minutes, reward, xp, budget, proof, checks, place, latitude, longitude, radius, coordinator, quiz, goal, unit_kk, unit_ru, turn, made_at)
select $1, $2, $3::text, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, $33
where case when $2::bigint is null then `+allowed(AuthorTasks, "$3", everywhere)+`
	else exists (select from application a where a.id = $2 and a.state in ('accepted', 'enrolled') and (on_team($1, a.id) or `+allowed(AuthorTasks, "a.region", "a.cohort")+`)) end
on conflict (author, turn) do update set turn = excluded.turn
returning id`, actor, orAll(n.Project), orAll(n.Region), n.Direction, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, n.Audience, n.OpensAt, n.ClosesAt,
		n.Recurrence, n.Places, n.Each, n.Level, n.Age, n.Minutes, n.Reward, n.XP, orAll(n.Budget), n.Proof, n.Checks, n.Place, latitude(n), longitude(n),
		n.Radius, orAll(n.Coordinator), quiz, orAll(n.Goal), n.UnitKK, n.UnitRU, turn, now)
	if err != nil {
		return 0, fmt.Errorf("make a task: %w", err)
	}
	return id, nil
}

func latitude(n TaskText) *float64 {
	if n.Proof != ProofLocation {
		return nil
	}
	return &n.Latitude
}

func longitude(n TaskText) *float64 {
	if n.Proof != ProofLocation {
		return nil
	}
	return &n.Longitude
}

// taskRefused turns the breach of a rule of the database into what it means.
func taskRefused(err error) error {
	if violates(err, "task_whole") {
		return ErrUnready
	}
	return err
}

// PublishTask puts a draft where people find it, once what it promises was put into its own budget. Errors: ErrNotFound without the right
// or the right to the budget, ErrChanged when it is no draft, ErrUnready, ErrLate when it would be over, a ledger.Refusal; then it stays a draft.
func (s *Store) PublishTask(ctx context.Context, actor, id int64, code, link string, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case t.State != TaskDraft:
			return ErrChanged
		case !t.ClosesAt.After(now):
			return ErrLate
		}
		if t.Proof != ProofCode {
			code, link = "", ""
		}
		if _, err := s.exec(ctx, `
update task set state = 'published', revision = revision + 1, published_at = $2, code = $3, link = $4 where id = $1`, id, now, code, link); err != nil {
			return err
		}
		if err := s.reserve(ctx, actor, t, now); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, TaskPublished, now)
	})
	if err = taskRefused(err); err != nil {
		return fmt.Errorf("publish task %d: %w", id, err)
	}
	return nil
}

func (s *Store) lockTask(ctx context.Context, actor, id int64) (Task, error) {
	if _, err := s.exec(ctx, `select from task where id = $1 for update`, id); err != nil {
		return Task{}, err
	}
	return s.TaskOf(ctx, actor, id)
}

// reserve puts what a task promises into its own budget.
func (s *Store) reserve(ctx context.Context, actor int64, t Task, now time.Time) error {
	if t.Promised() == 0 {
		return nil
	}
	type ends struct{ Budget, Purse, Actor int64 }
	e, err := one(ctx, s, pgx.RowToStructByPos[ends], `
select b.id, account_of_task($4, $5), (select number from person where id = $1)`+budgetTables+`where b.id = $3 and `+paysTask(), actor, orAll(t.Project), t.Budget, t.ID, now)
	if err != nil {
		return err
	}
	receipts, err := s.Ledger().Post(ctx, now, ledger.Order{
		Kind: ledger.Allocation, Debit: e.Budget, Credit: e.Purse, Amount: t.Promised(), Actor: e.Actor, About: taskAbout(t.ID), Ref: fmt.Sprint("task:", t.ID, ":promise"),
	})
	if err != nil {
		return err
	}
	return receipts[0].Err()
}

func taskAbout(id int64) string { return fmt.Sprint("task ", id) }

func (s *Store) auditTask(ctx context.Context, actor int64, t Task, state TaskState, now time.Time) error {
	return s.audit(ctx, Audit{
		Actor: actor, Action: AuthorTasks, Subject: Subject{"task", t.ID},
		Before: map[string]any{"state": t.State}, After: map[string]any{"state": state, "tokens": t.Promised()},
	}, now)
}

// PauseTask lets nobody take a task for now, or again everybody. Errors: ErrNotFound, ErrChanged.
func (s *Store) PauseTask(ctx context.Context, actor, id int64, pause bool, now time.Time) error {
	from, to := TaskPaused, TaskPublished
	if pause {
		from, to = TaskPublished, TaskPaused
	}
	err := s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		if err != nil {
			return err
		}
		if t.State != from {
			return ErrChanged
		}
		if _, err := s.exec(ctx, `update task set state = $2, revision = revision + 1 where id = $1`, id, to); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, to, now)
	})
	if err != nil {
		return fmt.Errorf("pause task %d: %w", id, err)
	}
	return nil
}

// closingGrace is how long people who have a task may still send something once it is closed early.
const closingGrace = 48 * time.Hour

// CloseTask ends a task for good: nobody takes it any more, whoever has it may send something for two days, and what it cannot have to pay
// goes back, which is told in tokens. A draft goes for good. Errors: ErrNotFound, ErrChanged.
func (s *Store) CloseTask(ctx context.Context, actor, id int64, now time.Time) (back int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		t, err := s.lockTask(ctx, actor, id)
		if err != nil {
			return err
		}
		switch t.State {
		case TaskClosed:
			return ErrChanged
		case TaskDraft:
			_, err := s.exec(ctx, `delete from task where id = $1`, id)
			return err
		case TaskPublished, TaskPaused:
		}
		if back, err = s.closeTask(ctx, id, now.Add(closingGrace), now); err != nil {
			return err
		}
		return s.auditTask(ctx, actor, t, TaskClosed, now)
	})
	if err != nil {
		return 0, fmt.Errorf("close task %d: %w", id, err)
	}
	return back, nil
}

func (s *Store) closeTask(ctx context.Context, id int64, last, now time.Time) (back int64, err error) {
	if err := s.later(ctx, `
update task set state = 'closed', closed_at = $2, revision = revision + 1, closes_at = greatest(opens_at + interval '1 minute', least(closes_at, $3)) where id = $1`, id, now, last); err != nil {
		return 0, err
	}
	if err := s.later(ctx, `update submission set due_at = least(due_at, $2) where task = $1 and state = 'taken'`, id, last); err != nil {
		return 0, err
	}
	return one(ctx, s, pgx.RowTo[int64], `select task_sweep($1, $2)`, id, now)
}

// CloneTask makes a draft of the same content, beginning now and as long as the other one was. Errors: ErrNotFound.
func (s *Store) CloneTask(ctx context.Context, actor, id, turn int64, now time.Time) (int64, error) {
	t, err := s.TaskOf(ctx, actor, id)
	if err != nil {
		return 0, err
	}
	long := t.ClosesAt.Sub(t.OpensAt)
	t.OpensAt, t.ClosesAt = now, now.Add(long)
	return s.MakeTask(ctx, actor, t.TaskText, turn, now)
}

// lateGrace is how long after the deadline something can be sent by those who had begun to send before.
const lateGrace = 15 * time.Minute

// TasksOver closes the tasks whose time is over, ends what nobody sent in time, and brings back what is left of their budgets. It gives
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
select t.id from task t where t.state <> 'draft' and t.swept_at is null and t.closes_at <= $1 order by t.closes_at limit $2`, now, limit)
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
