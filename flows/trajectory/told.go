package trajectory

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// reportsOnPage is how many are read at once: each may have two thousand characters, and a message four.
const reportsOnPage = 2

// told lists what the team has told so far, the last first.
func (r Trajectories) told() engine.Definition {
	return engine.Flow[sight]{
		Name: Told, Version: 1, Allow: member, Load: r.load,
		Steps: []engine.Step[sight]{{
			Name: "list", Typed: true,
			Ask: func(_ context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
				return r.reports(s.of, step.PageOf(t)), nil
			},
			Take: func(_ context.Context, t engine.Turn, _ *sight, in engine.Input) (engine.Move, error) {
				if step.Leaf(t, in) {
					return engine.Stay(nil), nil
				}
				return notUnderstood(in), nil
			},
		}},
	}
}

// reports is a page of what a team has told: of follow-ups the last first, then of check-ins.
func (r Trajectories) reports(of store.Trajectory, page int) engine.Screen {
	var all []engine.Message
	for i := len(of.Followups) - 1; i >= 0; i-- {
		all = append(all, r.followupTold(of.Followups[i]))
	}
	for _, c := range of.Checkins {
		all = append(all, r.checkinTold(c))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryToldHead(called(of.Title))}}
	if len(all) == 0 {
		screen.Text = append(screen.Text, locales.TrajectoryToldNone())
		return screen
	}
	from := min(page*reportsOnPage, len(all))
	till := min(from+reportsOnPage, len(all))
	screen.Text = append(screen.Text, all[from:till]...)
	return step.Leafed(screen, page, till < len(all))
}

func (r Trajectories) checkinTold(c store.Checkin) locales.Message {
	lines := []locales.Message{locales.TrajectoryToldCheckin(r.noon(c.DueOn), called(c.Author)), locales.TrajectoryToldDone(orErased(c.Done))}
	if c.Hindered != "" {
		lines = append(lines, locales.TrajectoryToldHindered(c.Hindered))
	}
	return locales.Lines(append(lines, locales.TrajectoryToldNext(orErased(c.Next)))...)
}

func (r Trajectories) followupTold(f store.Followup) locales.Message {
	lines := []locales.Message{
		locales.TrajectoryToldFollowup(f.Months, f.MadeAt, called(f.Author)),
		locales.TrajectoryToldRunning(runningName(f.Running)), locales.TrajectoryToldPeople(f.People),
	}
	if f.Words != "" {
		lines = append(lines, locales.TrajectoryWords(f.Words))
	}
	return locales.Lines(lines...)
}

// orErased is what somebody wrote, or a dash where it was erased with them.
func orErased(text string) string { return called(text) }
