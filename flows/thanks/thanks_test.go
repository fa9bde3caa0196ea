package thanks_test

import (
	"slices"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/thanks"
	"saruar/store"
)

func seen(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%q is missing in:\n%s", part, text)
		}
	}
}

func forwarded(from int64) engine.Input {
	return engine.Input{Kind: engine.Text, Text: "Сәлем", Origin: &engine.Origin{Person: from}}
}

func TestSayingThanks(t *testing.T) {
	t.Parallel()
	photo, nothing := flowtest.Photo("x"), flowtest.Tap("nothing")
	flowtest.Script{
		Flow: thanks.Name, Open: func(c *flowtest.Chat) { c.Says("/thanks") },
		New: func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return newHouse(t).arrives(aigul, lang) },
		Lines: []flowtest.Line{
			{Step: "who", Good: flowtest.Text("@Ivan_P"), Bad: []engine.Input{
				flowtest.Text("И"), flowtest.Text("@nobody_here"), flowtest.Text("@aigul_s"), flowtest.Text(strings.Repeat("ы", 100)), photo, nothing,
				flowtest.Contact("77010000000", 0), flowtest.Contact("77010000000", 999), flowtest.Contact("77010000000", aigul),
				forwarded(0), forwarded(999), forwarded(aigul), flowtest.Tap("to_1"), flowtest.Text("Ешкімбек"), flowtest.Text("?!"),
			}},
			{Step: "amount", Good: flowtest.Text(" ４０ ")},
			{Step: "reason", Good: flowtest.Text("Кітапты жеткізгеніңіз үшін"), Bad: []engine.Input{
				flowtest.Text("ой"), flowtest.Text(strings.Repeat("ы", 201)), photo, nothing,
			}},
			{Step: "confirm", Good: flowtest.Tap("give_0"), Bad: []engine.Input{flowtest.Text("?"), photo, nothing, flowtest.Tap("give_x"), flowtest.Tap("give_1")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("lobby.here")
			seen(t, c.Sent(), "40", "Иван П.", "Кітапты жеткізгеніңіз үшін")
		},
	}.Run(t)
}

func TestBothGetAReceiptInTheirOwnLanguage(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(aigul, "kk").Says("/thanks").Do(flowtest.Contact("77010000000", ivan)).At("thanks.amount")
	c.Sees("Иван П.", "Қазір қолжетімді: 500", "Бүгінге қалғаны: 300", "осы айда тағы неше рет рақмет айтуға болады: 5").Says("40").Says("Көмегіңізге рақмет")
	c.Sees("40 токен аударылсын ба? Алушы: Иван П.", "Себебі: Көмегіңізге рақмет")
	give := c.Tap("give_0")
	c.Do(give).Do(give).At("lobby.here") // a double tap
	seen(t, c.Sent(), "✅ Аударылды: 40", "Алушы: Иван П.")
	if kinds := h.queue.told(ivan); !slices.Equal(kinds, []string{thanks.KindReceived}) {
		t.Fatalf("told %v", kinds)
	}
	h.has(aigul, 460)
	h.has(ivan, 40)
	them := h.arrives(ivan, "ru")
	seen(t, h.notice(them, thanks.KindReceived, h.thanks.Received), "Вам начислено 40 токенов. Отправитель: Айгүл С.", "Причина: Көмегіңізге рақмет")
}

func TestEachBadAmountHasItsAnswerAndNothingIsLost(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string]map[string]string{
		"kk": {"number": "цифрмен", "range": "ең көбі 200 токен"}, "ru": {"number": "цифрами", "range": "от 1 до 200"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			h := newHouse(t)
			c := h.arrives(aigul, lang).Says("/thanks").Says("@ivan_p")
			for typed, want := range map[string]string{
				"0": "range", "-5": "range", "−5": "range", "201": "range", "99999999999999999999999": "range", "9 223 372 036 854 775 807": "range",
				"1,5": "number", "0.5": "number", "пятьсот": "number", "бес жүз": "number", "٪": "number", "10 токен": "number", "1e2": "number", "₸5": "number",
			} {
				c.Says(typed).At("thanks.amount").Sees(words[want], "Иван П.")
			}
			c.Says("１００").At("thanks.reason") // full-width digits are digits
			h.has(aigul, 500)
		})
	}
}

