package mentor

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	reasonPrefix = "why_"
	endPrefix    = "end_" // and the revision that was seen

	// scratchWhy is the reason that was given.
	scratchWhy = "why"
)

// reasons are the ready-made ones that a side has, each on a button.
func reasons(side store.MeetingSide) [][]engine.Button {
	names := []string{locales.ReasonTime, locales.ReasonIll, locales.ReasonUrgent}
	if side == store.SideMentor {
		names = append(names, locales.ReasonTopic)
	} else {
		names = append(names, locales.ReasonSolved)
	}
	var rows [][]engine.Button
	for _, name := range names {
		rows = append(rows, row(locales.MeetingReason(name), reasonPrefix+strings.TrimPrefix(name, locales.ReasonMark), ""))
	}
	return rows
}

// reasonOf reads a reason that was tapped or typed. said is what is wrong with it.
func reasonOf(side store.MeetingSide, in engine.Input) (why string, said engine.Message) {
	if name, ok := step.Tapped(in, reasonPrefix); ok {
		for _, r := range reasons(side) {
			if r[0].Option == in.Option {
				return locales.ReasonMark + name, nil
			}
		}
	}
	if in.Kind != engine.Text {
		return "", locales.MentorWhyText()
	}
	if over := answer.Length(in.Text) - store.MeetingWhyLimit; over > 0 {
		return "", locales.StepTextTooLong(store.MeetingWhyLimit, over)
	}
	return in.Text, nil
}

// ending is what is said on the way to the end of a booking.
type ending struct {
	ask, yes locales.Message
	sure     func(why locales.Message) locales.Message
}

func (r Mentors) askCancel(_ context.Context, t engine.Turn, d *held) (engine.Screen, error) {
	screen := d.ends(t, ending{
		ask: locales.MentorCancelAsk(d.m.StartsAt), yes: locales.MentorButtonCancelYes(),
		sure: func(why locales.Message) locales.Message { return locales.MentorCancelSure(d.m.StartsAt, why) },
	})
	if d.late(t) {
		screen.Text = append(screen.Text, locales.MentorCancelLate(d.free))
	}
	return screen, nil
}

func (r Mentors) askDecline(_ context.Context, t engine.Turn, d *held) (engine.Screen, error) {
	return d.ends(t, ending{
		ask: locales.MentorDeclineAsk(d.m.StartsAt), yes: locales.MentorButtonDeclineYes(),
		sure: func(why locales.Message) locales.Message { return locales.MentorDeclineSure(d.m.StartsAt, why) },
	}), nil
}

// late reports that cancelling counts as missed.
func (d held) late(t engine.Turn) bool {
	return d.m.Side == store.SideTeam && d.m.State == store.BookingBooked && t.Now.After(d.free)
}

// ends asks for the reason, and then whether it is meant.
func (d held) ends(t engine.Turn, e ending) engine.Screen {
	keep := row(locales.MentorButtonKeep(), optionNo, "")
	why := t.Scratch[scratchWhy]
	if why == "" {
		return engine.Screen{Text: []engine.Message{e.ask}, Rows: append(reasons(d.m.Side), keep), NoCancel: true}
	}
	yes := row(e.yes, endPrefix+strconv.Itoa(d.m.Revision), engine.Danger)
	return engine.Screen{Text: []engine.Message{e.sure(locales.MeetingReason(why))}, Rows: [][]engine.Button{yes, keep}, NoCancel: true}
}

func (r Mentors) takeCancel(ctx context.Context, t engine.Turn, d *held, in engine.Input) (engine.Move, error) {
	return d.takeEnd(t, in, func(c store.Change) (engine.Move, error) {
		ended, err := r.Store.Cancel(ctx, t.Person.ID, c, t.Now)
		said := locales.MentorCancelled()
		if ended.Late {
			said = locales.MentorCancelledLate()
		}
		return r.ended(ctx, t, ended, err, store.NoticeMeetingCancelled, said)
	})
}

func (r Mentors) takeDecline(ctx context.Context, t engine.Turn, d *held, in engine.Input) (engine.Move, error) {
	return d.takeEnd(t, in, func(c store.Change) (engine.Move, error) {
		ended, err := r.Store.Decide(ctx, t.Person.ID, c, false, t.Now)
		return r.ended(ctx, t, ended, err, store.NoticeMeetingDeclined, locales.MentorDeclined())
	})
}

// takeEnd takes the reason and then the yes to what was seen. Whatever has become of the booking meanwhile is shown on its card.
func (d held) takeEnd(t engine.Turn, in engine.Input, end func(store.Change) (engine.Move, error)) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionNo {
		return engine.Goto(stepCard), nil
	}
	if !open(d.m, t.Now) {
		return engine.Goto(stepCard).Saying(locales.MentorChanged()), nil
	}
	why := t.Scratch[scratchWhy]
	if revision, ok := step.Tapped(in, endPrefix); ok && why != "" {
		return end(store.Change{Booking: d.m.Booking, Revision: number(revision), Why: why})
	}
	why, said := reasonOf(d.m.Side, in)
	switch {
	case said != nil && in.Kind == engine.Tap:
		return step.Stale(), nil
	case said != nil:
		return engine.Stay(said), nil
	}
	t.Scratch[scratchWhy] = why
	return engine.Stay(nil), nil
}

// ended tells everybody of the end of a booking, and those in the line whose turn it is.
func (r Mentors) ended(
	ctx context.Context, t engine.Turn, end store.BookingEnd, err error, kind string, said locales.Message,
) (engine.Move, error) {
	if said, ok := overtaken(err); ok {
		return engine.Goto(stepCard).Saying(said), nil
	}
	id, gone := step.ID(t.Ref)
	if err == nil {
		err = gone
	}
	if err == nil {
		err = r.tell(ctx, t, kind, id, t.Ref)
	}
	if err == nil {
		err = r.offer(ctx, end.Offers)
	}
	return engine.Goto(stepCard).Saying(said), err
}
