package store_test

import (
	"testing"
	"time"

	"saruar/store"
)

// queue puts so many submissions before those who check, one of each of so many people of a crowd.
func (c *checking) queue(size int) {
	c.t.Helper()
	c.crowd(size)
	task := c.task(0, func(n *store.TaskText) { n.Places = 10_000 })
	c.sql(`insert into submission (task, person, state, turn, taken_at, claimed_at, sent_at, due_at)
		select $1, 10000 + i, 'in_moderation', i, now(), now(), $2::timestamptz + i * interval '1 second', now() + interval '7 days' from generate_series(1, $3::int) i`,
		task, c.now.Add(-time.Hour), size)
	c.sql(`analyze submission, submission_check, person, task, role_grant, application, application_author`)
}

func TestTheQueueLeavesOutOnesOwnAndOnesTeamsAsEachCheckDoes(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	c.queue(30)
	c.sql(`insert into application_author (application, person, joined_at) select a.id, 10000 + i, now() from application a, generate_series(1, 3) i where a.leader = $1`, aigul)
	c.sql(`insert into submission (task, person, state, turn, taken_at, claimed_at, sent_at, due_at)
		select min(id), $1, 'in_moderation', 900, now(), now(), now(), now() + interval '7 days' from task`, aigul)
	for name, who := range map[string]int64{"a leader": aigul, "a co-author": 10_001, "somebody of the crowd": 10_020, "nobody of theirs": officer} {
		c.must(c.Grant(t.Context(), who, store.Moderator, "", 0, c.now))
		want := c.number(`select count(*) from submission s where s.state = 'in_moderation' and not submission_too_close($1, s.id)`, who)
		got, err := c.ChecksWaiting(t.Context(), who)
		if c.must(err); int64(got.Waiting) != want || want == 0 {
			t.Errorf("%s finds %d, want %d", name, got.Waiting, want)
		}
	}
}
