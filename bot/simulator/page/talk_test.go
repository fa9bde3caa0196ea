package page_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

func TestEmptyChatTellsOfTheBotAndStartsIt(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.has(within(1, ".log"), "Әлеуметтік жобаларға көмек")
	d.has(within(2, ".log"), "Помощь социальным проектам")
	d.press(2, "Бастау")
	if said := d.asked(t, "POST messages"); said["text"] != "/start" || said["from"] != 2.0 {
		t.Errorf("the page sent %v", said)
	}
	d.is(within(2, test("input")))
	d.is(within(1, test("start")))
}

func TestKeyboardAloneIsEnoughToStartAndAnswer(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.do(chromedp.Focus(chromedp.CSS(within(1, test("start")))))
	d.keys(kb.Enter)
	d.asked(t, "POST messages")
	d.sees("the input in focus", `document.activeElement.matches('[data-person="1"] [data-testid=input]')`)
	d.keys("Сәлем\r")
	if said := d.asked(t, "POST messages"); said["text"] != "Сәлем" {
		t.Errorf("the page sent %v", said)
	}
}

func TestFormattedTextIsShownAndNothingElseOfItsHTML(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.tolerated = "Executing inline event handler violates" // the browser says so of the text that it was given to take apart
	d.says(1, object{
		"text": "…", "html": `<b>Қош</b> <i>келдіңіз</i><br><a href="https://example.org/a">Ереже</a> <code>12</code>` +
			`<img src=x onerror="window.harm=1"><script>window.harm=1</script><u onclick="window.harm=1">астын сызу</u>` +
			`<a href="javascript:window.harm=1">жаман</a> <blockquote>дәйексөз</blockquote><br>соңы`,
	})
	words := within(1, ".words")
	d.has(words, "соңы")
	if html := read[string](d, `document.querySelector(`+quote(words)+`).innerHTML`); !strings.Contains(html, "<strong>Қош</strong> <em>келдіңіз</em><br>") ||
		!strings.Contains(html, "<blockquote>дәйексөз</blockquote>соңы") || strings.Contains(html, "onclick") || strings.Contains(html, "<img") ||
		strings.Contains(html, "<script") {
		t.Errorf("shown: %s", html)
	}
	d.do(chromedp.Click(chromedp.CSS(within(1, ".words a:nth-of-type(2)"))))
	d.has("#toasts", "Бұл сілтеме ашылмайды")
	if read[bool](d, `'harm' in window`) {
		t.Error("something in the text was run")
	}
}

func TestTapIsSentAndAnEditHappensInPlace(t *testing.T) {
	t.Parallel()
	d := open(t)
	first := d.says(1, object{"text": "Тіл", "html": "Тіл", "reply_markup": buttons(
		object{"text": "Қазақша", "callback_data": "lang kk"}, object{"text": "Русский", "callback_data": "lang ru"},
	)})
	d.says(1, object{"text": "Екінші", "html": "Екінші"})
	d.press(1, "Русский")
	if tap := d.asked(t, "POST taps"); tap["data"] != "lang ru" || tap["from"] != 1.0 || tap["message_id"] != float64(first) {
		t.Errorf("the page sent %v", tap)
	}
	d.is(within(1, `.key[aria-busy="true"]`))
	d.edits(1, first, object{"text": "Келісім", "html": "Келісім", "reply_markup": buttons(
		object{"text": "Иә", "callback_data": "yes"}, object{"text": "Жоқ", "callback_data": "no", "style": "danger"},
	)})
	d.has(within(1, ".bubble"), "Келісім") // the first bubble
	if got := read[string](d, `[...document.querySelectorAll('[data-person="1"] [data-message]')].map(one => one.dataset.message).join()`); got != "1,2" {
		t.Errorf("messages in the order %s", got)
	}
	// The tapped button was the second and had the focus; so has the second one now.
	if got := read[string](d, `document.activeElement.textContent`); got != "Жоқ" {
		t.Errorf("the focus is at %q", got)
	}
	d.is(within(1, ".key-danger"))
}

