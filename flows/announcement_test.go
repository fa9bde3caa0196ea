package flows_test

import (
	"slices"
	"testing"

	"saruar/flows/announcement"
	"saruar/store"
)

// Announcements stand at the desk of staff who write or read them, and in the menu of whoever leads an accepted project.
func TestAnnouncementsAreOfferedToThoseWhoMayWriteThem(t *testing.T) {
	t.Parallel()
	e := newExhibit(t)
	ofProject := announcement.Hub + "-1"
	if slices.Contains(e.chat(target).Says("/menu").At("menu.main").Options(), ofProject) {
		t.Error("the project is not accepted yet")
	}
	e.sql(`update application set state = 'accepted'`)
	if e.application != 1 || slices.Contains(e.chat(actor).Says("/menu").Options(), ofProject) {
		t.Error("somebody else's project")
	}
	e.chat(target).Says("/menu").Taps(ofProject).At("announcements.list").Sees(secret).Taps("new").At("announcement.card")
	e.give(scope{role: store.Moderator})
	if c := e.chat(actor); opens(c, "staff", "") && slices.Contains(c.Options(), announcement.Hub) {
		t.Error("a moderator announces")
	}
	for _, role := range []string{store.Auditor, store.Staff} {
		e.give(scope{role: role})
		c := e.chat(actor)
		if !opens(c, "staff", "") || !slices.Contains(c.Options(), announcement.Hub) {
			t.Fatalf("the desk of %s has %v", role, c.Options())
		}
		c.Taps(announcement.Hub).At("announcements.list")
		if slices.Contains(c.Options(), "new") != (role == store.Staff) {
			t.Errorf("%s: %v", role, c.Options())
		}
	}
}
