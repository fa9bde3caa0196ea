package audit

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// Words says what the lines of the audit log mean. The files that the log is exported to use them as well.
type Words struct {
	zone    *time.Location
	regions map[string]locales.Bilingual
}

// NewWords makes the words for files. Moments are written in the zone; regions name themselves by their codes.
func NewWords(zone *time.Location) Words {
	w := Words{zone: zone, regions: map[string]locales.Bilingual{}}
	for _, r := range locales.Regions() {
		w.regions[r.Code] = r.Name
	}
	return w
}

// line is a line in a list: when, who in which role, what, to whom or what, and the change.
func (w Words) line(n int, l store.AuditLine, regions map[string]locales.Bilingual) locales.Message {
	who := w.Actor(l)
	if l.Actor != 0 {
		who = locales.AuditBy(who, w.Role(l))
	}
	lines := []locales.Message{locales.AuditLine(n, l.At, l.At, w.Action(l.Action), who, w.Subject(l))}
	lines = append(lines, w.changes(l, regions)...)
	if l.Why != "" {
		lines = append(lines, locales.AuditWhy(whyName(l.Why)))
	}
	return locales.Lines(lines...)
}

func (w Words) card(l store.AuditLine) locales.Message {
	return locales.AuditCard(strconv.FormatInt(l.Seq, 10), l.At, l.At, w.Actor(l), w.Role(l), w.Action(l.Action), w.Subject(l))
}

// Actor says who did it: by name where that is still known, by number where it is not.
func (w Words) Actor(l store.AuditLine) locales.Message {
	if l.Actor == 0 {
		return locales.AuditByProgram()
	}
	return calledMessage(l.ActorName, l.Actor)
}

func calledMessage(name string, number int64) locales.Message {
	if name == "" {
		return locales.AuditNumber(strconv.FormatInt(number, 10))
	}
	return locales.AuditNamed(name, strconv.FormatInt(number, 10))
}

// Role says which roles allowed it.
func (w Words) Role(l store.AuditLine) locales.Message {
	switch l.Role {
	case "self":
		return locales.AuditBySelf()
	case "program":
		return locales.AuditByProgram()
	}
	var roles []locales.Message
	for role := range strings.SplitSeq(l.Role, ",") {
		roles = append(roles, rights.Name(role))
	}
	return locales.Joined(roles...)
}

// Subject says what it was done to.
func (w Words) Subject(l store.AuditLine) locales.Message {
	label := subjectName(l.Subject.Kind)
	switch {
	case l.Subject.Kind == "person" && l.Name != "":
		return calledMessage(l.Name, l.Subject.ID)
	case l.Subject.ID == 0:
		return label
	}
	return locales.AuditSubjectN(label, strconv.FormatInt(l.Subject.ID, 10))
}

// Values is one side of a change, on one line; the zero message for nothing.
func (w Words) Values(raw []byte) locales.Message {
	values := decoded(raw)
	var parts []locales.Message
	for _, key := range ordered(values) {
		parts = append(parts, locales.AuditSet(fieldName(key), w.value(key, values[key], w.regions)))
	}
	if len(parts) == 0 {
		return locales.Message{}
	}
	for i, p := range parts[:len(parts)-1] {
		parts[i] = locales.Spaced(p, locales.Verbatim("·"))
	}
	return locales.Spaced(parts...)
}

func subjectName(kind string) locales.Message {
	names := map[string]func() locales.Message{
		"person": locales.AuditSubjectPerson, "application": locales.AuditSubjectApplication, "grant": locales.AuditSubjectGrant,
		"invitation": locales.AuditSubjectInvitation, "ticket": locales.AuditSubjectTicket, "cohort": locales.AuditSubjectCohort, "group": locales.AuditSubjectGroup,
		"update": locales.AuditSubjectUpdate, "export": locales.AuditSubjectExport, "import": locales.AuditSubjectImport,
		"audit": locales.AuditSubjectAudit, "note": locales.AuditSubjectNote, "consent": locales.AuditSubjectConsent,
		"search": locales.AuditSubjectSearch, "ledger": locales.AuditSubjectLedger, "token_rule": locales.AuditSubjectTokenRule,
		"task": locales.AuditSubjectTask, "submission": locales.AuditSubjectSubmission, "emission": locales.AuditSubjectEmission, "budget": locales.AuditSubjectBudget, "award_batch": locales.AuditSubjectAwardBatch,
		"course": locales.CommonCourse, "lesson": locales.CommonLesson, "homework": locales.CommonHomework,
		"meeting_rule": locales.AuditSubjectMeetingRule, "holiday": locales.AuditSubjectHoliday, "announcement": locales.AuditSubjectAnnouncement, "segment": locales.AuditSubjectSegment,
	}
	if name, ok := names[kind]; ok {
		return name()
	}
	return locales.Verbatim(kind)
}

