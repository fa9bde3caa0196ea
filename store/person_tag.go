package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jackc/pgx/v5"
)

// Bounds of tags.
const (
	TagLength  = 30 // characters
	PersonTags = 10 // of one person
)

// ReadTag gives a tag as it is kept, whatever case it was typed in and with or without a #; empty for what cannot be one.
func ReadTag(text string) string {
	tag := strings.ToLower(strings.Join(strings.Fields(strings.TrimPrefix(strings.TrimSpace(text), "#")), " "))
	if utf8.RuneCountInString(tag) > TagLength || !utf8.ValidString(text) {
		return ""
	}
	return tag
}

// TagPerson notes a word about somebody whom the actor may announce to; once more changes nothing. Errors: ErrNotFound without the right or for what is no tag,
// ErrOverLimit for one tag too many.
func (s *Store) TagPerson(ctx context.Context, actor, person int64, tag string, now time.Time) error {
	tag = ReadTag(tag)
	if tag == "" {
		return ErrNotFound
	}
	err := s.inTx(ctx, func(ctx context.Context) error {
		type standing struct {
			There bool
			Count int
		}
		is, err := one(ctx, s, pgx.RowToStructByPos[standing], `
select exists (select from person_tag t where t.person = p.id and t.tag = $3), (select count(*)::int from person_tag t where t.person = p.id)
from person p where p.id = $2 and p.id > 0 and `+allowedPerson(Announce, "p")+` for update of p`, actor, person, tag)
		switch {
		case err != nil:
			return err
		case is.There:
			return nil
		case is.Count >= PersonTags:
			return ErrOverLimit
		}
		if err := s.later(ctx, `insert into person_tag (person, tag, author, made_at) values ($1, $2, $3, $4)`, person, tag, actor, now); err != nil {
			return err
		}
		return s.auditTag(ctx, actor, person, "tagged", now)
	})
	if err != nil && !errors.Is(err, ErrOverLimit) {
		return fmt.Errorf("tag person %d: %w", person, err)
	}
	return err
}

// UntagPerson takes a word back, whoever noted it. Errors: ErrNotFound without the right or the tag.
func (s *Store) UntagPerson(ctx context.Context, actor, person int64, tag string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		n, err := s.exec(ctx, `
delete from person_tag t using person p where t.person = $2 and t.tag = $3 and p.id = t.person and `+allowedPerson(Announce, "p"), actor, person, tag)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		if err != nil {
			return err
		}
		return s.auditTag(ctx, actor, person, "untagged", now)
	})
	if err != nil {
		return fmt.Errorf("take a tag from person %d: %w", person, err)
	}
	return nil
}

// auditTag notes that it was done. Which word it was stays out of the log: it can be forgotten with the person.
func (s *Store) auditTag(ctx context.Context, actor, person int64, state string, now time.Time) error {
	return s.audit(ctx, Audit{Actor: actor, Action: Announce, Subject: subjectPerson(person), After: map[string]any{"state": state}}, now)
}

// TagsOf lists the tags of somebody whom the reader may announce to. Errors: ErrNotFound without the right.
func (s *Store) TagsOf(ctx context.Context, reader, person int64) ([]string, error) {
	tags, err := one(ctx, s, pgx.RowTo[[]string], `
select coalesce((select array_agg(t.tag order by t.tag) from person_tag t where t.person = p.id), '{}')
from person p where p.id = $2 and p.id > 0 and `+allowedPerson(Announce, "p"), reader, person)
	if err != nil {
		return nil, fmt.Errorf("list tags of person %d: %w", person, err)
	}
	return tags, nil
}
