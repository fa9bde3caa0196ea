package audit

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// What the page remembers while it stands.
const (
	scratchAsks   = "asks"   // what is being chosen: action or day; nothing shows the page
	scratchAction = "action" // only this action
	scratchDay    = "day"    // only this day, YYYY-MM-DD
	scratchOlder  = "older"  // lines before this one
	scratchNewer  = "newer"  // lines after this one
)

const (
	optionAction = "action"
	optionDay    = "day"
	optionClear  = "clear"
	optionPage   = "page"
	actionPrefix = "do_"
	linePrefix   = "line_"
	olderPrefix  = "older_"
	newerPrefix  = "newer_"
	allActions   = "all"
)

const pageSize = 6

func (l Log) ask(ctx context.Context, t engine.Turn, a *about) (engine.Screen, error) {
	switch t.Scratch[scratchAsks] {
	case optionAction:
		return askAction(), nil
	case optionDay:
		return askDay(), nil
	}
	lines, more, err := l.lines(ctx, t, a)
	if err != nil {
		return engine.Screen{}, err
	}
	regions, err := l.regions(ctx)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{l.head(t, a)}, NoCancel: true}
	var numbers []engine.Button
	for i, line := range lines {
		screen.Text = append(screen.Text, l.words.line(i+1, line, regions))
		numbers = append(numbers, engine.Button{
			Label: locales.Verbatim(strconv.Itoa(i + 1)), Option: linePrefix + strconv.FormatInt(line.Seq, 10),
		})
	}
	if len(lines) == 0 {
		screen.Text = append(screen.Text, locales.AuditNone())
	} else {
		screen.Rows = append(screen.Rows, numbers)
	}
	if leaf := leaf(t, lines, more); len(leaf) > 0 {
		screen.Rows = append(screen.Rows, leaf)
	}
	screen.Rows = append(screen.Rows, []engine.Button{
		{Label: locales.AuditFilterAction(), Option: optionAction}, {Label: locales.AuditFilterDay(), Option: optionDay},
	})
	if t.Scratch[scratchAction] != "" || t.Scratch[scratchDay] != "" {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.AuditFilterClear(), Option: optionClear}})
	}
	return screen, nil
}

// head says what is shown.
func (l Log) head(t engine.Turn, a *about) locales.Message {
	lines := []locales.Message{locales.AuditTitle()}
	if a.number != 0 {
		lines = append(lines, locales.AuditFilteredPerson(calledMessage(a.name, a.number)))
	}
	if action := t.Scratch[scratchAction]; action != "" {
		lines = append(lines, locales.AuditFilteredAction(l.words.Action(store.Action(action))))
	}
	if day, ok := l.day(t); ok {
		lines = append(lines, locales.AuditFilteredDay(day))
	}
	if len(lines) == 1 {
		lines = append(lines, locales.AuditHint())
	}
	return locales.Lines(lines...)
}

// lines reads the page, and whether there is more behind it in the way it was leafed.
func (l Log) lines(ctx context.Context, t engine.Turn, a *about) (lines []store.AuditLine, more bool, err error) {
	q := store.AuditQuery{
		Person: t.Person.ID, Action: store.Action(t.Scratch[scratchAction]), Someone: a.number,
		Older: seq(t.Scratch[scratchOlder]), Newer: seq(t.Scratch[scratchNewer]), Limit: pageSize + 1,
	}
	if day, ok := l.day(t); ok {
		q.From, q.To = day, day.AddDate(0, 0, 1)
	}
	lines, err = l.store.AuditPage(ctx, q, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return nil, false, engine.ErrGone
	}
	if len(lines) <= pageSize {
		return lines, false, err
	}
	if q.Newer > 0 {
		return lines[1:], true, err
	}
	return lines[:pageSize], true, err
}

func seq(text string) int64 {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return 0
	}
	return max(n, 0)
}

// day is the day that is shown, as the midnight that begins it.
func (l Log) day(t engine.Turn) (time.Time, bool) {
	day, err := time.ParseInLocation(time.DateOnly, t.Scratch[scratchDay], l.zone)
	return day, err == nil
}

