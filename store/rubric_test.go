package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/jackc/pgx/v5/pgconn"

	"saruar/store"
	"saruar/store/storetest"
)

// newBench is a cohort that takes applications, with staff who may change what it is scored by.
func newBench(t *testing.T) *jury {
	t.Helper()
	j := newJury(t)
	j.member(elsewhere)
	j.must(j.Grant(t.Context(), elsewhere, store.Staff, "KZ-75", 0, j.now))
	return j
}

const elsewhere = int64(41) // staff of another region

func (j *jury) drafted() store.Rubric {
	j.t.Helper()
	j.must(j.DraftRubric(j.t.Context(), headOffice, j.cohort, j.now))
	r, err := j.RubricDraft(j.t.Context(), headOffice, j.cohort)
	j.must(err)
	return r
}

// version is what the cohort is scored by.
func (j *jury) version() int {
	return j.number(`select rubric_version from cohort where id = $1`, j.cohort)
}

func (j *jury) refusedBy(constraint, sql string, args ...any) {
	j.t.Helper()
	var refused *pgconn.PgError
	if _, err := storetest.Past(j.t, j.address).Exec(j.t.Context(), sql, args...); !errors.As(err, &refused) || refused.ConstraintName != constraint {
		j.t.Errorf("%s: %v", sql, err)
	}
}

func TestTheFirstRubricIsThatOfTheProgram(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	r, err := j.Rubric(t.Context(), j.version())
	j.must(err)
	var names []string
	var weights []int
	for _, c := range r.Criteria {
		names, weights = append(names, c.Name), append(weights, c.Weight)
	}
	if !slices.Equal(names, store.ReviewCriteria()) || !slices.Equal(weights, []int{20, 20, 20, 15, 10, 10, 5}) {
		t.Errorf("%v %v", names, weights)
	}
	if !r.Whole() || r.PassMark != 60 {
		t.Errorf("whole %t, pass mark %d", r.Whole(), r.PassMark)
	}
	if kk, ru := r.Criteria[1].Text(store.CriterionLevel(0)); kk != "Нәтиже жоқ, тек ниет бар" || ru != "Результатов нет, есть только намерение" {
		t.Errorf("%q, %q", kk, ru)
	}
	for _, c := range r.Criteria {
		for _, text := range store.CriterionTexts() {
			kk, ru := c.Text(text)
			for _, words := range []string{kk, ru} {
				if n := len([]rune(words)); n == 0 || n > store.CriterionTextLimit(text) {
					t.Errorf("%s of %s has %d characters", text, c.Name, n)
				}
			}
		}
	}
}

func TestACohortGetsItsOwnVersion(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	ctx := t.Context()
	was := j.version()
	draft := j.drafted()
	if again := j.drafted(); again.Version != draft.Version || len(again.Criteria) != 7 {
		t.Errorf("a second draft %d with %d criteria", again.Version, len(again.Criteria))
	}
	j.must(j.WeighCriterion(ctx, headOffice, j.cohort, "results", 30, j.now))
	if err := j.UseRubric(ctx, headOffice, j.cohort, j.now); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("weights of 110: %v", err)
	}
	j.must(j.RemoveCriterion(ctx, headOffice, j.cohort, "fit", j.now))
	name, err := j.AddCriterion(ctx, headOffice, j.cohort, j.now)
	j.must(err)
	if err := j.UseRubric(ctx, headOffice, j.cohort, j.now); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("without texts and weight: %v", err)
	}
	j.must(j.WeighCriterion(ctx, headOffice, j.cohort, name, 10, j.now))
	j.must(j.WeighCriterion(ctx, headOffice, j.cohort, "team", 5, j.now))
	for _, text := range store.CriterionTexts() {
		j.must(j.WordCriterion(ctx, headOffice, j.cohort, name, "kk", text, "Мәтін", j.now))
		if err := j.UseRubric(ctx, headOffice, j.cohort, j.now); !errors.Is(err, store.ErrIncomplete) {
			t.Fatalf("with %s in one language: %v", text, err)
		}
		j.must(j.WordCriterion(ctx, headOffice, j.cohort, name, "ru", text, "Текст", j.now))
	}
	j.must(j.ChangePassMark(ctx, headOffice, j.cohort, 70, j.now))
	if _, err := j.Rubric(ctx, draft.Version); !errors.Is(err, store.ErrNotFound) || j.version() != was {
		t.Errorf("a draft counts already: %v", err)
	}
	j.must(j.UseRubric(ctx, headOffice, j.cohort, j.now))
	r, err := j.Rubric(ctx, j.version())
	j.must(err)
	if r.Version != draft.Version || r.PassMark != 70 || len(r.Criteria) != 7 || r.Criteria[6].Name != name || r.Criteria[1].Weight != 30 {
		t.Errorf("%+v", r)
	}
	if old, err := j.Rubric(ctx, was); err != nil || old.PassMark != 60 || old.Criteria[1].Weight != 20 {
		t.Errorf("the version before is %+v, %v", old, err)
	}
	if n := j.number(`select count(*) from audit where action = 'manage_cohorts' and after::jsonb ->> 'rubric' = $1`, fmt.Sprint(r.Version)); n != 1 {
		t.Errorf("%d lines in the audit log", n)
	}
	c, err := j.DeskCohort(ctx, headOffice, j.cohort)
	j.must(err)
	next := c.NextYear()
	id, err := j.MakeCohort(ctx, headOffice, next, j.now)
	j.must(err)
	if n := j.number(`select rubric_version from cohort where id = $1`, id); n != r.Version {
		t.Errorf("the cohort of next year has version %d", n)
	}
}

