package programme

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// The kinds of notices and errands about files.
const (
	KindFile   = "course_file"   // notice; ref: a course's id or 0 for an example, a hyphen and yaml or xlsx
	KindTried  = "course_tried"  // notice; ref: a file's id
	KindFaults = "course_faults" // notice; ref: a file's id
	KindRead   = "course_read"   // errand; ref: a file's id
)

// outcome is what came of reading a file.
type outcome struct {
	Programme store.Programme      `json:"programme"`
	Saved     store.SavedProgramme `json:"saved"` // what saving it would change
	Faults    []fault              `json:"faults,omitempty"`
}

// file takes a file with a course, and gives an example of one.
func (r Courses) file() engine.Definition {
	return engine.Flow[none]{
		Name: File, Version: 1, Allow: Allow, Load: loadNone,
		Steps: []engine.Step[none]{{
			Name: "file", Typed: true,
			Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
				return engine.Screen{Text: []engine.Message{locales.ProgrammeFileAsk()}, Rows: [][]engine.Button{
					row(locales.ProgrammeExampleXlsx(), optionXLSX, ""), row(locales.ProgrammeExampleYaml(), optionYAML, ""),
				}}, nil
			},
			Take: r.takeFile,
		}},
	}
}

func (r Courses) takeFile(ctx context.Context, t engine.Turn, _ *none, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap && (in.Option == optionXLSX || in.Option == optionYAML):
		return engine.Stay(locales.ProgrammeFileComing()), r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindFile, Person: t.Person.ID, Ref: "0-" + in.Option})
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Document || in.File == nil:
		return engine.Stay(locales.ProgrammeFileWanted()), nil
	case in.File.Size > xlsxBytes:
		return engine.Stay(locales.CommonErrFileTooBig()), nil
	}
	id, err := r.Store.AskProgrammeFile(ctx, t.Person.ID, in.File.ID, t.Now)
	if err != nil {
		return said(engine.Move{}, err)
	}
	return engine.Replace(Tried, step.Ref(id)), r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindRead, Person: t.Person.ID, Ref: step.Ref(id)})
}

// Read reads a file, tries what saving it would change, and has the outcome told. It is a nudge.Errand; run again, it goes on where it was.
func (r Courses) Read(ctx context.Context, n store.Notice, now time.Time) error {
	id, err := step.ID(n.Ref)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	f, err := r.Store.ProgrammeFile(ctx, n.Person, id)
	if errors.Is(err, store.ErrNotFound) {
		return store.Needless{Reason: "no such file"}
	}
	if err != nil {
		return err
	}
	if f.State == store.ProgrammeReading {
		o, err := r.read(ctx, f, now)
		if err != nil {
			return err
		}
		if err := r.keep(ctx, f, o); err != nil && !errors.Is(err, store.ErrChanged) {
			return err
		}
	}
	return r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindTried, Person: n.Person, Ref: n.Ref, Once: KindTried + ":" + n.Ref})
}

// keep writes down what came of a file.
func (r Courses) keep(ctx context.Context, f store.ProgrammeFile, o outcome) error {
	raw, err := json.Marshal(o)
	if err != nil {
		return fmt.Errorf("write down what came of file %d: %w", f.ID, err)
	}
	f.Outcome, f.Seen = raw, o.Saved.Revision
	to := store.ProgrammeTried
	if len(o.Faults) > 0 {
		to = store.ProgrammeBroken
	}
	return r.Store.MoveProgrammeFile(ctx, f, to)
}

func (r Courses) read(ctx context.Context, f store.ProgrammeFile, now time.Time) (o outcome, err error) {
	data, err := r.Files.Download(ctx, f.File, xlsxBytes)
	switch {
	case errors.Is(err, engine.ErrNoFile):
		return outcome{Faults: []fault{{What: locales.ProgrammeFaultGone()}}}, nil
	case errors.Is(err, engine.ErrTooBig):
		return outcome{Faults: []fault{{What: locales.ProgrammeFaultBig()}}}, nil
	case err != nil:
		return outcome{}, fmt.Errorf("fetch the file %d of a course: %w", f.ID, err)
	}
	if o.Programme, o.Faults, err = r.understand(ctx, data, now); err != nil || len(o.Faults) > 0 {
		return outcome{Faults: o.Faults}, err
	}
	o.Saved, err = r.Store.SaveProgramme(ctx, f.Person, o.Programme, 0, true, now)
	if reason, ok := refusal(err); ok {
		return outcome{Faults: []fault{{What: reason}}}, nil
	}
	return o, err
}

// understand makes a programme of a file, whatever its name says it is.
func (r Courses) understand(ctx context.Context, data []byte, now time.Time) (store.Programme, []fault, error) {
	var e entry
	var faults []fault
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		e, faults = readXLSX(data, r.keys())
	} else {
		e, faults = readYAML(data)
	}
	if e.cells == nil {
		return store.Programme{}, faults, nil
	}
	c := checker{now: now, zone: r.Zone, teacher: r.teacherCalled(now), track: r.trackCalled, faults: faults}
	p, err := c.course(ctx, e)
	return p, c.faults, err
}

// keys finds the key of a heading: as it stands in the files, or in either language.
func (r Courses) keys() func(string) string {
	found := map[string]string{}
	for key, head := range heads() {
		found[key] = key
		for _, lang := range []locales.Lang{locales.Kazakh, locales.Russian} {
			if text, err := r.Words.Plain(lang, head); err == nil {
				found[locales.Fold(text)] = key
			}
		}
	}
	return func(text string) string {
		if key, ok := found[text]; ok {
			return key
		}
		return found[locales.Fold(text)]
	}
}

// trackCalled reads whom a course is for, as it stands in the files or in either language.
func (r Courses) trackCalled(text string) string {
	for _, name := range []string{store.TrackCohort, store.TrackInvited, store.TrackIdea} {
		if text == name {
			return name
		}
		for _, lang := range []locales.Lang{locales.Kazakh, locales.Russian} {
			if label, err := r.Words.Plain(lang, track(name)); err == nil && locales.Fold(label) == locales.Fold(text) {
				return name
			}
		}
	}
	return ""
}
