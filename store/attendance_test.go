package store_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// classroom is a vault with a course of four lessons in which aigul and bolat take part; the first begins in a minute.
type classroom struct {
	*vault
	storetest.Course
	first time.Time
}

func newClassroom(t *testing.T) *classroom {
	t.Helper()
	v := newVault(t)
	s := &classroom{vault: v, first: v.now.Truncate(time.Second).Add(time.Minute)}
	s.Course = storetest.NewCourse(t, v.address, "school", officer, s.first, 4)
	storetest.Enrol(t, v.address, s.ID, aigul, bolat)
	return s
}

// codeAt is the code of a lesson, by its place in the course, in the minute of a moment.
func codeAt(lesson int, at time.Time) string {
	mac := hmac.New(sha256.New, []byte(fmt.Sprintf("%016d", lesson)))
	var minute [8]byte
	binary.BigEndian.PutUint64(minute[:], uint64(at.Unix()/60))
	mac.Write(minute[:])
	return fmt.Sprintf("%04d", binary.BigEndian.Uint64(mac.Sum(nil))%10000)
}

// wrong is a code that was shown at no time near a moment.
func wrong(lesson int, at time.Time) string {
	for n := 0; ; n++ {
		code, near := fmt.Sprintf("%04d", n), false
		for back := -20; back <= 20; back++ {
			near = near || code == codeAt(lesson, at.Add(time.Duration(back)*time.Minute))
		}
		if !near {
			return code
		}
	}
}

// spot is what the picture of a lesson, by its place in the course, leads to.
func (s *classroom) spot(lesson int) string { return fmt.Sprintf("%011d%011d", s.ID, lesson) }

func (s *classroom) arrives(person int64, a store.Arrival, at time.Time) store.Arrived {
	s.t.Helper()
	a.SentAt = at
	done, err := s.CheckIn(s.t.Context(), person, a, at.Add(time.Second))
	s.must(err)
	return done
}

func (s *classroom) types(person int64, at time.Time) store.Arrived {
	s.t.Helper()
	return s.arrives(person, store.Arrival{Lesson: s.Lessons[0], Code: codeAt(0, at)}, at)
}

// pays gives the course a budget with so many tokens.
func (s *classroom) pays(tokens int64) {
	s.t.Helper()
	s.sql(`update course set budget = $1`, s.whole)
	if tokens == 0 {
		return
	}
	issue, err := s.Ledger().Issue(s.t.Context())
	s.must(err)
	s.turn++
	receipts, err := s.Ledger().Post(s.t.Context(), s.now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: s.whole, Amount: tokens, Ref: fmt.Sprint("school:", s.turn)})
	s.must(err)
	s.must(receipts[0].Err())
}

const attendances = `select count(*) from attendance`

func TestTheTimeOfTheMessageDecidesWhoIsLate(t *testing.T) {
	t.Parallel()
	for after, want := range map[time.Duration]store.Arrived{
		-15*time.Minute - time.Second:  {Outcome: store.ArrivalEarly},
		-15 * time.Minute:              {Outcome: store.ArrivalNoted, State: store.AttendancePresent},
		15 * time.Minute:               {Outcome: store.ArrivalNoted, State: store.AttendancePresent},
		15*time.Minute + time.Second:   {Outcome: store.ArrivalNoted, State: store.AttendanceLate},
		105 * time.Minute:              {Outcome: store.ArrivalNoted, State: store.AttendanceLate},
		105*time.Minute + time.Second:  {Outcome: store.ArrivalOver},
		-24*time.Hour - 15*time.Minute: {Outcome: store.ArrivalEarly},
	} {
		t.Run(after.String(), func(t *testing.T) {
			t.Parallel()
			s := newClassroom(t)
			at := s.first.Add(after)
			if got := s.types(aigul, at); got != want {
				t.Fatalf("%+v, want %+v", got, want)
			}
			// The program was slow: it saw the message half an hour later.
			done, err := s.CheckIn(t.Context(), bolat, store.Arrival{Lesson: s.Lessons[0], Code: codeAt(0, at), SentAt: at}, at.Add(30*time.Minute))
			s.must(err)
			if done != want {
				t.Fatalf("seen late: %+v, want %+v", done, want)
			}
		})
	}
}

