package sheet

import (
	"context"
	"fmt"
	"strings"
	"time"

	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// reading is a file whose rows have been understood, or not.
type reading struct {
	table   table
	columns columns
	people  []personRow
	grants  []grantRow
	awards  []awardRow
	// problem is why the file as a whole cannot be read; missing are the columns it is about.
	problem string
	missing []string
}

type personRow struct {
	store.ImportedPerson
	why reason
}

type grantRow struct {
	store.ImportedGrant
	why reason
}

// The problems that are not errors of read.
const (
	problemColumns = "columns"
	problemDoubled = "doubled"
	problemGone    = "gone"
	problemTooBig  = "too_big"
	problemRight   = "right"
)

// understand reads a file's rows. Days such as «tomorrow» are meant from the day the file was sent.
func (s Sheets) understand(ctx context.Context, i store.Import, data []byte) (reading, error) {
	t, err := read(data)
	if err != nil {
		return reading{problem: err.Error()}, nil
	}
	return s.understandTable(ctx, i, t)
}

func (s Sheets) understandTable(ctx context.Context, i store.Import, t table) (reading, error) {
	w := s.words(string(locales.Kazakh))
	found, missing, doubled := w.recognised(fields(i.Sheet), t.head)
	switch {
	case w.err() != nil:
		return reading{}, w.err()
	case len(missing) > 0:
		return reading{problem: problemColumns, missing: missing}, nil
	case len(doubled) > 0:
		return reading{problem: problemDoubled, missing: doubled}, nil
	}
	rd, err := s.reader(ctx, w, i.AskedAt.In(s.zone))
	if err != nil {
		return reading{}, err
	}
	r := reading{table: t, columns: found}
	switch i.Sheet {
	case store.SheetGrants:
		r.grants = rd.grants(t, found)
	case store.SheetAwards:
		r.awards = rd.awards(t, found)
	default:
		r.people = rd.people(t, found)
	}
	return r, nil
}

func (s Sheets) reader(ctx context.Context, w wording, today time.Time) (*reader, error) {
	regions, err := s.store.Regions(ctx, string(locales.Kazakh))
	if err != nil {
		return nil, fmt.Errorf("list regions: %w", err)
	}
	options := make([]step.Option, len(regions))
	for i, r := range regions {
		options[i] = step.Option{Name: r.Code, Spellings: []string{r.NameKK, r.NameRU}}
	}
	rd := &reader{
		regions: options, exact: step.SpelledRegion(), alike: step.FindRegion(), known: map[string]string{}, roles: w.rolesByName(), today: today,
	}
	return rd, w.err()
}

// first keeps the first of several reasons.
func first(reasons ...reason) reason {
	for _, r := range reasons {
		if r != "" {
			return r
		}
	}
	return ""
}

func (r *reader) people(t table, c columns) []personRow {
	list := make([]personRow, len(t.rows))
	seen := map[int64]bool{}
	for i, cells := range t.rows {
		p := personRow{}
		p.Line = cells.line
		var why [4]reason
		p.ID, why[0] = readID(cells.cell(c.at(fieldID)))
		p.Name, why[1] = readName(cells.cell(c.at(fieldName)))
		p.Lang, why[2] = readLanguage(cells.cell(c.at(fieldLang)))
		p.Region, why[3] = r.region(cells.cell(c.at(fieldRegion)))
		if p.why = first(why[:]...); p.why == "" {
			if seen[p.ID] {
				p.why = reasonTwice
			}
			seen[p.ID] = true
		}
		list[i] = p
	}
	return list
}

func (r *reader) grants(t table, c columns) []grantRow {
	list := make([]grantRow, len(t.rows))
	seen := map[store.ImportedGrant]bool{}
	for i, cells := range t.rows {
		g := grantRow{}
		var why [4]reason
		g.Person, g.Username, why[0] = readPerson(cells.cell(c.at(fieldPerson)))
		g.Role, why[1] = r.role(cells.cell(c.at(fieldRole)))
		if region := cells.cell(c.at(fieldRegion)); !everywhere(region) {
			if g.Region, why[2] = r.region(region); g.Region == everyRegion {
				g.Region = ""
			}
		}
		if cohort := cells.cell(c.at(fieldCohort)); !everywhere(cohort) {
			g.Cohort = cohort
		}
		key := g.ImportedGrant
		key.Username = strings.ToLower(key.Username)
		g.EndsAt, why[3] = r.until(cells.cell(c.at(fieldEnds)), t)
		if g.why = first(why[:]...); g.why == "" {
			if seen[key] {
				g.why = reasonTwice
			}
			seen[key] = true
		}
		g.Line = cells.line
		list[i] = g
	}
	return list
}