func TestLimitsAreSaidWhereTheyAreMet(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.sql(`update token_rule set value = 1000 where name = 'thanks_first_over'`)
	h.earns(ivan, 60)
	for range 2 {
		h.gives(aigul, erzan, 120, "рақмет")
	}
	c := h.arrives(aigul, "ru").Says("/thanks").Says("@ivan_p").Sees("Осталось на сегодня: 60", "Доступно сейчас: 260")
	c.Says("61").At("thanks.amount").Sees("Превышен лимит на сегодня. Осталось: 60").Says("60").At("thanks.reason")
	h.sql(`update token_rule set value = 250 where name = 'thanks_month'`)
	c.Says("за помощь").Taps("give_0").At("thanks.amount").Sees("Превышен лимит на этот месяц. Осталось: 10").Says("10").At("thanks.reason").
		Says("за помощь").Taps("give_0").At("lobby.here")
	h.has(ivan, 70)
	poor := h.arrives(ivan, "ru").Says("/thanks").Do(forwarded(erzan)).Says("73").At("thanks.amount").Sees("нужно ещё 3 токена")
	h.sql(`update token_rule set value = 0 where name = 'thanks_to_one_month'`)
	poor.Says("5").At("thanks.amount").Sees("вы уже благодарили столько раз")
}

func TestTheBalanceMayBeSpentElsewhereMeanwhile(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.earns(ivan, 100)
	c := h.arrives(ivan, "kk").Says("/thanks").Do(flowtest.Contact("7", erzan)).Says("90").Says("Рақмет сізге").At("thanks.confirm")
	h.gives(ivan, aigul, 50, "рақмет")
	c.Taps("give_0").At("thanks.amount").Sees("Токен жеткіліксіз: тағы 40 токен қажет").Says("50").At("thanks.reason").
		Says("Рақмет сізге").Taps("give_0").At("lobby.here")
	h.has(ivan, 0)
}

func TestWhoeverLeavesMeanwhileIsNotThanked(t *testing.T) {
	t.Parallel()
	for _, sql := range []string{
		`update person set forget_at = now() where id = 42`, `update person set born_by = '2010-01-01' where id = 42`,
		`insert into consent (person, purpose, version, given, said_at) values (42, 'service', 1, false, now())`,
	} {
		h := newHouse(t)
		c := h.arrives(aigul, "kk").Says("/thanks").Says("@ivan_p").Says("10").Says("Рақмет сізге").At("thanks.confirm")
		h.sql(sql)
		c.Taps("give_0").At("thanks.who").Sees("қазір рақмет айту мүмкін емес")
		h.has(aigul, 500)
		c.Do(flowtest.Contact("7", erzan)).At("thanks.amount")
	}
}

func TestWhoMayNotGiveIsToldWhy(t *testing.T) {
	t.Parallel()
	for sql, want := range map[string]string{
		`update person set born_by = '2010-01-01' where id = 41`:                      "с 18 лет",
		`update person set member_at = '2026-11-01 12:00+05' where id = 41`:           "15 ноября 2026",
		`select account_stop((select number from person where id = 41), true, now())`: "остановила траты",
		`update ledger_state set stopped_at = now()`:                                  "временно не двигаются",
	} {
		h := newHouse(t)
		h.sql(sql)
		c := h.arrives(aigul, "ru").Says("/thanks").At("thanks.who").Sees(want)
		c.Says("@ivan_p").At("thanks.amount").Sees(want).Says("10").At("thanks.amount").Sees(want)
	}
	h := newHouse(t)
	h.arrives(ivan, "ru").Says("/thanks").Sees("Сначала нужен первый проверенный вклад")
}

func TestPeopleAreFoundByANameInAnySpelling(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	flowtest.Member(t, h.Store, 60, "kk", "Қабылова Әсем Ержанқызы")
	flowtest.Member(t, h.Store, 61, "kk", "Жас Ержан")
	h.sql(`update person set born_by = '2009-12-01' where id = 61`)
	c := h.arrives(aigul, "ru").Says("/thanks")
	c.Says("кабылов").Sees("Ержан Қ. · ", "Астана", "Қабылова Ә.")
	if strings.Contains(c.Text(), "Әсем") || strings.Contains(c.Text(), "Қабылов ") {
		t.Errorf("more is shown than a first name and an initial:\n%s", c.Text())
	}
	c.Says("ержан")
	if strings.Contains(c.Text(), "Жас") {
		t.Errorf("somebody below 18 is found:\n%s", c.Text())
	}
	h.must(h.SetFoundByName(t.Context(), erzan, false, h.now))
	c.Says("кабылов")
	if strings.Contains(c.Text(), "Ержан Қ.") {
		t.Errorf("who does not want to be found is found:\n%s", c.Text())
	}
	c.Do(flowtest.Contact("7", erzan)).At("thanks.amount")
	for id := int64(70); id < 80; id++ {
		flowtest.Member(t, h.Store, id, "kk", "Нұрлан")
	}
	c.Taps("_back").At("thanks.who").Says("нурлан").Sees("Показаны не все")
	if n := strings.Count(c.Text(), "[Нұрлан"); n != 6 {
		t.Errorf("%d are shown", n)
	}
	c.Says("2").At("thanks.amount").Sees("Нұрлан")
}

