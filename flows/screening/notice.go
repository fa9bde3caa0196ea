package screening

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices in the queue; the ref is the application.
const (
	KindDecided = "screening_decided"
	KindFixes   = "screening_fixes"
)

// letter is what an applicant reads of how the first look ended.
func letter(outcome store.ScreeningOutcome, title string, checks map[string]bool) []engine.Message {
	project := locales.Verbatim(title)
	switch outcome {
	case store.ScreeningPassed:
		return []engine.Message{locales.ScreeningToldPassed(project)}
	case store.ScreeningIdea:
		return []engine.Message{locales.ScreeningToldIdea(project)}
	case store.ScreeningRefused:
	}
	lines := []locales.Message{locales.ScreeningToldRefused(project)}
	for _, name := range store.Checks() {
		if !checks[name] {
			lines = append(lines, why(name))
		}
	}
	return []engine.Message{locales.Lines(lines...), locales.ScreeningToldRefusedEnd()}
}

func why(check string) locales.Message {
	switch check {
	case store.CheckComplete:
		return locales.ScreeningWhyComplete()
	case store.CheckSocial:
		return locales.ScreeningWhySocial()
	case store.CheckAllowed:
		return locales.ScreeningWhyAllowed()
	case store.CheckMature:
		return locales.ScreeningWhyMature()
	case store.CheckAdult:
		return locales.ScreeningWhyAdult()
	}
	return locales.ScreeningWhySingle()
}

// Decided tells the leader how the first look ended.
func (s Screenings) Decided(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	one, ok, err := s.theirs(ctx, p, ref)
	if err != nil || !ok || one.State == store.ApplicationWithdrawn {
		return engine.Screen{}, false, err
	}
	outcome, checks, err := s.store.ScreeningOutcome(ctx, one.ID, p.ID)
	if err != nil || outcome == "" {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: letter(outcome, one.Title, checks), Rows: opens(locales.ScreeningOpenButton(), flowStatus, one.ID)}, true, nil
}

// Fixes tells the leader what to mend, and until when.
func (s Screenings) Fixes(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	one, ok, err := s.theirs(ctx, p, ref)
	if err != nil || !ok || one.State != store.ApplicationNeedsInfo || !one.EditableAt(now) {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{
			locales.ScreeningToldFixes(locales.Verbatim(one.Title), one.FixBy), locales.Verbatim(one.Fixes), locales.ScreeningToldFixesEnd(),
		},
		Rows: opens(locales.ScreeningFixButton(), flowForm, one.ID),
	}, true, nil
}

// theirs loads an application that a person leads.
func (s Screenings) theirs(ctx context.Context, p store.Person, ref string) (one store.Application, ok bool, err error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Application{}, false, err
	}
	one, err = s.store.Application(ctx, id, p.ID)
	if errors.Is(err, store.ErrNotFound) {
		return store.Application{}, false, nil
	}
	return one, err == nil && one.Leader == p.ID, err
}

// opens is a button that opens a flow from any message.
func opens(label locales.Message, flow string, about int64) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{flow, step.Ref(about)}}}}}
}
