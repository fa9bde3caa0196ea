package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// CourseModule is a part of a course.
type CourseModule struct {
	ID               int64
	Course           int64
	Code             string // by which a file finds it again
	TitleKK, TitleRU string // up to 120 characters
	Lessons          int    // cancelled ones as well
}

const moduleColumns = `m.id, m.course, m.code, m.title_kk, m.title_ru, (select count(*)::int from lesson ml where ml.module = m.id)`

// ProgrammeModules lists the modules of a course for whoever makes it, in order.
func (s *Store) ProgrammeModules(ctx context.Context, actor, course int64) ([]CourseModule, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[CourseModule], `select `+moduleColumns+courseTables+`join course_module m on m.course = c.id
where c.id = $2 and `+governsCourse(ManageCourses)+` order by m.position, m.id`, actor, course)
	if err != nil {
		return nil, fmt.Errorf("list modules of course %d: %w", course, err)
	}
	return list, nil
}

// ProgrammeModule loads a module for whoever makes its course. Errors: ErrNotFound.
func (s *Store) ProgrammeModule(ctx context.Context, actor, id int64) (CourseModule, error) {
	m, err := one(ctx, s, pgx.RowToStructByPos[CourseModule], `select `+moduleColumns+courseTables+`join course_module m on m.course = c.id
where m.id = $2 and `+governsCourse(ManageCourses), actor, id)
	if err != nil {
		return CourseModule{}, fmt.Errorf("load module %d: %w", id, err)
	}
	return m, nil
}

// AddModule adds a module at the end of a course; the same turn adds one. Errors: ErrNotFound without the right, ErrLate for a finished course.
func (s *Store) AddModule(ctx context.Context, actor, course int64, titleKK, titleRU string, turn int64) (id int64, err error) {
	err = s.inCourse(ctx, actor, course, func(ctx context.Context, _ Course) error {
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into course_module (course, code, position, title_kk, title_ru, turn)
select $1, `+freeCode("m", "course_module k where k.course = $1")+`, (select coalesce(max(position), 0) + 1 from course_module where course = $1), $2, $3, $4::bigint
on conflict (course, turn) do update set turn = excluded.turn returning id`,
			course, titleKK, titleRU, orAll(turn))
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("add a module to course %d: %w", course, err)
	}
	return id, nil
}

// freeCode is SQL for the first code of a letter and a number that none of some rows k has.
func freeCode(letter, rows string) string {
	return `(select '` + letter + `' || n from generate_series(1, 10000) n where not exists (select from ` + rows + ` and k.code = '` + letter + `' || n) order by n limit 1)`
}

// ChangeModule calls a module something else. Errors: ErrNotFound, ErrLate.
func (s *Store) ChangeModule(ctx context.Context, actor, id int64, titleKK, titleRU string) error {
	return s.inModule(ctx, actor, id, func(ctx context.Context, _ CourseModule) error {
		_, err := s.exec(ctx, `update course_module set title_kk = $2, title_ru = $3 where id = $1`, id, titleKK, titleRU)
		return err
	})
}

// RemoveModule takes an empty module out of a course. Errors: ErrNotFound, ErrLate, ErrChanged when there are lessons in it.
func (s *Store) RemoveModule(ctx context.Context, actor, id int64) error {
	return s.inModule(ctx, actor, id, func(ctx context.Context, m CourseModule) error {
		if m.Lessons > 0 {
			return ErrChanged
		}
		_, err := s.exec(ctx, `delete from course_module where id = $1`, id)
		return err
	})
}

func (s *Store) inModule(ctx context.Context, actor, id int64, do func(context.Context, CourseModule) error) error {
	m, err := s.ProgrammeModule(ctx, actor, id)
	if err != nil {
		return err
	}
	err = s.inCourse(ctx, actor, m.Course, func(ctx context.Context, _ Course) error {
		if m, err = s.ProgrammeModule(ctx, actor, id); err != nil {
			return err
		}
		return do(ctx, m)
	})
	if err != nil {
		return fmt.Errorf("change module %d: %w", id, err)
	}
	return nil
}
