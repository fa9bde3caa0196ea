package store_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"saruar/store"
)

// yard is a vault with a task on the board.
type yard struct {
	*vault
	zone *time.Location
	task int64
}

func almaty(t *testing.T) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

// newYard publishes a task of ten tokens by the region's staff.
func newYard(t *testing.T, change func(*store.TaskText)) *yard {
	t.Helper()
	y := &yard{vault: newVault(t), zone: almaty(t)}
	y.task = y.publishes(change)
	return y
}

func (y *yard) publishes(change func(*store.TaskText)) int64 {
	y.t.Helper()
	text := store.TaskText{
		Region: "KZ-71", Direction: "ecology", TitleKK: "Ағаш отырғызу", TitleRU: "Посадить дерево", TextKK: "Бір ағаш", TextRU: "Одно дерево",
		Audience: store.AudienceAnyone, OpensAt: y.now.Add(-time.Hour), ClosesAt: y.now.Add(48 * time.Hour), Recurrence: store.RecursOnce,
		Places: 5, Each: 1, Level: 1, Age: 14, Minutes: 60, Reward: 10, XP: 20, Budget: y.region(1_000), Proof: store.ProofPhoto,
		Checks: store.ChecksModerators, Radius: 300,
	}
	if change != nil {
		change(&text)
	}
	author := officer
	if text.Region == "" {
		author = boss
	}
	y.turn++
	id, err := y.MakeTask(y.t.Context(), author, text, y.turn, y.now)
	y.must(err)
	y.must(y.PublishTask(y.t.Context(), author, id, "AB12CD", "0123456789abcdefghijkl", y.now))
	return id
}

func (y *yard) takes(person int64) int64 {
	y.t.Helper()
	y.turn++
	id, why, err := y.TakeTask(y.t.Context(), person, y.task, y.turn, y.zone, y.now)
	y.must(err)
	if id == 0 {
		y.t.Fatalf("%d cannot take it: %s", person, why)
	}
	return id
}

func (y *yard) photo(submission int64, unique string) store.TaskProof {
	return store.TaskProof{Submission: submission, Kind: store.ProofPhoto, File: "id-" + unique, FileUnique: unique, FileKind: "photo", SentAt: y.now}
}

func (y *yard) state(person, id int64, want store.SubmissionState) store.OwnSubmission {
	y.t.Helper()
	own, err := y.OwnSubmission(y.t.Context(), person, id)
	y.must(err)
	if own.State != want {
		y.t.Fatalf("it is %s, want %s", own.State, want)
	}
	return own
}

func TestTheBoardShowsWhatOnePersonCanTakeNow(t *testing.T) {
	t.Parallel()
	y := newYard(t, nil)
	ctx := t.Context()
	later := y.publishes(func(n *store.TaskText) {
		n.Region, n.Direction, n.Minutes, n.ClosesAt, n.Proof = "", "culture", 15, y.now.Add(72*time.Hour), store.ProofCode
	})
	y.publishes(func(n *store.TaskText) { n.Level = 3 })
	lists := func(person int64, q store.BoardQuery, want ...int64) {
		t.Helper()
		q.Limit = 10
		list, err := y.Board(ctx, person, q, y.zone, y.now)
		y.must(err)
		var got []int64
		for _, task := range list {
			got = append(got, task.ID)
			if task.Code != "" || task.Link != "" {
				t.Error("the board gives the code away")
			}
		}
		if len(got) != len(want) || len(got) > 0 && got[0] != want[0] || len(got) > 1 && got[1] != want[1] {
			t.Errorf("%+v shows %v, want %v", q, got, want)
		}
	}
	lists(bolat, store.BoardQuery{}, y.task, later)
	lists(bolat, store.BoardQuery{Offset: 1}, later)
	lists(bolat, store.BoardQuery{Direction: "culture"}, later)
	lists(bolat, store.BoardQuery{Where: store.BoardHere}, y.task)
	lists(bolat, store.BoardQuery{Where: store.BoardAnywhere}, later)
	lists(bolat, store.BoardQuery{Minutes: 30}, later)
	lists(dana, store.BoardQuery{}, later)
	lists(officer, store.BoardQuery{}, later) // not their own
	y.takes(bolat)
	lists(bolat, store.BoardQuery{}, later)
	b, err := y.BoardTask(ctx, bolat, y.task, y.zone, y.now)
	if y.must(err); b.Why != store.UntakenOpen || b.Mine == 0 || b.DayLeft != 100 || b.WeekLeft != 300 {
		t.Fatalf("%+v", b)
	}
	y.must(y.PauseTask(ctx, boss, later, true, y.now))
	lists(dana, store.BoardQuery{})
	b, err = y.BoardTask(ctx, dana, later, y.zone, y.now)
	if y.must(err); b.Why != store.UntakenGone || b.Code != "" || b.Link != "" {
		t.Fatalf("%+v", b)
	}
}

