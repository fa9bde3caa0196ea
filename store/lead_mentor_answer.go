package store

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
)

// holdLead locks the mentor, the project and the pair, and loads it. Errors: ErrNotFound for whoever may not see it.
func (s *Store) holdLead(ctx context.Context, actor, id int64) (Lead, error) {
	for _, sql := range []string{
		`select from mentor where person = (select mentor from lead_mentor where id = $1) for update`,
		`select from application where id = (select project from lead_mentor where id = $1) for update`,
	} {
		if err := s.later(ctx, sql, id); err != nil {
			return Lead{}, err
		}
	}
	return one(ctx, s, scanLead, leadFrom()+`d.id = $2 and `+leadSeen()+` for update of d`, actor, id)
}

// AnswerLead is the answer of one side to what staff have proposed, and gives the state that it led to. When the mentor may not meet the project any
// more, yes ends it. Saying the same again changes nothing. Errors: ErrNotFound for those who are of neither side, ErrChanged when it is not
// proposed any more.
func (s *Store) AnswerLead(ctx context.Context, person, id int64, yes bool, why string, now time.Time) (state LeadState, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		l, err := s.holdLead(ctx, person, id)
		switch {
		case err != nil:
			return err
		case l.Side == SideStaff:
			return ErrNotFound
		case l.State != LeadProposed:
			return ErrChanged
		case !yes:
			state = LeadDeclined
			return s.closeLead(ctx, person, id, state, why, now)
		case !l.MentorsProject:
			state = LeadEnded
			return s.closeLead(ctx, l.Mentor, id, state, "", now)
		}
		state, err = one(ctx, s, pgx.RowTo[LeadState], `
with said as (select case when $2 then coalesce(mentor_at, $3) else mentor_at end as mentor, case when $2 then team_at else coalesce(team_at, $3) end as team
	from lead_mentor where id = $1)
update lead_mentor set mentor_at = said.mentor, team_at = said.team,
	state = case when said.mentor is not null and said.team is not null then 'active' else 'proposed' end,
	active_at = case when said.mentor is not null and said.team is not null then $3::timestamptz end
from said where id = $1 returning state`, id, l.Side == SideMentor, now)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("answer to lead mentor %d: %w", id, err)
	}
	return state, nil
}

func (s *Store) closeLead(ctx context.Context, by, id int64, state LeadState, why string, now time.Time) error {
	return s.later(ctx, `update lead_mentor set state = $2, ended_at = $3, ended_by = $4, why = $5 where id = $1`, id, state, now, by, why)
}

// AskLeadEnd keeps that one side wants staff to end a pair, and why. Errors: ErrNotFound for those who are of neither side, ErrChanged when it does not
// stand, or somebody has asked already.
func (s *Store) AskLeadEnd(ctx context.Context, person, id int64, why string) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		l, err := s.holdLead(ctx, person, id)
		switch {
		case err != nil:
			return err
		case l.Side == SideStaff:
			return ErrNotFound
		case l.State != LeadActive || l.LeaveSide != "":
			return ErrChanged
		}
		return s.later(ctx, `update lead_mentor set leave_side = $2, why = $3 where id = $1`, id, l.Side, why)
	})
	if err != nil {
		return fmt.Errorf("ask to end lead mentor %d: %w", id, err)
	}
	return nil
}

// EndLead ends a pair by the hand of staff, or takes a proposal back; meetings that were booked stay. Errors: ErrNotFound without the right, ErrChanged
// when it is over.
func (s *Store) EndLead(ctx context.Context, actor, id int64, why string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		l, err := s.holdLead(ctx, actor, id)
		switch {
		case err != nil:
			return err
		case !l.MayManage:
			return ErrNotFound
		case l.State != LeadProposed && l.State != LeadActive:
			return ErrChanged
		}
		if err := s.closeLead(ctx, actor, id, LeadEnded, why, now); err != nil {
			return err
		}
		return s.leadAudit(ctx, actor, l.Project, why, map[string]any{"lead": id, "state": LeadEnded}, now)
	})
	if err != nil {
		return fmt.Errorf("end lead mentor %d: %w", id, err)
	}
	return nil
}

// LeadCircle lists those whom a pair concerns: the mentor and everybody of the team, each once.
func (s *Store) LeadCircle(ctx context.Context, id int64) ([]MeetingPerson, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[MeetingPerson], `
select d.mentor, 'mentor' from lead_mentor d where d.id = $1
union select a.leader, 'team' from lead_mentor d join application a on a.id = d.project where d.id = $1
union select w.person, 'team' from lead_mentor d join application_author w on w.application = d.project where d.id = $1`, id)
	if err != nil {
		return nil, fmt.Errorf("list whom lead mentor %d concerns: %w", id, err)
	}
	return list, nil
}

// mostTold bounds how many staff are told of one thing.
const mostTold = 20

// LeadStaff lists those who are told of what becomes of a pair: whoever proposed it, or, when they do not look after it any more, all who do.
func (s *Store) LeadStaff(ctx context.Context, id int64) ([]int64, error) {
	list, err := collect(ctx, s, pgx.RowTo[int64], `
with may as (
	select distinct p.id, p.id = d.author as author from lead_mentor d join application a on a.id = d.project
	join role_grant g on (g.region is null or g.region = a.region) and (g.cohort is null or g.cohort = a.cohort) join person p on p.id = g.person
	where d.id = $1 and p.member_at is not null and `+ManageMentors.heldBy("p.id")+`
) select id from may where author or not exists (select from may where author) order by id limit `+strconv.Itoa(mostTold), id)
	if err != nil {
		return nil, fmt.Errorf("list staff for lead mentor %d: %w", id, err)
	}
	return list, nil
}
