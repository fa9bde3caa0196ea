package broadcast

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Course is the flow that shows how far an announcement is. ref: its id; with stopMark behind it, the question whether to end it comes first.
const Course = "announcement_course"

const stopMark = "-stop"

const (
	stepCard   = "card"
	stepStop   = "stop"
	stepReport = "report"

	optionPause   = "pause"
	optionResume  = "resume"
	optionStop    = "stop"
	optionRefresh = "refresh"
	optionReport  = "report"
	optionYes     = "yes"
	optionNo      = "no"
	optionPicture = "picture"
	optionFile    = "file"
	optionChange  = "change"
	optionOpen    = "open"
)

// courseStore is what is known of an announcement that has begun.
type courseStore interface {
	AnnouncementOf(ctx context.Context, actor, id int64) (store.Announcement, error)
	ReachOf(ctx context.Context, id int64) (store.Reach, error)
	PaceOf(ctx context.Context, id int64, now time.Time) (store.Pace, error)
	PauseAnnouncement(ctx context.Context, actor, id int64, now time.Time) error
	ResumeAnnouncement(ctx context.Context, actor, id int64, now time.Time) error
	CancelAnnouncement(ctx context.Context, actor, id int64, now time.Time) error
}

// course is an announcement that has begun, and how far it is.
type course struct {
	of    store.Announcement
	reach store.Reach
	pace  store.Pace
}

func (b Broadcasts) course() engine.Definition {
	return engine.Flow[course]{
		Name: Course, Version: 1, Allow: member, Load: b.loadCourse, Begin: beginCourse,
		Steps: []engine.Step[course]{
			{Name: stepCard, Typed: true, Ask: askCourse, Take: b.takeCourse},
			{Name: stepStop, Typed: true, When: never, Ask: askStop, Take: b.takeStop},
			{Name: stepReport, Typed: true, When: never, Ask: b.askReport, Take: b.takeReport},
		},
	}
}

func member(p engine.Person) bool { return p.Member }

func never(*course) bool { return false }

func (b Broadcasts) loadCourse(ctx context.Context, t engine.Turn, ref string) (*course, error) {
	id, err := step.ID(strings.TrimSuffix(ref, stopMark))
	if err != nil {
		return nil, err
	}
	c := &course{}
	if c.of, err = b.store.AnnouncementOf(ctx, t.Person.ID, id); err != nil {
		return nil, step.Gone(err)
	}
	if !open(c.of.State) && !over(c.of.State) {
		return nil, engine.ErrGone
	}
	return c, b.far(ctx, c, t.Now)
}

// far looks how far an announcement is.
func (b Broadcasts) far(ctx context.Context, c *course, now time.Time) (err error) {
	if c.reach, err = b.store.ReachOf(ctx, c.of.ID); err == nil {
		c.pace, err = b.store.PaceOf(ctx, c.of.ID, now)
	}
	return err
}

// open reports that an announcement is on its way, over that it was.
func open(s store.AnnouncementState) bool {
	return slices.Contains([]store.AnnouncementState{store.AnnouncementSending, store.AnnouncementPaused}, s)
}

func over(s store.AnnouncementState) bool {
	return slices.Contains([]store.AnnouncementState{store.AnnouncementDone, store.AnnouncementCancelled}, s)
}

func beginCourse(t engine.Turn, c *course) string {
	if strings.HasSuffix(t.Ref, stopMark) && c.of.Leads && open(c.of.State) {
		return stepStop
	}
	return stepCard
}

// title names an announcement for those who write it.
func title(of store.Announcement) string { return cmp.Or(of.Title, "№ "+step.Ref(of.ID)) }

func stateName(s store.AnnouncementState) locales.Message {
	switch s {
	case store.AnnouncementPaused:
		return locales.BroadcastStatePaused()
	case store.AnnouncementDone:
		return locales.BroadcastStateDone()
	case store.AnnouncementCancelled:
		return locales.BroadcastStateCancelled()
	case store.AnnouncementDraft, store.AnnouncementTemplate, store.AnnouncementProposed, store.AnnouncementScheduled, store.AnnouncementSending, store.AnnouncementDropped:
	}
	return locales.BroadcastStateSending()
}

const barCells = 12

