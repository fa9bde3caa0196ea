package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AnnouncementState is how far an announcement is.
type AnnouncementState string

// The states.
const (
	AnnouncementDraft     AnnouncementState = "draft"
	AnnouncementTemplate  AnnouncementState = "template"  // to be copied
	AnnouncementProposed  AnnouncementState = "proposed"  // waits for a second person
	AnnouncementScheduled AnnouncementState = "scheduled" // starts by itself, and can be taken back until then
	AnnouncementSending   AnnouncementState = "sending"
	AnnouncementPaused    AnnouncementState = "paused"
	AnnouncementDone      AnnouncementState = "done"
	AnnouncementCancelled AnnouncementState = "cancelled" // after it had begun
	AnnouncementDropped   AnnouncementState = "dropped"   // before
)

// What bounds announcements.
const (
	// ApprovedOver is how many people one person alone may announce to.
	ApprovedOver = 500
	// TakeBack is how long an announcement that was let go can be taken back.
	TakeBack = time.Minute
	// FollowerLimit is how many announcements a project's followers get from it in a day.
	FollowerLimit = 2
	// JoinLimit is for how many days an announcement also goes to those who come to fit.
	JoinLimit = 90
)

// AnnouncementTerms is whom an announcement is for, and how it goes.
type AnnouncementTerms struct {
	Title        string
	People       Audience
	Listed       bool // only those in its file
	Joins        int  // days after its start in which it also goes to those who come to fit
	Urgent       bool // in quiet hours too
	Again        bool // better twice than never
	Paid         bool // at the rate that costs Stars
	SendAt       time.Time
	Repeats      string // "", day, week or month
	RepeatsUntil time.Time
}

// Announcement is one message to many people.
type Announcement struct {
	ID         int64
	Project    int64
	Author     int64
	AuthorName string
	State      AnnouncementState
	AnnouncementTerms
	Revision   int
	Counted    int
	ProposedAt time.Time
	Approver   string // the name of whoever approved it
	Why        string
	StartedAt  time.Time
	EndedAt    time.Time
	Total      int
	Own        bool // the reader's
	Leads      bool // the reader may let it go, pause and cancel it
}

// AnnouncementPart is a message, or one of the photos, videos or files of an album. Entities is Telegram's formatting of its words.
type AnnouncementPart struct {
	Kind     string
	File     string
	Words    string
	Entities json.RawMessage
}

// AnnouncementButton stands below the message.
type AnnouncementButton struct {
	Kind    string // link, open or vote
	LabelKK string
	LabelRU string
	Target  string // an address, or the name of a place in the bot
}

// leadsProject is the SQL condition that person $1 leads the project of announcement a, and the project is in the programme.
const leadsProject = `exists (select from application z where z.id = a.project and z.leader = $1 and z.state in ('accepted', 'enrolled'))`

// seesAnnouncement is the SQL condition that person $1 may see announcement a: staff all of the programme's, leaders those of their project.
func seesAnnouncement() string {
	return `(a.project is null and (` + allowedAnywhere(Announce) + ` or ` + allowedAnywhere(ReadAnnouncements) + `) or ` + leadsProject +
		` or a.project is not null and ` + allowedEverywhere(ReadAnnouncements) + `)`
}

// leadsAnnouncement is the SQL condition that person $1 may act on announcement a. Who announces in one region only acts on their own; a project's belong to its leader.
func leadsAnnouncement() string {
	return `(a.project is null and (a.author = $1 and ` + allowedAnywhere(Announce) + ` or ` + allowedEverywhere(Announce) + `) or a.author = $1 and ` + leadsProject + `)`
}

func announcementColumns() string {
	return `select a.id, coalesce(a.project, 0), a.author, w.name, a.state, a.title, a.people, a.listed, a.joins::int, a.urgent, a.again, a.paid, a.send_at, a.repeats,
	a.repeats_until, a.revision, a.counted, a.proposed_at, coalesce((select k.name from person k where k.id = a.approved_by), ''), a.why, a.started_at, a.ended_at, a.total,
	a.author = $1, ` + leadsAnnouncement() + `
from announcement a join person w on w.id = a.author `
}

