package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// TicketState is whose turn it is.
type TicketState string

// The states of a ticket.
const (
	TicketWaiting  TicketState = "waiting"  // for the team
	TicketAnswered TicketState = "answered" // the person may go on
	TicketClosed   TicketState = "closed"   // until somebody writes again
)

// Ticket is somebody's question to the team.
type Ticket struct {
	ID                 int64
	Person             int64
	Name               string
	Region             string // of the person, a code; empty when not known
	RegionKK, RegionRU string
	State              TicketState
	Assignee           int64 // 0: nobody has taken it
	AssigneeName       string
	Revision           int
	OpenedAt           time.Time
	AskedAt            time.Time // since when the person waits; zero while they do not
	Reachable          bool
	GroupChat          int64 // where its card is; 0 for nowhere
	GroupCard          int64
	Announcement       int64  // that it answers; 0 for none
	AnnouncementTitle  string // as those who write it call it
}

// TicketWords is one message of a ticket.
type TicketWords struct {
	Text string          `json:"text,omitempty"` // at most TicketTextLimit characters
	File json.RawMessage `json:"file,omitempty"` // as Telegram keeps it; nil for none
}

// TicketMessage is a message that was written.
type TicketMessage struct {
	ID       int64
	Ticket   int64
	Author   string
	FromTeam bool
	TicketWords
	MadeAt time.Time
}

// Limits of people's questions.
const (
	TicketTextLimit = 4096 // characters
	OpenTickets     = 5    // of one person at the same time
	TicketMessages  = 5    // with which a ticket begins
	messagesAnHour  = 20
)

// ErrManyTickets says that somebody has as many open questions as may be.
var ErrManyTickets = errors.New("too many open questions")

const ticketColumns = `t.id, t.person, p.name, coalesce(p.region, ''), coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), t.state,
	coalesce(t.assignee, 0), coalesce(h.name, ''), t.revision, t.opened_at, t.asked_at, p.reachable and p.forget_at is null,
	coalesce(t.group_chat, 0), coalesce(t.group_card, 0), coalesce(t.announcement, 0), coalesce(n.title, '')`

const ticketTables = ` from ticket t join person p on p.id = t.person left join region r on r.code = p.region
	left join person h on h.id = t.assignee left join announcement n on n.id = t.announcement `

func scanTicket(row pgx.CollectableRow) (Ticket, error) {
	var t Ticket
	var asked *time.Time
	err := row.Scan(&t.ID, &t.Person, &t.Name, &t.Region, &t.RegionKK, &t.RegionRU, &t.State, &t.Assignee, &t.AssigneeName, &t.Revision,
		&t.OpenedAt, &asked, &t.Reachable, &t.GroupChat, &t.GroupCard, &t.Announcement, &t.AnnouncementTitle)
	t.AskedAt = orZero(asked)
	return t, err
}

func (s *Store) ticket(ctx context.Context, where string, args ...any) (Ticket, error) {
	return one(ctx, s, scanTicket, `select `+ticketColumns+ticketTables+`where `+where, args...)
}

// Ticket loads a ticket for a job, which acts for nobody. Errors: ErrNotFound.
func (s *Store) Ticket(ctx context.Context, id int64) (Ticket, error) {
	t, err := s.ticket(ctx, `t.id = $1`, id)
	if err != nil {
		return Ticket{}, fmt.Errorf("load ticket %d: %w", id, err)
	}
	return t, nil
}

const messageColumns = `m.id, m.ticket, a.name, m.from_team, m.text, m.file, m.made_at from ticket_message m join person a on a.id = m.author `

func scanMessage(row pgx.CollectableRow) (m TicketMessage, err error) {
	err = row.Scan(&m.ID, &m.Ticket, &m.Author, &m.FromTeam, &m.Text, &m.File, &m.MadeAt)
	return m, err
}

// TicketTalk lists the last messages of a ticket, the oldest of them first. Who asks must have loaded the ticket.
func (s *Store) TicketTalk(ctx context.Context, id int64, limit int) ([]TicketMessage, error) {
	list, err := collect(ctx, s, scanMessage, `
select * from (select `+messageColumns+`where m.ticket = $1 order by m.id desc limit $2) as last order by 1`, id, limit)
	if err != nil {
		return nil, fmt.Errorf("read ticket %d: %w", id, err)
	}
	return list, nil
}

// TicketMessageFor gives a message of the team to whose ticket it is. Errors: ErrNotFound.
func (s *Store) TicketMessageFor(ctx context.Context, person, message int64) (TicketMessage, error) {
	m, err := one(ctx, s, scanMessage, `select `+messageColumns+`join ticket t on t.id = m.ticket
where m.id = $2 and t.person = $1 and m.from_team`, person, message)
	if err != nil {
		return TicketMessage{}, fmt.Errorf("read message %d: %w", message, err)
	}
	return m, nil
}

// AskTeam opens a ticket with what a person wrote, and drops their draft of it. Errors: ErrManyTickets, ErrTooOften.
func (s *Store) AskTeam(ctx context.Context, person int64, words []TicketWords, now time.Time) (id int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if id, err = s.openTicket(ctx, person, words, now); err != nil {
			return err
		}
		return s.later(ctx, `delete from ticket_draft where person = $1`, person)
	})
	if err != nil {
		return 0, fmt.Errorf("ask the team for person %d: %w", person, err)
	}
	return id, nil
}

