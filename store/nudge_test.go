package store_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/store"
)

// reminding is an office with a job queue.
type reminding struct {
	*office
	jobs *store.Jobs
}

func newReminding(t *testing.T) *reminding {
	t.Helper()
	o := newOffice(t)
	jobs, err := store.NewJobs(o.Store, quiet())
	if err != nil {
		t.Fatal(err)
	}
	return &reminding{office: o, jobs: jobs}
}

func about(application, person int64, rung string) store.Notice {
	return store.Notice{Kind: "draft", Person: person, Ref: fmt.Sprint(application), Once: fmt.Sprint("draft:", application, ":", rung)}
}

func (r *reminding) nudge(now time.Time, nudges ...store.Notice) int {
	r.t.Helper()
	made, err := r.jobs.Nudge(r.t.Context(), nudges, now)
	r.must(err)
	return made
}

func TestTenTickersAtOnceMakeEachReminderOnce(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	const people = 60
	var due []store.Notice
	for id := int64(100); id < 100+people; id++ {
		r.member(id)
		due = append(due, about(id, id, "idle_24h"))
	}
	now := r.opens.Add(48 * time.Hour)
	made := make(chan int, 10)
	var all sync.WaitGroup
	for ticker := range 10 {
		all.Go(func() {
			list := append([]store.Notice(nil), due...)
			if ticker%2 == 1 { // each finds them in its own order
				for i, j := 0, len(list)-1; i < j; i, j = i+1, j-1 {
					list[i], list[j] = list[j], list[i]
				}
			}
			n, err := r.jobs.Nudge(r.t.Context(), list, now)
			if err != nil {
				t.Error(err)
			}
			made <- n
		})
	}
	all.Wait()
	close(made)
	sum := 0
	for n := range made {
		sum += n
	}
	if nudges, jobs := r.number("select count(*) from nudge"), r.number("select count(*) from river_job"); sum != people || nudges != people || jobs != people {
		t.Fatalf("%d made, %d rows, %d jobs", sum, nudges, jobs)
	}
}

func TestNobodyIsRemindedTwiceADay(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	noon := r.opens.Add(48 * time.Hour)
	if made := r.nudge(noon, about(1, leader, "idle_24h"), about(2, leader, "idle_24h")); made != 1 {
		t.Fatalf("%d made for one person", made)
	}
	if made := r.nudge(noon.Add(5*time.Hour), about(2, leader, "idle_24h")); made != 0 {
		t.Fatal("two on one day")
	}
	if made := r.nudge(noon.Add(24*time.Hour), about(1, leader, "idle_24h"), about(2, leader, "idle_24h")); made != 1 {
		t.Fatal("none on the next day, or one of them twice")
	}
	if jobs := r.number("select count(*) from river_job where args ->> 'person' = $1", fmt.Sprint(leader)); jobs != 2 {
		t.Fatalf("%d jobs", jobs)
	}
}

func TestAReminderIsClaimedOnce(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	noon := r.opens.Add(48 * time.Hour)
	n := about(1, leader, "idle_24h")
	r.nudge(noon, n)
	claim := func(once string, now time.Time, want bool) {
		t.Helper()
		claimed, err := r.ClaimNudge(t.Context(), once, now)
		r.must(err)
		if claimed != want {
			t.Fatalf("claimed %t", claimed)
		}
	}
	claim(n.Once, noon, true)
	claim(n.Once, noon, false)
	r.must(r.ReturnNudge(t.Context(), n.Once))
	claim(n.Once, noon, true)
	r.must(r.ForgetNudge(t.Context(), n.Once)) // what was sent is not forgotten
	claim(n.Once, noon, false)
	if made := r.nudge(noon.Add(24*time.Hour), n); made != 0 {
		t.Fatal("a rung was climbed twice")
	}
	// One that is sent on another day than it was made for counts for the day of sending.
	other := about(2, leader, "idle_24h")
	tomorrow := noon.Add(24 * time.Hour)
	if made := r.nudge(tomorrow, other); made != 1 {
		t.Fatal("not made")
	}
	claim(other.Once, noon.Add(time.Hour), false)
	claim(other.Once, tomorrow, true)
}

