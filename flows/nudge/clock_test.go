package nudge_test

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/flows/nudge"
	"saruar/store"
)

func contains(text string, parts ...string) bool {
	for _, part := range parts {
		if !strings.Contains(text, part) {
			return false
		}
	}
	return true
}

func TestTwoTickersAtOnceRemindEachLeaderOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	const leaders = 25
	for id := int64(800); id < 800+leaders-1; id++ {
		w.begin(id, "ru")
	}
	w.at(24 * time.Hour)
	var both sync.WaitGroup
	for range 2 {
		clock := w.clock()
		both.Go(func() {
			for range 3 {
				if err := clock.Remind(context.Background(), w.time()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	both.Wait()
	if got := w.read(`select count(*) || ' ' || count(distinct person) from nudge`); got != fmt.Sprint(leaders, " ", leaders) {
		t.Fatalf("reminders and leaders: %s", got)
	}
	if got := w.read(`select count(*)::text from river_job`); got != fmt.Sprint(leaders) {
		t.Fatalf("%s jobs", got)
	}
}

func TestOfTwoDraftsTheMorePressingIsRemindedOf(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.sql(`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('soon', 'т', 'т', 'intake', $1, $2)`,
		w.begins.Add(-time.Hour), w.begins.Add(72*time.Hour))
	other, err := w.BeginApplication(t.Context(), "soon", leaderID, w.begins)
	w.must(err)
	w.at(24 * time.Hour).tick().expect("left_3d")
	if got := w.read(`select ref from nudge`); got != fmt.Sprint(other) {
		t.Fatalf("about %s", got)
	}
}

func TestTheWholeLadderWithAnOutage(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	var climbed []string
	for after := time.Duration(0); after < 30*24*time.Hour; after += time.Hour {
		if day := int(after / (24 * time.Hour)); day >= 22 && day < 26 {
			continue // nothing runs, also when seven days are left
		}
		before := w.made()
		if now := w.at(after).tick().made(); now != before {
			rung := nudge.Rung(now[strings.LastIndex(now, " ")+1:])
			w.must(w.work(rung))
			climbed = append(climbed, fmt.Sprint(string(rung), w.time().Format(" 02.01 15:04")))
		}
	}
	want := "idle_24h 05.11 12:00, idle_72h 07.11 12:00, left_7d 30.11 12:00, left_3d 01.12 12:00, left_1d 03.12 12:00, left_3h 04.12 09:00"
	if got := strings.Join(climbed, ", "); got != want {
		t.Fatal(got)
	}
}

func TestTheClockTicksAtOnceAndStopsWithItsContext(t *testing.T) {
	t.Parallel()
	w := newTown(t).at(24 * time.Hour)
	w.must(w.Journal(t.Context(), []store.Update{{ID: 1, Body: []byte(`{}`), Lane: 7}, {ID: 2, Body: []byte(`{}`), Lane: 7}}, w.begins.Add(-49*time.Hour)))
	w.sql(`update update_journal set state = 'done' where update_id = 1`)
	ctx, stop := context.WithCancel(t.Context())
	var running sync.WaitGroup
	running.Go(func() { w.clock().Run(ctx) })
	look := time.NewTicker(20 * time.Millisecond)
	defer look.Stop()
	deadline := time.After(30 * time.Second)
	for w.made() == "" || w.read(`select count(*)::text from update_journal`) != "1" {
		select {
		case <-look.C:
		case <-deadline:
			t.Fatal("the clock does not tick")
		}
	}
	stop()
	running.Wait()
	w.expect("idle_24h")
}
