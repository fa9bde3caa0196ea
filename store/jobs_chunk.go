package store

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
)

// Chunk is a part of an announcement's recipients, that one job works on.
type Chunk struct {
	Announcement int64
	Number       int
}

// ChunkWorker sends to some of a chunk. Later has it go on after a time; any other error is a fault after which it goes on with growing pauses.
type ChunkWorker func(ctx context.Context, c Chunk) error

const (
	announcementQueue = "announcements"
	// chunksAtOnce is how many chunks a process works on, and how many of one announcement are worked on by all processes together.
	chunksAtOnce = 4
	// longestChunk bounds one stretch of work: several times what it should take, and below the time after which a job is taken for lost.
	longestChunk = 50 * time.Second
	longestFault = 30 * time.Second
	// chunkTries is how often a chunk meets a fault: about a day.
	chunkTries = 3000
)

// Announces has this process send announcements, from Start on.
func (j *Jobs) Announces(work ChunkWorker) { j.announce = work }

// SendAnnouncement begins to send an announcement that has started, or goes on with it.
func (j *Jobs) SendAnnouncement(ctx context.Context, id int64) error {
	for range chunksAtOnce {
		if more, err := j.NextChunk(ctx, id); err != nil || !more {
			return err
		}
	}
	return nil
}

// NextChunk gives the next chunk of an announcement to the queue; false when there is none. The chunk is handed out and queued in one transaction.
func (j *Jobs) NextChunk(ctx context.Context, id int64) (more bool, err error) {
	err = j.store.inTx(ctx, func(ctx context.Context) error {
		number, ok, err := j.store.HandChunk(ctx, id)
		if err != nil || !ok {
			return err
		}
		more = true
		options := &river.InsertOpts{Queue: announcementQueue, MaxAttempts: chunkTries, UniqueOpts: river.UniqueOpts{ByArgs: true}}
		_, err = j.adding.InsertManyTx(ctx, joinedTx{in(ctx)}, []river.InsertManyParams{{Args: chunkArgs{Announcement: id, Number: number}, InsertOpts: options}})
		return err
	})
	if err != nil {
		return false, fmt.Errorf("queue a chunk of announcement %d: %w", id, err)
	}
	return more, nil
}

type chunkArgs struct {
	Announcement int64 `json:"announcement" river:"unique"`
	Number       int   `json:"number" river:"unique"`
}

// Kind names the job in the queue. It is stored.
func (chunkArgs) Kind() string { return "announcement_chunk" }

type chunkWorker struct {
	river.WorkerDefaults[chunkArgs]
	work ChunkWorker
	log  *slog.Logger
}

// Timeout bounds a stretch.
func (w *chunkWorker) Timeout(*river.Job[chunkArgs]) time.Duration { return longestChunk }

// Work goes on with a chunk and tells the queue when to come back.
func (w *chunkWorker) Work(ctx context.Context, job *river.Job[chunkArgs]) error {
	err := w.work(ctx, Chunk{Announcement: job.Args.Announcement, Number: job.Args.Number})
	var later Later
	var refused Refused
	switch {
	case err == nil:
		return nil
	case errors.As(err, &later):
		return river.JobSnooze(max(later.Wait, 0))
	case errors.As(err, &refused):
		w.log.Error("announcement refused", "announcement", job.Args.Announcement, "reason", refused.Reason)
		return river.JobCancel(refused)
	}
	w.log.Warn("announcement waits for another try", "announcement", job.Args.Announcement, "chunk", job.Args.Number, "attempt", job.Attempt, "error", err)
	return err
}

// NextRetry lets pauses grow from a second to half a minute.
func (w *chunkWorker) NextRetry(job *river.Job[chunkArgs]) time.Time {
	return time.Now().Add(min(time.Second<<min(job.Attempt-1, 5), longestFault))
}
