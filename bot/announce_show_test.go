package bot_test

import (
	"encoding/json"
	"errors"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
)

func TestAnAnnouncementIsShownAsItWillArrive(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 2)
	ctx := t.Context()
	id, err := c.NewAnnouncement(ctx, c.chief, 0, 1, time.Now())
	c.must(err)
	entities := json.RawMessage(`[{"type":"bold","offset":0,"length":5},{"type":"text_link","offset":6,"length":10,"url":"https://example.kz/"}]`)
	c.must(c.SaveAnnouncementParts(ctx, c.chief, id, "kk", []store.AnnouncementPart{{Kind: "text", Words: "Ертең кездесеміз", Entities: entities}}))
	c.must(c.SaveAnnouncementButtons(ctx, c.chief, id, []store.AnnouncementButton{
		{Kind: "link", LabelKK: "Толығырақ", LabelRU: "Подробнее", Target: "https://example.kz/"}, {Kind: "vote"},
	}))
	c.must(c.SaveAnnouncementTerms(ctx, c.chief, id, store.AnnouncementTerms{Paid: true}))
	c.must(c.announcer.Show(ctx, c.chief, id, "kk"))
	shown := c.last(c.chief)
	if shown.Text != "Ертең кездесеміз" || len(shown.Entities) != 2 || shown.Entities[0].Type != "bold" || len(shown.ReplyMarkup.Rows) != 2 {
		t.Fatalf("%+v", shown)
	}
	var refused store.Refused
	if err := c.announcer.Show(ctx, c.chief, id, "ru"); !errors.As(err, &refused) {
		t.Fatalf("shows what is not there: %v", err)
	}
	c.must(c.SaveAnnouncementParts(ctx, c.chief, id, "ru", []store.AnnouncementPart{{Kind: "photo", File: "nobody-has-it"}}))
	if err := c.announcer.Show(ctx, c.chief, id, "ru"); !errors.As(err, &refused) {
		t.Fatalf("Telegram has no such file: %v", err)
	}
}

// last is what the bot wrote to somebody last.
func (c *crier) last(person int64) *simulator.Message {
	c.t.Helper()
	messages := c.Chat(person).Messages
	if len(messages) == 0 || !messages[len(messages)-1].Out() {
		c.t.Fatalf("%+v", messages)
	}
	return messages[len(messages)-1]
}
