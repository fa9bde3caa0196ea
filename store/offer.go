package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// OfferFor is how long a place that became free is kept for somebody on the waitlist.
	OfferFor = 48 * time.Hour
	// AppealLimit is how long an appeal and its answer may be, in characters.
	AppealLimit = 1000
	// AppealWithin is how long after the decision an appeal is taken.
	AppealWithin = 14 * 24 * time.Hour
)

// Vacancies counts the places of a cohort that nobody has, and who waits for one, the first in line first.
func (s *Store) Vacancies(ctx context.Context, actor, cohort int64) (free int, line []Candidate, err error) {
	free, err = one(ctx, s, pgx.RowTo[int], `
select c.places - (select count(*) from application a where a.cohort = c.id and a.state in ('accepted', 'enrolled', 'offered'))
from cohort c where c.id = $2 and `+governsCohort(DecideApplications), actor, cohort)
	if err == nil {
		line, err = collect(ctx, s, scanCandidate, `select * from (`+candidates(mayDecide(), ` and a.cohort = $2 and a.state = 'waitlisted'`)+`) w
order by 12, 1`, actor, cohort)
	}
	if err != nil {
		return 0, nil, fmt.Errorf("count free places of cohort %d: %w", cohort, err)
	}
	return free, line, nil
}

// OfferPlace offers a free place to whoever is the first on the waitlist. Errors: ErrNotFound without the right, or when no place is free
// or nobody waits.
func (s *Store) OfferPlace(ctx context.Context, actor, cohort int64, now time.Time) (offered Decided, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockCohort, cohort); err != nil {
			return err
		}
		free, line, err := s.Vacancies(ctx, actor, cohort)
		switch {
		case err != nil:
			return err
		case free <= 0 || len(line) == 0:
			return ErrNotFound
		}
		offered = Decided{Application: line[0].ID, Leader: line[0].Leader}
		if err := s.Move(ctx, offered.Application, []ApplicationState{ApplicationWaitlisted}, ApplicationOffered, actor, "", now); err != nil {
			return err
		}
		if err := s.later(ctx, `update application set offer_until = $2 where id = $1`, offered.Application, now.Add(OfferFor)); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: DecideApplications, Subject: Subject{"application", offered.Application}, After: map[string]any{"state": ApplicationOffered},
		}, now)
	})
	if err != nil {
		return Decided{}, fmt.Errorf("offer a place of cohort %d: %w", cohort, err)
	}
	return offered, nil
}

// ExpireOffers ends the offers that nobody has answered in time, and gives them.
func (s *Store) ExpireOffers(ctx context.Context, now time.Time) ([]Decided, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Decided], `
with gone as (
	update application set state = 'expired' where state = 'offered' and offer_until < $1 returning id, leader
), noted as (
	insert into application_event (application, from_state, to_state, actor, happened_at) select id, 'offered', 'expired', null, $1 from gone
)
select 0::bigint, id, leader, 'expired' from gone`, now)
	if err != nil {
		return nil, fmt.Errorf("end offers: %w", err)
	}
	return list, nil
}

// AnswerPlace lets the leader take a place that was given or offered to them, or give it up. Errors: ErrWrongState when it is too late, also
// for applications of others.
func (s *Store) AnswerPlace(ctx context.Context, application, leader int64, take bool, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		offered, err := one(ctx, s, pgx.RowTo[bool], `
select state = 'offered' from application where id = $1 and leader = $2 and (state = 'accepted' or state = 'offered' and offer_until >= $3)`,
			application, leader, now)
		if errors.Is(err, ErrNotFound) {
			return ErrWrongState
		}
		if err != nil {
			return err
		}
		if offered {
			if err := s.move(ctx, application, []ApplicationState{ApplicationOffered}, ApplicationAccepted, leader, "", now, leader); err != nil {
				return err
			}
		}
		to := ApplicationEnrolled
		if !take {
			to = ApplicationDeclined
		}
		return s.move(ctx, application, []ApplicationState{ApplicationAccepted}, to, leader, "", now, leader)
	})
	if err != nil {
		return fmt.Errorf("answer the offer of application %d: %w", application, err)
	}
	return nil
}

