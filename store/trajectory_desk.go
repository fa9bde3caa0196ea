package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// TrajectoryCohort is a cohort with projects of the programme.
type TrajectoryCohort struct {
	ID               int64
	TitleKK, TitleRU string
	Projects         int
}

// TrajectoryCohorts lists the cohorts in which somebody may look at projects, the newest first.
func (s *Store) TrajectoryCohorts(ctx context.Context, reader int64) ([]TrajectoryCohort, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[TrajectoryCohort], `
select c.id, c.title_kk, c.title_ru, count(*)::int from application a join cohort c on c.id = a.cohort
where `+readsTrajectory()+` group by c.id order by c.id desc limit 40`, reader)
	if err != nil {
		return nil, fmt.Errorf("list cohorts with projects: %w", err)
	}
	return list, nil
}

// TrajectoryRow is a project in a list.
type TrajectoryRow struct {
	Project     int64
	Title       string
	Goals       int       // that are open
	DiagnosedAt time.Time // zero: never
	CheckedOn   time.Time // the day of the last check-in that was told; zero: none
	Missed      int       // check-ins that were due since and not told
}

// Trajectories lists the projects of a cohort that somebody may look at: those that are the furthest behind first. The location of now says
// which day it is.
func (s *Store) Trajectories(ctx context.Context, reader, cohort int64, now time.Time, limit, offset int) ([]TrajectoryRow, error) {
	list, err := collect(ctx, s, func(row pgx.CollectableRow) (r TrajectoryRow, err error) {
		var diagnosed, checked *time.Time
		err = row.Scan(&r.Project, &r.Title, &r.Goals, &diagnosed, &checked, &r.Missed)
		r.DiagnosedAt, r.CheckedOn = orZero(diagnosed), orZero(checked)
		return r, err
	}, `
select a.id, coalesce(a.title, ''),
	(select count(*)::int from goal g where g.project = a.id and g.state = 'open'),
	(select max(d.made_at) from diagnosis d where d.project = a.id), k.told, late.missed
from application a join cohort c on c.id = a.cohort
cross join lateral (select (`+began+` at time zone $4)::date as day, least($3::date, (`+finished+` at time zone $4)::date - 1) as till) s
cross join lateral (select max(k.due_on) as told from checkin k where k.project = a.id) k
cross join lateral (select greatest((s.till - s.day) / $5 - (coalesce(k.told, s.day) - s.day) / $5, 0) as missed) late
where a.cohort = $2 and `+readsTrajectory()+`
order by late.missed desc, a.title, a.id limit $6 offset $7`,
		reader, cohort, dayOf(now), now.Location().String(), CheckinDays, limit, offset)
	if err != nil {
		return nil, fmt.Errorf("list projects of cohort %d: %w", cohort, err)
	}
	return list, nil
}
