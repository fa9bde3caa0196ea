package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ImportedAward is a row of an imported list of tokens to be given.
type ImportedAward struct {
	Line     int    // in the file
	Person   int64  // Telegram id; 0 where something else says who
	Username string // without the @
	Phone    string // E.164
	Amount   int64
	Minutes  int // of verified time, 0 for none
	Reason   string
}

// Reasons of rows that are found out here.
const (
	NotMember   = "not_member"  // they have not finished first contact
	TooClose    = "too_close"   // oneself, or somebody of a project of one's own
	AwardTooBig = "award_large" // above what one may give in a month
)

// judgeAwards finds only people whom $1 may give tokens to, as those by whom they are looked for.
func judgeAwards() string {
	return `
select n.line, coalesce(p.id, 0), case
	when p.count is null or p.count = 0 then '` + NoPerson + `'
	when p.count > 1 then '` + ManyPeople + `'
	when not p.member then '` + NotMember + `'
	when award_too_close($1, p.id) then '` + TooClose + `'
	when n.amount > token_rule('grant_month') then '` + AwardTooBig + `'
	else 'fresh' end
from unnest($2::int[], $3::bigint[], $4::text[], $5::text[], $6::bigint[]) as n(line, id, username, phone, amount)
	left join lateral (
		select count(*)::int, min(p.id) as id, bool_and(p.member_at is not null) as member from person p
		where ((n.id <> 0 and p.id = n.id) or (n.username <> '' and p.username <> '' and lower(p.username) = lower(n.username))
				or (n.phone <> '' and exists (select from application x where x.leader = p.id and x.answers ->> 'phone' = n.phone)))
			and p.id > 0 and p.forget_at is null and (p.id = $1 or ` + allowedPerson(GrantTokens, "p") + `)
	) p on true`
}

// ImportAwards tries or applies a stretch of tokens to be given, by the state of the import. Applying gives nothing yet: it makes a draft of
// a batch, for which whoever sent the file chooses a budget. Errors: ErrOvertaken.
func (s *Store) ImportAwards(ctx context.Context, st Stretch, awards []ImportedAward, now time.Time) error {
	err := s.step(ctx, st, now, func(ctx context.Context) ([]Verdict, error) {
		verdicts, people, err := s.judgeAwards(ctx, st.Import.Person, awards)
		if err == nil && st.Import.State == ImportApplying {
			err = s.draftAwards(ctx, st, awards, people, now)
		}
		return verdicts, err
	})
	if err != nil {
		return fmt.Errorf("import tokens to be given from row %d of import %d: %w", st.Import.Next, st.Import.ID, err)
	}
	return nil
}

// judgeAwards gives what becomes of each row, and by line whom the good ones mean.
func (s *Store) judgeAwards(ctx context.Context, importer int64, awards []ImportedAward) ([]Verdict, map[int]int64, error) {
	people := map[int]int64{}
	if len(awards) == 0 {
		return nil, people, nil
	}
	var lines []int
	var ids, amounts []int64
	var usernames, phones []string
	for _, a := range awards {
		lines, ids, amounts = append(lines, a.Line), append(ids, a.Person), append(amounts, a.Amount)
		usernames, phones = append(usernames, a.Username), append(phones, a.Phone)
	}
	verdicts, err := collect(ctx, s, func(row pgx.CollectableRow) (Verdict, error) {
		v, person := Verdict{Fate: RowFailed}, int64(0)
		if err := row.Scan(&v.Line, &person, &v.Reason); err != nil {
			return Verdict{}, err
		}
		if v.Reason == string(RowFresh) {
			v.Fate, v.Reason = RowFresh, ""
			people[v.Line] = person
		}
		return v, nil
	}, judgeAwards(), importer, lines, ids, usernames, phones, amounts)
	return verdicts, people, err
}

// draftAwards writes the good rows into the batch of the import, which it makes when there is none, and closes it behind the last stretch.
func (s *Store) draftAwards(ctx context.Context, st Stretch, awards []ImportedAward, people map[int]int64, now time.Time) error {
	// The turn that an import was sent in is not known here: what stands for it is below all numbers of updates.
	batch, err := one(ctx, s, pgx.RowTo[int64], `
with fresh as (
	insert into award_batch (state, import, turn, proposed_by, proposed_at) values ('making', $1::bigint, -$1::bigint, $2, $3)
	on conflict (import) do nothing returning id
)
select id from fresh union all select id from award_batch where import = $1`, st.Import.ID, st.Import.Person, now)
	if err != nil {
		return err
	}
	var lines, minutes []int
	var persons, amounts []int64
	var reasons []string
	for _, a := range awards {
		if person, good := people[a.Line]; good {
			lines, minutes, reasons = append(lines, a.Line), append(minutes, a.Minutes), append(reasons, a.Reason)
			persons, amounts = append(persons, person), append(amounts, a.Amount)
		}
	}
	_, err = s.exec(ctx, `
insert into award (batch, line, person, amount, minutes, reason, month, proposed_by, proposed_at)
select $1, n.line, n.person, n.amount, nullif(n.minutes, 0), n.reason, $8, $7, $8
from unnest($2::int[], $3::bigint[], $4::bigint[], $5::int[], $6::text[]) as n(line, person, amount, minutes, reason)
on conflict (batch, line) do nothing`, batch, lines, persons, amounts, minutes, reasons, st.Import.Person, now)
	if err != nil || !st.Last {
		return err
	}
	state, err := one(ctx, s, pgx.RowTo[BatchState], `
update award_batch x set total = n.total, sum = n.sum, state = case when n.total = 0 then 'dropped' else 'draft' end
from (select count(*)::int as total, coalesce(sum(amount), 0)::bigint as sum from award where batch = $1) n where x.id = $1 returning x.state`, batch)
	return errors.Join(err, s.auditBatch(ctx, st.Import.Person, GrantTokens, batch, state, now))
}

// BatchOfImport finds the batch that an import of a person has made. Errors: ErrNotFound.
func (s *Store) BatchOfImport(ctx context.Context, person, id int64) (int64, error) {
	batch, err := one(ctx, s, pgx.RowTo[int64], `select id from award_batch where import = $2 and proposed_by = $1`, person, id)
	if err != nil {
		return 0, fmt.Errorf("find the batch of import %d: %w", id, err)
	}
	return batch, nil
}
