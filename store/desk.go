package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// mayRead is whether person $1 may look at application a.
func mayRead() string { return allowed(ReadApplications, "a.region", "a.cohort") }

// handedIn leaves out what was never submitted: a draft is its authors' own, also after it was withdrawn.
const handedIn = `a.submitted_at is not null`

// StateCount is how many applications are in a state.
type StateCount struct {
	State ApplicationState
	Count int
}

// What is counted first and looked at for rights afterwards takes a fraction of the time.
func deskCounts() string {
	return `
select a.state, sum(a.count)::bigint
from (
	select a.state, a.region, a.cohort, count(*) from application a where ` + handedIn + ` or a.state = 'draft' group by a.state, a.region, a.cohort
) a
where ` + mayRead() + ` group by a.state`
}

// DeskCounts counts the applications that a person may look at, and the drafts there, by state, in no order.
func (s *Store) DeskCounts(ctx context.Context, person int64) ([]StateCount, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[StateCount], deskCounts(), person)
	if err != nil {
		return nil, fmt.Errorf("count applications: %w", err)
	}
	return list, nil
}

// StepCount is at how many drafts a question stands open; the empty step is before the first.
type StepCount struct {
	Step  string
	Count int
}

// DeskDrafts counts the drafts where a person works, by question. It is all that anyone but their authors learns of drafts.
func (s *Store) DeskDrafts(ctx context.Context, person int64) ([]StepCount, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[StepCount], `
select a.step, count(*) from application a where a.state = 'draft' and `+mayRead()+` group by a.step order by count(*) desc, a.step`, person)
	if err != nil {
		return nil, fmt.Errorf("count drafts: %w", err)
	}
	return list, nil
}

// DeskRow is an application in a list.
type DeskRow struct {
	ID          int64
	Title       string
	State       ApplicationState
	RegionKK    string
	RegionRU    string
	Receipt     string
	Leader      string
	SubmittedAt time.Time
}

const deskColumns = `a.id, coalesce(a.title, ''), a.state, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), coalesce(a.receipt, ''),
	p.name, a.submitted_at`

const deskTables = ` from application a join person p on p.id = a.leader left join region r on r.code = a.region `

func deskList() string {
	return `select ` + deskColumns + deskTables + `where ` + handedIn + ` and ` + mayRead()
}

func deskListAll() string {
	return deskList() + ` order by a.submitted_at desc, a.id desc limit $2 offset $3`
}

func deskListState() string {
	return deskList() + ` and a.state = $4 order by a.submitted_at desc, a.id desc limit $2 offset $3`
}

// DeskList lists submitted applications that a person may look at, the newest first: those in one state, or all for an empty one.
func (s *Store) DeskList(ctx context.Context, person int64, state ApplicationState, limit, offset int) ([]DeskRow, error) {
	sql, args := deskListAll(), []any{person, limit, offset}
	if state != "" {
		sql, args = deskListState(), append(args, state)
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[DeskRow], sql, args...)
	if err != nil {
		return nil, fmt.Errorf("list applications: %w", err)
	}
	return list, nil
}

// deskSearch finds applications by what was typed: a receipt number, or words of a title or of an author's name in any spelling. Each
// way has its index; what they find together is weighed.
func deskSearch() string {
	return `
with named as materialized (
	select p.id, word_similarity(kk_fold($2), kk_fold(p.name)) as score from person p where kk_fold(p.name) %> kk_fold($2)
), found as (
	select a.id, a.submitted_at, 2::real as score from application a where a.receipt in ($2, upper($2)) and ` + findable() + `
	union all
	select a.id, a.submitted_at, word_similarity(kk_fold($2), a.search_key)
	from application a where a.search_key %> kk_fold($2) and ` + findable() + `
	union all
	select a.id, a.submitted_at, n.score from named n join application a on a.leader = n.id where ` + findable() + `
	union all
	select a.id, a.submitted_at, n.score
	from named n join application_author w on w.person = n.id join application a on a.id = w.application where ` + findable() + `
), best as (
	select id, submitted_at, max(score) as score from found group by id, submitted_at
	order by max(score) desc, submitted_at desc, id desc limit $3 offset $4
)
select ` + deskColumns + ` from best b join application a on a.id = b.id join person p on p.id = a.leader left join region r on r.code = a.region
order by b.score desc, b.submitted_at desc, b.id desc`
}

