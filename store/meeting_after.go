package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// MeetingWordsLimit is how long what a team says to its rating may be, in characters.
	MeetingWordsLimit = 500
	// MeetingNotesLimit is how long what somebody writes down may be, in characters.
	MeetingNotesLimit = 1500
	// LowRating is up to which rating staff are told.
	LowRating = 2
	// AfterMeeting is for how long after its end it is said how a meeting was.
	AfterMeeting = 7 * 24 * time.Hour
)

// ErrSettled says that something was settled by what both sides said, and cannot be said otherwise any more.
var ErrSettled = errors.New("settled by both sides")

// MeetingNote is what one of those concerned wrote down after a meeting.
type MeetingNote struct {
	Author int64
	Name   string // empty when they were erased
	Side   MeetingSide
	Words  string
}

// MeetingPast is a meeting with what was said of it.
type MeetingPast struct {
	Meeting
	RatingWords string // for the team alone
	Notes       []MeetingNote
	Steps       []NextStep
	Paid        bool // both sides said that it was held, and the mentor has the tokens for it
}

// paidMeeting is the SQL condition that the mentor has the tokens for the meeting of booking b.
const paidMeeting = `exists (select from booking o where o.meeting = b.meeting and o.transfer is not null)`

// MeetingPastOf loads a meeting that has begun for its mentor or somebody of its team. Errors: ErrNotFound.
func (s *Store) MeetingPastOf(ctx context.Context, person, booking int64, now time.Time) (past MeetingPast, err error) {
	past.Meeting, err = one(ctx, s, scanMeeting, meetingFrom()+`b.id = $2 and b.state = 'booked' and x.state = 'planned' and b.starts_at <= $3 and `+concerned, person, booking, now)
	if err != nil {
		return MeetingPast{}, fmt.Errorf("load meeting of booking %d: %w", booking, err)
	}
	type told struct {
		Words string
		Paid  bool
	}
	t, err := one(ctx, s, pgx.RowToStructByPos[told], `select b.rating_words, `+paidMeeting+` from booking b where b.id = $1`, booking)
	if err == nil {
		past.Paid = t.Paid
		if past.Side == SideTeam {
			past.RatingWords = t.Words
		}
		past.Notes, err = collect(ctx, s, pgx.RowToStructByPos[MeetingNote], `
select n.author, p.name, case when n.author = b.mentor then 'mentor' else 'team' end, n.words
from meeting_note n join booking b on b.id = n.booking join person p on p.id = n.author where n.booking = $1 and n.words <> '' order by n.made_at, n.author`, booking)
	}
	if err == nil {
		past.Steps, err = collect(ctx, s, scanNextStep, nextSteps+`where t.booking = $1 and t.state <> 'dropped' order by t.id`, booking)
	}
	if err != nil {
		return MeetingPast{}, fmt.Errorf("load what was said of booking %d: %w", booking, err)
	}
	return past, nil
}

// heldMeeting is a meeting in the hands of somebody who says how it was.
type heldMeeting struct {
	Meeting int64
	Side    MeetingSide
	Said    string // by this side
	Paid    bool
	Began   bool
	Over    time.Time
}

// says locks the meeting of a booking and loads it. Errors: ErrNotFound, also before it has begun, ErrLate when it was over too long ago.
func (s *Store) says(ctx context.Context, person, booking int64, now time.Time) (heldMeeting, error) {
	if err := s.later(ctx, `select from meeting where id = (select meeting from booking where id = $1) for update`, booking); err != nil {
		return heldMeeting{}, err
	}
	h, err := one(ctx, s, pgx.RowToStructByPos[heldMeeting], `
select b.meeting, case when b.mentor = $1 then 'mentor' else 'team' end, coalesce(case when b.mentor = $1 then b.mentor_says else b.team_says end, ''), `+paidMeeting+`,
	b.starts_at <= $3, b.ends_at
from booking b join application a on a.id = b.project where b.id = $2 and b.state = 'booked' and `+concerned, person, booking, now)
	switch {
	case err != nil:
		return heldMeeting{}, err
	case !h.Began:
		return heldMeeting{}, ErrNotFound
	case now.After(h.Over.Add(AfterMeeting)):
		return heldMeeting{}, ErrLate
	}
	return h, nil
}

// MeetingSaid is what comes of what somebody says of a meeting.
type MeetingSaid struct {
	Alerts []int64 // that staff are told of
	Paid   []MeetingPaid
}