func TestTheLastPlaceGoesToOne(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Places = 1 })
	var all sync.WaitGroup
	type got struct {
		id  int64
		why store.Untaken
		err error
	}
	results := make(chan got, 2)
	for _, person := range []int64{aigul, bolat} {
		all.Go(func() {
			id, why, err := y.TakeTask(t.Context(), person, y.task, person, y.zone, y.now)
			results <- got{id, why, err}
		})
	}
	all.Wait()
	one, other := <-results, <-results
	y.must(errors.Join(one.err, other.err))
	if one.id == 0 {
		one, other = other, one
	}
	if one.id == 0 || other.id != 0 || other.why != store.UntakenFull {
		t.Fatalf("%+v and %+v", one, other)
	}
	y.equals(1, `select taken from task where id = $1`, y.task)
}

func TestAFileShowsOneThingOnly(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Each = 3 })
	ctx := t.Context()
	first, second := y.takes(bolat), y.takes(aigul)
	y.must(y.AddProof(ctx, bolat, y.photo(first, "tree")))
	y.wants(store.ErrAlready, y.AddProof(ctx, bolat, y.photo(first, "tree")))
	y.wants(store.ErrDuplicate, y.AddProof(ctx, aigul, y.photo(second, "tree")))
	y.wants(store.ErrNotFound, y.AddProof(ctx, aigul, y.photo(first, "other")))
	y.must(y.DropProofs(ctx, bolat, first)) // nothing was sent: it is free again
	y.must(y.AddProof(ctx, aigul, y.photo(second, "tree")))
	y.must(y.GiveTaskBack(ctx, aigul, second, y.now))
	again := y.takes(aigul)
	y.must(y.AddProof(ctx, aigul, y.photo(again, "tree"))) // theirs, and never sent
	y.wants(store.ErrDuplicate, y.AddProof(ctx, bolat, y.photo(first, "tree")))
	for i := range store.MostProofs {
		y.must(y.AddProof(ctx, bolat, y.photo(first, string(rune('a'+i)))))
	}
	y.wants(store.ErrTooMany, y.AddProof(ctx, bolat, y.photo(first, "more")))
}

func TestWhatWasSentBeforeTheDeadlineCounts(t *testing.T) {
	t.Parallel()
	y := newYard(t, nil)
	ctx := t.Context()
	id, slow := y.takes(bolat), y.takes(aigul)
	due := y.state(bolat, id, store.SubmissionTaken).DueAt
	y.must(y.BeginProof(ctx, bolat, id, due.Add(-time.Minute)))
	y.must(y.BeginProof(ctx, aigul, slow, due.Add(time.Minute))) // too late to begin
	at := func(submission int64, unique string, when time.Time) store.TaskProof {
		p := y.photo(submission, unique)
		p.SentAt = when
		return p
	}
	y.must(y.AddProof(ctx, aigul, at(slow, "typed", due.Add(-time.Second)))) // whenever it is handled
	y.wants(store.ErrLate, y.AddProof(ctx, aigul, at(slow, "late", due.Add(time.Second))))
	y.must(y.AddProof(ctx, bolat, at(id, "begun", due.Add(14*time.Minute))))
	y.wants(store.ErrLate, y.AddProof(ctx, bolat, at(id, "too_late", due.Add(16*time.Minute))))
	now := due.Add(time.Hour)
	state, err := y.SendSubmission(ctx, aigul, slow, y.zone, now)
	if y.must(err); state != store.SubmissionSubmitted {
		t.Fatal(state)
	}
	if own := y.state(aigul, slow, store.SubmissionSubmitted); !own.ClaimedAt.Equal(due.Add(-time.Second)) {
		t.Fatalf("claimed at %s, due at %s", own.ClaimedAt, due)
	}
	_, err = y.SendSubmission(ctx, aigul, slow, y.zone, now)
	y.wants(store.ErrChanged, err)
}

