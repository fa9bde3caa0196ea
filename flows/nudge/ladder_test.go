package nudge_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"saruar/flows/nudge"
)

var zone = time.FixedZone("", 5*60*60)

func at(day, hour, minute int) time.Time {
	return time.Date(2026, time.November, day, hour, minute, 0, 0, zone)
}

const usualFrom, usualTo = 22 * 60, 9 * 60

// draft was last answered on the 4th at noon; its deadline is on the 20th at six in the evening.
func draft() nudge.Draft {
	return nudge.Draft{
		AnsweredAt: at(4, 12, 0), ClosesAt: at(20, 18, 0), Leader: nudge.Leader{ID: 20, QuietFrom: usualFrom, QuietTo: usualTo},
	}
}

func TestTheLadder(t *testing.T) {
	t.Parallel()
	reminded := func(rung nudge.Rung, when time.Time) func(*nudge.Draft) {
		return func(d *nudge.Draft) { d.Reminders = append(d.Reminders, nudge.Reminder{Rung: rung, At: when}) }
	}
	for _, c := range []struct {
		name   string
		now    time.Time
		change func(*nudge.Draft)
		want   nudge.Rung
	}{
		{name: "a quarter of a day is no pause", now: at(4, 18, 0)},
		{name: "just before a day has passed", now: at(5, 11, 59)},
		{name: "a day after the last answer", now: at(5, 12, 0), want: nudge.Idle24h},
		{name: "a missed tick is made up for", now: at(6, 20, 0), want: nudge.Idle24h},
		{name: "three days after the last answer", now: at(7, 12, 0), want: nudge.Idle72h},
		{name: "once is enough", now: at(6, 12, 0), change: reminded(nudge.Idle24h, at(5, 12, 5))},
		{name: "after an outage the later rung speaks for both", now: at(8, 12, 0), want: nudge.Idle72h},
		{name: "a week later it makes no sense", now: at(11, 12, 0)},
		{name: "seven days before the deadline", now: at(13, 18, 0), want: nudge.Left7d},
		{name: "three days before the deadline", now: at(17, 18, 0), want: nudge.Left3d},
		{name: "a day before the deadline", now: at(19, 18, 0), want: nudge.Left1d},
		{name: "three hours before the deadline", now: at(20, 15, 0), want: nudge.Left3h},
		{name: "too late to be of use", now: at(20, 17, 40)},
		{name: "after the deadline", now: at(20, 18, 1)},
		{name: "not two a day", now: at(20, 15, 0), change: reminded(nudge.Left1d, at(20, 9, 30))},
		{name: "an earlier rung does not follow a later one", now: at(14, 12, 0), change: reminded(nudge.Left7d, at(13, 18, 0))},
		{name: "quiet hours", now: at(6, 22, 0)},
		{name: "quiet hours after midnight", now: at(6, 3, 0)},
		{name: "the end of quiet hours", now: at(6, 9, 0), want: nudge.Idle24h},
		{name: "an open form", now: at(6, 12, 0), change: func(d *nudge.Draft) {
			d.Leader.InForm, d.Leader.LastUpdate = true, at(6, 11, 45)
		}},
		{name: "a form that was left", now: at(6, 12, 15), want: nudge.Idle24h, change: func(d *nudge.Draft) {
			d.Leader.InForm, d.Leader.LastUpdate = true, at(6, 11, 45)
		}},
		{name: "somebody in the menu", now: at(6, 12, 0), want: nudge.Idle24h, change: func(d *nudge.Draft) {
			d.Leader.LastUpdate = at(6, 11, 59)
		}},
		{name: "who is at work needs no reminder", now: at(19, 18, 0), change: func(d *nudge.Draft) { d.AnsweredAt = at(19, 16, 0) }},
		{name: "who has stopped again does", now: at(19, 19, 0), want: nudge.Left1d, change: func(d *nudge.Draft) { d.AnsweredAt = at(19, 16, 0) }},
		{name: "a deadline at the end of quiet hours is nobody's last moment", now: at(20, 9, 0), change: func(d *nudge.Draft) {
			d.ClosesAt, d.Reminders = at(20, 9, 15), []nudge.Reminder{{Rung: nudge.Left1d, At: at(19, 9, 15)}}
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := draft()
			if c.change != nil {
				c.change(&d)
			}
			rung, ok := nudge.Due(d, c.now)
			if rung != c.want || ok != (c.want != "") {
				t.Fatalf("%q, %t; want %q", rung, ok, c.want)
			}
		})
	}
}

func TestQuietHoursEndWithALittleJitter(t *testing.T) {
	t.Parallel()
	ends := map[time.Duration]bool{}
	for id := range int64(20) {
		l := nudge.Leader{ID: id, QuietFrom: usualFrom, QuietTo: usualTo}
		left := l.QuietLeft(at(5, 8, 59))
		if left < time.Minute || left > 21*time.Minute {
			t.Fatalf("%s for %d", left, id)
		}
		if l.QuietLeft(at(5, 8, 59).Add(left)) != 0 {
			t.Fatalf("still quiet after %s", left)
		}
		ends[left] = true
	}
	if len(ends) != 20 {
		t.Fatalf("%d different ends", len(ends))
	}
}

