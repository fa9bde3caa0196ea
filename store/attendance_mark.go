package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// MarkWithin is how long after a lesson its teacher keeps the list. Later only those do who look after the course.
const MarkWithin = 7 * 24 * time.Hour

// Marked is what came of a mark.
type Marked struct {
	Paid int64 // tokens that were given for it
	Back int64 // tokens that were taken back
	Kept bool  // tokens that were given before stay with whom they were given to: it is too late to take them back
}

// keeper is how somebody stands to the list of a lesson.
type keeper struct {
	Course    int64
	Own       bool // teaches it
	Staff     bool // looks after the course
	StartsAt  time.Time
	Minutes   int
	Cancelled bool
}

// keepsRoll tells whether somebody keeps the list of a lesson now. Errors: ErrNotFound, ErrTooEarly, ErrLate.
func (s *Store) keepsRoll(ctx context.Context, actor, lesson int64, now time.Time) (keeper, error) {
	k, err := one(ctx, s, pgx.RowToStructByPos[keeper], `
select l.course, coalesce(l.teacher = $1, false), `+governsCourse(ManageCourses)+`, l.starts_at, l.minutes, l.state = 'cancelled'`+lessonTables+`
where l.id = $2 and `+teaches(), actor, lesson)
	switch over := k.StartsAt.Add(time.Duration(k.Minutes) * time.Minute); {
	case err != nil:
	case k.Cancelled:
		err = ErrNotFound
	case now.Before(k.StartsAt.Add(-arriving)):
		err = ErrTooEarly
	case !k.Staff && now.After(over.Add(MarkWithin)):
		err = ErrLate
	}
	return k, err
}

// MarkAttendance puts somebody on the list of a lesson, with who did it and when. Tokens go with it and come back with it. Errors: ErrNotFound without
// the right, for oneself and for whoever does not take part; ErrTooEarly before the lesson, ErrLate for a teacher a week after it.
func (s *Store) MarkAttendance(ctx context.Context, actor, lesson, person int64, as AttendanceState, now time.Time) (m Marked, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		k, err := s.keepsRoll(ctx, actor, lesson, now)
		if err != nil {
			return err
		}
		if _, err := one(ctx, s, pgx.RowTo[int64], `
select e.person from enrolment e where e.course = $1 and e.person = $2 and e.state = 'active' and e.person <> $3 for update`, k.Course, person, actor); err != nil {
			return err
		}
		if err := s.later(ctx, `
insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, $3, 'list', $4, $5)
on conflict (lesson, person) do update set state = excluded.state, how = 'list', marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
			lesson, person, as, actor, now); err != nil {
			return err
		}
		if as.Came() {
			m.Paid, err = s.payAttendance(ctx, lesson, []int64{person}, now)
		} else {
			m.Back, m.Kept, err = s.takeAttendanceBack(ctx, lesson, person, now)
		}
		if err != nil || k.Own {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: subjectPerson(person), After: map[string]any{"lesson": lesson, "attendance": as},
		}, now)
	})
	if err != nil {
		return Marked{}, fmt.Errorf("mark somebody at lesson %d: %w", lesson, err)
	}
	return m, nil
}

// MarkTheRest marks everybody present who has no mark yet, but oneself, and gives how many that were. Errors: as MarkAttendance.
func (s *Store) MarkTheRest(ctx context.Context, actor, lesson int64, now time.Time) (n int, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		k, err := s.keepsRoll(ctx, actor, lesson, now)
		if err != nil {
			return err
		}
		people, err := collect(ctx, s, pgx.RowTo[int64], `
insert into attendance (lesson, person, state, how, marked_by, marked_at)
select $2, e.person, 'present', 'list', $1, $4 from enrolment e where e.course = $3 and e.state = 'active' and e.person <> $1
on conflict (lesson, person) do nothing returning person`, actor, lesson, k.Course, now)
		if err != nil || len(people) == 0 {
			return err
		}
		n = len(people)
		if _, err := s.payAttendance(ctx, lesson, people, now); err != nil || k.Own {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: Subject{"lesson", lesson}, After: map[string]any{"people": n, "attendance": AttendancePresent},
		}, now)
	})
	if err != nil {
		return 0, fmt.Errorf("mark everybody at lesson %d: %w", lesson, err)
	}
	return n, nil
}
