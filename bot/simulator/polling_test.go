package simulator_test

import (
	"context"
	"encoding/json"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"saruar/bot/simulator"
)

func TestOffsetConfirms(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.FirstUpdate = 100 })
	for _, text := range []string{"a", "b", "c"} {
		tg.sent(tg.SendText(7, text))
	}
	for i, c := range []struct {
		ask  fields
		want []int64
	}{
		{fields{"offset": 0}, []int64{100, 101, 102, 103}},
		{fields{"limit": 2}, []int64{100, 101}},
		{fields{"offset": 99}, []int64{100, 101, 102, 103}},
		{fields{"offset": 5000}, []int64{100, 101, 102, 103}}, // far in the future: as if there were none
		{fields{"offset": 102}, []int64{102, 103}},
		{fields{"offset": 50}, []int64{102, 103}},
		{fields{"offset": -1}, []int64{103}},
		{fields{"offset": 0}, []int64{103}},
		{fields{"offset": 104}, []int64{}},
	} {
		tg.clock.Pass(time.Minute) // past the rule of the same offset
		if diff := cmp.Diff(c.want, ids(tg.poll(c.ask))); diff != "" {
			t.Errorf("poll %d, %v: %s", i, c.ask, diff)
		}
	}
	if n := tg.Pending(); n != 0 {
		t.Errorf("%d updates wait", n)
	}
}

func TestSameOffsetAtOnceGivesOneUpdate(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.FirstUpdate = 100 })
	tg.sent(tg.SendText(7, "a"))
	if got := tg.updates(100); len(got) != 2 {
		t.Errorf("first: %v", ids(got))
	}
	tg.clock.Pass(400 * time.Millisecond)
	if got := tg.updates(100); len(got) != 1 {
		t.Errorf("at once: %v", ids(got))
	}
	tg.clock.Pass(600 * time.Millisecond)
	if got := tg.updates(100); len(got) != 2 {
		t.Errorf("later: %v", ids(got))
	}
}

func TestUpdatesExpire(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say("x", keyboard([]fields{{"text": "A", "callback_data": "a"}}))
	tg.sent(tg.Tap(7, "A"))
	tg.sent(tg.Inline(7, "query"))
	for _, c := range []struct {
		passed time.Duration
		left   int
	}{{29 * time.Second, 3}, {2 * time.Second, 2}, {120 * time.Second, 1}, {24*time.Hour - 152*time.Second, 1}, {2 * time.Second, 0}} {
		tg.clock.Pass(c.passed)
		if n := tg.Pending(); n != c.left {
			t.Errorf("after %s more: %d wait, want %d", c.passed, n, c.left)
		}
	}
	if got := tg.updates(0); len(got) != 0 {
		t.Errorf("expired updates arrive: %v", got)
	}
}

func TestAllowedUpdatesCountWhenTheUpdateIsMade(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.say("x", keyboard([]fields{{"text": "A", "callback_data": "a"}}))
	tg.poll(fields{"offset": -1, "allowed_updates": []string{"callback_query"}})
	if sent := tg.sent(tg.SendText(7, "unseen")); sent.UpdateID != 0 {
		t.Error("a message became an update")
	}
	tg.sent(tg.Tap(7, "A"))
	tg.poll(fields{"timeout": 0}) // keeps what was
	tg.sent(tg.SendText(7, "unseen"))
	tg.clock.Pass(time.Second)
	got := tg.poll(fields{"allowed_updates": []string{}})
	if len(got) != 2 || got[0].Message.Text != "/start" || got[1].CallbackQuery == nil {
		t.Errorf("%+v", got)
	}
	if sent := tg.sent(tg.SendText(7, "seen")); sent.UpdateID == 0 {
		t.Error("an empty list is not the default")
	}
}

func TestLongPollWaitsForAnUpdate(t *testing.T) {
	t.Parallel()
	tg := start(t)
	last := tg.newest().ID
	answered := make(chan answer, 1)
	go func() {
		answered <- tg.callWithin(patience(t), "getUpdates", fields{"offset": last + 1, "timeout": 50})
	}()
	// The poll confirms the first update; then it waits.
	tg.must(tg.Await(patience(t), func(v *simulator.Snapshot) bool { return v.Pending() == 0 || len(answered) > 0 }))
	tg.sent(tg.SendText(7, "wake up"))
	var got []update
	tg.must(json.Unmarshal((<-answered).Result, &got))
	if len(got) != 1 || got[0].Message.Text != "wake up" {
		t.Errorf("%+v", got)
	}
}

