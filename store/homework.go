package store

import (
	"time"

	"github.com/jackc/pgx/v5"
)

// Homework is something to do after a lesson.
type Homework struct {
	ID                 int64
	Lesson             int64
	Course             int64
	LessonKK, LessonRU string
	Code               string // by which a file finds it again
	TitleKK, TitleRU   string // up to 120 characters
	TextKK, TextRU     string // up to 1500
	DueAt              time.Time
	Mandatory          bool // a certificate needs it
	Withdrawn          bool
}

const (
	homeworkTables  = ` from homework h join lesson l on l.id = h.lesson join course c on c.id = l.course left join cohort cc on cc.id = c.cohort `
	homeworkColumns = `h.id, h.lesson, l.course, l.title_kk, l.title_ru, h.code, h.title_kk, h.title_ru, h.text_kk, h.text_ru, h.due_at, h.mandatory, h.state = 'withdrawn'`
)

func homeworkTargets(h *Homework) []any {
	return []any{
		&h.ID, &h.Lesson, &h.Course, &h.LessonKK, &h.LessonRU, &h.Code, &h.TitleKK, &h.TitleRU, &h.TextKK, &h.TextRU, &h.DueAt, &h.Mandatory, &h.Withdrawn,
	}
}

func scanHomework(row pgx.CollectableRow) (h Homework, err error) {
	err = row.Scan(homeworkTargets(&h)...)
	return h, err
}

// HomeworkState is how far somebody has come with a homework.
type HomeworkState string

// The states of what somebody sent as homework.
const (
	HomeworkSent     HomeworkState = "sent"
	HomeworkReturned HomeworkState = "returned" // to be done again, with a comment
	HomeworkAccepted HomeworkState = "accepted"
)

// HomeworkFile is a file that somebody sent.
type HomeworkFile struct {
	File, Kind, Name string // Telegram's id of it, as which kind of message it came, what it is called
	Size             int64
	SentAt           time.Time // as Telegram says
}

// HomeworkWork is what somebody sent.
type HomeworkWork struct {
	ID         int64
	Person     int64
	PersonName string
	State      HomeworkState
	Round      int
	Words      string
	Revision   int
	FirstAt    time.Time // decides on the deadline
	SentAt     time.Time
	Late       bool
	DecidedAt  time.Time
	Mark       int // 1 to 5, 0 as long as it is not accepted
	Comment    string
	Homework   Homework
	Files      []HomeworkFile // of this round
}

const (
	workTables  = homeworkTables + ` join homework_work w on w.homework = h.id join person wp on wp.id = w.person `
	workColumns = `w.id, w.person, wp.name, w.state, w.round, w.words, w.revision, w.first_at, w.sent_at, w.late, w.decided_at, coalesce(w.mark, 0), w.comment,
	` + homeworkColumns
)

func scanWork(row pgx.CollectableRow) (w HomeworkWork, err error) {
	var decided *time.Time
	err = row.Scan(append([]any{
		&w.ID, &w.Person, &w.PersonName, &w.State, &w.Round, &w.Words, &w.Revision, &w.FirstAt, &w.SentAt, &w.Late, &decided, &w.Mark, &w.Comment,
	}, homeworkTargets(&w.Homework)...)...)
	w.DecidedAt = orZero(decided)
	return w, err
}
