package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// LessonMaterial is something that belongs to a lesson: a link, or a file that Telegram keeps.
type LessonMaterial struct {
	ID               int64
	Lesson           int64
	TitleKK, TitleRU string // up to 80 characters
	Link             string
	File, Kind, Name string // Telegram's id of a file, as which kind of message it came, what it is called
}

const selectMaterials = `select f.id, f.lesson, f.title_kk, f.title_ru, f.link, f.file, f.file_kind, f.file_name
from material f join lesson l on l.id = f.lesson join course c on c.id = l.course where `

// MaterialsTaken lists what belongs to a lesson, for somebody who takes part in its course.
func (s *Store) MaterialsTaken(ctx context.Context, person, lesson int64) ([]LessonMaterial, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[LessonMaterial], selectMaterials+`f.lesson = $2 and `+attends+` order by f.id`, person, lesson)
	if err != nil {
		return nil, fmt.Errorf("list materials of lesson %d: %w", lesson, err)
	}
	return list, nil
}

// MaterialTaken loads one of them. Errors: ErrNotFound.
func (s *Store) MaterialTaken(ctx context.Context, person, id int64) (LessonMaterial, error) {
	m, err := one(ctx, s, pgx.RowToStructByPos[LessonMaterial], selectMaterials+`f.id = $2 and `+attends, person, id)
	if err != nil {
		return LessonMaterial{}, fmt.Errorf("load material %d: %w", id, err)
	}
	return m, nil
}
