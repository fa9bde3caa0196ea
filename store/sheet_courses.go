package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// CourseRow is a row of an export of courses: somebody at one lesson, or, behind their lessons, how far they are in all.
type CourseRow struct {
	Key                int64 // counts the rows
	CourseKK, CourseRU string
	Person             int64 // their number
	Name               string
	Team               string
	Sum                bool // of the whole course: the lesson is empty
	LessonKK, LessonRU string
	StartsAt           *time.Time
	Minutes            int             // of the lesson; in a sum, of all that are over and not excused
	Mark               AttendanceState // empty for none
	Attended           int             // minutes
	Homework, Accepted int             // mandatory ones, in a sum
}

// exportCourses has lessons that have begun. A file of a region has the courses of that region.
func exportCourses() string {
	return `
with member as (
	select c.id, c.title_kk, c.title_ru, e.person, p.number, p.name, coalesce(x.title, '') as team
	` + courseTables + ` join enrolment e on e.course = c.id and e.state = 'active' join person p on p.id = e.person left join application x on x.id = e.project
	where c.state <> 'draft' and p.id > 0 and p.forget_at is null and ($4 = '' or coalesce(c.region, cc.region) = $4) and ($5 = '' or cc.code = $5)
		and ` + governsCourse(ReadCourses) + `
), line as (
	select m.id, m.title_kk, m.title_ru, m.number, m.name, m.team, false as whole, l.title_kk as lesson_kk, l.title_ru as lesson_ru, l.starts_at, l.minutes::int as minutes,
		coalesce(a.state, '') as mark, case when a.state in ('present', 'late') then l.minutes else 0 end::int as attended, 0 as homework, 0 as accepted, l.id as lesson
	from member m join lesson l on l.course = m.id and l.state = 'planned' and l.starts_at <= $3 left join attendance a on a.lesson = l.id and a.person = m.person
	union all
	select m.id, m.title_kk, m.title_ru, m.number, m.name, m.team, true, '', '', null, st.held, '', st.attended, st.homework, st.accepted, 0
	from member m join course c on c.id = m.id join enrolment e on e.course = c.id and e.person = m.person` + standingJoin + `
	cross join lateral (select ` + standingColumns + `) st (needed, held, attended, homework, accepted, overdue, over)
), counted as (select row_number() over (order by line.id, line.number, line.whole, line.starts_at, line.lesson) as key, line.* from line)
select key, title_kk, title_ru, number, name, team, whole, lesson_kk, lesson_ru, starts_at, minutes, mark, attended, homework, accepted
from counted where key > $2 order by key`
}

// ExportCourses gives the rows of the courses that a person may take along, after a key.
func (s *Store) ExportCourses(ctx context.Context, e Export, after int64, now time.Time, each func(CourseRow) error) error {
	err := streamed(ctx, s, pgx.RowToStructByPos[CourseRow], each, exportCourses(), e.Person, after, now, e.Region, e.Cohort)
	if err != nil {
		return fmt.Errorf("export courses: %w", err)
	}
	return nil
}
