package main

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/chromedp/chromedp"
)

// lookEvery is how often the page is looked at: often enough, and seldom enough to leave a busy machine to those who are waited for.
const lookEvery = 25 * time.Millisecond

// hands are JavaScript's part of whoever sits before the page. What is found is pressed in the moment in which it is found, so that nothing
// can be drawn anew or move away between, and is pressed once.
//
// A chat is a talk: what a person does goes by what came after the last thing they said or pressed. An older message may have a button with
// the same label, and may lose it in the next moment. And nothing is done before the bot has heard the last press: the page asks for each
// thing by itself, and the later one could come first.
const hands = `
	const columnOf = person => document.querySelector('[data-person="' + person + '"]');
	const messagesOf = person => [...columnOf(person)?.querySelectorAll('[data-message]') ?? []];
	const numberOf = message => Number(message?.dataset.message ?? 0);
	const lastSaid = person => numberOf(messagesOf(person).findLast(one => one.closest('.of-person')));
	const pressedAt = window.pressedAt ??= {};
	const spokenAt = window.spokenAt ??= {};

	const isHeard = person => !columnOf(person)?.querySelector('.key[aria-busy="true"]');

	const reached = one => {
		if (!one?.checkVisibility() || one.disabled || one.getAttribute('aria-busy') === 'true') {
			return false;
		}
		one.scrollIntoView({block: 'nearest', inline: 'nearest'});
		const {x, y, width, height} = one.getBoundingClientRect();
		return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
	};
	const press = one => {
		if (!reached(one)) {
			return false;
		}
		one.focus({preventScroll: true});
		one.click();
		return true;
	};

	const open = (id, kind) =>
		press(document.querySelector('[data-testid="' + kind + '-' + id + '"]')) && Boolean(columnOf(id));

	const speak = (person, act) => {
		const before = numberOf(messagesOf(person).at(-1));
		if (!isHeard(person) || !act(columnOf(person))) {
			return false;
		}
		spokenAt[person] = before;
		return true;
	};
	const write = text => column => {
		const input = column?.querySelector('[data-testid="input"]');
		const send = column?.querySelector('[data-testid="send"]');
		if (!reached(input) || !reached(send)) {
			return false;
		}
		input.focus();
		input.value = text;
		input.dispatchEvent(new Event('input', {bubbles: true}));
		send.click();
		return true;
	};
	const start = column => {
		const log = column?.querySelector('.log');
		if (log?.getAttribute('aria-busy') !== 'false') {
			return false;
		}
		return log.querySelector('[data-message]') ? write('/start')(column) : press(column.querySelector('[data-testid="start"]'));
	};
	const heard = person => lastSaid(person) > spokenAt[person];

	const isNew = (person, key) => {
		if (key.closest('.keyboard-reply')) {
			return numberOf(messagesOf(person).at(-1)) > lastSaid(person);
		}
		const at = numberOf(key.closest('.row').querySelector('[data-message]'));
		return at > lastSaid(person) && at >= (pressedAt[person] ?? 0);
	};
	const pressKey = (person, fits) => {
		const key = [...columnOf(person)?.querySelectorAll('.key') ?? []]
			.findLast(one => fits(one.textContent.trim()) && one.checkVisibility() && isNew(person, one));
		if (!isHeard(person) || !press(key)) {
			return false;
		}
		pressedAt[person] = numberOf(key.closest('.row')?.querySelector('[data-message]'));
		return true;
	};

	const isAnswered = (person, text) => {
		const last = messagesOf(person).at(-1);
		return Boolean(last?.closest('.of-bot')) && last.innerText.includes(text);
	};
`

// until waits until a condition in JavaScript holds, which may use the hands, for as long as the test has patience.
func (w *screen) until(what, condition string) {
	w.t.Helper()
	ctx, cancel := context.WithTimeout(w.tab, patience)
	defer cancel()
	look := fmt.Sprintf(`(() => { %s; return (%s); })()`, hands, condition)
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](look, chromedp.WithPollingInterval(lookEvery), chromedp.WithPollingTimeout(0))); err != nil {
		text, _ := chromedp.Run(w.tab, chromedp.Evaluate[string](`document.body.innerText`))
		w.t.Fatalf("the page never showed %s: %v\n%s", what, err, text)
	}
}

// open puts somebody's chat, or a group, on the page, and before it who uses the page. To open what is there already changes nothing else.
func (w *screen) open(id int64) {
	w.t.Helper()
	kind := "person"
	if id < 0 {
		kind = "group"
	}
	w.until(fmt.Sprint("the column of ", id), fmt.Sprintf(`open(%d, %q)`, id, kind))
}

// starts lets a person greet the bot. Where it has written first, there is no button for that.
func (w *screen) starts(person int64) {
	w.t.Helper()
	w.speaks(person, "the start button", "start")
}

// types writes a message and sends it. It is in the chat then: what is read and pressed after is below it.
func (w *screen) types(person int64, text string) {
	w.t.Helper()
	w.speaks(person, "an input for "+text, fmt.Sprintf("write(%s)", quoted(text)))
}

func (w *screen) speaks(person int64, what, act string) {
	w.t.Helper()
	w.until(what, fmt.Sprintf(`speak(%d, %s)`, person, act))
	w.until("what was said at "+what, fmt.Sprintf(`heard(%d)`, person))
}

// press presses the newest button of a person's chat that has the label.
func (w *screen) press(person int64, label string) {
	w.t.Helper()
	w.until("the button "+label, fmt.Sprintf(`pressKey(%d, label => label === %s)`, person, quoted(label)))
}

// holds presses the newest button whose label has some words in it.
func (w *screen) holds(person int64, words string) {
	w.t.Helper()
	w.until("a button with "+words, fmt.Sprintf(`pressKey(%d, label => label.includes(%s))`, person, quoted(words)))
}

// begins presses the newest button whose label begins so.
func (w *screen) begins(person int64, with string) {
	w.t.Helper()
	w.until("a button that begins with "+with, fmt.Sprintf(`pressKey(%d, label => label.startsWith(%s))`, person, quoted(with)))
}

// click clicks what has the test id, outside of the chats.
func (w *screen) click(id string) {
	w.t.Helper()
	w.until(id, fmt.Sprintf(`press(document.querySelector(%s))`, quoted(`[data-testid="`+id+`"]`)))
}

// reads waits until the newest message of a chat is the bot's and has a text.
func (w *screen) reads(person int64, text string) {
	w.t.Helper()
	w.until(text, fmt.Sprintf(`isAnswered(%d, %s)`, person, quoted(text)))
}

// has waits until something is to be seen anywhere in a chat.
func (w *screen) has(person int64, text string) {
	w.t.Helper()
	w.until(text, fmt.Sprintf(`columnOf(%d)?.innerText.includes(%s)`, person, quoted(text)))
}

// shown waits until there are so many pictures in a chat.
func (w *screen) shown(person int64, n int) {
	w.t.Helper()
	w.until("the picture", fmt.Sprintf(
		`(all => all.length === %d && all.every(one => one.complete))([...columnOf(%d)?.querySelectorAll('[data-message] img') ?? []])`, n, person))
}

func quoted(text string) string {
	raw, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(raw)
}
