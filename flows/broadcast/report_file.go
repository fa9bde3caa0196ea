package broadcast

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	// linesMost is how many recipients a file has at most, linesAtOnce how many are read in one go.
	linesMost   = 200_000
	linesAtOnce = 5_000
)

// Table is a workbook that is written row by row.
type Table interface {
	Row(cells ...any) error
	Finish(name string) (*engine.Attachment, error)
	Discard()
}

func columns() []locales.Message {
	return []locales.Message{
		locales.BroadcastColumnPerson(), locales.BroadcastColumnName(), locales.BroadcastColumnRegion(), locales.BroadcastColumnLang(), locales.BroadcastColumnState(),
		locales.BroadcastColumnAt(), locales.BroadcastColumnReason(), locales.BroadcastColumnVote(), locales.BroadcastColumnPressed(),
	}
}

// File brings the recipients of an announcement, and what became of each, to who may export people: those whom they may.
func (b Broadcasts) File(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil || b.table == nil {
		return engine.Screen{}, false, err
	}
	may, err := b.store.MayListRecipients(ctx, p.ID, id)
	if err != nil || !may || !p.ForgetAt.IsZero() {
		return engine.Screen{}, false, err
	}
	w := worder{words: b.words, lang: locales.Lang(p.Lang)}
	var head []string
	for _, c := range columns() {
		head = append(head, w.say(c))
	}
	table, err := b.table(head...)
	if err != nil {
		return engine.Screen{}, false, err
	}
	defer table.Discard()
	rows, whole, err := b.write(ctx, table, &w, p.ID, id)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if rows == 0 {
		return engine.Screen{Text: []engine.Message{locales.BroadcastFileNone()}}, true, nil
	}
	screen := engine.Screen{Text: []engine.Message{locales.BroadcastFileCaption(rows)}}
	if !whole {
		screen.Text = append(screen.Text, locales.BroadcastFileCut())
	}
	if screen.File, err = table.Finish("announcement-" + ref); err != nil {
		return engine.Screen{}, false, err
	}
	return screen, true, b.store.ListedRecipients(ctx, p.ID, id, rows, now)
}

// write adds the recipients to the table, and tells whether all of them fitted.
func (b Broadcasts) write(ctx context.Context, table Table, w *worder, reader, id int64) (rows int, whole bool, err error) {
	for after := int64(-1 << 62); rows < linesMost; {
		lines, err := b.store.RecipientLines(ctx, reader, id, after, linesAtOnce)
		if err != nil || len(lines) == 0 {
			return rows, true, err
		}
		for _, l := range lines {
			if err := b.line(table, w, l); err != nil {
				return rows, false, err
			}
		}
		rows, after = rows+len(lines), lines[len(lines)-1].Person
	}
	return rows, false, w.err
}

func (b Broadcasts) line(table Table, w *worder, l store.RecipientLine) error {
	var at any
	if !l.At.IsZero() {
		at = l.At.In(b.zone)
	}
	var lang string
	switch locales.Lang(l.Lang) {
	case locales.Kazakh:
		lang = w.say(locales.CommonLangKk())
	case locales.Russian:
		lang = w.say(locales.CommonLangRu())
	}
	var why locales.Message
	if l.State == store.RecipientGone || l.State == store.RecipientRefused || l.State == store.RecipientUnknown {
		why = loss(store.Lost{State: l.State, Reason: l.Reason})
	}
	err := table.Row(l.Person, l.Name, w.say(step.RegionName(l.RegionKK, l.RegionRU)), lang, w.say(outcome(l.State)), at, w.say(why), w.say(choice(l.Choice)),
		int64(l.Pressed))
	if err != nil {
		return err
	}
	return w.err
}

func outcome(state int) locales.Message {
	switch state {
	case store.RecipientSent:
		return locales.BroadcastRowSent()
	case store.RecipientGone:
		return locales.BroadcastRowGone()
	case store.RecipientRefused:
		return locales.BroadcastRowRefused()
	case store.RecipientUnknown:
		return locales.BroadcastRowUnknown()
	case store.RecipientDeleted:
		return locales.BroadcastRowDeleted()
	}
	return locales.BroadcastRowWaits()
}
