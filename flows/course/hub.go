package course

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// desk is a course with whoever sits in it; without a course there are several to choose from, or none.
type desk struct {
	course store.Course
	door   store.CourseDoor
	doors  []store.CourseDoor
}

const (
	stepChoose    = "choose"
	stepHub       = "hub"
	stepLessons   = "lessons"
	stepHomeworks = "homeworks"
	stepLeave     = "leave"

	coursePrefix   = "course_"
	lessonPrefix   = "lesson_"
	checkInPrefix  = "checkin_"
	homeworkPrefix = "homework_"

	optionLessons     = "lessons"
	optionHomeworks   = "homeworks"
	optionCalendar    = "calendar"
	optionRefresh     = "refresh"
	optionCertificate = "certificate"
	optionTrajectory  = "trajectory"
	optionOffers      = "offers"
	optionLeave       = "leave"
	optionYes         = "yes"
	optionNo          = "no"
)

// hub is a course as somebody sees it who takes part.
func (c Courses) hub() engine.Definition {
	return engine.Flow[desk]{
		Name: Name, Version: 1, Allow: member, Load: c.desk,
		Begin: func(_ engine.Turn, d *desk) string {
			if d.course.ID == 0 {
				return stepChoose
			}
			return stepHub
		},
		Steps: []engine.Step[desk]{
			{Name: stepChoose, Typed: true, Ask: c.askChoose, Take: c.takeChoose},
			{Name: stepHub, Typed: true, Ask: c.askHub, Take: c.takeHub},
			{Name: stepLessons, Typed: true, Ask: c.askLessons, Take: c.takeLessons},
			{Name: stepHomeworks, Typed: true, Ask: c.askHomeworks, Take: c.takeHomeworks},
			{Name: stepLeave, Typed: true, Ask: c.askLeave, Take: c.takeLeave},
		},
	}
}

func (c Courses) desk(ctx context.Context, t engine.Turn, ref string) (*desk, error) {
	doors, err := c.Store.CourseDoors(ctx, t.Person.ID, t.Now)
	if err != nil {
		return nil, err
	}
	d := desk{doors: doors}
	switch {
	case ref == "" && len(doors) == 1:
		d.door = doors[0]
	case ref == "":
		return &d, nil
	default:
		id, err := step.ID(ref)
		if err != nil {
			return nil, err
		}
		for _, door := range doors {
			if door.Course == id {
				d.door = door
			}
		}
	}
	if d.course, err = c.Store.CourseTaken(ctx, t.Person.ID, d.door.Course); err != nil {
		return nil, step.Gone(err)
	}
	return &d, nil
}

func (c Courses) askChoose(_ context.Context, _ engine.Turn, d *desk) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{locales.CourseListHead()}, NoCancel: true}
	if len(d.doors) == 0 {
		screen.Text = []engine.Message{locales.CourseListNone()}
	}
	for i, door := range d.doors {
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.CourseChoose(i+1, short(door.NameKK, door.NameRU)), Option: coursePrefix + step.Ref(door.Course),
		}})
	}
	if c.Doors.Offers != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CourseButtonOffersShort(), Option: optionOffers}})
	}
	return screen, nil
}

func (c Courses) takeChoose(_ context.Context, _ engine.Turn, _ *desk, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, coursePrefix); ok {
		return engine.Call(Name, id), nil
	}
	if in.Kind == engine.Tap && in.Option == optionOffers && c.Doors.Offers != "" {
		return engine.Call(c.Doors.Offers, ""), nil
	}
	return notUnderstood(in), nil
}

