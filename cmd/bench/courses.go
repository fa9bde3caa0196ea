package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/reminder"
	"saruar/store"
	"saruar/store/local"
)

// learners are 50 000 people in 100 courses of 24 lessons; in twenty of the courses a lesson begins in nine and a half minutes, so that 10 000 people
// are to be reminded in the same minute.
const learners = `
insert into person (id, lang, lang_chosen, name, region, created_at, member_at)
select n, case n % 3 when 0 then 'ru' else 'kk' end, true, 'Әлия ' || n, 'KZ-71', now(), now() from generate_series(1, 50000) n;
insert into consent (person, purpose, version, given, said_at) select n, 'service', 1, true, now() from generate_series(1, 50000) n;
insert into course (author, code, track, state, title_kk, title_ru, link, made_at, published_at)
select 1, 'c' || n, 'invited', 'published', 'Мектеп ' || n, 'Школа ' || n, lpad(n::text, 22, '0'), now(), now() from generate_series(1, 100) n;
insert into course_module (course, code, position, title_kk, title_ru) select id, 'm', 1, 'Бастау', 'Начало' from course;
insert into lesson (course, module, code, title_kk, title_ru, starts_at, minutes, link, seed, spot)
select m.course, m.id, 'l' || n, n || '-сабақ', 'Занятие ' || n,
	now() + interval '570 seconds' + (n - 3) * interval '2 days' + case when m.course % 5 = 0 then interval '0' else interval '30 hours' end,
	90, 'https://meet.example/' || n, decode(md5(m.id || ' ' || n), 'hex'), lpad(m.id::text, 11, '0') || lpad(n::text, 11, '0')
from course_module m, generate_series(1, 24) n;
insert into enrolment (course, person, source, enrolled_at) select 1 + n % 100, n, 'invited', now() from generate_series(1, 50000) n;
vacuum analyze`

const dueAtOnce = 10_000

// courses measures how long it takes until everybody is found who is to be reminded of a lesson in this minute, and how fast they are told.
func courses(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{Durable: true})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	s, err := college(ctx, server.URL())
	if err != nil {
		return err
	}
	defer s.Close()
	jobs, err := store.NewJobs(s, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	began := time.Now()
	if err := reminder.New(s, jobs).Minute(ctx, began); err != nil {
		return err
	}
	took := time.Since(began)
	plan, err := s.ExplainReminders(ctx, store.LessonRung{Kind: reminder.KindSoon, After: began, Till: began.Add(10 * time.Minute), Minute: -1}, began)
	if err != nil {
		return err
	}
	fmt.Println(plan)
	if strings.Contains(plan, "Seq Scan") {
		return errors.New("a whole table is read for each minute")
	}
	again := time.Now()
	if err := reminder.New(s, jobs).Minute(ctx, again); err != nil {
		return err
	}
	report(figure{"courses.due_10k_s", took.Seconds(), "s", "10 000 of 50 000 people are due in one minute: until all are selected and queued"})
	report(figure{"courses.due_again_s", time.Since(again).Seconds(), "s", "the same look once more, when all are written down"})
	return tell(ctx, s, jobs, report)
}

// college makes the database and sees to it that as many are due as there should be.
func college(ctx context.Context, url string) (*store.Store, error) {
	if err := store.Migrate(ctx, url); err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, url, 0)
	if err != nil {
		return nil, err
	}
	if err := s.SeedRegions(ctx, someRegions()); err != nil {
		return nil, err
	}
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	for statement := range strings.SplitSeq(learners, ";\n") {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return nil, fmt.Errorf("furnish the courses: %w", err)
		}
	}
	var due int
	if err := conn.QueryRow(ctx, `
select count(*) from lesson l join enrolment e using (course) where l.starts_at > now() and l.starts_at <= now() + interval '10 minutes'`).Scan(&due); err != nil {
		return nil, err
	}
	if due != dueAtOnce {
		return nil, fmt.Errorf("%d people are due", due)
	}
	return s, nil
}
