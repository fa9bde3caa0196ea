package bot_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"saruar/bot"
	"saruar/bot/simulator"
	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

func staff() store.Group { return store.Group{ID: headquarters, Lang: "ru"} }

// newForum is a street with headquarters on it.
func newForum(t *testing.T, rates bool) *street {
	t.Helper()
	s := newStreet(t, rates, 7)
	if err := s.AddGroup(simulator.Group{ID: headquarters, Title: "Штаб", Forum: true, BotAdmin: true, Members: []int64{7}}); err != nil {
		t.Fatal(err)
	}
	return s
}

// minutePasses lets all rates be as if nothing had been sent.
func (s *street) minutePasses() {
	s.t.Helper()
	if err := s.redis.FlushDB(s.t.Context()).Err(); err != nil {
		s.t.Fatal(err)
	}
}

func TestAPostStandsInItsTopicAndIsChanged(t *testing.T) {
	t.Parallel()
	s := newForum(t, false)
	n := s.notifier()
	thread, err := n.Topic(t.Context(), staff(), locales.CommonReminder())
	if err != nil {
		t.Fatal(err)
	}
	if topic, ok := s.Chat(headquarters).Topic("Напоминание"); !ok || topic.ID != thread {
		t.Fatalf("%+v", s.Chat(headquarters).Topics)
	}
	first, err := n.Post(t.Context(), staff(), thread, 0, reminder())
	if err != nil {
		t.Fatal(err)
	}
	second, err := n.Post(t.Context(), staff(), thread, first, engine.Screen{Text: words("Жауап")})
	if err != nil {
		t.Fatal(err)
	}
	chat := s.Chat(headquarters)
	if m := chat.Message(first); m.Text != "Напоминание" || m.Thread != thread || m.ReplyMarkup.Rows[0][0].Data != "!open:apply:12" {
		t.Errorf("%+v", m)
	}
	if m := chat.Message(second); m.Answers() == nil || m.Answers().MessageID != first {
		t.Errorf("%+v", m)
	}
	changed := engine.Screen{Text: words("Біттік")}
	s.minutePasses()
	for range 2 { // the second changes nothing, which is no error
		if err := n.EditPost(t.Context(), staff(), first, changed); err != nil {
			t.Fatal(err)
		}
	}
	if m := s.Chat(headquarters).Message(first); m.Text != "Біттік" || m.ReplyMarkup != nil {
		t.Errorf("%+v", m)
	}
	if _, err := n.Post(t.Context(), staff(), thread, 9999, changed); err != nil {
		t.Errorf("what it answers is gone: %v", err)
	}
}

