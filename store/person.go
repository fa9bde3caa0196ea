package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Person is someone who talks to the bot.
type Person struct {
	ID         int64 // Telegram's user id
	Lang       string
	LangChosen bool
	Name       string
	Region     string    // a region's code, empty until chosen
	BornBy     time.Time // the latest day of birth that fits what the person said; zero until asked
	Aim        string
	Entry      string // the deep link that waits for the end of first contact
	MemberAt   time.Time
	Reachable  bool
	QuietFrom  int // minutes after midnight
	QuietTo    int
	DigestAt   int               // minutes after midnight
	Notices    map[string]string // topic → now, digest or off; a topic that is not there is now
	Roles      []string
	Username   string    // on Telegram, without the @; empty when there is none
	ForgetAt   time.Time // when they asked to be forgotten; zero when they did not
	ActiveOn   time.Time // the last day on which they wrote; zero when not known
	Service    int       // version of the service consent that was given, 0 when none is
	Tokens     bool      // has or had an account of tokens
}

// Member reports whether first contact is finished.
func (p Person) Member() bool { return !p.MemberAt.IsZero() }

// Earns reports whether the person has or had tokens, or came to do what earns them.
func (p Person) Earns() bool { return p.Tokens || p.Aim == "leader" || p.Aim == "volunteer" }

// Age is the age in full years that is certain on the given day; -1 when the person has not said it.
func (p Person) Age(today time.Time) int {
	if p.BornBy.IsZero() {
		return -1
	}
	years := today.Year() - p.BornBy.Year()
	if today.Month() < p.BornBy.Month() || (today.Month() == p.BornBy.Month() && today.Day() < p.BornBy.Day()) {
		years--
	}
	return years
}

// personOrNobody are the columns of a person p that may not be there.
const personOrNobody = `p.id, coalesce(p.lang, ''), coalesce(p.lang_chosen, false), coalesce(p.name, ''), coalesce(p.region, ''), p.born_by,
	coalesce(p.aim, ''), coalesce(p.entry, ''), p.member_at, coalesce(p.reachable, false), coalesce(p.quiet_from, 0), coalesce(p.quiet_to, 0),
	coalesce(p.digest_at, 0), coalesce(p.notices, '{}'),
	array(select distinct role from role_grant g where g.person = p.id and (g.ends_at is null or g.ends_at > now())),
	coalesce(p.username, ''), p.forget_at, p.active_on,
	coalesce((select case when given then version end from consent where person = p.id and purpose = 'service' order by id desc limit 1), 0),
	exists (select from account a where a.kind = 'person' and a.person = p.number)`

const loadPerson = `select ` + personOrNobody + ` from person p where p.id = $1`

// personRow is a person as the columns above give it.
type personRow struct {
	Person
	id                                   *int64
	bornBy, memberAt, forgetAt, activeOn *time.Time
}

func (r *personRow) targets() []any {
	p := &r.Person
	return []any{
		&r.id, &p.Lang, &p.LangChosen, &p.Name, &p.Region, &r.bornBy, &p.Aim, &p.Entry, &r.memberAt, &p.Reachable, &p.QuietFrom, &p.QuietTo, &p.DigestAt, &p.Notices,
		&p.Roles, &p.Username, &r.forgetAt, &r.activeOn, &p.Service, &p.Tokens,
	}
}

// person gives who was found; known is false for nobody.
func (r *personRow) person() (p Person, known bool) {
	if r.id == nil {
		return Person{}, false
	}
	r.ID, r.BornBy, r.MemberAt, r.ForgetAt = *r.id, orZero(r.bornBy), orZero(r.memberAt), orZero(r.forgetAt)
	r.ActiveOn = orZero(r.activeOn)
	return r.Person, true
}

func scanPerson(row pgx.CollectableRow) (Person, error) {
	var r personRow
	err := row.Scan(r.targets()...)
	p, _ := r.person()
	return p, err
}

