package ticket_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/ticket"
	"saruar/store"
)

func command(name string) engine.GroupInput {
	return engine.GroupInput{Message: 7, Input: engine.Input{Kind: engine.Command, Name: name}}
}

func tap(message int64, name string, args ...string) engine.GroupInput {
	return engine.GroupInput{Message: message, Input: engine.Input{Kind: engine.Tap, Name: name, Args: args}}
}

func reply(to int64, in engine.Input) engine.GroupInput {
	return engine.GroupInput{Message: 8, ReplyTo: to, Input: in}
}

func (w *town) hears(r engine.GroupReply, part string) {
	w.t.Helper()
	if got := w.heard(r); !strings.Contains(got, part) {
		w.t.Fatalf("heard %q, want %q", got, part)
	}
}

func TestConnectingAGroup(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("Раньше группы")
	w.work()
	w.hears(w.does(0, command("connect")), "от имени группы")
	w.hears(w.does(asker, command("connect")), "только сотрудник")
	w.hears(w.does(asker, tap(7, "group", "all")), "только сотрудник")
	w.hears(w.does(chief, engine.GroupInput{Input: engine.Input{Kind: engine.Joined}}), "/connect")
	if got := w.heard(w.does(asker, engine.GroupInput{Input: engine.Input{Kind: engine.Joined}})); got != "" {
		t.Errorf("whoever may not connect hears %q", got)
	}
	w.hears(w.does(regional, command("connect")), "Астана") // the only region there is to choose
	choices := w.does(chief, command("connect"))
	if len(choices.Send[0].Rows) < 21 {
		t.Errorf("%d choices", len(choices.Send[0].Rows))
	}
	w.hears(w.does(regional, tap(7, "group", "all")), "только сотрудник") // beyond their region
	w.hears(w.does(chief, tap(7, "group", "KZ-99")), "устарела")
	w.hears(w.does(chief, tap(7, "group", "all")), "card: ✅")
	w.work()
	w.sees("41/0 Обращение № 1 | Айгүл · город Астана", "41/100 💬 Айгүл | Раньше группы")
	if r := w.does(chief, command("balance")); !r.Elsewhere {
		t.Error("a command of the private chat is not sent there")
	}
	w.hears(w.does(regional, command("disconnect")), "только сотрудник")
	w.hears(w.does(chief, command("disconnect")), "отключена")
	w.hears(w.does(chief, command("disconnect")), "не подключена")
}

func TestAnAnswerFromTheGroup(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.connect()
	w.asks("Когда?")
	w.work()
	w.sees("41/0 Обращение № 1", "41/100 💬 Айгүл | Когда?")
	w.hears(w.does(stranger, reply(101, flowtest.Text("Завтра"))), "вы отвечать не можете")
	w.hears(w.does(0, reply(101, flowtest.Text("Завтра"))), "от имени группы")
	w.hears(w.does(regional, reply(101, engine.Input{Kind: engine.Other})), "Пришлите")
	w.hears(w.does(regional, reply(999, flowtest.Text("Завтра"))), "не из обращения")
	w.hears(w.does(regional, reply(101, flowtest.Text("Завтра"))), "отправлен")
	if said := w.work(); len(said) != 1 || !strings.Contains(said[0], "51: 💬 Команда программы · вопрос № 1\nЗавтра") {
		t.Fatalf("told %q", said)
	}
	w.sees("есть ответ · взято: Болат")
	if strings.Contains(w.group(), "Завтра") {
		t.Error("what was written in the group is posted there once more")
	}
	w.must(w.AddToTicket(t.Context(), asker, 1, []store.TicketWords{{Text: "Спасибо"}}, w.now))
	w.arrives(regional, "ru").Says("/ticket_card 1").Says("Не за что")
	w.work()
	w.sees("💬 Айгүл | Спасибо", "↩️ Болат отвечает участнику: | Не за что")
}

