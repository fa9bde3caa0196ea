package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// MostAuthors is how many co-authors an application may have.
const MostAuthors = 10

// Author is a co-author of an application.
type Author struct {
	Person int64
	Name   string
}

// Authors lists the co-authors of an application that the person leads or is one of, in the order in which they joined.
func (s *Store) Authors(ctx context.Context, application, person int64) ([]Author, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[Author], `
select p.id, p.name from application a join application_author x on x.application = a.id join person p on p.id = x.person
where a.id = $1 and `+isAuthor+` order by x.joined_at, p.id`, application, person)
	if err != nil {
		return nil, fmt.Errorf("list authors of application %d: %w", application, err)
	}
	return list, nil
}

// RemoveAuthor lets the leader part with a co-author. For anyone else, and with somebody who is none, it changes nothing.
func (s *Store) RemoveAuthor(ctx context.Context, application, leader, author int64) error {
	err := s.later(ctx, `
delete from application_author w using application a
where a.id = w.application and a.id = $1 and a.leader = $2 and w.person = $3`, application, leader, author)
	if err != nil {
		return fmt.Errorf("remove author from application %d: %w", application, err)
	}
	return nil
}
