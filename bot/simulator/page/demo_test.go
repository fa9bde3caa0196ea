package page_test

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

func TestClockIsInAstanaTimeAndMoves(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.has(test("clock"), "бс, 5 қараша, 18:00")
	for _, one := range []struct {
		button, field string
		want          any
	}{
		{"strip-hour", "advance", "1h"}, {"strip-tomorrow", "advance", "24h"}, {"strip-next", "next", true},
	} {
		d.click(test(one.button))
		if asked := d.asked(t, "POST clock"); asked[one.field] != one.want {
			t.Errorf("%s: the page sent %v", one.button, asked)
		}
		d.sees("the button at rest", `!document.querySelector('[data-testid=`+one.button+`][aria-busy=true]')`)
	}
	d.has(test("clock"), "бс, 5 қараша, 21:00")
	d.tell(object{"type": "clock", "now": "2026-11-06T04:30:00Z"})
	d.has(test("clock"), "жм, 6 қараша, 09:30")
}

func TestWhyTheClockDoesNotMoveIsTold(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.refuse("clock", "the clock cannot be set ahead here")
	d.click(test("strip-next"))
	d.has("#toasts", "the clock cannot be set ahead here")
}

func TestBlockedBotCanOnlyBeUnblocked(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(2, object{"text": "Привет", "html": "Привет"})
	d.click(within(2, test("input")))
	d.click(test("strip-block")) // acts for the active person
	if asked := d.asked(t, "POST block"); asked["id"] != 2.0 || asked["blocked"] != true {
		t.Errorf("the page sent %v", asked)
	}
	d.isNot(within(2, test("input")))
	d.is(within(1, test("start")))
	d.click(within(2, test("unblock")))
	if asked := d.asked(t, "POST block"); asked["blocked"] != false {
		t.Errorf("the page sent %v", asked)
	}
	d.is(within(2, test("input")))
}

func TestDeletedAccountIsAskedForAndSaysNothingMore(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.click(within(3, test("chat-menu")))
	d.click(test("deactivate"))
	d.click(test("confirm"))
	if asked := d.asked(t, "POST deactivate"); asked["id"] != 3.0 {
		t.Errorf("the page sent %v", asked)
	}
	d.has(within(3, ".composer"), "аккаунты жойылған")
}

func TestNextCallFailsAndIsSeenFailing(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.click(within(2, ".column-head h2")) // the active person's chat it is
	d.click(test("strip-calls"))
	d.is(test("calls"))
	d.click(test("strip-fail"))
	d.click(test("fail-429"))
	if asked := d.asked(t, "POST faults"); asked["code"] != 429.0 || asked["method"] != "*" || asked["chat"] != 2.0 || asked["times"] != 1.0 || asked["retry_after"] != 3.0 {
		t.Errorf("the page sent %v", asked)
	}
	d.has(test("strip-fail"), "429")
	d.tell(object{"type": "call", "method": "getUpdates", "chat": 0, "ok": true, "code": 200, "ms": 1})
	d.tell(object{"type": "call", "method": "editMessageText", "chat": 1, "ok": true, "code": 200, "ms": 2})
	d.tell(object{"type": "call", "method": "sendMessage", "chat": 2, "ok": false, "code": 429, "ms": 3, "description": "Too Many Requests: retry after 3"})
	d.has(test("calls"), "Too Many Requests: retry after 3")
	d.isNot(test("strip-fail") + ".waiting")
	if got := read[int](d, `document.querySelectorAll('[data-testid=calls] li').length`); got != 2 {
		t.Errorf("%d calls are shown", got)
	}
	d.click(test("only-errors"))
	d.sees("one call", `document.querySelectorAll('[data-testid=calls] li').length === 1`)
	d.keys(kb.Escape)
	d.isNot(test("calls"))
	d.click(test("strip-fail"))
	d.click(test("fail-clear"))
	d.asked(t, "DELETE faults")
}

func TestResetBringsEmptyChats(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Бұрынғы", "html": "Бұрынғы"})
	d.has(within(1, ".log"), "Бұрынғы")
	d.click(test("strip-reset"))
	d.click(test("confirm"))
	d.asked(t, "POST reset")
	d.mu.Lock()
	d.chats[1]["messages"] = []object{}
	d.mu.Unlock()
	d.tell(object{"type": "reset"})
	d.is(within(1, test("start")))
	d.isNot(within(1, "[data-message]"))
}
