package audience

import (
	"context"
	"errors"
	"fmt"
	"path"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wrongShown is how many lines without an id are named.
const wrongShown = 5

// What may be wrong with a file besides what its reader says.
const (
	problemOldExcel = "old_excel"
	problemLocked   = "locked"
	problemHuge     = "huge"
	problemEmpty    = "empty"
	problemRows     = "rows"
	problemGone     = "gone"
	problemTooBig   = "too_big"
	problemNone     = "none" // no id in it
)

// file takes a list of ids.
func (r Room) file() engine.Definition {
	return engine.Flow[draft]{
		Name: File, Version: 1, Allow: Allow, Steady: true, Load: r.load,
		Steps: []engine.Step[draft]{{
			Name: "file", Typed: true,
			Ask: func(context.Context, engine.Turn, *draft) (engine.Screen, error) {
				return engine.Screen{Text: []engine.Message{locales.AudienceFileAsk(r.Lines)}, NoCancel: true}, nil
			},
			Take: r.takeFile,
		}},
	}
}

func (r Room) takeFile(ctx context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind != engine.Document || in.File == nil:
		return engine.Stay(locales.AudienceFileWanted()), nil
	case in.File.Size > int64(r.Bytes):
		return engine.Stay(locales.CommonErrFileTooBig()), nil
	case strings.EqualFold(path.Ext(in.File.Name), ".xls"):
		return engine.Stay(locales.AudienceFileOldExcel()), nil
	}
	n := store.Notice{Kind: KindRead, Person: t.Person.ID, Ref: step.Ref(d.of.ID) + "-" + in.File.ID}
	return engine.Done().Saying(locales.AudienceFileReading()), r.Jobs.Notify(ctx, store.Prompt, n)
}

// Read reads a list and has the outcome told. It is a nudge.Errand; run again, it reads the same list again.
func (r Room) Read(ctx context.Context, n store.Notice, _ time.Time) error {
	ref, file, _ := strings.Cut(n.Ref, "-")
	id, err := step.ID(ref)
	if err != nil {
		return store.Refused{Reason: "reference is no number"}
	}
	outcome, err := r.list(ctx, n.Person, id, file)
	if errors.Is(err, store.ErrNotFound) {
		return store.Needless{Reason: "announcement is not written at any more"}
	}
	if err != nil {
		return err
	}
	return r.Jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindListed, Person: n.Person, Ref: ref + "-" + outcome})
}

// list keeps the ids of a file and gives what came of it: a problem, or the numbers of lines, of people the bot knows, and of lines without an id, and the first of these.
func (r Room) list(ctx context.Context, person, id int64, file string) (string, error) {
	data, err := r.Files.Download(ctx, file, int64(r.Bytes))
	switch {
	case errors.Is(err, engine.ErrNoFile):
		return problemGone, nil
	case errors.Is(err, engine.ErrTooBig):
		return problemTooBig, nil
	case err != nil:
		return "", fmt.Errorf("fetch a list for announcement %d: %w", id, err)
	}
	ids, lines, wrong, problem := r.Parts.Read(data)
	if problem == "" && len(ids) == 0 {
		problem = problemNone
	}
	if problem != "" {
		return problem, nil
	}
	known, err := r.Store.ListAnnouncement(ctx, person, id, ids)
	if err != nil {
		return "", err
	}
	numbers := []string{strconv.Itoa(lines), strconv.Itoa(known), strconv.Itoa(len(wrong))}
	for _, line := range wrong[:min(len(wrong), wrongShown)] {
		numbers = append(numbers, strconv.Itoa(line))
	}
	return strings.Join(numbers, "."), nil
}

// Listed tells what came of a list. It is a nudge.Composer.
func (r Room) Listed(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, outcome, _ := strings.Cut(ref, "-")
	announcement, err := step.ID(id)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if _, err := r.Store.AnnouncementOf(ctx, p.ID, announcement); err != nil {
		return engine.Screen{}, false, quiet(err)
	}
	return engine.Screen{
		Text: []engine.Message{r.told(outcome)},
		Rows: [][]engine.Button{{{Label: locales.AudienceFileOpen(), Style: engine.Primary, Action: engine.Action{Name: "open", Args: []string{Name, id}}}}},
	}, true, nil
}

// quiet leaves unsaid what is there for the reader no more.
func quiet(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

// told words what came of a list.
func (r Room) told(outcome string) locales.Message {
	parts := strings.Split(outcome, ".")
	if len(parts) < 3 {
		return r.problem(outcome)
	}
	lines, known, ok := numbers(parts[0], parts[1])
	wrong, err := strconv.Atoi(parts[2])
	if !ok || err != nil {
		return r.problem(outcome)
	}
	said := []locales.Message{locales.AudienceFileRead(lines, known)}
	if wrong > 0 {
		said = append(said, locales.AudienceFileUnread(wrong, strings.Join(parts[3:], ", ")))
	}
	return locales.Lines(said...)
}

func (r Room) problem(name string) locales.Message {
	switch name {
	case problemOldExcel:
		return locales.AudienceFileOldExcel()
	case problemLocked:
		return locales.AudienceFileLocked()
	case problemHuge:
		return locales.AudienceFileHuge()
	case problemEmpty:
		return locales.AudienceFileEmpty()
	case problemRows:
		return locales.AudienceFileRows(r.Lines)
	case problemGone:
		return locales.AudienceFileGone()
	case problemTooBig:
		return locales.CommonErrFileTooBig()
	case problemNone:
		return locales.AudienceFileNone()
	}
	return locales.AudienceFileBroken()
}
