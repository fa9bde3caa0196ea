package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// MeetingRung picks those who are spoken to now about meetings that begin, or are over, within a time.
type MeetingRung struct {
	Kind        string // of the notice; part of its key
	After, Till time.Time
	// Minute of the day, where quiet hours are meant: those whose quiet hours it is in are left out. Negative: they do not matter.
	Minute int
}

// A meeting is moved or it is not: whoever was told of its old time is told anew. Of a meeting that somebody has several seats at they are told once.
const (
	startsKey = `'meeting:' || x.id || ':' || floor(extract(epoch from x.starts_at))::bigint || ':' || $1 || ':' || p.id`
	endsKey   = `'meeting:' || x.id || ':' || floor(extract(epoch from x.ends_at))::bigint || ':' || $1 || ':' || p.id`
)

// meetingsAhead are meetings x with seats b of projects a, and everybody w whom they concern: its mentor also while they have not said yes.
const meetingsAhead = `
	from meeting x join booking b on b.meeting = x.id and b.state in ('asked', 'booked') join application a on a.id = b.project
	cross join lateral (select b.mentor as person, true as mentor union all select a.leader, false
		union all select k.person, false from application_author k where k.application = a.id) w
	join person p on p.id = w.person
	where x.state = 'planned' and x.starts_at > $2 and x.starts_at <= $3 and (b.state = 'booked' or w.mentor)`

// meetingsOver are meetings of which one side has not said whether it took place, and whom to ask: of a team whoever booked it, or else its leader.
const meetingsOver = `
	from meeting x join booking b on b.meeting = x.id and b.state = 'booked' join application a on a.id = b.project
	cross join lateral (select b.mentor as person where b.mentor_says is null
		union all select case when exists (select from application_author k where k.application = a.id and k.person = b.person) then b.person else a.leader end
		where b.team_says is null) w
	join person p on p.id = w.person
	where x.state = 'planned' and x.ends_at > $2 and x.ends_at <= $3 and x.starts_at > $2::timestamptz - interval '1 day' and x.starts_at <= $3`

// remindMeetings writes down whom to speak to, by the moment of the meeting that it is about.
func remindMeetings(from, moment, key string) string {
	return `
with due as materialized (
	select min(b.id) as booking, x.id as meeting, ` + moment + ` as at, p.id as person, ` + key + ` as once` + from + `
		and ($4 < 0 or ` + awakeAt + `) and ` + wantsNow(TopicMeetings) + ` and ` + spokenTo + `
		and (` + moment + `, x.id, p.id) > ($5, $6, $7) and not exists (select from reminder r where r.once = ` + key + `)
	group by x.id, p.id order by at, meeting, person limit $8
), made as (
	insert into reminder (once, person, kind, ref, told, made_at)
	select once, person, $1, booking || '.' || floor(extract(epoch from at))::bigint, at, $9 from due order by at, meeting, person
	on conflict do nothing returning once
)
select d.booking, d.meeting, d.at, d.person, d.once, m.once is not null from due d left join made m on m.once = d.once order by d.at, d.meeting, d.person`
}

// dueMeeting is a reminder that is due; fresh says that nobody else has written it down meanwhile.
type dueMeeting struct {
	Booking, Meeting int64
	At               time.Time
	Person           int64
	Once             string
	Fresh            bool
}

// RemindMeetings writes the reminders of meetings down that are due now and adds them to the queue, page by page, each with its jobs or not at all.
// However many replicas do it at once, each reminder is written once. It gives how many are new.
func (j *Jobs) RemindMeetings(ctx context.Context, r MeetingRung, now time.Time) (made int, err error) {
	return j.remindMeetings(ctx, remindMeetings(meetingsAhead, "x.starts_at", startsKey), r, now)
}

// AskAfterMeetings does the same for those who are to say whether a meeting that is over took place.
func (j *Jobs) AskAfterMeetings(ctx context.Context, r MeetingRung, now time.Time) (made int, err error) {
	return j.remindMeetings(ctx, remindMeetings(meetingsOver, "x.ends_at", endsKey), r, now)
}

func (j *Jobs) remindMeetings(ctx context.Context, sql string, r MeetingRung, now time.Time) (made int, err error) {
	var last dueMeeting
	for {
		var page []dueMeeting
		err := j.store.inTx(ctx, func(ctx context.Context) (err error) {
			page, err = collect(ctx, j.store, pgx.RowToStructByPos[dueMeeting], sql, r.args(last, now)...)
			if err != nil {
				return err
			}
			return j.add(ctx, Prompt, false, r.notices(page))
		})
		if err != nil {
			return made, fmt.Errorf("write reminders %s: %w", r.Kind, err)
		}
		for _, d := range page {
			if d.Fresh {
				made++
			}
		}
		if len(page) < reminderPage {
			return made, nil
		}
		last = page[len(page)-1]
	}
}

func (r MeetingRung) args(last dueMeeting, now time.Time) []any {
	return []any{r.Kind, r.After, r.Till, r.Minute, last.At, last.Meeting, last.Person, reminderPage, now}
}

func (r MeetingRung) notices(page []dueMeeting) []Notice {
	var list []Notice
	for _, d := range page {
		if d.Fresh {
			list = append(list, Notice{Kind: r.Kind, Person: d.Person, Ref: fmt.Sprint(d.Booking, ".", d.At.Unix()), Once: d.Once})
		}
	}
	return list
}

// MeetingAhead loads a meeting of which somebody is reminded, as it is now. Errors: ErrNotFound, also when it does not take place.
func (s *Store) MeetingAhead(ctx context.Context, person, booking int64) (Meeting, error) {
	m, err := one(ctx, s, scanMeeting, meetingFrom()+`b.id = $2 and x.state = 'planned' and (b.state = 'booked' and `+concerned+` or b.state = 'asked' and b.mentor = $1)`,
		person, booking)
	if err != nil {
		return Meeting{}, fmt.Errorf("load meeting of booking %d ahead: %w", booking, err)
	}
	return m, nil
}

// ExplainMeetingReminders says how the database looks for those who are to be reminded of meetings, and asked about them, for measurements and tests.
func (s *Store) ExplainMeetingReminders(ctx context.Context, r MeetingRung, now time.Time) (string, error) {
	var all []string
	for _, sql := range []string{remindMeetings(meetingsAhead, "x.starts_at", startsKey), remindMeetings(meetingsOver, "x.ends_at", endsKey)} {
		lines, err := collect(ctx, s, pgx.RowTo[string], `explain `+sql, r.args(dueMeeting{}, now)...)
		if err != nil {
			return "", fmt.Errorf("explain reminders of meetings: %w", err)
		}
		all = append(all, lines...)
	}
	return strings.Join(all, "\n"), nil
}

// MeetingChange is what was changed of a meeting.
type MeetingChange struct {
	Kind     string // "moved" or "place"
	WasAt    time.Time
	WasWhere string
	Side     MeetingSide
	Why      string
}

// MeetingChangeOf loads a change as long as it is the last one of the booking's meeting. Errors: ErrNotFound.
func (s *Store) MeetingChangeOf(ctx context.Context, booking, change int64) (MeetingChange, error) {
	c, err := one(ctx, s, pgx.RowToStructByPos[MeetingChange], `
select c.kind, c.was_at, c.was_where, c.side, c.why from meeting_change c join booking b on b.meeting = c.meeting
where b.id = $1 and c.id = $2 and not exists (select from meeting_change l where l.meeting = c.meeting and l.id > c.id)`, booking, change)
	if err != nil {
		return MeetingChange{}, fmt.Errorf("load change %d of booking %d: %w", change, booking, err)
	}
	return c, nil
}