// leaf is the row that leafs through the pages. Lines that are written meanwhile move nothing: pages begin next to a line.
func leaf(t engine.Turn, lines []store.AuditLine, more bool) []engine.Button {
	newer, older := t.Scratch[scratchNewer] != "", t.Scratch[scratchOlder] != ""
	var row []engine.Button
	if len(lines) == 0 {
		if newer || older {
			row = append(row, engine.Button{Label: locales.AuditNewest(), Option: optionPage})
		}
		return row
	}
	first, last := strconv.FormatInt(lines[0].Seq, 10), strconv.FormatInt(lines[len(lines)-1].Seq, 10)
	if older || (newer && more) {
		row = append(row, engine.Button{Label: locales.AuditPageNewer(), Option: newerPrefix + first})
	}
	if newer || more {
		row = append(row, engine.Button{Label: locales.AuditPageOlder(), Option: olderPrefix + last})
	}
	return row
}

func askAction() engine.Screen {
	screen := engine.Screen{Text: []engine.Message{locales.AuditActionAsk()}, NoBack: true, NoCancel: true}
	words := Words{}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.AuditAllActions(), Option: actionPrefix + allActions}})
	for _, a := range store.Recorded() {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: words.Action(a), Option: actionPrefix + string(a)}})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonBack(), Option: optionPage}})
	return screen
}

func askDay() engine.Screen {
	return engine.Screen{
		Text: []engine.Message{locales.AuditDayAsk()}, NoBack: true, NoCancel: true,
		Rows: [][]engine.Button{{{Label: locales.CommonBack(), Option: optionPage}}},
	}
}

func (l Log) take(_ context.Context, t engine.Turn, _ *about, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Text && t.Scratch[scratchAsks] == optionDay {
		return l.takeDay(t, in.Text), nil
	}
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	if n, ok := number(in.Option, linePrefix); ok {
		return engine.Call(Line, strconv.FormatInt(n, 10)), nil
	}
	if n, ok := number(in.Option, olderPrefix); ok {
		return page(t, scratchOlder, n), nil
	}
	if n, ok := number(in.Option, newerPrefix); ok {
		return page(t, scratchNewer, n), nil
	}
	if action, ok := strings.CutPrefix(in.Option, actionPrefix); ok {
		return takeAction(t, action), nil
	}
	switch in.Option {
	case optionAction, optionDay:
		t.Scratch[scratchAsks] = in.Option
	case optionPage:
		page(t, "", 0)
	case optionClear:
		clear(t.Scratch)
	default:
		return step.Stale(), nil
	}
	return engine.Stay(nil), nil
}

// page shows lines from another place on; the filters stay.
func page(t engine.Turn, towards string, line int64) engine.Move {
	asked := t.Scratch[scratchAsks] != ""
	delete(t.Scratch, scratchAsks)
	if asked {
		return engine.Stay(nil)
	}
	delete(t.Scratch, scratchOlder)
	delete(t.Scratch, scratchNewer)
	if towards != "" {
		t.Scratch[towards] = strconv.FormatInt(line, 10)
	}
	return engine.Stay(nil)
}

func takeAction(t engine.Turn, action string) engine.Move {
	if action != allActions && !slices.Contains(store.Recorded(), store.Action(action)) {
		return step.Stale()
	}
	day := t.Scratch[scratchDay]
	clear(t.Scratch)
	if day != "" {
		t.Scratch[scratchDay] = day
	}
	if action != allActions {
		t.Scratch[scratchAction] = action
	}
	return engine.Stay(nil)
}

// takeDay reads a day. Without a year it is the last such day, since nothing is written before it happens.
func (l Log) takeDay(t engine.Turn, text string) engine.Move {
	today := t.Now.In(l.zone)
	day, err := answer.Date(text, today)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		return engine.Stay(locales.StepNoSuchDay(text))
	case err != nil:
		return engine.Stay(locales.CommonErrDate())
	}
	if before := day.AddDate(-1, 0, 0); day.After(today) && before.Day() == day.Day() {
		day = before
	}
	action := t.Scratch[scratchAction]
	clear(t.Scratch)
	if action != "" {
		t.Scratch[scratchAction] = action
	}
	t.Scratch[scratchDay] = day.Format(time.DateOnly)
	return engine.Stay(nil)
}
