package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// Refusals of what is sent for a task.
var (
	// ErrDuplicate says that a file was sent before, for something else.
	ErrDuplicate = errors.New("file was sent for something else")
	// ErrUnproved says that nothing was sent that shows it.
	ErrUnproved = errors.New("nothing shows that the task is done")
)

// MostProofs is how many things are sent at once.
const MostProofs = 10

// lockOwn loads a person's submission that nobody else changes meanwhile.
func (s *Store) lockOwn(ctx context.Context, person, id int64) (OwnSubmission, error) {
	if _, err := s.exec(ctx, `select from submission where id = $1 and person = $2 for update`, id, person); err != nil {
		return OwnSubmission{}, err
	}
	return s.own(ctx, person, id)
}

// open tells whether something sent at a moment is taken.
func (o OwnSubmission) open(at time.Time) error {
	switch {
	case o.State != SubmissionTaken && o.State != SubmissionReturned:
		return ErrChanged
	case !o.Sendable(at):
		return ErrLate
	}
	return nil
}

// BeginProof notes that somebody is about to send something: who began before the deadline may end a little late.
func (s *Store) BeginProof(ctx context.Context, person, id int64, now time.Time) error {
	err := s.later(ctx, `
update submission set begun_at = $3 where id = $1 and person = $2 and begun_at is null and state in ('taken', 'returned') and due_at > $3`, id, person, now)
	if err != nil {
		return fmt.Errorf("begin to send for submission %d: %w", id, err)
	}
	return nil
}

// AddProof keeps something that a person sends at p.SentAt; words alone take the place of those before. Errors: ErrNotFound, ErrChanged when
// nothing is to be sent any more, ErrLate, ErrDuplicate, ErrAlready for a file that is there, ErrTooMany.
func (s *Store) AddProof(ctx context.Context, person int64, p TaskProof) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		own, err := s.lockOwn(ctx, person, p.Submission)
		if err == nil {
			err = own.open(p.SentAt)
		}
		if err != nil {
			return err
		}
		return s.addProof(ctx, own, p)
	})
	if err != nil {
		return fmt.Errorf("add to submission %d: %w", p.Submission, err)
	}
	return nil
}

func (s *Store) addProof(ctx context.Context, own OwnSubmission, p TaskProof) error {
	files := 0
	for _, old := range own.Sent() {
		if old.FileUnique != "" && old.FileUnique == p.FileUnique {
			return ErrAlready
		}
		files++
	}
	if p.FileUnique == "" { // there is one text, one place, one code
		if err := s.later(ctx, `delete from proof where submission = $1 and round = $2 and file = '' and kind = $3`, own.ID, own.Round, p.Kind); err != nil {
			return err
		}
	} else {
		if files >= MostProofs {
			return ErrTooMany
		}
		if err := s.claimKey(ctx, own.ID, "u:"+p.FileUnique); err != nil {
			return err
		}
	}
	return s.later(ctx, `
insert into proof (submission, round, kind, words, file, file_unique, file_kind, file_name, file_size, latitude, longitude, distance, sent_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`, own.ID, own.Round, p.Kind, p.Words, p.File, p.FileUnique, p.FileKind, p.FileName,
		p.FileSize, placed(p, p.Latitude), placed(p, p.Longitude), placed(p, p.Distance), p.SentAt)
}

// placed is a fact about a place, null of everything else.
func placed[T any](p TaskProof, fact T) *T {
	if p.Kind != ProofLocation {
		return nil
	}
	return &fact
}

// claimKey makes a file this submission's. One that the same person gave back or let go unsent has no claim any more.
func (s *Store) claimKey(ctx context.Context, submission int64, key string) error {
	owner, err := one(ctx, s, pgx.RowTo[int64], `
with made as (
	insert into proof_key as k (key, submission) values ($1, $2)
	on conflict (key) do update set submission = case when exists (
		select from submission o join submission n on n.id = $2 and n.person = o.person
		where o.id = k.submission and o.claimed_at is null and o.state in ('given_back', 'lapsed')) then $2 else k.submission end
	returning submission
)
select submission from made`, key, submission)
	if err == nil && owner != submission {
		err = ErrDuplicate
	}
	return err
}

// DropProofs takes back what was added and not sent yet. Errors: ErrNotFound, ErrChanged.
func (s *Store) DropProofs(ctx context.Context, person, id int64) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		own, err := s.lockOwn(ctx, person, id)
		if err != nil {
			return err
		}
		if own.State != SubmissionTaken && own.State != SubmissionReturned {
			return ErrChanged
		}
		if err := s.later(ctx, `delete from proof where submission = $1 and round = $2`, id, own.Round); err != nil {
			return err
		}
		return s.later(ctx, `
delete from proof_key k where k.submission = $1 and k.key like 'u:%' and not exists (select from proof f where f.submission = $1 and 'u:' || f.file_unique = k.key)`, id)
	})
	if err != nil {
		return fmt.Errorf("take back what was added to submission %d: %w", id, err)
	}
	return nil
}

