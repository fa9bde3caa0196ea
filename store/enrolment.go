package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Enrolled is somebody who takes part in a course from now on.
type Enrolled struct{ Course, Person int64 }

// enrolCohorts enrols who leads or writes an accepted application of a published course's cohort, and of its region where it has one: of one
// course, or of all for 0. Whoever has been enrolled before, and whoever has left or was removed, is let alone.
func (s *Store) enrolCohorts(ctx context.Context, course int64, now time.Time) ([]Enrolled, error) {
	return collect(ctx, s, pgx.RowToStructByPos[Enrolled], `
insert into enrolment (course, person, project, source, enrolled_at)
select distinct on (c.id, p.id) c.id, p.id, a.id, 'cohort', $2 from course c
join application a on a.cohort = c.cohort and a.state in ('accepted', 'enrolled') and (c.region is null or a.region = c.region)
join lateral (select a.leader as id union select w.person from application_author w where w.application = a.id) t on true
join person p on p.id = t.id and p.id > 0 and p.member_at is not null and p.forget_at is null
where c.track = 'cohort' and c.state = 'published' and ($1::bigint is null or c.id = $1)
	and not exists (select from enrolment e where e.course = c.id and e.person = p.id)
order by c.id, p.id, a.leader <> p.id, a.id
on conflict do nothing returning course, person`, orAll(course), now)
}

// EnrolCohorts enrols the teams that came to a cohort after its course was published, and gives whom.
func (s *Store) EnrolCohorts(ctx context.Context, now time.Time) ([]Enrolled, error) {
	list, err := s.enrolCohorts(ctx, 0, now)
	if err != nil {
		return nil, fmt.Errorf("enrol the teams of cohorts: %w", err)
	}
	return list, nil
}

// enrol lets somebody who is a member take part. Those who left may come again; who was removed, only by staff. fresh is false for
// whoever takes part already. Errors: ErrNotFound.
func (s *Store) enrol(ctx context.Context, course, person int64, source string, now time.Time) (fresh bool, err error) {
	fresh, err = one(ctx, s, pgx.RowTo[bool], `
with old as (select state from enrolment where course = $1 and person = $2), put as (
	insert into enrolment as e (course, person, project, source, enrolled_at)
	select $1, p.id, (select a.id from application a join course c on c.id = $1 and c.cohort = a.cohort
			where a.state in ('accepted', 'enrolled') and on_team(p.id, a.id) order by a.id limit 1), $3, $4
	from person p where p.id = $2 and p.member_at is not null and p.forget_at is null
	on conflict (course, person) do update set state = 'active', ended_at = null, source = excluded.source, enrolled_at = excluded.enrolled_at
		where e.state = 'left' or e.state = 'removed' and $3 = 'staff'
	returning 1)
select exists (select from put) where exists (select from put) or exists (select from old where state = 'active')`, course, person, source, now)
	return fresh, err
}

// EnrolByLink enrols a member in the published course that a link invites to. Errors: ErrNotFound for a link of no such course, also when
// it is finished or they were removed from it.
func (s *Store) EnrolByLink(ctx context.Context, person int64, link string, now time.Time) (course int64, fresh bool, err error) {
	course, err = one(ctx, s, pgx.RowTo[int64], `
select c.id from course c where c.link = $2 and c.state = 'published'
	and (c.track = 'invited' or exists (select from enrolment e where e.course = c.id and e.person = $1 and e.state = 'active'))`, person, link)
	if err == nil {
		fresh, err = s.enrol(ctx, course, person, TrackInvited, now)
	}
	if err != nil {
		return 0, false, fmt.Errorf("enrol person %d by a link: %w", person, err)
	}
	return course, fresh, nil
}

// offered is the SQL condition that course c is for everybody and $1 may still join it.
const offered = `c.track = 'idea' and c.state = 'published'
	and not exists (select from enrolment e where e.course = c.id and e.person = $1 and e.state <> 'left')`

