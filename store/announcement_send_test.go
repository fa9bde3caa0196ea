package store_test

import (
	"testing"
	"time"

	"saruar/store"
)

func TestQuietHoursAreOnTheClockOfTheZoneAndUrgencyWakes(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 2)
	zone, err := time.LoadLocation("Asia/Almaty")
	h.must(err)
	h.sql(`update person set quiet_from = 1320, quiet_to = 540 where id = $1`, listener) // 22:00 to 9:00
	night := time.Date(2027, 2, 1, 23, 30, 0, 0, zone)                                   // still day by UTC
	calm := h.begins(headOffice, store.AnnouncementTerms{}, night)
	_, err = h.OpenChunk(t.Context(), calm, 0, night)
	h.must(err)
	awake := h.marks(calm, 0, 9, night)
	if len(awake) != 1 || awake[0].Person != listener+1 {
		t.Fatalf("at night it goes to %+v", awake)
	}
	for at, want := range map[time.Duration]int{9 * time.Hour: 0, 9*time.Hour + 50*time.Minute: 1} {
		cut, err := h.CutAnnouncements(t.Context(), night.Add(at))
		h.must(err)
		same(t, at.String()+" later", len(cut), want)
		if want == 0 {
			continue
		}
	}
	morning := night.Add(9*time.Hour + 50*time.Minute)
	_, err = h.OpenChunk(t.Context(), calm, 1, morning)
	h.must(err)
	same(t, "in the morning", len(h.marks(calm, 1, 9, morning)), 1)

	urgent := h.drafts(headOffice, store.AnnouncementTerms{Urgent: true})
	a, err := h.Propose(t.Context(), headOffice, urgent, night)
	h.must(err)
	h.must(h.Approve(t.Context(), colleague, urgent, a.Revision, night))
	_, err = h.StartAnnouncement(t.Context(), urgent, night.Add(store.TakeBack))
	h.must(err)
	_, err = h.OpenChunk(t.Context(), urgent, 0, night.Add(store.TakeBack))
	h.must(err)
	same(t, "urgent", len(h.marks(urgent, 0, 9, night)), 2)
}

// A process dies between marking and settling: once more at most, and told.
func TestWhatAProcessLeftMarkedIsSentOnceMoreAtMost(t *testing.T) {
	t.Parallel()
	for again, want := range map[bool]store.Reach{false: {Total: 3, Unknown: 3}, true: {Total: 3, Sent: 1, Unknown: 2}} {
		h := newStudio(t, 3)
		now := time.Now()
		id := h.begins(headOffice, store.AnnouncementTerms{Again: again}, now)
		marked := h.marks(id, 0, 9, now) // and dies
		_, err := h.OpenChunk(t.Context(), id, 0, now)
		h.must(err)
		once := h.marks(id, 0, 9, now)
		if again {
			same(t, "once more", len(once), len(marked))
			h.settles(id, once[:1], store.Settled{State: store.RecipientSent, Message: 1}, now)
			h.settles(id, once[1:2], store.Settled{State: store.RecipientUnknown, Reason: "connection"}, now)
			_, err = h.OpenChunk(t.Context(), id, 0, now) // it died again
			h.must(err)
		}
		same(t, "left", len(h.marks(id, 0, 9, now)), 0)
		reach, err := h.ReachOf(t.Context(), id)
		h.must(err)
		same(t, "reached", reach, want)
	}
}

func TestAHaltGivesBackTheirTurnToThoseWhomItWasRefused(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 6)
	now, ctx := time.Now(), t.Context()
	id := h.begins(headOffice, store.AnnouncementTerms{}, now)
	h.settles(id, h.marks(id, 0, 4, now), store.Settled{State: store.RecipientRefused, Reason: "Bad Request: x"}, now)
	for _, want := range []bool{true, false} { // two jobs find out at once
		halted, err := h.HaltAnnouncement(ctx, id, "kk", "Bad Request: x", now)
		h.must(err)
		same(t, "halted", halted, want)
	}
	reach, err := h.ReachOf(ctx, id)
	h.must(err)
	same(t, "reached", reach, store.Reach{Total: 6, Refused: 2}) // those of the other language
	same(t, "while it is halted", len(h.marks(id, 0, 9, now)), 0)
	before := h.stand(id).Revision
	_, err = h.RewordAnnouncement(ctx, headOffice, id, "kk", "Қайта", nil, now)
	h.must(err)
	h.must(h.ResumeAnnouncement(ctx, headOffice, id, now))
	if list, err := h.MarkRecipients(ctx, id, before, 0, 9, now); err != nil || len(list) > 0 {
		t.Errorf("who knows the old words sends them to %+v, %v", list, err)
	}
	if _, _, halted := h.stand(id).Halted(); halted || h.stand(id).Why != "" {
		t.Errorf("it stands as %+v", h.stand(id))
	}
	_, err = h.CutAnnouncements(ctx, now)
	h.must(err)
	same(t, "go on", len(h.marks(id, 0, 9, now))+len(h.marks(id, 1, 9, now)), 4)
	same(t, "the log", h.audited("announcement", id), "announce:scheduled announce:halted announce:reworded announce:sending")
}

