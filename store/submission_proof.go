package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// SeenProof is one thing that was sent to show that a task is done, as those see it who check.
type SeenProof struct {
	ID         int64
	Kind       ProofKind
	Words      string
	File       string // Telegram's id of it; empty for words and places
	FileUnique string
	FileKind   string // as which kind of message it came
	FileName   string
	FileSize   int64
	Placed     bool // it has a place on the map
	Latitude   float64
	Longitude  float64
	Distance   int   // metres from where it should be; -1 when that is not known
	Alike      int64 // the first proof that looks nearly the same, 0 for none
}

const seenProofColumns = `f.id, f.kind, f.words, f.file, f.file_unique, f.file_kind, f.file_name, f.file_size, f.latitude is not null,
	coalesce(f.latitude, 0), coalesce(f.longitude, 0), coalesce(f.distance, -1), coalesce(f.alike, 0)`

func (p *SeenProof) targets() []any {
	return []any{
		&p.ID, &p.Kind, &p.Words, &p.File, &p.FileUnique, &p.FileKind, &p.FileName, &p.FileSize, &p.Placed, &p.Latitude, &p.Longitude, &p.Distance, &p.Alike,
	}
}

func scanSeenProof(row pgx.CollectableRow) (p SeenProof, err error) {
	err = row.Scan(p.targets()...)
	return p, err
}

func (s *Store) proofsOf(ctx context.Context, submission int64, round int) ([]SeenProof, error) {
	return collect(ctx, s, scanSeenProof, `select `+seenProofColumns+` from proof f where f.submission = $1 and f.round = $2 order by f.id`, submission, round)
}

// CheckedProof is one of the files of a submission, and of which task and of whom it is.
type CheckedProof struct {
	SeenProof
	Title Titled
	Name  string // who sent it
}

// Titled is a title in both languages.
type Titled struct{ KK, RU string }

// CheckedProof loads a proof of a submission for whoever may look at that; first asks for the one that it looks like, of whomever that is.
// Errors: ErrNotFound.
func (s *Store) CheckedProof(ctx context.Context, actor, id int64, first bool) (CheckedProof, error) {
	p, err := one(ctx, s, func(row pgx.CollectableRow) (p CheckedProof, err error) {
		err = row.Scan(append([]any{&p.Title.KK, &p.Title.RU, &p.Name}, p.targets()...)...)
		return p, err
	}, `
select ft.title_kk, ft.title_ru, fp.name, `+seenProofColumns+`
from proof q join submission s on s.id = q.submission join task t on t.id = s.task
join proof f on f.id = case when $3 then q.alike else q.id end join submission fs on fs.id = f.submission join task ft on ft.id = fs.task join person fp on fp.id = fs.person
where q.id = $2 and `+seesSubmission(), actor, id, first)
	if err != nil {
		return CheckedProof{}, fmt.Errorf("load proof %d for a check: %w", id, err)
	}
	return p, nil
}
