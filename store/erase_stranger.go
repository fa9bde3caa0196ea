package store

import (
	"context"
	"errors"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
)

// strangers p never finished first contact, hold no role and have not been here lately. What is older than @before goes. Whose guardian
// agreed once has more time: an account may be locked until they are 16.
const strangers = `from person p
where p.member_at is null and p.erased_at is null and p.created_at < @before
	and not exists (select from role_grant g where g.person = p.id and (g.ends_at is null or g.ends_at > @now))
	and not exists (select from guardian_consent c where c.person = p.id and age_at(p.born_by, @before) < 16)
	and not exists (select from lane l join update_journal j on j.update_id = l.last_update where l.id = p.id)`

// tidyStrangers forgets people who pressed Start and went away. Of them not even an empty row stays, unless something points at it.
func tidyStrangers(ctx context.Context, s *Store, t tidying) (int64, error) {
	args := pgx.NamedArgs{"before": t.before, "now": t.now, "chunk": chunk / 10}
	people, err := collect(ctx, s, pgx.RowTo[int64], `select p.id `+strangers+` order by p.id limit @chunk`, args)
	if err != nil {
		return 0, err
	}
	gone := int64(0)
	for _, person := range people {
		err := s.inTx(ctx, func(ctx context.Context) error { return s.eraseStranger(ctx, person, t) })
		switch {
		case errors.Is(err, ErrNotFound): // just came back
			continue
		case err != nil:
			return gone, err
		}
		if err := s.reopenLane(ctx, person); err != nil {
			return gone, err
		}
		gone++
	}
	return gone, nil
}

func (s *Store) eraseStranger(ctx context.Context, person int64, t tidying) error {
	if err := s.later(ctx, `select from lane where id = $1 for update`, person); err != nil {
		return err
	}
	args := pgx.NamedArgs{"before": t.before, "now": t.now, "person": person}
	if _, err := one(ctx, s, pgx.RowTo[int64], `select p.id `+strangers+` and p.id = @person for update of p`, args); err != nil {
		return err
	}
	// They never became a member: there is no processing to prove the consent of.
	if err := s.later(ctx, `delete from consent where person = $1`, person); err != nil {
		return err
	}
	pseudonym, err := s.erase(ctx, person, t.now, t.session)
	if err != nil {
		return err
	}
	err = s.attempt(ctx, func(ctx context.Context) error {
		_, err := s.exec(ctx, `delete from person where id = $1`, pseudonym)
		return err
	})
	if pointedAt(err) {
		return nil
	}
	return err
}

// pointedAt reports that a row stays because another one refers to it.
func pointedAt(err error) bool {
	var pg *pgconn.PgError
	return errors.As(err, &pg) && pg.Code == foreignKeyViolation
}

// foreignKeyViolation is SQLSTATE foreign_key_violation.
const foreignKeyViolation = "23503"
