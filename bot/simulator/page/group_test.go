package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
)

const staff = -100

// openGroup opens the page on a forum of Айгүл and Данияр with two topics, of which Астана is closed.
func openGroup(t *testing.T, viewport ...chromedp.Action[chromedp.Void]) *desk {
	t.Helper()
	d := open(t, viewport...)
	d.mu.Lock()
	d.addGroup(staff, "Штаб", []int{1, 2},
		object{"message_thread_id": 10, "name": "Алматы"}, object{"message_thread_id": 20, "name": "Астана", "closed": true})
	group := d.groups[0]
	d.mu.Unlock()
	d.tell(object{"type": "group", "group": group})
	d.click(test(fmt.Sprint("group-", staff)))
	d.is(within(staff, test("speaker")))
	return d
}

// chooses picks something from the group's menu, once an earlier one is closed.
func (d *desk) chooses(item string) {
	d.Helper()
	d.is(within(staff, `[data-testid="chat-menu"]:not([aria-expanded="true"])`))
	d.click(within(staff, test("chat-menu")))
	d.click(test(item))
}

func TestGroupHasAColumnWithItsTopics(t *testing.T) {
	t.Parallel()
	d := openGroup(t)
	d.has(within(staff, "h2"), "Штаб")
	d.has(within(staff, ".about"), "Қатысушылар саны: 2 · бот — әкімші")
	d.says(staff, inGroup(staff, 10, object{"forum_topic_created": object{"name": "Алматы"}, "html": ""}))
	d.says(staff, inGroup(staff, 10, object{"text": "Карточка", "html": "Карточка"}))
	d.says(staff, inGroup(staff, 0, object{"text": "Жалпы сөз", "html": "Жалпы сөз"}))
	log := within(staff, ".log")
	d.has(log, "Жаңа тақырып: Алматы")
	d.has(log, "Жалпы сөз")
	d.has(within(staff, ".of-topic"), "Алматы")
	d.press(staff, "Алматы")
	d.sees("only that topic", fmt.Sprintf(`!document.querySelector('[data-person="%d"] .log').textContent.includes('Жалпы сөз')`, staff))
	d.has(log, "Карточка")
	d.press(staff, "Жалпы")
	d.has(log, "Жалпы сөз")
	d.is(within(staff, ".topic-closed"))
}

func TestPeopleWriteReplyAndTapInAGroup(t *testing.T) {
	t.Parallel()
	d := openGroup(t)
	card := d.says(staff, inGroup(staff, 10, object{"text": "Карточка", "html": "Карточка", "reply_markup": buttons(object{"text": "Алу", "callback_data": "!take:1"})}))
	d.press(staff, "Алматы")
	d.types(within(staff, test("input")), "Сәлем\r")
	if said := d.asked(t, "POST messages"); said["from"] != 1.0 || said["chat"] != float64(staff) || said["thread"] != 10.0 || said["reply_to"] != nil {
		t.Errorf("the page sent %v", said)
	}
	d.do(chromedp.SetValue(chromedp.CSS(within(staff, test("speaker"))), "2"))
	read[any](d, fmt.Sprintf(`document.querySelector('[data-person="%d"] [data-testid=speaker]').dispatchEvent(new Event('change'))`, staff))
	d.click(within(staff, test(fmt.Sprint("reply-", card))))
	d.has(within(staff, test("answers")), "Жауап: Карточка")
	d.types(within(staff, test("input")), "Жауабым\r")
	if said := d.asked(t, "POST messages"); said["from"] != 2.0 || said["reply_to"] != float64(card) || said["text"] != "Жауабым" {
		t.Errorf("the page sent %v", said)
	}
	d.isNot(within(staff, test("answers")))
	d.press(staff, "Алу")
	if tap := d.asked(t, "POST taps"); tap["from"] != 2.0 || tap["chat"] != float64(staff) || tap["data"] != "!take:1" || tap["message_id"] != float64(card) {
		t.Errorf("the page sent %v", tap)
	}
	d.tell(object{"type": "notice", "user": 2, "chat": staff, "text": "Алынды", "alert": false})
	d.has(within(staff, ".toasts"), "Алынды")
	d.choose(staff, "document", picture(t, "тізім.bin"))
	d.click(test("send-files"))
	if said := d.asked(t, "POST messages"); said["document"] != dot || said["chat"] != float64(staff) || said["thread"] != 10.0 {
		t.Errorf("the page sent %v", said)
	}
}

func TestDocumentOfTheBotInAGroupCanBeOpened(t *testing.T) {
	t.Parallel()
	d := openGroup(t)
	d.says(staff, inGroup(staff, 0, object{
		"document": object{"file_id": "d", "file_name": "тізім.csv", "file_size": 2048}, "html": "",
		"files": []object{{"file_id": "d", "name": "тізім.csv", "mime": "text/csv", "size": 2048, "url": "/sim/files/d"}},
	}))
	d.is(within(staff, `a.card[href="/sim/files/d"][target=_blank]`))
}

func TestGroupAndTopicAreMadeOnThePage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.click(test("new-group"))
	d.types(test("group-title"), "Топ")
	d.click(test("member-1"))
	d.click(test("member-2"))
	d.click(test("group-forum"))
	d.click(test("add"))
	if made := d.asked(t, "POST groups"); made["title"] != "Топ" || made["is_forum"] != false || made["bot_admin"] != true || len(made["members"].([]any)) != 2 {
		t.Errorf("the page sent %v", made)
	}
	d.has(within(-200, "h2"), "Топ")
	d.isNot(within(-200, ".topics"))

	d = openGroup(t)
	d.chooses("new-topic")
	d.types(test("topic-name"), "Шымкент\r")
	if made := d.asked(t, "POST topics"); made["name"] != "Шымкент" || made["by"] != 1.0 {
		t.Errorf("the page sent %v", made)
	}
	d.press(staff, "Астана")
	d.chooses("close-topic")
	if made := d.asked(t, "POST topics"); made["thread"] != 20.0 || made["closed"] != false {
		t.Errorf("the page sent %v", made)
	}
	d.chooses("members")
	d.click(test("member-3"))
	d.click(test("member-2"))
	d.click(test("confirm"))
	if come := d.asked(t, "POST members"); come["person"] != 3.0 || come["status"] != "member" {
		t.Errorf("the page sent %v", come)
	}
	if gone := d.asked(t, "POST members"); gone["person"] != 2.0 || gone["status"] != "left" {
		t.Errorf("the page sent %v", gone)
	}
	d.chooses("remove-bot")
	if gone := d.asked(t, "POST bot"); gone["status"] != "kicked" {
		t.Errorf("the page sent %v", gone)
	}
}

func TestGroupFitsATelephoneAndCountsWhatIsUnread(t *testing.T) {
	t.Parallel()
	d := openGroup(t, browser.Phone())
	d.says(staff, inGroup(staff, 10, object{"text": longWord, "html": longWord}))
	d.has(within(staff, ".log"), longWord)
	if got := read[int](d, `Math.max(document.documentElement.scrollWidth, document.querySelector('.log').scrollWidth)`); got > 390 {
		t.Errorf("%d pixels wide", got)
	}
	d.click(test("person-1"))
	d.is(`[data-person="1"]`)
	d.says(staff, inGroup(staff, 10, object{"text": "Бір", "html": "Бір"}))
	d.has(test(fmt.Sprint("group-", staff))+" .badge", "1")
}
