package course_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/course"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
	"saruar/store/storetest"
)

// due is the deadline of the first homework.
func (s *school) due() time.Time { return s.first.AddDate(0, 0, 3) }

func at(in engine.Input, sent time.Time) engine.Input { in.SentAt = sent; return in }

func (s *school) work() store.TakenHomework {
	s.t.Helper()
	h, err := s.HomeworkTaken(s.t.Context(), aigul, s.Homework[0])
	s.must(err)
	return h
}

// decides does what a teacher does.
func (s *school) decides(state string, mark any, comment string) {
	s.t.Helper()
	s.sql(`update homework_work set state = $1, mark = $2, comment = $3, checker = $4, decided_at = now(), revision = revision + 1`, state, mark, comment, teacher)
}

func TestSendingHomeworkAsAScript(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: course.Homework, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newSchool(t).arrives(aigul, lang).Says("/course")
		},
		Open: func(c *flowtest.Chat) { c.Says("/homework 1") },
		Lines: []flowtest.Line{
			{Step: "card", Good: flowtest.Tap("send"), Bad: []engine.Input{{Kind: engine.Other}, flowtest.Tap("x")}},
			{Step: "give", Good: flowtest.Text("Мәселе ағашын салдық"), Once: true, Bad: []engine.Input{
				flowtest.Tap("next"), flowtest.Text(strings.Repeat("ы", 3001)), {Kind: engine.Place, Location: &engine.Location{}},
			}},
			{Step: "give", Good: flowtest.Tap("next"), Bad: []engine.Input{flowtest.Tap("x")}},
			{Step: "check", Good: flowtest.Tap("send"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("x")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("course.hub").Sees(map[string]string{"kk": "тексерілуде", "ru": "на проверке"}[c.Person().Lang])
		},
	}.Run(t)
}

func TestAnAlbumVoiceAndWordsGoTogether(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru").Says("/homework "+number(s.Homework[0])).Sees("Дерево проблем", "Нарисуйте и пришлите фото", "Срок: 8 ноября, 12:00 (время Астаны)", "Осталось: 4 дня", "Обязательно для сертификата").
		Taps("send").At("homework.give").Sees("До 5 файлов")
	first := flowtest.Album(flowtest.Photo("one"), "g")
	first.Text = "Наше дерево"
	c.Do(first).Do(flowtest.Album(flowtest.Photo("two"), "g")).Sees("2 / 5", "Наше дерево").Do(flowtest.Photo("one")).Sees("уже добавлен")
	c.Do(engine.Input{Kind: engine.Voice, File: &engine.File{ID: "v", Unique: "v", Kind: engine.Voice, Length: 5}}).Says("И пояснение").Sees("3 / 5", "Наше дерево\nИ пояснение")
	c.Do(engine.Input{Kind: engine.Document, File: &engine.File{ID: "d", Unique: "d", Kind: engine.Document, Name: "есеп.pdf", Size: 900}}).
		Do(engine.Input{Kind: engine.Video, File: &engine.File{ID: "m", Unique: "m", Kind: engine.Video}}).Sees("5 / 5").Do(flowtest.Photo("six")).Sees("5 / 5")
	c.Taps("next").At("homework.check").Sees("Проверьте перед отправкой", "5 / 5").Taps("change").At("homework.give").Taps("next").Taps("send").At("lobby.here").Sees("Домашнее задание отправлено")
	h := s.work()
	if h.State != store.HomeworkSent || h.Files != 5 || h.Words != "Наше дерево\nИ пояснение" || h.Late {
		t.Fatalf("%+v", h)
	}
	if n := s.number(`select count(*) from homework_file where file_name = 'есеп.pdf' and file_kind = 'document' and file_size = 900`); n != 1 {
		t.Fatal("the document is not kept as it came")
	}
}

func TestUnsentHomeworkOutlivesTheSession(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	open := "/homework " + number(s.Homework[0])
	c := s.arrives(aigul, "ru").Says(open).Taps("send").Do(at(flowtest.Photo("one"), s.due().Add(-time.Minute))).Says("Наше дерево").Sees("1 / 5", "Наше дерево")
	c.SetSession(engine.Session{})
	c.Now = s.due().Add(10 * time.Minute)
	c.Says(open).At("homework.give").Sees("1 / 5", "Наше дерево").Says("И ещё").Says("/cancel").Sees("остался в черновике")
	s.arrives(aigul, "ru").Says(open).At("homework.give").Sees("1 / 5", "Наше дерево\nИ ещё") // in another chat of theirs
	c.Says(open).Taps("next").Taps("send").Sees("Домашнее задание отправлено")
	if h := s.work(); h.State != store.HomeworkSent || h.Files != 1 || h.Words != "Наше дерево\nИ ещё" || h.Late {
		t.Fatalf("%+v", h)
	}
	if n := s.number(`select count(*) from form_draft`); n != 0 {
		t.Fatalf("%d drafts of what was sent", n)
	}
	c.Says(open).At("homework.card")
}

func TestADraftOfWhatCannotBeSentIsNotGoneOnWith(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	open := "/homework " + number(s.Homework[0])
	c := s.arrives(aigul, "ru").Says(open).Taps("send").Says("Ответ")
	storetest.Enrol(t, s.address, s.ID, ivan)
	s.arrives(ivan, "kk").Says(open).At("homework.card") // it is nobody else's
	c.SetSession(engine.Session{})
	s.sql(`update homework set state = 'withdrawn'`)
	c.Says(open).At("homework.card")
}

