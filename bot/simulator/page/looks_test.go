package page_test

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// missing lists what one language has and another lacks.
const missing = `import('./js/words.js').then(({words}) => {
	const keys = (inside, path = '') => Object.entries(inside).flatMap(([key, value]) =>
		typeof value === 'object' && !Array.isArray(value) ? keys(value, path + key + '.') : [path + key + ':' + (Array.isArray(value) ? value.length : [...value.matchAll(/\{\w+\}/g)].sort().join())]);
	const all = Object.values(words).map(one => keys(one));
	return all.flatMap(one => all.flatMap(other => one.filter(key => !other.includes(key)))).join(' ');
})`

func TestThreeLanguagesSayTheSame(t *testing.T) {
	t.Parallel()
	d := open(t)
	if got := read[string](d, missing); got != "" {
		t.Errorf("not in every language: %s", got)
	}
}

func TestKazakhComesFirstAndTheChoiceIsKept(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(2, object{"text": "Привет", "html": "Привет"})
	d.has(test("new-person"), "Жаңа адам")
	d.types(within(2, test("input")), "нобай")
	d.click(test("language-ru"))
	d.has(test("new-person"), "Новый человек")
	d.has(test("clock"), "чт, 5 ноября, 18:00")
	if got := read[string](d, `document.documentElement.lang + document.querySelector('[data-person="2"] [data-testid=input]').value`); got != "ruнобай" {
		t.Errorf("language and draft: %s", got)
	}
	if got := read[string](d, `document.querySelector('[data-person="2"] .words').lang`); got != "ru" {
		t.Errorf("the bot's words are marked as %q", got)
	}
	d.click(test("language-en"))
	d.has(within(1, test("start")), "Start")
	read[any](d, `location.reload()`)
	<-d.listening
	d.has(within(1, test("start")), "Start")
}

func TestThemeFollowsTheSwitch(t *testing.T) {
	t.Parallel()
	d := open(t)
	ground := `getComputedStyle(document.documentElement).backgroundColor`
	light := read[string](d, ground)
	d.click(test("theme"))
	if dark := read[string](d, ground); dark == light {
		t.Errorf("both themes are %s", dark)
	}
	d.click(test("theme"))
	if again := read[string](d, ground); again != light {
		t.Errorf("%s is not %s", again, light)
	}
}

func TestGuideGoesForGood(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.click(test("guide-close"))
	d.isNot(".guide")
	read[any](d, `location.reload()`)
	<-d.listening
	d.is(within(1, test("start")))
	d.isNot(".guide")
	d.click(test("help"))
	d.is(".guide")
}

// nameless lists what can be used and has no name for a screen reader, and marks that lead nowhere.
const nameless = `[...document.querySelectorAll('button, a, input, textarea, select, video, audio, dialog, [role=log], [role=menu], nav, section')]
	.filter(one => one.type !== 'file')
	.filter(one => !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length || document.getElementById(one.getAttribute('aria-labelledby'))?.textContent))
	.concat([...document.querySelectorAll('img:not([alt])')])
	.map(one => one.outerHTML.slice(0, 120)).join('\n')`

func TestEverythingHasANameForScreenReaders(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"photo": []object{{"file_id": "p", "width": 40, "height": 30}}, "html": "", "reply_markup": buttons(object{"text": "Иә", "callback_data": "y"})})
	d.is(within(1, ".key"))
	d.click(test("strip-calls"))
	check := func(where string) {
		t.Helper()
		if got := read[string](d, nameless); got != "" {
			t.Errorf("%s: without a name:\n%s", where, got)
		}
	}
	check("page")
	d.click(within(1, test("attach")))
	check("menu")
	d.click(test("attach-location"))
	d.is("dialog")
	check("location")
	d.keys(kb.Escape)
	d.click(test("new-person"))
	d.is("dialog")
	check("new person")
	if got := read[string](d, `document.querySelector('[role=log]').getAttribute('aria-live')`); got != "polite" {
		t.Errorf("messages are told %q", got)
	}
}

func TestMenuIsWalkedWithArrowsAndEscGivesTheFocusBack(t *testing.T) {
	t.Parallel()
	d := open(t)
	d.says(1, object{"text": "Фото", "html": "Фото"})
	d.click(within(1, test("attach")))
	d.sees("the first item in focus", `document.activeElement.dataset.testid === 'attach-photo'`)
	d.keys(kb.ArrowUp)
	d.sees("the last item in focus", `document.activeElement.dataset.testid === 'attach-contact'`)
	d.keys(kb.Escape)
	d.isNot("[role=menu]")
	d.sees("the clip in focus", `document.activeElement.dataset.testid === 'attach'`)
}
