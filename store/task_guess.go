package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Guess is an answer that the program itself compares: a code, or the options of a quiz.
type Guess struct {
	Submission int64
	SentAt     time.Time
	Words      string // kept when it is right
	// Right compares it with the task as it is.
	Right  func(Task) bool
	Most   int           // wrong ones
	Within time.Duration // this time
}

// Guessed is what came of it.
type Guessed struct {
	Right bool
	Left  int       // how many wrong ones there may still be
	Again time.Time // when one may try again where nothing is left
}

// GuessTask compares an answer, unless its person had too many wrong ones; then nothing is compared. A right one is kept as proof, to be
// sent. Errors: as AddProof.
func (s *Store) GuessTask(ctx context.Context, person int64, g Guess, now time.Time) (out Guessed, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		own, err := s.lockOwn(ctx, person, g.Submission)
		if err == nil {
			err = own.open(g.SentAt)
		}
		if err != nil {
			return err
		}
		if out, err = s.guesses(ctx, person, own.Task.ID, g, now); err != nil || out.Left == 0 {
			return err
		}
		if g.Right(own.Task) {
			out.Right = true
			return s.addProof(ctx, own, TaskProof{Kind: own.Task.Proof, Words: g.Words, SentAt: g.SentAt})
		}
		if err := s.later(ctx, `insert into task_guess (task, person, made_at) values ($1, $2, $3)`, own.Task.ID, person, now); err != nil {
			return err
		}
		if out.Left--; out.Left == 0 {
			out, err = s.guesses(ctx, person, own.Task.ID, g, now)
		}
		return err
	})
	if err != nil {
		return Guessed{}, fmt.Errorf("guess for submission %d: %w", g.Submission, err)
	}
	return out, nil
}

// GuessesLeft tells how many wrong answers a person may still give.
func (s *Store) GuessesLeft(ctx context.Context, person, task int64, most int, within time.Duration, now time.Time) (Guessed, error) {
	out, err := s.guesses(ctx, person, task, Guess{Most: most, Within: within}, now)
	if err != nil {
		return Guessed{}, fmt.Errorf("count guesses of person %d: %w", person, err)
	}
	return out, nil
}

func (s *Store) guesses(ctx context.Context, person, task int64, g Guess, now time.Time) (out Guessed, err error) {
	// The newest wrong answers that fill the limit: when the oldest of them is old enough, one more is allowed.
	list, err := collect(ctx, s, pgx.RowTo[time.Time], `
select g.made_at from task_guess g where g.person = $1 and g.task = $2 and g.made_at > $3 order by g.made_at desc limit $4`, person, task, now.Add(-g.Within), g.Most)
	if err != nil {
		return out, err
	}
	out.Left = g.Most - len(list)
	if out.Left == 0 {
		out.Again = list[len(list)-1].Add(g.Within)
	}
	return out, nil
}
