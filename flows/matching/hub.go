package matching

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// hub says how it stands, and leads to everything.
func (r Matching) hub() engine.Definition { return step.Board(Name, Allow, r.askHub, r.takeHub) }

// Desk counts what there is to do for somebody.
func (r Matching) Desk(ctx context.Context, t engine.Turn) (store.MentorDesk, error) {
	return r.Store.MentorDesk(ctx, t.Person.ID, t.Now, r.midnight(t.Now, 1))
}

// midnight is when a day begins, so many days after that of a moment.
func (r Matching) midnight(at time.Time, days int) time.Time {
	at = at.In(r.Zone)
	return time.Date(at.Year(), at.Month(), at.Day()+days, 0, 0, 0, 0, r.Zone)
}

// door is a way from the hub.
type door struct {
	label locales.Message
	waits int
	flow  string
	ref   string
}

func doors(p engine.Person, d store.MentorDesk) []door {
	list := []door{
		{locales.MatchingDoAlone(), d.Alone, Teams, ""},
		{locales.MatchingDoPairs(), d.Leaving, Pairs, ""},
		{locales.MatchingDoAlerts(), d.Alerts, Alerts, ""},
		{locales.MatchingDoWatch(), 0, Watch, watchToday},
		{locales.MatchingDoLoad(), 0, Load, ""},
		{locales.MatchingDoFree(), 0, Free, ""},
		{locales.MatchingDoMissed(), 0, Missed, ""},
	}
	if manages(p) {
		list = append(list, door{locales.MatchingDoBook(), 0, Book, ""}, door{locales.MatchingDoHolidays(), 0, Holidays, ""}, door{locales.MatchingDoRules(), 0, Rules, ""})
	}
	return append(list, door{locales.MatchingDoExport(), 0, flowExports, ""})
}

func (r Matching) askHub(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	d, err := r.Desk(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	lines := []locales.Message{
		locales.MatchingHeadMentors(d.Mentors), locales.MatchingHeadActive(d.Active), locales.MatchingHeadProposed(d.Proposed), locales.MatchingHeadAlone(d.Alone),
		locales.MatchingHeadToday(d.Today),
	}
	if d.Leaving > 0 {
		lines = append(lines, locales.MatchingHeadLeaving(d.Leaving))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingHead(), locales.Lines(lines...)}}
	for _, w := range doors(t.Person, d) {
		label, style := w.label, engine.Style("")
		if w.waits > 0 {
			label, style = locales.StaffCounted(w.label, w.waits), engine.Primary
		}
		screen.Rows = append(screen.Rows, row(label, w.flow, style))
	}
	return screen, nil
}

func (r Matching) takeHub(_ context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	for _, w := range doors(t.Person, store.MentorDesk{}) {
		if w.flow == in.Option {
			return engine.Call(w.flow, w.ref), nil
		}
	}
	return step.Stale(), nil
}
