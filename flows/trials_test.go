package flows_test

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/apply"
	"saruar/flows/audit"
	"saruar/flows/award"
	"saruar/flows/cohort"
	"saruar/flows/coverage"
	"saruar/flows/decision"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/grant"
	"saruar/flows/guardian"
	"saruar/flows/matching"
	"saruar/flows/mentoring"
	"saruar/flows/moderation"
	"saruar/flows/people"
	"saruar/flows/programme"
	"saruar/flows/review"
	"saruar/flows/screening"
	"saruar/flows/sheet"
	"saruar/flows/supply"
	"saruar/flows/task"
	"saruar/flows/teaching"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/tokenrule"
	"saruar/flows/treasury"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// trial is how an action is tried: in the chat, and past it by the store's method. Each tells whether it was done.
type trial struct {
	everywhere bool // it is about the whole installation: a grant for a part of it is not enough
	anyCohort  bool // it is about no cohort: a grant for one is not enough
	before     func(*exhibit)
	screen     func(*exhibit) bool
	sql        func(*exhibit) bool
}

func trials() map[store.Action]trial {
	return map[store.Action]trial{
		store.ReadApplications: {
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				return opens(c, desk.Card, strconv.FormatInt(e.application, 10)) && strings.Contains(c.Text(), secret)
			},
			sql: func(e *exhibit) bool {
				_, err := e.DeskCard(e.t.Context(), actor, e.application, time.Now())
				return !e.refused(err)
			},
		},
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
		store.ExportPeople:       {screen: exportsOnScreen(store.SheetPeople), sql: exportsInSQL(store.SheetPeople)},
		store.ExportApplications: {screen: exportsOnScreen(store.SheetApplications), sql: exportsInSQL(store.SheetApplications)},
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
		store.ManageCohorts: {
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, cohort.Card, e.ours()) {
					forge(forge(c, "names"), "places").Says("33")
				}
				return e.number(`select count(*) from cohort where places = 33`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.MoveCohort(e.t.Context(), actor, e.cohorts[this], store.CohortIntake, store.CohortAnnounced, "", time.Now()))
			},
		},
		store.ScreenApplications: {
			before: func(e *exhibit) { e.sql(`update application set state = 'screening' where id = $1`, e.application) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, screening.Card, strconv.FormatInt(e.application, 10))
				forge(c, "return").Says("Толығырақ жазыңыз")
				return e.number(`select count(*) from application where state = 'needs_info'`) == 1
			},
			sql: func(e *exhibit) bool {
				yes := true
				err := e.CheckApplication(e.t.Context(), actor, e.application, store.CheckSingle, &yes)
				return !e.refused(err)
			},
		},
		store.ReadLedger: {
			everywhere: true,
			screen:     func(e *exhibit) bool { return opens(e.chat(actor), supply.Proofs, "") },
			sql: func(e *exhibit) bool {
				_, err := e.LedgerProofs(e.t.Context(), actor, 1)
				return !e.refused(err)
			},
		},
		store.ResumeTokens: {
			everywhere: true,
			before:     func(e *exhibit) { e.sql(`update ledger_state set stopped_at = now(), why = 'sum 1'`) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, supply.Proofs, "") {
					forge(c, "resume").Says("Резервтік көшірмемен салыстырылды")
				}
				return e.number(`select count(*) from ledger_state where stopped_at is null`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.ResumeLedger(e.t.Context(), actor, "Салыстырылды", time.Now())
				return !e.refused(err)
			},
		},
		store.ReopenCohorts: {
			before: func(e *exhibit) { e.sql(`update cohort set state = 'review' where code = $1`, this) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, cohort.Move, e.ours()+"-review-screening") {
					c.Says("Қайта қараймыз")
				}
				return e.number(`select count(*) from cohort where code = $1 and state = 'screening'`, this) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.MoveCohort(e.t.Context(), actor, e.cohorts[this], store.CohortReview, store.CohortScreening, "қате", time.Now()))
			},
		},
		store.ReviewApplications: {
			before: func(e *exhibit) {
				e.reviewing("in_review")
				e.sql(`insert into review (application, expert, assigned_at, due_at) values ($1, $2, now(), now() + interval '1 day')`, e.application, actor)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, review.Sheet, "1")
				forge(c, "read")
				return e.number(`select count(*) from review where opened_at is not null`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.ScoreCriterion(e.t.Context(), actor, 1, "fit", 3))
			},
		},
		store.AssignReviews: {
			before: func(e *exhibit) {
				e.reviewing("in_review")
				flowtest.Member(e.t, e.Store, reader, "kk", "Ержан")
				e.must(e.Grant(e.t.Context(), reader, store.Expert, "", 0, time.Now()))
				e.sql(`update person set region = $2 where id = $1`, reader, abroad)
				e.must(e.SaveReviewer(e.t.Context(), reader, store.Reviewer{Languages: []string{"kk"}, Capacity: 5}, time.Now()))
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, coverage.Paper, e.theirPaper())
				forge(c, "give_"+strconv.FormatInt(reader, 10))
				return e.number(`select count(*) from review`) == 1
			},
			sql: func(e *exhibit) bool {
				pair := store.Assigned{Application: e.application, Expert: reader}
				_, err := e.AssignReviews(e.t.Context(), actor, e.cohorts[this], []store.Assigned{pair}, time.Now())
				return !e.refused(err)
			},
		},
		store.DecideApplications: {
			before: func(e *exhibit) { e.reviewing("interview") },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, decision.Candidate, e.theirPaper()) {
					forge(c, "interview").Says("78")
				}
				return e.number(`select count(*) from interview`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.GiveInterview(e.t.Context(), actor, e.application, 78, "", time.Now()))
			},
		},
		store.ApproveDecisions: {
			before: func(e *exhibit) {
				e.reviewing("interview")
				e.sql(`insert into decision_round (cohort, kind, state, made_by, made_at, proposed_by, apply_at)
					values ($1, 'final', 'proposed', $2, now(), $2, now())`, e.cohorts[this], target)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, decision.Round, e.ours())
				forge(c, "approve")
				return e.number(`select count(*) from decision_round where state = 'approved'`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.ApproveRound(e.t.Context(), actor, store.Round{ID: 1, Cohort: e.cohorts[this], Revision: 1}, time.Now()))
			},
		},
		store.StopSpending: {
			before: func(e *exhibit) { e.sql(`select account_of((select number from person where id = $1), now())`, target) },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, thanks.Spending, theirs()) && strings.Contains(c.Text(), secret) {
					c.Taps("change").Says("Айналма аударым")
				}
				return e.number(`select count(*) from account_balance where stopped`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.StopSpending(e.t.Context(), actor, target, true, "айналма", time.Now()))
			},
		},
		store.ProposeEmission: {
			everywhere: true,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, treasury.Propose, "") {
					c.Says("50").Says("Қыркүйек")
					forge(c, "propose")
				}
				return e.number(`select count(*) from emission`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.ProposeEmission(e.t.Context(), actor, store.NewEmission{Quarter: quarter(), Amount: 5, Why: "Қыркүйек", Turn: 1}, time.Now())
				return !e.refused(err)
			},
		},
		store.ApproveEmission: {
			everywhere: true,
			before: func(e *exhibit) {
				e.sql(`insert into emission (begins, ends, amount, why, turn, proposed_by, proposed_at) values ($1, $2, 5, 'x', 1, $3, now())`,
					quarter().Begins, quarter().Ends, target)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, treasury.Emission, "1")
				forge(c, "approve")
				return e.number(`select count(*) from transfer`) == 1
			},
			sql: func(e *exhibit) bool { return !e.refused(e.ApproveEmission(e.t.Context(), actor, 1, time.Now())) },
		},
		store.AllocateTokens: {
			before: func(e *exhibit) {
				e.budget()
				e.sql(`update application set state = 'accepted' where id = $1`, e.application)
				_, err := e.Ledger().Budget(e.t.Context(), ledger.Scope{Project: e.application}, time.Now())
				e.must(err)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, treasury.Move, e.projectBudget()+"-in") {
					c.Says("5")
					forge(c, "confirm")
				}
				return e.number(`select count(*) from transfer where debit <> (select id from account where kind = 'issue')`) == 1
			},
			sql: func(e *exhibit) bool {
				id, err := strconv.ParseInt(e.projectBudget(), 10, 64)
				e.must(err)
				return !e.refused(e.Allocate(e.t.Context(), actor, store.Allocation{Budget: id, Amount: 5, Turn: 1}, time.Now()))
			},
		},
		store.GrantTokens: {
			before: func(e *exhibit) { e.budget() },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, award.Give, "") {
					c.Says(theirs())
					forge(c, "person_"+theirs())
					forge(c, strconv.FormatInt(e.number(`select id from account where cohort is not null`), 10))
					c.Says("5")
					forge(c, "skip")
					c.Says("Көмегі үшін")
					forge(c, "confirm")
				}
				return e.number(`select count(*) from award`) == 1
			},
			sql: func(e *exhibit) bool {
				_, _, err := e.GiveAward(e.t.Context(), actor, store.NewAward{
					Person: target, Budget: e.number(`select id from account where cohort is not null`), Amount: 5, Reason: "x", Month: quarter().Begins, Turn: 1,
				}, time.Now())
				return !e.refused(err)
			},
		},
		store.ApproveGrants: {
			before: func(e *exhibit) {
				e.budget()
				flowtest.Member(e.t, e.Store, reader, "kk", "Ержан")
				e.sql(`insert into award (person, budget, amount, reason, month, turn, proposed_by, proposed_at)
					select $1, id, 400, 'x', now(), 1, $2, now() from account where cohort is not null`, target, reader)
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, award.Card, "1")
				forge(c, "approve")
				return e.number(`select count(*) from award where state = 'given'`) == 1
			},
			sql: func(e *exhibit) bool { return !e.refused(e.ApproveAward(e.t.Context(), actor, 1, time.Now())) },
		},
		store.ModerateTasks: {
			anyCohort: true, // a task belongs to none
			before:    func(e *exhibit) { e.sent("in_moderation", "") },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, moderation.Card, "1")
				forge(c, "approve_1")
				return e.number(`select count(*) from submission where state = 'approved'`) == 1
			},
			sql: func(e *exhibit) bool {
				n := store.NewCheck{Submission: 1, Revision: 1, Verdict: store.VerdictReturn, Reason: "unclear"}
				_, err := e.CheckSubmission(e.t.Context(), actor, n, flowtest.Zone(), time.Now())
				return !e.refused(err)
			},
		},
		store.RecheckTasks: {
			anyCohort: true,
			before:    func(e *exhibit) { e.sent("approved", "waits") },
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				opens(c, moderation.Reversal, "1")
				c.Says("Басқа жердің суреті")
				return e.number(`select count(*) from submission where state = 'reversed'`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.Recheck(e.t.Context(), actor, 1, true, time.Now()))
			},
		},
		store.ReadCourses: {
			before: func(e *exhibit) {
				c := storetest.NewCourse(e.t, e.address, "mektep", target, time.Now().AddDate(0, 0, -2), 1)
				storetest.Enrol(e.t, e.address, c.ID, target)
				e.sql(`update course set cohort = $1`, e.cohorts[this])
			},
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				return opens(c, teaching.Behind, "1") && strings.Contains(c.Text(), secret)
			},
			sql: func(e *exhibit) bool {
				_, err := e.CourseNumbers(e.t.Context(), actor, 1, time.Now())
				return !e.refused(err)
			},
		},
		store.AuthorTasks: {
			anyCohort: true, // the programme's own tasks are of no cohort
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, task.New, "") {
					forge(forge(forge(c, "programme"), home), "ecology")
				}
				return e.number(`select count(*) from task`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.MakeTask(e.t.Context(), actor, store.TaskText{
					Region: home, Direction: "ecology", Audience: store.AudienceAnyone, Recurrence: store.RecursOnce, Places: 1, Each: 1, Level: 1, Age: 14,
					Proof: store.ProofText, Checks: store.ChecksModerators, Radius: 300,
				}, 1, time.Now())
				return !e.refused(err)
			},
		},
		store.MentorProjects: {
			before: func(e *exhibit) {
				e.sql(`insert into mentor (person, languages, made_at) values ($1, '{kk}', now())`, actor)
				e.sql(`insert into availability_window (mentor, open, starts_at, ends_at) values ($1, true, now() + interval '3 days', now() + interval '75 hours')`, actor)
				e.sql(`update application set state = 'accepted' where id = $1`, e.application)
			},
			screen: func(e *exhibit) bool {
				if c := e.chat(actor); !opens(c, mentoring.Times, "") {
					return false
				}
				return e.bookable()
			},
			sql: (*exhibit).bookable,
		},
		store.ManageCourses: {
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, programme.New, "") {
					forge(forge(c, "cohort"), e.ours())
					forge(c, home).Says("Мектеп").Says("Школа")
				}
				return e.number(`select count(*) from course`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.MakeCourse(e.t.Context(), actor, store.CoursePlace{Track: store.TrackCohort, Cohort: e.cohorts[this]}, "М", "Ш", 0, time.Now())
				return !e.refused(err)
			},
		},
		store.ManageMentors: {
			before: (*exhibit).mentored,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, matching.Propose, fmt.Sprint(e.application, "-", reader)) {
					forge(forge(c, "skip"), "confirm")
				}
				return e.number(`select count(*) from lead_mentor`) == 1
			},
			sql: func(e *exhibit) bool {
				_, err := e.ProposeLead(e.t.Context(), actor, store.NewLead{Project: e.application, Mentor: reader}, time.Now())
				return !e.refused(err)
			},
		},
		store.ReadMentors: {
			before: (*exhibit).mentored,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				return opens(c, matching.Matches, strconv.FormatInt(e.application, 10)) && strings.Contains(c.Text(), secret)
			},
			sql: func(e *exhibit) bool {
				_, err := e.MentorTeam(e.t.Context(), actor, e.application)
				return !e.refused(err)
			},
		},
		store.Announce: {
			screen: func(e *exhibit) bool {
				c := e.personCard()
				if forge(c, "tags"); strings.HasPrefix(c.Place(), people.Tags+".") {
					c.Says("кітап")
				}
				return e.number(`select count(*) from person_tag`) == 1
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.TagPerson(e.t.Context(), actor, target, "оқырман", time.Now()))
			},
		},
		store.ApproveAnnouncements: {
			everywhere: true, // who they would reach, everywhere
			before:     (*exhibit).announced,
			screen:     func(e *exhibit) bool { return e.approvesAnnouncement() },
			sql:        func(e *exhibit) bool { return e.approvesAnnouncement() },
		},
		store.ReadAnnouncements: {
			everywhere: true, // what a leader wrote to those who follow; the programme's own are read by whoever announces at all
			before: func(e *exhibit) {
				e.announced()
				e.sql(`update announcement set project = $1`, e.application)
			},
			screen: func(e *exhibit) bool { return e.readsAnnouncement() },
			sql:    func(e *exhibit) bool { return e.readsAnnouncement() },
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
		store.ChangeTokenRules: {
			everywhere: true,
			screen: func(e *exhibit) bool {
				c := e.chat(actor)
				if opens(c, tokenrule.Change, "thanks_day") {
					forge(c.Says("301"), "confirm")
				}
				return e.number(`select value from token_rule where name = 'thanks_day'`) == 301
			},
			sql: func(e *exhibit) bool {
				return !e.refused(e.ChangeTokenRule(e.t.Context(), actor, "thanks_month", 1000, 999, time.Now()))
			},
		},
	}
}

