package store

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"
)

// Boards are the leaderboards of months. Postgres keeps what everybody has; Redis keeps it in order, is brought up to date when somebody
// looks, and is made anew when it has lost it. Without Redis they are read from Postgres, which takes longer when there are many.
type Boards struct {
	store *Store
	redis *redis.Client
}

// NewBoards keeps the order of leaderboards on a Redis server.
func NewBoards(s *Store, client *redis.Client) *Boards { return &Boards{store: s, redis: client} }

// BoardAll is the board of everybody.
const BoardAll = "all"

// BoardOfRegion and BoardOfDirection name the others.
func BoardOfRegion(code string) string { return "region:" + code }

// BoardOfDirection names the board of a direction.
func BoardOfDirection(name string) string { return "direction:" + name }

// BoardPlace is somebody on a leaderboard.
type BoardPlace struct {
	Rank   int // from 1
	Person int64
	Name   string
	XP     int
}

// Standing is a leaderboard as one person sees it.
type Standing struct {
	Top    []BoardPlace // at most ten
	People int          // how many there are
	Own    BoardPlace   // without a rank: not on it
	Next   BoardPlace   // the next one before them; without a rank: nobody
}

const (
	boardTop = 10
	// A place is decided by experience, and then by who had it first: below the experience stands how much of the month was left.
	momentBits = 22
	moments    = 1<<momentBits - 1
	boardLife  = 40 * 24 * time.Hour
)

// ranked is who is on a board: members who want it and are old enough, at $2.
const ranked = `coalesce(g.listed, false) and b.xp > 0 and p.member_at is not null and p.forget_at is null and ` + adult

// ascent is somebody who came, went or rose since a board was brought up to date.
type ascent struct {
	Person int64
	Ranked bool
	XP     int
	Later  int64 // seconds from the beginning of the month
}

// later is the SQL expression of when somebody on board b had their experience: seconds since the month began.
const later = `greatest(floor(extract(epoch from b.reached_at - b.month::timestamp at time zone 'UTC')), 0)::bigint`

func (c ascent) score() int64 {
	return int64(c.XP)<<momentBits + moments - min(max(c.Later, 0), moments)
}

// apply brings a board up to date, unless somebody else was quicker: then theirs is as new.
var applyChanges = redis.NewScript(`
if (redis.call('get', KEYS[2]) or '') ~= ARGV[1] then return 0 end
if ARGV[1] == '' then redis.call('del', KEYS[1]) end
for i = 4, #ARGV, 2 do
	if ARGV[i + 1] == '' then redis.call('zrem', KEYS[1], ARGV[i]) else redis.call('zadd', KEYS[1], ARGV[i + 1], ARGV[i]) end
end
redis.call('expire', KEYS[1], ARGV[3])
redis.call('set', KEYS[2], ARGV[2], 'EX', ARGV[3])
return 1`)

// Standing reads a board of a month, by its first day at midnight UTC, for a person.
func (b *Boards) Standing(ctx context.Context, month time.Time, board string, person int64, now time.Time) (Standing, error) {
	standing, err := b.ordered(ctx, month, board, person, now)
	if err != nil && !isPostgres(err) {
		standing, err = b.store.standing(ctx, month, board, person, now)
	}
	if err != nil {
		return Standing{}, fmt.Errorf("read board %s of %s: %w", board, month.Format("2006-01"), err)
	}
	return standing, b.store.nameAll(ctx, &standing)
}

// ofPostgres marks an error that asking Postgres otherwise does not mend.
type ofPostgres struct{ error }

func isPostgres(err error) bool {
	var p ofPostgres
	return errors.As(err, &p)
}

func (b *Boards) ordered(ctx context.Context, month time.Time, board string, person int64, now time.Time) (Standing, error) {
	if b.redis == nil {
		return Standing{}, errors.New("there is no redis")
	}
	order := "board:{" + month.Format("2006-01") + ":" + board + "}"
	known, err := b.redis.Get(ctx, order+":as_of").Result()
	if err != nil && !errors.Is(err, redis.Nil) {
		return Standing{}, err
	}
	asOf, changes, err := b.store.boardChanges(ctx, month, board, known, now)
	if err != nil {
		return Standing{}, ofPostgres{err}
	}
	if len(changes) > 0 || known == "" {
		args := []any{known, asOf, int(boardLife.Seconds())}
		for _, c := range changes {
			score := ""
			if c.Ranked {
				score = strconv.FormatInt(c.score(), 10)
			}
			args = append(args, c.Person, score)
		}
		if err := applyChanges.Run(ctx, b.redis, []string{order, order + ":as_of"}, args...).Err(); err != nil {
			return Standing{}, err
		}
	}
	return b.read(ctx, order, person)
}

