package reminder_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// pupils are the people of random programmes; their quiet hours end without jitter.
var pupils = []int64{20, 40, 60}

// longestPause is for how many minutes the clock may stand still at once.
const longestPause = 12 * 60

// enough is how long random programmes are played; what has begun is played to its end.
const enough = 20 * time.Second

// Whatever programmes, moves, wishes and clocks there are, with two replicas and processes that die: every reminder that is due is sent exactly
// once, none with a time that is no longer true, none in quiet hours unless it may, and never two nudges a day to one person.
func TestEveryReminderIsSentExactlyOnceWhateverHappens(t *testing.T) {
	t.Parallel()
	w := newSchool(t, flowtest.Zone())
	for _, id := range pupils {
		flowtest.Member(t, w.Store, id, []string{"kk", "ru"}[id/20%2], "Әлия")
	}
	began, failed := time.Now(), false
	var played, told int
	rapid.Check(t, func(r *rapid.T) {
		if !failed && played > 0 && time.Since(began) > enough {
			return
		}
		failed = true // until it has come to its end
		p := newPlay(r, w)
		for range rapid.IntRange(15, 40).Draw(r, "steps") {
			p.step()
		}
		failed = false
		played, told = played+1, told+len(w.telegram.arrivals)
	})
	t.Logf("%d programmes with %d messages", played, told)
	if !t.Failed() && (played < 3 || told < played) {
		t.Errorf("only %d programmes with %d messages were played", played, told)
	}
}

// play is one random programme.
type play struct {
	*model
	r *rapid.T
	w *school
	// checked is how many of the messages that arrived were looked at.
	checked int
	luck    *rand.Rand
	luckMu  sync.Mutex
	deadly  int // one in so many messages kills its process
}

func newPlay(r *rapid.T, w *school) *play {
	p := &play{r: r, w: w, model: &model{
		zone: w.zone, lessons: map[int64]*modelLesson{}, people: map[int64]*modelPerson{}, works: map[[2]int64]*modelWork{}, lost: map[string]bool{},
		heard: map[string]bool{},
	}}
	p.luck = rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "luck"), 0))
	p.deadly = rapid.SampledFrom([]int{1 << 30, 12, 3}).Draw(r, "deadly")
	w.queue, w.telegram.arrivals, w.telegram.fate = nil, nil, p.fate
	w.at(flowtest.Noon().Add(time.Duration(rapid.IntRange(0, 24*60).Draw(r, "begins")) * time.Minute))
	w.sql(`
with a as (delete from river_job), b as (delete from reminder), c as (delete from nudge), d as (delete from snooze), e as (delete from delivery),
	f as (delete from homework_work), g as (delete from attendance), h as (delete from homework), i as (delete from enrolment)
update person set notices = '{}', quiet_from = 1320, quiet_to = 540, digest_at = 540`)
	w.sql(`delete from lesson`)
	w.sql(`delete from course_module`)
	w.sql(`delete from course`)
	for _, id := range pupils {
		p.people[id] = &modelPerson{id: id, courses: map[int64]bool{}, there: map[int64]bool{}, lessons: "now", homework: "now", from: 1320, to: 540, digest: 540}
	}
	for i := range rapid.IntRange(1, 3).Draw(r, "courses") {
		p.course(i)
	}
	return p
}

func (p *play) fate() fate {
	p.luckMu.Lock()
	defer p.luckMu.Unlock()
	if p.luck.IntN(p.deadly) > 0 {
		return lives
	}
	return []fate{diesBefore, diesAfter}[p.luck.IntN(2)]
}

// soon is a moment within two days, to five minutes.
func (p *play) soon(what string) time.Time {
	return p.w.time().Truncate(5 * time.Minute).Add(time.Duration(rapid.IntRange(0, 600).Draw(p.r, what)) * 5 * time.Minute)
}

