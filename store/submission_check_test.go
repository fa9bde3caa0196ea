package store_test

import (
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"saruar/store"
)

// checking is a vault with a task in its region that pays, and nothing looked at twice.
type checking struct {
	*vault
	zone   *time.Location
	budget int64
}

func newChecking(t *testing.T) *checking {
	t.Helper()
	zone, err := time.LoadLocation("Asia/Almaty")
	if err != nil {
		t.Fatal(err)
	}
	c := &checking{vault: newVault(t), zone: zone}
	c.accepted()
	c.budget = c.region(50_000)
	c.sql(`update token_rule set value = 0 where name = 'task_recheck_percent'`)
	c.sql(`update token_rule set value = 10000 where name in ('task_day', 'task_week')`)
	return c
}

// task publishes one that officer2 made; change alters it first.
func (c *checking) task(reward int, change func(*store.TaskText)) int64 {
	c.t.Helper()
	c.turn++
	n := store.TaskText{
		Region: "KZ-71", Direction: "ecology", TitleKK: "Сенбілік", TitleRU: "Субботник", TextKK: "Мәтін", TextRU: "Текст", Audience: store.AudienceAnyone,
		OpensAt: c.now.Add(-time.Hour), ClosesAt: c.now.AddDate(0, 0, 7), Recurrence: store.RecursOnce, Places: 60, Each: 1, Level: 1, Age: 14,
		Minutes: 90, Reward: reward, XP: 30, Budget: c.budget, Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
	}
	if change != nil {
		change(&n)
	}
	id, err := c.MakeTask(c.t.Context(), officer2, n, c.turn, c.now)
	c.must(err)
	c.must(c.PublishTask(c.t.Context(), officer2, id, "", "", c.now))
	return id
}

// sends takes a task for somebody and puts it before those who check, as it was at a moment.
func (c *checking) sends(person, task int64, at time.Time) int64 {
	c.t.Helper()
	c.turn++
	id, why, err := c.TakeTask(c.t.Context(), person, task, c.turn, c.zone, c.now)
	if c.must(err); id == 0 {
		c.t.Fatalf("not taken: %s", why)
	}
	c.sql(`update submission set state = 'in_moderation', claimed_at = $2, sent_at = $2 where id = $1`, id, at)
	return id
}

func (c *checking) revision(id int64) int {
	return int(c.number(`select revision from submission where id = $1`, id))
}

func (c *checking) says(actor, id int64, v store.CheckVerdict) (store.Checked, error) {
	return c.CheckSubmission(c.t.Context(), actor, store.NewCheck{Submission: id, Revision: c.revision(id), Verdict: v}, c.zone, c.now)
}

func (c *checking) next(actor, after, want int64) {
	c.t.Helper()
	got, err := c.NextCheck(c.t.Context(), actor, after)
	if want == 0 && errors.Is(err, store.ErrNotFound) {
		return
	}
	if c.must(err); got != want {
		c.t.Fatalf("%d comes after %d, want %d", got, after, want)
	}
}

func TestApprovedOnceAndGivenInFull(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	task := c.task(40, nil)
	id := c.sends(bolat, task, c.now.Add(-time.Hour))
	c.next(officer, 0, id)
	c.next(officer, id, 0)
	w, err := c.ChecksWaiting(t.Context(), officer)
	if c.must(err); w.Waiting != 1 || w.Raised != 0 || !w.Oldest.Equal(c.now.Add(-time.Hour)) {
		t.Fatalf("%+v", w)
	}
	done, err := c.says(officer, id, store.VerdictApprove)
	if c.must(err); !done.Done || done.Person != bolat || done.Again || done.Quick {
		t.Fatalf("%+v", done)
	}
	c.balance(bolat, 40)
	c.equals(30, `select xp from player where person = $1`, bolat)
	c.equals(90, `select minutes from verified_hours`)
	c.equals(1, `select count(*) from deed where kind = 'approved' and tokens = 40 and xp = 30 and minutes = 90`)
	for _, actor := range []int64{officer, boss} {
		_, err = c.says(actor, id, store.VerdictApprove)
		c.wants(store.ErrChanged, err)
	}
	c.balance(bolat, 40)
	c.sound()
	d, err := c.DecisionFor(t.Context(), bolat, id)
	if c.must(err); d.Reward != 40 || !d.SpendableAt.Equal(c.now.Add(48*time.Hour)) || d.Task.TitleRU != "Субботник" {
		t.Fatalf("%+v", d)
	}
	_, err = c.DecisionFor(t.Context(), dana, id)
	c.wants(store.ErrNotFound, err)
}

