package teaching_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

func TestATeacherHoldsALesson(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ hub, lesson, code, list, ask, done string }{
		"kk": {"Сабақтарым", "👥 Қатысушылар: 3", "Жарамдылық мерзімі: 4 қараша, 12:10 (Астана уақыты)", "▫️ Айгүл Серікова", "Белгісі жоқ адам саны: 2", "Белгіленді: 2"},
		"ru": {"Мои занятия", "👥 Участников: 3", "Действует до: 4 ноября, 12:10 (время Астаны)", "▫️ Айгүл Серікова", "Без отметки: 2", "Отмечено: 2"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := newSchool(t)
			c := s.arrives(teacher, lang).Says("/teaching").At("teaching.teaching").Sees(want.hub, "12:10")
			c.Taps(fmt.Sprint("lesson_", s.Lessons[0])).At("lesson_taught.lesson").Sees(want.lesson, "https://meet.example/1")
			c.Taps("code").At("lesson_taught.code").Sees(want.code, "\ufe0f\u20e3")
			before := c.Text()
			c.Now = c.Now.Add(time.Minute)
			if c.Taps("refresh"); c.Text() == before {
				t.Fatal("the code does not change")
			}
			c.Taps("_back").At("lesson_taught.lesson")
			c.Taps("spot")
			if got := s.told(teacher); !slices.Equal(got, []string{fmt.Sprint("lesson_spot ", s.Lessons[0])}) {
				t.Fatal(got)
			}
			c.Taps("roll").At("lesson_taught.roll").Sees(want.list)
			c.Taps(fmt.Sprint("mark_", aigul, "_present")).Taps(fmt.Sprint("mark_", aigul, "_late")).Sees("🕘 Айгүл Серікова")
			s.has(aigul, 10)
			c.Taps("rest").At("lesson_taught.rest").Sees(want.ask)
			c.Taps("yes").At("lesson_taught.roll").Sees(want.done, "✅ Болат Иванов", "🕘 Айгүл Серікова")
			s.has(bolat, 10)
			c.Taps(fmt.Sprint("mark_", bolat, "_late")).Taps(fmt.Sprint("mark_", bolat, "_excused"))
			s.has(bolat, 0)
			c.Taps(fmt.Sprint("mark_", bolat, "_absent")).Sees("➖ Болат Иванов")
		})
	}
}

func TestThePictureOfALessonLeadsToIt(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	text, screen := s.words(s.room.Spot, teacher, fmt.Sprint(s.Lessons[0]))
	if sees(t, text, "1-сабақ", "12:10"); screen.File == nil || !screen.File.Picture || len([]rune(text)) > 1024 {
		t.Fatalf("%+v", screen)
	}
	if text, _ := s.words(s.room.Spot, aigul, fmt.Sprint(s.Lessons[0])); text != "" {
		t.Fatal("somebody else gets it")
	}
}

func TestNobodyElseHoldsTheLesson(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	storetest.Enrol(t, s.address, s.ID, teacher)
	s.arrives(aigul, "kk").Says(fmt.Sprint("/lesson ", s.Lessons[0])).At("lobby.here")
	c := s.arrives(teacher, "ru").Says(fmt.Sprint("/lesson ", s.Lessons[0])).Taps("roll")
	if slices.ContainsFunc(c.Options(), func(o string) bool { return strings.HasPrefix(o, fmt.Sprint("mark_", teacher)) }) {
		t.Fatal("a teacher may mark themselves")
	}
	forge(c, fmt.Sprint("mark_", teacher, "_present")).Sees("эту отметку ставите не вы")
	forge(c, fmt.Sprint("mark_", officer, "_present")).Sees("Этого человека нет на курсе")
	forge(c, "mark_1_never")
	if n := s.number(`select count(*) from attendance`); n != 0 {
		t.Fatal(n)
	}
	c.Now = c.Now.AddDate(0, 0, 9)
	forge(c, fmt.Sprint("mark_", aigul, "_present")).Sees("прошло 7 дней")
	c.Says("?").At("lesson_taught.roll")
	c = s.arrives(teacher, "kk").Says(fmt.Sprint("/lesson ", s.Lessons[1])).Sees("15 минут қалғанда ашылады")
	forge(c, "code").Sees("Код әлі ашылған жоқ")
	c = s.arrives(teacher, "kk")
	c.Now = c.Now.Add(3 * time.Hour)
	forge(c.Says(fmt.Sprint("/lesson ", s.Lessons[0])), "code").Sees("код енді көрсетілмейді")
}

