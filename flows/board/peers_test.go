package board_test

import (
	"errors"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// moderator looks at what those on the spot do not agree on.
const moderator = int64(52)

// disagreed is a park in which the words of two who take part were asked for, and a moderator.
func disagreed(t *testing.T) (p *park, submission int64) {
	t.Helper()
	p = newPark(t, proofIs(store.ProofPeers))
	flowtest.Member(t, p.Store, moderator, "ru", "Мадина")
	p.must(p.Grant(t.Context(), moderator, store.Moderator, "", 0, p.now))
	p.sending(aigul, "ru").Taps("done")
	p.takes(ivan)
	p.takes(erzan)
	return p, p.state(aigul, store.SubmissionWaits).ID
}

// says gives somebody's word in the chat.
func (p *park) says(person, submission int64, yes bool) {
	p.t.Helper()
	c := p.arrives(person, "ru").Says("/confirm " + number(submission)).At("task_confirm.card")
	if yes {
		c.Taps("yes").Sees("подтверждение принято")
		return
	}
	c.Taps("no").Says("Я этого не видел").Sees("рассмотрит модератор")
}

// queued tells whether a submission waits for the moderator.
func (p *park) queued(submission int64) bool {
	p.t.Helper()
	id, err := p.NextCheck(p.t.Context(), moderator, 0)
	if !errors.Is(err, store.ErrNotFound) {
		p.must(err)
	}
	return id == submission
}

// decides is the moderator's word, and what the card has said before.
func (p *park) decides(submission int64, v store.CheckVerdict, reason string) (card store.CheckCard, done store.Checked) {
	p.t.Helper()
	card, err := p.CheckCard(p.t.Context(), moderator, submission, p.now)
	p.must(err)
	done, err = p.CheckSubmission(p.t.Context(), moderator,
		store.NewCheck{Submission: submission, Revision: card.Revision, Verdict: v, Reason: reason}, flowtest.Zone(), p.now)
	p.must(err)
	return card, done
}

func TestASingleNoLeavesItToOneModerator(t *testing.T) {
	t.Parallel()
	p, id := disagreed(t)
	if p.queued(id) {
		t.Fatal("it waits for moderators before anybody has spoken")
	}
	p.says(ivan, id, false)
	p.arrives(aigul, "ru").Says("/task " + number(p.task)).Sees("Подтверждение проверяется")
	p.arrives(erzan, "ru").Says("/confirms").Sees("никто не ждёт").Says("/confirm " + number(id)).At("tasks_confirm.list")
	if !p.queued(id) {
		t.Fatal("nobody is asked")
	}
	card, done := p.decides(id, store.VerdictApprove, "")
	if len(card.Said) != 1 || card.Said[0] != (store.Said{Name: "Иван П.", Why: "Я этого не видел"}) || card.Needed != 1 || !done.Done {
		t.Fatalf("%+v %d %+v", card.Said, card.Needed, done)
	}
	p.state(aigul, store.SubmissionApproved)
}

func TestAYesAndANoAreLeftToAModerator(t *testing.T) {
	t.Parallel()
	p, id := disagreed(t)
	p.says(ivan, id, true)
	p.state(aigul, store.SubmissionWaits)
	p.says(erzan, id, false)
	p.state(aigul, store.SubmissionWaits)
	if !p.queued(id) {
		t.Fatal("nobody is asked")
	}
	card, _ := p.decides(id, store.VerdictReject, "too_little")
	if len(card.Said) != 2 || !card.Said[0].Yes || card.Said[1].Yes {
		t.Fatalf("%+v", card.Said)
	}
	own := p.state(aigul, store.SubmissionRejected)
	if !own.Appealable(p.now) {
		t.Fatal("there is no appeal")
	}
}

func TestWhatNobodyConfirmsGoesToModerators(t *testing.T) {
	t.Parallel()
	for name, words := range map[string]int{"one yes": 1, "silence": 0} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p, id := disagreed(t)
			if words > 0 {
				p.says(ivan, id, true)
			}
			p.now = p.now.Add(73 * time.Hour)
			_, err := p.RaiseChecks(t.Context(), p.now)
			p.must(err)
			if !p.queued(id) {
				t.Fatal("it waits for ever")
			}
			p.arrives(aigul, "ru").Says("/task " + number(p.task)).Sees("Подтверждение проверяется")
			if _, done := p.decides(id, store.VerdictApprove, ""); !done.Done {
				t.Fatal("one moderator is not enough")
			}
			p.state(aigul, store.SubmissionApproved)
		})
	}
}
