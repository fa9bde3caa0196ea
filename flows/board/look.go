package board

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	"saruar/flows/dhash"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/store"
)

// ErrandLook is the job that looks at the files of a submission; the ref is its id.
const ErrandLook = "proof_look"

// Look fetches the files of a submission, finds out whether they, or pictures that look nearly the same, were sent before, and gives the
// submission to whoever checks. It is a nudge.Errand: killed at any moment and run again, it goes on behind the last file.
func (b Board) Look(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	unseen, err := b.store.ProofsUnseen(ctx, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.Needless{Reason: "the submission does not wait for it"}
	}
	if err != nil {
		return err
	}
	for _, p := range unseen {
		err := b.look(ctx, p, now)
		if errors.Is(err, store.ErrDuplicate) {
			return needless(b.store.ReturnDuplicate(ctx, id, now, b.tellDuplicate(id)))
		}
		if err != nil {
			return err
		}
	}
	return needless(b.store.QueueSubmission(ctx, id, now))
}

// needless says that another run has done it.
func needless(err error) error {
	if errors.Is(err, store.ErrChanged) {
		return store.Needless{Reason: "another run has looked at it"}
	}
	return err
}

func (b Board) tellDuplicate(id int64) func(context.Context, int64) error {
	return func(ctx context.Context, person int64) error {
		return b.jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: KindDuplicate, Person: person, Ref: step.Ref(id)})
	}
}

// look looks at one file. One that Telegram does not hand out is left to people.
func (b Board) look(ctx context.Context, p store.TaskProof, now time.Time) error {
	data, err := b.files.Download(ctx, p.File, fileLimit)
	switch {
	case errors.Is(err, engine.ErrNoFile), errors.Is(err, engine.ErrTooBig):
		return nil
	case err != nil:
		return fmt.Errorf("fetch proof %d: %w", p.ID, err)
	}
	l := store.Look{Proof: p.ID, Submission: p.Submission, SHA256: sha256.Sum256(data)}
	if p.Kind == store.ProofPhoto {
		bits, err := dhash.Of(data)
		l.DHash, l.Picture = bits, err == nil // a format that is not known here is looked at by people
	}
	return b.store.KeepLook(ctx, l, now)
}
