package store

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CourseText is everything about a course that its makers may change at any time.
type CourseText struct {
	TitleKK, TitleRU string // up to 120 characters
	AboutKK, AboutRU string // up to 1000
	Attendance       int    // percent of the hours that a certificate needs
	Budget           int64  // the account that pays for lessons and homework, 0 for none
}

// Text is the course as its makers may change it.
func (c Course) Text() CourseText {
	return CourseText{TitleKK: c.TitleKK, TitleRU: c.TitleRU, AboutKK: c.AboutKK, AboutRU: c.AboutRU, Attendance: c.Attendance, Budget: c.Budget}
}

// CoursePlace is whom a course is for: that stays as it is.
type CoursePlace struct {
	Track  string
	Cohort int64  // 0: of none
	Region string // empty: of the cohort's, or of none
}

const usualAttendance = 80 // percent

// paysCourse is the SQL condition that $1 may let account b pay for a course.
func paysCourse() string {
	return `b.kind = 'budget' and b.task is null and b.project is null and ` + governsBudget(ManageCourses)
}

// CourseBudgets lists the budgets that may pay for a course.
func (s *Store) CourseBudgets(ctx context.Context, actor int64) ([]Budget, error) {
	list, err := collect(ctx, s, scanBudget, `select `+budgetColumns+budgetTables+`where `+paysCourse()+`
order by num_nonnulls(b.cohort, b.region, b.direction), b.id limit 40`, actor)
	if err != nil {
		return nil, fmt.Errorf("list budgets for courses: %w", err)
	}
	return list, nil
}

// CourseCohorts lists the cohorts that somebody may make courses for, the newest first.
func (s *Store) CourseCohorts(ctx context.Context, actor int64) ([]Cohort, error) {
	list, err := collect(ctx, s, scanCohort, `select `+cohortColumns+` from cohort c where c.state not in ('draft', 'archived')
and exists (select from role_grant g where `+ManageCourses.held()+` and (g.cohort is null or g.cohort = c.id) and (g.region is null or c.region is null or g.region = c.region))
order by c.opens_at desc, c.id desc limit 40`, actor)
	if err != nil {
		return nil, fmt.Errorf("list cohorts for courses: %w", err)
	}
	return list, nil
}

// MakeCourse keeps a draft without lessons; the same turn makes one. Errors: ErrNotFound without the right to make one there.
func (s *Store) MakeCourse(ctx context.Context, actor int64, place CoursePlace, titleKK, titleRU string, turn int64, now time.Time) (int64, error) {
	code := make([]byte, 4)
	_, _ = rand.Read(code) // never fails
	id, err := s.makeCourse(ctx, actor, "course-"+hex.EncodeToString(code), place, CourseText{TitleKK: titleKK, TitleRU: titleRU, Attendance: usualAttendance}, turn, now)
	if err != nil {
		return 0, fmt.Errorf("make a course: %w", err)
	}
	return id, s.auditCourse(ctx, actor, id, "", CourseDraft, now)
}

func (s *Store) makeCourse(ctx context.Context, actor int64, code string, place CoursePlace, n CourseText, turn int64, now time.Time) (int64, error) {
	return one(ctx, s, pgx.RowTo[int64], `
insert into course (author, code, track, cohort, region, title_kk, title_ru, about_kk, about_ru, attendance, link, turn, made_at)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::bigint, $13
where `+allowed(ManageCourses, "coalesce($5::text, (select o.region from cohort o where o.id = $4))", "$4::bigint")+`
on conflict (author, turn) do update set turn = excluded.turn returning id`,
		actor, code, place.Track, orAll(place.Cohort), orAll(place.Region), n.TitleKK, n.TitleRU, n.AboutKK, n.AboutRU, n.Attendance, newSecret(), orAll(turn), now)
}

// secretBytes are 128 bits, 22 characters: nobody guesses them.
const secretBytes = 16

func newSecret() string { return base64.RawURLEncoding.EncodeToString(newSeed()) }

func newSeed() []byte {
	random := make([]byte, secretBytes)
	_, _ = rand.Read(random) // never fails
	return random
}

