package store

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
)

// MentorLeft is what ended with a mentor.
type MentorLeft struct {
	Meetings int      // bookings that were ahead
	Notices  []Notice // to everybody whom it concerns
}

// leaving is how a mentor's meetings end.
type leaving struct {
	mentor int64
	actor  *int64 // nil for the program
	side   MeetingSide
	why    string
	which  string // SQL condition on project a of those that end
}

// LeaveMentoring ends what a mentor gives: their times go, their meetings ahead end with a reason, those who wait and lead pairs too. Staff are told of
// each meeting. Errors: ErrNotFound for whoever is no mentor or has left.
func (s *Store) LeaveMentoring(ctx context.Context, mentor int64, why string, now time.Time) (left MentorLeft, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `
update mentor set state = 'left', left_at = $2, paused_from = null, paused_until = null, revision = revision + 1 where person = $1 and state = 'active'`, mentor, now)
		switch {
		case err != nil:
			return err
		case n == 0:
			return ErrNotFound
		}
		for _, sql := range []string{`delete from availability_rule where mentor = $1`, `delete from availability_window where mentor = $1`} {
			if err := s.later(ctx, sql, mentor); err != nil {
				return err
			}
		}
		left, err = s.endMentor(ctx, leaving{mentor: mentor, actor: &mentor, side: SideMentor, why: why, which: "true"}, now)
		return err
	})
	if err != nil {
		return MentorLeft{}, fmt.Errorf("end mentoring of %d: %w", mentor, err)
	}
	return left, nil
}

// maxGone bounds how many mentors are looked after at once.
const maxGone = 50

// mentorGone is the SQL condition that mentor m may not meet the team of project a any more: the grant has ended, or they asked to be forgotten.
func mentorGone() string {
	return `(not ` + allowedTo("m.person", MentorProjects, "a.region", "a.cohort") + ` or exists (select from person q where q.id = m.person and q.forget_at is not null))`
}

// MentorsGone ends meetings ahead and lead pairs of mentors who may not meet those teams any more, by the hand of the program. tell queues the notices
// in the same transaction, one for each mentor. What they say of themselves stays: a new grant finds it.
func (s *Store) MentorsGone(ctx context.Context, now time.Time, tell func(context.Context, []Notice) error) error {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
select b.mentor from booking b join mentor m on m.person = b.mentor join application a on a.id = b.project
where b.state in ('asked', 'booked') and b.starts_at > $1 and `+mentorGone()+`
union select d.mentor from lead_mentor d join mentor m on m.person = d.mentor join application a on a.id = d.project
where d.state in ('proposed', 'active') and `+mentorGone()+`
union select w.mentor from mentor_wait w join mentor m on m.person = w.mentor join application a on a.id = w.project
where w.state in ('waiting', 'offered') and `+mentorGone()+` limit $2`, now, maxGone)
	if err != nil {
		return fmt.Errorf("list mentors who are gone: %w", err)
	}
	for _, mentor := range list {
		err := s.inTx(ctx, func(ctx context.Context) error {
			if err := s.lockMentor(ctx, mentor); err != nil {
				return err
			}
			left, err := s.endMentor(ctx, leaving{mentor: mentor, side: SideStaff, which: mentorGone()}, now)
			if err != nil {
				return err
			}
			return tell(ctx, left.Notices)
		})
		if err != nil {
			return fmt.Errorf("end meetings of mentor %d, who is gone: %w", mentor, err)
		}
	}
	return nil
}

// endedOf is something of a mentor's that has ended.
type endedOf struct {
	Kind string // booking, lead, alert or wait
	ID   int64
}

// endMentor ends meetings ahead, groups, waiting and lead pairs, in the transaction that holds the mentor's lock.
func (s *Store) endMentor(ctx context.Context, l leaving, now time.Time) (left MentorLeft, err error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[endedOf], `
with going as (
	select a.id from application a, mentor m where m.person = $1 and `+l.which+` and a.id in (
		select project from booking where mentor = $1 and state in ('asked', 'booked') union select project from lead_mentor where mentor = $1
		union select project from mentor_wait where mentor = $1)
), ended as (
	update booking b set state = 'cancelled', ended_by = $2, ended_side = $3, ended_at = $4, why = $5, revision = revision + 1
	where b.mentor = $1 and b.state in ('asked', 'booked') and b.starts_at > $4 and b.project in (select id from going) returning b.id, b.meeting, b.project
), gone as (
	update meeting x set state = 'cancelled', sequence = sequence + 1 where x.mentor = $1 and x.state = 'planned' and x.starts_at > $4
		and (x.kind = 'single' and x.id in (select meeting from ended) or x.kind = 'group' and ($3 = 'mentor' or not exists (select from role_grant g where `+MentorProjects.heldBy("x.mentor")+`)
			or exists (select from person q where q.id = x.mentor and q.forget_at is not null)))
), told as (
	insert into mentor_alert (kind, once, project, booking, mentor, made_at) select 'left', 'left:' || id, project, id, $1, $4 from ended
	on conflict (once) do nothing returning id
), leads as (
	update lead_mentor d set state = 'ended', ended_at = $4, ended_by = $2, why = $5
	where d.mentor = $1 and d.state in ('proposed', 'active') and d.project in (select id from going) returning d.id
), waits as (
	update mentor_wait w set state = 'left', slot_at = null, slot_end = null, until = null
	where w.mentor = $1 and w.state in ('waiting', 'offered') and w.project in (select id from going) returning w.id
)
select 'booking', id from ended union all select 'alert', id from told union all select 'lead', id from leads union all select 'wait', id from waits order by 1, 2`,
		l.mentor, l.actor, l.side, now, l.why)
	if err != nil {
		return MentorLeft{}, err
	}
	ids := map[string][]int64{}
	for _, e := range list {
		ids[e.Kind] = append(ids[e.Kind], e.ID)
	}
	left.Meetings = len(ids["booking"])
	left.Notices, err = s.leftNotices(ctx, l, ids)
	return left, err
}

// leftNotices are to teams, to staff who look after the project, and to the mentor unless they did it themselves.
func (s *Store) leftNotices(ctx context.Context, l leaving, ids map[string][]int64) (list []Notice, err error) {
	type told struct {
		Kind       string
		Person, ID int64
	}
	people, err := collect(ctx, s, pgx.RowToStructByPos[told], `
with concerned as (
	select 'booking' as kind, b.id, b.project, b.mentor from booking b where b.id = any ($1)
	union all select 'lead', d.id, d.project, d.mentor from lead_mentor d where d.id = any ($2)
)
select c.kind, a.leader, c.id from concerned c join application a on a.id = c.project
union select c.kind, w.person, c.id from concerned c join application_author w on w.application = c.project
union select c.kind, c.mentor, c.id from concerned c where $4::bigint is null
union select 'alert', g.person, l.id from mentor_alert l join application a on a.id = l.project join role_grant g on `+ManageMentors.heldBy("g.person")+`
	and (g.region is null or g.region = a.region) and (g.cohort is null or g.cohort = a.cohort) where l.id = any ($3)
union select 'wait', w.person, w.id from mentor_wait w where w.id = any ($5)
order by 1, 3, 2`, ids["booking"], ids["lead"], ids["alert"], l.actor, ids["wait"])
	kinds := map[string]string{"booking": NoticeMeetingCancelled, "lead": NoticeLeadEnded, "alert": NoticeMentorAlert, "wait": NoticeLineClosed}
	for _, p := range people {
		list = append(list, Notice{Kind: kinds[p.Kind], Person: p.Person, Ref: strconv.FormatInt(p.ID, 10)})
	}
	return list, err
}
