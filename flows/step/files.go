package step

import (
	"context"
	"slices"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// Evidence is a file or a link that was given as an answer.
type Evidence struct {
	File *engine.File `json:"file,omitempty"`
	Link string       `json:"link,omitempty"`
}

// Files asks for files of the given kinds, and links where they are welcome, up to Max of them.
type Files[D any] struct {
	Question[D]
	Field func(*D) *[]Evidence
	Kinds []engine.Kind
	Links bool
	Max   int
	Bytes int64 // limit per file; Telegram gives bots files of up to 20 MB
}

const (
	optionDone  = "done"
	optionClear = "clear"
)

// Step makes the step.
func (s Files[D]) Step() engine.Step[D] {
	st := s.step(s.ask, s.take)
	st.Albums = s.Max > 1
	return st
}

func (s Files[D]) ask(_ context.Context, _ engine.Turn, d *D) (engine.Screen, error) {
	given := *s.Field(d)
	if len(given) == 0 {
		return s.screen(d), nil
	}
	screen := engine.Screen{Text: append(s.Ask(d), locales.StepFilesGiven(len(given), s.Max)), NoBack: s.NoBack}
	screen.Rows = [][]engine.Button{
		{{Label: locales.CommonNext(), Option: optionDone, Style: engine.Primary}},
		{{Label: locales.StepFilesClear(), Option: optionClear}},
	}
	return screen, nil
}

func (s Files[D]) take(_ context.Context, _ engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	switch {
	case s.skipped(in):
		*s.Field(d) = nil
		return engine.Next(), nil
	case in.Kind == engine.Tap && in.Option == optionDone && len(*s.Field(d)) > 0:
		return engine.Next(), nil
	case in.Kind == engine.Tap && in.Option == optionClear:
		*s.Field(d) = nil
		return engine.Stay(nil), nil
	case in.File != nil && slices.Contains(s.Kinds, in.Kind):
		return s.add(d, Evidence{File: in.File}), nil
	case in.Kind == engine.Text && s.Links:
		link, err := answer.Link(in.Text)
		if err != nil {
			return engine.Stay(locales.StepLinkWanted()), nil
		}
		return s.add(d, Evidence{Link: link}), nil
	}
	return wrongKind(in, s.wanted()), nil
}

func (s Files[D]) wanted() locales.Message {
	switch {
	case s.Links:
		return locales.StepFileOrLinkWanted()
	case slices.Contains(s.Kinds, engine.Document):
		return locales.StepFileWanted()
	}
	return locales.StepPhotoWanted()
}

func (s Files[D]) add(d *D, e Evidence) engine.Move {
	given := s.Field(d)
	switch {
	case e.File != nil && s.Bytes > 0 && e.File.Size > s.Bytes:
		return engine.Stay(locales.CommonErrFileTooBig())
	case slices.ContainsFunc(*given, func(g Evidence) bool { return same(g, e) }):
		return engine.Stay(locales.StepFileTwice())
	case len(*given) >= s.Max:
		return engine.Stay(locales.StepFilesFull(s.Max))
	}
	*given = append(*given, e)
	if s.Max == 1 {
		return engine.Next()
	}
	return engine.Stay(nil)
}

func same(a, b Evidence) bool {
	if a.File != nil && b.File != nil {
		return a.File.Unique == b.File.Unique
	}
	return a.File == nil && b.File == nil && a.Link == b.Link
}
