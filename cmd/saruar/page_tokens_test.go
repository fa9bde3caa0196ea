package main

import (
	"testing"

	"saruar/bot/simulator"
	"saruar/store"
	"saruar/store/ledger"
)

// Volunteers look at what they have and thank each other, staff give tokens, and what is issued two people decide on: on the demo's page, in
// both languages. The pictures are those of the guides.
func TestBrowserTokensFromBalanceToEmission(t *testing.T) {
	t.Parallel()
	w := visit(t)
	w.tokensAreThere()
	w.looksAtBalance()
	w.looksAtMonths()
	w.thanks()
	w.showsCode()
	w.readsSupply()
	w.staffGive()
	w.twoIssue()
}

// tokensAreThere makes two members who have been here for three months, with something on their accounts.
func (w *stroll) tokensAreThere() {
	s, now := w.demo.program.store, w.demo.now()
	began := ago(now, 90)
	for _, p := range []simulator.Person{personas[0].Person, personas[1].Person} {
		w.must(s.Meet(w.ctx, p.ID, p.Language, began))
		w.must(s.SetUsername(w.ctx, p.ID, p.Username))
		w.must(welcome(w.ctx, s, p, "KZ-71", began))
		w.must(s.SetAim(w.ctx, p.ID, "volunteer"))
	}
	zone := w.demo.program.config.zone
	budget, err := s.Ledger().Budget(w.ctx, ledger.Scope{}, now)
	w.must(err)
	for _, p := range []present{
		{person: leaderID, amount: 80, days: 33, reason: "Мектептегі ашық сабақ"},
		{person: volunteerID, amount: 60, days: 65, reason: "Посадка деревьев во дворе школы"},
		{person: volunteerID, amount: 90, minutes: 150, days: 34, reason: "Помощь на форуме волонтёров"},
		{person: volunteerID, amount: 120, minutes: 210, days: 5, reason: "Занятия с детьми в Текели"},
	} {
		c := store.CalendarOf(ago(now, p.days), zone)
		_, _, err := s.GiveAward(w.ctx, administrator, store.NewAward{
			Person: p.person, Budget: budget, Amount: p.amount, Minutes: p.minutes, Reason: p.reason, Month: c.Month, Turn: -1000*p.person - int64(p.days),
		}, c.Now)
		w.must(err)
	}
	w.must(favour{sender: leaderID, receiver: volunteerID, amount: 20, reason: "Сурет түсіріп бергеніңізге"}.done(w.ctx, s, "before:1", store.CalendarOf(ago(now, 4), zone)))
	w.must(favour{sender: volunteerID, receiver: 201, amount: 15, reason: "За настольные игры"}.done(w.ctx, s, "before:2", store.CalendarOf(ago(now, 2), zone)))
}

func (w *stroll) looksAtBalance() {
	w.open(volunteerID)
	w.starts(volunteerID)
	w.press(volunteerID, "Баланс")
	w.has(volunteerID, "Доступно: 275 токенов")
	w.inBoth(volunteerID, "tokens-balance", "Последние операции", "Соңғы операциялар")
	w.press(volunteerID, "История операций")
	w.press(volunteerID, "Отдано")
	w.reads(volunteerID, "−15")
	w.press(volunteerID, "Все")
	w.inBoth(volunteerID, "tokens-history", "Айгүл С.", "Айгүл С.")
	w.begins(volunteerID, "+120")
	w.inBoth(volunteerID, "tokens-movement", "За что: Занятия с детьми в Текели", "Не үшін: Занятия с детьми в Текели")
}

func (w *stroll) looksAtMonths() {
	w.types(volunteerID, "/balance")
	w.press(volunteerID, "Месяцы картинкой")
	w.shown(volunteerID, 1)
	w.has(volunteerID, "отдано 15")
	w.column(volunteerID, "tokens-months-ru")
	w.open(leaderID)
	w.starts(leaderID)
	w.press(leaderID, "Баланс")
	w.press(leaderID, "Айлар суретпен")
	w.shown(leaderID, 1)
	w.column(leaderID, "tokens-months-kk")
}

