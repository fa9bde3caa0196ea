package audit

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"time"

	"saruar/flows/rights"
	"saruar/flows/rubric"
	"saruar/locales"
	"saruar/store"
)

// regions names the regions by their codes, as staff have them.
func (l Log) regions(ctx context.Context) (map[string]locales.Bilingual, error) {
	list, err := l.store.Regions(ctx, string(locales.Kazakh))
	if err != nil {
		return nil, err
	}
	names := make(map[string]locales.Bilingual, len(list))
	for _, r := range list {
		names[r.Code] = locales.Bilingual{KK: r.NameKK, RU: r.NameRU}
	}
	return names, nil
}

// changes says what a line changed, field by field; what stayed as it was is left out.
func (w Words) changes(l store.AuditLine, regions map[string]locales.Bilingual) []locales.Message {
	before, after := decoded(l.Before), decoded(l.After)
	all := maps.Clone(after)
	maps.Copy(all, before)
	var lines []locales.Message
	for _, key := range ordered(all) {
		was, had := before[key]
		is, has := after[key]
		label := fieldName(key)
		switch {
		case had && has && reflect.DeepEqual(was, is):
			if len(before) == len(after) {
				lines = append(lines, locales.AuditSet(label, w.value(key, is, regions)))
			}
		case had && has:
			lines = append(lines, locales.AuditChange(label, w.value(key, was, regions), w.value(key, is, regions)))
		case had:
			lines = append(lines, locales.AuditUnset(label, w.value(key, was, regions)))
		default:
			lines = append(lines, locales.AuditSet(label, w.value(key, is, regions)))
		}
	}
	return lines
}

