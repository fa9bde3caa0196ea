package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Consent is what a person said to one purpose, to one version of its text.
type Consent struct {
	Purpose string // service, publication or news
	Version int
	Given   bool
}

// SayConsent keeps what a person said. Rows are only added: the newest per purpose counts.
func (s *Store) SayConsent(ctx context.Context, person int64, c Consent, now time.Time) error {
	err := s.later(ctx, `insert into consent (person, purpose, version, given, said_at) values ($1, $2, $3, $4, $5)`,
		person, c.Purpose, c.Version, c.Given, now)
	if err != nil {
		return fmt.Errorf("keep consent of person %d: %w", person, err)
	}
	return nil
}

// Consents gives what a person said last to each purpose.
func (s *Store) Consents(ctx context.Context, person int64) (map[string]Consent, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Consent], `
select distinct on (purpose) purpose, version, given from consent where person = $1 order by purpose, id desc`, person)
	if err != nil {
		return nil, fmt.Errorf("load consents of person %d: %w", person, err)
	}
	said := map[string]Consent{}
	for _, c := range list {
		said[c.Purpose] = c
	}
	return said, nil
}
