package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/redis/go-redis/v9"

	"saruar/store"
	"saruar/store/local"
)

// runners are 100 000 people on the board of a month.
const runners = `
insert into person (id, name, region, born_by, created_at, member_at) select n, 'Әлия ' || n, 'KZ-71', '1990-01-01', now(), now() from generate_series(1, 100000) n;
insert into player (person, xp, listed) select n, 1 + n * 7919 % 5000, true from generate_series(1, 100000) n;
insert into board_score (month, board, person, xp, reached_at)
select date_trunc('month', now())::date, 'all', n, 1 + n * 7919 % 5000, now() from generate_series(1, 100000) n;
vacuum analyze`

const (
	looks   = 400 // at the board, each time after somebody has risen
	risings = `update board_score set xp = xp + 10, changed = pg_current_xact_id() where person = $1`
)

// boards measures how long a leaderboard of 100 000 people takes with one's own place and the next one, when somebody has risen just before.
func boards(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	memory, err := local.StartRedis(ctx, local.RedisOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = memory.Stop() }()
	if err := store.Migrate(ctx, server.URL()); err != nil {
		return err
	}
	conn, err := pgx.Connect(ctx, server.URL())
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, `insert into region (code, name_kk, name_ru) values ('KZ-71', 'Астана', 'Астана') on conflict do nothing`); err != nil {
		return fmt.Errorf("make a region: %w", err)
	}
	for statement := range strings.SplitSeq(runners, ";\n") {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return fmt.Errorf("fill the board: %w", err)
		}
	}
	s, err := store.Open(ctx, server.URL(), payers)
	if err != nil {
		return err
	}
	defer s.Close()
	options, err := redis.ParseURL(memory.URL())
	if err != nil {
		return err
	}
	client := redis.NewClient(options)
	defer func() { _ = client.Close() }()
	return lookAt(ctx, conn, store.NewBoards(s, client), report)
}

func lookAt(ctx context.Context, conn *pgx.Conn, b *store.Boards, report func(figure)) error {
	now := time.Now().UTC()
	month := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
	took := make([]time.Duration, 0, looks)
	var first time.Duration
	for i := range int64(looks) {
		person := 1 + i*251%100_000
		if _, err := conn.Exec(ctx, risings, person); err != nil {
			return fmt.Errorf("let somebody rise: %w", err)
		}
		began := time.Now()
		standing, err := b.Standing(ctx, month, store.BoardAll, person, now)
		if err != nil {
			return err
		}
		if took = append(took, time.Since(began)); i == 0 {
			first = took[0]
			took = took[:0]
		}
		if standing.People != 100_000 || standing.Own.Rank == 0 || len(standing.Top) != 10 {
			return fmt.Errorf("the board is %+v", standing)
		}
	}
	slices.Sort(took)
	report(figure{"tasks.board_100k_ms", took[len(took)*95/100].Seconds() * 1000, "ms", "leaderboard of 100 000 people with one's own place and the next one, 95th percentile, somebody having risen just before"})
	report(figure{"tasks.board_100k_median_ms", took[len(took)/2].Seconds() * 1000, "ms", "the same, median"})
	report(figure{"tasks.board_rebuild_ms", first.Seconds() * 1000, "ms", "the first look, when Redis has nothing of it"})
	return nil
}
