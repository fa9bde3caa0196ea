package store

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// Player is what somebody has come to by doing tasks. Places, kinds of proof and the like are what badges are given for.
type Player struct {
	Person     int64
	XP         int
	Approved   int         // submissions
	Minutes    int         // verified with them
	Directions int         // different ones
	Proofs     int         // different kinds of proof
	OnSpot     int         // at a place: by code or location
	Team       int         // of tasks with a common goal
	Goals      int         // of these, goals that were reached
	Brought    int         // people who have done a task since
	Listed     bool        // wants to be seen on leaderboards
	Adult      bool        // old enough to be seen there
	Level      int         // up to which they were congratulated
	Region     string      // empty when not said
	Weeks      []time.Time // in which something was done, by their Mondays at midnight UTC, the earliest first
	Badges     []Badge     // the earliest first
}

// Badge is a badge that somebody has.
type Badge struct {
	Name     string
	EarnedAt time.Time
}

// LevelSteps are the points of experience with which each level begins.
func LevelSteps() []int { return []int{0, 100, 300, 700, 1500, 3000, 6000} }

// levelBegins is the SQL of the points with which the level of a number begins; none are enough for one that there is not.
func levelBegins(number string) string {
	steps := make([]string, 0, len(LevelSteps()))
	for _, begins := range LevelSteps() {
		steps = append(steps, strconv.Itoa(begins))
	}
	return `coalesce((array[` + strings.Join(steps, ", ") + `])[greatest(` + number + `, 1)::int], 2147483647)`
}

// Has reports whether the badge is there.
func (p Player) Has(badge string) bool {
	for _, b := range p.Badges {
		if b.Name == badge {
			return true
		}
	}
	return false
}

// ErrMinor says that somebody is not of age.
var ErrMinor = errors.New("not of age")

// adult is the SQL condition that person p is old enough to be seen on leaderboards, at $2.
const adult = `coalesce(age_at(p.born_by, $2) >= 18, false)`

// PlayerOf tells what somebody has come to; zeros for whoever did nothing yet. Errors: ErrNotFound without such a person.
func (s *Store) PlayerOf(ctx context.Context, person int64, now time.Time) (Player, error) {
	g, err := one(ctx, s, scanPlayer, `
select p.id, coalesce(g.xp, 0), coalesce(g.approved, 0), d.minutes, d.directions, d.proofs, d.spots, d.team, d.goals,
	(select count(*) from referral r where r.inviter = p.id), coalesce(g.listed, false), `+adult+`, coalesce(g.level, 1), coalesce(p.region, ''),
	array(select w.week from player_week w where w.person = p.id and w.deeds > 0 order by w.week),
	array(select b.name from badge b where b.person = p.id order by b.earned_at, b.name),
	array(select b.earned_at from badge b where b.person = p.id order by b.earned_at, b.name)
from person p left join player g on g.person = p.id, lateral (
	select coalesce(sum(x.minutes), 0) as minutes, count(distinct t.direction) as directions, count(distinct t.proof) as proofs,
		count(*) filter (where t.proof in ('code', 'location')) as spots, count(*) filter (where t.goal is not null) as team,
		count(distinct t.id) filter (where t.units >= t.goal) as goals
	from submission x join task t on t.id = x.task where x.person = p.id and x.state = 'approved') d
where p.id = $1`, person, now)
	if err != nil {
		return Player{}, fmt.Errorf("add up what person %d has done: %w", person, err)
	}
	return g, nil
}

func scanPlayer(row pgx.CollectableRow) (g Player, err error) {
	var names []string
	var earned []time.Time
	err = row.Scan(&g.Person, &g.XP, &g.Approved, &g.Minutes, &g.Directions, &g.Proofs, &g.OnSpot, &g.Team, &g.Goals, &g.Brought, &g.Listed, &g.Adult,
		&g.Level, &g.Region, &g.Weeks, &names, &earned)
	for i, name := range names {
		g.Badges = append(g.Badges, Badge{name, earned[i]})
	}
	return g, err
}

// GiveBadges gives somebody badges and tells which of them are new.
func (s *Store) GiveBadges(ctx context.Context, person int64, names []string, now time.Time) ([]string, error) {
	given, err := collect(ctx, s, pgx.RowTo[string], `
insert into badge (person, name, earned_at) select $1, n, $3 from unnest($2::text[]) n on conflict (person, name) do nothing returning name`, person, names, now)
	if err != nil {
		return nil, fmt.Errorf("give badges to person %d: %w", person, err)
	}
	return given, nil
}

// RaiseLevel notes up to which level somebody is congratulated; false when they were before.
func (s *Store) RaiseLevel(ctx context.Context, person int64, level int) (bool, error) {
	n, err := s.exec(ctx, `update player set level = $2 where person = $1 and level < $2`, person, level)
	if err != nil {
		return false, fmt.Errorf("note level %d of person %d: %w", level, person, err)
	}
	return n > 0, nil
}

// ListPlayer says whether somebody wants to be seen on leaderboards. Errors: ErrMinor.
func (s *Store) ListPlayer(ctx context.Context, person int64, listed bool, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `
insert into player (person, listed) select p.id, $3 from person p where p.id = $1 and (`+adult+` or not $3)
on conflict (person) do update set listed = excluded.listed`, person, now, listed)
		if err == nil && n == 0 {
			err = ErrMinor
		}
		if err != nil {
			return err
		}
		return s.later(ctx, `update board_score set changed = pg_current_xact_id() where person = $1`, person)
	})
	if err != nil {
		return fmt.Errorf("list person %d on leaderboards: %w", person, err)
	}
	return nil
}

// Season is how a month ended for somebody.
type Season struct {
	Person  int64
	XP      int
	Tasks   int
	Minutes int
	Tokens  int
	Badges  int
}

// SeasonOf adds up a month of somebody: from when to when.
func (s *Store) SeasonOf(ctx context.Context, person int64, from, to time.Time) (Season, error) {
	n, err := one(ctx, s, pgx.RowToStructByPos[Season], `
select $1::bigint, coalesce(sum(x.xp), 0), count(*), coalesce(sum(x.minutes), 0), coalesce(sum(x.reward), 0),
	(select count(*) from badge b where b.person = $1 and b.earned_at >= $2 and b.earned_at < $3)
from submission x where x.person = $1 and x.state = 'approved' and x.claimed_at >= $2 and x.claimed_at < $3`, person, from, to)
	if err != nil {
		return Season{}, fmt.Errorf("add up a month of person %d: %w", person, err)
	}
	return n, nil
}

// EndSeason marks people whom nobody has told how the month went, and gives them: so many at a time.
func (s *Store) EndSeason(ctx context.Context, month time.Time, limit int) ([]int64, error) {
	people, err := collect(ctx, s, pgx.RowTo[int64], `
update board_score b set told = true from (
	select x.month, x.person from board_score x where x.month = $1::date and x.board = 'all' and not x.told order by x.person limit $2 for update skip locked) d
where b.month = d.month and b.board = 'all' and b.person = d.person returning b.person`, month, limit)
	if err != nil {
		return nil, fmt.Errorf("end the month %s: %w", month.Format("2006-01"), err)
	}
	return people, nil
}
