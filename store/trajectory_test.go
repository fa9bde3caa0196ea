package store_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/store"
)

// road is a vault whose project was accepted a hundred days ago and is written by two.
type road struct {
	*vault
	zone *time.Location
}

func newRoad(t *testing.T) *road {
	t.Helper()
	r := &road{vault: newVault(t), zone: almaty(t)}
	r.accepted()
	r.now = time.Date(2026, time.November, 4, 12, 0, 0, 0, r.zone)
	r.sql(`update application set answered_at = $1`, r.day("2026-08-01"))
	r.sql(`update cohort set state = 'running'`)
	r.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, r.project, bolat)
	return r
}

func (r *road) day(date string) time.Time {
	r.t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	r.must(err)
	return day
}

func (r *road) of(person int64) store.Trajectory {
	r.t.Helper()
	t, err := r.Trajectory(r.t.Context(), person, r.project, r.zone)
	r.must(err)
	return t
}

func (r *road) goal(person, owner, turn int64) error {
	return r.AddGoal(r.t.Context(), person, r.project, store.GoalText{Title: "Филиал", Metric: "Ашылды", DueOn: r.day("2027-01-01"), Owner: owner}, turn, r.now)
}

func (r *road) checkin(person int64, due string, now time.Time) error {
	return r.AddCheckin(r.t.Context(), person, r.project, store.Checkin{DueOn: r.day(due), Done: "Бірінші", Next: "Келесі"}, r.zone, now)
}

func TestATrajectoryIsForTheTeamAndForStaffOfItsRegion(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	ctx := t.Context()
	id, err := r.AddDiagnosis(ctx, bolat, r.project, [store.Axes]int{1, 2, 3, 4, 5, 6, 7, 10}, "Сөз", 7, r.now)
	r.must(err)
	again, err := r.AddDiagnosis(ctx, bolat, r.project, [store.Axes]int{}, "Сөз", 7, r.now)
	if r.must(err); again != id {
		t.Fatal("one turn made two")
	}
	r.must(r.goal(aigul, bolat, 1))
	for person, open := range map[int64]bool{aigul: true, bolat: true, dana: false, officer: false} {
		_, err := r.Trajectory(ctx, person, r.project, r.zone)
		if open != (err == nil) {
			t.Fatalf("%d: %v", person, err)
		}
	}
	for person, open := range map[int64]bool{officer: true, boss: true, far: false, aigul: false, dana: false} {
		seen, err := r.ReadTrajectory(ctx, person, r.project, r.zone, r.now)
		if open != (err == nil) || open && (len(seen.Goals) != 1 || len(seen.Diagnoses) != 1) {
			t.Fatalf("%d: %+v %v", person, seen, err)
		}
	}
	for person, open := range map[int64]bool{officer: true, far: false, bolat: true, dana: false} {
		pair, title, err := r.DiagnosisShown(ctx, person, id)
		if open != (err == nil) || open && (len(pair) != 1 || pair[0].Scores[7] != 10 || title != "Жоба") {
			t.Fatalf("%d: %+v %v", person, pair, err)
		}
	}
	if n := r.number(`select count(*) from audit where action = 'read_courses' and subject_id = $1`, r.project); n != 2 {
		t.Fatalf("%d looks are noted", n)
	}
	_, err = r.AddDiagnosis(ctx, officer, r.project, [store.Axes]int{}, "", 8, r.now)
	r.wants(store.ErrNotFound, err)
	r.sql(`update application set state = 'withdrawn'`)
	_, err = r.Trajectory(ctx, aigul, r.project, r.zone)
	r.wants(store.ErrNotFound, err)
}

func TestAProjectHasAtMostFiveOpenGoals(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	ctx := t.Context()
	var all sync.WaitGroup
	added := make([]error, 8)
	for i := range added {
		all.Go(func() { added[i] = r.goal(aigul, bolat, int64(i+1)) })
	}
	all.Wait()
	refused := 0
	for _, err := range added {
		if err != nil {
			r.wants(store.ErrOverLimit, err)
			refused++
		}
	}
	if n := len(r.of(bolat).Goals); n != store.GoalsMost || refused != 3 {
		t.Fatalf("%d goals, %d refused", n, refused)
	}
	g := r.of(bolat).Goals[0]
	g.Title, g.Owner = "Екі филиал", aigul
	r.must(r.ChangeGoal(ctx, bolat, g.ID, g.GoalText))
	r.wants(store.ErrNotFound, r.ChangeGoal(ctx, dana, g.ID, g.GoalText))
	g.Owner = dana
	r.wants(store.ErrNotFound, r.ChangeGoal(ctx, bolat, g.ID, g.GoalText))
	r.wants(store.ErrNotFound, r.CloseGoal(ctx, officer, g.ID, store.GoalReached, r.now))
	r.must(r.CloseGoal(ctx, aigul, g.ID, store.GoalReached, r.now))
	r.wants(store.ErrChanged, r.CloseGoal(ctx, bolat, g.ID, store.GoalDropped, r.now))
	g.Owner = aigul
	r.wants(store.ErrChanged, r.ChangeGoal(ctx, bolat, g.ID, g.GoalText))
	r.must(r.goal(aigul, aigul, 20))
	r.must(r.goal(aigul, aigul, 20)) // the same turn once more
	r.wants(store.ErrNotFound, r.goal(dana, dana, 21))
	r.wants(store.ErrNotFound, r.goal(aigul, dana, 22))
	if list := r.of(aigul).Goals; len(list) != 6 || list[5].Title != "Екі филиал" || list[5].OwnerName != "Адам 911" || list[5].State != store.GoalReached {
		t.Fatalf("%+v", list)
	}
}