func TestACodeIsGoodForTenMinutes(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	at := s.first.Truncate(time.Minute).Add(30 * time.Minute)
	old := store.Arrival{Lesson: s.Lessons[0], Code: codeAt(0, at.Add(-10*time.Minute))}
	if old.Code == codeAt(0, at) {
		t.Skip("the same by chance")
	}
	if got := s.arrives(aigul, old, at); got.Outcome != store.ArrivalWrong || got.Left != 4 {
		t.Fatalf("ten minutes later: %+v", got)
	}
	if got := s.arrives(aigul, old, at.Add(-time.Second)); got.Outcome != store.ArrivalNoted {
		t.Fatalf("a second before: %+v", got)
	}
	if got := s.arrives(bolat, store.Arrival{Lesson: s.Lessons[0], Code: codeAt(0, at.Add(2*time.Minute))}, at); got.Outcome != store.ArrivalWrong {
		t.Fatalf("one that is not shown yet: %+v", got)
	}
}

func TestASecondTimeChangesNothing(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	s.types(aigul, s.first)
	if got := s.types(aigul, s.first.Add(30*time.Minute)); got != (store.Arrived{Outcome: store.ArrivalAlready, State: store.AttendancePresent}) {
		t.Fatalf("%+v", got)
	}
	s.sql(`insert into attendance (lesson, person, state, how, marked_by, marked_at) values ($1, $2, 'excused', 'list', $3, now())`, s.Lessons[0], bolat, officer)
	if got := s.types(bolat, s.first); got != (store.Arrived{Outcome: store.ArrivalAlready, State: store.AttendanceExcused}) {
		t.Fatalf("what the teacher has written is changed: %+v", got)
	}
}

func TestAfterFiveWrongCodesOnlyTheListIsLeft(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	bad := store.Arrival{Lesson: s.Lessons[0], Code: wrong(0, s.first)}
	for left := 4; left >= 0; left-- {
		want := store.Arrived{Outcome: store.ArrivalWrong, Left: left}
		if left == 0 {
			want.Outcome = store.ArrivalShut
		}
		if got := s.arrives(aigul, bad, s.first); got != want {
			t.Fatalf("%+v, want %+v", got, want)
		}
	}
	if got := s.types(aigul, s.first); got.Outcome != store.ArrivalShut {
		t.Fatalf("the right one afterwards: %+v", got)
	}
	_, at, err := s.ArrivalAt(t.Context(), aigul, s.Lessons[0], s.first)
	s.must(err)
	if at.Outcome != store.ArrivalShut || s.number(`select count(*) from attendance_guess`) != 5 {
		t.Fatalf("%+v", at)
	}
	spot := store.Arrival{Lesson: s.Lessons[0], Spot: s.spot(0)}
	if got := s.arrives(aigul, spot, s.first); got.Outcome != store.ArrivalNoted {
		t.Fatalf("the picture on the spot is no guess: %+v", got)
	}
	if got := s.types(bolat, s.first); got.Outcome != store.ArrivalNoted {
		t.Fatalf("another's tries: %+v", got)
	}
}

func TestTriesAtTheSameTimeAreCounted(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	var wait sync.WaitGroup
	for range 12 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			_, err := s.CheckIn(t.Context(), aigul, store.Arrival{Lesson: s.Lessons[0], Code: wrong(0, s.first), SentAt: s.first}, s.first)
			if err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	if n := s.number(`select count(*) from attendance_guess`); n != 5 {
		t.Fatalf("%d tries", n)
	}
}

