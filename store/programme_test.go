package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"saruar/store"
)

// college is a vault with a course of the cohort: a draft of one module with two lessons, which bolat teaches.
type college struct {
	*vault
	course, module int64
	lessons        []int64
}

func newCollege(t *testing.T) *college {
	t.Helper()
	g := &college{vault: newVault(t)}
	g.accepted()
	ctx := t.Context()
	var err error
	g.course, err = g.MakeCourse(ctx, officer, store.CoursePlace{Track: store.TrackCohort, Cohort: g.cohort}, "Мектеп", "Школа", 0, g.now)
	g.must(err)
	g.module, err = g.AddModule(ctx, officer, g.course, "Бастау", "Начало", 0)
	g.must(err)
	for i := range 2 {
		id, err := g.AddLesson(ctx, officer, g.course, g.text(g.now.AddDate(0, 0, 3+i)), 0)
		g.must(err)
		g.lessons = append(g.lessons, id)
	}
	return g
}

func (g *college) text(at time.Time) store.LessonText {
	return store.LessonText{Module: g.module, TitleKK: "Сабақ", TitleRU: "Занятие", Teacher: bolat, StartsAt: at, Minutes: 90, Link: "https://meet.example/1"}
}

func (g *college) publishes() {
	g.t.Helper()
	people, err := g.PublishCourse(g.t.Context(), officer, g.course, g.now)
	g.must(err)
	if !slices.Equal(people, []int64{aigul}) {
		g.t.Fatalf("enrolled %v", people)
	}
}

func (g *college) lesson(i int) store.Lesson {
	g.t.Helper()
	l, err := g.ProgrammeLesson(g.t.Context(), officer, g.lessons[i])
	g.must(err)
	return l
}

// moves puts a lesson somewhere else, and gives what people are to be told.
func (g *college) moves(i int, change func(*store.LessonText)) store.LessonChange {
	g.t.Helper()
	l := g.lesson(i)
	n := l.Text()
	change(&n)
	told, err := g.ChangeLesson(g.t.Context(), officer, l.ID, l.Revision, n, g.now)
	g.must(err)
	return told
}

func TestOnlyWhoGovernsACoursesPlaceMakesAndChangesIt(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	for _, actor := range []int64{far, aigul} {
		_, err := g.MakeCourse(ctx, actor, store.CoursePlace{Track: store.TrackCohort, Cohort: g.cohort}, "М", "Ш", 0, g.now)
		g.wants(store.ErrNotFound, err)
		_, err = g.PublishCourse(ctx, actor, g.course, g.now)
		g.wants(store.ErrNotFound, err)
		_, err = g.AddModule(ctx, actor, g.course, "М", "М", 0)
		g.wants(store.ErrNotFound, err)
		_, err = g.AddLesson(ctx, actor, g.course, g.text(g.now), 0)
		g.wants(store.ErrNotFound, err)
		l := g.lesson(0)
		_, err = g.ChangeLesson(ctx, actor, l.ID, l.Revision, l.Text(), g.now)
		g.wants(store.ErrNotFound, err)
		g.wants(store.ErrNotFound, g.RemoveLesson(ctx, actor, l.ID, l.Revision))
		_, err = g.AddHomework(ctx, actor, l.ID, store.HomeworkText{TitleKK: "Ү", TitleRU: "Д", TextKK: "Ү", TextRU: "Д", DueAt: g.now}, 0)
		g.wants(store.ErrNotFound, err)
		g.wants(store.ErrNotFound, g.AddMaterial(ctx, actor, l.ID, store.ProgrammeMaterial{TitleKK: "М", TitleRU: "М", Link: "https://a.example"}))
		_, err = g.ProgrammeOf(ctx, actor, g.course)
		g.wants(store.ErrNotFound, err)
		_, err = g.EnrolPerson(ctx, actor, g.course, dana, g.now)
		g.wants(store.ErrNotFound, err)
		g.wants(store.ErrNotFound, g.RemoveFromCourse(ctx, actor, g.course, aigul, g.now))
		g.wants(store.ErrNotFound, g.FinishCourse(ctx, actor, g.course, g.now))
		g.wants(store.ErrNotFound, g.ChangeCourse(ctx, actor, g.course, store.CourseText{TitleKK: "М", TitleRU: "Ш"}))
	}
	g.wants(store.ErrNotFound, g.ChangeCourse(ctx, officer, g.course, store.CourseText{TitleKK: "М", TitleRU: "Ш", Budget: g.whole}))
}