func TestACheckInIsToldOnceUntilTheNextIsDue(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.sql(`insert into application_event (application, from_state, to_state, happened_at) values ($1, 'in_review', 'accepted', '2026-10-01 20:00Z')`, r.project)
	road := r.of(aigul)
	if !road.BeginsOn.Equal(r.day("2026-10-02")) || !road.CheckinDue(r.now).Equal(r.day("2026-10-30")) || !road.CheckinNext(r.now).Equal(r.day("2026-11-13")) {
		t.Fatalf("%+v", road)
	}
	if due := road.CheckinDue(r.day("2026-10-15")); !due.IsZero() {
		t.Fatalf("the first is due on %v", due)
	}
	var both sync.WaitGroup
	told := make([]error, 2)
	for i, person := range []int64{aigul, bolat} {
		both.Go(func() { told[i] = r.checkin(person, "2026-10-30", r.now) })
	}
	both.Wait()
	if (told[0] == nil) == (told[1] == nil) {
		t.Fatal(told)
	}
	r.wants(store.ErrAlready, r.checkin(aigul, "2026-10-30", r.now))
	if road = r.of(bolat); len(road.Checkins) != 1 || !road.CheckinOpen(r.now).IsZero() {
		t.Fatalf("%+v", road.Checkins)
	}
	r.wants(store.ErrLate, r.checkin(aigul, "2026-10-16", r.now))
	r.wants(store.ErrLate, r.checkin(aigul, "2026-11-13", r.now))
	r.wants(store.ErrLate, r.checkin(aigul, "2026-11-01", r.now))
	r.wants(store.ErrNotFound, r.checkin(dana, "2026-10-30", r.now))
	r.must(r.checkin(aigul, "2026-11-13", r.day("2026-11-26").Add(10*time.Hour)))
}

func TestTheFirstEnrolmentInACourseOfTheCohortIsWhereCountingBegins(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.sql(`insert into course (author, code, cohort, state, title_kk, title_ru, link, made_at, published_at)
		select $1, 'c', id, 'published', 'к', 'к', repeat('x', 22), now(), now() from cohort`, boss)
	for person, at := range map[int64]string{aigul: "2026-10-20", bolat: "2026-10-21"} {
		r.sql(`insert into enrolment (course, person, project, source, enrolled_at) select id, $1, $2, 'cohort', $3 from course`, person, r.project, r.day(at))
	}
	if road := r.of(aigul); !road.BeginsOn.Equal(r.day("2026-10-20")) {
		t.Fatal(road.BeginsOn)
	}
	r.sql(`update enrolment set state = 'left', ended_at = now() where person = $1`, aigul)
	if road := r.of(aigul); !road.BeginsOn.Equal(r.day("2026-10-21")) {
		t.Fatal(road.BeginsOn)
	}
	r.sql(`update course set state = 'finished', finished_at = '2026-11-02 20:00Z'`)
	if road := r.of(aigul); !road.FinishedOn.Equal(r.day("2026-11-03")) {
		t.Fatal(road.FinishedOn)
	}
}

func TestFollowUpsAreToldFromAWeekBeforeUntilTheyAreDone(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	tell := func(months int, now string) error {
		return r.AddFollowup(t.Context(), aigul, r.project, store.Followup{Months: months, Running: store.RunningGrows, People: 40, Words: "Жақсы"}, r.zone, r.day(now))
	}
	r.wants(store.ErrTooEarly, tell(3, "2027-06-01"))
	r.must(r.MoveCohort(t.Context(), boss, r.cohort, store.CohortRunning, store.CohortFinished, "", time.Date(2026, time.November, 29, 22, 0, 0, 0, time.UTC)))
	road := r.of(aigul)
	if !road.FinishedOn.Equal(r.day("2026-11-30")) || !road.FollowupOn(3).Equal(r.day("2027-02-28")) || !road.CheckinDue(r.day("2026-12-01")).IsZero() {
		t.Fatalf("%+v %v", road, road.FollowupOn(3))
	}
	if months, open := road.FollowupNext(r.day("2027-02-20")); months != 3 || open {
		t.Fatal(months, open)
	}
	r.wants(store.ErrTooEarly, tell(3, "2027-02-20"))
	r.must(tell(3, "2027-02-21"))
	r.wants(store.ErrAlready, tell(3, "2027-02-21"))
	r.wants(store.ErrTooEarly, tell(4, "2028-02-21"))
	if months, open := r.of(bolat).FollowupNext(r.day("2028-02-21")); months != 6 || !open {
		t.Fatal(months, open)
	}
	r.must(r.MoveCohort(t.Context(), boss, r.cohort, store.CohortFinished, store.CohortArchived, "", r.now.AddDate(0, 6, 0)))
	if road = r.of(aigul); !road.FinishedOn.Equal(r.day("2026-11-30")) {
		t.Fatal("the archive changed when it finished")
	}
}