// thanks: the amount, the reason and the receipt of the sender in Russian, the notice of the receiver in Kazakh.
func (w *stroll) thanks() {
	w.types(volunteerID, "/thanks")
	w.reads(volunteerID, "Кому?")
	w.types(volunteerID, "айгул серик")
	w.inBoth(volunteerID, "tokens-who", "Поиск: айгул серик", "Іздеу: айгул серик")
	w.types(volunteerID, "1")
	w.inBoth(volunteerID, "tokens-amount", "Осталось на сегодня: 300", "Бүгінге қалғаны: 300")
	w.types(volunteerID, "пятьсот")
	w.has(volunteerID, "Напишите количество цифрами")
	w.types(volunteerID, "25")
	w.reads(volunteerID, "За что?")
	w.types(volunteerID, "За чай и тёплый приём")
	w.inBoth(volunteerID, "tokens-confirm", "Причина: За чай и тёплый приём", "Себебі: За чай и тёплый приём")
	w.press(volunteerID, "Перевести")
	w.has(volunteerID, "✅ Передано: 25. Получатель: Айгүл С.")
	w.reads(leaderID, "Есебіңізге 25 токен түсті. Жіберуші: Иван П.")
	w.column(leaderID, "tokens-received-kk")
}

func (w *stroll) showsCode() {
	w.types(volunteerID, "/balance")
	w.press(volunteerID, "🔳 Мой QR-код")
	w.inBoth(volunteerID, "tokens-code", "Мой QR-код", "Менің QR-кодым")
	w.press(volunteerID, "Получить картинку")
	w.shown(volunteerID, 2)
	w.column(volunteerID, "tokens-qr-ru")
}

func (w *stroll) readsSupply() {
	w.types(volunteerID, "/balance")
	w.press(volunteerID, "🪙 Обращение LIFTCOIN")
	w.inBoth(volunteerID, "tokens-supply", "Сумма всех счетов равна нулю", "Барлық есептің қосындысы нөлге тең")
}

func (w *stroll) staffGive() {
	w.open(administrator)
	w.starts(administrator)
	w.press(administrator, "Стол команды")
	w.press(administrator, "🎁 Выдача токенов")
	w.press(administrator, "Одному человеку")
	w.types(administrator, "айгул")
	w.begins(administrator, "1. Айгүл")
	w.begins(administrator, "Бюджет программы")
	w.reads(administrator, "Сколько токенов дать?")
	w.types(administrator, "50")
	w.reads(administrator, "Есть подтверждённое время?")
	w.types(administrator, "2 часа")
	w.reads(administrator, "За что токены?")
	w.types(administrator, "Встреча волонтёров в Астане")
	w.inBoth(administrator, "tokens-grant", "После подтверждения токены будут выданы сразу", "Растасаңыз, токендер бірден беріледі")
	w.press(administrator, "Подтвердить")
	w.has(administrator, "✅ Токены выданы")
	w.reads(leaderID, "Встреча волонтёров в Астане")
}

func (w *stroll) twoIssue() {
	w.types(administrator, "/staff")
	w.press(administrator, "🪙 Фонд токенов")
	w.press(administrator, "Предложить выпуск")
	w.reads(administrator, "Сколько токенов выпустить?")
	w.types(administrator, "5000")
	w.reads(administrator, "Для чего?")
	w.types(administrator, "Осенний поток волонтёров")
	w.press(administrator, "Предложить")
	w.has(administrator, "Теперь нужно решение второго человека")
	w.open(director)
	w.starts(director)
	w.press(director, "Команда үстелі")
	w.press(director, "🪙 Токен қоры · 1")
	w.inBoth(director, "tokens-fund", "Токен қоры", "Фонд токенов")
	w.begins(director, "Шығарылым:")
	w.inBoth(director, "tokens-emission", "Ұсынған: Ольга Ким", "Предложение: Ольга Ким")
	w.press(director, "Мақұлдау")
	w.has(director, "✅ Мақұлданды. Токендер бағдарлама бюджетіне түсті")
	w.has(administrator, "✅ Выпуск по вашему предложению одобрен")
	w.toFund()
}

// toFund shows the director what the programme has now.
func (w *stroll) toFund() {
	w.types(director, "/staff")
	w.press(director, "🪙 Токен қоры")
	w.reads(director, "Осы тоқсанда шығарылғаны")
}