func TestARubricHasThreeToTenCriteria(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	ctx := t.Context()
	j.drafted()
	for range store.MostCriteria - 7 {
		_, err := j.AddCriterion(ctx, headOffice, j.cohort, j.now)
		j.must(err)
	}
	if _, err := j.AddCriterion(ctx, headOffice, j.cohort, j.now); !errors.Is(err, store.ErrTooMany) {
		t.Errorf("an eleventh: %v", err)
	}
	r, err := j.RubricDraft(ctx, headOffice, j.cohort)
	j.must(err)
	for _, c := range r.Criteria[2:] {
		j.must(j.RemoveCriterion(ctx, headOffice, j.cohort, c.Name, j.now))
	}
	for _, c := range r.Criteria[:2] {
		j.must(j.WeighCriterion(ctx, headOffice, j.cohort, c.Name, 50, j.now))
	}
	if err := j.UseRubric(ctx, headOffice, j.cohort, j.now); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("two criteria: %v", err)
	}
	j.must(j.DropRubric(ctx, headOffice, j.cohort, j.now))
	if _, err := j.RubricDraft(ctx, headOffice, j.cohort); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("the draft is still there: %v", err)
	}
}

func TestWhoMayNotManageACohortLeavesItsRubricAlone(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	ctx := t.Context()
	for name, do := range map[string]func(actor int64) error{
		"draft": func(a int64) error { return j.DraftRubric(ctx, a, j.cohort, j.now) },
		"weigh": func(a int64) error { return j.WeighCriterion(ctx, a, j.cohort, "team", 1, j.now) },
		"word": func(a int64) error {
			return j.WordCriterion(ctx, a, j.cohort, "team", "kk", "name", "Атауы", j.now)
		},
		"add":    func(a int64) error { _, err := j.AddCriterion(ctx, a, j.cohort, j.now); return err },
		"remove": func(a int64) error { return j.RemoveCriterion(ctx, a, j.cohort, "fit", j.now) },
		"mark":   func(a int64) error { return j.ChangePassMark(ctx, a, j.cohort, 1, j.now) },
		"use":    func(a int64) error { return j.UseRubric(ctx, a, j.cohort, j.now) },
		"drop":   func(a int64) error { return j.DropRubric(ctx, a, j.cohort, j.now) },
		"read":   func(a int64) error { _, err := j.RubricDraft(ctx, a, j.cohort); return err },
	} {
		j.sql(`delete from rubric where state = 'draft'`)
		j.drafted()
		for _, actor := range []int64{elsewhere, leader, 999} {
			if err := do(actor); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("%s by %d: %v", name, actor, err)
			}
		}
		if err := do(headOffice); err != nil {
			t.Errorf("%s by the head office: %v", name, err)
		}
	}
	if err := j.WordCriterion(ctx, headOffice, j.cohort, "team", "en", "name", "Team", j.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("in a third language: %v", err)
	}
}

