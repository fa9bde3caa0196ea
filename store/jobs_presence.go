package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"sync"
	"time"

	"github.com/jackc/pgx/v5/pgxpool"
)

// presence shows to the other processes that this one lives: by an advisory lock that the database drops with the connection. Jobs of
// processes that died are made available again, where the queue itself would wait for a minute and their leadership for a quarter of
// one. This changes tables of the job queue past its interface; TestJobsOfAKilledProcessAreTakenUpAtOnce guards it.
type presence struct {
	name string
	key  int32
	pool *pgxpool.Pool
	log  *slog.Logger

	conn *pgxpool.Conn // holds the lock; nil while it is lost
	wait int           // looks at the others that are left out, so that they may show themselves again first
	stop context.CancelFunc
	done sync.WaitGroup
}

// presenceClass sets the locks of presence apart from other advisory locks. The number has no meaning.
const presenceClass = 725_519_046

// lookEvery is how soon a killed process is noticed.
const lookEvery = 2 * time.Second

// looksLeftOut is how many looks are left out after the lock was lost: when the database was away, all processes have lost theirs.
const looksLeftOut = 2

// crewPrefix and the number of the lock are the name of a process in the job queue.
const crewPrefix = "saruar-"

// takeUp frees what processes that are gone left behind: jobs in work, and the leadership that maintenance needs.
const takeUp = `
with living as materialized (
	select '` + crewPrefix + `' || objid as name from pg_locks
	where locktype = 'advisory' and classid = $1 and objsubid = 2 and granted
		and database = (select oid from pg_database where datname = current_database())
), leaderless as (
	delete from river_leader where leader_id like '` + crewPrefix + `%' and leader_id not in (select name from living)
)
update river_job set state = 'available', scheduled_at = now()
where state = 'running' and attempted_by[array_upper(attempted_by, 1)] like '` + crewPrefix + `%'
	and attempted_by[array_upper(attempted_by, 1)] not in (select name from living)`

// appear takes a lock, frees the jobs of the dead and keeps doing both until end.
func appear(ctx context.Context, pool *pgxpool.Pool, log *slog.Logger) (*presence, error) {
	key := 1 + rand.Int32N(1<<31-2) //nolint:gosec // it only has to differ between processes
	p := &presence{name: fmt.Sprint(crewPrefix, key), key: key, pool: pool, log: log}
	if err := p.look(ctx); err != nil {
		p.leave(ctx)
		return nil, err
	}
	ctx, p.stop = context.WithCancel(context.WithoutCancel(ctx))
	p.done.Go(func() { p.keep(ctx) })
	return p, nil
}

func (p *presence) keep(ctx context.Context) {
	defer p.leave(ctx)
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		if err := p.look(ctx); err != nil && ctx.Err() == nil {
			p.log.Warn("jobs of other processes not looked after", "error", err)
			p.leave(ctx)
			p.wait = looksLeftOut
		}
	}
}

// look makes sure of the lock and takes up what the dead left.
func (p *presence) look(ctx context.Context) error {
	if p.conn == nil {
		if err := p.lock(ctx); err != nil {
			return err
		}
	}
	if p.wait > 0 {
		p.wait--
		return nil
	}
	tag, err := p.conn.Exec(ctx, takeUp, presenceClass)
	if err != nil {
		return fmt.Errorf("take up jobs: %w", err)
	}
	if n := tag.RowsAffected(); n > 0 {
		p.log.Info("jobs of a killed process taken up", "count", n)
	}
	return nil
}

func (p *presence) lock(ctx context.Context) error {
	conn, err := p.pool.Acquire(ctx)
	if err != nil {
		return fmt.Errorf("take a connection for jobs: %w", err)
	}
	p.conn = conn
	var held bool
	if err := conn.QueryRow(ctx, "select pg_try_advisory_lock($1, $2)", presenceClass, p.key).Scan(&held); err != nil {
		return fmt.Errorf("show presence: %w", err)
	}
	if !held {
		return errors.New("another process goes by the same number")
	}
	return nil
}

// leave gives the lock back by closing its connection, whatever state that is in.
func (p *presence) leave(ctx context.Context) {
	if p.conn == nil {
		return
	}
	_ = p.conn.Conn().Close(context.WithoutCancel(ctx))
	p.conn.Release()
	p.conn = nil
}

// end lets the other processes know that this one is gone. Nothing of it may be running any more.
func (p *presence) end() {
	p.stop()
	p.done.Wait()
}