func (b *Boards) read(ctx context.Context, order string, person int64) (s Standing, err error) {
	own := strconv.FormatInt(person, 10)
	pipe := b.redis.Pipeline()
	top := pipe.ZRevRangeWithScores(ctx, order, 0, boardTop-1)
	people := pipe.ZCard(ctx, order)
	rank := pipe.ZRevRank(ctx, order, own)
	score := pipe.ZScore(ctx, order, own)
	if _, err := pipe.Exec(ctx); err != nil && !errors.Is(err, redis.Nil) {
		return Standing{}, err
	}
	s.People = int(people.Val())
	for i, z := range top.Val() {
		s.Top = append(s.Top, placeOf(i+1, z))
	}
	if errors.Is(rank.Err(), redis.Nil) {
		return s, nil
	}
	at := int(rank.Val())
	s.Own = placeOf(at+1, redis.Z{Score: score.Val(), Member: own})
	if at > 0 && at <= len(s.Top) {
		s.Next = s.Top[at-1]
	} else if at > 0 {
		before, err := b.redis.ZRevRangeWithScores(ctx, order, int64(at-1), int64(at-1)).Result()
		if err != nil || len(before) == 0 {
			return s, err
		}
		s.Next = placeOf(at, before[0])
	}
	return s, nil
}

func placeOf(rank int, z redis.Z) BoardPlace {
	member, _ := z.Member.(string)
	person, _ := strconv.ParseInt(member, 10, 64)
	return BoardPlace{Rank: rank, Person: person, XP: int(int64(math.Round(z.Score)) >> momentBits)}
}

// boardChanges lists what may have changed on a board since a moment that it gave before, empty for everything. A transaction that was
// under way then counts as new: its rows may be given again.
func (s *Store) boardChanges(ctx context.Context, month time.Time, board, since string, now time.Time) (asOf string, list []ascent, err error) {
	type row struct {
		AsOf string
		ascent
	}
	if since == "" {
		since = "0"
	}
	rows, err := collect(ctx, s, func(r pgx.CollectableRow) (x row, err error) {
		err = r.Scan(&x.AsOf, &x.Person, &x.Ranked, &x.XP, &x.Later)
		return x, err
	}, `
with seen as materialized (select pg_snapshot_xmin(pg_current_snapshot()) as xmin)
select n.xmin::text, coalesce(c.person, 0), coalesce(c.ranked, false), coalesce(c.xp, 0), coalesce(c.later, 0)
from seen n left join lateral (
	select b.person, `+ranked+` as ranked, b.xp, `+later+` as later
	from board_score b join person p on p.id = b.person left join player g on g.person = b.person
	where b.month = $1::date and b.board = $3 and b.changed >= $4::text::xid8) c on true`, month, now, board, since)
	if err != nil {
		return "", nil, err
	}
	for _, r := range rows {
		if asOf = r.AsOf; r.Person != 0 {
			list = append(list, r.ascent)
		}
	}
	return asOf, list, nil
}

// standing reads a board without Redis.
func (s *Store) standing(ctx context.Context, month time.Time, board string, person int64, now time.Time) (Standing, error) {
	type row struct {
		BoardPlace
		People int
	}
	rows, err := collect(ctx, s, func(r pgx.CollectableRow) (x row, err error) {
		err = r.Scan(&x.Rank, &x.Person, &x.XP, &x.People)
		return x, err
	}, `
with list as (
	select row_number() over (order by b.xp desc, `+later+`, b.person::text collate "C" desc) as rank, b.person, b.xp, count(*) over () as people
	from board_score b join person p on p.id = b.person left join player g on g.person = b.person
	where b.month = $1::date and b.board = $3 and `+ranked+`
), own as (select rank from list where person = $4)
select l.rank, l.person, l.xp, l.people from list l left join own o on true where l.rank <= $5 or l.rank between o.rank - 1 and o.rank order by l.rank`,
		month, now, board, person, boardTop)
	if err != nil {
		return Standing{}, err
	}
	var out Standing
	for i, r := range rows {
		out.People = r.People
		if r.Rank <= boardTop {
			out.Top = append(out.Top, r.BoardPlace)
		}
		if r.Person == person {
			if out.Own = r.BoardPlace; i > 0 {
				out.Next = rows[i-1].BoardPlace
			}
		}
	}
	return out, nil
}

// nameAll puts names to the people of a standing.
func (s *Store) nameAll(ctx context.Context, standing *Standing) error {
	var ids []int64
	for _, p := range standing.Top {
		ids = append(ids, p.Person)
	}
	ids = append(ids, standing.Own.Person, standing.Next.Person)
	type named struct {
		ID   int64
		Name string
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[named], `select id, name from person where id = any ($1)`, ids)
	if err != nil {
		return fmt.Errorf("name people of a board: %w", err)
	}
	names := map[int64]string{}
	for _, n := range list {
		names[n.ID] = n.Name
	}
	for i := range standing.Top {
		standing.Top[i].Name = names[standing.Top[i].Person]
	}
	standing.Own.Name, standing.Next.Name = names[standing.Own.Person], names[standing.Next.Person]
	return nil
}
