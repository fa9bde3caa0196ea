package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/redis/go-redis/v9"
)

// sessionLife is how long a conversation that nobody continues stays in Redis. Its place stays in Postgres.
const sessionLife = 60 * 24 * time.Hour

// Sessions keeps conversations in Redis. Each key holds the newest session and the one before: the newest is written before the
// turn commits, so whichever of the two fits the lane's last update is the true one, however the turn ended.
type Sessions struct {
	redis *redis.Client
	trips atomic.Int64
}

// NewSessions keeps sessions on a Redis server.
func NewSessions(client *redis.Client) *Sessions { return &Sessions{redis: client} }

// Trips counts the round trips so far.
func (s *Sessions) Trips() int64 { return s.trips.Load() }

// version is a session and the update after which it is valid.
type version struct {
	After   int64           `json:"after"`
	Session json.RawMessage `json:"session"`
}

type versions struct {
	Now    version  `json:"now"`
	Before *version `json:"before,omitempty"`
}

// Read gives the session that is valid after the given update; nil when Redis has none. No session at all is not an error.
func (s *Sessions) Read(ctx context.Context, lane, after int64) ([]byte, error) {
	s.trips.Add(1)
	raw, err := s.redis.Get(ctx, key(lane)).Bytes()
	if errors.Is(err, redis.Nil) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read session %d: %w", lane, errors.Join(ErrUnavailable, err))
	}
	var v versions
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, nil //nolint:nilerr // an unreadable session is a lost one: the conversation goes on from its place
	}
	switch {
	case v.Now.After == after:
		return v.Now.Session, nil
	case v.Before != nil && v.Before.After == after:
		return v.Before.Session, nil
	}
	return nil, nil
}

// Write keeps the session that will be valid after the update next, beside the one that is valid now.
func (s *Sessions) Write(ctx context.Context, lane, after int64, session []byte, next int64, nextSession []byte) error {
	v := versions{Now: version{After: next, Session: nextSession}}
	if session != nil {
		v.Before = &version{After: after, Session: session}
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return fmt.Errorf("encode session %d: %w", lane, err)
	}
	s.trips.Add(1)
	if err := s.redis.Set(ctx, key(lane), raw, sessionLife).Err(); err != nil {
		return fmt.Errorf("write session %d: %w", lane, errors.Join(ErrUnavailable, err))
	}
	return nil
}

func key(lane int64) string { return "session:" + strconv.FormatInt(lane, 10) }
