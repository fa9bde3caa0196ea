package store_test

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"pgregory.net/rapid"

	"saruar/store"
	"saruar/store/storetest"
)

// known is what is known of somebody, beside the database.
type known struct {
	id                                            int64
	lang, region, aim                             string
	roles, tasks, courses, consents, tags, follow []string
	level, active, balance                        int // active: days since they wrote, -1 for never
	state, direction                              string
}

// holds tells by what is known whether a fact is true.
func (k known) holds(f store.Fact, cohort string) bool {
	sent := k.state != "" && k.state != "draft" && k.state != "withdrawn"
	var is []string
	switch f.Field {
	case store.FactRole:
		is = k.roles
	case store.FactAim:
		is = []string{k.aim}
	case store.FactRegion:
		is = []string{k.region}
	case store.FactCohort:
		if sent {
			is = []string{cohort}
		}
	case store.FactProject:
		is = []string{k.state}
	case store.FactDirection:
		if sent {
			is = []string{k.direction}
		}
	case store.FactLang:
		is = []string{k.lang}
	case store.FactLevel:
		return k.level >= number(f) != f.Not
	case store.FactActive:
		return (k.active >= 0 && k.active <= number(f)) != f.Not
	case store.FactBalance:
		return k.balance >= number(f) != f.Not
	case store.FactTask:
		is = k.tasks
	case store.FactCourse:
		is = k.courses
	case store.FactConsent:
		is = k.consents
	case store.FactTag:
		is = k.tags
	case store.FactFollows:
		is = k.follow
	}
	return slices.ContainsFunc(f.Values, func(v string) bool { return v != "" && slices.Contains(is, v) }) != f.Not
}

func number(f store.Fact) int {
	n, err := strconv.Atoi(f.Values[0])
	if err != nil {
		return -1
	}
	return n
}

// pool are the values that facts of the test speak of.
func (h *hall) pool() map[store.FactField][]string {
	id := func(n int64) []string { return []string{strconv.FormatInt(n, 10), "404"} }
	return map[store.FactField][]string{
		store.FactRole: {store.Expert, store.Moderator, store.Trainer}, store.FactAim: {"leader", "volunteer", "looking"}, store.FactRegion: {"KZ-10", "KZ-71", "KZ-99"},
		store.FactCohort: id(h.cohort), store.FactProject: {"draft", "withdrawn", "accepted", "rejected"}, store.FactDirection: {"ecology", "memory", "urban"},
		store.FactLang: {"kk", "ru"}, store.FactLevel: {"0", "1", "2", "3", "8"}, store.FactActive: {"0", "3", "10"}, store.FactBalance: {"0", "5", "6"},
		store.FactTask: id(h.task), store.FactCourse: id(h.course), store.FactConsent: {store.PurposePublication, store.PurposeNews},
		store.FactTag: {"а", "б", "в"}, store.FactFollows: id(h.project),
	}
}

// populate makes people of whom all sorts of things are true.
func (h *hall) populate(n int) (all []known) {
	h.t.Helper()
	r, pool := rand.New(rand.NewPCG(1, 2)), h.pool()
	one := func(f store.FactField) string { return append(pool[f], "")[r.IntN(len(pool[f])+1)] }
	some := func(f store.FactField) (list []string) {
		for _, v := range pool[f] {
			if r.IntN(2) == 0 && v != "404" {
				list = append(list, v)
			}
		}
		return list
	}
	const first = int64(9100)
	storetest.Crowd(h.t, h.address, first, n)
	for i := range n {
		k := known{
			id: first + int64(i), lang: []string{"kk", "ru"}[i%2], region: []string{"KZ-10", "KZ-71", ""}[r.IntN(3)], aim: one(store.FactAim), roles: some(store.FactRole),
			tasks: some(store.FactTask), courses: some(store.FactCourse), consents: some(store.FactConsent), tags: some(store.FactTag), follow: some(store.FactFollows),
			level: 1 + r.IntN(3), active: r.IntN(12) - 1, balance: r.IntN(8), state: one(store.FactProject), direction: pool[store.FactDirection][r.IntN(2)],
		}
		h.keep(k)
		all = append(all, k)
	}
	return all
}

