package sheet

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

const (
	// partRows is how many rows a file has at most, so that it is made well within a job's time of 30 seconds.
	partRows = 150_000
	// partBytes is how much text: what Telegram takes from bots is 50 MB, and a part must never come near it, however badly it packs.
	partBytes = 40 << 20
)

// errFull ends a part; the row in hand begins the next one.
var errFull = errors.New("the file is full")

// Export makes a part of a file from what the person may see at this moment. It is a nudge.Composer; somebody who has lost the right
// since gets nothing.
func (s Sheets) Export(ctx context.Context, person store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	var id int64
	var part int
	if _, err := fmt.Sscanf(ref, "%d-%d", &id, &part); err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	e, after, err := s.store.ExportPart(ctx, person.ID, id, part)
	if errors.Is(err, store.ErrNotFound) || (err == nil && !person.ForgetAt.IsZero()) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	made, err := s.make(ctx, e, after, person.Lang, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if err := s.store.MadePart(ctx, e, part, made.rows, made.next, now); err != nil {
		return engine.Screen{}, false, err
	}
	if made.next > 0 {
		if err := s.jobs.Notify(ctx, store.Prompt, partNotice(person.ID, id, part+1)); err != nil {
			return engine.Screen{}, false, err
		}
	}
	return s.letter(ctx, e, made, part, now)
}

// made is a file with what there is to say about it.
type made struct {
	data []byte
	rows int
	next int64 // the key after which the next part begins, 0 for none
}

// letter is the message that the file comes with.
func (s Sheets) letter(ctx context.Context, e store.Export, f made, part int, now time.Time) (engine.Screen, bool, error) {
	if f.rows == 0 && part == 1 {
		return engine.Screen{Text: []engine.Message{locales.SheetExportEmpty(Name(e.Sheet))}}, true, nil
	}
	lines := []locales.Message{locales.SheetExportCaption(Name(e.Sheet), f.rows)}
	if e.Region != "" {
		name, err := s.regionName(ctx, e.Region)
		if err != nil {
			return engine.Screen{}, false, err
		}
		lines = append(lines, locales.SheetExportOfRegion(name))
	}
	if e.Cohort != "" {
		lines = append(lines, locales.SheetExportOfCohort(locales.Bilingual{KK: e.CohortKK, RU: e.CohortRU}))
	}
	switch {
	case f.next > 0:
		lines = append(lines, locales.SheetExportPartNext(part))
	case part > 1:
		lines = append(lines, locales.SheetExportPart(part))
	}
	screen := engine.Screen{Text: []engine.Message{locales.Lines(lines...)}}
	if e.Format == store.CSV {
		screen.Text = append(screen.Text, locales.SheetExportCsvNote())
	}
	screen.Text = append(screen.Text, locales.SheetExportMade())
	name := fmt.Sprintf("%s-%s", e.Sheet, now.In(s.zone).Format(time.DateOnly))
	if f.next > 0 || part > 1 {
		name = fmt.Sprintf("%s-%d", name, part)
	}
	screen.File = attachment(name, e.Format, f.data)
	return screen, true, nil
}

func attachment(name string, format store.Format, data []byte) *engine.Attachment {
	mime := "text/csv; charset=utf-8"
	if format == store.XLSX {
		mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
	}
	return &engine.Attachment{Name: name + "." + string(format), MIME: mime, Data: data}
}

func (s Sheets) regionName(ctx context.Context, code string) (locales.Message, error) {
	regions, err := s.store.Regions(ctx, string(locales.Kazakh))
	if err != nil {
		return locales.Message{}, err
	}
	for _, r := range regions {
		if r.Code == code {
			return locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU}), nil
		}
	}
	return locales.Verbatim(code), nil
}

// make writes the rows after a key into a file, in a language, until there are no more or it is full.
func (s Sheets) make(ctx context.Context, e store.Export, after int64, lang string, now time.Time) (made, error) {
	w := s.words(lang)
	switch e.Sheet {
	case store.SheetPeople:
		return fill(s, w, e.Format, s.personColumns(w), func(p store.PersonLine) int64 { return p.Number },
			func(each func(store.PersonLine) error) error { return s.store.ExportPeople(ctx, e, after, each) })
	case store.SheetGrants:
		return fill(s, w, e.Format, s.grantColumns(w), func(g store.GrantLine) int64 { return g.ID },
			func(each func(store.GrantLine) error) error { return s.store.ExportGrants(ctx, e, after, each) })
	case store.SheetApplications:
		return fill(s, w, e.Format, s.applicationColumns(w), func(a store.ApplicationLine) int64 { return a.ID },
			func(each func(store.ApplicationLine) error) error {
				return s.store.ExportApplications(ctx, e, after, each)
			})
	case store.SheetReviews, store.SheetRanking:
		scored, err := s.scored(ctx, e)
		if err != nil {
			return made{}, err
		}
		if e.Sheet == store.SheetReviews {
			return fill(s, w, e.Format, s.reviewColumns(w, scored), func(r store.ReviewRow) int64 { return r.ID },
				func(each func(store.ReviewRow) error) error { return s.store.ExportReviews(ctx, e, after, each) })
		}
		return fill(s, w, e.Format, s.rankingColumns(w, scored), func(r rankedRow) int64 { return r.key },
			func(each func(rankedRow) error) error { return s.exportRanking(ctx, e, scored, after, each) })
	case store.SheetCourses:
		return fill(s, w, e.Format, s.courseColumns(w), func(r store.CourseRow) int64 { return r.Key },
			func(each func(store.CourseRow) error) error { return s.store.ExportCourses(ctx, e, after, now, each) })
	case store.SheetMentors:
		return fill(s, w, e.Format, s.bookingColumns(w), func(r store.BookingRow) int64 { return r.Key },
			func(each func(store.BookingRow) error) error { return s.store.ExportBookings(ctx, e, after, each) })
	case store.SheetAudit:
		return fill(s, w, e.Format, s.auditColumns(w), func(l store.AuditLine) int64 { return l.Seq },
			func(each func(store.AuditLine) error) error { return s.store.ExportAudit(ctx, e, after, each) })
	}
	return made{}, fmt.Errorf("make a file of %q: nobody knows how", e.Sheet)
}

// column is one column of an export.
type column[R any] struct {
	head locales.Message
	cell func(R) (any, error)
}

// fill writes what rows gives.
func fill[R any](
	s Sheets, w wording, format store.Format, columns []column[R], key func(R) int64, rows func(each func(R) error) error,
) (f made, err error) {
	out, err := newWriter(format, len(columns))
	if err != nil {
		return made{}, err
	}
	defer out.discard()
	cells := make([]any, len(columns))
	for i, c := range columns {
		cells[i] = w.say(c.head)
	}
	if err := out.row(cells); err != nil {
		return made{}, err
	}
	last := int64(0)
	err = rows(func(r R) error {
		if f.rows >= s.limits.rows || out.size() >= s.limits.bytes {
			return errFull
		}
		for i, c := range columns {
			if cells[i], err = c.cell(r); err != nil {
				return err
			}
		}
		f.rows, last = f.rows+1, key(r)
		return out.row(cells)
	})
	switch {
	case errors.Is(err, errFull):
		f.next = last
	case err != nil:
		return made{}, err
	}
	if err := w.err(); err != nil {
		return made{}, err
	}
	f.data, err = out.finish()
	return f, err
}

func newWriter(format store.Format, columns int) (writer, error) {
	if format == store.CSV {
		return newCSV(), nil
	}
	return newXLSX(columns)
}
