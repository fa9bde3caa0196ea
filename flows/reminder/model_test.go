package reminder_test

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// model is what is true in a random programme, and what follows from it, worked out slowly and without the program's own rules.
type model struct {
	zone    *time.Location
	lessons map[int64]*modelLesson
	people  map[int64]*modelPerson
	works   map[[2]int64]*modelWork // by homework and person
	lost    map[string]bool         // what a process had begun to send when it died, and nobody could go on with
	heard   map[string]bool         // digests whose hour has come: once a day it is looked at what there is to say
}

type modelLesson struct {
	id, course int64
	starts     time.Time
	cancelled  bool
	homework   int64
	due        time.Time
	withdrawn  bool
}

type modelPerson struct {
	id                int64
	courses           map[int64]bool // in which they take part
	there             map[int64]bool // lessons at which they are already
	lessons, homework string         // how they want to hear of it
	from, to, digest  int            // minutes of the day
	snoozed           time.Time
}

type modelWork struct{ undone bool }

func (m *model) minute(now time.Time) int { return now.In(m.zone).Hour()*60 + now.In(m.zone).Minute() }

// quiet walks around the clock from one time to the other.
func (m *model) quiet(p *modelPerson, now time.Time) bool { return walks(p.from, p.to, m.minute(now)) }

func walks(from, to, minute int) bool {
	for at := from; at != to; at = (at + 1) % (24 * 60) {
		if at == minute {
			return true
		}
	}
	return false
}

// lessonDue is whether a reminder of a lesson may go out now.
func (m *model) lessonDue(l *modelLesson, p *modelPerson, kind string, now time.Time) bool {
	if l.cancelled || !p.courses[l.course] || p.there[l.id] || p.lessons != "now" {
		return false
	}
	left := l.starts.Sub(now)
	switch kind {
	case "lesson_day":
		return left <= 24*time.Hour && left > 3*time.Hour && !m.quiet(p, now)
	case "lesson_hour":
		return left <= time.Hour && left > 20*time.Minute
	}
	return left <= 10*time.Minute && left > 0
}

func lessonKey(l *modelLesson, kind string, p int64) string {
	return fmt.Sprint("lesson:", l.id, ":", l.starts.Unix(), ":", kind, ":", p)
}

// rungs are when a reminder of homework makes sense, around its deadline.
var rungs = map[string][2]time.Duration{
	"left_3d": {-72 * time.Hour, -24 * time.Hour}, "left_1d": {-24 * time.Hour, -3 * time.Hour}, "left_3h": {-3 * time.Hour, -30 * time.Minute},
	"over_1d": {24 * time.Hour, 72 * time.Hour}, "over_3d": {72 * time.Hour, 168 * time.Hour},
}

// undone lists what somebody has still to send.
func (m *model) undone(p *modelPerson) (list []*modelLesson) {
	for _, l := range m.lessons {
		if w := m.works[[2]int64{l.homework, p.id}]; !l.withdrawn && !l.cancelled && p.courses[l.course] && (w == nil || w.undone) {
			list = append(list, l)
		}
	}
	return list
}

// homeworkDue gives the rungs of a homework that make sense now, whatever was said before.
func (m *model) homeworkDue(l *modelLesson, p *modelPerson, now time.Time) (names []string) {
	if p.homework != "now" || m.quiet(p, now) || now.Before(p.snoozed) {
		return nil
	}
	for name, r := range rungs {
		if now.Before(l.due.Add(r[0])) || !now.Before(l.due.Add(r[1])) {
			continue
		}
		names = append(names, name)
	}
	inWindow := !l.due.After(now.Add(72*time.Hour)) && now.Before(l.due.Add(168*time.Hour))
	if !p.snoozed.IsZero() && now.Before(p.snoozed.Add(24*time.Hour)) && inWindow {
		names = append(names, fmt.Sprint("again_", p.snoozed.Unix()))
	}
	return names
}

// untold leaves out the rungs that were climbed, and those that a later reminder has spoken for.
func (m *model) untold(l *modelLesson, p *modelPerson, names []string, said []arrival) []string {
	return slices.DeleteFunc(names, func(name string) bool {
		from := p.snoozed
		if r, ok := rungs[name]; ok {
			from = l.due.Add(r[0])
		}
		return slices.ContainsFunc(said, func(a arrival) bool {
			about := strings.HasPrefix(a.once, fmt.Sprint("homework:", l.homework, ".", p.id, ":")) || (!p.snoozed.IsZero() && a.once == again(p))
			return about && (strings.HasSuffix(a.once, ":"+name) || !a.at.Before(from))
		})
	})
}

func again(p *modelPerson) string { return fmt.Sprint("homework:", p.id, ":again_", p.snoozed.Unix()) }

// nudges lists what somebody was told of homework.
func nudges(p int64, arrivals []arrival) (list []arrival) {
	for _, a := range arrivals {
		if a.person == p && strings.HasPrefix(a.once, "homework:") {
			list = append(list, a)
		}
	}
	return list
}

// says is whether there is anything to say in somebody's digest.
func (m *model) says(p *modelPerson, now time.Time) bool {
	if p.homework == "digest" {
		for _, l := range m.undone(p) {
			if l.due.After(now.Add(-168*time.Hour)) && !l.due.After(now.Add(72*time.Hour)) {
				return true
			}
		}
	}
	if p.lessons != "digest" {
		return false
	}
	for _, l := range m.lessons {
		if !l.cancelled && p.courses[l.course] && l.starts.After(now) && !l.starts.After(now.Add(36*time.Hour)) {
			return true
		}
	}
	return false
}

// digestDue is the key of the digest whose hour has come and is not over.
func (m *model) digestDue(p *modelPerson, now time.Time) (key string, due bool) {
	if p.homework != "digest" && p.lessons != "digest" {
		return "", false
	}
	day := now.In(m.zone)
	if m.minute(now) < p.digest {
		day = day.AddDate(0, 0, -1)
	}
	return fmt.Sprint("digest:", p.id, ":", day.Format(time.DateOnly)), walks(p.digest, (p.digest+120)%(24*60), m.minute(now))
}
