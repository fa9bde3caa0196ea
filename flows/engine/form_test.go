package engine

import (
	"context"
	"encoding/json"
	"testing"
)

// pad is a form whose answers are kept outside the session, with a count of how often they are read.
type pad struct {
	kept   map[string]json.RawMessage
	stands []string
	loads  int
}

func (p *pad) flow() Flow[order] {
	f := cafe()
	f.Name, f.Form, f.Steady = "pad", true, true
	f.Load = func(context.Context, Turn, string) (*order, error) {
		p.loads++
		raw, err := json.Marshal(p.kept)
		if err != nil {
			return nil, err
		}
		o := new(order)
		return o, json.Unmarshal(raw, o)
	}
	f.Save = func(_ context.Context, _ Turn, _, _ string, changed map[string]json.RawMessage) error {
		for name, value := range changed {
			p.kept[name] = value
		}
		return nil
	}
	f.Stands = func(_ context.Context, _ Turn, _, step string) error {
		p.stands = append(p.stands, step)
		return nil
	}
	return f
}

func (p *pad) handle(t *testing.T, m *Machine, s Session, in Input) Session {
	t.Helper()
	after, _, err := m.Handle(t.Context(), Turn{Update: s.Seq + 1}, s, in)
	if err != nil {
		t.Fatal(err)
	}
	return after
}

func (p *pad) machine(t *testing.T) *Machine {
	t.Helper()
	home := Flow[order]{Name: "home", Steps: []Step[order]{{
		Name: "hall", Ask: say("hall"),
		Take: func(context.Context, Turn, *order, Input) (Move, error) { return Call("pad", "1"), nil },
	}}}
	m, err := New(Config{Flows: []Definition{p.flow(), home}, Root: func(Person) string { return "home" }})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestAFormIsLoadedOncePerTurnAndKnowsWhereItStands(t *testing.T) {
	t.Parallel()
	p := &pad{kept: map[string]json.RawMessage{}}
	m := p.machine(t)
	s := p.handle(t, m, Session{}, Input{Kind: Text, Text: "hello"})
	s = p.handle(t, m, s, Input{Kind: Text, Text: "in"})
	p.loads = 0
	s = p.handle(t, m, s, Input{Kind: Text, Text: "Aliya"})
	if p.loads != 1 {
		t.Fatalf("loaded %d times in one turn", p.loads)
	}
	s = p.handle(t, m, s, Input{Kind: Text, Text: "juice"}) // refused: nothing moves
	if got := len(p.stands); got != 2 || p.stands[0] != "name" || p.stands[1] != "drink" {
		t.Fatalf("stood at %v", p.stands)
	}
	if s.top().Step != "drink" || string(p.kept["name"]) != `"Aliya"` {
		t.Fatalf("at %s with %s", s.top().Step, p.kept["name"])
	}
}

func TestTheWayBackThroughAFormNeedsNoHistory(t *testing.T) {
	t.Parallel()
	p := &pad{kept: map[string]json.RawMessage{"drink": json.RawMessage(`"tea"`)}}
	m := p.machine(t)
	s := Session{Format: Format, Frames: []Frame{{Flow: "home", Step: "hall"}, {Flow: "pad", Version: 2, Ref: "1", Step: "note"}}}
	back := func(want string) {
		t.Helper()
		s = p.handle(t, m, s, Input{Kind: Tap, Option: optionBack, Seq: s.Seq})
		if got := s.top().Flow + "." + s.top().Step; got != want {
			t.Fatalf("back leads to %s, want %s", got, want)
		}
	}
	back("pad.drink") // no milk in tea
	back("pad.name")
	back("home.hall")

	s.Frames = append(s.Frames, Frame{Flow: "pad", Version: 2, Ref: "1", Step: "drink", Return: "review"})
	back("pad.review")
}