func (p *play) course(i int) {
	var course, module int64
	p.read(&course, `
insert into course (author, code, track, state, title_kk, title_ru, link, made_at, published_at)
values ($1, $2, 'invited', 'published', 'Мектеп', 'Школа', $3, now(), now()) returning id`, teacher, fmt.Sprint("c", i), fmt.Sprintf("%022d", i))
	p.read(&module, `insert into course_module (course, code, position, title_kk, title_ru) values ($1, 'm', 1, 'Бастау', 'Начало') returning id`, course)
	for n := range rapid.IntRange(1, 4).Draw(p.r, "lessons") {
		l := &modelLesson{course: course, starts: p.soon("starts"), due: p.soon("due").Add(time.Duration(rapid.IntRange(-4, 4).Draw(p.r, "days")) * 24 * time.Hour)}
		p.read(&l.id, `
insert into lesson (course, module, code, title_kk, title_ru, starts_at, minutes, link, seed, spot)
values ($1, $2, $3, 'Сабақ', 'Занятие', $4, 90, 'https://meet.example/1', '0123456789abcdef', $5) returning id`,
			course, module, fmt.Sprint("l", n), l.starts, fmt.Sprintf("%011d%011d", i, n))
		p.read(&l.homework, `insert into homework (lesson, code, title_kk, title_ru, text_kk, text_ru, due_at) values ($1, 'h', 'Т', 'З', 'т', 'з', $2) returning id`, l.id, l.due)
		p.lessons[l.id] = l
	}
	for _, id := range pupils {
		p.enrol(p.people[id], course, rapid.IntRange(0, 3).Draw(p.r, "enrolled") > 0)
	}
}

func (p *play) read(into any, sql string, args ...any) {
	p.w.must(p.w.pool.QueryRow(p.w.t.Context(), sql, args...).Scan(into))
}

func (p *play) enrol(who *modelPerson, course int64, in bool) {
	who.courses[course] = in
	p.w.sql(`insert into enrolment (course, person, source, state, enrolled_at, ended_at)
values ($1, $2, 'invited', case when $3 then 'active' else 'left' end, now(), case when $3 then null else now() end)
on conflict (course, person) do update set state = excluded.state, ended_at = excluded.ended_at`, course, who.id, in)
}

// step lets time pass, something change, and the replicas do their work; then everything must be as it should.
func (p *play) step() {
	w := p.w
	w.at(w.time().Add(time.Duration(p.pause()) * time.Minute))
	for range rapid.IntRange(0, 2).Draw(p.r, "changes") {
		p.change()
	}
	switch rapid.IntRange(0, 3).Draw(p.r, "ticks") {
	case 0:
		w.look(w.replicas[1])
	case 1:
		w.look(w.replicas[0])
		w.look(w.replicas[1])
	default:
		p.both(func(i int) { w.look(w.replicas[i]) })
	}
	if rapid.IntRange(0, 4).Draw(p.r, "changes between") == 0 {
		p.change() // after it was made and before it is sent
		p.sendAll()
		w.look(w.replicas[0])
	}
	p.sendAll()
	p.complete()
}

// pause is for how many minutes nothing happens: some, or until a minute next to one at which somebody's quiet hours begin or end.
func (p *play) pause() int {
	minutes := rapid.OneOf(rapid.IntRange(1, 10), rapid.IntRange(1, 10), rapid.IntRange(5, 60), rapid.IntRange(60, 180)).Draw(p.r, "pause")
	if rapid.IntRange(0, 3).Draw(p.r, "to an edge") > 0 {
		return minutes
	}
	who := p.people[rapid.SampledFrom(pupils).Draw(p.r, "whose")]
	edge := rapid.SampledFrom([]int{who.from, who.to, who.to}).Draw(p.r, "edge") + rapid.IntRange(-1, 1).Draw(p.r, "beside")
	if until := (edge - p.minute(p.w.time()) + 24*60) % (24 * 60); until > 0 && until < longestPause {
		return until
	}
	return minutes
}