// decoded reads one side of a change. What is no object stands under an empty name.
func decoded(raw []byte) map[string]any {
	values := map[string]any{}
	if len(raw) == 0 {
		return values
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	var v any
	if d.Decode(&v) != nil {
		return map[string]any{"": string(raw)}
	}
	if object, ok := v.(map[string]any); ok {
		return object
	}
	return map[string]any{"": v}
}

// value words a value: roles and regions by name, moments in the platform's zone, the rest as it is kept.
func (w Words) value(key string, v any, regions map[string]locales.Bilingual) locales.Message {
	switch v := v.(type) {
	case nil:
		return locales.AuditNothing()
	case bool:
		if v {
			return locales.CommonYes()
		}
		return locales.CommonNo()
	case string:
		return w.text(key, v, regions)
	case json.Number:
		if key == "cohort" && v == "0" {
			return locales.SheetAllCohorts()
		}
		return locales.Verbatim(v.String())
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return locales.Verbatim(fmt.Sprint(v))
	}
	return locales.Verbatim(string(raw))
}

func (w Words) text(key, text string, regions map[string]locales.Bilingual) locales.Message {
	switch {
	case text == "" && key == "region": // so a grant for all of them is written down
		return locales.SheetEverywhere()
	case text == "":
		return locales.AuditNothing()
	}
	switch key {
	case "role":
		return rights.Name(text)
	case "sheet":
		return sheetName(text)
	case "state":
		return stateName(text)
	case "attendance", "homework", "certificate":
		return teachingName(text)
	case "round":
		return roundName(text)
	case "how":
		return locales.GuardianHow(text)
	case "rule":
		return locales.TokenRuleName(text)
	case "region":
		if name, ok := regions[text]; ok {
			return locales.Named(name)
		}
	}
	if at, err := time.Parse(time.RFC3339Nano, text); err == nil {
		return locales.Verbatim(at.In(w.zone).Format("02.01.2006 15:04"))
	}
	return locales.Verbatim(text)
}

func stateName(state string) locales.Message {
	names := map[string]func() locales.Message{
		"connected": locales.AuditStateConnected, "added": locales.AuditStateAdded, "removed": locales.AuditStateRemoved,
		"passed": locales.AuditStatePassed, "idea": locales.AuditStateIdea, "needs_info": locales.AuditStateNeedsInfo,
		"approved": locales.AuditStateApproved, "refused": locales.AuditStateRefused, "withdrawn": locales.AuditStateWithdrawn,
		"answered": locales.AuditStateAnswered, "take": locales.AuditStateTake, "return": locales.AuditStateReturn,
		"offered": locales.ApplyStateOffered, "upheld": locales.ApplyStateUpheld, "reopened": locales.ApplyStateReopened,
		"making": locales.AuditStateMaking, "proposed": locales.AuditStateProposed, "posting": locales.AuditStatePosting,
		"given": locales.AuditStateGiven, "done": locales.AuditStateDone, "reversed": locales.AuditStateReversed, "dropped": locales.AuditStateDropped,
		"published": locales.TaskcardStatePublished, "paused": locales.TaskcardStatePaused, "closed": locales.TaskcardStateClosed,
		"close": locales.AuditStateClose, "reopen": locales.AuditStateReopen, "assign": locales.AuditStateAssign,
		"scheduled": locales.AuditStateScheduled, "sending": locales.AuditStateSending, "cancelled": locales.AuditStateCancelled, "template": locales.AuditStateTemplate,
		"reworded": locales.AuditStateReworded, "recalled": locales.AuditStateRecalled, "halted": locales.AuditStateHalted, "kept": locales.AuditStateKept,
		"tagged": locales.AuditStateTagged, "untagged": locales.AuditStateUntagged,
	}
	if name, ok := names[state]; ok {
		return name()
	}
	return locales.CohortStateName(state)
}

// teachingName words what became of somebody's place in a list, homework or certificate.
func teachingName(state string) locales.Message {
	names := map[string]func() locales.Message{
		string(store.AttendancePresent): locales.CommonPresent, string(store.AttendanceLate): locales.CommonLate, string(store.AttendanceExcused): locales.CommonExcused,
		string(store.AttendanceAbsent): locales.CommonAbsent, string(store.HomeworkAccepted): locales.AuditStateTaken, string(store.HomeworkReturned): locales.AuditStateSentBack,
		store.CertificateRevoked: locales.AuditStateRevoked, store.CertificateAllowed: locales.AuditStateAllowed,
	}
	if name, ok := names[state]; ok {
		return name()
	}
	return locales.Verbatim(state)
}

// roundName words how far decisions have come.
func roundName(state string) locales.Message {
	names := map[store.RoundState]func() locales.Message{
		store.RoundDraft: locales.MydataRoundDraft, store.RoundProposed: locales.MydataRoundProposed, store.RoundApproved: locales.MydataRoundApproved,
	}
	if name, ok := names[store.RoundState(state)]; ok {
		return name()
	}
	return locales.Verbatim(state)
}

// whyName words a reason that was chosen; one that was typed stands as it is.
func whyName(why string) locales.Message {
	names := map[string]func() locales.Message{
		"work_over": locales.GrantWhyOver, "left_team": locales.GrantWhyLeft, "by_mistake": locales.GrantWhyMistake, "rules_broken": locales.GrantWhyRules,
	}
	if name, ok := names[why]; ok {
		return name()
	}
	return locales.GuardianReason(why)
}

func sheetName(sheet string) locales.Message {
	switch store.Sheet(sheet) {
	case store.SheetPeople:
		return locales.SheetPeople()
	case store.SheetGrants:
		return locales.SheetGrants()
	case store.SheetAwards:
		return locales.SheetAwards()
	case store.SheetApplications:
		return locales.SheetApplications()
	case store.SheetReviews:
		return locales.SheetReviews()
	case store.SheetRanking:
		return locales.SheetRanking()
	case store.SheetAudit:
		return locales.SheetAudit()
	case store.SheetCourses:
		return locales.TeachingSheet()
	}
	return locales.Verbatim(sheet)
}

// fieldName is what a field of a change is called; one that is not known here is its own name.
func fieldName(key string) locales.Message {
	names := map[string]func() locales.Message{
		"role": locales.AuditFieldRole, "region": locales.AuditFieldRegion, "cohort": locales.AuditFieldCohort,
		"ends_at": locales.AuditFieldEndsAt, "state": locales.AuditFieldState, "sheet": locales.AuditFieldSheet,
		"format": locales.AuditFieldFormat, "rows": locales.AuditFieldRows, "part": locales.AuditFieldPart,
		"fresh": locales.AuditFieldFresh, "changed": locales.AuditFieldChanged, "same": locales.AuditFieldSame,
		"failed": locales.AuditFieldFailed, "purpose": locales.AuditFieldPurpose, "version": locales.AuditFieldVersion,
		"given": locales.AuditFieldGiven, "revision": locales.AuditFieldRevision, "topic": locales.AuditFieldTopic,
		"assigned": locales.AuditFieldAssigned, "person": locales.AuditFieldPerson, "note": locales.AuditFieldNote,
		"opens_at": locales.AuditFieldOpensAt, "closes_at": locales.AuditFieldClosesAt, "places": locales.AuditFieldPlaces,
		"waitlist": locales.AuditFieldWaitlist, "title_kk": locales.AuditFieldTitleKk, "title_ru": locales.AuditFieldTitleRu,
		"screened_by": locales.AuditFieldScreenedBy, "reviewed_by": locales.AuditFieldReviewedBy,
		"interviewed_by": locales.AuditFieldInterviewedBy, "decided_by": locales.AuditFieldDecidedBy,
		"rubric": locales.AuditFieldRubric, "rubric_draft": locales.AuditFieldRubricDraft, "criterion": locales.AuditFieldCriterion,
		"weight": locales.AuditFieldWeight, "pass_mark": locales.AuditFieldPassMark,
		"round": locales.AuditFieldRound, "how": locales.AuditFieldHow, "ticket": locales.AuditFieldTicket,
		"rule": locales.AuditFieldRule, "value": locales.AuditFieldValue,
		"spending_stopped": locales.AuditFieldSpendingStopped,
		"tokens":           locales.AuditFieldTokens, "award": locales.AuditFieldAward,
		"message": locales.AuditFieldMessage, "people": locales.AuditFieldPeople,
		"course": locales.CommonCourse, "lesson": locales.CommonLesson, "homework": locales.CommonHomework, "attendance": locales.CommonAttendance,
		"certificate": locales.CommonCertificate, "mark": locales.AuditFieldMark,
		"meeting": locales.CommonMeeting, "booking": locales.MatchingColumnMeeting, "mentor": locales.CommonMentor, "lead": locales.CommonMentor,
		"alert": locales.MatchingDoAlerts, "day": locales.AuditSubjectHoliday, "starts_at": locales.CommonStartTime,
	}
	if name, ok := names[key]; ok {
		return name()
	}
	if name, ok := rubric.LabelIn(key); ok {
		return name
	}
	return locales.Verbatim(key)
}
