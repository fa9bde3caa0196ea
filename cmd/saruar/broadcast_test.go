package main

import (
	"fmt"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/locales"
	"saruar/store"
)

// An announcement is followed in one message of its author's; whoever gets it votes and answers, the answer comes to the forum of the staff, and in the end it has other words.
func TestAnAnnouncementIsFollowedVotedOnAnsweredAndReworded(t *testing.T) {
	t.Parallel()
	both(t, func(c *cast) {
		c.must(c.Telegram.AddGroup(simulator.Group{ID: group, Title: "Штаб", Members: []int64{helps, another}, Forum: true, BotAdmin: true}))
		c.finds(group, "/connect")
		c.writes(helps, "/connect", simulator.In(group))
		c.pushes(helps, group, locales.TicketGroupAll())
		c.finds(group, "/disconnect")
		c.sql(`update person set quiet_from = 0, quiet_to = 0`)
		id := c.letsGo("Кездесу")
		got := c.finds(asks, "Ертең кездесеміз")
		c.finds(helps, c.word(locales.BroadcastStateDone()))
		if told := query[int64](c.play, `select message from announcement_told`); c.message(helps, told) == "" {
			c.t.Error("the author's message is not the one that is kept")
		}
		c.pushes(asks, asks, locales.AnnouncementVoteYes())
		c.until(fmt.Sprintf(`select count(*) = 1 from announcement_tap where announcement = %d and person = %d and choice = 'yes'`, id, asks))
		c.writes(asks, "Келемін, приду", simulator.ReplyTo(got.MessageID))
		c.finds(asks, c.word(locales.BroadcastReplySent(1)))
		c.posted("Келемін, приду")
		c.finds(group, "«Кездесу»")

		reword, ask := locales.BroadcastButtonRewordKk(), locales.BroadcastRewordKkAsk(4096)
		if c.lang == locales.Russian {
			reword, ask = locales.BroadcastButtonRewordRu(), locales.BroadcastRewordRuAsk(4096)
		}
		c.presses(helps, locales.BroadcastButtonCourse(), locales.BroadcastButtonChange(), reword)
		c.reads(helps, ask)
		c.says(helps, "Бүгін кездесеміз")
		c.finds(asks, "Бүгін кездесеміз")
		c.until(`select count(*) = 1 from announcement_change where ended_at is not null and done = 4`)
		c.presses(helps, locales.BroadcastButtonRefresh(), locales.BroadcastButtonErase(), locales.BroadcastEraseYes())
		c.until(`select count(*) = 0 from announcement_recipient where state = 2`)
		if c.message(asks, got.MessageID) != "" {
			c.t.Error("what was taken away is still there")
		}
	})
}

// letsGo has staff announce to everybody, as if they had let it go some minutes ago.
func (c *cast) letsGo(title string) int64 {
	c.t.Helper()
	then := time.Now().Add(-5 * time.Minute)
	id, err := c.NewAnnouncement(c.ctx, helps, 0, -1, then)
	c.must(err)
	for _, lang := range []string{"kk", "ru"} {
		c.must(c.SaveAnnouncementParts(c.ctx, helps, id, lang, []store.AnnouncementPart{{Kind: "text", Words: "Ертең кездесеміз"}}))
	}
	c.must(c.SaveAnnouncementButtons(c.ctx, helps, id, []store.AnnouncementButton{{Kind: "vote"}}))
	c.must(c.SaveAnnouncementTerms(c.ctx, helps, id, store.AnnouncementTerms{Title: title}))
	_, err = c.Propose(c.ctx, helps, id, then)
	c.must(err)
	return id
}

// message is what a message of a chat says; empty when it is not there.
func (c *cast) message(chat, id int64) string {
	c.t.Helper()
	for _, m := range c.Telegram.Chat(chat).Messages {
		if m.MessageID == id {
			return m.Content()
		}
	}
	return ""
}