func (p *play) both(do func(i int)) {
	var running sync.WaitGroup
	for i := range p.w.replicas {
		running.Go(func() { do(i) })
	}
	running.Wait()
}

// sendAll has both replicas send what is in the queue, again and again as long as some of them die.
func (p *play) sendAll() {
	w := p.w
	w.fetch()
	for ready, waiting := w.ready(); len(ready) > 0; ready, waiting = w.ready() {
		var left [2][]job
		p.both(func(i int) {
			var mine []job
			for n, j := range ready {
				if n%2 == i {
					mine = append(mine, j)
				}
			}
			left[i], _ = w.work(w.replicas[i], mine)
		})
		w.queue = slices.Concat(waiting, left[0], left[1])
	}
	p.sound()
}

// sound looks at what has just arrived: it must be true, allowed and new.
func (p *play) sound() {
	for i, a := range p.w.telegram.arrivals {
		if i < p.checked {
			continue
		}
		if slices.ContainsFunc(p.w.telegram.arrivals[:i], func(b arrival) bool { return a.once == b.once }) {
			p.r.Fatalf("twice: %s", a.once)
		}
		who := p.people[a.person]
		switch part := strings.Split(a.once, ":"); part[0] {
		case "lesson":
			var id, told int64
			_, _ = fmt.Sscan(part[1], &id)
			_, _ = fmt.Sscan(part[2], &told)
			if l := p.lessons[id]; l.starts.Unix() != told || !p.lessonDue(l, who, part[3], a.at) {
				p.r.Fatalf("%s at %s for %+v of %+v", a.once, a.at, l, who)
			}
		case "homework":
			p.soundNudge(a, i, who, part)
		case "digest":
			if key, due := p.digestDue(who, a.at); !due || key != a.once || !p.says(who, a.at) {
				p.r.Fatalf("%s at %s for %+v", a.once, a.at, who)
			}
		}
	}
	p.checked = len(p.w.telegram.arrivals)
}

func (p *play) soundNudge(a arrival, i int, who *modelPerson, part []string) {
	before := nudges(a.person, p.w.telegram.arrivals[:i])
	if slices.ContainsFunc(before, func(b arrival) bool { return p.day(b.at) == p.day(a.at) }) {
		p.r.Fatalf("two a day: %s at %s", a.once, a.at)
	}
	for _, l := range p.undone(who) {
		names := p.untold(l, who, p.homeworkDue(l, who, a.at), before)
		if len(names) > 0 && (a.once == again(who) || part[1] == store.HomeworkRef(l.homework, who.id)) {
			return
		}
	}
	p.r.Fatalf("%s at %s for %+v", a.once, a.at, who)
}

func (p *play) day(at time.Time) string { return at.In(p.zone).Format(time.DateOnly) }

// complete looks for what should have arrived and did not.
func (p *play) complete() {
	now := p.w.time()
	for _, who := range p.people {
		for _, l := range p.lessons {
			for _, kind := range []string{"lesson_day", "lesson_hour", "lesson_soon"} {
				if p.lessonDue(l, who, kind, now) && !p.w.telegram.find(lessonKey(l, kind, who.id)) {
					p.r.Fatalf("at %s %+v was not reminded (%s) of %+v", now, who, kind, l)
				}
			}
		}
		said := nudges(who.id, p.w.telegram.arrivals)
		if !slices.ContainsFunc(said, func(a arrival) bool { return p.day(a.at) == p.day(now) }) {
			for _, l := range p.undone(who) {
				if names := p.untold(l, who, p.homeworkDue(l, who, now), said); len(names) > 0 {
					p.r.Fatalf("at %s %+v was not nudged (%v) about %+v", now, who, names, l)
				}
			}
		}
		if key, due := p.digestDue(who, now); due && !p.heard[key] {
			p.heard[key] = true
			if p.says(who, now) && !p.w.telegram.find(key) {
				p.r.Fatalf("at %s %+v has no %s", now, who, key)
			}
		}
	}
}
