package store

import (
	"fmt"
	"slices"
	"strings"
)

// Action is something that needs a right. Its name is stored in the audit log.
type Action string

// What needs a right.
const (
	ReadApplications     Action = "read_applications"
	ReadPeople           Action = "read_people" // search and card
	ReadPhones           Action = "read_phones" // of people whose card one may see
	NotePeople           Action = "note_people" // notes about them, read and written
	WriteToPeople        Action = "write_to_people"
	AnswerTickets        Action = "answer_tickets"
	VerifyGuardians      Action = "verify_guardians"
	GrantRoles           Action = "grant_roles" // give, change, end, invite: no more than one holds
	ExportPeople         Action = "export_people"
	ExportApplications   Action = "export_applications"
	ExportAudit          Action = "export_audit"
	ImportPeople         Action = "import_people"
	ReadAudit            Action = "read_audit"
	ConnectGroups        Action = "connect_groups"
	ScreenApplications   Action = "screen_applications"   // the first look: pass, return for fixes, refuse
	ManageCohorts        Action = "manage_cohorts"        // make, clone, change, bring from state to state
	ReopenCohorts        Action = "reopen_cohorts"        // take a cohort back past a state that others rely on
	ReviewApplications   Action = "review_applications"   // read blind, score, declare conflicts
	AssignReviews        Action = "assign_reviews"        // who reads which, and how far it is
	DecideApplications   Action = "decide_applications"   // ranking, interviews, letters, proposals, offers, appeals
	ApproveDecisions     Action = "approve_decisions"     // what somebody else has proposed
	ReadLedger           Action = "read_ledger"           // proofs and movements of tokens
	ResumeTokens         Action = "resume_tokens"         // let tokens move again after a proof has failed
	StopSpending         Action = "stop_spending"         // see circles of thanks, stop and release what somebody spends
	ProposeEmission      Action = "propose_emission"      // new tokens for a quarter
	ApproveEmission      Action = "approve_emission"      // what somebody else has proposed
	AllocateTokens       Action = "allocate_tokens"       // from budget to budget
	GrantTokens          Action = "grant_tokens"          // to people, and take it back
	ApproveGrants        Action = "approve_grants"        // of tokens, that somebody else has proposed
	AuthorTasks          Action = "author_tasks"          // of the programme: make, publish, close; leaders do it for their projects without a role
	ModerateTasks        Action = "moderate_tasks"        // look at what was sent, approve, return, refuse
	RecheckTasks         Action = "recheck_tasks"         // look again at what was approved, and take it back
	ManageCourses        Action = "manage_courses"        // make, publish, change, enrol, move and cancel lessons, revoke certificates
	ReadCourses          Action = "read_courses"          // who came, who is behind, what was sent, hours, trajectories
	MentorProjects       Action = "mentor_projects"       // give times and meet teams
	ManageMentors        Action = "manage_mentors"        // propose lead mentors, book for teams, look after alerts; holidays and numbers of the whole installation
	ReadMentors          Action = "read_mentors"          // who meets whom, load, no-shows, ratings
	Announce             Action = "announce"              // to people: write, let go, pause, cancel, segments, tags
	ApproveAnnouncements Action = "approve_announcements" // what somebody else has proposed
	ReadAnnouncements    Action = "read_announcements"    // what was announced, and to how many
	ReplayUpdates        Action = "replay_updates"        // updates that could not be handled; of the whole installation
	ChangeTokenRules     Action = "change_token_rules"    // limits and terms of tokens; of the whole installation
)

// Roles that a grant can give. Who only pressed Start is a participant and holds none.
const (
	Expert        = "expert"
	Trainer       = "trainer"
	Moderator     = "moderator"
	Staff         = "staff"
	Partner       = "partner"
	Cashier       = "cashier"
	Auditor       = "auditor"
	Administrator = "administrator"
)

// permission is what a role may do wherever it was granted, and which roles it may give there.
type permission struct {
	role string
	may  []Action
	give []string
}

// permissions is the whole table of rights. A grant of a role for a region, a cohort and until a day allows it there and until then.
func permissions() []permission {
	return []permission{
		{role: Expert, may: []Action{ReviewApplications, MentorProjects}},
		{role: Trainer},
		{role: Moderator, may: []Action{ModerateTasks}},
		{role: Partner},
		{role: Cashier},
		{
			role: Staff,
			may: []Action{
				ReadApplications, ReadPeople, ReadPhones, NotePeople, WriteToPeople, AnswerTickets, VerifyGuardians, GrantRoles,
				ExportPeople, ExportApplications, ImportPeople, ConnectGroups, ManageCohorts,
				ScreenApplications, AssignReviews, DecideApplications, ApproveDecisions, AllocateTokens, GrantTokens, ApproveGrants, StopSpending,
				AuthorTasks, ModerateTasks, RecheckTasks, ManageCourses, ReadCourses,
				ManageMentors, ReadMentors,
				Announce, ApproveAnnouncements, ReadAnnouncements,
			},
			give: []string{Expert, Trainer, Moderator, Partner, Cashier},
		},
		{
			role: Auditor,
			may:  []Action{ReadApplications, ReadPeople, ReadAudit, ExportPeople, ExportApplications, ExportAudit, ReadLedger, ReadCourses, ReadMentors, ReadAnnouncements},
		},
		{role: Administrator, may: Actions(), give: Roles()},
	}
}

