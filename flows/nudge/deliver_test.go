package nudge_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store"
)

func needless(t *testing.T, err error) {
	t.Helper()
	var n store.Needless
	if !errors.As(err, &n) {
		t.Fatalf("error %v", err)
	}
}

func TestAReminderSaysWhatIsTrueWhenItIsSent(t *testing.T) {
	t.Parallel()
	for lang, want := range map[locales.Lang]string{
		locales.Kazakh: `📝 «Ауылдағы әкелер мектебі» жобасының өтінімі сақтаулы, жауаптарыңыз түгел. Тоқтаған жеріңізден жалғастыра аласыз.

Жауап күтіп тұрған сұрақ саны: 2.

Өтінім қабылдаудың аяқталуына 29 күн қалды.
Соңғы мерзім: 4 желтоқсан, 12:00 (Астана уақыты)

[Нобайды жалғастыру] open apply %[1]d

[Ертең еске салу] snooze applications

[Еске салуды баптау] open settings`,
		locales.Russian: `📝 Заявка проекта «Ауылдағы әкелер мектебі» сохранена, все ответы на месте. Можно продолжить там, где вы остановились.

Осталось ответить на 2 вопроса.

До конца приёма заявок осталось 29 дней.
Крайний срок: 4 декабря, 12:00 (время Астаны)

[Продолжить черновик] open apply %[1]d

[Напомнить завтра] snooze applications

[Настроить напоминания] open settings`,
	} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			w := newTown(t).at(24 * time.Hour).tick().expect("idle_24h")
			w.must(w.work(nudge.Idle24h))
			w.expect("idle_24h sent")
			if words := w.words(lang); words != fmt.Sprintf(want, w.draft) {
				t.Fatal(words)
			}
		})
	}
}

func TestTheTimeLeftIsCountedAsPeopleDo(t *testing.T) {
	t.Parallel()
	const deadline = 30 * 24 * time.Hour
	for _, c := range []struct {
		left time.Duration
		rung nudge.Rung
		want string
	}{
		{7*24*time.Hour - 5*time.Minute, nudge.Left7d, "осталось 7 дней."},
		{3*24*time.Hour - 5*time.Minute, nudge.Left3d, "осталось 3 дня."},
		{24*time.Hour - 5*time.Minute, nudge.Left1d, "осталось 24 часа."},
		{3*time.Hour - 5*time.Minute, nudge.Left3h, "осталось 3 часа."},
		{50*time.Minute - time.Second, nudge.Left3h, "осталось 49 минут."},
	} {
		t.Run(c.want, func(t *testing.T) {
			t.Parallel()
			w := newTown(t).at(deadline - c.left).tick().expect(string(c.rung))
			w.answer(w.draft, leaderID, "place", "Астана", w.begins)
			w.answer(w.draft, leaderID, "stage", "pilot", w.begins)
			w.must(w.work(c.rung))
			words := w.words(locales.Russian)
			if !contains(words, c.want, "Осталось проверить её и отправить.") || contains(words, "вопрос.") {
				t.Fatal(words)
			}
		})
	}
}

func TestAtSendingTimeEverythingIsCheckedAgain(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(w *town){
		"withdrawn":    func(w *town) { w.must(w.Withdraw(w.t.Context(), w.draft, leaderID, w.time())) },
		"closed":       func(w *town) { w.sql(`update cohort set state = 'screening'`) },
		"answered":     func(w *town) { w.answer(w.draft, leaderID, "place", "Астана", w.time()) },
		"switched off": func(w *town) { w.must(w.SetNotice(w.t.Context(), leaderID, "applications", "off")) },
		"unreachable":  func(w *town) { w.must(w.SetReachable(w.t.Context(), leaderID, false, w.time())) },
		"in the form":  func(w *town) { w.says("apply") },
		"in quiet hours": func(w *town) {
			w.must(w.SetQuietFrom(w.t.Context(), leaderID, 11*60))
			w.must(w.SetQuietTo(w.t.Context(), leaderID, 13*60))
		},
		"another deadline": func(w *town) { w.sql(`update cohort set closes_at = $1`, w.time().Add(10*time.Minute)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := newTown(t).at(24 * time.Hour).tick().expect("idle_24h")
			change(w)
			needless(t, w.work(nudge.Idle24h))
			if w.expect(""); len(w.sent) != 0 {
				t.Fatal("sent all the same")
			}
		})
	}
}

func TestAReminderThatWasPutOffComesWhenItIsTime(t *testing.T) {
	t.Parallel()
	w := newTown(t).at(24 * time.Hour).tick()
	w.says("apply")
	needless(t, w.work(nudge.Idle24h))
	w.at(24*time.Hour + 10*time.Minute).tick().expect("") // still in the form
	w.at(24*time.Hour + 35*time.Minute).tick().expect("idle_24h")
	w.must(w.work(nudge.Idle24h))
	w.expect("idle_24h sent")
	w.at(25 * time.Hour).tick().expect("idle_24h sent")
	needless(t, w.work(nudge.Idle24h)) // the same job once more
	if len(w.sent) != 1 {
		t.Fatalf("%d sent", len(w.sent))
	}
}

func TestWhatBecomesOfAReminderThatCannotBeSent(t *testing.T) {
	t.Parallel()
	for want, fail := range map[string]error{
		"idle_24h":                 store.Later{Wait: time.Minute, Reason: "throttled"},
		"idle_24hmarkup is broken": store.Refused{Reason: "markup is broken"},
		"":                         store.Needless{Reason: "person cannot be reached"},
	} {
		t.Run(fail.Error(), func(t *testing.T) {
			t.Parallel()
			w := newTown(t).at(24 * time.Hour).tick()
			w.fail = fail
			if err := w.work(nudge.Idle24h); !errors.Is(err, fail) {
				t.Fatalf("error %v", err)
			}
			w.expect(want)
			w.fail = nil
			if err := w.work(nudge.Idle24h); (err == nil) != (want == "idle_24h") {
				t.Fatalf("the next try: %v", err)
			}
		})
	}
}

func TestANoticeOfSomethingThatHappenedWaitsForTheMorning(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	said := func(_ context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
		return engine.Screen{Text: []engine.Message{locales.Verbatim(p.Name + ref)}}, ref != "gone", nil
	}
	d := w.delivery(nudge.Kinds{"joined": {Manner: nudge.Awake, Compose: said}, "received": {Manner: nudge.AtOnce, Compose: said}})
	work := func(kind, ref string) error {
		return d.Work(t.Context(), store.Notice{Kind: kind, Person: leaderID, Ref: ref})
	}
	w.at(11 * time.Hour) // eleven in the evening
	var later store.Later
	if err := work("joined", "1"); !errors.As(err, &later) || later.Wait != 10*time.Hour {
		t.Fatalf("error %v", err)
	}
	w.must(work("received", "1")) // the answer to an action of their own comes at once
	needless(t, work("received", "gone"))
	w.at(21 * time.Hour)
	w.must(work("joined", "1"))
	if len(w.sent) != 2 {
		t.Fatalf("%d sent", len(w.sent))
	}
	if err := work("unheard of", "1"); err == nil || errors.As(err, &later) {
		t.Fatalf("an unknown kind: %v", err)
	}
	w.must(w.SetReachable(t.Context(), leaderID, false, w.time()))
	needless(t, work("received", "1"))
	needless(t, d.Work(t.Context(), store.Notice{Kind: "received", Person: 404}))
}