func TestAForgottenReminderMayBeMadeAgainAndADroppedOneNot(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	noon := r.opens.Add(48 * time.Hour)
	n := about(1, leader, "idle_24h")
	r.nudge(noon, n)
	r.must(r.ForgetNudge(t.Context(), n.Once))
	if made := r.nudge(noon.Add(time.Minute), n); made != 1 {
		t.Fatal("a reminder that was taken back leaves a trace")
	}
	r.must(r.DropNudge(t.Context(), n.Once, "markup is broken"))
	if made := r.nudge(noon.Add(24*time.Hour), n); made != 0 {
		t.Fatal("a reminder that can never be sent is made again")
	}
	if made := r.nudge(noon.Add(time.Hour), about(2, leader, "idle_24h")); made != 1 {
		t.Fatal("a reminder that was never sent counts for the day")
	}
}

func (r *reminding) due(now time.Time) []store.OpenDraft {
	r.t.Helper()
	list, err := r.OpenDrafts(r.t.Context(), store.DraftQuery{
		Now: now, IdleSince: now.Add(-24 * time.Hour), ClosingTill: now.Add(7 * 24 * time.Hour), Limit: 10,
	})
	r.must(err)
	return list
}

func TestOpenDraftsAreThoseWhoseLeadersMayBeReminded(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	id := r.begin(leader)
	later := r.opens.Add(48 * time.Hour)
	if list := r.due(later); len(list) != 1 || list[0].Application != id || list[0].Leader != leader || !list[0].ClosesAt.Equal(r.closes) ||
		list[0].QuietFrom != 22*60 || list[0].QuietTo != 9*60 || !list[0].LastUpdate.IsZero() {
		t.Fatalf("%+v", list)
	}
	if list := r.due(r.opens.Add(2 * time.Hour)); len(list) != 0 {
		t.Fatalf("a draft of today: %+v", list)
	}
	if list := r.due(r.closes.Add(time.Second)); len(list) != 0 {
		t.Fatalf("after the deadline: %+v", list)
	}
	for _, c := range []struct{ do, undo string }{
		{"update person set reachable = false where id = $1", "update person set reachable = true where id = $1"},
		{`update person set notices = '{"applications": "off"}' where id = $1`, "update person set notices = '{}' where id = $1"},
		{"update application set state = 'withdrawn' where leader = $1", "update application set state = 'draft' where leader = $1"},
		{"update cohort set state = 'screening' where $1 > 0", "update cohort set state = 'intake' where $1 > 0"},
	} {
		r.sql(c.do, leader)
		if list := r.due(later); len(list) != 0 {
			t.Fatalf("after %s: %+v", c.do, list)
		}
		_, err := r.OpenDraft(t.Context(), id, later)
		r.wants(err, store.ErrNotFound)
		r.sql(c.undo, leader)
	}
	one, err := r.OpenDraft(t.Context(), id, later)
	r.must(err)
	if one.Application != id {
		t.Fatalf("%+v", one)
	}
	r.nudge(later, about(id, leader, "idle_24h"))
	if list := r.due(later.Add(time.Minute)); len(list) != 0 {
		t.Fatalf("reminded today: %+v", list)
	}
	if list := r.due(later.Add(24 * time.Hour)); len(list) != 1 || len(list[0].Nudged) != 1 || list[0].Nudged[0].Once != about(id, leader, "idle_24h").Once ||
		!list[0].Nudged[0].MadeAt.Equal(later) || list[0].Nudged[0].Sent {
		t.Fatalf("reminded yesterday: %+v", list)
	}
}

