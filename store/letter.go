package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// How long the staff's own words may be, in characters: a letter is one message of Telegram's.
const (
	// LetterLimit is for those at the end of a letter.
	LetterLimit = 800
	// PointLimit is for those in place of one of its points.
	PointLimit = 300
)

// LetterPoint is a strength of an application or a next step, for one criterion.
type LetterPoint struct {
	Criterion string `json:"criterion"`
	Strength  bool   `json:"strength"`       // else a next step
	Text      string `json:"text,omitempty"` // the staff's own words; empty: the usual ones, in the reader's language
}

// Letter is what the staff have written for an applicant who was not chosen.
type Letter struct {
	Points []LetterPoint
	Note   string // the staff's own words
}

// Letter loads what the staff have written about a candidate. Errors: ErrNotFound when they have not, or for people without the right.
func (s *Store) Letter(ctx context.Context, actor, application int64) (Letter, error) {
	l, err := one(ctx, s, pgx.RowToStructByPos[Letter], `
select l.points, l.note from letter l join application a on a.id = l.application where l.application = $2 and `+mayDecide(), actor, application)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load letter about application %d: %w", application, err)
	}
	return l, err
}

// WriteLetter keeps what the staff write about a candidate, until it has been decided on. Errors: ErrNotFound.
func (s *Store) WriteLetter(ctx context.Context, actor, application int64, l Letter, now time.Time) error {
	n, err := s.exec(ctx, `
insert into letter (application, points, note, edited_by, edited_at)
select a.id, $3, $4, $1, $5 from application a where a.id = $2 and a.state in ('in_review', 'interview', 'reopened') and `+mayDecide()+`
on conflict (application) do update set points = excluded.points, note = excluded.note, edited_by = excluded.edited_by, edited_at = excluded.edited_at`,
		actor, application, l.Points, l.Note, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err == nil {
		err = s.audit(ctx, Audit{Actor: actor, Action: DecideApplications, Subject: Subject{"application", application}}, now)
	}
	if err != nil {
		return fmt.Errorf("write letter about application %d: %w", application, err)
	}
	return nil
}

// Result is how it ended for an applicant.
type Result struct {
	Application
	Letter Letter           // what the staff have written; without points when they have not
	Scores []map[string]int // by criterion, of each review that counts
	Appeal string           // the staff's answer to an appeal
}

// Result loads how it ended, for the leader. Errors: ErrNotFound.
func (s *Store) Result(ctx context.Context, application, leader int64) (Result, error) {
	a, err := s.Application(ctx, application, leader)
	if err != nil {
		return Result{}, err
	}
	if a.Leader != leader {
		return Result{}, ErrNotFound
	}
	r, err := one(ctx, s, func(row pgx.CollectableRow) (Result, error) {
		var r Result
		err := row.Scan(&r.Letter.Points, &r.Letter.Note, &r.Scores, &r.Appeal)
		return r, err
	}, `
select coalesce(l.points, '[]'), coalesce(l.note, ''),
	coalesce((select jsonb_agg(v.scores) from review v where v.application = a.id and v.state = 'submitted' and v.calibration is null), '[]'),
	coalesce(e.answer, '')
from application a left join letter l on l.application = a.id left join appeal e on e.application = a.id where a.id = $1`, application)
	if err != nil {
		return Result{}, fmt.Errorf("load result of application %d: %w", application, err)
	}
	r.Application = a
	return r, nil
}