func TestCardsInTheGroup(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.connect()
	w.asks("?")
	w.work()
	w.hears(w.does(stranger, tap(100, "ticket", "take", "1", "1")), "вы отвечать не можете")
	w.hears(w.does(regional, tap(100, "ticket", "take", "1", "1")), "взято: Болат")
	w.hears(w.does(chief, tap(100, "ticket", "close", "1", "1")), "изменил коллега")
	w.hears(w.does(regional, tap(100, "ticket", "close", "1", "2")), "закрыт")
	w.hears(w.does(regional, tap(100, "ticket", "reopen", "1", "3")), "ждёт с")
	for name, forged := range map[string]engine.GroupInput{
		"another ticket":      tap(100, "ticket", "take", "2", "4"),
		"no number":           tap(100, "ticket", "take", "1", "x"),
		"an unknown action":   tap(100, "erase", "1"),
		"too few arguments":   tap(100, "ticket", "take"),
		"a message elsewhere": tap(555, "ticket", "take", "1", "4"),
	} {
		if r := w.does(regional, forged); r.Notice == nil || r.Card != nil {
			t.Errorf("%s: heard %q", name, w.heard(r))
		}
	}
	w.hears(w.does(regional, tap(100, "ticket", "erase", "1", "4")), "вы отвечать не можете")
}

func TestGroupsThatAreLostOrMove(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.connect()
	w.fail = []error{store.Refused{Reason: "not enough rights"}}
	w.asks("Первый")
	w.work()
	w.sees("0/0 Обращение № 1") // no right to make topics
	w.asks("Второй")
	w.work()
	w.sees("41/0 Обращение № 2")
	w.fail = []error{engine.ErrNoThread} // somebody deleted the topic
	w.asks("Третий")
	w.work()
	w.sees("42/0 Обращение № 3")
	w.fail = []error{engine.ErrNoMessage} // somebody deleted the card
	w.must(w.AddToTicket(t.Context(), asker, 3, []store.TicketWords{{Text: "Ещё"}}, w.now))
	w.must(w.tickets.Post(t.Context(), store.Notice{Kind: ticket.ErrandPost, Ref: "3"}, w.now))
	w.sees("💬 Айгүл | Ещё")
	w.fail = []error{engine.GroupMoved{Group: forum, To: -1002}}
	w.asks("Четвёртый")
	w.work()
	if last := w.posts[len(w.posts)-1]; last.group != -1002 {
		t.Fatalf("posted in %d", last.group)
	}
	if id, err := w.TicketOfPost(t.Context(), -1002, 101); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a message of the old group leads to ticket %d, %v", id, err)
	}
	w.fail = []error{engine.ErrNoGroup}
	w.asks("Пятый")
	posts := len(w.posts)
	w.work()
	if len(w.posts) != posts {
		t.Error("posted in a group that the bot is not in")
	}
	w.does(chief, engine.GroupInput{Input: engine.Input{Kind: engine.Left}})
}

func TestTwoProcessesPostOneAfterTheOther(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.connect()
	id := w.asks("?")
	if ok, err := w.BeginPosting(t.Context(), id, w.now); !ok || err != nil {
		t.Fatal(ok, err)
	}
	var later store.Later
	if err := w.tickets.Post(t.Context(), w.notices[0], w.now); !errors.As(err, &later) {
		t.Fatalf("error %v", err)
	}
	if again, err := w.EndPosting(t.Context(), id, false); !again || err != nil {
		t.Fatal(again, err)
	}
	if again, err := w.EndPosting(t.Context(), id, false); again || err != nil {
		t.Fatal(again, err)
	}
	// One that fails leaves it to others at once.
	w.fail = []error{errors.New("telegram is away")}
	if err := w.tickets.Post(t.Context(), w.notices[0], w.now); err == nil {
		t.Fatal("no error")
	}
	w.work()
	w.sees("Обращение № 1")
	w.now = w.now.Add(time.Hour)
	var needless store.Needless
	if err := w.tickets.Post(t.Context(), store.Notice{Ref: "404"}, w.now); !errors.As(err, &needless) {
		t.Errorf("error %v", err)
	}
}

func TestTheGroupIsRemindedBelowTheCard(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.connect()
	w.asks("?")
	w.work()
	w.now = w.now.Add(25 * time.Hour)
	w.must(w.tickets.Tick(t.Context(), w.now))
	if said := w.work(); len(said) != 0 {
		t.Errorf("told %q", said)
	}
	w.sees("41/100 ⏰ Обращение № 1")
}
