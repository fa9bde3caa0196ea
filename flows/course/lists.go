package course

import (
	"context"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

const (
	lessonsShown   = 6
	homeworksShown = 6
)

// askLessons lists the lessons by time, with whether somebody was there.
func (c Courses) askLessons(ctx context.Context, t engine.Turn, d *desk) (engine.Screen, error) {
	list, err := c.Store.LessonsWalked(ctx, t.Person.ID, d.course.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.CourseLessonsHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.CourseLessonsNone())
	}
	page := min(step.PageOf(t), max(len(list)-1, 0)/lessonsShown)
	from := page * lessonsShown
	until := min(from+lessonsShown, len(list))
	for i, l := range list[from:until] {
		n := from + i + 1
		screen.Text = append(screen.Text, locales.CourseLessonLine(n, named(l.TitleKK, l.TitleRU), l.StartsAt, status(l, t.Now)))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.CourseChoose(n, short(l.TitleKK, l.TitleRU)), Option: lessonPrefix + step.Ref(l.ID),
		}})
	}
	return step.Leafed(screen, page, until < len(list)), nil
}

func (c Courses) takeLessons(_ context.Context, t engine.Turn, _ *desk, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, lessonPrefix); ok {
		return engine.Call(Lesson, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// askHomeworks lists the homework by deadline.
func (c Courses) askHomeworks(ctx context.Context, t engine.Turn, d *desk) (engine.Screen, error) {
	list, err := c.Store.HomeworksTaken(ctx, t.Person.ID, d.course.ID)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.CourseHomeworkHead()}, NoCancel: true}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.CourseHomeworkNone())
	}
	page := min(step.PageOf(t), max(len(list)-1, 0)/homeworksShown)
	from := page * homeworksShown
	until := min(from+homeworksShown, len(list))
	for i, h := range list[from:until] {
		screen.Text = append(screen.Text, locales.CourseHomeworkLine(named(h.TitleKK, h.TitleRU), homeworkStatus(h, t.Now)))
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.CourseChoose(from+i+1, short(h.TitleKK, h.TitleRU)), Option: homeworkPrefix + step.Ref(h.ID),
		}})
	}
	return step.Leafed(screen, page, until < len(list)), nil
}

func (c Courses) takeHomeworks(_ context.Context, t engine.Turn, _ *desk, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, homeworkPrefix); ok {
		return engine.Call(Homework, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}
