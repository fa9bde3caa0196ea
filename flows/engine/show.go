package engine

import (
	"context"
	"errors"
	"fmt"
)

// show draws the step in front into the reply.
func (r *run) show(ctx context.Context) error {
	if r.moves++; r.moves > movesLimit {
		return errCircle
	}
	if r.session.Leaving {
		return r.askLeaving()
	}
	r.ground()
	c, err := r.front(ctx)
	if err != nil {
		return err
	}
	f := r.session.top()
	if f.Step == "" || !c.has(f.Step) {
		f.move(c.first(f.turn(r.turn)))
		f.History, f.Return = nil, ""
	}
	if f.Step == "" {
		return fmt.Errorf("flow %s has nothing to ask", f.Flow)
	}
	f.Version = r.machine.flows[f.Flow].Shape().Version
	if err := c.keep(ctx, r.turn, f); err != nil {
		return err
	}
	if r.session.place() != r.began {
		if err := c.stands(ctx, r.turn, f); err != nil {
			return err
		}
	}
	screen, err := c.ask(ctx, f.turn(r.turn), f.Step)
	if errors.Is(err, ErrGone) && len(r.session.Frames) > 1 {
		return r.gone(ctx)
	}
	if err != nil {
		return fmt.Errorf("%s.%s asks: %w", f.Flow, f.Step, err)
	}
	r.draw(r.navigate(screen))
	return nil
}

// navigate adds the way back and the way out. Back from the first step of the root leads nowhere and is left out.
func (r *run) navigate(screen Screen) Screen {
	w, f := r.machine.Words, r.session.top()
	inside := len(r.session.Frames) > 1
	var row []Button
	if !screen.NoBack && (len(f.History) > 0 || inside) {
		row = append(row, Button{Label: w.Back, Option: optionBack})
	}
	if !screen.NoCancel && inside && len(f.History) > 0 {
		row = append(row, Button{Label: w.Cancel, Option: optionCancel})
	}
	if len(row) > 0 {
		screen.Rows = append(screen.Rows[:len(screen.Rows):len(screen.Rows)], row)
	}
	return screen
}

func (r *run) draw(screen Screen) {
	screen.Text = append(r.above[:len(r.above):len(r.above)], screen.Text...)
	r.above = nil
	r.reply.Screen = &screen
	r.reply.DropKeyboard = r.session.Keyboard && screen.Contact == nil
	r.session.Keyboard = screen.Contact != nil
	if place := r.session.place(); place != r.began {
		r.session.Seq, r.began = r.turn.Update, place
	}
}
