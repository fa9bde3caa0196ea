package store_test

import (
	"errors"
	"testing"
	"time"

	"saruar/store"
)

func TestPeopleFollowAProjectAndLeaveIt(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), time.Now()
	for range 2 {
		h.must(h.Follow(ctx, fitting, h.project, now))
	}
	h.must(h.Follow(ctx, alien, h.project, now))
	if n, err := h.Followers(ctx, leader, h.project); err != nil || n != 2 {
		t.Fatalf("%d follow, %v", n, err)
	}
	p, err := h.OpenProjectOf(ctx, fitting, h.project)
	if err != nil || !p.Follows || p.Leads || p.Title != "Жоба" || p.RegionKK != "Астана қаласы" {
		t.Errorf("they see %+v, %v", p, err)
	}
	if list, err := h.Follows(ctx, fitting); err != nil || len(list) != 1 || list[0].ID != h.project {
		t.Errorf("they follow %+v, %v", list, err)
	}
	for range 2 {
		h.must(h.Unfollow(ctx, fitting, h.project))
	}
	if n, err := h.Followers(ctx, leader, h.project); err != nil || n != 1 {
		t.Errorf("%d are left, %v", n, err)
	}
	for _, other := range []int64{headOffice, fitting, friend} {
		if _, err := h.Followers(ctx, other, h.project); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d counts: %v", other, err)
		}
	}
}

func TestOnlyAProjectOfTheProgrammeIsOpen(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), time.Now()
	for _, state := range []string{"submitted", "rejected", "declined"} {
		h.sql(`update application set state = $2 where id = $1`, h.project, state)
		if _, err := h.OpenProjectOf(ctx, fitting, h.project); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s is shown: %v", state, err)
		}
		if err := h.Follow(ctx, fitting, h.project, now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s is followed: %v", state, err)
		}
	}
	h.sql(`update application set state = 'enrolled' where id = $1`, h.project)
	h.must(h.Follow(ctx, fitting, h.project, now))
	h.sql(`update person set member_at = null where id = $1`, alien)
	if err := h.Follow(ctx, alien, h.project, now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a stranger follows: %v", err)
	}
	h.sql(`update application set state = 'withdrawn' where id = $1`, h.project)
	h.must(h.Unfollow(ctx, fitting, h.project))
	if n := h.number(`select count(*) from follower`); n != 0 {
		t.Errorf("%d still follow what is over", n)
	}
}

func TestWhatAProjectDoesIsToldWhileItsLeaderAgreesToPublication(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	about := func() string {
		p, err := h.OpenProjectOf(t.Context(), fitting, h.project)
		h.must(err)
		return p.About
	}
	if about() != "" {
		t.Error("told without being asked")
	}
	for _, given := range []bool{true, false} {
		h.must(h.SayConsent(t.Context(), leader, store.Consent{Purpose: store.PurposePublication, Version: 1, Given: given}, time.Now()))
		if got := about(); (got != "") != given {
			t.Errorf("agreed %t, told %q", given, got)
		}
	}
}

func TestAProjectAnnouncesTwiceADayAlsoWhenAllIsLetGoAtOnce(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), time.Now()
	h.must(h.Follow(ctx, fitting, h.project, now))
	drafts := make([]int64, 6)
	for i := range drafts {
		id, err := h.NewAnnouncement(ctx, leader, h.project, int64(i+1), now)
		h.must(err)
		for _, lang := range []string{"kk", "ru"} {
			h.must(h.SaveAnnouncementParts(ctx, leader, id, lang, []store.AnnouncementPart{{Kind: "text", Words: "1"}}))
		}
		drafts[i] = id
	}
	answers := make(chan error, len(drafts))
	for _, id := range drafts {
		go func() {
			_, err := h.Propose(ctx, leader, id, now)
			answers <- err
		}()
	}
	refused := 0
	for range drafts {
		if err := <-answers; errors.Is(err, store.ErrDailyLimit) {
			refused++
		} else {
			h.must(err)
		}
	}
	if refused != len(drafts)-store.FollowerLimit {
		t.Errorf("%d of %d are refused", refused, len(drafts))
	}
}
