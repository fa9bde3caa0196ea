package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// What people are asked to agree to, each for itself.
const (
	PurposeService     = "service" // without it there is no account
	PurposePublication = "publication"
	PurposeNews        = "news"
)

// Purposes lists them in the order in which they are asked.
func Purposes() []string { return []string{PurposeService, PurposePublication, PurposeNews} }

// Terms are the versions of the consents' texts that count. Consents to older ones do not: who gave one is asked again.
type Terms struct{ Service, Publication, News int }

// CurrentTerms are today's versions. A change of a text's meaning, in both languages, needs the next number here and nowhere else.
func CurrentTerms() Terms { return Terms{Service: 1, Publication: 1, News: 1} }

// Of gives the version that counts for a purpose; 0 for a purpose that is not known.
func (t Terms) Of(purpose string) int {
	switch purpose {
	case PurposeService:
		return t.Service
	case PurposePublication:
		return t.Publication
	case PurposeNews:
		return t.News
	}
	return 0
}

// Outdated reports that a member has taken the service's consent back or has not seen its newest version: nothing goes on before they
// have had their word.
func (t Terms) Outdated(p Person) bool { return p.Member() && p.Service < t.Service }

// Consent is what a person said to one purpose, to one version of its text.
type Consent struct {
	Purpose string // service, publication or news
	Version int
	Given   bool
	SaidAt  time.Time // set when read
}

// Counts reports that the consent is given, and to a version that counts.
func (c Consent) Counts(t Terms) bool { return c.Given && c.Version >= t.Of(c.Purpose) }

// PublishTerms lets the versions count in SQL, too, for the function consented. A program that is older than another one which was
// started before lowers none.
func (s *Store) PublishTerms(ctx context.Context, t Terms) error {
	for _, purpose := range Purposes() {
		err := s.later(ctx, `update consent_terms set version = $2 where purpose = $1 and version < $2`, purpose, t.Of(purpose))
		if err != nil {
			return fmt.Errorf("publish version %d of consent %s: %w", t.Of(purpose), purpose, err)
		}
	}
	return nil
}

// SayConsent keeps what a person said. Rows are only added: the newest per purpose counts.
func (s *Store) SayConsent(ctx context.Context, person int64, c Consent, now time.Time) error {
	err := s.later(ctx, `insert into consent (person, purpose, version, given, said_at) values ($1, $2, $3, $4, $5)`,
		person, c.Purpose, c.Version, c.Given, now)
	if err != nil {
		return fmt.Errorf("keep consent of person %d: %w", person, err)
	}
	return nil
}

// Consents gives what a person said last to each purpose.
func (s *Store) Consents(ctx context.Context, person int64) (map[string]Consent, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Consent], `
select distinct on (purpose) purpose, version, given, said_at from consent where person = $1 order by purpose, id desc`, person)
	if err != nil {
		return nil, fmt.Errorf("load consents of person %d: %w", person, err)
	}
	said := map[string]Consent{}
	for _, c := range list {
		said[c.Purpose] = c
	}
	return said, nil
}
