package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"
)

// Audit is a line of the audit log: who did what to whom or what, and why. People are named by Telegram id here and kept by their number.
// Nothing in it may be a person's own data or words: roles, regions, dates, states and counts are.
type Audit struct {
	Actor   int64 // 0: the program itself
	Action  Action
	Subject Subject
	Before  any // what was changed, as JSON; nil for nothing
	After   any
	Why     string // as whoever did it put it
}

// Subject is what something was done to.
type Subject struct {
	Kind string // person, application, grant, invitation, ticket and so on
	ID   int64
}

// subjectPerson is a person as the subject of an audit line, by Telegram id.
func subjectPerson(id int64) Subject { return Subject{Kind: "person", ID: id} }

// auditLine finds out what only the database knows: the numbers of people, and the roles that allowed it.
const auditLine = `
select audit_append($2, (select number from person where id = $1),
	case when $1 = 0 then 'program' else coalesce((
		select string_agg(distinct g.role, ',' order by g.role) from role_grant g
		where g.person = $1 and g.role = any ($3) and (g.ends_at is null or g.ends_at > now())), 'self') end,
	$4, $5, case when $5 = 'person' then coalesce((select number from person where id = $6), 0) else $6 end, $7, $8, $9)`

// Recorded lists the actions that stand in the audit log: everything that needs a right, and what people do for themselves.
func Recorded() []Action { return append(Actions(), ownActions()...) }

// ownActions need no right but being oneself.
func ownActions() []Action {
	return []Action{ReadOwnData, AskForgetting, StopForgetting, ErasePerson, AcceptInvitation}
}

// audit writes a line when the turn is committed.
func (s *Store) audit(ctx context.Context, a Audit, now time.Time) error {
	return s.auditBy(ctx, auditLine, a, now)
}

// oftenEnough is how long a reader's look at the same thing is one look.
const oftenEnough = 10 * time.Minute

const auditLookLine = auditLine + `
where not exists (
	select from audit l
	where l.actor = (select number from person where id = $1) and l.action = $4 and l.subject = $5
		and l.subject_id = case when $5 = 'person' then (select number from person where id = $6) else $6 end
		and l.at > $2::timestamptz - make_interval(secs => $10))`

// auditRead notes that somebody looked at personal data, once for looks that follow one another within ten minutes.
func (s *Store) auditRead(ctx context.Context, actor int64, action Action, subject Subject, now time.Time) error {
	return s.auditBy(ctx, auditLookLine, Audit{Actor: actor, Action: action, Subject: subject}, now, oftenEnough.Seconds())
}

func (s *Store) auditBy(ctx context.Context, sql string, a Audit, now time.Time, more ...any) error {
	before, err := auditJSON(a.Before)
	if err != nil {
		return fmt.Errorf("encode what %s changed: %w", a.Action, err)
	}
	after, err := auditJSON(a.After)
	if err != nil {
		return fmt.Errorf("encode what %s made: %w", a.Action, err)
	}
	roles := a.Action.Roles()
	if roles == nil {
		roles = []string{}
	}
	args := append([]any{a.Actor, now, roles, string(a.Action), a.Subject.Kind, a.Subject.ID, before, after, a.Why}, more...)
	if err := s.last(ctx, sql, args...); err != nil {
		return fmt.Errorf("audit %s of %s %d: %w", a.Action, a.Subject.Kind, a.Subject.ID, err)
	}
	return nil
}

// auditJSON keeps nothing as null.
func auditJSON(v any) (*string, error) {
	if v == nil {
		return nil, nil
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	text := string(raw)
	return &text, nil
}
