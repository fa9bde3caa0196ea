package flows

import (
	"context"
	"time"

	"saruar/flows/announcement"
	"saruar/flows/apply"
	"saruar/flows/audience"
	"saruar/flows/audit"
	"saruar/flows/award"
	"saruar/flows/board"
	"saruar/flows/broadcast"
	"saruar/flows/cohort"
	"saruar/flows/course"
	"saruar/flows/coverage"
	"saruar/flows/decision"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/follower"
	"saruar/flows/game"
	"saruar/flows/grant"
	"saruar/flows/guardian"
	"saruar/flows/invitation"
	"saruar/flows/matching"
	"saruar/flows/meeting"
	"saruar/flows/mentor"
	"saruar/flows/mentoring"
	"saruar/flows/menu"
	"saruar/flows/moderation"
	"saruar/flows/people"
	"saruar/flows/privacy"
	"saruar/flows/programme"
	"saruar/flows/reminder"
	"saruar/flows/review"
	"saruar/flows/screening"
	"saruar/flows/sheet"
	"saruar/flows/supply"
	"saruar/flows/task"
	"saruar/flows/taskcard"
	"saruar/flows/teaching"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/tokenrule"
	"saruar/flows/trajectory"
	"saruar/flows/treasury"
	"saruar/flows/wallet"
	"saruar/locales"
	"saruar/store"
)

// room is a package with conversations.
type room interface{ Flows() []engine.Definition }

// capabilities are all rooms, each made once.
type capabilities struct {
	parts         Parts
	application   apply.Applications
	desk          desk.Desk
	cohorts       cohort.Cohorts
	screenings    screening.Screenings
	coverage      coverage.Coverage
	reviews       review.Reviews
	decisions     decision.Decisions
	people        people.People
	grants        grant.Grants
	invitations   invitation.Invitations
	guardians     guardian.Guardians
	tickets       ticket.Tickets
	privacy       privacy.Privacy
	sheets        sheet.Sheets
	audit         audit.Log
	supply        supply.Supply
	wallets       wallet.Wallets
	tokenRules    tokenrule.Rules
	thanks        thanks.Thanks
	treasury      treasury.Treasury
	awards        award.Awards
	game          game.Game
	board         board.Board
	moderation    moderation.Moderation
	tasks         task.Tasks
	paths         trajectory.Trajectories
	reminders     reminder.Reminders
	courses       course.Courses
	programmes    programme.Courses
	teaching      teaching.Teaching
	mentors       mentor.Mentors
	matching      matching.Matching
	meetings      meeting.Meetings
	mentoring     mentoring.Mentoring
	announcements announcement.Announcements
	audience      audience.Room
	followers     follower.Room
	broadcasts    broadcast.Broadcasts
}

