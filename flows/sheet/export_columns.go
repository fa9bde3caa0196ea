package sheet

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"saruar/flows/rights"
	"saruar/locales"
	"saruar/store"
)

// of is a column that cannot go wrong.
func of[R any](head locales.Message, cell func(R) any) column[R] {
	return column[R]{head: head, cell: func(r R) (any, error) { return cell(r), nil }}
}

func (s Sheets) personColumns(w wording) []column[store.PersonLine] {
	type line = store.PersonLine
	return []column[line]{
		of(locales.SheetHeadNumber(), func(p line) any { return p.Number }),
		of(locales.SheetHeadId(), func(p line) any { return p.ID }),
		of(locales.SheetHeadUsername(), func(p line) any { return at(p.Username) }),
		of(locales.CommonFullName(), func(p line) any { return p.Name }),
		of(locales.CommonLanguage(), func(p line) any { return w.say(langName(p.Lang)) }),
		of(locales.CommonRegion(), func(p line) any { return w.name(p.RegionKK, p.RegionRU, locales.Message{}) }),
		of(locales.SheetHeadAim(), func(p line) any { return w.say(aimName(p.Aim)) }),
		of(locales.SheetHeadRoles(), func(p line) any { return w.roles(p.Roles) }),
		of(locales.SheetHeadState(), func(p line) any {
			if p.MemberAt == nil {
				return w.say(locales.SheetWaiting())
			}
			return w.say(locales.SheetMember())
		}),
		of(locales.SheetHeadMemberAt(), func(p line) any { return s.moment(p.MemberAt) }),
		of(locales.SheetHeadReached(), func(p line) any { return w.yes(p.Reached) }),
	}
}

func (s Sheets) grantColumns(w wording) []column[store.GrantLine] {
	type line = store.GrantLine
	return []column[line]{
		of(locales.SheetHeadId(), func(g line) any { return g.Person }),
		of(locales.SheetHeadUsername(), func(g line) any { return at(g.Username) }),
		of(locales.CommonFullName(), func(g line) any { return g.Name }),
		of(locales.SheetHeadRole(), func(g line) any { return w.say(rights.Name(g.Role)) }),
		of(locales.CommonRegion(), func(g line) any { return w.name(g.RegionKK, g.RegionRU, locales.SheetEverywhere()) }),
		of(locales.CommonCohort(), func(g line) any { return w.name(g.CohortKK, g.CohortRU, locales.SheetAllCohorts()) }),
		of(locales.SheetHeadEnds(), func(g line) any { return s.moment(g.EndsAt) }),
		of(locales.SheetHeadGivenBy(), func(g line) any { return w.or(g.GrantedBy, locales.SheetConfigured()) }),
		of(locales.SheetHeadGivenAt(), func(g line) any { return g.GrantedAt.In(s.zone) }),
	}
}

func (s Sheets) applicationColumns(w wording) []column[store.ApplicationLine] {
	type line = store.ApplicationLine
	columns := []column[line]{
		of(locales.SheetHeadReceipt(), func(a line) any { return a.Receipt }),
		of(locales.CommonCohort(), func(a line) any { return w.name(a.CohortKK, a.CohortRU, locales.Message{}) }),
		of(locales.CommonStatus(), func(a line) any { return w.say(s.form.State(a.State)) }),
		of(locales.SheetHeadLeader(), func(a line) any { return a.Leader }),
		of(locales.SheetHeadUsername(), func(a line) any { return at(a.Username) }),
		of(locales.SheetHeadSubmitted(), func(a line) any { return a.SubmittedAt.In(s.zone) }),
	}
	read := answersOnce()
	for _, name := range s.form.Steps {
		columns = append(columns, column[line]{head: s.form.Label(name), cell: func(a line) (any, error) {
			if name == "region" { // its name is the database's to tell
				return w.name(a.RegionKK, a.RegionRU, locales.Message{}), nil
			}
			answers, err := read(a)
			if err != nil {
				return nil, err
			}
			return s.given(w, a, name, answers[name])
		}})
	}
	return columns
}

