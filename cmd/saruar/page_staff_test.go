package main

import (
	"testing"
	"time"

	"saruar/store"
)

// A regional office answers a question in Kazakh; the administrator works at the desk in Russian. The pictures are those of the guides.
func TestBrowserStaffAtWork(t *testing.T) {
	t.Parallel()
	w := look(t)
	w.must(w.Grant(w.ctx, administrator, store.Administrator, "", 0, time.Now()))
	w.joinsFrom(leaderID, "Семей")
	w.types(leaderID, "Өтінімдегі фото қандай болуы керек?")
	w.reads(leaderID, "жауапты адам береді")
	w.press(leaderID, "Командаға сұрақ қою")
	w.press(leaderID, "Командаға жіберу")
	w.reads(leaderID, "№ 1 сұрақ")

	w.open(headquarters)
	w.has(headquarters, "Өтінімдегі фото қандай болуы керек?")
	w.picture("staff-forum")
	w.open(office)
	w.starts(office)
	w.press(office, "Команда үстелі")
	w.press(office, "💬 Өтініштер · 1")
	w.reads(office, "жауап күтуде")
	w.types(office, "1")
	w.reads(office, "Өтінімдегі фото қандай болуы керек?")
	w.picture("office-ticket-kk")
	w.types(office, "Кез келген анық фото жарайды: жоба жұмысы көрінсін.")
	w.reads(office, "Жауап жіберілді")
	w.open(leaderID)
	w.has(leaderID, "анық фото жарайды")
	w.picture("leader-answer-kk")

	w.open(administrator)
	w.starts(administrator)
	w.press(administrator, "Стол команды")
	w.has(administrator, "Журнал действий")
	w.picture("admin-desk-ru")
	w.press(administrator, "🔎 Люди")
	w.reads(administrator, "имя")
	w.types(administrator, "айгул")
	w.reads(administrator, "Айгүл Серікқызы")
	w.types(administrator, "1")
	w.reads(administrator, "Айгүл Серікқызы")
	w.has(administrator, "Написать")
	w.picture("admin-person-ru")
	w.types(administrator, "/staff")
	w.press(administrator, "✉️ Приглашения")
	w.press(administrator, "➕ Новое приглашение")
	for _, choice := range []string{"Эксперт", "все регионы", "все потоки", "бессрочно", "7 дней", "Пропустить", "Создать ссылку"} {
		w.press(administrator, choice)
	}
	w.until("the QR picture", `Boolean(columnOf(104)?.querySelector('img'))`)
	w.picture("admin-invitation-ru")
	w.types(administrator, "/staff")
	w.press(administrator, "🗓 Потоки")
	w.press(administrator, "1. Поток 2026 года")
	w.reads(administrator, "приём заявок")
	w.picture("admin-cohort-ru")
	w.types(administrator, "/staff")
	w.press(administrator, "🧾 Журнал действий")
	w.reads(administrator, "Журнал")
	w.picture("admin-audit-ru")
}

func (w *screen) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// joinsFrom takes a person through first contact on the page, in Kazakh.
func (w *screen) joinsFrom(person int64, place string) {
	w.t.Helper()
	w.starts(person)
	w.press(person, "Қазақша")
	w.press(person, "Келісім беремін")
	w.reads(person, "Аты-жөніңізді")
	w.types(person, "Айгүл Серікқызы")
	w.reads(person, "Қай өңірденсіз")
	w.types(person, place)
	w.reads(person, "Туған жылыңыз")
	w.types(person, "1988")
	w.press(person, "Жобаны жүргізіп жүрмін")
	w.reads(person, "Басты мәзір")
}
