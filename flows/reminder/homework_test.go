package reminder_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store/storetest"
)

// due is the deadline of the homework of the first lesson.
func due() time.Time { return starts().AddDate(0, 0, 3) }

// burdened is a school whose lessons nobody is reminded of, and somebody with homework.
func burdened(t *testing.T, lessons int) (*school, storetest.Course) {
	t.Helper()
	w := newSchool(t, flowtest.Zone())
	flowtest.Member(t, w.Store, learner, "ru", "Әлия")
	c := storetest.NewCourse(t, w.address, "c1", teacher, starts(), lessons)
	storetest.Enrol(t, w.address, c.ID, learner)
	w.must(w.SetNotice(t.Context(), learner, "lessons", "off"))
	return w, c
}

// sends has somebody send their homework, which then stands as it is told.
func (w *school) sends(homework, person int64, state string) {
	w.t.Helper()
	w.sql(`insert into homework_work (homework, person, state, first_at, sent_at, late, decided_at, checker, mark) values ($1, $2, $3::text, $4, $4, false,
case $3::text when 'sent' then null else $4::timestamptz end, case $3::text when 'sent' then null else 1 end, case $3::text when 'accepted' then 5 end)
on conflict (homework, person) do update set state = excluded.state, decided_at = excluded.decided_at, checker = excluded.checker, mark = excluded.mark`,
		homework, person, state, w.time())
}

func TestTheLadderOfHomework(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.every(30*time.Minute, due().Add(-3*24*time.Hour-time.Hour), due().Add(8*24*time.Hour))
	w.expect("left_3d 06 18:00, left_1d 08 18:00, left_3h 09 15:00, over_1d 10 18:00, over_3d 12 18:00")
}

func TestAReminderOfHomeworkNamesWhatElseIsDue(t *testing.T) {
	t.Parallel()
	for lang, want := range map[locales.Lang]string{
		locales.Kazakh: `📚 Үй тапсырмасын жіберу мерзімі 1 күн 6 сағаттан кейін аяқталады.

<b>Мәселе ағашы</b>
📅 Соңғы мерзімі: 9 қараша, 18:00 (Астана уақыты)

Жақында тағы мыналарды жіберу керек:
• Мәселе ағашы — 10 қараша, 18:00 (Астана уақыты)

[Үй тапсырмасын ашу] open homework %[1]d

[Ертең еске салу] snooze homework

[Еске салуды баптау] open settings`,
		locales.Russian: `📚 Срок домашнего задания закончится через 1 день 6 часов.

<b>Дерево проблем</b>
📅 Крайний срок: 9 ноября, 18:00 (время Астаны)

Скоро нужно сдать ещё:
• Дерево проблем — 10 ноября, 18:00 (время Астаны)

[Открыть задание] open homework %[1]d

[Напомнить завтра] snooze homework

[Настроить напоминания] open settings`,
	} {
		t.Run(string(lang), func(t *testing.T) {
			t.Parallel()
			w, c := burdened(t, 3)
			w.at(due().Add(-30 * time.Hour)).tick().expect("left_3d 08 12:00")
			if words := w.words(lang, w.last()); words != fmt.Sprintf(want, c.Homework[0]) {
				t.Fatal(words)
			}
		})
	}
}

func TestWhatIsSentIsRemindedOfNoMoreUnlessItIsReturned(t *testing.T) {
	t.Parallel()
	w, c := burdened(t, 1)
	w.at(due().Add(-24 * time.Hour)).tick().expect("left_1d 08 18:00")
	if words := w.words(locales.Russian, w.last()); strings.Contains(words, "Напомнить завтра") {
		t.Fatalf("somebody may sleep past the deadline: %s", words)
	}
	w.sends(c.Homework[0], learner, "sent")
	w.at(due().Add(-3 * time.Hour)).tick().expect("left_1d 08 18:00")
	w.sends(c.Homework[0], learner, "returned")
	w.at(due().Add(-2 * time.Hour)).tick().expect("left_1d 08 18:00, left_3h 09 16:00")
	if words := w.words(locales.Kazakh, w.last()); !strings.Contains(words, "түзетуге қайтарылды") {
		t.Fatal(words)
	}
	w.at(due().Add(24 * time.Hour)).tick().expect("left_1d 08 18:00, left_3h 09 16:00, over_1d 10 18:00")
	if words := w.words(locales.Russian, w.last()); !strings.Contains(words, "прошёл") || !strings.Contains(words, "Напомнить завтра") {
		t.Fatal(words)
	}
	w.sends(c.Homework[0], learner, "accepted")
	w.at(due().Add(72 * time.Hour)).tick().expect("left_1d 08 18:00, left_3h 09 16:00, over_1d 10 18:00")
}

