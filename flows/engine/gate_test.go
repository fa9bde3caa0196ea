package engine

import (
	"context"
	"slices"
	"testing"
)

// rules is a gate flow: "yes" opens it.
func rules() Flow[order] {
	return Flow[order]{Name: "rules", Version: 1, Steps: []Step[order]{{
		Name: "agree",
		Ask: func(context.Context, Turn, *order) (Screen, error) {
			return Screen{Text: []Message{word("new rules")}, NoBack: true, NoCancel: true}, nil
		},
		Take: func(_ context.Context, _ Turn, _ *order, in Input) (Move, error) {
			if in.Text == "yes" {
				return Done().Passing(), nil
			}
			return Stay(nil), nil
		},
	}}}
}

func gated(t *testing.T) (k *talk, shut *bool) {
	t.Helper()
	help := Flow[order]{Name: "help", Version: 1, Steps: []Step[order]{{Name: "page", Ask: say("help"), Take: typed(func(o *order) *string { return &o.Note })}}}
	m := machine(t, cafe(), rules(), help)
	m.Commands["help"] = func(context.Context, Turn, []string) (Move, error) { return Call("help", ""), nil }
	m.Commands["order"] = func(context.Context, Turn, []string) (Move, error) {
		t.Error("a command that the gate keeps closed was carried out")
		return Call("order", ""), nil
	}
	shut = new(bool)
	m.Gate = func(p Person) (Gate, bool) {
		return Gate{Flow: "rules", Flows: []string{"help"}, Commands: []string{"help", "menu"}}, p.Outdated
	}
	return &talk{t: t, machine: m, session: Session{Format: Format}, person: func() Person { return Person{ID: 1, Member: true, Outdated: *shut} }}, shut
}

func TestAGateStandsBeforeWhateverIsOpenAndLosesNothingOfIt(t *testing.T) {
	t.Parallel()
	k, shut := gated(t)
	k.says("hi", "go", "Aliya").sees("drink?")
	*shut = true
	k.says("tea").sees("new rules").says("no").sees("new rules").taps("_back").sees("new rules")
	*shut = true
	k.says("yes").sees("drink?")
	*shut = false
	k.says("tea").sees("note?")
}

func TestAGateLeavesOpenOnlyWhatItNames(t *testing.T) {
	t.Parallel()
	k, shut := gated(t)
	k.says("hi", "go", "Aliya")
	*shut = true
	k.says("?").sees("new rules")
	for _, in := range []Input{
		{Kind: Command, Name: "order"},
		{Kind: Command, Name: "menu"},
		{Kind: Tap, Name: "open", Args: []string{"order"}},
		{Kind: Tap, Option: "tea", Seq: 1},
	} {
		k.do(in).sees("new rules")
	}
	k.do(Input{Kind: Command, Name: "help"}).sees("help").taps("_back").sees("new rules")
	k.do(Input{Kind: Tap, Name: "open", Args: []string{"help"}}).sees("help")
	if !slices.ContainsFunc(k.session.Frames, func(f Frame) bool { return f.Flow == "rules" }) {
		t.Error("the gate is gone although nobody passed it")
	}
}
