package store

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
)

// Notice is a message that the program owes a person. It says only what it is about: the text is made when it is sent, from what is
// true then.
type Notice struct {
	Kind   string // how it is worded
	Person int64
	Ref    string // what it is about, such as an application's id
	// Once, when not empty, keeps a second notice with the same key out while the first waits and for two days after it was sent.
	Once string
}

// Urgency is which notices go first when many wait.
type Urgency int

// The urgencies, the most pressing first.
const (
	Prompt   Urgency = iota + 1 // somebody waits for it
	Ordinary                    // something that happened
	Idle                        // a reminder that nobody asked for
)

// Jobs is the queue of what is to be sent later than in a turn. Adding to it costs two round trips or three: it is for notices, never
// for replies.
type Jobs struct {
	store    *Store
	log      *slog.Logger
	adding   *river.Client[pgx.Tx]
	announce ChunkWorker // nil in a process that sends no announcements
	crew     *crew       // nil until started
}

// keptFor is how long finished jobs are kept, and with them their keys: as long as a repeated update is recognised.
const keptFor = 48 * time.Hour

// noticeTries is how often a notice is tried. With the pauses of NextRetry that is about a day and a half.
const noticeTries = 20

// NewJobs makes the queue. It takes notices at once and works on them from Start on.
func NewJobs(s *Store, log *slog.Logger) (*Jobs, error) {
	adding, err := river.NewClient(riverpgxv5.New(s.pool), &river.Config{Logger: log})
	if err != nil {
		return nil, fmt.Errorf("make job queue: %w", err)
	}
	return &Jobs{store: s, log: log, adding: adding}, nil
}

// Notify adds notices to the queue: in the turn's transaction when the context carries one, so that a turn that is undone owes nobody
// anything, else in one of its own.
func (j *Jobs) Notify(ctx context.Context, urgency Urgency, notices ...Notice) error {
	return j.add(ctx, urgency, true, notices)
}

// add adds notices. With keyed, the queue itself looks after their keys.
func (j *Jobs) add(ctx context.Context, urgency Urgency, keyed bool, notices []Notice) error {
	var jobs []river.InsertManyParams
	seen := map[string]bool{} // the queue takes no two equal keys in one statement
	for _, n := range notices {
		options := &river.InsertOpts{Priority: int(urgency), MaxAttempts: noticeTries}
		if keyed && n.Once != "" {
			if seen[n.Once] {
				continue
			}
			seen[n.Once] = true
			options.UniqueOpts = river.UniqueOpts{ByArgs: true}
		}
		args := noticeArgs{Reason: n.Kind, Person: n.Person, Ref: n.Ref, Once: n.Once}
		jobs = append(jobs, river.InsertManyParams{Args: args, InsertOpts: options})
	}
	if len(jobs) == 0 {
		return nil
	}
	err := j.store.inTx(ctx, func(ctx context.Context) error {
		_, err := j.adding.InsertManyTx(ctx, joinedTx{in(ctx)}, jobs)
		return err
	})
	if err != nil {
		return fmt.Errorf("add %d notices: %w", len(notices), err)
	}
	return nil
}

// noticeArgs is how a notice stands in the queue.
type noticeArgs struct {
	Reason string `json:"kind"`
	Person int64  `json:"person"`
	Ref    string `json:"ref"`
	Once   string `json:"once" river:"unique"`
}

// Kind names the job in the queue. It is stored.
func (noticeArgs) Kind() string { return "notice" }
