package storetest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// Course is a published course that was put into a database past the store.
type Course struct {
	ID                int64
	Lessons, Homework []int64 // by time; each lesson has one homework
}

// NewCourse makes a published course with lessons of ninety minutes on days that follow one another, the first at a moment, each with a homework
// that is due three days after it. Whoever makes it teaches it. code names it: up to 32 small letters, digits and hyphens.
func NewCourse(t testing.TB, address, code string, author int64, first time.Time, lessons int) (c Course) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		link := strings.Repeat("x", 22-min(len(code), 22)) + code[:min(len(code), 22)]
		if err := conn.QueryRow(ctx, `
insert into course (author, code, track, state, title_kk, title_ru, about_kk, about_ru, link, made_at, published_at)
values ($1, $2, 'invited', 'published', 'Әлеуметтік жоба мектебі', 'Школа социальных проектов', 'Он апта', 'Десять недель', $3, $4, $4) returning id`,
			author, code, link, first.AddDate(0, 0, -30)).Scan(&c.ID); err != nil {
			return err
		}
		var module int64
		if err := conn.QueryRow(ctx, `insert into course_module (course, code, position, title_kk, title_ru)
values ($1, 'm1', 1, 'Бастау', 'Начало') returning id`, c.ID).Scan(&module); err != nil {
			return err
		}
		for i := range lessons {
			lesson, homework, err := addLesson(ctx, conn, c.ID, module, author, i, first.AddDate(0, 0, i))
			if err != nil {
				return err
			}
			c.Lessons, c.Homework = append(c.Lessons, lesson), append(c.Homework, homework)
		}
		return nil
	})
	return c
}

func addLesson(ctx context.Context, conn *pgx.Conn, course, module, teacher int64, i int, at time.Time) (lesson, homework int64, err error) {
	err = conn.QueryRow(ctx, `
insert into lesson (course, module, code, title_kk, title_ru, text_kk, text_ru, teacher, starts_at, minutes, link, seed, spot)
values ($1, $2, 'l' || $3::int + 1, ($3::int + 1) || '-сабақ', 'Занятие ' || $3::int + 1, 'Мазмұны', 'Содержание', $4, $5, 90, 'https://meet.example/' || $3::int + 1, $6, $7)
returning id`, course, module, i, teacher, at, []byte(fmt.Sprintf("%016d", i)), fmt.Sprintf("%011d%011d", course, i)).Scan(&lesson)
	if err != nil {
		return 0, 0, err
	}
	err = conn.QueryRow(ctx, `
insert into homework (lesson, code, title_kk, title_ru, text_kk, text_ru, due_at)
values ($1, 'h1', 'Мәселе ағашы', 'Дерево проблем', 'Салып, суретін жіберіңіз.', 'Нарисуйте и пришлите фото.', $2) returning id`, lesson, at.AddDate(0, 0, 3)).Scan(&homework)
	return lesson, homework, err
}

// Enrol lets people take part in a course, since a day before its first lesson.
func Enrol(t testing.TB, address string, course int64, people ...int64) {
	t.Helper()
	inDatabase(t, address, func(ctx context.Context, conn *pgx.Conn) error {
		_, err := conn.Exec(ctx, `
insert into enrolment (course, person, source, enrolled_at)
select $1, p, 'invited', (select min(starts_at) from lesson where course = $1) - interval '1 day' from unnest($2::bigint[]) p`, course, people)
		return err
	})
}

// inDatabase does something past the store.
func inDatabase(t testing.TB, address string, do func(context.Context, *pgx.Conn) error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close(ctx) }()
	if err := do(ctx, conn); err != nil {
		t.Fatal(err)
	}
}
