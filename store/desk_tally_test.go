package store_test

import (
	"testing"
	"time"
)

func TestACardTellsHowManyAuthorsThereAre(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.submitted(leader, "Жасыл орман", "KZ-71")
	for _, person := range []int64{friend, another} {
		card, err := d.DeskCard(t.Context(), headOffice, id, time.Now())
		d.must(err)
		before := card.Authors
		d.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, id, person)
		if card, err = d.DeskCard(t.Context(), headOffice, id, time.Now()); err != nil || card.Authors != before+1 {
			t.Fatalf("%d authors, %v", card.Authors, err)
		}
	}
}

func TestWithdrawnApplicationsStayOnTheDesk(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	id := d.submitted(leader, "Жасыл орман", "KZ-71")
	d.must(d.Withdraw(t.Context(), id, leader, d.opens))
	card, err := d.DeskCard(t.Context(), headOffice, id, time.Now())
	if err != nil || card.State != "withdrawn" {
		t.Fatalf("%+v, %v", card, err)
	}
	d.same(d.list(headOffice, "withdrawn"), []int64{id})
	d.same(d.list(headOffice, "submitted"), nil)
	d.same(d.search(headOffice, "орман"), []int64{id})
}

func TestDraftsAreCountedByTheirRegion(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	abai := d.begin(leader)
	d.answer(abai, leader, "region", `"KZ-10"`, d.opens)
	d.begin(friend) // nobody knows where yet
	for person, want := range map[int64]int{headOffice: 2, chief: 2, regional: 1, auditor: 0, reader: 0, 404: 0} {
		steps, err := d.DeskDrafts(t.Context(), person)
		d.must(err)
		counts, err := d.DeskCounts(t.Context(), person)
		d.must(err)
		drafts, counted := 0, 0
		for _, s := range steps {
			drafts += s.Count
		}
		for _, c := range counts {
			counted += c.Count
		}
		if drafts != want || counted != want {
			t.Errorf("%d: %d drafts by question, %d by state, want %d", person, drafts, counted, want)
		}
	}
}

func TestOnlyAnAdministratorOfEverythingCountsWhatWasSetAside(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	for i := range int64(12) {
		d.sql(`insert into update_journal (update_id, lane, body, state, received_at) values ($1, 1, '{}', 'aside', now())`, i+1)
	}
	for person, want := range map[int64]int{chief: 12, headOffice: 0, auditor: 0, leader: 0} {
		n, err := d.DeskAsides(t.Context(), person)
		if err != nil || n != want {
			t.Errorf("%d counts %d, %v", person, n, err)
		}
	}
}
