package store_test

import (
	"slices"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
)

// taskJournal is what the events say when they are read from the beginning.
type taskJournal struct {
	kinds    map[string]int
	approved int
	capped   int
	tasks    map[int64]*journalTask
	people   map[int64]*journalPerson
}

type journalTask struct {
	reward, places  int
	taken, most     int
	approved, spent int
}

type journalPerson struct {
	xp, approved, minutes, tokens int
	days, weeks                   map[time.Time]int // tokens, by when these began
	active                        map[time.Time]int // tasks, by Mondays
	boards                        map[string]score
}

type score struct {
	xp int
	at time.Time
}

type event struct {
	Submission, Task, Person int64
	Kind                     string
	Tokens, XP, Minutes      int
	Claimed                  *time.Time
	Direction, Region        string
	Reward, Places           int
}

// read works everything out anew. It knows nothing of the tables where it is kept.
func (m *taskMonth) read() taskJournal {
	m.t.Helper()
	rows, err := m.pool.Query(m.ctx, `
select d.submission, d.task, d.person, d.kind, d.tokens, d.xp, d.minutes, d.claimed_at, t.direction, p.region, t.reward, t.places
from deed d join task t on t.id = d.task join person p on p.id = d.person order by d.id`)
	m.must(err)
	events, err := pgx.CollectRows(rows, pgx.RowToStructByPos[event])
	m.must(err)
	j := taskJournal{kinds: map[string]int{}, tasks: map[int64]*journalTask{}, people: map[int64]*journalPerson{}}

	for _, e := range events {
		j.kinds[e.Kind]++
		t, p := j.task(e), j.person(e.Person)
		switch e.Kind {
		case "taken":
			t.taken++
			t.most = max(t.most, t.taken)
		case "given_back", "lapsed":
			t.taken--
		case "rejected":
			t.taken--
		case "approved":
			j.approved++
			t.approved++
			t.spent += e.Tokens
			if e.Tokens < e.Reward {
				j.capped++
			}
			m.adds(p, e, 1)
		case "reversed":
			t.approved--
			t.taken--
			t.spent += e.Tokens
			m.adds(p, e, -1)
		}
	}
	return j
}

func (j taskJournal) task(e event) *journalTask {
	if j.tasks[e.Task] == nil {
		j.tasks[e.Task] = &journalTask{reward: e.Reward, places: e.Places}
	}
	return j.tasks[e.Task]
}

func (j taskJournal) person(id int64) *journalPerson {
	if j.people[id] == nil {
		j.people[id] = &journalPerson{days: map[time.Time]int{}, weeks: map[time.Time]int{}, active: map[time.Time]int{}, boards: map[string]score{}}
	}
	return j.people[id]
}

// adds counts something that was approved, or takes it away.
func (m *taskMonth) adds(p *journalPerson, e event, sign int) {
	local := e.Claimed.In(m.zone)
	day := time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, m.zone)
	monday := day
	for monday.Weekday() != time.Monday {
		monday = monday.AddDate(0, 0, -1)
	}
	p.xp += e.XP
	p.approved += sign
	p.minutes += e.Minutes
	p.tokens += e.Tokens
	p.days[day] += e.Tokens
	p.weeks[monday] += e.Tokens
	p.active[monday] += sign
	for _, board := range []string{"all", "region:" + e.Region, "direction:" + e.Direction} {
		key := local.Format("2006-01 ") + board
		s := p.boards[key]
		s.xp += e.XP
		if e.XP != 0 && e.Claimed.After(s.at) {
			s.at = *e.Claimed
		}
		p.boards[key] = s
	}
}

