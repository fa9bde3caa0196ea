package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store/ledger"
)

// WorkCommentLimit is how long a comment on homework may be, in characters.
const WorkCommentLimit = 800

// checksWork is the SQL condition that $1 says what becomes of work w: whoever teaches the lesson or looks after the course, but never one's own or
// one's own team's.
func checksWork() string { return `(` + teaches() + ` and not award_too_close($1, w.person))` }

// WorksWaiting counts what waits for somebody's eyes, and tells since when the first has.
func (s *Store) WorksWaiting(ctx context.Context, actor int64) (n int, oldest time.Time, err error) {
	type waiting struct {
		N      int
		Oldest *time.Time
	}
	w, err := one(ctx, s, pgx.RowToStructByPos[waiting], `select count(*)::int, min(w.sent_at)`+workTables+`where w.state = 'sent' and `+checksWork(), actor)
	if err != nil {
		return 0, time.Time{}, fmt.Errorf("count homework that waits: %w", err)
	}
	return w.N, orZero(w.Oldest), nil
}

// NextWork finds what somebody looks at after a work, 0 to begin: what was sent first. Errors: ErrNotFound when nothing is left.
func (s *Store) NextWork(ctx context.Context, actor, after int64) (int64, error) {
	id, err := one(ctx, s, pgx.RowTo[int64], `
select w.id`+workTables+`where w.state = 'sent' and `+checksWork()+`
	and ($2 = 0 or (w.sent_at, w.id) > (select k.sent_at, k.id from homework_work k where k.id = $2)) order by w.sent_at, w.id limit 1`, actor, after)
	if err != nil {
		return 0, fmt.Errorf("find the next homework: %w", err)
	}
	return id, nil
}

// SentFile is a file of a work, with its id.
type SentFile struct {
	ID int64
	HomeworkFile
}

// WorkCard is a work in the hands of those who look at it.
type WorkCard struct {
	HomeworkWork
	CourseKK, CourseRU string
	Team               string // for which whoever sent it takes part, empty for none
	Lang               string // in which they read
	MayCheck           bool
	Sent               []SentFile // of this round
}

// WorkCard loads a work for whoever checks it or may see how the course goes, never for whoever sent it. That staff looked is kept. Errors: ErrNotFound.
func (s *Store) WorkCard(ctx context.Context, actor, id int64, now time.Time) (WorkCard, error) {
	var course int64
	var own bool
	card, err := one(ctx, s, func(row pgx.CollectableRow) (c WorkCard, err error) {
		c.HomeworkWork, err = scanWork(behind{row, []any{&c.CourseKK, &c.CourseRU, &c.Team, &c.Lang, &c.MayCheck, &course, &own}})
		return c, err
	}, `select c.title_kk, c.title_ru, coalesce((select x.title from enrolment e join application x on x.id = e.project where e.course = c.id and e.person = w.person), ''),
	wp.lang, w.state = 'sent' and `+checksWork()+`, c.id, coalesce(l.teacher = $1, false), `+workColumns+workTables+`
where w.id = $2 and w.person <> $1 and `+watches(), actor, id)
	if err == nil {
		card.Sent, err = s.filesOfWork(ctx, id, card.Round)
	}
	if err == nil && !own {
		err = s.auditRead(ctx, actor, ReadCourses, Subject{"course", course}, now)
	}
	if err != nil {
		return WorkCard{}, fmt.Errorf("load homework %d for a check: %w", id, err)
	}
	return card, nil
}

func (s *Store) filesOfWork(ctx context.Context, work int64, round int) ([]SentFile, error) {
	return collect(ctx, s, func(row pgx.CollectableRow) (f SentFile, err error) {
		err = row.Scan(&f.ID, &f.File, &f.Kind, &f.Name, &f.Size, &f.SentAt)
		return f, err
	}, `select f.id, f.file, f.file_kind, f.file_name, f.file_size, f.sent_at from homework_file f where f.work = $1 and f.round = $2 order by f.id`, work, round)
}

// CheckedFile is one file of a work with what it belongs to.
type CheckedFile struct {
	SentFile
	PersonName       string
	TitleKK, TitleRU string // of the homework
}

