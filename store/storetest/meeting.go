package storetest

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Booked makes a meeting of two past the store that stands, whenever it is, and gives the booking of its team. minutes is how long it is.
func Booked(t testing.TB, address string, mentor, project, person int64, at time.Time, minutes int) (booking int64) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		return conn.QueryRow(ctx, `
with made as (
	insert into meeting (mentor, kind, starts_at, ends_at, free_at, link, author, turn, made_at)
	select $1::bigint, 'single', $4::timestamptz, $4::timestamptz + make_interval(mins => $5), $4::timestamptz + make_interval(mins => $5 + 10), 'https://meet.example/1', $1::bigint,
		(select count(*) + 900000 from meeting), $4::timestamptz - interval '10 days' returning id, mentor, starts_at, ends_at, turn, made_at
)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, topic, turn, made_at)
select id, mentor, starts_at, ends_at, $2, $3, 'booked', 'Табыс үлгісі', turn, made_at from made returning id`, mentor, project, person, at, minutes).Scan(&booking)
	})
	return booking
}

// GroupBooked makes a meeting of a mentor with several teams past the store, and gives their bookings.
func GroupBooked(t testing.TB, address string, mentor int64, projects []int64, at time.Time, minutes int) (bookings []int64) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		rows, err := conn.Query(ctx, `
with made as (
	insert into meeting (mentor, kind, title, seats, starts_at, ends_at, free_at, place, author, turn, made_at)
	select $1::bigint, 'group', 'Ашық сағат', 20, $3::timestamptz, $3::timestamptz + make_interval(mins => $4), $3::timestamptz + make_interval(mins => $4 + 10), 'Кітапхана', $1::bigint,
		(select count(*) + 900000 from meeting), $3::timestamptz - interval '10 days' returning id, mentor, starts_at, ends_at, turn, made_at
)
insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, turn, made_at)
select made.id, mentor, starts_at, ends_at, a.id, a.leader, 'booked', turn, made.made_at from made, application a where a.id = any ($2) order by a.id returning id`, mentor, projects, at, minutes)
		if err != nil {
			return err
		}
		bookings, err = pgx.CollectRows(rows, pgx.RowTo[int64])
		return err
	})
	return bookings
}

// Consenting lets everybody in a database be spoken to.
func Consenting(t testing.TB, address string) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		if _, err := conn.Exec(ctx, `insert into consent (person, purpose, version, given, said_at) select id, 'service', 1, true, now() from person`); err != nil {
			return fmt.Errorf("let people agree: %w", err)
		}
		return nil
	})
}
