package review

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

// pages are the questions whose answers experts read, page by page. Whatever is not here is not shown while reviews are blind: place and
// region, contacts, legal form, links and files.
func pages() [][]string {
	return [][]string{
		{"title", "stage", "problem", "solution"},
		{"results", "people", "team", "leader"},
		{"growth", "forms", "income", "budget", "wants", "access"},
	}
}

// typed are the answers that people write in their own words.
func typed() []string {
	return []string{"title", "problem", "solution", "results", "leader", "growth", "access"}
}

// blinded are the answers that experts may read, with everything hidden that they may not.
func (d *sheet) blinded() (answers json.RawMessage, evidence int, err error) {
	var given map[string]json.RawMessage
	if err := json.Unmarshal(d.Answers, &given); err != nil {
		return nil, 0, fmt.Errorf("read answers of application %d: %w", d.Application, err)
	}
	kept := map[string]json.RawMessage{}
	for _, page := range pages() {
		for _, question := range page {
			if raw, ok := given[question]; ok {
				kept[question] = raw
			}
		}
	}
	for _, question := range typed() {
		var text string
		if json.Unmarshal(kept[question], &text) != nil {
			continue
		}
		if kept[question], err = json.Marshal(d.hidden.Text(text)); err != nil {
			return nil, 0, fmt.Errorf("hide in %s: %w", question, err)
		}
	}
	var files []json.RawMessage
	_ = json.Unmarshal(given["evidence"], &files) // none is none
	answers, err = json.Marshal(kept)
	return answers, len(files), err
}

const (
	pagePrefix  = "page_"
	placeOnPage = "read_"
	scratchPage = "page"
)

// page is where the expert reads, from 0.
func (d *sheet) page(t engine.Turn) int {
	n, err := strconv.Atoi(t.Scratch[scratchPage])
	if err != nil {
		n, err = strconv.Atoi(strings.TrimPrefix(d.Place, placeOnPage))
	}
	if err != nil || n < 0 || n >= len(pages()) {
		return 0
	}
	return n
}

func (r Reviews) askRead(_ context.Context, t engine.Turn, d *sheet) (engine.Screen, error) {
	answers, evidence, err := d.blinded()
	if err != nil {
		return engine.Screen{}, err
	}
	page := d.page(t)
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.ReviewPage(d.Receipt, page+1, len(pages()))}}
	for _, question := range pages()[page] {
		given, err := r.form.Answer(question, answers)
		if err != nil {
			return engine.Screen{}, err
		}
		if !given.IsZero() {
			screen.Text = append(screen.Text, locales.StepReviewLine(r.form.Label(question), given))
		}
	}
	last := page == len(pages())-1
	if last && evidence > 0 {
		screen.Text = append(screen.Text, locales.ReviewEvidence(evidence))
	}
	var leaf []engine.Button
	if page > 0 {
		leaf = append(leaf, engine.Button{Label: locales.StepPageBefore(), Option: pagePrefix + strconv.Itoa(page-1)})
	}
	if !last {
		leaf = append(leaf, engine.Button{Label: locales.ReviewPageNext(), Option: pagePrefix + strconv.Itoa(page+1), Style: engine.Primary})
	}
	score := engine.Button{Label: locales.ReviewScore(), Option: optionScore}
	if last {
		score.Style = engine.Primary
	}
	screen.Rows = [][]engine.Button{leaf, {score}, {{Label: locales.ReviewConflict(), Option: optionConflict}}}
	return screen, nil
}

func (r Reviews) takeRead(ctx context.Context, t engine.Turn, d *sheet, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if page, ok := step.Tapped(in, pagePrefix); ok {
		t.Scratch[scratchPage] = page
		return engine.Stay(nil), r.store.StandInReview(ctx, t.Person.ID, d.ID, placeOnPage+strconv.Itoa(d.page(t)))
	}
	switch in.Option {
	case optionScore:
		return engine.Goto(d.left()), nil
	case optionConflict:
		return engine.Goto(stepConflict), nil
	}
	return step.Stale(), nil
}
