package simulator_test

import (
	"testing"
	"time"

	"saruar/bot/simulator"
)

func rated(t *testing.T) *telegram {
	t.Helper()
	tg := start(t, func(o *simulator.Options) { o.Rates = true })
	for id := int64(100); id < 160; id++ {
		tg.must(tg.AddUser(simulator.Person{ID: id, FirstName: "N"}))
		tg.sent(tg.SendText(id, "/start"))
	}
	return tg
}

func text(chat int64) fields { return fields{"chat_id": chat, "text": "x"} }

func TestOneChatTakesAShortBurst(t *testing.T) {
	t.Parallel()
	tg := rated(t)
	for range 3 {
		tg.ok("sendMessage", text(7))
	}
	a := tg.refused("sendMessage", text(7), 429, "Too Many Requests: retry after 1")
	if a.Parameters.RetryAfter != 1 || a.header.Get("Retry-After") != "1" {
		t.Errorf("%+v", a)
	}
	tg.ok("sendMessage", text(100))
	tg.clock.Pass(time.Second)
	m := tg.ok("sendMessage", text(7))
	edit := fields{"chat_id": 7, "message_id": m.MessageID, "text": "y"}
	tg.refused("editMessageText", edit, 429, "Too Many Requests: retry after 1")
	tg.ok("sendChatAction", fields{"chat_id": 7, "action": "typing"})
	tg.clock.Pass(time.Second)
	tg.ok("editMessageText", edit)
}

func TestWholeBotSendsThirtyASecondUnlessItPays(t *testing.T) {
	t.Parallel()
	tg := rated(t)
	for id := int64(100); id < 130; id++ {
		tg.ok("sendMessage", text(id))
	}
	tg.refused("sendMessage", text(130), 429, "Too Many Requests: retry after 1")
	paid := text(131)
	paid["allow_paid_broadcast"] = true
	tg.ok("sendMessage", paid)
	tg.clock.Pass(time.Second)
	tg.ok("sendMessage", text(130))
}

func TestGroupTakesTwentyAMinute(t *testing.T) {
	t.Parallel()
	tg := rated(t)
	tg.must(tg.AddGroup(simulator.Group{ID: -5, Title: "Топ", Members: []int64{7}}))
	for range 20 {
		tg.ok("sendMessage", text(-5))
		tg.clock.Pass(time.Second)
	}
	tg.refused("sendMessage", text(-5), 429, "Too Many Requests: retry after 40")
	tg.clock.Pass(40 * time.Second)
	tg.ok("sendMessage", text(-5))
	tg.SetRates(false)
	for range 50 {
		tg.ok("sendMessage", text(-5))
	}
}