func TestPublishingEnrolsTheTeamsAndLatecomersAreFoundLater(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	g.publishes()
	_, err := g.PublishCourse(ctx, officer, g.course, g.now)
	g.wants(store.ErrChanged, err)
	g.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, g.project, dana)
	for want := 1; want >= 0; want-- {
		list, err := g.EnrolCohorts(ctx, g.now)
		g.must(err)
		if len(list) != want {
			t.Fatalf("%v, want %d", list, want)
		}
	}
	g.must(g.LeaveCourse(ctx, dana, g.course, g.now))
	g.wants(store.ErrNotFound, g.LeaveCourse(ctx, dana, g.course, g.now))
	g.must(g.RemoveFromCourse(ctx, officer, g.course, aigul, g.now))
	list, err := g.EnrolCohorts(ctx, g.now)
	g.must(err)
	if len(list) != 0 {
		t.Fatalf("who left or was removed is enrolled again: %v", list)
	}
	fresh, err := g.EnrolPerson(ctx, officer, g.course, aigul, g.now)
	g.must(err)
	again, err := g.EnrolPerson(ctx, officer, g.course, aigul, g.now)
	g.must(err)
	if !fresh || again {
		t.Fatalf("fresh %t, again %t", fresh, again)
	}
	people, err := g.CoursePeople(ctx, officer, g.course, 10, 0)
	g.must(err)
	if len(people) != 1 || people[0].ID != aigul || people[0].Project != "Жоба" || people[0].Source != "staff" {
		t.Fatalf("%+v", people)
	}
	g.equals(2, `select count(*) from audit where subject = 'person' and action = 'manage_courses'`)
}

func TestALinkEnrolsOnlyIntoACourseByInvitation(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	link := func() string {
		c, err := g.CourseOf(ctx, officer, store.ManageCourses, g.course)
		g.must(err)
		return c.Link
	}()
	enrols := func(want error) bool {
		t.Helper()
		_, fresh, err := g.EnrolByLink(ctx, dana, link, g.now)
		g.wants(want, err)
		return fresh
	}
	enrols(store.ErrNotFound) // a draft
	g.publishes()
	enrols(store.ErrNotFound) // of a cohort
	g.sql(`update course set track = 'invited'`)
	if !enrols(nil) || enrols(nil) {
		t.Fatal("not once")
	}
	g.must(g.LeaveCourse(ctx, dana, g.course, g.now))
	if !enrols(nil) {
		t.Fatal("who left may come again")
	}
	g.must(g.RemoveFromCourse(ctx, officer, g.course, dana, g.now))
	enrols(store.ErrNotFound)
	_, _, err := g.EnrolByLink(ctx, dana, "xxxxxxxxxxxxxxxxxxxxxx", g.now)
	g.wants(store.ErrNotFound, err)
	g.must(g.FinishCourse(ctx, officer, g.course, g.now))
	_, _, err = g.EnrolByLink(ctx, bolat, link, g.now)
	g.wants(store.ErrNotFound, err)
}

func TestSeveralMovesAreOnePieceOfNews(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	g.publishes()
	first := g.lesson(0)
	one := g.moves(0, func(n *store.LessonText) { n.StartsAt = n.StartsAt.Add(time.Hour) })
	two := g.moves(0, func(n *store.LessonText) { n.StartsAt, n.Link, n.Place = n.StartsAt.Add(time.Hour), "", "Абай 1" })
	if !slices.Equal(one.People, []int64{aigul, bolat}) || one.Soon || two.ID == 0 {
		t.Fatalf("%+v, %+v", one, two)
	}
	for range 2 { // the second time after a failure to send
		news, err := g.LessonNews(ctx, aigul, one.ID)
		g.must(err)
		if !news.WasAt.Equal(first.StartsAt) || news.WasWhere != first.Link || !news.Lesson.StartsAt.Equal(first.StartsAt.Add(2*time.Hour)) || news.Lesson.Where() != "Абай 1" {
			t.Fatalf("%+v", news)
		}
	}
	_, err := g.LessonNews(ctx, aigul, two.ID)
	g.wants(store.ErrNotFound, err)
	three := g.moves(0, func(n *store.LessonText) { n.StartsAt = n.StartsAt.Add(time.Hour) })
	news, err := g.LessonNews(ctx, aigul, three.ID)
	g.must(err)
	if !news.WasAt.Equal(first.StartsAt.Add(2 * time.Hour)) {
		t.Fatalf("was %v", news.WasAt)
	}
	_, err = g.LessonNews(ctx, dana, three.ID)
	g.wants(store.ErrNotFound, err)
	if l := g.lesson(0); l.Sequence != 3 || l.Revision != 4 {
		t.Fatalf("sequence %d, revision %d", l.Sequence, l.Revision)
	}
}

