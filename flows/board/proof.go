package board

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
)

// parcel is what somebody is sending. It is kept as it comes, so that nothing of it is lost with a session.
type parcel struct {
	own store.OwnSubmission
}

func (p *parcel) kind() store.ProofKind { return p.own.Task.Proof }

// wants is asked where a task is shown by that kind of proof.
func wants(kinds ...store.ProofKind) func(*parcel) bool {
	return func(p *parcel) bool {
		for _, k := range kinds {
			if p.kind() == k {
				return true
			}
		}
		return false
	}
}

const (
	stepUnits = "units"
	mostUnits = 1_000_000
)

// proof asks for what shows that a task is done.
func (b Board) proof() engine.Definition {
	return engine.Flow[parcel]{
		Name: Proof, Version: 1, Allow: member, Form: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*parcel, error) {
			id, err := step.ID(ref)
			if err != nil {
				return nil, err
			}
			own, err := b.store.OwnSubmission(ctx, t.Person.ID, id)
			if err == nil && own.State != store.SubmissionTaken && own.State != store.SubmissionReturned {
				err = engine.ErrGone
			}
			return &parcel{own: own}, step.Gone(err)
		},
		Stands: func(ctx context.Context, t engine.Turn, ref, _ string) error {
			id, err := step.ID(ref)
			if err != nil {
				return err
			}
			return b.store.BeginProof(ctx, t.Person.ID, id, t.Now)
		},
		Begin: func(_ engine.Turn, p *parcel) string {
			if p.own.Task.Goal > 0 && p.own.Units == 0 {
				return stepUnits
			}
			return p.step()
		},
		Steps: []engine.Step[parcel]{
			{Name: stepUnits, When: func(p *parcel) bool { return p.own.Task.Goal > 0 }, Ask: b.askUnits, Take: b.takeUnits},
			{Name: "text", When: wants(store.ProofText), Typed: false, Ask: b.askText, Take: b.takeText},
			{
				Name: "files", When: wants(store.ProofPhoto, store.ProofVideo, store.ProofVoice, store.ProofFile), Albums: true,
				Ask: b.askFiles, Take: b.takeFiles,
			},
			{Name: "place", When: wants(store.ProofLocation), Ask: b.askPlace, Take: b.takePlace},
			{Name: "code", When: wants(store.ProofCode), Ask: b.askCode, Take: b.takeCode},
			{Name: "quiz", When: wants(store.ProofQuiz), Typed: true, Ask: b.askQuiz, Take: b.takeQuiz},
			{Name: "word", When: wants(store.ProofCoordinator, store.ProofPeers), Typed: true, Ask: b.askWord, Take: b.takeWord},
		},
	}
}

// step is the question about the proof itself.
func (p *parcel) step() string {
	switch p.kind() {
	case store.ProofText:
		return "text"
	case store.ProofLocation:
		return "place"
	case store.ProofCode:
		return "code"
	case store.ProofQuiz:
		return "quiz"
	case store.ProofCoordinator, store.ProofPeers:
		return "word"
	case store.ProofPhoto, store.ProofVideo, store.ProofVoice, store.ProofFile:
	}
	return "files"
}

// asks is the screen of a question: what it is about, why it came back, and what is wanted.
func (b Board) asks(t engine.Turn, p *parcel, question ...engine.Message) engine.Screen {
	text := []engine.Message{locales.TaskboardProofHead(taskcard.Title(p.own.Task.TaskText))}
	if p.own.State == store.SubmissionReturned {
		text = append(text, b.reason(p.own)...)
	}
	if !p.own.Sendable(t.Now) && len(p.own.Sent()) == 0 {
		text = append(text, locales.TaskboardLate())
	}
	return engine.Screen{Text: append(text, question...)}
}

func (b Board) askUnits(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	unit := locales.Named(locales.Bilingual{KK: p.own.Task.UnitKK, RU: p.own.Task.UnitRU})
	return b.asks(t, p, locales.TaskboardUnitsAsk(unit)), nil
}

