package store

import (
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ReasonDuplicate is the ready-made reason that a file was sent for something else.
const ReasonDuplicate = "duplicate"

// alikeWithin is how many of 64 bits two pictures that look nearly the same differ in at most.
const alikeWithin = 6

// ProofsUnseen lists the files of what was sent last for a submission that the program has not looked at. Errors: ErrNotFound when it does not wait for that.
func (s *Store) ProofsUnseen(ctx context.Context, submission int64) ([]TaskProof, error) {
	state, err := one(ctx, s, pgx.RowTo[SubmissionState], `select s.state from submission s where s.id = $1`, submission)
	if err == nil && state != SubmissionSubmitted {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("find files of submission %d: %w", submission, err)
	}
	return collect(ctx, s, scanProof, `select `+proofColumns+`
from proof f join submission s on s.id = f.submission and s.round = f.round where s.id = $1 and f.file <> '' and f.fetched_at is null order by f.id`, submission)
}

// Look is what a file turned out to be.
type Look struct {
	Proof, Submission int64
	SHA256            [32]byte
	Picture           bool
	DHash             uint64 // of a picture
}

// KeepLook keeps it, and finds the first picture of another submission that looks nearly the same. Errors: ErrDuplicate when another
// submission has the very same file; then nothing is kept.
func (s *Store) KeepLook(ctx context.Context, l Look, now time.Time) error {
	var dhash *int64
	if l.Picture {
		bits := int64(l.DHash)
		dhash = &bits
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.claimKey(ctx, l.Submission, "s:"+hex.EncodeToString(l.SHA256[:])); err != nil {
			return err
		}
		return s.later(ctx, `
update proof f set fetched_at = $2, sha256 = $3, dhash = $4::bigint, alike = (
	select min(o.id) from proof o where o.dhash is not null and o.submission <> f.submission and bit_count((o.dhash # $4::bigint)::bit(64)) <= $5)
where f.id = $1`, l.Proof, now, l.SHA256[:], dhash, alikeWithin)
	})
	if err != nil {
		return fmt.Errorf("keep what proof %d looks like: %w", l.Proof, err)
	}
	return nil
}

// QueueSubmission gives a submission whose files the program has looked at to whoever checks. One with a file that looks like another one's, or
// that could not be looked at, is flagged. Errors: ErrChanged when it does not wait for that.
func (s *Store) QueueSubmission(ctx context.Context, id int64, now time.Time) error {
	return s.seen(ctx, id, now, "queued", `
update submission s set state = 'in_moderation', revision = s.revision + 1, flagged = exists (
	select from proof f where f.submission = s.id and (f.alike is not null or f.round = s.round and f.file <> '' and f.fetched_at is null))
where s.id = $1 and s.state = 'submitted'`)
}

// SubmissionsUnseen lists submissions whose files the program should have looked at long before, the oldest first.
func (s *Store) SubmissionsUnseen(ctx context.Context, since time.Time, limit int) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select s.id from submission s where s.state = 'submitted' and s.sent_at < $1 order by s.sent_at limit $2`, since, limit)
	if err != nil {
		return nil, fmt.Errorf("find submissions that nobody looked at: %w", err)
	}
	return list, nil
}

// ReturnDuplicate gives a submission back whose file was sent for something else, and has tell tell its person in the same transaction.
// Errors: ErrChanged when it does not wait for that.
func (s *Store) ReturnDuplicate(ctx context.Context, id int64, now time.Time, tell func(ctx context.Context, person int64) error) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.seen(ctx, id, now, "returned", `
update submission s set state = 'returned', revision = s.revision + 1, round = s.round + 1, due_at = greatest(s.due_at, $2)
where s.id = $1 and s.state = 'submitted'`, now.Add(mendDuplicate)); err != nil {
			return err
		}
		if err := s.later(ctx, `
insert into submission_check (submission, round, checker, verdict, reason, made_at) select s.id, s.round - 1, null, 'return', $2, $3 from submission s where s.id = $1`,
			id, ReasonDuplicate, now); err != nil {
			return err
		}
		person, err := one(ctx, s, pgx.RowTo[int64], `select s.person from submission s where s.id = $1`, id)
		if err != nil {
			return err
		}
		return tell(ctx, person)
	})
	if err != nil && !errors.Is(err, ErrChanged) {
		return fmt.Errorf("return submission %d: %w", id, err)
	}
	return err
}

// mendDuplicate is how long somebody has at least to send something else.
const mendDuplicate = 72 * time.Hour

func (s *Store) seen(ctx context.Context, id int64, now time.Time, kind, change string, more ...any) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, change, append([]any{id}, more...)...)
		if err != nil {
			return err
		}
		if n == 0 {
			return ErrChanged
		}
		return s.deed(ctx, id, kind, now)
	})
	if err != nil {
		return fmt.Errorf("end looking at submission %d: %w", id, err)
	}
	return nil
}
