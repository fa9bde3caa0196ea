package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ReviewCriteria lists what the first rubric scores, by the names under which scores are kept, in the order in which it is asked. Other
// rubrics have their own.
func ReviewCriteria() []string {
	return []string{"significance", "results", "scalability", "team", "sustainability", "fit", "inclusion"}
}

const (
	// HighestScore is the best score of a criterion; the lowest is 0.
	HighestScore = 5
	// CommentLeast is how long the words for a 0, 1 or 5 must be, in characters.
	CommentLeast = 30
	// CommentLimit is how long they may be.
	CommentLimit = 1000
)

// Voice is a voice note kept by Telegram.
type Voice struct {
	ID     string `json:"id"`
	Unique string `json:"unique"`
	Length int    `json:"length"` // seconds
}

// ReviewLine is a review in its expert's list.
type ReviewLine struct {
	ID          int64
	Receipt     string
	Direction   string
	State       ReviewState
	Begun       bool
	Calibration bool
	DueAt       time.Time
}

// Review is an application in front of one expert, with what they gave so far.
type Review struct {
	ReviewLine
	Application int64
	Open        bool // it can still be scored
	Opened      bool // they said that nothing stands against it
	Unveiled    bool // stage 1 is over, and whose it is may be known
	Place       string
	Scores      map[string]int
	Comments    map[string]string
	Voices      map[string]Voice
	Identity    // to be hidden
	CohortKK    string
	CohortRU    string
	Rubric      int // the version that it is scored by
}

const reviewTables = ` from review r join application a on a.id = r.application join cohort c on c.id = coalesce(r.calibration, a.cohort) `

// reviewOpen is whether review r of application a can be worked on, for a cohort c.
const reviewOpen = `(c.state = 'review' and (r.calibration is not null or a.state = 'in_review') and a.erased_at is null)`

// mayReview is whether $1 may work on their own review r.
func mayReview() string {
	return `r.expert = $1 and ` + allowed(ReviewApplications, "a.region", "c.id")
}

const reviewLineColumns = `r.id, a.receipt, a.direction, r.state, r.scores <> '{}', r.calibration is not null, r.due_at`

// listed is whether review r is in its expert's list.
func listed() string {
	return `(r.state in ('assigned', 'submitted') and ` + reviewOpen + ` or ` + reviewUnveiled() + `)`
}

// Reviews lists what an expert has to read, and what they have read, until the cohort is archived: what is open first, begun ones before
// others, calibration before all.
func (s *Store) Reviews(ctx context.Context, expert int64, limit, offset int) ([]ReviewLine, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[ReviewLine], `
select `+reviewLineColumns+reviewTables+`where `+mayReview()+` and `+listed()+`
order by r.state, c.state <> 'review', r.calibration is null, r.scores = '{}', r.due_at, (
	select count(*) from review o where o.application = r.application and o.state = 'submitted'), r.id limit $2 offset $3`, expert, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list reviews of expert %d: %w", expert, err)
	}
	return list, nil
}

// ReviewsLeft counts what an expert has read, and still has to read.
func (s *Store) ReviewsLeft(ctx context.Context, expert int64) (done, open int, err error) {
	type counts struct{ Done, Open int }
	n, err := one(ctx, s, pgx.RowToStructByPos[counts], `
select count(*) filter (where r.state = 'submitted'), count(*) filter (where r.state = 'assigned')`+reviewTables+`
where `+mayReview()+` and `+listed(), expert)
	if err != nil {
		return 0, 0, fmt.Errorf("count reviews of expert %d: %w", expert, err)
	}
	return n.Done, n.Open, nil
}

// Review loads an expert's own review. Errors: ErrNotFound, also when the expert's grant has ended.
func (s *Store) Review(ctx context.Context, expert, id int64) (Review, error) {
	r, err := one(ctx, s, scanReview, `
select `+reviewLineColumns+`, r.application, r.state = 'assigned' and `+reviewOpen+`, r.opened_at is not null, `+reviewUnveiled()+`, r.place, r.scores, r.comments, r.voices, a.answers,`+identityColumns+`, c.title_kk, c.title_ru, c.rubric_version`+reviewTables+`where r.id = $2 and `+mayReview(), expert, id)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load review %d: %w", id, err)
	}
	return r, err
}

func scanReview(row pgx.CollectableRow) (Review, error) {
	var r Review
	err := row.Scan(&r.ID, &r.Receipt, &r.Direction, &r.State, &r.Begun, &r.Calibration, &r.DueAt, &r.Application, &r.Open, &r.Opened, &r.Unveiled,
		&r.Place, &r.Scores, &r.Comments, &r.Voices, &r.Answers, &r.Names, &r.Usernames, &r.Region, &r.CohortKK, &r.CohortRU, &r.Rubric)
	return r, err
}

