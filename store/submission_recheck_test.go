package store_test

import (
	"testing"

	"saruar/store"
)

func TestWhoApprovesTooFastIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	task := c.task(1, nil)
	c.crowd(42)
	c.sql(`update person set born_by = '2000-01-01'`)
	for i := range int64(42) {
		id := c.sends(10001+i, task, c.now)
		done, err := c.says(officer, id, store.VerdictApprove)
		if c.must(err); done.Quick != (i >= 40) || done.Again != done.Quick {
			t.Fatalf("approval %d: %+v", i+1, done)
		}
	}
	c.equals(2, `select count(*) from submission where recheck = 'waits'`)
	n, err := c.RechecksWaiting(t.Context(), officer)
	if c.must(err); n != 0 {
		t.Fatal("their own approvals")
	}
	n, err = c.RechecksWaiting(t.Context(), officer2)
	if c.must(err); n != 2 {
		t.Fatal(n)
	}
}

func TestAShareOfAllIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	c.sql(`update token_rule set value = 100 where name = 'task_recheck_percent'`)
	task := c.task(10, nil)
	sound, unsound := c.sends(bolat, task, c.now), c.sends(aigul, task, c.now)
	for _, id := range []int64{sound, unsound} {
		done, err := c.says(officer, id, store.VerdictApprove)
		if c.must(err); !done.Again || done.Quick {
			t.Fatalf("%+v", done)
		}
	}
	c.wants(store.ErrChanged, c.Recheck(ctx, officer, sound, true, c.now)) // who approved it
	c.wants(store.ErrNotFound, c.Recheck(ctx, far, sound, true, c.now))
	c.must(c.Recheck(ctx, officer2, sound, true, c.now))
	c.wants(store.ErrChanged, c.Recheck(ctx, boss, sound, true, c.now))
	list, err := c.Rechecks(ctx, officer2, 10, 0)
	if c.must(err); len(list) != 1 || list[0].ID != unsound {
		t.Fatalf("%+v", list)
	}
	person, err := c.ReverseSubmission(ctx, officer2, unsound, "Басқа жердің суреті", c.zone, c.now)
	if c.must(err); person != aigul {
		t.Fatal(person)
	}
	c.equals(1, `select count(*) from submission where recheck = 'sound' and state = 'approved'`)
	c.equals(1, `select count(*) from submission where recheck = 'unsound' and state = 'reversed'`)
	c.equals(2, `select count(*) from submission_check where verdict in ('sound', 'unsound')`)
	c.balance(bolat, 10)
	c.balance(aigul, 0)
}

func TestTakenBackOnceInTimeAndByOthers(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	task := c.task(40, func(n *store.TaskText) { n.Places = 2 })
	id, late := c.sends(bolat, task, c.now), c.sends(aigul, task, c.now)
	for _, s := range []int64{id, late} {
		_, err := c.says(officer, s, store.VerdictApprove)
		c.must(err)
	}
	c.must(c.Grant(ctx, bolat, store.Staff, "KZ-71", 0, c.now))
	for _, actor := range []int64{bolat, far, dana} {
		_, err := c.ReverseSubmission(ctx, actor, id, "Қате", c.zone, c.now)
		c.wants(store.ErrNotFound, err)
	}
	list, err := c.Reversible(ctx, officer, c.now, 10, 0)
	if c.must(err); len(list) != 2 {
		t.Fatalf("%+v", list)
	}
	_, err = c.ReverseSubmission(ctx, officer, id, "Қате", c.zone, c.now.AddDate(0, 0, 6))
	c.must(err)
	c.balance(bolat, 0)
	c.equals(0, `select xp from player where person = $1`, bolat)
	c.equals(1, `select count(*) from verified_hours`)
	c.equals(1, `select taken from task`)
	c.equals(1, `select count(*) from deed where kind = 'reversed' and tokens = -40 and xp = -30`)
	_, err = c.ReverseSubmission(ctx, officer, id, "Қате", c.zone, c.now)
	c.wants(store.ErrChanged, err)
	// Nothing is earned a second time: neither by another approval nor by taking it anew.
	_, err = c.says(boss, id, store.VerdictApprove)
	c.wants(store.ErrChanged, err)
	c.turn++
	if _, why, err := c.TakeTask(ctx, bolat, task, c.turn, c.zone, c.now); err != nil || why != store.UntakenEach {
		t.Fatal(why, err)
	}
	_, err = c.ReverseSubmission(ctx, officer, late, "Қате", c.zone, c.now.AddDate(0, 0, 7))
	c.wants(store.ErrLate, err)
	c.balance(aigul, 40)
	c.sound()
}

func TestWhatIsSpentFreesNoPlace(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	task := c.task(40, func(n *store.TaskText) { n.Places = 2 })
	id := c.sends(bolat, task, c.now)
	_, err := c.says(officer, id, store.VerdictApprove)
	c.must(err)
	c.sql(`select ledger_post_one('thanks', account_of((select number from person where id = $1), now()), account_of((select number from person where id = $2), now()),
		30, null, 'thanks 1', 'test:spent', null, now() + interval '3 days', null)`, bolat, dana)
	_, err = c.ReverseSubmission(ctx, officer, id, "Қате", c.zone, c.now.AddDate(0, 0, 3))
	c.must(err)
	c.balance(bolat, 0)
	c.equals(1, `select count(*) from deed where kind = 'reversed' and tokens = -10`)
	c.equals(1, `select taken from task`)
	// Whoever has the other place is paid.
	other := c.sends(aigul, task, c.now)
	_, err = c.says(officer, other, store.VerdictApprove)
	c.must(err)
	c.balance(aigul, 40)
	c.sound()
}

func TestAProofIsShownToThoseWhoCheck(t *testing.T) {
	t.Parallel()
	c := newChecking(t)
	ctx := t.Context()
	task := c.task(0, nil)
	first, second := c.sends(aigul, task, c.now), c.sends(bolat, task, c.now)
	c.sql(`insert into proof (submission, round, kind, file, file_unique, file_kind, sent_at) values ($1, 1, 'photo', 'f1', 'u1', 'photo', now())`, first)
	c.sql(`insert into proof (submission, round, kind, file, file_unique, file_kind, sent_at, alike) values ($1, 1, 'photo', 'f2', 'u2', 'photo', now(), 1)`, second)
	card, err := c.CheckCard(ctx, officer, second, c.now)
	if c.must(err); len(card.Proofs) != 1 || card.Proofs[0].File != "f2" || card.Proofs[0].Alike != 1 || card.Lang != "kk" || card.Level != 1 {
		t.Fatalf("%+v", card)
	}
	p, err := c.CheckedProof(ctx, officer, 2, false)
	if c.must(err); p.File != "f2" {
		t.Fatalf("%+v", p)
	}
	p, err = c.CheckedProof(ctx, officer, 2, true)
	if c.must(err); p.File != "f1" || p.Name != "Адам 911" {
		t.Fatalf("%+v", p)
	}
	_, err = c.CheckedProof(ctx, far, 2, false)
	c.wants(store.ErrNotFound, err)
	_, err = c.CheckedProof(ctx, officer, 1, true)
	c.wants(store.ErrNotFound, err)
}
