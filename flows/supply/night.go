package supply

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Kinds of notices and errands in the queue.
const (
	KindBroken   = "ledger_broken" // ref: a day
	KindExpiring = "tokens_expire" // ref: the day on which they go
	ErrandPost   = "ledger_post"   // ref: a day
)

const (
	nightHour     = 3 // in the platform's zone
	auditorsTopic = "auditors"
)

// Tick does once a night what there is to do: what was not used in time goes, who has something that goes soon is told, and the ledger is
// proved. It may run twice and on any number of replicas.
func (s Supply) Tick(ctx context.Context, now time.Time) error {
	now = now.In(s.zone)
	tokens := s.store.Ledger()
	latest, err := tokens.Proofs(ctx, 1)
	if err != nil {
		return err
	}
	if len(latest) > 0 && (latest[0].Day.Format(time.DateOnly) >= now.Format(time.DateOnly) || now.Hour() < nightHour) {
		return nil
	}
	months, err := tokens.Rule(ctx, "expiry_months")
	if err != nil {
		return err
	}
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, s.zone)
	_, err = tokens.Expire(ctx, midnight.AddDate(0, -int(months), 0), now)
	err = errors.Join(err, s.remind(ctx, midnight, int(months), now))
	proof, proving := tokens.Prove(ctx, now)
	if proving != nil {
		return errors.Join(err, proving)
	}
	return errors.Join(err, s.tell(ctx, proof))
}

// tell posts a proof for the auditors, and alarms them where it fails.
func (s Supply) tell(ctx context.Context, p ledger.Proof) error {
	day := p.Day.Format(time.DateOnly)
	notices := []store.Notice{{Kind: ErrandPost, Ref: day, Once: ErrandPost + " " + day}}
	if !p.Sound {
		watchers, err := s.store.LedgerWatchers(ctx)
		if err != nil {
			return err
		}
		for _, w := range watchers {
			notices = append(notices, store.Notice{Kind: KindBroken, Person: w, Ref: day, Once: fmt.Sprint(KindBroken, " ", day, " ", w)})
		}
	}
	return s.jobs.Notify(ctx, store.Prompt, notices...)
}

// rungs are how many days before tokens go somebody is told.
var rungs = [...]int{1, 7, 30}

// remind tells who has tokens that go within thirty, seven days or tomorrow, once each.
func (s Supply) remind(ctx context.Context, midnight time.Time, months int, now time.Time) error {
	until := midnight.AddDate(0, -months, rungs[len(rungs)-1]+1)
	return s.store.Ledger().Older(ctx, until, func(page []ledger.Lot) error {
		var due []store.Notice
		for _, lot := range page {
			since := lot.Since.In(s.zone)
			goes := time.Date(since.Year(), since.Month(), since.Day(), 0, 0, 0, 0, s.zone).AddDate(0, months, 1)
			if rung, ok := rungOf(midnight, goes); ok {
				ref := goes.Format(time.DateOnly)
				due = append(due, store.Notice{
					Kind: KindExpiring, Person: lot.Person, Ref: ref, Once: fmt.Sprint(KindExpiring, " ", lot.Account, " ", ref, " ", rung),
				})
			}
		}
		_, err := s.jobs.Nudge(ctx, due, now)
		return err
	})
}

// rungOf is the rung of the ladder on which a day stands that is ahead.
func rungOf(today, goes time.Time) (rung int, ok bool) {
	for _, rung := range rungs {
		if goes.After(today) && !goes.After(today.AddDate(0, 0, rung)) {
			return rung, true
		}
	}
	return 0, false
}

// Post is the errand that posts a proof in the auditors' topic.
func (s Supply) Post(ctx context.Context, n store.Notice, _ time.Time) error {
	list, err := s.store.Ledger().Proofs(ctx, daysShown)
	if err != nil {
		return err
	}
	for _, p := range list {
		if p.Day.Format(time.DateOnly) == n.Ref {
			screen := engine.Screen{Text: []engine.Message{locales.SupplyProofsHead(), totals(p), verdict(p)}}
			return s.board.Announce(ctx, auditorsTopic, locales.SupplyTopic(), screen)
		}
	}
	return store.Needless{Reason: "the proof is too old"}
}

// Broken alarms somebody who watches the ledger.
func (s Supply) Broken(ctx context.Context, _ store.Person, _ string, _ time.Time) (engine.Screen, bool, error) {
	since, finding, err := s.store.Ledger().Stopped(ctx)
	return engine.Screen{
		Text: []engine.Message{locales.SupplyStopped(since, fault(finding))}, Rows: opens(locales.SupplyProofsButton(), Proofs),
	}, !since.IsZero(), err
}

// Expiring tells somebody what they have that goes on a day, and what can be done with it.
func (s Supply) Expiring(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	goes, err := time.ParseInLocation(time.DateOnly, ref, s.zone)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("read reference: %w", err)
	}
	months, err := s.store.Ledger().Rule(ctx, "expiry_months")
	if err != nil {
		return engine.Screen{}, false, err
	}
	amount, err := s.store.Ledger().OlderOf(ctx, p.ID, goes.AddDate(0, -int(months), 0))
	if err != nil || amount == 0 || !goes.After(now) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.SupplyExpiring(goes.AddDate(0, 0, -1), int(amount)), locales.SupplyExpiringHint()},
		Rows: [][]engine.Button{opens(locales.SupplyGive(), flowGift)[0], opens(locales.SupplyBalance(), flowWallet)[0]},
	}, true, nil
}

// Rooms of tokens that notices lead into.
const (
	flowWallet = "wallet"
	flowGift   = "wallet_gift"
)

func opens(label locales.Message, flow string) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Action: engine.Action{Name: "open", Args: []string{flow}}}}}
}
