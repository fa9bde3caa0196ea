package matching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices that are this room's alone; those about pairs stand in the store.
const (
	KindPicture = "mentor_load_picture" // to whoever asked for it
	KindLeave   = "lead_leave"          // to staff: one side wants the pair to end; ref: its id
)

// of loads a pair for the reader of a notice; ok is false when there is nothing to say any more.
func (r Matching) of(ctx context.Context, p store.Person, ref string) (l store.Lead, ok bool, err error) {
	id, err := step.ID(ref)
	if err != nil {
		return l, false, err
	}
	l, err = r.Store.Lead(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return l, false, nil
	}
	return l, err == nil, err
}

// Proposed asks a side whether it wants what staff have proposed.
func (r Matching) Proposed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	l, ok, err := r.of(ctx, p, ref)
	if !ok || l.State != store.LeadProposed || l.Side == store.SideStaff {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{r.told(l, l.Side)}, Rows: opens(locales.MatchingNoticeAnswer(), Offer, ref)}, true, nil
}

// both is what there is to know of a pair, for whoever reads.
func (r Matching) both(l store.Lead) locales.Message {
	return locales.Lines(append([]locales.Message{locales.MatchingOfferProject(called(l.Title)), locales.MatchingOfferMentor(named(l.MentorName))}, standing(l)...)...)
}

// notice makes one of a pair in some of its states.
func (r Matching) notice(ctx context.Context, p store.Person, ref string, head locales.Message, says func(store.Lead) bool) (engine.Screen, bool, error) {
	l, ok, err := r.of(ctx, p, ref)
	if !ok || !says(l) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{head, r.both(l)}, Rows: opens(locales.MatchingNoticeOpen(), Offer, ref)}, true, nil
}

// Active tells a side that both have said yes.
func (r Matching) Active(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return r.notice(ctx, p, ref, locales.MatchingNoticeActive(), func(l store.Lead) bool { return l.State == store.LeadActive })
}

// Declined tells staff that it came to nothing.
func (r Matching) Declined(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return r.notice(ctx, p, ref, locales.MatchingNoticeDeclined(), func(l store.Lead) bool {
		return l.MayManage && (l.State == store.LeadDeclined || l.State == store.LeadEnded)
	})
}

// Ended tells a side that the pair, or the proposal, is over.
func (r Matching) Ended(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return r.notice(ctx, p, ref, locales.MatchingNoticeEnded(), func(l store.Lead) bool { return l.State == store.LeadDeclined || l.State == store.LeadEnded })
}

// Leaving tells staff that one side wants a pair to end.
func (r Matching) Leaving(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	return r.notice(ctx, p, ref, locales.MatchingNoticeLeave(), func(l store.Lead) bool { return l.MayManage && l.State == store.LeadActive && l.LeaveSide != "" })
}