func TestAPostSaysWhatBecameOfItsPlace(t *testing.T) {
	t.Parallel()
	const group, supergroup = -55, -1_000_000_000_055
	s := newForum(t, false)
	n := s.notifier()
	post := func(g store.Group, thread int64) error {
		_, err := n.Post(t.Context(), g, thread, 0, reminder())
		return err
	}
	var refused store.Refused
	var needless store.Needless
	if err := post(staff(), 77); !errors.Is(err, engine.ErrNoThread) || !errors.As(err, &refused) {
		t.Errorf("no topic: %v", err)
	}
	thread, err := s.AddTopic(headquarters, 7, "Алматы")
	if err == nil {
		err = s.CloseTopic(headquarters, 7, thread, true)
	}
	if err == nil {
		err = s.AddGroup(simulator.Group{ID: group, Title: "Топ", Members: []int64{7}})
	}
	if err == nil {
		err = s.Migrate(group, supergroup)
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := post(staff(), thread); !errors.Is(err, engine.ErrNoThread) {
		t.Errorf("a closed topic: %v", err)
	}
	var moved engine.GroupMoved
	if err := post(store.Group{ID: group}, 0); !errors.As(err, &moved) || moved.Group != group || moved.To != supergroup || !errors.As(err, &refused) {
		t.Errorf("a group that moved: %v", err)
	}
	s.minutePasses()
	if err := n.EditPost(t.Context(), staff(), 9999, reminder()); !errors.Is(err, engine.ErrNoMessage) || !errors.As(err, &refused) {
		t.Errorf("no message: %v", err)
	}
	if err := s.SetBotStatus(headquarters, 7, "member"); err != nil {
		t.Fatal(err)
	}
	if _, err := n.Topic(t.Context(), staff(), locales.CommonReminder()); !errors.As(err, &refused) {
		t.Errorf("no right to make topics: %v", err)
	}
	if err := s.SetBotStatus(headquarters, 7, "kicked"); err != nil {
		t.Fatal(err)
	}
	if err := post(staff(), 0); !errors.Is(err, engine.ErrNoGroup) || !errors.As(err, &needless) {
		t.Errorf("thrown out: %v", err)
	}
	if err := post(store.Group{ID: -12345}, 0); !errors.Is(err, engine.ErrNoGroup) {
		t.Errorf("no such group: %v", err)
	}
}

func TestAPostIsNoScreenOfAFlow(t *testing.T) {
	t.Parallel()
	s := newForum(t, false)
	n := s.notifier()
	option := engine.Screen{Text: words("?"), Rows: [][]engine.Button{{{Label: locales.CommonYes(), Option: "yes"}}}}
	contact := engine.Screen{Text: words("?"), Contact: locales.CommonSharePhone()}
	long := engine.Screen{Text: []engine.Message{locales.Verbatim(strings.Repeat("а", 4000)), locales.Verbatim(strings.Repeat("б", 4000))}}
	var refused store.Refused
	for _, screen := range []engine.Screen{option, contact, long} {
		if _, err := n.Post(t.Context(), staff(), 0, 0, screen); !errors.As(err, &refused) {
			t.Errorf("post: %v", err)
		}
		if err := n.EditPost(t.Context(), staff(), 1, screen); !errors.As(err, &refused) {
			t.Errorf("edit: %v", err)
		}
	}
}

func TestAFileGoesOutWithItsWords(t *testing.T) {
	t.Parallel()
	s := newForum(t, false)
	n := s.notifier()
	sheet := engine.Screen{
		Text: []engine.Message{locales.CommonReminder(), locales.Verbatim("a < b & c")}, Rows: reminder().Rows,
		File: &engine.Attachment{Name: `тізім "1".csv`, MIME: "text/csv", Data: []byte("\xef\xbb\xbfА;Ә\r\n")},
	}
	if err := n.Send(t.Context(), store.Person{ID: 7, Lang: "kk"}, sheet); err != nil {
		t.Fatal(err)
	}
	m := s.Chat(7).LastOut()
	if m.Document == nil || m.Document.FileName != `тізім "1".csv` || m.Document.MIMEType != "text/csv" ||
		m.Caption != "Еске салу\n\na < b & c" || m.ReplyMarkup == nil {
		t.Fatalf("%+v", m)
	}
	if data, err := s.FileOf(m); err != nil || string(data) != string(sheet.File.Data) {
		t.Errorf("%q, %v", data, err)
	}
	picture := engine.Screen{Text: words("QR"), File: &engine.Attachment{Name: "qr.png", MIME: "image/png", Data: png(t), Picture: true}}
	message, err := n.Post(t.Context(), staff(), 0, 0, picture)
	if err != nil {
		t.Fatal(err)
	}
	if m := s.Chat(headquarters).Message(message); m == nil || len(m.Photo) == 0 || m.Caption != "QR" {
		t.Fatalf("%+v", m)
	}
	if err := n.EditPost(t.Context(), staff(), message, engine.Screen{Text: words("Мерзімі өтті")}); err != nil {
		t.Fatal(err)
	}
	if m := s.Chat(headquarters).Message(message); m.Caption != "Мерзімі өтті" || len(m.Photo) == 0 {
		t.Errorf("%+v", m)
	}
}

func TestTheWordsOfAFileFitUnderIt(t *testing.T) {
	t.Parallel()
	s := newForum(t, false)
	n := s.notifier()
	send := func(text string) error {
		file := engine.Screen{Text: words(text), File: &engine.Attachment{Name: "a.csv", Data: []byte("a")}}
		return n.Send(t.Context(), store.Person{ID: 7, Lang: "kk"}, file)
	}
	if err := send(strings.Repeat("&", 1024)); err != nil {
		t.Errorf("markup counts: %v", err)
	}
	var refused store.Refused
	if err := send(strings.Repeat("a", 1025)); !errors.As(err, &refused) {
		t.Errorf("too long: %v", err)
	}
}

func TestAGroupGetsNoMoreThanTelegramAllows(t *testing.T) {
	t.Parallel()
	s := newForum(t, true)
	replicas := []*bot.Notifier{s.notifier(), s.notifier()}
	var all sync.WaitGroup
	for i := range 24 {
		all.Go(func() {
			deadline := time.Now().Add(6 * time.Second)
			for time.Now().Before(deadline) {
				_, err := replicas[i%2].Post(t.Context(), staff(), 0, 0, reminder())
				var later store.Later
				if !errors.As(err, &later) {
					if err != nil {
						t.Errorf("%d: %v", i, err)
					}
					return
				}
				select {
				case <-time.After(min(later.Wait, time.Second)):
				case <-t.Context().Done():
				}
			}
		})
	}
	all.Wait()
	sent := s.Calls(simulator.CallFilter{Method: "sendMessage", Chat: headquarters})
	if len(sent) == 0 || len(sent) > 20 {
		t.Errorf("%d posts", len(sent))
	}
	for _, c := range sent {
		if !c.OK {
			t.Errorf("Telegram refused: %d %s", c.Code, c.Description)
		}
	}
}