func gather(p Parts) capabilities {
	tickets := ticket.New(p.Store, p.Jobs, p.Groups)
	boards := p.Boards
	if boards == nil {
		boards = store.NewBoards(p.Store, nil)
	}
	played := game.New(game.Parts{
		Store: p.Store, Boards: boards, Jobs: p.Jobs, Words: p.Catalog, Directions: apply.Options("direction"), Zone: p.Zone, BotName: p.BotName,
	})
	checks := moderation.New(moderation.Parts{
		Store: p.Store, Jobs: p.Jobs, Names: taskcard.Directions(apply.Options("direction")), Wallet: wallet.Name, Done: played.Done, Zone: p.Zone,
	})
	meetings := meeting.New(meeting.Parts{Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Zone: p.Zone, BotName: p.BotName})
	paths := trajectory.New(trajectory.Parts{Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Zone: p.Zone})
	meant := audience.New(audience.Parts{
		Store: p.Store, Jobs: p.Jobs, Files: p.Files, Directions: apply.Options("direction"), State: apply.StateName, Read: sheet.ReadIDs,
		Lines: sheet.IDLimit, Bytes: sheet.IDBytes,
	})
	underway := broadcast.New(broadcast.Parts{
		Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Zone: p.Zone, Live: p.Live, Desk: tickets,
		Table: func(head ...string) (broadcast.Table, error) { return sheet.NewTable(head...) },
		About: func(ctx context.Context, of store.Announcement, now time.Time) ([]locales.Message, error) {
			return announcement.About(ctx, of, meant.Words, now)
		},
	})
	return capabilities{
		parts:       p,
		application: apply.New(p.Store, p.Zone, p.BotName),
		desk:        desk.New(p.Store, form()),
		cohorts:     cohort.New(p.Store, p.Zone, p.BotName),
		screenings:  screening.New(p.Store, p.Jobs, apply.StateName),
		coverage:    coverage.New(p.Store, p.Jobs, chosen),
		reviews:     review.New(p.Store, p.Jobs, review.Form{Label: apply.StepLabel, Answer: apply.Answer, Options: apply.Options}),
		decisions: decision.New(decision.Parts{
			Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Form: decision.Form{State: apply.StateName, Option: chosen}, Zone: p.Zone,
		}),
		people:      people.New(p.Store, apply.StateName, p.Zone),
		grants:      grant.New(p.Store, p.Jobs, p.Zone),
		invitations: invitation.New(p.Store, p.Jobs, p.Zone, p.BotName),
		guardians:   guardian.New(p.Store, p.Jobs),
		tickets:     tickets,
		supply:      supply.New(p.Store, p.Jobs, tickets, p.Zone),
		privacy:     privacy.New(p.Store, p.Jobs, store.CurrentTerms(), privacy.Changes()),
		audit:       audit.New(p.Store, p.Zone),
		thanks:      thanks.New(p.Store, p.Jobs, p.Zone, p.BotName),
		treasury:    treasury.New(treasury.Parts{Store: p.Store, Jobs: p.Jobs, Directions: apply.Options("direction"), Zone: p.Zone}),
		board: board.New(board.Parts{
			Store: p.Store, Jobs: p.Jobs, Files: p.Files, Directions: apply.Options("direction"), Reason: moderation.Told, Done: played.Done, Confirmed: checks.Confirmed,
			Level: &board.Door{Label: played.Door, Flow: game.Name}, Zone: p.Zone,
		}),
		awards: award.New(award.Parts{Store: p.Store, Jobs: p.Jobs, Directions: apply.Options("direction"), Wallet: wallet.Name, Zone: p.Zone}),
		tasks: task.NewRoom(task.Parts{
			Store: p.Store, Jobs: p.Jobs, Directions: apply.Options("direction"), Mine: board.Mine, Confirms: board.Confirms, Zone: p.Zone, BotName: p.BotName,
		}),
		sheets: sheet.New(sheet.Parts{
			Store: p.Store, Jobs: p.Jobs, Files: p.Files, Catalog: p.Catalog, Form: sheet.Form(form()), Chosen: sheet.Selection{Option: chosen, Rank: decision.Rank},
			Audit: audit.NewWords(p.Zone),
			Zone:  p.Zone, Given: given,
		}),
		wallets: wallet.New(
			wallet.Parts{Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Direction: direction, Zone: p.Zone, Table: table, About: wallet.About{
				"thanks": written(p.Store.ThanksReason), "grant": written(p.Store.AwardReason), "task": titled(p.Store.TaskTitle), "lesson": titled(p.Store.LessonTitle),
				"homework": worded(titled(p.Store.HomeworkTitle), locales.TeachingAboutHomework),
				"meeting":  worded(titled(p.Store.MeetingTitle), locales.MeetingAbout),
				"referral": func(context.Context, string) (locales.Message, error) { return locales.GameInviteAbout(), nil },
			}},
			wallet.Door{Label: locales.ThanksButton(), Flow: thanks.Name},
			wallet.Door{Label: locales.ThanksWaitingButton(), Flow: thanks.Waiting},
			wallet.Door{Label: locales.ThanksCodeButton(), Flow: thanks.Code},
			wallet.Door{Label: locales.SupplyButton(), Flow: supply.Name},
		),
		programmes: programme.NewRoom(programme.Parts{
			Store: p.Store, Jobs: p.Jobs, Files: p.Files, Words: p.Catalog, Directions: apply.Options("direction"), Zone: p.Zone, BotName: p.BotName, Course: "course",
			Taught: teaching.Lesson,
		}),
		tokenRules: tokenrule.New(p.Store),
		paths:      paths,
		teaching: teaching.New(teaching.Parts{
			Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Exports: sheet.Exports, Zone: p.Zone, BotName: p.BotName,
		}),
		moderation: checks,
		game:       played,
		meetings:   meetings,
		reminders: reminder.New(p.Store, p.Jobs,
			section(store.TopicMeetings, meetings.Ahead), section(store.TopicTrajectory, paths.Ahead)),
		courses: course.New(course.Parts{Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Leave: p.Store.LeaveCourse, Keeper: p.BotName, Doors: course.Doors{
			Offers: programme.Offers, Certificate: teaching.Certificate, Trajectory: trajectory.Name,
		}}),
		mentors:  mentor.New(mentor.Parts{Store: p.Store, Jobs: p.Jobs, Directions: apply.Options("direction"), Zone: p.Zone}),
		matching: matching.New(matching.Parts{Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Direction: direction, Zone: p.Zone}),
		announcements: announcement.New(announcement.Parts{
			Store: p.Store, Jobs: p.Jobs, Words: p.Catalog, Zone: p.Zone, Places: places(), Show: p.Show, Audience: audience.Name, People: meant.Words,
			Course: broadcast.Course, Asks: underway.Ask, Began: underway.Began,
		}),
		broadcasts: underway,
		mentoring:  mentoring.New(mentoring.Parts{Store: p.Store, Jobs: p.Jobs, Directions: apply.Options("direction"), Zone: p.Zone}),
		audience:   meant,
		followers:  follower.New(p.Store, direction, p.BotName),
	}
}