// CheckedFile loads a file for whoever may see the work. Errors: ErrNotFound.
func (s *Store) CheckedFile(ctx context.Context, actor, id int64) (CheckedFile, error) {
	f, err := one(ctx, s, func(row pgx.CollectableRow) (f CheckedFile, err error) {
		err = row.Scan(&f.ID, &f.File, &f.Kind, &f.Name, &f.Size, &f.SentAt, &f.PersonName, &f.TitleKK, &f.TitleRU)
		return f, err
	}, `select f.id, f.file, f.file_kind, f.file_name, f.file_size, f.sent_at, wp.name, h.title_kk, h.title_ru`+workTables+`
join homework_file f on f.work = w.id where f.id = $2 and w.person <> $1 and `+watches(), actor, id)
	if err != nil {
		return CheckedFile{}, fmt.Errorf("load file %d of a homework: %w", id, err)
	}
	return f, nil
}

// WorkVerdict is what somebody says of a work, as they saw it.
type WorkVerdict struct {
	Work     int64
	Revision int    // that they saw
	Mark     int    // 1 to 5 accepts it; 0 returns it
	Comment  string // up to WorkCommentLimit characters
}

// CheckWork keeps what somebody says of a work, and gives the tokens for one that is accepted, once; what the budget does not hold is owed. It gives who
// sent it. Errors: ErrNotFound without the right or for one's own, ErrChanged when it does not wait as it was seen.
func (s *Store) CheckWork(ctx context.Context, actor int64, v WorkVerdict, now time.Time) (person int64, err error) {
	err = s.attempt(ctx, func(ctx context.Context) error {
		if _, err := s.exec(ctx, `select from homework_work where id = $1 for update`, v.Work); err != nil {
			return err
		}
		type waiting struct {
			Person   int64
			Revision int
			Sent     bool
			Own      bool
		}
		w, err := one(ctx, s, pgx.RowToStructByPos[waiting], `
select w.person, w.revision, w.state = 'sent', coalesce(l.teacher = $1, false)`+workTables+`where w.id = $2 and `+checksWork(), actor, v.Work)
		switch {
		case err != nil:
			return err
		case !w.Sent || w.Revision != v.Revision:
			return ErrChanged
		}
		person = w.Person
		state := HomeworkReturned
		if v.Mark > 0 {
			state = HomeworkAccepted
		}
		if err := s.later(ctx, `
update homework_work set state = $2, revision = revision + 1, checker = $3, decided_at = $4, mark = nullif($5, 0), comment = $6 where id = $1`,
			v.Work, state, actor, now, v.Mark, v.Comment); err != nil {
			return err
		}
		if v.Mark > 0 {
			if _, err := s.payWorks(ctx, `w.id = $1`, v.Work, now); err != nil {
				return err
			}
		}
		if w.Own {
			return nil
		}
		return s.audit(ctx, Audit{
			Actor: actor, Action: ManageCourses, Subject: Subject{"homework", v.Work}, After: map[string]any{"homework": state, "mark": v.Mark},
		}, now)
	})
	if err != nil {
		return 0, fmt.Errorf("check homework %d: %w", v.Work, err)
	}
	return person, nil
}

// PayHomework gives the tokens that are still owed for homework, for so many works at most, the longest first. It gives for how many. tell is
// called in its transaction with who got them.
func (s *Store) PayHomework(ctx context.Context, now time.Time, limit int, tell func(context.Context, []LatePay) error) (n int, err error) {
	err = s.inTx(ctx, func(ctx context.Context) error {
		paid, err := s.payWorks(ctx, `w.decided_at is not null order by w.decided_at, w.id limit $1`, int64(limit), now)
		if err != nil || len(paid) == 0 {
			return err
		}
		n = len(paid)
		var people []LatePay
		for _, p := range paid {
			people = addLatePay(people, p.Person, p.Tokens)
		}
		return tell(ctx, people)
	})
	if err != nil {
		return 0, fmt.Errorf("pay homework: %w", err)
	}
	return n, nil
}

