package store

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// AnnouncementContent is what arrives.
type AnnouncementContent struct {
	Project int64                         // whose followers it is for; 0 for the programme's
	Parts   map[string][]AnnouncementPart // by language
	Buttons []AnnouncementButton
}

// AnnouncementContentOf gives what an announcement says. It asks for no right: whoever has an announcement may read it.
func (s *Store) AnnouncementContentOf(ctx context.Context, id int64) (c AnnouncementContent, err error) {
	type line struct {
		Lang string
		AnnouncementPart
	}
	lines, err := collect(ctx, s, func(row pgx.CollectableRow) (l line, err error) {
		err = row.Scan(&l.Lang, &l.Kind, &l.File, &l.Words, &l.Entities)
		return l, err
	}, `select lang, kind, file, words, entities from announcement_part where announcement = $1 order by lang, place`, id)
	if err == nil {
		c.Project, err = one(ctx, s, pgx.RowTo[int64], `select coalesce(project, 0) from announcement where id = $1`, id)
	}
	if err == nil {
		c.Buttons, err = collect(ctx, s, pgx.RowToStructByPos[AnnouncementButton],
			`select kind, label_kk, label_ru, target from announcement_button where announcement = $1 order by place`, id)
	}
	if err != nil {
		return AnnouncementContent{}, fmt.Errorf("load what announcement %d says: %w", id, err)
	}
	c.Parts = map[string][]AnnouncementPart{}
	for _, l := range lines {
		c.Parts[l.Lang] = append(c.Parts[l.Lang], l.AnnouncementPart)
	}
	return c, nil
}

// written is the SQL condition that announcement a is still written at by person $1.
func written() string { return `a.state in ('draft', 'template') and ` + leadsAnnouncement() }

// SaveAnnouncementParts keeps what an announcement says in a language instead of what it said. Errors: ErrNotFound when it is not the actor's to write, or not any
// more, and those of AnnouncementPart.Check.
func (s *Store) SaveAnnouncementParts(ctx context.Context, actor, id int64, lang string, parts []AnnouncementPart) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.touchAnnouncement(ctx, actor, id); err != nil {
			return err
		}
		if err := s.later(ctx, `delete from announcement_part where announcement = $1 and lang = $2`, id, lang); err != nil {
			return err
		}
		for i, p := range parts {
			if err := p.Check(); err != nil {
				return err
			}
			entities := p.Entities
			if len(entities) == 0 {
				entities = json.RawMessage(`[]`)
			}
			err := s.later(ctx, `insert into announcement_part (announcement, lang, place, kind, file, words, entities) values ($1, $2, $3, $4, $5, $6, $7)`,
				id, lang, i, p.Kind, p.File, p.Words, string(entities))
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save what announcement %d says in %s: %w", id, lang, err)
	}
	return nil
}

// SaveAnnouncementButtons keeps the buttons instead of those that there were. Errors: those of SaveAnnouncementParts.
func (s *Store) SaveAnnouncementButtons(ctx context.Context, actor, id int64, buttons []AnnouncementButton) error {
	err := s.inTx(ctx, func(ctx context.Context) error {
		if err := s.touchAnnouncement(ctx, actor, id); err != nil {
			return err
		}
		if err := s.later(ctx, `delete from announcement_button where announcement = $1`, id); err != nil {
			return err
		}
		for i, b := range buttons {
			err := s.later(ctx, `insert into announcement_button (announcement, place, kind, label_kk, label_ru, target) values ($1, $2, $3, $4, $5, $6)`,
				id, i, b.Kind, b.LabelKK, b.LabelRU, b.Target)
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save buttons of announcement %d: %w", id, err)
	}
	return nil
}

// touchAnnouncement makes others wait who write at it.
func (s *Store) touchAnnouncement(ctx context.Context, actor, id int64) error {
	_, err := one(ctx, s, pgx.RowTo[int64], `select a.id from announcement a where a.id = $2 and `+written()+` for update`, actor, id)
	return err
}

// SaveAnnouncementTerms keeps whom an announcement is for and how it goes. A project's goes to its followers, unhurried and unpaid, whatever its terms say; Stars are spent
// by those alone who may announce everywhere. Errors: those of SaveAnnouncementParts, ErrOverLimit.
func (s *Store) SaveAnnouncementTerms(ctx context.Context, actor, id int64, t AnnouncementTerms) error {
	people, err := json.Marshal(t.People)
	if err == nil {
		err = t.People.Check()
	}
	if err != nil {
		return fmt.Errorf("save terms of announcement %d: %w", id, err)
	}
	if len(t.People) == 0 {
		people = []byte(`[]`)
	}
	n, err := s.exec(ctx, `
update announcement a set title = $3, people = $4, joins = case when a.project is null then $5 else 0 end, urgent = $6 and a.project is null, again = $7,
	paid = $8 and a.project is null and `+allowedEverywhere(Announce)+`, send_at = $9, repeats = case when a.project is null then $10 else '' end,
	repeats_until = $11, listed = $12 and a.project is null,
	repeated = case when a.send_at is not distinct from $9::timestamptz and a.repeats = $10 then a.repeated end
where a.id = $2 and `+written(), actor, id, t.Title, string(people), t.Joins, t.Urgent, t.Again, t.Paid, orNull(t.SendAt), t.Repeats, orNull(t.RepeatsUntil), t.Listed)
	if err == nil && n == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return fmt.Errorf("save terms of announcement %d: %w", id, err)
	}
	return nil
}

// ListAnnouncement keeps a file of ids as the only people an announcement is for, instead of an earlier one, and gives how many of them the bot knows.
// Errors: those of SaveAnnouncementParts.
func (s *Store) ListAnnouncement(ctx context.Context, actor, id int64, people []int64) (known int, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		if err := s.touchAnnouncement(ctx, actor, id); err != nil {
			return err
		}
		if err := s.later(ctx, `delete from announcement_listed where announcement = $1`, id); err != nil {
			return err
		}
		if err := s.later(ctx, `update announcement set listed = true where id = $1 and project is null`, id); err != nil {
			return err
		}
		if err := s.later(ctx, `insert into announcement_listed select $1, p from unnest($2::bigint[]) p on conflict do nothing`, id, people); err != nil {
			return err
		}
		known, err = one(ctx, s, pgx.RowTo[int], `select count(*)::int from announcement_listed l join person p on p.id = l.person where l.announcement = $1`, id)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("list people of announcement %d: %w", id, err)
	}
	return known, nil
}

// KeepTemplate makes a draft a template, or a template a draft again. Errors: those of SaveAnnouncementParts.
func (s *Store) KeepTemplate(ctx context.Context, actor, id int64, template bool, now time.Time) error {
	to := AnnouncementDraft
	if template {
		to = AnnouncementTemplate
	}
	return s.changeAnnouncement(ctx, actor, id, `state = '`+string(to)+`'`, `a.state in ('draft', 'template')`, now)
}