func TestNobodyChecksTheirOwnNorTheirTeamsNorElsewhere(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	task := c.task(40, nil)
	c.must(c.Grant(ctx, bolat, store.Moderator, "KZ-71", 0, c.now))
	c.must(c.Grant(ctx, aigul, store.Moderator, "KZ-71", 0, c.now))
	c.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, c.project, bolat)
	id := c.sends(bolat, task, c.now)
	for name, actor := range map[string]int64{"themselves, as a moderator": bolat, "the leader of their project": aigul, "another region": far, "nobody": dana} {
		c.next(actor, 0, 0)
		if _, err := c.CheckCard(ctx, actor, id, c.now); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s sees it: %v", name, err)
		}
		if _, err := c.says(actor, id, store.VerdictApprove); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s approves it: %v", name, err)
		}
		if w, err := c.ChecksWaiting(ctx, actor); err != nil || w.Waiting != 0 {
			t.Errorf("%s counts %+v, %v", name, w, err)
		}
	}
	// The database refuses it as well, whoever comes to it past the store.
	err := exec(t, c.address, `insert into submission_check (submission, round, checker, verdict, made_at) values ($1, 1, $2, 'approve', now())`, id, aigul)
	if err == nil {
		t.Fatal("a check of one's own team's")
	}
	c.next(officer, 0, id)
	c.balance(bolat, 0)
}

func TestTheProjectsTeamChecksWhereItsAuthorSaidSo(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	id := c.sends(bolat, c.task(0, func(n *store.TaskText) { n.Project, n.Checks = c.project, store.ChecksTeam }), c.now.Add(-73*time.Hour))
	c.next(aigul, 0, id)
	c.next(officer, 0, 0)
	for person, want := range map[int64]int{aigul: 1, bolat: 0, officer: 0} {
		if n, err := c.TeamChecksWaiting(t.Context(), person); err != nil || n != want {
			t.Fatal(person, n, err)
		}
	}
	// Nobody of the team looks at it in time: it goes up.
	tell, err := c.RaiseChecks(t.Context(), c.now)
	if c.must(err); fmt.Sprint(tell) != fmt.Sprint([]int64{boss, deputy, officer, officer2}) {
		t.Fatal(tell)
	}
	c.next(officer, 0, id)
	done, err := c.says(aigul, id, store.VerdictApprove)
	if c.must(err); !done.Done {
		t.Fatal("not done")
	}
	tell, err = c.RaiseChecks(t.Context(), c.now)
	if c.must(err); len(tell) != 0 {
		t.Fatal(tell)
	}
}

func TestWhoIsOnTheSpotSpeaksFirst(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	peers := c.sends(bolat, c.task(0, func(n *store.TaskText) { n.Proof = store.ProofPeers }), c.now)
	spot := c.sends(bolat, c.task(150, func(n *store.TaskText) { n.Proof, n.Coordinator = store.ProofCoordinator, officer2 }), c.now)
	quiz := c.sends(bolat, c.task(0, nil), c.now)
	c.sql(`update task set proof = 'quiz', quiz = '[1]' where id = (select task from submission where id = $1)`, quiz)
	c.next(officer, 0, quiz) // the program could not finish it
	c.next(officer, quiz, 0)
	word := func(id, checker int64, verdict string) {
		c.sql(`insert into submission_check (submission, round, checker, verdict, made_at) values ($1, 1, $2, $3, now())`, id, checker, verdict)
	}
	word(peers, aigul, "deny")
	word(spot, officer2, "approve") // the second of two
	c.next(officer, 0, peers)
	c.next(officer, peers, spot)
	done, err := c.says(officer, spot, store.VerdictApprove)
	if c.must(err); !done.Done {
		t.Fatal("not done by two")
	}
}

func TestWhatWaitsTooLongComesFirst(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	task := c.task(0, nil)
	c.crowd(4)
	c.sql(`update person set born_by = '2000-01-01'`)
	var ids []int64
	for i, at := range []time.Duration{71 * time.Hour, 73 * time.Hour, 80 * time.Hour, time.Hour} {
		ids = append(ids, c.sends(10001+int64(i), task, c.now.Add(-at)))
	}
	_, err := c.RaiseChecks(t.Context(), c.now)
	c.must(err)
	c.equals(2, `select count(*) from submission where raised_at = $1`, c.now)
	c.sql(`update submission set sent_at = sent_at - interval '1 year' where id = $1`, ids[3])
	want := []int64{ids[2], ids[1], ids[3], ids[0], 0}
	after := int64(0)
	for _, w := range want {
		c.next(officer, after, w)
		after = w
	}
	w, err := c.ChecksWaiting(t.Context(), officer)
	if c.must(err); w.Waiting != 4 || w.Raised != 2 {
		t.Fatalf("%+v", w)
	}
}

