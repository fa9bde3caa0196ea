package award

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

// Kinds of notices and errands in the queue. The ref is a grant's id where nothing else is said.
const (
	KindGiven    = "award_given"    // to whom the tokens went
	KindReversed = "award_reversed" // to whom they had gone
	KindDecided  = "award_decided"  // to whoever proposed it
	KindBatch    = "award_list"     // ref: a batch's id, a hyphen, its state; to whoever proposed or approved it
	ErrandGather = "award_gather"   // ref: a batch's id
	ErrandPost   = "award_post"     // ref: a batch's id
)

const (
	// together is how many grants are given in one transaction, runs how many transactions one job makes, so that it ends well within its
	// time; the next job goes on from there.
	together = 1000
	runs     = 5
	// patience is how long a batch waits before it is tried again while no tokens move.
	patience = 10 * time.Minute
)

func (a Awards) tell(ctx context.Context, kind string, person, id int64) error {
	return a.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: kind, Person: person, Ref: step.Ref(id)})
}

// tellOf tells somebody how a batch stands, once for each state and count.
func (a Awards) tellOf(ctx context.Context, person, batch int64, state store.BatchState, given int) error {
	ref := step.Ref(batch) + "-" + string(state)
	return a.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindBatch, Person: person, Ref: ref, Once: fmt.Sprint(KindBatch, " ", ref, " ", given, " ", person)})
}

// Given tells somebody that staff have given them tokens, and for what.
func (a Awards) Given(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	w, ok, err := a.concerned(ctx, p, ref, now)
	if err != nil || !ok || w.State != store.AwardGiven {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.AwardNoticeGiven(int(w.Amount), w.Reason)}}
	if w.Minutes > 0 {
		screen.Text = append(screen.Text, locales.AwardHoursLine(tokens.Lasting(w.Minutes)))
	}
	screen.Rows = a.purse()
	return screen, true, nil
}

// Reversed tells somebody that staff have taken tokens back, and why.
func (a Awards) Reversed(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	w, ok, err := a.concerned(ctx, p, ref, now)
	if err != nil || !ok || w.State != store.AwardReversed {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{locales.AwardNoticeReversed(int(w.Amount), w.ReversedWhy)}, Rows: a.purse()}, true, nil
}

// purse opens one's own tokens, where there is a room for them.
func (a Awards) purse() [][]engine.Button {
	if a.wallet == "" {
		return nil
	}
	return [][]engine.Button{{{Label: locales.AwardWallet(), Action: engine.Action{Name: "open", Args: []string{a.wallet}}}}}
}

// Decided tells whoever proposed a grant what a second person has decided.
func (a Awards) Decided(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	w, ok, err := a.concerned(ctx, p, ref, now)
	if err != nil || !ok {
		return engine.Screen{}, false, err
	}
	text := locales.AwardNoticeApproved(w.PersonName, int(w.Amount))
	if w.State == store.AwardRefused {
		text = locales.AwardNoticeRefused(w.PersonName, int(w.Amount))
	}
	return engine.Screen{Text: []engine.Message{text}}, w.State == store.AwardRefused || w.State == store.AwardGiven, nil
}

func (a Awards) concerned(ctx context.Context, p store.Person, ref string, now time.Time) (store.Award, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Award{}, false, err
	}
	w, err := a.store.AwardFor(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return store.Award{}, false, nil
	}
	return w, err == nil, err
}

// Listed tells whoever proposed or approved a batch how it stands.
func (a Awards) Listed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	which, state, _ := strings.Cut(ref, "-")
	id, err := step.ID(which)
	if err != nil {
		return engine.Screen{}, false, err
	}
	b, err := a.store.Batch(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || (err == nil && string(b.State) != state) { // what came after has a notice of its own
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	n := int(b.ID)
	text := locales.AwardNoticeDone(n, b.Given)
	switch b.State {
	case store.BatchProposed:
		text = locales.AwardNoticeReady(n, b.Total, int(b.Sum))
	case store.BatchPaused:
		text = locales.AwardNoticePaused(n, b.Given, b.Total)
	case store.BatchRefused:
		text = locales.AwardBatchRefusedNow()
	case store.BatchDropped:
		if text = locales.AwardNoticeShort(n, int(b.Sum)); b.Total == 0 {
			text = locales.AwardNoticeNobody(n)
		}
	case store.BatchMaking, store.BatchDraft, store.BatchPosting, store.BatchDone:
	}
	return engine.Screen{Text: []engine.Message{text}, Rows: [][]engine.Button{{{
		Label: locales.AwardOpen(), Action: engine.Action{Name: "open", Args: []string{Batch, which}},
	}}}}, true, nil
}

// Gather writes down who is in a segment. It is a nudge.Errand.
func (a Awards) Gather(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	b, err := a.store.GatherBatch(ctx, id, now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return store.Needless{Reason: "no such batch"}
	case err != nil:
		return err
	}
	return a.tellOf(ctx, b.ProposedBy, b.ID, b.State, 0)
}

// Post gives what was approved, stretch by stretch, and tells each receiver in the stretch's own transaction. It is a nudge.Errand.
func (a Awards) Post(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	for range runs {
		b, more, err := a.store.PostBatch(ctx, id, together, now, a.tellAll)
		var halted ledger.Refusal
		switch {
		case errors.As(err, &halted):
			return store.Later{Wait: patience, Reason: halted.Error()}
		case errors.Is(err, store.ErrNotFound):
			return store.Needless{Reason: "no such batch"}
		case err != nil:
			return err
		case !more:
			return errors.Join(a.tellOf(ctx, b.ProposedBy, b.ID, b.State, b.Given), a.tellOf(ctx, b.DecidedBy, b.ID, b.State, b.Given))
		}
	}
	return store.Later{Reason: "more grants"}
}

func (a Awards) tellAll(ctx context.Context, given []store.Award) error {
	notices := make([]store.Notice, len(given))
	for i, w := range given {
		notices[i] = store.Notice{Kind: KindGiven, Person: w.Person, Ref: step.Ref(w.ID)}
	}
	return a.jobs.Notify(ctx, store.Ordinary, notices...)
}
