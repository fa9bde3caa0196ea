package follower

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	leavePrefix = "leave_"
	optionAgain = "again"

	scratchLeft = "left" // the project that was left last

	pageSize = 8
)

// shelf is the projects that somebody follows.
type shelf struct{ all []store.OpenProject }

// mine lists the projects that a person follows. One tap leaves one, and another brings it back.
func (r Room) mine() engine.Definition {
	return engine.Flow[shelf]{
		Name: Mine, Version: 1, Allow: member, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*shelf, error) {
			all, err := r.store.Follows(ctx, t.Person.ID)
			return &shelf{all}, err
		},
		Steps: []engine.Step[shelf]{{Name: "list", Typed: true, Ask: r.askMine, Take: r.takeMine}},
	}
}

func (r Room) askMine(_ context.Context, t engine.Turn, s *shelf) (engine.Screen, error) {
	page := step.PageOf(t)
	from := min(page*pageSize, len(s.all))
	to := min(from+pageSize, len(s.all))
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.FollowerMineHead()}}
	if len(s.all) == 0 {
		screen.Text = append(screen.Text, locales.FollowerMineNone())
	}
	if t.Scratch[scratchLeft] != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.FollowerAgain(), Option: optionAgain, Style: engine.Primary}})
	}
	var lines []locales.Message
	for i, p := range s.all[from:to] {
		n := from + i + 1
		lines = append(lines, locales.FollowerMineLine(n, p.Title, r.direction(p.Direction)))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.FollowerMineLeave(n, step.Short(p.Title)), Option: leavePrefix + step.Ref(p.ID)}})
	}
	if len(lines) > 0 {
		screen.Text = append(screen.Text, locales.Lines(lines...), locales.FollowerMineHow())
	}
	screen = step.Leafed(screen, page, to < len(s.all))
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone}})
	return screen, nil
}

func (r Room) takeMine(ctx context.Context, t engine.Turn, s *shelf, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if ref, ok := step.Tapped(in, leavePrefix); ok {
		id, err := step.ID(ref)
		if err != nil {
			return step.Stale(), nil //nolint:nilerr // whatever it is, it is no button of this list
		}
		t.Scratch[scratchLeft] = ref
		s.all = slices.DeleteFunc(s.all, func(p store.OpenProject) bool { return p.ID == id })
		return engine.Stay(locales.FollowerUnfollowed()), r.store.Unfollow(ctx, t.Person.ID, id)
	}
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionDone:
		return engine.Done(), nil
	case in.Option == optionAgain && t.Scratch[scratchLeft] != "":
		return r.again(ctx, t, s)
	}
	return step.Stale(), nil
}

// again follows the project that was left last, unless it is none to follow any more.
func (r Room) again(ctx context.Context, t engine.Turn, s *shelf) (engine.Move, error) {
	id, err := step.ID(t.Scratch[scratchLeft])
	delete(t.Scratch, scratchLeft)
	if err != nil {
		return engine.Move{}, err
	}
	err = r.store.Follow(ctx, t.Person.ID, id, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.FollowerClosed()), nil
	}
	if err == nil {
		s.all, err = r.store.Follows(ctx, t.Person.ID)
	}
	return engine.Stay(locales.FollowerFollowed()), err
}
