package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"

	"saruar/bot/simulator/browser"
)

// stroll is somebody who looks at the demo's page.
type stroll struct {
	*screen
	demo *demo
}

// visit opens the page of a demo of the test's own, where it is half past nine in the morning.
func visit(t *testing.T) *stroll {
	t.Helper()
	tab, dir := browser.New(t), t.TempDir()
	for _, each := range []string{filepath.Dir(dir), dir} {
		if err := os.Chmod(each, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	lives := context.WithoutCancel(t.Context()) // the demo's Redis ends with it: not before the demo, however long the test takes
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	d := &demo{command: demoCommand{Dir: dir, Port: 18400}, log: slog.New(slog.DiscardHandler), real: time.Now, still: true}
	local := time.Now().In(zone)
	d.ahead.Store(int64(time.Until(time.Date(local.Year(), local.Month(), local.Day()+1, 9, 30, 0, 0, zone))))
	t.Cleanup(func() { d.stop(lives) })
	address, err := d.start(lives)
	if err != nil {
		t.Fatal(err)
	}
	w := &stroll{screen: &screen{play: &play{t: t, ctx: t.Context()}, tab: tab}, demo: d}
	height := int64(1000)
	if *pictures {
		height = 2000 // the longest message with its buttons is to be seen as a whole
	}
	w.do(chromedp.EmulateViewport(1440, height), chromedp.Navigate("http://"+address+"/"))
	return w
}

// column is a picture of the newest message of a chat, with its buttons.
func (w *screen) column(person int64, name string) {
	w.t.Helper()
	if !*pictures {
		return
	}
	w.until("the newest message", fmt.Sprintf(`(() => {
		document.querySelectorAll('.toasts > *, .day').forEach(one => one.remove());
		document.activeElement?.blur();
		document.querySelector('[data-newest]')?.removeAttribute('data-newest');
		const row = [...document.querySelectorAll('[data-person="%d"] .row')].at(-1);
		row?.setAttribute('data-newest', '');
		row?.scrollIntoView();
		return Boolean(row) && [...row.querySelectorAll('img')].every(one => one.complete);
	})()`, person))
	picture, err := chromedp.Run(w.tab, chromedp.Screenshot(chromedp.CSS("[data-newest]"), chromedp.NodeVisible))
	if err == nil {
		err = os.WriteFile("../../docs/screenshots/"+name+".png", picture, 0o600)
	}
	w.must(err)
}

// inBoth takes the picture of a screen in both languages: the person changes theirs and changes it back, and both times the same screen
// is shown again. The last two are what it says in the language that they have, and in the other.
func (w *screen) inBoth(person int64, name, own, other string) {
	w.t.Helper()
	w.reads(person, own)
	if !*pictures {
		return
	}
	mine, its := "ru", "kk"
	if person == expertID || person == director || person == entrants()[0].ID {
		mine, its = its, mine
	}
	w.column(person, name+"-"+mine)
	w.chooses(person, its)
	w.reads(person, other)
	w.column(person, name+"-"+its)
	w.chooses(person, mine)
	w.reads(person, own)
}

// chooses changes the language that the bot speaks with a person.
func (w *screen) chooses(person int64, lang string) {
	w.t.Helper()
	w.types(person, "/lang")
	w.press(person, map[string]string{"kk": "Қазақша", "ru": "Русский"}[lang])
}

// toSelection leads the staff to the cohort, from wherever they are.
func (w *stroll) toSelection(stage string) {
	w.types(administrator, "/staff")
	w.press(administrator, "⚖️ Отбор")
	w.press(administrator, "Поток 2025 года · "+stage)
}

// hour moves the demo's clock as people do, on the page.
func (w *stroll) hour() {
	w.click("strip-hour")
	w.until("the clock at rest", `!document.querySelector('[data-testid="strip-hour"][aria-busy="true"]')`)
}
