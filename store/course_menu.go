package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CourseMenu is what the main menu has to know of courses.
type CourseMenu struct {
	Doors   []CourseDoor // to courses that somebody takes part in, the one with the next lesson first
	Offered bool         // there is a course for everybody in which they take no part
	Teaches bool         // they have lessons to give
}

// CourseMenu looks once, also for those who have nothing to do with courses.
func (s *Store) CourseMenu(ctx context.Context, person int64, now time.Time) (m CourseMenu, err error) {
	doors, err := collect(ctx, s, func(row pgx.CollectableRow) (d CourseDoor, err error) {
		var starts *time.Time
		err = row.Scan(&m.Offered, &m.Teaches, &d.Course, &d.NameKK, &d.NameRU, &d.Finished, &d.Project, &d.TitleKK, &d.TitleRU, &starts)
		d.StartsAt = orZero(starts)
		return d, err
	}, `
select exists (select from course c where `+offered+`), exists (select from lesson l join course c on c.id = l.course where `+taught+`),
	coalesce(d.course, 0), coalesce(d.name_kk, ''), coalesce(d.name_ru, ''), coalesce(d.finished, false), coalesce(d.project, 0), coalesce(d.title_kk, ''),
	coalesce(d.title_ru, ''), d.starts_at
from (values (true)) one left join lateral (`+courseDoors+`) d on true order by d.starts_at nulls last, d.course desc`, person, now)
	if err != nil {
		return CourseMenu{}, fmt.Errorf("look what person %d has to do with courses: %w", person, err)
	}
	for _, d := range doors {
		if d.Course != 0 {
			m.Doors = append(m.Doors, d)
		}
	}
	return m, nil
}
