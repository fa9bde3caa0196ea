package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Export is a file that somebody asked for.
type Export struct {
	ID     int64
	Person int64
	Sheet  Sheet
	Format Format
	Region string // a region's code; empty for all that the person may see
	Cohort string // a cohort's code; empty for all
	Made   bool
	Rows   int
	// What the cohort is called; empty where none is meant, or nobody has looked.
	CohortKK, CohortRU string
}

const askExport = `
insert into sheet_export (person, sheet, format, region, cohort, asked_at)
select $1, $2, $3, nullif($4, ''), (select id from cohort where code = $5), $6
where ($5 = '' or exists (select from cohort where code = $5)) and `

// AskExport notes that a person wants a file, and gives its id. Its first part is 1. Errors: ErrNotFound for people without the right,
// ErrManySheets.
func (s *Store) AskExport(ctx context.Context, e Export, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		waiting, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from sheet_export where person = $1 and state = 'waiting' and asked_at > $2::timestamptz - interval '`+sheetPatience+` hours'`,
			e.Person, now)
		switch {
		case err != nil:
			return err
		case waiting >= SheetsAtOnce:
			return ErrManySheets
		}
		id, err = one(ctx, s, pgx.RowTo[int64], askExport+allowedAnywhere(e.Sheet.ExportRight())+` returning id`,
			e.Person, e.Sheet, e.Format, e.Region, e.Cohort, now)
		if err != nil {
			return err
		}
		return s.later(ctx, `insert into sheet_export_part (export, part, after) values ($1, 1, 0)`, id)
	})
	if err != nil {
		return 0, fmt.Errorf("ask for a file of %s: %w", e.Sheet, err)
	}
	return id, nil
}

// ExportPart loads what a person asked for, and after which key the rows of a part begin. Errors: ErrNotFound, also when the person has
// lost the right since.
func (s *Store) ExportPart(ctx context.Context, person, export int64, part int) (e Export, after int64, err error) {
	e, err = one(ctx, s, func(row pgx.CollectableRow) (Export, error) {
		var e Export
		err := row.Scan(&e.ID, &e.Person, &e.Sheet, &e.Format, &e.Region, &e.Cohort, &e.Made, &e.Rows, &e.CohortKK, &e.CohortRU, &after)
		return e, err
	}, `
select e.id, e.person, e.sheet, e.format, coalesce(e.region, ''), coalesce(c.code, ''), e.state = 'made', e.rows, coalesce(c.title_kk, ''),
	coalesce(c.title_ru, ''), p.after
from sheet_export e join sheet_export_part p on p.export = e.id left join cohort c on c.id = e.cohort
where e.id = $2 and p.part = $3 and e.person = $1`, person, export, part)
	if err == nil {
		var may bool
		if may, err = s.holds(ctx, person, e.Sheet.ExportRight()); err == nil && !may {
			err = ErrNotFound
		}
	}
	if err != nil {
		return Export{}, 0, fmt.Errorf("load export %d: %w", export, err)
	}
	return e, after, nil
}

// exported is what the audit log says about a file that left. Nothing in it is anybody's.
type exported struct {
	Sheet  Sheet  `json:"sheet"`
	Format Format `json:"format"`
	Region string `json:"region,omitempty"`
	Cohort string `json:"cohort,omitempty"`
	Part   int    `json:"part,omitempty"`
	Rows   int    `json:"rows"`
}

// MadePart notes that a part was made with so many rows, in the audit log too. next is the key after which the next part begins, 0 when
// this one is the last. Making the same part again with the same rows notes nothing: what was sent twice was one file.
func (s *Store) MadePart(ctx context.Context, e Export, part, rows int, next int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `
update sheet_export_part set rows = $3 where export = $1 and part = $2 and rows is distinct from $3`, e.ID, part, rows)
		if err != nil || n == 0 {
			return err
		}
		if next > 0 {
			err = s.later(ctx, `
insert into sheet_export_part (export, part, after) values ($1, $2, $3)
on conflict (export, part) do update set after = excluded.after`, e.ID, part+1, next)
		} else {
			err = s.later(ctx, `update sheet_export set state = 'made', made_at = $2 where id = $1`, e.ID, now)
		}
		err = errors.Join(err, s.later(ctx, `
update sheet_export set rows = (select coalesce(sum(rows), 0) from sheet_export_part where export = $1) where id = $1`, e.ID))
		if err != nil {
			return err
		}
		line := exported{Sheet: e.Sheet, Format: e.Format, Region: e.Region, Cohort: e.Cohort, Rows: rows}
		if part > 1 || next > 0 {
			line.Part = part
		}
		return s.audit(ctx, Audit{
			Actor: e.Person, Action: e.Sheet.ExportRight(), Subject: Subject{Kind: "export", ID: e.ID}, After: line,
		}, now)
	})
	if err != nil {
		return fmt.Errorf("note export %d: %w", e.ID, err)
	}
	return nil
}