// SayMeeting keeps whether a meeting was held, as one side says. Of a group, its mentor says so of all seats of which they have said nothing yet.
// When both sides say that it was held, the mentor gets their tokens, and it stays so. Errors: ErrNotFound, ErrLate, ErrSettled.
func (s *Store) SayMeeting(ctx context.Context, person, booking int64, held bool, now time.Time) (said MeetingSaid, err error) {
	word := SaysMissed
	if held {
		word = SaysHeld
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		h, err := s.says(ctx, person, booking, now)
		switch {
		case err != nil:
			return err
		case h.Said == word:
			return nil
		case h.Paid && h.Said != "":
			return ErrSettled
		}
		said, err = s.keepSaid(ctx, h, booking, word, now)
		return err
	})
	if err != nil {
		return MeetingSaid{}, fmt.Errorf("say how meeting of booking %d was: %w", booking, err)
	}
	return said, nil
}

func (s *Store) keepSaid(ctx context.Context, h heldMeeting, booking int64, word string, now time.Time) (said MeetingSaid, err error) {
	sql := `
update booking b set team_says = $2, rating = case when $2 = 'held' then rating end, rated_at = case when $2 = 'held' then rated_at end,
	rating_words = case when $2 = 'held' then rating_words else '' end
where b.id = $1 returning b.id, b.team_says, b.mentor_says`
	if h.Side == SideMentor {
		sql = `
update booking b set mentor_says = $2 from booking of
where of.id = $1 and b.meeting = of.meeting and b.state = 'booked' and (b.id = of.id or b.mentor_says is null) returning b.id, b.team_says, b.mentor_says`
	}
	type both struct {
		ID           int64
		Team, Mentor *string
	}
	told, err := collect(ctx, s, pgx.RowToStructByPos[both], sql, booking, word)
	if err != nil {
		return said, err
	}
	for _, b := range told {
		if b.Team == nil || b.Mentor == nil || *b.Team == *b.Mentor {
			continue
		}
		made, err := s.alert(ctx, AlertDispute, b.ID, now)
		if err != nil {
			return said, err
		}
		said.Alerts = append(said.Alerts, made...)
	}
	said.Paid, err = s.payMeetings(ctx, now, owedMeetings+`and b.meeting = $2 limit 1 for update of b`, h.Meeting)
	return said, err
}

// RateMeeting keeps how a team found a meeting that was held, from 1 to 5, and gives the alert that comes of a low one. Errors: as of SayMeeting, and
// ErrChanged when it was not held.
func (s *Store) RateMeeting(ctx context.Context, person, booking int64, rating int, now time.Time) (alerts []int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.rates(ctx, person, booking, now); err != nil {
			return err
		}
		if err := s.later(ctx, `update booking set rating = $2, rated_at = $3 where id = $1`, booking, rating, now); err != nil || rating > LowRating {
			return err
		}
		alerts, err = s.alert(ctx, AlertRating, booking, now)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("rate meeting of booking %d: %w", booking, err)
	}
	return alerts, nil
}

// SayRating keeps what a team says to its rating, up to MeetingWordsLimit characters; empty for nothing. Errors: as of RateMeeting.
func (s *Store) SayRating(ctx context.Context, person, booking int64, words string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.rates(ctx, person, booking, now); err != nil {
			return err
		}
		return s.later(ctx, `update booking set rating_words = $2 where id = $1 and rating is not null`, booking, words)
	})
	if err != nil {
		return fmt.Errorf("say why meeting of booking %d is rated so: %w", booking, err)
	}
	return nil
}

// rates makes sure that somebody may rate a meeting.
func (s *Store) rates(ctx context.Context, person, booking int64, now time.Time) error {
	h, err := s.says(ctx, person, booking, now)
	switch {
	case err != nil:
		return err
	case h.Side != SideTeam:
		return ErrNotFound
	case h.Said != SaysHeld:
		return ErrChanged
	}
	return nil
}

// NoteMeeting keeps what somebody writes down after a meeting, up to MeetingNotesLimit characters, in place of what they wrote before; empty takes it
// away. Errors: as of SayMeeting.
func (s *Store) NoteMeeting(ctx context.Context, person, booking int64, words string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if _, err := s.says(ctx, person, booking, now); err != nil {
			return err
		}
		if words == "" {
			return s.later(ctx, `delete from meeting_note where booking = $1 and author = $2`, booking, person)
		}
		return s.later(ctx, `
insert into meeting_note (booking, author, words, made_at) values ($1, $2, $3, $4)
on conflict (booking, author) do update set words = excluded.words, made_at = excluded.made_at`, booking, person, words, now)
	})
	if err != nil {
		return fmt.Errorf("note down after booking %d: %w", booking, err)
	}
	return nil
}
