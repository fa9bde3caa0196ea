package store_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

// jury is a cohort in review with experts who can read everything.
type jury struct {
	*office
	cohort int64
	now    time.Time
}

const (
	expertA = int64(31)
	expertB = int64(32)
)

func newJury(t *testing.T) *jury {
	t.Helper()
	j := &jury{office: newOffice(t), now: time.Now()}
	j.must(j.SeedRegions(t.Context(), []store.Region{
		{Code: "KZ-71", NameKK: "Астана", NameRU: "Астана"}, {Code: "KZ-10", NameKK: "Абай", NameRU: "Абай"}, {Code: "KZ-75", NameKK: "Алматы", NameRU: "Алматы"},
	}))
	j.member(headOffice)
	j.must(j.Grant(t.Context(), headOffice, store.Administrator, "", 0, j.now))
	for _, id := range []int64{expertA, expertB} {
		j.expert(id, "KZ-10", store.Reviewer{Languages: []string{"kk", "ru"}, Directions: []string{}, Capacity: 2})
	}
	j.cohort = int64(j.number(`select id from cohort where code = $1`, cohortCode))
	return j
}

func (j *jury) expert(id int64, region string, r store.Reviewer) {
	j.t.Helper()
	j.member(id)
	j.must(j.SetRegion(j.t.Context(), id, region))
	j.must(j.Grant(j.t.Context(), id, store.Expert, "", 0, j.now))
	j.must(j.SaveReviewer(j.t.Context(), id, r, j.now))
}

// paper is an application in review.
func (j *jury) paper(person int64, title string) int64 {
	j.t.Helper()
	id := j.filled(person, title)
	_, err := j.Submit(j.t.Context(), id, person, j.now)
	j.must(err)
	j.sql(`update application set state = 'in_review' where id = $1`, id)
	j.sql(`update cohort set state = 'review'`)
	return id
}

func (j *jury) reopened() { j.sql(`update cohort set state = 'intake'`) }

func (j *jury) assign(pairs ...store.Assigned) ([]store.Assigned, error) {
	return j.AssignReviews(j.t.Context(), headOffice, j.cohort, pairs, j.now)
}

// given is an expert's review, ready to be submitted.
func (j *jury) given(application, expert int64, score int) int64 {
	j.t.Helper()
	if _, err := j.assign(store.Assigned{Application: application, Expert: expert}); err != nil {
		j.t.Fatal(err)
	}
	id := int64(j.number(`select id from review where application = $1 and expert = $2`, application, expert))
	for _, c := range store.ReviewCriteria() {
		j.must(j.ScoreCriterion(j.t.Context(), expert, id, c, score))
	}
	return id
}

func TestNobodyReviewsWhatSomethingStandsAgainst(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	id := j.paper(leader, "Өзгеріс")
	j.sql(`update application set answers = answers || '{"problem": "«Жас Қанат» қорымен бірге", "phone": "+77010000001"}' where id = $1`, id)
	for _, c := range []struct {
		obstacle string
		bar      func(expert int64)
	}{
		{store.ObstacleTeam, func(e int64) {
			j.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, id, e)
		}},
		{store.ObstacleConflict, func(e int64) {
			j.sql(`insert into conflict_of_interest (application, expert, reason, declared_at) values ($1, $2, 'close', now())`, id, e)
		}},
		{store.ObstaclePhone, func(e int64) {
			j.sql(`insert into application (cohort, leader, slot, form_version, answers, created_at, answered_at) select cohort, $2, 1, 1, '{"phone": "+77010000001"}', now(), now()
				from application where id = $1`, id, e)
		}},
		{store.ObstacleOrganisation, func(e int64) { j.sql(`update reviewer set organisation = 'жас канат' where person = $1`, e) }},
		{store.ObstacleRegion, func(e int64) {
			j.sql(`update person set region = a.region from application a where a.id = $1 and person.id = $2`, id, e)
		}},
		{store.ObstacleLanguage, func(e int64) { j.sql(`update reviewer set languages = '{ru}' where person = $1`, e) }},
		{store.ObstacleDirection, func(e int64) { j.sql(`update reviewer set directions = '{tourism}' where person = $1`, e) }},
		{store.ObstacleRight, func(e int64) { j.sql(`update role_grant set region = 'KZ-75' where person = $1`, e) }},
	} {
		expert := int64(1000 + len(c.obstacle))
		for j.number(`select count(*) from person where id = $1`, expert) > 0 {
			expert++
		}
		j.expert(expert, "KZ-10", store.Reviewer{Languages: []string{"kk", "ru"}, Capacity: 25})
		c.bar(expert)
		board, err := j.ReviewBoard(t.Context(), headOffice, j.cohort, j.now)
		j.must(err)
		if got := board.Papers[0].Obstacles[expert]; got != c.obstacle {
			t.Errorf("obstacle %q, want %q", got, c.obstacle)
		}
		if _, err := j.assign(store.Assigned{Application: id, Expert: expert}); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("in spite of %s: %v", c.obstacle, err)
		}
	}
	if done, err := j.assign(store.Assigned{Application: id, Expert: expertA}); err != nil || len(done) != 1 {
		t.Errorf("who may gets %v, %v", done, err)
	}
}

func TestNobodyGetsMoreThanTheyCanRead(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	var pairs []store.Assigned
	for i := range 3 {
		j.reopened()
		pairs = append(pairs, store.Assigned{Application: j.paper([]int64{leader, friend, another}[i], fmt.Sprint("Жоба ", i)), Expert: expertA})
	}
	done, err := j.assign(pairs...)
	if err != nil || len(done) != 2 {
		t.Fatalf("%v, %v", done, err)
	}
	if _, err := j.assign(pairs...); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a third one: %v", err)
	}
}

