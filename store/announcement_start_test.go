package store_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// together does things at the same moment and counts those that were done.
func together(t *testing.T, deeds ...func() error) (done int) {
	t.Helper()
	var all sync.WaitGroup
	start, errs := make(chan struct{}), make([]error, len(deeds))
	for i, deed := range deeds {
		all.Go(func() {
			<-start
			errs[i] = deed()
		})
	}
	close(start)
	all.Wait()
	for _, err := range errs {
		if err == nil {
			done++
		}
	}
	return done
}

func (h *hall) replica() *store.Store {
	h.t.Helper()
	s, err := store.Open(h.t.Context(), h.address, 4)
	h.must(err)
	h.t.Cleanup(s.Close)
	return s
}

func TestTwoWhoPressSendAtOnceSendOnce(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 5)
	other, ctx, now := h.replica(), t.Context(), time.Now()
	for range 10 {
		id := h.drafts(headOffice, store.AnnouncementTerms{Urgent: true})
		propose := func(s *store.Store) func() error {
			return func() error { _, err := s.Propose(ctx, headOffice, id, now); return err }
		}
		same(t, "proposed", together(t, propose(h.Store), propose(other), propose(h.Store)), 1)
		revision := h.stand(id).Revision
		approve := func(s *store.Store) func() error {
			return func() error { return s.Approve(ctx, colleague, id, revision, now) }
		}
		decline := func() error { return other.Decline(ctx, colleague, id, revision, "жоқ", now) }
		same(t, "decided", together(t, approve(h.Store), approve(other), decline), 1)
		if h.stand(id).State != store.AnnouncementScheduled {
			continue
		}
		totals := make([]int, 3)
		start := func(i int, s *store.Store) func() error {
			return func() (err error) { totals[i], err = s.StartAnnouncement(ctx, id, now.Add(store.TakeBack)); return err }
		}
		same(t, "without a fault", together(t, start(0, h.Store), start(1, other), start(2, other)), 3)
		slices.Sort(totals)
		same(t, "begun", totals, []int{0, 0, 5})
		same(t, "recipients", h.number(`select count(*) from announcement_recipient where announcement = $1`, id), 5)
	}
}

func TestATakeBackAndAStartAtOnceAreOneOfThem(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 5)
	other, ctx, now := h.replica(), t.Context(), time.Now()
	won := map[store.AnnouncementState]int{}
	for i := range 20 {
		id, total := h.goes(headOffice, store.AnnouncementTerms{}, now), 0
		deeds := []func() error{
			func() error { return other.TakeBackAnnouncement(ctx, headOffice, id, now) },
			func() (err error) { total, err = h.StartAnnouncement(ctx, id, now.Add(store.TakeBack)); return err },
		}
		if i%2 == 0 {
			slices.Reverse(deeds)
		}
		took := together(t, deeds...) == 2 // whoever starts what was taken back starts nothing, without a fault
		state, n := h.stand(id).State, h.number(`select count(*) from announcement_recipient where announcement = $1`, id)
		won[state]++
		if took != (state == store.AnnouncementDraft) || (state == store.AnnouncementSending) != (total == 5) || n != total {
			t.Errorf("taken back: %v, begun for %d, written down are %d, and it stands as %s", took, total, n, state)
		}
	}
	if won[store.AnnouncementDraft]+won[store.AnnouncementSending] != 20 {
		t.Errorf("they stand as %v", won)
	}
}

func TestWhatRepeatsComesAtItsHourOnTheLastDayAtLatest(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 1)
	for name, c := range map[string]struct {
		zone, repeats, first string
		until                string
		times                []string
	}{
		"the 31st":             {"Asia/Almaty", "month", "2027-01-31 10:00", "", []string{"2027-02-28 10:00", "2027-03-31 10:00", "2027-04-30 10:00", "2027-05-31 10:00"}},
		"a leap year":          {"Asia/Almaty", "month", "2028-01-30 00:30", "", []string{"2028-02-29 00:30", "2028-03-30 00:30"}},
		"over the year":        {"Asia/Almaty", "month", "2026-12-31 23:30", "2027-03-01", []string{"2027-01-31 23:30", "2027-02-28 23:30", ""}},
		"weeks":                {"Asia/Almaty", "week", "2026-12-28 09:00", "2027-01-11", []string{"2027-01-04 09:00", "2027-01-11 09:00", ""}},
		"the clock goes ahead": {"Europe/Berlin", "day", "2027-03-27 08:00", "", []string{"2027-03-28 08:00", "2027-03-29 08:00"}},
		"an hour there is not": {"Europe/Berlin", "day", "2027-03-27 02:30", "", []string{"2027-03-28 03:30", "2027-03-29 02:30"}},
		"the zone changes":     {"Asia/Almaty", "month", "2024-02-10 10:00", "", []string{"2024-03-10 10:00", "2024-04-10 10:00"}},
	} {
		t.Run(name, func(t *testing.T) {
			zone, err := time.LoadLocation(c.zone)
			h.must(err)
			read := func(text string) time.Time {
				at, err := time.ParseInLocation("2006-01-02 15:04", text, zone)
				h.must(err)
				return at
			}
			terms := store.AnnouncementTerms{Repeats: c.repeats, SendAt: read(c.first)}
			if c.until != "" {
				terms.RepeatsUntil, err = time.Parse(time.DateOnly, c.until)
				h.must(err)
			}
			id, at := h.goes(headOffice, terms, read(c.first).Add(-time.Hour)), read(c.first)
			for _, want := range c.times {
				if _, err := h.StartAnnouncement(t.Context(), id, at.In(zone)); err != nil {
					t.Fatal(err)
				}
				next := h.number(`select coalesce(max(id), 0) from announcement where repeated = $1`, id)
				if want == "" {
					same(t, "copies after the last", next, 0)
					return
				}
				id = int64(next)
				at = h.stand(id).SendAt
				same(t, "again", at.In(zone).Format("2006-01-02 15:04"), want)
			}
		})
	}
}

