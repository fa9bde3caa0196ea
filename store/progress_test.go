package store_test

import (
	"errors"
	"testing"
	"time"

	"saruar/store"
)

// marks puts somebody on the list of a lesson, by its place in the course.
func (s *classroom) marks(person int64, lesson int, state store.AttendanceState) {
	s.t.Helper()
	s.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, $3, 'list', $4, now())
on conflict (lesson, person) do update set state = excluded.state`, s.Lessons[lesson], person, state, officer)
}

func (s *classroom) accepts(person int64, homework int) {
	s.t.Helper()
	s.sql(`insert into homework_work (homework, person, state, first_at, sent_at, late, decided_at, mark) values ($1, $2, 'accepted', now(), now(), false, now(), 4)`,
		s.Homework[homework], person)
}

func (s *classroom) far(at time.Time) store.Progress {
	s.t.Helper()
	p, err := s.Progress(s.t.Context(), aigul, s.ID, at)
	s.must(err)
	return p
}

func TestOnlyLessonsThatAreOverCount(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	s.marks(aigul, 0, store.AttendanceLate)
	if p := s.far(s.first.Add(89 * time.Minute)); p.Held != 0 || p.Attended != 0 || p.All != 360 || p.Percent() != 100 || p.Over {
		t.Fatalf("%+v", p)
	}
	s.marks(aigul, 1, store.AttendanceExcused)
	s.marks(aigul, 2, store.AttendanceAbsent)
	if p := s.far(s.first.AddDate(0, 0, 2).Add(90 * time.Minute)); p.Held != 270 || p.Attended != 90 || p.Excused != 90 || p.Percent() != 50 || p.Gone != 3 || p.Came != 1 {
		t.Fatalf("%+v", p)
	}
	s.sql(`update lesson set state = 'cancelled' where id = any ($1)`, s.Lessons[2:])
	if p := s.far(s.first.AddDate(0, 0, 2)); p.All != 180 || p.Held != 180 || p.Percent() != 100 || !p.Over || p.Mandatory != 2 {
		t.Fatalf("what is cancelled counts nowhere: %+v", p)
	}
}

func TestWhatACertificateNeeds(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	after := s.first.AddDate(0, 0, 4)
	for lesson := range 3 {
		s.marks(aigul, lesson, store.AttendancePresent)
		s.accepts(aigul, lesson)
	}
	if p := s.far(after); p.Attentive() || p.Percent() != 75 || p.MissedLeft() >= 0 || p.Earned() {
		t.Fatalf("three of four lessons: %+v", p)
	}
	s.sql(`update course set attendance = 75`)
	if p := s.far(after); !p.Attentive() || p.Earned() || p.MissedLeft() != 0 {
		t.Fatalf("a homework is missing: %+v", p)
	}
	s.sql(`update homework set mandatory = false where id = $1`, s.Homework[3])
	if p := s.far(after); !p.Earned() {
		t.Fatalf("all is done: %+v", p)
	}
	if p := s.far(after.AddDate(0, 0, -1)); p.Over || p.Earned() {
		t.Fatalf("a lesson is left: %+v", p)
	}
	s.sql(`update course set state = 'finished', finished_at = now()`)
	if p := s.far(after.AddDate(0, 0, -1)); !p.Over || !p.Earned() {
		t.Fatalf("the course is finished before its last lesson: %+v", p)
	}
	s.sql(`insert into certificate (course, person, number, link, name, minutes, issued_at) values ($1, $2, '2026-00001', 'abcdefghijklmnopqrstuv', 'А', 270, now())`, s.ID, aigul)
	if p := s.far(after); p.CertificateState != "valid" {
		t.Fatalf("%+v", p)
	}
	s.sql(`update certificate set revoked_by = $1, revoked_at = now()`, officer)
	if p := s.far(after); p.CertificateState != "revoked" {
		t.Fatalf("%+v", p)
	}
}

func TestNobodySeesACourseInWhichTheyTakeNoPart(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	ctx := t.Context()
	s.sql(`insert into material (lesson, title_kk, title_ru, link) values ($1, 'Слайд', 'Слайды', 'https://slides.example/1')`, s.Lessons[0])
	check := func(who int64, sees bool) {
		t.Helper()
		_, progress := s.Progress(ctx, who, s.ID, s.now)
		_, homework := s.HomeworkTaken(ctx, who, s.Homework[0])
		_, material := s.MaterialTaken(ctx, who, 1)
		_, _, arrival := s.ArrivalAt(ctx, who, s.Lessons[0], s.now)
		for _, err := range []error{progress, homework, material, arrival} {
			if sees && err != nil || !sees && !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%d: %v", who, err)
			}
		}
		walked, err := s.LessonsWalked(ctx, who, s.ID)
		s.must(err)
		works, err := s.HomeworksTaken(ctx, who, s.ID)
		s.must(err)
		materials, err := s.MaterialsTaken(ctx, who, s.Lessons[0])
		s.must(err)
		doors, err := s.CourseDoors(ctx, who, s.now)
		s.must(err)
		for _, n := range []int{len(walked), len(works), len(materials), len(doors)} {
			if (n > 0) != sees {
				t.Errorf("%d sees %d", who, n)
			}
		}
		if _, _, err := s.SendHomework(ctx, who, store.HomeworkParcel{Homework: s.Homework[0], Words: "x", BegunAt: s.now, SeenAt: s.now}, s.now); (err == nil) != sees {
			t.Errorf("%d sends: %v", who, err)
		}
	}
	check(aigul, true)
	check(dana, false)
	check(boss, false) // staff look elsewhere
	s.must(s.LeaveCourse(ctx, aigul, s.ID, s.now))
	check(aigul, false)
	if err := s.LeaveCourse(ctx, aigul, s.ID, s.now); !errors.Is(err, store.ErrNotFound) {
		t.Error(err)
	}
	s.sql(`update course set state = 'draft'`)
	check(bolat, false)
}

func TestAHomeworkIsSentOnceHoweverOftenItIsTapped(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	ctx := t.Context()
	parcel := store.HomeworkParcel{Homework: s.Homework[0], BegunAt: s.now, SeenAt: s.now}
	if _, _, err := s.SendHomework(ctx, aigul, parcel, s.now); !errors.Is(err, store.ErrUnproved) {
		t.Fatal(err)
	}
	for range store.MostHomeworkFiles + 1 {
		parcel.Files = append(parcel.Files, store.HomeworkFile{File: "id", Kind: "photo", SentAt: s.now})
	}
	if _, _, err := s.SendHomework(ctx, aigul, parcel, s.now); !errors.Is(err, store.ErrTooMany) {
		t.Fatal(err)
	}
	parcel.Files = parcel.Files[:2]
	failed := make(chan error)
	for range 4 {
		go func() {
			_, _, err := s.SendHomework(ctx, aigul, parcel, s.now)
			failed <- err
		}()
	}
	for range 4 {
		s.must(<-failed)
	}
	h, err := s.HomeworkTaken(ctx, aigul, s.Homework[0])
	s.must(err)
	if n := s.number(`select count(*) from homework_work`); n != 1 || h.Files != 2 || h.Round != 4 {
		t.Fatalf("%d works, %+v", n, h)
	}
	s.sql(`update homework_work set state = 'accepted', mark = 5, decided_at = now()`)
	if _, _, err := s.SendHomework(ctx, aigul, parcel, s.now); !errors.Is(err, store.ErrAlready) {
		t.Fatal(err)
	}
}
