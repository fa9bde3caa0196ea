package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ImportState is how far an import has come.
type ImportState string

// The states of an import. Its rows are tried first, and change nothing by that.
const (
	ImportTrying   ImportState = "trying"
	ImportTried    ImportState = "tried"
	ImportApplying ImportState = "applying"
	ImportDone     ImportState = "done"
	ImportDropped  ImportState = "dropped"
	ImportBroken   ImportState = "broken" // the file cannot be read
)

// Import is a file of rows that somebody sent. The rows themselves stay in the file, which Telegram keeps.
type Import struct {
	ID      int64
	Person  int64
	Sheet   Sheet
	File    string // Telegram's id
	State   ImportState
	Problem string   // why the file cannot be read, by name
	Missing []string // columns that it lacks, by name
	AskedAt time.Time
	Total   int // rows in the file
	Next    int // rows that this go has come to
	Tally
}

// Tally counts what became, or would become, of rows.
type Tally struct {
	Fresh   int `json:"fresh"`   // added
	Changed int `json:"changed"` // filled in, or given another end
	Same    int `json:"same"`    // so already
	Failed  int `json:"failed"`
}

// Good is how many rows an import changes something by.
func (t Tally) Good() int { return t.Fresh + t.Changed }

// Verdict is what becomes of one row.
type Verdict struct {
	Line int // in the file, as spreadsheet programs count
	Fate Fate
	// Reason says by name why a row failed.
	Reason string
}

// Fate is the kind of a verdict.
type Fate string

// The fates of a row.
const (
	RowFresh   Fate = "fresh"
	RowChanged Fate = "changed"
	RowSame    Fate = "same"
	RowFailed  Fate = "failed"
)

// Failure is a row that could not be taken.
type Failure struct {
	Line   int
	Reason string
}

// ErrOvertaken says that somebody else has taken the same step meanwhile.
var ErrOvertaken = errors.New("overtaken by another run")