// reviewChange changes review $2 when it is open to its expert $1, and a condition holds.
func reviewChange(set, and string) string {
	return `update review set ` + set + `
where id in (select r.id` + reviewTables + `where r.id = $2 and r.state = 'assigned' and ` + reviewOpen + and + ` and ` + mayReview() + `)`
}

// scored is the condition that the rubric of cohort c has criterion $3.
const scored = ` and exists (select from criterion k where k.rubric = c.rubric_version and k.name = $3)`

// changeReview changes an expert's own open review. Errors: ErrNotFound when it is not open to them any more.
func (s *Store) changeReview(ctx context.Context, expert, id int64, what, set string, args ...any) error {
	return s.changeReviewIf(ctx, expert, id, what, "", set, args...)
}

func (s *Store) changeReviewIf(ctx context.Context, expert, id int64, what, and, set string, args ...any) error {
	n, err := s.exec(ctx, reviewChange(set, and), append([]any{expert, id}, args...)...)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("%s review %d: %w", what, id, err)
	}
	return nil
}

// OpenReview keeps that nothing stands against an expert's reading. Errors: those of changeReview.
func (s *Store) OpenReview(ctx context.Context, expert, id int64, now time.Time) error {
	return s.changeReview(ctx, expert, id, "open", `opened_at = coalesce(opened_at, $3)`, now)
}

// StandInReview keeps where an expert stands in a review, to go on there, as long as it is open to them.
func (s *Store) StandInReview(ctx context.Context, expert, id int64, place string) error {
	if err := s.later(ctx, reviewChange(`place = $3`, ""), expert, id, place); err != nil {
		return fmt.Errorf("stand in review %d: %w", id, err)
	}
	return nil
}

// ScoreCriterion keeps a score from 0 to HighestScore. Errors: ErrNotFound, also for criteria and scores that do not exist.
func (s *Store) ScoreCriterion(ctx context.Context, expert, id int64, criterion string, score int) error {
	if score < 0 || score > HighestScore {
		return ErrNotFound
	}
	return s.changeReviewIf(ctx, expert, id, "score", scored, `scores = scores || jsonb_build_object($3::text, $4::int)`, criterion, score)
}

// CommentCriterion keeps an expert's words about a criterion, written or spoken; the other kind of before goes. Errors: those of
// changeReview.
func (s *Store) CommentCriterion(ctx context.Context, expert, id int64, criterion, comment string, voice *Voice) error {
	set, given := `comments = comments || jsonb_build_object($3::text, $4::jsonb), voices = voices - $3`, any(comment)
	if voice != nil {
		set, given = `voices = voices || jsonb_build_object($3::text, $4::jsonb), comments = comments - $3`, voice
	}
	raw, err := json.Marshal(given)
	if err != nil {
		return fmt.Errorf("encode comment on review %d: %w", id, err)
	}
	return s.changeReviewIf(ctx, expert, id, "comment", scored, set, criterion, raw)
}

const constraintReview = "review_complete"

// SubmitReview ends a review: it counts, and is not changed any more. Errors: ErrIncomplete when a score or words for a high or a low one
// are missing, and those of changeReview.
func (s *Store) SubmitReview(ctx context.Context, expert, id int64, now time.Time) error {
	err := s.attempt(ctx, func(ctx context.Context) error {
		return s.changeReview(ctx, expert, id, "submit", `state = 'submitted', submitted_at = $3`, now)
	})
	if violates(err, constraintReview) {
		return fmt.Errorf("submit review %d: %w", id, ErrIncomplete)
	}
	return err
}

// Recusals lists the reasons for which an expert does not read an application.
func Recusals() []string { return []string{"team", "mentee", "organisation", "close", "other"} }

// Recuse declares an expert's conflict of interest: somebody else will read the application. Errors: those of changeReview.
func (s *Store) Recuse(ctx context.Context, expert, id int64, reason string, now time.Time) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		if err := s.changeReview(ctx, expert, id, "recuse from", `state = 'recused'`); err != nil {
			return err
		}
		return s.later(ctx, `
insert into conflict_of_interest (application, expert, reason, declared_at)
select application, expert, $2, $3 from review where id = $1 on conflict do nothing`, id, reason, now)
	})
}

// OtherReview is what another expert gave, without who it was.
type OtherReview struct {
	ID       int64
	Scores   map[string]int
	Comments map[string]string
	Voices   map[string]Voice
}

// OtherReviews lists what others gave to the application of an expert's own submitted review; nothing before that.
func (s *Store) OtherReviews(ctx context.Context, expert, id int64) ([]OtherReview, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[OtherReview], `
select o.id, o.scores, o.comments, o.voices`+reviewTables+`join review o on o.application = r.application and o.id <> r.id and o.state = 'submitted'
where r.id = $2 and r.state = 'submitted' and o.calibration is not distinct from r.calibration and `+mayReview()+` order by o.submitted_at, o.id`, expert, id)
	if err != nil {
		return nil, fmt.Errorf("list other reviews beside %d: %w", id, err)
	}
	return list, nil
}
