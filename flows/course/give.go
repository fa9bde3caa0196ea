package course

import (
	"context"
	"slices"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// given shows what was added so far.
func given(p *parcel) (text []engine.Message) {
	if p.Words != "" {
		text = append(text, locales.CourseGiveWords(p.Words))
	}
	if len(p.Files) > 0 {
		text = append(text, locales.CourseGiveFiles(len(p.Files), store.MostHomeworkFiles))
	}
	return text
}

func (c Courses) askGive(_ context.Context, t engine.Turn, p *parcel) (engine.Screen, error) {
	h := p.homework
	if !p.there {
		return nothingThere(), nil
	}
	screen := engine.Screen{Text: []engine.Message{title(h)}}
	if p.empty() {
		screen.Text = append(screen.Text, locales.CourseGiveAsk(store.MostHomeworkFiles))
		if h.Waits() && t.Now.After(h.DueAt) {
			screen.Text = append(screen.Text, locales.CourseHomeworkPast(locales.Ago(t.Now.Sub(h.DueAt))))
		}
		return screen, nil
	}
	screen.Text = append(screen.Text, append(given(p), locales.CourseGiveMore())...)
	screen.Rows = [][]engine.Button{
		{{Label: locales.CommonNext(), Option: optionNext, Style: engine.Primary}}, {{Label: locales.CourseButtonGiveClear(), Option: optionClear}},
	}
	return screen, nil
}

func (c Courses) takeGive(_ context.Context, t engine.Turn, p *parcel, in engine.Input) (engine.Move, error) {
	files := []engine.Kind{engine.Photo, engine.Document, engine.Voice, engine.Video}
	switch {
	case in.Kind == engine.Tap && in.Option == optionNext && !p.empty():
		return engine.Next(), nil
	case in.Kind == engine.Tap && in.Option == optionClear:
		*p = parcel{homework: p.homework, there: p.there}
		return engine.Stay(nil), nil
	case in.Kind == engine.Tap:
		return step.Stale(), nil
	case in.Kind == engine.Text, in.File != nil && slices.Contains(files, in.Kind):
		return p.add(t, in), nil
	}
	return engine.Stay(locales.CourseGiveKind()), nil
}

// add puts a message to what is there already: its file, and its words below those before.
func (p *parcel) add(t engine.Turn, in engine.Input) engine.Move {
	if in.File != nil {
		switch {
		case slices.ContainsFunc(p.Files, func(f part) bool { return f.File.Unique == in.File.Unique }):
			return engine.Stay(locales.StepFileTwice())
		case len(p.Files) >= store.MostHomeworkFiles:
			return engine.Stay(locales.StepFilesFull(store.MostHomeworkFiles))
		}
	}
	words := p.Words
	if in.Text != "" && words != "" {
		words += "\n"
	}
	words += in.Text
	if over := answer.Length(words) - store.HomeworkWordsLimit; over > 0 {
		return engine.Stay(locales.CourseGiveLong(over))
	}
	if p.empty() {
		p.Begun, p.Seen = t.SentAt, t.Now
	}
	p.Words = words
	if in.File != nil {
		p.Files = append(p.Files, part{File: *in.File, SentAt: t.SentAt})
	}
	return engine.Stay(nil)
}
