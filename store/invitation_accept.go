package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// AcceptInvitation is somebody taking a role that a link offered them, as it stands in the audit log.
const AcceptInvitation Action = "accept_invitation"

// usable is the SQL condition that person p, who is $1, may use invitation i at the moment $2: a member of age, not who made it, and the
// one it is for if it is for somebody; and who made it could still give the role themselves.
func usable() string {
	return stillOpen + ` and p.id = $1 and p.id <> i.created_by and p.member_at is not null and p.forget_at is null
	and age_at(p.born_by, $2::timestamptz) >= 18 and (i.username = '' or i.username = lower(p.username))
	and exists (select from person b where b.id = i.created_by and b.forget_at is null)
	and ` + coveredBy("i.created_by", "i.role", "i.region", "i.cohort", "i.ends_at")
}

// coveredBy is covers for somebody else than $1.
func coveredBy(giver, role, region, cohort, endsAt string) string {
	return strings.ReplaceAll(covers(role, region, cohort, endsAt), "g.person = $1", "g.person = "+giver)
}

// Refusals of invitations.
var (
	// ErrOwnInvitation says that somebody opened the link that they made for another.
	ErrOwnInvitation = errors.New("the invitation is one's own")
	// ErrManyTries says that somebody came with too many links that lead nowhere.
	ErrManyTries = errors.New("too many tries")
)

// MostMisses is how many links that lead nowhere somebody may open within an hour before all of them are refused.
const MostMisses = 10

// tired is the SQL condition that person $1 may try no more tokens at the moment $2.
func tired() string {
	return fmt.Sprintf(`exists (select from link_miss m
	where m.person = $1 and m.misses >= %d and m.since > $2::timestamptz - interval '1 hour')`, MostMisses)
}

func showInvitation() string {
	return `
with hit as (
	select i.id, i.created_by = $1 as own from role_invitation i join person p on p.id = $1
	where (i.link_hash = $3 or i.picture_hash = $3) and not ` + tired() + `
		and (` + usable() + ` or (i.created_by = $1 and ` + stillOpen + `))
), shown as (
	insert into role_invitation_shown (invitation, person, shown_at) select id, $1, $2 from hit where not own on conflict do nothing
)
select id, own from hit`
}

// ShowInvitation finds the invitation of a token and remembers that the person has shown it: from then on they may look at it and accept
// it by its id. Errors: ErrNotFound, the same for unknown, used, expired and revoked ones and those for others; ErrManyTries; and
// ErrOwnInvitation, with the id, for who made it.
func (s *Store) ShowInvitation(ctx context.Context, person int64, token string, now time.Time) (id int64, err error) {
	type hit struct {
		ID  int64
		Own bool
	}
	h, err := one(ctx, s, pgx.RowToStructByPos[hit], showInvitation(), person, now, hashed(token))
	if errors.Is(err, ErrNotFound) {
		err = s.missed(ctx, person, now)
	}
	if err == nil && h.Own {
		err = ErrOwnInvitation
	}
	if err != nil {
		return h.ID, fmt.Errorf("show an invitation: %w", err)
	}
	return h.ID, nil
}

// missed counts a token that led nowhere, and gives what to say about it.
func (s *Store) missed(ctx context.Context, person int64, now time.Time) error {
	misses, err := one(ctx, s, pgx.RowTo[int], `
insert into link_miss (person, since, misses) values ($1, $2, 1)
on conflict (person) do update set
	since = case when link_miss.since > $2::timestamptz - interval '1 hour' then link_miss.since else $2 end,
	misses = case when link_miss.since > $2::timestamptz - interval '1 hour' then least(link_miss.misses + 1, 1000) else 1 end
returning misses`, person, now)
	switch {
	case err != nil:
		return err
	case misses > MostMisses:
		return ErrManyTries
	}
	return ErrNotFound
}

// hasShown is the SQL condition that person $1 has shown the token of invitation i.
const hasShown = `exists (select from role_invitation_shown w where w.invitation = i.id and w.person = $1)`

// InvitationShown gives an invitation to somebody who has shown its token and may still accept it. Errors: ErrNotFound.
func (s *Store) InvitationShown(ctx context.Context, person, id int64, now time.Time) (RoleInvitation, error) {
	i, err := one(ctx, s, scanRoleInvitation, roleInvitationColumns+`join person p on p.id = $1
where i.id = $3 and `+hasShown+` and `+usable(), person, now, id)
	if err != nil {
		return RoleInvitation{}, fmt.Errorf("look at invitation %d: %w", id, err)
	}
	return i, nil
}

// Accepted is what came of accepting an invitation.
type Accepted struct {
	Grant, Creator int64
	Role, Region   string
	Cohort         int64
	EndsAt         time.Time
}

func acceptRole() string {
	return `
with used as (
	update role_invitation i set used_by = $1, used_at = $2 from person p
	where i.id = $3 and ` + hasShown + ` and ` + usable() + `
		and not exists (select from role_grant h where h.person = $1 and ` + sameOrWider + `)
	returning i.*
), given as (
	insert into role_grant (person, role, region, cohort, ends_at, granted_by, granted_at)
	select $1, role, region, cohort, ends_at, created_by, $2 from used returning id
)
select g.id, u.created_by, u.role, coalesce(u.region, ''), coalesce(u.cohort, 0), u.ends_at from used u, given g`
}

// AcceptRole gives the role of an invitation to somebody who has shown its token, in one statement: once, in time, and only as long as
// whoever made it could give that role themselves. Errors: ErrNotFound; ErrAlready, which leaves the invitation good.
func (s *Store) AcceptRole(ctx context.Context, person, id int64, now time.Time) (Accepted, error) {
	a, err := one(ctx, s, scanAccepted, acceptRole(), person, now, id)
	if errors.Is(err, ErrNotFound) {
		if shown, failed := s.InvitationShown(ctx, person, id, now); failed == nil && shown.Held {
			err = ErrAlready
		}
	}
	if err != nil {
		return Accepted{}, fmt.Errorf("accept invitation %d: %w", id, err)
	}
	noted := map[string]any{"invitation": id, "role": a.Role, "region": a.Region, "cohort": a.Cohort}
	if !a.EndsAt.IsZero() {
		noted["ends_at"] = a.EndsAt.UTC()
	}
	return a, s.audit(ctx, Audit{Actor: person, Action: AcceptInvitation, Subject: subjectPerson(person), After: noted}, now)
}

func scanAccepted(row pgx.CollectableRow) (a Accepted, err error) {
	var ends *time.Time
	err = row.Scan(&a.Grant, &a.Creator, &a.Role, &a.Region, &a.Cohort, &ends)
	a.EndsAt = orZero(ends)
	return a, err
}
