package store

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/jackc/pgx/v5"
)

// PersonRow is a person in a list.
type PersonRow struct {
	ID                 int64
	Name               string
	Username           string
	RegionKK, RegionRU string
	Project            string // the title of an application they lead or write, empty for none
}

// PeopleQuery is what is looked for, as it was understood: each part that is not empty is one way to be found.
type PeopleQuery struct {
	Text     string // a name, a title or a receipt number in any spelling
	Phone    string // E.164
	Username string // without the @
	ID       int64  // Telegram's
}

// A person is reached by what they are called, here and on Telegram, and through the applications that they lead. Each way has its index
// and stops at some hundred finds: who looks for a word that thousands share has to say more. Who works in some regions, $2, is spared
// the finds in all others.
func searchPeople(ways string, regional bool) string {
	may, title := allowedPerson(ReadPeople, "p"), ""
	if regional {
		may, title = "p.region = any ($2) and "+may, "a.region = any ($2) and "
	}
	return `
with found as (` + strings.NewReplacer("@may", may, "@most", "limit 200", "@title", title).Replace(ways) + `), best as (
	select id, max(score) as score from found group by id
)
select p.id, p.name, p.username, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''),
	coalesce((select a.title from application a where a.leader = p.id and a.submitted_at is not null order by a.id desc limit 1),
		(select a.title from application_author w join application a on a.id = w.application
		where w.person = p.id and a.submitted_at is not null order by a.id desc limit 1), '')
from best b join person p on p.id = b.id left join region r on r.code = p.region
where $2::text[] is not null
order by b.score desc, p.name, p.id limit $3 offset $4`
}

const (
	// plainly finds numbers and names as they are ($5 the text, $6 the phone, $7 the name on Telegram, $8 the id), and words by how they
	// begin ($9).
	plainly = `
	(select p.id, 3::real as score from person p where p.id = $8 and p.id > 0 and @may)
	union all
	(select p.id, 3 from person p where lower(p.username) = lower($7) and p.username <> '' and @may @most)
	union all
	(select p.id, 3 from application a join person p on p.id = a.leader where a.answers ->> 'phone' = $6 and @may @most)
	union all
	(select p.id, 3 from application a join person p on p.id = a.leader where a.receipt in ($5, upper($5)) and @may)
	union all
	(select p.id, 2 from person p
	where to_tsvector('simple', kk_fold(p.name)) @@ to_tsquery('simple', kk_fold($9)) and p.id > 0 and @may @most)
	union all
	(select p.id, 1 from application a join person p on p.id = a.leader
	where to_tsvector('simple', a.search_key) @@ to_tsquery('simple', kk_fold($9)) and @title a.submitted_at is not null and @may @most)`
	// alike finds what has a letter that is wrong, missing or too many.
	alike = `
	(select p.id, word_similarity(kk_fold($5), kk_fold(p.name)) as score from person p
	where kk_fold(p.name) %> kk_fold($5) and p.id > 0 and @may @most)
	union all
	(select p.id, word_similarity(kk_fold($5), a.search_key) from application a join person p on p.id = a.leader
	where a.search_key %> kk_fold($5) and @title a.submitted_at is not null and @may @most)`
)

// reach is in which regions somebody may see people: all, some or none.
func (s *Store) reach(ctx context.Context, reader int64, a Action) (regions []string, everywhere bool, err error) {
	list, err := collect(ctx, s, pgx.RowTo[*string], `select distinct g.region from role_grant g where `+a.held(), reader)
	if err != nil {
		return nil, false, fmt.Errorf("look for rights of person %d: %w", reader, err)
	}
	regions = []string{}
	for _, region := range list {
		if region == nil {
			return regions, true, nil
		}
		regions = append(regions, *region)
	}
	return regions, false, nil
}

// SearchPeople finds people whom the reader may see, the best first. Only when nothing is called so is it looked for by likeness, which
// forgives a letter that is wrong, missing or too many.
func (s *Store) SearchPeople(ctx context.Context, reader int64, q PeopleQuery, limit, offset int) ([]PersonRow, error) {
	regions, everywhere, err := s.reach(ctx, reader, ReadPeople)
	if err != nil || (!everywhere && len(regions) == 0) {
		return nil, err
	}
	args := []any{reader, regions, limit, offset, q.Text}
	list, err := collect(ctx, s, pgx.RowToStructByPos[PersonRow], searchPeople(plainly, !everywhere),
		append(args, q.Phone, q.Username, q.ID, beginnings(q.Text))...)
	if err == nil && len(list) == 0 && q.Phone == "" && strings.TrimSpace(q.Text) != "" {
		list, err = s.searchAlike(ctx, searchPeople(alike, !everywhere), args)
	}
	if err != nil {
		return nil, fmt.Errorf("search people: %w", err)
	}
	return list, nil
}

func (s *Store) searchAlike(ctx context.Context, query string, args []any) (list []PersonRow, err error) {
	for _, likeness := range []string{closely, loosely} {
		err = s.inTx(ctx, func(ctx context.Context) error {
			if err := s.later(ctx, `select set_config('pg_trgm.word_similarity_threshold', $1, true)`, likeness); err != nil {
				return err
			}
			list, err = collect(ctx, s, pgx.RowToStructByPos[PersonRow], query, args...)
			return err
		})
		if err != nil || len(list) > 0 {
			break
		}
	}
	return list, err
}

// beginnings asks for every word of a text by how it begins, in the database's language for such questions.
func beginnings(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i, w := range words {
		words[i] = w + ":*"
	}
	return strings.Join(words, " & ")
}

