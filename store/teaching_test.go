package store_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// school is a vault with a course of three lessons in Astana, the first of which is over since an hour. Dana teaches it; Bolat and Aigul take part.
type school struct {
	*vault
	storetest.Course
	budget int64
}

func newSchool(t *testing.T, budget int64) school {
	t.Helper()
	v := newVault(t)
	s := school{vault: v, Course: storetest.NewCourse(t, v.address, "mektep", dana, v.now.Add(-150*time.Minute), 3)}
	storetest.Enrol(t, v.address, s.ID, bolat, aigul)
	v.sql(`update course set region = 'KZ-71'`)
	if budget > 0 {
		s.budget = v.region(budget)
		v.sql(`update course set budget = $1`, s.budget)
	}
	return s
}

// sends puts a homework before those who check.
func (s school) sends(person, homework int64) int64 {
	s.t.Helper()
	return s.number(`insert into homework_work (homework, person, state, words, first_at, sent_at, late)
		values ($1, $2, 'sent', 'Ағаш', $3, $3, false) returning id`, homework, person, s.now)
}

func TestAMarkInTheListEarnsOnceAndIsTakenBack(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 1_000)
	ctx, lesson := t.Context(), s.Lessons[0]
	m, err := s.MarkAttendance(ctx, dana, lesson, bolat, store.AttendancePresent, s.now)
	if s.must(err); m.Paid != 10 {
		t.Fatal(m)
	}
	m, err = s.MarkAttendance(ctx, dana, lesson, bolat, store.AttendanceLate, s.now)
	if s.must(err); m.Paid != 0 {
		t.Fatal("paid twice")
	}
	s.balance(bolat, 10)
	m, err = s.MarkAttendance(ctx, dana, lesson, bolat, store.AttendanceAbsent, s.now)
	if s.must(err); m.Back != 10 || m.Kept {
		t.Fatal(m)
	}
	s.balance(bolat, 0)
	m, err = s.MarkAttendance(ctx, dana, lesson, bolat, store.AttendancePresent, s.now)
	if s.must(err); m.Paid != 10 {
		t.Fatal("a mark that was mended earns nothing")
	}
	s.balance(bolat, 10)
	s.sql(`update token_rule set value = 1 where name = 'reversal_days'`)
	m, err = s.MarkAttendance(ctx, dana, lesson, bolat, store.AttendanceExcused, s.now.AddDate(0, 0, 2))
	if s.must(err); !m.Kept || m.Back != 0 {
		t.Fatal(m)
	}
	s.balance(bolat, 10)
	s.equals(1, `select count(*) from attendance where how = 'list' and marked_by = $1 and state = 'excused'`, dana)
	s.equals(0, `select count(*) from audit where action = 'manage_courses'`)
	s.sound()
}

func TestOnlyThoseMarkWhoLookAfterTheLesson(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx, lesson := t.Context(), s.Lessons[0]
	storetest.Enrol(t, s.address, s.ID, dana)
	mark := func(actor, person int64, at time.Time) error {
		_, err := s.MarkAttendance(ctx, actor, lesson, person, store.AttendancePresent, at)
		return err
	}
	for _, actor := range []int64{bolat, aigul, far} {
		s.wants(store.ErrNotFound, mark(actor, bolat, s.now))
	}
	s.wants(store.ErrNotFound, mark(dana, dana, s.now))
	s.wants(store.ErrNotFound, mark(dana, officer, s.now))
	s.wants(store.ErrTooEarly, mark(dana, bolat, s.now.Add(-3*time.Hour)))
	s.wants(store.ErrLate, mark(dana, bolat, s.now.AddDate(0, 0, 8)))
	s.must(mark(officer, bolat, s.now.AddDate(0, 0, 8)))
	s.equals(1, `select count(*) from audit where action = 'manage_courses' and subject = 'person'`)
	n, err := s.MarkTheRest(ctx, dana, lesson, s.now)
	if s.must(err); n != 1 {
		t.Fatalf("%d were marked", n) // not Bolat, who is marked, and not Dana herself
	}
	s.sql(`update lesson set state = 'cancelled'`)
	s.wants(store.ErrNotFound, mark(dana, bolat, s.now))
	_, err = s.ShowCode(ctx, dana, lesson, s.now.Add(-time.Hour))
	s.wants(store.ErrNotFound, err)
}

