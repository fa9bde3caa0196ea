package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// KeptSegment is an audience with a name.
type KeptSegment struct {
	ID     int64
	Name   string
	People Audience
}

// Segments lists what was kept by anybody, by name. Errors: none without the right: the list is empty.
func (s *Store) Segments(ctx context.Context, actor int64) ([]KeptSegment, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[KeptSegment], `
select id, name, people from segment where dropped_at is null and `+allowedAnywhere(Announce)+` order by name, id`, actor)
	if err != nil {
		return nil, fmt.Errorf("list segments: %w", err)
	}
	return list, nil
}

// KeepSegment keeps an audience under a name, once for a turn. Errors: ErrNotFound without the right.
func (s *Store) KeepSegment(ctx context.Context, actor int64, name string, a Audience, turn int64, now time.Time) error {
	people, err := json.Marshal(a)
	if err == nil {
		err = a.Check()
	}
	if err != nil {
		return fmt.Errorf("keep a segment: %w", err)
	}
	err = s.inTx(ctx, func(ctx context.Context) error {
		type kept struct {
			ID    int64
			Fresh bool
		}
		k, err := one(ctx, s, pgx.RowToStructByPos[kept], `
with fresh as (
	insert into segment (name, people, author, turn, made_at) select $2, $3, $1, $4, $5 where `+allowedAnywhere(Announce)+`
	on conflict (author, turn) do nothing returning id
)
select id, true from fresh union all select id, false from segment where author = $1 and turn = $4`, actor, name, people, turn, now)
		if err != nil || !k.Fresh {
			return err
		}
		return s.auditSegment(ctx, actor, k.ID, "kept", now)
	})
	if err != nil {
		return fmt.Errorf("keep a segment: %w", err)
	}
	return nil
}

// DropSegment takes a segment away; announcements keep their audience. Errors: ErrNotFound without the right or the segment.
func (s *Store) DropSegment(ctx context.Context, actor, id int64, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `update segment set dropped_at = $3 where id = $2 and dropped_at is null and `+allowedAnywhere(Announce), actor, id, now)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		return s.auditSegment(ctx, actor, id, "dropped", now)
	})
	if err != nil {
		return fmt.Errorf("drop segment %d: %w", id, err)
	}
	return nil
}

// auditSegment notes that it was done. The name stays out of the log: it is somebody's words.
func (s *Store) auditSegment(ctx context.Context, actor, id int64, state string, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: Announce, Subject: Subject{"segment", id}, After: map[string]any{"state": state}}, now)
}
