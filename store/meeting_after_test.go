package store_test

import (
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// mentored is a vault in which Bolat has met the teams of Aigul and Dana.
type mentored struct {
	*vault
	projects []int64 // of Aigul, of Dana
	jobs     *store.Jobs
}

func newMentored(t *testing.T) mentored {
	t.Helper()
	v := newVault(t)
	m := mentored{vault: v, projects: []int64{v.project, v.leads(dana)}}
	v.accepted()
	v.must(v.Grant(t.Context(), bolat, store.Expert, "KZ-71", 0, v.now))
	v.sql(`insert into mentor (person, languages, made_at) values ($1, '{kk}', now())`, bolat)
	storetest.Consenting(t, v.address)
	var err error
	m.jobs, err = store.NewJobs(v.Store, slog.New(slog.DiscardHandler))
	v.must(err)
	return m
}

// met is a booking of Aigul's team that began some hours ago.
func (m mentored) met(hours, minutes int) int64 {
	m.t.Helper()
	return storetest.Booked(m.t, m.address, bolat, m.projects[0], aigul, m.now.Add(-time.Duration(hours)*time.Hour), minutes)
}

// says has a side say whether a meeting was held, and gives the tokens that came of it.
func (m mentored) says(person, booking int64, held bool) store.MeetingSaid {
	m.t.Helper()
	said, err := m.SayMeeting(m.t.Context(), person, booking, held, m.now)
	m.must(err)
	return said
}

func (m mentored) funded(amount int64) {
	m.t.Helper()
	m.issues(2 * amount)
	m.funds(ledger.Scope{Cohort: m.cohort}, amount)
}

func TestAMentorIsPaidOnceBothSidesSayThatItWasHeld(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	m.funded(1_000)
	whole, half := m.met(5, 60), m.met(3, 30)
	if said := m.says(bolat, whole, true); len(said.Paid) != 0 {
		t.Fatal("paid by one side's word")
	}
	if said := m.says(aigul, whole, true); !slices.Equal(said.Paid, []store.MeetingPaid{{Mentor: bolat, Booking: whole, Tokens: 30}}) {
		t.Fatal(said)
	}
	if said := m.says(aigul, whole, true); len(said.Paid) != 0 {
		t.Fatal("paid twice")
	}
	if _, err := m.SayMeeting(t.Context(), aigul, whole, false, m.now); !errors.Is(err, store.ErrSettled) {
		t.Fatal(err)
	}
	m.says(aigul, half, true)
	m.says(bolat, half, true)
	m.balance(bolat, 45)

	group := storetest.GroupBooked(t, m.address, bolat, m.projects, m.now.Add(-90*time.Minute), 60)
	m.says(aigul, group[0], true)
	m.says(dana, group[1], true)
	if said := m.says(bolat, group[1], true); len(said.Paid) != 1 || said.Paid[0].Booking != group[0] {
		t.Fatalf("a group is paid for once, by its first seat: %+v", said)
	}
	m.balance(bolat, 75)
	if paid, err := m.PayMeetings(t.Context(), m.now, 10); err != nil || len(paid) != 0 {
		t.Fatal(paid, err)
	}
	if kk, _, err := m.MeetingTitle(t.Context(), whole); err != nil || kk != "Жоба" {
		t.Fatal(kk, err)
	}
}

func TestAMentorIsPaidLaterWhenTheBudgetWasShort(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	booking := m.met(5, 60)
	m.says(bolat, booking, true)
	if said := m.says(aigul, booking, true); len(said.Paid) != 0 {
		t.Fatal("paid from nothing")
	}
	m.funded(40)
	paid, err := m.PayMeetings(t.Context(), m.now, 10)
	if m.must(err); len(paid) != 1 || paid[0].Tokens != 30 {
		t.Fatal(paid)
	}
	m.says(dana, storetest.Booked(t, m.address, bolat, m.projects[1], dana, m.now.Add(-2*time.Hour), 60), true)
	if paid, err = m.PayMeetings(t.Context(), m.now, 10); err != nil || len(paid) != 0 {
		t.Fatal(paid, err)
	}
	m.balance(bolat, 30)
}

func TestWhatIsSaidOfAMeetingIsForThoseWhomItConcernsAndForAWeek(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	ctx, booking, ahead := t.Context(), m.met(5, 60), m.met(-5, 60)
	for person, id := range map[int64]int64{dana: booking, officer: booking, aigul: ahead} {
		if _, err := m.SayMeeting(ctx, person, id, true, m.now); !errors.Is(err, store.ErrNotFound) {
			t.Fatal(person, err)
		}
	}
	if _, err := m.RateMeeting(ctx, aigul, booking, 5, m.now); !errors.Is(err, store.ErrChanged) {
		t.Fatal(err)
	}
	m.says(aigul, booking, true)
	if _, err := m.RateMeeting(ctx, bolat, booking, 5, m.now); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	if alerts, err := m.RateMeeting(ctx, aigul, booking, 4, m.now); err != nil || len(alerts) != 0 {
		t.Fatal(alerts, err)
	}
	m.must(m.SayRating(ctx, aigul, booking, "Пайдалы", m.now))
	m.must(m.NoteMeeting(ctx, bolat, booking, "Бағаны қайта есептеу керек", m.now))
	m.must(m.NoteMeeting(ctx, aigul, booking, "Кесте керек", m.now))
	m.must(m.NoteMeeting(ctx, aigul, booking, "", m.now))
	step, err := m.AddNextStep(ctx, bolat, booking, "Бағаны есептеу", 7, m.now)
	m.must(err)
	if again, err := m.AddNextStep(ctx, bolat, booking, "Бағаны есептеу", 7, m.now); err != nil || again != step {
		t.Fatal(again, err)
	}
	m.must(m.DateNextStep(ctx, aigul, step, time.Date(2027, 1, 5, 0, 0, 0, 0, time.UTC)))
	if err := m.TickNextStep(ctx, bolat, step, true, m.now); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	for turn := range store.NextStepsMost {
		_, err = m.AddNextStep(ctx, aigul, booking, "Тағы", int64(turn+1), m.now)
	}
	if !errors.Is(err, store.ErrOverLimit) {
		t.Fatal(err)
	}
	for range 2 {
		m.must(m.TickNextStep(ctx, aigul, step, true, m.now))
	}
	if steps, err := m.NextSteps(ctx, aigul, m.projects[0]); err != nil || len(steps) != 5 || steps[4].ID != step || !steps[4].Done {
		t.Fatal(steps, err)
	}
	for person, words := range map[int64]string{aigul: "Пайдалы", bolat: ""} {
		past, err := m.MeetingPastOf(ctx, person, booking, m.now)
		if m.must(err); past.Rating != 4 || past.RatingWords != words || len(past.Notes) != 1 || past.Notes[0].Side != store.SideMentor || len(past.Steps) != 5 {
			t.Fatalf("%+v", past)
		}
	}
	if _, err := m.SayMeeting(ctx, aigul, booking, false, m.now.Add(store.AfterMeeting)); !errors.Is(err, store.ErrLate) {
		t.Fatal(err)
	}
	m.says(aigul, booking, false)
	if past, err := m.MeetingPastOf(ctx, aigul, booking, m.now); err != nil || past.Rating != 0 || past.RatingWords != "" {
		t.Fatalf("%+v %v", past, err)
	}
}

func TestStaffAreToldOnceOfWhatGoesWrong(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	ctx, booking := t.Context(), m.met(5, 60)
	m.says(bolat, booking, false)
	said := m.says(aigul, booking, true)
	low, err := m.RateMeeting(ctx, aigul, booking, 2, m.now)
	if m.must(err); len(said.Alerts) != 1 || len(low) != 1 {
		t.Fatal(said, low)
	}
	if again, err := m.RateMeeting(ctx, aigul, booking, 1, m.now); err != nil || len(again) != 0 {
		t.Fatal(again, err)
	}
	notices, err := m.AlertNotices(ctx, append(said.Alerts, low...))
	m.must(err)
	told := map[int64]int{}
	for _, n := range notices {
		told[n.Person]++
	}
	if told[officer] != 2 || told[boss] != 2 || told[far] != 0 || told[bolat] != 0 {
		t.Fatal(told)
	}
	a, err := m.MentorAlertOf(ctx, officer, low[0])
	if m.must(err); a.Kind != store.AlertRating || a.Rating != 1 || a.Title != "Жоба" || a.Mentor != bolat {
		t.Fatalf("%+v", a)
	}
	if _, err := m.MentorAlertOf(ctx, far, low[0]); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}

	open := func(kind string) int64 { return m.number(`select count(*) from mentor_alert where kind = $1`, kind) }
	sure, unsure := m.met(-1, 30), storetest.Booked(t, m.address, bolat, m.projects[1], dana, m.now.Add(110*time.Minute), 30)
	m.must(m.ConfirmBooking(ctx, aigul, sure, m.now.Add(time.Hour), m.now))
	for range 2 {
		m.must(m.jobs.AlertUnconfirmed(ctx, m.now))
	}
	if got := m.number(`select booking from mentor_alert where kind = 'unconfirmed'`); got != unsure || open(store.AlertUnconfirmed) != 1 {
		t.Fatal(got)
	}
	m.sql(`insert into lead_mentor (project, mentor, state, author, mentor_at, team_at, made_at, active_at) select unnest($1::bigint[]), $2, 'active', $3, $4, $4, $4, $4`,
		m.projects, bolat, officer, m.now.AddDate(0, 0, -40))
	m.sql(`update booking set state = 'cancelled', ended_at = now(), ended_side = 'team' where id = any ($1)`, []int64{sure, unsure})
	for range 2 {
		m.must(m.jobs.AlertSilence(ctx, m.now))
	}
	if got := m.number(`select project from mentor_alert where kind = 'silence'`); got != m.projects[0] && got != m.projects[1] || open(store.AlertSilence) != 2 {
		t.Fatal(got, open(store.AlertSilence)) // Aigul's was missed by the mentor's word
	}
	storetest.Booked(t, m.address, bolat, m.projects[1], dana, m.now.AddDate(0, 0, 3), 30)
	m.must(m.jobs.AlertSilence(ctx, m.now.AddDate(0, 0, 2)))
	if open(store.AlertSilence) != 2 {
		t.Fatal("told twice of one silence")
	}
}

