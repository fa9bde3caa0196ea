// Package ticket is the talk between people and the team: a question from any place of the chat, its answer from the desk or from the
// staff's group, and the reminders that keep one from being forgotten.
package ticket

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Ask   = "ticket_ask"
	Mine  = "tickets"
	Talk  = "ticket_reply" // ref: a ticket of one's own
	Desk  = "ticket_desk"
	Card  = "ticket_card"  // ref: a ticket
	Write = "ticket_write" // ref: a person's id
)

// flowPerson is the card of a person; ref: their id.
const flowPerson = "person"

// Store is what is kept of questions and of the groups that see them. What somebody of the team asks of it is given by their grants.
type Store interface {
	questions
	desk
	groups
}

// questions are people's own.
type questions interface {
	TicketDraft(ctx context.Context, person int64) ([]store.TicketWords, error)
	KeepTicketDraft(ctx context.Context, person int64, words []store.TicketWords, now time.Time) error
	AskTeam(ctx context.Context, person int64, words []store.TicketWords, now time.Time) (int64, error)
	AskAbout(ctx context.Context, person, announcement int64, words []store.TicketWords, now time.Time) (int64, error)
	AddToTicket(ctx context.Context, person, ticket int64, words []store.TicketWords, now time.Time) error
	SolveTicket(ctx context.Context, person, ticket int64, now time.Time) error
	OwnTickets(ctx context.Context, person int64) ([]store.Ticket, error)
	OwnTicket(ctx context.Context, person, id int64) (store.Ticket, error)
	TicketMessageFor(ctx context.Context, person, message int64) (store.TicketMessage, error)
}

// desk is where the team answers.
type desk interface {
	TicketsWaiting(ctx context.Context, actor int64) (int, error)
	DeskTickets(ctx context.Context, actor int64, limit, offset int) ([]store.Ticket, error)
	DeskTicket(ctx context.Context, actor, id int64, now time.Time) (store.Ticket, error)
	TicketTalk(ctx context.Context, id int64, limit int) ([]store.TicketMessage, error)
	TicketStaff(ctx context.Context, ticket int64) ([]store.Colleague, error)
	AnswerTicket(ctx context.Context, actor, ticket int64, w store.TicketWords, seen bool, now time.Time) (message int64, err error)
	MoveTicket(ctx context.Context, actor, ticket int64, revision int, move store.TicketMove, to int64, now time.Time) error
	WritableName(ctx context.Context, actor, person int64) (string, error)
	WriteToPerson(ctx context.Context, actor, person int64, text string, now time.Time) (ticket, message int64, err error)
}

// groups are where the team sees questions come in.
type groups interface {
	Ticket(ctx context.Context, id int64) (store.Ticket, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	ConnectGroup(ctx context.Context, actor int64, g store.StaffGroup, now time.Time) error
	DisconnectGroup(ctx context.Context, actor, chat int64, now time.Time) error
	ConnectableRegions(ctx context.Context, actor int64) ([]string, error)
	StaffGroup(ctx context.Context, chat int64) (store.StaffGroup, error)
	GroupFor(ctx context.Context, region string) (store.StaffGroup, error)
	LoseGroup(ctx context.Context, chat int64) error
	MoveGroup(ctx context.Context, chat, to int64) error
	StaffTopic(ctx context.Context, chat int64, region string) (int64, error)
	KeepStaffTopic(ctx context.Context, chat int64, region string, thread int64) error
	KeepTicketCard(ctx context.Context, ticket, chat, message int64) error
	KeepTicketPost(ctx context.Context, ticket, chat, message int64) error
	TicketOfPost(ctx context.Context, chat, message int64) (int64, error)
	TicketsWithoutCard(ctx context.Context, region string) ([]int64, error)
	UnpostedMessages(ctx context.Context, ticket int64) ([]store.TicketMessage, error)
	PostedMessage(ctx context.Context, message int64) error
	BeginPosting(ctx context.Context, ticket int64, now time.Time) (bool, error)
	EndPosting(ctx context.Context, ticket int64, failed bool) (again bool, err error)
	LateTickets(ctx context.Context, from, to time.Time) ([]store.LateTicket, error)
	CloseSilentTickets(ctx context.Context, before, now time.Time) error
}

// Jobs is the queue of notices and errands.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Poster writes into groups. Its errors are those of a store.Worker, and engine's of groups.
type Poster interface {
	Post(ctx context.Context, g store.Group, thread, replyTo int64, screen engine.Screen) (message int64, err error)
	EditPost(ctx context.Context, g store.Group, message int64, screen engine.Screen) error
	Topic(ctx context.Context, g store.Group, name locales.Message) (thread int64, err error)
}

// Tickets is what people and the team do with questions.
type Tickets struct {
	store  Store
	jobs   Jobs
	poster Poster
}

// New puts it together. poster may be nil where no jobs are done.
func New(s Store, jobs Jobs, poster Poster) Tickets {
	return Tickets{store: s, jobs: jobs, poster: poster}
}

// Flows lists the conversations.
func (k Tickets) Flows() []engine.Definition {
	return []engine.Definition{k.ask(), k.mine(), k.talk(), k.desk(), k.card(), k.write()}
}

// Allow says who may answer tickets somewhere. Which ones is decided anew by each query.
func Allow(p engine.Person) bool { return p.Member && p.Has(store.AnswerTickets.Roles()...) }

// Waiting counts the tickets that wait for somebody of the team.
func (k Tickets) Waiting(ctx context.Context, t engine.Turn) (int, error) {
	return k.store.TicketsWaiting(ctx, t.Person.ID)
}

func member(p engine.Person) bool { return p.Member }

// news sends what was said to the staff's group.
func (k Tickets) news(ctx context.Context, ticket int64) error {
	return k.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandPost, Ref: step.Ref(ticket)})
}
