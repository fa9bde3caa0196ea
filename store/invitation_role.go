package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// RoleInvitation is a one-time link to a role.
type RoleInvitation struct {
	ID                             int64
	Role                           string
	Region, RegionKK, RegionRU     string // empty: all regions
	Cohort                         int64  // 0: all cohorts
	CohortCode, CohortKK, CohortRU string
	EndsAt                         time.Time // of the role; zero: open
	Username                       string    // for whom alone, on Telegram; empty: for anybody
	Creator                        int64
	CreatorName                    string
	CreatedAt, ExpiresAt           time.Time
	UsedBy                         int64
	UsedByName                     string
	UsedAt, RevokedAt              time.Time
	Held                           bool // who asks holds the same or more already
}

// InvitationState is what has become of an invitation.
type InvitationState string

// The states of an invitation.
const (
	InvitationOpen    InvitationState = "open"
	InvitationUsed    InvitationState = "used"
	InvitationExpired InvitationState = "expired"
	InvitationRevoked InvitationState = "revoked"
)

// StateAt says what has become of it by then.
func (i RoleInvitation) StateAt(now time.Time) InvitationState {
	switch {
	case !i.UsedAt.IsZero():
		return InvitationUsed
	case !i.RevokedAt.IsZero():
		return InvitationRevoked
	case !now.Before(i.ExpiresAt):
		return InvitationExpired
	}
	return InvitationOpen
}

// Grant is the role that it gives.
func (i RoleInvitation) Grant() Grant {
	return Grant{
		Role: i.Role, Region: i.Region, RegionKK: i.RegionKK, RegionRU: i.RegionRU,
		Cohort: i.Cohort, CohortCode: i.CohortCode, CohortKK: i.CohortKK, CohortRU: i.CohortRU, EndsAt: i.EndsAt,
	}
}

// NewInvitation is an invitation to be made.
type NewInvitation struct {
	NewGrant            // of nobody yet
	Username  string    // for whom alone, on Telegram, without the @; empty: for anybody
	ExpiresAt time.Time // the link
}

// roleInvitationColumns are an invitation i with its names, read by $1.
const roleInvitationColumns = `
select i.id, i.role, coalesce(i.region, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	coalesce(i.cohort, 0), coalesce(c.code, ''), coalesce(c.title_kk, ''), coalesce(c.title_ru, ''), i.ends_at, i.username,
	i.created_by, b.name, i.created_at, i.expires_at, coalesce(i.used_by, 0), coalesce(u.name, ''), i.used_at, i.revoked_at,
	exists (select from role_grant h where h.person = $1 and ` + sameOrWider + `)
from role_invitation i join person b on b.id = i.created_by left join person u on u.id = i.used_by
	left join region r on r.code = i.region left join cohort c on c.id = i.cohort `

// sameOrWider is a grant h that makes what invitation i gives needless.
const sameOrWider = `h.role = i.role and ` + active + ` and (h.region is null or h.region = i.region)
	and (h.cohort is null or h.cohort = i.cohort) and (h.ends_at is null or h.ends_at >= i.ends_at)`

func scanRoleInvitation(row pgx.CollectableRow) (RoleInvitation, error) {
	var i RoleInvitation
	var ends, used, revoked *time.Time
	err := row.Scan(&i.ID, &i.Role, &i.Region, &i.RegionKK, &i.RegionRU, &i.Cohort, &i.CohortCode, &i.CohortKK, &i.CohortRU, &ends,
		&i.Username, &i.Creator, &i.CreatorName, &i.CreatedAt, &i.ExpiresAt, &i.UsedBy, &i.UsedByName, &used, &revoked, &i.Held)
	i.EndsAt, i.UsedAt, i.RevokedAt = orZero(ends), orZero(used), orZero(revoked)
	return i, err
}

// stillOpen is the SQL condition that invitation i may be used at the moment $2, as far as itself goes.
const stillOpen = `i.used_by is null and i.revoked_at is null and i.expires_at > $2 and (i.ends_at is null or i.ends_at > now())`

// seesInvitation is the SQL condition that person $1 may see invitation i and take it back: who made it, and who may give that role there.
func seesInvitation() string {
	return `(i.created_by = $1 or ` + governs("i.role", "i.region", "i.cohort") + `)`
}

