package mentoring

import (
	"errors"
	"fmt"
	"time"

	"saruar/flows/answer"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const astana = "Asia/Almaty"

// zones are those in which a mentor may mean their weeks.
func zones() []step.Option {
	return []step.Option{
		{Name: astana, Label: locales.MentoringZoneAstana()},
		{Name: "Europe/Moscow", Label: locales.MentoringZoneMoscow()},
		{Name: "Europe/Istanbul", Label: locales.MentoringZoneIstanbul()},
		{Name: "Europe/Berlin", Label: locales.MentoringZoneBerlin()},
		{Name: "Europe/London", Label: locales.MentoringZoneLondon()},
		{Name: "Asia/Dubai", Label: locales.MentoringZoneDubai()},
		{Name: "Asia/Seoul", Label: locales.MentoringZoneSeoul()},
		{Name: "America/New_York", Label: locales.MentoringZoneNewYork()},
	}
}

func zoneName(name string) locales.Message {
	for _, z := range zones() {
		if z.Name == name {
			return z.Label
		}
	}
	return locales.Verbatim(name)
}

// weekdayName is what a day of a week is called; Monday is 1.
func weekdayName(day int) locales.Message {
	switch day {
	case 1:
		return locales.MentoringDay1()
	case 2:
		return locales.MentoringDay2()
	case 3:
		return locales.MentoringDay3()
	case 4:
		return locales.MentoringDay4()
	case 5:
		return locales.MentoringDay5()
	case 6:
		return locales.MentoringDay6()
	}
	return locales.MentoringDay7()
}

// clock writes minutes after midnight.
func clock(minutes int) string { return fmt.Sprintf("%02d:%02d", minutes/60%24, minutes%60) }

func ruleName(r store.WeeklyRule) locales.Message {
	return locales.MentoringRule(weekdayName(r.Weekday), clock(r.Opens)+"–"+clock(r.Closes))
}

func windowName(w store.AvailabilityWindow, zone *time.Location) locales.Message {
	text := w.StartsAt.In(zone).Format("15:04") + "–" + w.EndsAt.In(zone).Format("15:04")
	if !w.Open {
		return locales.MentoringWindowBusy(w.StartsAt, text)
	}
	return locales.MentoringWindow(w.StartsAt, text)
}

// dayOf is midnight UTC of the day on a clock.
func dayOf(at time.Time) time.Time {
	return time.Date(at.Year(), at.Month(), at.Day(), 0, 0, 0, 0, time.UTC)
}

// onClock is a minute of a day in a zone.
func onClock(day time.Time, minute int, zone *time.Location) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, minute, 0, 0, zone)
}

// notTaken words why a time was not taken.
func notTaken(err error) locales.Message {
	part := ""
	if refused := new(answer.WindowError); errors.As(err, &refused) {
		part = shortened(refused.Part)
	}
	for _, reason := range []struct {
		why  error
		said func(string) locales.Message
	}{
		{answer.ErrNoDay, locales.MentoringWhyNoDay},
		{answer.ErrNoTime, locales.MentoringWhyNoTime},
		{answer.ErrNoEnd, locales.MentoringWhyNoEnd},
		{answer.ErrEndFirst, locales.MentoringWhyEndFirst},
		{answer.ErrNoSuchDay, locales.MentoringWhyNoSuchDay},
		{answer.ErrPast, locales.MentoringWhyPast},
	} {
		if errors.Is(err, reason.why) {
			return reason.said(part)
		}
	}
	if errors.Is(err, answer.ErrTooMany) {
		return locales.MentoringWhyMany(answer.WindowsMost)
	}
	return locales.MentoringWhyUnreadable(part)
}

const partShown = 60 // characters of what was typed

func shortened(text string) string {
	if runes := []rune(text); len(runes) > partShown {
		return string(runes[:partShown-1]) + "…"
	}
	return text
}
