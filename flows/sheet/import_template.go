package sheet

import (
	"context"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// exampleID is nobody's: Telegram has given no person an id this small since it began.
const exampleID = "123456789"

// Template is an empty file with headings in the reader's language and one row as an example. It is a nudge.Composer.
func (s Sheets) Template(_ context.Context, person store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	sheet, format, _ := strings.Cut(ref, "-")
	known := fields(store.Sheet(sheet))
	w := s.words(person.Lang)
	out, err := newWriter(store.Format(format), len(known))
	if err != nil {
		return engine.Screen{}, false, err
	}
	defer out.discard()
	heads, example := make([]any, len(known)), make([]any, len(known))
	for i, f := range known {
		heads[i], example[i] = w.say(f.head), w.example(f.name, now.In(s.zone))
	}
	for _, cells := range [][]any{heads, example} {
		if err := out.row(cells); err != nil {
			return engine.Screen{}, false, err
		}
	}
	if err := w.err(); err != nil {
		return engine.Screen{}, false, err
	}
	data, err := out.finish()
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("make a template: %w", err)
	}
	return engine.Screen{
		Text: []engine.Message{locales.SheetImportTemplate(Name(store.Sheet(sheet)))},
		File: attachment(sheet+"-template", store.Format(format), data),
	}, true, nil
}

// example is a cell of the example's row.
func (w wording) example(field string, now time.Time) any {
	switch field {
	case fieldID, fieldPerson:
		return exampleID
	case fieldName:
		return w.say(locales.SheetExampleName())
	case fieldLang:
		return w.say(langName(string(w.lang)))
	case fieldRegion:
		for _, r := range locales.Regions() {
			if r.Code == "KZ-71" {
				return r.Name.In(w.lang)
			}
		}
	case fieldRole:
		return w.say(rights.Name(store.Expert))
	case fieldAmount:
		return int64(50)
	case fieldHours:
		return "1:30"
	case fieldReason:
		return w.say(locales.SheetExampleFor())
	case fieldEnds:
		return day{now.AddDate(1, 0, 0)}
	}
	return nil
}
