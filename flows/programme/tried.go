package programme

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// shownFaults is how many faults stand on the screen; all are in a file.
const shownFaults = 20

// trial is a file in front of whoever sent it.
type trial struct {
	f store.ProgrammeFile
	o outcome
}

const (
	optionSave   = "save"
	optionDrop   = "drop"
	optionFaults = "faults"
)

// tried shows what came of a file, and saves it once they have decided.
func (r Courses) tried() engine.Definition {
	return engine.Flow[trial]{
		Name: Tried, Version: 1, Allow: Allow, Load: r.loadTrial,
		Steps: []engine.Step[trial]{{Name: "card", Typed: true, Ask: askTrial, Take: r.takeTrial}},
	}
}

func (r Courses) loadTrial(ctx context.Context, t engine.Turn, ref string) (*trial, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	d, err := r.trialOf(ctx, t.Person.ID, id)
	return &d, step.Gone(err)
}

func (r Courses) trialOf(ctx context.Context, person, id int64) (d trial, err error) {
	if d.f, err = r.Store.ProgrammeFile(ctx, person, id); err != nil {
		return d, err
	}
	if err := json.Unmarshal(d.f.Outcome, &d.o); err != nil {
		return d, fmt.Errorf("read what came of file %d: %w", id, err)
	}
	return d, nil
}

func askTrial(_ context.Context, _ engine.Turn, d *trial) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: report(*d)}
	switch d.f.State {
	case store.ProgrammeTried:
		if !d.o.Saved.Nothing() {
			screen.Rows = append(screen.Rows, row(locales.ProgrammeSave(), optionSave, engine.Success))
		}
		screen.Rows = append(screen.Rows, row(locales.ProgrammeDrop(), optionDrop, ""))
	case store.ProgrammeBroken:
		if len(d.o.Faults) > shownFaults {
			screen.Rows = append(screen.Rows, row(locales.ProgrammeAllFaults(), optionFaults, ""))
		}
		screen.Rows = append(screen.Rows, row(locales.ProgrammeFileAgain(), optionFile, engine.Primary))
	case store.ProgrammeReading, store.ProgrammeSaved, store.ProgrammeDropped:
	}
	return screen, nil
}

// report says how it stands with a file.
func report(d trial) []engine.Message {
	switch d.f.State {
	case store.ProgrammeTried:
		return []engine.Message{locales.ProgrammeTried(both(d.o.Programme.TitleKK, d.o.Programme.TitleRU)), tally(d.o.Saved)}
	case store.ProgrammeBroken:
		text := []engine.Message{locales.ProgrammeBroken(len(d.o.Faults))}
		for _, f := range d.o.Faults[:min(len(d.o.Faults), shownFaults)] {
			text = append(text, f.At.words(f.What))
		}
		if more := len(d.o.Faults) - shownFaults; more > 0 {
			text = append(text, locales.ProgrammeMoreFaults(more))
		}
		return text
	case store.ProgrammeSaved:
		return []engine.Message{locales.ProgrammeSaved(both(d.o.Programme.TitleKK, d.o.Programme.TitleRU))}
	case store.ProgrammeDropped:
		return []engine.Message{locales.ProgrammeDropped()}
	case store.ProgrammeReading:
	}
	return []engine.Message{locales.ProgrammeReading()}
}

// tally counts what saving would change; what is none is left out.
func tally(s store.SavedProgramme) locales.Message {
	if s.Nothing() {
		return locales.ProgrammeSame()
	}
	lines := []locales.Message{locales.ProgrammeCourseThere()}
	if s.New {
		lines[0] = locales.ProgrammeCourseNew()
	}
	for _, l := range []struct {
		n   int
		say func(int) locales.Message
	}{
		{s.Added, locales.ProgrammeTallyAdded},
		{s.Changed, locales.ProgrammeTallyChanged},
		{s.Moved, locales.ProgrammeTallyMoved},
		{s.Cancelled, locales.ProgrammeTallyCancelled},
		{s.Removed, locales.ProgrammeTallyRemoved},
		{s.Restored, locales.ProgrammeTallyRestored},
		{s.Homework, locales.ProgrammeTallyHomework},
		{s.People, locales.ProgrammeTallyPeople},
	} {
		if l.n > 0 {
			lines = append(lines, l.say(l.n))
		}
	}
	return locales.Lines(lines...)
}

func (r Courses) takeTrial(ctx context.Context, t engine.Turn, d *trial, in engine.Input) (engine.Move, error) {
	ref := step.Ref(d.f.ID)
	switch {
	case in.Kind != engine.Tap:
		return notUnderstood(in), nil
	case in.Option == optionSave && d.f.State == store.ProgrammeTried:
		return r.save(ctx, t, d)
	case in.Option == optionDrop && d.f.State == store.ProgrammeTried:
		return said(engine.Done().Saying(locales.ProgrammeDropped()), r.Store.MoveProgrammeFile(ctx, d.f, store.ProgrammeDropped))
	case in.Option == optionFaults && len(d.o.Faults) > shownFaults:
		return engine.Stay(locales.ProgrammeFileComing()), r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindFaults, Person: t.Person.ID, Ref: ref})
	case in.Option == optionFile && d.f.State == store.ProgrammeBroken:
		return engine.Replace(File, ""), nil
	}
	return step.Stale(), nil
}

// save does what was shown. When the course has changed meanwhile, it is shown anew what there would be to do now.
func (r Courses) save(ctx context.Context, t engine.Turn, d *trial) (engine.Move, error) {
	saved, err := r.Store.SaveProgramme(ctx, t.Person.ID, d.o.Programme, d.f.Seen, false, t.Now)
	if errors.Is(err, store.ErrChanged) {
		if d.o.Saved, err = r.Store.SaveProgramme(ctx, t.Person.ID, d.o.Programme, 0, true, t.Now); err == nil {
			err = r.keep(ctx, d.f, d.o)
		}
		return said(engine.Stay(locales.ProgrammeChangedMeanwhile()), err)
	}
	if err == nil {
		err = r.tell(ctx, saved.Changes...)
	}
	if err == nil {
		err = r.Store.MoveProgrammeFile(ctx, d.f, store.ProgrammeSaved)
	}
	return said(engine.Replace(Card, step.Ref(saved.Course)).Saying(locales.ProgrammeSavedTo(len(saved.Changes))), err)
}

// Came tells whoever sent a file what came of it.
func (r Courses) Came(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	d, err := r.trialOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && d.f.State != store.ProgrammeTried && d.f.State != store.ProgrammeBroken {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: report(d), Rows: [][]engine.Button{{{
		Label: locales.ProgrammeOpenTried(), Style: engine.Primary, Action: engine.Action{Name: open, Args: []string{Tried, ref}},
	}}}}, true, nil
}

// Faults is everything that is wrong with a file, as a file.
func (r Courses) Faults(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	d, err := r.trialOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) || err == nil && d.f.State != store.ProgrammeBroken {
		return engine.Screen{}, false, nil
	}
	if err != nil {
		return engine.Screen{}, false, err
	}
	var out strings.Builder
	for _, f := range d.o.Faults {
		text, err := r.Words.Plain(locales.Lang(p.Lang), f.At.words(f.What))
		if err != nil {
			return engine.Screen{}, false, fmt.Errorf("word a fault of file %d: %w", id, err)
		}
		out.WriteString(text + "\n")
	}
	return engine.Screen{
		Text: []engine.Message{locales.ProgrammeBroken(len(d.o.Faults))},
		File: &engine.Attachment{Name: "course.txt", MIME: "text/plain; charset=utf-8", Data: []byte(out.String())},
	}, true, nil
}