func TestReturnedWithTimeToMendAndCheckedAnew(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	id := c.sends(bolat, c.task(40, func(n *store.TaskText) { n.ClosesAt = c.now.Add(time.Hour) }), c.now)
	seen := c.revision(id)
	n := store.NewCheck{Submission: id, Revision: seen, Verdict: store.VerdictReturn, Reason: store.ReasonOther, Words: "Анығырақ түсіріңіз"}
	_, err := c.CheckSubmission(ctx, officer, n, c.zone, c.now)
	c.must(err)
	d, err := c.DecisionFor(ctx, bolat, id)
	if c.must(err); d.State != store.SubmissionReturned || d.Round != 2 || !d.DueAt.Equal(c.now.Add(72*time.Hour)) || d.Words != "Анығырақ түсіріңіз" || d.Reason != "other" {
		t.Fatalf("%+v", d)
	}
	c.equals(1, `select count(*) from deed where kind = 'returned'`)
	c.next(officer, 0, 0)
	c.sql(`update submission set state = 'in_moderation', sent_at = $2, revision = revision + 1 where id = $1`, id, c.now)
	// A card from before tells nothing of what was sent since.
	_, err = c.CheckSubmission(ctx, officer, n, c.zone, c.now)
	c.wants(store.ErrChanged, err)
	c.next(officer, 0, id)
	_, err = c.says(officer, id, store.VerdictApprove)
	c.must(err)
	c.balance(bolat, 40)
}

func TestAnAppealGoesToAnotherChecker(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	id := c.sends(bolat, c.task(40, func(n *store.TaskText) { n.Places = 1 }), c.now)
	_, err := c.says(officer, id, store.VerdictReject)
	c.must(err)
	c.equals(1, `select count(*) from submission where state = 'rejected' and placed and due_at = $1`, c.now.Add(72*time.Hour))
	c.sql(`update submission set state = 'in_moderation', appealed_at = $2, appeal = 'Қараңызшы', round = round + 1, revision = revision + 1 where id = $1`, id, c.now.Add(time.Minute))
	c.next(officer, 0, 0)
	_, err = c.says(officer, id, store.VerdictApprove)
	c.wants(store.ErrChanged, err)
	c.next(boss, 0, id)
	_, err = c.says(boss, id, store.VerdictReject)
	c.must(err)
	// The second refusal is the last word: the place is free.
	c.equals(0, `select taken from task`)
	c.equals(1, `select count(*) from submission where state = 'rejected' and not placed`)
	c.balance(bolat, 0)
}

func TestTwoPeopleSayYesAboveTheLimit(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	id := c.sends(bolat, c.task(150, nil), c.now)
	done, err := c.says(officer, id, store.VerdictApprove)
	if c.must(err); done.Done {
		t.Fatal("done by one")
	}
	c.balance(bolat, 0)
	c.next(officer, 0, 0)
	_, err = c.says(officer, id, store.VerdictApprove)
	c.wants(store.ErrChanged, err)
	card, err := c.CheckCard(t.Context(), officer2, id, c.now)
	if c.must(err); card.Approvals != 1 || card.Needed != 2 || !card.MayCheck {
		t.Fatalf("%+v", card)
	}
	done, err = c.says(officer2, id, store.VerdictApprove)
	if c.must(err); !done.Done {
		t.Fatal("not done by two")
	}
	c.balance(bolat, 150)
}

func TestTwoCheckersAtOnceGiveOnce(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	id := c.sends(bolat, c.task(40, nil), c.now)
	revision := c.revision(id)
	var wg sync.WaitGroup
	outcomes := make([]error, 4)
	for i, actor := range []int64{officer, officer2, boss, deputy} {
		wg.Go(func() {
			v := store.VerdictApprove
			if i%2 == 1 {
				v = store.VerdictReject
			}
			_, outcomes[i] = c.CheckSubmission(t.Context(), actor, store.NewCheck{Submission: id, Revision: revision, Verdict: v}, c.zone, c.now)
		})
	}
	wg.Wait()
	won := 0
	for _, err := range outcomes {
		if err == nil {
			won++
			continue
		}
		c.wants(store.ErrChanged, err)
	}
	if won != 1 {
		t.Fatalf("%d of them decided: %v", won, outcomes)
	}
	c.equals(1, `select count(*) from submission_check`)
}

func TestHaltedTokensLeaveAllAsItWas(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	id := c.sends(bolat, c.task(40, nil), c.now)
	c.sql(`update ledger_state set stopped_at = now(), why = 'sum 1'`)
	_, err := c.says(officer, id, store.VerdictApprove)
	c.refuses("halted", err)
	c.equals(0, `select count(*) from submission_check`)
	c.next(officer, 0, id)
}