// bookable tells whether a team can book the mentor who is tried, whose time is in three days.
func (e *exhibit) bookable() bool {
	var at time.Time
	e.must(e.past.QueryRow(e.t.Context(), `select starts_at from availability_window where mentor = $1`, actor).Scan(&at))
	_, err := e.Book(e.t.Context(), target, store.Wish{Mentor: actor, Project: e.application, StartsAt: at, Turn: 1}, time.Now())
	return !e.refused(err)
}

// reader is an expert from another region.
const reader = int64(71)

// quarter is around now.
func quarter() store.Quarter {
	return store.Quarter{Begins: time.Now().AddDate(0, 0, -1), Ends: time.Now().AddDate(0, 0, 1)}
}

// budget fills the home cohort's.
func (e *exhibit) budget() {
	ctx := e.t.Context()
	issue, err := e.Ledger().Issue(ctx)
	e.must(err)
	to, err := e.Ledger().Budget(ctx, ledger.Scope{Cohort: e.cohorts[this]}, time.Now())
	e.must(err)
	_, err = e.Ledger().Post(ctx, time.Now(), ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: to, Amount: 1_000, Ref: "test:1"})
	e.must(err)
}

func (e *exhibit) projectBudget() string {
	return strconv.FormatInt(e.number(`select id from account where kind = 'budget' and project is not null`), 10)
}

