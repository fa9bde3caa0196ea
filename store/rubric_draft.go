package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// What the database calls the rules of rubrics.
const (
	constraintRubricWhole = "rubric_whole"
	constraintRubricUsed  = "cohort_rubric"
)

// ErrInReview says that experts read, so that what they score by stays as it is.
var ErrInReview = errors.New("experts read already")

// unread is whether no expert has got anything of cohort c yet.
const unread = `(c.state in ('draft', 'announced', 'intake', 'screening')
	and not exists (select from review r join application a on a.id = r.application where a.cohort = c.id)
	and not exists (select from review r where r.calibration = c.id))`

// changeRubric runs something about the rubric of a cohort that nobody reads yet, while nobody else changes it. It says what there is to
// note. Errors: ErrNotFound without the right, ErrInReview.
func (s *Store) changeRubric(
	ctx context.Context, actor, cohort int64, what string, now time.Time, do func(context.Context) (before, after map[string]any, err error),
) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, cohort); err != nil {
			return err
		}
		free, err := one(ctx, s, pgx.RowTo[bool], `
select `+unread+` from cohort c where c.id = $2 and `+allowed(ManageCohorts, "c.region", "c.id"), actor, cohort)
		switch {
		case err != nil:
			return err
		case !free:
			return ErrInReview
		}
		before, after, err := do(ctx)
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{Actor: actor, Action: ManageCohorts, Subject: Subject{"cohort", cohort}, Before: before, After: after}, now)
	})
	if err != nil {
		return fmt.Errorf("%s the rubric of cohort %d: %w", what, cohort, err)
	}
	return nil
}

// DraftRubric begins a cohort's own next version as a copy of the one it has. One that is begun stays as it is. Errors: those of
// changeRubric.
func (s *Store) DraftRubric(ctx context.Context, actor, cohort int64, now time.Time) error {
	return s.changeRubric(ctx, actor, cohort, "draft", now, func(ctx context.Context) (_, after map[string]any, err error) {
		version, err := one(ctx, s, pgx.RowTo[int], `
insert into rubric (cohort, pass_mark, made_by, made_at)
select c.id, r.pass_mark, $2, $3 from cohort c join rubric r on r.version = c.rubric_version where c.id = $1
on conflict (cohort) where state = 'draft' do update set made_by = rubric.made_by returning version`, cohort, actor, now)
		if err != nil {
			return nil, nil, err
		}
		return nil, map[string]any{"rubric_draft": version}, s.later(ctx, `
insert into criterion (rubric, name, position, weight, kk, ru)
select $2, k.name, k.position, k.weight, k.kk, k.ru from cohort c join criterion k on k.rubric = c.rubric_version
where c.id = $1 and not exists (select from criterion own where own.rubric = $2)`, cohort, version)
	})
}

// DropRubric forgets the draft of a cohort's next version. Errors: those of changeRubric, ErrNotFound when there is none.
func (s *Store) DropRubric(ctx context.Context, actor, cohort int64, now time.Time) error {
	return s.changeRubric(ctx, actor, cohort, "drop", now, func(ctx context.Context) (before, after map[string]any, err error) {
		version, err := one(ctx, s, pgx.RowTo[int], `delete from rubric where cohort = $1 and state = 'draft' returning version`, cohort)
		return map[string]any{"rubric_draft": version}, nil, err
	})
}

// UseRubric makes the draft of a cohort's next version ready, and the cohort's own. Errors: those of changeRubric, ErrNotFound when there
// is no draft, ErrIncomplete when it is not whole.
func (s *Store) UseRubric(ctx context.Context, actor, cohort int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		return s.changeRubric(ctx, actor, cohort, "use", now, func(ctx context.Context) (before, after map[string]any, err error) {
			type versions struct{ Old, New int }
			v, err := one(ctx, s, pgx.RowToStructByPos[versions], `
update rubric r set state = 'ready', made_by = $2, made_at = $3 from cohort c
where c.id = $1 and r.cohort = c.id and r.state = 'draft' returning c.rubric_version, r.version`, cohort, actor, now)
			if err != nil {
				return nil, nil, err
			}
			_, err = s.exec(ctx, `update cohort set rubric_version = $2, revision = revision + 1 where id = $1`, cohort, v.New)
			return map[string]any{"rubric": v.Old}, map[string]any{"rubric": v.New}, err
		})
	})
	switch {
	case violates(err, constraintRubricWhole):
		return fmt.Errorf("use rubric of cohort %d: %w", cohort, ErrIncomplete)
	case violates(err, constraintRubricUsed):
		return fmt.Errorf("use rubric of cohort %d: %w", cohort, ErrInReview)
	}
	return err
}

// draftOf picks the draft of cohort $1's next version.
const draftOf = `(select version from rubric where cohort = $1 and state = 'draft')`

