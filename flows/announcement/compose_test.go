package announcement_test

import (
	"encoding/json"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestStaffWriteAnAnnouncementFromNothingAndLetItGo(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.room = q.opens("audience", "course_of_it")
	c := q.arrives(chief, "kk")
	c.Says("/hub").At("announcements.list").Sees("Хабарламалар әзірге жоқ").Taps("new").At("announcement.card").Sees("№ 1", "нобай", "Қазақша: ❗ әзірге жоқ", "Кімге: барлығына", "Қашан: бірден")
	lacks(t, c, "Өзіме жіберіп көру")
	c.Taps("words_kk").At("announcement_words.words")
	bold := json.RawMessage(`[{"type":"bold","offset":0,"length":5}]`)
	c.Do(engine.Input{Kind: engine.Text, Text: "Ертең кездесеміз", Formatted: &engine.Formatted{Text: "Ертең  кездесеміз", Entities: bold}})
	c.At("announcement.card").Sees("✅ Сақталды. Қазақша: мәтін, 17 таңба", "Русский: ❗ әзірге жоқ").Taps("words_ru").Do(file(engine.Photo, "photo-1", "Встретимся завтра"))
	c.At("announcement.card").Sees("Русский: фото, мәтіні 17 таңба")
	if kk := q.says(1, "kk"); len(kk) != 1 || kk[0].Words != "Ертең  кездесеміз" || !strings.Contains(string(kk[0].Entities), "bold") {
		t.Fatalf("%+v", kk)
	}
	c.Taps("people").At("audience.here").Taps("_back").At("announcement.card")
	c.Taps("go").At("announcement.go").Sees("Алушылар: <b>6</b>", "Олардың арасында:", "60 секундтан кейін", "Тыныш уақыты").Taps("yes")
	c.At("announcement.card").Sees("✅ Жіберілуге қойылды.", "уақытын күтіп тұр", "Алушылар: 6. Басталуы: 4 қараша, 12:01")
	if of := q.of(1); of.State != store.AnnouncementScheduled || len(q.notices) != 1 || q.notices[0].Kind != "announcement_start" || q.notices[0].Ref != "1" {
		t.Fatalf("%+v, %+v", of, q.notices)
	}
	c.Now = c.Now.Add(minutes(1) / 2)
	c.Taps("take_back").Sees("ешкімге жіберілген жоқ", "нобай", "Қашан: бірден").Taps("_back").At("announcements.list").Sees("1. № 1 · нобай")
}

func TestTheSameInRussianWithEveryTermAndASecondPerson(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	c := q.arrives(chief, "ru")
	q.drafts(chief)
	c.Says("/card 1").Taps("terms").At("announcement_terms.terms").Taps("title").Says("Сбор").Taps("urgent").Taps("again").Taps("when").Says("завтра 10:00")
	c.Taps("paid").Sees("Получателей: 6", "не больше 1 Star", "меньше минуты", "10\u00a0000 Star").Taps("yes").At("announcement_terms.terms").Taps("repeats").Taps("month")
	c.Taps("joins").Taps("n_30").Sees("Название: Сбор", "Когда: 5 ноября, 10:00", "Повтор: Каждый месяц", "в течение 30 дней", "⚡ Срочно", "лучше дважды", "⭐ На платной").Taps("done")
	c.At("announcement.card").Sees("<b>Сбор</b>", "Автор: Сәуле").Taps("go").Sees("Сначала одобрит второй человек", "Время: 5 ноября, 10:00", "не больше 1 Star")
	lacks(t, c, "тихие часы,")
	c.Taps("yes").At("announcement.card").Sees("✅ Отправлено на одобрение", "ждёт одобрения")
	if of := q.of(1); of.State != store.AnnouncementProposed || len(q.asked) != 1 || len(q.notices) != 0 || !of.Paid || !of.Again || of.Joins != 30 {
		t.Fatalf("%+v, %v, %+v", of, q.asked, q.notices)
	}
	c.Taps("take_back").Sees("черновик", "Объявление отозвано").Taps("terms").Taps("paid").Taps("title").Taps("clear").Sees("Название: № 1")
	lacks(t, c, "⭐ На платной")
}

func TestMoreThanFiveHundredNeedASecondPerson(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.crowd(500)
	q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/card 1").Taps("go").Sees("Получателей: <b>506</b>", "Сначала одобрит второй человек").Taps("yes").Sees("ждёт одобрения", "Получателей: 506")
}

func TestAnAlbumIsGatheredAsItComes(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/words 1.kk")
	for _, in := range []engine.Input{file(engine.Photo, "a", "Үш сурет"), file(engine.Video, "b", ""), file(engine.Photo, "c", "")} {
		c.Do(flowtest.Album(in, "album-1")).At("announcement_words.words")
	}
	c.Sees("альбом, файлов — 3")
	c.Taps("more").At("announcement_words.more").Sees("Отправьте следующий файл", "файлов — 3").Do(file(engine.Document, "d", "")).Sees("Файлы стоят только с файлами", "файлов — 3")
	c.Do(file(engine.Voice, "e", "")).Sees("только фото, видео или файлы")
	for range 7 {
		c.Do(file(engine.Photo, "f", ""))
	}
	c.Sees("файлов — 10").Do(file(engine.Photo, "g", "")).Sees("файлов не больше 10. Это не добавлено").Taps("done").At("lobby.here")
	if kk := q.says(id, "kk"); len(kk) != 10 || kk[0].Words != "Үш сурет" || kk[1].Kind != "video" || kk[2].File != "c" {
		t.Fatalf("%+v", kk)
	}
	c.Says("/words 1.kk").Do(file(engine.Voice, "h", "Тыңдаңыз")).At("lobby.here").Sees("голосовое сообщение")
	if kk := q.says(id, "kk"); len(kk) != 1 || kk[0].Kind != "voice" {
		t.Fatalf("%+v", kk)
	}
}

func TestACaptionThatIsTooLongLeavesWhatWasThere(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/words 1.kk").Do(file(engine.Photo, "a", strings.Repeat("ж", 1030))).Sees("знаков: 1\u00a0030, а лимит Telegram — 1\u00a0024", "знаков — 16").At("announcement_words.words")
	if kk := q.says(id, "kk"); kk[0].Words != "Ертең кездесеміз" {
		t.Fatalf("%+v", kk)
	}
	c.Do(file(engine.Photo, "b", strings.Repeat("😀", 1024))).Sees("знаков в подписи — 1\u00a0024")
}

func TestAnAlbumThatIsRefusedIsRefusedWhole(t *testing.T) {
	t.Parallel()
	for name, lose := range lost() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			q := newSquare(t)
			id := q.drafts(chief)
			q.must(q.SaveAnnouncementParts(t.Context(), chief, id, "kk", []store.AnnouncementPart{{Kind: "photo", File: "old"}}))
			c := q.arrives(chief, "ru")
			c.Says("/words 1.kk")
			for i, album := range []string{"x", "y"} {
				c.Do(flowtest.Album(file(engine.Photo, "a", strings.Repeat("ж", 1030)), album)).Sees("лимит Telegram — 1\u00a0024")
				lose(c)
				c.Do(flowtest.Album(file(engine.Photo, "b", ""), album))
				if kk := q.says(id, "kk"); len(kk) != 1 || kk[0].File != "old" {
					t.Fatalf("album %d: %+v", i, kk)
				}
			}
			for _, id := range []string{"c", "d"} {
				c.Do(flowtest.Album(file(engine.Photo, id, ""), "z"))
			}
			c.Sees("файлов — 2")
		})
	}
}

