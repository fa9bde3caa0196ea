package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
)

// Sheet is what a table that leaves or enters as a file is about. Its name is stored.
type Sheet string

// The sheets.
const (
	SheetPeople       Sheet = "people"
	SheetGrants       Sheet = "grants"
	SheetAwards       Sheet = "awards" // tokens to be given
	SheetApplications Sheet = "applications"
	SheetReviews      Sheet = "reviews"
	SheetRanking      Sheet = "ranking"
	SheetAudit        Sheet = "audit"
	SheetCourses      Sheet = "courses" // who came, and how far they are
	SheetMentors      Sheet = "mentors" // who met whom
)

// Exports lists the sheets that people may ask for, by right.
func Exports() []Sheet {
	return []Sheet{SheetPeople, SheetGrants, SheetApplications, SheetReviews, SheetRanking, SheetCourses, SheetMentors, SheetAudit}
}

// Imports lists the sheets that may be sent in.
func Imports() []Sheet { return []Sheet{SheetPeople, SheetGrants, SheetAwards} }

// ExportRight is the right that a sheet needs to leave. Grants are part of what is known of people.
func (s Sheet) ExportRight() Action {
	switch s {
	case SheetApplications, SheetReviews, SheetRanking:
		return ExportApplications
	case SheetAudit:
		return ExportAudit
	case SheetCourses:
		return ReadCourses
	case SheetMentors:
		return ReadMentors
	}
	return ExportPeople
}

// ImportRights are the rights that a sheet needs to enter; grants are given row by row under the rule of giving by hand.
func (s Sheet) ImportRights() []Action {
	switch s {
	case SheetGrants:
		return []Action{ImportPeople, GrantRoles}
	case SheetAwards:
		return []Action{ImportPeople, GrantTokens}
	}
	return []Action{ImportPeople}
}

// Format is how a sheet is written.
type Format string

// The formats.
const (
	XLSX Format = "xlsx"
	CSV  Format = "csv"
)

// ErrManySheets says that as many files of a person are being worked on as may be.
var ErrManySheets = errors.New("too many files at once")

const (
	// SheetsAtOnce is how many files of one person may be in work at a time.
	SheetsAtOnce = 3
	// sheetPatience is when a file that was never finished no longer counts as in work, in hours.
	sheetPatience = "6"
)

// Scope is where a person holds a right, for choosing among.
type Scope struct {
	Regions    []string // codes; all of them where Everywhere
	Everywhere bool
}

// SheetRegions tells in which regions a person may make a sheet of something.
func (s *Store) SheetRegions(ctx context.Context, person int64, a Action) (Scope, error) {
	held, err := collect(ctx, s, pgx.RowTo[string], `select distinct coalesce(g.region, '') from role_grant g where `+a.held(), person)
	if err != nil {
		return Scope{}, fmt.Errorf("look where person %d may %s: %w", person, a, err)
	}
	if slices.Contains(held, "") {
		return Scope{Everywhere: true}, nil
	}
	return Scope{Regions: held}, nil
}

// CohortName is a cohort to choose.
type CohortName struct {
	Code, TitleKK, TitleRU string
	Rubric                 int // the version that experts score by
}

// SheetCohorts lists the cohorts that a person may make a sheet about, the newest first.
func (s *Store) SheetCohorts(ctx context.Context, person int64, a Action) ([]CohortName, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[CohortName], `
select c.code, c.title_kk, c.title_ru, c.rubric_version from cohort c
where c.state <> 'draft' and exists (select from role_grant g where `+a.held()+` and (g.cohort is null or g.cohort = c.id))
order by c.opens_at desc, c.id desc`, person)
	if err != nil {
		return nil, fmt.Errorf("list cohorts for person %d: %w", person, err)
	}
	return list, nil
}

// holds reports whether a person holds all of the rights, somewhere.
func (s *Store) holds(ctx context.Context, person int64, actions ...Action) (bool, error) {
	condition := "true"
	for _, a := range actions {
		condition += " and " + allowedAnywhere(a)
	}
	held, err := one(ctx, s, pgx.RowTo[bool], "select "+condition+" and $1::bigint is not null", person)
	if err != nil {
		return false, fmt.Errorf("look for rights of person %d: %w", person, err)
	}
	return held, nil
}