func TestWhatWasMissedIsNotMadeUpForAndTheAudienceIsAlwaysNew(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 3)
	began := time.Now().UTC()
	first := h.goes(headOffice, store.AnnouncementTerms{Repeats: "day", People: store.Audience{{fact(store.FactLang, "kk")}}}, began)
	late := began.Add(75 * time.Hour) // the program stood still
	total, err := h.StartAnnouncement(t.Context(), first, late)
	h.must(err)
	same(t, "the first time", total, 1)
	again := int64(h.number(`select id from announcement where repeated = $1`, first))
	if at := h.stand(again).SendAt; !at.After(late) || at.After(late.Add(24*time.Hour)) {
		t.Errorf("it comes again at %s, and it is %s", at, late)
	}
	h.sql(`update person set lang = 'kk' where id > $1`, colleague)
	total, err = h.StartAnnouncement(t.Context(), again, late.Add(25*time.Hour))
	h.must(err)
	same(t, "the second time", total, 3)
}

func TestWhoeverJoinsGetsItOnceAndOnlyForSoManyDays(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 4)
	now, ctx := time.Now(), t.Context()
	h.sql(`update person set reachable = false where id >= $1`, listener+1)
	id := h.begins(headOffice, store.AnnouncementTerms{Joins: 7}, now)
	joins := func(day float64, want int) {
		t.Helper()
		before := h.stand(id).Total
		for range 2 {
			_, err := h.JoinAnnouncements(ctx, now.Add(time.Duration(day*24)*time.Hour))
			h.must(err)
		}
		same(t, fmt.Sprint("joined on day ", day), h.stand(id).Total-before, want)
	}
	joins(0.5, 0)
	h.sql(`update person set reachable = true where id in ($1, $2)`, listener+1, listener+2)
	joins(1, 2)
	h.settles(id, h.marks(id, 0, 9, now), store.Settled{State: store.RecipientSent, Message: 1}, now)
	joins(2, 0)
	cut, err := h.CutAnnouncements(ctx, now.Add(48*time.Hour))
	h.must(err)
	same(t, "cut", cut, []int64{id})
	joined := h.marks(id, 1, 9, now.Add(49*time.Hour))
	same(t, "to be sent", len(joined), 2)
	h.settles(id, joined, store.Settled{State: store.RecipientSent, Message: 1}, now)
	h.sql(`update person set reachable = true where id = $1`, listener+3)
	joins(7.5, 0)
}

func TestWhatOnePersonLetGoWaitsForAnotherWhenItHasGrownTooLarge(t *testing.T) {
	t.Parallel()
	h := newStudio(t, store.ApprovedOver+1)
	h.sql(`update person set reachable = false where id = $1`, listener)
	now := time.Now()
	alone := h.goes(headOffice, store.AnnouncementTerms{}, now)
	h.sql(`update person set reachable = true where id = $1`, listener)
	total, err := h.StartAnnouncement(t.Context(), alone, now.Add(store.TakeBack))
	h.must(err)
	a := h.stand(alone)
	same(t, "begun", []any{total, a.State, a.Counted}, []any{0, store.AnnouncementProposed, store.ApprovedOver + 1})
	h.must(h.Approve(t.Context(), colleague, alone, a.Revision, now))
	total, err = h.StartAnnouncement(t.Context(), alone, now.Add(2*store.TakeBack))
	h.must(err)
	same(t, "begun after all", total, store.ApprovedOver+1)
}

// An office that tells everybody tells its own region, whatever it asks for, however people came into the list, and whoever joins.
func TestWhatAnOfficeAnnouncesStaysInItsRegion(t *testing.T) {
	t.Parallel()
	h := newStudio(t, 12)
	h.sql(`update person set region = (array['KZ-10', 'KZ-71', null])[1 + id % 3] where id >= $1`, listener)
	elsewhere := store.Audience{{fact(store.FactRegion, "KZ-71")}, {not(fact(store.FactRegion, "KZ-10"))}, {fact(store.FactLang, "kk", "ru")}}
	for i, terms := range []store.AnnouncementTerms{{}, {People: elsewhere}, {Listed: true}, {Joins: 9}} {
		id, now := h.drafts(regional, terms), time.Now()
		if terms.Listed {
			_, err := h.ListAnnouncement(t.Context(), regional, id, []int64{listener, listener + 1, listener + 2, listener + 3})
			h.must(err)
		}
		_, err := h.Propose(t.Context(), regional, id, now.Add(-store.TakeBack))
		h.must(err)
		_, err = h.StartAnnouncement(t.Context(), id, now)
		h.must(err)
		_, err = h.JoinAnnouncements(t.Context(), now)
		h.must(err)
		var in, out int
		h.must(storetest.Past(t, h.address).QueryRow(t.Context(), `
select count(*) filter (where p.region = 'KZ-10'), count(*) filter (where p.region is distinct from 'KZ-10')
from announcement_recipient r join person p on p.id = r.person where r.announcement = $1`, id).Scan(&in, &out))
		if in == 0 || out != 0 {
			t.Errorf("announcement %d goes to %d people of the region and %d others", i, in, out)
		}
	}
}
