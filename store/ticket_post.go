package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// LateTicket is a ticket that has waited long.
type LateTicket struct {
	ID, Assignee int64
	AskedAt      time.Time
}

// LateTickets lists tickets whose person has waited since a time between two moments.
func (s *Store) LateTickets(ctx context.Context, from, to time.Time) ([]LateTicket, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[LateTicket], `
select id, coalesce(assignee, 0), asked_at from ticket where asked_at > $1 and asked_at <= $2 order by asked_at limit 500`, from, to)
	if err != nil {
		return nil, fmt.Errorf("list late tickets: %w", err)
	}
	return list, nil
}

// Colleague is somebody of the team.
type Colleague struct {
	ID   int64
	Name string
}

// TicketStaff lists who may answer a ticket, at most ten: those with a right for few people before those with one for all.
func (s *Store) TicketStaff(ctx context.Context, ticket int64) ([]Colleague, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Colleague], `
select h.person, n.name from (select person, bool_and(region is null) as all_regions from role_grant where ends_at is null or ends_at > now() group by person) h
	join person n on n.id = h.person and n.forget_at is null, ticket t join person p on p.id = t.person
where t.id = $1 and h.person <> t.person and `+strings.ReplaceAll(mayAnswer(), "$1", "h.person")+` order by h.all_regions, h.person limit 10`, ticket)
	if err != nil {
		return nil, fmt.Errorf("list who may answer ticket %d: %w", ticket, err)
	}
	return list, nil
}

// CloseSilentTickets closes tickets that were answered before a moment and whose person has been silent since.
func (s *Store) CloseSilentTickets(ctx context.Context, before, now time.Time) error {
	_, err := s.exec(ctx, `
update ticket set state = 'closed', touched_at = $2, revision = revision + 1 where state = 'answered' and touched_at < $1`, before, now)
	if err != nil {
		return fmt.Errorf("close silent tickets: %w", err)
	}
	return nil
}

// TicketsWithoutCard lists the open tickets of a region, all regions' for an empty one, that no group has a card of.
func (s *Store) TicketsWithoutCard(ctx context.Context, region string) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select t.id from ticket t join person p on p.id = t.person left join staff_group g on g.chat = t.group_chat
where t.state <> 'closed' and ($1 = '' or p.region = $1) and (g.chat is null or g.region is distinct from nullif($1, ''))
order by t.id limit 1000`, region)
	if err != nil {
		return nil, fmt.Errorf("list tickets without a card: %w", err)
	}
	return list, nil
}

// PostingFor is how long one process may take to bring a ticket up to date in its group.
const PostingFor = time.Minute

// BeginPosting lets one process at a time bring a ticket up to date in its group. ok is false while another one does, which is told to
// look again when it is done. Errors: ErrNotFound.
func (s *Store) BeginPosting(ctx context.Context, ticket int64, now time.Time) (ok bool, err error) {
	ok, err = one(ctx, s, pgx.RowTo[bool], `
with found as (
	select id, posting_at is null or posting_at < $3 as free from ticket where id = $1 for update
)
update ticket t set posting_at = case when f.free then $2 else t.posting_at end, post_again = not f.free from found f where t.id = f.id
returning f.free`, ticket, now, now.Add(-PostingFor))
	if err != nil {
		return false, fmt.Errorf("begin to post ticket %d: %w", ticket, err)
	}
	return ok, nil
}

// EndPosting lets the next one. again: something happened meanwhile, and whoever asks goes on, but for one who failed.
func (s *Store) EndPosting(ctx context.Context, ticket int64, failed bool) (again bool, err error) {
	again, err = one(ctx, s, pgx.RowTo[bool], `
with found as (select id, post_again from ticket where id = $1 for update)
update ticket t set posting_at = case when f.post_again and not $2 then t.posting_at end, post_again = false from found f
where t.id = f.id returning f.post_again and not $2`, ticket, failed)
	if err != nil && !errors.Is(err, ErrNotFound) {
		return false, fmt.Errorf("end posting ticket %d: %w", ticket, err)
	}
	return again, nil
}
