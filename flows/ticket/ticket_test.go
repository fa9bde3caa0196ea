package ticket_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/ticket"
	"saruar/store"
)

func TestAskingTheTeam(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: ticket.Ask, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat { return newTown(t).arrives(asker, lang) },
		Open: func(c *flowtest.Chat) {
			// A question is written before it is sent: the script's one answer is the sending.
			c.Says("/ticket_ask").At("ticket_ask.question").Says("Қашан?")
		},
		Lines: []flowtest.Line{{Step: "question", Good: flowtest.Tap("send"), Bad: []engine.Input{flowtest.Tap("nothing")}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("lobby.here")
		},
	}.Run(t)
}

func TestAQuestionAndItsAnswer(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			c := w.arrives(asker, lang).Says("/ticket_ask").Says("Когда первое занятие?").Do(flowtest.Photo("plan"))
			c.Sees("Когда первое занятие?", "📎").Taps("send").At("lobby.here").Sees("1")
			staff := w.arrives(regional, lang).Says("/ticket_desk").At("ticket_desk.list").Sees("Айгүл").Taps("ticket_1").At("ticket_card.card")
			staff.Sees("Когда первое занятие?").Taps("files")
			if !strings.Contains(staff.Sent(), "Айгүл") {
				t.Errorf("the photo comes as %q", staff.Sent())
			}
			staff.Says("В понедельник <в 10:00>").At("ticket_card.card").Sees("В понедельник")
			said := w.work()
			if len(said) != 1 || !strings.Contains(said[0], "51: 💬 Команда программы · вопрос № 1\nВ понедельник <в 10:00>") {
				t.Fatalf("told %q", said)
			}
			c.Says("/tickets").At("tickets.list").Taps("ticket_1").At("ticket_reply.talk").Sees("В понедельник")
			c.Says("Спасибо! А где?").At("ticket_reply.talk")
			w.arrives(regional, lang).Says("/ticket_card 1").Sees("А где?")
			c.Taps("solve").At("tickets.list")
			w.arrives(regional, lang).Says("/ticket_desk").At("ticket_desk.list")
			if n, err := w.TicketsWaiting(t.Context(), regional); n != 0 || err != nil {
				t.Errorf("%d wait, %v", n, err)
			}
		})
	}
}

func TestWhatWasWrittenIsKeptUntilItIsSent(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(asker, "ru").Says("/ticket_ask").Says("Первое").Says("/menu").Says("/ticket_ask").Sees("Первое")
	c.Taps("clear").At("ticket_ask.question")
	if strings.Contains(c.Text(), "Первое") {
		t.Fatal("still there")
	}
	for i := range store.TicketMessages {
		c.Says(fmt.Sprint("Сообщение ", i))
	}
	c.Says("Лишнее").Sees("не поместится").Do(engine.Input{Kind: engine.Place, Location: &engine.Location{}}).Sees("Пришлите текст")
	c.Taps("mine").At("tickets.list").Taps("ask").At("ticket_ask.question").Sees("Сообщение 4")
}

func TestWhatIsTypedInTheMenuBeginsAQuestion(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	turn := engine.Turn{Person: flowtest.Someone(t, w.Store, asker)(), Now: w.now}
	if _, ok, err := w.tickets.Aside(t.Context(), turn, engine.Input{Kind: engine.Other}); ok || err != nil {
		t.Fatalf("a sticker is a question: %v", err)
	}
	said, ok, err := w.tickets.Aside(t.Context(), turn, flowtest.Text("Где расписание?"))
	if !ok || err != nil || said == nil {
		t.Fatal(ok, err)
	}
	w.arrives(asker, "ru").Says("/ticket_ask").Sees("Где расписание?").Taps("send").Sees("№ 1")
}

func TestTooManyQuestions(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for range store.OpenTickets {
		w.asks("?")
	}
	c := w.arrives(asker, "ru").Says("/ticket_ask").Says("Ещё").Taps("send").At("ticket_ask.question").Sees("уже 5")
	w.must(w.SolveTicket(t.Context(), asker, 1, w.now))
	c.Taps("send").At("lobby.here")
	talk := w.arrives(asker, "ru").Says("/ticket_reply 2")
	for range 20 - store.OpenTickets - 1 {
		talk.Says("И ещё")
	}
	talk.Says("Слишком").Sees("Слишком много")
}

func TestOnlyWhoMayAnswersAndSees(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("Секрет")
	w.arrives(stranger, "ru").Says("/ticket_desk").Sees("обращений нет").Says("/ticket_card 1").At("ticket_desk.list")
	w.arrives(chief, "ru").Says("/ticket_card 1").At("ticket_card.card").Sees("Секрет")
	other := w.arrives(stranger, "ru").Says("/ticket_reply 1").At("lobby.here")
	if strings.Contains(other.Text(), "Секрет") {
		t.Error("a question of somebody else is shown")
	}
	w.arrives(asker, "ru").Says("/ticket_desk").At("lobby.here").Says("/ticket_write 42").At("lobby.here").Says("/ticket_reply x").At("lobby.here")
}

