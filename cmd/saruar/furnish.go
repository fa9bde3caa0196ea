package main

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
)

// Telegram ids of the demo: its staff member, who has every right, one of the office of Abai region, the programme's director, and the
// staff's forum.
const (
	lecturer      = 103 // an expert, who gives the demo's lessons
	administrator = 104
	office        = 105
	director      = 106
	headquarters  = -1001000000001
)

// personas are the people who stand ready on the demo's page. Whoever has a role has been here before.
var personas = []struct {
	simulator.Person
	role, region string
}{
	{Person: simulator.Person{ID: 101, FirstName: "Айгүл", LastName: "Серікқызы", Username: "aigul", Language: "kk", Persona: "leader"}},
	{Person: simulator.Person{ID: 102, FirstName: "Иван", LastName: "Петров", Username: "ivan", Language: "ru", Persona: "volunteer"}},
	{Person: simulator.Person{ID: lecturer, FirstName: "Ержан", LastName: "Қасымов", Username: "erzhan", Language: "kk", Persona: "expert"}, role: "expert"},
	{Person: simulator.Person{ID: administrator, FirstName: "Ольга", LastName: "Ким", Username: "olga", Language: "ru", Persona: "staff"}, role: "staff"},
	{
		Person: simulator.Person{ID: office, FirstName: "Әсел", LastName: "Нұрланова", Username: "asel", Language: "kk", Persona: "office"},
		role:   "staff", region: "KZ-10",
	},
	{
		Person: simulator.Person{ID: director, FirstName: "Болат", LastName: "Сейітқали", Username: "bolat", Language: "kk", Persona: "director"},
		role:   "administrator",
	},
}

// cohortCode is the demo's open cohort.
const cohortCode = "2026"

// furnish puts what a demo needs into an installation: an open cohort, people on the page, and the rights of those who have some.
func furnish(ctx context.Context, s *store.Store, telegram *simulator.Simulator, now time.Time) error {
	if err := s.SeedCohort(ctx, cohortCode, "2026 жылғы лек", "Поток 2026 года", now); err != nil {
		return err
	}
	for _, p := range personas {
		p.Met = p.role != ""
		if err := telegram.AddUser(p.Person); err != nil {
			return fmt.Errorf("add persona %s: %w", p.Persona, err)
		}
		if p.role == "" {
			continue
		}
		if err := s.Grant(ctx, p.ID, p.role, p.region, 0, now); err != nil {
			return err
		}
		if err := welcome(ctx, s, p.Person, cmp.Or(p.region, "KZ-71"), now); err != nil {
			return err
		}
	}
	if err := furnishSelection(ctx, s, telegram, now); err != nil {
		return err
	}
	if err := furnishTokens(ctx, s, now); err != nil {
		return err
	}
	if err := furnishTasks(ctx, s, now); err != nil {
		return err
	}
	if err := furnishCourses(ctx, s, now); err != nil {
		return err
	}
	if err := furnishMentors(ctx, s, telegram, now); err != nil {
		return err
	}
	if err := furnishAnnouncements(ctx, s, now); err != nil {
		return err
	}
	return open(ctx, s, telegram, now)
}

// open gives the staff a forum, which forgets everything when the demo ends.
func open(ctx context.Context, s *store.Store, telegram *simulator.Simulator, now time.Time) error {
	forum := simulator.Group{
		ID: headquarters, Title: "Saruar · команда", Members: []int64{administrator, office}, Forum: true, BotAdmin: true,
	}
	if err := s.LoseGroup(ctx, headquarters); err != nil {
		return err
	}
	connected := store.StaffGroup{Group: store.Group{ID: headquarters}, Title: forum.Title, Forum: true}
	if err := s.ConnectGroup(ctx, administrator, connected, now); err != nil {
		return err
	}
	if err := telegram.AddGroup(forum); err != nil {
		return fmt.Errorf("add the staff's forum: %w", err)
	}
	return nil
}

// welcome makes a member of a persona who has been here before; what the person has changed since stays.
func welcome(ctx context.Context, s *store.Store, p simulator.Person, region string, now time.Time) error {
	known, err := s.Person(ctx, p.ID)
	if err != nil || known.Member() {
		return err
	}
	born := time.Date(1985, time.December, 31, 0, 0, 0, 0, time.UTC)
	for _, keep := range []func() error{
		func() error { return s.SetLanguage(ctx, p.ID, p.Language) },
		func() error {
			return s.SayConsent(ctx, p.ID, store.Consent{Purpose: "service", Version: 1, Given: true}, now)
		},
		func() error { return s.SetName(ctx, p.ID, p.FirstName+" "+p.LastName) },
		func() error { return s.SetRegion(ctx, p.ID, region) },
		func() error { return s.SetBornBy(ctx, p.ID, born) },
		func() error { return s.SetAim(ctx, p.ID, "expert") },
		func() error { return s.Join(ctx, p.ID, now) },
	} {
		if err := keep(); err != nil {
			return err
		}
	}
	return nil
}
