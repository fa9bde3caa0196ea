package board

import (
	"context"
	"slices"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// filter is what somebody wants to see of the board. What is empty is everything.
type filter struct {
	Direction string `json:"direction"`
	Where     string `json:"where"`
	Minutes   int    `json:"minutes"`
}

const (
	tasksShown = 6

	optionFilter   = "filter"
	optionMine     = "mine"
	optionConfirms = "confirms"
	optionShow     = "show"
	optionLevel    = "level"
	taskPrefix     = "task_"

	directionPrefix = "dir_"
	wherePrefix     = "where_"
	minutesPrefix   = "min_"
	anyOption       = "any"
)

// lasting are the lengths of tasks that people choose from, in minutes.
var lasting = [...]int{15, 30, 60}

// list is what a person can take now.
func (b Board) list() engine.Definition {
	return engine.Flow[filter]{
		Name: Name, Version: 1, Allow: member,
		Steps: []engine.Step[filter]{
			{Name: "list", Typed: true, Ask: b.askList, Take: b.takeList},
			{Name: "filter", Typed: true, Ask: b.askFilter, Take: b.takeFilter},
		},
	}
}

func (b Board) askList(ctx context.Context, t engine.Turn, f *filter) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := b.store.Board(ctx, t.Person.ID, store.BoardQuery{
		Direction: f.Direction, Where: f.Where, Minutes: f.Minutes, Limit: tasksShown + 1, Offset: page * tasksShown,
	}, b.zone, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{Text: []engine.Message{locales.TaskboardHead()}, NoCancel: true}
	switch {
	case len(list) == 0 && *f != (filter{}):
		screen.Text = append(screen.Text, locales.TaskboardNoneFiltered())
	case len(list) == 0:
		screen.Text = append(screen.Text, locales.TaskboardNone())
	}
	for i, k := range list[:min(len(list), tasksShown)] {
		screen.Text = append(screen.Text, line(i+1, k))
		screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.TaskboardChoose(i+1, short(k)), Option: taskPrefix + step.Ref(k.ID)}})
	}
	screen = step.Leafed(screen, page, len(list) > tasksShown)
	confirms, err := b.confirmsButton(ctx, t)
	screen.Rows = append(screen.Rows, confirms...)
	screen.Rows = append(screen.Rows, []engine.Button{
		{Label: locales.TaskboardFilter(), Option: optionFilter}, {Label: locales.TaskboardMine(), Option: optionMine},
	})
	if err != nil || b.level == nil {
		return screen, err
	}
	label, err := b.level.Label(ctx, t)
	screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: optionLevel}})
	return screen, err
}

// line is a task among others.
func line(n int, t store.Task) locales.Message {
	var facts []locales.Message
	if t.Reward > 0 {
		facts = append(facts, locales.TaskcardReward(t.Reward))
	}
	if t.Minutes > 0 {
		facts = append(facts, locales.TaskcardTakes(tokens.Lasting(t.Minutes)))
	}
	return locales.TaskboardLine(n, taskcard.Title(t.TaskText), locales.Lines(append(facts, locales.TaskcardDeadline(t.ClosesAt))...))
}

// mostConfirms is how many are counted.
const mostConfirms = 20

// confirmsButton leads to what waits for the person's word, where something does.
func (b Board) confirmsButton(ctx context.Context, t engine.Turn) ([][]engine.Button, error) {
	waiting, err := b.store.Confirms(ctx, t.Person.ID, mostConfirms, 0)
	if err != nil || len(waiting) == 0 {
		return nil, err
	}
	return [][]engine.Button{{{Label: locales.TaskboardConfirms(len(waiting)), Option: optionConfirms}}}, nil
}

func (b Board) takeList(_ context.Context, t engine.Turn, _ *filter, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, taskPrefix); ok {
		return engine.Call(Take, id), nil
	}
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if in.Kind == engine.Tap {
		switch in.Option {
		case optionFilter:
			return engine.Goto("filter"), nil
		case optionMine:
			return engine.Call(Mine, ""), nil
		case optionConfirms:
			return engine.Call(Confirms, ""), nil
		case optionLevel:
			if b.level != nil {
				return engine.Call(b.level.Flow, ""), nil
			}
		}
	}
	return notUnderstood(in), nil
}

func (b Board) askFilter(_ context.Context, _ engine.Turn, f *filter) (engine.Screen, error) {
	pick := func(prefix, name string, label locales.Message, chosen bool) engine.Button {
		if chosen {
			label = locales.StepChosen(label)
		}
		return engine.Button{Label: label, Option: prefix + name}
	}
	rows := [][]engine.Button{{
		pick(wherePrefix, anyOption, locales.TaskboardWhereAny(), f.Where == ""),
		pick(wherePrefix, store.BoardHere, locales.TaskboardWhereHere(), f.Where == store.BoardHere),
		pick(wherePrefix, store.BoardAnywhere, locales.TaskboardWhereAnywhere(), f.Where == store.BoardAnywhere),
	}}
	times := []engine.Button{pick(minutesPrefix, anyOption, locales.TaskboardMinutesAny(), f.Minutes == 0)}
	for _, n := range lasting {
		times = append(times, pick(minutesPrefix, strconv.Itoa(n), locales.TaskboardMinutes(n), f.Minutes == n))
	}
	rows = append(rows, times[:2], times[2:])
	directions := []engine.Button{pick(directionPrefix, anyOption, locales.TaskboardDirectionAny(), f.Direction == "")}
	for _, d := range b.directions {
		directions = append(directions, pick(directionPrefix, d.Name, d.Label, f.Direction == d.Name))
	}
	rows = slices.AppendSeq(rows, slices.Chunk(directions, 2))
	rows = append(rows, []engine.Button{{Label: locales.TaskboardShow(), Option: optionShow, Style: engine.Primary}})
	return engine.Screen{Text: []engine.Message{locales.TaskboardFilterHead()}, Rows: rows, NoCancel: true}, nil
}

func (b Board) takeFilter(_ context.Context, _ engine.Turn, f *filter, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap && in.Option == optionShow {
		return engine.Goto("list"), nil
	}
	if name, ok := step.Tapped(in, wherePrefix); ok && slices.Contains([]string{anyOption, store.BoardHere, store.BoardAnywhere}, name) {
		f.Where = chosen(name)
		return engine.Stay(nil), nil
	}
	if name, ok := step.Tapped(in, minutesPrefix); ok {
		n, err := strconv.Atoi(name)
		if name == anyOption || err == nil && slices.Contains(lasting[:], n) {
			f.Minutes = n
			return engine.Stay(nil), nil
		}
	}
	name, ok := step.Tapped(in, directionPrefix)
	if ok && (name == anyOption || slices.ContainsFunc(b.directions, func(o step.Option) bool { return o.Name == name })) {
		f.Direction = chosen(name)
		return engine.Stay(nil), nil
	}
	return notUnderstood(in), nil
}

// chosen is a part of the filter, empty for everything.
func chosen(name string) string {
	if name == anyOption {
		return ""
	}
	return name
}
