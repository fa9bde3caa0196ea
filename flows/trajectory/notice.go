package trajectory

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is a project's id where nothing else is said.
const (
	KindPicture  = "trajectory_picture"  // ref: a diagnosis' id
	KindCheckin  = "trajectory_checkin"  // to the team, unasked
	KindFollowup = "trajectory_followup" // to the team, unasked
)

const (
	mostDue      = 500 // that a tick looks at together
	checkinAgain = 3   // days after a check-in was due
	followAgain  = 14  // days after a follow-up was due
	followFor    = 28  // days: who has not told it by then is left alone
)

// Picture draws a diagnosis beside the one before it, for whoever may see it at this moment, and says the same in words.
func (r Trajectories) Picture(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	pair, title, err := r.store.DiagnosisShown(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	data, err := r.draw(locales.Lang(p.Lang), called(title), pair)
	return engine.Screen{
		Text: []engine.Message{locales.TrajectoryPictureCaption(called(title)), diagnosed(pair)},
		File: &engine.Attachment{Name: "trajectory.png", MIME: "image/png", Data: data, Picture: true},
	}, err == nil, err
}

func (r Trajectories) draw(lang locales.Lang, title string, pair []store.Diagnosis) ([]byte, error) {
	var failed error
	say := func(m locales.Message) string {
		text, err := r.words.Plain(lang, m)
		failed = errors.Join(failed, err)
		return text
	}
	sides := make([]picture.Side, 0, store.Axes)
	for i, a := range axes() {
		side := picture.Side{Name: say(a.label), Now: pair[0].Scores[i]}
		if len(pair) > 1 {
			side.Before = pair[1].Scores[i]
		}
		sides = append(sides, side)
	}
	legend := picture.Legend{Now: say(locales.TrajectoryPictureNow(pair[0].MadeAt))}
	if len(pair) > 1 {
		legend.Before = say(locales.TrajectoryPictureBefore(pair[1].MadeAt))
	}
	heading := say(locales.TrajectoryPictureTitle(title))
	if failed != nil {
		return nil, failed
	}
	painter, err := picture.New()
	if err != nil {
		return nil, err
	}
	return painter.Radar(heading, sides, store.AxisMost, legend)
}

// CheckinDue reminds somebody of the team that a check-in can be told, while nobody has.
func (r Trajectories) CheckinDue(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	of, ok, err := r.reminded(ctx, p, ref, now)
	if !ok || of.CheckinOpen(now.In(r.zone)).IsZero() {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.TrajectoryRemindCheckin(called(of.Title))},
		Rows: [][]engine.Button{{{Label: locales.TrajectoryDoCheckin(), Style: engine.Primary, Action: opens(Checkin, ref)}}, later()},
	}, true, nil
}

// FollowupDue asks somebody of the team what has become of the project, while nobody has told it.
func (r Trajectories) FollowupDue(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	of, ok, err := r.reminded(ctx, p, ref, now)
	if !ok {
		return engine.Screen{}, false, err
	}
	months, asked := of.FollowupNext(now.In(r.zone))
	if !asked {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.TrajectoryRemindFollowup(months, called(of.Title))},
		Rows: [][]engine.Button{{{Label: locales.TrajectoryDoFollowup(), Style: engine.Primary, Action: opens(Followup, ref)}}, later()},
	}, true, nil
}

func later() []engine.Button {
	return []engine.Button{{
		Label: locales.ReminderTomorrow(), Action: engine.Action{Name: "snooze", Args: []string{store.TopicTrajectory}},
	}}
}

// reminded loads what somebody is reminded of; ok is false for who is not of the team any more, or does not want it, or not yet.
func (r Trajectories) reminded(ctx context.Context, p store.Person, ref string, now time.Time) (of store.Trajectory, ok bool, err error) {
	if of, err = r.of(ctx, p.ID, ref); errors.Is(err, engine.ErrGone) {
		return of, false, nil
	}
	if err != nil {
		return of, false, err
	}
	until, err := r.store.Snoozed(ctx, p.ID, store.TopicTrajectory)
	return of, p.Wish(store.TopicTrajectory) == store.WishNow && !until.After(now), err
}

// Tick reminds teams of what they are to tell: on its day, and once more some days later. Whoever puts it off is reminded once after that.
func (r Trajectories) Tick(ctx context.Context, now time.Time) error {
	now = now.In(r.zone)
	err := r.remind(ctx, now, KindCheckin, checkinAgain, func(after store.DueTold) ([]store.DueTold, error) {
		return r.store.CheckinsDue(ctx, now, after, mostDue)
	})
	return errors.Join(err, r.remind(ctx, now, KindFollowup, followAgain, func(after store.DueTold) ([]store.DueTold, error) {
		return r.store.FollowupsDue(ctx, now, followFor, after, mostDue)
	}))
}

// remind writes the reminders of all pages down. again is after how many days there is a second one.
func (r Trajectories) remind(
	ctx context.Context, now time.Time, kind string, again int, page func(after store.DueTold) ([]store.DueTold, error),
) error {
	var last store.DueTold
	for {
		due, err := page(last)
		if err != nil {
			return err
		}
		notices := make([]store.Notice, len(due))
		for i, d := range due {
			rung := 0
			if d.Age >= again {
				rung = again
			}
			which := strconv.Itoa(rung)
			if !r.today(d.Again).Before(d.DueOn.AddDate(0, 0, rung)) {
				which = store.AgainRung + strconv.FormatInt(d.Again.Unix(), 10)
			}
			ref := step.Ref(d.Project)
			notices[i] = store.Notice{
				Kind: kind, Person: d.Person, Ref: ref, Once: fmt.Sprint(kind, " ", ref, " ", d.DueOn.Format(time.DateOnly), " ", which, " ", d.Person),
			}
		}
		if len(notices) > 0 {
			if _, err := r.jobs.Nudge(ctx, notices, now); err != nil {
				return err
			}
		}
		if len(due) < mostDue {
			return nil
		}
		last = due[len(due)-1]
	}
}
