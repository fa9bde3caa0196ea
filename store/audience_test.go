package store_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/storetest"
)

const (
	fitting = int64(9001) // of whom a fact holds
	alien   = int64(9002) // of whom it does not
)

// hall is an office with two people who may be announced to, and what there is to know of them.
type hall struct {
	*desk
	cohort, course, task, project int64
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{desk: newDesk(t)}
	storetest.Crowd(t, h.address, fitting, 2)
	h.sql(`update person set name = case id when $1 then 'Сай' else 'Бөтен' end where id in ($1, $2)`, fitting, alien)
	h.cohort = int64(h.number(`select id from cohort where code = '2025'`))
	h.course = storetest.NewCourse(t, h.address, "mektep", headOffice, time.Now(), 1).ID
	h.task = int64(h.number(`insert into task (author, turn, made_at) values ($1, 1, now()) returning id`, headOffice))
	h.project = h.submitted(leader, "Жоба", "KZ-71")
	h.sql(`update application set state = 'accepted' where id = $1`, h.project)
	return h
}

// applies gives somebody an application of the cohort.
func (h *hall) applies(person int64, state, direction string) {
	h.t.Helper()
	h.sql(`insert into application (cohort, leader, slot, form_version, created_at, answered_at, state, answers, submitted_at, receipt)
		select $2, $1::bigint, 1, 1, now(), now(), $3, answers || jsonb_build_object('direction', $4::text), submitted_at, 'x' || $1::bigint from application where id = $5`,
		person, h.cohort, state, direction, h.project)
}

func (h *hall) looks(actor int64, a store.Audience) store.Meant {
	h.t.Helper()
	m, err := h.LookAtAudience(h.t.Context(), actor, a, 0)
	h.must(err)
	slices.Sort(m.Names)
	return m
}

func fact(field store.FactField, values ...string) store.Fact {
	return store.Fact{Field: field, Values: values}
}

func not(f store.Fact) store.Fact { f.Not = true; return f }

// who lists the names that an audience of one fact has for the head office.
func (h *hall) who(facts ...store.Fact) string {
	h.t.Helper()
	m := h.looks(headOffice, store.Audience{facts})
	if m.Count != len(m.Names) {
		h.t.Fatalf("%d people called %v", m.Count, m.Names)
	}
	return strings.Join(m.Names, " ")
}

