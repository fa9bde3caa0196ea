package storetest

import (
	"context"
	"fmt"
	"testing"

	"github.com/jackc/pgx/v5"
)

// The people and projects that Mentoring makes have these numbers, counted from 0.
const (
	firstMentor = 7000
	firstLeader = 1000
)

// Mentor is the id of a mentor, Leader of a team's leader, that Mentoring made.
func Mentor(i int) int64 { return int64(firstMentor + i) }

// Leader is the id of the leader of a team that Mentoring made.
func Leader(i int) int64 { return int64(firstLeader + i) }

// Mentoring makes mentors and accepted projects of one cohort of the region KZ-71 past the store, and gives the projects in the order of their
// leaders. Mentors meet for 60 minutes in Astana's time, read both languages, and have no times yet.
func Mentoring(t testing.TB, address string, mentors, teams int) (projects []int64) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		for _, sql := range []string{
			`insert into region (code, name_kk, name_ru) values ('KZ-71', 'Астана', 'Астана') on conflict do nothing`,
			`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2026', '2-лек', '2-й поток', 'running', '2026-01-01', '2026-02-01')
			on conflict do nothing`,
			`alter table application drop constraint application_complete, drop constraint application_submitted`,
		} {
			if _, err := conn.Exec(ctx, sql); err != nil {
				return fmt.Errorf("%s: %w", sql, err)
			}
		}
		const people = `insert into person (id, lang, lang_chosen, name, region, created_at, member_at)
			select n, case n % 3 when 0 then 'ru' else 'kk' end, true, $2 || ' ' || n - $1 + 1, 'KZ-71', now() - interval '1 year', now() - interval '1 year'
			from generate_series($1::bigint, $1::bigint + $3::int - 1) n`
		if _, err := conn.Exec(ctx, people, firstMentor, "Тәлімгер", mentors); err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, people, firstLeader, "Жетекші", teams); err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, `
insert into role_grant (person, role, granted_by, granted_at) select id, 'expert', id, now() from person where id >= $1`, firstMentor); err != nil {
			return err
		}
		if _, err := conn.Exec(ctx, `insert into mentor (person, languages, made_at) select id, '{kk,ru}', now() from person where id >= $1`, firstMentor); err != nil {
			return err
		}
		rows, err := conn.Query(ctx, `
with made as (
	insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
	select c.id, p.id, 1, 'accepted', 1, now(), now(), jsonb_build_object('region', 'KZ-71', 'title', 'Жоба ' || p.id - $1::bigint + 1, 'direction', 'ecology')
	from cohort c, person p where p.id >= $1 and p.id < $1::bigint + $2::int and c.code = '2026' returning id, leader
)
select id from made order by leader`, firstLeader, teams)
		if err != nil {
			return err
		}
		projects, err = pgx.CollectRows(rows, pgx.RowTo[int64])
		return err
	})
	return projects
}
