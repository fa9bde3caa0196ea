package page_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
)

// desk is the page in a browser, before a stand-in of the simulator.
type desk struct {
	*testing.T
	*standIn
	ctx context.Context
	// tolerated is a complaint that the test provokes.
	tolerated string
}

// open opens the page; a viewport comes first when it is not the common laptop's. The test fails when the page complains in the console.
func open(t *testing.T, viewport ...chromedp.Action[chromedp.Void]) *desk {
	t.Helper()
	d := &desk{T: t, standIn: newStandIn(t), ctx: browser.New(t)}
	d.watchConsole()
	d.do(viewport...)
	d.do(chromedp.Navigate(d.URL))
	d.sees("the people", `document.querySelectorAll('[data-person]').length > 0 && !document.querySelector('.log[aria-busy=true]')`)
	<-d.listening
	return d
}

func (d *desk) watchConsole() {
	var mu sync.Mutex
	var complaints []string
	note := func(text string) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, text)
	}
	err := chromedp.Listen(d.ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventExceptionThrown:
			detail, _ := json.Marshal(e.ExceptionDetails)
			note(string(detail))
		case *log.EventEntryAdded:
			// A refused deed and a lost connection are told on the page and are no mistakes of it.
			if e.Entry.Source != log.EntrySourceNetwork {
				note(e.Entry.Text)
			}
		}
	})
	if err != nil {
		d.Fatal(err)
	}
	d.Cleanup(func() {
		mu.Lock()
		defer mu.Unlock()
		complaints = slices.DeleteFunc(complaints, func(text string) bool { return d.tolerated != "" && strings.HasPrefix(text, d.tolerated) })
		if len(complaints) > 0 {
			d.Errorf("the page complained: %s", strings.Join(complaints, "\n"))
		}
	})
}

func (d *desk) do(actions ...chromedp.Action[chromedp.Void]) {
	d.Helper()
	ctx, cancel := context.WithTimeout(d.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		d.Fatal(err)
	}
}

// sees waits until a condition in JavaScript holds.
func (d *desk) sees(what, condition string) {
	d.Helper()
	ctx, cancel := context.WithTimeout(d.ctx, patience)
	defer cancel()
	if _, err := chromedp.Run(ctx, chromedp.Poll[bool](condition, chromedp.WithPollingTimeout(0))); err != nil {
		state, _ := chromedp.Run(d.ctx, chromedp.Evaluate[string](`document.body.innerText`))
		d.Fatalf("the page never showed %s (%s): %v\n%s", what, condition, err, state)
	}
}

// read evaluates JavaScript; a promise is waited for.
func read[T any](d *desk, expression string) T {
	d.Helper()
	ctx, cancel := context.WithTimeout(d.ctx, patience)
	defer cancel()
	value, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		d.Fatalf("%s: %v", expression, err)
	}
	return value
}

// click clicks what a selector finds, and scrolls to it before.
func (d *desk) click(selector string) {
	d.Helper()
	d.do(chromedp.Click(chromedp.CSS(selector), chromedp.NodeVisible))
}

// types types into what a selector finds; "\r" is Enter.
func (d *desk) types(selector, text string) {
	d.Helper()
	d.do(chromedp.SendKeys(chromedp.CSS(selector), text, chromedp.NodeVisible))
}

// keys presses keys wherever the focus is.
func (d *desk) keys(keys string, options ...chromedp.KeyOption) {
	d.Helper()
	d.do(chromedp.KeyEvent(keys, options...))
}

// press clicks the button with exactly this label in a person's column.
func (d *desk) press(person int, label string) {
	d.Helper()
	mark := fmt.Sprintf(`(() => {
		document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
		const one = [...document.querySelectorAll('[data-person="%d"] button')].find(button => button.textContent === %s && button.checkVisibility());
		one?.setAttribute('data-wanted', '');
		return Boolean(one);
	})()`, person, quote(label))
	d.sees("the button "+label, mark)
	d.click("[data-wanted]")
}

// within is a selector inside a person's column.
func within(person int, selector string) string {
	return fmt.Sprintf(`[data-person="%d"] %s`, person, selector)
}

func test(id string) string { return `[data-testid="` + id + `"]` }

// has waits until a text stands in what a selector finds.
func (d *desk) has(selector, text string) {
	d.Helper()
	d.sees(fmt.Sprintf("%q in %s", text, selector), fmt.Sprintf(`(document.querySelector(%s)?.textContent ?? '').includes(%s)`, quote(selector), quote(text)))
}

// is waits until a selector finds something to be seen.
func (d *desk) is(selector string) {
	d.Helper()
	d.sees(selector, fmt.Sprintf(`Boolean(document.querySelector(%s)?.checkVisibility())`, quote(selector)))
}

// isNot waits until a selector finds nothing to be seen.
func (d *desk) isNot(selector string) {
	d.Helper()
	d.sees("no "+selector, fmt.Sprintf(`!document.querySelector(%s)?.checkVisibility()`, quote(selector)))
}

func quote(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(quoted)
}

// buttons is a message's inline keyboard of one row.
func buttons(row ...object) object { return object{"inline_keyboard": [][]object{row}} }
