package teaching

import (
	"context"
	"slices"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	coursesShown = 8 // on a page
	teamsShown   = 12
	behindShown  = 8

	coursePrefix       = "course_"
	optionLessons      = "lessons"
	optionBehind       = "behind"
	optionPicture      = "picture"
	optionCertificates = "certificates"
	optionExport       = "export"
)

// numbersStore is what is known of how courses go.
type numbersStore interface {
	CoursesSeen(ctx context.Context, actor int64, limit, offset int) ([]store.Course, error)
	CourseNumbers(ctx context.Context, actor, id int64, now time.Time) (store.CourseNumbers, error)
	CourseMembers(ctx context.Context, actor, course int64, now time.Time) ([]store.CourseMember, error)
	LessonsHeld(ctx context.Context, actor, course int64, limit, offset int) ([]store.LessonHeld, error)
	LessonTallies(ctx context.Context, actor, course int64, now time.Time) ([]store.LessonTally, error)
}

// going lists the courses that somebody looks after, with the homework that waits in them.
func (r Teaching) going() engine.Definition {
	return step.Board(Going, Allow, r.askGoing, func(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
		if id, ok := step.Tapped(in, coursePrefix); ok {
			return engine.Call(Numbers, id), nil
		}
		if in.Option == optionCheck {
			return r.begin(ctx, t)
		}
		return step.Stale(), nil
	})
}

func (r Teaching) askGoing(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.store.CoursesSeen(ctx, t.Person.ID, coursesShown+1, page*coursesShown)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingCoursesHead()}}
	if len(list) == 0 && page == 0 {
		screen.Text = append(screen.Text, locales.TeachingCoursesNone())
	}
	var lines []locales.Message
	for _, c := range list[:min(len(list), coursesShown)] {
		title := titled(c.TitleKK, c.TitleRU)
		lines = append(lines, locales.TeachingCoursesLine(title, c.People))
		screen.Rows = append(screen.Rows, row(title, coursePrefix+step.Ref(c.ID), ""))
	}
	if len(lines) > 0 {
		screen.Text = append(screen.Text, text(lines))
	}
	if screen, err = r.withQueue(ctx, t, screen); err != nil {
		return engine.Screen{}, err
	}
	return step.Leafed(screen, page, len(list) > coursesShown), nil
}

// numbers is how one course goes.
func (r Teaching) numbers() engine.Definition {
	return step.Board(Numbers, Allow, r.askNumbers, r.takeNumbers)
}

func (r Teaching) askNumbers(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	n, err := r.store.CourseNumbers(ctx, t.Person.ID, id, t.Now)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	members, err := r.store.CourseMembers(ctx, t.Person.ID, id, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.TeachingNumbersHead(titled(n.TitleKK, n.TitleRU)),
		locales.Lines(
			locales.TeachingNumbersPeople(n.People), locales.TeachingNumbersLessons(n.Over, n.Lessons), locales.TeachingNumbersHours(tokens.Lasting(n.OverMinutes)),
			locales.TeachingNumbersBehind(n.Behind), locales.TeachingNumbersReached(n.Reached), locales.TeachingNumbersCertificates(n.Certificates),
			locales.TeachingWaiting(n.Waiting),
		),
	}}
	if teams := hoursOf(members); len(teams) > 0 && n.Over > 0 {
		screen.Text = append(screen.Text, text(hoursLines(teams)))
	}
	screen.Rows = [][]engine.Button{
		row(locales.TeachingButtonBehind(), optionBehind, ""), row(locales.TeachingButtonLessons(), optionLessons, ""),
		row(locales.TeachingButtonPicture(), optionPicture, ""), row(locales.TeachingButtonCertificates(), optionCertificates, ""),
	}
	if r.exports != "" && t.Person.Has(store.ReadCourses.Roles()...) {
		screen.Rows = append(screen.Rows, row(locales.TeachingButtonExport(), optionExport, ""))
	}
	return screen, nil
}

