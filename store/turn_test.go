package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"saruar/store"
	"saruar/store/storetest"
)

func open(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), storetest.New(t), 8)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

func journal(t *testing.T, s *store.Store, updates ...store.Update) {
	t.Helper()
	if err := s.Journal(t.Context(), updates, time.Now()); err != nil {
		t.Fatal(err)
	}
}

func update(id, lane int64) store.Update {
	return store.Update{ID: id, Lane: lane, Body: fmt.Appendf(nil, `{"update_id":%d}`, id)}
}

// take begins a turn and fails the test unless it finds what is wanted.
func take(t *testing.T, s *store.Store, lane int64, replica string, want store.TurnState) *store.Turn {
	t.Helper()
	turn, err := s.BeginTurn(t.Context(), lane, replica, nil)
	if err != nil {
		t.Fatal(err)
	}
	if turn.State != want {
		t.Fatalf("turn finds %d, want %d", turn.State, want)
	}
	return turn
}

func commit(t *testing.T, turn *store.Turn, calls string) {
	t.Helper()
	o := store.Outcome{Replica: "a", Place: []byte(`{}`)}
	if calls != "" {
		o.Calls = []byte(calls)
	}
	if err := turn.Commit(t.Context(), o); err != nil {
		t.Fatal(err)
	}
}