func TestOpenDraftsComeInPages(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	for id := int64(200); id < 207; id++ {
		r.member(id)
		r.begin(id)
	}
	later := r.opens.Add(48 * time.Hour)
	q := store.DraftQuery{Now: later, IdleSince: later.Add(-24 * time.Hour), ClosingTill: later, Limit: 3}
	seen := 0
	for {
		list, err := r.OpenDrafts(t.Context(), q)
		r.must(err)
		if len(list) == 0 {
			break
		}
		for _, d := range list {
			if d.Leader != int64(200+seen) {
				t.Fatalf("%d comes as number %d", d.Leader, seen)
			}
			seen++
		}
		last := list[len(list)-1]
		q.AfterLeader, q.AfterApplication = last.Leader, last.Application
	}
	if seen != 7 {
		t.Fatalf("%d drafts", seen)
	}
}

func TestWhereaboutsTellOfEveryOpenFlow(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	flows, at, err := r.Whereabouts(t.Context(), leader)
	r.must(err)
	if len(flows) != 0 || !at.IsZero() {
		t.Fatalf("%v at %s before the first update", flows, at)
	}
	came := r.opens.Add(time.Hour).UTC()
	r.must(r.Journal(t.Context(), []store.Update{update(1, leader)}, came))
	turn := take(t, r.Store, leader, "a", store.Waiting)
	r.must(turn.Commit(t.Context(), store.Outcome{Place: []byte(`{"session":{"frames":[{"flow":"menu"},{"flow":"apply","step":"title"}]}}`)}))
	flows, at, err = r.Whereabouts(t.Context(), leader)
	r.must(err)
	if strings.Join(flows, " ") != "menu apply" || !at.Equal(came) {
		t.Fatalf("%v at %s", flows, at)
	}
	r.begin(leader)
	if list := r.due(r.opens.Add(48 * time.Hour)); len(list) != 1 || strings.Join(list[0].Flows, " ") != "menu apply" || !list[0].LastUpdate.Equal(came) {
		t.Fatalf("%+v", list)
	}
}

func TestTheSearchForOpenDraftsUsesIndexes(t *testing.T) {
	t.Parallel()
	r := newReminding(t)
	r.sql(`insert into person (id, created_at, member_at) select n, now(), now() from generate_series(1000, 20999) n`)
	r.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, submitted_at, receipt, answers)
select (select id from cohort), n, 1, case when n % 10 = 0 then 'draft' else 'withdrawn' end, 1, $1, $1,
	case when n % 10 = 0 then null else now() end, case when n % 10 = 0 then null else 'r' || n end, '{}'
from generate_series(1000, 20999) n`, r.opens)
	r.sql(`insert into nudge (once, person, kind, ref, local_day, made_at)
select 'draft:' || id || ':idle_24h', leader, 'draft', id::text, '2026-01-01', now() from application where state = 'draft'`)
	r.sql(`insert into lane (id, last_update, place) select n, n, '{"session":{"frames":[{"flow":"menu"}]}}' from generate_series(1000, 20999) n`)
	r.sql(`insert into update_journal (update_id, lane, body, state, received_at) select n, n, '{}', 'done', $1 from generate_series(1000, 20999) n`, r.opens)
	r.sql(`analyze`)
	now := r.opens.Add(48 * time.Hour)
	plan := r.plan(store.OpenDraftsQuery(), now, now.Add(-24*time.Hour), now, now.Format(time.DateOnly), 0, 0, 500)
	for _, want := range []string{"application_drafts_of", "nudge_about"} {
		if !strings.Contains(plan, want) {
			t.Errorf("the plan does not use %s", want)
		}
	}
	for _, scanned := range []string{"Seq Scan on application a", "Seq Scan on person p", "Seq Scan on nudge", "Seq Scan on lane", "Seq Scan on update_journal"} {
		if strings.Contains(plan, scanned) {
			t.Errorf("the plan has a %s", scanned)
		}
	}
	if t.Failed() {
		t.Log(plan)
	}
}
