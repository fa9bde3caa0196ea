package sheet

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/store"
)

const (
	// peopleTogether and grantsTogether are how many rows are tried or applied in one transaction.
	peopleTogether = 500
	grantsTogether = 100
	// runRows is how many rows one job comes to, so that it ends well within its time; the next job goes on from there.
	runRows = 4000
)

// Run goes on with an import: it tries the rows of a file, or applies those that were tried, stretch by stretch, and has the outcome told.
// It is a nudge.Errand. Killed at any moment and run again, it goes on behind the last stretch that was kept.
func (s Sheets) Run(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := strconv.ParseInt(n.Ref, 10, 64)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	i, may, err := s.store.ImportJob(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.Needless{Reason: "no such import"}
	}
	if err != nil {
		return err
	}
	if i.State == store.ImportTrying || i.State == store.ImportApplying {
		if i, err = s.goOn(ctx, i, may, now); err != nil {
			return err
		}
	}
	if i.State == store.ImportDropped {
		return store.Needless{Reason: "import was dropped"}
	}
	return s.jobs.Notify(ctx, store.Prompt, store.Notice{
		Kind: KindImported, Person: i.Person, Ref: n.Ref, Once: fmt.Sprintf("%s:%d:%s", KindImported, i.ID, i.State),
	})
}

// goOn brings an import to the end of its go, or as far as one job may.
func (s Sheets) goOn(ctx context.Context, i store.Import, may bool, now time.Time) (store.Import, error) {
	r, err := s.fetch(ctx, i, may)
	if err != nil {
		return i, err
	}
	if r.problem != "" {
		if err := s.store.BreakImport(ctx, i.ID, r.problem, r.missing, now); err != nil {
			return i, err
		}
		i.State = store.ImportBroken
		return i, nil
	}
	for came := 0; came < s.limits.goes; {
		st := r.stretch(i)
		if err := s.take(ctx, st, r, now); err != nil {
			if errors.Is(err, store.ErrOvertaken) {
				return i, store.Needless{Reason: "another run has come further"}
			}
			return i, err
		}
		if st.Last {
			i.State = map[store.ImportState]store.ImportState{
				store.ImportTrying: store.ImportTried, store.ImportApplying: store.ImportDone,
			}[i.State]
			return i, nil
		}
		i.Next += st.Rows
		came += st.Rows
	}
	return i, store.Later{Reason: "more rows"}
}

// fetch reads the file, or says why that cannot be done.
func (s Sheets) fetch(ctx context.Context, i store.Import, may bool) (reading, error) {
	if !may {
		return reading{problem: problemRight}, nil
	}
	data, err := s.files.Download(ctx, i.File, fileLimit)
	switch {
	case errors.Is(err, engine.ErrNoFile):
		return reading{problem: problemGone}, nil
	case errors.Is(err, engine.ErrTooBig):
		return reading{problem: problemTooBig}, nil
	case err != nil:
		return reading{}, fmt.Errorf("fetch the file of import %d: %w", i.ID, err)
	}
	return s.understand(ctx, i, data)
}

// stretch is the next run of rows.
func (r reading) stretch(i store.Import) store.Stretch {
	together := peopleTogether
	if i.Sheet == store.SheetGrants {
		together = grantsTogether
	}
	total := len(r.table.rows)
	end := min(i.Next+together, total)
	st := store.Stretch{Import: i, Rows: end - min(i.Next, end), Last: end == total, Total: total}
	for n := i.Next; n < end; n++ {
		if why := r.why(n); why != "" {
			st.Failed = append(st.Failed, store.Failure{Line: r.table.rows[n].line, Reason: string(why)})
		}
	}
	return st
}

// why is the reason that the file itself gives against a row.
func (r reading) why(n int) reason {
	switch {
	case r.people != nil:
		return r.people[n].why
	case r.awards != nil:
		return r.awards[n].why
	}
	return r.grants[n].why
}

// take has the rows of a stretch tried or applied that nothing in the file speaks against.
func (s Sheets) take(ctx context.Context, st store.Stretch, r reading, now time.Time) error {
	from, to := st.Import.Next, st.Import.Next+st.Rows
	if st.Import.Sheet == store.SheetGrants {
		var good []store.ImportedGrant
		for _, g := range r.grants[from:to] {
			if g.why == "" {
				good = append(good, g.ImportedGrant)
			}
		}
		return s.store.ImportGrants(ctx, st, good, now, s.tell())
	}
	if st.Import.Sheet == store.SheetAwards {
		var good []store.ImportedAward
		for _, a := range r.awards[from:to] {
			if a.why == "" {
				good = append(good, a.ImportedAward)
			}
		}
		return s.store.ImportAwards(ctx, st, good, now)
	}
	var good []store.ImportedPerson
	for _, p := range r.people[from:to] {
		if p.why == "" {
			good = append(good, p.ImportedPerson)
		}
	}
	return s.store.ImportPeople(ctx, st, good, now)
}

// tell lets people know of the roles they have got, in the same transaction.
func (s Sheets) tell() store.Given {
	if s.granted == nil {
		return nil
	}
	return func(ctx context.Context, fate store.Fate, person, grant int64) error {
		return s.jobs.Notify(ctx, store.Ordinary, s.granted(fate, person, grant))
	}
}
