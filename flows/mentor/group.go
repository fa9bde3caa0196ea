package mentor

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// groupPrefix stands before the meeting of a group.
const groupPrefix = "group_"

// scratchGroup is the group of which a seat is asked for.
const scratchGroup = "group"

// groups lists those of the mentor in front.
func (r Mentors) groups(ctx context.Context, t engine.Turn) (list []store.GroupMeeting, err error) {
	p, err := pairOf(t.Ref)
	if err != nil {
		return nil, err
	}
	all, err := r.Store.GroupsAhead(ctx, t.Person.ID, p.project, t.Now)
	for _, g := range all {
		if g.Mentor == p.mentor {
			list = append(list, g)
		}
	}
	return list, err
}

// group is the one of which a seat is asked for, if it can still be.
func group(t engine.Turn, list []store.GroupMeeting) (store.GroupMeeting, bool) {
	for _, g := range list {
		if step.Ref(g.ID) == t.Scratch[scratchGroup] && !g.Seated {
			return g, true
		}
	}
	return store.GroupMeeting{}, false
}

func (r Mentors) askGroups(ctx context.Context, t engine.Turn, d *seen) (engine.Screen, error) {
	list, err := r.groups(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	if g, ok := group(t, list); ok {
		return engine.Screen{
			Text: []engine.Message{locales.MentorGroupSure(g.Title, g.StartsAt, g.EndsAt, called(g.MentorName))}, NoCancel: true,
			Rows: [][]engine.Button{row(locales.MentorButtonSeat(), optionYes, engine.Success), row(locales.CommonNo(), optionNo, "")},
		}, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.MentorGroupsHead(called(d.c.Name))}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MentorGroupsNone())
	}
	for i, g := range list {
		status := locales.MentorGroupSeats(g.Seats - g.Taken)
		if g.Seated {
			status = locales.MentorGroupMine()
		} else {
			screen.Rows = append(screen.Rows, row(locales.MentorChoose(i+1, short(g.Title)), groupPrefix+step.Ref(g.ID), ""))
		}
		screen.Text = append(screen.Text, locales.MentorGroupLine(i+1, g.Title, g.StartsAt, status))
	}
	return screen, nil
}

func (r Mentors) takeGroups(ctx context.Context, t engine.Turn, _ *seen, in engine.Input) (engine.Move, error) {
	list, err := r.groups(ctx, t)
	if err != nil {
		return engine.Move{}, err
	}
	g, asked := group(t, list)
	if id, ok := step.Tapped(in, groupPrefix); ok {
		t.Scratch[scratchGroup] = id
		return engine.Stay(nil), nil
	}
	switch {
	case in.Kind == engine.Tap && in.Option == optionYes && !asked && t.Scratch[scratchGroup] != "":
		clear(t.Scratch)
		return engine.Stay(locales.MentorWhyFull()), nil
	case in.Kind == engine.Tap && asked && in.Option == optionNo:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap && asked && in.Option == optionYes:
		clear(t.Scratch)
		return r.seat(ctx, t, g)
	}
	return notUnderstood(in), nil
}

// seat takes a seat of a group.
func (r Mentors) seat(ctx context.Context, t engine.Turn, g store.GroupMeeting) (engine.Move, error) {
	p, err := pairOf(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	made, err := r.Store.TakeSeat(ctx, t.Person.ID, g.ID, p.project, "", t.Update, t.Now)
	if no := store.IsRefused(err); no != nil {
		why, err := r.refusal(ctx, t, p, no)
		return engine.Stay(why), err
	}
	if absent(err) {
		return engine.Stay(locales.MentorChanged()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return r.stands(ctx, t, made)
}

// stands tells everybody of a booking, and shows it.
func (r Mentors) stands(ctx context.Context, t engine.Turn, made store.Booked) (engine.Move, error) {
	kind, said, id := store.NoticeMeetingBooked, locales.MentorBooked(), step.Ref(made.Booking)
	if made.Asked {
		kind, said = store.NoticeMeetingAsked, locales.MentorAsked()
	}
	return engine.Replace(Meeting, id).Saying(said), r.tell(ctx, t, kind, made.Booking, id)
}
