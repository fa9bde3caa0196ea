package moderation_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

func TestAPhotoLikeAnotherOneAndAPlace(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	task := h.task(40, nil)
	h.approves(officer, h.sends(aigul, task, 2*time.Hour))
	id := h.sends(bolat, task, time.Hour)
	h.sql(`update proof set alike = 1 where submission = $1`, id)
	h.sql(`insert into proof (submission, round, kind, latitude, longitude, distance, sent_at) values ($1, 1, 'location', 51.12345, 71.4, 120, now())`, id)
	c := h.arrives(moderator, "ru").Says("/checks").Taps("begin").Sees("похоже на отправленное раньше", "51.12345,71.40000", "120 м", "[Открыть на карте]")
	h.told(moderator)
	if !slices.ContainsFunc(c.Buttons(), func(b engine.Button) bool { return b.URL == "https://maps.google.com/?q=51.12345,71.40000" }) {
		t.Fatal(c.Text())
	}
	c.Taps("alike")
	if got := h.told(moderator); !slices.Equal(got, []string{"moderation_alike 2"}) {
		t.Fatal(got)
	}
	screen, ok := h.compose(h.moderation.Alike, moderator, "2")
	if sees(t, c.Words(screen), "отправленное раньше: «Субботник», Айгүл С."); !ok || screen.Media.ID != "f-1" {
		t.Fatalf("%+v", screen)
	}
}

func TestAllOfALongTextIsShown(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id := h.sends(aigul, h.task(0, func(n *store.TaskText) { n.Proof = store.ProofText }), time.Hour)
	h.sql(`delete from proof`)
	for range 2 {
		h.sql(`insert into proof (submission, round, kind, words, sent_at) values ($1, 1, 'text', $2, now())`, id, strings.Repeat("ә", 1000))
	}
	c := h.arrives(moderator, "kk").Says("/checks").Taps("begin").Taps("files")
	if text := c.Text(); strings.Count(text, "ә") > 1300 {
		t.Fatal("the card is too long")
	}
	got := h.told(moderator)
	if len(got) != 2 {
		t.Fatal(got)
	}
	sees(t, h.words(h.moderation.File, moderator, strings.TrimPrefix(got[1], "moderation_file ")), strings.Repeat("ә", 1000))
}