func scanAnnouncement(row pgx.CollectableRow) (a Announcement, err error) {
	var sendAt, until, proposed, started, ended *time.Time
	err = row.Scan(&a.ID, &a.Project, &a.Author, &a.AuthorName, &a.State, &a.Title, &a.People, &a.Listed, &a.Joins, &a.Urgent, &a.Again, &a.Paid, &sendAt, &a.Repeats,
		&until, &a.Revision, &a.Counted, &proposed, &a.Approver, &a.Why, &started, &ended, &a.Total, &a.Own, &a.Leads)
	a.SendAt, a.RepeatsUntil, a.ProposedAt, a.StartedAt, a.EndedAt = orZero(sendAt), orZero(until), orZero(proposed), orZero(started), orZero(ended)
	return a, err
}

// AnnouncementOf gives an announcement that the reader may see. Errors: ErrNotFound.
func (s *Store) AnnouncementOf(ctx context.Context, actor, id int64) (Announcement, error) {
	a, err := one(ctx, s, scanAnnouncement, announcementColumns()+`where a.id = $2 and `+seesAnnouncement(), actor, id)
	if err != nil {
		return Announcement{}, fmt.Errorf("load announcement %d: %w", id, err)
	}
	return a, nil
}

// AnnouncementOfProgram gives an announcement to whoever sends it. Errors: ErrNotFound.
func (s *Store) AnnouncementOfProgram(ctx context.Context, id int64) (Announcement, error) {
	a, err := one(ctx, s, scanAnnouncement, announcementColumns()+`where a.id = $2`, int64(0), id)
	if err != nil {
		return Announcement{}, fmt.Errorf("load announcement %d: %w", id, err)
	}
	return a, nil
}

// Announcements lists what the reader may see of a project, 0 for the programme: what is under way first, then the newest. limit bounds it, skip leaves some out.
func (s *Store) Announcements(ctx context.Context, actor, project int64, limit, skip int) ([]Announcement, error) {
	list, err := collect(ctx, s, scanAnnouncement, announcementColumns()+`where a.project is not distinct from nullif($2::bigint, 0) and a.state <> 'dropped' and `+
		seesAnnouncement()+`
order by a.state in ('proposed', 'scheduled', 'sending', 'paused') desc, a.state = 'draft' desc, a.id desc limit $3 offset $4`, actor, project, limit, skip)
	if err != nil {
		return nil, fmt.Errorf("list announcements: %w", err)
	}
	return list, nil
}

// NewAnnouncement begins one, of a project or with 0 of the programme, and gives its id: the same for the same turn. Errors: ErrNotFound without the right.
func (s *Store) NewAnnouncement(ctx context.Context, actor, project, turn int64, now time.Time) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
with fresh as (
	insert into announcement (project, author, turn, made_at)
	select a.project, $1, $3, $4 from (select nullif($2::bigint, 0) as project) a
	where a.project is null and `+allowedAnywhere(Announce)+` or `+leadsProject+`
	on conflict (author, turn) do nothing returning id
)
select id from fresh union all select id from announcement where author = $1 and turn = $3`, actor, project, turn, now)
	if err != nil {
		return 0, fmt.Errorf("begin an announcement: %w", err)
	}
	return id, nil
}

// CopyAnnouncement begins a new one with the words, buttons, people and terms of another that the actor may see, but for its time. Without the list from its file
// a copy would go to everybody. Errors: ErrNotFound.
func (s *Store) CopyAnnouncement(ctx context.Context, actor, from, turn int64, now time.Time) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
with fresh as (
	insert into announcement (project, author, title, people, listed, joins, urgent, again, paid, turn, made_at)
	select a.project, $1, a.title, a.people, a.listed, a.joins, a.urgent, a.again, a.paid and `+allowedEverywhere(Announce)+`, $3, $4 from announcement a
	where a.id = $2 and (a.project is null and `+allowedAnywhere(Announce)+` or `+leadsProject+`)
	on conflict (author, turn) do nothing returning id
), parts as (
	insert into announcement_part select f.id, p.lang, p.place, p.kind, p.file, p.words, p.entities from fresh f, announcement_part p where p.announcement = $2
), listed as (
	insert into announcement_listed select f.id, l.person from fresh f, announcement_listed l where l.announcement = $2
), buttons as (
	insert into announcement_button select f.id, b.place, b.kind, b.label_kk, b.label_ru, b.target from fresh f, announcement_button b where b.announcement = $2
)
select id from fresh union all select id from announcement where author = $1 and turn = $3`, actor, from, turn, now)
	if err != nil {
		return 0, fmt.Errorf("copy announcement %d: %w", from, err)
	}
	return id, nil
}
