package main

import (
	"log/slog"
	"strings"
	"testing"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/store"
)

// Three of ten cannot be reached: they are told apart, left out of the next announcement, and come back by themselves.
func TestAnAnnouncementToACrowdOfWhichManyAreGone(t *testing.T) {
	t.Parallel()
	const (
		people, blocked, deactivated, unknown = 1000, 200, 60, 40

		firstBlocked     = firstListener + people/10
		firstDeactivated = firstBlocked + blocked
		firstUnknown     = firstListener + people - unknown
	)
	p, _ := set(t, stage.Options{Quiet: true}, 1)
	p.gathers(people, people-unknown)
	s, err := store.Open(p.ctx, p.Postgres.URL(), 2)
	p.must(err)
	defer s.Close()
	jobs, err := store.NewJobs(s, slog.New(slog.DiscardHandler))
	p.must(err)
	for i := range int64(blocked) {
		p.must(p.Telegram.Block(firstBlocked+i, true))
	}
	for i := range int64(deactivated) {
		p.must(p.Telegram.Deactivate(firstDeactivated + i))
	}

	ends := func(words string, want store.Reach) int64 {
		t.Helper()
		id := p.announces(s, jobs, words, false)
		p.waits(`select count(*) = 0 from announcement where state <> 'done'`)
		reach, err := s.ReachOf(p.ctx, id)
		p.must(err)
		if reach != want {
			t.Errorf("%s reached %+v, want %+v", words, reach, want)
		}
		return id
	}
	const there, gone = people - blocked - deactivated - unknown, blocked + deactivated + unknown
	first := ends("first", store.Reach{Total: people, Sent: there, Gone: gone})
	lost, err := s.AnnouncementLosses(p.ctx, firstListener, first)
	p.must(err)
	want := map[string]int{"bot was blocked by the user": blocked, "user is deactivated": deactivated, "chat not found": unknown}
	for _, l := range lost {
		for reason, n := range want {
			if strings.Contains(l.Reason, reason) && l.Count == n && l.State == store.RecipientGone {
				delete(want, reason)
			}
		}
	}
	if len(want) > 0 || len(lost) != 3 {
		t.Errorf("lost are %+v", lost)
	}
	if n := query[int](p, `select count(*)::int from person where not reachable`); n != gone {
		t.Errorf("%d are marked", n)
	}
	ends("second", store.Reach{Total: there, Sent: there})

	const back = 5
	for i := range int64(back) {
		p.must(p.Telegram.Block(firstBlocked+i, false))
		p.says(firstBlocked+i, "/start")
		p.must(p.Telegram.AddUser(simulator.Person{ID: firstUnknown + i, FirstName: "Әлия"}))
		p.says(firstUnknown+i, "/start")
	}
	p.waits(`select count(*) = 290 from person where not reachable`)
	ends("third", store.Reach{Total: there + 2*back, Sent: there + 2*back})
	for i := range int64(people) {
		id, got := firstListener+i, map[string]int{}
		for _, m := range p.Telegram.Chat(id).Messages {
			got[m.Text]++
		}
		reached := (id < firstBlocked || id >= firstDeactivated+deactivated) && id < firstUnknown
		returned := id >= firstBlocked && id < firstBlocked+back || id >= firstUnknown && id < firstUnknown+back
		for words, times := range map[string]bool{"first": reached, "second": reached, "third": reached || returned} {
			if (got[words] == 1) != times || got[words] > 1 {
				t.Errorf("%d got %q %d times", id, words, got[words])
			}
		}
	}
}
