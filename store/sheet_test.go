package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

// What the sheets are tried on: the leader of an application to a cohort, from a region.
const (
	clerk      = int64(41)
	judge      = int64(61)
	sheetHome  = "KZ-71"
	sheetAway  = "KZ-10"
	thatCohort = "2024"
)

// archive is an office with somebody in it whom files may tell of, and a clerk without any right.
func archive(t *testing.T) (o *office, application int64) {
	t.Helper()
	o = newOffice(t)
	o.member(clerk)
	application = o.filled(leader, "Жасыл аула")
	o.sql(`insert into region (code, name_kk, name_ru) values ('KZ-71', 'Астана қаласы', 'город Астана'), ('KZ-10', 'Абай облысы', 'область Абай')
		on conflict do nothing`)
	o.sql(`update person set region = $2 where id = $1`, leader, sheetHome)
	o.sql(`update application set answers = answers || jsonb_build_object('region', $2::text) where id = $1`, application, sheetHome)
	_, err := o.Submit(t.Context(), application, leader, o.opens.Add(time.Hour))
	o.must(err)
	o.sql(`update application set state = 'in_review' where id = $1`, application)
	o.member(judge)
	o.sql(`insert into review (application, expert, assigned_at, due_at) values ($1, $2, now(), now())`, application, judge)
	o.must(o.SeedCohort(t.Context(), thatCohort, "x", "x", o.opens))
	return o, application
}

// holds gives the clerk a role somewhere; over says that it has ended.
func (o *office) holds(role, region, cohort string, over bool) {
	o.t.Helper()
	if role == "" {
		return
	}
	id := 0
	if cohort != "" {
		id = o.number(`select id from cohort where code = $1`, cohort)
	}
	o.must(o.Grant(o.t.Context(), clerk, role, region, int64(id), o.opens))
	if over {
		o.sql(`update role_grant set ends_at = now() where person = $1`, clerk)
	}
}

// tells counts what a file would tell of the leader, past asking for it.
func (o *office) tells(s store.Sheet, application int64) (n int) {
	o.t.Helper()
	ctx, e := o.t.Context(), store.Export{Person: clerk, Sheet: s}
	var err error
	switch s {
	case store.SheetPeople:
		err = o.ExportPeople(ctx, e, 0, func(p store.PersonLine) error {
			if p.ID == leader {
				n++
			}
			return nil
		})
	case store.SheetGrants:
		err = o.ExportGrants(ctx, e, 0, func(g store.GrantLine) error {
			if g.Person == leader {
				n++
			}
			return nil
		})
	case store.SheetApplications:
		err = o.ExportApplications(ctx, e, 0, func(a store.ApplicationLine) error {
			if a.ID == application {
				n++
			}
			return nil
		})
	case store.SheetReviews:
		err = o.ExportReviews(ctx, e, 0, func(r store.ReviewRow) error {
			if r.Receipt != "" && r.Expert != "" {
				n++
			}
			return nil
		})
	case store.SheetRanking:
		var list []store.Candidate
		list, err = o.ExportCandidates(ctx, clerk, cohortCode)
		for _, c := range list {
			if c.ID == application {
				n++
			}
		}
	case store.SheetCourses:
		err = o.ExportCourses(ctx, e, 0, o.opens.Add(time.Hour), func(r store.CourseRow) error {
			if r.Person == int64(o.number(`select number from person where id = $1`, leader)) {
				n++
			}
			return nil
		})
	case store.SheetMentors:
		err = o.ExportBookings(ctx, e, 0, func(b store.BookingRow) error {
			if b.Project == application {
				n++
			}
			return nil
		})
	case store.SheetAudit:
		err = o.ExportAudit(ctx, e, 0, func(l store.AuditLine) error {
			if l.Subject.Kind == "application" && l.Subject.ID == application {
				n++
			}
			return nil
		})
	}
	o.must(err)
	return n
}

