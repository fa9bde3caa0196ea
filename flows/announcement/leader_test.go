package announcement_test

import (
	"errors"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

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
