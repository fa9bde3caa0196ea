package step

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/locales"
)

// List asks for several short texts: send one to add it, tap one to take it out or write it anew.
type List[D any] struct {
	Question[D]
	Field   func(*D) *[]string
	Min     int // items
	Max     int // items
	Longest int // characters of one item
}

const (
	itemPrefix   = "item_"
	optionRemove = "remove"
	optionKeep   = "keep"
)

// Step makes the step.
func (s List[D]) Step() engine.Step[D] { return s.step(s.ask, s.take) }

func (s List[D]) ask(_ context.Context, t engine.Turn, d *D) (engine.Screen, error) {
	items := *s.Field(d)
	if picked := inHand(t.Scratch, items); picked > 0 {
		return engine.Screen{
			Text: []engine.Message{locales.StepItemInHand(items[picked-1])},
			Rows: [][]engine.Button{
				{{Label: locales.CommonDelete(), Option: optionRemove, Style: engine.Danger}},
				{{Label: locales.StepItemKeep(), Option: optionKeep}},
			},
		}, nil
	}
	screen := engine.Screen{Text: s.Ask(d), NoBack: s.NoBack}
	for i, item := range items {
		label := locales.Verbatim(strconv.Itoa(i+1) + ". " + shortened(item))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: itemPrefix + strconv.Itoa(i+1)}})
	}
	switch {
	case len(items) > 0:
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone, Style: engine.Primary}})
	case s.Optional:
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonSkip(), Option: optionSkip}})
	}
	return screen, nil
}

func (s List[D]) take(_ context.Context, t engine.Turn, d *D, in engine.Input) (engine.Move, error) {
	items := s.Field(d)
	picked := inHand(t.Scratch, *items)
	if in.Kind == engine.Text {
		return s.write(t, d, in.Text), nil
	}
	if in.Kind != engine.Tap {
		return engine.Stay(locales.StepTextWanted()), nil
	}
	switch number, isItem := strings.CutPrefix(in.Option, itemPrefix); {
	case isItem:
		t.Scratch[scratchItem] = number
		return engine.Stay(nil), nil
	case in.Option == optionRemove && picked > 0:
		*items = append((*items)[:picked-1:picked-1], (*items)[picked:]...)
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case in.Option == optionKeep:
		clear(t.Scratch)
		return engine.Stay(nil), nil
	case s.skipped(in):
		*items = nil
		return engine.Next(), nil
	case in.Option == optionDone && len(*items) >= s.Min:
		return engine.Next(), nil
	case in.Option == optionDone:
		return engine.Stay(locales.StepItemsTooFew(s.Min)), nil
	}
	return wrongKind(in, locales.StepTextWanted()), nil
}

// write adds a text, or puts it in the place of the item in hand.
func (s List[D]) write(t engine.Turn, d *D, text string) engine.Move {
	items := s.Field(d)
	if over := answer.Length(text) - s.Longest; over > 0 {
		return engine.Stay(locales.StepTextTooLong(s.Longest, over))
	}
	if picked := inHand(t.Scratch, *items); picked > 0 {
		(*items)[picked-1] = text
		clear(t.Scratch)
		return engine.Stay(nil)
	}
	if len(*items) >= s.Max {
		return engine.Stay(locales.StepItemsFull(s.Max))
	}
	*items = append(*items, text)
	return engine.Stay(nil)
}

// scratchItem is the item in hand, counted from one.
const scratchItem = "item"

// inHand is the item that the person has tapped, counted from one; 0 for none.
func inHand(scratch map[string]string, items []string) int {
	n, err := strconv.Atoi(scratch[scratchItem])
	if err != nil || n < 1 || n > len(items) {
		return 0
	}
	return n
}

const labelLength = 30

func shortened(text string) string {
	runes := []rune(strings.Join(strings.Fields(text), " "))
	if len(runes) <= labelLength {
		return string(runes)
	}
	return string(runes[:labelLength-1]) + "…"
}