func TestACertificateOfHoursCountsWhatBothSidesSayWasHeld(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	ctx, zone := t.Context(), time.UTC
	if _, err := m.IssueMentorCertificate(ctx, bolat, zone, m.now); !errors.Is(err, store.ErrIncomplete) {
		t.Fatal(err)
	}
	if _, err := m.IssueMentorCertificate(ctx, aigul, zone, m.now); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	group := storetest.GroupBooked(t, m.address, bolat, m.projects, m.now.AddDate(0, 0, -2), 60)
	m.met(30, 60) // nobody has said how it was
	booking := m.met(5, 30)
	for _, id := range append(group, booking) {
		m.says(bolat, id, true)
	}
	m.says(aigul, group[0], true)
	m.says(dana, group[1], true)
	m.says(aigul, booking, true)
	c, err := m.IssueMentorCertificate(ctx, bolat, zone, m.now)
	if m.must(err); c.Minutes != 90 || c.Meetings != 2 || !c.Since.Before(c.Until) {
		t.Fatalf("%+v", c)
	}
	again, err := m.IssueMentorCertificate(ctx, bolat, zone, m.now.AddDate(0, 0, 20))
	if m.must(err); again.ID != c.ID {
		t.Fatal("two in a month")
	}
	if may, err := m.MayRevokeHours(ctx, far, c.Link); err != nil || may {
		t.Fatal(may, err)
	}
	if err := m.RevokeHours(ctx, far, c.Link, "Қате", m.now); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	m.must(m.RevokeHours(ctx, officer, c.Link, "Қате", m.now))
	if seen, err := m.MentorCertificateByLink(ctx, c.Link); err != nil || seen.Valid() || seen.RevokedWhy != "Қате" {
		t.Fatalf("%+v %v", seen, err)
	}
	if _, err := m.IssueMentorCertificate(ctx, bolat, zone, m.now); !errors.Is(err, store.ErrTooOften) {
		t.Fatal(err)
	}
}

