package matching

import (
	"context"
	"errors"
	"strconv"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// ruleStore is holidays and numbers. It gives them only to those who look after everything.
type ruleStore interface {
	Holidays(ctx context.Context, actor int64, year int) ([]store.Holiday, error)
	AddHoliday(ctx context.Context, actor int64, h store.Holiday, now time.Time) error
	DropHoliday(ctx context.Context, actor int64, day, now time.Time) error
	MeetingRules(ctx context.Context, actor int64) ([]store.MeetingRule, error)
	ChangeMeetingRule(ctx context.Context, actor int64, name string, seen, value int, now time.Time) error
}

const (
	yearPrefix = "year_"
	dayPrefix  = "day_"
	optionAdd  = "add"
	optionDrop = "drop"
	// yearsBack and yearsAhead are how far the calendar leafs.
	yearsBack  = 1
	yearsAhead = 5
)

// holidays lists the holidays of a year.
func (r Matching) holidays() engine.Definition {
	return step.Board(Holidays, manages, r.askHolidays, r.takeHolidays)
}

// year is the year that a flow was opened with, the current one otherwise.
func (r Matching) year(t engine.Turn) int {
	now := t.Now.In(r.Zone).Year()
	if year, err := strconv.Atoi(t.Ref); err == nil && year >= now-yearsBack && year <= now+yearsAhead {
		return year
	}
	return now
}

func (r Matching) askHolidays(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	year, now := r.year(t), t.Now.In(r.Zone).Year()
	list, err := r.Store.Holidays(ctx, t.Person.ID, year)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingHolidaysHead(strconv.Itoa(year))}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingHolidaysNone())
	}
	for _, h := range list {
		title := locales.Named(locales.Bilingual{KK: step.Short(h.TitleKK), RU: step.Short(h.TitleRU)})
		screen.Rows = append(screen.Rows, row(locales.MatchingHolidayLine(r.noon(h.Day), title), dayPrefix+h.Day.Format(time.DateOnly), ""))
	}
	var years []engine.Button
	for _, y := range []int{year - 1, year + 1} {
		if y >= now-yearsBack && y <= now+yearsAhead {
			years = append(years, engine.Button{Label: locales.MatchingHolidaysYear(strconv.Itoa(y)), Option: yearPrefix + strconv.Itoa(y)})
		}
	}
	screen.Rows = append(screen.Rows, years, row(locales.MatchingHolidayAdd(), optionAdd, engine.Primary))
	return screen, nil
}

// noon is a moment within a day on the platform's clock.
func (r Matching) noon(day time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 12, 0, 0, 0, r.Zone)
}

func (r Matching) takeHolidays(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
	if year, ok := step.Tapped(in, yearPrefix); ok {
		return engine.Replace(Holidays, year), nil
	}
	if day, ok := step.Tapped(in, dayPrefix); ok {
		return engine.Call(Holiday, day), nil
	}
	if in.Option == optionAdd {
		return engine.Call(Add, ""), nil
	}
	return step.Stale(), nil
}

// day is a holiday that is about to be added.
type day struct {
	Day     string `json:"day"`
	TitleKK string `json:"title_kk"`
	TitleRU string `json:"title_ru"`
}

// add asks for a day and what it is called in both languages.
func (r Matching) add() engine.Definition {
	title := func(name string, ask locales.Message, field func(*day) *string) engine.Step[day] {
		return step.Text[day]{
			Question: step.Question[day]{Name: name, Ask: step.Says[day](ask)}, Field: field, Min: 2, Max: store.HolidayTitleLimit,
		}.Step()
	}
	return engine.Flow[day]{
		Name: Add, Version: 1, Allow: manages, Form: true,
		Steps: []engine.Step[day]{
			step.Date[day]{
				Question: step.Question[day]{Name: "day", Ask: step.Says[day](locales.MatchingHolidayDay())}, Field: func(d *day) *string { return &d.Day }, Zone: r.Zone,
				Check: func(day, today time.Time) *locales.Message {
					if day.Year() < today.Year()-yearsBack || day.Year() > today.Year()+yearsAhead {
						far := locales.MatchingHolidayFar()
						return &far
					}
					return nil
				},
			}.Step(),
			title("title_kk", locales.MatchingHolidayKk(), func(d *day) *string { return &d.TitleKK }),
			title("title_ru", locales.MatchingHolidayRu(), func(d *day) *string { return &d.TitleRU }),
		},
		Finish: r.adds,
	}
}

func (r Matching) adds(ctx context.Context, t engine.Turn, d *day) (engine.Move, error) {
	at, err := time.Parse(time.DateOnly, d.Day)
	if err == nil {
		err = r.Store.AddHoliday(ctx, t.Person.ID, store.Holiday{Day: at, TitleKK: d.TitleKK, TitleRU: d.TitleRU}, t.Now)
	}
	switch {
	case errors.Is(err, store.ErrAlready):
		return engine.Done().Saying(locales.MatchingHolidayAlready()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.CommonErrNoAccess()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.MatchingHolidayAdded(r.noon(at))), nil
}

// holiday asks before a holiday is taken away.
func (r Matching) holiday() engine.Definition {
	return step.Board(Holiday, manages, r.askHoliday, r.takeHoliday)
}

func (r Matching) dayOf(ctx context.Context, t engine.Turn) (store.Holiday, error) {
	at, err := time.Parse(time.DateOnly, t.Ref)
	if err != nil {
		return store.Holiday{}, engine.ErrGone
	}
	list, err := r.Store.Holidays(ctx, t.Person.ID, at.Year())
	if err != nil {
		return store.Holiday{}, err
	}
	for _, h := range list {
		if h.Day.Equal(at) {
			return h, nil
		}
	}
	return store.Holiday{}, engine.ErrGone
}

func (r Matching) askHoliday(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	h, err := r.dayOf(ctx, t)
	if err != nil {
		return engine.Screen{}, err
	}
	return engine.Screen{
		NoCancel: true,
		Text: []engine.Message{
			locales.MatchingHolidayHead(r.noon(h.Day), locales.Named(locales.Bilingual{KK: h.TitleKK, RU: h.TitleRU})), locales.MatchingHolidayAsk(),
		},
		Rows: [][]engine.Button{row(locales.CommonDelete(), optionDrop, engine.Danger)},
	}, nil
}

func (r Matching) takeHoliday(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	if in.Option != optionDrop {
		return step.Stale(), nil
	}
	h, err := r.dayOf(ctx, t)
	if err == nil {
		err = r.Store.DropHoliday(ctx, t.Person.ID, h.Day, t.Now)
	}
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	return engine.Done().Saying(locales.MatchingHolidayDropped()), nil
}
