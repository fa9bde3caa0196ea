package sheet

import (
	"context"
	"errors"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// file is one import in front of whoever sent it.
type file struct {
	i store.Import
}

// card shows how far an import has come, and asks for the decision once its rows have been tried.
func (s Sheets) card() engine.Definition {
	return engine.Flow[file]{
		Name: Import, Version: 1, Allow: AllowImports, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*file, error) {
			id, err := strconv.ParseInt(ref, 10, 64)
			if err != nil {
				return nil, engine.ErrGone
			}
			i, err := s.store.Import(ctx, t.Person.ID, id)
			if errors.Is(err, store.ErrNotFound) {
				return nil, engine.ErrGone
			}
			return &file{i: i}, err
		},
		Steps: []engine.Step[file]{{Name: "card", Typed: true, Ask: askCard, Take: s.takeCard}},
	}
}

func askCard(_ context.Context, _ engine.Turn, f *file) (engine.Screen, error) {
	screen := engine.Screen{Text: report(f.i), NoCancel: true}
	if f.i.State == store.ImportTried {
		if good := f.i.Good(); good > 0 {
			screen.Rows = append(screen.Rows, []engine.Button{{
				Label: locales.SheetImportApply(good), Option: optionApply, Style: engine.Primary,
			}})
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.SheetImportDiscard(), Option: optionDrop}})
	}
	return screen, nil
}

// report says how an import stands.
func report(i store.Import) []engine.Message {
	switch i.State {
	case store.ImportTried:
		text := []engine.Message{locales.SheetImportTried(Name(i.Sheet)), tally(i)}
		if i.Good() == 0 {
			text = append(text, locales.SheetImportNothingNew())
		}
		return text
	case store.ImportApplying:
		return []engine.Message{locales.SheetImportApplying(i.Next, i.Total)}
	case store.ImportDone:
		return []engine.Message{locales.SheetImportDone(Name(i.Sheet)), tally(i)}
	case store.ImportDropped:
		return []engine.Message{locales.SheetImportDropped()}
	case store.ImportBroken:
		return []engine.Message{locales.SheetImportBroken(Name(i.Sheet)), problem(i)}
	}
	return []engine.Message{locales.SheetImportTrying()}
}

// tally counts what became, or would become, of the rows; what is none is left out.
func tally(i store.Import) locales.Message {
	fresh, changed := locales.SheetImportFresh(i.Fresh), locales.SheetImportChanged(i.Changed)
	if i.State == store.ImportDone {
		fresh, changed = locales.SheetImportDoneFresh(i.Fresh), locales.SheetImportDoneChanged(i.Changed)
	}
	lines := []locales.Message{fresh}
	if i.Changed > 0 {
		lines = append(lines, changed)
	}
	if i.Same > 0 {
		lines = append(lines, locales.SheetImportSame(i.Same))
	}
	if i.Failed > 0 {
		lines = append(lines, locales.SheetImportFailed(i.Failed))
	}
	return locales.Lines(lines...)
}

// problem says why a file cannot be read.
func problem(i store.Import) locales.Message {
	switch i.Problem {
	case errOldExcel.Error():
		return locales.SheetProblemOldExcel()
	case errLocked.Error():
		return locales.SheetProblemLocked()
	case errBroken.Error():
		return locales.SheetProblemBroken()
	case errHuge.Error():
		return locales.SheetProblemHuge()
	case errEmpty.Error():
		return locales.SheetProblemEmpty()
	case errRows.Error():
		return locales.SheetProblemRows(rowLimit)
	case problemColumns:
		return locales.SheetProblemColumns(heads(i))
	case problemDoubled:
		return locales.SheetProblemDoubled(heads(i))
	case problemGone:
		return locales.SheetProblemGone()
	case problemTooBig:
		return locales.SheetProblemTooBig()
	case problemRight:
		return locales.SheetProblemRight()
	}
	return locales.SheetProblemUnknown()
}

// heads names the columns that an import lacks, or has several of.
func heads(i store.Import) locales.Message {
	var names []locales.Message
	for _, missing := range i.Missing {
		for _, f := range fields(i.Sheet) {
			if f.name == missing {
				names = append(names, f.head)
			}
		}
	}
	return locales.Joined(names...)
}

func (s Sheets) takeCard(ctx context.Context, t engine.Turn, f *file, in engine.Input) (engine.Move, error) {
	to := store.ImportDropped
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionApply:
		to = store.ImportApplying
	case in.Option != optionDrop:
		return step.Stale(), nil
	}
	err := s.store.DecideImport(ctx, t.Person.ID, f.i.ID, to, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(nil).Noting(locales.SheetImportDecided()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	if to == store.ImportDropped {
		return engine.Done().Saying(locales.SheetImportDropped()), nil
	}
	return engine.Done().Saying(locales.SheetImportStarted()),
		s.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindImport, Person: t.Person.ID, Ref: number(f.i.ID)})
}
