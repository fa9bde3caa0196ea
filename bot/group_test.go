package bot_test

import (
	"context"
	"sync"
	"testing"

	"saruar/bot/simulator"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
)

// ledger writes down what reaches the program, and answers each thing as a test wants.
type ledger struct {
	mu     sync.Mutex
	turns  []engine.Turn
	inputs []engine.GroupInput
	answer func(engine.GroupInput) engine.GroupReply
}

func (l *ledger) take(_ context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.turns, l.inputs = append(l.turns, t), append(l.inputs, in)
	if l.answer == nil {
		return engine.GroupReply{}, nil
	}
	return l.answer(in), nil
}

// last gives the newest thing that reached the program, and forgets all.
func (l *ledger) last(t *testing.T) (engine.Turn, engine.GroupInput) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.inputs) == 0 {
		t.Fatal("nothing reached the program")
	}
	turn, in := l.turns[len(l.turns)-1], l.inputs[len(l.inputs)-1]
	l.turns, l.inputs = nil, nil
	return turn, in
}

func (l *ledger) empty() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.inputs) == 0
}

func words(text string) []engine.Message { return []engine.Message{locales.Verbatim(text)} }

func card(text string) engine.Screen {
	return engine.Screen{Text: words(text), Rows: [][]engine.Button{{
		{Label: locales.CommonContinueDraft(), Action: engine.Action{Name: "take", Args: []string{"12"}}},
	}}}
}

// posts puts a card into the topic and gives its message.
func (o *office) posts(thread int64) int64 {
	o.t.Helper()
	message, err := o.notifier().Post(o.t.Context(), store.Group{ID: headquarters, Lang: "ru"}, thread, 0, card("Карточка"))
	if err != nil {
		o.t.Fatal(err)
	}
	return message
}

func (o *office) topic() int64 {
	o.t.Helper()
	thread, err := o.notifier().Topic(o.t.Context(), store.Group{ID: headquarters, Lang: "ru"}, locales.CommonReminder())
	if err != nil {
		o.t.Fatal(err)
	}
	return thread
}

func TestOnlyWhatIsMeantForTheBotReachesTheProgram(t *testing.T) {
	t.Parallel()
	l := &ledger{}
	o := newOffice(t, l.take)
	if turn, in := l.last(t); in.Input.Kind != engine.Joined || in.Chat != headquarters || in.Title != "Штаб" || !in.Forum || turn.Person.ID != 7 {
		t.Fatalf("added: %+v by %+v", in, turn.Person)
	}
	thread := o.topic()
	posted := o.posts(thread)
	before := len(o.Calls(simulator.CallFilter{Method: "sendMessage"}))
	o.says(8, "Қалайсыздар?")
	o.says(8, "Қалайсыздар?", simulator.Thread(thread))
	if !l.empty() {
		t.Fatal("talk among people reached the program")
	}
	o.says(8, "/close 5", simulator.Thread(thread))
	if _, in := l.last(t); in.Input.Name != "close" || in.Input.Text != "5" || in.Thread != thread || in.ReplyTo != 0 {
		t.Fatalf("%+v", in)
	}
	o.says(8, "Жауап", simulator.ReplyTo(posted))
	if _, in := l.last(t); in.Input.Kind != engine.Text || in.Input.Text != "Жауап" || in.ReplyTo != posted || in.Thread != thread {
		t.Fatalf("%+v", in)
	}
	o.taps(8, "Продолжить черновик")
	if _, in := l.last(t); in.Input.Name != "take" || in.Input.Args[0] != "12" || in.Message != posted || in.Thread != thread {
		t.Fatalf("%+v", in)
	}
	if n := len(o.Calls(simulator.CallFilter{Method: "sendMessage"})); n != before {
		t.Fatalf("silence is not silent: %d messages", n-before)
	}
	if n := len(o.Chat(headquarters).Notices); n != 1 {
		t.Fatalf("the tap was answered %d times", n)
	}
}