func TestAReviewCountsOnlyWhenItIsComplete(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	ctx := t.Context()
	id := j.given(j.paper(leader, "Өзгеріс"), expertA, 3)
	j.must(j.ScoreCriterion(ctx, expertA, id, "results", 5))
	if err := j.SubmitReview(ctx, expertA, id, j.now); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("a five without words: %v", err)
	}
	j.must(j.CommentCriterion(ctx, expertA, id, "results", strings.Repeat("ә", store.CommentLeast-1), nil))
	if err := j.SubmitReview(ctx, expertA, id, j.now); !errors.Is(err, store.ErrIncomplete) {
		t.Errorf("29 characters: %v", err)
	}
	for _, score := range []int{-1, 6} {
		if err := j.ScoreCriterion(ctx, expertA, id, "results", score); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("score %d: %v", score, err)
		}
	}
	if err := j.ScoreCriterion(ctx, expertA, id, "beauty", 3); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a criterion of one's own: %v", err)
	}
	j.must(j.CommentCriterion(ctx, expertA, id, "results", "", &store.Voice{ID: "v", Unique: "u", Length: 3}))
	j.must(j.SubmitReview(ctx, expertA, id, j.now))
	if err := j.ScoreCriterion(ctx, expertA, id, "results", 1); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("after it was submitted: %v", err)
	}
}

func TestOthersScoresAreSeenAfterOnesOwn(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	paper := j.paper(leader, "Өзгеріс")
	a, b := j.given(paper, expertA, 3), j.given(paper, expertB, 4)
	j.must(j.SubmitReview(t.Context(), expertA, a, j.now))
	before, err := j.OtherReviews(t.Context(), expertB, b)
	j.must(err)
	j.must(j.SubmitReview(t.Context(), expertB, b, j.now))
	after, err := j.OtherReviews(t.Context(), expertB, b)
	j.must(err)
	strange, err := j.OtherReviews(t.Context(), expertB, a)
	j.must(err)
	if len(before) != 0 || len(after) != 1 || after[0].Scores["fit"] != 3 || len(strange) != 0 {
		t.Errorf("before %v, after %v, of another's %v", before, after, strange)
	}
}

func TestAReviewIsClosedWhenItsTimeIsOver(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*jury, int64){
		"five days": func(j *jury, _ int64) {
			j.must2(j.LapseReviews(j.t.Context(), j.now.Add(store.ReviewWithin+time.Minute)))
		},
		"withdrawn":   func(j *jury, paper int64) { j.must(j.Withdraw(j.t.Context(), paper, leader, j.now)) },
		"cohort":      func(j *jury, _ int64) { j.sql(`update cohort set state = 'interviews'`) },
		"grant ended": func(j *jury, _ int64) { j.sql(`update role_grant set ends_at = now() where person = $1`, expertA) },
		"recused":     func(j *jury, _ int64) { j.must(j.Recuse(j.t.Context(), expertA, 1, "close", j.now)) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			j := newJury(t)
			paper := j.paper(leader, "Өзгеріс")
			id := j.given(paper, expertA, 3)
			end(j, paper)
			if err := j.SubmitReview(t.Context(), expertA, id, j.now); !errors.Is(err, store.ErrNotFound) {
				t.Errorf("submitted: %v", err)
			}
			if list, err := j.Reviews(t.Context(), expertA, 10, 0); err != nil || len(list) != 0 {
				t.Errorf("still to read: %v, %v", list, err)
			}
		})
	}
}

func (j *jury) must2(_ []store.Assigned, err error) {
	j.t.Helper()
	j.must(err)
}

func TestWhatLapsedGoesToWhoeverIsAskedByHandOnly(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	paper := j.paper(leader, "Өзгеріс")
	id := j.given(paper, expertA, 3)
	lapsed, err := j.LapseReviews(t.Context(), j.now.Add(store.ReviewWithin+time.Minute))
	j.must(err)
	if !slices.Equal(lapsed, []store.Assigned{{Application: paper, Expert: expertA}}) {
		t.Fatalf("lapsed %v", lapsed)
	}
	j.must2(j.assign(store.Assigned{Application: paper, Expert: expertA}))
	if r, err := j.Review(t.Context(), expertA, id); err != nil || !r.Open || r.Scores["fit"] != 3 {
		t.Errorf("what was given is lost: %+v, %v", r, err)
	}
}

func TestExpertsAreComparedOnAnApplicationThatIsDecided(t *testing.T) {
	t.Parallel()
	j := newJury(t)
	paper := j.paper(leader, "Өзгеріс")
	receipt := j.load(paper, leader).Receipt
	if _, err := j.Calibrate(t.Context(), headOffice, j.cohort, receipt, j.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("one that is being chosen from: %v", err)
	}
	j.sql(`update application set state = 'rejected' where id = $1`, paper)
	done, err := j.Calibrate(t.Context(), headOffice, j.cohort, strings.ToLower(receipt), j.now)
	if err != nil || len(done) != 2 {
		t.Fatalf("%v, %v", done, err)
	}
	list, err := j.Reviews(t.Context(), expertA, 10, 0)
	if err != nil || len(list) != 1 || !list[0].Calibration {
		t.Errorf("to read: %v, %v", list, err)
	}
	board, err := j.ReviewBoard(t.Context(), headOffice, j.cohort, j.now)
	if err != nil || board.Experts[0].Open != 0 {
		t.Errorf("it counts: %+v, %v", board.Experts, err)
	}
}
