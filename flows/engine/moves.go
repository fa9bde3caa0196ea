package engine

import (
	"context"
	"errors"
	"fmt"
)

// apply makes a move of the conversation c (nil when a command or a card made it) and shows where it led.
func (r *run) apply(ctx context.Context, c conversation, move Move) error {
	if r.moves++; r.moves > movesLimit {
		return errCircle
	}
	r.collect(move)
	if c != nil {
		if err := c.keep(ctx, r.turn, r.session.top()); err != nil {
			return err
		}
	}
	switch move.verb {
	case verbNext:
		return r.next(ctx, c)
	case verbGoto, verbVisit:
		return r.jump(ctx, move)
	case verbDone:
		r.close()
	case verbCall:
		return r.call(ctx, move)
	case verbReplace:
		r.close()
		return r.call(ctx, move)
	case verbHome:
		return r.home(ctx)
	case verbUntouched:
		return nil
	case verbStay:
	}
	return r.show(ctx)
}

func (r *run) collect(move Move) {
	r.above = append(r.above, move.above...)
	if move.notice != nil {
		r.reply.Notice = move.notice
	}
	r.reply.Send = append(r.reply.Send, move.send...)
	r.reply.Fresh = r.reply.Fresh || move.fresh
	r.turn.Person.Member = r.turn.Person.Member || move.joined
	if move.passed {
		r.turn.Person.Locked, r.turn.Person.Outdated = false, false
	}
	if move.lang != "" {
		r.reply.Lang = move.lang
		r.turn.Person.Lang = move.lang
	}
}

func (r *run) next(ctx context.Context, c conversation) error {
	f := r.session.top()
	if c == nil {
		return fmt.Errorf("next without a flow")
	}
	if f.Return != "" && c.has(f.Return) {
		back := f.Return
		f.move(back)
		f.Return = ""
		f.forgetFrom(f.Step)
		return r.show(ctx)
	}
	if step := c.after(f.Step); step != "" {
		f.remember(f.Step)
		f.move(step)
		return r.show(ctx)
	}
	move, err := c.finish(ctx, f.turn(r.turn))
	if errors.Is(err, ErrGone) {
		return r.gone(ctx)
	}
	if err != nil {
		return fmt.Errorf("finish flow %s: %w", f.Flow, err)
	}
	if move.verb == verbNext {
		return fmt.Errorf("finish flow %s: %w", f.Flow, errCircle)
	}
	return r.apply(ctx, c, move)
}

func (r *run) jump(ctx context.Context, move Move) error {
	f := r.session.top()
	if move.verb == verbVisit {
		f.Return = f.Step
	}
	if f.Step != "" && f.Step != move.target {
		f.remember(f.Step)
	}
	f.move(move.target)
	return r.show(ctx)
}

func (r *run) call(ctx context.Context, move Move) error {
	d, ok := r.machine.flows[move.target]
	if !ok {
		return fmt.Errorf("call flow %q: %w", move.target, errNoFlow)
	}
	r.ground()
	f := Frame{Flow: move.target, Version: d.Shape().Version, Ref: move.ref}
	r.session.push(f)
	if move.anew {
		*r.session.top() = f
	}
	return r.show(ctx)
}

// errNoFlow is a call of a flow that is not in the table of contents.
var errNoFlow = errors.New("not in the table of contents")

// close ends the flow in front. The root flow begins again.
func (r *run) close() {
	if len(r.session.Frames) > 1 {
		r.session.pop()
		return
	}
	r.session.Frames = nil
	r.ground()
}

// back goes to the step before, over the edge of the flow when it is the first.
func (r *run) back(ctx context.Context) error {
	c, err := r.front(ctx)
	if err != nil {
		return err
	}
	f := r.session.top()
	for len(f.History) > 0 {
		last := f.History[len(f.History)-1]
		f.History = f.History[:len(f.History)-1]
		if c.wants(last) && last != f.Step {
			f.move(last)
			if f.Return == last {
				f.Return = ""
			}
			return r.show(ctx)
		}
	}
	switch previous := c.previous(f.Step); {
	case c.wants(f.Return):
		f.move(f.Return)
		f.Return = ""
	case previous != "":
		f.move(previous)
	case len(r.session.Frames) > 1:
		r.session.pop()
	}
	return r.show(ctx)
}

// home is the way to the root flow from anywhere.
func (r *run) home(ctx context.Context) error {
	for _, f := range r.session.Frames[1:] {
		if !r.machine.flows[f.Flow].keeps() && len(f.History) > leaveWithout {
			return r.askLeaving()
		}
	}
	r.session.Frames = r.session.Frames[:1]
	return r.show(ctx)
}

// leave is the way out of whatever is open.
func (r *run) leave(ctx context.Context) error {
	if len(r.session.Frames) == 1 {
		r.say(r.machine.Words.NothingToCancel)
		return r.show(ctx)
	}
	f := r.session.top()
	if d := r.machine.flows[f.Flow]; !d.keeps() && len(f.History) > leaveWithout {
		return r.askLeaving()
	}
	return r.left(ctx)
}

func (r *run) askLeaving() error {
	r.session.Leaving = true
	w := r.machine.Words
	r.draw(Screen{
		Text: []Message{w.LeaveAsk},
		Rows: [][]Button{{{Label: w.LeaveYes, Option: optionLeave, Style: Danger}, {Label: w.LeaveNo, Option: optionRemain}}},
	})
	return nil
}

func (r *run) left(ctx context.Context) error {
	r.session.Leaving = false
	c, err := r.front(ctx)
	if err != nil {
		return err
	}
	if word := c.left(); word != nil {
		r.say(word)
	} else {
		r.say(r.machine.Words.Cancelled)
	}
	r.close()
	return r.show(ctx)
}

func (r *run) machineButton(option string) bool {
	switch option {
	case optionBack, optionCancel, optionLeave, optionRemain:
		return true
	}
	return false
}

func (r *run) button(ctx context.Context, option string) error {
	switch {
	case option == optionLeave && r.session.Leaving:
		return r.left(ctx)
	case option == optionRemain:
		r.session.Leaving = false
		return r.show(ctx)
	case option == optionCancel:
		return r.leave(ctx)
	default:
		return r.back(ctx)
	}
}

// forgetFrom drops the part of the way that led from a step away and back to it.
func (f *Frame) forgetFrom(step string) {
	for i := len(f.History) - 1; i >= 0; i-- {
		if f.History[i] == step {
			f.History = f.History[:i]
			return
		}
	}
}