// CoursesOffered lists the published courses that are for everybody and in which somebody does not take part.
func (s *Store) CoursesOffered(ctx context.Context, person int64, limit, offset int) ([]Course, error) {
	list, err := collect(ctx, s, scanCourse, `select `+courseColumns+courseTables+`where `+offered+` order by c.id desc limit $2 offset $3`, person, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list courses for person %d: %w", person, err)
	}
	return list, nil
}

// EnrolIdea enrols a member in a course that is for everybody. Errors: ErrNotFound when it is not, or is not open.
func (s *Store) EnrolIdea(ctx context.Context, person, course int64, now time.Time) (fresh bool, err error) {
	if _, err = one(ctx, s, pgx.RowTo[int64], `select id from course where id = $1 and track = 'idea' and state = 'published'`, course); err == nil {
		fresh, err = s.enrol(ctx, course, person, TrackIdea, now)
	}
	if err != nil {
		return false, fmt.Errorf("enrol person %d in course %d: %w", person, course, err)
	}
	return fresh, nil
}

// EnrolPerson enrols a member in a published course by the hand of whoever makes it. Errors: ErrNotFound without the right or for nobody
// here, ErrChanged when the course is a draft, ErrLate when it is finished.
func (s *Store) EnrolPerson(ctx context.Context, actor, course, person int64, now time.Time) (fresh bool, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		c, err := s.lockCourse(ctx, actor, course)
		switch {
		case err != nil:
			return err
		case c.State != CoursePublished:
			return ErrChanged
		}
		if fresh, err = s.enrol(ctx, course, person, "staff", now); err != nil || !fresh {
			return err
		}
		return s.auditEnrolment(ctx, actor, course, person, "active", now)
	})
	if err != nil {
		return false, fmt.Errorf("enrol person %d in course %d: %w", person, course, err)
	}
	return fresh, nil
}

func (s *Store) auditEnrolment(ctx context.Context, actor, course, person int64, state string, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: ManageCourses, Subject: subjectPerson(person), After: map[string]any{"course": course, "state": state}}, now)
}

// LeaveCourse ends somebody's own part in a course. Errors: ErrNotFound when they take no part in it.
func (s *Store) LeaveCourse(ctx context.Context, person, course int64, now time.Time) error {
	left, err := s.exec(ctx, `update enrolment set state = 'left', ended_at = $3 where course = $1 and person = $2 and state = 'active'`, course, person, now)
	if err == nil && left == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("leave course %d: %w", course, err)
	}
	return nil
}

// RemoveFromCourse ends somebody's part in a course by the hand of whoever makes it. Errors: ErrNotFound without the right, ErrLate when
// it is finished, ErrChanged when they take no part in it.
func (s *Store) RemoveFromCourse(ctx context.Context, actor, course, person int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.lockCourse(ctx, actor, course); err != nil {
			return err
		}
		gone, err := s.exec(ctx, `update enrolment set state = 'removed', ended_at = $3 where course = $1 and person = $2 and state = 'active'`, course, person, now)
		switch {
		case err != nil:
			return err
		case gone == 0:
			return ErrChanged
		}
		return s.auditEnrolment(ctx, actor, course, person, "removed", now)
	})
	if err != nil {
		return fmt.Errorf("remove person %d from course %d: %w", person, course, err)
	}
	return nil
}

// Partaker is somebody who takes part in a course.
type Partaker struct {
	ID      int64
	Name    string
	Project string // the title of the one they are there for, empty for none
	Source  string
}

// CoursePeople lists who takes part in a course, for whoever makes it, by name.
func (s *Store) CoursePeople(ctx context.Context, actor, course int64, limit, offset int) ([]Partaker, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Partaker], `
select p.id, p.name, coalesce(a.title, ''), e.source`+courseTables+`join enrolment e on e.course = c.id and e.state = 'active' join person p on p.id = e.person
left join application a on a.id = e.project where c.id = $2 and `+governsCourse(ManageCourses)+` order by p.name, p.id limit $3 offset $4`, actor, course, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list people of course %d: %w", course, err)
	}
	return list, nil
}