func TestWhoActsInAGroup(t *testing.T) {
	t.Parallel()
	l := &ledger{}
	o := newOffice(t, l.take)
	flowtest.Member(t, o.store, 7, "ru", "Әлия")
	o.says(7, "/who")
	if turn, _ := l.last(t); turn.Person.ID != 7 || turn.Person.Lang != "ru" || !turn.Person.Member || turn.Person.Name != "Әлия" || turn.Now.IsZero() {
		t.Errorf("%+v", turn)
	}
	o.turns.Consent = 2
	o.says(7, "/who")
	if turn, _ := l.last(t); !turn.Person.Outdated || turn.Person.Locked {
		t.Errorf("the consent of before: %+v", turn.Person)
	}
	o.says(7, "/who", simulator.Anonymously())
	if turn, _ := l.last(t); turn.Person.ID != 0 || turn.Person.Member {
		t.Errorf("an anonymous administrator is %+v", turn.Person)
	}
	if err := o.AddUser(simulator.Person{ID: 99, FirstName: "Дана", Language: "ru"}); err != nil {
		t.Fatal(err)
	}
	if err := o.Join(headquarters, 99, 7); err != nil {
		t.Fatal(err)
	}
	o.says(99, "/who")
	if turn, _ := l.last(t); turn.Person.ID != 99 || turn.Person.Member || turn.Person.Name != "" || !turn.Person.Minor {
		t.Errorf("somebody unknown is %+v", turn.Person)
	}
	if _, err := o.store.Person(t.Context(), 99); err == nil {
		t.Error("a word in a group has made somebody known")
	}
}

func TestAReplyGoesIntoTheThreadInTheGroupsLanguage(t *testing.T) {
	t.Parallel()
	l := &ledger{answer: func(in engine.GroupInput) engine.GroupReply {
		if in.Input.Kind == engine.Tap {
			changed := engine.Screen{Text: []engine.Message{locales.CommonReminder()}}
			return engine.GroupReply{
				Notice: locales.CommonErrStaleButton(), Card: &changed, Send: []engine.Screen{{Text: words("Жаңалық")}}, Lang: "ru",
			}
		}
		return engine.GroupReply{Send: []engine.Screen{{Text: []engine.Message{locales.CommonReminder()}}}}
	}}
	o := newOffice(t, l.take)
	flowtest.Member(t, o.store, 7, "kk", "Әлия")
	thread := o.topic()
	posted := o.posts(thread)
	said := o.says(7, "/close", simulator.Thread(thread))
	m := said.LastOut()
	if m.Text != "Еске салу" || m.Thread != thread || m.Answers() == nil || m.Answers().Text != "/close" {
		t.Errorf("%+v", m)
	}
	tapped := o.taps(7, "Продолжить черновик")
	if m := tapped.Message(posted); m.Text != "Напоминание" || m.ReplyMarkup != nil {
		t.Errorf("the card is %+v", m)
	}
	if m := tapped.LastOut(); m.Text != "Жаңалық" || m.Thread != thread || m.Answers().MessageID != posted {
		t.Errorf("%+v", m)
	}
	stale, err := flowtest.Catalog(t).Plain("kk", locales.CommonErrStaleButton())
	if n := tapped.Notices; err != nil || len(n) != 1 || n[0].Text != stale || n[0].User != 7 {
		t.Errorf("notices %+v", n)
	}
}

func TestACardThatIsGoneComesAnew(t *testing.T) {
	t.Parallel()
	l := &ledger{answer: func(engine.GroupInput) engine.GroupReply {
		changed := card("Алынды")
		return engine.GroupReply{Card: &changed}
	}}
	o := newOffice(t, l.take)
	thread := o.topic()
	posted := o.posts(thread)
	if _, err := o.Tap(7, "Продолжить черновик", simulator.In(headquarters)); err != nil {
		t.Fatal(err)
	}
	if _, err := o.client.Call(t.Context(), "deleteMessage", map[string]any{"chat_id": headquarters, "message_id": posted}); err != nil {
		t.Fatal(err)
	}
	o.settle()
	if m := o.Chat(headquarters).LastOut(); m.Text != "Алынды" || m.MessageID == posted || m.Thread != thread {
		t.Errorf("%+v", m)
	}
}