// lost are the ways in which a conversation goes on between two messages.
func lost() map[string]func(*flowtest.Chat) {
	return map[string]func(*flowtest.Chat){
		"kept": func(*flowtest.Chat) {}, "lost": func(c *flowtest.Chat) { c.SetSession(c.Session().Skeleton()) },
	}
}

func TestWhatCameOfAnAlbumStaysWhenTheSessionIsLost(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	c := q.arrives(chief, "ru")
	c.Says("/words 1.kk")
	for _, name := range []string{"a", "b", "c"} {
		c.Do(flowtest.Album(file(engine.Photo, name, ""), "album-1"))
		c.SetSession(c.Session().Skeleton())
	}
	c.Sees("файлов — 3").Taps("more")
	c.SetSession(c.Session().Skeleton())
	c.Do(file(engine.Photo, "d", "")).Sees("файлов — 4")
	if kk := q.says(id, "kk"); len(kk) != 4 || kk[0].File != "a" || kk[3].File != "d" {
		t.Fatalf("%+v", kk)
	}
	c.Taps("done").Says("/words 1.kk").Do(flowtest.Album(file(engine.Photo, "e", ""), "album-2")).Do(flowtest.Album(file(engine.Photo, "f", ""), "album-2")).Sees("файлов — 2")
}

func TestATextOverTheLimitIsToldWithBothNumbers(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	c := q.arrives(chief, "kk")
	c.Says("/words 1.kk").Says(strings.Repeat("ж", 4100)).At("announcement_words.words").Sees("Мәтінде 4\u00a0100 таңба бар, ал Telegram лимиті — 4\u00a0096", "16 таңба")
	if kk := q.says(id, "kk"); kk[0].Words != "Ертең кездесеміз" {
		t.Fatalf("%+v", kk)
	}
	// Telegram's apps cut what is longer, and what is kept of it is its beginning.
	c.Says(strings.Repeat("ж", 3990)+" соңы <осы>").At("lobby.here").Sees("4\u00a0001 таңба", "Соңы осылай аяқтала ма", "соңы &lt;осы&gt;»?")
	c.Says("/words 1.kk").Says("Қысқа").At("lobby.here")
	lacks(t, c, "Соңы осылай")
}