// sent is what the target sent for a task of the home region.
func (e *exhibit) sent(state, recheck string) {
	e.sql(`insert into task (author, region, direction, state, title_kk, title_ru, text_kk, text_ru, opens_at, closes_at, taken, turn, made_at, published_at)
		values ($1, $2, 'ecology', 'published', 'Т', 'Т', 'М', 'М', now(), now() + interval '1 day', 1, 1, now(), now())`, target, home)
	e.sql(`insert into submission (task, person, state, turn, taken_at, claimed_at, sent_at, due_at, decided_at, recheck)
		select id, $1, $2, 1, now(), now(), now(), now(), case $2 when 'approved' then now() end, $3 from task`, target, state, recheck)
}

// reviewing brings the cohort to review and the application to a state.
func (e *exhibit) reviewing(state string) {
	e.sql(`update cohort set state = 'review' where code = $1`, this)
	e.sql(`update application set state = $2 where id = $1`, e.application, state)
}

func (e *exhibit) theirPaper() string { return e.ours() + "-" + strconv.FormatInt(e.application, 10) }

// teen is somebody of fifteen from the home region who waits for a guardian's consent.
const teen = int64(61)

func (e *exhibit) teenager() {
	ctx, now := e.t.Context(), time.Now()
	flowtest.Meet(e.t, e.Store, teen, "kk")
	e.must(e.SetName(ctx, teen, secret))
	e.must(e.SetRegion(ctx, teen, home))
	e.must(e.SetBornBy(ctx, teen, now.AddDate(-15, -1, 0)))
	e.must(e.NameGuardian(ctx, teen, "Ана", now))
	e.must(e.AskGuardian(ctx, teen, telltale, now))
}

