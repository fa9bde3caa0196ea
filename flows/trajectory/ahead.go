package trajectory

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// goalsWithin is how many days before its day a goal is near.
const goalsWithin = 7

// Ahead says for somebody's digest what their projects are to tell now, and which of their own goals are near or overdue. The button leads to the
// first of it; without lines there is nothing.
func (r Trajectories) Ahead(ctx context.Context, p store.Person, now time.Time) (title locales.Message, lines []locales.Message, first engine.Button, err error) {
	projects, err := r.store.TrajectoryProjects(ctx, p.ID)
	if err != nil {
		return title, nil, first, err
	}
	for _, project := range projects {
		of, err := r.store.Trajectory(ctx, p.ID, project.ID, r.zone)
		if err != nil {
			return title, nil, first, err
		}
		found := r.aheadOf(of, p.ID, now.In(r.zone))
		if len(found) > 0 && len(lines) == 0 {
			first = engine.Button{Label: locales.TrajectoryDigestOpen(), Action: opens(Name, step.Ref(project.ID))}
		}
		lines = append(lines, found...)
	}
	return locales.TrajectoryDigest(), lines, first, nil
}

func (r Trajectories) aheadOf(of store.Trajectory, person int64, now time.Time) (lines []locales.Message) {
	name := called(of.Title)
	if due := of.CheckinOpen(now); !due.IsZero() {
		lines = append(lines, locales.TrajectoryDigestCheckin(name, r.noon(due)))
	}
	if _, asked := of.FollowupNext(now); asked {
		lines = append(lines, locales.TrajectoryDigestFollowup(name))
	}
	for _, g := range open(of.Goals) {
		if g.Owner == person && !g.DueOn.After(r.today(now).AddDate(0, 0, goalsWithin)) {
			lines = append(lines, locales.TrajectoryDigestGoal(g.Title, r.noon(g.DueOn)))
		}
	}
	return lines
}
