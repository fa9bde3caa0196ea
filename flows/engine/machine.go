package engine

import (
	"context"
	"errors"
	"fmt"
	"slices"
)

// Words are the few texts that every flow shares.
type Words struct {
	Back, Cancel      Message // labels of the two buttons under every question
	Stale             Message // a tap on an old button
	UnknownCommand    Message
	NotAllowed        Message
	Gone              Message // what the flow was about is no longer there
	EditedMessage     Message // an edited message changes no answer
	OneOfAlbum        Message // several photos where one was asked
	LeaveAsk          Message // more than three answers would go
	LeaveYes, LeaveNo Message
	Cancelled         Message
	NothingToCancel   Message
}

// Opener says which flow a command or a card action opens, from its arguments.
type Opener func(ctx context.Context, t Turn, args []string) (Move, error)

// Config is everything a machine is made of.
type Config struct {
	Flows []Definition
	// Retired maps names of flows that are gone to the flow that took their place.
	Retired map[string]string
	// Root chooses the flow at the bottom of the stack.
	Root func(Person) string
	// Gate is what a person must pass before anything else; nil or false: nothing. What was open lies below it and goes on afterwards.
	Gate func(Person) (Gate, bool)
	// Commands and Actions by name. A command's move is made as if the flow in front had made it.
	Commands map[string]Opener
	Actions  map[string]Opener
	// Answers takes what answers a message of the bot's by Telegram's own reply, whatever flow is open; false leaves it to the flow. Nil: the flow has it always.
	Answers func(ctx context.Context, t Turn, in Input) (Move, bool, error)
	// Pick finds the button that a typed text means, by label or number; nil: text never presses a button.
	Pick  func(lang, text string, labels []Message) (int, bool)
	Words Words
}

// Gate is a flow that stands before all others, and what is open all the same.
type Gate struct {
	Flow     string
	Flows    []string // may be in front of it
	Commands []string // may be given
}

// Machine runs conversations. It keeps no state and may serve any number of people at once.
type Machine struct {
	flows map[string]Definition
	Config
}

// New checks the table of contents and makes a machine of it.
func New(c Config) (*Machine, error) {
	m := &Machine{flows: map[string]Definition{}, Config: c}
	for _, d := range c.Flows {
		shape := d.Shape()
		if _, twice := m.flows[shape.Flow]; twice {
			return nil, fmt.Errorf("flow %q is listed twice", shape.Flow)
		}
		if len(shape.Steps) == 0 {
			return nil, fmt.Errorf("flow %q has no steps", shape.Flow)
		}
		for i, step := range shape.Steps {
			if slices.Contains(shape.Steps[:i], step) {
				return nil, fmt.Errorf("flow %q has step %q twice", shape.Flow, step)
			}
		}
		m.flows[shape.Flow] = d
	}
	for old, now := range c.Retired {
		if _, ok := m.flows[now]; !ok {
			return nil, fmt.Errorf("retired flow %q points to %q, which is not there", old, now)
		}
	}
	return m, nil
}

// Reserved option names of the machine's own buttons.
const (
	optionBack   = "_back"
	optionCancel = "_cancel"
	optionLeave  = "_leave"
	optionRemain = "_remain"
)

// leaveWithout is the number of answers that may be dropped without asking.
const leaveWithout = 3

// Handle answers one input. The session it returns replaces the one it was given; nothing else is kept.
// It returns ErrNewer, and changes nothing, when the session belongs to a newer program.
func (m *Machine) Handle(ctx context.Context, t Turn, s Session, in Input) (Session, Reply, error) {
	t.SentAt = t.Now
	if !in.SentAt.IsZero() && in.SentAt.Before(t.Now) {
		t.SentAt = in.SentAt
	}
	r := &run{machine: m, turn: t, session: s}
	r.session.Frames, r.began = slices.Clone(s.Frames), s.place()
	if err := r.settle(); err != nil {
		return s, Reply{}, err
	}
	if err := r.input(ctx, in); err != nil {
		return s, Reply{}, err
	}
	return r.session, r.reply, nil
}

// run is one turn of the machine.
type run struct {
	machine *Machine
	turn    Turn
	session Session
	reply   Reply
	above   []Message // sentences over the next screen
	moves   int
	began   string // the place of the conversation before the turn
	held    conversation
	heldAs  string // what the held conversation is about, and for whom
}

// movesLimit stops flows that send each other in a circle.
const movesLimit = 20

var errCircle = errors.New("flows move in a circle")

// settle makes the session fit this program: newer flows are refused, retired ones renamed, unknown ones closed.
func (r *run) settle() error {
	kept := r.session.Frames[:0]
	for _, f := range r.session.Frames {
		if now, ok := r.machine.Retired[f.Flow]; ok {
			f = Frame{Flow: now, Ref: f.Ref, Version: r.machine.flows[now].Shape().Version}
		}
		d, ok := r.machine.flows[f.Flow]
		if !ok {
			continue
		}
		if f.Version > d.Shape().Version {
			return fmt.Errorf("flow %s version %d: %w", f.Flow, f.Version, ErrNewer)
		}
		kept = append(kept, f)
	}
	r.session.Frames = kept
	r.ground()
	return nil
}