func TestARightThatEndsWhileTheCardIsOpen(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("?")
	c := w.arrives(regional, "ru").Says("/ticket_card 1")
	w.must(w.SetRegion(t.Context(), asker, "KZ-75")) // the person has moved to another region
	c.Says("Ответ").At("lobby.here")
	if said := w.work(); len(said) != 0 {
		t.Errorf("told %q", said)
	}
}

func TestTakingAssigningClosingAndReopening(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("?")
	c := w.arrives(regional, "ru").Says("/ticket_card 1")
	other := w.arrives(chief, "ru").Says("/ticket_card 1")
	c.Taps("move_1_take").At("ticket_card.card").Sees("взято: Болат")
	other.Taps("move_1_take").At("ticket_card.card").Sees("изменил коллега", "взято: Болат")
	c.Taps("move_2_assign").At("ticket_card.assign").Sees("Кому")
	c.Taps(fmt.Sprint("to_2_", chief)).At("ticket_card.card").Sees("взято: Сәуле")
	if said := w.work(); len(said) != 1 || !strings.HasPrefix(said[0], "41: 📌") {
		t.Errorf("told %q", said)
	}
	c.Taps("move_3_assign").Taps(fmt.Sprint("to_3_", chief))
	c.Do(engine.Input{Kind: engine.Tap, Option: fmt.Sprint("to_4_", stranger), Seq: c.Session().Seq}).At("ticket_card.card")
	c.Taps("move_4_close").Sees("закрыт").Taps("move_5_reopen").Sees("ждёт с")
	c.Taps("move_6_take").Taps("move_7_return").Sees("ждёт с")
	c.Do(engine.Input{Kind: engine.Tap, Option: "move_8_assign", Seq: c.Session().Seq}).At("ticket_card.assign")
	c.Do(engine.Input{Kind: engine.Tap, Option: fmt.Sprint("to_8_", stranger), Seq: c.Session().Seq}).At("lobby.here")
}

func TestWritingToAPerson(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(regional, "ru").Says("/ticket_write 51").At("ticket_write.text").Sees("Айгүл")
	c.Do(flowtest.Photo("x")).At("ticket_write.text").Says(strings.Repeat("ә", 3600)).At("ticket_write.text")
	c.Says("Ждём документы").At("lobby.here").Sees("№ 1")
	if said := w.work(); len(said) != 1 || !strings.Contains(said[0], "Ждём документы") {
		t.Fatalf("told %q", said)
	}
	w.arrives(asker, "ru").Says("/ticket_reply 1").Sees("Ждём документы").Says("Отправил")
	if n, err := w.TicketsWaiting(t.Context(), regional); n != 1 || err != nil {
		t.Errorf("%d wait, %v", n, err)
	}
	w.arrives(stranger, "ru").Says("/ticket_write 51").At("lobby.here")
}

func TestAnAnswerToSomebodyWhoLeftIsKept(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("?")
	w.must(w.SetReachable(t.Context(), asker, false, w.now))
	w.arrives(regional, "ru").Says("/ticket_card 1").Says("Ответ").Sees("⚠️")
}

func TestLateQuestionsAreToldOfOnceADay(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("?")
	tick := func(after time.Duration) []string {
		w.now = time.Now().Add(after)
		w.must(w.tickets.Tick(t.Context(), w.now))
		return w.work()
	}
	if said := tick(23 * time.Hour); len(said) != 0 {
		t.Fatalf("told %q", said)
	}
	if said := tick(25 * time.Hour); len(said) != 2 || !strings.Contains(said[0], "42: ⏰") { // nobody took it: the region's staff, then the head office
		t.Fatalf("told %q", said)
	}
	if said := tick(26 * time.Hour); len(said) != 0 {
		t.Fatalf("told again %q", said)
	}
	w.must(w.MoveTicket(t.Context(), regional, 1, 1, store.TakeTicket, 0, w.now))
	if said := tick(73 * time.Hour); len(said) != 1 || !strings.HasPrefix(said[0], "42:") {
		t.Fatalf("told %q", said)
	}
	w.arrives(regional, "ru").Says("/ticket_card 1").Says("Ответ")
	w.work()
	tick(90 * time.Hour)
	tick(20 * 24 * time.Hour)
	if own, err := w.OwnTickets(t.Context(), asker); err != nil || own[0].State != store.TicketClosed {
		t.Fatalf("%+v, %v", own, err)
	}
}