func TestACodeIsShownAroundTheLessonToWhoeverLooksAfterIt(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx, lesson := t.Context(), s.Lessons[1]
	starts := s.now.Add(-150*time.Minute).AddDate(0, 0, 1)
	for before, want := range map[time.Duration]error{-16 * time.Minute: store.ErrTooEarly, -15 * time.Minute: nil, 105 * time.Minute: nil, 106 * time.Minute: store.ErrLate} {
		_, err := s.ShowCode(ctx, dana, lesson, starts.Add(before))
		s.wants(want, err)
	}
	c, err := s.ShowCode(ctx, officer, lesson, starts)
	if s.must(err); len(c.Code) != 4 || c.Until.Before(starts.Add(9*time.Minute)) || c.Until.After(starts.Add(10*time.Minute)) {
		t.Fatalf("%+v", c)
	}
	c, err = s.ShowCode(ctx, dana, lesson, starts.Add(100*time.Minute))
	if s.must(err); !c.Until.Equal(starts.Add(105 * time.Minute)) {
		t.Fatal("a code is good after people can say that they are there")
	}
	for _, actor := range []int64{bolat, far} {
		_, err := s.ShowCode(ctx, actor, lesson, starts)
		s.wants(store.ErrNotFound, err)
		_, _, err = s.SpotOf(ctx, actor, lesson)
		s.wants(store.ErrNotFound, err)
	}
}

func TestHomeworkIsPaidOnceAndWhatTheBudgetLacksLater(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 20)
	ctx := t.Context()
	first, second := s.sends(bolat, s.Homework[0]), s.sends(aigul, s.Homework[0])
	n, oldest, err := s.WorksWaiting(ctx, dana)
	if s.must(err); n != 2 || !oldest.Equal(s.now) {
		t.Fatal(n, oldest)
	}
	next, err := s.NextWork(ctx, dana, 0)
	if s.must(err); next != first {
		t.Fatal(next)
	}
	for _, work := range []int64{first, second} {
		_, err = s.CheckWork(ctx, dana, store.WorkVerdict{Work: work, Revision: 1, Mark: 5}, s.now)
		s.must(err)
	}
	_, err = s.CheckWork(ctx, dana, store.WorkVerdict{Work: first, Revision: 1, Mark: 4}, s.now)
	s.wants(store.ErrChanged, err)
	s.balance(bolat, 20)
	s.balance(aigul, 0)
	var told []store.LatePay
	tell := func(_ context.Context, paid []store.LatePay) error {
		told = append(told, paid...)
		return nil
	}
	paid, err := s.PayHomework(ctx, s.now, 10, tell)
	if s.must(err); paid != 0 {
		t.Fatal("paid out of nothing")
	}
	s.sql(`update course set budget = $1`, s.whole)
	paid, err = s.PayHomework(ctx, s.now, 10, tell)
	if s.must(err); paid != 1 {
		t.Fatal(paid)
	}
	paid, err = s.PayHomework(ctx, s.now, 10, tell)
	if s.must(err); paid != 0 {
		t.Fatal("paid twice")
	}
	if len(told) != 1 || told[0] != (store.LatePay{Person: aigul, Tokens: 20}) {
		t.Fatalf("told %+v", told)
	}
	s.balance(aigul, 20)
	d, err := s.WorkDecided(ctx, aigul, second)
	if s.must(err); d.Reward != 20 || d.Mark != 5 {
		t.Fatalf("%+v", d)
	}
	s.sound()
}

