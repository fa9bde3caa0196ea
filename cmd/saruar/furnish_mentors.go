package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
	"saruar/store/ledger"
)

// goingCode is the demo's cohort whose projects were chosen and are at work.
const goingCode = "2024"

// team leads a project that was chosen.
func team() entrant {
	return entrant{
		Person: simulator.Person{ID: 207, FirstName: "Дина", LastName: "Оспанова", Username: "dina_o", Language: "ru", Met: true}, region: "KZ-75",
		answers: map[string]any{
			"title": "Двор без границ", "direction": "inclusion", "stage": "growing", "place": "Алматы, Ауэзовский район",
			"problem":  "Дети с инвалидностью не выходят во двор: площадки для них не приспособлены, соседи не знают, как помочь.",
			"solution": "Раз в неделю команда проводит во дворе игры, в которых могут участвовать все, и учит этому соседей.",
			"results":  "За два года 40 дворов и 1 200 детей, в 12 дворах соседи продолжают сами.", "people": 1200,
			"leader": "Дина Оспанова, эрготерапевт. В команде шесть человек.", "growth": "Методика и набор игр для трёх городов.",
			"forms": []string{"regions"}, "income": []string{"grants"}, "access": "Все игры проверены с родителями и специалистами.",
		},
	}
}

// furnishMentors gives the demo a project that was chosen, two mentors whom its team can meet, and what they are thanked with.
func furnishMentors(ctx context.Context, s *store.Store, telegram *simulator.Simulator, now time.Time) error {
	if err := telegram.AddUser(team().Person); err != nil {
		return fmt.Errorf("add the team's leader: %w", err)
	}
	if _, err := s.Cohort(ctx, goingCode); !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return s.Together(ctx, func(ctx context.Context) error {
		if err := chooseTeam(ctx, s, now); err != nil {
			return err
		}
		if err := fundHours(ctx, s, now); err != nil {
			return err
		}
		return offerTimes(ctx, s, now)
	})
}

// fundHours gives the cohort tokens of the programme's, from which mentors get theirs for an hour that was held.
func fundHours(ctx context.Context, s *store.Store, now time.Time) error {
	cohort, err := s.Cohort(ctx, goingCode)
	if err != nil {
		return err
	}
	whole, err := s.Ledger().Budget(ctx, ledger.Scope{}, now)
	if err != nil {
		return err
	}
	budget, err := s.Ledger().Budget(ctx, ledger.Scope{Cohort: cohort.ID}, now)
	if err != nil {
		return err
	}
	return moves(ctx, s, now, ledger.Order{
		Kind: ledger.Allocation, Debit: whole, Credit: budget, Amount: 2_000, About: fmt.Sprint("budget ", budget), Ref: "demo:allocation:" + goingCode,
	})
}

// chooseTeam takes the team's project through a cohort that has been at work for a while.
func chooseTeam(ctx context.Context, s *store.Store, now time.Time) error {
	began := now.AddDate(0, -10, 0)
	if err := s.SeedCohort(ctx, goingCode, "2024 жылғы лек", "Поток 2024 года", began); err != nil {
		return err
	}
	project, err := enter(ctx, s, goingCode, team(), began.AddDate(0, 0, 7))
	if err != nil {
		return fmt.Errorf("enter the team's application: %w", err)
	}
	if err := s.TurnCohorts(ctx, now); err != nil {
		return err
	}
	if err := pass(ctx, s, map[int64]int64{team().ID: project}, now); err != nil {
		return err
	}
	cohort, err := s.Cohort(ctx, goingCode)
	if err != nil {
		return err
	}
	for from, to := store.CohortScreening, store.CohortReview; ; {
		if err := s.MoveCohort(ctx, director, cohort.ID, from, to, "", now); err != nil {
			return err
		}
		switch to {
		case store.CohortReview:
			if err := s.Move(ctx, project, []store.ApplicationState{store.ApplicationInReview}, store.ApplicationAccepted, director, "", now); err != nil {
				return err
			}
			from, to = to, store.CohortInterviews
		case store.CohortInterviews:
			from, to = to, store.CohortDecided
		case store.CohortDecided:
			from, to = to, store.CohortRunning
		default:
			return nil
		}
	}
}

// offerTimes lets two experts say when they can be met.
func offerTimes(ctx context.Context, s *store.Store, now time.Time) error {
	for i, mentor := range []struct {
		id      int64
		profile store.MentorProfile
	}{
		{lecturer, store.MentorProfile{
			Minutes: 60, Zone: "Asia/Almaty", Languages: []string{"kk", "ru"}, Link: "https://meet.example.org/erzhan",
			About: "Он бес жыл әлеуметтік жобаларға қаржы табуға көмектесемін. Пятнадцать лет помогаю социальным проектам с деньгами.",
		}},
		{readers()[1].ID, store.MentorProfile{
			Minutes: 30, Zone: "Asia/Almaty", Languages: []string{"ru"}, Directions: []string{"inclusion", "education"}, Confirms: true,
			Place: "Алматы, пр. Абая, 10, каб. 3", About: "Инклюзия и работа с семьями.",
		}},
	} {
		if err := s.SaveMentor(ctx, mentor.id, mentor.profile, now); err != nil {
			return err
		}
		var week store.Availability
		for day := 1; day <= 5; day++ {
			week.Rules = append(week.Rules, store.WeeklyRule{Weekday: day, Opens: (15 - 4*i) * 60, Closes: (18-4*i)*60 + 30, Since: now.UTC().Truncate(24 * time.Hour)})
		}
		if err := s.AddAvailability(ctx, mentor.id, week, int64(-1-i), now); err != nil {
			return err
		}
	}
	return nil
}
