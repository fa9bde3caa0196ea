package task

import (
	"context"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	questionsMost = 10
	optionsLeast  = 2
	optionsMost   = 6
	questionMost  = 250 // characters of a question
	choiceMost    = 60  // characters of an option: it stands on a button
	rightMark     = "+"
	optionMore    = "more"
	optionRemove  = "remove"
	optionDone    = "done"
	scratchKK     = "kk" // a question in Kazakh that waits for its Russian words
)

func quizGiven(d *draft) locales.Message {
	var lines []locales.Message
	for _, q := range d.Quiz {
		lines = append(lines, locales.Named(locales.Bilingual{KK: q.KK + " — " + q.OptionsKK[q.Right], RU: q.RU + " — " + q.OptionsRU[q.Right]}))
	}
	if len(lines) == 0 {
		return locales.Message{}
	}
	return locales.Lines(lines...)
}

// askQuiz asks for one question after the other, each in Kazakh and then in Russian.
func askQuiz(_ context.Context, t engine.Turn, d *draft) (engine.Screen, error) {
	switch {
	case t.Scratch[scratchKK] != "":
		return engine.Screen{Text: []engine.Message{locales.TaskQuizRuAsk(len(d.Quiz) + 1)}}, nil
	case len(d.Quiz) == 0 || t.Scratch[optionMore] != "":
		return engine.Screen{Text: []engine.Message{locales.TaskQuizKkAsk(len(d.Quiz)+1, optionsMost)}}, nil
	}
	screen := engine.Screen{
		Text: []engine.Message{locales.TaskQuizHead(len(d.Quiz)), quizGiven(d)},
		Rows: [][]engine.Button{{{Label: locales.CommonDone(), Option: optionDone, Style: engine.Primary}}},
	}
	if len(d.Quiz) < questionsMost {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskQuizMore(), Option: optionMore}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskQuizRemove(), Option: optionRemove}})
	return screen, nil
}

func takeQuiz(_ context.Context, t engine.Turn, d *draft, in engine.Input) (engine.Move, error) {
	asking := len(d.Quiz) == 0 || t.Scratch[optionMore] != "" || t.Scratch[scratchKK] != ""
	switch {
	case in.Kind == engine.Text && asking:
		return takeQuestion(t, d, in.Text), nil
	case in.Kind != engine.Tap && asking:
		return engine.Stay(locales.TaskQuizWanted(optionsMost)), nil
	case in.Kind != engine.Tap || asking:
		return notUnderstood(in), nil
	case in.Option == optionDone:
		return engine.Next(), nil
	case in.Option == optionMore && len(d.Quiz) < questionsMost:
		t.Scratch[optionMore] = optionMore
		return engine.Stay(nil), nil
	case in.Option == optionRemove:
		d.Quiz = d.Quiz[:len(d.Quiz)-1]
		return engine.Stay(nil), nil
	}
	return step.Stale(), nil
}

// takeQuestion reads a question: first in Kazakh, and then the same in Russian with as many options and the same one right.
func takeQuestion(t engine.Turn, d *draft, text string) engine.Move {
	words, options, right, ok := readQuestion(text)
	if !ok {
		return engine.Stay(locales.TaskQuizWanted(optionsMost))
	}
	kk := t.Scratch[scratchKK]
	if kk == "" {
		t.Scratch[scratchKK] = text
		return engine.Stay(nil)
	}
	wordsKK, optionsKK, rightKK, _ := readQuestion(kk)
	if len(options) != len(optionsKK) || right != rightKK {
		return engine.Stay(locales.TaskQuizUnlike(len(optionsKK), rightKK+1))
	}
	d.Quiz = append(d.Quiz, store.Question{KK: wordsKK, RU: words, OptionsKK: optionsKK, OptionsRU: options, Right: right})
	clear(t.Scratch)
	return engine.Stay(nil)
}

// readQuestion reads a question on the first line and an option on each other; the right one begins with a plus.
func readQuestion(text string) (words string, options []string, right int, ok bool) {
	right = -1
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		option, marked := strings.CutPrefix(line, rightMark)
		option = strings.TrimSpace(option)
		switch {
		case line == "":
		case words == "":
			words = line
		case option == "" || marked && right >= 0:
			return "", nil, 0, false
		default:
			if marked {
				right = len(options)
			}
			options = append(options, option)
		}
	}
	ok = answer.Length(words) <= questionMost && len(options) >= optionsLeast && len(options) <= optionsMost && right >= 0
	for _, o := range options {
		ok = ok && answer.Length(o) <= choiceMost
	}
	return words, options, right, ok
}
