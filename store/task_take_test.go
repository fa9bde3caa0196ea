package store_test

import (
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"saruar/store"
)

func TestTwoHundredVolunteersTakeTheLastTenPlacesAtOnce(t *testing.T) {
	t.Parallel()
	const volunteers, first = 200, int64(20_000)
	q := newSquare(t)
	id := q.publishes(aigul, q.planting())
	q.sql(`insert into person (id, lang, name, region, member_at, born_by, aim, created_at)
		select $1 + n, 'kk', 'Волонтер ' || n, 'KZ-71', now(), '1990-01-01', 'volunteer', now() from generate_series(1, $2) n`, first, volunteers)
	other, err := store.Open(t.Context(), q.address, 8)
	q.must(err)
	t.Cleanup(other.Close)

	var wait sync.WaitGroup
	var got, full, odd atomic.Int64
	begin := make(chan struct{})
	for i := range volunteers {
		wait.Go(func() {
			<-begin
			s := []*store.Store{q.Store, other}[i%2]
			submission, why, err := s.TakeTask(t.Context(), first+1+int64(i), id, int64(10_000+i), time.UTC, q.now)
			switch {
			case err == nil && submission != 0 && why == "":
				got.Add(1)
			case err == nil && why == store.UntakenFull:
				full.Add(1)
			default:
				odd.Add(1)
				t.Errorf("volunteer %d: %d %q %v", i, submission, why, err)
			}
		})
	}
	close(begin)
	wait.Wait()
	if got.Load() != 10 || full.Load() != volunteers-10 || odd.Load() != 0 {
		t.Fatalf("%d took a place, %d came too late", got.Load(), full.Load())
	}
	q.equals(10, `select taken from task where id = $1`, id)
	q.equals(10, `select count(*) from submission where placed`)
	q.equals(10, `select count(*) from deed where kind = 'taken'`)
}

func TestWhyATaskCannotBeTaken(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		task   func(*store.TaskText)
		person string // SQL that changes Bolat, $1
		after  string // SQL that changes the task, $1
		taker  int64  // Bolat unless told
		want   store.Untaken
	}{
		"nothing in the way":            {},
		"in their region":               {task: func(n *store.TaskText) { n.Region = "KZ-71" }},
		"in another region":             {task: func(n *store.TaskText) { n.Region = "KZ-71" }, taker: dana, want: store.UntakenRegion},
		"no region":                     {task: func(n *store.TaskText) { n.Region = "KZ-71" }, person: `region = null`, want: store.UntakenRegion},
		"too young":                     {task: func(n *store.TaskText) { n.Age = 18 }, person: `born_by = now() - interval '17 years'`, want: store.UntakenAge},
		"just old enough":               {task: func(n *store.TaskText) { n.Age = 16 }, person: `born_by = now() - interval '17 years'`},
		"a level too low":               {task: func(n *store.TaskText) { n.Level = 2 }, want: store.UntakenLevel},
		"not for those who only look":   {task: func(n *store.TaskText) { n.Audience = store.AudienceVolunteers }, person: `aim = 'looking'`, want: store.UntakenAudience},
		"for volunteers":                {task: func(n *store.TaskText) { n.Audience = store.AudienceVolunteers }},
		"for the team":                  {task: func(n *store.TaskText) { n.Audience = store.AudienceTeam }, want: store.UntakenAudience},
		"one's own":                     {taker: aigul, want: store.UntakenOwn},
		"somebody who asked to be lost": {person: `forget_at = now()`, want: store.UntakenGone},
		"somebody who has not joined":   {person: `member_at = null`, want: store.UntakenGone},
		"full":                          {after: `taken = places`, want: store.UntakenFull},
		"not yet":                       {after: `opens_at = now() + interval '1 hour'`, want: store.UntakenEarly},
		"over":                          {after: `opens_at = now() - interval '2 hours', closes_at = now() - interval '1 hour'`, want: store.UntakenClosed},
		"paused":                        {after: `state = 'paused'`, want: store.UntakenGone},
		"closed":                        {after: `state = 'closed', closed_at = now()`, want: store.UntakenClosed},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			q := newSquare(t)
			n := q.planting()
			if c.task != nil {
				c.task(&n)
			}
			id := q.publishes(aigul, n)
			if c.person != "" {
				q.sql(`update person set `+c.person+` where id = $1`, bolat)
			}
			if c.after != "" {
				q.sql(`update task set `+c.after+` where id = $1`, id)
			}
			taker := bolat
			if c.taker != 0 {
				taker = c.taker
			}
			submission, why := q.takes(taker, id)
			if why != c.want || (submission != 0) != (c.want == "") {
				t.Fatalf("%d %q, want %q", submission, why, c.want)
			}
		})
	}
}

