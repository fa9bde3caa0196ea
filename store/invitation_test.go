package store_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"saruar/store"
)

// join makes somebody a co-author by an invitation.
func (o *office) join(application, person int64) {
	o.t.Helper()
	ctx, now, token := o.t.Context(), o.opens.Add(time.Hour), fmt.Sprint("join", application, " ", person)
	o.must(o.Invite(ctx, application, leader, token, now))
	got, err := o.AcceptInvitation(ctx, token, person, now)
	o.must(err)
	if got != application {
		o.t.Fatalf("led to application %d, not %d", got, application)
	}
}

func TestAnInvitationIsGoodOnce(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	now := o.opens.Add(time.Hour)
	id := o.begin(leader)
	o.must(o.Invite(t.Context(), id, leader, "token", now))
	people := []int64{friend, another}
	errs := atOnce(2, func(i int) error {
		_, err := o.AcceptInvitation(context.Background(), "token", people[i], now)
		return err
	})
	if count(errs, nil) != 1 || count(errs, store.ErrNotFound) != 1 {
		t.Fatal(errs)
	}
	if n := o.number("select count(*) from application_author"); n != 1 {
		t.Fatalf("%d co-authors", n)
	}
	winner := people[0]
	if errs[0] != nil {
		winner = people[1]
	}
	again, err := o.AcceptInvitation(t.Context(), "token", winner, now)
	o.must(err)
	if again != id {
		t.Fatal("the same person is not led to the application by the link they used")
	}
}

func TestInvitationsThatLeadNowhereAllLookTheSame(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.begin(leader)
	nowhere := func(name, token string, person int64, at time.Time) {
		t.Helper()
		if _, err := o.AcceptInvitation(ctx, token, person, at); err == nil || err.Error() != "accept invitation: not found" {
			t.Fatalf("%s: %v", name, err)
		}
	}
	nowhere("unknown", "unknown", friend, now)
	o.must(o.Invite(ctx, id, leader, "expires", now))
	nowhere("expired", "expires", friend, now.Add(store.InvitationLife))
	o.must(o.Meet(ctx, 99, "kk", now))
	nowhere("no member", "expires", 99, now)
	if _, err := o.AcceptInvitation(ctx, "expires", friend, now.Add(store.InvitationLife-time.Second)); err != nil {
		t.Fatal(err)
	}
	nowhere("used", "expires", another, now)
	o.must(o.RemoveAuthor(ctx, id, leader, friend))
	nowhere("used, and removed since", "expires", friend, now)

	o.must(o.Invite(ctx, id, leader, "late", o.closes))
	nowhere("after the deadline", "late", friend, o.closes.Add(time.Second))
	o.must(o.Withdraw(ctx, id, leader, now))
	nowhere("withdrawn", "late", friend, o.closes)
}

func TestALeaderWhoOpensTheirOwnLinkLeavesItGood(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.begin(leader)
	o.must(o.Invite(ctx, id, leader, "own", now))
	got, err := o.AcceptInvitation(ctx, "own", leader, now)
	o.must(err)
	if got != id || o.load(id, leader).Authors != 0 {
		t.Fatalf("led to %d", got)
	}
	_, err = o.AcceptInvitation(ctx, "own", friend, now)
	o.must(err)
}

func TestOnlyTheLeaderInvitesAndRemoves(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.begin(leader)
	o.join(id, friend)
	for _, person := range []int64{friend, another} {
		o.wants(o.Invite(ctx, id, person, "token", now), store.ErrNotFound)
		o.must(o.RemoveAuthor(ctx, id, person, friend))
	}
	list, err := o.Authors(ctx, id, friend)
	o.must(err)
	if len(list) != 1 || list[0].Person != friend {
		t.Fatalf("%+v", list)
	}
	if list, err = o.Authors(ctx, id, another); err != nil || len(list) != 0 {
		t.Fatalf("a stranger sees %+v, %v", list, err)
	}
	o.must(o.RemoveAuthor(ctx, id, leader, friend))
	_, err = o.Application(ctx, id, friend)
	o.wants(err, store.ErrNotFound)
	o.wants(o.Invite(ctx, id, leader, "token", o.closes.Add(time.Second)), store.ErrClosed)
}

func TestCoauthorsAreFew(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx, now := t.Context(), o.opens.Add(time.Hour)
	id := o.begin(leader)
	o.must(o.Invite(ctx, id, leader, "early", now))
	for i := range store.MostAuthors {
		o.member(int64(100 + i))
		o.join(id, int64(100+i))
	}
	o.wants(o.Invite(ctx, id, leader, "token", now), store.ErrManyAuthors)
	_, err := o.AcceptInvitation(ctx, "early", friend, now)
	o.wants(err, store.ErrNotFound)
}
