package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/jackc/pgx/v5"
)

// Proof is what a look through the whole audit log found.
type Proof struct {
	Lines int64
	Hash  string // of the last line, as hex: what to note down and compare with later
	Knows bool   // the chain went through the hash that was expected
}

// BrokenChain says that the audit log is not what was written.
type BrokenChain struct {
	Line   int64 // the first that does not fit
	Reason string
}

func (b BrokenChain) Error() string { return fmt.Sprintf("audit line %d %s", b.Line, b.Reason) }

// chainStart is the hash before the first line.
const chainStart = "saruar"

const chainLines = `
declare audit_lines no scroll cursor for
select seq, (extract(epoch from at) * 1000000)::bigint, actor, role, action, subject, subject_id, before::text, after::text, why, previous, hash
from audit order by seq`

// auditLines is how many lines are read at once.
const auditLines = 5000

// VerifyAudit reads the audit log from its first line to its last, makes every hash anew without the database's help, and compares. expect
// is a hash noted down earlier, as hex; empty for none. Errors: BrokenChain.
func VerifyAudit(ctx context.Context, databaseURL, expect string) (Proof, error) {
	conn, err := pgx.Connect(ctx, databaseURL)
	if err != nil {
		return Proof{}, fmt.Errorf("connect to database: %w", err)
	}
	defer func() { _ = conn.Close(context.WithoutCancel(ctx)) }()
	// One snapshot: lines that are written meanwhile belong to the next look.
	tx, err := conn.BeginTx(ctx, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly})
	if err != nil {
		return Proof{}, fmt.Errorf("begin to read the audit log: %w", err)
	}
	defer func() { _ = tx.Rollback(context.WithoutCancel(ctx)) }()
	c := chain{expect: expect, last: sha256.Sum256([]byte(chainStart))}
	c.meet()
	if _, err := tx.Exec(ctx, chainLines); err != nil {
		return Proof{}, fmt.Errorf("open the audit log: %w", err)
	}
	for more := true; more; {
		if more, err = c.read(ctx, tx); err != nil {
			return Proof{}, err
		}
	}
	if err := c.end(ctx, tx); err != nil {
		return Proof{}, err
	}
	return Proof{Lines: c.seq, Hash: hex.EncodeToString(c.last[:]), Knows: c.met}, nil
}

// chain is how far the look has come.
type chain struct {
	expect string
	met    bool
	seq    int64
	last   [sha256.Size]byte
}

// read goes through the next lines; more is false after the last.
func (c *chain) read(ctx context.Context, tx pgx.Tx) (more bool, err error) {
	rows, err := tx.Query(ctx, `fetch `+strconv.Itoa(auditLines)+` from audit_lines`)
	if err != nil {
		return false, fmt.Errorf("read the audit log after line %d: %w", c.seq, err)
	}
	defer rows.Close()
	for rows.Next() {
		more = true
		var l keptLine
		err := rows.Scan(&l.seq, &l.at, &l.actor, &l.role, &l.action, &l.subject, &l.subjectID, &l.before, &l.after, &l.why, &l.previous, &l.hash)
		if err != nil {
			return false, fmt.Errorf("read the audit log after line %d: %w", c.seq, err)
		}
		if err := c.add(l); err != nil {
			return false, err
		}
	}
	if err := rows.Err(); err != nil {
		return false, fmt.Errorf("read the audit log after line %d: %w", c.seq, err)
	}
	return more, nil
}

// add compares one line with what must come next.
func (c *chain) add(l keptLine) error {
	switch {
	case l.seq != c.seq+1:
		return BrokenChain{c.seq + 1, "is missing"}
	case !bytes.Equal(l.previous, c.last[:]):
		return BrokenChain{l.seq, "does not follow the line before it"}
	}
	c.last, c.seq = sha256.Sum256([]byte(l.text())), l.seq
	if !bytes.Equal(l.hash, c.last[:]) {
		return BrokenChain{l.seq, "was changed"}
	}
	c.meet()
	return nil
}

func (c *chain) meet() { c.met = c.met || c.expect == hex.EncodeToString(c.last[:]) }

// end compares the last line with the end that the database noted.
func (c *chain) end(ctx context.Context, tx pgx.Tx) error {
	var seq int64
	var hash []byte
	err := tx.QueryRow(ctx, `select seq, hash from audit_head`).Scan(&seq, &hash)
	switch {
	case errors.Is(err, pgx.ErrNoRows):
		return BrokenChain{c.seq, "has no end: the note of the last line is gone"}
	case err != nil:
		return fmt.Errorf("read the end of the audit log: %w", err)
	case seq > c.seq:
		return BrokenChain{c.seq + 1, "is missing, at the end"}
	case seq < c.seq || !bytes.Equal(hash, c.last[:]):
		return BrokenChain{c.seq, "is not the end that was noted"}
	}
	return nil
}

// keptLine is a line as it lies in the database.
type keptLine struct {
	seq, at               int64 // at in microseconds
	actor                 *int64
	role, action, subject string
	subjectID             int64
	before, after         *string
	why                   string
	previous, hash        []byte
}

// text is what the line's hash is made from; see audit_text in the migrations.
func (l keptLine) text() string {
	number := func(n *int64) string {
		if n == nil {
			return ""
		}
		return strconv.FormatInt(*n, 10)
	}
	words := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	fields := []string{
		strconv.FormatInt(l.seq, 10), strconv.FormatInt(l.at, 10), number(l.actor), l.role, l.action, l.subject,
		strconv.FormatInt(l.subjectID, 10), words(l.before), words(l.after), l.why, hex.EncodeToString(l.previous),
	}
	for i, f := range fields {
		fields[i] = strconv.Itoa(len(f)) + ":" + f
	}
	return strings.Join(fields, ",")
}