// payWorks gives the tokens for accepted works of a condition about $1 that have got none, as long as the budget holds them, and gives one for each.
func (s *Store) payWorks(ctx context.Context, which string, arg int64, now time.Time) (paid []LatePay, err error) {
	type owed struct{ Work, Person, Homework, Number, Budget, Account, Amount int64 }
	due, err := collect(ctx, s, pgx.RowToStructByPos[owed], `
select w.id, w.person, w.homework, p.number, c.budget, account_of(p.number, $2), token_rule('homework_reward')
from homework_work w join homework h on h.id = w.homework join lesson l on l.id = h.lesson join course c on c.id = l.course join person p on p.id = w.person
where w.state = 'accepted' and w.transfer is null and c.budget is not null and token_rule('homework_reward') > 0 and `+receives+` and `+which, arg, now)
	if err != nil || len(due) == 0 {
		return nil, err
	}
	orders := make([]ledger.Order, len(due))
	for i, o := range due {
		orders[i] = ledger.Order{
			Kind: ledger.Reward, Debit: o.Budget, Credit: o.Account, Amount: o.Amount, About: fmt.Sprint("homework ", o.Homework),
			Ref: fmt.Sprintf("homework:%d:%d", o.Homework, o.Number),
		}
	}
	receipts, err := s.Ledger().Post(ctx, now, orders...)
	if err != nil {
		return nil, err
	}
	var works, transfers []int64
	for i, r := range receipts {
		if r.Made() {
			works, transfers = append(works, due[i].Work), append(transfers, r.Transfer)
			paid = append(paid, LatePay{due[i].Person, due[i].Amount})
		}
	}
	return paid, s.later(ctx, `
update homework_work w set transfer = n.transfer from unnest($1::bigint[], $2::bigint[]) as n (work, transfer) where w.id = n.work`, works, transfers)
}

// WaitingTeacher is a teacher for whom works wait.
type WaitingTeacher struct {
	Person  int64
	Waiting int
}

// WaitingTeachers lists the teachers for whom works wait, with how many.
func (s *Store) WaitingTeachers(ctx context.Context) ([]WaitingTeacher, error) {
	list, err := collect(ctx, s, pgx.RowToStructByPos[WaitingTeacher], `
select l.teacher, count(*)::int`+workTables+` join person t on t.id = l.teacher
where w.state = 'sent' and c.state <> 'draft' and t.forget_at is null and not award_too_close(l.teacher, w.person) group by l.teacher order by l.teacher`)
	if err != nil {
		return nil, fmt.Errorf("list teachers for whom homework waits: %w", err)
	}
	return list, nil
}

// WorkDecided is a work with what whoever sent it got for it.
type WorkDecided struct {
	HomeworkWork
	Reward int
}

// WorkDecided loads a work for whoever sent it. Errors: ErrNotFound.
func (s *Store) WorkDecided(ctx context.Context, person, id int64) (WorkDecided, error) {
	d, err := one(ctx, s, func(row pgx.CollectableRow) (d WorkDecided, err error) {
		d.HomeworkWork, err = scanWork(behind{row, []any{&d.Reward}})
		return d, err
	}, `select coalesce((select t.amount::int from transfer t where t.id = w.transfer), 0), `+workColumns+workTables+`where w.id = $2 and w.person = $1`, person, id)
	if err != nil {
		return WorkDecided{}, fmt.Errorf("load homework %d of person %d: %w", id, person, err)
	}
	return d, nil
}

// HomeworkTitle gives the title of a homework in both languages, empty when there is none.
func (s *Store) HomeworkTitle(ctx context.Context, id int64) (kk, ru string, err error) {
	type title struct{ KK, RU string }
	t, err := one(ctx, s, pgx.RowToStructByPos[title], `select h.title_kk, h.title_ru from homework h where h.id = $1`, id)
	if errors.Is(err, ErrNotFound) {
		return "", "", nil
	}
	if err != nil {
		return "", "", fmt.Errorf("load the title of homework %d: %w", id, err)
	}
	return t.KK, t.RU, nil
}
