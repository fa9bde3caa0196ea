package reminder_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// starts is when the first lesson of the tests begins: two days after their noon, at six in the evening.
func starts() time.Time { return flowtest.Noon().AddDate(0, 0, 2).Add(6 * time.Hour) }

// taught is a school with a course of one lesson and somebody who takes part in it.
func taught(t *testing.T) (*school, storetest.Course) {
	t.Helper()
	return taughtIn(t, flowtest.Zone())
}

func taughtIn(t *testing.T, zone *time.Location) (*school, storetest.Course) {
	t.Helper()
	w := newSchool(t, zone)
	flowtest.Member(t, w.Store, learner, "ru", "Әлия")
	c := storetest.NewCourse(t, w.address, "c1", teacher, starts(), 1)
	storetest.Enrol(t, w.address, c.ID, learner)
	w.sql(`update homework set state = 'withdrawn'`)
	return w, c
}

// every lets time pass from one moment to another, a minute or more at a time.
func (w *school) every(step time.Duration, from, to time.Time) *school {
	w.t.Helper()
	for now := from; !now.After(to); now = now.Add(step) {
		w.at(now).tick()
	}
	return w
}

func TestALessonIsRemindedOfThreeTimes(t *testing.T) {
	t.Parallel()
	w, c := taught(t)
	w.every(5*time.Minute, starts().Add(-25*time.Hour), starts().Add(-22*time.Hour))
	w.every(5*time.Minute, starts().Add(-2*time.Hour), starts().Add(time.Hour))
	w.expect("lesson_day 05 18:00, lesson_hour 06 17:00, lesson_soon 06 17:50")
	for lang, want := range map[locales.Lang]string{
		locales.Kazakh: `🔔 Сабақ 10 минуттан кейін басталады.

<b>1-сабақ</b>
Курс: Әлеуметтік жоба мектебі
🕒 Басталуы: 6 қараша, 18:00 (Астана уақыты)
💻 Өтетін жері: онлайн

[Онлайн қосылу] https://meet.example/1

[Сабақты ашу] open lesson %[1]d

[Еске салуды баптау] open settings`,
		locales.Russian: `🔔 Занятие начнётся через 10 минут.

<b>Занятие 1</b>
Курс: Школа социальных проектов
🕒 Начало: 6 ноября, 18:00 (время Астаны)
💻 Место проведения: онлайн

[Подключиться онлайн] https://meet.example/1

[Открыть занятие] open lesson %[1]d

[Настроить напоминания] open settings`,
	} {
		if words := w.words(lang, w.last()); words != fmt.Sprintf(want, c.Lessons[0]) {
			t.Error(words)
		}
	}
}

func TestWhoLivesAbroadSeesTheirOwnTimeToo(t *testing.T) {
	t.Parallel()
	w, _ := taught(t)
	w.must(w.SetRegion(t.Context(), learner, "XX"))
	w.at(starts().Add(-24 * time.Hour)).tick().expect("lesson_day 05 18:00")
	words := w.words(locales.Russian, w.last())
	want := fmt.Sprintf(`🌍 По вашим часам: <tg-time unix="%d" format="wDT">6 ноября, 18:00 (время Астаны)</tg-time>`, starts().Unix())
	if !strings.Contains(words, want) || strings.Contains(words, "Подключиться") {
		t.Fatal(words)
	}
}

func TestALessonMovedFiveMinutesBeforeItsReminderIsRemindedOfAtItsNewTimeOnly(t *testing.T) {
	t.Parallel()
	w, c := taught(t)
	moved := starts().Add(90 * time.Minute)
	w.at(starts().Add(-65 * time.Minute))
	w.sql(`update lesson set starts_at = $2 where id = $1`, c.Lessons[0], moved)
	w.every(time.Minute, starts().Add(-64*time.Minute), starts())
	w.expect("")
	w.every(5*time.Minute, starts(), moved).expect("lesson_hour 06 18:30, lesson_soon 06 19:20")
}

