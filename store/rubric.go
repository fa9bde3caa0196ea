package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/jackc/pgx/v5"
)

// Rubric is what experts of a cohort score by. Once it is ready, a version never changes.
type Rubric struct {
	Version  int
	PassMark int // the least that an application must have to be chosen, of 100
	Criteria []Criterion
}

// Criterion is something that a review scores from 0 to HighestScore.
type Criterion struct {
	Name   string `json:"name"` // under which scores are kept
	Weight int    `json:"weight"`
	// KK and RU are its texts in the two languages, by the names that CriterionTexts lists.
	KK map[string]string `json:"kk"`
	RU map[string]string `json:"ru"`
}

// How many criteria a rubric has, and what their weights come to.
const (
	FewestCriteria = 3
	MostCriteria   = 10
	AllWeights     = 100
)

// The texts of a criterion that are not those of a score.
const (
	CriterionName     = "name"
	CriterionAbout    = "about"    // what it looks at
	CriterionStrength = "strength" // what an applicant is told whose strength it is
	CriterionStep     = "step"     // what an applicant is told to do next for it
)

// CriterionLevel is the text that says what deserves a score.
func CriterionLevel(score int) string { return fmt.Sprint("level_", score) }

// CriterionTexts lists the texts of a criterion in the order in which they are written.
func CriterionTexts() []string {
	list := []string{CriterionName, CriterionAbout}
	for score := range HighestScore + 1 {
		list = append(list, CriterionLevel(score))
	}
	return append(list, CriterionStrength, CriterionStep)
}

// CriterionTextLimit is how long a text of a criterion may be, in characters: ten criteria fit into a letter.
func CriterionTextLimit(text string) int {
	switch text {
	case CriterionName:
		return 32
	case CriterionStrength, CriterionStep:
		return 250
	}
	return 200
}

// Text gives a text in both languages.
func (c Criterion) Text(text string) (kk, ru string) { return c.KK[text], c.RU[text] }

// Missing counts the texts that are not written yet, each language by itself.
func (c Criterion) Missing() (n int) {
	for _, text := range CriterionTexts() {
		for _, words := range []string{c.KK[text], c.RU[text]} {
			if words == "" {
				n++
			}
		}
	}
	return n
}

// Criterion finds a criterion by its name.
func (r Rubric) Criterion(name string) (Criterion, bool) {
	i := slices.IndexFunc(r.Criteria, func(c Criterion) bool { return c.Name == name })
	if i < 0 {
		return Criterion{}, false
	}
	return r.Criteria[i], true
}

// Weights adds up the weights.
func (r Rubric) Weights() (sum int) {
	for _, c := range r.Criteria {
		sum += c.Weight
	}
	return sum
}

// Whole reports whether a rubric can be scored by: as many criteria as it takes, weights that make 100 together, and all texts.
func (r Rubric) Whole() bool {
	return len(r.Criteria) >= FewestCriteria && len(r.Criteria) <= MostCriteria && r.Weights() == AllWeights &&
		!slices.ContainsFunc(r.Criteria, func(c Criterion) bool { return c.Weight == 0 || c.Missing() > 0 })
}

// Rubric loads a version that is ready. It is kept in memory, since it never changes: whoever gets it changes nothing in it. Errors:
// ErrNotFound.
func (s *Store) Rubric(ctx context.Context, version int) (Rubric, error) {
	if kept, ok := s.rubrics.Load(version); ok {
		return kept.(Rubric), nil //nolint:forcetypeassert // nothing else is kept there
	}
	r, err := one(ctx, s, scanRubric, rubrics(`r.version = $1 and r.state = 'ready'`), version)
	if err != nil {
		return Rubric{}, fmt.Errorf("load rubric %d: %w", version, err)
	}
	s.rubrics.Store(version, r)
	return r, nil
}

// RubricDraft loads the rubric that is being made for a cohort, for those who may manage it. Errors: ErrNotFound, also when there is none.
func (s *Store) RubricDraft(ctx context.Context, actor, cohort int64) (Rubric, error) {
	r, err := one(ctx, s, scanRubric, rubrics(`r.state = 'draft' and exists (
	select from cohort c where c.id = r.cohort and c.id = $2 and `+allowed(ManageCohorts, "c.region", "c.id")+`)`), actor, cohort)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load draft of a rubric for cohort %d: %w", cohort, err)
	}
	return r, err
}

func rubrics(where string) string {
	return `
select r.version, r.pass_mark, coalesce((
	select jsonb_agg(jsonb_build_object('name', k.name, 'weight', k.weight, 'kk', k.kk, 'ru', k.ru) order by k.position, k.name)
	from criterion k where k.rubric = r.version), '[]')
from rubric r where ` + where
}

func scanRubric(row pgx.CollectableRow) (Rubric, error) {
	var r Rubric
	err := row.Scan(&r.Version, &r.PassMark, &r.Criteria)
	return r, err
}
