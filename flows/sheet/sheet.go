// Package sheet is tables as files: exports that people ask for by right, and imports of people and grants that they send in.
//
// Files are made and read by jobs. A job that is killed in the middle is done again: whoever asked may then get the same file twice, and
// rows that were applied before are found to be so already.
package sheet

import (
	"context"
	"encoding/json"
	"time"

	"saruar/flows/engine"
	"saruar/flows/selection"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Exports = "exports"
	Imports = "imports"
	Import  = "import" // ref: an import's id
)

// flowAwards is the flow of others where a list of tokens goes on.
const flowAwards = "awards"

// The kinds of notices and errands in the queue.
const (
	KindExport   = "export"         // notice; ref: an export's id, a hyphen and the number of the part
	KindTemplate = "sheet_template" // notice; ref: a sheet and a format
	KindImported = "sheet_imported" // notice; ref: an import's id
	KindImport   = "sheet_import"   // errand; ref: an import's id
)

// Store is what exports and imports read and write. It gives each person only what their grants allow.
type Store interface {
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	SheetRegions(ctx context.Context, person int64, a store.Action) (store.Scope, error)
	SheetCohorts(ctx context.Context, person int64, a store.Action) ([]store.CohortName, error)
	Rubric(ctx context.Context, version int) (store.Rubric, error)

	AskExport(ctx context.Context, e store.Export, now time.Time) (int64, error)
	ExportPart(ctx context.Context, person, export int64, part int) (store.Export, int64, error)
	MadePart(ctx context.Context, e store.Export, part, rows int, next int64, now time.Time) error
	ExportPeople(ctx context.Context, e store.Export, after int64, each func(store.PersonLine) error) error
	ExportGrants(ctx context.Context, e store.Export, after int64, each func(store.GrantLine) error) error
	ExportApplications(ctx context.Context, e store.Export, after int64, each func(store.ApplicationLine) error) error
	ExportReviews(ctx context.Context, e store.Export, after int64, each func(store.ReviewRow) error) error
	ExportCandidates(ctx context.Context, person int64, cohort string) ([]store.Candidate, error)
	ExportCourses(ctx context.Context, e store.Export, after int64, now time.Time, each func(store.CourseRow) error) error
	ExportBookings(ctx context.Context, e store.Export, after int64, each func(store.BookingRow) error) error
	ExportAudit(ctx context.Context, e store.Export, after int64, each func(store.AuditLine) error) error

	AskImport(ctx context.Context, person int64, sheet store.Sheet, file string, now time.Time) (int64, error)
	Import(ctx context.Context, person, id int64) (store.Import, error)
	ImportsWaiting(ctx context.Context, person int64, now time.Time) ([]store.Import, error)
	ImportJob(ctx context.Context, id int64) (i store.Import, may bool, err error)
	BreakImport(ctx context.Context, id int64, problem string, missing []string, now time.Time) error
	DecideImport(ctx context.Context, person, id int64, to store.ImportState, now time.Time) error
	ImportPeople(ctx context.Context, st store.Stretch, people []store.ImportedPerson, now time.Time) error
	ImportGrants(ctx context.Context, st store.Stretch, grants []store.ImportedGrant, now time.Time, given store.Given) error
	ImportAwards(ctx context.Context, st store.Stretch, awards []store.ImportedAward, now time.Time) error
	ImportFailures(ctx context.Context, id int64) ([]store.Failure, error)
}

// Jobs is the queue of what is made later than in a turn.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Files fetches what people sent, by Telegram's id. Errors: engine.ErrTooBig, engine.ErrNoFile.
type Files interface {
	Download(ctx context.Context, fileID string, limit int64) ([]byte, error)
}

// Form is what an export has to know of the application form.
type Form struct {
	// Steps lists the questions in their order.
	Steps []string
	// Label names a question, State the state of an application.
	Label func(step string) locales.Message
	State func(state store.ApplicationState) locales.Message
	// Answer words the answer to a question from all answers, such as by the label of a chosen option; the zero message when there is
	// none. Nil: what was written is shown as it is.
	Answer func(step string, answers json.RawMessage) (locales.Message, error)
}

// Selection is what an export has to know of choosing among applications.
type Selection struct {
	// Option names a chosen option of a question.
	Option func(question, name string) locales.Message
	// Rank puts candidates in order by what their cohort is scored by.
	Rank func(store.Rubric, []store.Candidate) []selection.Ranked
}

// Audit words a line of the audit log.
type Audit interface {
	Action(a store.Action) locales.Message
	Actor(l store.AuditLine) locales.Message
	Role(l store.AuditLine) locales.Message
	Subject(l store.AuditLine) locales.Message
	// Values is one side of a change on one line; the zero message for nothing.
	Values(raw []byte) locales.Message
}

// Parts is what exports and imports are made from.
type Parts struct {
	Store   Store
	Jobs    Jobs
	Files   Files // nil where nothing is read in, such as in a machine that only draws screens
	Catalog *locales.Catalog
	Form    Form
	Chosen  Selection
	Audit   Audit
	// Given is the notice to somebody who has got a role by an import (store.RowFresh) or another end of one (store.RowChanged); nil tells
	// nobody.
	Given func(fate store.Fate, person, grant int64) store.Notice
	Zone  *time.Location // in which moments are written and days are meant
}

// Sheets is exports and imports.
type Sheets struct {
	store   Store
	jobs    Jobs
	files   Files
	catalog *locales.Catalog
	form    Form
	chosen  Selection
	audit   Audit
	granted func(fate store.Fate, person, grant int64) store.Notice
	zone    *time.Location
	limits  limits
}

// limits are when a file is full.
type limits struct {
	rows  int // of an export's part
	bytes int // of text in it
	goes  int // rows that one run of an import comes to
}

// New puts exports and imports together.
func New(p Parts) Sheets {
	return Sheets{
		store: p.Store, jobs: p.Jobs, files: p.Files, catalog: p.Catalog, form: p.Form, chosen: p.Chosen, audit: p.Audit, granted: p.Given,
		zone: p.Zone, limits: limits{rows: partRows, bytes: partBytes, goes: runRows},
	}
}

// Flows lists the conversations.
func (s Sheets) Flows() []engine.Definition {
	return []engine.Definition{s.exports(), s.imports(), s.card()}
}

// AllowExports says who may ask for any file at all.
func AllowExports(p engine.Person) bool { return p.Member && len(exportable(p)) > 0 }

// AllowImports says who may send files in. What their rows may do is decided row by row.
func AllowImports(p engine.Person) bool { return p.Member && len(importable(p)) > 0 }

// exportable lists the sheets that somebody may ask for, by their roles.
func exportable(p engine.Person) []store.Sheet {
	var list []store.Sheet
	for _, s := range store.Exports() {
		if p.Has(s.ExportRight().Roles()...) {
			list = append(list, s)
		}
	}
	return list
}

func importable(p engine.Person) []store.Sheet {
	var list []store.Sheet
	for _, s := range store.Imports() {
		may := true
		for _, a := range s.ImportRights() {
			may = may && p.Has(a.Roles()...)
		}
		if may {
			list = append(list, s)
		}
	}
	return list
}
