package sheet

import (
	"context"
	"errors"
	"path"
	"slices"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// parcel is the file that somebody is about to send.
type parcel struct {
	Sheet string `json:"sheet"`
}

func (p *parcel) sheet() store.Sheet { return store.Sheet(p.Sheet) }

const (
	optionTemplateXLSX = "template_xlsx"
	optionTemplateCSV  = "template_csv"
	optionApply        = "apply"
	optionDrop         = "drop"
	importPrefix       = "import_"
)

// imports takes a file and has a job try it.
func (s Sheets) imports() engine.Definition {
	return engine.Flow[parcel]{
		Name: Imports, Version: 1, Allow: AllowImports,
		Steps: []engine.Step[parcel]{
			{Name: "what", Typed: true, Ask: s.askKind, Take: takeKind},
			{Name: "file", Typed: true, Ask: askFile, Take: s.takeFile},
		},
	}
}

// askKind offers the kinds of lists, and to decide on what was tried before.
func (s Sheets) askKind(ctx context.Context, t engine.Turn, _ *parcel) (engine.Screen, error) {
	waiting, err := s.store.ImportsWaiting(ctx, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.SheetImportWhat()}}
	for _, sheet := range importable(t.Person) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: Name(sheet), Option: string(sheet)}})
	}
	for _, i := range waiting {
		screen.Rows = append(screen.Rows, []engine.Button{{
			Label: locales.SheetImportWaits(Name(i.Sheet), i.Total), Option: importPrefix + number(i.ID),
		}})
	}
	return screen, nil
}

func takeKind(_ context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	if id, ok := strings.CutPrefix(in.Option, importPrefix); ok && in.Kind == engine.Tap {
		return engine.Call(Import, id), nil // which is there for nobody else
	}
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case !slices.Contains(importable(t.Person), store.Sheet(in.Option)):
		return step.Stale(), nil
	}
	p.Sheet = in.Option
	return engine.Next(), nil
}

func askFile(_ context.Context, _ engine.Turn, p *parcel) (engine.Screen, error) {
	text := locales.SheetImportPeople()
	switch p.sheet() {
	case store.SheetGrants:
		text = locales.SheetImportGrants()
	case store.SheetAwards:
		text = locales.SheetImportAwards()
	}
	return engine.Screen{Text: []engine.Message{text}, Rows: [][]engine.Button{{
		{Label: locales.SheetImportTemplateXlsx(), Option: optionTemplateXLSX}, {Label: locales.SheetImportTemplateCsv(), Option: optionTemplateCSV},
	}}}, nil
}

func (s Sheets) takeFile(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && in.Option == optionTemplateXLSX:
		return s.template(ctx, t, p.sheet(), store.XLSX)
	case in.Kind == engine.Tap && in.Option == optionTemplateCSV:
		return s.template(ctx, t, p.sheet(), store.CSV)
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Document || in.File == nil:
		return engine.Stay(locales.SheetImportWanted()), nil
	case in.File.Size > fileLimit:
		return engine.Stay(locales.SheetImportTooBig()), nil
	case strings.EqualFold(path.Ext(in.File.Name), ".xls"):
		return engine.Stay(locales.SheetImportOldExcel()), nil
	}
	id, err := s.store.AskImport(ctx, t.Person.ID, p.sheet(), in.File.ID, t.Now)
	switch {
	case errors.Is(err, store.ErrManySheets):
		return engine.Stay(locales.SheetImportMany()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.SheetImportNothing()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Replace(Import, number(id)), s.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindImport, Person: t.Person.ID, Ref: number(id)})
}

func (s Sheets) template(ctx context.Context, t engine.Turn, sheet store.Sheet, format store.Format) (engine.Move, error) {
	err := s.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindTemplate, Person: t.Person.ID, Ref: string(sheet) + "-" + string(format)})
	return engine.Stay(locales.SheetImportTemplateSent()).Noting(locales.SheetImportTemplateSent()), err
}

func number(id int64) string { return strconv.FormatInt(id, 10) }
