package store

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/jackc/pgx/v5"
)

// LessonRung picks those who are reminded now of lessons that begin within a time.
type LessonRung struct {
	Kind        string // of the notice; part of its key
	After, Till time.Time
	// Minute of the day, where quiet hours are meant: those whose quiet hours it is in are left out. Negative: they do not matter.
	Minute int
}

// reminderPage is how many reminders are written in one transaction.
const reminderPage = 5000

// lessonKey is the SQL of a reminder's key: a lesson that is moved is reminded of anew.
const lessonKey = `'lesson:' || l.id || ':' || floor(extract(epoch from l.starts_at))::bigint || ':' || $1 || ':' || e.person`

// remindedOfLesson is the SQL condition that person p of enrolment e is reminded of lesson l of course c.
func remindedOfLesson() string {
	return `c.state = 'published' and l.state = 'planned' and e.state = 'active'
	and not exists (select from attendance t where t.lesson = l.id and t.person = e.person) and ` + wantsNow(TopicLessons) + ` and ` + spokenTo
}

// awakeAt is the SQL condition that the quiet hours of person p are over at a minute of the day, and a little jitter after them: the same
// as the rules of package nudge say.
const awakeAt = sinceQuiet + ` >= ` + quietLength

// sinceQuiet is how many minutes ago the quiet hours of person p began at a minute of the day, quietLength how many they last with the jitter.
const (
	sinceQuiet  = `mod($4 - p.quiet_from + 1440, 1440)`
	quietLength = `case when p.quiet_from = p.quiet_to then 0 else
	mod(p.quiet_to - p.quiet_from + 1440, 1440) + least(mod(mod(p.id, 20) + 20, 20), (1440 - mod(p.quiet_to - p.quiet_from + 1440, 1440)) / 2) end`
)

func remindLessons() string {
	return `
with due as materialized (
	select l.id as lesson, l.starts_at, e.person, ` + lessonKey + ` as once
	from lesson l join course c on c.id = l.course join enrolment e on e.course = l.course join person p on p.id = e.person
	where l.starts_at > $2 and l.starts_at <= $3 and ($4 < 0 or ` + awakeAt + `) and ` + remindedOfLesson() + `
		and l.starts_at >= $5 and (l.starts_at, l.id, e.person) > ($5, $6, $7)
		and not exists (select from reminder r where r.once = ` + lessonKey + `)
	order by l.starts_at, l.id, e.person limit $8
), made as (
	insert into reminder (once, person, kind, ref, told, made_at)
	select once, person, $1, lesson || '.' || floor(extract(epoch from starts_at))::bigint, starts_at, $9 from due order by starts_at, lesson, person
	on conflict do nothing returning once
)
select d.lesson, d.starts_at, d.person, d.once, m.once is not null from due d left join made m on m.once = d.once order by d.starts_at, d.lesson, d.person`
}

// dueLesson is a reminder that is due; fresh says that nobody else has written it down meanwhile.
type dueLesson struct {
	Lesson   int64
	StartsAt time.Time
	Person   int64
	Once     string
	Fresh    bool
}

// RemindLessons writes the reminders of lessons down that are due now and adds them to the queue, page by page, each with its jobs or not at
// all. However many replicas do it at once, each reminder is written once. It gives how many are new.
func (j *Jobs) RemindLessons(ctx context.Context, r LessonRung, now time.Time) (made int, err error) {
	var last dueLesson
	for {
		var page []dueLesson
		err := j.store.inTx(ctx, func(ctx context.Context) (err error) {
			page, err = collect(ctx, j.store, pgx.RowToStructByPos[dueLesson], remindLessons(),
				r.Kind, r.After, r.Till, r.Minute, last.StartsAt, last.Lesson, last.Person, reminderPage, now)
			if err != nil {
				return err
			}
			return j.add(ctx, Prompt, false, r.notices(page))
		})
		if err != nil {
			return made, fmt.Errorf("write reminders %s: %w", r.Kind, err)
		}
		for _, d := range page {
			if d.Fresh {
				made++
			}
		}
		if len(page) < reminderPage {
			return made, nil
		}
		last = page[len(page)-1]
	}
}

func (r LessonRung) notices(page []dueLesson) []Notice {
	var list []Notice
	for _, d := range page {
		if d.Fresh {
			list = append(list, Notice{Kind: r.Kind, Person: d.Person, Ref: fmt.Sprint(d.Lesson, ".", d.StartsAt.Unix()), Once: d.Once})
		}
	}
	return list
}

// ForgetReminder takes back a reminder that was not sent, as if it had never been made.
func (s *Store) ForgetReminder(ctx context.Context, once string) error {
	if _, err := s.exec(ctx, `delete from reminder where once = $1`, once); err != nil {
		return fmt.Errorf("forget reminder: %w", err)
	}
	return nil
}

// LessonAhead loads a lesson of which somebody is reminded, as it is now. Errors: ErrNotFound, also for whoever is there already, has left or
// does not want to be reminded.
func (s *Store) LessonAhead(ctx context.Context, person, lesson int64) (Lesson, error) {
	l, err := one(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`
join enrolment e on e.course = l.course and e.person = $1 join person p on p.id = e.person where l.id = $2 and `+remindedOfLesson(), person, lesson)
	if err != nil {
		return Lesson{}, fmt.Errorf("load lesson %d ahead: %w", lesson, err)
	}
	return l, nil
}

// LessonsAhead lists somebody's lessons that begin within a time, by time.
func (s *Store) LessonsAhead(ctx context.Context, person int64, after, till time.Time) ([]Lesson, error) {
	list, err := collect(ctx, s, scanLesson, `select `+lessonColumns+lessonTables+`
join enrolment e on e.course = l.course and e.person = $1 and e.state = 'active'
where c.state = 'published' and l.state = 'planned' and l.starts_at > $2 and l.starts_at <= $3 order by l.starts_at, l.id limit 10`, person, after, till)
	if err != nil {
		return nil, fmt.Errorf("list lessons ahead of person %d: %w", person, err)
	}
	return list, nil
}

// ExplainReminders says how the database looks for those who are to be reminded of lessons, for measurements and tests.
func (s *Store) ExplainReminders(ctx context.Context, r LessonRung, now time.Time) (string, error) {
	lines, err := collect(ctx, s, pgx.RowTo[string], `explain `+remindLessons(),
		r.Kind, r.After, r.Till, r.Minute, time.Time{}, int64(0), int64(0), reminderPage, now)
	if err != nil {
		return "", fmt.Errorf("explain reminders: %w", err)
	}
	return strings.Join(lines, "\n"), nil
}