func TestLongPollEndsAfterFiftySeconds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tg := start(t, func(o *simulator.Options) { o.Clock = time.Now })
		tg.updates(tg.newest().ID + 1)
		began := time.Now()
		if a := tg.call("getUpdates", fields{"timeout": 59}); string(a.Result) != "[]" {
			t.Errorf("%+v", a)
		}
		if waited := time.Since(began); waited != 50*time.Second {
			t.Errorf("waited %s", waited)
		}
		began = time.Now()
		tg.call("getUpdates", fields{"offset": 5})
		tg.call("getUpdates", fields{"offset": 5})
		if waited := time.Since(began); waited != 3*time.Second {
			t.Errorf("the same offset again waited %s", waited)
		}
	})
}

func TestOlderPollGetsTheConflict(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tg := start(t, func(o *simulator.Options) { o.Clock = time.Now })
		tg.updates(tg.newest().ID + 1)
		answers := make(chan answer, 3)
		poll := func() { answers <- tg.call("getUpdates", fields{"timeout": 10}) }
		began := time.Now()
		go poll()
		synctest.Wait()
		go poll()
		a := <-answers
		if a.Code != 409 || a.Description != "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running" {
			t.Errorf("%+v", a)
		}
		synctest.Wait()
		go poll()
		if a = <-answers; a.Code != 409 || time.Since(began) != 3*time.Second {
			t.Errorf("the next conflict came after %s: %+v", time.Since(began), a)
		}
		if a = <-answers; !a.OK {
			t.Errorf("%+v", a)
		}
	})
}

func TestPollAndWebhookExcludeEachOther(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		tg := start(t, func(o *simulator.Options) { o.Clock, o.Transport = time.Now, accepting() })
		tg.updates(tg.newest().ID + 1)
		answers := make(chan answer)
		go func() { answers <- tg.call("getUpdates", fields{"timeout": 10}) }()
		synctest.Wait()
		tg.ok("setWebhook", fields{"url": "https://a.kz/hook"})
		if a := <-answers; a.Description != "Conflict: terminated by setWebhook request" {
			t.Errorf("%+v", a)
		}
		tg.refused("getUpdates", fields{}, 409,
			"Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first")
		if a := tg.call("deleteWebhook", fields{}); a.Description != "Webhook was deleted" {
			t.Errorf("%+v", a)
		}
		tg.ok("getUpdates", fields{})
	})
}

func TestPollOfABotThatWentAwayEnds(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.updates(tg.newest().ID + 1)
	ctx, cancel := context.WithCancel(patience(t))
	done := make(chan answer)
	go func() { done <- tg.callWithin(ctx, "getUpdates", fields{"timeout": 50}) }()
	cancel()
	<-done
	sent := tg.sent(tg.SendText(7, "kept"))
	if got := tg.newest(); got.ID != sent.UpdateID {
		t.Errorf("%+v", got)
	}
}

func TestCloseEndsPolls(t *testing.T) {
	t.Parallel()
	tg := start(t)
	tg.updates(tg.newest().ID + 1)
	done := make(chan answer)
	go func() { done <- tg.callWithin(patience(t), "getUpdates", fields{"timeout": 50}) }()
	tg.Close()
	if a := <-done; a.Code != 500 || a.Description != "Internal Server Error: restart" {
		t.Errorf("%+v", a)
	}
}

func TestPolledUpdatesCanBeRepeated(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.FirstUpdate = 100 })
	tg.RepeatUpdates(true)
	tg.sent(tg.SendText(7, "a"))
	for i, want := range [][]int64{{100, 101}, {100, 101}, {}} {
		tg.clock.Pass(time.Minute)
		offset := int64(0)
		if i > 0 {
			offset = 102
		}
		if diff := cmp.Diff(want, ids(tg.updates(offset))); diff != "" {
			t.Errorf("poll %d: %s", i, diff)
		}
	}
}

func TestInjectedUpdateArrivesAsItIs(t *testing.T) {
	t.Parallel()
	tg := start(t, func(o *simulator.Options) { o.FirstUpdate = 100 })
	id, err := tg.InjectUpdate(json.RawMessage(`{"update_id":1,"subscription":{"new":"kind"}}`))
	tg.must(err)
	a := tg.call("getUpdates", fields{"offset": -1})
	if id != 101 || string(a.Result) != `[{"subscription":{"new":"kind"},"update_id":101}]` {
		t.Errorf("%d %s", id, a.Result)
	}
	if _, err = tg.InjectUpdate(json.RawMessage(`[]`)); err == nil {
		t.Error("a list was taken for an update")
	}
}