func TestNoReminderOfHomeworkForWhomItIsNoMatterAnyMore(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]func(w *school, c storetest.Course){
		"sent":         func(w *school, c storetest.Course) { w.sends(c.Homework[0], learner, "sent") },
		"withdrawn":    func(w *school, _ storetest.Course) { w.sql(`update homework set state = 'withdrawn'`) },
		"cancelled":    func(w *school, _ storetest.Course) { w.sql(`update lesson set state = 'cancelled'`) },
		"left":         func(w *school, _ storetest.Course) { w.sql(`update enrolment set state = 'left', ended_at = now()`) },
		"switched off": func(w *school, _ storetest.Course) { w.must(w.SetNotice(w.t.Context(), learner, "homework", "off")) },
		"a digest":     func(w *school, _ storetest.Course) { w.must(w.SetNotice(w.t.Context(), learner, "homework", "digest")) },
		"put off": func(w *school, _ storetest.Course) {
			w.must(w.Snooze(w.t.Context(), learner, "homework", w.time().Add(time.Hour)))
		},
		"another deadline": func(w *school, _ storetest.Course) { w.sql(`update homework set due_at = due_at + interval '4 days'`) },
		"in the form":      func(w *school, _ storetest.Course) { w.opens(learner, "homework") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, c := burdened(t, 1)
			w.at(due().Add(-24 * time.Hour))
			w.look(w.replicas[0])
			change(w, c)
			w.send()
			w.expect("").tick().expect("")
		})
	}
}

func TestWhatWasSentForACancelledLessonStays(t *testing.T) {
	t.Parallel()
	w, c := burdened(t, 2)
	w.sends(c.Homework[0], learner, "accepted")
	w.sends(c.Homework[1], learner, "returned")
	w.sql(`update lesson set state = 'cancelled'`)
	w.at(due().Add(-24 * time.Hour)).tick().expect("")
	list, err := w.HomeworksTaken(t.Context(), learner, c.ID)
	w.must(err)
	if len(list) != 2 || list[0].State != "accepted" || list[1].State != "returned" || list[1].Waits() || list[1].Sendable() {
		t.Fatalf("what was sent is %+v", list)
	}
	p, err := w.Progress(t.Context(), learner, c.ID, w.time())
	w.must(err)
	if p.Mandatory != 0 {
		t.Fatalf("a certificate needs %d homeworks of cancelled lessons", p.Mandatory)
	}
}

// opens notes that somebody was in a flow just now.
func (w *school) opens(person int64, flow string) {
	w.t.Helper()
	w.sql(`insert into lane (id) values ($1) on conflict do nothing`, person)
	w.sql(`insert into update_journal (update_id, lane, body, state, received_at)
values (coalesce((select max(update_id) from update_journal), 0) + 1, $1, '{}', 'done', $2)`, person, w.time())
	w.sql(`update lane set last_update = (select max(update_id) from update_journal),
place = json_build_object('session', json_build_object('frames', json_build_array(json_build_object('flow', $2::text)))) where id = $1`, person, flow)
}

func TestAnOpenFormIsNotDisturbedUntilItWasLeft(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	w.at(due().Add(-24*time.Hour)).opens(learner, "homework")
	w.tick().expect("")
	w.every(5*time.Minute, due().Add(-24*time.Hour), due().Add(-23*time.Hour)).expect("left_1d 08 18:30")
}

