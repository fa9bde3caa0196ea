package course_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"saruar/flows/course"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestTheHubCountsDownToTheNextLesson(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][3]string{
		"kk": {"Әлеуметтік жоба мектебі", "Келесі сабақ:</b> 1 күннен кейін", "5 қараша, 12:00 (Астана уақыты)"},
		"ru": {"Школа социальных проектов", "Следующее занятие:</b> через 1 день", "5 ноября, 12:00 (время Астаны)"},
	} {
		s := newSchool(t)
		c := s.arrives(aigul, lang).Says("/course").At("course.hub").Sees(words[:]...)
		if linked(c, "https://meet.example/1") {
			t.Fatal("the way in is shown a day before")
		}
		c.Now = s.first.Add(-2 * time.Hour)
		c.Taps("refresh").At("course.hub").Sees(map[string]string{"kk": "2 сағаттан кейін", "ru": "через 2 часа"}[lang])
		c.Now = s.first.Add(-15 * time.Minute)
		c.Taps("refresh").Sees(map[string]string{"kk": "15 минуттан кейін", "ru": "через 15 минут"}[lang])
		if !linked(c, "https://meet.example/1") {
			t.Fatal("no way in a quarter of an hour before")
		}
		c.Now = s.first.Add(time.Minute)
		c.Taps("refresh").Sees(map[string]string{"kk": "Сабақ қазір жүріп жатыр", "ru": "Сейчас идёт занятие"}[lang])
	}
}

func TestTheHubSaysWhatIsMissingForTheCertificate(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru").Says("/course").Sees("Чего не хватает до сертификата", "ещё не приняты: 3", "Занятий впереди: 3", "Всего в курсе: 4,5 ч.")
	s.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'late', 'code', now())`, s.Lessons[0], aigul)
	c.Now = s.first.Add(2 * time.Hour)
	c.Taps("refresh").Sees("1,5 из 1,5 ч", "▓▓▓░░░░░░░ 33", "Занятий впереди: 2", "Пока всё идёт хорошо")
	c.Now = s.first.Add(26 * time.Hour)
	c.Taps("refresh").Sees("посещаемость 50", "не меньше 80", "этого не хватит")
	s.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, 'excused', 'list', $3, now())`, s.Lessons[1], aigul, teacher)
	c.Taps("refresh").Sees("Пока всё идёт хорошо")
	s.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'present', 'code', now())`, s.Lessons[2], aigul)
	s.sql(`insert into homework_work (homework, person, state, first_at, sent_at, late, decided_at, mark) select id, $1, 'accepted', now(), now(), false, now(), 5 from homework`, aigul)
	c.Now = s.first.Add(72 * time.Hour)
	c.Taps("refresh").Sees("Занятий впереди нет", "можно получить сертификат", "принято, оценка: 5")
}

func TestTheListsShowMarksAndDeadlines(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'late', 'code', now())`, s.Lessons[0], aigul)
	s.sql(`update lesson set state = 'cancelled' where id = $1`, s.Lessons[1])
	c := s.arrives(aigul, "kk")
	c.Now = s.first.Add(3 * time.Hour)
	c.Says("/course").Taps("lessons").Says("/course").At("course.hub").Taps("lessons").At("course.lessons").Sees("🕒 Кешікті", "🚫 өтпейді", "1 күн 21 сағаттан кейін")
	c.Taps("lesson_" + number(s.Lessons[1])).At("lesson.card").Sees("Бұл сабақ өтпейді")
	if linked(c, "https://meet.example/2") {
		t.Fatal("a way into a lesson that is not held")
	}
	c.Taps("_back").At("course.lessons").Taps("_back").At("course.hub")
	c.Taps("homeworks").At("course.homeworks").Sees("соңғы мерзім: 8 қараша, 12:00", "Мәселе ағашы").Says("?").Sees("Түсінбедім")
	if strings.Count(c.Text(), "Мәселе ағашы: ") != 2 {
		t.Fatalf("homework of a lesson that is not held:\n%s", c.Text())
	}
	c.Taps("homework_" + number(s.Homework[0])).At("homework.card")
}