func TestATakenBackMarkSaysWhatStays(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.sql(`update token_rule set value = 1 where name = 'reversal_days'`)
	c := s.arrives(teacher, "ru").Says(fmt.Sprint("/lesson ", s.Lessons[0])).Taps("roll").Taps(fmt.Sprint("mark_", aigul, "_present"))
	c.Taps(fmt.Sprint("mark_", aigul, "_late"))
	c.Now = c.Now.AddDate(0, 0, 2)
	c.Taps(fmt.Sprint("mark_", aigul, "_excused")).Sees("остаются у человека", "📄 Айгүл Серікова")
	s.has(aigul, 10)
}

func TestHomeworkIsAcceptedAndReturned(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ head, comment, accepted, back, more string }{
		"kk": {"Мәселе ағашы", "Пікір міндетті емес", "Қабылданды: «Мәселе ағашы»", "Түзетуге қайтарылды", "үй тапсырмасы қалмады"},
		"ru": {"Дерево проблем", "Комментарий не обязателен", "Принято: «Дерево проблем»", "Возвращено на доработку", "на проверке не осталось"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			s := newSchool(t)
			s.sql(`update person set lang = 'ru' where id = $1`, bolat)
			first, second := s.sends(aigul, 0, "Менің ағашым"), s.sends(bolat, 0, "Моё дерево")
			c := s.arrives(teacher, lang).Says("/teaching").Taps("check").At("homework_check.work").Sees(want.head, "Менің ағашым", "Айгүл Серікова")
			if got := s.told(teacher); !slices.Equal(got, []string{"homework_file 1"}) {
				t.Fatal(got)
			}
			c.Taps("accept_5_1").At("homework_check.comment").Sees(want.comment).Says("Өте жақсы")
			c.At("homework_check.work").Sees("Моё дерево")
			sees(t, c.Sent(), want.accepted)
			s.has(aigul, 20)
			if got := s.told(aigul); !slices.Equal(got, []string{fmt.Sprint("homework_accepted ", first)}) {
				t.Fatal(got)
			}
			c.Taps("return_1").At("homework_check.return").Taps("numbers").At("teaching.teaching").Sees(want.more)
			sees(t, c.Sent(), want.back)
			if got := s.told(bolat); !slices.Equal(got, []string{fmt.Sprint("homework_returned ", second)}) {
				t.Fatal(got)
			}
			text, _ := s.words(s.room.Accepted, aigul, fmt.Sprint(first))
			sees(t, text, "Бағасы: 5", "Токен берілді: 20", "Өте жақсы")
			text, screen := s.words(s.room.Returned, bolat, fmt.Sprint(second))
			sees(t, text, "Добавьте их и отправьте ещё раз", "[Доработать и отправить]")
			if args := screen.Rows[0][0].Action.Args; !slices.Equal(args, []string{"homework", fmt.Sprint(s.Homework[0])}) {
				t.Fatal(args)
			}
			if text, _ := s.words(s.room.Accepted, bolat, fmt.Sprint(first)); text != "" {
				t.Fatal("somebody else is told")
			}
		})
	}
}

func TestWhatWasPassedOverIsSaidToHaveStayed(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.sends(aigul, 0, "Ағаш")
	s.arrives(teacher, "kk").Says("/teaching").Taps("check").Taps("next").At("teaching.teaching").Sees("Кезек соңына жетті", "Тексеруді күтіп тұр")
}