func TestFilesTellOnlyWhatARightReaches(t *testing.T) {
	t.Parallel()
	type way struct {
		name, role, region, cohort string
		over, tells                bool
	}
	for _, s := range store.Exports() {
		for _, role := range s.ExportRight().Roles() {
			ways := []way{
				{"everywhere", role, "", "", false, true},
				{"there", role, sheetHome, "", false, true},
				{"for the cohort", role, "", cohortCode, false, true},
				{"there for the cohort", role, sheetHome, cohortCode, false, true},
				{"no role", "", "", "", false, false},
				{"elsewhere", role, sheetAway, "", false, false},
				{"for another cohort", role, "", thatCohort, false, false},
				{"an ended grant", role, "", "", true, false},
			}
			for _, other := range store.Roles() {
				if !slices.Contains(s.ExportRight().Roles(), other) {
					ways = append(ways, way{"only " + other, other, "", "", false, false})
				}
			}
			t.Run(fmt.Sprint(s, " by ", role), func(t *testing.T) {
				t.Parallel()
				refuses, untold := shown(t) // those who may not leave nothing behind
				for _, w := range ways {
					o, application := refuses, untold
					asks := w.role != "" && !w.over && !strings.HasPrefix(w.name, "only ")
					if asks {
						o, application = shown(t)
					}
					o.sql(`delete from role_grant where person = $1`, clerk)
					o.holds(w.role, w.region, w.cohort, w.over)
					if got := o.tells(s, application) > 0; got != w.tells {
						t.Errorf("%s: tells %t", w.name, got)
					}
					_, err := o.AskExport(t.Context(), store.Export{Person: clerk, Sheet: s, Format: store.CSV}, o.opens)
					if (err == nil) != asks || (err != nil && !errors.Is(err, store.ErrNotFound)) {
						t.Errorf("%s: may ask: %v", w.name, err)
					}
				}
			})
		}
	}
}

// shown is an archive that every file could tell something from.
func shown(t *testing.T) (o *office, application int64) {
	t.Helper()
	o, application = archive(t)
	o.sql(`insert into role_grant (person, role, region, cohort, granted_at) select $1, 'expert', $2, id, now() from cohort where code = $3`,
		leader, sheetHome, cohortCode)
	o.must(o.WriteAudit(t.Context(), store.Audit{
		Action: store.ReadApplications, Subject: store.Subject{Kind: "application", ID: application},
	}, o.opens))
	course := storetest.NewCourse(t, o.address, "sheets", leader, o.opens, 1)
	o.sql(`update course set region = $2, cohort = (select id from cohort where code = $1)`, cohortCode, sheetHome)
	storetest.Enrol(t, o.address, course.ID, leader)
	o.sql(`insert into mentor (person, minutes, languages, made_at) values ($1, 30, '{kk}', now())`, leader)
	storetest.Booked(t, o.address, leader, application, leader, o.opens, 30)
	return o, application
}

func TestPeopleAreImportedOnlyWhereARightReaches(t *testing.T) {
	t.Parallel()
	for _, role := range store.ImportPeople.Roles() {
		for name, w := range map[string]struct {
			role, region, cohort string
			over, may            bool
		}{
			"everywhere": {role, "", "", false, true}, "there": {role, sheetHome, "", false, true}, "elsewhere": {role, sheetAway, "", false, false},
			"for a cohort": {role, "", cohortCode, false, false}, "no role": {"", "", "", false, false}, "an ended grant": {role, "", "", true, false},
			"only an auditor": {store.Auditor, "", "", false, false},
		} {
			t.Run(role+" "+name, func(t *testing.T) {
				t.Parallel()
				o, _ := archive(t)
				o.holds(w.role, w.region, w.cohort, w.over)
				var id int64 = 1
				o.sql(`insert into sheet_import (person, sheet, file, asked_at, moved_at, state) values ($1, 'people', 'x', now(), now(), 'applying')`, clerk)
				i, _, err := o.ImportJob(t.Context(), id)
				o.must(err)
				err = o.ImportPeople(t.Context(), store.Stretch{Import: i, Rows: 1, Total: 1, Last: true},
					[]store.ImportedPerson{{Line: 2, ID: 901, Name: "Айгүл", Region: sheetHome}}, o.opens)
				o.must(err)
				if got := o.number(`select count(*) from person where id = 901`) == 1; got != w.may {
					t.Errorf("imported: %t", got)
				}
				failures, err := o.ImportFailures(t.Context(), id)
				o.must(err)
				if got := len(failures) == 0; got != w.may || (!w.may && failures[0] != (store.Failure{Line: 2, Reason: store.NotYours})) {
					t.Errorf("failed: %+v", failures)
				}
			})
		}
	}
}

