package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/locales"
	"saruar/store"
	"saruar/store/local"
)

// The staff who search: of everything, and of one region.
const (
	headOffice     = 1
	regionalOffice = 2
)

// crowd is 100 000 people who lead an application each, with names and titles that many share.
const crowd = `
insert into person (id, name, username, region, created_at, member_at)
select n, (array['Әйгерім', 'Болат', 'Гүлнар', 'Дәурен', 'Ержан', 'Жанар', 'Зәуре', 'Индира', 'Қайрат', 'Лаура', 'Мадина', 'Нұрлан', 'Олжас'])[1 + n % 13]
	|| ' ' || (array['Қасымова', 'Жолдасов', 'Оспанова', 'Сейітқали', 'Төлегенов', 'Ыбыраева', 'Иванова', 'Петров', 'Ким', 'Әбдіғали'])[1 + n / 13 % 10]
	|| ' ' || substr(md5(n::text), 1, 5),
	'user_' || n, case when n % 20 = 0 then 'KZ-10' else 'KZ-71' end, now(), now()
from generate_series(1000, 100999) n;
insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, submitted_at, receipt, answers)
select (select id from cohort where code = '2026'), n, 1, 'submitted', 1, now(), now(), now(), '2026-' || n,
	jsonb_build_object('lang', 'kk', 'title', case when n = 54321 then 'Өзгеріс көшбасшылары' else
		(array['Жас', 'Ауыл', 'Жасыл', 'Қамқор', 'Таза', 'Мейірімді', 'Бірлік', 'Алтын', 'Ақ', 'Көк', 'Новая', 'Зелёная', 'Добрая'])[1 + n % 13] || ' ' ||
		(array['мектеп', 'көше', 'орман', 'кітапхана', 'аула', 'театр', 'шеберхана', 'достар', 'школа', 'библиотека', 'инициатива'])[1 + n / 13 % 11] || ' ' || n end,
		'region', case when n % 20 = 0 then 'KZ-10' else 'KZ-71' end, 'direction', 'ecology', 'place', 'Астана', 'stage', 'pilot', 'problem', 'p',
		'solution', 's', 'people', 100, 'team', 5, 'leader', 'l', 'growth', 'g', 'forms', '["online"]'::jsonb, 'income', '["grants"]'::jsonb,
		'budget', 'small', 'wants', '["mentor"]'::jsonb, 'access', 'a', 'phone', '+7701' || lpad(n::text, 7, '0'), 'email', 'a@example.kz', 'confirms', '["truth"]'::jsonb)
from generate_series(1000, 100999) n;
vacuum analyze`

// typed is what people look for, each as it comes out of a hurry.
func typed() []string {
	return []string{
		"озгерис", "əзгеріс", "Өзгерс", "8 701 005 43 21", "+7 (701) 005-43-21", "@user_77777", "2026-31415", "Айгерим", "айгерим касымова", "Гулнар Оспанва",
		"Жолдасов", "китапхана 54322", "мектеп", "щщщщщ", "88888",
	}
}

// people measures how long staff wait for a search among 100 000 people.
func people(ctx context.Context, report func(figure)) error {
	server, err := local.StartPostgres(ctx, local.PostgresOptions{})
	if err != nil {
		return err
	}
	defer func() { _ = server.Stop() }()
	s, err := town(ctx, server.URL())
	if err != nil {
		return err
	}
	defer s.Close()
	var all []time.Duration
	for _, text := range typed() {
		for _, office := range []int64{headOffice, regionalOffice} {
			took, err := search(ctx, s, office, text)
			if err != nil {
				return err
			}
			slices.Sort(took)
			fmt.Printf("  %-22s %-8s %s\n", text, map[int64]string{headOffice: "all", regionalOffice: "region"}[office], took[len(took)/2].Round(10*time.Microsecond))
			all = append(all, took...)
		}
	}
	plan, err := s.ExplainSearch(ctx, regionalOffice, store.PeopleQuery{Text: "озгерис"})
	if err != nil {
		return err
	}
	fmt.Println(plan)
	slices.Sort(all)
	report(figure{"people.search_100k_ms", all[len(all)*95/100].Seconds() * 1000, "ms", "search of people in any spelling over 100 000, 95th percentile of fifteen searches"})
	report(figure{"people.search_100k_median_ms", all[len(all)/2].Seconds() * 1000, "ms", "the same, median"})
	return nil
}

// town makes the database.
func town(ctx context.Context, url string) (*store.Store, error) {
	if err := store.Migrate(ctx, url); err != nil {
		return nil, err
	}
	s, err := store.Open(ctx, url, 2)
	if err != nil {
		return nil, err
	}
	now := time.Now()
	if err := s.SeedRegions(ctx, someRegions()); err != nil {
		return nil, err
	}
	if err := s.SeedCohort(ctx, "2026", "2026", "2026", now); err != nil {
		return nil, err
	}
	if err := s.Grant(ctx, headOffice, store.Staff, "", 0, now); err != nil {
		return nil, err
	}
	if err := s.Grant(ctx, regionalOffice, store.Staff, "KZ-10", 0, now); err != nil {
		return nil, err
	}
	conn, err := pgx.Connect(ctx, url)
	if err != nil {
		return nil, err
	}
	defer func() { _ = conn.Close(ctx) }()
	for statement := range strings.SplitSeq(crowd, ";\n") {
		if _, err := conn.Exec(ctx, statement); err != nil {
			return nil, fmt.Errorf("furnish the database: %w", err)
		}
	}
	return s, nil
}

// search looks for a text as often as a figure needs it.
func search(ctx context.Context, s *store.Store, office int64, text string) ([]time.Duration, error) {
	phone, err := answer.Phone(text)
	if err != nil {
		phone = ""
	}
	q := store.ReadPeopleQuery(text, phone)
	var took []time.Duration
	for range 20 {
		began := time.Now()
		if _, err := s.SearchPeople(ctx, office, q, 9, 0); err != nil {
			return nil, err
		}
		took = append(took, time.Since(began))
	}
	return took[5:], nil // the first ones find nothing in memory yet
}

func someRegions() []store.Region {
	var list []store.Region
	for _, r := range locales.Regions() {
		list = append(list, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	return list
}
