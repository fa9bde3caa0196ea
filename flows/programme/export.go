package programme

import (
	"context"
	"errors"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Made is a course as a file that can be changed and sent in again, or an example of one, for whoever asked for it.
func (r Courses) Made(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	which, format, _ := strings.Cut(ref, "-")
	id, err := step.ID(which)
	if err != nil {
		return engine.Screen{}, false, err
	}
	course, text := r.example(now), locales.ProgrammeExample()
	if id != 0 {
		course, err = r.Store.ProgrammeOf(ctx, p.ID, id)
		text = locales.ProgrammeExported(both(course.TitleKK, course.TitleRU))
	}
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	file, err := r.write(ctx, course, format, locales.Lang(p.Lang))
	return engine.Screen{Text: []engine.Message{text}, File: file}, err == nil, err
}

func (r Courses) write(ctx context.Context, p store.Programme, format string, lang locales.Lang) (*engine.Attachment, error) {
	var failed error
	words := func(m locales.Message) string {
		text, err := r.Words.Plain(lang, m)
		failed = errors.Join(failed, err)
		return text
	}
	called, err := r.names(ctx, p)
	if err != nil {
		return nil, err
	}
	e := planted(p, r.Zone, called)
	if format == optionYAML {
		data, err := writeYAML(e, words(locales.ProgrammeYamlAbout()))
		return &engine.Attachment{Name: p.Code + ".yaml", MIME: "application/yaml", Data: data}, errors.Join(err, failed)
	}
	data, err := writeXLSX(e, func(key string) string { return words(heads()[key]) })
	return &engine.Attachment{
		Name: p.Code + ".xlsx", MIME: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Data: data,
	}, errors.Join(err, failed)
}

// names gives teachers as a file names them: by @name where they have one, else by Telegram id.
func (r Courses) names(ctx context.Context, p store.Programme) (func(int64) string, error) {
	known := map[int64]string{0: "", exampleTeacher: "@aigerim"}
	for _, m := range p.Modules {
		for _, l := range m.Lessons {
			if _, ok := known[l.Teacher]; ok {
				continue
			}
			person, err := r.Store.Person(ctx, l.Teacher)
			if err != nil {
				return nil, err
			}
			known[l.Teacher] = strconv.FormatInt(l.Teacher, 10)
			if person.Username != "" {
				known[l.Teacher] = "@" + person.Username
			}
		}
	}
	return func(id int64) string { return known[id] }, nil
}

const (
	exampleTeacher = -1
	// exampleHour is when the lesson of the example begins.
	exampleHour = 18
)

// example is a small course, a month ahead.
func (r Courses) example(now time.Time) store.Programme {
	y, m, d := now.In(r.Zone).Date()
	at := time.Date(y, m, d+30, exampleHour, 0, 0, 0, r.Zone)
	word := func(m locales.Message) (kk, ru string) {
		kk, _ = r.Words.Plain(locales.Kazakh, m)
		ru, _ = r.Words.Plain(locales.Russian, m)
		return kk, ru
	}
	p := store.Programme{Code: "social-school", Track: store.TrackInvited, Attendance: usualAttendance}
	p.TitleKK, p.TitleRU = word(locales.ProgrammeExampleTitle())
	p.AboutKK, p.AboutRU = word(locales.ProgrammeExampleAbout())
	module := store.ProgrammeModule{Code: "m1"}
	module.TitleKK, module.TitleRU = word(locales.ProgrammeExampleModule())
	l := store.ProgrammeLesson{Code: "l1", LessonText: store.LessonText{Teacher: exampleTeacher, StartsAt: at, Minutes: 90, Link: "https://meet.example/abc"}}
	l.TitleKK, l.TitleRU = word(locales.ProgrammeExampleLesson())
	l.TextKK, l.TextRU = word(locales.ProgrammeExampleAbout())
	h := store.ProgrammeHomework{Code: "h1", HomeworkText: store.HomeworkText{DueAt: at.AddDate(0, 0, 5), Mandatory: true}}
	h.TitleKK, h.TitleRU = word(locales.ProgrammeExampleHomework())
	h.TextKK, h.TextRU = word(locales.ProgrammeExampleTask())
	material := store.ProgrammeMaterial{Link: "https://example.kz/slides"}
	material.TitleKK, material.TitleRU = word(locales.ProgrammeExampleMaterial())
	l.Homework, l.Materials = []store.ProgrammeHomework{h}, []store.ProgrammeMaterial{material}
	module.Lessons = []store.ProgrammeLesson{l}
	p.Modules = []store.ProgrammeModule{module}
	return p
}