// findable is whether application a may be among what a search in state $5 finds.
func findable() string { return handedIn + ` and ($5 = '' or a.state = $5) and ` + mayRead() }

// How much of what was typed must be there, by pg_trgm's word_similarity: first as much as pg_trgm itself asks for, which is quick; and
// when nothing fits, what one wrong, missing or needless letter leaves of a word of five whose ending is another in the title: two
// trigrams of six.
const (
	closely = "0.6"
	loosely = "0.3"
)

// DeskSearch lists submitted applications that a person may look at and that fit a text, the best first: in one state, or in all for an
// empty one.
func (s *Store) DeskSearch(
	ctx context.Context, person int64, text string, state ApplicationState, limit, offset int,
) (list []DeskRow, err error) {
	for _, likeness := range []string{closely, loosely} {
		err = s.inTx(ctx, func(ctx context.Context) error {
			if err := s.later(ctx, `select set_config('pg_trgm.word_similarity_threshold', $1, true)`, likeness); err != nil {
				return err
			}
			list, err = collect(ctx, s, pgx.RowToStructByPos[DeskRow], deskSearch(), person, text, limit, offset, state)
			return err
		})
		if err != nil {
			return nil, fmt.Errorf("search applications: %w", err)
		}
		if len(list) > 0 {
			break
		}
	}
	return list, nil
}

// DeskCard is a submitted application with its answers.
type DeskCard struct {
	DeskRow
	CohortKK   string
	CohortRU   string
	Authors    int // co-authors
	AnsweredAt time.Time
	Answers    []byte // a JSON object by question
}

// DeskCard loads a submitted application that a person may look at, and notes that they did. Errors: ErrNotFound.
func (s *Store) DeskCard(ctx context.Context, person, application int64, now time.Time) (DeskCard, error) {
	card, err := one(ctx, s, func(row pgx.CollectableRow) (DeskCard, error) {
		var c DeskCard
		err := row.Scan(&c.ID, &c.Title, &c.State, &c.RegionKK, &c.RegionRU, &c.Receipt, &c.Leader, &c.SubmittedAt,
			&c.CohortKK, &c.CohortRU, &c.Authors, &c.AnsweredAt, &c.Answers)
		return c, err
	}, `
select `+deskColumns+`, c.title_kk, c.title_ru,
	(select count(*) from application_author w where w.application = a.id), a.answered_at, a.answers`+deskTables+` join cohort c on c.id = a.cohort
where a.id = $2 and `+handedIn+` and `+mayRead(), person, application)
	if err != nil {
		return DeskCard{}, fmt.Errorf("load application %d for staff: %w", application, err)
	}
	return card, s.auditRead(ctx, person, ReadApplications, Subject{"application", application}, now)
}

// mayReplay is whether person $1 may look after updates that could not be handled.
func mayReplay() string { return allowedEverywhere(ReplayUpdates) }

// DeskAsides counts the updates that were set aside, for an administrator of everything; others get 0.
func (s *Store) DeskAsides(ctx context.Context, person int64) (int, error) {
	n, err := one(ctx, s, pgx.RowTo[int], `select count(*) from update_journal where state = 'aside' and `+mayReplay(), person)
	if err != nil {
		return 0, fmt.Errorf("count updates set aside: %w", err)
	}
	return n, nil
}

// DeskAside lists updates that were set aside, newest first, to an administrator of everything; others get none.
func (s *Store) DeskAside(ctx context.Context, person int64, limit int) ([]Aside, error) {
	may, err := one(ctx, s, pgx.RowTo[bool], `select `+mayReplay(), person)
	if err != nil {
		return nil, fmt.Errorf("look for rights of person %d: %w", person, err)
	}
	if !may {
		return nil, nil
	}
	return s.ListAside(ctx, limit)
}

// DeskReplay lets an administrator of everything have an update that was set aside handled once more. Errors: ErrNotFound, also for
// people who are none.
func (s *Store) DeskReplay(ctx context.Context, person, update int64, now time.Time) error {
	may, err := one(ctx, s, pgx.RowTo[bool], `select `+mayReplay(), person)
	if err != nil {
		return fmt.Errorf("look for rights of person %d: %w", person, err)
	}
	if !may {
		return fmt.Errorf("replay update %d: %w", update, ErrNotFound)
	}
	if err := s.Replay(ctx, update); err != nil {
		return err
	}
	return s.audit(ctx, Audit{Actor: person, Action: ReplayUpdates, Subject: Subject{"update", update}}, now)
}
