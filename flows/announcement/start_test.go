package announcement_test

import (
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestErrandsKeepToWhatIsTrueNow(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id, ctx, now := q.drafts(chief), t.Context(), flowtest.Noon()
	_, err := q.Propose(ctx, chief, id, now)
	q.must(err)
	begins := func(at time.Time) error { return q.room.Begin(ctx, store.Notice{Person: chief, Ref: "1"}, at) }
	if later := (store.Later{}); !as(begins(now.Add(time.Second)), &later) || later.Wait != store.TakeBack-time.Second {
		t.Fatalf("%+v", later)
	}
	q.must(q.TakeBackAnnouncement(ctx, chief, id, now))
	if needless := (store.Needless{}); !as(begins(now.Add(time.Hour)), &needless) || len(q.sent) != 0 {
		t.Fatalf("%v", q.sent)
	}
	_, err = q.Propose(ctx, chief, id, now)
	q.must(err)
	q.must(begins(now.Add(store.TakeBack)))
	if of := q.of(id); of.State != store.AnnouncementSending || of.Total != 6 || len(q.sent) != 1 {
		t.Fatalf("%+v, %v", of, q.sent)
	}
	if needless := (store.Needless{}); !as(begins(now.Add(time.Hour)), &needless) {
		t.Fatal("it begins twice")
	}
}

func TestWhatIsScheduledHasAJobOfItsOwnBeforeItsTime(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id, ctx, now := q.drafts(chief), t.Context(), flowtest.Noon()
	at := now.Add(minutes(150))
	q.must(q.SaveAnnouncementTerms(ctx, chief, id, store.AnnouncementTerms{SendAt: at, Repeats: "day"}))
	_, err := q.Propose(ctx, chief, id, now) // by whoever: here nothing waits for it yet
	q.must(err)
	q.must(q.room.Minute(ctx, at.Add(-minutes(2))))
	if len(q.notices) > 0 {
		t.Fatalf("too early: %+v", q.notices)
	}
	q.must(q.room.Minute(ctx, at.Add(-minutes(1))))
	if len(q.notices) != 1 || q.notices[0].Kind != "announcement_start" || q.notices[0].Once == "" {
		t.Fatalf("%+v", q.notices)
	}
	if later := (store.Later{}); !as(q.room.Begin(ctx, q.notices[0], at.Add(-minutes(1))), &later) || later.Wait != minutes(1) {
		t.Fatalf("%+v", later)
	}
	q.must(q.room.Begin(ctx, q.notices[0], at))
	if of := q.of(id); of.State != store.AnnouncementSending || len(q.sent) != 1 {
		t.Fatalf("%+v", of)
	}
	// The next of those that repeat begins as exactly.
	q.must(q.room.Minute(ctx, at.Add(24*time.Hour-minutes(1))))
	if next := q.of(2); len(q.notices) != 2 || q.notices[1].Ref != "2" || !next.SendAt.Equal(at.Add(24*time.Hour)) {
		t.Fatalf("%+v, %+v", q.notices, next)
	}
	// What no job began is begun all the same.
	q.must(q.room.Minute(ctx, at.Add(25*time.Hour)))
	if of := q.of(2); of.State != store.AnnouncementSending {
		t.Fatalf("%+v", of)
	}
}
