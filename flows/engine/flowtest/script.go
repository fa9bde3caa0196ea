package flowtest

import (
	"fmt"
	"testing"

	"saruar/flows/engine"
)

// Line is one question of a flow with an answer that goes on and some that do not.
type Line struct {
	Step string
	Good engine.Input // a tap needs only its option
	Bad  []engine.Input
	// Bilingual questions say the same to everyone.
	Bilingual bool
	// Hub questions lead on in several ways; back from them leads out of the flow.
	Hub bool
	// Once lines, such as a tick, are not given again when their question is asked again: what they did is still there.
	Once bool
}

// Script is the happy way through a flow. From it follow the tests that every flow has.
type Script struct {
	Flow string
	// New makes a fresh world whose person speaks the language; the chat stands before the flow.
	New func(t *testing.T, lang string) *Chat
	// Open brings the chat to the flow's first question.
	Open func(c *Chat)
	// Lines are the questions in order.
	Lines []Line
	// End checks that the happy way has led where it should.
	End func(t *testing.T, c *Chat)
	// Keeps says that the flow saves every answer, so that leaving costs none and is not asked about.
	Keeps bool
	// Root says that the flow is the root: there is no way out of it.
	Root bool
	// Speaks says that the flow itself switches the language.
	Speaks bool
}

// Run runs them all.
func (s Script) Run(t *testing.T) {
	for _, lang := range []string{"kk", "ru"} {
		t.Run("happy way in "+lang, func(t *testing.T) { t.Parallel(); s.happy(t, lang) })
	}
	t.Run("bad answers are refused with a reason", func(t *testing.T) { t.Parallel(); s.bad(t) })
	t.Run("back and again", func(t *testing.T) { t.Parallel(); s.back(t) })
	if !s.Speaks {
		t.Run("language switch at every question", func(t *testing.T) { t.Parallel(); s.language(t) })
	}
	t.Run("a question that a deploy took away", func(t *testing.T) { t.Parallel(); s.redeploy(t) })
	t.Run("old and double taps", func(t *testing.T) { t.Parallel(); s.stale(t) })
	if !s.Keeps {
		// What a flow keeps elsewhere is undone with its transaction: the store's and the program's own tests repeat those updates.
		t.Run("the same update twice", func(t *testing.T) { t.Parallel(); s.twice(t) })
	}
	t.Run("a newer program's session", func(t *testing.T) { t.Parallel(); s.newer(t) })
	if !s.Root {
		t.Run("cancel", func(t *testing.T) { t.Parallel(); s.cancel(t) })
	}
	if s.Keeps {
		t.Run("the session is lost at every question", func(t *testing.T) { t.Parallel(); s.lost(t) })
	}
}

func (s Script) open(t *testing.T, lang string) *Chat {
	t.Helper()
	c := s.New(t, lang)
	s.Open(c)
	return c
}

// answer gives a line's good answer where the chat stands.
func (c *Chat) answer(l Line) {
	c.t.Helper()
	in := l.Good
	if in.Kind == engine.Tap {
		in = c.Tap(in.Option)
	}
	c.Do(in)
}

func (s Script) at(c *Chat, l Line) {
	c.t.Helper()
	c.At(s.Flow + "." + l.Step)
}

func (s Script) happy(t *testing.T, lang string) {
	c := s.open(t, lang)
	for _, l := range s.Lines {
		s.at(c, l)
		if c.Text() == "" {
			t.Fatalf("%s says nothing", l.Step)
		}
		c.answer(l)
	}
	s.End(t, c)
}

func (s Script) bad(t *testing.T) {
	c := s.open(t, "kk")
	nonsense := []engine.Input{{Kind: engine.Other}, {Kind: engine.Edited}}
	for _, l := range s.Lines {
		for _, in := range append(nonsense, l.Bad...) {
			s.at(c, l)
			if in.Kind == engine.Tap {
				in.Seq = c.Session().Seq
			}
			c.Do(in)
			if c.reply.Screen == nil && c.reply.Notice == nil {
				t.Fatalf("%s does not answer %+v", l.Step, in)
			}
		}
		s.at(c, l)
		c.answer(l)
	}
	s.End(t, c)
}

func (s Script) back(t *testing.T) {
	c := s.open(t, "ru")
	for i, l := range s.Lines {
		s.at(c, l)
		if i > 0 && !l.Hub && hasOption(c, "_back") {
			c.Taps("_back")
			for _, again := range s.from(c.Place()) {
				if again.Step == l.Step {
					break
				}
				if !again.Once {
					c.answer(again)
				}
			}
			s.at(c, l)
		}
		c.answer(l)
	}
	s.End(t, c)
}

// from gives the lines from a place on.
func (s Script) from(place string) []Line {
	for i, l := range s.Lines {
		if s.Flow+"."+l.Step == place {
			return s.Lines[i:]
		}
	}
	return nil
}

func (s Script) language(t *testing.T) {
	c := s.open(t, "kk")
	to := map[string]string{"kk": "ru", "ru": "kk"}
	for _, l := range s.Lines {
		s.at(c, l)
		before := c.Text()
		lang := to[c.Person().Lang]
		c.Says("/lang").Taps(lang)
		s.at(c, l)
		if c.Text() == before && !l.Bilingual {
			t.Fatalf("%s looks the same in both languages:\n%s", l.Step, before)
		}
		c.answer(l)
	}
	s.End(t, c)
}

