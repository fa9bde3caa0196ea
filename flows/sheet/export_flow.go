package sheet

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wish is the file that somebody is asking for.
type wish struct {
	Sheet  string `json:"sheet"`
	Region string `json:"region"`
	Cohort string `json:"cohort"`
	Format string `json:"format"`
}

func (w *wish) sheet() store.Sheet { return store.Sheet(w.Sheet) }

// places: the audit log is of no region and no cohort.
func (w *wish) places() bool { return w.sheet() != store.SheetAudit }

// exports asks what is wanted, and has a job make it.
func (s Sheets) exports() engine.Definition {
	return engine.Flow[wish]{
		Name: Exports, Version: 1, Allow: AllowExports,
		Steps: []engine.Step[wish]{
			s.which(), s.lasting("region", s.region), s.lasting("cohort", s.cohort),
			step.Choice[wish]{
				Question: step.Question[wish]{Name: "format", Ask: step.Says[wish](locales.SheetExportFormat())},
				Field:    func(w *wish) *string { return &w.Format },
				Options: []step.Option{
					{Name: string(store.XLSX), Label: locales.SheetXlsx()}, {Name: string(store.CSV), Label: locales.SheetCsv()},
				},
			}.Step(),
		},
		Finish: s.ask,
	}
}

func (s Sheets) which() engine.Step[wish] {
	return engine.Step[wish]{
		Name: "what", Typed: true,
		Ask: func(_ context.Context, t engine.Turn, _ *wish) (engine.Screen, error) {
			screen := engine.Screen{Text: []engine.Message{locales.SheetExportWhat()}}
			for _, sheet := range exportable(t.Person) {
				screen.Rows = append(screen.Rows, []engine.Button{{Label: Name(sheet), Option: string(sheet)}})
			}
			return screen, nil
		},
		Take: func(_ context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			switch {
			case in.Kind != engine.Tap:
				return engine.Stay(locales.CommonErrUnknownInput()), nil
			case !slices.Contains(exportable(t.Person), store.Sheet(in.Option)):
				return step.Stale(), nil
			}
			*w = wish{Sheet: in.Option}
			return engine.Next(), nil
		},
	}
}

// lasting is a choice among what the right to this sheet reaches.
func (s Sheets) lasting(name string, choice func(*wish) step.Pick[wish]) engine.Step[wish] {
	return engine.Step[wish]{
		Name: name, When: (*wish).places,
		Ask: func(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
			return choice(w).Step().Ask(ctx, t, w)
		},
		Take: func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			return choice(w).Step().Take(ctx, t, w, in)
		},
	}
}

func (s Sheets) region(w *wish) step.Pick[wish] {
	right := w.sheet().ExportRight()
	return step.Pick[wish]{
		Question: step.Question[wish]{Name: "region", Ask: step.Says[wish](locales.SheetExportRegion()), Optional: true},
		Field:    func(w *wish) *string { return &w.Region },
		Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) {
			scope, err := s.store.SheetRegions(ctx, t.Person.ID, right)
			if err != nil {
				return nil, err
			}
			all, err := step.Regions(s.store)(ctx, t)
			return slices.DeleteFunc(all, func(o step.Option) bool {
				return !scope.Everywhere && !slices.Contains(scope.Regions, o.Name)
			}), err
		},
		Find: step.FindRegion(), Exact: step.SpelledRegion(),
	}
}

func (s Sheets) cohort(w *wish) step.Pick[wish] {
	right := w.sheet().ExportRight()
	return step.Pick[wish]{
		Question: step.Question[wish]{Name: "cohort", Ask: step.Says[wish](locales.SheetExportCohort()), Optional: true},
		Field:    func(w *wish) *string { return &w.Cohort },
		Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) {
			cohorts, err := s.store.SheetCohorts(ctx, t.Person.ID, right)
			options := make([]step.Option, len(cohorts))
			for i, c := range cohorts {
				options[i] = step.Option{
					Name: c.Code, Label: locales.Named(locales.Bilingual{KK: c.TitleKK, RU: c.TitleRU}),
					Spellings: []string{c.TitleKK, c.TitleRU, c.Code},
				}
			}
			return options, err
		},
		Find: likeness, Exact: spelled,
	}
}

// likeness tells how well what was typed fits one of the names.
func likeness(query string) func(step.Option) float64 {
	return func(o step.Option) float64 {
		score := 0.0
		for _, name := range o.Spellings {
			score = max(score, locales.Similar(query, name))
		}
		return score
	}
}

// spelled is 1 for a name that was spelled out.
func spelled(query string) func(step.Option) float64 {
	wanted := locales.Fold(query)
	return func(o step.Option) float64 {
		if slices.ContainsFunc(o.Spellings, func(name string) bool { return locales.Fold(name) == wanted }) {
			return 1
		}
		return 0
	}
}

// ask has the file made.
func (s Sheets) ask(ctx context.Context, t engine.Turn, w *wish) (engine.Move, error) {
	id, err := s.store.AskExport(ctx, store.Export{
		Person: t.Person.ID, Sheet: w.sheet(), Format: store.Format(w.Format), Region: w.Region, Cohort: w.Cohort,
	}, t.Now)
	switch {
	case errors.Is(err, store.ErrManySheets):
		return engine.Done().Saying(locales.SheetExportMany()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.SheetExportNothing()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.SheetExportAsked()), s.jobs.Notify(ctx, store.Prompt, partNotice(t.Person.ID, id, 1))
}

// partNotice is the part of a file in the queue.
func partNotice(person, export int64, part int) store.Notice {
	ref := fmt.Sprintf("%d-%d", export, part)
	return store.Notice{Kind: KindExport, Person: person, Ref: ref, Once: KindExport + ":" + ref}
}
