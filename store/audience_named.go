package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// FactValue is a value of a fact that the database has a name for.
type FactValue struct {
	Field          FactField
	Value          string
	NameKK, NameRU string
}

// factNames are the values by field that the database names, as field, value and its two names, the newest first.
const factNames = `(
	select 'cohort' as field, c.id::text as value, c.title_kk as kk, c.title_ru as ru, c.id as at from cohort c where c.state <> 'draft'
	union all
	select 'task', t.id::text, t.title_kk, t.title_ru, t.id from task t where t.state <> 'draft'
	union all
	select 'course', c.id::text, c.title_kk, c.title_ru, c.id from course c where c.state <> 'draft'
	union all
	select 'follows', a.id::text, coalesce(a.title, ''), coalesce(a.title, ''), a.id from application a where ` + followed + `
) n`

// FactValues lists what a field of facts can be said to be, where the database knows that: the newest first, of tags the most used. Errors: none without the right to
// announce: the list is empty.
func (s *Store) FactValues(ctx context.Context, actor int64, field FactField, limit, skip int) ([]FactValue, error) {
	if field == FactTag {
		return s.tags(ctx, actor, limit, skip)
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[FactValue], `
select n.field, n.value, n.kk, n.ru from `+factNames+` where n.field = $2 and `+allowedAnywhere(Announce)+` order by n.at desc, n.value limit $3 offset $4`,
		actor, field, limit, skip)
	if err != nil {
		return nil, fmt.Errorf("list values of %s: %w", field, err)
	}
	return list, nil
}

// tags lists the words that are noted about people whom the actor may announce to.
func (s *Store) tags(ctx context.Context, actor int64, limit, skip int) ([]FactValue, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[FactValue], `
select 'tag', t.tag, t.tag, t.tag from person_tag t join person p on p.id = t.person where `+allowedPerson(Announce, "p")+`
group by t.tag order by count(*) desc, t.tag limit $2 offset $3`, actor, limit, skip)
	if err != nil {
		return nil, fmt.Errorf("list tags: %w", err)
	}
	return list, nil
}

// NameFacts gives the names of those values of an audience that the database has names for.
func (s *Store) NameFacts(ctx context.Context, a Audience) ([]FactValue, error) {
	var fields, values []string
	for _, facts := range a {
		for _, f := range facts {
			for _, v := range f.Values {
				fields, values = append(fields, string(f.Field)), append(values, v)
			}
		}
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[FactValue], `
select distinct n.field, n.value, n.kk, n.ru from `+factNames+` join unnest($1::text[], $2::text[]) w (field, value) on w.field = n.field and w.value = n.value`, fields, values)
	if err != nil {
		return nil, fmt.Errorf("name an audience: %w", err)
	}
	return list, nil
}
