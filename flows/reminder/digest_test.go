package reminder_test

import (
	"context"
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/flows/reminder"
	"saruar/locales"
	"saruar/store"
)

func (w *school) wishes(person int64, wish string, topics ...string) *school {
	w.t.Helper()
	for _, topic := range topics {
		w.must(w.SetNotice(w.t.Context(), person, topic, wish))
	}
	return w
}

func TestADigestSaysWhatIsAhead(t *testing.T) {
	t.Parallel()
	for lang, want := range map[locales.Lang]string{
		locales.Kazakh: `🗓 <b>Алда не бар</b>

<b>Сабақтар</b>
• 3-сабақ — 8 қараша, 18:00 (Астана уақыты)

<b>Үй тапсырмалары</b>
• Мәселе ағашы — 9 қараша, 18:00 (Астана уақыты)
• Мәселе ағашы — 10 қараша, 18:00 (Астана уақыты)

<b>Өтінім нобайлары</b>
• Ауыл — 4 желтоқсан, 12:00 (Астана уақыты)

[Сабақты ашу] open lesson %[1]d

[Үй тапсырмасын ашу] open homework %[2]d

[Нобайды жалғастыру] open apply %[3]d

[Еске салуды баптау] open settings`,
		locales.Russian: `🗓 <b>Что впереди</b>

<b>Занятия</b>
• Занятие 3 — 8 ноября, 18:00 (время Астаны)

<b>Домашние задания</b>
• Дерево проблем — 9 ноября, 18:00 (время Астаны)
• Дерево проблем — 10 ноября, 18:00 (время Астаны)

<b>Черновики заявок</b>
• Ауыл — 4 декабря, 12:00 (время Астаны)

[Открыть занятие] open lesson %[1]d

[Открыть задание] open homework %[2]d

[Продолжить черновик] open apply %[3]d

[Настроить напоминания] open settings`,
	} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			w, c := burdened(t, 3)
			w.must(w.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
			draft, err := w.BeginApplication(t.Context(), "2026", learner, flowtest.Noon())
			w.must(err)
			w.must(w.SaveAnswers(t.Context(), draft, learner, map[string]json.RawMessage{"title": json.RawMessage(`"Ауыл"`)}, flowtest.Noon()))
			w.wishes(learner, "digest", "lessons", "homework", "applications", "tasks")
			morning := due().AddDate(0, 0, -1).Add(-9 * time.Hour)
			w.every(20*time.Minute, morning.Add(-time.Hour), morning.Add(5*time.Hour)).expect("digest 08 09:00")
			if words := w.words(lang, w.last()); words != fmt.Sprintf(want, c.Lessons[2], c.Homework[0], draft) {
				t.Fatal(words)
			}
		})
	}
}

func TestWhoWantsADigestGetsItAtTheirHourAlsoInQuietHours(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.wishes(learner, "digest", "homework")
	w.must(w.SetDigestAt(t.Context(), learner, 23*60+30))
	from := due().AddDate(0, 0, -2)
	w.every(15*time.Minute, from, from.Add(50*time.Hour)).expect("digest 07 23:30, digest 08 23:30")
}

func TestADigestWithNothingToSayIsNotSent(t *testing.T) {
	t.Parallel()
	w, c := burdened(t, 1)
	w.wishes(learner, "digest", "homework", "lessons")
	w.sends(c.Homework[0], learner, "sent")
	w.every(30*time.Minute, starts(), starts().AddDate(0, 0, 2)).expect("")
}

func TestAMissedDigestIsMadeUpForWithinTwoHours(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		after time.Duration
		want  string
	}{"in time": {119 * time.Minute, "digest 08 10:59"}, "too late": {2 * time.Hour, ""}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _ := burdened(t, 1)
			w.wishes(learner, "digest", "homework")
			w.at(due().AddDate(0, 0, -1).Add(-9*time.Hour + c.after)).tick().expect(c.want).tick().expect(c.want)
		})
	}
}

func TestADigestAcrossMidnightIsYesterdays(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.wishes(learner, "digest", "homework")
	w.must(w.SetDigestAt(t.Context(), learner, 23*60))
	w.at(due().AddDate(0, 0, -1).Add(6*time.Hour + 30*time.Minute)).tick().expect("digest 09 00:30")
	w.at(due().Add(5 * time.Hour)).tick().expect("digest 09 00:30, digest 09 23:00")
}

func TestADigestThatWaitedTooLongInTheQueueIsNotSent(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.wishes(learner, "digest", "homework")
	w.at(due().AddDate(0, 0, -1).Add(-9 * time.Hour))
	w.look(w.replicas[0])
	w.at(w.time().Add(3 * time.Hour))
	w.send()
	w.expect("")
}

func TestOtherRoomsHaveTheirPartInTheDigest(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.wishes(learner, "digest", "trajectory").wishes(learner, "off", "homework")
	asked := reminder.Section{Topic: store.TopicTrajectory, Ahead: func(_ context.Context, p store.Person, _ time.Time) (reminder.Part, error) {
		return reminder.Part{Title: locales.Verbatim("Траектория"), Lines: []locales.Message{locales.Verbatim(p.Name)}}, nil
	}}
	w.replicas[0].delivery.Kinds = reminder.New(w.Store, nil, asked).Kinds()
	w.at(due().AddDate(0, 0, -1).Add(-9 * time.Hour)).tick().expect("digest 08 09:00")
	if words := w.words(locales.Russian, w.last()); words != "🗓 <b>Что впереди</b>\n\nТраектория\nӘлия\n\n[Настроить напоминания] open settings" {
		t.Fatal(words)
	}
}