func (s Script) redeploy(t *testing.T) {
	for i := range s.Lines {
		t.Run(s.Lines[i].Step, func(t *testing.T) {
			t.Parallel()
			c := s.open(t, "kk")
			for _, l := range s.Lines[:i] {
				c.answer(l)
			}
			session := c.Session()
			session.Frames[len(session.Frames)-1].Step = "taken_away"
			c.SetSession(session)
			c.Do(engine.Input{Kind: engine.Text, Text: "?"})
			rest := s.from(c.Place())
			if rest == nil {
				t.Fatalf("after the deploy at %s, which the script does not know", c.Place())
			}
			for j, l := range rest {
				s.at(c, l)
				if given := len(s.Lines)-len(rest)+j < i; !given || !l.Once {
					c.answer(l)
				}
			}
			s.End(t, c)
		})
	}
}

func (s Script) stale(t *testing.T) {
	c := s.open(t, "kk")
	for _, l := range s.Lines {
		s.at(c, l)
		c.Do(engine.Input{Kind: engine.Tap, Option: "whatever", Seq: c.Session().Seq - 1})
		if !c.reply.Stale || c.reply.Notice == nil || c.reply.Screen == nil {
			t.Fatalf("%s: an old tap is answered with %+v", l.Step, c.reply)
		}
		s.at(c, l)
		in := l.Good
		if in.Kind == engine.Tap {
			in = c.Tap(in.Option)
		}
		c.Do(in)
		if place := c.Place(); in.Kind == engine.Tap && place != s.Flow+"."+l.Step {
			c.Do(in)
			if !c.reply.Stale || c.Place() != place {
				t.Fatalf("%s: the second of two taps leads to %s, stale %t", l.Step, c.Place(), c.reply.Stale)
			}
		}
	}
	s.End(t, c)
}

// twice handles every update a second time from the session it had the first time, as after a crash before the commit.
func (s Script) twice(t *testing.T) {
	c := s.open(t, "ru")
	for _, l := range s.Lines {
		s.at(c, l)
		before, update := c.session, c.update
		in := l.Good
		if in.Kind == engine.Tap {
			in = c.Tap(in.Option)
		}
		c.Do(in)
		first, place := string(c.session), c.Place()
		c.session, c.update = before, update
		c.Do(in)
		if string(c.session) != first || c.Place() != place {
			t.Fatalf("%s: the same update leads to %s and %s", l.Step, first, c.session)
		}
	}
	s.End(t, c)
}

func (s Script) newer(t *testing.T) {
	c := s.open(t, "kk")
	session := c.Session()
	session.Frames[len(session.Frames)-1].Version += 1000
	c.SetSession(session)
	err := c.try(engine.Input{Kind: engine.Text, Text: "?"})
	if err == nil {
		t.Fatal("a session of a newer flow was taken")
	}
}

func (s Script) cancel(t *testing.T) {
	for i := range s.Lines {
		t.Run(s.Lines[i].Step, func(t *testing.T) {
			t.Parallel()
			c := s.open(t, "ru")
			depth := len(c.Session().Frames)
			for _, l := range s.Lines[:i] {
				c.answer(l)
			}
			c.Says("/cancel")
			if c.Session().Leaving {
				if s.Keeps {
					t.Fatal("asks about leaving although every answer is kept")
				}
				c.Taps("_remain")
				s.at(c, s.Lines[i])
				c.Says("/cancel").Taps("_leave")
			}
			if got := len(c.Session().Frames); got >= depth {
				t.Fatalf("%d flows open after cancel, %d before: %s", got, depth, c.Place())
			}
		})
	}
}

// lost takes everything but the names away, as when Redis is emptied.
func (s Script) lost(t *testing.T) {
	c := s.open(t, "kk")
	for _, l := range s.Lines {
		s.at(c, l)
		c.SetSession(c.Session().Skeleton())
		c.answer(l)
	}
	s.End(t, c)
}

func hasOption(c *Chat, option string) bool {
	for _, b := range c.Buttons() {
		if b.Option == option {
			return true
		}
	}
	return false
}

// Text is the input of typing.
func Text(text string) engine.Input { return engine.Input{Kind: engine.Text, Text: text} }

// Tap is the input of pressing a button by its option.
func Tap(option string) engine.Input { return engine.Input{Kind: engine.Tap, Option: option} }

// Photo is the input of sending a photo.
func Photo(unique string) engine.Input {
	return engine.Input{Kind: engine.Photo, File: &engine.File{ID: "id-" + unique, Unique: unique, Kind: engine.Photo, Size: 1000}}
}

// Contact is the input of sending a phone number that belongs to a person.
func Contact(phone string, owner int64) engine.Input {
	return engine.Input{Kind: engine.Phone, Contact: &engine.Contact{Phone: phone, Owner: owner}}
}

// Album is an input that came with others under one album.
func Album(in engine.Input, id string) engine.Input {
	in.Album = id
	return in
}

// String names a line in messages of tests.
func (l Line) String() string { return fmt.Sprintf("%s ← %+v", l.Step, l.Good) }
