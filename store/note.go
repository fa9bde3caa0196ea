package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// Note is what staff noted about a person. The person finds it in the copy of their data.
type Note struct {
	ID     int64
	Author string
	Text   string
	MadeAt time.Time
	Mine   bool // may still be taken back by whoever reads
}

// NoteLimit is how long a note may be, in characters, and NoteRegret how long its author may take it back.
const (
	NoteLimit  = 1000
	NoteRegret = 15 * time.Minute
)

// Notes lists notes about a person whom the reader may note things about, the newest first, and notes that they looked. Errors:
// ErrNotFound without the right.
func (s *Store) Notes(ctx context.Context, reader, person int64, now time.Time, limit, offset int) ([]Note, error) {
	may, err := one(ctx, s, pgx.RowTo[bool], `
select exists (select from person p where p.id = $2 and `+allowedPerson(NotePeople, "p")+`)`, reader, person)
	if err == nil && !may {
		err = ErrNotFound
	}
	if err != nil {
		return nil, fmt.Errorf("read notes about person %d: %w", person, err)
	}
	list, err := collect(ctx, s, pgx.RowToStructByPos[Note], `
select n.id, w.name, n.text, n.made_at, n.author = $1 and n.made_at > $5
from note n join person w on w.id = n.author join person p on p.id = n.person
where n.person = $2 and `+allowedPerson(NotePeople, "p")+` order by n.id desc limit $3 offset $4`,
		reader, person, limit, offset, now.Add(-NoteRegret))
	if err != nil {
		return nil, fmt.Errorf("read notes about person %d: %w", person, err)
	}
	return list, s.auditRead(ctx, reader, NotePeople, subjectPerson(person), now)
}

// AddNote notes something about a person. Errors: ErrNotFound without the right.
func (s *Store) AddNote(ctx context.Context, author, person int64, text string, now time.Time) error {
	id, err := one(ctx, s, pgx.RowTo[int64], `
insert into note (person, author, text, made_at)
select p.id, $1, $3, $4 from person p where p.id = $2 and p.id > 0 and `+allowedPerson(NotePeople, "p")+` returning id`,
		author, person, text, now)
	if err != nil {
		return fmt.Errorf("note something about person %d: %w", person, err)
	}
	return s.audit(ctx, Audit{
		Actor: author, Action: NotePeople, Subject: subjectPerson(person), After: map[string]any{"note": id, "state": "added"},
	}, now)
}

// RemoveNote takes one's own note back while that is possible. Errors: ErrNotFound.
func (s *Store) RemoveNote(ctx context.Context, author, id int64, now time.Time) error {
	person, err := one(ctx, s, pgx.RowTo[int64], `
delete from note n using person p where n.id = $2 and n.author = $1 and n.made_at > $3 and p.id = n.person and `+
		allowedPerson(NotePeople, "p")+` returning p.id`, author, id, now.Add(-NoteRegret))
	if err != nil {
		return fmt.Errorf("take note %d back: %w", id, err)
	}
	return s.audit(ctx, Audit{
		Actor: author, Action: NotePeople, Subject: subjectPerson(person), After: map[string]any{"note": id, "state": "removed"},
	}, now)
}
