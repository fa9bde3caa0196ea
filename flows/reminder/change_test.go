package reminder_test

import (
	"slices"
	"time"

	"pgregory.net/rapid"
)

// change has somebody change something.
func (p *play) change() {
	r, w := p.r, p.w
	who := p.people[rapid.SampledFrom(pupils).Draw(r, "who")]
	l := p.lessons[rapid.SampledFrom(p.ids()).Draw(r, "lesson")]
	minute := func(what string) int { return rapid.IntRange(0, 47).Draw(r, what) * 30 }
	switch rapid.IntRange(0, 12).Draw(r, "what") {
	case 0, 1:
		l.starts = p.soon("moved to")
		w.sql(`update lesson set starts_at = $2 where id = $1`, l.id, l.starts)
	case 2:
		l.starts = l.starts.Add(time.Duration(rapid.SampledFrom([]int{-30, -5, 5, 30}).Draw(r, "moved by")) * time.Minute)
		w.sql(`update lesson set starts_at = $2 where id = $1`, l.id, l.starts)
	case 3:
		l.cancelled = !l.cancelled
		w.sql(`update lesson set state = case when $2 then 'cancelled' else 'planned' end where id = $1`, l.id, l.cancelled)
	case 4:
		p.enrol(who, l.course, !who.courses[l.course])
	case 5:
		who.lessons = rapid.SampledFrom([]string{"now", "now", "digest", "off"}).Draw(r, "lessons")
		w.must(w.SetNotice(w.t.Context(), who.id, "lessons", who.lessons))
	case 6:
		who.homework = rapid.SampledFrom([]string{"now", "now", "digest", "off"}).Draw(r, "homework")
		w.must(w.SetNotice(w.t.Context(), who.id, "homework", who.homework))
	case 7:
		who.from, who.to = minute("quiet from"), minute("quiet to")
		w.must(w.SetQuietFrom(w.t.Context(), who.id, who.from))
		w.must(w.SetQuietTo(w.t.Context(), who.id, who.to))
	case 8:
		who.digest = minute("digest")
		w.must(w.SetDigestAt(w.t.Context(), who.id, who.digest))
	case 9:
		who.snoozed = w.time().Add(24 * time.Hour).Truncate(time.Second)
		w.must(w.Snooze(w.t.Context(), who.id, "homework", who.snoozed))
	case 10:
		work := p.works[[2]int64{l.homework, who.id}]
		if work == nil {
			work = &modelWork{undone: true}
			p.works[[2]int64{l.homework, who.id}] = work
		}
		work.undone = !work.undone
		w.sends(l.homework, who.id, map[bool]string{true: "returned", false: "sent"}[work.undone])
	case 11:
		l.due = p.soon("due again")
		w.sql(`update homework set due_at = $2 where id = $1`, l.homework, l.due)
	case 12:
		who.there[l.id] = true
		w.sql(`insert into attendance (lesson, person, state, how, marked_at) values ($1, $2, 'present', 'code', now()) on conflict do nothing`, l.id, who.id)
	}
}

func (p *play) ids() (list []int64) {
	for id := range p.lessons {
		list = append(list, id)
	}
	slices.Sort(list)
	return list
}
