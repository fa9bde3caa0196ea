package store

import (
	"context"
	"fmt"
	"time"
)

// GrantAdministrators makes people administrators of everything, as the installation's configuration says. People who have not
// written yet get their row now.
func (s *Store) GrantAdministrators(ctx context.Context, ids []int64, now time.Time) error {
	for _, id := range ids {
		if err := s.Grant(ctx, id, "administrator", "", 0, now); err != nil {
			return err
		}
	}
	return nil
}

// Grant gives a role in a region (empty: all) and a cohort (0: all) without an end. Granting again changes nothing.
func (s *Store) Grant(ctx context.Context, person int64, role, region string, cohort int64, now time.Time) error {
	return s.inTx(ctx, func(ctx context.Context) error {
		if err := s.Meet(ctx, person, "kk", now); err != nil {
			return err
		}
		err := s.later(ctx, `
insert into role_grant (person, role, region, cohort, granted_at) values ($1, $2, nullif($3, ''), nullif($4::bigint, 0), $5)
on conflict do nothing`, person, role, region, cohort, now)
		if err != nil {
			return fmt.Errorf("grant %s to person %d: %w", role, person, err)
		}
		return nil
	})
}
