package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// MostHomeworkFiles is how many files go with a homework.
	MostHomeworkFiles = 5
	// HomeworkWordsLimit is how much can be written as homework, in characters.
	HomeworkWordsLimit = 3000
)

// TakenHomework is a homework with what somebody sent for it.
type TakenHomework struct {
	Homework
	Mark            int
	Work            int64         // 0: nothing sent
	State           HomeworkState // empty: nothing sent
	Round           int
	Words           string
	Files           int // sent with it
	Late            bool
	SentAt          time.Time // zero: nothing sent
	Comment         string    // of whoever looked at it
	Tokens          int       // that it brought
	CourseFinished  bool
	LessonCancelled bool
}

// Waits reports that something is still to be sent for it.
func (h TakenHomework) Waits() bool {
	return (h.State == "" || h.State == HomeworkReturned) && !h.Withdrawn && !h.CourseFinished && !h.LessonCancelled
}

// Sendable reports that something can be sent for it: also in place of what nobody has looked at yet.
func (h TakenHomework) Sendable() bool {
	return h.State != HomeworkAccepted && !h.Withdrawn && !h.CourseFinished && !h.LessonCancelled
}

const takenHomeworkColumns = `coalesce(w.id, 0), coalesce(w.state, ''), coalesce(w.round, 0), coalesce(w.words, ''),
	(select count(*)::int from homework_file f where f.work = w.id and f.round = w.round), coalesce(w.late, false), w.sent_at, coalesce(w.comment, ''),
	coalesce(w.mark, 0), coalesce((select t.amount from transfer t where t.id = w.transfer), 0), c.state = 'finished', l.state = 'cancelled', `

func scanTakenHomework(row pgx.CollectableRow) (h TakenHomework, err error) {
	var sent *time.Time
	h.Homework, err = scanHomework(behind{row, []any{
		&h.Work, &h.State, &h.Round, &h.Words, &h.Files, &h.Late, &sent, &h.Comment, &h.Mark, &h.Tokens, &h.CourseFinished, &h.LessonCancelled,
	}})
	h.SentAt = orZero(sent)
	return h, err
}

// HomeworksTaken lists the homework of a course for somebody who takes part in it, what is due first at the top. What was taken back, or belongs to
// a cancelled lesson, is there only if they have sent something for it.
func (s *Store) HomeworksTaken(ctx context.Context, person, course int64) ([]TakenHomework, error) {
	list, err := collect(ctx, s, scanTakenHomework, `select `+takenHomeworkColumns+homeworkColumns+homeworkTables+`
left join homework_work w on w.homework = h.id and w.person = $1
where l.course = $2 and (w.id is not null or h.state = 'open' and l.state = 'planned') and `+attends+` order by h.due_at, h.id`, person, course)
	if err != nil {
		return nil, fmt.Errorf("list homework of course %d: %w", course, err)
	}
	return list, nil
}

// HomeworkTaken loads a homework for somebody who takes part in its course. Errors: ErrNotFound.
func (s *Store) HomeworkTaken(ctx context.Context, person, id int64) (TakenHomework, error) {
	h, err := one(ctx, s, scanTakenHomework, `select `+takenHomeworkColumns+homeworkColumns+homeworkTables+`
left join homework_work w on w.homework = h.id and w.person = $1 where h.id = $2 and `+attends, person, id)
	if err != nil {
		return TakenHomework{}, fmt.Errorf("load homework %d: %w", id, err)
	}
	return h, nil
}

// HomeworkParcel is what somebody sends as homework.
type HomeworkParcel struct {
	Homework int64
	Words    string // up to HomeworkWordsLimit characters
	Files    []HomeworkFile
	// BegunAt is when Telegram got the first part of it, SeenAt when it was handed over to the program: a slow program makes nobody late.
	BegunAt, SeenAt time.Time
}

// LateAt reports whether what was begun, seen and sent then is late for a deadline.
func LateAt(due, begun, seen, sent time.Time) bool {
	if begun.After(due) {
		return true
	}
	until := due
	if seen.After(due) {
		until = seen
	}
	return sent.After(until.Add(lateGrace))
}

// SendHomework sends something as homework, or again: in place of what nobody has looked at yet, or after it came back. Whether it is late is decided
// when it is sent for the first time. Errors: ErrNotFound for whoever does not take part, ErrAlready when it is accepted, ErrLate when the course is
// finished or the homework was taken back, ErrTooMany files, ErrUnproved when there is nothing in it.
func (s *Store) SendHomework(ctx context.Context, person int64, p HomeworkParcel, now time.Time) (work int64, late bool, err error) {
	switch {
	case p.Words == "" && len(p.Files) == 0:
		return 0, false, fmt.Errorf("send homework %d: %w", p.Homework, ErrUnproved)
	case len(p.Files) > MostHomeworkFiles:
		return 0, false, fmt.Errorf("send homework %d: %w", p.Homework, ErrTooMany)
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		// Whoever looks at it at this moment locks the work itself: what they decide is seen below.
		if err := s.later(ctx, `
select from enrolment e where e.person = $1 and e.course = (select l.course from homework h join lesson l on l.id = h.lesson where h.id = $2) for update`,
			person, p.Homework); err != nil {
			return err
		}
		if err := s.later(ctx, `select from homework_work w where w.homework = $1 and w.person = $2 for update`, p.Homework, person); err != nil {
			return err
		}
		h, err := s.HomeworkTaken(ctx, person, p.Homework)
		switch {
		case err != nil:
			return err
		case h.State == HomeworkAccepted:
			return ErrAlready
		case !h.Sendable():
			return ErrLate
		}
		late = h.Late
		if h.Work == 0 {
			late = LateAt(h.DueAt, p.BegunAt, p.SeenAt, now)
		}
		work, err = s.keepHomework(ctx, person, p, late, now)
		return err
	})
	if err != nil {
		return 0, false, fmt.Errorf("send homework %d: %w", p.Homework, err)
	}
	return work, late, nil
}

func (s *Store) keepHomework(ctx context.Context, person int64, p HomeworkParcel, late bool, now time.Time) (int64, error) {
	type kept struct {
		Work  int64
		Round int
	}
	k, err := one(ctx, s, pgx.RowToStructByPos[kept], `
insert into homework_work as w (homework, person, state, words, first_at, sent_at, late) values ($1, $2, 'sent', $3, $4, $5, $6)
on conflict (homework, person) do update set state = 'sent', round = w.round + 1, words = excluded.words, revision = w.revision + 1, sent_at = excluded.sent_at,
	decided_at = null where w.state <> 'accepted' returning w.id, w.round`, p.Homework, person, p.Words, p.BegunAt, now, late)
	if errors.Is(err, ErrNotFound) {
		return 0, ErrAlready
	}
	if err != nil {
		return 0, err
	}
	for _, f := range p.Files {
		if err := s.later(ctx, `
insert into homework_file (work, round, file, file_kind, file_name, file_size, sent_at) values ($1, $2, $3, $4, $5, $6, $7)`,
			k.Work, k.Round, f.File, f.Kind, f.Name, f.Size, f.SentAt); err != nil {
			return 0, err
		}
	}
	return k.Work, nil
}
