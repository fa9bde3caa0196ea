package store

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// What is missing in an announcement that is to go.
var (
	ErrNoWords    = errors.New("a language has no words")
	ErrAlbumPress = errors.New("an album cannot have buttons") // and followers are to have one
	ErrDailyLimit = errors.New("the project has announced enough today")
)

// changeAnnouncement changes an announcement that the actor leads if a condition holds, and notes it. Errors: ErrNotFound.
func (s *Store) changeAnnouncement(ctx context.Context, actor, id int64, set, where string, now time.Time, more ...any) error {
	return s.changeAnnouncementTo(ctx, actor, id, "", set, where, now, more...)
}

// changeAnnouncementTo notes a change that leads to no other state by a word of its own.
func (s *Store) changeAnnouncementTo(ctx context.Context, actor, id int64, word AnnouncementState, set, where string, now time.Time, more ...any) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		state, err := one(ctx, s, pgx.RowTo[AnnouncementState], `
update announcement a set `+set+`, revision = a.revision + 1 where a.id = $2 and (`+where+`) and `+leadsAnnouncement()+` returning a.state`, append([]any{actor, id}, more...)...)
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{Actor: actor, Action: Announce, Subject: Subject{"announcement", id}, After: map[string]any{"state": cmp.Or(word, state)}}, now)
	})
	if err != nil {
		return fmt.Errorf("change announcement %d: %w", id, err)
	}
	return nil
}

// Propose lets an announcement go: to a second person when it is urgent or for more than ApprovedOver people, else at its time, but not within TakeBack. It gives how
// it stands then. Errors: ErrNotFound, ErrNoWords, ErrAlbumPress, ErrNobody, ErrDailyLimit.
func (s *Store) Propose(ctx context.Context, actor, id int64, now time.Time) (Announcement, error) {
	var proposed Announcement
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.touchAnnouncement(ctx, actor, id); err != nil {
			return err
		}
		a, err := s.AnnouncementOf(ctx, actor, id)
		if err != nil {
			return err
		}
		if err := s.whole(ctx, a, now); err != nil {
			return err
		}
		if a.Counted, err = s.countRecipients(ctx, a); err != nil {
			return err
		}
		if a.Counted == 0 {
			return ErrNobody
		}
		state := AnnouncementScheduled
		if a.Project == 0 && (a.Urgent || a.Counted > ApprovedOver) {
			state = AnnouncementProposed
		}
		err = s.changeAnnouncement(ctx, actor, id, `state = $3, counted = $4, proposed_at = $5, why = '', approved_by = null, approved_at = null,
	send_at = case when $3 = 'scheduled' then greatest(a.send_at, $6) else a.send_at end`,
			`a.state = 'draft'`, now, state, a.Counted, now, now.Add(TakeBack))
		if err == nil {
			proposed, err = s.AnnouncementOf(ctx, actor, id)
		}
		return err
	})
	if err != nil {
		return Announcement{}, fmt.Errorf("propose announcement %d: %w", id, err)
	}
	return proposed, nil
}

// fullDay gives when project $2 may announce again, when $4 and one have been announced within a day.
const fullDay = `select x.proposed_at + interval '24 hours' from announcement x where x.project = $2 and x.id <> $1 and x.proposed_at > $3::timestamptz - interval '24 hours'
	and x.state not in ('draft', 'template', 'dropped') order by x.proposed_at desc limit 1 offset $4`

// AnnouncesAgain gives when a project may announce to its followers again; zero when it may now. It asks for no right.
func (s *Store) AnnouncesAgain(ctx context.Context, project int64, now time.Time) (time.Time, error) {
	at, err := one(ctx, s, pgx.RowTo[time.Time], fullDay, int64(0), project, now, FollowerLimit-1)
	if errors.Is(err, ErrNotFound) {
		return time.Time{}, nil
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("look when project %d may announce again: %w", project, err)
	}
	return at, nil
}

