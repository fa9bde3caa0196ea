package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// Region is an oblast, a city of that rank, the whole country (KZ) or abroad (XX).
type Region struct {
	Code   string // ISO 3166-2:KZ
	NameKK string
	NameRU string
}

// SeedRegions adds regions that are not there yet. Names that staff changed stay as they are.
func (s *Store) SeedRegions(ctx context.Context, regions []Region) error {
	for _, r := range regions {
		if _, err := s.exec(ctx, `insert into region (code, name_kk, name_ru) values ($1, $2, $3) on conflict do nothing`,
			r.Code, r.NameKK, r.NameRU); err != nil {
			return fmt.Errorf("seed region %s: %w", r.Code, err)
		}
	}
	return nil
}

// Regions lists the regions in use in the order of the Kazakh or the Russian alphabet; the whole country and abroad come last. The list
// is kept in memory, since forms show it at every step: changes are seen with the next RefreshRegions.
func (s *Store) Regions(ctx context.Context, lang string) ([]Region, error) {
	if s.regions.Load() == nil {
		if err := s.RefreshRegions(ctx); err != nil {
			return nil, err
		}
	}
	return (*s.regions.Load())[lang], nil
}

// RefreshRegions reads the regions anew.
func (s *Store) RefreshRegions(ctx context.Context) error {
	lists := map[string][]Region{}
	for lang, order := range map[string]string{"kk": `name_kk collate "kk-x-icu"`, "ru": `name_ru collate "ru-x-icu"`} {
		list, err := collect(ctx, s, pgx.RowToStructByPos[Region], `
select code, name_kk, name_ru from region where active order by code in ('KZ', 'XX'), code = 'XX', `+order)
		if err != nil {
			return fmt.Errorf("list regions: %w", err)
		}
		lists[lang] = list
	}
	s.regions.Store(&lists)
	return nil
}

// KnowsRegion reports whether there is such a region in use.
func (s *Store) KnowsRegion(ctx context.Context, code string) (bool, error) {
	known, err := one(ctx, s, pgx.RowTo[bool], `select exists (select from region where code = $1 and active)`, code)
	if err != nil {
		return false, fmt.Errorf("look for region: %w", err)
	}
	return known, nil
}
