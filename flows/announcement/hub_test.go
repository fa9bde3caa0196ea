package announcement_test

import (
	"errors"
	"testing"
	"time"

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

func TestALeaderAnnouncesToFollowersTwiceADay(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.room = q.opens("audience", "")
	c := q.arrives(leader, "ru")
	c.Says("/hub").At("lobby.here")
	c.Says("/hub 1").At("announcements.list").Sees("Проект: Жасыл аула", "Максимум в сутки: 2").Taps("new").Sees("Кому: подписчикам проекта")
	lacks(t, c, "Кому отправить")
	c.Taps("words_kk").Says("Ертең ағаш егеміз").Taps("words_ru").Says("Завтра сажаем деревья").Taps("terms")
	lacks(t, c, "Срочно", "Повтор", "Платная")
	c.Taps("when").Taps("now").Taps("done").Taps("go").Sees("Получателей: <b>1</b>")
	lacks(t, c, "Дана")
	c.Taps("yes").Sees("✅ Отправка назначена")
	q.draftsOf(leader, q.project)
	c.Says("/card 2").Taps("go").Taps("yes").Sees("✅ Отправка назначена")
	q.draftsOf(leader, q.project)
	c.Says("/card 3").Taps("go").At("announcement.go").Sees("Максимум объявлений в сутки: 2", "Следующее можно отправить: 5 ноября, 12:00")
	lacks(t, c, "Подтвердить отправку")
	c.Says("/hub 1").Sees("Следующее объявление можно отправить: 5 ноября, 12:00").Says("/card 3").Taps("go")
	c.Now = c.Now.Add(24 * time.Hour)
	c.Says("?").Sees("Подтвердить отправку").Taps("yes").Sees("✅ Отправка назначена")
	c.Says("/hub 1")
	lacks(t, c, "Лимит на сегодня")
	c = q.arrives(follower, "ru")
	c.Says("/hub 1").At("lobby.here")
	c.Says("/card 1").At("lobby.here")
}

func TestTwoScreensOfALeaderDoNotPassTheDailyLimit(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	for range 3 {
		q.draftsOf(leader, q.project)
	}
	c := q.arrives(leader, "kk")
	c.Says("/card 3").Taps("go").Sees("Жіберуді растау")
	for id := range int64(2) {
		_, err := q.Propose(t.Context(), leader, id+1, flowtest.Noon())
		q.must(err)
	}
	c.Taps("yes").At("announcement.go").Sees("Тәулігіне ең көбі: 2", "Келесісін жіберуге болатын уақыт: 5 қараша, 12:00")
	if of := q.of(3); of.State != store.AnnouncementDraft {
		t.Fatalf("it is %s", of.State)
	}
}

func TestFollowersGetNoAlbumAndNobodyIsNoAudience(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.draftsOf(leader, q.project)
	c := q.arrives(leader, "ru")
	c.Says("/words 1.kk")
	lacks(t, c, "альбом")
	for _, name := range []string{"a", "b"} {
		c.Do(flowtest.Album(file(engine.Photo, name, ""), "x"))
	}
	if kk := q.says(id, "kk"); len(kk) != 1 || kk[0].Kind != "text" {
		t.Fatalf("%+v", kk)
	}
	c.Do(file(engine.Photo, "a", "")).Says("/words 1.kk")
	lacks(t, c, "Добавить ещё")
	q.must(q.SaveAnnouncementParts(t.Context(), leader, id, "kk", []store.AnnouncementPart{{Kind: "photo", File: "a"}, {Kind: "photo", File: "b"}}))
	q.sql(`delete from follower`)
	c.Says("/card 1").Taps("go").Sees("Подписчикам альбом не отправляется", "никто не подписан")
	lacks(t, c, "Подтвердить отправку")
	if _, err := q.Propose(t.Context(), leader, id, flowtest.Noon()); !errors.Is(err, store.ErrAlbumPress) {
		t.Fatal(err)
	}
	c.Taps("followers").At("followers.here").Taps("_back").At("announcement.go").Taps("words_kk").At("announcement_words.words")
	c.Says("/buttons 1").Sees("Последней всегда стоит кнопка «Отписаться»")
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

func TestErrandsKeepToWhatIsTrueNow(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id, ctx, now := q.drafts(chief), t.Context(), flowtest.Noon()
	_, err := q.Propose(ctx, chief, id, now)
	q.must(err)
	begins := func(at time.Time) error { return q.room.Begin(ctx, store.Notice{Person: chief, Ref: "1"}, at) }
	if later := (store.Later{}); !as(begins(now.Add(time.Second)), &later) || later.Wait != store.TakeBack-time.Second {
		t.Fatalf("%+v", later)
	}
	q.must(q.TakeBackAnnouncement(ctx, chief, id, now))
	if needless := (store.Needless{}); !as(begins(now.Add(time.Hour)), &needless) || len(q.sent) != 0 {
		t.Fatalf("%v", q.sent)
	}
	_, err = q.Propose(ctx, chief, id, now)
	q.must(err)
	q.must(begins(now.Add(store.TakeBack)))
	if of := q.of(id); of.State != store.AnnouncementSending || of.Total != 6 || len(q.sent) != 1 {
		t.Fatalf("%+v, %v", of, q.sent)
	}
	if needless := (store.Needless{}); !as(begins(now.Add(time.Hour)), &needless) {
		t.Fatal("it begins twice")
	}
}

func TestWhatIsScheduledHasAJobOfItsOwnBeforeItsTime(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id, ctx, now := q.drafts(chief), t.Context(), flowtest.Noon()
	at := now.Add(minutes(150))
	q.must(q.SaveAnnouncementTerms(ctx, chief, id, store.AnnouncementTerms{SendAt: at, Repeats: "day"}))
	_, err := q.Propose(ctx, chief, id, now) // by whoever: here nothing waits for it yet
	q.must(err)
	q.must(q.room.Minute(ctx, at.Add(-minutes(2))))
	if len(q.notices) > 0 {
		t.Fatalf("too early: %+v", q.notices)
	}
	q.must(q.room.Minute(ctx, at.Add(-minutes(1))))
	if len(q.notices) != 1 || q.notices[0].Kind != "announcement_start" || q.notices[0].Once == "" {
		t.Fatalf("%+v", q.notices)
	}
	if later := (store.Later{}); !as(q.room.Begin(ctx, q.notices[0], at.Add(-minutes(1))), &later) || later.Wait != minutes(1) {
		t.Fatalf("%+v", later)
	}
	q.must(q.room.Begin(ctx, q.notices[0], at))
	if of := q.of(id); of.State != store.AnnouncementSending || len(q.sent) != 1 {
		t.Fatalf("%+v", of)
	}
	// The next of those that repeat begins as exactly.
	q.must(q.room.Minute(ctx, at.Add(24*time.Hour-minutes(1))))
	if next := q.of(2); len(q.notices) != 2 || q.notices[1].Ref != "2" || !next.SendAt.Equal(at.Add(24*time.Hour)) {
		t.Fatalf("%+v, %+v", q.notices, next)
	}
	// What no job began is begun all the same.
	q.must(q.room.Minute(ctx, at.Add(25*time.Hour)))
	if of := q.of(2); of.State != store.AnnouncementSending {
		t.Fatalf("%+v", of)
	}
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
	q.refuses = store.Refused{Reason: "can't parse entities"}
	if err := q.room.Showing(t.Context(), q.notices[0], c.Now); !as(err, &store.Refused{}) || len(q.notices) != 4 || q.notices[3].Ref != "1.ru" {
		t.Fatalf("%v, %+v", err, q.notices)
	}
	p, err := q.Person(t.Context(), chief)
	q.must(err)
	screen, ok, err := q.room.Unshown(t.Context(), p, q.notices[2].Ref, c.Now)
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
