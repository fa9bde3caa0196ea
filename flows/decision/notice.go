package decision

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue. The ref is an application's id where nothing else is said.
const (
	KindDecided  = "decided"          // ref: an application's id, a hyphen, the outcome; to applicants, sent exactly once
	KindOffered  = "place_offered"    // to applicants
	KindExpired  = "place_expired"    // to applicants
	KindAppeal   = "appeal_answered"  // to applicants
	KindProposed = "decisions_wait"   // ref: a cohort's id; to those who may approve
	KindApplied  = "decisions_undo"   // ref: a cohort's id; to those who proposed and approved
	KindPicture  = "decision_picture" // ref: a cohort's id, a hyphen, what is drawn
	KindProtocol = "protocol"         // ref: a cohort's id
	KindFile     = "candidate_file"   // ref: an application's id, a hyphen, which of the attached, from 0
	KindVoice    = "candidate_voice"  // ref: an application's id, a hyphen, a review's id, a hyphen, a criterion
)

// Decided tells an applicant what the committee has decided.
func (d Decisions) Decided(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	application, outcome, _ := strings.Cut(ref, "-")
	r, ok, err := d.theirs(ctx, p, application)
	if err != nil || !ok || string(r.State) != outcome { // a later decision has a letter of its own
		return engine.Screen{}, false, err
	}
	by, err := d.store.Rubric(ctx, r.Cohort.Rubric)
	if err != nil {
		return engine.Screen{}, false, err
	}
	screen := engine.Screen{Text: told(by, r.State, r.Title, r.Waits, r.Cohort, points(by, r.Letter, r.Scores), r.Letter.Note, now)}
	if r.State == store.ApplicationAccepted {
		screen.Rows = opens(locales.DecisionPlaceOpen(), Place, r.ID)
	} else {
		screen.Rows = opens(locales.DecisionStatusOpen(), flowStatus, r.ID)
	}
	return screen, true, nil
}

// Offered tells an applicant on the waitlist that a place is theirs if they want it.
func (d Decisions) Offered(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	r, ok, err := d.theirs(ctx, p, ref)
	if err != nil || !ok || r.State != store.ApplicationOffered || now.After(r.Until) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.DecisionPlaceOffered(locales.Verbatim(r.Title), r.Until)}, Rows: opens(locales.DecisionPlaceOpen(), Place, r.ID),
	}, true, nil
}

// Expired tells an applicant that an offer is over.
func (d Decisions) Expired(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	r, ok, err := d.theirs(ctx, p, ref)
	if err != nil || !ok || r.State != store.ApplicationExpired {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.DecisionToldExpired(locales.Verbatim(r.Title))}, Rows: opens(locales.DecisionStatusOpen(), flowStatus, r.ID),
	}, true, nil
}

// Appealed tells an applicant what became of their appeal.
func (d Decisions) Appealed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	r, ok, err := d.theirs(ctx, p, ref)
	if err != nil || !ok || r.Appeal == "" {
		return engine.Screen{}, false, err
	}
	head := locales.DecisionToldReopened(locales.Verbatim(r.Title))
	if r.State == store.ApplicationUpheld {
		head = locales.DecisionToldUpheld(locales.Verbatim(r.Title))
	}
	return engine.Screen{
		Text: []engine.Message{head, locales.Verbatim(r.Appeal)}, Rows: opens(locales.DecisionStatusOpen(), flowStatus, r.ID),
	}, true, nil
}

// Proposed asks a second person to look at decisions that wait for being approved.
func (d Decisions) Proposed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	cohort, err := d.store.SelectionCohort(ctx, p.ID, id)
	var r store.Round
	if err == nil {
		r, err = d.store.CurrentRound(ctx, p.ID, id)
	}
	if errors.Is(err, store.ErrNotFound) || (err == nil && (r.State != store.RoundProposed || r.ProposedBy == p.ID)) {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.DecisionToldProposed(name(cohort), r.ProposedByName, len(r.Decisions), r.ApplyAt)},
		Rows: opens(locales.DecisionOpenRound(), Round, id),
	}, err == nil, err
}

// Applied tells those who decided that there are ten minutes left to undo it.
func (d Decisions) Applied(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	r, err := d.store.CurrentRound(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || (err == nil && r.State != store.RoundApplied) {
		return engine.Screen{}, false, nil
	}
	return engine.Screen{
		Text: []engine.Message{locales.DecisionToldApplied(len(r.Decisions), r.AppliedAt.Add(store.UndoWithin))},
		Rows: opens(locales.DecisionRoundUndo(), Round, id),
	}, err == nil, err
}

// theirs loads an application that a person leads.
func (d Decisions) theirs(ctx context.Context, p store.Person, ref string) (store.Result, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Result{}, false, err
	}
	r, err := d.store.Result(ctx, id, p.ID)
	if errors.Is(err, store.ErrNotFound) {
		return store.Result{}, false, nil
	}
	return r, err == nil, err
}

// opens is a button that opens a flow from any message.
func opens(label locales.Message, flow string, about int64) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flow, step.Ref(about)}}}}}
}

// Tick applies decisions when their time has come and it is day, finishes those that nobody has undone, tells applicants, and ends offers.
func (d Decisions) Tick(ctx context.Context, now time.Time) error {
	if local := now.In(d.zone); local.Hour()*60+local.Minute() >= firstMinute && local.Hour()*60+local.Minute() < lastMinute+15 {
		if err := d.store.Together(ctx, func(ctx context.Context) error { return d.apply(ctx, now) }); err != nil {
			return err
		}
	}
	if err := d.store.FinishRounds(ctx, now); err != nil {
		return err
	}
	return d.store.Together(ctx, func(ctx context.Context) error { return d.tell(ctx, now) })
}

// apply applies decisions and tells those who decided, together: who is not told of the ten minutes cannot use them.
func (d Decisions) apply(ctx context.Context, now time.Time) error {
	rounds, err := d.store.ApplyRounds(ctx, now)
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, r := range rounds {
		for _, who := range []int64{r.ProposedBy, r.ApprovedBy} {
			notices = append(notices, store.Notice{Kind: KindApplied, Person: who, Ref: step.Ref(r.Cohort)})
		}
	}
	return d.jobs.Notify(ctx, store.Prompt, notices...)
}

// tell puts a notice into the queue for everybody who is concerned, once: what is noted as told and what stands in the queue are of one
// transaction.
func (d Decisions) tell(ctx context.Context, now time.Time) error {
	list, err := d.store.TakeDecided(ctx, now)
	if err != nil {
		return err
	}
	var notices []store.Notice
	for _, one := range list {
		notices = append(notices, store.Notice{
			Kind: KindDecided, Person: one.Leader, Ref: step.Ref(one.Application) + "-" + string(one.Outcome), Once: fmt.Sprintf("%s %d %d", KindDecided, one.Round, one.Application),
		})
	}
	gone, err := d.store.ExpireOffers(ctx, now)
	if err != nil {
		return err
	}
	for _, one := range gone {
		notices = append(notices, store.Notice{Kind: KindExpired, Person: one.Leader, Ref: step.Ref(one.Application)})
	}
	return d.jobs.Notify(ctx, store.Ordinary, notices...)
}
