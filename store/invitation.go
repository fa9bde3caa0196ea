package store

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// InvitationLife is how long a link for a co-author may be used.
const InvitationLife = 7 * 24 * time.Hour

// ErrManyAuthors says that an application has as many co-authors as may be.
var ErrManyAuthors = errors.New("application has too many co-authors")

// Invite keeps a one-time link with which somebody may become a co-author. Only the token's hash is kept. Errors: ErrNotFound for people
// who do not lead the application, ErrClosed when its answers can no longer be changed, ErrManyAuthors.
func (s *Store) Invite(ctx context.Context, application, leader int64, token string, now time.Time) error {
	a, err := s.Application(ctx, application, leader)
	switch {
	case err != nil:
	case a.Leader != leader:
		err = ErrNotFound
	case !a.EditableAt(now):
		err = ErrClosed
	case a.Authors >= MostAuthors:
		err = ErrManyAuthors
	default:
		err = s.later(ctx, `
insert into invitation (token_hash, kind, ref, created_by, created_at, expires_at) values ($1, 'coauthor', $2, $3, $4, $5)`,
			hashed(token), application, leader, now, now.Add(InvitationLife))
	}
	if err != nil {
		return fmt.Errorf("invite to application %d: %w", application, err)
	}
	return nil
}

// An invitation is good once, for a while, for another than who made it, and as long as there is something to do.
const acceptInvitation = `
with used as (
	update invitation i set used_by = $2, used_at = $1
	from application a join cohort c on c.id = a.cohort
	where i.token_hash = $3 and i.kind = 'coauthor' and i.ref = a.id and i.used_by is null and i.expires_at > $1
		and a.leader = i.created_by and a.leader <> $2 and ` + takesAnswers + `
		and exists (select from person p where p.id = $2 and p.member_at is not null)
		and (select count(*) from application_author w where w.application = a.id) < $4
	returning i.ref
), joined as (
	insert into application_author (application, person, joined_at) select ref, $2, $1 from used on conflict do nothing
)
select ref from used`

// AcceptInvitation makes a member a co-author and gives the application. Whoever may open the application already, the leader and who
// has used this link before, is led to it. Errors: ErrNotFound, the same for unknown, expired and used links.
func (s *Store) AcceptInvitation(ctx context.Context, token string, person int64, now time.Time) (application int64, err error) {
	application, err = one(ctx, s, pgx.RowTo[int64], `
select a.id from invitation i join application a on a.id = i.ref
where i.token_hash = $1 and i.kind = 'coauthor' and `+isAuthor, hashed(token), person)
	if errors.Is(err, ErrNotFound) {
		application, err = one(ctx, s, pgx.RowTo[int64], acceptInvitation, now, person, hashed(token), MostAuthors)
	}
	if err != nil {
		return 0, fmt.Errorf("accept invitation: %w", err)
	}
	return application, nil
}

func hashed(token string) []byte {
	sum := sha256.Sum256([]byte(token))
	return sum[:]
}
