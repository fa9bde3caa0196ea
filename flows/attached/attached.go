// Package attached shows what stands beside the words of an application: the links, photos and files of its authors, and what experts
// said instead of writing it. A screen names it; the files themselves go out as notices, so that whoever has lost the right meanwhile
// gets none.
package attached

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// OptionFiles asks for the files. VoicesPrefix, with a review's id behind it, asks for what its expert said.
const (
	OptionFiles  = "files"
	VoicesPrefix = "voices_"
)

func evidence(p store.Paper) (list []step.Evidence, err error) {
	if len(p.Evidence) == 0 {
		return nil, nil
	}
	if err := json.Unmarshal(p.Evidence, &list); err != nil {
		return nil, fmt.Errorf("read what is attached to application %d: %w", p.ID, err)
	}
	return list, nil
}

// Under puts whose application it is and its links under a screen, and a button for its files.
func Under(screen engine.Screen, p store.Paper) (engine.Screen, error) {
	list, err := evidence(p)
	if err != nil {
		return screen, err
	}
	lines := []locales.Message{locales.ReviewAuthors(strings.Join(p.Names, ", "))}
	if p.Place != "" {
		lines = append(lines, locales.ReviewPlace(p.Place))
	}
	files := 0
	for _, e := range list {
		if e.File != nil {
			files++
		} else {
			lines = append(lines, locales.ReviewLink(e.Link))
		}
	}
	screen.Text = append(screen.Text, locales.Lines(lines...))
	if files > 0 {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.ReviewFiles(files), Option: OptionFiles}})
	}
	return screen, nil
}

// Files are the notices that bring somebody the files, one each. Their ref is the given one, a hyphen, and which of the attached it is.
func Files(kind string, person int64, ref string, p store.Paper) ([]store.Notice, error) {
	list, err := evidence(p)
	var notices []store.Notice
	for i, e := range list {
		if e.File != nil {
			notices = append(notices, store.Notice{Kind: kind, Person: person, Ref: ref + "-" + strconv.Itoa(i)})
		}
	}
	return notices, err
}

// File is one of the files as a notice; ok is false when it is there no more.
func File(p store.Paper, which string) (screen engine.Screen, ok bool, err error) {
	list, err := evidence(p)
	n, unreadable := strconv.Atoi(which)
	if err != nil || unreadable != nil || n < 0 || n >= len(list) || list[n].File == nil {
		return engine.Screen{}, false, err
	}
	return engine.Screen{Text: []engine.Message{locales.ReviewFile(p.Receipt, p.Title)}, Media: list[n].File}, true, nil
}

// Voices are the notices that bring somebody what an expert said, in the order of the criteria. Their ref is the given one, a hyphen, the
// review's id, a hyphen, and the criterion.
func Voices(kind string, person int64, ref string, review int64, by store.Rubric, said map[string]store.Voice) []store.Notice {
	var notices []store.Notice
	for _, c := range by.Criteria {
		if _, ok := said[c.Name]; ok {
			notices = append(notices, store.Notice{Kind: kind, Person: person, Ref: ref + "-" + step.Ref(review) + "-" + c.Name})
		}
	}
	return notices
}

// Voice is what an expert said as a notice.
func Voice(caption locales.Message, said store.Voice) engine.Screen {
	return engine.Screen{
		Text: []engine.Message{caption}, Media: &engine.File{ID: said.ID, Unique: said.Unique, Kind: engine.Voice, Length: said.Length},
	}
}

// Reference reads the ref of a notice about something said.
func Reference(ref string) (about, review int64, criterion string, err error) {
	first, rest, _ := strings.Cut(ref, "-")
	second, criterion, _ := strings.Cut(rest, "-")
	if about, err = step.ID(first); err == nil {
		review, err = step.ID(second)
	}
	return about, review, criterion, err
}
