package supply

import (
	"context"
	"errors"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

const (
	optionResume = "resume"
	reasonLeast  = 10 // characters
	reasonMost   = 300
	daysShown    = 14
)

// proved is the last days, and since when no tokens move.
type proved struct {
	list    []ledger.Proof
	since   time.Time
	finding string
}

// proofs shows day by day that the ledger adds up. Where it does not, whoever may lets tokens move again once that is mended.
func (s Supply) proofs() engine.Definition {
	return engine.Flow[proved]{
		Name: Proofs, Version: 1, Allow: Allow,
		Load: func(ctx context.Context, t engine.Turn, _ string) (*proved, error) {
			list, err := s.store.LedgerProofs(ctx, t.Person.ID, daysShown)
			if err != nil {
				return nil, step.Gone(err)
			}
			p := &proved{list: list}
			p.since, p.finding, err = s.store.Ledger().Stopped(ctx)
			return p, err
		},
		Steps: []engine.Step[proved]{
			{Name: "list", Typed: true, Ask: askProofs, Take: takeProofs},
			{Name: "why", When: func(*proved) bool { return false }, Ask: askWhy, Take: s.takeWhy},
		},
	}
}

func askProofs(_ context.Context, t engine.Turn, p *proved) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.SupplyProofsHead()}}
	if !p.since.IsZero() {
		screen.Text = append(screen.Text, locales.SupplyStopped(p.since, fault(p.finding)))
		if t.Person.Has(store.ResumeTokens.Roles()...) {
			screen.Rows = [][]engine.Button{{{Label: locales.SupplyResume(), Option: optionResume, Style: engine.Danger}}}
		}
	}
	var lines []locales.Message
	for _, one := range p.list {
		line := locales.SupplyProof(one.Day, int(one.Transfers), short(one.Hash))
		if !one.Sound {
			line = locales.SupplyProofBroken(one.Day, fault(one.Finding))
		}
		lines = append(lines, line)
	}
	if len(lines) == 0 {
		screen.Text = append(screen.Text, locales.SupplyNone())
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	return screen, nil
}

func takeProofs(_ context.Context, t engine.Turn, p *proved, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionResume && !p.since.IsZero() && t.Person.Has(store.ResumeTokens.Roles()...) {
		return engine.Goto("why"), nil
	}
	return engine.Stay(locales.CommonErrUnknownInput()), nil
}

func askWhy(context.Context, engine.Turn, *proved) (engine.Screen, error) {
	return engine.Screen{Text: []engine.Message{locales.SupplyResumeWhy()}}, nil
}

func (s Supply) takeWhy(ctx context.Context, t engine.Turn, p *proved, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Text {
		return engine.Stay(locales.SupplyResumeWhy()), nil
	}
	if n := answer.Length(in.Text); n < reasonLeast || n > reasonMost {
		return engine.Stay(locales.SupplyResumeLength(reasonLeast, reasonMost)), nil
	}
	if p.since.IsZero() {
		return engine.Goto("list").Saying(locales.SupplyResumed()), nil
	}
	finding, err := s.store.ResumeLedger(ctx, t.Person.ID, in.Text, t.Now)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return engine.Goto("list").Saying(locales.EngineNotAllowed()), nil
	case err != nil:
		return engine.Move{}, err
	case finding != "":
		return engine.Goto("list").Saying(locales.SupplyStillBroken(fault(finding))), nil
	}
	return engine.Goto("list").Saying(locales.SupplyResumed()), nil
}

// short is the beginning of a hash, enough to compare by eye.
func short(hash string) string { return hash[:min(len(hash), 12)] }

// fault names what a proof has found: a kind of fault and which one.
func fault(finding string) locales.Message {
	kind, which, _ := strings.Cut(finding, " ")
	switch kind {
	case "movement":
		return locales.SupplyFaultMovement(which)
	case "balance", "overdrawn":
		return locales.SupplyFaultBalance(which)
	case "held", "hold":
		return locales.SupplyFaultHold(which)
	case "proof":
		return locales.SupplyFaultProof(which)
	}
	return locales.SupplyFaultSum(which)
}
