package flows

import (
	"context"

	"saruar/flows/announcement"
	"saruar/flows/audit"
	"saruar/flows/award"
	"saruar/flows/cohort"
	"saruar/flows/decision"
	"saruar/flows/desk"
	"saruar/flows/engine"
	"saruar/flows/guardian"
	"saruar/flows/invitation"
	"saruar/flows/matching"
	"saruar/flows/moderation"
	"saruar/flows/people"
	"saruar/flows/programme"
	"saruar/flows/screening"
	"saruar/flows/sheet"
	"saruar/flows/staff"
	"saruar/flows/supply"
	"saruar/flows/task"
	"saruar/flows/teaching"
	"saruar/flows/thanks"
	"saruar/flows/ticket"
	"saruar/flows/tokenrule"
	"saruar/flows/trajectory"
	"saruar/flows/treasury"
	"saruar/locales"
	"saruar/store"
)

// door is a kind of work in which nothing waits, for those who may do it somewhere.
func door(may func(engine.Person) bool, w staff.Work) staff.Works {
	return func(_ context.Context, t engine.Turn) ([]staff.Work, error) {
		if !may(t.Person) {
			return nil, nil
		}
		return []staff.Work{w}, nil
	}
}

// holds tells who may do something somewhere.
func holds(action store.Action) func(engine.Person) bool {
	return func(p engine.Person) bool { return p.Has(action.Roles()...) }
}

// works lists what there is at the staff desk, in the order in which it is shown.
func (c capabilities) works() []staff.Works {
	return []staff.Works{
		door(holds(store.ReadApplications), staff.Work{Label: locales.StaffApplications(), Flow: desk.Name}),
		c.firstLooks,
		door(decision.Allow, staff.Work{Label: locales.StaffSelection(), Flow: decision.List}),
		door(cohort.Allow, staff.Work{Label: locales.StaffCohorts(), Flow: cohort.List}),
		c.questions,
		door(people.Allow, staff.Work{Label: locales.StaffPeople(), Flow: people.Search}),
		door(holds(store.GrantRoles), staff.Work{Label: locales.StaffInvitations(), Flow: invitation.List}),
		c.treasuries,
		c.gifts,
		c.checks, c.secondLooks,
		door(trajectory.Allow, staff.Work{Label: locales.TrajectoryDesk(), Flow: trajectory.List}),
		door(programme.Allow, staff.Work{Label: locales.ProgrammeDesk(), Flow: programme.List}),
		door(task.Staff, staff.Work{Label: locales.TaskDesk(), Flow: task.Own}),
		door(teaching.Allow, staff.Work{Label: locales.TeachingDesk(), Flow: teaching.Going}),
		door(sheet.AllowExports, staff.Work{Label: locales.StaffExports(), Flow: sheet.Exports}),
		c.consents,
		c.imports,
		door(supply.Allow, staff.Work{Label: locales.SupplyDesk(), Flow: supply.Proofs}),
		door(thanks.AllowRings, staff.Work{Label: locales.ThanksStaffRings(), Flow: thanks.Rings}),
		door(audit.Allow, staff.Work{Label: locales.StaffAudit(), Flow: audit.Name}),
		door(tokenrule.Allow, staff.Work{Label: locales.StaffTokenRules(), Flow: tokenrule.List}),
		c.meetingsToSee,
		door(announcement.Allow, staff.Work{Label: locales.AnnouncementDesk(), Flow: announcement.Hub}),
	}
}

// meetingsToSee wait with what went wrong about meetings, and with the pairs that one side wants to end.
func (c capabilities) meetingsToSee(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !matching.Allow(t.Person) {
		return nil, nil
	}
	d, err := c.matching.Desk(ctx, t)
	return []staff.Work{{Label: locales.MatchingDesk(), Flow: matching.Name, Waits: d.Waits()}}, err
}

// imports waits with the lists that were tried and not yet decided on.
func (c capabilities) imports(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !sheet.AllowImports(t.Person) {
		return nil, nil
	}
	tried, err := c.parts.Store.ImportsWaiting(ctx, t.Person.ID, t.Now)
	return []staff.Work{{Label: locales.StaffImports(), Flow: sheet.Imports, Waits: len(tried)}}, err
}

// consents wait with the people whose parents or guardians are to be asked.
func (c capabilities) consents(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !guardian.Allow(t.Person) {
		return nil, nil
	}
	waits, err := c.guardians.Waiting(ctx, t)
	return []staff.Work{{Label: locales.StaffGuardians(), Flow: guardian.List, Waits: waits}}, err
}

// questions wait with the people who have no answer yet.
func (c capabilities) questions(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !ticket.Allow(t.Person) {
		return nil, nil
	}
	waits, err := c.tickets.Waiting(ctx, t)
	return []staff.Work{{Label: locales.StaffTickets(), Flow: ticket.Desk, Waits: waits}}, err
}

// firstLooks wait with the applications that nobody has screened.
func (c capabilities) firstLooks(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !screening.Allow(t.Person) {
		return nil, nil
	}
	waits, err := c.screenings.Waiting(ctx, t)
	return []staff.Work{{Label: locales.StaffScreening(), Flow: screening.List, Waits: waits}}, err
}

// treasuries wait with the emissions that somebody else has proposed.
func (c capabilities) treasuries(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !treasury.Allow(t.Person) {
		return nil, nil
	}
	waits, err := c.treasury.Waiting(ctx, t)
	return []staff.Work{{Label: locales.StaffTreasury(), Flow: treasury.Name, Waits: waits}}, err
}

// gifts wait with the grants of tokens that somebody else has proposed.
func (c capabilities) gifts(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !award.Allow(t.Person) {
		return nil, nil
	}
	waits, err := c.awards.Waiting(ctx, t)
	return []staff.Work{{Label: locales.StaffAwards(), Flow: award.Name, Waits: waits}}, err
}

// checks wait with what was sent for tasks.
func (c capabilities) checks(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !moderation.Checks(t.Person) {
		return nil, nil
	}
	waits, err := c.moderation.Waiting(ctx, t)
	return []staff.Work{{Label: locales.ModerationDesk(), Flow: moderation.Name, Waits: waits}}, err
}

// secondLooks wait with the approvals that somebody else is to look at again.
func (c capabilities) secondLooks(ctx context.Context, t engine.Turn) ([]staff.Work, error) {
	if !moderation.AllowRechecks(t.Person) {
		return nil, nil
	}
	waits, err := c.moderation.RechecksWaiting(ctx, t)
	return []staff.Work{{Label: locales.ModerationDeskRechecks(), Flow: moderation.Rechecks, Waits: waits}}, err
}
