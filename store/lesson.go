package store

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Lesson is one meeting of a course.
type Lesson struct {
	ID                 int64
	Course             int64
	CourseKK, CourseRU string
	Module             int64
	ModuleKK, ModuleRU string
	Code               string // by which a file finds it again
	TitleKK, TitleRU   string // up to 120 characters
	TextKK, TextRU     string // up to 2000
	Teacher            int64  // a person's id, 0 for none yet
	TeacherName        string // the first name and the initial of the next one
	StartsAt           time.Time
	Minutes            int
	Link               string // where it is, of one that is online
	Place              string // where it is, of one on the spot
	Cancelled          bool
	Sequence           int // of its calendar entry
	Revision           int
	Number             int // among the lessons of its course that are not cancelled, by time; 0 of a cancelled one
}

// EndsAt is when the lesson is over.
func (l Lesson) EndsAt() time.Time { return l.StartsAt.Add(time.Duration(l.Minutes) * time.Minute) }

// Around the lesson people can say that they are there.
const arriving = 15 * time.Minute

// OpenAt reports whether people can say at a moment that they are there: from a quarter of an hour before to a quarter of an hour after.
func (l Lesson) OpenAt(at time.Time) bool {
	return !l.Cancelled && !at.Before(l.StartsAt.Add(-arriving)) && !at.After(l.EndsAt().Add(arriving))
}

const (
	// CodeTurns is how often the code that a teacher shows changes.
	CodeTurns = time.Minute
	// CodeValid is how long one can be used.
	CodeValid = 10 * time.Minute
	// CodeTries is how many wrong codes somebody may give at one lesson.
	CodeTries = 5
)

// attendanceCode is the code of a lesson in the minute of a moment: four digits.
func attendanceCode(seed []byte, at time.Time) string {
	mac := hmac.New(sha256.New, seed)
	var minute [8]byte
	binary.BigEndian.PutUint64(minute[:], uint64(at.Unix()/int64(CodeTurns/time.Second)))
	mac.Write(minute[:])
	return fmt.Sprintf("%04d", binary.BigEndian.Uint64(mac.Sum(nil))%10000)
}

// validCode reports whether a code was shown within the ten minutes before a moment.
func validCode(seed []byte, code string, at time.Time) bool {
	for back := time.Duration(0); back < CodeValid; back += CodeTurns {
		if hmac.Equal([]byte(code), []byte(attendanceCode(seed, at.Add(-back)))) {
			return true
		}
	}
	return false
}

const (
	lessonTables = ` from lesson l join course c on c.id = l.course left join cohort cc on cc.id = c.cohort join course_module m on m.id = l.module
	left join person lt on lt.id = l.teacher `
	lessonColumns = `l.id, l.course, c.title_kk, c.title_ru, l.module, m.title_kk, m.title_ru, l.code, l.title_kk, l.title_ru, l.text_kk, l.text_ru,
	coalesce(l.teacher, 0), coalesce(lt.name, ''), l.starts_at, l.minutes, l.link, l.place, l.state = 'cancelled', l.sequence, l.revision,
	case when l.state = 'cancelled' then 0 else (select count(*)::int from lesson ll where ll.course = l.course and ll.state = 'planned'
		and (ll.starts_at, ll.id) <= (l.starts_at, l.id)) end`
)

func lessonTargets(l *Lesson) []any {
	return []any{
		&l.ID, &l.Course, &l.CourseKK, &l.CourseRU, &l.Module, &l.ModuleKK, &l.ModuleRU, &l.Code, &l.TitleKK, &l.TitleRU, &l.TextKK, &l.TextRU,
		&l.Teacher, &l.TeacherName, &l.StartsAt, &l.Minutes, &l.Link, &l.Place, &l.Cancelled, &l.Sequence, &l.Revision, &l.Number,
	}
}

func scanLesson(row pgx.CollectableRow) (l Lesson, err error) {
	err = row.Scan(lessonTargets(&l)...)
	l.TeacherName = ShortName(l.TeacherName)
	return l, err
}

// teaches is the SQL condition that $1 looks after lesson l of course c: its teacher, and whoever makes the course.
func teaches() string {
	return `(c.state <> 'draft' and l.teacher = $1 or ` + governsCourse(ManageCourses) + `)`
}

// LessonsTaken lists the lessons of a course for somebody who takes part in it, by time, cancelled ones as well.
func (s *Store) LessonsTaken(ctx context.Context, person, course int64) ([]Lesson, error) {
	list, err := collect(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`where l.course = $2 and `+attends+`
order by l.starts_at, l.id`, person, course)
	if err != nil {
		return nil, fmt.Errorf("list lessons of course %d: %w", course, err)
	}
	return list, nil
}

// LessonTaken loads a lesson for somebody who takes part in its course. Errors: ErrNotFound.
func (s *Store) LessonTaken(ctx context.Context, person, id int64) (Lesson, error) {
	return s.lesson(ctx, person, id, attends)
}

// lesson loads a lesson for somebody who meets a SQL condition. Errors: ErrNotFound.
func (s *Store) lesson(ctx context.Context, person, id int64, condition string) (Lesson, error) {
	l, err := one(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`where l.id = $2 and `+condition, person, id)
	if err != nil {
		return Lesson{}, fmt.Errorf("load lesson %d: %w", id, err)
	}
	return l, nil
}
