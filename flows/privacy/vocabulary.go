package privacy

import (
	"strings"

	"saruar/locales"
	"saruar/store"
)

// word puts a stored name into words; what is no such name is shown as it is.
func (w writer) word(field, value string) (string, error) {
	if value == "" {
		return "", nil
	}
	if field == "role" {
		return w.roles(value)
	}
	if message, ok := w.named(field, value); ok {
		return w.words.Plain(w.lang, message)
	}
	return value, nil
}

// named gives what a stored name means.
func (w writer) named(field, value string) (locales.Message, bool) {
	if name, ok := w.names[field]; ok {
		return name(value)
	}
	var known map[string]locales.Message
	switch field {
	case "lang":
		known = map[string]locales.Message{"kk": locales.CommonLangKk(), "ru": locales.CommonLangRu()}
	case "aim":
		known = map[string]locales.Message{
			"leader": locales.OnboardingAimLeader(), "volunteer": locales.OnboardingAimVolunteer(), "expert": locales.OnboardingAimExpert(),
			"business": locales.OnboardingAimBusiness(), "looking": locales.OnboardingAimLooking(),
		}
	case "applications": // a topic of notices
		known = map[string]locales.Message{"now": locales.MydataYes(), "off": locales.MydataNo(), "digest": locales.MydataDigest()}
	case "purpose":
		label, _ := describe(value)
		return label, true
	case "invitation":
		known = map[string]locales.Message{"coauthor": locales.MydataInvitationCoauthor()}
	case "how":
		return locales.GuardianHow(value), true
	case "outcome":
		known = map[string]locales.Message{
			"approved": locales.MydataGuardianApproved(), "refused": locales.MydataGuardianRefused(), "lapsed": locales.MydataGuardianLapsed(),
		}
	case "screened":
		known = map[string]locales.Message{
			"passed": locales.MydataScreenedPassed(), "idea": locales.MydataScreenedIdea(), "refused": locales.MydataScreenedRefused(),
		}
	case "conflict":
		known = map[string]locales.Message{
			"team": locales.ReviewReasonTeam(), "mentee": locales.ReviewReasonMentee(), "organisation": locales.ReviewReasonOrganisation(),
			"close": locales.ReviewReasonClose(), "other": locales.ReviewReasonOther(),
		}
	case "thanks_state":
		known = map[string]locales.Message{
			"sent": locales.MydataThanksSent(), "waiting": locales.MydataThanksWaiting(),
			"cancelled": locales.MydataThanksCancelled(), "returned": locales.MydataThanksReturned(),
		}
	case "movement_kind":
		return locales.TokenKind(value)
	case "award_state":
		known = map[string]locales.Message{"given": locales.AwardStateGiven(), "reversed": locales.AwardStateReversed()}
	case "review_state":
		known = map[string]locales.Message{
			"assigned": locales.MydataReviewAssigned(), "submitted": locales.MydataReviewSubmitted(),
			"recused": locales.MydataReviewRecused(), "lapsed": locales.MydataReviewLapsed(),
		}
	case "decided_on":
		known = map[string]locales.Message{"interview": locales.MydataDecidedInterview(), "final": locales.MydataDecidedFinal()}
	case "round_state":
		known = map[string]locales.Message{
			"draft": locales.MydataRoundDraft(), "proposed": locales.MydataRoundProposed(), "approved": locales.MydataRoundApproved(),
			"applied": locales.MydataRoundApplied(), "done": locales.MydataRoundDone(),
		}
	case "writer":
		known = map[string]locales.Message{"you": locales.MydataWriterYou(), "team": locales.MydataWriterTeam()}
	case "ticket_state":
		known = map[string]locales.Message{
			"waiting": locales.TicketWaiting(), "answered": locales.TicketAnswered(), "closed": locales.TicketClosed(),
		}
	case "ended_why", "changed_why":
		return locales.MeetingReason(value), true
	case "meeting_state", "team_says", "mentor_says", "wait_state", "lead_state", "mentor_alert", "next_step_state":
		known = meetingWords(field)
	case "refusal":
		return locales.GuardianTold(value), true
	case "state", "from_state", "to_state":
		return w.form.State(store.ApplicationState(value)), true
	}
	message, ok := known[value]
	return message, ok
}