func TestTheLogIsReadOnlyWhereARightReaches(t *testing.T) {
	t.Parallel()
	for _, role := range store.ReadAudit.Roles() {
		for name, w := range map[string]struct {
			role, region, cohort string
			over, person, other  bool // whether the line about the leader and the one about a ticket are seen
			none                 bool // may read nothing at all
		}{
			"everywhere": {role, "", "", false, true, true, false}, "there": {role, sheetHome, "", false, true, false, false},
			"elsewhere": {role, sheetAway, "", false, false, false, false}, "for the cohort": {role, "", cohortCode, false, true, false, false},
			"for another cohort": {role, "", thatCohort, false, false, false, false}, "no role": {"", "", "", false, false, false, true},
			"an ended grant": {role, "", "", true, false, false, true}, "only staff": {store.Staff, "", "", false, false, false, true},
		} {
			t.Run(role+" "+name, func(t *testing.T) {
				t.Parallel()
				o, _ := archive(t)
				number := int64(o.number(`select number from person where id = $1`, leader))
				o.must(o.WriteAudit(t.Context(), store.Audit{Action: store.ReadPeople, Subject: store.Subject{Kind: "person", ID: leader}}, o.opens))
				o.must(o.WriteAudit(t.Context(), store.Audit{Action: store.AnswerTickets, Subject: store.Subject{Kind: "ticket", ID: 7}}, o.opens))
				o.holds(w.role, w.region, w.cohort, w.over)
				lines, err := o.AuditPage(t.Context(), store.AuditQuery{Person: clerk, Limit: 50}, o.opens)
				if errors.Is(err, store.ErrNotFound) != w.none {
					t.Fatalf("reads: %v", err)
				}
				sees := func(kind string, id int64) bool {
					return slices.ContainsFunc(lines, func(l store.AuditLine) bool { return l.Subject == store.Subject{Kind: kind, ID: id} })
				}
				if sees("person", number) != w.person || sees("ticket", 7) != w.other {
					t.Errorf("sees the person %t, the ticket %t", sees("person", number), sees("ticket", 7))
				}
				first := int64(o.number(`select seq from audit where subject = 'person' and action = 'read_people'`))
				if _, err := o.AuditLine(t.Context(), clerk, first, o.opens); (err == nil) != w.person || (err != nil && !errors.Is(err, store.ErrNotFound)) {
					t.Errorf("the line itself: %v", err)
				}
				if _, err := o.AuditName(t.Context(), clerk, number); (err == nil) != w.person {
					t.Errorf("the name: %v", err)
				}
			})
		}
	}
}

func TestPagesOfALongLogAreQuick(t *testing.T) {
	t.Parallel()
	o, _ := archive(t)
	o.holds(store.Auditor, "", "", false)
	o.sql(`alter table audit disable trigger all`)
	o.sql(`insert into audit select 1000 + n, now(), 1, 'staff', case when n = 1 then 'replay_updates' else 'read_people' end, 'person', 1, null, null, '',
	sha256('a'), sha256(n::text::bytea) from generate_series(1, 100000) n`)
	o.sql(`analyze audit`)
	for name, q := range map[string]store.AuditQuery{
		"the newest": {}, "a rare action": {Action: store.ReplayUpdates}, "a person": {Someone: 1}, "further on": {Older: 500}, "back": {Newer: 50_000},
	} {
		q.Person, q.Limit = clerk, 7
		sql, args := q.SQL()
		plan := o.plan(sql, args...)
		if !strings.Contains(plan, "Index Scan") || strings.Contains(plan, "Seq Scan on audit") {
			t.Errorf("%s:\n%s", name, plan)
		}
		began := time.Now()
		_, err := o.AuditPage(t.Context(), q, o.opens)
		o.must(err)
		t.Logf("%s: %s", name, time.Since(began))
	}
}