// keep writes into the database what is known of somebody.
func (h *hall) keep(k known) {
	h.t.Helper()
	ctx, now := h.t.Context(), time.Now()
	h.sql(`update person set region = nullif($2, ''), aim = $3 where id = $1`, k.id, k.region, k.aim)
	for _, role := range k.roles {
		h.must(h.Grant(ctx, k.id, role, "", 0, now))
	}
	for range k.tasks {
		h.sql(`insert into submission (task, person, turn, taken_at, due_at) values ($1, $2, 1, now(), now())`, h.task, k.id)
	}
	for range k.courses {
		storetest.Enrol(h.t, h.address, h.course, k.id)
	}
	for _, purpose := range k.consents {
		h.must(h.SayConsent(ctx, k.id, store.Consent{Purpose: purpose, Version: 1, Given: true}, now))
	}
	for _, tag := range k.tags {
		h.must(h.TagPerson(ctx, headOffice, k.id, tag, now))
	}
	for range k.follow {
		h.must(h.Follow(ctx, k.id, h.project, now))
	}
	if k.level > 1 { // nobody has congratulated them yet
		h.sql(`insert into player (person, xp) values ($1, $2)`, k.id, store.LevelSteps()[k.level]-1)
	}
	if k.active >= 0 {
		h.must(h.SetActive(ctx, k.id, now.UTC().AddDate(0, 0, -k.active)))
	}
	if k.balance > 0 {
		h.owns(k.id, k.balance)
	}
	if k.state != "" {
		h.applies(k.id, k.state, k.direction)
	}
}

// recipients starts an announcement to an audience and lists who gets it.
func (h *hall) recipients(a store.Audience, turn int64) (ids []int64) {
	h.t.Helper()
	ctx, now := h.t.Context(), time.Now()
	id, err := h.NewAnnouncement(ctx, headOffice, 0, turn, now)
	h.must(err)
	h.must(h.SaveAnnouncementTerms(ctx, headOffice, id, store.AnnouncementTerms{People: a}))
	h.sql(`update announcement set state = 'scheduled', send_at = now() - interval '1 minute' where id = $1`, id)
	total, err := h.StartAnnouncement(ctx, id, now)
	h.must(err)
	h.must(storetest.Past(h.t, h.address).QueryRow(ctx, `
select coalesce(array_agg(person order by person), '{}') from announcement_recipient where announcement = $1`, id).Scan(&ids))
	if total != len(ids) {
		h.t.Fatalf("%d are told, and %d are written down", total, len(ids))
	}
	return ids
}

// Whatever is asked for, the database finds the people whom somebody with a pencil would find.
func TestTheDatabaseAndAPencilFindTheSamePeople(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`update person set reachable = false where id in ($1, $2)`, fitting, alien)
	all, pool, turn := h.populate(40), h.pool(), int64(100)
	cohort := strconv.FormatInt(h.cohort, 10)
	facts := rapid.Custom(func(t *rapid.T) store.Fact {
		f := store.Fact{Field: rapid.SampledFrom(store.FactFields()).Draw(t, "field"), Not: rapid.Bool().Draw(t, "not")}
		most := 3
		if slices.Contains([]store.FactField{store.FactLevel, store.FactActive, store.FactBalance}, f.Field) {
			most = 1
		}
		f.Values = rapid.SliceOfN(rapid.SampledFrom(pool[f.Field]), 1, most).Draw(t, "values")
		return f
	})
	found := 0
	rapid.Check(t, func(t *rapid.T) {
		var a store.Audience
		for range rapid.IntRange(0, 3).Draw(t, "groups") {
			a = append(a, rapid.SliceOfN(facts, 1, 3).Draw(t, "facts"))
		}
		want := []int64{}
		for _, k := range all {
			fits := func(group []store.Fact) bool {
				return !slices.ContainsFunc(group, func(f store.Fact) bool { return !k.holds(f, cohort) })
			}
			if len(a) == 0 || slices.ContainsFunc(a, fits) {
				want = append(want, k.id)
			}
		}
		turn++
		if got := h.recipients(a, turn); !slices.Equal(got, want) {
			t.Fatalf("%+v: the database finds %v, a pencil %v", a, got, want)
		}
		if m := h.looks(headOffice, a); m.Count != len(want) {
			t.Fatalf("%+v: counted are %d, found %d", a, m.Count, len(want))
		}
		found += len(want)
	})
	if found == 0 {
		t.Error("nobody was ever found")
	}
}
