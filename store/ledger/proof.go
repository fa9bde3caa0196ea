package ledger

import (
	"context"
	"encoding/hex"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Proof is what the ledger was on a day, chained to the day before. Amounts are in tokens.
type Proof struct {
	Day       time.Time
	MadeAt    time.Time
	Last      int64 // the last movement that it covers
	Transfers int64
	Issued    int64
	People    int64 // on the accounts of people, projects and partners
	Budgets   int64
	Held      int64
	Expired   int64
	Sound     bool
	Finding   string // what is wrong: a kind of fault and which one
	Hash      string // as hex
}

const proofColumns = `p.day, p.made_at, p.last, p.transfers, p.issued, p.people, p.budgets, p.held, p.expired, p.sound, p.finding, p.hash`

func readProof(row pgx.CollectableRow) (p Proof, err error) {
	var hash []byte
	err = row.Scan(&p.Day, &p.MadeAt, &p.Last, &p.Transfers, &p.Issued, &p.People, &p.Budgets, &p.Held, &p.Expired, &p.Sound, &p.Finding, &hash)
	p.Hash = hex.EncodeToString(hash)
	return p, err
}

// Prove proves the ledger for the day of now, in now's location. A day is proved once: after that its proof is given. A fault stops all
// movements.
func (l Ledger) Prove(ctx context.Context, now time.Time) (Proof, error) {
	// In a transaction of its own, so that nobody waits for the proof itself.
	upto, err := one(ctx, l.db, pgx.RowTo[int64], `select ledger_barrier()`)
	if err != nil {
		return Proof{}, fmt.Errorf("look for the last movement: %w", err)
	}
	p, err := one(ctx, l.db, readProof, `select `+proofColumns+` from ledger_prove($1::date, $2, $3) p`, now.Format(time.DateOnly), upto, now)
	if err != nil {
		return Proof{}, fmt.Errorf("prove the ledger: %w", err)
	}
	return p, nil
}

// Proofs lists the latest, newest first.
func (l Ledger) Proofs(ctx context.Context, limit int) ([]Proof, error) {
	list, err := all(ctx, l.db, readProof, `select `+proofColumns+` from ledger_proof p order by p.day desc limit $1`, limit)
	if err != nil {
		return nil, fmt.Errorf("list proofs: %w", err)
	}
	return list, nil
}

// RegionSupply is what the people of a region had together on the day of a proof.
type RegionSupply struct {
	Region string
	People int64
	Amount int64
}

// Supply lists them by what they have. Regions where fewer than five people have any are not in it.
func (l Ledger) Supply(ctx context.Context, day time.Time) ([]RegionSupply, error) {
	list, err := all(ctx, l.db, pgx.RowToStructByPos[RegionSupply],
		`select region, people, amount from ledger_proof_region where day = $1::date order by amount desc, region`, day.Format(time.DateOnly))
	if err != nil {
		return nil, fmt.Errorf("list supply by region: %w", err)
	}
	return list, nil
}

// Stopped tells since when no tokens move, and what was found; zero when they do.
func (l Ledger) Stopped(ctx context.Context) (since time.Time, finding string, err error) {
	type state struct {
		At  *time.Time
		Why string
	}
	s, err := one(ctx, l.db, pgx.RowToStructByPos[state], `select stopped_at, why from ledger_state`)
	if err != nil {
		return time.Time{}, "", fmt.Errorf("look whether tokens move: %w", err)
	}
	if s.At == nil {
		return time.Time{}, "", nil
	}
	return *s.At, s.Why, nil
}