func orZero(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// Person loads a person by Telegram id.
func (s *Store) Person(ctx context.Context, id int64) (Person, error) {
	p, err := one(ctx, s, scanPerson, loadPerson, id)
	if err != nil {
		return Person{}, fmt.Errorf("load person %d: %w", id, err)
	}
	return p, nil
}

// Meet makes a row for someone who writes for the first time. lang is a guess that the person may correct.
func (s *Store) Meet(ctx context.Context, id int64, lang string, now time.Time) error {
	err := s.later(ctx, `insert into person (id, lang, created_at) values ($1, $2, $3) on conflict do nothing`, id, lang, now)
	if err != nil {
		return fmt.Errorf("meet person %d: %w", id, err)
	}
	return nil
}

// SetUsername keeps the name that the person goes by on Telegram, without the @.
func (s *Store) SetUsername(ctx context.Context, id int64, username string) error {
	return s.setPerson(ctx, id, "username = $2", username)
}

// SetLanguage keeps the language that the person chose.
func (s *Store) SetLanguage(ctx context.Context, id int64, lang string) error {
	return s.setPerson(ctx, id, "lang = $2, lang_chosen = true", lang)
}

// SetName keeps the name that the person goes by.
func (s *Store) SetName(ctx context.Context, id int64, name string) error {
	return s.setPerson(ctx, id, "name = $2", name)
}

// SetRegion keeps the person's region by its code.
func (s *Store) SetRegion(ctx context.Context, id int64, region string) error {
	return s.setPerson(ctx, id, "region = nullif($2, '')", region)
}

// SetBornBy keeps the latest day of birth that fits what the person said.
func (s *Store) SetBornBy(ctx context.Context, id int64, day time.Time) error {
	return s.setPerson(ctx, id, "born_by = $2", day)
}

// SetAim keeps what brings the person here.
func (s *Store) SetAim(ctx context.Context, id int64, aim string) error {
	return s.setPerson(ctx, id, "aim = $2", aim)
}

// SetEntry keeps a deep link until first contact is finished.
func (s *Store) SetEntry(ctx context.Context, id int64, payload string) error {
	return s.setPerson(ctx, id, "entry = $2", payload)
}

// Join ends first contact. Errors: ErrTooYoung below 14 and where the year of birth is not known, ErrUnguarded at 14 and 15 without a
// guardian's consent. The database keeps to the same rules; here they are asked about first, since what it refuses ends the turn.
func (s *Store) Join(ctx context.Context, id int64, now time.Time) error {
	n, err := s.exec(ctx, `
update person p set member_at = coalesce(member_at, $2), entry = '' where id = $1
	and (age_at(born_by, $2) >= 16 or (age_at(born_by, $2) >= 14 and exists (`+guarded+`)))`, id, now)
	if err == nil && n == 0 {
		err = s.whyNotJoined(ctx, id, now)
	}
	if err != nil {
		return fmt.Errorf("let person %d join: %w", id, err)
	}
	return nil
}

// SetQuietFrom keeps when the person's quiet hours begin, in minutes after midnight.
func (s *Store) SetQuietFrom(ctx context.Context, id int64, minutes int) error {
	return s.setPerson(ctx, id, "quiet_from = $2", minutes)
}

// SetQuietTo keeps when the person's quiet hours end, in minutes after midnight. Where both are equal there are none.
func (s *Store) SetQuietTo(ctx context.Context, id int64, minutes int) error {
	return s.setPerson(ctx, id, "quiet_to = $2", minutes)
}

// SetReachable notes that Telegram delivers to the person, or that it no longer does.
func (s *Store) SetReachable(ctx context.Context, id int64, reachable bool, now time.Time) error {
	err := s.later(ctx, `
update person set reachable = $2, unreachable_since = case when $2 then null else $3::timestamptz end
where id = $1 and reachable <> $2`, id, reachable, now)
	if err != nil {
		return fmt.Errorf("mark person %d reachable %t: %w", id, reachable, err)
	}
	return nil
}

// Unlearn takes back everything that a person too young for an account has told.
func (s *Store) Unlearn(ctx context.Context, id int64) error {
	err := s.later(ctx, `
with agreed as (delete from consent where person = $1), asked as (delete from guardian_request where person = $1)
update person set name = '', region = null, born_by = null, aim = '', entry = '', member_at = null where id = $1`, id)
	if err != nil {
		return fmt.Errorf("unlearn person %d: %w", id, err)
	}
	return nil
}

func (s *Store) setPerson(ctx context.Context, id int64, set string, value any) error {
	if err := s.later(ctx, "update person set "+set+" where id = $1", id, value); err != nil {
		return fmt.Errorf("change person %d: %w", id, err)
	}
	return nil
}

// orNull gives no moment as null.
func orNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