// PersonCard is a person as staff see them.
type PersonCard struct {
	Person
	Number             int64 // in the audit log
	RegionKK, RegionRU string
	JoinedAt           time.Time
	GoneSince          time.Time // when Telegram stopped delivering to them; zero when it does
	HasPhone           bool
	May                []Action // what the reader may do to this person
}

// Can reports that the reader may do something to the person.
func (c PersonCard) Can(a Action) bool {
	for _, may := range c.May {
		if may == a {
			return true
		}
	}
	return false
}

// onPeople are the actions of a card.
func onPeople() []Action {
	return []Action{ReadPhones, NotePeople, WriteToPeople, AnswerTickets, VerifyGuardians, GrantRoles, ReadAudit, Announce}
}

func personCard() string {
	var may []string
	for _, a := range onPeople() {
		may = append(may, fmt.Sprintf("case when %s then '%s' end", allowedPerson(a, "p"), a))
	}
	return `
select ` + personOrNobody + `, p.number, coalesce(r.name_kk, ''), coalesce(r.name_ru, ''), p.unreachable_since,
	exists (select from application a where a.leader = p.id and a.answers ->> 'phone' <> ''),
	array_remove(array[` + strings.Join(may, ", ") + `], null)
from person p left join region r on r.code = p.region
where p.id = $2 and p.id > 0 and ` + allowedPerson(ReadPeople, "p")
}

// PersonCard loads a person whom the reader may see, and notes that they looked. Errors: ErrNotFound.
func (s *Store) PersonCard(ctx context.Context, reader, person int64, now time.Time) (PersonCard, error) {
	card, err := one(ctx, s, func(row pgx.CollectableRow) (PersonCard, error) {
		var c PersonCard
		var gone *time.Time
		var may []string
		r := personRow{}
		err := row.Scan(append(r.targets(), &c.Number, &c.RegionKK, &c.RegionRU, &gone, &c.HasPhone, &may)...)
		c.Person, _ = r.person()
		c.JoinedAt, c.GoneSince = c.MemberAt, orZero(gone)
		for _, a := range may {
			c.May = append(c.May, Action(a))
		}
		return c, err
	}, personCard(), reader, person)
	if err != nil {
		return PersonCard{}, fmt.Errorf("load card of person %d: %w", person, err)
	}
	return card, s.auditRead(ctx, reader, ReadPeople, subjectPerson(person), now)
}

// PersonPhone gives the number that a person left last in an application, to a reader who may see them, and notes it. Errors: ErrNotFound.
func (s *Store) PersonPhone(ctx context.Context, reader, person int64, now time.Time) (string, error) {
	phone, err := one(ctx, s, pgx.RowTo[string], `
select a.answers ->> 'phone' from person p join application a on a.leader = p.id
where p.id = $2 and a.answers ->> 'phone' <> '' and `+allowedPerson(ReadPhones, "p")+` order by a.id desc limit 1`, reader, person)
	if err != nil {
		return "", fmt.Errorf("read phone of person %d: %w", person, err)
	}
	return phone, s.auditRead(ctx, reader, ReadPhones, subjectPerson(person), now)
}

// PersonProject is an application that a person leads or writes.
type PersonProject struct {
	ID                 int64
	Title              string
	State              ApplicationState
	CohortKK, CohortRU string
	Leads              bool
}

// PersonProjects lists the submitted applications of a person that the reader may read.
func (s *Store) PersonProjects(ctx context.Context, reader, person int64) ([]PersonProject, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[PersonProject], `
select a.id, coalesce(a.title, ''), a.state, c.title_kk, c.title_ru, a.leader = $2
from application a join cohort c on c.id = a.cohort
where (a.leader = $2 or exists (select from application_author w where w.application = a.id and w.person = $2))
	and `+handedIn+` and `+mayRead()+` order by a.id desc limit 10`, reader, person)
	if err != nil {
		return nil, fmt.Errorf("list projects of person %d: %w", person, err)
	}
	return list, nil
}

// SetActive keeps the last day on which a person wrote.
func (s *Store) SetActive(ctx context.Context, person int64, day time.Time) error {
	return s.setPerson(ctx, person, "active_on = $2", day.Format(time.DateOnly))
}

// ReadPeopleQuery understands what was typed as every way in which it could be meant. phone is how a number is written in full, E.164;
// empty when it is none.
func ReadPeopleQuery(text, phone string) PeopleQuery {
	q := PeopleQuery{Text: text, Phone: phone}
	if name, ok := strings.CutPrefix(strings.TrimSpace(text), "@"); ok {
		q.Username, q.Text = name, ""
		return q
	}
	if id, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64); err == nil && id > 0 {
		q.ID = id
	}
	if !strings.Contains(text, " ") {
		q.Username = strings.TrimSpace(text)
	}
	return q
}

// ExplainSearch says how the database carries out both ways of a search, for measurements and tests.
func (s *Store) ExplainSearch(ctx context.Context, reader int64, q PeopleQuery) (string, error) {
	regions, everywhere, err := s.reach(ctx, reader, ReadPeople)
	if err != nil {
		return "", err
	}
	args := []any{reader, regions, 9, 0, q.Text}
	plain, err := collect(ctx, s, pgx.RowTo[string], `explain (costs off) `+searchPeople(plainly, !everywhere),
		append(args, q.Phone, q.Username, q.ID, beginnings(q.Text))...)
	if err != nil {
		return "", fmt.Errorf("explain search: %w", err)
	}
	like, err := collect(ctx, s, pgx.RowTo[string], `explain (costs off) `+searchPeople(alike, !everywhere), args...)
	if err != nil {
		return "", fmt.Errorf("explain search: %w", err)
	}
	return strings.Join(append(plain, like...), "\n"), nil
}
