// Package review is how experts read applications, blind and a few minutes at a time.
package review

import (
	"context"
	"encoding/json"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	List    = "reviews"
	Sheet   = "review" // ref: a review's id
	Profile = "reviewer"
)

// Store is what is read and kept. It gives each expert only what is theirs.
type Store interface {
	Reviews(ctx context.Context, expert int64, limit, offset int) ([]store.ReviewLine, error)
	ReviewsLeft(ctx context.Context, expert int64) (done, open int, err error)
	Review(ctx context.Context, expert, id int64) (store.Review, error)
	Rubric(ctx context.Context, version int) (store.Rubric, error)
	OpenReview(ctx context.Context, expert, id int64, now time.Time) error
	StandInReview(ctx context.Context, expert, id int64, place string) error
	ScoreCriterion(ctx context.Context, expert, id int64, criterion string, score int) error
	CommentCriterion(ctx context.Context, expert, id int64, criterion, comment string, voice *store.Voice) error
	SubmitReview(ctx context.Context, expert, id int64, now time.Time) error
	Recuse(ctx context.Context, expert, id int64, reason string, now time.Time) error
	OtherReviews(ctx context.Context, expert, id int64) ([]store.OtherReview, error)
	ReviewedPaper(ctx context.Context, expert, review int64, now time.Time) (store.Paper, error)
	MyReviewer(ctx context.Context, expert int64) (store.Reviewer, error)
	SaveReviewer(ctx context.Context, expert int64, r store.Reviewer, now time.Time) error
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Form is what is known of the application form.
type Form struct {
	Label   func(question string) locales.Message
	Answer  func(question string, answers json.RawMessage) (locales.Message, error)
	Options func(question string) []step.Option // of "lang" and "direction"
}

// Reviews is what experts do.
type Reviews struct {
	store Store
	jobs  Jobs
	form  Form
}

// New puts it together.
func New(s Store, jobs Jobs, form Form) Reviews { return Reviews{store: s, jobs: jobs, form: form} }

// Flows lists the conversations.
func (r Reviews) Flows() []engine.Definition {
	return []engine.Definition{r.list(), r.sheet(), r.profile()}
}

// Allow says who may be in the flows. What they see there is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.ReviewApplications.Roles()...) }

// Waiting counts what an expert still has to read. known is false until they have said what they can read.
func (r Reviews) Waiting(ctx context.Context, t engine.Turn) (open int, known bool, err error) {
	if _, known, err = r.mine(ctx, t); err != nil || !known {
		return 0, known, err
	}
	_, open, err = r.store.ReviewsLeft(ctx, t.Person.ID)
	return open, true, err
}
