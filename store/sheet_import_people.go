package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ImportedPerson is a row of an imported list of people.
type ImportedPerson struct {
	Line   int // in the file
	ID     int64
	Name   string
	Lang   string // empty when the file does not say
	Region string // a region's code; empty when the file does not say
}

// NotYours is the reason of a row that the importer has no right to.
const NotYours = "not_yours"

// importPeople judges rows and does what they ask for. Whoever finished first contact, or asked to be forgotten, is left as they are: what
// people say of themselves wins, and nobody learns more of them than that they are there. Others wait for their own Start; of them only
// what nobody has said yet is filled in.
func importPeople() string {
	return `
with given as (
	select * from unnest($2::int[], $3::bigint[], $4::text[], $5::text[], $6::text[]) as n(line, id, name, lang, region)
), judged as (
	select n.*, case
		when not (` + allowed(ImportPeople, "coalesce(p.region, nullif(n.region, ''))", everywhere) + `
			or ` + allowedPerson(ImportPeople, "p") + `) then '` + NotYours + `'
		when p.id is null then 'fresh'
		when p.member_at is not null or p.forget_at is not null then 'same'
		when (p.name = '' and n.name <> '') or (p.region is null and n.region <> '') then 'changed'
		else 'same' end as fate
	from given n left join person p on p.id = n.id
), added as (
	insert into person (id, lang, name, region, created_at)
	select id, coalesce(nullif(lang, ''), 'kk'), name, nullif(region, ''), $7 from judged where fate = 'fresh' order by id
	on conflict do nothing
), filled as (
	update person p set name = case when p.name = '' then j.name else p.name end, region = coalesce(p.region, nullif(j.region, ''))
	from judged j where j.fate = 'changed' and p.id = j.id and p.member_at is null and p.forget_at is null
)
select line, fate from judged`
}

// ImportPeople tries or applies a stretch of people, by the state of the import. Errors: ErrOvertaken.
func (s *Store) ImportPeople(ctx context.Context, st Stretch, people []ImportedPerson, now time.Time) error {
	err := s.step(ctx, st, now, func(ctx context.Context) ([]Verdict, error) {
		if len(people) == 0 {
			return nil, nil
		}
		var lines []int
		var ids []int64
		var names, langs, regions []string
		for _, p := range people {
			lines, ids = append(lines, p.Line), append(ids, p.ID)
			names, langs, regions = append(names, p.Name), append(langs, p.Lang), append(regions, p.Region)
		}
		return collect(ctx, s, scanVerdict, importPeople(), st.Import.Person, lines, ids, names, langs, regions, now)
	})
	if err != nil {
		return fmt.Errorf("import people from row %d of import %d: %w", st.Import.Next, st.Import.ID, err)
	}
	return nil
}

// scanVerdict reads a fate, or the name of a reason.
func scanVerdict(row pgx.CollectableRow) (Verdict, error) {
	var v Verdict
	if err := row.Scan(&v.Line, &v.Fate); err != nil {
		return Verdict{}, err
	}
	switch v.Fate {
	case RowFresh, RowChanged, RowSame:
	default:
		v.Fate, v.Reason = RowFailed, string(v.Fate)
	}
	return v, nil
}