func inviteToRole() string {
	return `
insert into role_invitation (link_hash, role, region, cohort, ends_at, username, created_by, created_at, expires_at)
select $3, $4, $5, $6, $7, $8, p.id, $2::timestamptz, $9::timestamptz from person p
where p.id = $1 and p.member_at is not null and p.forget_at is null and $9::timestamptz > $2::timestamptz and ($7::timestamptz is null or $7 > now())
	and ` + covers("$4::text", "$5::text", "$6::bigint", "$7::timestamptz") + `
returning id`
}

// InviteToRole keeps a one-time link to a role that a grant of the giver covers, and gives its id. Only the token's hash is kept.
// Errors: ErrNotFound for more than the giver may give.
func (s *Store) InviteToRole(ctx context.Context, giver int64, n NewInvitation, token string, now time.Time) (id int64, err error) {
	id, err = one(ctx, s, pgx.RowTo[int64], inviteToRole(), giver, now, hashed(token), n.Role, orAll(n.Region), orAll(n.Cohort),
		orAll(n.EndsAt), strings.ToLower(n.Username), n.ExpiresAt)
	if err != nil {
		return 0, fmt.Errorf("invite to %s: %w", n.Role, err)
	}
	noted := grantNoted(n.Role, n.Region, n.Cohort, n.EndsAt)
	return id, s.audit(ctx, Audit{Actor: giver, Action: GrantRoles, Subject: subjectInvitation(id), After: noted}, now)
}

func subjectInvitation(id int64) Subject { return Subject{Kind: "invitation", ID: id} }

// PictureOfInvitation gives an open invitation of the giver's a second token, for a picture of it, in the place of the one before. So no
// token need ever be kept. Errors: ErrNotFound.
func (s *Store) PictureOfInvitation(ctx context.Context, giver, id int64, token string, now time.Time) (RoleInvitation, error) {
	n, err := s.exec(ctx, `
update role_invitation i set picture_hash = $4 where i.id = $3 and i.created_by = $1 and `+stillOpen, giver, now, id, hashed(token))
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	var i RoleInvitation
	if err == nil {
		i, err = s.RoleInvitation(ctx, giver, id, now)
	}
	if err != nil {
		return RoleInvitation{}, fmt.Errorf("picture invitation %d: %w", id, err)
	}
	return i, nil
}

// RoleInvitations lists the invitations that somebody made, or to roles that they may give: first the open ones, then the newest.
func (s *Store) RoleInvitations(ctx context.Context, reader int64, now time.Time, limit, offset int) ([]RoleInvitation, error) {
	list, err := collect(ctx, s, scanRoleInvitation, roleInvitationColumns+`
where `+seesInvitation()+` order by (`+stillOpen+`) desc, i.id desc limit $3 offset $4`, reader, now, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list invitations: %w", err)
	}
	return list, nil
}

// RoleInvitation gives an invitation to somebody who may see it, and notes that they saw who used it. Errors: ErrNotFound.
func (s *Store) RoleInvitation(ctx context.Context, reader, id int64, now time.Time) (RoleInvitation, error) {
	i, err := one(ctx, s, scanRoleInvitation, roleInvitationColumns+`where i.id = $2 and `+seesInvitation(), reader, id)
	if err != nil {
		return RoleInvitation{}, fmt.Errorf("load invitation %d: %w", id, err)
	}
	if i.UsedBy > 0 && i.UsedBy != reader {
		err = s.auditRead(ctx, reader, ReadPeople, subjectPerson(i.UsedBy), now)
	}
	return i, err
}

// RevokeInvitation takes an open invitation back, one's own or to a role that one may give. Errors: ErrNotFound, ErrChanged when it is no
// longer open.
func (s *Store) RevokeInvitation(ctx context.Context, person, id int64, now time.Time) error {
	was, err := s.RoleInvitation(ctx, person, id, now)
	if err == nil {
		var n int64
		n, err = s.exec(ctx, `
update role_invitation i set revoked_at = $2 where i.id = $3 and `+stillOpen+` and `+seesInvitation(), person, now, id)
		if err == nil && n == 0 {
			err = ErrChanged
		}
	}
	if err != nil {
		return fmt.Errorf("revoke invitation %d: %w", id, err)
	}
	return s.audit(ctx, Audit{
		Actor: person, Action: GrantRoles, Subject: subjectInvitation(id), Before: grantNoted(was.Role, was.Region, was.Cohort, was.EndsAt),
	}, now)
}