func TestPuttingItOffMeansOneReminderAtTheSameTimeTomorrow(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{
		"kk": "Жақсы, ертең еске саламыз: 8 қараша, 18:00 (Астана уақыты).", "ru": "Хорошо, напомним завтра: 8 ноября, 18:00 (время Астаны).",
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w, _ := burdened(t, 2)
			w.must(w.SetLanguage(t.Context(), learner, lang))
			w.every(time.Hour, due().Add(-3*24*time.Hour), due().Add(-2*24*time.Hour)).expect("left_3d 06 18:00, left_3d 07 18:00")
			c := w.chat()
			c.Do(engine.Input{Kind: engine.Tap, Name: nudge.ActionSnooze, Args: []string{"homework"}}).At("lobby.here").Sees(want)
			// Nothing of what is due meanwhile, then once, and then as if nothing had been.
			w.every(time.Hour, w.time().Add(time.Hour), due().Add(-time.Hour))
			w.expect(fmt.Sprintf("left_3d 06 18:00, left_3d 07 18:00, again_%d 08 18:00, left_3h 09 15:00", due().Add(-24*time.Hour).Unix()))
		})
	}
}

// chat is a conversation in which nothing happens but that the learner presses buttons of reminders.
func (w *school) chat() *flowtest.Chat {
	m, err := engine.New(engine.Config{
		Flows: []engine.Definition{flowtest.Lobby()}, Root: func(engine.Person) string { return "lobby" },
		Actions: map[string]engine.Opener{nudge.ActionSnooze: nudge.Snooze(w.Store, "homework")},
		Pick:    flowtest.Picker(w.catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, learner), Catalog: w.catalog, Now: w.time()})
}

func TestAnUnknownTopicCannotBePutOff(t *testing.T) {
	t.Parallel()
	w, _ := burdened(t, 1)
	for _, args := range [][]string{nil, {"news"}, {"homework", "x"}} {
		w.chat().Do(engine.Input{Kind: engine.Tap, Name: nudge.ActionSnooze, Args: args}).At("lobby.here")
	}
	var pauses int
	w.must(w.pool.QueryRow(t.Context(), `select count(*) from snooze`).Scan(&pauses))
	if pauses != 0 {
		t.Fatalf("%d pauses", pauses)
	}
}

func TestOfDraftsAndHomeworkTheMorePressingIsRemindedOf(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		closes time.Duration // after the homework's deadline
		want   string
	}{"the homework": {time.Hour, "homework"}, "the draft": {-time.Hour, "draft"}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _ := burdened(t, 1)
			w.sql(`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('soon', 'т', 'т', 'intake', $1, $2)`,
				flowtest.Noon().Add(-time.Hour), due().Add(c.closes))
			_, err := w.BeginApplication(t.Context(), "soon", learner, flowtest.Noon())
			w.must(err)
			clock := w.replicas[0].clock
			clock.Sources = append([]nudge.Source{nudge.Drafts{Store: w.Store}.Source}, clock.Sources...)
			w.at(due().Add(-24*time.Hour + 90*time.Minute))
			w.must(clock.Remind(context.WithoutCancel(t.Context()), w.time()))
			w.fetch()
			if len(w.queue) != 1 || w.queue[0].Kind != c.want {
				t.Fatalf("%+v", w.queue)
			}
		})
	}
}

func TestAReminderOfHomeworkWhoseProcessDiedIsSentOnce(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]fate{"before it was sent": diesBefore, "after": diesAfter} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _ := burdened(t, 1)
			died := false
			w.telegram.fate = func() fate {
				if died {
					return lives
				}
				died = true
				return end
			}
			w.at(due().Add(-24 * time.Hour)).tick()
			w.send()
			w.tick().expect("left_1d 08 18:00")
			if !died {
				t.Fatal("nothing died")
			}
		})
	}
}

func TestPeopleWithHomeworkAreLookedAtInPages(t *testing.T) {
	t.Parallel()
	w, c := burdened(t, 1)
	w.sql(`insert into person (id, name, created_at, member_at) select n * 20, 'Әлия', now(), now() from generate_series(100, 1299) n`)
	w.sql(`insert into consent (person, purpose, version, given, said_at) select id, 'service', 1, true, now() from person where id >= 2000`)
	w.sql(`insert into enrolment (course, person, source, enrolled_at) select $1, id, 'invited', now() from person where id >= 2000`, c.ID)
	w.at(due().Add(-24 * time.Hour))
	w.look(w.replicas[0])
	w.look(w.replicas[1])
	w.fetch()
	told := map[string]bool{}
	for _, j := range w.queue {
		told[j.Once] = true
	}
	if len(w.queue) != 1201 || len(told) != 1201 {
		t.Fatalf("%d jobs, %d of them different", len(w.queue), len(told))
	}
}
