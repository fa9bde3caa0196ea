package bot_test

import (
	"encoding/json"
	"errors"
	"strconv"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
	"saruar/store/storetest"
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

func TestBelowAnAnnouncementOfAProjectStandsTheWayOut(t *testing.T) {
	t.Parallel()
	c := newCrier(t, false, 2)
	ctx := t.Context()
	c.announcer.Leave = "unfollow"
	project := c.project(c.chief)
	id, err := c.NewAnnouncement(ctx, c.chief, project, 1, time.Now())
	c.must(err)
	c.must(c.SaveAnnouncementParts(ctx, c.chief, id, "ru", []store.AnnouncementPart{{Kind: "text", Words: "Сажаем деревья"}}))
	c.must(c.SaveAnnouncementButtons(ctx, c.chief, id, []store.AnnouncementButton{{Kind: "vote"}}))
	c.must(c.announcer.Show(ctx, c.people[1], id, "ru"))
	rows := c.last(c.people[1]).ReplyMarkup.Rows
	if len(rows) != 2 || rows[1][0].Text != "Отписаться" || rows[1][0].Data != "!unfollow:"+strconv.FormatInt(project, 10) {
		t.Fatalf("%+v", rows)
	}
	messages := c.Chat(c.people[1]).Messages
	if head := messages[len(messages)-2]; head.Text != "👁 Так придёт русская версия:" {
		t.Fatalf("before it stands %q", head.Text)
	}
}

// project is an accepted one of somebody's.
func (c *crier) project(leader int64) (id int64) {
	c.t.Helper()
	past := storetest.Past(c.t, c.address)
	for _, sql := range []string{
		`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2026', '2-лек', '2-й поток', 'running', '2026-01-01', '2026-02-01')`,
		`alter table application drop constraint application_complete, drop constraint application_submitted`,
	} {
		_, err := past.Exec(c.t.Context(), sql)
		c.must(err)
	}
	c.must(past.QueryRow(c.t.Context(), `
insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
select id, $1, 1, 'accepted', 1, now(), now(), '{"title": "Жасыл аула"}' from cohort returning id`, leader).Scan(&id))
	return id
}