// comparePlaces: nobody had a place that was not there, and each task's budget is what it was given without what it paid, or back.
func (m *taskMonth) comparePlaces(j taskJournal) {
	m.t.Helper()
	rows, err := m.pool.Query(m.ctx, `
select t.id, t.taken, t.approved, t.state, coalesce((select sum(b.amount) from account a join account_balance b on b.account = a.id where a.task = t.id), 0)::int,
	coalesce((select sum(r.amount) from transfer r join account a on a.task = t.id where r.debit = a.id and r.kind = 'return'), 0)::int
from task t order by t.id`)
	m.must(err)
	type row struct {
		ID              int64
		Taken, Approved int
		State           string
		Left, Back      int
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	m.must(err)
	for _, r := range list {
		t := j.tasks[r.ID]
		if t.most > t.places || r.Taken != t.taken || r.Approved != t.approved {
			m.t.Errorf("task %d: %+v, the journal says %+v", r.ID, r, *t)
		}
		if r.State != "closed" || r.Left != 0 || r.Back != t.places*t.reward-t.spent {
			m.t.Errorf("task %d has %d left and gave %d back, of %d it spent %d", r.ID, r.Left, r.Back, t.places*t.reward, t.spent)
		}
	}
}

// comparePeople: experience, hours, weeks, and that nobody got more than a day and a week allow.
func (m *taskMonth) comparePeople(j taskJournal) {
	m.t.Helper()
	rows, err := m.pool.Query(m.ctx, `
select p.id, coalesce(g.xp, 0), coalesce(g.approved, 0), coalesce((select sum(h.minutes) from verified_hours h where h.person = p.number), 0)::int,
	array(select w.week from player_week w where w.person = p.id and w.deeds > 0 order by w.week)
from person p left join player g on g.person = p.id where p.id >= $1`, firstHelper)
	m.must(err)
	type row struct {
		ID                    int64
		XP, Approved, Minutes int
		Weeks                 []time.Time
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	m.must(err)
	for _, r := range list {
		p := j.person(r.ID)
		if r.XP != p.xp || r.Approved != p.approved || r.Minutes != p.minutes {
			m.t.Errorf("%d: %+v, the journal says %d points, %d tasks, %d minutes", r.ID, r, p.xp, p.approved, p.minutes)
		}
		var weeks []time.Time
		for monday, n := range p.active {
			if n > 0 {
				weeks = append(weeks, time.Date(monday.Year(), monday.Month(), monday.Day(), 0, 0, 0, 0, time.UTC))
			}
		}
		slices.SortFunc(weeks, time.Time.Compare)
		if !slices.EqualFunc(weeks, r.Weeks, time.Time.Equal) {
			m.t.Errorf("%d was active in %v, the journal says %v", r.ID, r.Weeks, weeks)
		}
		for day, tokens := range p.days {
			if tokens > 100 {
				m.t.Errorf("%d got %d on %s", r.ID, tokens, day)
			}
		}
		for monday, tokens := range p.weeks {
			if tokens > 300 {
				m.t.Errorf("%d got %d in the week of %s", r.ID, tokens, monday)
			}
		}
	}
}

// compareTokens: what people have is what they were given, and everything adds up to nothing.
func (m *taskMonth) compareTokens(j taskJournal) {
	m.t.Helper()
	rows, err := m.pool.Query(m.ctx, `
select p.id, b.amount::int from account a join person p on p.number = a.person join account_balance b on b.account = a.id where a.kind = 'person'`)
	m.must(err)
	type row struct {
		ID     int64
		Amount int
	}
	list, err := pgx.CollectRows(rows, pgx.RowToStructByPos[row])
	m.must(err)
	have := 0
	for _, r := range list {
		have += r.Amount
		if r.Amount != j.person(r.ID).tokens {
			m.t.Errorf("%d has %d tokens, the journal says %d", r.ID, r.Amount, j.person(r.ID).tokens)
		}
	}
	given := 0
	for _, p := range j.people {
		given += p.tokens
	}
	if given != have || given == 0 {
		m.t.Errorf("people have %d tokens, the journal says %d", have, given)
	}
	var sum int
	m.must(m.pool.QueryRow(m.ctx, `select sum(amount)::int from account_balance`).Scan(&sum))
	if sum != 0 {
		m.t.Errorf("all accounts add up to %d", sum)
	}
}

// compareBoards: the order of each board, and everybody's own place with the next one, as Redis has it and as Postgres alone has it.
func (m *taskMonth) compareBoards(j taskJournal) {
	m.t.Helper()
	month := time.Date(2026, time.November, 1, 0, 0, 0, 0, time.UTC)
	now := m.starts.AddDate(0, 0, monthDays)
	alone := store.NewBoards(m.Store, nil)
	for _, board := range []string{"all", "region:KZ-75", "direction:history"} {
		order := m.order(j, "2026-11 "+board)
		for _, at := range []int{0, 1, 9, 10, 11, len(order) / 2, len(order) - 1} {
			for name, boards := range map[string]*store.Boards{"redis": m.boards, "postgres": alone} {
				s, err := boards.Standing(m.ctx, month, board, order[at].person, now)
				m.must(err)
				if s.People != len(order) || s.Own.Rank != at+1 || s.Own.XP != order[at].xp {
					m.t.Errorf("%s, %s: %d is %+v of %d, want place %d of %d with %d", name, board, order[at].person, s.Own, s.People, at+1, len(order), order[at].xp)
				}
				if at > 0 && (s.Next.Person != order[at-1].person || s.Next.Rank != at) {
					m.t.Errorf("%s, %s: before %d stands %+v, want %+v", name, board, order[at].person, s.Next, order[at-1])
				}
				for i, top := range s.Top {
					if top.Person != order[i].person || top.XP != order[i].xp {
						m.t.Errorf("%s, %s: place %d is %+v, want %+v", name, board, i+1, top, order[i])
					}
				}
			}
		}
	}
}

type placed struct {
	person int64
	score
}

// order is who stands where: by experience, then by who had it first to the second.
func (m *taskMonth) order(j taskJournal, key string) (list []placed) {
	for id, p := range j.people {
		if s := p.boards[key]; s.xp > 0 && id%5 > 0 {
			list = append(list, placed{id, s})
		}
	}
	slices.SortFunc(list, func(a, b placed) int {
		switch {
		case a.xp != b.xp:
			return b.xp - a.xp
		case !a.at.Equal(b.at):
			return a.at.Compare(b.at)
		}
		return int(b.person - a.person)
	})
	return list
}
