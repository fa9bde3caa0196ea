package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Worker sends a notice. Its error says what becomes of the notice: Later, Needless, Refused, or anything else for another try.
type Worker func(ctx context.Context, n Notice) error

const (
	noticesAtOnce = 10
	noticeTimeout = 30 * time.Second
	// rescueAfter is when the queue takes a running job for lost whose process seems to live.
	rescueAfter = time.Minute
	// finishNotices is how long a stopping queue lets running jobs finish before it cancels them.
	finishNotices = 8 * time.Second
	// crewConnections are for the queue alone, so that it never waits for a turn nor a turn for it: one listens, one shows that this
	// process lives, the others fetch and close jobs.
	crewConnections = 5
)

// crew is what works on the queue in this process.
type crew struct {
	client   *river.Client[pgx.Tx]
	pool     *pgxpool.Pool
	presence *presence
}

// Start begins to work on notices. What processes that died left running is taken up at once.
func (j *Jobs) Start(ctx context.Context, work Worker) error {
	if j.crew != nil {
		return errors.New("job queue is already at work")
	}
	c, err := j.gather(ctx, work)
	if err != nil {
		return fmt.Errorf("start job queue: %w", err)
	}
	j.crew = c
	return nil
}

func (j *Jobs) gather(ctx context.Context, work Worker) (*crew, error) {
	config := j.store.pool.Config()
	config.MinConns, config.MinIdleConns, config.MaxConns = 0, 0, crewConnections
	pool, err := pgxpool.NewWithConfig(ctx, config)
	if err != nil {
		return nil, fmt.Errorf("connect to database: %w", err)
	}
	presence, err := appear(ctx, pool, j.log)
	if err != nil {
		pool.Close()
		return nil, err
	}
	c := &crew{pool: pool, presence: presence}
	if c.client, err = j.client(pool, presence.name, work); err == nil {
		// The queue outlives the context it was started with: Stop ends it.
		err = c.client.Start(context.WithoutCancel(ctx))
	}
	if err != nil {
		presence.end()
		pool.Close()
		return nil, err
	}
	return c, nil
}

func (j *Jobs) client(pool *pgxpool.Pool, name string, work Worker) (*river.Client[pgx.Tx], error) {
	workers := river.NewWorkers()
	if err := river.AddWorkerSafely(workers, &noticeWorker{work: work, log: j.log}); err != nil {
		return nil, err
	}
	queues := map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: noticesAtOnce}}
	if j.announce != nil {
		if err := river.AddWorkerSafely(workers, &chunkWorker{work: j.announce, log: j.log}); err != nil {
			return nil, err
		}
		queues[announcementQueue] = river.QueueConfig{MaxWorkers: chunksAtOnce}
	}
	return river.NewClient(riverpgxv5.New(pool), &river.Config{
		ID:      name,
		Logger:  j.log,
		Workers: workers,
		Queues:  queues,

		JobTimeout:           noticeTimeout,
		RescueStuckJobsAfter: rescueAfter,
		SoftStopTimeout:      finishNotices,

		CompletedJobRetentionPeriod: keptFor,
		CancelledJobRetentionPeriod: keptFor,
	})
}

// Stop takes no more jobs, lets the running ones finish and returns when they have, or when the context ends.
func (j *Jobs) Stop(ctx context.Context) error {
	if j.crew == nil {
		return nil
	}
	c := j.crew
	if err := c.client.Stop(ctx); err != nil {
		return fmt.Errorf("stop job queue: %w", err)
	}
	j.crew = nil
	c.presence.end()
	c.pool.Close()
	return nil
}

// noticeWorker does the jobs.
type noticeWorker struct {
	river.WorkerDefaults[noticeArgs]
	work Worker
	log  *slog.Logger
}

// Work sends one notice and tells the queue what became of it.
func (w *noticeWorker) Work(ctx context.Context, job *river.Job[noticeArgs]) error {
	n := Notice{Kind: job.Args.Reason, Person: job.Args.Person, Ref: job.Args.Ref, Once: job.Args.Once}
	err := w.work(ctx, n)
	log := w.log.With("job", job.ID, "kind", n.Kind, "person", n.Person)
	var later Later
	var needless Needless
	var refused Refused
	switch {
	case err == nil:
		return nil
	case errors.As(err, &later):
		return river.JobSnooze(max(later.Wait, 0))
	case errors.As(err, &needless):
		log.Info("notice not sent", "reason", needless.Reason)
		return river.JobCancel(needless)
	case errors.As(err, &refused):
		log.Error("notice refused", "reason", refused.Reason, "error", err)
		// The queue discards a job that fails in its last try, and has no other word for it.
		job.MaxAttempts = job.Attempt
		return refused
	}
	log.Warn("notice waits for another try", "attempt", job.Attempt, "error", err)
	return err
}

const (
	firstTryPause = 2 * time.Second
	longestPause  = 6 * time.Hour
)

// NextRetry lets pauses grow from two seconds to six hours.
func (w *noticeWorker) NextRetry(job *river.Job[noticeArgs]) time.Time {
	pause := firstTryPause << min(job.Attempt-1, 14) // beyond the longest pause
	return time.Now().Add(min(pause, longestPause))
}