func theirs() string { return strconv.FormatInt(target, 10) }

// personCard opens the card of whom things are done to, as far as it opens.
func (e *exhibit) personCard() *flowtest.Chat {
	c := e.chat(actor)
	opens(c, people.Card, theirs())
	return c
}

// forge taps an option whether or not the screen offers it.
func forge(c *flowtest.Chat, option string) *flowtest.Chat {
	return c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
}

// ours is the cohort of the home region.
func (e *exhibit) ours() string { return strconv.FormatInt(e.cohorts[this], 10) }

// answers counts what the team wrote.
func (e *exhibit) answers() int64 {
	return e.number(`select count(*) from ticket_message where from_team`)
}

// theirGrant is the role that somebody else's right is needed for.
func (e *exhibit) theirGrant() int64 {
	return e.number(`select id from role_grant where person = $1`, target)
}

// noted writes a line about the target into the audit log.
func (e *exhibit) noted() { e.must(e.Grant(e.t.Context(), target, store.Expert, home, 0, time.Now())) }

type quiet struct{}

func (quiet) Notify(context.Context, store.Urgency, ...store.Notice) error { return nil }

func (quiet) Download(context.Context, string, int64) ([]byte, error) {
	return []byte("id;region\n901;" + home + "\n"), nil
}

func (e *exhibit) sheets() sheet.Sheets {
	return sheet.New(sheet.Parts{
		Store: e.Store, Jobs: quiet{}, Files: quiet{}, Catalog: flowtest.Catalog(e.t), Zone: flowtest.Zone(), Audit: audit.NewWords(flowtest.Zone()),
		Form:   sheet.Form{Steps: apply.Steps(), Label: apply.StepLabel, State: apply.StateName, Answer: apply.Answer},
		Chosen: sheet.Selection{Option: func(_, name string) locales.Message { return locales.Verbatim(name) }, Rank: decision.Rank},
	})
}

