package store

import (
	"context"
	"fmt"
	"time"

	"github.com/jackc/pgx/v5"
)

// OpenHomework is something that somebody has still to send, and what decides whether they may be reminded of it.
type OpenHomework struct {
	Person             int64
	Homework           int64
	DueAt              time.Time
	Returned           bool      // it was sent and is to be done again
	QuietFrom, QuietTo int       // minutes after midnight
	Flows              []string  // that the person was in last, the one in front last
	LastUpdate         time.Time // when they were here last; zero: two days ago or more
	Nudged             []Nudged  // the reminders about it so far
	Snoozed            time.Time // nothing is said before; zero: they asked for no pause
	TitleKK, TitleRU   string
}

// KindHomework is how reminders of homework are kept.
const KindHomework = "homework"

// HomeworkRef is what a reminder of homework is about: the reminders of one person are found without those of the others.
func HomeworkRef(homework, person int64) string { return fmt.Sprint(homework, ".", person) }

// homeworkUndone is the SQL condition that the person of enrolment e has still to send homework h of lesson l of course c. Nobody has to do anything
// for a cancelled lesson: what was sent for it stays, what was returned is not asked for again.
const homeworkUndone = `c.state = 'published' and l.state = 'planned' and h.state = 'open' and e.state = 'active' and (w.state is null or w.state = 'returned')`

func openHomeworkColumns() string {
	return `select p.id, h.id, h.due_at, w.state is not null, p.quiet_from, p.quiet_to, ` + whereaboutColumns + `, ` +
		nudgedOf(KindHomework, "h.id || '.' || p.id", TopicHomework, knownToArrive) + `, z.until, h.title_kk, h.title_ru `
}

func scanOpenHomework(row pgx.CollectableRow) (o OpenHomework, err error) {
	var lastUpdate, snoozed *time.Time
	err = row.Scan(&o.Person, &o.Homework, &o.DueAt, &o.Returned, &o.QuietFrom, &o.QuietTo, &o.Flows, &lastUpdate, &o.Nudged, &snoozed, &o.TitleKK, &o.TitleRU)
	o.LastUpdate, o.Snoozed = orZero(lastUpdate), orZero(snoozed)
	return o, err
}

// HomeworkQuery picks homework that is due within a time, of a page of people.
type HomeworkQuery struct {
	Now         time.Time // its location says which day it is
	After, Till time.Time // the deadline
	AfterPerson int64
	People      int // how many people are looked at together
}

// learners lists the next people who take part in something.
const learners = `select distinct e.person from enrolment e where e.state = 'active' and e.person > $1 order by e.person limit $2`

func openHomework() string {
	return `
with page as materialized (` + learners + `), open as materialized (
	select * from homework h where h.state = 'open' and h.due_at > $3 and h.due_at <= $4
) ` + openHomeworkColumns() + `
from page join person p on p.id = page.person join enrolment e on e.person = p.id join course c on c.id = e.course
	join lesson l on l.course = c.id join open h on h.lesson = l.id
	left join homework_work w on w.homework = h.id and w.person = p.id ` + whereaboutTables + snoozeOf(TopicHomework) + `
where ` + homeworkUndone + ` and ` + wantsNow(TopicHomework) + ` and ` + spokenTo + `
	and not exists (select from nudge d where d.person = p.id and d.local_day = $5 and d.dropped = '')
order by p.id, h.id`
}

// OpenHomework lists what the next people have still to send, of those who may be reminded of it and have not been reminded of anything today.
// last is the last person that was looked at; 0: there are no more.
func (s *Store) OpenHomework(ctx context.Context, q HomeworkQuery) (list []OpenHomework, last int64, err error) {
	if list, err = collect(ctx, s, scanOpenHomework, openHomework(), q.AfterPerson, q.People, q.After, q.Till, day(q.Now)); err != nil {
		return nil, 0, fmt.Errorf("list open homework: %w", err)
	}
	last, err = one(ctx, s, pgx.RowTo[int64], `select case count(*) when $2::int then max(person) else 0 end from (`+learners+`) p`, q.AfterPerson, q.People)
	if err != nil {
		return nil, 0, fmt.Errorf("list people with homework: %w", err)
	}
	return list, last, nil
}

// OpenHomeworkOf lists what somebody has still to send that is due within a time, by deadline. Nothing for somebody who may not be reminded at
// once, unless asked is set.
func (s *Store) OpenHomeworkOf(ctx context.Context, person int64, after, till time.Time, asked bool) ([]OpenHomework, error) {
	list, err := collect(ctx, s, scanOpenHomework, openHomeworkColumns()+`
from enrolment e join course c on c.id = e.course join lesson l on l.course = c.id join homework h on h.lesson = l.id join person p on p.id = e.person
	left join homework_work w on w.homework = h.id and w.person = p.id `+whereaboutTables+snoozeOf(TopicHomework)+`
where e.person = $1 and h.due_at > $2 and h.due_at <= $3 and `+homeworkUndone+` and ($4 or `+wantsNow(TopicHomework)+`)
order by h.due_at, h.id limit 20`, person, after, till, asked)
	if err != nil {
		return nil, fmt.Errorf("list open homework of person %d: %w", person, err)
	}
	return list, nil
}
