package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// HomeworkText is everything about a homework that the makers of its course decide.
type HomeworkText struct {
	TitleKK, TitleRU string // up to 120 characters
	TextKK, TextRU   string // up to 1500
	DueAt            time.Time
	Mandatory        bool // a certificate needs it
}

// Text is the homework as the makers of its course may change it.
func (h Homework) Text() HomeworkText {
	return HomeworkText{TitleKK: h.TitleKK, TitleRU: h.TitleRU, TextKK: h.TextKK, TextRU: h.TextRU, DueAt: h.DueAt, Mandatory: h.Mandatory}
}

// ProgrammeHomeworks lists the homework of a course for whoever makes it, of one lesson or, for 0, of all.
func (s *Store) ProgrammeHomeworks(ctx context.Context, actor, course, lesson int64) ([]Homework, error) {
	list, err := collect(ctx, s, scanHomework, `select `+homeworkColumns+homeworkTables+`
where l.course = $2 and ($3::bigint is null or l.id = $3) and `+governsCourse(ManageCourses)+` order by h.due_at, h.id`, actor, course, orAll(lesson))
	if err != nil {
		return nil, fmt.Errorf("list homework of course %d: %w", course, err)
	}
	return list, nil
}

// ProgrammeHomework loads a homework for whoever makes its course. Errors: ErrNotFound.
func (s *Store) ProgrammeHomework(ctx context.Context, actor, id int64) (Homework, error) {
	h, err := one(ctx, s, scanHomework, `select `+homeworkColumns+homeworkTables+`where h.id = $2 and `+governsCourse(ManageCourses), actor, id)
	if err != nil {
		return Homework{}, fmt.Errorf("load homework %d: %w", id, err)
	}
	return h, nil
}

// AddHomework adds homework to a lesson; the same turn adds one. Errors: ErrNotFound without the right, ErrLate for a finished course.
func (s *Store) AddHomework(ctx context.Context, actor, lesson int64, n HomeworkText, turn int64) (id int64, err error) {
	err = s.besideLesson(ctx, actor, lesson, func(ctx context.Context) error {
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into homework (lesson, code, title_kk, title_ru, text_kk, text_ru, due_at, mandatory, turn)
select $1, `+freeCode("h", "homework k where k.lesson = $1")+`, $2, $3, $4, $5, $6, $7, $8::bigint
on conflict (lesson, turn) do update set turn = excluded.turn returning id`,
			lesson, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, n.DueAt, n.Mandatory, orAll(turn))
		return err
	})
	return id, err
}

// besideLesson does something to what belongs to a lesson.
func (s *Store) besideLesson(ctx context.Context, actor, lesson int64, do func(context.Context) error) error {
	l, err := s.ProgrammeLesson(ctx, actor, lesson)
	if err != nil {
		return err
	}
	if err := s.inCourse(ctx, actor, l.Course, func(ctx context.Context, _ Course) error { return do(ctx) }); err != nil {
		return fmt.Errorf("change what belongs to lesson %d: %w", lesson, err)
	}
	return nil
}

// ChangeHomework writes a homework anew. Errors: ErrNotFound without the right, ErrLate for a finished course.
func (s *Store) ChangeHomework(ctx context.Context, actor, id int64, n HomeworkText) error {
	h, err := s.ProgrammeHomework(ctx, actor, id)
	if err != nil {
		return err
	}
	return s.besideLesson(ctx, actor, h.Lesson, func(ctx context.Context) error {
		_, err := s.exec(ctx, `update homework set title_kk = $2, title_ru = $3, text_kk = $4, text_ru = $5, due_at = $6, mandatory = $7 where id = $1`,
			id, n.TitleKK, n.TitleRU, n.TextKK, n.TextRU, n.DueAt, n.Mandatory)
		return err
	})
}

// WithdrawHomework takes a homework back, or gives it again; in a draft one that is taken back goes. Errors: ErrNotFound without the
// right, ErrLate for a finished course, ErrChanged when it is so already.
func (s *Store) WithdrawHomework(ctx context.Context, actor, id int64, withdraw bool) error {
	h, err := s.ProgrammeHomework(ctx, actor, id)
	if err != nil {
		return err
	}
	err = s.inCourse(ctx, actor, h.Course, func(ctx context.Context, c Course) error {
		sql := `update homework set state = case when $2 then 'withdrawn' else 'open' end where id = $1 and (state = 'open') = $2`
		if c.State == CourseDraft {
			sql = `delete from homework where id = $1 and $2`
		}
		changed, err := s.exec(ctx, sql, id, withdraw)
		if err == nil && changed == 0 {
			err = ErrChanged
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("withdraw homework %d: %w", id, err)
	}
	return nil
}

// ProgrammeMaterial is a link or a file that belongs to a lesson.
type ProgrammeMaterial struct {
	ID               int64
	TitleKK, TitleRU string // up to 80 characters
	Link             string // https, up to 400 characters; it or the file is there
	File, Kind, Name string // Telegram's id of it, as which kind of message it came, what it is called
}

// ProgrammeMaterials lists what belongs to a lesson, for whoever makes its course.
func (s *Store) ProgrammeMaterials(ctx context.Context, actor, lesson int64) ([]ProgrammeMaterial, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[ProgrammeMaterial], `
select t.id, t.title_kk, t.title_ru, t.link, t.file, t.file_kind, t.file_name`+courseTables+`join lesson l on l.course = c.id join material t on t.lesson = l.id
where l.id = $2 and `+governsCourse(ManageCourses)+` order by t.id`, actor, lesson)
	if err != nil {
		return nil, fmt.Errorf("list materials of lesson %d: %w", lesson, err)
	}
	return list, nil
}

// AddMaterial adds a link or a file to a lesson. Errors: ErrNotFound without the right, ErrLate for a finished course.
func (s *Store) AddMaterial(ctx context.Context, actor, lesson int64, m ProgrammeMaterial) error {
	return s.besideLesson(ctx, actor, lesson, func(ctx context.Context) error {
		_, err := s.exec(ctx, `insert into material (lesson, title_kk, title_ru, link, file, file_kind, file_name) values ($1, $2, $3, $4, $5, $6, $7)`,
			lesson, m.TitleKK, m.TitleRU, m.Link, m.File, m.Kind, m.Name)
		return err
	})
}

// RemoveMaterial takes a link or a file from a lesson. Errors: ErrNotFound without the right, ErrLate, ErrChanged when it is not there.
func (s *Store) RemoveMaterial(ctx context.Context, actor, lesson, id int64) error {
	return s.besideLesson(ctx, actor, lesson, func(ctx context.Context) error {
		gone, err := s.exec(ctx, `delete from material where id = $2 and lesson = $1`, lesson, id)
		if err == nil && gone == 0 {
			err = ErrChanged
		}
		return err
	})
}