// ErrTooMany says that a rubric has as many criteria as it may.
var ErrTooMany = errors.New("as many as there may be")

// AddCriterion puts a criterion without weight and texts at the end of a draft, with a name that no version has. Errors: those of
// changeRubric, ErrNotFound without a draft, ErrTooMany.
func (s *Store) AddCriterion(ctx context.Context, actor, cohort int64, now time.Time) (name string, err error) {
	err = s.changeRubric(ctx, actor, cohort, "add to", now, func(ctx context.Context) (_, after map[string]any, err error) {
		type place struct{ Version, Count, Last int }
		at, err := one(ctx, s, pgx.RowToStructByPos[place], `
select r.version, count(k.*), coalesce(max(k.position), 0) from rubric r left join criterion k on k.rubric = r.version
where r.version = `+draftOf+` group by r.version`, cohort)
		switch {
		case err != nil:
			return nil, nil, err
		case at.Count >= MostCriteria:
			return nil, nil, ErrTooMany
		}
		name = fmt.Sprintf("own_%d_%d", at.Version, at.Last+1)
		return nil, map[string]any{"criterion": name}, s.later(ctx, `insert into criterion (rubric, name, position, weight) values ($1, $2, $3, 0)`, at.Version, name, at.Last+1)
	})
	return name, err
}

// RemoveCriterion takes a criterion out of a draft. Errors: those of changeRubric, ErrNotFound.
func (s *Store) RemoveCriterion(ctx context.Context, actor, cohort int64, name string, now time.Time) error {
	return s.changeRubric(ctx, actor, cohort, "remove from", now, func(ctx context.Context) (before, after map[string]any, err error) {
		_, err = one(ctx, s, pgx.RowTo[int], `delete from criterion where rubric = `+draftOf+` and name = $2 returning position`, cohort, name)
		return map[string]any{"criterion": name}, nil, err
	})
}

// WeighCriterion changes the weight of a criterion of a draft, from 0 to AllWeights. Errors: those of changeRubric, ErrNotFound.
func (s *Store) WeighCriterion(ctx context.Context, actor, cohort int64, name string, weight int, now time.Time) error {
	return s.changeRubric(ctx, actor, cohort, "weigh in", now, func(ctx context.Context) (before, after map[string]any, err error) {
		was, err := one(ctx, s, pgx.RowTo[int], `select weight from criterion where rubric = `+draftOf+` and name = $2`, cohort, name)
		if err != nil {
			return nil, nil, err
		}
		return map[string]any{"criterion": name, "weight": was}, map[string]any{"criterion": name, "weight": weight},
			s.later(ctx, `update criterion set weight = $3 where rubric = `+draftOf+` and name = $2`, cohort, name, weight)
	})
}

// WordCriterion changes a text of a criterion of a draft in a language, which is kk or ru. Errors: those of changeRubric, ErrNotFound.
func (s *Store) WordCriterion(ctx context.Context, actor, cohort int64, name, lang, text, words string, now time.Time) error {
	column := map[string]string{"kk": "kk", "ru": "ru"}[lang]
	if column == "" || !slices.Contains(CriterionTexts(), text) {
		return fmt.Errorf("word %s of criterion %s in %q: %w", text, name, lang, ErrNotFound)
	}
	return s.changeRubric(ctx, actor, cohort, "word", now, func(ctx context.Context) (before, after map[string]any, err error) {
		was, err := one(ctx, s, pgx.RowTo[string], `
select coalesce(`+column+` ->> $3, '') from criterion where rubric = `+draftOf+` and name = $2`, cohort, name, text)
		if err != nil {
			return nil, nil, err
		}
		key := text + "_" + lang
		return map[string]any{"criterion": name, key: was}, map[string]any{"criterion": name, key: words}, s.later(ctx, `
update criterion set `+column+` = `+column+` || jsonb_build_object($3::text, $4::text) where rubric = `+draftOf+` and name = $2`, cohort, name, text, words)
	})
}

// ChangePassMark changes the least that an application must have to be chosen, of 100, in a draft. Errors: those of changeRubric,
// ErrNotFound without one.
func (s *Store) ChangePassMark(ctx context.Context, actor, cohort int64, mark int, now time.Time) error {
	return s.changeRubric(ctx, actor, cohort, "change", now, func(ctx context.Context) (before, after map[string]any, err error) {
		was, err := one(ctx, s, pgx.RowTo[int], `select pass_mark from rubric where version = `+draftOf, cohort)
		if err != nil {
			return nil, nil, err
		}
		return map[string]any{"pass_mark": was}, map[string]any{"pass_mark": mark},
			s.later(ctx, `update rubric set pass_mark = $2 where version = `+draftOf, cohort, mark)
	})
}