func TestARightCodeIsApprovedAtOnceAndGuessingStops(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Proof = store.ProofCode })
	ctx, id := t.Context(), y.takes(bolat)
	guess := func(code string, now time.Time) store.Guessed {
		t.Helper()
		g, err := y.GuessTask(ctx, bolat, store.Guess{
			Submission: id, SentAt: now, Words: code, Right: func(task store.Task) bool { return task.Code == code }, Most: 5, Within: time.Hour,
		}, now)
		y.must(err)
		return g
	}
	for left := 4; left >= 0; left-- {
		if g := guess("WRONG", y.now); g.Right || g.Left != left || g.Again.IsZero() != (left > 0) {
			t.Fatalf("%+v", g)
		}
	}
	if g := guess("AB12CD", y.now.Add(59*time.Minute)); g.Right {
		t.Fatal("a guess is compared after too many")
	}
	_, err := y.SendSubmission(ctx, bolat, id, y.zone, y.now)
	y.wants(store.ErrUnproved, err)
	now := y.now.Add(61 * time.Minute)
	if g := guess("AB12CD", now); !g.Right {
		t.Fatalf("%+v", g)
	}
	state, err := y.SendSubmission(ctx, bolat, id, y.zone, now)
	if y.must(err); state != store.SubmissionApproved {
		t.Fatal(state)
	}
	own := y.state(bolat, id, store.SubmissionApproved)
	if own.Reward != 10 || own.XP != 20 || own.Minutes != 60 {
		t.Fatalf("%+v", own.Submission)
	}
	y.balance(bolat, 10)
	y.sound()
}

func TestFilesAreLookedAtBeforePeopleCheckThem(t *testing.T) {
	t.Parallel()
	y := newYard(t, nil)
	ctx := t.Context()
	sends := func(person int64, unique string) (int64, store.TaskProof) {
		t.Helper()
		id := y.takes(person)
		y.must(y.AddProof(ctx, person, y.photo(id, unique)))
		_, err := y.SendSubmission(ctx, person, id, y.zone, y.now)
		y.must(err)
		unseen, err := y.ProofsUnseen(ctx, id)
		y.must(err)
		return id, unseen[0]
	}
	look := func(p store.TaskProof, sum byte, bits uint64) error {
		return y.KeepLook(ctx, store.Look{Proof: p.ID, Submission: p.Submission, SHA256: [32]byte{sum}, Picture: true, DHash: bits}, y.now)
	}
	first, p1 := sends(bolat, "one")
	y.must(look(p1, 1, 0xffff))
	y.must(y.QueueSubmission(ctx, first, y.now))
	y.wants(store.ErrChanged, y.QueueSubmission(ctx, first, y.now))
	if y.state(bolat, first, store.SubmissionWaits).Flagged {
		t.Fatal("the first one is flagged")
	}
	second, p2 := sends(aigul, "two")
	y.wants(store.ErrDuplicate, look(p2, 1, 0xffff))
	told := int64(0)
	y.must(y.ReturnDuplicate(ctx, second, y.now, func(_ context.Context, person int64) error { told = person; return nil }))
	own := y.state(aigul, second, store.SubmissionReturned)
	if told != aigul || own.Reason != store.ReasonDuplicate || own.Round != 2 || len(own.Sent()) != 0 {
		t.Fatalf("%d is told; %+v", told, own)
	}
	_, err := y.SendSubmission(ctx, aigul, second, y.zone, y.now)
	y.wants(store.ErrUnproved, err)
	y.must(y.AddProof(ctx, aigul, y.photo(second, "three")))
	_, err = y.SendSubmission(ctx, aigul, second, y.zone, y.now)
	y.must(err)
	unseen, err := y.ProofsUnseen(ctx, second)
	y.must(err)
	y.must(look(unseen[len(unseen)-1], 2, 0xffff^0b111111)) // six bits away
	y.must(y.QueueSubmission(ctx, second, y.now))
	if own := y.state(aigul, second, store.SubmissionWaits); !own.Flagged || own.Sent()[0].Alike != p1.ID {
		t.Fatalf("%+v", own)
	}
	y.sql(`update task set places = 9`)
	third, p3 := sends(officer2, "four")
	y.must(look(p3, 3, 0xffff^0b1111111111111)) // far away from both
	y.must(y.QueueSubmission(ctx, third, y.now))
	if y.state(officer2, third, store.SubmissionWaits).Flagged {
		t.Fatal("another picture is flagged")
	}
}

func TestWhoeverTakesPartConfirms(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Proof = store.ProofPeers })
	ctx, id := t.Context(), y.takes(bolat)
	_, err := y.SendSubmission(ctx, bolat, id, y.zone, y.now)
	y.must(err)
	say := func(person int64, yes bool) (store.Confirmed, error) {
		return y.ConfirmSubmission(ctx, person, store.Word{Submission: id, Yes: yes}, y.zone, y.now)
	}
	_, err = say(aigul, true)
	y.wants(store.ErrNotFound, err)
	_, err = say(bolat, true)
	y.wants(store.ErrNotFound, err)
	y.takes(aigul)
	y.takes(officer2)
	who, err := y.Confirmers(ctx, id, 10)
	if y.must(err); len(who) != 2 {
		t.Fatal(who)
	}
	c, err := say(aigul, true)
	if y.must(err); c.State != store.SubmissionWaits || c.Person != bolat {
		t.Fatalf("%+v", c)
	}
	_, err = say(aigul, true)
	y.wants(store.ErrNotFound, err)
	c, err = say(officer2, true)
	if y.must(err); c.State != store.SubmissionApproved {
		t.Fatalf("%+v", c)
	}
	y.balance(bolat, 10)
}

