package teaching

import (
	"context"
	"strconv"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	rollShown  = 10 // people on a page
	markPrefix = "mark_"
)

// order is how a mark changes with each tap.
func order() []store.AttendanceState {
	return []store.AttendanceState{store.AttendancePresent, store.AttendanceLate, store.AttendanceExcused, store.AttendanceAbsent}
}

// following is the mark after one, by a tap.
func following(p store.AttendanceState) store.AttendanceState {
	all := order()
	for i, one := range all {
		if one == p {
			return all[(i+1)%len(all)]
		}
	}
	return all[0]
}

// sign is how a mark looks.
func sign(p store.AttendanceState) string {
	switch p {
	case store.AttendancePresent:
		return "✅"
	case store.AttendanceLate:
		return "🕘"
	case store.AttendanceExcused:
		return "📄"
	case store.AttendanceAbsent:
		return "➖"
	}
	return "▫️"
}

// askRoll is the list, page by page. What a button does to a mark stands in it, so that a doubled tap changes nothing more.
func (r Teaching) askRoll(ctx context.Context, t engine.Turn, h *held) (engine.Screen, error) {
	l := h.lesson
	page := step.PageOf(t)
	list, err := r.store.RollOf(ctx, t.Person.ID, l.ID, t.Now, rollShown+1, page*rollShown)
	if err != nil {
		return engine.Screen{}, step.Gone(err)
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.TeachingListHead(), text(append([]locales.Message{locales.TeachingLessonHead(l.Number, titled(l.TitleKK, l.TitleRU))}, counted(l.Roll)...)),
	}}
	switch {
	case len(list) == 0 && page == 0:
		screen.Text = append(screen.Text, locales.TeachingListNone())
		return screen, nil
	case l.Leads:
		screen.Text = append(screen.Text, locales.TeachingListHow())
	default:
		screen.Text = append(screen.Text, locales.TeachingListRead())
	}
	var lines []locales.Message
	for _, p := range list[:min(len(list), rollShown)] {
		lines = append(lines, listedAs(p))
		if l.Leads && !p.Own {
			option := markPrefix + strconv.FormatInt(p.Person, 10) + "_" + string(following(p.Mark))
			screen.Rows = append(screen.Rows, row(locales.TeachingListButtonName(sign(p.Mark), step.Short(p.Name)), option, ""))
		}
	}
	screen.Text = append(screen.Text, text(lines))
	screen = step.Leafed(screen, page, len(list) > rollShown)
	if l.Leads && l.Unmarked() > 0 {
		screen.Rows = append(screen.Rows, row(locales.TeachingRestButton(), optionRest, ""))
	}
	return screen, nil
}

func listedAs(p store.RollLine) locales.Message {
	if p.Team == "" {
		return locales.TeachingListLine(sign(p.Mark), p.Name)
	}
	return locales.TeachingListLineTeam(sign(p.Mark), p.Name, p.Team)
}

func (r Teaching) takeRoll(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
	l := h.lesson
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if in.Kind == engine.Tap && in.Option == optionRest {
		return engine.Goto(stepRest), nil
	}
	rest, ok := step.Tapped(in, markPrefix)
	who, mark, _ := strings.Cut(rest, "_")
	person, err := step.ID(who)
	if !ok || err != nil || !known(store.AttendanceState(mark)) {
		return notUnderstood(in), nil //nolint:nilerr // a button of somebody else's making
	}
	m, err := r.store.MarkAttendance(ctx, t.Person.ID, l.ID, person, store.AttendanceState(mark), t.Now)
	if reason, ok := refusal(err, unmarkable()); ok {
		return engine.Stay(reason), nil
	}
	move := engine.Stay(nil)
	switch {
	case err != nil:
		return engine.Move{}, err
	case m.Kept:
		move = engine.Stay(locales.TeachingMarkedKept())
	case m.Back > 0:
		move = move.Noting(locales.TeachingMarkedBack(int(m.Back)))
	}
	return move, nil
}

// known reports whether there is such a mark.
func known(mark store.AttendanceState) bool {
	for _, one := range order() {
		if one == mark {
			return true
		}
	}
	return false
}

// unmarkable words why a list is not changed.
func unmarkable() map[error]func() locales.Message {
	return map[error]func() locales.Message{
		store.ErrNotFound: locales.TeachingMarkGone, store.ErrTooEarly: locales.TeachingMarkEarly, store.ErrLate: locales.TeachingMarkLate,
	}
}

func askRest(_ context.Context, _ engine.Turn, h *held) (engine.Screen, error) {
	l := h.lesson
	return engine.Screen{
		NoCancel: true, Text: []engine.Message{locales.TeachingRestAsk(l.Unmarked())},
		Rows: [][]engine.Button{row(locales.TeachingRestYes(), optionYes, engine.Primary)},
	}, nil
}

func (r Teaching) takeRest(ctx context.Context, t engine.Turn, h *held, in engine.Input) (engine.Move, error) {
	l := h.lesson
	if in.Kind != engine.Tap || in.Option != optionYes {
		return notUnderstood(in), nil
	}
	n, err := r.store.MarkTheRest(ctx, t.Person.ID, l.ID, t.Now)
	if reason, ok := refusal(err, unmarkable()); ok {
		return engine.Goto(stepRoll).Saying(reason), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	return engine.Goto(stepRoll).Saying(locales.TeachingRestDone(n)), nil
}