func TestWhatIsDueIsListedForWholeTeamsUntilItIsTold(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	due := func(now time.Time, after store.DueTold, limit int) []store.DueTold {
		list, err := r.CheckinsDue(t.Context(), now, after, limit)
		r.must(err)
		return list
	}
	noon := time.Date(2026, time.August, 15, 12, 0, 0, 0, r.zone)
	if list := due(noon.AddDate(0, 0, -1), store.DueTold{}, 9); len(list) != 0 {
		t.Fatalf("before the first: %+v", list)
	}
	first := due(noon, store.DueTold{}, 1)
	if len(first) != 1 || first[0].Person != aigul || first[0].Age != 0 || !first[0].DueOn.Equal(r.day("2026-08-15")) {
		t.Fatalf("%+v", first)
	}
	if next := due(noon.AddDate(0, 0, 3), first[0], 9); len(next) != 1 || next[0].Person != bolat || next[0].Age != 3 {
		t.Fatalf("%+v", next)
	}
	r.sql(`update person set notices = '{"trajectory": "off"}' where id = $1`, aigul)
	if list := due(noon, store.DueTold{}, 9); len(list) != 1 || list[0].Person != bolat {
		t.Fatalf("%+v", list)
	}
	r.must(r.checkin(aigul, "2026-08-15", noon))
	if list := due(noon, store.DueTold{}, 9); len(list) != 0 {
		t.Fatalf("told and still due: %+v", list)
	}
	r.sql(`update cohort set state = 'finished', finished_at = '2026-08-31 10:00Z'`)
	if list := due(noon.AddDate(0, 0, 14), store.DueTold{}, 9); len(list) != 0 {
		t.Fatalf("after the cohort: %+v", list)
	}
	for after, want := range map[string]int{"2026-11-29": 0, "2026-11-30": 1, "2026-12-28": 1, "2026-12-29": 0, "2027-02-28": 1} {
		list, err := r.FollowupsDue(t.Context(), r.day(after).In(r.zone), 28, store.DueTold{}, 9)
		if r.must(err); len(list) != want {
			t.Errorf("%s: %+v", after, list)
		}
	}
	road := r.of(bolat)
	if !road.FollowupOn(6).Equal(r.day("2027-02-28")) {
		t.Fatal(road.FollowupOn(6))
	}
}

func TestStaffSeeWhoIsTheFurthestBehindFirst(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.project = r.leads(dana)
	r.sql(`update application set state = 'enrolled', answered_at = '2026-08-01' where leader = $1`, dana)
	r.must(r.checkin(dana, "2026-10-24", r.now))
	list, err := r.Trajectories(t.Context(), officer, r.cohort, r.now, 9, 0)
	if r.must(err); len(list) != 2 || list[0].Missed != 6 || !list[0].CheckedOn.IsZero() || list[1].Missed != 0 || !list[1].CheckedOn.Equal(r.day("2026-10-24")) {
		t.Fatalf("%+v", list)
	}
	cohorts, err := r.TrajectoryCohorts(t.Context(), officer)
	if r.must(err); len(cohorts) != 1 || cohorts[0].Projects != 2 {
		t.Fatalf("%+v", cohorts)
	}
	list, err = r.Trajectories(t.Context(), far, r.cohort, r.now, 9, 0)
	if r.must(err); len(list) != 0 {
		t.Fatalf("another region sees %+v", list)
	}
}

func TestReminderQueriesReadNoWholeTable(t *testing.T) {
	t.Parallel()
	r := newRoad(t)
	r.sql(`alter table application drop constraint application_leader_fkey`)
	r.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select c.id, 100000 + n, 1, 'rejected', 1, now(), now(), '{}' from cohort c, generate_series(1, 20000) n`)
	r.sql(`insert into person (id, lang, created_at) select 100000 + n, 'kk', now() from generate_series(1, 20000) n`)
	r.sql(`analyze`)
	conn, err := pgx.Connect(t.Context(), r.address)
	r.must(err)
	defer conn.Close(t.Context())
	e := &explained{t: t, conn: conn}
	today := r.day("2026-08-15")
	e.plan(store.CheckinsDueQuery, today, "Asia/Almaty", store.CheckinDays, 0, 0, 500, time.Now())
	e.plan(store.FollowupsDueQuery, today, "Asia/Almaty", store.FollowupMonths(), 0, 0, 0, 28, 500, time.Now())
	for _, plan := range e.plans {
		for line := range strings.Lines(plan) {
			if strings.Contains(line, "Seq Scan on application ") || strings.Contains(line, "Seq Scan on person") {
				t.Errorf("reads a whole table:\n%s", plan)
			}
		}
	}
}