func TestOneWhoWasSlowerIsToldSo(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	work := s.sends(aigul, 0, "Ағаш")
	slow := s.arrives(teacher, "ru").Says(fmt.Sprint("/check ", work)).Taps("accept_4_1")
	s.arrives(officer, "kk").Says(fmt.Sprint("/check ", work)).Taps("accept_5_1").Taps("skip")
	slow.Taps("skip").At("lobby.here")
	sees(t, slow.Sent(), "уже решил кто-то другой")
	s.has(aigul, 20)
	again := s.sends(bolat, 0, "Бір")
	c := s.arrives(teacher, "ru").Says(fmt.Sprint("/check ", again)).Taps("return_1").Taps("own").At("homework_check.words")
	s.sql(`update homework_work set words = 'Екі', revision = 2, round = 2 where id = $1`, again)
	c.Says("Нужно больше").At("homework_check.work").Sees("Екі", "попытка 2", "отправили заново")
	c.Says("?").Taps("return_2").Says("?").Taps("own").Says("я").At("homework_check.words").Says(strings.Repeat("я", 801)).At("homework_check.words")
	c.Says("Нужно больше")
	if n := s.number(`select count(*) from homework_work where state = 'returned' and comment = 'Нужно больше'`); n != 1 {
		t.Fatal("own words are lost")
	}
	forge(s.arrives(teacher, "ru").Says(fmt.Sprint("/check ", again)).Sees("возвращено на доработку"), "accept_9_2").At("homework_check.work")
}

func TestNobodySeesTheirOwnWorkInTheQueue(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	storetest.Enrol(t, s.address, s.ID, teacher)
	own := s.sends(teacher, 0, "Менікі")
	s.arrives(teacher, "kk").Says("/teaching").Sees("Тексеретін үй тапсырмасы жоқ")
	s.arrives(teacher, "kk").Says(fmt.Sprint("/check ", own)).At("lobby.here")
	if text, _ := s.words(s.room.Work, teacher, "1"); text != "" {
		t.Fatal("one's own file")
	}
	text, screen := s.words(s.room.Work, officer, "1")
	if sees(t, text, "Мәселе ағашы", "Ержан"); screen.Media == nil || screen.Media.ID != fmt.Sprint("f", own) {
		t.Fatalf("%+v", screen)
	}
	long := s.sends(aigul, 1, strings.Repeat("ә", 2900))
	c := s.arrives(teacher, "kk").Says(fmt.Sprint("/check ", long)).Taps("files")
	if got := s.told(teacher); len(got) != 2 || len([]rune(c.Text())) > 4000 {
		t.Fatal(got)
	}
	text, _ = s.words(s.room.Work, teacher, fmt.Sprint("w", long))
	sees(t, text, strings.Repeat("ә", 600))
	c.Taps("next").At("lobby.here")
}

func TestATeacherIsRemindedOnceADay(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.sends(aigul, 0, "Ағаш")
	s.must(s.room.Tick(t.Context(), s.now))
	s.must(s.room.Tick(t.Context(), s.now.Add(time.Hour)))
	if len(s.notices) != 2 || s.notices[0].Once == "" || s.notices[0].Once != s.notices[1].Once {
		t.Fatalf("%+v", s.notices)
	}
	text, _ := s.words(s.room.Waiting, teacher, "2026-11-04")
	sees(t, text, "күтіп тұрған үй тапсырмасы: 1")
	s.sql(`update homework_work set state = 'returned', decided_at = now()`)
	if text, _ := s.words(s.room.Waiting, teacher, "2026-11-04"); text != "" {
		t.Fatal(text)
	}
}

func TestStaffLookWithoutTeaching(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.must(s.Grant(t.Context(), dana, store.Auditor, "KZ-71", 0, s.now))
	c := s.arrives(dana, "ru").Says(fmt.Sprint("/lesson ", s.Lessons[0]))
	if slices.Contains(c.Options(), "code") || slices.Contains(c.Options(), "spot") {
		t.Fatal(c.Options())
	}
	c.Taps("roll").Sees("не можете его менять")
	forge(c, fmt.Sprint("mark_", aigul, "_present"))
	if n := s.number(`select count(*) from attendance`); n != 0 {
		t.Fatal("an auditor marks")
	}
}
