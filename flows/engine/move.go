package engine

type verb int

const (
	verbStay verb = iota
	verbNext
	verbGoto
	verbVisit
	verbDone
	verbCall
	verbReplace
	verbHome
	verbUntouched
)

// Move is what a step decides after an input.
type Move struct {
	verb   verb
	target string
	ref    string
	above  []Message
	notice Message
	send   []Screen
	lang   string
	joined bool
	passed bool
	fresh  bool
	anew   bool
}

// Next goes to the next step that has something to ask, or finishes the flow.
func Next() Move { return Move{verb: verbNext} }

// Goto goes to a step of the same flow and on from there.
func Goto(step string) Move { return Move{verb: verbGoto, target: step} }

// Visit goes to a step of the same flow and comes back here when it is answered.
func Visit(step string) Move { return Move{verb: verbVisit, target: step} }

// Stay asks the same again. The reason, if any, stands above the question.
func Stay(reason Message) Move { return Move{verb: verbStay}.Saying(reason) }

// Untouched leaves the conversation as it stands and as it is shown. What is said goes beside it: a notice, or messages of their own.
func Untouched() Move { return Move{verb: verbUntouched} }

// Done ends the flow; the one that called it is shown again.
func Done() Move { return Move{verb: verbDone} }

// Call opens another flow over this one. ref is what it is about, such as an application's id.
func Call(flow, ref string) Move { return Move{verb: verbCall, target: flow, ref: ref} }

// Replace ends this flow and opens another in its place.
func Replace(flow, ref string) Move { return Move{verb: verbReplace, target: flow, ref: ref} }

// Home closes whatever is open and shows the root flow. More than three answers that would go are asked about first.
func Home() Move { return Move{verb: verbHome} }

// Anew makes a called flow begin at its first step also where it is open already. What it keeps elsewhere stays.
func (m Move) Anew() Move { m.anew = true; return m }

// Noting adds a short word over the chat, seen when the input was a tap.
func (m Move) Noting(notice Message) Move { m.notice = notice; return m }

// Saying adds a sentence above whatever screen comes next, below those that are there already.
func (m Move) Saying(sentence Message) Move {
	if sentence != nil {
		m.above = append(m.above[:len(m.above):len(m.above)], sentence)
	}
	return m
}

// Sending adds messages of their own that stay in the chat; the screen then comes as a new message below them.
func (m Move) Sending(screens ...Screen) Move {
	m.send = append(m.send, screens...)
	m.fresh = m.fresh || len(screens) > 0
	return m
}

// Joining makes the person a member from this very reply on.
func (m Move) Joining() Move { m.joined = true; return m }

// Passing opens the gate for the person from this very reply on.
func (m Move) Passing() Move { m.passed = true; return m }

// Speaking changes the language from this very reply on.
func (m Move) Speaking(lang string) Move { m.lang = lang; return m }
