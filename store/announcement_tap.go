package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
)

// The answers to a vote.
const (
	VoteYes   = "yes"
	VoteNo    = "no"
	VoteMaybe = "maybe"
)

// Tap is what a button below an announcement is. Counted is false for whoever tries it and has not got the announcement.
type Tap struct {
	Kind    string // open or vote
	Target  string // the place in the bot
	Counted bool
}

// gotIt is the SQL condition that person $1 has got announcement a, or may have: a tap can be quicker than the note that it arrived.
const gotIt = `exists (select from announcement_recipient r where r.person = $1 and r.announcement = a.id and r.state in (1, 2, 5))`

// TapAnnouncement counts that somebody pressed a button of an announcement that they have got; of a vote, the last word counts. Who may see the announcement
// without having got it is not counted. Errors: ErrNotFound for anybody else, and for what is no button.
func (s *Store) TapAnnouncement(ctx context.Context, person, id int64, place int, choice string, now time.Time) (Tap, error) {
	if !slices.Contains([]string{"", VoteYes, VoteNo, VoteMaybe}, choice) {
		return Tap{}, fmt.Errorf("press %q of announcement %d: %w", choice, id, ErrNotFound)
	}
	tap, err := one(ctx, s, pgx.RowToStructByPos[Tap], `
with pressed as (
	select b.kind, b.target, `+gotIt+` as got from announcement_button b join announcement a on a.id = b.announcement
	where b.announcement = $2 and b.place = $3::int and b.kind = case when $4::text = '' then 'open' else 'vote' end and (`+gotIt+` or `+seesAnnouncement()+`)
), counted as (
	insert into announcement_tap as t (announcement, place, person, choice, at) select $2, $3::int, $1, $4::text, $5::timestamptz from pressed where got
	on conflict (announcement, place, person) do update set choice = excluded.choice, at = excluded.at
)
select kind, target, got from pressed`, person, id, place, choice, now)
	if err != nil {
		return Tap{}, fmt.Errorf("press button %d of announcement %d: %w", place, id, err)
	}
	return tap, nil
}

// TapCount is how many people pressed a button; of a vote, how many chose this answer.
type TapCount struct {
	Place   int
	Kind    string
	LabelKK string
	LabelRU string
	Choice  string
	Count   int
}

// AnnouncementTaps counts who pressed which button of an announcement that the reader may see, in the order of the buttons. What nobody pressed has one line
// without an answer and a count of 0.
func (s *Store) AnnouncementTaps(ctx context.Context, actor, id int64) ([]TapCount, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[TapCount], `
select b.place::int, b.kind, b.label_kk, b.label_ru, coalesce(t.choice, ''), count(t.person)::int
from announcement a join announcement_button b on b.announcement = a.id left join announcement_tap t on t.announcement = b.announcement and t.place = b.place
where a.id = $2 and b.kind <> 'link' and `+seesAnnouncement()+`
group by b.place, b.kind, b.label_kk, b.label_ru, t.choice order by b.place, array_position(array['yes', 'no', 'maybe'], t.choice)`, actor, id)
	if err != nil {
		return nil, fmt.Errorf("count taps of announcement %d: %w", id, err)
	}
	return list, nil
}
