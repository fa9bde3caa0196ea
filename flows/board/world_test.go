package board_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/apply"
	"saruar/flows/board"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	chief = int64(51) // writes the tasks
	aigul = int64(41)
	ivan  = int64(42)
	erzan = int64(43)
)

// spotLink hangs where a task is done.
const spotLink = "0123456789abcdefghijkl"

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

func (q *queue) Nudge(_ context.Context, nudges []store.Notice, _ time.Time) (int, error) {
	q.notices = append(q.notices, nudges...)
	return len(nudges), nil
}

// drawer gives files by their Telegram ids.
type drawer map[string][]byte

func (d drawer) Download(_ context.Context, id string, _ int64) ([]byte, error) {
	data, ok := d[id]
	if !ok {
		return nil, engine.ErrNoFile
	}
	return data, nil
}

// park is a place with tasks to do and people who do them.
type park struct {
	*store.Store
	t       *testing.T
	address string
	queue   *queue
	files   drawer
	done    []int64 // submissions that were approved
	board   board.Board
	now     time.Time
	task    int64
	turn    int64
}

func newPark(t *testing.T, change func(*store.TaskText)) *park {
	t.Helper()
	p := &park{t: t, address: storetest.New(t), queue: &queue{}, files: drawer{}, now: flowtest.Noon()}
	var err error
	p.Store, err = store.Open(t.Context(), p.address, 4)
	p.must(err)
	t.Cleanup(p.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	p.must(p.SeedRegions(t.Context(), regions))
	for id, name := range map[int64]string{aigul: "Айгүл Серікова", ivan: "Иван Петров", erzan: "Ержан Қабылов", chief: "Сәуле Омарова"} {
		flowtest.Member(t, p.Store, id, "kk", name)
	}
	p.must(p.Grant(t.Context(), chief, store.Administrator, "", 0, p.now))
	issue, err := p.Ledger().Issue(t.Context())
	p.must(err)
	all, err := p.Ledger().Budget(t.Context(), ledger.Scope{}, p.now)
	p.must(err)
	_, err = p.Ledger().Post(t.Context(), p.now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: all, Amount: 10_000, Ref: "all"})
	p.must(err)
	p.board = board.New(board.Parts{
		Store: p.Store, Jobs: p.queue, Files: p.files, Directions: apply.Options("direction"), Zone: flowtest.Zone(),
		Done: func(_ context.Context, _, submission int64) error { p.done = append(p.done, submission); return nil },
	})
	p.task = p.publishes(all, change)
	return p
}

func (p *park) publishes(budget int64, change func(*store.TaskText)) int64 {
	p.t.Helper()
	text := store.TaskText{
		Region: "KZ-71", Direction: "ecology", TitleKK: "Ағаш отырғызу", TitleRU: "Посадить дерево", TextKK: "Саябаққа бір ағаш", TextRU: "Дерево в парке",
		Audience: store.AudienceAnyone, OpensAt: p.now.Add(-time.Hour), ClosesAt: p.now.Add(48 * time.Hour), Recurrence: store.RecursOnce,
		Places: 5, Each: 1, Level: 1, Age: 14, Minutes: 60, Reward: 10, XP: 20, Budget: budget, Proof: store.ProofText,
		Checks: store.ChecksModerators, Radius: 300,
	}
	if change != nil {
		change(&text)
	}
	p.turn++
	id, err := p.MakeTask(p.t.Context(), chief, text, p.turn, p.now)
	p.must(err)
	p.must(p.PublishTask(p.t.Context(), chief, id, "AB12CD", spotLink, p.now))
	return id
}

func (p *park) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

func (p *park) sql(query string, args ...any) {
	p.t.Helper()
	conn, err := pgx.Connect(p.t.Context(), p.address)
	p.must(err)
	defer conn.Close(context.WithoutCancel(p.t.Context()))
	_, err = conn.Exec(p.t.Context(), query, args...)
	p.must(err)
}