// ground puts the root flow at the bottom of the stack. When the root changed, for instance after first contact, the old one goes.
func (r *run) ground() {
	root := r.machine.Root(r.turn.Person)
	if len(r.session.Frames) > 0 && r.session.Frames[0].Flow == root {
		return
	}
	r.session.Frames = []Frame{{Flow: root, Version: r.machine.flows[root].Shape().Version}}
}

func (r *run) input(ctx context.Context, in Input) error {
	if done, err := r.answers(ctx, in); done || err != nil {
		return err
	}
	switch {
	case in.Kind == Command:
		return r.command(ctx, in)
	case in.IsAction():
		return r.action(ctx, in)
	case in.Kind == Tap && in.Seq != r.session.Seq:
		r.reply.Notice, r.reply.Stale = r.machine.Words.Stale, true
		return r.show(ctx)
	case in.Kind == Tap && r.machineButton(in.Option):
		return r.button(ctx, in.Option)
	case r.session.Leaving:
		return r.askLeaving()
	case in.Kind == Edited:
		r.say(r.machine.Words.EditedMessage)
		return r.show(ctx)
	case r.restOfAlbum(in):
		return nil
	}
	return r.take(ctx, in)
}

// answers gives what answers a message of the bot's to whoever wants it. A gate that is shut is passed first.
func (r *run) answers(ctx context.Context, in Input) (done bool, err error) {
	if in.ReplyTo == 0 || r.machine.Answers == nil || in.Kind == Command || in.Kind == Edited || !r.turn.Person.Member {
		return false, nil
	}
	if _, shut := r.gate(); shut {
		return false, nil
	}
	move, mine, err := r.machine.Answers(ctx, r.turn, in)
	if err != nil {
		return false, fmt.Errorf("answer to message %d: %w", in.ReplyTo, err)
	}
	if !mine {
		return false, nil
	}
	return true, r.apply(ctx, nil, move)
}

func (r *run) command(ctx context.Context, in Input) error {
	r.session.Leaving = false
	if in.Name == "cancel" {
		return r.leave(ctx)
	}
	open, ok := r.machine.Commands[in.Name]
	if !ok {
		r.say(r.machine.Words.UnknownCommand)
		return r.show(ctx)
	}
	if gate, shut := r.gate(); shut && !slices.Contains(gate.Commands, in.Name) {
		return r.show(ctx)
	}
	var args []string
	if in.Text != "" {
		args = []string{in.Text}
	}
	move, err := open(ctx, r.turn, args)
	if err != nil {
		return fmt.Errorf("command %s: %w", in.Name, err)
	}
	return r.apply(ctx, nil, move)
}

// gate is what the person must pass first. Nobody meets it before first contact is finished.
func (r *run) gate() (Gate, bool) {
	if r.machine.Gate == nil || !r.turn.Person.Member {
		return Gate{}, false
	}
	return r.machine.Gate(r.turn.Person)
}

// opens reports that a card's button leads into a flow that is open all the same.
func (g Gate) opens(in Input) bool {
	return in.Name == "open" && len(in.Args) > 0 && slices.Contains(g.Flows, in.Args[0])
}

// guard puts the gate in front of whatever it keeps closed.
func (r *run) guard() {
	gate, shut := r.gate()
	if front := r.session.top().Flow; shut && front != gate.Flow && !slices.Contains(gate.Flows, front) {
		r.session.push(Frame{Flow: gate.Flow, Version: r.machine.flows[gate.Flow].Shape().Version})
	}
}

func (r *run) action(ctx context.Context, in Input) error {
	open, ok := r.machine.Actions[in.Name]
	if !ok {
		r.reply.Notice, r.reply.Stale = r.machine.Words.Stale, true
		return r.show(ctx)
	}
	if gate, shut := r.gate(); shut && !gate.opens(in) {
		r.reply.Fresh = true
		return r.show(ctx)
	}
	move, err := open(ctx, r.turn, in.Args)
	if errors.Is(err, ErrGone) {
		r.reply.Notice = r.machine.Words.Gone
		return r.show(ctx)
	}
	if err != nil {
		return fmt.Errorf("action %s: %w", in.Name, err)
	}
	r.session.Leaving = false
	r.reply.Fresh = true
	if _, known := r.machine.flows[move.target]; move.verb == verbCall && !known {
		// The button was written by somebody else, or by a program that is long gone.
		r.reply.Notice, r.reply.Stale = r.machine.Words.Stale, true
		return r.show(ctx)
	}
	return r.apply(ctx, nil, move)
}

func (r *run) say(m Message) {
	if m != nil {
		r.above = append(r.above, m)
	}
}