func (b Board) takeUnits(ctx context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		return step.Stale(), nil
	}
	if in.Kind != engine.Text {
		return engine.Stay(locales.StepNumberWanted()), nil
	}
	n, said := step.Whole(in.Text, 1, mostUnits)
	if said != nil {
		return engine.Stay(said), nil
	}
	if err := b.store.SetUnits(ctx, t.Person.ID, p.own.ID, n); err != nil {
		return engine.Move{}, step.Gone(err)
	}
	if p.kind() == store.ProofCode && len(p.own.Sent()) > 0 { // they came by the picture on the spot
		return b.finish(ctx, t, p)
	}
	return engine.Next(), nil
}

// borrowed reports that somebody else wrote it first.
func borrowed(t engine.Turn, in engine.Input) bool {
	return in.Origin != nil && in.Origin.Person != t.Person.ID
}

// refused words why something is not taken; ok is false for errors that are no refusal.
func refused(kind store.ProofKind, err error) (m engine.Move, ok bool) {
	switch {
	case errors.Is(err, store.ErrDuplicate) && kind == store.ProofPhoto:
		return engine.Stay(locales.CommonErrDuplicatePhoto()), true
	case errors.Is(err, store.ErrDuplicate):
		return engine.Stay(locales.TaskboardDuplicateFile()), true
	case errors.Is(err, store.ErrAlready):
		return engine.Stay(locales.StepFileTwice()), true
	case errors.Is(err, store.ErrTooMany):
		return engine.Stay(locales.StepFilesFull(store.MostProofs)), true
	case errors.Is(err, store.ErrLate):
		return engine.Stay(locales.TaskboardLate()), true
	}
	return engine.Move{}, false
}

// keep adds something to what is sent and asks on.
func (b Board) keep(ctx context.Context, t engine.Turn, p *parcel, proof store.TaskProof) (engine.Move, error) {
	proof.Submission, proof.Kind = p.own.ID, p.kind()
	err := b.store.AddProof(ctx, t.Person.ID, proof)
	if err == nil {
		return engine.Stay(nil), nil
	}
	if move, ok := refused(p.kind(), err); ok {
		return move, nil
	}
	return engine.Move{}, gone(err)
}

// gone turns what is not there to be sent any more into the end of the flow.
func gone(err error) error {
	if errors.Is(err, store.ErrChanged) {
		return engine.ErrGone
	}
	return step.Gone(err)
}

// finish sends what was added and ends the flow.
func (b Board) finish(ctx context.Context, t engine.Turn, p *parcel) (engine.Move, error) {
	said, err := b.send(ctx, t, p.own)
	switch {
	case errors.Is(err, store.ErrLate):
		return engine.Stay(locales.TaskboardLate()), nil
	case errors.Is(err, store.ErrUnproved):
		return engine.Stay(locales.TaskboardUnproved()), nil
	case err != nil:
		return engine.Move{}, gone(err)
	}
	return engine.Done().Saying(said), nil
}

// send sends what was added, has everybody told whom it concerns, and says what happens next.
func (b Board) send(ctx context.Context, t engine.Turn, own store.OwnSubmission) (locales.Message, error) {
	state, err := b.store.SendSubmission(ctx, t.Person.ID, own.ID, b.zone, t.Now)
	if err != nil {
		return locales.Message{}, err
	}
	own.State = state
	switch state { //nolint:exhaustive // nothing else comes of it
	case store.SubmissionApproved:
		now, err := b.store.OwnSubmission(ctx, t.Person.ID, own.ID)
		if err != nil {
			return locales.Message{}, err
		}
		return approved(now.Submission), b.done(ctx, t.Person.ID, own.ID)
	case store.SubmissionSubmitted:
		err = b.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: ErrandLook, Person: t.Person.ID, Ref: step.Ref(own.ID)})
	case store.SubmissionWaits:
		err = b.askConfirmers(ctx, own)
	}
	return locales.TaskboardSent(waits(own)), err
}
