package step

import (
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/locales"
)

// PageOf gives the page of a list that stands on the screen, from 0.
func PageOf(t engine.Turn) int {
	n, err := strconv.Atoi(t.Scratch[scratchPage])
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// Leafed adds the buttons to the pages before and after.
func Leafed(screen engine.Screen, page int, more bool) engine.Screen {
	var row []engine.Button
	if page > 0 {
		row = append(row, engine.Button{Label: locales.StepPageBefore(), Option: pagePrefix + strconv.Itoa(page-1)})
	}
	if more {
		row = append(row, engine.Button{Label: locales.StepListAfter(), Option: pagePrefix + strconv.Itoa(page+1)})
	}
	if len(row) > 0 {
		screen.Rows = append(screen.Rows, row)
	}
	return screen
}

// Leaf turns to another page when that is what was tapped.
func Leaf(t engine.Turn, in engine.Input) bool {
	page, ok := strings.CutPrefix(in.Option, pagePrefix)
	if ok = ok && in.Kind == engine.Tap; ok {
		t.Scratch[scratchPage] = page
	}
	return ok
}

// Tapped reads what stands behind the prefix of a tapped option.
func Tapped(in engine.Input, prefix string) (rest string, ok bool) {
	if in.Kind != engine.Tap {
		return "", false
	}
	return strings.CutPrefix(in.Option, prefix)
}

// buttonLength is how much of a name fits on a button, in characters.
const buttonLength = 34

// Short cuts a name so that it fits on a button.
func Short(name string) string {
	if runes := []rune(name); len(runes) > buttonLength {
		return string(runes[:buttonLength-1]) + "…"
	}
	return name
}
