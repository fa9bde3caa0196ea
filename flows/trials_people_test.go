package flows_test

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/audit"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/grant"
	"saruar/flows/guardian"
	"saruar/flows/people"
	"saruar/flows/sheet"
	"saruar/flows/ticket"
	"saruar/store"
)

// peopleTrials try what may be done with people, their data and the staff that looks after them.
func peopleTrials() map[store.Action]trial {
	return map[store.Action]trial{
		store.ReadPeople: {
			screen: func(e *exhibit) bool { return strings.Contains(e.personCard().Text(), secret) },
			sql: func(e *exhibit) bool {
				_, err := e.PersonCard(e.t.Context(), actor, target, time.Now())
				return !e.refused(err)
			},
		},
		store.ReadPhones: {
			screen: func(e *exhibit) bool {
				return strings.Contains(forge(e.personCard(), "phone").Text(), telltale[len(telltale)-2:])
			},
			sql: func(e *exhibit) bool {
				_, err := e.PersonPhone(e.t.Context(), actor, target, time.Now())
				return !e.refused(err)
			},
		},
		store.NotePeople: {
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, people.Notes, theirs())
				c.Says("Жазба")
				return e.number(`select count(*) from note`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.AddNote(e.t.Context(), actor, target, "Жазба", time.Now()))
			},
		},
		store.WriteToPeople: {
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, ticket.Write, theirs())
				c.Says("Хабар")
				return e.answers() == 1
			},
			sql: func(e *exhibit) bool {
				_, _, err := e.WriteToPerson(e.t.Context(), actor, target, "Хабар", time.Now())
				return !e.refused(err)
			},
		},
		store.AnswerTickets: {
			before: func(e *exhibit) {
				_, err := e.AskTeam(e.t.Context(), target, []store.TicketWords{{Text: "Сұрақ"}}, time.Now())
				e.must(err)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, ticket.Card, "1")
				c.Says("Жауап")
				return e.answers() == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.AnswerTicket(e.t.Context(), actor, 1, store.TicketWords{Text: "Жауап"}, false, time.Now())
				moved := e.MoveTicket(e.t.Context(), actor, 1, 1, store.CloseTicket, 0, time.Now())
				return !e.refused(err) || !e.refused(moved)
			},
		},
		store.VerifyGuardians: {
			anyCohort: true, // who waits has no application yet
			before:    (*exhibit).teenager,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, guardian.Card, strconv.FormatInt(teen, 10))
				forge(forge(c, "how"), "d_1_2_call")
				return e.number(`select count(*) from guardian_consent`) == 1
			},
			sql: func(e *exhibit) bool {
				seen := store.GuardianSeen{Request: 1, Revision: 2}
				return !e.refused(e.VerifyGuardian(e.t.Context(), actor, teen, seen, "call", time.Now()))
			},
		},
		store.GrantRoles: {
			before: func(e *exhibit) {
				e.must(e.Grant(e.t.Context(), target, store.Expert, home, e.cohorts[this], time.Now()))
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, grant.Card, strconv.FormatInt(e.theirGrant(), 10))
				if forge(c, "end").Place() == "grant_end.why" {
					c.Says("Ауысты")
				}
				return e.number(`select count(*) from role_grant where person = $1 and ends_at is not null`, target) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.GiveGrant(e.t.Context(), actor, store.NewGrant{
					Person: target, Role: store.Moderator, Region: home, Cohort: e.cohorts[this],
				}, time.Now())
				return !e.refused(err)
			},
		},
		store.ConnectGroups: {
			anyCohort: true, // a group serves a region
			screen: func(e *exhibit) bool {
				turn := engine.Turn{Person: flowtest.Someone(e.t, e.Store, actor)(), Now: time.Now()}
				tap := engine.Input{Kind: engine.Tap, Name: "group", Args: []string{home}}
				_, err := e.talk.Group(e.t.Context(), turn, engine.GroupInput{Chat: -1001, Title: "Штаб", Input: tap})
				e.must(err)
				return e.number(`select count(*) from staff_group`) == 1
			},
			sql: func(e *exhibit) bool {
				group := store.StaffGroup{Group: store.Group{ID: -1001}, Title: "Штаб", Region: home}
				return !e.refused(e.ConnectGroup(e.t.Context(), actor, group, time.Now()))
			},
		},
		store.ExportPeople: {screen: exportsOnScreen(store.SheetPeople), sql: exportsInSQL(store.SheetPeople)},
		store.ExportAudit: {
			before: (*exhibit).noted, screen: exportsOnScreen(store.SheetAudit), sql: exportsInSQL(store.SheetAudit),
		},
		store.ReadAudit: {
			before: (*exhibit).noted,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				return opens(c, audit.Name, "") && strings.Contains(c.Text(), secret)
			},
			sql: func(e *exhibit) bool {
				lines, err := e.AuditPage(e.t.Context(), store.AuditQuery{Person: actor, Limit: 50}, time.Now())
				return !e.refused(err) && slices.ContainsFunc(lines, func(l store.AuditLine) bool { return l.Name == secret })
			},
		},
		store.ImportPeople: {
			anyCohort: true, // somebody new belongs to none
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if !opens(c, sheet.Imports, "") {
					return false
				}
				c.Taps("people").Do(engine.Input{Kind: engine.Document, File: &engine.File{ID: "list", Unique: "list", Kind: engine.Document, Name: "list.csv", Size: 100}})
				n := store.Notice{Kind: sheet.KindImport, Person: actor, Ref: "1"}
				e.must(e.sheets().Run(e.t.Context(), n, time.Now()))
				if c.Says("?"); !opens(c, sheet.Import, "1") || !slices.Contains(c.Options(), "apply") {
					return false
				}
				c.Taps("apply")
				e.must(e.sheets().Run(e.t.Context(), n, time.Now()))
				return e.number(`select count(*) from person where id = 901`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.AskImport(e.t.Context(), actor, store.SheetPeople, "list", time.Now())
				if err == nil {
					e.must(e.sheets().Run(e.t.Context(), store.Notice{Ref: "1"}, time.Now()))
					err = e.DecideImport(e.t.Context(), actor, 1, store.ImportApplying, time.Now())
				}
				if err == nil {
					e.must(e.sheets().Run(e.t.Context(), store.Notice{Ref: "1"}, time.Now()))
				}
				return !e.refused(err) && e.number(`select count(*) from person where id = 901`) == 1
			},
		},
		store.ReplayUpdates: {
			everywhere: true,
			before: func(e *exhibit) {
				e.must(e.Journal(e.t.Context(), []store.Update{{ID: 7, Lane: target, Body: []byte(`{}`)}}, time.Now()))
				_, err := e.Failed(e.t.Context(), 7, 1, 0, "broken", "ABCD1234")
				e.must(err)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if !opens(c, desk.Name, "") || !strings.Contains(c.Text(), "Необработанные") {
					return false
				}
				c.Taps("aside").Taps("replay_7")
				return e.number(`select count(*) from update_journal where state = 'waiting'`) == 1
			},
			sql: func(e *exhibit) bool { return !e.refused(e.DeskReplay(e.t.Context(), actor, 7, time.Now())) },
		},
	}
}
