package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// ChunkSize is how many recipients a job takes on at once.
const ChunkSize = 1000

// meantBy is the SQL condition that person p is meant by an announcement, told by its author's rights, with its arguments: $1 is the author, $2 the announcement.
func (a Announcement) meantBy() (string, []any) {
	args := []any{a.Author, a.ID}
	if a.Project != 0 {
		return spokenTo + ` and exists (select from follower y where y.person = p.id and y.project = $3) and $2::bigint > 0 and $1::bigint > 0`, append(args, a.Project)
	}
	meant, args := a.People.sql(args)
	if a.Listed {
		meant += ` and ` + inList("$2")
	}
	return reachedBy() + ` and $2::bigint > 0 and ` + meant, args
}

// countRecipients counts who is meant now.
func (s *Store) countRecipients(ctx context.Context, a Announcement) (int, error) {
	meant, args := a.meantBy()
	return one(ctx, s, pgx.RowTo[int], `select count(*)::int from person p where `+meant, args...)
}

// StartAnnouncement fixes who gets an announcement whose time has come, in one statement, and gives how many they are; 0 when it is not its time or it was taken back.
// One that repeats is copied for the next time, on the clock of local. One that nobody has approved waits for a second person when meanwhile more than ApprovedOver are meant.
func (s *Store) StartAnnouncement(ctx context.Context, id int64, local time.Time) (total int, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		a, err := one(ctx, s, scanAnnouncement, announcementColumns()+`where a.id = $2 and a.state = 'scheduled' and a.send_at <= $3 for update of a`, int64(0), id, local)
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		if waits, err := s.outgrown(ctx, a, local); err != nil || waits {
			return err
		}
		meant, args := a.meantBy()
		n, err := s.exec(ctx, fmt.Sprintf(`
insert into announcement_recipient (person, announcement, chunk)
select p.id, $2, (row_number() over (order by p.id) - 1) / %d from person p where `, ChunkSize)+meant, args...)
		if err != nil {
			return err
		}
		total = int(n)
		err = s.later(ctx, `
update announcement set state = case when $2 > 0 then 'sending' else 'done' end, started_at = $3, ended_at = case when $2 > 0 then null else $3::timestamptz end, total = $2,
	chunks = ($2 + $4 - 1) / $4, revision = revision + 1 where id = $1`, id, total, local, ChunkSize)
		if err == nil && a.Repeats != "" {
			err = s.repeat(ctx, a, local)
		}
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("start announcement %d: %w", id, err)
	}
	return total, nil
}

// outgrown has an announcement wait for a second person that one person alone has let go and that is for too many by now.
func (s *Store) outgrown(ctx context.Context, a Announcement, now time.Time) (bool, error) {
	if a.Project != 0 {
		return false, nil
	}
	alone, err := one(ctx, s, pgx.RowTo[bool], `select approved_by is null from announcement where id = $1`, a.ID)
	if err != nil || !alone {
		return false, err
	}
	n, err := s.countRecipients(ctx, a)
	if err != nil || n <= ApprovedOver {
		return false, err
	}
	return true, s.later(ctx, `update announcement set state = 'proposed', counted = $2, proposed_at = $3, revision = revision + 1 where id = $1`, a.ID, n, now)
}

// DueAnnouncements lists those whose time to start has come.
func (s *Store) DueAnnouncements(ctx context.Context, now time.Time) ([]int64, error) {
	ids, err := collect(ctx, s, pgx.RowTo[int64], `select id from announcement where state = 'scheduled' and send_at <= $1 order by send_at, id`, now)
	if err != nil {
		return nil, fmt.Errorf("list announcements that are due: %w", err)
	}
	return ids, nil
}

// IdleAnnouncements lists those that are being sent and have chunks that no job has had, while none has a job: whoever began or cut them has died before giving them to the queue.
func (s *Store) IdleAnnouncements(ctx context.Context) ([]int64, error) {
	ids, err := collect(ctx, s, pgx.RowTo[int64], `
select a.id from announcement a where a.state = 'sending' and a.handed < a.chunks and not exists (
	select from river_job j where j.kind = $1 and j.state in ('available', 'pending', 'retryable', 'running', 'scheduled') and (j.args ->> 'announcement')::bigint = a.id)
order by a.id`, chunkArgs{}.Kind())
	if err != nil {
		return nil, fmt.Errorf("list announcements that nobody sends: %w", err)
	}
	return ids, nil
}

// JoinAnnouncements adds to announcements that want it who has come to fit since they started, and lists those that have somebody new.
func (s *Store) JoinAnnouncements(ctx context.Context, now time.Time) (joined []int64, err error) {
	open, err := collect(ctx, s, scanAnnouncement, announcementColumns()+`
where a.joins > 0 and a.state in ('sending', 'done') and a.started_at > $2::timestamptz - make_interval(days => a.joins) order by a.id`, int64(0), now)
	for i := 0; err == nil && i < len(open); i++ {
		var n int64
		if n, err = s.join(ctx, open[i], now); n > 0 {
			joined = append(joined, open[i].ID)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("add those who joined to announcements: %w", err)
	}
	return joined, nil
}

func (s *Store) join(ctx context.Context, a Announcement, now time.Time) (n int64, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		meant, args := a.meantBy()
		args = append(args, now)
		n, err = s.exec(ctx, fmt.Sprintf(`
insert into announcement_recipient (person, announcement, not_before) select p.id, $2, $%d from person p
where not exists (select from announcement_recipient r where r.person = p.id and r.announcement = $2) and `, len(args))+meant+` on conflict do nothing`, args...)
		if err != nil || n == 0 {
			return err
		}
		return s.later(ctx, `update announcement set total = total + $2, state = 'sending', ended_at = null where id = $1 and state in ('sending', 'done')`, a.ID, n)
	})
	return n, err
}

// CutAnnouncements cuts those who have waited for their time, or joined, into new chunks, and lists the announcements that have some.
func (s *Store) CutAnnouncements(ctx context.Context, now time.Time) ([]int64, error) {
	ids, err := collect(ctx, s, pgx.RowTo[int64], fmt.Sprintf(`
with open as materialized (
	select a.id, a.chunks from announcement a where a.state = 'sending' order by a.id for update
), due as (
	select r.announcement, r.person, (row_number() over (partition by r.announcement order by r.person) - 1) / %[1]d as chunk
	from announcement_recipient r join open o on o.id = r.announcement where r.state = 0 and r.chunk is null and r.not_before <= $1
), cut as (
	update announcement_recipient r set chunk = o.chunks + d.chunk from due d join open o on o.id = d.announcement
	where r.announcement = d.announcement and r.person = d.person returning r.announcement, r.chunk
)
update announcement a set chunks = n.chunks from (select announcement, max(chunk) + 1 as chunks from cut group by announcement) n
where a.id = n.announcement returning a.id`, ChunkSize), now)
	if err != nil {
		return nil, fmt.Errorf("cut announcements: %w", err)
	}
	return ids, nil
}
