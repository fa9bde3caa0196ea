package bot_test

import (
	"errors"
	"testing"
	"time"

	"saruar/bot"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

const letterKey = "decided 1 1"

// letters counts what the bot has sent to somebody.
func (s *street) letters(id int64) (n int) {
	for _, m := range s.Chat(id).Messages {
		if m.Out() {
			n++
		}
	}
	return n
}

// until sends as the queue does: again after every wait, until it is through.
func (s *street) until(n *bot.Notifier, person store.Person) {
	s.t.Helper()
	for range 10 {
		err := n.SendOnce(s.t.Context(), person, reminder(), letterKey)
		var later store.Later
		var needless store.Needless
		if err == nil || errors.As(err, &needless) {
			return
		}
		if !errors.As(err, &later) {
			s.t.Fatal(err)
		}
	}
	s.t.Fatal("it never goes out")
}

func TestALetterIsSentExactlyOnceWheneverTheProgramDies(t *testing.T) {
	t.Parallel()
	person := store.Person{ID: 7, Lang: "kk"}
	for name, died := range map[string]func(s *street, n *bot.Notifier){
		"never":          func(*street, *bot.Notifier) {},
		"before sending": func(s *street, _ *bot.Notifier) { s.claimed(0) },
		"after sending": func(s *street, n *bot.Notifier) {
			before := s.newest()
			if err := n.Send(s.t.Context(), person, reminder()); err != nil {
				s.t.Fatal(err)
			}
			s.claimed(before)
		},
		"after it was noted": func(s *street, n *bot.Notifier) { s.until(n, person) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStreet(t, false, 7, 8)
			flowtest.Member(t, s.store, 7, "kk", "Әлия")
			died(s, s.notifier())
			for range 2 { // processes that come after it, one with other messages before and one without
				n := s.notifier()
				s.until(n, person)
				if err := n.Send(t.Context(), store.Person{ID: 8, Lang: "ru"}, reminder()); err != nil {
					t.Fatal(err)
				}
				s.until(n, person)
			}
			if got := s.letters(7); got != 1 {
				t.Errorf("%d letters", got)
			}
		})
	}
}

// newest is the highest id of all messages.
func (s *street) newest() (id int64) {
	for _, person := range []int64{7, 8} {
		for _, m := range s.Chat(person).Messages {
			id = max(id, m.MessageID)
		}
	}
	return id
}

// claimed notes that the letter is about to be sent, as a program does that dies then.
func (s *street) claimed(newest int64) {
	s.t.Helper()
	if _, fresh, err := s.store.ClaimDelivery(s.t.Context(), letterKey, 7, newest, time.Now()); err != nil || !fresh {
		s.t.Fatalf("%t, %v", fresh, err)
	}
}

func TestALetterThatTelegramRefusesIsTriedAnew(t *testing.T) {
	t.Parallel()
	s := newStreet(t, false, 7)
	flowtest.Member(t, s.store, 7, "kk", "Әлия")
	if err := s.Block(7, true); err != nil {
		t.Fatal(err)
	}
	n, person := s.notifier(), store.Person{ID: 7, Lang: "kk"}
	if err := n.SendOnce(t.Context(), person, reminder(), letterKey); !errors.Is(err, bot.ErrUnreachable) {
		t.Fatalf("error %v", err)
	}
	if err := s.Block(7, false); err != nil {
		t.Fatal(err)
	}
	s.until(n, person)
	if got := s.letters(7); got != 1 {
		t.Errorf("%d letters", got)
	}
}
