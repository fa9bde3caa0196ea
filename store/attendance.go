package store

import (
	"context"
	"crypto/hmac"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AttendanceState says whether somebody was at a lesson. It is stored.
type AttendanceState string

// The states of an attendance; empty as long as nobody has said anything.
const (
	AttendancePresent AttendanceState = "present"
	AttendanceLate    AttendanceState = "late"    // there, but not from the beginning: counts all the same
	AttendanceExcused AttendanceState = "excused" // counts neither for nor against
	AttendanceAbsent  AttendanceState = "absent"
)

// Came reports that somebody was there.
func (a AttendanceState) Came() bool { return a == AttendancePresent || a == AttendanceLate }

// How somebody was marked.
const (
	byCode = "code"
	byScan = "scan"
)

// punctual is until when after the start of a lesson whoever comes is not late.
const punctual = 15 * time.Minute

// Arrival is somebody who says that they are at a lesson.
type Arrival struct {
	Lesson int64
	Code   string    // that the teacher shows; or
	Spot   string    // what the picture on the spot leads to
	SentAt time.Time // when Telegram got the message: it decides whether it was in time
}

// ArrivalOutcome says what came of it.
type ArrivalOutcome string

// What comes of an arrival. Only ArrivalNoted changes anything, and ArrivalWrong by one try.
const (
	ArrivalNoted     ArrivalOutcome = "noted"
	ArrivalAlready   ArrivalOutcome = "already" // it is said already, by them or on the teacher's list
	ArrivalWrong     ArrivalOutcome = "wrong"
	ArrivalShut      ArrivalOutcome = "shut" // too many wrong codes: only the teacher's list is left
	ArrivalEarly     ArrivalOutcome = "early"
	ArrivalOver      ArrivalOutcome = "over"
	ArrivalCancelled ArrivalOutcome = "cancelled"
	ArrivalFinished  ArrivalOutcome = "finished" // the course
	ArrivalOwn       ArrivalOutcome = "own"      // they teach it
)

// Arrived is what came of an arrival.
type Arrived struct {
	Outcome ArrivalOutcome
	State   AttendanceState // as it stands now
	Left    int             // tries, after a wrong one
	Tokens  int64           // that it brought just now
}

// seat is a lesson as it is for somebody who arrives there.
type seat struct {
	lesson   Lesson
	person   int64
	finished bool
	state    AttendanceState
	guesses  int
	seed     []byte
	spot     string
}

// lockSeat lets whatever else somebody does in the course of a lesson wait until this is done.
func (s *Store) lockSeat(ctx context.Context, person, lesson int64) error {
	return s.later(ctx, `
select from enrolment e where e.person = $1 and e.course = (select l.course from lesson l where l.id = $2) for update`, person, lesson)
}

// seat loads a lesson for somebody who takes part.
func (s *Store) seat(ctx context.Context, person, lesson int64) (seat, error) {
	return one(ctx, s, func(row pgx.CollectableRow) (st seat, err error) {
		st.person = person
		st.lesson, err = scanLesson(behind{row, []any{&st.finished, &st.state, &st.guesses, &st.seed, &st.spot}})
		return st, err
	}, `
select c.state = 'finished', coalesce((select a.state from attendance a where a.lesson = l.id and a.person = $1), ''),
	(select count(*)::int from attendance_guess g where g.lesson = l.id and g.person = $1), l.seed, l.spot,
	`+lessonColumns+lessonTables+`where l.id = $2 and `+attends, person, lesson)
}

// closed says why nobody can arrive at a moment, empty where one can.
func (st seat) closed(at time.Time) ArrivalOutcome {
	switch {
	case st.lesson.Teacher == st.person:
		return ArrivalOwn
	case st.state != "":
		return ArrivalAlready
	case st.lesson.Cancelled:
		return ArrivalCancelled
	case st.finished:
		return ArrivalFinished
	case at.Before(st.lesson.StartsAt.Add(-arriving)):
		return ArrivalEarly
	case !st.lesson.OpenAt(at):
		return ArrivalOver
	}
	return ""
}

// CheckIn notes that somebody is at a lesson, if they take part in its course and give what is shown there: in the time around the lesson, by when
// the message was sent, and with no more than a few wrong codes. Whoever comes within a quarter of an hour is not late. It brings tokens where
// the course has a budget; while that is short it is noted all the same and paid later. Errors: ErrNotFound for whoever does not take part: nothing
// is kept of them.
func (s *Store) CheckIn(ctx context.Context, person int64, a Arrival, now time.Time) (done Arrived, err error) {
	at := a.SentAt
	if at.IsZero() || at.After(now) {
		at = now
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.lockSeat(ctx, person, a.Lesson); err != nil {
			return err
		}
		st, err := s.seat(ctx, person, a.Lesson)
		if err != nil {
			return err
		}
		done = Arrived{Outcome: st.closed(at), State: st.state}
		if done.Outcome != "" {
			return nil
		}
		how := byScan
		if a.Spot == "" {
			how = byCode
			if done, err = s.guessLesson(ctx, person, st, a.Code, at); err != nil || done.Outcome != "" {
				return err
			}
		} else if !hmac.Equal([]byte(a.Spot), []byte(st.spot)) {
			return ErrNotFound
		}
		done = Arrived{Outcome: ArrivalNoted, State: AttendancePresent}
		if at.After(st.lesson.StartsAt.Add(punctual)) {
			done.State = AttendanceLate
		}
		if err := s.later(ctx, `insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, $3, $4, $5)`,
			a.Lesson, person, done.State, how, at); err != nil {
			return err
		}
		done.Tokens, err = s.payAttendance(ctx, a.Lesson, []int64{person}, now)
		return err
	})
	if err != nil {
		return Arrived{}, fmt.Errorf("check in person %d at lesson %d: %w", person, a.Lesson, err)
	}
	return done, nil
}

