package privacy_test

import (
	"context"
	"errors"
	"log/slog"
	"strconv"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/flows/privacy"
	"saruar/store"
)

// office takes errands down instead of queueing them.
type office struct{ notices []store.Notice }

func (o *office) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	o.notices = append(o.notices, notices...)
	return nil
}

func TestWhoIsDueIsForgottenAndMayBeginAnew(t *testing.T) {
	t.Parallel()
	w, jobs := newWorld(t, "ru"), &office{}
	var forgotten []int64
	session := func(_ context.Context, lane int64) error { forgotten = append(forgotten, lane); return nil }
	duty := privacy.Duty{Store: w.store, Jobs: jobs, Session: session, Log: slog.New(slog.DiscardHandler)}
	erase := privacy.Erase(w.store, session)
	now := flowtest.Noon()

	w.must(duty.Tick(t.Context(), now))
	w.Says("/forget").Taps("continue").Taps("yes").At("forget.locked")
	w.must(duty.Tick(t.Context(), now.Add(store.ForgetAfter-time.Minute)))
	if len(jobs.notices) > 0 {
		t.Fatalf("too early: %+v", jobs.notices)
	}
	due := now.Add(store.ForgetAfter + time.Minute)
	w.must(duty.Tick(t.Context(), due))
	w.must(duty.Tick(t.Context(), due))
	if len(jobs.notices) != 2 || jobs.notices[0] != jobs.notices[1] || jobs.notices[0].Once == "" || jobs.notices[0].Person != 0 {
		t.Fatalf("%+v", jobs.notices)
	}
	errand := jobs.notices[0]
	if ref := strconv.Itoa(w.number(`select number from person where id = $1`, member)); errand.Ref != ref {
		t.Fatalf("about %s, not %s", errand.Ref, ref)
	}
	w.must(erase(t.Context(), errand, due))
	if len(forgotten) != 1 || forgotten[0] != member {
		t.Fatalf("sessions forgotten: %v", forgotten)
	}
	var needless store.Needless
	if err := erase(t.Context(), errand, due); !errors.As(err, &needless) {
		t.Fatalf("the second time: %v", err)
	}
	if _, err := w.store.Person(t.Context(), member); !errors.Is(err, store.ErrNotFound) {
		t.Fatalf("still there: %v", err)
	}
	flowtest.Member(t, w.store, member, "ru", "Другая")
	w.SetSession(flowtest.New(t, w.World).Session())
	w.Says("hello").At("lobby.hall")
}

func TestAnErrandThatNobodyCouldHaveGivenIsRefused(t *testing.T) {
	t.Parallel()
	var refused store.Refused
	err := privacy.Erase(nil, nil)(t.Context(), store.Notice{Ref: "somebody"}, flowtest.Noon())
	if !errors.As(err, &refused) {
		t.Fatalf("error %v", err)
	}
}

func TestWhoTookItBackIsLeftAlone(t *testing.T) {
	t.Parallel()
	w := newWorld(t, "kk")
	w.Says("/forget").Taps("continue").Taps("yes").Taps("stop")
	erase := privacy.Erase(w.store, func(context.Context, int64) error { t.Error("a session was forgotten"); return nil })
	number := strconv.Itoa(w.number(`select number from person where id = $1`, member))
	var needless store.Needless
	if err := erase(t.Context(), store.Notice{Ref: number}, flowtest.Noon().AddDate(0, 0, 30)); !errors.As(err, &needless) {
		t.Fatalf("error %v", err)
	}
}