func TestWhatChangesBetweenMakingAndSendingCounts(t *testing.T) {
	t.Parallel()
	for name, change := range map[string]struct {
		do, undo func(w *school, c storetest.Course)
	}{
		"moved": {
			func(w *school, c storetest.Course) {
				w.sql(`update lesson set starts_at = starts_at + interval '1 day' where id = $1`, c.Lessons[0])
			},
			func(w *school, c storetest.Course) {
				w.sql(`update lesson set starts_at = starts_at - interval '1 day' where id = $1`, c.Lessons[0])
			},
		},
		"cancelled": {
			func(w *school, c storetest.Course) {
				w.sql(`update lesson set state = 'cancelled' where id = $1`, c.Lessons[0])
			},
			func(w *school, c storetest.Course) {
				w.sql(`update lesson set state = 'planned' where id = $1`, c.Lessons[0])
			},
		},
		"left": {
			func(w *school, _ storetest.Course) { w.sql(`update enrolment set state = 'left', ended_at = now()`) },
			func(w *school, _ storetest.Course) { w.sql(`update enrolment set state = 'active', ended_at = null`) },
		},
		"switched off": {
			func(w *school, _ storetest.Course) { w.must(w.SetNotice(w.t.Context(), learner, "lessons", "off")) },
			func(w *school, _ storetest.Course) { w.must(w.SetNotice(w.t.Context(), learner, "lessons", "now")) },
		},
		"there already": {
			func(w *school, c storetest.Course) {
				w.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'present', 'code', now())`, c.Lessons[0], learner)
			},
			func(w *school, _ storetest.Course) { w.sql(`delete from attendance`) },
		},
		"unreachable": {
			func(w *school, _ storetest.Course) { w.must(w.SetReachable(w.t.Context(), learner, false, w.time())) },
			func(w *school, _ storetest.Course) { w.must(w.SetReachable(w.t.Context(), learner, true, w.time())) },
		},
		"finished": {
			func(w *school, _ storetest.Course) {
				w.sql(`update course set state = 'finished', finished_at = now()`)
			},
			func(w *school, _ storetest.Course) {
				w.sql(`update course set state = 'published', finished_at = null`)
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, c := taught(t)
			w.at(starts().Add(-time.Hour))
			w.look(w.replicas[0])
			change.do(w, c)
			told := w.send()
			var needless store.Needless
			if len(told) != 1 || !errors.As(told[0], &needless) {
				t.Fatalf("%v", told)
			}
			w.expect("").tick().expect("")
			change.undo(w, c)
			w.at(starts().Add(-59 * time.Minute)).tick().expect("lesson_hour 06 17:01")
		})
	}
}

func TestAfterTwoHoursWithoutAClockWhatStillMakesSenseIsMadeUp(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		back time.Duration // before the lesson
		want string
	}{
		"a day's reminder is":                   {23*time.Hour - 2*time.Minute, "lesson_day 05 19:02"},
		"an hour's, while there is time":        {21 * time.Minute, "lesson_hour 06 17:39"},
		"an hour's is not, when it is too near": {19 * time.Minute, ""},
		"the last one is":                       {time.Minute, "lesson_soon 06 17:59"},
		"none after it has begun":               {-time.Minute, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w, _ := taught(t)
			w.at(starts().Add(-c.back)).tick().expect(c.want)
		})
	}
}

func TestTheDaysReminderWaitsForTheMorningAndTheOthersDoNot(t *testing.T) {
	t.Parallel()
	w, c := taught(t)
	early := flowtest.Noon().AddDate(0, 0, 2).Add(11 * time.Hour) // at eleven in the evening
	w.sql(`update lesson set starts_at = $2 where id = $1`, c.Lessons[0], early)
	w.every(20*time.Minute, early.Add(-24*time.Hour), early.Add(-13*time.Hour)).expect("lesson_day 06 09:00")
	w.every(5*time.Minute, early.Add(-90*time.Minute), early).expect("lesson_day 06 09:00, lesson_hour 06 22:00, lesson_soon 06 22:50")
}

func TestQuietHoursThatBeginBeforeItIsSentPutTheDaysReminderOff(t *testing.T) {
	t.Parallel()
	w, _ := taught(t)
	w.at(starts().Add(-24 * time.Hour))
	w.look(w.replicas[0])
	w.must(w.SetQuietFrom(t.Context(), learner, 17*60))
	w.must(w.SetQuietTo(t.Context(), learner, 20*60))
	w.send()
	w.expect("").tick().expect("").at(starts().Add(-22 * time.Hour)).tick().expect("lesson_day 05 20:00")
}

func TestWhenTheClocksChangeNothingIsSaidTwiceOrAtAWrongTime(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	w, c := taughtIn(t, zone)
	for _, change := range []time.Time{time.Date(2027, time.March, 28, 3, 0, 0, 0, zone), time.Date(2026, time.October, 25, 4, 0, 0, 0, zone)} {
		w.telegram.arrivals = nil
		w.sql(`update person set notices = '{"homework": "digest"}', digest_at = 150 where id = $1`, learner) // half past two, which is twice or never
		lesson := change.Add(8 * time.Hour)
		w.sql(`update lesson set starts_at = $2 where id = $1`, c.Lessons[0], lesson)
		w.sql(`update homework set state = 'open', due_at = $1`, change.Add(30*time.Hour))
		w.every(10*time.Minute, lesson.Add(-25*time.Hour), lesson.Add(time.Hour))
		var lessons, digests int
		for _, a := range w.telegram.arrivals {
			if strings.HasPrefix(a.once, "digest") {
				digests++
				continue
			}
			lessons++
			if left := lesson.Sub(a.at); left != 24*time.Hour && left != time.Hour && left != 10*time.Minute {
				t.Errorf("%s before: %s", left, a.once)
			}
		}
		if lessons != 3 || digests != 1 {
			t.Errorf("%d reminders and %d digests: %s", lessons, digests, w.sent())
		}
	}
}

func TestQuietHoursAreTheSameWhereTheyAreLookedUpAndWhereTheyAreKept(t *testing.T) {
	t.Parallel()
	w, _ := taught(t)
	w.at(starts().Add(-20 * time.Hour))
	for id := int64(2000); id < 2040; id++ {
		flowtest.Member(t, w.Store, id, "kk", "Әлия")
		w.sql(`update person set quiet_from = $2, quiet_to = $3 where id = $1`, id, (id*197)%1440, (id*197+id%7*240)%1440)
	}
	w.sql(`insert into enrolment (course, person, source, enrolled_at) select (select id from course), id, 'invited', now() from person where id >= 2000`)
	for minute := 0; minute < 16*60; minute += 37 {
		w.at(starts().Add(-20*time.Hour + time.Duration(minute)*time.Minute))
		w.look(w.replicas[0])
		w.fetch()
		for _, j := range w.queue {
			if err := w.replicas[0].delivery.Work(t.Context(), j.Notice); err != nil {
				t.Fatalf("%d is asleep at %s: %v", j.Person, w.time(), err)
			}
		}
		w.queue = nil
	}
}
