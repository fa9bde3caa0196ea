package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

const (
	// MentorAboutLimit is how long what a mentor says of themselves may be, in characters.
	MentorAboutLimit = 500
	// MeetingPlaceLimit is how long a place may be, in characters.
	MeetingPlaceLimit = 200
	// MeetingLinkLimit is how long a link may be, in characters.
	MeetingLinkLimit = 400
)

// MentorProfile is what a mentor says of themselves and how they want to meet.
type MentorProfile struct {
	Minutes     int      // of a meeting: 30 or 60
	Confirms    bool     // they say yes to each meeting before it is booked
	Zone        string   // in which their weeks are meant, such as "Asia/Almaty"
	Languages   []string // "kk", "ru"
	Directions  []string // empty: all of them
	About       string   // up to MentorAboutLimit characters, in their own language
	Link, Place string   // where they meet; both may be empty
	// PausedFrom and PausedUntil are the first and the last day of a pause, midnight UTC; zero for none.
	PausedFrom, PausedUntil time.Time
	Revision                int // 0 for one who has said nothing yet
}

// mentors is the SQL condition that mentor m may meet teams of project a.
func mentors() string {
	return `m.state = 'active' and ` + allowedTo("m.person", MentorProjects, "a.region", "a.cohort")
}

// Mentor loads how somebody mentors. Errors: ErrNotFound for those who have not said so or have left.
func (s *Store) Mentor(ctx context.Context, person int64) (MentorProfile, error) {
	m, err := one(ctx, s, func(row pgx.CollectableRow) (m MentorProfile, err error) {
		var from, until *time.Time
		err = row.Scan(&m.Minutes, &m.Confirms, &m.Zone, &m.Languages, &m.Directions, &m.About, &m.Link, &m.Place, &from, &until, &m.Revision)
		m.PausedFrom, m.PausedUntil = orZero(from), orZero(until)
		return m, err
	}, `
select minutes, confirms, zone, languages, directions, about, link, place, paused_from, paused_until, revision from mentor where person = $1 and state = 'active'`, person)
	if err != nil && !errors.Is(err, ErrNotFound) {
		err = fmt.Errorf("load mentor %d: %w", person, err)
	}
	return m, err
}

// SaveMentor keeps how somebody mentors; whoever had left is back. Errors: ErrNotFound for people who may not mentor anybody, ErrChanged when it is
// not what was seen any more.
func (s *Store) SaveMentor(ctx context.Context, person int64, m MentorProfile, now time.Time) error {
	n, err := s.exec(ctx, `
insert into mentor (person, minutes, confirms, zone, languages, directions, about, link, place, paused_from, paused_until, made_at)
select $1, $2, $3, $4, $5, coalesce($6::text[], '{}'), $7, $8, $9, $10, $11, $12 where `+allowedAnywhere(MentorProjects)+`
on conflict (person) do update set state = 'active', left_at = null, minutes = excluded.minutes, confirms = excluded.confirms, zone = excluded.zone,
	languages = excluded.languages, directions = excluded.directions, about = excluded.about, link = excluded.link, place = excluded.place,
	paused_from = excluded.paused_from, paused_until = excluded.paused_until, revision = mentor.revision + 1
where mentor.revision = $13 or mentor.state = 'left'`,
		person, m.Minutes, m.Confirms, m.Zone, m.Languages, m.Directions, m.About, m.Link, m.Place, orNull(m.PausedFrom), orNull(m.PausedUntil), now, m.Revision)
	if err == nil && n == 0 {
		err = ErrNotFound
		if m.Revision > 0 {
			err = ErrChanged
		}
	}
	if err != nil {
		return fmt.Errorf("keep mentor %d: %w", person, err)
	}
	return nil
}
