package programme_test

import (
	"strings"
	"testing"

	"saruar/flows/engine/flowtest"
	"saruar/flows/programme"
	"saruar/store"
)

// hears fails unless somebody was told once, with these words.
func (h *hall) hears(kind string, id int64, lang string, wants ...string) {
	h.t.Helper()
	told := h.telling(kind, id, lang)
	if len(told) != 1 {
		h.t.Fatalf("%s: told %d times: %q", kind, len(told), told)
	}
	for _, want := range wants {
		if !strings.Contains(told[0], want) {
			h.t.Fatalf("%s: %q is not in %q", kind, want, told[0])
		}
	}
}

func (h *hall) hearsNothing(kind string, id int64) {
	h.t.Helper()
	if told := h.telling(kind, id, "kk"); len(told) > 0 {
		h.t.Fatalf("%s: told %q", kind, told)
	}
}

func TestTeachersAreToldWhatBecomesTheirsAndWhatDoesNotAnyMore(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	h.must(h.SetUsername(t.Context(), guest, "dana"))
	c := h.arrives(officer, "ru")
	c.Says("/lesson_edit 1").Taps("edit_starts").Says("9 ноября 10:00").Taps("yes").Taps("edit_teacher").Says("@dana").At("lesson_edit.card").Sees("Сообщим людям: 2")
	h.hears(programme.KindGiven, guest, "kk", "енді сіз өткізесіз: Мәселе", "Мектеп", "9 қараша, 10:00", "https://meet.example/1")
	h.hears(programme.KindTaken, teacher, "ru", "больше не ведёте: Проблема", "9 ноября, 10:00")
	c.Taps("edit_starts").Says("10 ноября 10:00").Taps("yes")
	h.hears(programme.KindLesson, guest, "kk", "Бұрын: 9 қараша", "Енді: 10 қараша") // the move before concerned somebody else
	c.Taps("cancel").Taps("yes")
	h.hears(programme.KindLesson, guest, "ru", "Занятие отменено: Проблема")
	c.Taps("edit_teacher").Taps("nobody").Sees("Сохранено")
	h.hearsNothing(programme.KindTaken, guest)
}

func TestALessonThatIsGivenBackIsNotTakenAway(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.publishes()
	c := h.arrives(officer, "ru")
	c.Says("/lesson_edit 1").Taps("edit_starts").Says("6 ноября 10:00").Taps("yes").Taps("edit_teacher").Taps("nobody").Taps("edit_teacher").Says("@arman_s")
	h.hearsNothing(programme.KindTaken, teacher)
	h.hears(programme.KindGiven, teacher, "kk", "6 қараша, 10:00")
	c.Taps("edit_starts").Says("5 ноября 10:00").Taps("yes").Taps("edit_teacher").Taps("nobody")
	h.hears(programme.KindTakenSoon, teacher, "kk", "енді сіз өткізбейсіз") // it is tomorrow morning: that does not wait until the morning
}

func TestWhoTeachesIsToldOfAPublishedCourseInOneNotice(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.makes()
	for i := range 14 {
		_, err := h.AddLesson(t.Context(), officer, 1, store.LessonText{
			Module: 1, TitleKK: "Шешім", TitleRU: "Решение", StartsAt: flowtest.Noon().AddDate(0, 0, 4+i), Minutes: 90, Place: "Абай 1", Teacher: teacher,
		}, 0)
		h.must(err)
	}
	h.arrives(officer, "ru").Says("/course_card 1").Taps("publish").Taps("yes")
	h.hears(programme.KindRoster, teacher, "kk", "Мектеп курсында сіз өткізетін сабақтар: 15", "• Мәселе — 7 қараша", "• Шешім — 18 қараша", "Тағы басқа сабақтар: 3")
}

func TestAFileThatGivesEverythingToSomebodyElseIsOneNoticeToEach(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.must(h.SetUsername(t.Context(), guest, "dana"))
	c := h.arrives(officer, "ru")
	first := strings.Replace(example, "place: Абай даңғылы, 1", "place: Абай даңғылы, 1\n        teacher: \"@arman_s\"", 1)
	c.Says("/course_tried " + ref(h.sends(first))).Taps("save").Taps("publish").Taps("yes")
	h.hears(programme.KindRoster, teacher, "kk", "Мектеп курсында сіз өткізетін сабақтар: 2")
	next := strings.ReplaceAll(strings.Replace(first, "2026-11-09 18:30", "2026-11-10 18:30", 1), "@arman_s", "@dana")
	c.Says("/course_tried " + ref(h.sends(next))).Sees("Людей, которым сообщим: 2").Taps("save")
	h.hears(programme.KindRoster, guest, "ru", "вы ведёте в курсе Школа: 2", "• Проблема — 7 ноября, 18:00", "• Решение — 10 ноября, 18:30")
	h.hears(programme.KindRoster, teacher, "kk", "Мектеп курсында сізге тапсырылған сабақ енді жоқ")
	h.hearsNothing(programme.KindLesson, guest)
	third := strings.Replace(next, "      - code: l2\n", "      - code: l3\n        title_kk: Іске асыру\n        title_ru: Внедрение\n        starts: 12.11.2026 18:00\n        minutes: 60\n"+
		"        place: Абай даңғылы, 1\n        teacher: \"@arman_s\"\n      - code: l2\n", 1)
	c.Says("/course_tried " + ref(h.sends(third))).Taps("save")
	h.hears(programme.KindGiven, teacher, "ru", "теперь ведёте вы: Внедрение", "12 ноября, 18:00")
}