func TestOfWhoeverTakesNoPartNothingIsKept(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	spot := s.spot(0)
	for _, a := range []store.Arrival{
		{Lesson: s.Lessons[0], Code: codeAt(0, s.first)},
		{Lesson: s.Lessons[0], Code: wrong(0, s.first)},
		{Lesson: s.Lessons[0], Spot: spot},
		{Lesson: 999, Code: codeAt(0, s.first)},
	} {
		a.SentAt = s.first
		if _, err := s.CheckIn(t.Context(), dana, a, s.first); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	lesson, takesPart, err := s.LessonAtSpot(t.Context(), dana, spot)
	if err != nil || lesson != s.Lessons[0] || takesPart {
		t.Fatal(lesson, takesPart, err)
	}
	if _, _, err := s.LessonAtSpot(t.Context(), aigul, "nothing"); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	s.sql(`update enrolment set state = 'left', ended_at = now() where person = $1`, aigul)
	if _, err := s.CheckIn(t.Context(), aigul, store.Arrival{Lesson: s.Lessons[0], Spot: spot}, s.first); !errors.Is(err, store.ErrNotFound) {
		t.Fatal(err)
	}
	if s.number(attendances) != 0 || s.number(`select count(*) from attendance_guess`) != 0 {
		t.Fatal("something is kept")
	}
}

func TestNobodyIsAtALessonThatIsNotHeld(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	s.sql(`update lesson set state = 'cancelled' where id = $1`, s.Lessons[0])
	if got := s.types(aigul, s.first); got.Outcome != store.ArrivalCancelled {
		t.Fatalf("%+v", got)
	}
	s.sql(`update lesson set state = 'planned'`)
	s.sql(`update course set state = 'finished', finished_at = now()`)
	if got := s.types(aigul, s.first); got.Outcome != store.ArrivalFinished {
		t.Fatalf("%+v", got)
	}
	if _, err := s.CheckIn(t.Context(), aigul, store.Arrival{Lesson: s.Lessons[1], Spot: s.spot(0)}, s.first); err != nil {
		t.Fatal(err)
	}
	if s.number(attendances) != 0 {
		t.Fatal("somebody is there")
	}
}

func TestBeingThereBringsTokensOnce(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	s.pays(15)
	if got := s.types(aigul, s.first); got.Tokens != 10 {
		t.Fatalf("%+v", got)
	}
	if got := s.types(bolat, s.first.Add(20*time.Minute)); got != (store.Arrived{Outcome: store.ArrivalNoted, State: store.AttendanceLate}) {
		t.Fatalf("the budget is short, and it is noted all the same: %+v", got)
	}
	ctx, later := t.Context(), s.first.Add(time.Hour)
	var told []store.LatePay
	tell := func(_ context.Context, paid []store.LatePay) error {
		told = append(told, paid...)
		return nil
	}
	pay := func(want int64) {
		t.Helper()
		got, err := s.PayLessons(ctx, later, 10, tell)
		s.must(err)
		if got != want {
			t.Fatalf("%d tokens, want %d", got, want)
		}
	}
	pay(0)
	s.pays(100)
	pay(10)
	pay(0)
	if len(told) != 1 || told[0] != (store.LatePay{Person: bolat, Tokens: 10}) {
		t.Fatalf("told %+v", told)
	}
	if n := s.number(`select count(*) from attendance where transfer is not null`); n != 2 {
		t.Fatalf("%d are paid", n)
	}
	for _, who := range []int64{aigul, bolat} {
		if n := s.number(`select count(*) from transfer t where t.ref = 'lesson:' || $1::bigint || ':' || (select number from person where id = $2) and t.amount = 10
	and t.spendable_at = t.made_at + interval '48 hours'`, s.Lessons[0], who); n != 1 {
			t.Fatalf("%d movements of %d", n, who)
		}
	}
}

func TestTwoReplicasPayOnce(t *testing.T) {
	t.Parallel()
	s := newClassroom(t)
	s.pays(0)
	s.types(aigul, s.first)
	s.types(bolat, s.first)
	s.pays(1000)
	var wait sync.WaitGroup
	for range 4 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if _, err := s.PayLessons(t.Context(), s.now, 10, func(context.Context, []store.LatePay) error { return nil }); err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	if n := s.number(`select coalesce(sum(amount), 0) from transfer where kind = 'reward'`); n != 20 {
		t.Fatalf("%d tokens", n)
	}
}