// Appeal lets the leader ask to look again at a decision, once and within AppealWithin. Errors: ErrWrongState, ErrAlready.
func (s *Store) Appeal(ctx context.Context, application, leader int64, words string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		type found struct{ Late, Before bool }
		f, err := one(ctx, s, pgx.RowToStructByPos[found], `
select coalesce((select max(e.happened_at) from application_event e where e.application = a.id and e.to_state = 'rejected'), $2) < $2,
	exists (select from appeal x where x.application = a.id)
from application a where a.id = $1`, application, now.Add(-AppealWithin))
		switch {
		case err != nil:
			return err
		case f.Before:
			return ErrAlready
		case f.Late:
			return ErrWrongState
		}
		if err := s.move(ctx, application, []ApplicationState{ApplicationRejected}, ApplicationAppealed, leader, "", now, leader); err != nil {
			return err
		}
		return s.later(ctx, `insert into appeal (application, words, made_at) values ($1, $2, $3)`, application, words, now)
	})
	if err != nil {
		return fmt.Errorf("appeal about application %d: %w", application, err)
	}
	return nil
}

// AppealLine is an appeal that waits for an answer.
type AppealLine struct {
	Application int64
	Receipt     string
	Title       string
	Words       string
	MadeAt      time.Time
	Leader      int64
	Lang        string // that the leader reads
}

const appealColumns = `a.id, a.receipt, coalesce(a.title, ''), x.words, x.made_at, a.leader, p.lang
from appeal x join application a on a.id = x.application join person p on p.id = a.leader `

// Appeals lists the appeals of a cohort that wait for an answer by somebody, the oldest first.
func (s *Store) Appeals(ctx context.Context, actor, cohort int64) ([]AppealLine, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[AppealLine], `select `+appealColumns+`
where a.cohort = $2 and a.state = 'appealed' and `+mayDecide()+` order by x.made_at, a.id`, actor, cohort)
	if err != nil {
		return nil, fmt.Errorf("list appeals of cohort %d: %w", cohort, err)
	}
	return list, nil
}

// AppealFor loads an appeal that waits for an answer by somebody. Errors: ErrNotFound.
func (s *Store) AppealFor(ctx context.Context, actor, application int64) (AppealLine, error) {
	l, err := one(ctx, s, pgx.RowToStructByPos[AppealLine], `select `+appealColumns+`
where a.id = $2 and a.state = 'appealed' and `+mayDecide(), actor, application)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load appeal about application %d: %w", application, err)
	}
	return l, err
}

// AnswerAppeal upholds a decision, or reopens it, so that it is decided on anew. Errors: ErrNotFound.
func (s *Store) AnswerAppeal(ctx context.Context, actor, application int64, reopen bool, answer string, now time.Time) error {
	to := ApplicationUpheld
	if reopen {
		to = ApplicationReopened
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.later(ctx, lockApplication, application); err != nil {
			return err
		}
		if _, err := s.AppealFor(ctx, actor, application); err != nil {
			return err
		}
		if err := s.Move(ctx, application, []ApplicationState{ApplicationAppealed}, to, actor, "", now); err != nil {
			return err
		}
		if err := s.reviewAnew(ctx, application, reopen, actor, now); err != nil {
			return err
		}
		if err := s.later(ctx, `update appeal set decided_by = $2, decided_at = $3, answer = $4 where application = $1`, application, actor, now, answer); err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: DecideApplications, Subject: Subject{"application", application}, After: map[string]any{"state": to},
		}, now)
	})
	if err != nil {
		return fmt.Errorf("answer appeal about application %d: %w", application, err)
	}
	return nil
}

// reviewAnew hands a reopened application to experts while its cohort is in review: no committee has decided on it yet.
func (s *Store) reviewAnew(ctx context.Context, application int64, reopened bool, actor int64, now time.Time) error {
	if !reopened {
		return nil
	}
	inReview, err := one(ctx, s, pgx.RowTo[bool], `select c.state = 'review' from application a join cohort c on c.id = a.cohort where a.id = $1`, application)
	if err != nil || !inReview {
		return err
	}
	return s.Move(ctx, application, []ApplicationState{ApplicationReopened}, ApplicationInReview, actor, "", now)
}