// A process dies between beginning an announcement and giving it to the queue.
func TestWhatNobodySendsIsFound(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 3)
	id := h.begins(headOffice, store.AnnouncementTerms{}, time.Now())
	idle, err := h.IdleAnnouncements(t.Context())
	h.must(err)
	same(t, "idle", idle, []int64{id})
	jobs, err := store.NewJobs(h.Store, nil)
	h.must(err)
	h.must(jobs.SendAnnouncement(t.Context(), id))
	idle, err = h.IdleAnnouncements(t.Context())
	h.must(err)
	same(t, "idle with a job", idle, []int64{})
}

func TestTheLogTellsWhatIsDoneToWhatWasSentAndWhoApprovedIt(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 2)
	now, ctx := time.Now(), t.Context()
	id := h.drafts(headOffice, store.AnnouncementTerms{Urgent: true})
	a, err := h.Propose(ctx, headOffice, id, now)
	h.must(err)
	h.must(h.Approve(ctx, colleague, id, a.Revision, now))
	_, err = h.StartAnnouncement(ctx, id, now.Add(store.TakeBack))
	h.must(err)
	h.settles(id, h.marks(id, 0, 9, now), store.Settled{State: store.RecipientSent, Message: 7}, now)
	_, err = h.FinishAnnouncement(ctx, id, now)
	h.must(err)
	change, err := h.RewordAnnouncement(ctx, headOffice, id, "kk", "Басқа", nil, now)
	h.must(err)
	h.must(h.EndChange(ctx, change, now))
	_, err = h.RecallAnnouncement(ctx, headOffice, id, now)
	h.must(err)
	same(t, "the log", h.audited("announcement", id), "announce:proposed approve_announcements:scheduled announce:reworded announce:recalled")
}

func TestWordsThatTelegramWouldRefuseAreRefusedAtWriting(t *testing.T) {
	t.Parallel()
	bold := func(offset, length string) []byte {
		return []byte(`[{"type":"bold","offset":` + offset + `,"length":` + length + `}]`)
	}
	long := string(make([]rune, 0))
	for range 1025 {
		long += "ұ"
	}
	for name, c := range map[string]struct {
		part store.AnnouncementPart
		want error
	}{
		"plain":                {store.AnnouncementPart{Kind: "text", Words: "Сәлем"}, nil},
		"bold":                 {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: bold("0", "5")}, nil},
		"bold behind an emoji": {store.AnnouncementPart{Kind: "text", Words: "👋a", Entities: bold("2", "1")}, nil},
		"no caption":           {store.AnnouncementPart{Kind: "photo", File: "x"}, nil},
		"nothing":              {store.AnnouncementPart{Kind: "text"}, store.ErrNoWords},
		"nothing to see":       {store.AnnouncementPart{Kind: "text", Words: " \u200b\n\u2060"}, store.ErrNoWords},
		"a long caption":       {store.AnnouncementPart{Kind: "photo", File: "x", Words: long}, store.ErrOverLimit},
		"a long text":          {store.AnnouncementPart{Kind: "text", Words: long + long + long + long}, store.ErrOverLimit},
		"behind the end":       {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: bold("1", "5")}, store.ErrFormatting},
		"before the beginning": {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: bold("-1", "2")}, store.ErrFormatting},
		"of nothing":           {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: bold("0", "0")}, store.ErrFormatting},
		"no list":              {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: []byte(`{}`)}, store.ErrFormatting},
		"a link to nowhere":    {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: []byte(`[{"type":"text_link","offset":0,"length":1,"url":"x"}]`)}, store.ErrFormatting},
		"of another kind":      {store.AnnouncementPart{Kind: "text", Words: "Сәлем", Entities: []byte(`[{"type":"date_time","offset":0,"length":1}]`)}, store.ErrFormatting},
	} {
		same(t, name, c.part.Check(), c.want)
	}
	kept := store.KeepFormatting([]byte(`[{"type":"date_time","offset":0,"length":1},{"type":"bold","offset":1,"length":2},{"type":"mention","offset":0,"length":2}]`))
	same(t, "handed on", string(kept), `[{"type":"bold","offset":1,"length":2}]`)
	h := newStudio(t, 1)
	id := h.drafts(headOffice, store.AnnouncementTerms{})
	if err := h.SaveAnnouncementParts(t.Context(), headOffice, id, "kk", []store.AnnouncementPart{{Kind: "text", Words: " "}}); err == nil {
		t.Error("it is kept")
	}
}