// meetingWords are the names that stand in what is kept of meetings with mentors.
func meetingWords(field string) map[string]locales.Message {
	switch field {
	case "meeting_state":
		return map[string]locales.Message{
			store.BookingAsked: locales.MydataMeetingAsked(), store.BookingBooked: locales.MydataMeetingBooked(),
			store.BookingDeclined: locales.MydataMeetingDeclined(), store.BookingCancelled: locales.MydataMeetingCancelled(),
		}
	case "wait_state":
		return map[string]locales.Message{
			"waiting": locales.MydataWaitWaiting(), "offered": locales.MydataWaitOffered(), "served": locales.MydataWaitServed(), "left": locales.MydataWaitOut(),
		}
	case "lead_state":
		return map[string]locales.Message{
			string(store.LeadProposed): locales.MydataLeadProposed(), string(store.LeadActive): locales.MydataLeadActive(),
			string(store.LeadDeclined): locales.MydataLeadRefused(), string(store.LeadEnded): locales.MydataLeadEnded(),
		}
	case "mentor_alert":
		return map[string]locales.Message{
			store.AlertRating: locales.MydataAlertRating(), store.AlertSilence: locales.MydataAlertSilence(), store.AlertUnconfirmed: locales.MydataAlertUnconfirmed(),
			store.AlertDispute: locales.MydataAlertDispute(), store.AlertLeft: locales.MydataAlertGone(),
		}
	case "next_step_state":
		return map[string]locales.Message{"open": locales.MydataStepOpen(), "done": locales.MydataStepDone(), "dropped": locales.MydataStepDropped()}
	}
	return map[string]locales.Message{store.SaysHeld: locales.MydataMeetingHeld(), store.SaysMissed: locales.MydataMeetingMissed()}
}

// member puts the name of a setting into words.
func (w writer) member(name string) (string, error) {
	topics := map[string]locales.Message{
		store.TopicApplications: locales.SettingsTopicApplications(), store.TopicLessons: locales.SettingsTopicLessons(),
		store.TopicHomework: locales.SettingsTopicHomework(), store.TopicTrajectory: locales.SettingsTopicTrajectory(),
		store.TopicMeetings: locales.SettingsTopicMeetings(),
		store.TopicTasks:    locales.SettingsTopicTasks(), store.TopicNews: locales.SettingsTopicNews(),
	}
	if topic, ok := topics[name]; ok {
		return w.words.Plain(w.lang, topic)
	}
	return name, nil
}

// roles puts a list of roles into words. The audit log has all roles in it that allowed something.
func (w writer) roles(value string) (string, error) {
	known := map[string]locales.Message{
		store.Expert: locales.MydataRoleExpert(), store.Trainer: locales.MydataRoleTrainer(), store.Moderator: locales.MydataRoleModerator(),
		store.Staff: locales.MydataRoleStaff(), store.Partner: locales.MydataRolePartner(), store.Cashier: locales.MydataRoleCashier(),
		store.Auditor: locales.MydataRoleAuditor(), store.Administrator: locales.MydataRoleAdministrator(),
		"self": locales.MydataRoleSelf(), "program": locales.MydataRoleProgram(),
	}
	var names []string
	for role := range strings.SplitSeq(value, ",") {
		message, ok := known[role]
		if !ok {
			names = append(names, role)
			continue
		}
		text, err := w.words.Plain(w.lang, message)
		if err != nil {
			return "", err
		}
		names = append(names, text)
	}
	return strings.Join(names, ", "), nil
}
