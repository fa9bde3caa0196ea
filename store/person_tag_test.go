package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

func TestATagIsAWordInAnyCase(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"Оқырман": "оқырман", " #Оқырман ": "оқырман", "екі  сөз": "екі сөз", "": "", "#": "", "  ": "", "а\nб": "а б",
		strings.Repeat("ө", store.TagLength): strings.Repeat("ө", store.TagLength), strings.Repeat("ө", store.TagLength+1): "", "\xff": "",
	} {
		if got := store.ReadTag(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

func TestTagsAreForThoseWhoMayAnnounceToThePerson(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), time.Now()
	h.sql(`update person set region = 'KZ-71' where id = $1`, fitting)
	for _, nobody := range []int64{regional, auditor, reader, fitting} {
		if err := h.TagPerson(ctx, nobody, fitting, "сөз", now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d tags: %v", nobody, err)
		}
		if _, err := h.TagsOf(ctx, nobody, fitting); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d reads: %v", nobody, err)
		}
	}
	for _, tag := range []string{"Оқырман", "оқырман", "Белсенді"} {
		h.must(h.TagPerson(ctx, headOffice, fitting, tag, now))
	}
	if tags, err := h.TagsOf(ctx, chief, fitting); err != nil || fmt.Sprint(tags) != "[белсенді оқырман]" {
		t.Fatalf("tags are %v, %v", tags, err)
	}
	if err := h.UntagPerson(ctx, regional, fitting, "оқырман", now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("an office elsewhere takes it: %v", err)
	}
	h.must(h.UntagPerson(ctx, chief, fitting, "оқырман", now))
	if err := h.UntagPerson(ctx, chief, fitting, "оқырман", now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("taken twice: %v", err)
	}
	if n := h.number(`select count(*) from audit where action = 'announce'`); n != 3 {
		t.Errorf("noted are %d", n)
	}
	if n := h.number(`select count(*) from audit where after::text like '%қырман%'`); n != 0 {
		t.Error("the word stands in the log, where it cannot be forgotten")
	}
}

func TestAPersonHasSoManyTags(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	for i := range store.PersonTags {
		h.must(h.TagPerson(t.Context(), headOffice, fitting, fmt.Sprint("тег ", i), time.Now()))
	}
	if err := h.TagPerson(t.Context(), headOffice, fitting, "артық", time.Now()); !errors.Is(err, store.ErrOverLimit) {
		t.Errorf("one more: %v", err)
	}
	h.must(h.TagPerson(t.Context(), headOffice, fitting, "тег 0", time.Now()))
}
