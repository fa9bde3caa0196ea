package decision

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

// loadAttached adds what stands beside a candidate's words: files once stage 1 is over, and what experts said at any time.
func (d Decisions) loadAttached(ctx context.Context, t engine.Turn, f *file) (err error) {
	if f.paper, err = d.store.CandidatePaper(ctx, t.Person.ID, f.ID, t.Now); err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	f.said, err = d.store.SpokenReviews(ctx, t.Person.ID, f.ID)
	return err
}

// attachedTo adds whose application it is with its links, and the buttons for files and for what experts said.
func (f *file) attachedTo(screen engine.Screen) (_ engine.Screen, err error) {
	if f.paper.ID != 0 {
		if screen, err = attached.Under(screen, f.paper); err != nil {
			return screen, err
		}
	}
	for i, r := range f.said {
		n := len(r.Voices)
		if n == 0 {
			continue
		}
		label := locales.DecisionVoices(r.Expert, n)
		if r.Blind {
			label = locales.ReviewVoices(i+1, n)
		}
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: attached.VoicesPrefix + step.Ref(r.ID)}})
	}
	return screen, nil
}

// takeAttached sends the files, or what an expert said; ok is false when nothing of that was asked for.
func (d Decisions) takeAttached(ctx context.Context, t engine.Turn, f *file, in engine.Input) (move engine.Move, ok bool, err error) {
	if in.Option == attached.OptionFiles {
		if f.paper.ID == 0 {
			return step.Stale(), true, nil
		}
		notices, err := attached.Files(KindFile, t.Person.ID, step.Ref(f.ID), f.paper)
		if err == nil {
			err = d.jobs.Notify(ctx, store.Prompt, notices...)
		}
		return engine.Stay(nil).Noting(locales.ReviewFilesCome()), true, err
	}
	ref, ok := step.Tapped(in, attached.VoicesPrefix)
	if !ok {
		return engine.Move{}, false, nil
	}
	i := slices.IndexFunc(f.said, func(r store.SpokenReview) bool { return step.Ref(r.ID) == ref })
	if i < 0 {
		return step.Stale(), true, nil
	}
	err = d.jobs.Notify(ctx, store.Prompt, attached.Voices(KindVoice, t.Person.ID, step.Ref(f.ID), f.said[i].ID, f.rubric, f.said[i].Voices)...)
	return engine.Stay(nil).Noting(locales.ReviewVoicesCome()), true, err
}

// File brings somebody of the committee one of a candidate's files.
func (d Decisions) File(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	application, which, _ := strings.Cut(ref, "-")
	id, err := step.ID(application)
	if err != nil {
		return engine.Screen{}, false, err
	}
	paper, err := d.store.CandidatePaper(ctx, p.ID, id, now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	return attached.File(paper, which)
}

// Voice brings somebody of the committee what an expert said. While others read blind, the message does not tell who it is: it can be
// forwarded.
func (d Decisions) Voice(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, review, criterion, err := attached.Reference(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	list, err := d.store.SpokenReviews(ctx, p.ID, id)
	i := slices.IndexFunc(list, func(r store.SpokenReview) bool { return r.ID == review })
	if err != nil || i < 0 {
		return engine.Screen{}, false, err
	}
	by, err := d.store.Rubric(ctx, list[i].Rubric)
	if err != nil {
		return engine.Screen{}, false, err
	}
	said, ok := list[i].Voices[criterion]
	name := rubric.NameOf(by, criterion)
	caption := locales.DecisionVoiceOf(list[i].Receipt, list[i].Expert, name)
	if list[i].Blind {
		caption = locales.ReviewVoiceOf(list[i].Receipt, i+1, name)
	}
	return attached.Voice(caption, said), ok, nil
}
