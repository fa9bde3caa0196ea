package engine

import (
	"context"
	"testing"
)

// answering is a talk in which answers to message 7 are taken, whatever flow is open.
func answering(t *testing.T) (k *talk, taken *[]string) {
	t.Helper()
	k, shut := gated(t)
	*shut = false
	taken = new([]string)
	k.machine.Answers = func(_ context.Context, _ Turn, in Input) (Move, bool, error) {
		if in.ReplyTo != 7 {
			return Move{}, false, nil
		}
		*taken = append(*taken, in.Text)
		return Untouched().Noting(word("noted")).Sending(Screen{Text: []Message{word("thanks")}}), true, nil
	}
	return k, taken
}

func TestAnAnswerToAMessageIsTakenWhateverFlowIsOpen(t *testing.T) {
	t.Parallel()
	k, taken := answering(t)
	k.says("hi", "go").sees("name?")
	before := k.session
	k.do(Input{Kind: Text, Text: "Aliya", ReplyTo: 7})
	if k.reply.Screen != nil || len(k.reply.Send) != 1 || k.reply.Notice == nil {
		t.Errorf("answered with %+v", k.reply)
	}
	if len(*taken) != 1 || len(k.session.Frames) != len(before.Frames) || k.session.Seq != before.Seq {
		t.Errorf("taken %v, the conversation is %+v", *taken, k.session)
	}
	k.do(Input{Kind: Text, Text: "Aliya", ReplyTo: 8}).sees("drink?")
	k.do(Input{Kind: Command, Name: "menu", ReplyTo: 7}).sees("hall")
	k.do(Input{Kind: Edited, ReplyTo: 7}).sees("edited | hall")
	if len(*taken) != 1 {
		t.Errorf("taken %v", *taken)
	}
}

func TestAGateComesBeforeAnAnswerToAMessage(t *testing.T) {
	t.Parallel()
	k, taken := answering(t)
	k.says("hi", "go")
	member := k.person()
	k.person = func() Person { member.Outdated = true; return member }
	k.do(Input{Kind: Text, Text: "Aliya", ReplyTo: 7}).sees("new rules")
	k.person = func() Person { return Person{ID: 1} } // not a member any more
	k.do(Input{Kind: Text, Text: "Aliya", ReplyTo: 7})
	if len(*taken) != 0 {
		t.Errorf("taken %v", *taken)
	}
}