// openTicket makes a ticket with its first messages.
func (s *Store) openTicket(ctx context.Context, person int64, words []TicketWords, now time.Time) (int64, error) {
	if err := s.mayAsk(ctx, person, len(words), now); err != nil {
		return 0, err
	}
	id, err := one(ctx, s, pgx.RowTo[int64], `
insert into ticket (person, state, opened_at, asked_at, touched_at)
select $1, 'waiting', $2, $2, $2 where (select count(*) from ticket where person = $1 and state <> 'closed') < $3 returning id`,
		person, now, OpenTickets)
	if errors.Is(err, ErrNotFound) {
		return 0, ErrManyTickets
	}
	if err != nil {
		return 0, err
	}
	return id, s.write(ctx, id, person, false, words, now)
}

// mayAsk stops who floods the team.
func (s *Store) mayAsk(ctx context.Context, person int64, more int, now time.Time) error {
	written, err := one(ctx, s, pgx.RowTo[int], `
select count(*) from ticket_message where author = $1 and not from_team and made_at > $2`, person, now.Add(-time.Hour))
	if err == nil && written+more > messagesAnHour {
		return ErrTooOften
	}
	return err
}

// write adds messages to a ticket.
func (s *Store) write(ctx context.Context, ticket, author int64, fromTeam bool, words []TicketWords, now time.Time) error {
	for _, w := range words {
		err := s.later(ctx, `
insert into ticket_message (ticket, author, from_team, text, file, made_at) values ($1, $2, $3, $4, $5, $6)`,
			ticket, author, fromTeam, w.Text, w.File, now)
		if err != nil {
			return err
		}
	}
	return nil
}

// AddToTicket adds to a person's own ticket, which then waits for the team again. Errors: ErrNotFound, ErrTooOften.
func (s *Store) AddToTicket(ctx context.Context, person, ticket int64, words []TicketWords, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.mayAsk(ctx, person, len(words), now); err != nil {
			return err
		}
		n, err := s.exec(ctx, `
update ticket set state = 'waiting', asked_at = coalesce(asked_at, $3), touched_at = $3, revision = revision + 1 where id = $2 and person = $1`,
			person, ticket, now)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		return s.write(ctx, ticket, person, false, words, now)
	})
	if err != nil {
		return fmt.Errorf("add to ticket %d: %w", ticket, err)
	}
	return nil
}

// SolveTicket closes a person's own ticket. Errors: ErrNotFound.
func (s *Store) SolveTicket(ctx context.Context, person, ticket int64, now time.Time) error {
	n, err := s.exec(ctx, `
update ticket set state = 'closed', asked_at = null, touched_at = $3, revision = revision + 1 where id = $2 and person = $1`, person, ticket, now)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("close ticket %d: %w", ticket, err)
	}
	return nil
}

// OwnTickets lists a person's tickets, those that were touched last first.
func (s *Store) OwnTickets(ctx context.Context, person int64) ([]Ticket, error) {
	list, err := collect(ctx, s, scanTicket, `select `+ticketColumns+ticketTables+`where t.person = $1 order by t.touched_at desc, t.id desc limit 10`, person)
	if err != nil {
		return nil, fmt.Errorf("list tickets of person %d: %w", person, err)
	}
	return list, nil
}

// OwnTicket loads a person's own ticket. Errors: ErrNotFound.
func (s *Store) OwnTicket(ctx context.Context, person, id int64) (Ticket, error) {
	t, err := s.ticket(ctx, `t.id = $2 and t.person = $1`, person, id)
	if err != nil {
		return Ticket{}, fmt.Errorf("load ticket %d: %w", id, err)
	}
	return t, nil
}

// KeepTicketDraft keeps what somebody wrote until they send it to the team; nothing forgets it.
func (s *Store) KeepTicketDraft(ctx context.Context, person int64, words []TicketWords, now time.Time) error {
	sql, args := `delete from ticket_draft where person = $1`, []any{person}
	if len(words) > 0 {
		written, err := json.Marshal(words)
		if err != nil {
			return fmt.Errorf("encode what person %d wrote: %w", person, err)
		}
		sql = `
insert into ticket_draft (person, words, made_at) values ($1, $2, $3)
on conflict (person) do update set words = excluded.words, made_at = excluded.made_at`
		args = append(args, written, now)
	}
	if err := s.later(ctx, sql, args...); err != nil {
		return fmt.Errorf("keep what person %d wrote: %w", person, err)
	}
	return nil
}

// TicketDraft gives what was kept.
func (s *Store) TicketDraft(ctx context.Context, person int64) (words []TicketWords, err error) {
	written, err := one(ctx, s, pgx.RowTo[[]byte], `select words from ticket_draft where person = $1`, person)
	if errors.Is(err, ErrNotFound) {
		return nil, nil
	}
	if err == nil {
		err = json.Unmarshal(written, &words)
	}
	if err != nil {
		return nil, fmt.Errorf("load what person %d wrote: %w", person, err)
	}
	return words, nil
}
