package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/bot/simulator"
	"saruar/cmd/internal/stage"
	"saruar/store"
)

// applicants is how many are told what was decided.
const applicants = 120

// letters counts, by applicant, the messages about their project.
func (p *play) letters() (counts map[int]int, all int, wrong []string) {
	counts = map[int]int{}
	for i := range applicants {
		for _, m := range p.Telegram.Chat(int64(1000 + i)).Messages {
			if !m.Out() || !strings.Contains(m.Content(), fmt.Sprintf("Жоба %d!", i)) {
				continue
			}
			counts[i]++
			all++
			if kazakh := strings.ContainsAny(m.Content(), "әғқңөұүһі"); kazakh != (i%2 == 0) {
				wrong = append(wrong, m.Content())
			}
		}
	}
	return counts, all, wrong
}

// decide stages what the committee has decided on everybody: it was applied, and the time for undoing is over.
func (p *play) decide(s *store.Store) {
	p.t.Helper()
	must := func(err error) {
		p.t.Helper()
		if err != nil {
			p.t.Fatal(err)
		}
	}
	must(s.SeedCohort(p.ctx, "2026", "2026 жылғы лек", "Поток 2026 года", time.Now()))
	for i := range applicants {
		id, lang := int64(1000+i), []string{"kk", "ru"}[i%2]
		must(p.Telegram.AddUser(simulator.Person{ID: id, FirstName: "Әлия", Language: lang}))
		must(s.Meet(p.ctx, id, lang, time.Now()))
		must(welcome(p.ctx, s, simulator.Person{ID: id, FirstName: "Әлия", Language: lang}, "KZ-71", time.Now()))
		p.says(id, "/start")
	}
	p.settled(applicants)
	p.sql(`update person set quiet_from = 0, quiet_to = 0`)
	p.sql(`
insert into application (cohort, leader, slot, state, form_version, receipt, created_at, answered_at, submitted_at, answers)
select c.id, p.id, 1, 'interview', 1, '2026-' || lpad((p.id - 999)::text, 4, '0'), now(), now(), now(), jsonb_build_object('title', 'Жоба ' || (p.id - 1000) || '!',
	'lang', 'kk', 'direction', 'ecology', 'region', 'KZ-71', 'place', 'x', 'stage', 'pilot', 'problem', 'x', 'solution', 'x', 'results', 'x', 'people', 1,
	'team', 1, 'leader', 'x', 'growth', 'x', 'forms', '["online"]'::jsonb, 'income', '["own"]'::jsonb, 'budget', 'none', 'wants', '["legal"]'::jsonb, 'access', 'x',
	'phone', '+77010000000', 'email', 'a@b.kz', 'confirms', '["truth"]'::jsonb)
from person p, cohort c where p.id >= 1000`)
	p.sql(`update cohort set state = 'interviews'`)
	p.sql(`
insert into decision_round (cohort, kind, state, made_by, made_at, proposed_by, approved_by, apply_at, applied_at)
select id, 'final', 'applied', 1000, now(), 1000, 1001, now(), now() - interval '11 minutes' from cohort`)
	p.sql(`
insert into decision (round, application, outcome, position)
select r.id, a.id, case when a.id % 6 = 0 then 'accepted' when a.id % 15 = 1 then 'waitlisted' else 'rejected' end, a.id from decision_round r, application a`)
}

func (p *play) sql(statement string) {
	p.t.Helper()
	query[int](p, `with done as (`+statement+` returning 1) select count(*)::int from done`)
}

func TestEveryApplicantIsToldExactlyOnceThoughTheProgramIsKilled(t *testing.T) {
	t.Parallel()
	p, replicas := set(t, stage.Options{}, 1)
	s, err := store.Open(p.ctx, p.Postgres.URL(), 2)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	p.decide(s)
	replica := replicas[0]
	for kill := 1; kill <= 3; kill++ {
		replica.Kill()
		replica = p.start() // its clock's first tick finishes what was decided
		p.reached(applicants * kill / 4)
	}
	replica.Kill()
	p.start()
	p.reached(applicants)
	p.quietly()
	counts, all, wrong := p.letters()
	if all != applicants || len(counts) != applicants {
		t.Errorf("%d letters to %d applicants", all, len(counts))
	}
	if len(wrong) > 0 {
		t.Errorf("in another language: %q", wrong[0])
	}
	if n := query[int](p, `select count(*)::int from application_event where to_state in ('accepted', 'waitlisted', 'rejected')`); n != applicants {
		t.Errorf("%d changes of state", n)
	}
}

// reached waits until so many letters have arrived.
func (p *play) reached(want int) {
	p.t.Helper()
	p.each(func() bool { _, all, _ := p.letters(); return all >= want })
}

// quietly waits until the queue has nothing left to do.
func (p *play) quietly() {
	p.t.Helper()
	p.each(func() bool {
		return query[int](p, `select count(*)::int from river_job where state not in ('completed', 'cancelled', 'discarded')`) == 0
	})
}

func (p *play) each(done func() bool) {
	p.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !done() {
		select {
		case <-tick.C:
		case <-p.ctx.Done():
			_, all, _ := p.letters()
			p.t.Fatalf("%d letters, jobs: %s", all, query[string](p, `select coalesce(string_agg(distinct state::text || coalesce(errors[1]::text, ''), '; '), '') from river_job where state <> 'completed'`))
		}
	}
}
