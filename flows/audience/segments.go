package audience

import (
	"context"
	"errors"
	"slices"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	stepList = "list"
	stepName = "name"

	segmentPrefix = "segment_"
	optionKeep    = "keep"
	optionTake    = "take"
	optionDrop    = "drop"
	optionSure    = "sure"
	optionOther   = "other"

	scratchSegment = "segment"
	scratchSure    = "sure"

	segmentsShown = 8
	// segmentName is how many characters a segment's name may have.
	segmentName = 60
)

// segments are audiences with a name: one is taken for the announcement, kept, or dropped.
func (r Room) segments() engine.Definition {
	return engine.Flow[draft]{
		Name: Segments, Version: 1, Allow: Allow, Steady: true, Load: r.load,
		Steps: []engine.Step[draft]{
			{Name: stepList, Typed: true, Ask: r.askSegments, Take: r.takeSegments},
			{Name: stepName, When: func(*draft) bool { return false }, Ask: askName, Take: r.takeName},
		},
	}
}

func (r Room) askSegments(ctx context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
	all, err := r.Store.Segments(ctx, t.Person.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	if s, ok := inHand(t, all); ok {
		return r.segment(ctx, t, s)
	}
	page := step.PageOf(t)
	from := min(page*segmentsShown, len(all))
	to := min(from+segmentsShown, len(all))
	screen := engine.Screen{Text: []engine.Message{locales.AudienceSegmentsHead()}, NoCancel: true}
	if len(all) == 0 {
		screen.Text = append(screen.Text, locales.AudienceSegmentsNone())
	}
	for _, s := range all[from:to] {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.Verbatim(step.Short(s.Name)), Option: segmentPrefix + step.Ref(s.ID)}})
	}
	screen = step.Leafed(screen, page, to < len(all))
	if len(d.of.People) > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.AudienceSegmentsKeep(), Option: optionKeep}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone}})
	return screen, nil
}

// inHand is the segment that is looked at.
func inHand(t engine.Turn, all []store.KeptSegment) (store.KeptSegment, bool) {
	i := slices.IndexFunc(all, func(s store.KeptSegment) bool { return step.Ref(s.ID) == t.Scratch[scratchSegment] })
	if i < 0 {
		return store.KeptSegment{}, false
	}
	return all[i], true
}

func (r Room) segment(ctx context.Context, t engine.Turn, s store.KeptSegment) (engine.Screen, error) {
	if t.Scratch[scratchSure] != "" {
		return engine.Screen{Text: []engine.Message{locales.AudienceSegmentDropSure(s.Name)}, NoCancel: true, Rows: [][]engine.Button{
			{{Label: locales.AudienceSegmentDropYes(), Option: optionSure, Style: engine.Danger}}, {{Label: locales.AudienceSegmentOther(), Option: optionOther}},
		}}, nil
	}
	words, err := r.Words(ctx, s.People)
	if err != nil {
		return engine.Screen{}, err
	}
	facts, err := r.standing(ctx, t, store.Announcement{AnnouncementTerms: store.AnnouncementTerms{People: s.People}})
	return engine.Screen{
		Text: []engine.Message{locales.AudienceSegmentCard(s.Name, words), locales.Lines(facts...)}, NoCancel: true,
		Rows: [][]engine.Button{
			{{Label: locales.AudienceSegmentTake(), Option: optionTake, Style: engine.Primary}},
			{{Label: locales.AudienceSegmentDrop(), Option: optionDrop}},
			{{Label: locales.AudienceSegmentOther(), Option: optionOther}},
		},
	}, err
}

func (r Room) takeSegments(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if id, ok := step.Tapped(in, segmentPrefix); ok {
		t.Scratch[scratchSegment] = id
		return engine.Stay(nil), nil
	}
	switch in.Option {
	case optionDone:
		return engine.Done(), nil
	case optionKeep:
		if len(d.of.People) == 0 {
			return engine.Stay(locales.AudienceSegmentsEmpty()), nil
		}
		return engine.Visit(stepName), nil
	case optionOther:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case optionTake, optionDrop, optionSure:
		return r.decide(ctx, t, d, in.Option)
	}
	return step.Stale(), nil
}

// decide takes or drops the segment that is looked at.
func (r Room) decide(ctx context.Context, t engine.Turn, d *draft, option string) (engine.Move, error) {
	all, err := r.Store.Segments(ctx, t.Person.ID)
	if err != nil {
		return engine.Move{}, err
	}
	s, ok := inHand(t, all)
	if !ok {
		clear(t.Scratch)
		return engine.Stay(locales.AudienceSegmentGone()), nil
	}
	switch {
	case option == optionTake:
		return r.keepPeople(ctx, t, d, s.People, engine.Done().Saying(locales.AudienceSegmentTaken(s.Name)))
	case option == optionDrop:
		t.Scratch[scratchSure] = optionDrop
		return engine.Stay(nil), nil
	case t.Scratch[scratchSure] == "":
		return step.Stale(), nil
	}
	clear(t.Scratch)
	err = r.Store.DropSegment(ctx, t.Person.ID, s.ID, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.AudienceSegmentGone()), nil
	}
	return engine.Stay(locales.AudienceSegmentDropped()), err
}

func askName(context.Context, engine.Turn, *draft) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.AudienceSegmentNameAsk(segmentName)}, NoCancel: true}, nil
}

func (r Room) takeName(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	if n := answer.Length(in.Text); in.Kind != engine.Text || n == 0 || n > segmentName {
		return engine.Stay(locales.AudienceSegmentNameWanted(segmentName)), nil
	}
	if err := r.Store.KeepSegment(ctx, t.Person.ID, in.Text, d.of.People, t.Update, t.Now); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Goto(stepList).Saying(locales.AudienceSegmentKept()), nil
}
