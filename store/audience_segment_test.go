package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"testing"
	"time"

	"saruar/store"
)

func TestAFileBoundsAnAudience(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id, err := h.NewAnnouncement(t.Context(), headOffice, 0, 1, time.Now())
	h.must(err)
	known, err := h.ListAnnouncement(t.Context(), headOffice, id, []int64{alien, alien, 404})
	if err != nil || known != 1 {
		t.Fatalf("known are %d, %v", known, err)
	}
	m, err := h.LookAtAudience(t.Context(), headOffice, nil, id)
	h.must(err)
	if fmt.Sprint(m.Names) != "[Бөтен]" {
		t.Errorf("listed are %v", m)
	}
	m, err = h.LookAtAudience(t.Context(), headOffice, store.Audience{{fact(store.FactLang, "kk")}}, id)
	if err != nil || m.Count != 0 {
		t.Errorf("listed and of the language are %v, %v", m, err)
	}
	if _, err := h.ListAnnouncement(t.Context(), regional, id, []int64{alien}); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("another's is listed: %v", err)
	}
}

func TestSegmentsAreKeptForEverybodyWhoAnnounces(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	a := store.Audience{{fact(store.FactLang, "kk"), not(fact(store.FactRole, store.Expert))}, {fact(store.FactTag, "оқырман")}}
	for range 2 { // the same turn again
		h.must(h.KeepSegment(t.Context(), headOffice, "Қазақша", a, 7, time.Now()))
	}
	list, err := h.Segments(t.Context(), regional)
	if err != nil || len(list) != 1 || list[0].Name != "Қазақша" || fmt.Sprint(list[0].People) != fmt.Sprint(a) {
		t.Fatalf("kept are %+v, %v", list, err)
	}
	if err := h.KeepSegment(t.Context(), auditor, "Менікі", a, 8, time.Now()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an auditor keeps: %v", err)
	}
	if err := h.KeepSegment(t.Context(), headOffice, "Шексіз", store.Audience{{}}, 9, time.Now()); !errors.Is(err, store.ErrOverLimit) {
		t.Errorf("an empty group is kept: %v", err)
	}
	if err := h.DropSegment(t.Context(), auditor, list[0].ID, time.Now()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an auditor drops: %v", err)
	}
	h.must(h.DropSegment(t.Context(), regional, list[0].ID, time.Now()))
	if got := h.audited("segment", list[0].ID); got != "announce:kept announce:dropped" {
		t.Errorf("the log says %q", got)
	}
	if err := h.DropSegment(t.Context(), regional, list[0].ID, time.Now()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("dropped twice: %v", err)
	}
	if list, err := h.Segments(t.Context(), headOffice); err != nil || len(list) != 0 {
		t.Errorf("left are %+v, %v", list, err)
	}
}

func TestValuesHaveTheirNames(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`update person set region = 'KZ-71' where id = $1`, alien)
	h.must(h.TagPerson(t.Context(), headOffice, alien, "оқырман", time.Now()))
	id := strconv.FormatInt(h.project, 10)
	for field, want := range map[store.FactField]string{store.FactCohort: "2-лек", store.FactCourse: "Әлеуметтік жоба мектебі", store.FactFollows: "Жоба", store.FactTag: "оқырман"} {
		list, err := h.FactValues(t.Context(), headOffice, field, 9, 0)
		if err != nil || !slices.ContainsFunc(list, func(v store.FactValue) bool { return v.NameKK == want }) {
			t.Errorf("%s can be %+v, %v", field, list, err)
		}
		if list, err := h.FactValues(t.Context(), auditor, field, 9, 0); err != nil || len(list) > 0 {
			t.Errorf("an auditor is told that %s can be %+v, %v", field, list, err)
		}
	}
	if list, err := h.FactValues(t.Context(), regional, store.FactTag, 9, 0); err != nil || len(list) > 0 {
		t.Errorf("an office is told of tags of people elsewhere: %+v, %v", list, err)
	}
	named, err := h.NameFacts(t.Context(), store.Audience{{fact(store.FactFollows, id, "404")}, {fact(store.FactLang, id)}})
	if err != nil || len(named) != 1 || named[0].NameRU != "Жоба" {
		t.Errorf("named are %+v, %v", named, err)
	}
}
