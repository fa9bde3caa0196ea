package engine

import (
	"context"
	"errors"
	"fmt"
)

// take gives the input to the step in front.
func (r *run) take(ctx context.Context, in Input) error {
	c, err := r.front(ctx)
	if err != nil {
		return err
	}
	f := r.session.top()
	if f.Step == "" || !c.has(f.Step) {
		// Nothing was asked yet, so there is nothing this could answer.
		return r.show(ctx)
	}
	if in, err = r.pressed(ctx, c, in); err != nil {
		return err
	}
	if in.Kind == Tap && r.machineButton(in.Option) {
		return r.button(ctx, in.Option)
	}
	turn := f.turn(r.turn)
	turn.Gathering = in.Album != "" && in.Album == r.session.Album && r.session.AlbumStep == r.session.place()
	move, err := c.take(ctx, turn, f.Step, in)
	if errors.Is(err, ErrGone) {
		return r.gone(ctx)
	}
	if err != nil {
		return fmt.Errorf("%s.%s takes %s: %w", f.Flow, f.Step, in.Kind, err)
	}
	if in.Album == "" {
		return r.apply(ctx, c, move)
	}
	before := r.session.place()
	r.session.Album, r.session.AlbumStep = in.Album, ""
	if c.albums(f.Step) {
		r.session.AlbumStep = before
	}
	err = r.apply(ctx, c, move)
	r.session.AlbumRest = r.session.AlbumStep == "" && r.session.place() != before
	return err
}

// pressed turns a text that means a button into the tap on it, where the step allows it.
func (r *run) pressed(ctx context.Context, c conversation, in Input) (Input, error) {
	f := r.session.top()
	if in.Kind != Text || r.machine.Pick == nil || !c.typed(f.Step) {
		return in, nil
	}
	screen, err := c.ask(ctx, f.turn(r.turn), f.Step)
	if err != nil {
		return in, fmt.Errorf("%s.%s asks: %w", f.Flow, f.Step, err)
	}
	var labels []Message
	var options []string
	for _, row := range r.navigate(screen).Rows {
		for _, b := range row {
			if b.Option != "" {
				labels, options = append(labels, b.Label), append(options, b.Option)
			}
		}
	}
	if i, ok := r.machine.Pick(r.turn.Person.Lang, in.Text, labels); ok {
		return Input{Kind: Tap, Option: options[i], Seq: r.session.Seq}, nil
	}
	return in, nil
}

// restOfAlbum reports that the input belongs to an album whose first photo was already taken by a step that wants one.
func (r *run) restOfAlbum(in Input) bool {
	if in.Album == "" || in.Album != r.session.Album {
		return false
	}
	if r.session.AlbumStep != "" && r.session.AlbumStep == r.session.place() {
		return false
	}
	if r.session.AlbumRest {
		r.reply.Send = append(r.reply.Send, Screen{Text: []Message{r.machine.Words.OneOfAlbum}})
		r.session.AlbumRest = false
	}
	return true
}

// front opens the flow in front. Flows that are gone or forbidden are closed on the way, with a word about it.
func (r *run) front(ctx context.Context) (conversation, error) {
	refused := false
	for {
		r.guard()
		f := r.session.top()
		d := r.machine.flows[f.Flow]
		if !d.allow(r.turn.Person) {
			if len(r.session.Frames) == 1 {
				return nil, fmt.Errorf("root flow %s refuses the person", f.Flow)
			}
			if !refused { // once, however many flows lie there
				r.say(r.machine.Words.NotAllowed)
			}
			refused = true
			r.session.pop()
			continue
		}
		as := fmt.Sprint(f.Flow, " ", f.Ref, " ", r.turn.Person)
		if r.held != nil && r.heldAs == as {
			return r.held, nil
		}
		c, err := d.open(ctx, r.turn, *f)
		if errors.Is(err, ErrGone) && len(r.session.Frames) > 1 {
			r.say(r.machine.Words.Gone)
			r.session.pop()
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("open flow %s: %w", f.Flow, err)
		}
		if d.steady() {
			r.held, r.heldAs = c, as
		}
		return c, nil
	}
}

func (r *run) gone(ctx context.Context) error {
	r.say(r.machine.Words.Gone)
	if len(r.session.Frames) > 1 {
		r.session.pop()
	}
	return r.show(ctx)
}