func (c Courses) askHub(ctx context.Context, t engine.Turn, d *desk) (engine.Screen, error) {
	lessons, err := c.Store.LessonsWalked(ctx, t.Person.ID, d.course.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	homeworks, err := c.Store.HomeworksTaken(ctx, t.Person.ID, d.course.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	progress, err := c.Store.Progress(ctx, t.Person.ID, d.course.ID, t.Now)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	next, going := nextLesson(lessons, t.Now)
	screen := engine.Screen{Text: []engine.Message{locales.CourseHead(named(d.course.TitleKK, d.course.TitleRU))}, NoCancel: true}
	screen.Text = append(screen.Text, ahead(d.course, next, going, t.Now))
	screen.Text = append(screen.Text, hours(progress))
	if waiting := homeworkLines(homeworks, t.Now); len(waiting) > 0 {
		screen.Text = append(screen.Text, locales.Lines(waiting...))
	}
	screen.Text = append(screen.Text, locales.Lines(missing(progress)...))
	screen.Rows = c.hubButtons(d, lessons, next, progress, t)
	return screen, nil
}

// hubButtons are what can be done now, the most pressing first.
func (c Courses) hubButtons(d *desk, lessons []store.TakenLesson, next store.TakenLesson, p store.Progress, t engine.Turn) (rows [][]engine.Button) {
	open := d.course.State != store.CourseFinished
	if open && next.ID != 0 && next.Link != "" && !t.Now.Before(next.StartsAt.Add(-joining)) {
		rows = append(rows, []engine.Button{{Label: locales.CommonJoinOnline(), URL: next.Link}})
	}
	for _, l := range lessons {
		if open && l.State == "" && l.OpenAt(t.Now) {
			rows = append(rows, []engine.Button{{Label: locales.CommonCheckIn(), Option: checkInPrefix + step.Ref(l.ID), Style: engine.Primary}})
		}
	}
	if next.ID != 0 {
		rows = append(rows, []engine.Button{{Label: locales.CourseButtonLesson(), Option: lessonPrefix + step.Ref(next.ID)}})
	}
	rows = append(rows,
		[]engine.Button{
			{Label: locales.CourseButtonLessonsShort(), Option: optionLessons}, {Label: locales.CourseButtonHomeworksShort(), Option: optionHomeworks},
		},
		[]engine.Button{
			{Label: locales.CourseButtonCalendarShort(), Option: optionCalendar}, {Label: locales.CourseButtonRefreshShort(), Option: optionRefresh},
		})
	if c.Doors.Certificate != "" && (p.Earned() || p.CertificateState != "") {
		rows = append(rows, []engine.Button{{Label: locales.CourseButtonCertificate(), Option: optionCertificate}})
	}
	if c.Doors.Trajectory != "" && d.door.Project != 0 {
		rows = append(rows, []engine.Button{{Label: locales.CourseButtonTrajectory(), Option: optionTrajectory}})
	}
	var last []engine.Button
	if c.Doors.Offers != "" {
		last = append(last, engine.Button{Label: locales.CourseButtonOffersShort(), Option: optionOffers})
	}
	if c.Leave != nil && open {
		last = append(last, engine.Button{Label: locales.CourseButtonLeaveShort(), Option: optionLeave})
	}
	if len(last) > 0 {
		rows = append(rows, last)
	}
	return rows
}

func (c Courses) takeHub(ctx context.Context, t engine.Turn, d *desk, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, checkInPrefix); ok {
		return engine.Call(CheckIn, id), nil
	}
	if id, ok := step.Tapped(in, lessonPrefix); ok {
		return engine.Call(Lesson, id), nil
	}
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	switch in.Option {
	case optionLessons:
		return engine.Goto(stepLessons), nil
	case optionHomeworks:
		return engine.Goto(stepHomeworks), nil
	case optionLeave:
		return engine.Goto(stepLeave), nil
	case optionRefresh:
		return engine.Stay(nil), nil
	case optionCalendar:
		return c.sends(ctx, t, KindCalendar, calendarCourse+step.Ref(d.course.ID))
	}
	return c.leads(d, in), nil
}

// leads goes to another room.
func (c Courses) leads(d *desk, in engine.Input) engine.Move {
	switch {
	case in.Option == optionOffers && c.Doors.Offers != "":
		return engine.Call(c.Doors.Offers, "")
	case in.Option == optionCertificate && c.Doors.Certificate != "":
		return engine.Call(c.Doors.Certificate, step.Ref(d.course.ID))
	case in.Option == optionTrajectory && c.Doors.Trajectory != "" && d.door.Project != 0:
		return engine.Call(c.Doors.Trajectory, step.Ref(d.door.Project))
	}
	return step.Stale()
}

func (c Courses) askLeave(_ context.Context, _ engine.Turn, d *desk) (engine.Screen, error) {
	return engine.Screen{
		Text: []engine.Message{locales.CourseLeaveAsk(named(d.course.TitleKK, d.course.TitleRU))},
		Rows: [][]engine.Button{
			{{Label: locales.CourseButtonLeaveYes(), Option: optionYes, Style: engine.Danger}}, {{Label: locales.CourseButtonLeaveNo(), Option: optionNo}},
		},
		NoCancel: true,
	}, nil
}

func (c Courses) takeLeave(ctx context.Context, t engine.Turn, d *desk, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionNo:
		return engine.Goto(stepHub), nil
	case in.Kind == engine.Tap && in.Option == optionYes && c.Leave != nil:
		if err := c.Leave(ctx, t.Person.ID, d.course.ID, t.Now); err != nil && !absent(err) {
			return engine.Move{}, err
		}
		return engine.Done().Saying(locales.CourseLeft()), nil
	}
	return notUnderstood(in), nil
}