// whole reports what is missing. Announcements of a project come here one after the other, so that two let go at once do not both count as its last of the day.
func (s *Store) whole(ctx context.Context, a Announcement, now time.Time) error {
	if a.Project != 0 {
		if err := s.later(ctx, `select from application where id = $1 for no key update`, a.Project); err != nil {
			return err
		}
	}
	type lack struct{ Words, Album, Today bool }
	l, err := one(ctx, s, pgx.RowToStructByPos[lack], `
select (select count(distinct lang) from announcement_part where announcement = $1) < 2,
	exists (select from announcement_part where announcement = $1 and place > 0) and ($2::bigint <> 0 or exists (select from announcement_button where announcement = $1)),
	exists (`+fullDay+`)`, a.ID, a.Project, now, FollowerLimit-1)
	switch {
	case err != nil:
		return err
	case l.Words:
		return ErrNoWords
	case l.Album:
		return ErrAlbumPress
	case l.Today:
		return ErrDailyLimit
	}
	return nil
}

// Approve lets an announcement go that somebody else has proposed. Errors: ErrNotFound when it is not for the actor to approve or not proposed any more.
func (s *Store) Approve(ctx context.Context, actor, id int64, revision int, now time.Time) error {
	return s.answerProposal(ctx, actor, id, revision, AnnouncementScheduled, "", now)
}

// Decline gives an announcement back to its author with a reason. Errors: those of Approve.
func (s *Store) Decline(ctx context.Context, actor, id int64, revision int, why string, now time.Time) error {
	return s.answerProposal(ctx, actor, id, revision, AnnouncementDraft, why, now)
}

func (s *Store) answerProposal(ctx context.Context, actor, id int64, revision int, to AnnouncementState, why string, now time.Time) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		_, err := one(ctx, s, pgx.RowTo[int64], `
update announcement a set state = $4, revision = a.revision + 1, why = $5,
	approved_by = case when $4 = 'scheduled' then $1::bigint end, approved_at = case when $4 = 'scheduled' then $6::timestamptz end,
	send_at = case when $4 = 'scheduled' then greatest(a.send_at, $7) else a.send_at end
where a.id = $2 and a.revision = $3 and a.state = 'proposed' and a.author <> $1 and a.project is null and `+allowedEverywhere(ApproveAnnouncements)+`
returning a.id`, actor, id, revision, to, why, now, now.Add(TakeBack))
		if err != nil {
			return err
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ApproveAnnouncements, Subject: Subject{"announcement", id}, After: map[string]any{"state": to}, Why: why,
		}, now)
	})
	if err != nil {
		return fmt.Errorf("answer proposal of announcement %d: %w", id, err)
	}
	return nil
}

// TakeBackAnnouncement makes a draft of what has not begun. Errors: ErrNotFound when it has.
func (s *Store) TakeBackAnnouncement(ctx context.Context, actor, id int64, now time.Time) error {
	return s.changeAnnouncement(ctx, actor, id, `state = 'draft', approved_by = null, approved_at = null`, `a.state in ('proposed', 'scheduled')`, now)
}

// DropAnnouncement throws a draft or a template away. Errors: ErrNotFound.
func (s *Store) DropAnnouncement(ctx context.Context, actor, id int64, now time.Time) error {
	return s.changeAnnouncement(ctx, actor, id, `state = 'dropped', ended_at = $3`, `a.state in ('draft', 'template')`, now, now)
}

// PauseAnnouncement keeps back who has not got it. Errors: ErrNotFound when it is not being sent.
func (s *Store) PauseAnnouncement(ctx context.Context, actor, id int64, now time.Time) error {
	return s.changeAnnouncement(ctx, actor, id, `state = 'paused'`, `a.state = 'sending'`, now)
}

// ResumeAnnouncement goes on. Errors: ErrNotFound when it is not paused.
func (s *Store) ResumeAnnouncement(ctx context.Context, actor, id int64, now time.Time) error {
	return s.changeAnnouncement(ctx, actor, id, `state = 'sending', why = ''`, `a.state = 'paused'`, now)
}

// CancelAnnouncement ends it: who waits never gets it. Errors: ErrNotFound when it is not being sent.
func (s *Store) CancelAnnouncement(ctx context.Context, actor, id int64, now time.Time) error {
	return s.changeAnnouncement(ctx, actor, id, `state = 'cancelled', ended_at = $3`, `a.state in ('sending', 'paused')`, now, now)
}
