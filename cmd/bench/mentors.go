package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
	"saruar/store/local"
)

// advisers are 200 mentors with five weekly rules, a single window and an exception each, twenty meetings ahead of everyone, and a project.
const advisers = `
insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2026', '2-лек', '2-й поток', 'running', now(), now() + interval '1 day');
alter table application drop constraint application_complete, drop constraint application_submitted;
insert into person (id, name, region, created_at, member_at) select n, 'Әлия ' || n, 'KZ-71', now(), now() from generate_series(1, 400) n;
insert into role_grant (person, role, granted_by, granted_at) select n, 'expert', 1, now() from generate_series(1, 200) n;
insert into mentor (person, minutes, languages, made_at) select n, case n % 2 when 0 then 30 else 60 end, '{kk,ru}', now() from generate_series(1, 200) n;
insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
select c.id, n, 1, 'accepted', 1, now(), now(), '{"region": "KZ-71", "title": "Жоба"}' from cohort c, generate_series(201, 400) n;
insert into availability_rule (mentor, weekday, opens, closes, since) select n, d, 540 + n % 5 * 60, 900 + n % 5 * 60, current_date - 30 from generate_series(1, 200) n, generate_series(1, 5) d;
insert into availability_window (mentor, open, starts_at, ends_at)
select n, o, now() + (n % 20 + case when o then 3 else 8 end) * interval '1 day', now() + (n % 20 + case when o then 3 else 8 end) * interval '1 day' + interval '4 hours'
from generate_series(1, 200) n, (values (true), (false)) as both_kinds (o);
insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
select n, 'single', at, at + interval '30 minutes', at + interval '40 minutes', n, k, now()
from generate_series(1, 200) n, generate_series(1, 20) k, lateral (select date_trunc('day', now()) + k * interval '36 hours' + interval '5 hours' as at) w;
vacuum analyze`

const (
	mentorCount = 200
	freeLooks   = 200
	freeLeast   = 1000 // times that are free, or the measurement means nothing
)

// mentors measures how long it takes to say when each of 200 mentors is free in the next 30 days.
func mentors(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	s, err := faculty(ctx, server.URL())
	if err != nil {
		return err
	}
	defer s.Close()
	var ids []int64
	for id := range int64(mentorCount) {
		ids = append(ids, id+1)
	}
	took := make([]time.Duration, 0, freeLooks)
	now := time.Now()
	for i := range freeLooks {
		began := time.Now()
		free, err := s.FreeSlots(ctx, ids, 1, 201, now.Add(time.Duration(i)*time.Second))
		if err != nil {
			return err
		}
		took = append(took, time.Since(began))
		count := 0
		for _, list := range free {
			count += len(list)
		}
		if len(free) != mentorCount || count < freeLeast {
			return fmt.Errorf("%d mentors have %d free times", len(free), count)
		}
	}
	slices.Sort(took)
	report(figure{"mentors.free_slots_ms", float64(took[len(took)*95/100].Microseconds()) / 1000, "ms", "free times of 200 mentors over 30 days, 95th percentile: all queries with their round trips"})
	report(figure{"mentors.free_slots_median_ms", float64(took[len(took)/2].Microseconds()) / 1000, "ms", "the same, median"})
	return nil
}

// faculty makes the database.
func faculty(ctx context.Context, url string) (*store.Store, error) {
	if err := store.Migrate(ctx, url); err != nil {
		return nil, err
	}
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	if _, err := conn.Exec(ctx, `insert into region (code, name_kk, name_ru) values ('KZ-71', 'Астана', 'Астана')`); err != nil {
		return nil, fmt.Errorf("make a region: %w", err)
	}
	for statement := range strings.SplitSeq(advisers, ";\n") {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return nil, errors.Join(errors.New("furnish the mentors"), err)
		}
	}
	return store.Open(ctx, url, 0)
}