func TestWhatIsTooLongCostsNothing(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru").Says("/homework " + number(s.Homework[0])).Taps("send").Says(strings.Repeat("ы", 2990))
	c.Says(strings.Repeat("ю", 20)).At("homework.give").Sees("лишних символов 11", "сохранено", strings.Repeat("ы", 2990))
	c.Says("конец").Taps("next").Taps("send")
	if h := s.work(); len([]rune(h.Words)) != 2996 {
		t.Fatalf("%d characters", len([]rune(h.Words)))
	}
	c.Says("/homework " + number(s.Homework[0])).Taps("send").Says("другое").Taps("clear").At("homework.give").Sees("Отправьте ответ")
}

func TestAfterTheDeadlineItIsTakenAndSaidBeforehand(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru")
	c.Now = s.due().Add(2 * time.Hour)
	c.Says("/homework "+number(s.Homework[0])).Sees("Срок прошёл 2 часа назад", "Сдать всё равно можно").Taps("send").Sees("Срок прошёл").
		Do(at(flowtest.Text("Ответ"), c.Now)).Taps("next").Sees("позже срока").Taps("send").Sees("с отметкой «позже срока»")
	if !s.work().Late {
		t.Fatal("it is not late")
	}
	c.Says("/homework " + number(s.Homework[0])).Sees("Отправлено позже срока")
}

func TestWhoeverHasBegunBeforeTheDeadlineIsNotLate(t *testing.T) {
	t.Parallel()
	for name, way := range map[string]struct {
		begun, seen, sent time.Duration
		late              bool
	}{
		"begun before, sent ten minutes after":               {-time.Minute, -time.Minute, 10 * time.Minute, false},
		"begun before, sent sixteen minutes after":           {-time.Minute, -time.Minute, 16 * time.Minute, true},
		"begun a second after":                               {time.Second, time.Second, 2 * time.Second, true},
		"begun before, and the program saw it an hour later": {-time.Minute, time.Hour, time.Hour + 10*time.Minute, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSchool(t)
			c := s.arrives(aigul, "ru").Says("/homework " + number(s.Homework[0])).Taps("send")
			c.Now = s.due().Add(way.seen)
			c.Do(at(flowtest.Text("Ответ"), s.due().Add(way.begun)))
			c.Now = s.due().Add(way.sent)
			c.Do(at(flowtest.Text("и ещё"), c.Now)).Taps("next").Taps("send")
			if s.work().Late != way.late {
				t.Fatalf("late: %t", !way.late)
			}
		})
	}
}

func TestItIsSentAgainUntilItIsAccepted(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru")
	send := func(words string) {
		t.Helper()
		c.Says("/homework " + number(s.Homework[0])).At("homework.card").Taps("send").Says(words).Do(flowtest.Photo(words)).Taps("next").Taps("send")
	}
	send("первое")
	c.Says("/homework "+number(s.Homework[0])).Sees("Отправлено: 4 ноября, 12:00", "её можно заменить", "Отправить ещё раз").Taps("send").Says("второе").Taps("next").Sees("заменит то").Taps("send")
	if h := s.work(); h.Round != 2 || h.Words != "второе" || h.Files != 0 {
		t.Fatalf("%+v", h)
	}
	s.decides("returned", nil, "Добавьте фото")
	c.Says("/homework "+number(s.Homework[0])).Sees("Возвращено на доработку", "Комментарий преподавателя: Добавьте фото")
	c.Says("/course").Sees("Дерево проблем: возвращено на доработку")
	c.Now = s.due().Add(24 * time.Hour)
	send("третье")
	if h := s.work(); h.Round != 3 || h.Late || h.State != store.HomeworkSent {
		t.Fatalf("sent in time the first time: %+v", h)
	}
	c.Says("/homework " + number(s.Homework[0])).Taps("send").Says("четвёртое").Taps("next")
	s.decides("accepted", 5, "Отлично")
	c.Taps("send").Sees("уже принята")
	if h := s.work(); h.Round != 3 || h.Words != "третье" {
		t.Fatalf("%+v", h)
	}
	c.Says("/homework "+number(s.Homework[0])).Sees("Принято. Оценка: 5 из 5", "Отлично")
	for _, o := range c.Options() {
		if o == "send" {
			t.Fatal("what is accepted can be sent again")
		}
	}
}

func TestNothingIsSentForWhatIsGone(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "ru").Says("/homework " + number(s.Homework[0])).Taps("send").Says("ответ").Taps("next")
	s.sql(`update homework set state = 'withdrawn' where id = $1`, s.Homework[0])
	c.Taps("send").At("lobby.here").Sees("больше ничего сдавать не нужно")
	c.Says("/homework " + number(s.Homework[1])).Taps("send").Says("ответ").Taps("next")
	s.sql(`update course set state = 'finished', finished_at = now()`)
	c.Taps("send").Sees("больше ничего сдавать не нужно")
	s.sql(`update course set state = 'published', finished_at = null`)
	c.Says("/homework " + number(s.Homework[1])).Taps("send").Says("ответ").Taps("next")
	s.must(s.LeaveCourse(t.Context(), aigul, s.ID, c.Now))
	c.Taps("send").At("lobby.here")
	s.arrives(ivan, "ru").Says("/homework " + number(s.Homework[1])).At("homework.card").Sees("Ничего не найдено")
	s.arrives(ivan, "ru").Says("/homework x").At("homework.card").Sees("Ничего не найдено").Says("?").At("homework.card")
	if n := s.number(`select count(*) from homework_work`); n != 0 {
		t.Fatalf("%d are sent", n)
	}
}

func TestWhoeverSendsRightAwayHasBegun(t *testing.T) {
	t.Parallel()
	s := newSchool(t)
	c := s.arrives(aigul, "kk")
	c.Says("/homework " + number(s.Homework[0])).Says("Біз тоғыз отбасымен сөйлестік").At("homework.give").Sees("Біз тоғыз отбасымен сөйлестік")
}