func TestOnlyOneOfTwoWhoSawTheSameRevisionChangesALesson(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	g.publishes()
	l := g.lesson(0)
	cancelled, err := g.CancelLesson(ctx, officer, l.ID, l.Revision, true, g.now)
	g.must(err)
	_, err = g.ChangeLesson(ctx, officer2, l.ID, l.Revision, l.Text(), g.now)
	g.wants(store.ErrChanged, err)
	_, err = g.CancelLesson(ctx, officer2, l.ID, l.Revision+1, true, g.now)
	g.wants(store.ErrChanged, err)
	g.wants(store.ErrChanged, g.RemoveLesson(ctx, officer, l.ID, l.Revision+1))
	_, err = g.CancelLesson(ctx, officer, l.ID, l.Revision+1, false, g.now)
	g.must(err)
	news, err := g.LessonNews(ctx, aigul, cancelled.ID)
	g.must(err)
	if news.WasCancelled || news.Lesson.Cancelled {
		t.Fatalf("%+v", news)
	}
	g.equals(2, `select count(*) from audit where subject = 'lesson'`)
}

func TestADraftsChangesConcernNobodyAndItsPartsGoForGood(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	if change := g.moves(0, func(n *store.LessonText) { n.StartsAt = n.StartsAt.Add(time.Hour) }); change.ID != 0 {
		t.Fatalf("%+v", change)
	}
	g.wants(store.ErrChanged, g.RemoveModule(ctx, officer, g.module))
	for i := range g.lessons {
		l := g.lesson(i)
		g.must(g.RemoveLesson(ctx, officer, l.ID, l.Revision))
	}
	g.must(g.RemoveModule(ctx, officer, g.module))
	_, err := g.PublishCourse(ctx, officer, g.course, g.now)
	g.wants(store.ErrIncomplete, err)
	g.must(g.FinishCourse(ctx, officer, g.course, g.now))
	g.equals(0, `select count(*) from course`)
}

func TestAWholeCourseIsSavedFromAFileAndSavedAgain(t *testing.T) {
	t.Parallel()
	g := newCollege(t)
	ctx := t.Context()
	g.publishes()
	p, err := g.ProgrammeOf(ctx, officer, g.course)
	g.must(err)
	same, err := g.SaveProgramme(ctx, officer, p, 0, true, g.now)
	g.must(err)
	if !same.Nothing() {
		t.Fatalf("a course differs from itself: %+v", same)
	}
	lessons := p.Modules[0].Lessons
	lessons[0].StartsAt = lessons[0].StartsAt.Add(time.Hour)
	lessons[1].Code = "l9"
	lessons[1].Homework = []store.ProgrammeHomework{{Code: "h1", HomeworkText: store.HomeworkText{
		TitleKK: "Ү", TitleRU: "Д", TextKK: "Ү", TextRU: "Д", DueAt: g.now.AddDate(0, 0, 9), Mandatory: true,
	}}}
	lessons[1].Materials = []store.ProgrammeMaterial{{TitleKK: "М", TitleRU: "М", Link: "https://a.example/"}}
	dry, err := g.SaveProgramme(ctx, officer, p, 0, true, g.now)
	g.must(err)
	if dry.Moved != 1 || dry.Added != 1 || dry.Cancelled != 1 || dry.Homework != 1 || dry.People != 2 || dry.New {
		t.Fatalf("%+v", dry)
	}
	g.equals(2, `select count(*) from lesson`)
	g.equals(0, `select count(*) from lesson_change`)
	_, err = g.SaveProgramme(ctx, officer, p, dry.Revision+1, false, g.now)
	g.wants(store.ErrChanged, err)
	saved, err := g.SaveProgramme(ctx, officer, p, dry.Revision, false, g.now)
	g.must(err)
	if len(saved.Changes) != 3 || saved.Changes[1].Given != bolat || saved.Changes[1].ID != 0 {
		t.Fatalf("%+v", saved)
	}
	again, err := g.SaveProgramme(ctx, officer, p, 0, true, g.now)
	g.must(err)
	if !again.Nothing() {
		t.Fatalf("%+v", again)
	}
	p.Region = "KZ-10"
	_, err = g.SaveProgramme(ctx, officer, p, 0, true, g.now)
	g.wants(store.ErrOther, err)
	_, err = g.SaveProgramme(ctx, far, p, 0, true, g.now)
	g.wants(store.ErrNotFound, err)
	p.Code, p.Region = "other", ""
	made, err := g.SaveProgramme(ctx, officer, p, 0, false, g.now)
	g.must(err)
	if !made.New || made.Added != 2 || errors.Is(err, store.ErrChanged) {
		t.Fatalf("%+v", made)
	}
	_, err = g.SaveProgramme(ctx, far, p, 0, true, g.now)
	g.wants(store.ErrNotFound, err)
}