// Action is what an action is called; one that is not known here is its own name.
func (w Words) Action(a store.Action) locales.Message {
	names := map[store.Action]func() locales.Message{
		store.ReadApplications: locales.AuditDoReadApplications, store.ReadPeople: locales.AuditDoReadPeople,
		store.ReadPhones: locales.AuditDoReadPhones,
		store.NotePeople: locales.AuditDoNotePeople, store.WriteToPeople: locales.AuditDoWriteToPeople,
		store.AnswerTickets: locales.AuditDoAnswerTickets, store.VerifyGuardians: locales.AuditDoVerifyGuardians,
		store.GrantRoles: locales.AuditDoGrantRoles, store.ExportPeople: locales.AuditDoExportPeople,
		store.ExportApplications: locales.AuditDoExportApplications, store.ExportAudit: locales.AuditDoExportAudit,
		store.ImportPeople: locales.AuditDoImportPeople, store.ReadAudit: locales.AuditDoReadAudit,
		store.ConnectGroups: locales.AuditDoConnectGroups, store.ScreenApplications: locales.AuditDoScreenApplications,
		store.ReviewApplications: locales.AuditDoReviewApplications, store.AssignReviews: locales.AuditDoAssignReviews,
		store.DecideApplications: locales.AuditDoDecideApplications, store.ApproveDecisions: locales.AuditDoApproveDecisions, store.ManageCohorts: locales.AuditDoManageCohorts,
		store.ReopenCohorts: locales.AuditDoReopenCohorts, store.ReplayUpdates: locales.AuditDoReplayUpdates,
		store.ProposeEmission: locales.AuditDoProposeEmission, store.ApproveEmission: locales.AuditDoApproveEmission,
		store.AuthorTasks: locales.AuditDoAuthorTasks, store.ModerateTasks: locales.AuditDoModerateTasks, store.RecheckTasks: locales.AuditDoRecheckTasks,
		store.ManageCourses: locales.AuditDoManageCourses, store.ReadCourses: locales.AuditDoReadCourses,
		store.MentorProjects: locales.AuditDoMentorProjects, store.ManageMentors: locales.AuditDoManageMentors, store.ReadMentors: locales.AuditDoReadMentors,
		store.Announce: locales.AuditDoAnnounce, store.ApproveAnnouncements: locales.AuditDoApproveAnnouncements, store.ReadAnnouncements: locales.AuditDoReadAnnouncements,
		store.AllocateTokens: locales.AuditDoAllocateTokens, store.GrantTokens: locales.AuditDoGrantTokens,
		store.ApproveGrants: locales.AuditDoApproveGrants,
		store.ReadLedger:    locales.AuditDoReadLedger, store.ResumeTokens: locales.AuditDoResumeTokens, store.StopSpending: locales.AuditDoStopSpending, store.ChangeTokenRules: locales.AuditDoChangeTokenRules,
		store.ReadOwnData: locales.AuditDoReadOwnData, store.AskForgetting: locales.AuditDoAskForgetting,
		store.StopForgetting: locales.AuditDoStopForgetting, store.ErasePerson: locales.AuditDoErasePerson,
		store.AcceptInvitation: locales.AuditDoAcceptInvitation,
	}
	if name, ok := names[a]; ok {
		return name()
	}
	return locales.Verbatim(string(a))
}

// ordered lists the keys of values as people would tell them: the known ones first.
func ordered(values map[string]any) []string {
	known := []string{"rule", "role", "region", "cohort", "ends_at", "state", "sheet", "format", "rows"}
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b string) int {
		i, j := slices.Index(known, a), slices.Index(known, b)
		switch {
		case i >= 0 && j >= 0:
			return i - j
		case i >= 0:
			return -1
		case j >= 0:
			return 1
		}
		return strings.Compare(a, b)
	})
	return keys
}
