package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/meeting"
	"saruar/locales"
	"saruar/store"
)

func odd(more ...engine.Input) []engine.Input {
	return append([]engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}, more...)
}

func TestAfterScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: meeting.After, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			w := newTown(t)
			w.booked(-2 * time.Hour)
			return w.arrives(leader(), lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/after 1") },
		Lines: []flowtest.Line{
			{Step: "held", Good: flowtest.Tap("held"), Bad: odd(flowtest.Text("?"))},
			{Step: "rating", Good: flowtest.Tap("rate_2"), Bad: odd(flowtest.Text("?"), flowtest.Tap("rate_6"))},
			{Step: "words", Good: flowtest.Text("Кешікті"), Bad: odd(flowtest.Text(strings.Repeat("ж", 501)))},
			{Step: "notes", Good: flowtest.Text("Бағаны қайта есептеу"), Bad: odd(flowtest.Text(strings.Repeat("ж", 1501)))},
			{Step: "steps", Good: flowtest.Tap("done"), Bad: odd(flowtest.Text(strings.Repeat("ж", 201)))},
			{Step: "sum", Good: flowtest.Tap("done"), Bad: odd(flowtest.Text("?"))},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func TestBothSidesSayHowAMeetingWas(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.funded()
	for lang, want := range map[string]struct{ ask, low, step, sum, alert string }{
		"kk": {"Кездесу өтті ме?", "Не дұрыс болмады?", "• Бағаны есептеу — 2026 ж. 1 желтоқсан", "Жауапты мына мерзімге дейін өзгертуге болады", "төмен баға қойылды: 2"},
		"ru": {"Встреча состоялась?", "Что было не так?", "• Бағаны есептеу — 1 декабря 2026 г.", "Ответ можно изменить до", "Низкая оценка встречи: 2"},
	} {
		booking := w.booked(map[string]time.Duration{"kk": -5, "ru": -3}[lang] * time.Hour)
		who := map[string]int64{"kk": leader(), "ru": stranger}[lang] // both are on the team
		c := w.arrives(who, lang).Says(fmt.Sprint("/after ", booking)).At("meeting_after.held").Sees(want.ask, "Айгүл Серікова", "Табыс үлгісі")
		c.Taps("held").At("meeting_after.rating").Taps("rate_2").At("meeting_after.words").Sees(want.low).Says("Дайын емес еді").At("meeting_after.notes").Taps("skip")
		c.At("meeting_after.steps").Says("Бағаны есептеу").At("meeting_after.due").Says("кеше").At("meeting_after.due").Says("31.02.2027").At("meeting_after.due")
		c.Says("01.12.2026").At("meeting_after.steps").Sees(want.step).Says("Артық").Taps("skip").At("meeting_after.steps")
		extra := slices.DeleteFunc(c.Options(), func(o string) bool { return !strings.HasPrefix(o, "drop_") })
		c.Taps(extra[1]).At("meeting_after.steps").Taps("done").At("meeting_after.sum").Sees(want.sum, want.step).Taps("done").At("lobby.here")
		var alerts []string
		for _, n := range w.queued() {
			if n.Kind == store.NoticeMentorAlert && n.Person == officer {
				text, _ := w.told(w.room.Alert, officer, locales.Lang(lang), n.Ref)
				alerts = append(alerts, text)
			}
		}
		if len(alerts) != 1 || !strings.Contains(alerts[0], want.alert) || !strings.Contains(alerts[0], "Дайын емес еді") {
			t.Fatal(alerts)
		}
	}
}

func TestAMentorIsToldOfTokensAndWhatIsSettledStays(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.funded()
	booking := w.booked(-2 * time.Hour)
	ref := fmt.Sprint(booking)
	w.arrives(leader(), "ru").Says("/after " + ref).Taps("held")
	c := w.arrives(mentor(), "kk").Says("/after " + ref).Taps("held").At("meeting_after.notes").Says("Жақсы дайындалған").At("meeting_after.steps")
	var paid []store.Notice
	for _, n := range w.queued() {
		if n.Kind == meeting.KindPaid {
			paid = append(paid, n)
		}
	}
	if len(paid) != 1 || paid[0].Person != mentor() {
		t.Fatal(paid)
	}
	text, _ := w.told(w.room.Paid, mentor(), "kk", paid[0].Ref)
	sees(t, text, "токен берілді: 30", "Жоба 1")
	text, _ = w.told(w.room.Paid, mentor(), "ru", paid[0].Ref)
	sees(t, text, "начислено токенов: 30")
	c.Says("/cancel")
	w.arrives(mentor(), "ru").Says("/after " + ref).At("meeting_after.held").Sees("больше не меняется").Taps("held").At("meeting_after.notes").Sees("Жақсы дайындалған")
	w.arrives(leader(), "kk").Says("/after " + ref).Sees("енді өзгермейді").Taps("held").Taps("rate_5").Taps("skip").Taps("skip").Taps("done").Sees("Жақсы дайындалған")
	w.arrives(officer, "kk").Says("/after " + ref).At("lobby.here")
	w.arrives(leader(), "kk").Says(fmt.Sprint("/after ", w.booked(time.Hour))).At("lobby.here")
	w.now = w.now.AddDate(0, 0, 8)
	w.arrives(leader(), "kk").Says("/after " + ref).At("meeting_after.sum").Sees("7 күннен көп")
	w.arrives(leader(), "ru").Says("/after " + ref).At("meeting_after.sum").Sees("больше 7 дней")
}

func TestWhoeverDidNotComeIsSaidInTwoTaps(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	ref := fmt.Sprint(w.booked(-2 * time.Hour))
	w.arrives(mentor(), "ru").Says("/after " + ref).Sees("Неявка команды").Taps("missed").At("meeting_after.sum").Sees("Его увидит команда программы").Taps("done").At("lobby.here")
	w.queued()
	w.arrives(leader(), "kk").Says("/after " + ref).Taps("held").Says("/cancel")
	told := w.queued()
	if len(told) != 1 || told[0].Person != officer {
		t.Fatal(told)
	}
	text, _ := w.told(w.room.Alert, officer, "kk", told[0].Ref)
	sees(t, text, "екі түрлі айтты", "open matching")
	text, _ = w.told(w.room.Alert, officer, "ru", told[0].Ref)
	sees(t, text, "говорят о встрече разное")
	if text, _ := w.told(w.room.Alert, leader(), "kk", told[0].Ref); text != "" {
		t.Fatal("somebody else is told")
	}
}
