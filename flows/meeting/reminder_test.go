package meeting_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/meeting"
	"saruar/flows/nudge"
	"saruar/locales"
	"saruar/store"
)

// post is where reminders arrive, each with when.
type post struct {
	w        *town
	delivery nudge.Delivery
	arrived  []arrival
}

type arrival struct {
	once   string
	person int64
	at     time.Time
	text   engine.Screen
}

func (w *town) post() *post {
	p := &post{w: w}
	kinds := nudge.Kinds{meeting.KindAfter: {Manner: nudge.Signed, Compose: w.room.Ask, Topic: store.TopicMeetings, Exactly: true}}
	for _, rung := range meeting.Rungs() {
		kinds[rung.Kind] = nudge.Kind{Manner: nudge.Signed, Compose: w.room.Remind(rung), Topic: store.TopicMeetings, Asleep: rung.Asleep, Exactly: true}
	}
	p.delivery = nudge.Delivery{
		Store: w.Store, Kinds: kinds, Form: func(string) bool { return false }, Zone: flowtest.Zone(), Now: func() time.Time { return w.now },
		SendOnce: func(_ context.Context, who store.Person, s engine.Screen, once string) error {
			p.arrived = append(p.arrived, arrival{once, who.ID, w.now, s})
			return nil
		},
	}
	return p
}

// tick looks for what is due and, between, has something happen before it is sent.
func (p *post) tick(between ...func()) {
	p.w.t.Helper()
	p.w.must(p.w.room.Minute(p.w.t.Context(), p.w.now.In(flowtest.Zone())))
	notices := p.w.queued()
	for _, do := range between {
		do()
	}
	for _, n := range notices {
		if n.Kind == store.NoticeMentorAlert {
			continue
		}
		var needless store.Needless
		if err := p.delivery.Work(p.w.t.Context(), n); err != nil && !errors.As(err, &needless) {
			p.w.t.Fatal(err)
		}
	}
}

// to lists what somebody was told, with the hour.
func (p *post) to(person int64) string {
	var list []string
	for _, a := range p.arrived {
		if a.person == person {
			list = append(list, strings.Split(a.once, ":")[3]+a.at.In(flowtest.Zone()).Format(" 02 15:04"))
		}
	}
	return strings.Join(list, ", ")
}

// every lets time pass a few minutes at a time.
func (p *post) every(by time.Duration, till time.Time) {
	for ; !p.w.now.After(till); p.w.now = p.w.now.Add(by) {
		p.tick()
	}
}

func (w *town) moves(booking int64, to time.Time) {
	w.t.Helper()
	w.sql(`update meeting x set starts_at = $2, ends_at = $2::timestamptz + (x.ends_at - x.starts_at), free_at = $2::timestamptz + (x.free_at - x.starts_at)
from booking b where b.id = $1 and x.id = b.meeting`, booking, to)
}

// cancels frees the mentor's time too, as the team does.
func (w *town) cancels(booking int64) {
	w.t.Helper()
	w.sql(`with gone as (update booking set state = 'cancelled', ended_at = now(), ended_side = 'team' where id = $1 and state = 'booked' returning meeting)
update meeting x set state = 'cancelled' from gone where x.id = gone.meeting`, booking)
}

func TestAMeetingIsRemindedOfThreeTimesAndAskedAboutOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	p, at := w.post(), w.now.Add(50*time.Hour) // two in the afternoon of the sixth
	booking := w.booked(50 * time.Hour)
	p.every(5*time.Minute, w.now)
	w.now = at.Add(-24 * time.Hour)
	p.every(5*time.Minute, at.Add(-23*time.Hour))
	if words, _ := w.said(p, leader(), "kk"); !strings.Contains(words, "24 сағаттан кейін") && !strings.Contains(words, "1 күннен кейін") {
		t.Fatal(words)
	}
	w.now = at.Add(-2 * time.Hour)
	p.every(5*time.Minute, at.Add(2*time.Hour+30*time.Minute))
	three := "meeting_day 05 14:00, meeting_hours 06 12:00, meeting_soon 06 13:50"
	for person, want := range map[int64]string{mentor(): three + ", meeting_after 06 16:00", leader(): three + ", meeting_after 06 16:00", stranger: three, officer: ""} {
		if got := p.to(person); got != want {
			t.Errorf("%d was told %q, want %q", person, got, want)
		}
	}
	ref := fmt.Sprint(booking)
	for lang, parts := range map[locales.Lang][]string{
		"kk": {"🔔 Кездесу 2 сағаттан кейін басталады.", "6 қараша, 14:00 (Астана уақыты)", "Командаңыз келетінін әлі растаған жоқ", "[Келетінімізді растау] meeting_confirm " + ref},
		"ru": {"🔔 Встреча начнётся через 2 часа.", "ещё не подтвердила", "[Отменить встречу] open meeting " + ref},
	} {
		words, _ := w.worded(p.find("meeting_hours", leader()), lang)
		sees(t, words, parts...)
	}
	for kind, people := range map[string]map[int64]bool{"meeting_day": {leader(): true, mentor(): true}, "meeting_hours": {leader(): false, mentor(): true}} {
		for person, movable := range people {
			if words, _ := w.worded(p.find(kind, person), "kk"); strings.Contains(words, "open meeting_move "+ref) != movable {
				t.Errorf("%s of %d offers to move: %v, want %v", kind, person, !movable, movable)
			}
		}
	}
	words, _ := w.worded(p.find("meeting_soon", mentor()), "kk")
	sees(t, words, "10 минуттан кейін", "[Онлайн қосылу] https://meet.example/1")
	words, _ = w.worded(p.find("meeting_after", mentor()), "ru")
	sees(t, words, "Встреча состоялась?", "open meeting_after "+ref)
}

