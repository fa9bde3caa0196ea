package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// mayAnswer is whether person $1 may answer the ticket of person p.
func mayAnswer() string { return allowedPerson(AnswerTickets, "p") + ` and p.id > 0` }

// TicketsWaiting counts the tickets that wait for the team and that somebody may answer, but for those that a colleague has taken.
func (s *Store) TicketsWaiting(ctx context.Context, actor int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from ticket t join person p on p.id = t.person
where t.asked_at is not null and coalesce(t.assignee, $1) = $1 and `+mayAnswer(), actor)
	if err != nil {
		return 0, fmt.Errorf("count tickets: %w", err)
	}
	return n, nil
}

// DeskTickets lists the open tickets that somebody may answer: those that wait longest first, then those that were answered.
func (s *Store) DeskTickets(ctx context.Context, actor int64, limit, offset int) ([]Ticket, error) {
	list, err := collect(ctx, s, scanTicket, `select `+ticketColumns+ticketTables+`
where t.state <> 'closed' and `+mayAnswer()+` order by t.asked_at nulls last, t.touched_at desc, t.id limit $2 offset $3`, actor, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list tickets: %w", err)
	}
	return list, nil
}

// DeskTicket loads a ticket that somebody may answer, and notes that they looked. Errors: ErrNotFound.
func (s *Store) DeskTicket(ctx context.Context, actor, id int64, now time.Time) (Ticket, error) {
	t, err := s.ticket(ctx, `t.id = $2 and `+mayAnswer(), actor, id)
	if err != nil {
		return Ticket{}, fmt.Errorf("load ticket %d: %w", id, err)
	}
	return t, s.auditRead(ctx, actor, AnswerTickets, Subject{"ticket", id}, now)
}

const answerTicket = `
with found as (
	select t.id from ticket t join person p on p.id = t.person where t.id = $2 and @may
), answered as (
	update ticket t set state = 'answered', asked_at = null, touched_at = $5, revision = revision + 1, assignee = coalesce(t.assignee, $1)
	from found where t.id = found.id returning t.id
)
insert into ticket_message (ticket, author, from_team, text, file, made_at, posted) select id, $1, true, $3, $4, $5, $6 from answered
returning id`

// AnswerTicket answers for the team and gives the message's id; who answers a ticket that nobody has taken takes it. A closed one is open
// again. seen: the colleagues see it in their group already. Errors: ErrNotFound without the right.
func (s *Store) AnswerTicket(ctx context.Context, actor, ticket int64, w TicketWords, seen bool, now time.Time) (message int64, err error) {
	message, err = one(ctx, s, pgx.RowTo[int64], withRight(answerTicket, mayAnswer()), actor, ticket, w.Text, w.File, now, seen)
	if err != nil {
		return 0, fmt.Errorf("answer ticket %d: %w", ticket, err)
	}
	return message, s.audit(ctx, Audit{
		Actor: actor, Action: AnswerTickets, Subject: Subject{"ticket", ticket}, After: map[string]any{"state": TicketAnswered},
	}, now)
}

// TicketMove is what somebody of the team does with a ticket besides answering.
type TicketMove string

// The moves.
const (
	TakeTicket   TicketMove = "take"
	ReturnTicket TicketMove = "return" // to the others
	CloseTicket  TicketMove = "close"
	ReopenTicket TicketMove = "reopen"
	AssignTicket TicketMove = "assign" // to a colleague
)

// sets is what a move changes.
func (m TicketMove) sets() string {
	switch m {
	case TakeTicket:
		return `assignee = $1`
	case AssignTicket:
		return `assignee = $5`
	case ReturnTicket:
		return `assignee = null`
	case CloseTicket:
		return `state = 'closed', asked_at = null`
	case ReopenTicket:
		return `state = 'waiting', asked_at = $4`
	}
	return ""
}

const moveTicket = `
with found as (
	select t.id, t.revision from ticket t join person p on p.id = t.person where t.id = $2 and @may and ($5::bigint = 0 or @theirs)
), moved as (
	update ticket t set @sets, touched_at = $4, revision = t.revision + 1 from found
	where t.id = found.id and t.revision = $3 returning t.id
)
select exists (select from moved) from found`

// MoveTicket takes, returns, assigns, closes or reopens a ticket; to is the colleague who gets it, else 0. Errors: ErrNotFound without
// the right, or when the colleague has none, ErrChanged when the ticket is no longer at the revision.
func (s *Store) MoveTicket(ctx context.Context, actor, ticket int64, revision int, move TicketMove, to int64, now time.Time) error {
	sets := move.sets()
	if sets == "" || (to != 0) != (move == AssignTicket) {
		return fmt.Errorf("%s ticket %d: %w", move, ticket, ErrNotFound)
	}
	theirs := strings.ReplaceAll(mayAnswer(), "$1", "$5")
	moved, err := one(ctx, s, pgx.RowTo[bool], withRight(moveTicket, mayAnswer(), "@sets", sets, "@theirs", theirs), actor, ticket, revision, now, to)
	if err == nil && !moved {
		err = ErrChanged
	}
	if err != nil {
		return fmt.Errorf("%s ticket %d: %w", move, ticket, err)
	}
	return s.audit(ctx, Audit{
		Actor: actor, Action: AnswerTickets, Subject: Subject{"ticket", ticket}, After: map[string]any{"state": move},
	}, now)
}

const writeToPerson = `
with opened as (
	insert into ticket (person, state, assignee, opened_at, touched_at)
	select p.id, 'answered', $1, $4, $4 from person p where p.id = $2 and p.id > 0 and p.forget_at is null and p.member_at is not null and @may
	returning id
)
insert into ticket_message (ticket, author, from_team, text, made_at) select id, $1, true, $3, $4 from opened
returning ticket, id`

// WritableName gives the name of somebody whom the actor may write to. Errors: ErrNotFound without the right, or for somebody whom nothing
// may be sent.
func (s *Store) WritableName(ctx context.Context, actor, person int64) (string, error) {
	name, err := one(ctx, s, pgx.RowTo[string], `
select p.name from person p where p.id = $2 and p.id > 0 and p.forget_at is null and p.member_at is not null and `+
		allowedPerson(WriteToPeople, "p"), actor, person)
	if err != nil {
		return "", fmt.Errorf("look whether person %d may be written to: %w", person, err)
	}
	return name, nil
}

// WriteToPerson opens a ticket from the team's side. Errors: ErrNotFound without the right, or for somebody whom nothing may be sent.
func (s *Store) WriteToPerson(ctx context.Context, actor, person int64, text string, now time.Time) (ticket, message int64, err error) {
	type ids struct{ Ticket, Message int64 }
	made, err := one(ctx, s, pgx.RowToStructByPos[ids], withRight(writeToPerson, allowedPerson(WriteToPeople, "p")), actor, person, text, now)
	if err != nil {
		return 0, 0, fmt.Errorf("write to person %d: %w", person, err)
	}
	return made.Ticket, made.Message, s.audit(ctx, Audit{
		Actor: actor, Action: WriteToPeople, Subject: subjectPerson(person), After: map[string]any{"ticket": made.Ticket},
	}, now)
}

// withRight puts the condition of a right, and other parts by their names, into a statement.
func withRight(sql, may string, parts ...string) string {
	return strings.NewReplacer(append(parts, "@may", may)...).Replace(sql)
}
