package flows_test

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/flows/matching"
	"saruar/flows/mentoring"
	"saruar/flows/moderation"
	"saruar/flows/people"
	"saruar/flows/programme"
	"saruar/flows/task"
	"saruar/flows/teaching"
	"saruar/store"
	"saruar/store/storetest"
)

// workTrials try what may be done with tasks, courses, mentors and announcements.
func workTrials() map[store.Action]trial {
	return map[store.Action]trial{
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
	}
}
