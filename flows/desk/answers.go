package desk

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// A message has room for 4096 characters; questions and markup take some of them.
const (
	pageLength  = 3400
	labelLength = 60
)

// answers shows what was answered, in the order of the questions.
func (d Desk) answers() engine.Step[file] {
	return engine.Step[file]{
		Name: stepAnswers,
		Ask: func(_ context.Context, t engine.Turn, f *file) (engine.Screen, error) {
			pages, err := d.pages(f.card)
			if err != nil {
				return engine.Screen{}, err
			}
			n := min(page(t), len(pages)-1)
			screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DeskAnswersPage(f.card.Title, n+1, len(pages))}}
			for _, step := range pages[n] {
				given, err := d.given(f.card, step)
				if err != nil {
					return engine.Screen{}, err
				}
				screen.Text = append(screen.Text, locales.StepReviewLine(d.form.Label(step), given))
			}
			return leafed(screen, n, n < len(pages)-1, locales.DeskPageBefore(), locales.DeskPageAfter()), nil
		},
		Take: func(_ context.Context, t engine.Turn, _ *file, in engine.Input) (engine.Move, error) {
			n, isPage := strings.CutPrefix(in.Option, pagePrefix)
			switch {
			case in.Kind == engine.Tap && isPage:
				t.Scratch[scratchPage] = n
				return engine.Stay(nil), nil
			case in.Kind == engine.Tap:
				return step.Stale(), nil
			}
			return engine.Stay(locales.CommonErrUnknownInput()), nil
		},
	}
}

// pages spreads the questions that were answered over pages. There is at least one.
func (d Desk) pages(c store.DeskCard) ([][]string, error) {
	answers, err := read(c)
	if err != nil {
		return nil, err
	}
	pages, size := [][]string{nil}, 0
	for _, step := range d.order(answers) {
		length := utf8.RuneCount(answers[step]) + labelLength
		if size > 0 && size+length > pageLength {
			pages, size = append(pages, nil), 0
		}
		last := len(pages) - 1
		pages[last] = append(pages[last], step)
		size += length
	}
	return pages, nil
}

// order gives the questions that were answered: those of the form first, and then whatever an older form had.
func (d Desk) order(answers map[string]json.RawMessage) []string {
	var steps []string
	for _, step := range d.form.Steps {
		if _, ok := answers[step]; ok {
			steps = append(steps, step)
		}
	}
	for _, step := range slices.Sorted(maps.Keys(answers)) {
		if !slices.Contains(steps, step) {
			steps = append(steps, step)
		}
	}
	return steps
}

// read gives the answers that are not empty.
func read(c store.DeskCard) (map[string]json.RawMessage, error) {
	var answers map[string]json.RawMessage
	if err := json.Unmarshal(c.Answers, &answers); err != nil {
		return nil, fmt.Errorf("read answers of application %d: %w", c.ID, err)
	}
	maps.DeleteFunc(answers, func(_ string, raw json.RawMessage) bool {
		return slices.Contains([]string{"", "null", `""`, "[]", "{}"}, string(bytes.TrimSpace(raw)))
	})
	return answers, nil
}

// given words one answer. The region's name is the database's to tell.
func (d Desk) given(c store.DeskCard, step string) (locales.Message, error) {
	if step == "region" {
		return region(c.DeskRow), nil
	}
	if d.form.Answer != nil {
		given, err := d.form.Answer(step, c.Answers)
		if err != nil || !given.IsZero() {
			return given, err
		}
	}
	answers, err := read(c)
	if err != nil {
		return locales.Message{}, err
	}
	return asWritten(answers[step]), nil
}

// asWritten shows an answer as it is kept.
func asWritten(raw json.RawMessage) locales.Message {
	var text string
	var number json.Number
	var words []string
	var things []json.RawMessage
	switch {
	case len(raw) == 0:
		return locales.Verbatim("—")
	case json.Unmarshal(raw, &text) == nil:
		return locales.Verbatim(text)
	case json.Unmarshal(raw, &words) == nil:
		list := make([]locales.Message, len(words))
		for i, w := range words {
			list[i] = locales.Verbatim(w)
		}
		return locales.Joined(list...)
	case json.Unmarshal(raw, &things) == nil:
		return locales.DeskAttached(len(things))
	case json.Unmarshal(raw, &number) == nil:
		return locales.Verbatim(number.String())
	}
	return locales.Verbatim(string(raw))
}
