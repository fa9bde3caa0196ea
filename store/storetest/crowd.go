package storetest

import (
	"context"
	"testing"

	"github.com/jackc/pgx/v5"
)

// Crowd makes n people with the ids from first on who may be written to, every second of them in Russian.
func Crowd(t testing.TB, address string, first int64, n int) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, `
with them as (
	insert into person (id, lang, lang_chosen, name, created_at, member_at, quiet_from, quiet_to)
	select $1::bigint + i, case i % 2 when 0 then 'kk' else 'ru' end, true, 'Әлия', now(), now(), 0, 0 from generate_series(0, $2::int - 1) i returning id
)
insert into consent (person, purpose, version, given, said_at) select id, 'service', 1, true, now() from them`, first, n)
		return err
	})
}