// answersOnce reads the answers of an application once for all of its columns.
func answersOnce() func(store.ApplicationLine) (map[string]json.RawMessage, error) {
	var of int64
	var answers map[string]json.RawMessage
	return func(a store.ApplicationLine) (map[string]json.RawMessage, error) {
		if of == a.ID {
			return answers, nil
		}
		answers = nil
		if err := json.Unmarshal(a.Answers, &answers); err != nil {
			return nil, fmt.Errorf("read answers of application %d: %w", a.ID, err)
		}
		of = a.ID
		return answers, nil
	}
}

// given is the answer to a question: a number as a number, a chosen option in words, anything else as it was written.
func (s Sheets) given(w wording, a store.ApplicationLine, question string, raw json.RawMessage) (any, error) {
	if slices.Contains([]string{"", "null", `""`, "[]", "{}"}, string(raw)) {
		return nil, nil
	}
	var number int64
	if json.Unmarshal(raw, &number) == nil {
		return number, nil
	}
	if s.form.Answer != nil {
		words, err := s.form.Answer(question, a.Answers)
		if err != nil {
			return nil, fmt.Errorf("word %s of application %d: %w", question, a.ID, err)
		}
		if !words.IsZero() {
			return w.say(words), nil
		}
	}
	var text string
	if json.Unmarshal(raw, &text) == nil {
		return text, nil
	}
	return string(raw), nil
}

func (s Sheets) auditColumns(w wording) []column[store.AuditLine] {
	type line = store.AuditLine
	return []column[line]{
		of(locales.SheetHeadNumber(), func(l line) any { return l.Seq }),
		of(locales.SheetHeadWhen(), func(l line) any { return l.At.In(s.zone) }),
		of(locales.SheetHeadWho(), func(l line) any { return w.say(s.audit.Actor(l)) }),
		of(locales.SheetHeadAs(), func(l line) any { return w.say(s.audit.Role(l)) }),
		of(locales.SheetHeadAction(), func(l line) any { return w.say(s.audit.Action(l.Action)) }),
		of(locales.SheetHeadSubject(), func(l line) any { return w.say(s.audit.Subject(l)) }),
		of(locales.SheetHeadBefore(), func(l line) any { return w.say(s.audit.Values(l.Before)) }),
		of(locales.SheetHeadAfter(), func(l line) any { return w.say(s.audit.Values(l.After)) }),
		of(locales.CommonReason(), func(l line) any { return l.Why }),
		of(locales.SheetHeadHash(), func(l line) any { return hex.EncodeToString(l.Hash) }),
	}
}

// at writes a username as Telegram does.
func at(username string) any {
	if username == "" {
		return nil
	}
	return "@" + username
}

func (s Sheets) moment(t *time.Time) any {
	if t == nil {
		return nil
	}
	return t.In(s.zone)
}

func (w wording) yes(is bool) string {
	if is {
		return w.say(locales.CommonYes())
	}
	return w.say(locales.CommonNo())
}

// or is a text, or words in place of an empty one.
func (w wording) or(text string, empty locales.Message) string {
	if text == "" {
		return w.say(empty)
	}
	return text
}

func (w wording) roles(roles []string) string {
	names := make([]string, len(roles))
	for i, r := range roles {
		names[i] = w.say(rights.Name(r))
	}
	return strings.Join(names, ", ")
}

func langName(lang string) locales.Message {
	if lang == string(locales.Russian) {
		return locales.CommonLangRu()
	}
	return locales.CommonLangKk()
}

func aimName(aim string) locales.Message {
	switch aim {
	case "leader":
		return locales.OnboardingAimLeader()
	case "volunteer":
		return locales.OnboardingAimVolunteer()
	case "expert":
		return locales.OnboardingAimExpert()
	case "business":
		return locales.OnboardingAimBusiness()
	case "looking":
		return locales.OnboardingAimLooking()
	}
	return locales.Message{}
}