// guessLesson compares a code with those that were shown lately, and keeps a wrong one. No outcome: it is right.
func (s *Store) guessLesson(ctx context.Context, person int64, st seat, code string, at time.Time) (Arrived, error) {
	if st.guesses >= CodeTries {
		return Arrived{Outcome: ArrivalShut}, nil
	}
	if validCode(st.seed, code, at) {
		return Arrived{}, nil
	}
	left := CodeTries - st.guesses - 1
	done := Arrived{Outcome: ArrivalWrong, Left: left}
	if left == 0 {
		done.Outcome = ArrivalShut
	}
	return done, s.later(ctx, `insert into attendance_guess (lesson, person, made_at) values ($1, $2, $3)`, st.lesson.ID, person, at)
}

// ArrivalAt says what would come of arriving at a lesson at a moment, before anything is given: empty where one can. Errors: ErrNotFound for whoever does
// not take part in its course.
func (s *Store) ArrivalAt(ctx context.Context, person, lesson int64, at time.Time) (Lesson, Arrived, error) {
	st, err := s.seat(ctx, person, lesson)
	if err != nil {
		return Lesson{}, Arrived{}, fmt.Errorf("look whether person %d can check in at lesson %d: %w", person, lesson, err)
	}
	done := Arrived{Outcome: st.closed(at), State: st.state, Left: CodeTries - st.guesses}
	if done.Outcome == "" && done.Left <= 0 {
		done.Outcome = ArrivalShut
	}
	return st.lesson, done, nil
}

// LessonAtSpot finds the lesson to which a picture on the spot leads, and whether somebody takes part in its course. Errors: ErrNotFound.
func (s *Store) LessonAtSpot(ctx context.Context, person int64, spot string) (lesson int64, takesPart bool, err error) {
	type found struct {
		Lesson    int64
		TakesPart bool
	}
	f, err := one(ctx, s, pgx.RowToStructByPos[found],
		`select l.id, `+attends+` from lesson l join course c on c.id = l.course where l.spot = $2 and c.state <> 'draft'`, person, spot)
	if err != nil {
		return 0, false, fmt.Errorf("find the lesson of a spot: %w", err)
	}
	return f.Lesson, f.TakesPart, nil
}