func TestAFactHoldsOfWhomItIsTrueAndOfNobodyElse(t *testing.T) {
	t.Parallel()
	number := func(n int64) []string { return []string{"404", strconv.FormatInt(n, 10)} }
	cases := map[store.FactField]struct {
		values func(h *hall) []string
		make   func(h *hall)
	}{
		store.FactRole: {func(*hall) []string { return []string{store.Expert, store.Moderator} }, func(h *hall) {
			h.must(h.Grant(t.Context(), fitting, store.Expert, "KZ-10", 0, time.Now()))
			h.must(h.Grant(t.Context(), alien, store.Expert, "", 0, time.Now()))
			h.sql(`update role_grant set ends_at = now() where person = $1`, alien)
		}},
		store.FactAim: {func(*hall) []string { return []string{"leader", "business"} }, func(h *hall) {
			h.sql(`update person set aim = case id when $1 then 'business' else 'looking' end where id in ($1, $2)`, fitting, alien)
		}},
		store.FactRegion: {func(*hall) []string { return []string{"KZ-10"} }, func(h *hall) { // the other one has none
			h.sql(`update person set region = 'KZ-10' where id = $1`, fitting)
		}},
		store.FactCohort: {func(h *hall) []string { return number(h.cohort) }, func(h *hall) {
			h.applies(fitting, "submitted", "ecology")
			h.applies(alien, "draft", "ecology")
		}},
		store.FactProject: {func(*hall) []string { return []string{"draft"} }, func(h *hall) {
			h.applies(fitting, "draft", "ecology")
			h.applies(alien, "withdrawn", "ecology")
		}},
		store.FactDirection: {func(*hall) []string { return []string{"memory"} }, func(h *hall) {
			h.applies(fitting, "submitted", "memory")
			h.applies(alien, "withdrawn", "memory")
		}},
		store.FactLang: {func(*hall) []string { return []string{"kk"} }, func(*hall) {}},
		store.FactLevel: {func(*hall) []string { return []string{"3"} }, func(h *hall) {
			h.sql(`insert into player (person, xp) values ($1, 300), ($2, 299)`, fitting, alien)
		}},
		store.FactActive: {func(*hall) []string { return []string{"7"} }, func(h *hall) {
			today := time.Now().UTC()
			h.must(h.SetActive(t.Context(), fitting, today.AddDate(0, 0, -7)))
			h.must(h.SetActive(t.Context(), alien, today.AddDate(0, 0, -8)))
		}},
		store.FactBalance: {func(*hall) []string { return []string{"10"} }, func(h *hall) {
			h.owns(fitting, 10)
			h.owns(alien, 9)
		}},
		store.FactTask: {func(h *hall) []string { return number(h.task) }, func(h *hall) {
			h.sql(`insert into submission (task, person, state, turn, taken_at, due_at) values ($1, $2, 'taken', 1, now(), now()), ($1, $3, 'given_back', 1, now(), now())`,
				h.task, fitting, alien)
		}},
		store.FactCourse: {func(h *hall) []string { return number(h.course) }, func(h *hall) {
			storetest.Enrol(t, h.address, h.course, fitting, alien)
			h.sql(`update enrolment set state = 'left', ended_at = now() where person = $1`, alien)
		}},
		store.FactConsent: {func(*hall) []string { return []string{store.PurposeNews} }, func(h *hall) {
			for _, person := range []int64{fitting, alien} {
				h.must(h.SayConsent(t.Context(), person, store.Consent{Purpose: store.PurposeNews, Version: 1, Given: true}, time.Now()))
			}
			h.must(h.SayConsent(t.Context(), alien, store.Consent{Purpose: store.PurposeNews, Version: 1}, time.Now()))
		}},
		store.FactTag: {func(*hall) []string { return []string{"оқырман", "жоқ"} }, func(h *hall) {
			h.must(h.TagPerson(t.Context(), headOffice, fitting, "#Оқырман", time.Now()))
			h.must(h.TagPerson(t.Context(), headOffice, alien, "басқа", time.Now()))
		}},
		store.FactFollows: {func(h *hall) []string { return number(h.project) }, func(h *hall) {
			h.must(h.Follow(t.Context(), fitting, h.project, time.Now()))
		}},
	}
	for _, field := range store.FactFields() {
		c, ok := cases[field]
		if !ok {
			t.Errorf("nobody is found by %s", field)
			continue
		}
		t.Run(string(field), func(t *testing.T) {
			t.Parallel()
			h := newHall(t)
			if field != store.FactLang {
				if got := h.who(fact(field, c.values(h)...)); got != "" {
					t.Fatalf("before anything is known of them, found are %s", got)
				}
			}
			c.make(h)
			f := fact(field, c.values(h)...)
			if got := h.who(f); got != "Сай" {
				t.Errorf("found are %q", got)
			}
			if got := h.who(not(f)); got != "Бөтен" {
				t.Errorf("found as the others are %q", got)
			}
		})
	}
}

// owns gives somebody a balance.
func (h *hall) owns(person int64, tokens int) {
	h.t.Helper()
	h.sql(`insert into account (kind, person, opened_at) select 'person', number, now() from person where id = $1`, person)
	h.sql(`update account_balance b set amount = $2 from account a join person p on p.number = a.person where a.id = b.account and p.id = $1`, person, tokens)
}

func TestCoAuthorsAreFoundByTheirProject(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, h.project, fitting)
	for _, f := range []store.Fact{fact(store.FactProject, "accepted"), fact(store.FactDirection, "ecology")} {
		if got := h.who(f); got != "Сай" {
			t.Errorf("by %s found are %q", f.Field, got)
		}
	}
}