// Actions lists everything that needs a right.
func Actions() []Action {
	return []Action{
		ReadApplications, ReadPeople, ReadPhones, NotePeople, WriteToPeople, AnswerTickets, VerifyGuardians, GrantRoles,
		ExportPeople, ExportApplications, ExportAudit, ImportPeople, ReadAudit, ConnectGroups, ManageCohorts,
		ReopenCohorts, ScreenApplications, ReviewApplications, AssignReviews, DecideApplications, ApproveDecisions,
		ProposeEmission, ApproveEmission, AllocateTokens, GrantTokens, ApproveGrants, ReadLedger, ResumeTokens,
		StopSpending, AuthorTasks, ModerateTasks, RecheckTasks, ManageCourses, ReadCourses, MentorProjects, ManageMentors, ReadMentors,
		Announce, ApproveAnnouncements, ReadAnnouncements, ReplayUpdates, ChangeTokenRules,
	}
}

// Roles lists the roles in the order in which people are asked to choose one.
func Roles() []string {
	return []string{Expert, Trainer, Moderator, Partner, Cashier, Staff, Auditor, Administrator}
}

// RolesGivenBy lists the roles that a role may give, within its own region, cohort and time.
func RolesGivenBy(role string) []string {
	for _, p := range permissions() {
		if p.role == role {
			return p.give
		}
	}
	return nil
}

// ActionsOf lists what a role may do.
func ActionsOf(role string) []Action {
	for _, p := range permissions() {
		if p.role == role {
			return p.may
		}
	}
	return nil
}

// Roles lists the roles that may do this.
func (a Action) Roles() []string {
	var roles []string
	for _, p := range permissions() {
		if slices.Contains(p.may, a) {
			roles = append(roles, p.role)
		}
	}
	return roles
}

// everywhere is the region or cohort of what belongs to none: only grants without a bound reach it.
const everywhere = "null"

// allowed is the SQL condition that person $1 may do this to something of a region and a cohort, both SQL expressions. What has no
// region or no cohort is reached only by grants for all of them.
func allowed(a Action, region, cohort string) string {
	return allowedTo("$1", a, region, cohort)
}

// allowedAmong is allowed for things of no cohort, where many of them are looked through: the person's regions are found once for all.
func allowedAmong(a Action, region string) string {
	return fmt.Sprintf(`(exists (select from role_grant g where %[1]s and g.cohort is null and g.region is null)
	or coalesce(%[2]s, '') in (select g.region from role_grant g where %[1]s and g.cohort is null and g.region is not null))`, a.held(), region)
}

// allowedTo is allowed for a person given as a SQL expression.
func allowedTo(person string, a Action, region, cohort string) string {
	return fmt.Sprintf(`exists (select from role_grant g where %s
	and (g.region is null or g.region = %s) and (g.cohort is null or g.cohort = %s))`, a.heldBy(person), region, cohort)
}

// allowedPerson is the SQL condition that person $1 may do this to a person, given as the alias of their row. A grant that is bound to a
// cohort reaches those who lead or write an application there.
func allowedPerson(a Action, alias string) string {
	return fmt.Sprintf(`exists (select from role_grant g where %[1]s
	and (g.region is null or g.region = %[2]s.region)
	and (g.cohort is null
		or exists (select from application x where x.cohort = g.cohort and x.leader = %[2]s.id)
		or exists (select from application_author w join application x on x.id = w.application
			where w.person = %[2]s.id and x.cohort = g.cohort)))`, a.held(), alias)
}

// allowedAnywhere is the SQL condition that person $1 may do this to something, somewhere.
func allowedAnywhere(a Action) string {
	return `exists (select from role_grant g where ` + a.held() + `)`
}

// allowedEverywhere is the SQL condition that person $1 may do this to everything.
func allowedEverywhere(a Action) string { return allowed(a, everywhere, everywhere) }

// held is the SQL condition that grant g allows this to person $1 now.
func (a Action) held() string { return a.heldBy("$1") }

func (a Action) heldBy(person string) string {
	return `g.person = ` + person + ` and g.role in ('` + strings.Join(a.Roles(), `', '`) + `') and (g.ends_at is null or g.ends_at > now())`
}
