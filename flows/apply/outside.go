package apply

import (
	"encoding/json"
	"fmt"

	"saruar/flows/step"
	"saruar/locales"
)

// Left counts the questions that the leader must still answer, from the answers as they are stored.
func Left(answers json.RawMessage) (int, error) {
	d := &form{leads: true}
	if err := json.Unmarshal(answers, d); err != nil {
		return 0, fmt.Errorf("read answers: %w", err)
	}
	left := 0
	for _, q := range questions(nil) {
		if q.wanted(d) && !q.optional && q.given(d).IsZero() {
			left++
		}
	}
	return left, nil
}

// Answer words the answer to a question, from the answers as they are stored; the zero message when there is none.
func Answer(step string, answers json.RawMessage) (locales.Message, error) {
	d := &form{leads: true}
	if err := json.Unmarshal(answers, d); err != nil {
		return locales.Message{}, fmt.Errorf("read answers: %w", err)
	}
	for _, r := range locales.Regions() {
		if r.Code == d.Region {
			d.regionName = r.Name
		}
	}
	for _, q := range questions(nil) {
		if q.name == step {
			return q.given(d), nil
		}
	}
	return locales.Message{}, nil
}

// Options lists what can be chosen as the language of an application or its direction; nothing for other questions.
func Options(question string) []step.Option {
	switch question {
	case "lang":
		return languages()
	case "direction":
		return directions()
	}
	return nil
}