func (p *post) find(kind string, person int64) engine.Screen {
	p.w.t.Helper()
	at := slices.IndexFunc(p.arrived, func(a arrival) bool { return a.person == person && strings.Contains(a.once, ":"+kind+":") })
	if at < 0 {
		p.w.t.Fatalf("%d got no %s", person, kind)
	}
	return p.arrived[at].text
}

// said words the last thing that somebody was told.
func (w *town) said(p *post, person int64, lang locales.Lang) (string, engine.Screen) {
	w.t.Helper()
	for i := len(p.arrived) - 1; i >= 0; i-- {
		if p.arrived[i].person == person {
			return w.worded(p.arrived[i].text, lang)
		}
	}
	w.t.Fatal("nothing was told")
	return "", engine.Screen{}
}

func (w *town) worded(screen engine.Screen, lang locales.Lang) (string, engine.Screen) {
	w.t.Helper()
	return w.told(func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error) {
		return screen, true, nil
	}, leader(), lang, "")
}

func TestWhatChangesBeforeItIsSentCounts(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	p, at := w.post(), w.now.Add(2*time.Hour)
	booking := w.booked(2 * time.Hour)
	p.tick(func() { w.moves(booking, at.Add(90*time.Minute)) })
	if len(p.arrived) != 0 {
		t.Fatalf("%+v", p.arrived)
	}
	p.every(5*time.Minute, at.Add(-time.Hour))                // the old time's hours pass
	if got := p.to(leader()); got != "meeting_day 04 12:00" { // of its new time, which is still far
		t.Fatal(got)
	}
	p.every(5*time.Minute, at)
	if got := p.to(leader()); got != "meeting_day 04 12:00, meeting_hours 04 13:30" {
		t.Fatal(got)
	}
	w.sql(`update booking set state = 'cancelled', ended_at = now(), ended_side = 'team'`)
	p.every(5*time.Minute, at.Add(5*time.Hour))
	if got := p.to(leader()); got != "meeting_day 04 12:00, meeting_hours 04 13:30" {
		t.Fatal(got)
	}
}

func TestTheMorningIsWaitedForUnlessItIsNearAndAClockThatStoodIsMadeUpFor(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	p, late := w.post(), w.now.Add(36*time.Hour) // midnight after the fifth
	w.booked(36 * time.Hour)
	w.now = late.Add(-24 * time.Hour)
	p.every(20*time.Minute, late.Add(-14*time.Hour))
	w.now = late.Add(-35 * time.Minute) // the clock stood meanwhile
	p.every(time.Minute, late)
	want := "meeting_day 05 09:00, meeting_hours 05 23:25, meeting_soon 05 23:50"
	if got := p.to(leader()); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	w.must(w.SetNotice(t.Context(), mentor(), store.TopicMeetings, "digest"))
	w.booked(14 * time.Hour)
	person, err := w.Person(t.Context(), mentor())
	w.must(err)
	w.now = late.Add(-3 * time.Hour)
	_, lines, button, err := w.room.Ahead(t.Context(), person, w.now)
	if w.must(err); len(lines) == 0 || button.Action.Name == "" {
		t.Fatal("the digest says nothing of what is ahead")
	}
}

func TestAMentorHearsOfAGroupOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	p := w.post()
	w.group(2 * time.Hour)
	p.every(10*time.Minute, w.now.Add(5*time.Hour))
	want := "meeting_hours 04 12:00, meeting_soon 04 13:50, meeting_after 04 16:00"
	if got := p.to(mentor()); got != want {
		t.Fatalf("%q, want %q", got, want)
	}
	words, _ := w.worded(p.find("meeting_soon", leader()), "kk")
	sees(t, words, "Топтық кездесу: «Ашық сағат»", "Өтетін жері: Кітапхана")
}
