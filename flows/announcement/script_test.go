package announcement_test

import (
	"strings"
	"testing"

	"saruar/flows/announcement"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
)

func TestWordsScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: announcement.Message, Keeps: true, New: starts, Open: says("/words 1.ru"), End: home,
		Lines: []flowtest.Line{{Step: "words", Good: flowtest.Text("Жаңа мәтін"), Bad: []engine.Input{
			flowtest.Tap("nothing"), flowtest.Contact("+77011234567", chief), flowtest.Text(strings.Repeat("ж", 4097)),
			file(engine.Photo, "p", strings.Repeat("ж", 1025)), file(engine.Voice, "v", strings.Repeat("ж", 1025)),
		}}},
	}.Run(t)
}

func TestNewButtonScript(t *testing.T) {
	t.Parallel()
	odd := []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}
	flowtest.Script{
		Flow: announcement.NewButton, New: starts, Open: says("/button 1"), End: home,
		Lines: []flowtest.Line{
			{Step: "kind", Good: flowtest.Tap("link"), Bad: append(odd, flowtest.Text("?"))},
			{Step: "link", Good: flowtest.Text("example.kz/zhoba"), Bad: append(odd, flowtest.Text("?"), flowtest.Text("http://example.kz"), flowtest.Text("https://1.2.3.4/"))},
			{Step: "text_kk", Good: flowtest.Text("Толығырақ"), Bad: append(odd, flowtest.Text(strings.Repeat("ж", 41)))},
			{Step: "text_ru", Good: flowtest.Text("Подробнее"), Bad: append(odd, flowtest.Text(strings.Repeat("ж", 41)))},
		},
	}.Run(t)
}

func TestTermsScript(t *testing.T) {
	t.Parallel()
	odd := []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}
	terms := func(option string) flowtest.Line {
		return flowtest.Line{Step: "terms", Good: flowtest.Tap(option), Bad: append(odd, flowtest.Text("?")), Hub: true}
	}
	flowtest.Script{
		Flow: announcement.Terms, Keeps: true, New: starts, Open: says("/terms 1"), End: home,
		Lines: []flowtest.Line{
			terms("title"),
			{Step: "title", Good: flowtest.Text("Кездесу"), Bad: append(odd, flowtest.Text(strings.Repeat("ж", 61)))},
			terms("when"),
			{Step: "when", Good: flowtest.Text("5 қараша 18:00"), Bad: append(odd, flowtest.Text("?"), flowtest.Text("31.02.2027 10:00"), flowtest.Text("03.11.2026 10:00"), flowtest.Text("01.01.2029 10:00"))},
			terms("repeats"),
			{Step: "repeats", Good: flowtest.Tap("week"), Bad: append(odd, flowtest.Text("?"))},
			terms("until"),
			{Step: "until", Good: flowtest.Text("05.12.2026"), Bad: append(odd, flowtest.Text("?"), flowtest.Text("31.02.2027"), flowtest.Text("кеше"))},
			terms("joins"),
			{Step: "joins", Good: flowtest.Text("7"), Bad: append(odd, flowtest.Text("көп"), flowtest.Text("91"), flowtest.Text("1,5"), flowtest.Text("-1"))},
			terms("done"),
		},
	}.Run(t)
}