func TestWhatLacksIsSaidBeforeItGoes(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	album := []store.AnnouncementPart{{Kind: "photo", File: "a"}, {Kind: "photo", File: "b"}}
	q.must(q.SaveAnnouncementParts(t.Context(), chief, id, "kk", album))
	q.must(q.SaveAnnouncementParts(t.Context(), chief, id, "ru", nil))
	q.must(q.SaveAnnouncementButtons(t.Context(), chief, id, []store.AnnouncementButton{{Kind: "vote"}}))
	q.must(q.SaveAnnouncementTerms(t.Context(), chief, id, store.AnnouncementTerms{People: store.Audience{{{Field: store.FactTag, Values: []string{"ешкім"}}}}}))
	c := q.arrives(chief, "ru")
	c.Says("/card 1").Sees("по условиям, их число — 1").Taps("go").Sees("Получателей: <b>0</b>", "Нет объявления на языке: Русский", "Под альбомом кнопок не бывает", "никто не получит")
	lacks(t, c, "Подтвердить отправку")
	c.Taps("_back").At("announcement.card").Sees("Под альбомом кнопок не бывает").Taps("buttons").Sees("Под альбомом кнопок не бывает")
	lacks(t, c, "Добавить кнопку")
	c.Says("/button 1").Taps("link").Says("example.kz/a").Says("Толығырақ").Says("Подробнее").Sees("Под альбомом кнопок не бывает")
	if content, err := q.AnnouncementContentOf(t.Context(), id); err != nil || len(content.Buttons) != 1 {
		t.Fatalf("%+v, %v", content.Buttons, err)
	}
}

func TestWhatLacksLeadsToWhereItIsMended(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	id := q.drafts(chief)
	q.must(q.SaveAnnouncementParts(t.Context(), chief, id, "kk", []store.AnnouncementPart{{Kind: "photo", File: "a"}, {Kind: "photo", File: "b"}}))
	q.must(q.SaveAnnouncementParts(t.Context(), chief, id, "ru", nil))
	q.must(q.SaveAnnouncementButtons(t.Context(), chief, id, []store.AnnouncementButton{{Kind: "vote"}}))
	q.must(q.SaveAnnouncementTerms(t.Context(), chief, id, store.AnnouncementTerms{People: store.Audience{{{Field: store.FactTag, Values: []string{"ешкім"}}}}}))
	q.room = q.opens("audience", "")
	c := q.arrives(chief, "kk")
	c.Says("/card 1").Taps("go").Sees("Мына тілде хабарлама жоқ: Русский").Taps("words_ru").At("announcement_words.words").Says("Встретимся завтра").At("announcement.go")
	lacks(t, c, "Мына тілде")
	c.Taps("buttons").At("announcement_buttons.list").Taps("take_0_1").Taps("done").At("announcement.go")
	lacks(t, c, "Альбомның астына")
	c.Taps("people").At("audience.here").Taps("_back")
	q.must(q.SaveAnnouncementTerms(t.Context(), chief, id, store.AnnouncementTerms{}))
	c.At("announcement.go").Says("?").Sees("Жіберуді растау").Taps("yes").At("announcement.card").Sees("✅ Жіберілуге қойылды")
}

func TestOfTwoWhoPressSendOneIsTold(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	q.must(q.Grant(t.Context(), follower, store.Administrator, "", 0, flowtest.Noon()))
	q.drafts(chief)
	first, second := q.arrives(chief, "ru"), q.arrives(follower, "kk")
	first.Says("/card 1").Taps("go")
	second.Says("/card 1").Taps("go")
	first.Taps("yes").Sees("✅ Отправка назначена")
	second.Taps("yes").At("announcement.card").Sees("Хабарламаның күйі өзгерген", "уақытын күтіп тұр")
	if len(q.notices) != 1 {
		t.Fatalf("%+v", q.notices)
	}
}

func TestADoubleTapAndALostSessionDoNoHarm(t *testing.T) {
	t.Parallel()
	q := newSquare(t)
	c := q.arrives(chief, "ru")
	c.Says("/hub")
	begin := c.Tap("new")
	c.Do(begin).At("announcement.card").Do(begin).At("announcement.card")
	if !c.Reply().Stale || q.number(`select count(*) from announcement`) != 1 {
		t.Fatal("two are begun")
	}
	c.Taps("words_kk").Says("Ертең кездесеміз")
	c.SetSession(engine.Session{})
	c.Says("/card 1").Sees("знаков — 16").Taps("words_ru").Says("Встретимся завтра").Taps("go")
	c.SetSession(c.Session().Skeleton())
	yes := c.Tap("yes")
	c.Do(yes).Sees("✅ Отправка назначена").Do(yes).At("announcement.card").Sees("ждёт своего времени")
	if !c.Reply().Stale || len(q.notices) != 1 {
		t.Fatalf("%+v", q.notices)
	}
	old := c.Tap("take_back")
	c.Do(old).Sees("Объявление отозвано").Do(old).Sees("черновик").Taps("_back").At("lobby.here")
}
