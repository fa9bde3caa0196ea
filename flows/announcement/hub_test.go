package announcement_test

import (
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestATemplateIsKeptAndBegunWith(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(chief, "kk")
	c.Says("/templates").At("announcement_templates.list").Sees("Үлгілер әзірге жоқ").Taps("_back")
	c.Says("/card 1").Taps("keep").At("announcement.card").Sees("✅ Үлгі ретінде сақталды", "Күйі: үлгі", "Осы үлгіден бастау")
	lacks(t, c, "[Жіберу]")
	c.Taps("_back").Says("/hub").Taps("templates").At("announcement_templates.list").Sees("1. № 1 · үлгі").Taps("open_1")
	c.At("announcement.card").Sees("№ 2", "нобай", "Қазақша: мәтін, 16 таңба").Taps("_back").At("announcements.list").Sees("1. № 2 · нобай", "2. № 1 · үлгі")
	c.Taps("open_1").Taps("unkeep").Sees("✅ Енді бұл — нобай").Taps("copy").At("announcement.card").Sees("№ 3", "Көшірмесі дайын")
	c.Says("/card 2").Taps("keep").Sees("Күйі: үлгі").Taps("drop").Taps("yes").Sees("Хабарлама жойылды").Says("/templates").Sees("Үлгілер әзірге жоқ")
}

func TestADraftIsDroppedOnlyAfterAQuestion(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/hub").Taps("open_1").Taps("drop").At("announcement.drop").Sees("Удалить объявление?").Says("?").At("announcement.drop").Taps("no").At("announcement.card")
	c.Taps("drop").Taps("yes").At("announcements.list").Sees("Объявление удалено", "Объявлений пока нет")
	c.Says("/card 1").At("announcements.list").Sees("Объявлений пока нет")
}

func TestButtonsAreAddedAndTakenAway(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/buttons 1").At("announcement_buttons.list").Says("?").At("announcement_buttons.list")
	c.Taps("add").Taps("link").Says("example.kz/a").Says("Толығырақ").Says("Подробнее").At("announcement_buttons.list").Sees("✅ Кнопка добавлена", "1. 🔗 Толығырақ / Подробнее — https://example.kz/a")
	c.Taps("add").Taps("open").At("announcement_button.place").Taps("tasks_board").Sees("2. ➡️ 📋 Тапсырмалар / 📋 Задания")
	c.Taps("add").Taps("vote").Sees("3. 🗳 Да / Нет / Возможно").Taps("add")
	lacks(t, c, "Голосование")
	c.Taps("_back").At("announcement_buttons.list")
	again := c.Tap("take_0_3")
	c.Do(again).Sees("1. ➡️", "2. 🗳").Do(again).Sees("1. ➡️", "2. 🗳")
	content, err := q.AnnouncementContentOf(t.Context(), id)
	q.must(err)
	if b := content.Buttons; len(b) != 2 || b[0] != (store.AnnouncementButton{Kind: "open", LabelKK: "📋 Тапсырмалар", LabelRU: "📋 Задания", Target: "tasks_board"}) || b[1].Kind != "vote" {
		t.Fatalf("%+v", b)
	}
	for range 6 {
		c.Taps("add").Taps("link").Says("example.kz/a").Says("Толығырақ").Says("Подробнее")
	}
	lacks(t, c, "Добавить кнопку")
	c.Says("/button 1").Taps("link").Says("example.kz/a").Says("Тағы").Says("Ещё").At("announcement_buttons.list").Sees("Максимум кнопок: 8")
	c.Taps("done").At("lobby.here")
}

func TestWhoMayOnlyReadWritesNothing(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(auditor, "ru")
	c.Says("/hub").At("announcements.list").Sees("1. № 1 · черновик")
	lacks(t, c, "Написать объявление", "Начать с шаблона")
	c.Taps("open_1").At("announcement.card").Sees("Прислать себе на проверку")
	lacks(t, c, "Текст на", "[Отправить]", "Сделать копию", "Удалить")
	for _, command := range []string{"/words 1.kk", "/buttons 1", "/terms 1", "/button 1"} {
		c.Says(command).At("announcement.card")
	}
	c = q.arrives(stranger, "ru")
	for _, command := range []string{"/hub", "/templates", "/card 1", "/words 1.kk", "/words 1.xx", "/words x", "/hub 1"} {
		c.Says(command).At("lobby.here")
	}
}

func TestWhoAnnouncesInOneRegionReadsOthersAndActsOnTheirOwn(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(officer, "ru")
	c.Says("/hub").Taps("open_1").At("announcement.card").Sees("Сделать копию")
	lacks(t, c, "[Отправить]", "Удалить")
	c.Taps("copy").Sees("Автор: Болат", "[Отправить]").Taps("terms")
	lacks(t, c, "Платная скорость")
	c.Taps("done").Taps("go").Sees("Получателей: <b>6</b>")
	q.must(q.SetRegion(t.Context(), stranger, "KZ-10"))
	c.Taps("_back").Taps("go").Sees("Получателей: <b>5</b>")
	q.must(q.SaveAnnouncementTerms(t.Context(), officer, 2, store.AnnouncementTerms{Paid: true}))
	if q.of(2).Paid {
		t.Fatal("a region spends Stars")
	}
}

func TestACopyGoesToTheSameList(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	_, err := q.ListAnnouncement(t.Context(), chief, id, []int64{follower, 404})
	q.must(err)
	c := q.arrives(chief, "ru")
	c.Says("/card 1").Sees("по списку из файла").Taps("copy").Sees("№ 2", "по списку из файла").Taps("go").Sees("Получателей: <b>1</b>")
}

func TestWhatHasBegunIsFollowedElsewhere(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	_, err := q.Propose(t.Context(), chief, id, flowtest.Noon())
	q.must(err)
	c := q.arrives(chief, "ru")
	c.Says("/card 1").Sees("ждёт своего времени")
	_, err = q.StartAnnouncement(t.Context(), id, flowtest.Noon().Add(store.TakeBack))
	q.must(err)
	c.Taps("take_back").Sees("отправляется", "Дошло: 0 / 6")
	lacks(t, c, "Отозвать", "Ход рассылки")
	q.room = q.opens("", "course_of_it")
	c = q.arrives(chief, "ru")
	c.Says("/card 1").Taps("course").At("course_of_it.here").Taps("_back").At("lobby.here")
	c.Says("/hub").Taps("open_1").At("course_of_it.here")
}

func TestItIsShownToItsWriterAndARefusalIsTold(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/card 1").Taps("show").At("announcement.card").Sees("придёт вам на обоих языках")
	if len(q.notices) != 1 || q.notices[0].Ref != "1.kk" || q.notices[0].Kind != "announcement_show" {
		t.Fatalf("%+v", q.notices)
	}
	q.must(q.room.Showing(t.Context(), q.notices[0], c.Now))
	if len(q.notices) != 2 || q.notices[1].Ref != "1.ru" || q.notices[1].Once == q.notices[0].Once {
		t.Fatalf("Russian does not come behind Kazakh: %+v", q.notices)
	}
	q.must(q.room.Showing(t.Context(), q.notices[1], c.Now))
	if len(q.shown) != 2 || q.shown[0] != "41 1 kk" || q.shown[1] != "41 1 ru" {
		t.Fatalf("%v", q.shown)
	}
	p, err := q.Person(t.Context(), chief)
	q.must(err)
	back, ok, err := q.room.Shown(t.Context(), p, q.notices[2].Ref, c.Now)
	if err != nil || !ok || q.notices[2].Kind != "announcement_shown" || back.Rows[0][0].Action.Args[1] != "1" {
		t.Fatalf("%v, %v, %+v, %+v", err, ok, back, q.notices)
	}
	c.Words(back)
	q.refuses = store.Refused{Reason: "can't parse entities"}
	if err := q.room.Showing(t.Context(), q.notices[0], c.Now); !as(err, &store.Refused{}) || len(q.notices) != 5 || q.notices[4].Ref != "1.ru" {
		t.Fatalf("%v, %+v", err, q.notices)
	}
	screen, ok, err := q.room.Unshown(t.Context(), p, q.notices[3].Ref, c.Now)
	if err != nil || !ok || screen.Rows[0][0].Action.Args[1] != "1" {
		t.Fatalf("%v, %v, %+v", err, ok, screen)
	}
	c.Words(screen)
	if err := q.room.Showing(t.Context(), store.Notice{Person: stranger, Ref: "1.kk"}, c.Now); !as(err, &store.Needless{}) {
		t.Fatalf("a stranger is shown it: %v", err)
	}
}

func TestOnTheWordsStepEverythingElseIsToldWhatIsWanted(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.drafts(chief)
	c := q.arrives(chief, "kk")
	c.Says("/words 1.kk").Do(engine.Input{Kind: engine.Other}).Sees("Мұндайды көп адамға жіберу мүмкін емес").Do(engine.Input{Kind: engine.Document}).Sees("мүмкін емес")
	c.Do(file(engine.Document, "d", "")).At("lobby.here").Sees("файл")
}