// all lists the rooms in the order in which people meet them.
func (c capabilities) all() []room {
	return []room{
		c.application, c.desk, c.cohorts, c.screenings, c.coverage, c.reviews, c.decisions, c.people, c.grants, c.tickets, c.invitations, c.guardians, c.privacy, c.sheets, c.audit,
		c.supply, c.wallets, c.tokenRules,
		c.thanks,
		c.treasury, c.awards,
		c.game,
		c.board,
		c.moderation,
		c.tasks,
		c.paths,
		c.courses,
		c.programmes,
		c.teaching,
		c.mentors,
		c.matching,
		c.meetings,
		c.mentoring,
		c.announcements,
		c.audience, c.followers,
		c.broadcasts,
	}
}

// files make the copy of everything that is kept about a person.
func (c capabilities) files() privacy.Files {
	f, words := form(), audit.NewWords(c.parts.Zone)
	return privacy.NewFiles(c.parts.Store, c.parts.Catalog,
		privacy.Form{Steps: f.Steps, Label: f.Label, Answer: f.Answer, State: f.State},
		privacy.Names{"action": func(name string) (locales.Message, bool) {
			m := words.Action(store.Action(name))
			return m, !m.IsZero()
		}}, c.parts.Zone)
}

// group answers what happens in groups.
func (c capabilities) group(ctx context.Context, t engine.Turn, in engine.GroupInput) (engine.GroupReply, error) {
	if reply, mine, err := c.thanks.Group(ctx, t, in); mine || err != nil {
		return reply, err
	}
	return c.tickets.Group(ctx, t, in)
}

// duty is what the clock does for people's data.
func (c capabilities) duty() privacy.Duty {
	return privacy.Duty{Store: c.parts.Store, Jobs: c.parts.Jobs, Session: c.parts.Forget, Log: c.parts.Log}
}

// renewal offers to agree anew to what is theirs to choose, where its text has changed.
func (c capabilities) renewal(ctx context.Context, t engine.Turn) ([]menu.Offer, error) {
	renewable, err := c.privacy.Renewable(ctx, t.Person.ID)
	if err != nil || !renewable {
		return nil, err
	}
	return []menu.Offer{{Text: locales.PrivacyRenewOffer(), Label: locales.PrivacyRenewButton(), Flow: privacy.Name}}, nil
}
