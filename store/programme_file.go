package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ProgrammeFileState is how far a file with a course has come.
type ProgrammeFileState string

// The states of such a file.
const (
	ProgrammeReading ProgrammeFileState = "reading"
	ProgrammeTried   ProgrammeFileState = "tried"  // it can be saved
	ProgrammeBroken  ProgrammeFileState = "broken" // something is wrong with it
	ProgrammeSaved   ProgrammeFileState = "saved"
	ProgrammeDropped ProgrammeFileState = "dropped"
)

// ProgrammeFile is a file with a whole course that somebody sent.
type ProgrammeFile struct {
	ID      int64
	Person  int64
	File    string // Telegram's id
	State   ProgrammeFileState
	Outcome []byte // JSON, of whoever reads such files
	Seen    int    // the course's revision when it was tried, 0 for one that there was not
}

const programmeFileColumns = `id, person, file, state, outcome, seen`

// AskProgrammeFile notes that somebody wants a file read. Errors: ErrNotFound without the right to make courses anywhere.
func (s *Store) AskProgrammeFile(ctx context.Context, person int64, file string, now time.Time) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
insert into programme_file (person, file, asked_at) select $1, $2, $3 where `+allowedAnywhere(ManageCourses)+` returning id`, person, file, now)
	if err != nil {
		return 0, fmt.Errorf("ask for a course to be read: %w", err)
	}
	return id, nil
}

// ProgrammeFile loads a file for whoever sent it. Errors: ErrNotFound.
func (s *Store) ProgrammeFile(ctx context.Context, person, id int64) (ProgrammeFile, error) {
	f, err := one(ctx, s, pgx.RowToStructByPos[ProgrammeFile], `select `+programmeFileColumns+` from programme_file where id = $2 and person = $1`, person, id)
	if err != nil {
		return ProgrammeFile{}, fmt.Errorf("load the file %d of a course: %w", id, err)
	}
	return f, nil
}

// MoveProgrammeFile brings a file from one state to another; an empty outcome leaves what is there. Errors: ErrChanged when it is no longer
// in that state.
func (s *Store) MoveProgrammeFile(ctx context.Context, f ProgrammeFile, to ProgrammeFileState) error {
	moved, err := s.exec(ctx, `update programme_file set state = $4, outcome = coalesce($5::jsonb, outcome), seen = $6 where id = $1 and person = $2 and state = $3`,
		f.ID, f.Person, f.State, to, orAll(string(f.Outcome)), f.Seen)
	if err == nil && moved == 0 {
		err = ErrChanged
	}
	if err != nil {
		return fmt.Errorf("move the file %d of a course: %w", f.ID, err)
	}
	return nil
}

// Programme is a whole course as a file has it.
type Programme struct {
	Code             string // small letters, digits and hyphens, up to 32
	Track            string
	Cohort           string // its code, empty for none
	Region           string
	TitleKK, TitleRU string
	AboutKK, AboutRU string
	Attendance       int // percent
	Modules          []ProgrammeModule
}

// ProgrammeModule is a module of it.
type ProgrammeModule struct {
	Code, TitleKK, TitleRU string
	Lessons                []ProgrammeLesson
}

// ProgrammeLesson is a lesson of it. Its module is the one it stands in.
type ProgrammeLesson struct {
	Code string
	LessonText
	Homework  []ProgrammeHomework
	Materials []ProgrammeMaterial // links alone: files stay as they are
}

// ProgrammeHomework is a homework of it.
type ProgrammeHomework struct {
	Code string
	HomeworkText
}

// ProgrammeOf gives a course as a file has it, without what was cancelled, withdrawn or is a file. Errors: ErrNotFound without the right.
func (s *Store) ProgrammeOf(ctx context.Context, actor, course int64) (Programme, error) {
	k, err := s.loadKept(ctx, actor, course)
	if err != nil {
		return Programme{}, fmt.Errorf("load the programme of course %d: %w", course, err)
	}
	c := k.course
	p := Programme{
		Code: c.Code, Track: c.Track, Region: c.Region, TitleKK: c.TitleKK, TitleRU: c.TitleRU, AboutKK: c.AboutKK, AboutRU: c.AboutRU, Attendance: c.Attendance,
	}
	if c.Cohort != 0 {
		if p.Cohort, err = one(ctx, s, pgx.RowTo[string], `select code from cohort where id = $1`, c.Cohort); err != nil {
			return Programme{}, fmt.Errorf("load the cohort of course %d: %w", course, err)
		}
	}
	for _, m := range k.modules {
		module := ProgrammeModule{Code: m.Code, TitleKK: m.TitleKK, TitleRU: m.TitleRU}
		for _, l := range k.lessons {
			if l.Module == m.ID && !l.Cancelled {
				module.Lessons = append(module.Lessons, k.lesson(l))
			}
		}
		p.Modules = append(p.Modules, module)
	}
	return p, nil
}

// kept is a course with everything in it.
type kept struct {
	course    Course
	modules   []CourseModule
	lessons   []Lesson
	homework  []Homework
	materials map[int64][]ProgrammeMaterial // links, by lesson
}

func (s *Store) loadKept(ctx context.Context, actor, course int64) (k kept, err error) {
	if k.course, err = s.CourseOf(ctx, actor, ManageCourses, course); err != nil {
		return k, err
	}
	type link struct {
		Lesson           int64
		TitleKK, TitleRU string
		Link             string
	}
	var links []link
	k.modules, err = s.ProgrammeModules(ctx, actor, course)
	if err == nil {
		k.lessons, err = s.ProgrammeLessons(ctx, actor, course)
	}
	if err == nil {
		k.homework, err = s.ProgrammeHomeworks(ctx, actor, course, 0)
	}
	if err == nil {
		links, err = collect(ctx, s, pgx.RowToStructByPos[link], `
select t.lesson, t.title_kk, t.title_ru, t.link from material t join lesson l on l.id = t.lesson where l.course = $1 and t.link <> '' order by t.id`, course)
	}
	k.materials = map[int64][]ProgrammeMaterial{}
	for _, l := range links {
		k.materials[l.Lesson] = append(k.materials[l.Lesson], ProgrammeMaterial{TitleKK: l.TitleKK, TitleRU: l.TitleRU, Link: l.Link})
	}
	return k, err
}

func (k kept) lesson(l Lesson) ProgrammeLesson {
	p := ProgrammeLesson{Code: l.Code, LessonText: l.Text(), Materials: k.materials[l.ID]}
	for _, h := range k.homework {
		if h.Lesson == l.ID && !h.Withdrawn {
			p.Homework = append(p.Homework, ProgrammeHomework{Code: h.Code, HomeworkText: h.Text()})
		}
	}
	return p
}

// CourseCalled gives the id of a course by its code, 0 when there is none.
func (s *Store) CourseCalled(ctx context.Context, code string) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `select id from course where code = $1`, code)
	if errors.Is(err, ErrNotFound) {
		return 0, nil
	}
	if err != nil {
		return 0, fmt.Errorf("look for course %s: %w", code, err)
	}
	return id, nil
}