func TestOnePersonTakesATaskOnceAtATimeAndAsOftenAsTheyMay(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	n := q.planting()
	n.Each = 2
	id := q.publishes(aigul, n)
	first, _ := q.takes(bolat, id)
	if _, why := q.takes(bolat, id); why != store.UntakenOpen {
		t.Fatalf("%q", why)
	}
	q.must(q.GiveTaskBack(t.Context(), bolat, first, q.now))
	q.equals(0, `select taken from task where id = $1`, id)
	q.wants(store.ErrChanged, q.GiveTaskBack(t.Context(), bolat, first, q.now))
	for range 2 {
		again, why := q.takes(bolat, id)
		if why != "" {
			t.Fatalf("%q", why)
		}
		q.sql(`update submission set state = 'approved', claimed_at = now(), decided_at = now() where id = $1`, again)
	}
	if _, why := q.takes(bolat, id); why != store.UntakenEach {
		t.Fatalf("%q", why)
	}
}

func TestARecurringTaskIsTakenOnceForEachDay(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	n := q.planting()
	n.Each, n.Recurrence = 3, store.RecursDaily
	id := q.publishes(aigul, n)
	first, _ := q.takes(bolat, id)
	q.sql(`update submission set state = 'approved', claimed_at = now(), decided_at = now() where id = $1`, first)
	if _, why := q.takes(bolat, id); why != store.UntakenSlot {
		t.Fatalf("%q", why)
	}
	q.now = q.now.Add(24 * time.Hour)
	if _, why := q.takes(bolat, id); why != "" {
		t.Fatalf("%q", why)
	}
}

func TestAMessageReachesThoseWhoTakePartTwiceADay(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	id := q.publishes(aigul, q.planting())
	m := store.TaskMessage{Task: id, TextKK: "Ертең жаңбыр", TextRU: "Завтра дождь"}
	midnight := q.now.Add(-time.Hour)
	write := func(actor, turn int64) (int64, []int64, error) {
		return q.WriteToPartakers(ctx, actor, m, turn, midnight, q.now)
	}
	_, _, err := write(aigul, 1)
	q.wants(store.ErrNobody, err)
	q.takes(bolat, id)
	left, _ := q.takes(dana, id)
	q.must(q.GiveTaskBack(ctx, dana, left, q.now))
	_, _, err = write(bolat, 2)
	q.wants(store.ErrNotFound, err)
	message, people, err := write(aigul, 3)
	q.must(err)
	if len(people) != 1 || people[0] != bolat {
		t.Fatalf("to %v", people)
	}
	if n, err := q.TaskPartakers(ctx, aigul, id); err != nil || n != 1 {
		t.Fatalf("%d %v", n, err)
	}
	if same, _, err := write(aigul, 3); err != nil || same != message {
		t.Fatalf("the same turn again: %d %v", same, err)
	}
	_, _, err = write(officer, 4)
	q.must(err)
	_, _, err = write(aigul, 5)
	q.wants(store.ErrOverLimit, err)
	read, err := q.TaskMessageFor(ctx, bolat, message)
	q.must(err)
	if read.TextRU != "Завтра дождь" || read.TitleKK != "Ағаш егу" {
		t.Fatalf("%+v", read)
	}
	_, err = q.TaskMessageFor(ctx, dana, message)
	q.wants(store.ErrNotFound, err)
	midnight = q.now.Add(time.Hour)
	_, _, err = write(aigul, 6)
	q.must(err)
}

func TestWhoCanConfirmOnTheSpot(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	ctx := t.Context()
	id := q.drafts(aigul, q.planting())
	q.sql(`update person set username = 'Bolat_kz' where id = $1`, bolat)
	team, err := q.TaskTeam(ctx, aigul, id, q.now)
	q.must(err)
	if len(team) != 1 || team[0].ID != aigul {
		t.Fatalf("%+v", team)
	}
	team, err = q.TaskTeam(ctx, dana, id, q.now)
	q.must(err)
	if len(team) != 0 {
		t.Fatalf("somebody else sees %+v", team)
	}
	c, err := q.CoordinatorCalled(ctx, "bolat_KZ", q.now)
	q.must(err)
	if c.ID != bolat {
		t.Fatalf("%+v", c)
	}
	q.sql(`update person set born_by = now() - interval '17 years' where id = $1`, bolat)
	_, err = q.CoordinatorByID(ctx, bolat, q.now)
	q.wants(store.ErrNotFound, err)
	_, err = q.CoordinatorCalled(ctx, "", q.now)
	q.wants(store.ErrNotFound, err)
}