func TestRemindersOfMeetingsAreFoundWithoutReadingWholeTables(t *testing.T) {
	t.Parallel()
	m := newMentored(t)
	m.sql(`insert into meeting (mentor, kind, starts_at, ends_at, free_at, author, turn, made_at)
select $1, 'single', d, d + interval '30 minutes', d + interval '30 minutes', $1, extract(epoch from d)::bigint, now()
from generate_series($2::timestamptz - interval '200 days', $2::timestamptz + interval '200 days', '1 hour') d`, bolat, m.now)
	m.sql(`insert into booking (meeting, mentor, starts_at, ends_at, project, person, state, turn, made_at)
select id, mentor, starts_at, ends_at, $1, $2, 'booked', turn, made_at from meeting`, m.projects[0], aigul)
	m.sql(`insert into reminder (once, person, kind, ref, told, made_at) select 'x' || n, $1, 'x', '', now(), now() from generate_series(1, 5000) n`, aigul)
	m.sql(`analyze`)
	plan, err := m.ExplainMeetingReminders(t.Context(), store.MeetingRung{Kind: "meeting_soon", After: m.now, Till: m.now.Add(10 * time.Minute), Minute: -1}, m.now)
	m.must(err)
	for _, table := range []string{"meeting", "booking", "reminder"} {
		if strings.Contains(plan, fmt.Sprint("Seq Scan on ", table)) {
			t.Fatal(plan)
		}
	}
}
