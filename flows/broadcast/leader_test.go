package broadcast_test

import (
	"fmt"
	"slices"
	"testing"

	"saruar/store"
	"saruar/store/storetest"
)

// A leader is told how many their announcement reached, and of nobody's name: not even when they also may export people as staff.
func TestALeaderGetsAReportWithoutTheNamesOfFollowers(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	ctx := t.Context()
	project := storetest.Mentoring(t, o.address, 1, 1)[0]
	leader := storetest.Leader(0)
	o.must(o.Grant(ctx, leader, store.Staff, "KZ-71", 0, o.now))
	for _, person := range []int64{aigul, bolat} {
		o.must(o.Follow(ctx, person, project, o.now))
	}
	id, err := o.NewAnnouncement(ctx, leader, project, 1, o.now)
	o.must(err)
	for _, lang := range []string{"kk", "ru"} {
		o.must(o.SaveAnnouncementParts(ctx, leader, id, lang, []store.AnnouncementPart{{Kind: "text", Words: "Ағаш егеміз"}}))
	}
	_, err = o.Propose(ctx, leader, id, o.now)
	o.must(err)
	o.sends(id, map[int64]store.Settled{bolat: {State: store.RecipientGone, Reason: "Forbidden: bot was blocked by the user"}})
	c := o.chat(leader, "ru").Says(fmt.Sprint("/course ", id)).Taps("report").Sees("Дошло: 1 из 2", "остановили бота: 1")
	if got := c.Options(); slices.Contains(got, "file") || !slices.Contains(got, "picture") {
		t.Errorf("the leader may press %v", got)
	}
	if text, screen := o.words(o.room.File, leader, fmt.Sprint(id)); text != "" || screen.File != nil {
		t.Errorf("the leader gets %q", text)
	}
	if lines, err := o.RecipientLines(ctx, leader, id, 0, 10); err != nil || len(lines) > 0 {
		t.Errorf("%+v, %v", lines, err)
	}
}
