package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// FormDraft gives what somebody has answered so far of a form about something; an empty object for nothing yet.
func (s *Store) FormDraft(ctx context.Context, person int64, flow, ref string) (json.RawMessage, error) {
	answers, err := one(ctx, s, pgx.RowTo[json.RawMessage], `select answers from form_draft where person = $1 and flow = $2 and ref = $3`, person, flow, ref)
	if errors.Is(err, ErrNotFound) {
		return json.RawMessage(`{}`), nil
	}
	if err != nil {
		return nil, fmt.Errorf("load draft of %s for person %d: %w", flow, person, err)
	}
	return answers, nil
}

// SaveFormDraft keeps the answers that changed, by name; null takes one out.
func (s *Store) SaveFormDraft(ctx context.Context, person int64, flow, ref string, changed map[string]json.RawMessage, now time.Time) error {
	answers, err := json.Marshal(changed)
	if err == nil {
		_, err = s.exec(ctx, `
insert into form_draft as d (person, flow, ref, answers, saved_at) values ($1, $2, $3, jsonb_strip_nulls($4::jsonb), $5)
on conflict (person, flow, ref) do update set answers = jsonb_strip_nulls(d.answers || $4::jsonb), saved_at = excluded.saved_at`,
			person, flow, ref, string(answers), now)
	}
	if err != nil {
		return fmt.Errorf("save draft of %s for person %d: %w", flow, person, err)
	}
	return nil
}

// DropFormDraft forgets a draft: it was sent, or there is no use for it any more.
func (s *Store) DropFormDraft(ctx context.Context, person int64, flow, ref string) error {
	if _, err := s.exec(ctx, `delete from form_draft where person = $1 and flow = $2 and ref = $3`, person, flow, ref); err != nil {
		return fmt.Errorf("drop draft of %s for person %d: %w", flow, person, err)
	}
	return nil
}
