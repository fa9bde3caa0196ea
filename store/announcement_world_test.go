package store_test

import (
	"fmt"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

const (
	listener  = int64(9500) // the first of many
	colleague = int64(9499) // may approve
)

// newStudio is an office with so many people beside it, and a second person of the head office.
func newStudio(t *testing.T, people int) *hall {
	t.Helper()
	h := newHall(t)
	h.sql(`update person set reachable = false`)
	storetest.Crowd(t, h.address, colleague, people+1)
	h.sql(`update person set reachable = false where id = $1`, colleague)
	h.must(h.Grant(t.Context(), colleague, store.Administrator, "", 0, time.Now()))
	return h
}

// drafts writes an announcement.
func (h *hall) drafts(author int64, terms store.AnnouncementTerms) int64 {
	h.t.Helper()
	id, err := h.NewAnnouncement(h.t.Context(), author, 0, time.Now().UnixNano(), time.Now())
	h.must(err)
	for _, lang := range []string{"kk", "ru"} {
		h.must(h.SaveAnnouncementParts(h.t.Context(), author, id, lang, []store.AnnouncementPart{{Kind: "text", Words: "Сәлем"}}))
	}
	h.must(h.SaveAnnouncementTerms(h.t.Context(), author, id, terms))
	return id
}

// goes lets an announcement go, so that it may begin a minute later.
func (h *hall) goes(author int64, terms store.AnnouncementTerms, now time.Time) int64 {
	h.t.Helper()
	id := h.drafts(author, terms)
	_, err := h.Propose(h.t.Context(), author, id, now)
	h.must(err)
	return id
}

// begins is goes, and the minute is over.
func (h *hall) begins(author int64, terms store.AnnouncementTerms, now time.Time) int64 {
	h.t.Helper()
	id := h.goes(author, terms, now.Add(-store.TakeBack))
	_, err := h.StartAnnouncement(h.t.Context(), id, now)
	h.must(err)
	return id
}

// stand is how an announcement stands.
func (h *hall) stand(id int64) store.Announcement {
	h.t.Helper()
	a, err := h.AnnouncementOfProgram(h.t.Context(), id)
	h.must(err)
	return a
}

// marks has the next ones be sent, and gives how many they are.
func (h *hall) marks(id int64, chunk, most int, now time.Time) []store.Recipient {
	h.t.Helper()
	list, err := h.MarkRecipients(h.t.Context(), id, h.stand(id).Revision, chunk, most, now)
	h.must(err)
	return list
}

// settles tells for each who is being sent the same outcome.
func (h *hall) settles(id int64, list []store.Recipient, d store.Settled, now time.Time) {
	h.t.Helper()
	var all []store.Settled
	for _, r := range list {
		d.Person = r.Person
		all = append(all, d)
	}
	h.must(h.SettleRecipients(h.t.Context(), id, all, now))
}

// audited lists the states that the audit log tells of something.
func (h *hall) audited(kind string, id int64) (states string) {
	h.t.Helper()
	h.must(storetest.Past(h.t, h.address).QueryRow(h.t.Context(), `
select coalesce(string_agg(action || ':' || (after ->> 'state'), ' ' order by seq), '') from audit where subject = $1 and subject_id = $2`, kind, id).Scan(&states))
	return states
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}
