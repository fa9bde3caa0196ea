package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"saruar/bot/simulator"
	"saruar/store"
)

// reviewCode is the demo's cohort whose applications experts read.
const reviewCode = "2025"

// readers are experts of the demo who have read something already. They are not on the page.
func readers() []simulator.Person {
	return []simulator.Person{
		{ID: 301, FirstName: "Қайрат", LastName: "Жұмабаев", Language: "kk"},
		{ID: 302, FirstName: "Елена", LastName: "Соколова", Language: "ru"},
	}
}

// furnishSelection puts a cohort in the middle of its reviews into an installation that has none yet.
func furnishSelection(ctx context.Context, s *store.Store, telegram *simulator.Simulator, now time.Time) error {
	for _, e := range entrants() {
		e.Met = true
		if err := telegram.AddUser(e.Person); err != nil {
			return fmt.Errorf("add an entrant: %w", err)
		}
	}
	_, err := s.Cohort(ctx, reviewCode)
	if !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return s.Together(ctx, func(ctx context.Context) error { return fillSelection(ctx, s, now) })
}

func fillSelection(ctx context.Context, s *store.Store, now time.Time) error {
	began := now.Add(-45 * 24 * time.Hour)
	if err := s.SeedCohort(ctx, reviewCode, "2025 жылғы лек", "Поток 2025 года", began); err != nil {
		return err
	}
	sent := map[int64]int64{} // application by entrant
	for i, e := range entrants() {
		var err error
		if sent[e.ID], err = enter(ctx, s, reviewCode, e, began.Add(time.Duration(i+1)*24*time.Hour)); err != nil {
			return fmt.Errorf("enter application of %d: %w", e.ID, err)
		}
	}
	if err := s.TurnCohorts(ctx, now); err != nil {
		return err
	}
	cohort, err := s.Cohort(ctx, reviewCode)
	if err != nil {
		return err
	}
	if err := pass(ctx, s, sent, now); err != nil {
		return err
	}
	if err := s.MoveCohort(ctx, administrator, cohort.ID, store.CohortScreening, store.CohortReview, "", now); err != nil {
		return err
	}
	if err := narrow(ctx, s, cohort.ID, now); err != nil {
		return err
	}
	for i, reader := range readers() {
		if err := reads(ctx, s, cohort.ID, reader, i, sent, now); err != nil {
			return fmt.Errorf("let expert %d read: %w", reader.ID, err)
		}
	}
	return nil
}

// narrow leaves so few places that not everybody gets one, and somebody waits.
func narrow(ctx context.Context, s *store.Store, id int64, now time.Time) error {
	card, err := s.DeskCohort(ctx, administrator, id)
	if err != nil {
		return err
	}
	card.Places, card.Waitlist = 2, 1
	return s.ChangeCohort(ctx, administrator, card.Cohort, card.Revision, now)
}

// enter hands an application in to a cohort.
func enter(ctx context.Context, s *store.Store, code string, e entrant, at time.Time) (id int64, err error) {
	if err := s.Meet(ctx, e.ID, e.Language, at); err != nil {
		return 0, err
	}
	if err := s.SetUsername(ctx, e.ID, e.Username); err != nil {
		return 0, err
	}
	if err := welcome(ctx, s, e.Person, e.region, at); err != nil {
		return 0, err
	}
	if err := s.SetAim(ctx, e.ID, "leader"); err != nil {
		return 0, err
	}
	if id, err = s.BeginApplication(ctx, code, e.ID, at); err != nil {
		return 0, err
	}
	given := map[string]any{
		"lang": e.Language, "region": e.region, "team": 6, "budget": "small", "wants": []string{"mentor", "training"}, "legal": "foundation",
		"phone": fmt.Sprint("+7705", 1000000+e.ID), "email": e.Username + "@example.kz", "confirms": []string{"truth", "leads", "read"},
	}
	for name, answer := range e.answers {
		given[name] = answer
	}
	answers := map[string]json.RawMessage{}
	for name, answer := range given {
		if answers[name], err = json.Marshal(answer); err != nil {
			return 0, fmt.Errorf("answer %s: %w", name, err)
		}
	}
	if err := s.SaveAnswers(ctx, id, e.ID, answers, at); err != nil {
		return 0, err
	}
	_, err = s.Submit(ctx, id, e.ID, at)
	return id, err
}

// pass lets all applications through the first look.
func pass(ctx context.Context, s *store.Store, sent map[int64]int64, now time.Time) error {
	yes := true
	for _, id := range sent {
		for _, check := range store.Checks() {
			if err := s.CheckApplication(ctx, administrator, id, check, &yes); err != nil {
				return err
			}
		}
		if err := s.DecideScreening(ctx, administrator, id, store.ScreeningPassed, now); err != nil {
			return err
		}
	}
	return nil
}

// reads lets one of the readers give their reviews.
func reads(ctx context.Context, s *store.Store, cohort int64, reader simulator.Person, nth int, sent map[int64]int64, now time.Time) error {
	if err := s.Grant(ctx, reader.ID, store.Expert, "", 0, now); err != nil {
		return err
	}
	if err := welcome(ctx, s, reader, "KZ-10", now); err != nil {
		return err
	}
	profile := store.Reviewer{Languages: []string{"kk", "ru"}, Directions: []string{}, Capacity: 6}
	if err := s.SaveReviewer(ctx, reader.ID, profile, now); err != nil {
		return err
	}
	for _, e := range entrants() {
		if e.scores[nth] == nil {
			continue
		}
		if err := gives(ctx, s, cohort, reader, sent[e.ID], e.scores[nth], now); err != nil {
			return fmt.Errorf("review application of %d: %w", e.ID, err)
		}
	}
	return nil
}

// gives is one review from being handed out to being handed in.
func gives(ctx context.Context, s *store.Store, cohort int64, reader simulator.Person, application int64, scores []int, now time.Time) error {
	handed := []store.Assigned{{Application: application, Expert: reader.ID}}
	if _, err := s.AssignReviews(ctx, administrator, cohort, handed, now); err != nil {
		return err
	}
	const all = 100
	list, err := s.Reviews(ctx, reader.ID, all, 0)
	if err != nil {
		return err
	}
	for _, line := range list {
		r, err := s.Review(ctx, reader.ID, line.ID)
		if err != nil {
			return err
		}
		if r.Application != application {
			continue
		}
		by, err := s.Rubric(ctx, r.Rubric)
		if err != nil {
			return err
		}
		for i, c := range by.Criteria {
			if err := s.ScoreCriterion(ctx, reader.ID, r.ID, c.Name, scores[i]); err != nil {
				return err
			}
			if err := s.CommentCriterion(ctx, reader.ID, r.ID, c.Name, remark(reader.Language, scores[i]), nil); err != nil {
				return err
			}
		}
		return s.SubmitReview(ctx, reader.ID, r.ID, now)
	}
	return store.ErrNotFound
}

// remark is what an expert says about a score, when something has to be said.
func remark(lang string, score int) string {
	switch {
	case score > 1 && score < store.HighestScore:
		return ""
	case score <= 1 && lang == "kk":
		return "Сан мен дәлел жоқ: қанша адамға, қалай көмектескені айтылмаған."
	case score <= 1:
		return "Нет чисел и подтверждений: кому и как помогли, не сказано."
	case lang == "kk":
		return "Нәтижесі санмен көрсетілген, басқа өңірге дайын нұсқаулығы бар."
	}
	return "Результат показан в числах, есть готовое описание для других регионов."
}