// SetUnits keeps how much of the task's goal a person has done. Errors: ErrNotFound when nothing is to be sent.
func (s *Store) SetUnits(ctx context.Context, person, id int64, units int) error {
	n, err := s.exec(ctx, `update submission set units = $3 where id = $1 and person = $2 and state in ('taken', 'returned')`, id, person, units)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("keep units of submission %d: %w", id, err)
	}
	return nil
}

// shows reports that what was sent is enough to have somebody, or the program, look at it.
func (o OwnSubmission) shows() bool {
	if o.Task.Proof == ProofCoordinator || o.Task.Proof == ProofPeers {
		return true
	}
	for _, p := range o.Sent() {
		if p.Kind == o.Task.Proof {
			return true
		}
	}
	return false
}

// sentBy is when what was added had all been sent, which decides on deadline and slot; now where nothing is to be sent but a word.
func (o OwnSubmission) sentBy(now time.Time) time.Time {
	var last time.Time
	for _, p := range o.Sent() {
		if p.SentAt.After(last) {
			last = p.SentAt
		}
	}
	switch {
	case last.IsZero(), last.After(now):
		return now
	case last.Before(o.TakenAt): // Telegram counts whole seconds
		return o.TakenAt
	}
	return last
}

// SendSubmission sends what was added: to the program, which looks at files first, or to whoever checks. What the program sees by itself is
// approved at once. Errors: ErrNotFound, ErrChanged, ErrLate, ErrUnproved.
func (s *Store) SendSubmission(ctx context.Context, person, id int64, zone *time.Location, now time.Time) (state SubmissionState, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		own, err := s.lockOwn(ctx, person, id)
		if err != nil {
			return err
		}
		at := own.sentBy(now)
		if err := own.open(at); err != nil {
			return err
		}
		if !own.shows() {
			return ErrUnproved
		}
		state, err = s.send(ctx, own, at, zone, now)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("send submission %d: %w", id, err)
	}
	return state, nil
}

func (s *Store) send(ctx context.Context, own OwnSubmission, at time.Time, zone *time.Location, now time.Time) (SubmissionState, error) {
	state := SubmissionWaits
	for _, p := range own.Sent() {
		if p.File != "" && p.FetchedAt.IsZero() {
			state = SubmissionSubmitted
		}
	}
	claimed := own.ClaimedAt
	if claimed.IsZero() {
		claimed = at
	}
	// The slot is that of the claim, unless something else of its person stands there already.
	if err := s.later(ctx, `
update submission s set state = $2, revision = s.revision + 1, claimed_at = $3, sent_at = $4, begun_at = null,
	slot = case when exists (select from submission o where o.task = s.task and o.person = s.person and o.slot = $5::date and o.id <> s.id
		and o.state not in ('given_back', 'lapsed')) then s.slot else $5::date end
where s.id = $1`, own.ID, state, claimed, at, SlotOf(own.Task.Recurrence, claimed, zone)); err != nil {
		return "", err
	}
	if err := s.deed(ctx, own.ID, "claimed", now); err != nil || state == SubmissionSubmitted {
		return state, err
	}
	if err := s.deed(ctx, own.ID, "queued", now); err != nil {
		return "", err
	}
	if own.Task.Proof != ProofQuiz && own.Task.Proof != ProofCode {
		return state, nil
	}
	done, err := s.approve(ctx, own.ID, 0, false, zone, now)
	var refused ledger.Refusal
	switch {
	case errors.As(err, &refused): // tokens stand still, or the budget is wrong: a person looks at it
		return state, nil
	case done:
		return SubmissionApproved, nil
	}
	return state, err
}

// deed notes in the journal what happened with a submission.
func (s *Store) deed(ctx context.Context, submission int64, kind string, now time.Time) error {
	return s.later(ctx, `
insert into deed (submission, task, person, kind, units, claimed_at, made_at)
select s.id, s.task, s.person, $2, s.units, s.claimed_at, $3 from submission s where s.id = $1`, submission, kind, now)
}

// AppealSubmission asks for another look at what was refused, once. Errors: ErrNotFound, ErrLate.
func (s *Store) AppealSubmission(ctx context.Context, person, id int64, words string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		own, err := s.lockOwn(ctx, person, id)
		if err != nil {
			return err
		}
		if !own.Appealable(now) {
			return ErrLate
		}
		if err := s.later(ctx, `
update submission set state = 'in_moderation', revision = revision + 1, appeal = $2, appealed_at = $3, sent_at = $3, raised_at = null, decided_at = null
where id = $1`, id, words, now); err != nil {
			return err
		}
		return s.deed(ctx, id, "appealed", now)
	})
	if err != nil {
		return fmt.Errorf("appeal for submission %d: %w", id, err)
	}
	return nil
}
