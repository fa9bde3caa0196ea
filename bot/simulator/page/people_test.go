package page_test

import (
	"fmt"
	"testing"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
)

func TestNewPersonGetsAColumn(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.click(test("new-person"))
	d.types(test("new-first-name"), "Асель")
	d.do(chromedp.SetValue(chromedp.CSS(test("new-language")), "ru"))
	d.click(test("add"))
	made := d.asked(t, "POST users")
	if made["first_name"] != "Асель" || made["language_code"] != "ru" || made["id"] == nil {
		t.Errorf("the page sent %v", made)
	}
	d.has(fmt.Sprintf(`[data-person="%v"] h2`, made["id"]), "Асель")
}

func TestUnreadMarkIsThereUntilSomebodyLooks(t *testing.T) {
	t.Parallel()
	d := open(t, browser.Phone())
	d.is(`[data-person="1"]`)
	d.says(2, object{"text": "Бір", "html": "Бір"})
	d.says(2, object{"text": "Екі", "html": "Екі"})
	d.has(test("person-2")+" .badge", "2")
	d.sees("it in the title", `document.title === '(2) Саруар'`)
	d.click(test("person-2"))
	d.has(within(2, ".log"), "Екі")
	d.isNot(test("person-2") + " .badge")
	d.sees("nothing in the title", `document.title === 'Саруар'`)
}

// A chip that is moved in the page loses the focus, and a press during which it moves is lost.
func TestNewsMovesNoChip(t *testing.T) {
	t.Parallel()
	d := open(t, browser.Phone())
	d.do(chromedp.Focus(chromedp.CSS(test("person-2"))))
	d.says(3, object{"text": "Бір", "html": "Бір"})
	d.has(test("person-3")+" .badge", "1")
	d.sees("the chip in focus", `document.activeElement.matches('[data-testid="person-2"]')`)
}

func TestTelephoneShowsOnePersonAndNothingSticksOut(t *testing.T) {
	t.Parallel()
	d := open(t, browser.Phone())
	d.says(1, object{"text": "a", "html": "https://example.org/" + longWord, "reply_markup": buttons(
		object{"text": longWord, "callback_data": "a"}, object{"text": "Екінші", "callback_data": "b"},
	)})
	d.is(within(1, ".key"))
	if got := read[int](d, `document.querySelectorAll('[data-person]').length`); got != 1 {
		t.Errorf("%d columns", got)
	}
	if got := read[int](d, `Math.max(document.documentElement.scrollWidth, document.querySelector('.log').scrollWidth)`); got > 390 {
		t.Errorf("%d pixels wide", got)
	}
	d.click(test("tools"))
	d.is(test("strip-tomorrow"))
	d.click(test("person-3"))
	d.is(`[data-person="3"]`)
	d.isNot(`[data-person="1"]`)
}

const longWord = "Қазақстандағыәлеуметтікжобалардыңөзгерістергебастайтынсаруарлары"

func TestDesktopHasFourColumnsAndPutsNewOnesInPlaceOfTheOldest(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.mu.Lock()
	for id := range 3 {
		d.addPerson(object{"id": 10 + id, "first_name": fmt.Sprint("Адам ", id), "language_code": "kk"})
	}
	d.mu.Unlock()
	d.do(chromedp.Reload())
	d.sees("four columns", `document.querySelectorAll('[data-person]').length === 4`)
	d.click(within(1, ".column-head h2"))
	d.click(test("person-12"))
	d.is(`[data-person="12"]`)
	d.is(`[data-person="1"]`)
	if got := read[int](d, `document.querySelectorAll('[data-person]').length`); got != 4 {
		t.Errorf("%d columns", got)
	}
	d.click(within(12, test("close")))
	d.isNot(`[data-person="12"]`)
}

func TestLostConnectionIsToldAndWhatWasMissedIsReadAnew(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Бірінші", "html": "Бірінші"})
	d.has(within(1, ".log"), "Бірінші")
	d.hangUp()
	d.says(1, object{"text": "Екінші", "html": "Екінші"}) // nobody listens
	<-d.listening
	d.has(within(1, ".log"), "Екінші")
	d.isNot(test("lost"))
	d.says(1, object{"text": "Үшінші", "html": "Үшінші"})
	d.has(within(1, ".log"), "Үшінші")
}

func TestTypingIsShownUntilTheMessage(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Бірінші", "html": "Бірінші"})
	d.tell(object{"type": "typing", "chat": 1, "action": "upload_document"})
	d.has(within(1, test("typing")), "файл дайындап жатыр")
	d.says(1, object{"text": "Екінші", "html": "Екінші"})
	d.isNot(within(1, test("typing")))
}

func TestDeletedMessageGoes(t *testing.T) {
	t.Parallel()
	d := open(t)
	id := d.says(1, object{"text": "Бірінші", "html": "Бірінші"})
	d.says(1, object{"text": "Екінші", "html": "Екінші"})
	d.has(within(1, ".log"), "Екінші")
	d.tell(object{"type": "delete", "chat": 1, "message_id": id})
	d.isNot(fmt.Sprintf(`[data-message="%d"]`, id))
	d.has(within(1, ".log"), "Екінші")
}