// standing says how far an announcement is.
func (c *course) standing() []engine.Message {
	r := c.reach
	settled := r.Total - r.Left()
	lines := []locales.Message{locales.BroadcastSent(r.Sent, r.Total)}
	some := func(n int, line func(int) locales.Message) {
		if n > 0 {
			lines = append(lines, line(n))
		}
	}
	some(r.Gone, locales.BroadcastGone)
	some(r.Refused, locales.BroadcastRefused)
	some(r.Unknown, locales.BroadcastUnknown)
	if c.of.State == store.AnnouncementCancelled {
		some(r.Left(), locales.BroadcastNever)
	} else {
		some(r.Left(), locales.BroadcastLeft)
	}
	if open(c.of.State) {
		some(min(c.pace.Later, r.Left()), locales.BroadcastWaiting)
	}
	cells, percent := barCells, 100
	if r.Total > 0 {
		cells, percent = barCells*settled/r.Total, 100*settled/r.Total
	}
	bar := strings.Repeat("▓", cells) + strings.Repeat("░", barCells-cells)
	text := []engine.Message{
		locales.BroadcastHead(title(c.of), stateName(c.of.State)), locales.Lines(append([]locales.Message{locales.BroadcastBar(bar, percent)}, lines...)...),
	}
	if lang, reason, ok := c.of.Halted(); ok {
		text = append(text, locales.BroadcastHalted(version(lang), reason))
	}
	return append(text, c.hurry()...)
}

// hurry says how fast it goes and how long it will take. Who waits until a time comes after that.
func (c *course) hurry() []engine.Message {
	if c.of.State != store.AnnouncementSending || c.pace.PerSecond <= 0 {
		return nil
	}
	lines := []locales.Message{locales.BroadcastSpeed(locales.Decimal(c.pace.PerSecond, 1))}
	if due := c.reach.Left() - c.pace.Later; due > 0 {
		left := time.Duration(float64(due) / c.pace.PerSecond * float64(time.Second))
		words := locales.BroadcastTimeSeconds()
		if left >= time.Minute {
			words = locales.Lasting(left)
		}
		lines = append(lines, locales.BroadcastTimeLeft(words))
	}
	return []engine.Message{locales.Lines(lines...)}
}

func askCourse(_ context.Context, _ engine.Turn, c *course) (engine.Screen, error) {
	screen := engine.Screen{Text: c.standing(), NoCancel: true}
	row := func(label locales.Message, option string, style engine.Style) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: option, Style: style}})
	}
	switch {
	case c.of.State == store.AnnouncementSending && c.of.Leads:
		row(locales.BroadcastButtonPause(), optionPause, "")
	case c.of.State == store.AnnouncementPaused && c.of.Leads:
		row(locales.BroadcastButtonResume(), optionResume, engine.Primary)
	}
	if open(c.of.State) {
		if c.of.Leads {
			row(locales.BroadcastButtonCancel(), optionStop, engine.Danger)
		}
		row(locales.BroadcastButtonRefresh(), optionRefresh, "")
	}
	row(locales.BroadcastButtonReport(), optionReport, "")
	row(locales.BroadcastButtonOpen(), optionOpen, "")
	if (over(c.of.State) || c.of.State == store.AnnouncementPaused) && c.of.Leads {
		row(locales.BroadcastButtonChange(), optionChange, "")
	}
	return screen, nil
}

func (b Broadcasts) takeCourse(ctx context.Context, t engine.Turn, c *course, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch in.Option {
	case optionPause:
		return changed(locales.BroadcastPausedNow(), b.store.PauseAnnouncement(ctx, t.Person.ID, c.of.ID, t.Now))
	case optionResume:
		return changed(locales.BroadcastResumedNow(), b.store.ResumeAnnouncement(ctx, t.Person.ID, c.of.ID, t.Now))
	case optionStop:
		return engine.Goto(stepStop), nil
	case optionReport:
		return engine.Goto(stepReport), nil
	case optionChange:
		return engine.Call(Change, step.Ref(c.of.ID)), nil
	case optionOpen: // to look at it, or copy it
		return engine.Call(flowCard, step.Ref(c.of.ID)), nil
	case optionRefresh:
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// changed goes to the card with what was done, or says that it was too late for it.
func changed(done locales.Message, err error) (engine.Move, error) {
	if errors.Is(err, store.ErrNotFound) {
		return engine.Goto(stepCard).Saying(locales.BroadcastChanged()), nil
	}
	return engine.Goto(stepCard).Saying(done), err
}

func askStop(_ context.Context, _ engine.Turn, c *course) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.BroadcastStopAsk(c.reach.Left())}, NoCancel: true, NoBack: true,
		Rows: [][]engine.Button{
			{{Label: locales.BroadcastStopYes(), Option: optionYes, Style: engine.Danger}},
			{{Label: locales.BroadcastStopNo(), Option: optionNo}},
		},
	}, nil
}

func (b Broadcasts) takeStop(ctx context.Context, t engine.Turn, c *course, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionYes:
		return changed(locales.BroadcastCancelledNow(), b.store.CancelAnnouncement(ctx, t.Person.ID, c.of.ID, t.Now))
	case in.Option == optionNo:
		return engine.Goto(stepCard), nil
	}
	return step.Stale(), nil
}