func TestAGroupWantsAllOfItsFactsAndOneGroupIsEnough(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`update person set region = 'KZ-10' where id in ($1, $2)`, fitting, alien)
	kazakh, russian, abai := fact(store.FactLang, "kk"), fact(store.FactLang, "ru"), fact(store.FactRegion, "KZ-10")
	for want, a := range map[string]store.Audience{
		"Сай":       {{abai, kazakh}},
		"":          {{abai, kazakh, russian}},
		"Бөтен Сай": {{abai, kazakh}, {russian}},
		"Бөтен":     {{not(abai)}, {russian, abai}},
	} {
		if got := h.looks(headOffice, a); strings.Join(got.Names, " ") != want {
			t.Errorf("%+v is %v", a, got)
		}
	}
	if got := h.looks(headOffice, nil); got.Count != 2 {
		t.Errorf("everybody is %v", got)
	}
}

func TestAnAudienceHasBounds(t *testing.T) {
	t.Parallel()
	one := fact(store.FactLang, "kk")
	many := func(n int) []store.Fact { return slices.Repeat([]store.Fact{one}, n) }
	values := slices.Repeat([]string{"kk"}, store.FactValues)
	for name, a := range map[string]store.Audience{
		"nothing": nil, "the most groups": slices.Repeat(store.Audience{{one}}, store.AudienceGroups), "the most facts": {many(store.AudienceFacts)},
		"the most values": {{fact(store.FactLang, values...)}}, "a number": {{fact(store.FactLevel, "3")}}, "numbers": {{fact(store.FactTask, "1", "2")}},
	} {
		if err := a.Check(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	for name, a := range map[string]store.Audience{
		"too many groups": slices.Repeat(store.Audience{{one}}, store.AudienceGroups+1), "too many facts": {many(store.AudienceFacts + 1)}, "an empty group": {{}},
		"too many values": {{fact(store.FactLang, append(values, "ru")...)}}, "no value": {{fact(store.FactLang)}}, "an unknown field": {{fact("name", "x")}},
		"no number": {{fact(store.FactTask, "x")}}, "below zero": {{fact(store.FactBalance, "-1")}}, "two levels": {{fact(store.FactLevel, "1", "2")}},
		"SQL": {{fact(store.FactCohort, "1); drop table person; --")}}, "more days than there were": {{fact(store.FactActive, "99999999999")}},
	} {
		if a.Check() == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

func TestAnOfficeReachesItsOwnRegionOnly(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`update person set region = case id when $1 then 'KZ-10' else 'KZ-71' end where id in ($1, $2)`, fitting, alien)
	both := store.Audience{{fact(store.FactRegion, "KZ-10", "KZ-71")}}
	if m := h.looks(headOffice, both); m.Count != 2 {
		t.Errorf("the head office reaches %v", m)
	}
	for _, a := range []store.Audience{nil, both, {{not(fact(store.FactRegion, "KZ-71"))}}} {
		if m := h.looks(regional, a); m.Count != 1 || m.Names[0] != "Сай" {
			t.Errorf("the office reaches %v of %v", m, a)
		}
	}
	if m := h.looks(regional, store.Audience{{fact(store.FactRegion, "KZ-71")}}); m.Count != 0 {
		t.Errorf("the office reaches %v elsewhere", m)
	}
	for _, nobody := range []int64{auditor, reader, leader, 404} {
		if _, err := h.LookAtAudience(t.Context(), nobody, nil, 0); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d looks: %v", nobody, err)
		}
	}
}

func TestWhoMayNotBeSpokenToIsLeftOut(t *testing.T) {
	t.Parallel()
	for name, gone := range map[string]func(h *hall){
		"has stopped the bot": func(h *hall) { h.must(h.SetReachable(t.Context(), alien, false, time.Now())) },
		"wants to be forgotten": func(h *hall) {
			h.must(h.AskForgetting(t.Context(), alien, time.Now()))
		},
		"has taken the consent back": func(h *hall) {
			h.must(h.SayConsent(t.Context(), alien, store.Consent{Purpose: store.PurposeService, Version: 1}, time.Now()))
		},
		"has not finished first contact": func(h *hall) { h.sql(`update person set member_at = null where id = $1`, alien) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHall(t)
			if got := h.who(fact(store.FactLang, "kk", "ru")); got != "Бөтен Сай" {
				t.Fatalf("before, found are %q", got)
			}
			gone(h)
			if got := h.who(fact(store.FactLang, "kk", "ru")); got != "Сай" {
				t.Errorf("found are %q", got)
			}
		})
	}
}