func TestNoticeIsAToastAndAlertADialogThatEscCloses(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.tell(object{"type": "notice", "user": 1, "text": "Сақталды", "alert": false})
	d.has(within(1, ".toasts"), "Сақталды")
	d.tell(object{"type": "notice", "user": 2, "text": "Нельзя", "alert": true})
	d.has("dialog[open]", "Нельзя")
	d.has("dialog[open] h2", "Данияр")
	d.keys(kb.Escape)
	d.isNot("dialog")
}

func TestEnterSendsAndShiftEnterBeginsALine(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Сұрақ", "html": "Сұрақ"})
	input := within(1, test("input"))
	d.types(input, "бірінші")
	d.keys(kb.Enter, chromedp.KeyModifiers(chromedp.ModifierShift))
	d.types(input, "екінші\r")
	if said := d.asked(t, "POST messages"); said["text"] != "бірінші\nекінші" {
		t.Errorf("the page sent %q", said["text"])
	}
	d.sees("an empty input", `document.querySelector('[data-person="1"] [data-testid=input]').value === ''`)
	d.has(within(1, ".row.of-person"), "бірінші")
	d.types(input, "   \r")
	d.askedNothing(t)
}

func TestRefusedMessageStaysInTheInput(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Сұрақ", "html": "Сұрақ"})
	d.refuse("messages", "the person has blocked the bot")
	d.types(within(1, test("input")), "жауап\r")
	d.has(within(1, ".toasts"), "the person has blocked the bot")
	d.sees("the text", `document.querySelector('[data-person="1"] [data-testid=input]').value === 'жауап'`)
}

func TestReplyKeyboardSendsItsTextsAndAsksBeforeNumberAndPlace(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Нөмір", "html": "Нөмір"})
	d.tell(object{"type": "keyboard", "chat": 1, "placeholder": "Өңір атауы", "reply_keyboard": object{"resize_keyboard": true, "keyboard": [][]object{
		{{"text": "Нөмірді жіберу", "request_contact": true}, {"text": "Орным", "request_location": true}}, {{"text": "Өткізіп жіберу"}},
	}}})
	d.press(1, "Нөмірді жіберу")
	d.click(test("cancel"))
	d.isNot("dialog")
	d.askedNothing(t)
	d.press(1, "Нөмірді жіберу")
	d.click(test("confirm"))
	if said := d.asked(t, "POST messages"); said["contact"] != true {
		t.Errorf("the page sent %v", said)
	}
	d.press(1, "Орным")
	d.click(test("confirm"))
	if place, ok := d.asked(t, "POST messages")["location"].(map[string]any); !ok || place["latitude"] != 51.1284 {
		t.Errorf("the page sent %v", place)
	}
	d.press(1, "Өткізіп жіберу")
	if said := d.asked(t, "POST messages"); said["text"] != "Өткізіп жіберу" {
		t.Errorf("the page sent %v", said)
	}
	if hint := read[string](d, `document.querySelector('[data-person="1"] [data-testid=input]').placeholder`); hint != "Өңір атауы" {
		t.Errorf("the input says %q", hint)
	}
	d.click(within(1, test("toggle-keyboard")))
	d.isNot(within(1, test("reply-keyboard")))
	d.tell(object{"type": "keyboard", "chat": 1, "reply_keyboard": nil})
	d.isNot(within(1, test("toggle-keyboard")))
}

func TestCommandsAreInThePersonsLanguage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(2, object{"text": "Привет", "html": "Привет"})
	d.click(within(2, test("commands")))
	d.has("[role=menu]", "Главное меню")
	d.keys(kb.ArrowDown)
	d.keys(kb.Enter)
	if said := d.asked(t, "POST messages"); said["text"] != "/help" {
		t.Errorf("the page sent %v", said)
	}
	d.types(within(2, test("input")), "/m")
	d.has(within(2, ".suggestions"), "Главное меню")
	d.keys(kb.Enter)
	if said := d.asked(t, "POST messages"); said["text"] != "/menu" {
		t.Errorf("the page sent %v", said)
	}
}

