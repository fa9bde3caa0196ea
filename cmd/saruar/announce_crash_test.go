package main

import (
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/store"
)

// Listeners of two announcements at once: one is better twice than never, the other never twice.
const (
	firstListener = int64(500_000)
	listeners     = 10_000
)

// Two replicas send to twenty thousand recipients and are killed twenty times: nobody is left out, and nobody gets anything twice but where a message was on its way
// at a kill, which is counted.
func TestAnnouncementsReachEverybodyThroughTwentyKills(t *testing.T) {
	t.Parallel()
	p, running := set(t, stage.Options{Quiet: true}, 2)
	p.gathers(listeners, listeners)
	s, err := store.Open(p.ctx, p.Postgres.URL(), 2)
	p.must(err)
	defer s.Close()
	jobs, err := store.NewJobs(s, slog.New(slog.DiscardHandler))
	p.must(err)
	again, never := p.announces(s, jobs, "again", true), p.announces(s, jobs, "never", false)
	for killed := range kills {
		p.reaches((killed + 1) * 2 * listeners / (kills + 1))
		victim := killed % len(running)
		running[victim].Kill()
		running[victim] = p.start()
	}
	p.waits(`select count(*) = 2 from announcement where state = 'done'`)
	got, twice, once := p.heard(), p.states(again), p.states(never)
	for i := range int64(listeners) {
		id := firstListener + i
		if n := got["again"][id]; n == 0 || n > 1 && twice[id].Tries == 0 {
			t.Errorf("%d got what is better twice than never %d times: %+v", id, n, twice[id])
		}
		if n := got["never"][id]; n > 1 || n == 0 && once[id].State != store.RecipientUnknown {
			t.Errorf("%d got what is never sent twice %d times: %+v", id, n, once[id])
		}
	}
	for _, id := range []int64{again, never} {
		reach, err := s.ReachOf(p.ctx, id)
		p.must(err)
		if reach.Left() != 0 || reach.Total != listeners || reach.Sent+reach.Unknown != listeners {
			t.Errorf("announcement %d: %+v", id, reach)
		}
		t.Logf("announcement %d: %+v, on their way at a kill: %d", id, reach, query[int](p, `select count(*)::int from announcement_recipient where announcement = $1 and tries > 0`, id))
	}
}

// state is what the program says of a listener.
type state struct{ State, Tries int }

func (p *play) states(announcement int64) (states map[int64]state) {
	p.t.Helper()
	raw := query[[]byte](p, `select json_object_agg(person, json_build_object('state', state, 'tries', tries)) from announcement_recipient where announcement = $1`, announcement)
	p.must(json.Unmarshal(raw, &states))
	return states
}

func (p *play) must(err error) {
	p.t.Helper()
	if err != nil {
		p.t.Fatal(err)
	}
}

// gathers makes so many listeners, of whom the last are unknown to Telegram, and two who may announce.
func (p *play) gathers(people, met int) {
	p.t.Helper()
	for i := range int64(met) {
		p.must(p.Telegram.AddUser(simulator.Person{ID: firstListener + i, FirstName: "Әлия", Met: true}))
	}
	p.sql(fmt.Sprintf(`insert into person (id, lang, lang_chosen, name, created_at, member_at, quiet_from, quiet_to)
select %d + i, case i %% 2 when 0 then 'kk' else 'ru' end, true, 'Әлия', now(), now(), 0, 0 from generate_series(0, %d) i`, firstListener, people-1))
	p.sql(fmt.Sprintf(`insert into consent (person, purpose, version, given, said_at) select id, 'service', 1, true, now() from person where id >= %d`, firstListener))
	p.sql(fmt.Sprintf(`insert into role_grant (person, role, granted_at) values (%d, 'administrator', now()), (%d, 'administrator', now())`, firstListener, firstListener+1))
}

// announces lets an announcement go to the listeners that says the same in both languages.
func (p *play) announces(s *store.Store, jobs *store.Jobs, words string, again bool) int64 {
	p.t.Helper()
	now := time.Now()
	id, err := s.NewAnnouncement(p.ctx, firstListener, 0, time.Now().UnixNano(), now)
	p.must(err)
	for _, lang := range []string{"kk", "ru"} {
		p.must(s.SaveAnnouncementParts(p.ctx, firstListener, id, lang, []store.AnnouncementPart{{Kind: "text", Words: words}}))
	}
	p.must(s.SaveAnnouncementTerms(p.ctx, firstListener, id, store.AnnouncementTerms{Again: again, Paid: true}))
	a, err := s.Propose(p.ctx, firstListener, id, now)
	p.must(err)
	p.must(s.Approve(p.ctx, firstListener+1, id, a.Revision, now))
	_, err = s.StartAnnouncement(p.ctx, id, now.Add(store.TakeBack))
	p.must(err)
	p.must(jobs.SendAnnouncement(p.ctx, id))
	return id
}

// reaches waits until so many messages have been settled.
func (p *play) reaches(n int) {
	p.t.Helper()
	p.waits(fmt.Sprintf(`select coalesce(sum(sent + unknown), 0) >= %d from announcement_minute`, n))
}

func (p *play) waits(condition string) {
	p.t.Helper()
	if !comesTrue(p.ctx, func() bool { return query[bool](p, condition) }) {
		p.t.Fatalf("never true: %s", condition)
	}
}

// heard counts what each listener got, by its words.
func (p *play) heard() map[string]map[int64]int {
	got := map[string]map[int64]int{"again": {}, "never": {}}
	for i := range int64(listeners) {
		id := firstListener + i
		for _, m := range p.Telegram.Chat(id).Messages {
			if counted := got[m.Text]; counted != nil {
				counted[id]++
			}
		}
	}
	return got
}
