package review

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"saruar/flows/attached"
	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices to experts in the queue.
const (
	KindFile  = "review_file"  // ref: a review's id, a hyphen, which of the attached, from 0
	KindVoice = "review_voice" // ref: a review's id, a hyphen, another one's id, a hyphen, a criterion
)

// paper is whose application it was, once that is no secret any more; known is false before.
func (r Reviews) paper(ctx context.Context, expert int64, d *sheet, now time.Time) (p store.Paper, known bool, err error) {
	if !d.Unveiled {
		return store.Paper{}, false, nil
	}
	p, err = r.store.ReviewedPaper(ctx, expert, d.ID, now)
	if errors.Is(err, store.ErrNotFound) { // it was withdrawn at this very moment
		return store.Paper{}, false, nil
	}
	return p, err == nil, err
}

// unveiled adds whose application it was and what was attached to it, once stage 1 is over.
func (r Reviews) unveiled(ctx context.Context, t engine.Turn, d *sheet, screen engine.Screen) (engine.Screen, error) {
	p, known, err := r.paper(ctx, t.Person.ID, d, t.Now)
	if err != nil || !known {
		return screen, err
	}
	screen.Text = append(screen.Text, locales.ReviewUnveiled(), locales.ReviewWhose(p.Title, step.RegionName(p.RegionKK, p.RegionRU)))
	return attached.Under(screen, p)
}

// takeAttached sends the files, or what another expert said; ok is false when nothing of that was asked for.
func (r Reviews) takeAttached(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (move engine.Move, ok bool, err error) {
	if in.Option == attached.OptionFiles {
		p, known, err := r.paper(ctx, t.Person.ID, d, t.Now)
		if err != nil || !known {
			return step.Stale(), true, err
		}
		notices, err := attached.Files(KindFile, t.Person.ID, step.Ref(d.ID), p)
		if err == nil {
			err = r.jobs.Notify(ctx, store.Prompt, notices...)
		}
		return engine.Stay(nil).Noting(locales.ReviewFilesCome()), true, err
	}
	ref, ok := step.Tapped(in, attached.VoicesPrefix)
	if !ok {
		return engine.Move{}, false, nil
	}
	others, err := r.store.OtherReviews(ctx, t.Person.ID, d.ID)
	i := slices.IndexFunc(others, func(o store.OtherReview) bool { return step.Ref(o.ID) == ref })
	if err != nil || i < 0 {
		return step.Stale(), true, err
	}
	err = r.jobs.Notify(ctx, store.Prompt, attached.Voices(KindVoice, t.Person.ID, step.Ref(d.ID), others[i].ID, d.rubric, others[i].Voices)...)
	return engine.Stay(nil).Noting(locales.ReviewVoicesCome()), true, err
}

// voiceButtons are for what other experts said.
func voiceButtons(others []store.OtherReview) (rows [][]engine.Button) {
	for i, o := range others {
		if n := len(o.Voices); n > 0 {
			rows = append(rows, []engine.Button{{Label: locales.ReviewVoices(i+1, n), Option: attached.VoicesPrefix + step.Ref(o.ID)}})
		}
	}
	return rows
}

// File brings an expert one of the files of an application that they reviewed.
func (r Reviews) File(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	review, which, _ := strings.Cut(ref, "-")
	id, err := step.ID(review)
	if err != nil {
		return engine.Screen{}, false, err
	}
	paper, err := r.store.ReviewedPaper(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	return attached.File(paper, which)
}

// Voice brings an expert what another one said about an application that both have reviewed.
func (r Reviews) Voice(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	mine, other, criterion, err := attached.Reference(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	own, err := r.store.Review(ctx, p.ID, mine)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	others, err := r.store.OtherReviews(ctx, p.ID, mine)
	i := slices.IndexFunc(others, func(o store.OtherReview) bool { return o.ID == other })
	if err != nil || i < 0 {
		return engine.Screen{}, false, err
	}
	by, err := r.store.Rubric(ctx, own.Rubric)
	said, ok := others[i].Voices[criterion]
	return attached.Voice(locales.ReviewVoiceOf(own.Receipt, i+1, rubric.NameOf(by, criterion)), said), ok, err
}