// The rules stand in the database, whoever writes to it.
func TestAReadyRubricIsFrozen(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	ready := j.version()
	j.refusedBy("rubric_kept", `update rubric set pass_mark = 10 where version = $1`, ready)
	j.refusedBy("rubric_kept", `update rubric set state = 'draft' where version = $1`, ready)
	j.refusedBy("rubric_kept", `delete from rubric where version = $1`, ready)
	j.refusedBy("rubric_kept", `update criterion set weight = 99 where rubric = $1`, ready)
	j.refusedBy("rubric_kept", `delete from criterion where rubric = $1`, ready)
	j.refusedBy("rubric_kept", `insert into criterion (rubric, name, position, weight) values ($1, 'more', 9, 0)`, ready)
	draft := j.drafted().Version
	j.refusedBy("rubric_kept", `update criterion set rubric = $1, name = 'moved' where rubric = $2 and name = 'fit'`, ready, draft)
	j.refusedBy("cohort_rubric", `update cohort set rubric_version = $1`, draft)
	j.refusedBy("criterion_ru_check", `update criterion set ru = ru || jsonb_build_object('name', repeat('я', 33)) where rubric = $1`, draft)
	j.refusedBy("criterion_kk_check", `update criterion set kk = kk || '{"other": "x"}' where rubric = $1`, draft)
}

func TestWhatExpertsReadByStays(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(*jury){
		"in review": func(j *jury) { j.sql(`update cohort set state = 'review'`) },
		"decided":   func(j *jury) { j.sql(`update cohort set state = 'decided'`) },
		"taken back": func(j *jury) {
			j.given(j.paper(leader, "Өзгеріс"), expertA, 3)
			j.sql(`update cohort set state = 'screening'`)
		},
		"for calibration": func(j *jury) {
			id := j.paper(leader, "Өзгеріс")
			j.sql(`update cohort set state = 'screening'`)
			j.sql(`insert into review (application, expert, calibration, assigned_at, due_at) values ($1, $2, $3, now(), now())`, id, expertA, j.cohort)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := newBench(t)
			j.drafted()
			begin(j)
			if err := j.UseRubric(t.Context(), headOffice, j.cohort, j.now); !errors.Is(err, store.ErrInReview) {
				t.Errorf("used: %v", err)
			}
			if err := j.WeighCriterion(t.Context(), headOffice, j.cohort, "team", 1, j.now); !errors.Is(err, store.ErrInReview) {
				t.Errorf("weighed: %v", err)
			}
			j.sql(`update rubric set state = 'ready'`)
			j.refusedBy("cohort_rubric", `update cohort set rubric_version = 2`)
			if c, err := j.DeskCohort(t.Context(), headOffice, j.cohort); err != nil || c.Unread {
				t.Errorf("unread %t, %v", c.Unread, err)
			}
		})
	}
}

func TestAReviewIsCompleteByItsCohortsRubric(t *testing.T) {
	t.Parallel()
	j := newBench(t)
	ctx := t.Context()
	for _, name := range []string{"team", "sustainability", "fit", "inclusion"} {
		j.drafted()
		j.must(j.RemoveCriterion(ctx, headOffice, j.cohort, name, j.now))
	}
	j.must(j.WeighCriterion(ctx, headOffice, j.cohort, "results", 60, j.now))
	j.must(j.UseRubric(ctx, headOffice, j.cohort, j.now))
	application := j.paper(leader, "Өзгеріс")
	_, err := j.assign(store.Assigned{Application: application, Expert: expertA})
	j.must(err)
	id := int64(j.number(`select id from review`))
	if err := j.ScoreCriterion(ctx, expertA, id, "team", 3); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a criterion of another rubric: %v", err)
	}
	if err := j.CommentCriterion(ctx, expertA, id, "team", "Сөз", nil); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("words about it: %v", err)
	}
	j.must(j.ScoreCriterion(ctx, expertA, id, "significance", 3))
	j.must(j.ScoreCriterion(ctx, expertA, id, "results", 3))
	if err := j.SubmitReview(ctx, expertA, id, time.Now()); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("two of three: %v", err)
	}
	j.must(j.ScoreCriterion(ctx, expertA, id, "scalability", 3))
	j.must(j.SubmitReview(ctx, expertA, id, time.Now()))
	j.refusedBy("review_complete", `update review set scores = scores - 'results'`)
}