// goal gives the task something to reach together, and no project for that.
func (p *park) goal() {
	p.t.Helper()
	p.sql(`do $$ declare c text := (select conname from pg_constraint where conrelid = 'task'::regclass and pg_get_constraintdef(oid) like '%goal IS NULL%' and conname <> 'task_whole');
begin execute 'alter table task drop constraint ' || quote_ident(c); end $$`)
	p.sql(`update task set goal = 100, unit_kk = 'ағаш', unit_ru = 'деревья'`)
}

// takes takes a place past the chat.
func (p *park) takes(person int64) int64 {
	p.t.Helper()
	p.turn++
	id, why, err := p.TakeTask(p.t.Context(), person, p.task, p.turn, flowtest.Zone(), p.now)
	p.must(err)
	if id == 0 {
		p.t.Fatalf("%d cannot take it: %s", person, why)
	}
	return id
}

// state wants that somebody's latest submission is in a state.
func (p *park) state(person int64, want store.SubmissionState) store.OwnSubmission {
	p.t.Helper()
	b, err := p.BoardTask(p.t.Context(), person, p.task, flowtest.Zone(), p.now)
	p.must(err)
	own, err := p.OwnSubmission(p.t.Context(), person, b.Mine)
	p.must(err)
	if own.State != want {
		p.t.Fatalf("it is %s, want %s", own.State, want)
	}
	return own
}

// start opens links as the table of contents does.
func (p *park) start(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	_, rest, _ := strings.Cut(strings.Join(args, ""), "_")
	move, err := p.board.Links()[taskcard.SpotLink](ctx, t, []string{rest})
	if errors.Is(err, engine.ErrGone) {
		return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
	}
	return move, err
}

func (p *park) arrives(id int64, lang string) *flowtest.Chat {
	p.t.Helper()
	p.must(p.SetLanguage(p.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(p.board.Flows(), flowtest.Lobby()), settings.Flows(p.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"tasks": call(board.Name), "task": call(board.Take), "mine": call(board.Mine), "proof": call(board.Proof), "confirm": call(board.Confirm),
			"confirms": call(board.Confirms), "appeal": call(board.Appeal), "start": p.start, "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(p.t), answer.Choice), Words: flowtest.Words(),
	})
	p.must(err)
	return flowtest.New(p.t, flowtest.World{Machine: m, Person: flowtest.Someone(p.t, p.Store, id), Catalog: flowtest.Catalog(p.t), Now: p.now})
}

// sending brings somebody with the task to where they send what shows it.
func (p *park) sending(id int64, lang string) *flowtest.Chat {
	p.t.Helper()
	p.takes(id)
	return p.arrives(id, lang).Says("/task " + number(p.task)).Taps("send")
}

// notice is the newest notice of a kind to a person, in words.
func (p *park) notice(c *flowtest.Chat, kind string, compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)) string {
	p.t.Helper()
	for i := len(p.queue.notices) - 1; i >= 0; i-- {
		n := p.queue.notices[i]
		if n.Kind != kind || n.Person != c.Person().ID {
			continue
		}
		who, err := p.Person(p.t.Context(), n.Person)
		p.must(err)
		screen, ok, err := compose(p.t.Context(), who, n.Ref, p.now)
		p.must(err)
		if !ok {
			p.t.Fatalf("nothing is said of %+v", n)
		}
		return c.Words(screen)
	}
	p.t.Fatalf("no %s among %+v", kind, p.queue.notices)
	return ""
}

// looks does the job that looks at files.
func (p *park) looks() {
	p.t.Helper()
	for _, n := range p.queue.notices {
		if n.Kind == board.ErrandLook {
			var needless store.Needless
			if err := p.board.Look(p.t.Context(), n, p.now); err != nil && !errors.As(err, &needless) {
				p.t.Fatal(err)
			}
		}
	}
}