// season is a draft with ticks that come and go, outages, answers, and quiet hours of all kinds.
func TestWhateverTheClockDoesNobodyIsBothered(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		minutes := rapid.IntRange(0, 24*60-1)
		begins := at(1, 0, 0)
		d := nudge.Draft{
			AnsweredAt: begins.Add(time.Duration(minutes.Draw(r, "first answer")) * time.Minute),
			ClosesAt:   begins.Add(time.Duration(rapid.IntRange(60, 30*24*60).Draw(r, "deadline")) * time.Minute),
			Leader: nudge.Leader{
				ID: rapid.Int64().Draw(r, "person"), QuietFrom: minutes.Draw(r, "quiet from"), QuietTo: minutes.Draw(r, "quiet to"),
			},
		}
		now := d.AnsweredAt
		for now.Before(d.ClosesAt.Add(24 * time.Hour)) {
			// Mostly every few minutes, sometimes after hours or days without the program.
			pause := rapid.OneOf(rapid.IntRange(1, 90), rapid.IntRange(1, 90), rapid.IntRange(60, 24*60), rapid.IntRange(24*60, 6*24*60)).Draw(r, "pause")
			now = now.Add(time.Duration(pause) * time.Minute)
			if rapid.IntRange(0, 9).Draw(r, "comes back") == 0 {
				d.Leader.LastUpdate, d.Leader.InForm = now, rapid.Bool().Draw(r, "in the form")
				if d.Leader.InForm && now.Before(d.ClosesAt) {
					d.AnsweredAt = now
				}
			}
			rung, ok := nudge.Due(d, now)
			if !ok {
				continue
			}
			check(r, d, rung, now)
			d.Reminders = append(d.Reminders, nudge.Reminder{Rung: rung, At: now})
		}
	})
}

func check(r *rapid.T, d nudge.Draft, rung nudge.Rung, now time.Time) {
	complain := func(what string) { r.Fatalf("%s: %s at %s with %+v", what, rung, now, d) }
	if slices.ContainsFunc(d.Reminders, func(m nudge.Reminder) bool { return m.Rung == rung }) {
		complain("twice")
	}
	if slices.ContainsFunc(d.Reminders, func(m nudge.Reminder) bool { return m.At.Format(time.DateOnly) == now.Format(time.DateOnly) }) {
		complain("two a day")
	}
	if inside(d.Leader.QuietFrom, d.Leader.QuietTo, now) {
		complain("in quiet hours")
	}
	if d.Leader.InForm && now.Sub(d.Leader.LastUpdate) < 30*time.Minute {
		complain("into an open form")
	}
	idle, left := now.Sub(d.AnsweredAt), d.ClosesAt.Sub(now)
	sense := map[nudge.Rung]bool{
		nudge.Idle24h: idle >= 24*time.Hour && idle < 72*time.Hour,
		nudge.Idle72h: idle >= 72*time.Hour && idle < 7*24*time.Hour,
		nudge.Left7d:  left <= 7*24*time.Hour && left > 72*time.Hour,
		nudge.Left3d:  left <= 72*time.Hour && left > 24*time.Hour,
		nudge.Left1d:  left <= 24*time.Hour && left > 3*time.Hour,
		nudge.Left3h:  left <= 3*time.Hour,
	}
	if !sense[rung] || left < 30*time.Minute {
		complain(fmt.Sprint("no sense, idle ", idle, ", left ", left))
	}
}

// inside is the plain meaning of quiet hours: the hands of a clock between two times, over midnight too.
func inside(from, to int, now time.Time) bool {
	for m := from; m != to; m = (m + 1) % (24 * 60) {
		if m == now.Hour()*60+now.Minute() {
			return true
		}
	}
	return false
}

func TestATickEveryFiveMinutesMissesNoRung(t *testing.T) {
	t.Parallel()
	d := draft()
	d.AnsweredAt = at(4, 12, 0)
	var climbed []string
	for now := d.AnsweredAt; now.Before(d.ClosesAt); now = now.Add(5 * time.Minute) {
		if rung, ok := nudge.Due(d, now); ok {
			d.Reminders = append(d.Reminders, nudge.Reminder{Rung: rung, At: now})
			climbed = append(climbed, fmt.Sprint(rung, now.Format(" 02 15:04")))
		}
	}
	want := []string{"idle_24h 05 12:00", "idle_72h 07 12:00", "left_7d 13 18:00", "left_3d 17 18:00", "left_1d 19 18:00", "left_3h 20 15:00"}
	if !slices.Equal(climbed, want) {
		t.Fatalf("%q", climbed)
	}
}