// lockCourse keeps others from changing a course until the transaction ends. Errors: ErrNotFound without the right, ErrLate for a finished one.
func (s *Store) lockCourse(ctx context.Context, actor, id int64) (Course, error) {
	if _, err := s.exec(ctx, `select from course where id = $1 for update`, id); err != nil {
		return Course{}, err
	}
	c, err := s.CourseOf(ctx, actor, ManageCourses, id)
	if err == nil && c.State == CourseFinished {
		err = ErrLate
	}
	return c, err
}

// touch raises the revision of a course, and sends the writes that wait.
func (s *Store) touch(ctx context.Context, course int64) error {
	_, err := s.exec(ctx, `update course set revision = revision + 1 where id = $1`, course)
	return err
}

// inCourse does something to a course that goes on, all of it or nothing.
func (s *Store) inCourse(ctx context.Context, actor, id int64, do func(context.Context, Course) error) error {
	return s.attempt(ctx, func(ctx context.Context) error {
		c, err := s.lockCourse(ctx, actor, id)
		if err != nil {
			return err
		}
		if err := do(ctx, c); err != nil {
			return err
		}
		return s.touch(ctx, id)
	})
}

// ChangeCourse writes a course anew. Errors: ErrNotFound without the right to it or to its new budget, ErrLate for a finished one.
func (s *Store) ChangeCourse(ctx context.Context, actor, id int64, n CourseText) error {
	err := s.inCourse(ctx, actor, id, func(ctx context.Context, _ Course) error {
		changed, err := s.exec(ctx, `
update course set title_kk = $3, title_ru = $4, about_kk = $5, about_ru = $6, attendance = $7, budget = $8
where id = $2 and (budget is not distinct from $8 or $8::bigint is null or exists (select`+budgetTables+`where b.id = $8 and `+paysCourse()+`))`,
			actor, id, n.TitleKK, n.TitleRU, n.AboutKK, n.AboutRU, n.Attendance, orAll(n.Budget))
		if err == nil && changed == 0 {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("change course %d: %w", id, err)
	}
	return nil
}

// PublishCourse opens a draft to those it is for, and enrols the teams of its cohort: it gives those people. Errors: ErrNotFound without
// the right, ErrChanged when it is no draft, ErrIncomplete without a title or a lesson.
func (s *Store) PublishCourse(ctx context.Context, actor, id int64, now time.Time) (people []int64, err error) {
	err = s.inCourse(ctx, actor, id, func(ctx context.Context, c Course) error {
		switch {
		case c.State != CourseDraft:
			return ErrChanged
		case c.TitleKK == "" || c.TitleRU == "" || c.Lessons == 0:
			return ErrIncomplete
		}
		if _, err := s.exec(ctx, `update course set state = 'published', published_at = $2 where id = $1`, id, now); err != nil {
			return err
		}
		enrolled, err := s.enrolCohorts(ctx, id, now)
		for _, e := range enrolled {
			people = append(people, e.Person)
		}
		if err != nil {
			return err
		}
		return s.auditCourse(ctx, actor, id, CourseDraft, CoursePublished, now)
	})
	if err != nil {
		return nil, fmt.Errorf("publish course %d: %w", id, err)
	}
	return people, nil
}

// FinishCourse ends a course for good; a draft goes away altogether. Errors: ErrNotFound without the right, ErrLate when it is finished.
func (s *Store) FinishCourse(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		c, err := s.lockCourse(ctx, actor, id)
		if err != nil {
			return err
		}
		if c.State == CourseDraft {
			// Lessons hold on to modules, so that they go first.
			for _, sql := range []string{`delete from lesson where course = $1`, `delete from course where id = $1`} {
				if _, err := s.exec(ctx, sql, id); err != nil {
					return err
				}
			}
			return nil
		}
		if _, err := s.exec(ctx, `update course set state = 'finished', finished_at = $2, revision = revision + 1 where id = $1`, id, now); err != nil {
			return err
		}
		return s.auditCourse(ctx, actor, id, c.State, CourseFinished, now)
	})
	if err != nil {
		return fmt.Errorf("finish course %d: %w", id, err)
	}
	return nil
}

func (s *Store) auditCourse(ctx context.Context, actor, id int64, from, to CourseState, now time.Time) error {
	return s.audit(ctx, Audit{
		Actor: actor, Action: ManageCourses, Subject: Subject{"course", id},
		Before: map[string]any{"state": from}, After: map[string]any{"state": to},
	}, now)
}
