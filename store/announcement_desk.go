package store

import (
	"context"
	"fmt"

	"github.com/jackc/pgx/v5"
)

// AnnouncementRights is what somebody may do about announcements.
type AnnouncementRights struct {
	Read  bool
	Write bool // begin them, and let one's own go
	Pay   bool // let them go at the rate that costs Stars
}

// AnnouncementRightsOf gives what somebody may do about the announcements of a project, or with 0 of the programme.
func (s *Store) AnnouncementRightsOf(ctx context.Context, actor, project int64) (AnnouncementRights, error) {
	r, err := one(ctx, s, pgx.RowToStructByPos[AnnouncementRights], `
select `+seesAnnouncement()+`, a.project is null and `+allowedAnywhere(Announce)+` or `+leadsProject+`, a.project is null and `+allowedEverywhere(Announce)+`
from (select nullif($2::bigint, 0) as project) a`, actor, project)
	if err != nil {
		return AnnouncementRights{}, fmt.Errorf("look for rights to announce of person %d: %w", actor, err)
	}
	return r, nil
}

// AnnouncementTemplates lists what can be begun with, of a project or with 0 of the programme, the newest first. limit bounds it, skip leaves some out.
func (s *Store) AnnouncementTemplates(ctx context.Context, actor, project int64, limit, skip int) ([]Announcement, error) {
	list, err := collect(ctx, s, scanAnnouncement, announcementColumns()+`
where a.project is not distinct from nullif($2::bigint, 0) and a.state = 'template' and `+seesAnnouncement()+` order by a.id desc limit $3 offset $4`,
		actor, project, limit, skip)
	if err != nil {
		return nil, fmt.Errorf("list templates of announcements: %w", err)
	}
	return list, nil
}

// LookAtAnnouncement counts whom an announcement would go to if it began now, and names five of them. Who follows a project is named to nobody.
// Errors: ErrNotFound when the actor may not see it.
func (s *Store) LookAtAnnouncement(ctx context.Context, actor, id int64) (Meant, error) {
	a, err := s.AnnouncementOf(ctx, actor, id)
	if err != nil {
		return Meant{}, err
	}
	named := `coalesce((select array_agg(f.name) from (select t.name from them t order by hashint8(t.id) limit 5) f), '{}')`
	if a.Project != 0 {
		named = `'{}'::text[]`
	}
	meant, args := a.meantBy()
	m, err := one(ctx, s, pgx.RowToStructByPos[Meant], `
with them as materialized (select p.id, p.name from person p where `+meant+`) select (select count(*)::int from them), `+named, args...)
	if err != nil {
		return Meant{}, fmt.Errorf("look at whom announcement %d is for: %w", id, err)
	}
	return m, nil
}
