// Package rights has the words for roles and for what they may do.
package rights

import (
	"saruar/locales"
	"saruar/store"
)

// Name is what a role is called; one that is not known here goes by its stored name.
func Name(role string) locales.Message {
	switch role {
	case store.Expert:
		return locales.RightsExpert()
	case store.Trainer:
		return locales.RightsTrainer()
	case store.Moderator:
		return locales.RightsModerator()
	case store.Partner:
		return locales.RightsPartner()
	case store.Cashier:
		return locales.RightsCashier()
	case store.Staff:
		return locales.RightsStaff()
	case store.Auditor:
		return locales.RightsAuditor()
	case store.Administrator:
		return locales.RightsAdministrator()
	}
	return locales.Verbatim(role)
}

// About says in a sentence what the role is for.
func About(role string) locales.Message {
	switch role {
	case store.Expert:
		return locales.RightsAboutExpert()
	case store.Trainer:
		return locales.RightsAboutTrainer()
	case store.Moderator:
		return locales.RightsAboutModerator()
	case store.Partner:
		return locales.RightsAboutPartner()
	case store.Cashier:
		return locales.RightsAboutCashier()
	case store.Staff:
		return locales.RightsAboutStaff()
	case store.Auditor:
		return locales.RightsAboutAuditor()
	case store.Administrator:
		return locales.RightsAboutAdministrator()
	}
	return locales.Message{}
}

// May lists what a role allows, each in a few words; nothing for a role that opens no desk yet.
func May(role string) []locales.Message {
	var list []locales.Message
	for _, action := range store.ActionsOf(role) {
		list = append(list, locales.RightsLine(Action(action)))
	}
	return list
}

// Action words one thing that needs a right; the zero message for one that is not known here.
func Action(a store.Action) locales.Message {
	switch a {
	case store.ReadApplications:
		return locales.RightsReadApplications()
	case store.ReadPeople:
		return locales.RightsReadPeople()
	case store.ReadPhones:
		return locales.RightsReadPhones()
	case store.NotePeople:
		return locales.RightsNotePeople()
	case store.WriteToPeople:
		return locales.RightsWriteToPeople()
	case store.AnswerTickets:
		return locales.RightsAnswerTickets()
	case store.VerifyGuardians:
		return locales.RightsVerifyGuardians()
	case store.GrantRoles:
		return locales.RightsGrantRoles()
	case store.ExportPeople:
		return locales.RightsExportPeople()
	case store.ExportApplications:
		return locales.RightsExportApplications()
	case store.ExportAudit:
		return locales.RightsExportAudit()
	case store.ImportPeople:
		return locales.RightsImportPeople()
	case store.ReadAudit:
		return locales.RightsReadAudit()
	case store.ConnectGroups:
		return locales.RightsConnectGroups()
	case store.ReviewApplications:
		return locales.RightsReviewApplications()
	case store.AssignReviews:
		return locales.RightsAssignReviews()
	case store.DecideApplications:
		return locales.RightsDecideApplications()
	case store.ApproveDecisions:
		return locales.RightsApproveDecisions()
	case store.ScreenApplications:
		return locales.RightsScreenApplications()
	case store.ManageCohorts:
		return locales.RightsManageCohorts()
	case store.ReopenCohorts:
		return locales.RightsReopenCohorts()
	case store.ReadLedger:
		return locales.RightsReadLedger()
	case store.ResumeTokens:
		return locales.RightsResumeTokens()
	case store.StopSpending:
		return locales.RightsStopSpending()
	case store.ProposeEmission:
		return locales.RightsProposeEmission()
	case store.ApproveEmission:
		return locales.RightsApproveEmission()
	case store.AuthorTasks:
		return locales.RightsAuthorTasks()
	case store.ModerateTasks:
		return locales.RightsModerateTasks()
	case store.RecheckTasks:
		return locales.RightsRecheckTasks()
	case store.ManageCourses:
		return locales.RightsManageCourses()
	case store.ReadCourses:
		return locales.RightsReadCourses()
	case store.MentorProjects:
		return locales.RightsMentorProjects()
	case store.ManageMentors:
		return locales.RightsManageMentors()
	case store.ReadMentors:
		return locales.RightsReadMentors()
	case store.Announce:
		return locales.RightsAnnounce()
	case store.ApproveAnnouncements:
		return locales.RightsApproveAnnouncements()
	case store.ReadAnnouncements:
		return locales.RightsReadAnnouncements()
	case store.AllocateTokens:
		return locales.RightsAllocateTokens()
	case store.GrantTokens:
		return locales.RightsGrantTokens()
	case store.ApproveGrants:
		return locales.RightsApproveGrants()
	case store.ReplayUpdates:
		return locales.RightsReplayUpdates()
	case store.ChangeTokenRules:
		return locales.RightsChangeTokenRules()
	}
	return locales.Message{}
}

// Until says how long a grant holds.
func Until(g store.Grant) locales.Message {
	if g.EndsAt.IsZero() {
		return locales.RightsOpenEnd()
	}
	return locales.RightsUntil(g.EndsAt)
}

// Region names where a grant holds.
func Region(g store.Grant) locales.Message {
	if g.Region == "" {
		return locales.RightsAllRegions()
	}
	return locales.Named(locales.Bilingual{KK: g.RegionKK, RU: g.RegionRU})
}

// Cohort names for which cohort a grant holds.
func Cohort(g store.Grant) locales.Message {
	if g.Cohort == 0 {
		return locales.RightsAllCohorts()
	}
	return locales.Named(locales.Bilingual{KK: g.CohortKK, RU: g.CohortRU})
}