// AskImport notes that a person wants the rows of a file read in, and gives its id: the same for the same file that is still being tried.
// Errors: ErrNotFound for people without the right,
// ErrManySheets.
func (s *Store) AskImport(ctx context.Context, person int64, sheet Sheet, file string, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if may, err := s.holds(ctx, person, sheet.ImportRights()...); err != nil || !may {
			return errors.Join(err, refusal(may))
		}
		id, err = one(ctx, s, pgx.RowTo[int64], `
select id from sheet_import where person = $1 and sheet = $2 and file = $3 and state = 'trying'`, person, sheet, file)
		if !errors.Is(err, ErrNotFound) {
			return err
		}
		running, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from sheet_import
where person = $1 and state in ('trying', 'applying') and moved_at > $2::timestamptz - interval '`+sheetPatience+` hours'`, person, now)
		switch {
		case err != nil:
			return err
		case running >= SheetsAtOnce:
			return ErrManySheets
		}
		id, err = one(ctx, s, pgx.RowTo[int64], `
insert into sheet_import (person, sheet, file, asked_at, moved_at) values ($1, $2, $3, $4, $4) returning id`, person, sheet, file, now)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("ask for an import of %s: %w", sheet, err)
	}
	return id, nil
}

func refusal(may bool) error {
	if may {
		return nil
	}
	return ErrNotFound
}

const importColumns = `i.id, i.person, i.sheet, i.file, i.state, i.problem, i.missing, i.asked_at, i.total, i.next, i.fresh, i.changed, i.same, i.failed`

func scanImport(row pgx.CollectableRow) (Import, error) {
	var i Import
	err := row.Scan(&i.ID, &i.Person, &i.Sheet, &i.File, &i.State, &i.Problem, &i.Missing, &i.AskedAt, &i.Total, &i.Next,
		&i.Fresh, &i.Changed, &i.Same, &i.Failed)
	return i, err
}

// Import loads an import of a person, as long as they hold the right. Errors: ErrNotFound.
func (s *Store) Import(ctx context.Context, person, id int64) (Import, error) {
	i, err := one(ctx, s, scanImport, `select `+importColumns+` from sheet_import i where i.id = $2 and i.person = $1 and `+
		allowedAnywhere(ImportPeople), person, id)
	if err != nil {
		return Import{}, fmt.Errorf("load import %d: %w", id, err)
	}
	return i, nil
}

// ImportsWaiting lists a person's imports that wait for a decision, the newest first. Those of the last month count.
func (s *Store) ImportsWaiting(ctx context.Context, person int64, now time.Time) ([]Import, error) {
	list, err := collect(ctx, s, scanImport, `
select `+importColumns+` from sheet_import i
where i.person = $1 and i.state = 'tried' and i.asked_at > $2::timestamptz - interval '30 days' and `+allowedAnywhere(ImportPeople)+`
order by i.asked_at desc, i.id desc limit 5`, person, now)
	if err != nil {
		return nil, fmt.Errorf("list imports that wait for person %d: %w", person, err)
	}
	return list, nil
}

// ImportJob loads an import for the program to go on with. may says whether whoever sent it still holds the rights it needs.
// Errors: ErrNotFound.
func (s *Store) ImportJob(ctx context.Context, id int64) (i Import, may bool, err error) {
	i, err = one(ctx, s, scanImport, `select `+importColumns+` from sheet_import i where i.id = $1`, id)
	if err == nil {
		may, err = s.holds(ctx, i.Person, i.Sheet.ImportRights()...)
	}
	if err != nil {
		return Import{}, false, fmt.Errorf("load import %d: %w", id, err)
	}
	return i, may, nil
}

// BreakImport keeps why a file cannot be read in.
func (s *Store) BreakImport(ctx context.Context, id int64, problem string, missing []string, now time.Time) error {
	if missing == nil {
		missing = []string{}
	}
	_, err := s.exec(ctx, `
update sheet_import set state = 'broken', problem = $2, missing = $3, moved_at = $4 where id = $1 and state in ('trying', 'applying')`,
		id, problem, missing, now)
	if err != nil {
		return fmt.Errorf("break import %d: %w", id, err)
	}
	return nil
}

// DecideImport lets a tried import be applied, from its first row, or forgets about it: to is ImportApplying or ImportDropped.
// Errors: ErrNotFound when it is another's, was decided on before, or the person has lost the right.
func (s *Store) DecideImport(ctx context.Context, person, id int64, to ImportState, now time.Time) error {
	_, err := one(ctx, s, pgx.RowTo[int64], `
with decided as (
	select i.id from sheet_import i
	where i.id = $2 and i.person = $1 and i.state = 'tried' and `+allowedAnywhere(ImportPeople)+` for update
), gone as (
	delete from sheet_import_failure where import in (select id from decided)
)
update sheet_import i set state = $3, moved_at = $4, next = 0, fresh = 0, changed = 0, same = 0, failed = 0
where i.id in (select id from decided) and $3 in ('applying', 'dropped')
returning i.id`, person, id, to, now)
	if err != nil {
		return fmt.Errorf("decide on import %d: %w", id, err)
	}
	return nil
}

// Stretch is a run of rows of an import that are tried or applied together: all in one transaction, which a repeated run cannot do twice.
type Stretch struct {
	Import Import // as it was when the stretch began: Next says where
	Rows   int    // in the stretch, those that failed before they came here among them
	Last   bool   // nothing comes after it
	Total  int    // rows in the file
	// Failed before they came here.
	Failed []Failure
}

// errTried undoes what was done only to see how it goes.
var errTried = errors.New("only tried")

// step judges a stretch by carrying it out, undoes that where the rows are only tried, and keeps what came of it.
func (s *Store) step(ctx context.Context, st Stretch, now time.Time, carryOut func(ctx context.Context) ([]Verdict, error)) error {
	var verdicts []Verdict
	dry := st.Import.State == ImportTrying
	if dry {
		err := s.inTx(ctx, func(ctx context.Context) (err error) {
			if verdicts, err = carryOut(ctx); err == nil {
				err = errTried
			}
			return err
		})
		if !errors.Is(err, errTried) {
			return err
		}
	}
	return s.inTx(ctx, func(ctx context.Context) (err error) {
		if err := s.claimStretch(ctx, st); err != nil {
			return err
		}
		if !dry {
			if verdicts, err = carryOut(ctx); err != nil {
				return err
			}
		}
		return s.keepStretch(ctx, st, verdicts, now)
	})
}

// claimStretch holds the import, unless somebody else has come further meanwhile.
func (s *Store) claimStretch(ctx context.Context, st Stretch) error {
	_, err := one(ctx, s, pgx.RowTo[int64], `
select id from sheet_import where id = $1 and state = $2 and next = $3 for update`, st.Import.ID, st.Import.State, st.Import.Next)
	if errors.Is(err, ErrNotFound) {
		return ErrOvertaken
	}
	return err
}

func (s *Store) keepStretch(ctx context.Context, st Stretch, verdicts []Verdict, now time.Time) error {
	var t Tally
	failed := st.Failed
	for _, v := range verdicts {
		switch v.Fate {
		case RowFresh:
			t.Fresh++
		case RowChanged:
			t.Changed++
		case RowSame:
			t.Same++
		default:
			failed = append(failed[:len(failed):len(failed)], Failure{v.Line, v.Reason})
		}
	}
	t.Failed = len(failed)
	var lines []int
	var reasons []string
	for _, f := range failed {
		lines, reasons = append(lines, f.Line), append(reasons, f.Reason)
	}
	if len(lines) > 0 {
		err := s.later(ctx, `
insert into sheet_import_failure (import, line, reason) select $1, * from unnest($2::int[], $3::text[]) on conflict do nothing`,
			st.Import.ID, lines, reasons)
		if err != nil {
			return err
		}
	}
	state := st.Import.State
	if st.Last {
		state = map[ImportState]ImportState{ImportTrying: ImportTried, ImportApplying: ImportDone}[state]
	}
	sum, err := one(ctx, s, pgx.RowToStructByPos[Tally], `
update sheet_import set state = $2, moved_at = $3, total = $4, next = next + $5, fresh = fresh + $6, changed = changed + $7,
	same = same + $8, failed = failed + $9
where id = $1 returning fresh, changed, same, failed`,
		st.Import.ID, state, now, st.Total, st.Rows, t.Fresh, t.Changed, t.Same, t.Failed)
	if err != nil || state != ImportDone {
		return err
	}
	return s.audit(ctx, Audit{
		Actor: st.Import.Person, Action: ImportPeople, Subject: Subject{Kind: "import", ID: st.Import.ID},
		After: imported{Sheet: st.Import.Sheet, Tally: sum},
	}, now)
}

// imported is what the audit log says about an import as a whole.
type imported struct {
	Sheet Sheet `json:"sheet"`
	Tally
}

// ImportFailures lists the rows that could not be taken, in the order of the file.
func (s *Store) ImportFailures(ctx context.Context, id int64) ([]Failure, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Failure], `
select line, reason from sheet_import_failure where import = $1 order by line`, id)
	if err != nil {
		return nil, fmt.Errorf("list failed rows of import %d: %w", id, err)
	}
	return list, nil
}