// exportsOnScreen asks for a file in the chat and looks for the target in what is made of it.
func exportsOnScreen(s store.Sheet) func(*exhibit) bool {
	return func(e *exhibit) bool {
		c := e.chat(actor)
		if !opens(c, sheet.Exports, "") || !slices.Contains(c.Options(), string(s)) {
			return false
		}
		if c.Taps(string(s)); s != store.SheetAudit {
			c.Taps("skip").Taps("skip")
		}
		c.Taps("csv")
		person, err := e.Person(e.t.Context(), actor)
		e.must(err)
		screen, ok, err := e.sheets().Export(e.t.Context(), person, "1-1", time.Now())
		e.must(err)
		return ok && screen.File != nil && bytes.Contains(screen.File.Data, []byte(secret))
	}
}

// exportsInSQL asks past the chat. A file without the target is as good as none.
func exportsInSQL(s store.Sheet) func(*exhibit) bool {
	return func(e *exhibit) bool {
		id, err := e.AskExport(e.t.Context(), store.Export{Person: actor, Sheet: s, Format: store.CSV}, time.Now())
		if e.refused(err) {
			return false
		}
		person, err := e.Person(e.t.Context(), actor)
		e.must(err)
		screen, ok, err := e.sheets().Export(e.t.Context(), person, fmt.Sprintf("%d-1", id), time.Now())
		e.must(err)
		return ok && screen.File != nil && bytes.Contains(screen.File.Data, []byte(secret))
	}
}

// mentored makes the target's application a project, and somebody a mentor who may meet it.
func (e *exhibit) mentored() {
	e.sql(`update application set state = 'accepted' where id = $1`, e.application)
	flowtest.Member(e.t, e.Store, reader, "kk", "Ержан")
	e.must(e.Grant(e.t.Context(), reader, store.Expert, "", 0, time.Now()))
	e.must(e.SaveMentor(e.t.Context(), reader, store.MentorProfile{Minutes: 60, Zone: "Asia/Almaty", Languages: []string{"kk"}}, time.Now()))
}

// announced is an announcement that the target has proposed.
func (e *exhibit) announced() {
	e.sql(`insert into announcement (author, state, proposed_at, turn, made_at) values ($1, 'proposed', now(), 1, now())`, target)
}

// approvesAnnouncement lets the one go that was proposed, as far as its state now allows.
func (e *exhibit) approvesAnnouncement() bool {
	e.sql(`update announcement set state = 'proposed', revision = 1`)
	return !e.refused(e.Approve(e.t.Context(), actor, 1, 1, time.Now()))
}

func (e *exhibit) readsAnnouncement() bool {
	_, err := e.AnnouncementOf(e.t.Context(), actor, 1)
	return !e.refused(err)
}