func TestForgedAndForeignTapsInGroupsDoNotReachTheProgram(t *testing.T) {
	t.Parallel()
	l := &ledger{}
	o := newOffice(t, l.take)
	posted := o.posts(0)
	l.last(t)
	for _, data := range []string{"rm -rf", "z:yes"} {
		if _, err := o.TapData(8, data, posted, simulator.In(headquarters)); err != nil {
			t.Fatal(err)
		}
		o.settle()
	}
	if notices := o.Chat(headquarters).Notices; !l.empty() || len(notices) != 2 || notices[0].Text == "" || notices[1].Text == "" {
		t.Errorf("%+v", notices)
	}
}

func TestWithoutAHandlerTheBotPointsToItsPrivateChat(t *testing.T) {
	t.Parallel()
	o := newOffice(t, nil)
	posted := o.posts(0)
	before := o.Chat(headquarters).LastOut().MessageID
	if chat := o.says(8, "Жауап", simulator.ReplyTo(posted)); chat.LastOut().MessageID != before {
		t.Errorf("a reply is answered: %+v", chat.LastOut())
	}
	if m := o.says(8, "/menu").LastOut(); m.MessageID == before || m.ReplyMarkup.Rows[0][0].URL != "https://t.me/saruar_bot?start=menu" {
		t.Errorf("%+v", m)
	}
	if chat := o.taps(8, "Продолжить черновик"); len(chat.Notices) != 1 || chat.Notices[0].Text == "" {
		t.Errorf("%+v", chat.Notices)
	}
}

func TestTheProgramHearsWhereItsGroupGoes(t *testing.T) {
	t.Parallel()
	const group, supergroup = -55, -1_000_000_000_055
	l := &ledger{answer: func(in engine.GroupInput) engine.GroupReply {
		if in.Input.Kind == engine.Left {
			return engine.GroupReply{}
		}
		return engine.GroupReply{Send: []engine.Screen{{Text: words(string(in.Input.Kind))}}}
	}}
	o := newOffice(t, l.take)
	if err := o.AddGroup(simulator.Group{ID: group, Title: "Топ", Members: []int64{7}}); err != nil {
		t.Fatal(err)
	}
	o.settle()
	if m := o.Chat(group).LastOut(); m == nil || m.Text != "joined" {
		t.Fatalf("%+v", m)
	}
	if err := o.Migrate(group, supergroup); err != nil {
		t.Fatal(err)
	}
	o.settle()
	if _, in := l.last(t); in.Input.Kind != engine.Moved || in.Chat != group || in.MovedTo != supergroup {
		t.Fatalf("%+v", in)
	}
	if m := o.Chat(supergroup).LastOut(); m == nil || m.Text != "moved" {
		t.Fatalf("%+v", m)
	}
	if err := o.SetBotStatus(supergroup, 7, "kicked"); err != nil {
		t.Fatal(err)
	}
	o.settle()
	if _, in := l.last(t); in.Input.Kind != engine.Left || in.Chat != supergroup {
		t.Fatalf("%+v", in)
	}
}

func TestAnAnswerFollowsAGroupThatMovesMeanwhile(t *testing.T) {
	t.Parallel()
	const group, supergroup = -55, -1_000_000_000_055
	o := newOffice(t, nil)
	err := o.AddGroup(simulator.Group{ID: group, Title: "Топ", Members: []int64{7}})
	if err == nil {
		_, err = o.SendText(7, "/menu", simulator.In(group))
	}
	if err == nil {
		err = o.Migrate(group, supergroup)
	}
	if err != nil {
		t.Fatal(err)
	}
	o.settle()
	if m := o.Chat(supergroup).LastOut(); m == nil || m.ReplyMarkup == nil {
		t.Fatalf("%s", o.Chat(supergroup).Text())
	}
}

func TestAFileIsNoReply(t *testing.T) {
	t.Parallel()
	l := &ledger{answer: func(in engine.GroupInput) engine.GroupReply {
		if in.Input.Kind != engine.Command {
			return engine.GroupReply{}
		}
		return engine.GroupReply{Send: []engine.Screen{{Text: words("x"), File: &engine.Attachment{Name: "a.csv", Data: []byte("a")}}}}
	}}
	o := newOffice(t, l.take)
	o.says(7, "/file")
	if m := o.Chat(headquarters).LastOut(); m != nil {
		t.Errorf("%+v", m)
	}
}