func TestWhoeverHasSeveralCoursesChooses(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(ivan, "ru").Says("/course").At("course.choose").Sees("ни на один курс")
	c.Says("/course " + number(s.ID)).At("course.choose").Sees("[") // what they take no part in is not shown
	c.Says("/course abc").At("course.choose")
	c = s.arrives(aigul, "ru")
	s.sql(`with c as (insert into course (author, code, state, track, title_kk, title_ru, link, made_at, published_at) values ($1, 'other', 'published', 'invited', 'Екінші', 'Второй', 'abcdefghijklmnopqrstuv', now(), now()) returning id)
insert into enrolment (course, person, source, enrolled_at) select id, $2, 'staff', now() from c`, teacher, aigul)
	c.Says("/course").At("course.choose").Sees("Школа социальных", "Второй").Says("второй").At("course.hub").Sees("Занятий впереди нет", "Второй")
	c.Taps("lessons").Sees("Расписания занятий пока нет").Taps("_back").Taps("homeworks").Sees("Домашних заданий пока нет")
}

func TestLeavingAsksFirst(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "kk").Says("/course").Taps("leave").At("course.leave").Sees("шығасыз ба").Taps("no").At("course.hub")
	c.Taps("leave").Taps("yes").At("lobby.here").Sees("Сіз курстан шықтыңыз")
	c.Says("/course").At("course.choose").Sees("ешбір курсқа")
	c.Says("/lesson " + number(s.Lessons[0])).At("course.choose")
}

func TestALessonCardHasAllThatBelongsToIt(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	s.sql(`insert into material (lesson, title_kk, title_ru, link) values ($1, 'Слайд', 'Слайды', 'https://slides.example/1')`, s.Lessons[0])
	s.sql(`insert into material (lesson, title_kk, title_ru, file, file_kind, file_name) values ($1, 'Кітап', 'Книга', 'id-book', 'document', 'book.pdf')`, s.Lessons[0])
	s.sql(`update lesson set place = 'Мәңгілік ел 55' where id = $1`, s.Lessons[0])
	s.sql(`update lesson set text_ru = '' where id = $1`, s.Lessons[1]) // what is missing in one language is shown in the other
	c := s.arrives(aigul, "ru").Says("/lesson "+number(s.Lessons[1])).Sees("Мазмұны").Says("/lesson "+number(s.Lessons[0])).At("lesson.card").
		Sees("Занятие 1", "5 ноября, 12:00 (время Астаны)", "через 1 день, длительность: 1 час 30 минут", "Преподаватель: Сәуле О.", "Мәңгілік ел 55", "Содержание", "Дерево проблем")
	if !linked(c, "https://slides.example/1") || !linked(c, "https://meet.example/1") {
		t.Fatalf("%+v", c.Buttons())
	}
	for _, b := range c.Buttons() {
		if b.Option == "material_2" {
			c.Do(c.Tap(b.Option))
		}
	}
	screen := s.notice(course.KindMaterial, c.Now, s.room.Material)
	if screen.Media == nil || screen.Media.ID != "id-book" || screen.Media.Kind != engine.Document || !strings.Contains(c.Words(screen), "Книга") {
		t.Fatalf("%+v", screen)
	}
	c.Taps("refresh").At("lesson.card").Says("?").At("lesson.card")
	s.must(s.LeaveCourse(t.Context(), aigul, s.ID, c.Now))
	who, err := s.Person(t.Context(), aigul)
	s.must(err)
	for ref, compose := range map[string]func() (engine.Screen, bool, error){
		"2": func() (engine.Screen, bool, error) { return s.room.Material(t.Context(), who, "2", c.Now) },
		"l-1": func() (engine.Screen, bool, error) {
			return s.room.Calendar(t.Context(), who, "l-"+number(s.Lessons[0]), c.Now)
		},
	} {
		if _, ok, err := compose(); ok || err != nil {
			t.Errorf("%s goes to whoever has left: %v", ref, err)
		}
	}
}

func TestCalendarFilesComeInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	read := func(screen engine.Screen) *ical.Calendar {
		t.Helper()
		if screen.File == nil || screen.File.MIME != "text/calendar" || !strings.HasSuffix(screen.File.Name, ".ics") {
			t.Fatalf("%+v", screen)
		}
		file, err := ical.NewDecoder(bytes.NewReader(screen.File.Data)).Decode()
		s.must(err)
		return file
	}
	text := func(e ical.Event, name string) string {
		t.Helper()
		got, err := e.Props.Text(name)
		s.must(err)
		return got
	}
	c := s.arrives(aigul, "kk").Says("/course").Taps("calendar").At("course.hub")
	screen := s.notice(course.KindCalendar, c.Now, s.room.Calendar)
	whole := read(screen)
	if len(whole.Events()) != 3 || !strings.Contains(c.Words(screen), "барлық сабағы") {
		t.Fatalf("%d lessons, %s", len(whole.Events()), c.Words(screen))
	}
	first := whole.Events()[0]
	if text(first, "SUMMARY") != "1-сабақ" || !strings.Contains(text(first, "DESCRIPTION"), "Оқытушы: Сәуле О.\nМазмұны") || text(first, "LOCATION") != "https://meet.example/1" {
		t.Fatalf("%+v", first.Props)
	}
	s.sql(`update lesson set sequence = 4, starts_at = starts_at + interval '1 hour', state = 'cancelled' where id = $1`, s.Lessons[0])
	c = s.arrives(aigul, "ru").Says("/lesson " + number(s.Lessons[0])).Taps("calendar")
	moved := read(s.notice(course.KindCalendar, c.Now, s.room.Calendar)).Events()[0]
	if text(moved, "UID") != text(first, "UID") || moved.Props.Get("SEQUENCE").Value != "4" || text(moved, "STATUS") != "CANCELLED" || text(moved, "SUMMARY") != "Занятие 1" {
		t.Fatalf("%+v", moved.Props)
	}
}

func TestTheMenuUrgesToALessonWithinADay(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	m, err := s.CourseMenu(t.Context(), ivan, flowtest.Noon())
	if err != nil || len(m.Doors) != 0 || m.Offered {
		t.Fatalf("%+v %v", m, err)
	}
	s.sql(`update course set track = 'idea'`)
	if m, err = s.CourseMenu(t.Context(), ivan, flowtest.Noon()); err != nil || !m.Offered {
		t.Fatalf("a course for everybody is offered: %+v %v", m, err)
	}
	c := s.arrives(aigul, "ru")
	for at, want := range map[time.Time]string{
		s.first.Add(-25 * time.Hour): "", s.first.Add(-3 * time.Hour): "Занятие «Занятие 1» начнётся через 3 часа", s.first: "Сейчас идёт занятие «Занятие 1»",
		s.first.AddDate(0, 0, 9): "",
	} {
		m, err := s.CourseMenu(t.Context(), aigul, at)
		s.must(err)
		text, ref := course.Urge(m.Doors, at)
		if m.Offered || ref != number(s.ID) || text.IsZero() != (want == "") {
			t.Fatalf("%+v %+v", m, text)
		}
		if want != "" && !strings.Contains(c.Words(engine.Screen{Text: []engine.Message{text}}), want) {
			t.Fatalf("%+v", text)
		}
	}
}

func TestTheTickPaysWhatABudgetWasShortFor(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	if err := s.room.Tick(t.Context(), s.first); err != nil {
		t.Fatal(err)
	}
	s.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'late', 'code', now())`, s.Lessons[0], aigul)
	s.funds()
	for range 2 {
		s.must(s.room.Tick(t.Context(), s.first))
	}
	if n := s.number(`select coalesce(sum(amount), 0) from transfer where kind = 'reward'`); n != 10 {
		t.Fatalf("%d tokens", n)
	}
	if n := s.queue.notices; len(n) != 1 || n[0] != (store.Notice{Kind: course.KindPaid, Person: aigul, Ref: "10"}) {
		t.Fatalf("they are not told once: %+v", n)
	}
}