func TestNobodyChecksTheirOwnHomework(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx := t.Context()
	storetest.Enrol(t, s.address, s.ID, dana, officer)
	own, staffs := s.sends(dana, s.Homework[0]), s.sends(officer, s.Homework[1])
	for actor, work := range map[int64]int64{dana: own, officer: staffs, far: own, bolat: own} {
		_, err := s.WorkCard(ctx, actor, work, s.now)
		s.wants(store.ErrNotFound, err)
		_, err = s.CheckWork(ctx, actor, store.WorkVerdict{Work: work, Revision: 1, Mark: 5}, s.now)
		s.wants(store.ErrNotFound, err)
	}
	_, err := s.CheckWork(ctx, officer, store.WorkVerdict{Work: own, Revision: 1, Comment: "Толығырақ"}, s.now)
	s.must(err)
	s.equals(1, `select count(*) from homework_work where state = 'returned' and comment = 'Толығырақ' and checker = $1`, officer)
	s.equals(1, `select count(*) from audit where action = 'manage_courses' and subject = 'homework'`)
	waiting, err := s.WaitingTeachers(ctx)
	if s.must(err); len(waiting) != 1 || waiting[0] != (store.WaitingTeacher{Person: dana, Waiting: 1}) {
		t.Fatal(waiting)
	}
}

