package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
)

// Ages at which there is an account are kept to by the database, whatever the chat does.
func TestNobodyTooYoungOrUnguardedBecomesAMember(t *testing.T) {
	t.Parallel()
	tb := newTable(t)
	ctx, now := t.Context(), time.Now()
	conn, err := pgx.Connect(ctx, tb.address)
	tb.must(err)
	t.Cleanup(func() { conn.Close(context.WithoutCancel(ctx)) })
	const somebody = int64(77)
	tb.must(tb.Meet(ctx, somebody, "kk", now))
	for name, c := range map[string]struct {
		born string // how many years and days ago
		want error
	}{
		"an age nobody knows":           {"null", store.ErrTooYoung},
		"a day before fourteen":         {"(now() at time zone 'Asia/Almaty')::date - interval '14 years' + interval '1 day'", store.ErrTooYoung},
		"fourteen today":                {"(now() at time zone 'Asia/Almaty')::date - interval '14 years'", store.ErrUnguarded},
		"a day before sixteen":          {"(now() at time zone 'Asia/Almaty')::date - interval '16 years' + interval '1 day'", store.ErrUnguarded},
		"sixteen, whom nobody asks for": {"(now() at time zone 'Asia/Almaty')::date - interval '17 years'", nil},
	} {
		tb.sql(`update person set member_at = null, born_by = ` + c.born + ` where id = 77`)
		if err := tb.Join(ctx, somebody, now); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		_, err := conn.Exec(ctx, `update person set member_at = now() where id = 77`)
		if (err == nil) != (c.want == nil) {
			t.Errorf("%s, past the chat: %v", name, err)
		}
	}
	tb.sql(`update person set member_at = null, born_by = (now() at time zone 'Asia/Almaty')::date - interval '15 years' where id = 77`)
	tb.sql(`insert into guardian_consent (person, verified_by, how, version, verified_at) values (77, $1, 'call', 1, now())`, inviterOfHome)
	tb.must(tb.Join(ctx, somebody, now))
	if _, err := conn.Exec(ctx, `update person set born_by = (now() at time zone 'Asia/Almaty')::date - interval '10 years' where id = 77`); err == nil {
		t.Error("a member has become ten")
	}
}