// hoursOf counts how many hours the people of each project have been there: who has the fewest comes first, who is there for none last.
func hoursOf(members []store.CourseMember) []store.TeamHours {
	by := map[int64]*store.TeamHours{}
	var teams []store.TeamHours
	for _, m := range members {
		team, ok := by[m.Project]
		if !ok {
			team = &store.TeamHours{Project: m.Project, Team: m.Team}
			by[m.Project] = team
		}
		team.People, team.Attended, team.Held = team.People+1, team.Attended+m.Attended, team.Held+m.Held
	}
	for _, team := range by {
		teams = append(teams, *team)
	}
	slices.SortFunc(teams, func(a, b store.TeamHours) int {
		switch {
		case (a.Project == 0) != (b.Project == 0):
			return btoi(a.Project == 0) - btoi(b.Project == 0)
		case a.Percent() != b.Percent():
			return a.Percent() - b.Percent()
		}
		return int(a.Project - b.Project)
	})
	return teams
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func hoursLines(teams []store.TeamHours) []locales.Message {
	lines := []locales.Message{locales.TeachingNumbersTeams()}
	for _, h := range teams[:min(len(teams), teamsShown)] {
		if h.Project == 0 {
			lines = append(lines, locales.TeachingNumbersAlone(tokens.Lasting(h.Attended), h.Percent()))
		} else {
			lines = append(lines, locales.TeachingNumbersTeam(h.Team, tokens.Lasting(h.Attended), h.Percent()))
		}
	}
	if rest := len(teams) - teamsShown; rest > 0 {
		lines = append(lines, locales.TeachingNumbersMore(rest))
	}
	return lines
}

func (r Teaching) takeNumbers(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	switch in.Option {
	case optionBehind:
		return engine.Call(Behind, t.Ref), nil
	case optionLessons:
		return engine.Call(Lessons, t.Ref), nil
	case optionCertificates:
		return engine.Call(Certificates, t.Ref), nil
	case optionPicture:
		return engine.Stay(nil).Noting(locales.TeachingPictureAsked()), r.jobs.Notify(ctx, store.Prompt,
			store.Notice{Kind: KindPicture, Person: t.Person.ID, Ref: t.Ref})
	case optionExport:
		if r.exports != "" {
			return engine.Call(r.exports, ""), nil
		}
	}
	return step.Stale(), nil
}

// lessons lists those of a course, for the list of each.
func (r Teaching) lessons() engine.Definition {
	return step.Board(Lessons, Allow, func(ctx context.Context, t engine.Turn) (engine.Screen, error) {
		id, err := step.ID(t.Ref)
		if err != nil {
			return engine.Screen{}, err
		}
		page := step.PageOf(t)
		list, err := r.store.LessonsHeld(ctx, t.Person.ID, id, lessonsShown+1, page*lessonsShown)
		if err != nil {
			return engine.Screen{}, err
		}
		screen := engine.Screen{NoCancel: true}
		if len(list) == 0 {
			screen.Text = []engine.Message{locales.TeachingNone()}
			return screen, nil
		}
		screen.Text = []engine.Message{locales.TeachingLessonsHead(titled(list[0].CourseKK, list[0].CourseRU))}
		return listed(screen, list, page, t.Now), nil
	}, func(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
		if lesson, ok := step.Tapped(in, lessonPrefix); ok {
			return engine.Call(Lesson, lesson), nil
		}
		return step.Stale(), nil
	})
}

// behind lists who is behind in a course, and by how much: whom the most is missing to comes first.
func (r Teaching) behind() engine.Definition {
	return step.Board(Behind, Allow, r.askBehind, func(context.Context, engine.Turn, engine.Input) (engine.Move, error) { return step.Stale(), nil })
}

func (r Teaching) askBehind(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	id, err := step.ID(t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	members, err := r.store.CourseMembers(ctx, t.Person.ID, id, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	late := slices.DeleteFunc(members, func(m store.CourseMember) bool { return !m.Behind() })
	slices.SortStableFunc(late, func(a, b store.CourseMember) int {
		if a.Short() != b.Short() {
			return b.Short() - a.Short()
		}
		return b.Overdue - a.Overdue
	})
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.TeachingBehindHead()}}
	if len(late) == 0 {
		screen.Text = append(screen.Text, locales.TeachingBehindNone())
		return screen, nil
	}
	page := min(step.PageOf(t), (len(late)-1)/behindShown)
	for _, m := range late[page*behindShown : min((page+1)*behindShown, len(late))] {
		screen.Text = append(screen.Text, text(behindLines(m)))
	}
	return step.Leafed(screen, page, len(late) > (page+1)*behindShown), nil
}

func behindLines(m store.CourseMember) []locales.Message {
	lines := []locales.Message{locales.TeachingBehindLine(m.Name)}
	if m.Team != "" {
		lines[0] = locales.TeachingBehindLineTeam(m.Name, m.Team)
	}
	if m.Held > 0 && !m.Enough() {
		lines = append(lines, locales.TeachingBehindHours(m.Percent(), m.Needed, tokens.Lasting(m.Short())))
	}
	if m.Overdue > 0 {
		lines = append(lines, locales.TeachingBehindHomework(m.Overdue))
	}
	return lines
}