// comes marks somebody at lessons, past the store.
func (s school) comes(person int64, marks ...store.AttendanceState) {
	s.t.Helper()
	for i, mark := range marks {
		s.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, $3, 'list', $4, now())`, s.Lessons[i], person, mark, dana)
	}
}

// accepts lets homework be accepted, past the store.
func (s school) accepts(person int64, homework ...int64) {
	s.t.Helper()
	for _, h := range homework {
		s.sql(`insert into homework_work (homework, person, state, first_at, sent_at, late, checker, decided_at, mark)
			values ($1, $2, 'accepted', now(), now(), false, $3, now(), 5)`, h, person, dana)
	}
}

func TestACertificateIsForWhoeverHasComeToIt(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx, after := t.Context(), s.now.AddDate(0, 0, 4)
	issue := func(person int64, at time.Time) (store.Certificate, error) {
		return s.IssueCertificate(ctx, person, s.ID, "Болат Әбдіғали", time.UTC, at)
	}
	s.comes(bolat, store.AttendancePresent, store.AttendanceLate, store.AttendanceExcused)
	_, err := issue(bolat, after)
	s.wants(store.ErrIncomplete, err) // homework
	s.accepts(bolat, s.Homework...)
	_, err = issue(bolat, s.now)
	s.wants(store.ErrIncomplete, err) // two lessons are to come
	s.comes(aigul, store.AttendancePresent, store.AttendancePresent)
	s.accepts(aigul, s.Homework...)
	_, err = issue(aigul, after)
	s.wants(store.ErrIncomplete, err) // two of three lessons are 66 percent
	_, err = issue(officer, after)
	s.wants(store.ErrNotFound, err)
	one, err := issue(bolat, after)
	if s.must(err); one.Minutes != 180 || one.Number != after.UTC().Format("2006")+"-00001" || len(one.Link) != 22 {
		t.Fatalf("%+v", one)
	}
	same, err := issue(bolat, after)
	if s.must(err); same.ID != one.ID {
		t.Fatal("two certificates")
	}
	st, err := s.CourseStandingOf(ctx, aigul, s.ID, after)
	if s.must(err); st.Percent() != 66 || st.Short() != 36 || st.Reached() {
		t.Fatalf("%+v", st)
	}
}

func TestARevokedCertificateIsGivenAnewOnlyWhenStaffAllowIt(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx, after := t.Context(), s.now.AddDate(0, 0, 4)
	s.comes(bolat, store.AttendancePresent, store.AttendancePresent, store.AttendancePresent)
	s.accepts(bolat, s.Homework...)
	one, err := s.IssueCertificate(ctx, bolat, s.ID, "Болат", time.UTC, after)
	s.must(err)
	for _, actor := range []int64{far, dana, bolat} {
		_, err := s.RevokeCertificate(ctx, actor, one.ID, "Қате", after)
		s.wants(store.ErrNotFound, err)
	}
	person, err := s.RevokeCertificate(ctx, officer, one.ID, "Қате", after)
	if s.must(err); person != bolat {
		t.Fatal(person)
	}
	_, err = s.RevokeCertificate(ctx, officer, one.ID, "Қате", after)
	s.wants(store.ErrChanged, err)
	_, err = s.IssueCertificate(ctx, bolat, s.ID, "Болат", time.UTC, after)
	s.wants(store.ErrRevoked, err)
	found, err := s.CertificateByLink(ctx, one.Link)
	if s.must(err); found.Valid() || found.RevokedWhy != "Қате" {
		t.Fatalf("%+v", found)
	}
	_, err = s.AllowCertificate(ctx, officer, one.ID, after)
	s.must(err)
	_, err = s.AllowCertificate(ctx, officer, one.ID, after)
	s.wants(store.ErrChanged, err)
	two, err := s.IssueCertificate(ctx, bolat, s.ID, "Болат", time.UTC, after)
	if s.must(err); two.ID == one.ID || two.Number == one.Number || two.Link == one.Link {
		t.Fatalf("%+v", two)
	}
	s.equals(2, `select count(*) from audit where action = 'manage_courses'`)
}

func TestACourseIsSeenByThoseWhoMay(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx := t.Context()
	s.comes(bolat, store.AttendancePresent)
	s.sql(`update enrolment set project = $1 where person = $2`, s.project, aigul)
	n, err := s.CourseNumbers(ctx, officer, s.ID, s.now)
	if s.must(err); n.People != 2 || n.Over != 1 || n.OverMinutes != 90 || n.Behind != 1 || !n.Manages {
		t.Fatalf("%+v", n)
	}
	members, err := s.CourseMembers(ctx, officer, s.ID, s.now)
	s.must(err)
	behind := slices.IndexFunc(members, store.CourseMember.Behind)
	if len(members) != 2 || members[behind].Person != aigul || members[behind].Team != "Жоба" || members[behind].Short() != 72 {
		t.Fatalf("%+v", members)
	}
	tallies, err := s.LessonTallies(ctx, officer, s.ID, s.now)
	if s.must(err); len(tallies) != 1 || tallies[0].Present != 1 || tallies[0].Away() != 1 || tallies[0].Number != 1 {
		t.Fatalf("%+v", tallies)
	}
	var rows []store.CourseRow
	s.must(s.ExportCourses(ctx, store.Export{Person: officer}, 0, s.now, func(r store.CourseRow) error {
		rows = append(rows, r)
		return nil
	}))
	if len(rows) != 4 || !rows[1].Sum || !rows[3].Sum || rows[1].Attended+rows[3].Attended != 90 || rows[0].Sum {
		t.Fatalf("%+v", rows)
	}
	for _, actor := range []int64{far, bolat, dana} {
		_, err = s.CourseNumbers(ctx, actor, s.ID, s.now)
		s.wants(store.ErrNotFound, err)
		list, err := s.CoursesSeen(ctx, actor, 10, 0)
		if s.must(err); len(list) != 0 {
			t.Fatal(list)
		}
		s.must(s.ExportCourses(ctx, store.Export{Person: actor}, 0, s.now, func(r store.CourseRow) error {
			t.Errorf("%d exports %+v", actor, r)
			return nil
		}))
	}
}

func TestATeacherHasTheNextLessonFirst(t *testing.T) {
	t.Parallel()
	s := newSchool(t, 0)
	ctx := t.Context()
	list, err := s.LessonsToTeach(ctx, dana, s.now, 10, 0)
	if s.must(err); len(list) != 3 || list[0].ID != s.Lessons[1] || list[2].ID != s.Lessons[0] || list[0].People != 2 || !list[0].Own {
		t.Fatalf("%+v", list)
	}
	for person, want := range map[int64]bool{dana: true, bolat: false, officer: false} {
		menu, err := s.CourseMenu(ctx, person, s.now)
		if s.must(err); menu.Teaches != want {
			t.Errorf("%d teaches: %v", person, menu.Teaches)
		}
	}
	roll, err := s.RollOf(ctx, officer, s.Lessons[0], s.now, 10, 0)
	if s.must(err); len(roll) != 2 || roll[0].Mark != "" {
		t.Fatalf("%+v", roll)
	}
	s.equals(1, `select count(*) from audit where action = 'read_courses'`)
	_, err = s.RollOf(ctx, far, s.Lessons[0], s.now, 10, 0)
	s.wants(store.ErrNotFound, err)
}