func TestUpdatesOfALaneAreTakenInOrderAndOnce(t *testing.T) {
	t.Parallel()
	s := open(t)
	journal(t, s, update(12, 7), update(10, 7), update(11, 7), update(11, 7))
	journal(t, s, update(10, 7))
	for want := int64(10); want <= 12; want++ {
		turn := take(t, s, 7, "a", store.Waiting)
		if turn.Update != want {
			t.Fatalf("took %d, want %d", turn.Update, want)
		}
		commit(t, turn, "")
	}
	turn := take(t, s, 7, "a", store.Nothing)
	if turn.LastUpdate != 12 {
		t.Fatalf("last update is %d", turn.LastUpdate)
	}
	if err := turn.Abort(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestAnUpdateOfNobodyIsSetAside(t *testing.T) {
	t.Parallel()
	s := open(t)
	journal(t, s, update(1, 7), store.Update{ID: 2, Body: []byte(`{"update_id":2,"new_thing":{}}`)}, update(3, 7))
	aside, err := s.ListAside(t.Context(), 10)
	if err != nil || len(aside) != 1 || aside[0].Update != 2 {
		t.Fatalf("aside %+v, %v", aside, err)
	}
	if err := s.Replay(t.Context(), 2); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("an update of nobody is replayed: %v", err)
	}
	commit(t, take(t, s, 7, "a", store.Waiting), "")
	if turn := take(t, s, 7, "a", store.Waiting); turn.Update != 3 {
		t.Fatalf("took %d", turn.Update)
	} else {
		commit(t, turn, "")
	}
}

func TestTwoReplicasNeverHoldALaneAtOnce(t *testing.T) {
	t.Parallel()
	s := open(t)
	const updates = 40
	for i := int64(1); i <= updates; i++ {
		journal(t, s, update(i, 7))
	}
	var mu sync.Mutex
	var order []int64
	var all sync.WaitGroup
	for _, replica := range []string{"a", "b", "c"} {
		all.Go(func() {
			for {
				turn, err := s.BeginTurn(context.Background(), 7, replica, nil)
				if err != nil {
					t.Error(err)
					return
				}
				if turn.State == store.Nothing {
					if err := turn.Abort(context.Background()); err != nil {
						t.Error(err)
					}
					return
				}
				mu.Lock()
				order = append(order, turn.Update)
				mu.Unlock()
				if err := turn.Commit(context.Background(), store.Outcome{Replica: replica}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if len(order) != updates {
		t.Fatalf("%d turns for %d updates", len(order), updates)
	}
	for i, u := range order {
		if u != int64(i+1) {
			t.Fatalf("order is %v", order)
		}
	}
}

func TestAnAbortedTurnLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	s := open(t)
	journal(t, s, update(1, 7))
	turn := take(t, s, 7, "a", store.Waiting)
	ctx := turn.Context(t.Context())
	if err := s.Meet(ctx, 7, "kk", time.Now()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Profile(ctx, 7); err != nil {
		t.Fatalf("a turn does not see its own write: %v", err)
	}
	if err := turn.Abort(t.Context()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Person(t.Context(), 7); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("person of an aborted turn: %v", err)
	}
	commit(t, take(t, s, 7, "a", store.Waiting), "")
}

func TestAnAnswerThatWasNotSentIsTakenOver(t *testing.T) {
	t.Parallel()
	url := storetest.New(t)
	s, err := store.Open(t.Context(), url, 4)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	journal(t, s, update(1, 7), update(2, 7))
	commit(t, take(t, s, 7, "a", store.Waiting), `[{"m":"sendMessage"}]`)
	if err := take(t, s, 7, "b", store.NotYet).Abort(t.Context()); err != nil {
		t.Fatal(err)
	}
	age(t, url)
	turn := take(t, s, 7, "b", store.Unsent)
	if string(turn.Calls) != `[{"m":"sendMessage"}]` {
		t.Fatalf("calls are %s", turn.Calls)
	}
	if mine, err := turn.Adopt(t.Context(), "b"); err != nil || !mine {
		t.Fatalf("adopted %t, %v", mine, err)
	}
	if err := s.MarkSent(t.Context(), []store.Sent{{Update: 1, Message: 55}}); err != nil {
		t.Fatal(err)
	}
	turn = take(t, s, 7, "b", store.Waiting)
	if turn.Update != 2 || turn.Screen != 55 {
		t.Fatalf("took %d with screen %d", turn.Update, turn.Screen)
	}
	commit(t, turn, "")
}

// age makes what was handled look as if its replica had died long ago.
func age(t *testing.T, url string) {
	t.Helper()
	if err := exec(t, url, `update update_journal set handled_at = now() - interval '1 minute' where state = 'handled'`); err != nil {
		t.Fatal(err)
	}
}

func TestAnAnswerBeforeTheLastOneMustHaveBeenSent(t *testing.T) {
	t.Parallel()
	url := storetest.New(t)
	s, err := store.Open(t.Context(), url, 4)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	journal(t, s, update(1, 7), update(2, 7))
	commit(t, take(t, s, 7, "a", store.Waiting), `[]`)
	turn, err := s.BeginTurn(t.Context(), 7, "a", []int64{1})
	if err != nil || turn.State != store.Waiting || turn.Update != 2 {
		t.Fatalf("%+v, %v", turn, err)
	}
	commit(t, turn, `[]`)
	age(t, url)
	turn = take(t, s, 7, "b", store.Unsent)
	if turn.Update != 1 || !turn.Answered() {
		t.Fatalf("update %d, answered %t", turn.Update, turn.Answered())
	}
	if err := turn.Abort(t.Context()); err != nil {
		t.Fatal(err)
	}
}

func TestAFailingUpdateIsTriedAgainAndThenSetAside(t *testing.T) {
	t.Parallel()
	s := open(t)
	journal(t, s, update(1, 7), update(2, 7))
	for try := 1; try <= 5; try++ {
		turn := take(t, s, 7, "a", store.Waiting)
		if turn.Update != 1 || turn.Attempts != try-1 {
			t.Fatalf("try %d takes %d after %d attempts", try, turn.Update, turn.Attempts)
		}
		if err := turn.Abort(t.Context()); err != nil {
			t.Fatal(err)
		}
		aside, err := s.Failed(t.Context(), 1, 5, 0, "it broke", "REF")
		if err != nil || aside != (try == 5) {
			t.Fatalf("try %d: aside %t, %v", try, aside, err)
		}
	}
	turn := take(t, s, 7, "a", store.Waiting)
	if turn.Update != 2 {
		t.Fatalf("after the poison comes %d", turn.Update)
	}
	commit(t, turn, "")
	if err := s.Replay(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if turn := take(t, s, 7, "a", store.Waiting); turn.Update != 1 {
		t.Fatalf("replayed %d", turn.Update)
	} else {
		commit(t, turn, "")
	}
}

func TestAPlainTurnTakesThreeRoundTrips(t *testing.T) {
	t.Parallel()
	s := open(t)
	journal(t, s, update(1, 7))
	turn := take(t, s, 7, "a", store.Waiting)
	ctx := turn.Context(t.Context())
	if err := s.Meet(ctx, 7, "kk", time.Now()); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Profile(ctx, 7); err != nil {
		t.Fatal(err)
	}
	if err := s.SetName(ctx, 7, "Әлия"); err != nil {
		t.Fatal(err)
	}
	commit(t, turn, `[]`)
	if trips, turns := s.Trips(); trips != 3 || turns != 1 {
		t.Fatalf("%d round trips in %d turns", trips, turns)
	}
}

func TestTheSessionThatFitsTheLastUpdateIsTheTrueOne(t *testing.T) {
	t.Parallel()
	options, err := redis.ParseURL(storetest.Redis(t))
	if err != nil {
		t.Fatal(err)
	}
	client := redis.NewClient(options)
	t.Cleanup(func() { _ = client.Close() })
	s, ctx := store.NewSessions(client), t.Context()
	read := func(after int64) string {
		t.Helper()
		raw, err := s.Read(ctx, 7, after)
		if err != nil {
			t.Fatal(err)
		}
		return string(raw)
	}
	if got := read(0); got != "" {
		t.Fatalf("nobody has a session %s", got)
	}
	write := func(after int64, session string, next int64, nextSession string) {
		t.Helper()
		var before []byte
		if session != "" {
			before = []byte(session)
		}
		if err := s.Write(ctx, 7, after, before, next, json.RawMessage(nextSession)); err != nil {
			t.Fatal(err)
		}
	}
	write(0, "", 1, `{"step":"one"}`)
	write(1, `{"step":"one"}`, 2, `{"step":"two"}`)
	if got := read(2); got != `{"step":"two"}` {
		t.Fatalf("after the commit: %s", got)
	}
	if got := read(1); got != `{"step":"one"}` {
		t.Fatalf("when the commit did not happen: %s", got)
	}
	if got := read(9); got != "" {
		t.Fatalf("a session of another time: %s", got)
	}
}
