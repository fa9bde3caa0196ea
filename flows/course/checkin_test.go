package course_test

import (
	"testing"
	"time"

	"saruar/flows/course"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
)

func TestCheckingInByTheCodeInBothLanguages(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][2]string{
		"kk": {"төрт цифрлы кодты жазыңыз", "Белгілендіңіз"},
		"ru": {"код из четырёх цифр", "присутствие на занятии учтено"},
	} {
		s := newSchool(t)
		s.funds()
		c := s.arrives(aigul, lang)
		c.Now = s.first
		c.Says("/course").Taps("checkin_" + number(s.Lessons[0])).At("checkin_lesson.code").Sees(words[0])
		says(c, shown(0, s.first)[:2]+" "+shown(0, s.first)[2:], s.first).At("course.hub").Sees(words[1], "10 токен")
		for _, b := range c.Options() {
			if b == "checkin_"+number(s.Lessons[0]) {
				t.Fatal("checking in is offered again")
			}
		}
		c.Says("/lesson " + number(s.Lessons[0])).Sees(map[string]string{"kk": "Сіздің белгіңіз: ✅ Қатысты", "ru": "Ваша отметка: ✅ Присутствие"}[lang])
		c.Says("/checkin " + number(s.Lessons[0])).At("checkin_lesson.code").Sees("✅")
		says(c, "1234", s.first).At("checkin_lesson.code")
		if n := s.number(`select count(*) from attendance`) + s.number(`select count(*) from attendance_guess`); n != 1 {
			t.Fatalf("%d rows", n)
		}
	}
}

func TestTheTimeOfTheMessageCountsNotThatOfTheProgram(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru")
	sent := s.first.Add(10 * time.Minute)
	c.Now = s.first.Add(40 * time.Minute) // the program was slow
	says(c.Says("/checkin "+number(s.Lessons[0])), shown(0, sent), sent).At("lobby.here").Sees("присутствие на занятии учтено")
}

func TestWrongCodesAreToldAndCounted(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru")
	c.Now = s.first
	c.Says("/checkin " + number(s.Lessons[0]))
	for _, in := range []engine.Input{flowtest.Text("12"), flowtest.Text("четыре"), flowtest.Text("12345"), flowtest.Photo("x"), {Kind: engine.Other}} {
		c.Do(in).At("checkin_lesson.code").Sees("Нужны четыре цифры")
	}
	if n := s.number(`select count(*) from attendance_guess`); n != 0 {
		t.Fatalf("%d tries for what is no code", n)
	}
	for _, left := range []string{"4", "3", "2", "1"} {
		says(c, wrong(0, s.first), s.first).Sees("Код не подошёл", "Осталось попыток: "+left)
	}
	says(c, wrong(0, s.first), s.first).At("checkin_lesson.code").Sees("пять раз", "скажите ему")
	says(c, shown(0, s.first), s.first).At("checkin_lesson.code").Sees("пять раз")
	if n := s.number(`select count(*) from attendance`); n != 0 {
		t.Fatal("somebody guessed")
	}
}

func TestWhyOneCannotCheckInIsSaid(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru")
	for at, want := range map[time.Time]string{
		s.first.Add(-time.Hour): "за 15 минут до начала. Начало: 5 ноября, 12:00", s.first.Add(2 * time.Hour): "Время отметки на этом занятии прошло",
	} {
		c.Now = at
		says(c.Says("/checkin "+number(s.Lessons[0])).Sees(want), shown(0, at), at).Sees(want)
	}
	c.Now = s.first
	s.sql(`update lesson set state = 'cancelled' where id = $1`, s.Lessons[0])
	says(c.Says("/checkin "+number(s.Lessons[0])).Sees("не состоится"), shown(0, s.first), s.first).Sees("не состоится")
	s.sql(`update lesson set state = 'planned'`)
	s.sql(`update course set state = 'finished', finished_at = now()`)
	says(c.Says("/checkin "+number(s.Lessons[0])).Sees("курс завершён"), shown(0, s.first), s.first).Sees("курс завершён")
	if n := s.number(`select count(*) from attendance`) + s.number(`select count(*) from attendance_guess`); n != 0 {
		t.Fatalf("%d rows", n)
	}
}

func TestThePictureOnTheSpotChecksIn(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "kk")
	c.Now = s.first.Add(20 * time.Minute)
	link := "/start " + course.SpotLink + "_" + s.spot(0)
	says(c, link, s.first.Add(14*time.Minute)).At("lesson.card").Sees("✅ Белгілендіңіз")
	says(c, link, s.first.Add(20*time.Minute)).At("lesson.card").Sees("бұрыннан бар: ✅ Қатысты", "Ештеңе өзгерген жоқ")
	c = s.arrives(ivan, "kk")
	c.Now = s.first
	says(c, link, s.first).At("lobby.here").Sees("жазылмағансыз", "ештеңе белгіленген жоқ")
	for _, bad := range []string{"s_0000000000000000000000", "s_", "s_%27--", "s_" + s.spot(0) + "x"} {
		says(c, "/start "+bad, s.first).At("lobby.here")
		if n := s.number(`select count(*) from attendance where person = $1`, ivan); n != 0 {
			t.Fatal("somebody is there who takes no part")
		}
	}
}

func TestTheSameCodeFromWhoeverTakesNoPart(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(ivan, "ru")
	c.Now = s.first
	c.Says("/checkin " + number(s.Lessons[0])).At("checkin_lesson.code").Sees("не записаны на курс")
	says(c, shown(0, s.first), s.first).At("checkin_lesson.code").Sees("не записаны на курс")
	c.Says("/checkin 999").Sees("не записаны на курс")
	c.Says("/checkin abc").At("checkin_lesson.code")
	c = s.arrives(aigul, "ru") // taken out between the question and the code
	c.Now = s.first
	c.Says("/checkin " + number(s.Lessons[0])).Sees("код из четырёх цифр")
	s.must(s.LeaveCourse(t.Context(), aigul, s.ID, s.first))
	says(c, shown(0, s.first), s.first).Sees("не записаны на курс")
	if n := s.number(`select count(*) from attendance`) + s.number(`select count(*) from attendance_guess`); n != 0 {
		t.Fatalf("%d rows are kept", n)
	}
}

func TestCheckingInAsAScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: course.CheckIn, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			s := newSchool(t)
			c := s.arrives(aigul, lang)
			c.Now = s.first
			return c.Says("/course")
		},
		Open: func(c *flowtest.Chat) { c.Says("/checkin 1") },
		Lines: []flowtest.Line{{
			Step: "code", Good: flowtest.Text(shown(0, flowtest.Noon().AddDate(0, 0, 1))),
			Bad: []engine.Input{flowtest.Text("код"), flowtest.Text("123"), flowtest.Photo("x"), flowtest.Tap("x")},
		}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("course.hub").Sees("✅") },
	}.Run(t)
}