func TestNumbersAreNotForGuessing(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(aigul, "ru").Says("/thanks").Says("иван")
	for _, option := range []string{"to_3", "to_4", "to_x", "to_0"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
		if c.Place() == "thanks.amount" && !strings.Contains(c.Text(), "Иван П.") {
			t.Fatalf("%s chooses somebody who was not shown:\n%s", option, c.Text())
		}
		if c.Place() == "thanks.amount" {
			c.Taps("_back").Says("иван")
		}
	}
}

func TestTheFirstBigOneWaitsAndCanBeTakenBack(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(aigul, "ru").Says("/thanks").Says("@ivan_p").Sees("Первый перевод больше 100 приходит через 24 ч")
	c.Says("150").Says("За большую помощь").Sees("Придёт через 24 ч").Taps("give_0").At("lobby.here")
	seen(t, c.Sent(), "⏳ Отложено: 150", "[⏳ Ожидающие переводы]")
	h.has(aigul, 350)
	if kinds := h.queue.told(ivan); kinds != nil {
		t.Fatalf("told %v before it arrives", kinds)
	}
	c.Says("/waiting").At("thanks_waiting.list").Sees("150 → Иван П.").Taps("cancel_1").Sees("Отменить перевод?").Taps("no").Taps("cancel_1")
	yes := c.Tap("yes")
	c.Do(yes).Sees("Перевод отменён").Do(yes).Sees("Сейчас ничего не ждёт")
	h.has(aigul, 500)
	h.now = h.now.AddDate(0, 0, 2)
	h.must(h.thanks.Tick(t.Context(), h.now))
	h.has(ivan, 0)
	if len(h.queue.notices) != 0 {
		t.Errorf("told %+v", h.queue.notices)
	}
}

func TestTheClockBringsItOnceAndTellsBoth(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	id := h.gives(aigul, ivan, 150, "рақмет")
	c := h.arrives(aigul, "kk").Says("/waiting").Taps("cancel_1")
	h.must(h.thanks.Tick(t.Context(), h.now))
	h.has(ivan, 0)
	h.now = h.now.AddDate(0, 0, 1)
	for range 2 {
		h.must(h.thanks.Tick(t.Context(), h.now))
	}
	h.has(ivan, 150)
	if a, b := h.queue.told(ivan), h.queue.told(aigul); len(a) != 1 || len(b) != 1 {
		t.Fatalf("told %v and %v", a, b)
	}
	seen(t, h.notice(c, thanks.KindSettled, h.thanks.Settled), "✅ Аударымыңыз жетті: 150", "Иван П.")
	seen(t, h.notice(h.arrives(ivan, "ru"), thanks.KindReceived, h.thanks.Received), "Вам начислено 150 токенов")
	c.Says("/waiting").Do(engine.Input{Kind: engine.Tap, Option: "cancel_1", Seq: c.Session().Seq})
	if got, err := h.ThanksOf(t.Context(), aigul, id); err != nil || got.State != store.ThanksAreSent {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestWhatComesBackSaysWhy(t *testing.T) {
	t.Parallel()
	for sql, want := range map[string]string{
		`update person set forget_at = now() where id = 42`:                           "Получатель больше не может",
		`select account_stop((select number from person where id = 41), true, now())`: "Траты с вашего счёта остановлены",
	} {
		h := newHouse(t)
		h.gives(aigul, ivan, 150, "рақмет")
		h.sql(sql)
		h.now = h.now.AddDate(0, 0, 1)
		h.must(h.thanks.Tick(t.Context(), h.now))
		h.has(aigul, 500)
		seen(t, h.notice(h.arrives(aigul, "ru"), thanks.KindSettled, h.thanks.Settled), "↩️ Перевод вернулся к вам: 150", want)
		if kinds := h.queue.told(ivan); kinds != nil {
			t.Errorf("told %v", kinds)
		}
	}
}

func TestTheListOfWhatWaits(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: thanks.Waiting, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/waiting") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHouse(t)
			h.gives(aigul, ivan, 150, "рақмет")
			return h.arrives(aigul, lang)
		},
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("cancel_1"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("yes"), flowtest.Tap("no"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.Taps("yes").At("thanks_waiting.list") },
	}.Run(t)
}

func TestOthersThanksAreNotTakenBack(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	id := h.gives(aigul, ivan, 150, "рақмет")
	c := h.arrives(erzan, "ru").Says("/waiting")
	for _, option := range []string{"cancel_1", "cancel_x", "yes"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
		c.Do(engine.Input{Kind: engine.Tap, Option: "yes", Seq: c.Session().Seq})
	}
	if got, err := h.ThanksOf(t.Context(), aigul, id); err != nil || got.State != store.ThanksWaiting {
		t.Errorf("%+v, %v", got, err)
	}
}
