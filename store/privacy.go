package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"
)

// Holding is what one table keeps of people: what each of its columns says of them, what they are shown of it, and what becomes of it
// when they are forgotten. Every table has one, see Holdings; what it says is in a file of its own for each subject.
//
// Its SQL knows @person, the Telegram id. Showing knows @lang, the reader's language; erasing knows @now, and @pseudonym, which becomes
// the person's id in the end.
type Holding struct {
	Table string
	// Columns by name, separated by blanks. Keys name a person by a number, which erasing turns into a pseudonym. Personal ones tell
	// something about somebody, and nothing of that is left after erasing. Other ones tell nothing of anybody.
	Keys, Personal, Other string
	// Mine are the excerpts that /mydata shows.
	Mine []Excerpt
	// Erase are the statements that forget a person, in order.
	Erase []string
	// Rests says why something of the person's rows stays, under the pseudonym.
	Rests string
}

// Excerpt is a part of what is kept about somebody: its name, which is stored nowhere but in the files that people get, and the query.
type Excerpt struct{ Name, SQL string }

// Holdings lists all tables in the order in which a person is erased from them: what hangs on somebody first, the person last.
func Holdings() []Holding {
	return slices.Concat(
		journalHoldings(), jobHoldings(), nudgeHoldings(), sheetHoldings(), announcementHoldings(), invitationHoldings(), selectionHoldings(), applicationHoldings(), grantHoldings(),
		noteHoldings(), ticketHoldings(), guardianHoldings(), thanksHoldings(), awardHoldings(), taskHoldings(), courseHoldings(), mentorHoldings(), trajectoryHoldings(),
		tokenHoldings(), auditHoldings(), consentHoldings(), commonHoldings(), personHoldings(),
	)
}

// Dossier is everything that is kept about a person.
type Dossier struct {
	MadeAt   time.Time
	Sections []Section
}

// Section is one excerpt of it.
type Section struct {
	Name   string
	Fields []string
	Rows   [][]any // by field: string, bool, int64, time.Time, Day, a decoded JSON value, or nil
}

// Day is a calendar day.
type Day struct{ time.Time }

// MarshalJSON writes it as YYYY-MM-DD.
func (d Day) MarshalJSON() ([]byte, error) { return json.Marshal(d.Format(time.DateOnly)) }

// MarshalJSON writes the sections as members with lists of objects.
func (d Dossier) MarshalJSON() ([]byte, error) {
	members := map[string]any{"made_at": d.MadeAt}
	for _, s := range d.Sections {
		rows := make([]map[string]any, len(s.Rows))
		for i, row := range s.Rows {
			rows[i] = map[string]any{}
			for j, field := range s.Fields {
				rows[i][field] = row[j]
			}
		}
		members[s.Name] = rows
	}
	return json.Marshal(members)
}

// Dossier gathers everything that is kept about a person at one moment, with names from the database in a language. Somebody unknown has
// a dossier without rows.
func (s *Store) Dossier(ctx context.Context, person int64, lang string, now time.Time) (Dossier, error) {
	d := Dossier{MadeAt: now}
	args := pgx.NamedArgs{"person": person, "lang": lang}
	err := pgx.BeginTxFunc(ctx, s.pool, pgx.TxOptions{IsoLevel: pgx.RepeatableRead, AccessMode: pgx.ReadOnly}, func(tx pgx.Tx) error {
		for _, h := range Holdings() {
			for _, e := range h.Mine {
				section, err := gather(ctx, tx, e, args)
				if err != nil {
					return fmt.Errorf("%s: %w", e.Name, err)
				}
				d.Sections = append(d.Sections, section)
			}
		}
		return nil
	})
	if err != nil {
		return Dossier{}, fmt.Errorf("gather what is kept about person %d: %w", person, err)
	}
	// The person comes last where they are erased and first where they are shown.
	slices.Reverse(d.Sections)
	return d, nil
}

func gather(ctx context.Context, tx pgx.Tx, e Excerpt, args pgx.NamedArgs) (Section, error) {
	rows, err := tx.Query(ctx, e.SQL, args)
	if err != nil {
		return Section{}, err
	}
	section := Section{Name: e.Name}
	described := rows.FieldDescriptions()
	for _, f := range described {
		section.Fields = append(section.Fields, f.Name)
	}
	section.Rows, err = pgx.CollectRows(rows, func(row pgx.CollectableRow) ([]any, error) {
		values, err := row.Values()
		for i := range values {
			values[i] = plain(values[i], described[i].DataTypeOID)
		}
		return values, err
	})
	return section, err
}

// plain makes one type of every kind of value.
func plain(value any, oid uint32) any {
	switch v := value.(type) {
	case int16:
		return int64(v)
	case int32:
		return int64(v)
	case time.Time:
		if oid == pgtype.DateOID {
			return Day{v}
		}
	}
	return value
}

// fields splits a list of columns.
func fields(columns string) []string { return strings.Fields(columns) }

// Columns lists all columns that the holding speaks of.
func (h Holding) Columns() []string {
	return slices.Concat(fields(h.Keys), fields(h.Personal), fields(h.Other))
}

// ErrTooOften says that somebody has asked for the same as often as they may.
var ErrTooOften = errors.New("asked too often")

// OwnDataADay is how often a person may have their data made into a file within 24 hours.
const OwnDataADay = 3

// AskOwnData notes that a person wants everything that is kept about them. Errors: ErrTooOften.
func (s *Store) AskOwnData(ctx context.Context, person int64, now time.Time) error {
	asked, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from audit where actor = (select number from person where id = $1) and action = $2 and at > $3`,
		person, ReadOwnData, now.Add(-24*time.Hour))
	if err == nil && asked >= OwnDataADay {
		err = ErrTooOften
	}
	if err == nil {
		err = s.audit(ctx, Audit{Actor: person, Action: ReadOwnData, Subject: subjectPerson(person)}, now)
	}
	if err != nil {
		return fmt.Errorf("ask for data of person %d: %w", person, err)
	}
	return nil
}