func TestForcedReplyAnswersTheBotsMessage(t *testing.T) {
	t.Parallel()
	d := open(t)
	asked := d.says(1, object{"text": "Атыңыз?", "html": "Атыңыз?"})
	d.tell(object{"type": "keyboard", "chat": 1, "reply_keyboard": nil, "force_reply": true, "placeholder": "Аты-жөніңіз"})
	d.sees("the hint", `document.querySelector('[data-person="1"] [data-testid=input]')?.placeholder === 'Аты-жөніңіз'`)
	d.types(within(1, test("input")), "Айгүл\r")
	if said := d.asked(t, "POST messages"); said["reply_to"] != float64(asked) {
		t.Errorf("the page sent %v", said)
	}
}

func TestWhoIsAloneWithTheBotAnswersAnyOfItsMessages(t *testing.T) {
	t.Parallel()
	d := open(t)
	news := d.says(1, object{"text": "Ертең жиналыс", "html": "Ертең жиналыс"})
	d.says(1, object{"text": "Басты мәзір", "html": "Басты мәзір"})
	d.isNot(within(1, test("answers")))
	d.do(chromedp.Focus(chromedp.CSS(within(1, test(fmt.Sprint("reply-", news))))))
	d.keys(kb.Enter)
	d.has(within(1, test("answers")), "Жауап: Ертең жиналыс")
	d.types(within(1, test("input")), "Сағат нешеде?\r")
	if said := d.asked(t, "POST messages"); said["from"] != 1.0 || said["reply_to"] != float64(news) || said["text"] != "Сағат нешеде?" {
		t.Errorf("the page sent %v", said)
	}
	d.isNot(within(1, test("answers")))
	d.types(within(1, test("input")), "Рақмет\r")
	if said := d.asked(t, "POST messages"); said["reply_to"] != nil {
		t.Errorf("the page sent %v", said)
	}
}

func TestDeepLinkAsksWhoOpensItAndStartsTheBot(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Шақыру", "html": `<a href="https://t.me/saruar_bot?start=invite_7">Шақыру</a>`, "reply_markup": buttons(
		object{"text": "Ашу", "url": "https://t.me/saruar_bot?start=task_12"}, object{"text": "Сайт", "url": "https://example.org/rules"},
	)})
	d.press(1, "Ашу")
	d.click(test("choose-3"))
	if said := d.asked(t, "POST messages"); said["text"] != "/start task_12" || said["from"] != 3.0 {
		t.Errorf("the page sent %v", said)
	}
	d.click(within(1, ".words a"))
	d.click(test("choose-2"))
	if said := d.asked(t, "POST messages"); said["text"] != "/start invite_7" || said["from"] != 2.0 {
		t.Errorf("the page sent %v", said)
	}
	d.press(1, "Сайт")
	d.has(test("address"), "https://example.org/rules")
	d.click(test("cancel"))
	d.askedNothing(t)
}

func TestInlineModeAsksTheBotAndOffersItsResults(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Бөлісу", "html": "Бөлісу", "reply_markup": buttons(object{"text": "Іздеу", "switch_inline_query_current_chat": "жасыл"})})
	d.press(1, "Іздеу")
	if asked := d.asked(t, "POST inline"); asked["query"] != "жасыл" || asked["from"] != 1.0 {
		t.Errorf("the page asked %v", asked)
	}
	d.tell(object{"type": "inline", "user": 1, "query": "жасыл", "results": []object{
		{"type": "article", "id": "1", "title": "Жасыл аула", "input_message_content": object{"message_text": "<b>Жасыл</b> аула", "parse_mode": "HTML"}},
	}})
	d.click(within(1, ".suggestion"))
	if said := d.asked(t, "POST messages"); said["text"] != "Жасыл аула" {
		t.Errorf("the page sent %v", said)
	}
}