func TestOneNoLeavesItToModerators(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Proof = store.ProofPeers })
	ctx, id := t.Context(), y.takes(bolat)
	y.takes(aigul)
	y.takes(officer2)
	_, err := y.SendSubmission(ctx, bolat, id, y.zone, y.now)
	y.must(err)
	_, err = y.ConfirmSubmission(ctx, aigul, store.Word{Submission: id, Why: "Ол келген жоқ"}, y.zone, y.now)
	y.must(err)
	list, err := y.Confirms(ctx, officer2, 10, 0)
	if y.must(err); len(list) != 0 {
		t.Fatal("others are still asked")
	}
	y.state(bolat, id, store.SubmissionWaits)
}

func TestWhatACoordinatorRefusesCanBeAppealedOnce(t *testing.T) {
	t.Parallel()
	y := newYard(t, func(n *store.TaskText) { n.Proof, n.Coordinator = store.ProofCoordinator, aigul })
	ctx, id := t.Context(), y.takes(bolat)
	_, err := y.SendSubmission(ctx, bolat, id, y.zone, y.now)
	y.must(err)
	c, err := y.ConfirmSubmission(ctx, aigul, store.Word{Submission: id, Why: "Ол келген жоқ"}, y.zone, y.now)
	if y.must(err); c.State != store.SubmissionRejected {
		t.Fatal(c.State)
	}
	if own := y.state(bolat, id, store.SubmissionRejected); !own.Appealable(y.now) || own.Words != "Ол келген жоқ" {
		t.Fatalf("%+v", own)
	}
	y.wants(store.ErrLate, y.AppealSubmission(ctx, bolat, id, "Мен болдым", y.now.Add(73*time.Hour)))
	y.wants(store.ErrNotFound, y.AppealSubmission(ctx, aigul, id, "Мен болдым", y.now))
	y.must(y.AppealSubmission(ctx, bolat, id, "Мен болдым", y.now))
	y.wants(store.ErrLate, y.AppealSubmission(ctx, bolat, id, "Мен болдым", y.now))
	_, err = y.ConfirmOf(ctx, aigul, id)
	y.wants(store.ErrNotFound, err) // moderators look at it now
}

func TestWhoeverSendsNothingInTimeIsToldOnce(t *testing.T) {
	t.Parallel()
	y := newYard(t, nil)
	ctx, id := t.Context(), y.takes(bolat)
	due, err := y.TasksDue(ctx, y.now.Add(25*time.Hour), 24*time.Hour, store.DueTask{}, 10)
	if y.must(err); len(due) != 1 || due[0].Submission != id {
		t.Fatalf("%+v", due)
	}
	var told []store.Ended
	over := func(now time.Time) {
		t.Helper()
		ended, err := y.TasksOver(ctx, now, 10)
		y.must(err)
		if len(ended) > 0 {
			told, err = y.LapsedSince(ctx, now.Add(-time.Second))
			y.must(err)
		}
	}
	over(y.now.Add(48*time.Hour + 14*time.Minute))
	if len(told) != 0 {
		t.Fatal("it is over before the time to finish is")
	}
	over(y.now.Add(48*time.Hour + 16*time.Minute))
	over(y.now.Add(49 * time.Hour))
	if len(told) != 1 || told[0] != (store.Ended{Submission: id, Person: bolat}) {
		t.Fatalf("%+v", told)
	}
	y.state(bolat, id, store.SubmissionLapsed)
	y.equals(0, `select count(*) from task where id = $1 and (taken <> 0 or swept_at is null)`, y.task)
}

func TestOfTwoWhoSendOneFileAtOnceOneIsTaken(t *testing.T) {
	t.Parallel()
	y := newYard(t, nil)
	first, second := y.takes(bolat), y.takes(aigul)
	results := make(chan error, 2)
	for person, submission := range map[int64]int64{bolat: first, aigul: second} {
		go func() { results <- y.AddProof(t.Context(), person, y.photo(submission, "tree")) }()
	}
	one, other := <-results, <-results
	if (one == nil) == (other == nil) || !errors.Is(errors.Join(one, other), store.ErrDuplicate) {
		t.Fatalf("%v and %v", one, other)
	}
	y.equals(1, `select count(*) from proof`)
}
