package trajectory

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	cohortPrefix   = "cohort_"
	optionReports  = "reports"
	optionCard     = "card"
	scratchReports = "reports"
	pageSize       = 6
)

// view is a cohort in front of staff, or several to choose from.
type view struct {
	cohort  int64
	cohorts []store.TrajectoryCohort
}

// list shows the projects of a cohort, those that are behind first.
func (r Trajectories) list() engine.Definition {
	return engine.Flow[view]{
		Name: List, Version: 1, Allow: Allow, Load: r.loadView,
		Steps: []engine.Step[view]{{Name: "list", Typed: true, Ask: r.askList, Take: r.takeList}},
	}
}

func (r Trajectories) loadView(ctx context.Context, t engine.Turn, ref string) (*view, error) {
	v := &view{}
	var err error
	if ref != "" {
		v.cohort, err = step.ID(ref)
		return v, err
	}
	if v.cohorts, err = r.store.TrajectoryCohorts(ctx, t.Person.ID); err == nil && len(v.cohorts) == 1 {
		v.cohort = v.cohorts[0].ID
	}
	return v, err
}

// askCohorts is for whoever may look at several cohorts, or none.
func askCohorts(v *view) engine.Screen {
	if len(v.cohorts) == 0 {
		return engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryListNone()}}
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryListCohorts()}}
	for _, c := range v.cohorts {
		label := locales.TrajectoryListCohort(locales.Bilingual{KK: step.Short(c.TitleKK), RU: step.Short(c.TitleRU)}, c.Projects)
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: cohortPrefix + step.Ref(c.ID)}})
	}
	return screen
}

func (r Trajectories) askList(ctx context.Context, t engine.Turn, v *view) (engine.Screen, error) {
	if v.cohort == 0 {
		return askCohorts(v), nil
	}
	page := step.PageOf(t)
	rows, err := r.store.Trajectories(ctx, t.Person.ID, v.cohort, t.Now.In(r.zone), pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TrajectoryListHead()}}
	if len(rows) == 0 {
		screen.Text = append(screen.Text, locales.TrajectoryListNone())
	}
	for i, row := range rows[:min(len(rows), pageSize)] {
		n := page*pageSize + i + 1
		screen.Text = append(screen.Text, locales.TrajectoryRow(n, called(row.Title), r.line(row)))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.TrajectoryRowButton(n, step.Short(called(row.Title))), Option: projectPrefix + step.Ref(row.Project),
		}})
	}
	return step.Leafed(screen, page, len(rows) > pageSize), nil
}

// line is how far a project is.
func (r Trajectories) line(row store.TrajectoryRow) locales.Message {
	checked, seen := locales.TrajectoryRowUnchecked(), locales.TrajectoryRowUndiagnosed()
	if !row.CheckedOn.IsZero() {
		checked = locales.TrajectoryRowChecked(r.noon(row.CheckedOn))
	}
	if !row.DiagnosedAt.IsZero() {
		seen = locales.TrajectoryRowDiagnosed(row.DiagnosedAt)
	}
	lines := []locales.Message{checked, seen, locales.TrajectoryRowGoals(row.Goals)}
	if row.Missed > 0 {
		lines = append([]locales.Message{locales.TrajectoryRowMissed(row.Missed)}, lines...)
	}
	return locales.Lines(lines...)
}

func (r Trajectories) takeList(_ context.Context, t engine.Turn, _ *view, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, projectPrefix); ok {
		return engine.Call(Read, id), nil
	}
	if id, ok := step.Tapped(in, cohortPrefix); ok {
		return engine.Call(List, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// read shows one project's trajectory to staff, who change nothing of it.
func (r Trajectories) read() engine.Definition {
	return engine.Flow[sight]{
		Name: Read, Version: 1, Allow: Allow, Load: r.loadRead,
		Steps: []engine.Step[sight]{{Name: "card", Typed: true, Ask: r.askRead, Take: r.takeRead}},
	}
}

func (r Trajectories) loadRead(ctx context.Context, t engine.Turn, ref string) (*sight, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	of, err := r.store.ReadTrajectory(ctx, t.Person.ID, id, r.zone, t.Now)
	return &sight{of}, step.Gone(err)
}

func (r Trajectories) askRead(_ context.Context, t engine.Turn, s *sight) (engine.Screen, error) {
	if t.Scratch[scratchReports] != "" {
		screen := r.reports(s.of, step.PageOf(t))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryReadCard(), Option: optionCard}})
		return screen, nil
	}
	screen := engine.Screen{NoCancel: true, Text: r.shown(s.of, t.Now.In(r.zone))}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryReadReports(), Option: optionReports}})
	if len(s.of.Diagnoses) > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TrajectoryDoPicture(), Option: optionPicture}})
	}
	return screen, nil
}

func (r Trajectories) takeRead(ctx context.Context, t engine.Turn, s *sight, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case step.Leaf(t, in):
		return engine.Stay(nil), nil
	case in.Option == optionReports:
		t.Scratch[scratchReports] = optionReports
		return engine.Stay(nil), nil
	case in.Option == optionCard:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case in.Option == optionPicture:
		return r.draws(ctx, t, s.of)
	}
	return step.Stale(), nil
}
