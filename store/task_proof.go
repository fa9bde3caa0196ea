package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// TaskProof is one thing that was sent to show that a task is done.
type TaskProof struct {
	ID, Submission      int64
	Round               int
	Kind                ProofKind
	Words               string // what was written, also under a photo; up to 1000 characters
	File                string // Telegram's id of it
	FileUnique          string // the same for everybody who sends the same file
	FileKind            string // as which kind of message it came
	FileName            string
	FileSize            int64 // bytes, 0 when unknown
	Latitude, Longitude float64
	Distance            int       // metres from where it should be
	SentAt              time.Time // as Telegram says
	FetchedAt           time.Time // zero: not looked at yet
	Alike               int64     // the proof of another submission that looks nearly the same, 0 for none
}

const proofColumns = `f.id, f.submission, f.round, f.kind, f.words, f.file, f.file_unique, f.file_kind, f.file_name, f.file_size, coalesce(f.latitude, 0),
	coalesce(f.longitude, 0), coalesce(f.distance, 0), f.sent_at, f.fetched_at, coalesce(f.alike, 0)`

func scanProof(row pgx.CollectableRow) (p TaskProof, err error) {
	var fetched *time.Time
	err = row.Scan(&p.ID, &p.Submission, &p.Round, &p.Kind, &p.Words, &p.File, &p.FileUnique, &p.FileKind, &p.FileName, &p.FileSize, &p.Latitude,
		&p.Longitude, &p.Distance, &p.SentAt, &fetched, &p.Alike)
	p.FetchedAt = orZero(fetched)
	return p, err
}

// TaskProofs lists what was sent for a submission, in order. Whoever asks makes sure that the reader may see it.
func (s *Store) TaskProofs(ctx context.Context, submission int64) ([]TaskProof, error) {
	list, err := collect(ctx, s, scanProof, `select `+proofColumns+` from proof f where f.submission = $1 order by f.id`, submission)
	if err != nil {
		return nil, fmt.Errorf("list proofs of submission %d: %w", submission, err)
	}
	return list, nil
}
