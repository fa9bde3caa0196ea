package flows_test

import (
	"strconv"
	"strings"
	"time"

	"saruar/flows/cohort"
	"saruar/flows/coverage"
	"saruar/flows/decision"
	"saruar/flows/desk"
	"saruar/flows/engine/flowtest"
	"saruar/flows/review"
	"saruar/flows/screening"
	"saruar/store"
)

// selectionTrials try what may be done with cohorts and the choice among applications.
func selectionTrials() map[store.Action]trial {
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
		store.ExportApplications: {screen: exportsOnScreen(store.SheetApplications), sql: exportsInSQL(store.SheetApplications)},
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
	}
}
