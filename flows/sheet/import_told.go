package sheet

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Imported tells whoever sent a file what came of it, with the rows that failed as a file. It is a nudge.Composer.
func (s Sheets) Imported(ctx context.Context, person store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := strconv.ParseInt(ref, 10, 64)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	i, err := s.store.Import(ctx, person.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: report(i)}
	switch i.State {
	case store.ImportTried:
		screen.Rows = [][]engine.Button{{{
			Label: locales.SheetImportOpen(), Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{Import, ref}},
		}}}
	case store.ImportDone, store.ImportBroken:
		if i.Sheet == store.SheetAwards && i.State == store.ImportDone && i.Good() > 0 {
			screen.Rows = [][]engine.Button{{{
				Label: locales.SheetImportToAwards(), Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flowAwards}},
			}}}
		}
	default: // the decision was quicker than this message
		return engine.Screen{}, false, nil
	}
	if i.Failed > 0 && i.State != store.ImportBroken {
		if screen.File, err = s.failed(ctx, i, person.Lang); err != nil {
			return engine.Screen{}, false, err
		}
		if screen.File != nil {
			screen.Text = append(screen.Text, locales.SheetImportFailedFile())
		}
	}
	return screen, true, nil
}

// failed is a file of the rows that could not be taken, as they were sent, with the reasons in a column behind them; nil when the file
// that they stood in is no longer there.
func (s Sheets) failed(ctx context.Context, i store.Import, lang string) (*engine.Attachment, error) {
	failures, err := s.store.ImportFailures(ctx, i.ID)
	if err != nil {
		return nil, err
	}
	r, err := s.fetch(ctx, i, true)
	if err != nil || r.problem != "" {
		return nil, err
	}
	w := s.words(lang)
	width := len(r.table.head)
	for _, row := range r.table.rows {
		width = max(width, len(row.cells))
	}
	out, err := newWriter(r.table.format, width+2)
	if err != nil {
		return nil, err
	}
	defer out.discard()
	head := r.table.cells(row{cells: r.table.head}, width, nil)
	if err := out.row(append(head, w.say(locales.SheetHeadLine()), w.say(locales.SheetHeadReason()))); err != nil {
		return nil, err
	}
	why := map[int]string{}
	for _, f := range failures {
		why[f.Line] = f.Reason
	}
	for _, sent := range r.table.rows {
		reason, bad := why[sent.line]
		if !bad {
			continue
		}
		cells := append(r.table.cells(sent, width, r.columns), int64(sent.line), w.say(reasonText(reason)))
		if err := out.row(cells); err != nil {
			return nil, err
		}
	}
	if err := w.err(); err != nil {
		return nil, err
	}
	data, err := out.finish()
	if err != nil {
		return nil, err
	}
	return attachment(fmt.Sprintf("%s-failed-%d", i.Sheet, i.ID), r.table.format, data), nil
}

// cells gives a row as it was sent: numbers that were a day as that day, everything else as text.
func (t table) cells(sent row, width int, known columns) []any {
	cells := make([]any, width, width+2)
	for n := range cells {
		text := sent.cell(n)
		if at, ok := serial(text, t); ok && known != nil && n == known.at(fieldEnds) {
			cells[n] = day{at}
		} else if text != "" {
			cells[n] = text
		}
	}
	return cells
}

// reasonText words a reason.
func reasonText(name string) locales.Message {
	switch reason(name) {
	case reasonNoID:
		return locales.SheetReasonNoId()
	case reasonBadID:
		return locales.SheetReasonBadId()
	case reasonRoundedID:
		return locales.SheetReasonRoundedId()
	case reasonBadPerson:
		return locales.SheetReasonBadPerson()
	case reasonTwice:
		return locales.SheetReasonTwice()
	case reasonLongName:
		return locales.SheetReasonLongName()
	case reasonLostLetters:
		return locales.SheetReasonLostLetters()
	case reasonBadLanguage:
		return locales.SheetReasonBadLanguage()
	case reasonBadRegion:
		return locales.SheetReasonBadRegion()
	case reasonNoRole:
		return locales.SheetReasonNoRole()
	case reasonBadRole:
		return locales.SheetReasonBadRole()
	case reasonBadDate:
		return locales.SheetReasonBadDate()
	case reasonPastDate:
		return locales.SheetReasonPastDate()
	}
	switch name {
	case store.NotYours:
		return locales.SheetReasonNotYours()
	case store.NoPerson:
		return locales.SheetReasonNoPerson()
	case store.ManyPeople:
		return locales.SheetReasonManyPeople()
	case store.BadCohort:
		return locales.SheetReasonBadCohort()
	case store.MoreThanHeld:
		return locales.SheetReasonMoreThanHeld()
	case store.NotGiven:
		return locales.SheetReasonRefused()
	case store.ChangedMeanwhile:
		return locales.SheetReasonChanged()
	}
	if m := awardReason(name); !m.IsZero() {
		return m
	}
	return locales.SheetReasonUnknown()
}
