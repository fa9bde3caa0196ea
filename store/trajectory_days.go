package store

import (
	"slices"
	"time"
)

// FollowupEarly is how many days before its day a follow-up may be told.
const FollowupEarly = 7

// FollowupMonths are how many months after its cohort finished a project tells what has become of it.
func FollowupMonths() []int { return []int{3, 6, 12} }

// dayOf is the day of a moment where it is, as midnight UTC.
func dayOf(at time.Time) time.Time {
	y, m, d := at.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// CheckinDue gives the last day on or before a moment, where it is, on which a check-in was due; zero before the first and after the cohort
// finished.
func (t Trajectory) CheckinDue(now time.Time) time.Time {
	today := dayOf(now)
	periods := int(today.Sub(t.BeginsOn)/oneDay) / CheckinDays
	if periods < 1 || (!t.FinishedOn.IsZero() && !today.Before(t.FinishedOn)) {
		return time.Time{}
	}
	return t.BeginsOn.AddDate(0, 0, periods*CheckinDays)
}

// CheckinOpen gives the day for which a check-in can be told now and was not; zero for none.
func (t Trajectory) CheckinOpen(now time.Time) time.Time {
	due := t.CheckinDue(now)
	if due.IsZero() || slices.ContainsFunc(t.Checkins, func(c Checkin) bool { return c.DueOn.Equal(due) }) {
		return time.Time{}
	}
	return due
}

// CheckinNext gives the day on which the next check-in will be due; zero once the cohort has finished.
func (t Trajectory) CheckinNext(now time.Time) time.Time {
	if !t.FinishedOn.IsZero() {
		return time.Time{}
	}
	if due := t.CheckinDue(now); !due.IsZero() {
		return due.AddDate(0, 0, CheckinDays)
	}
	return t.BeginsOn.AddDate(0, 0, CheckinDays)
}

// takesCheckin reports whether a team can still tell what was due on a day: until the next is due, and on that day for who has begun before.
func (t Trajectory) takesCheckin(due, now time.Time) bool {
	today, since := dayOf(now), int(due.Sub(t.BeginsOn)/oneDay)
	return since >= CheckinDays && since%CheckinDays == 0 && !today.Before(due) && !today.After(due.AddDate(0, 0, CheckinDays)) &&
		(t.FinishedOn.IsZero() || due.Before(t.FinishedOn))
}

// FollowupOn gives the day on which a follow-up is due; zero while the cohort goes on.
func (t Trajectory) FollowupOn(months int) time.Time {
	if t.FinishedOn.IsZero() {
		return time.Time{}
	}
	return monthsAfter(t.FinishedOn, months)
}

// monthsAfter is the same day some months later, or the last of that month where it has no such day, as the database counts.
func monthsAfter(day time.Time, months int) time.Time {
	y, m, d := day.Date()
	last := time.Date(y, m+time.Month(months)+1, 0, 0, 0, 0, 0, time.UTC)
	return last.AddDate(0, 0, min(d, last.Day())-last.Day())
}

// followupFrom gives the day from which a follow-up may be told; zero for never.
func (t Trajectory) followupFrom(months int) time.Time {
	on := t.FollowupOn(months)
	if on.IsZero() || !slices.Contains(FollowupMonths(), months) {
		return time.Time{}
	}
	return on.AddDate(0, 0, -FollowupEarly)
}

// FollowupNext gives the first follow-up that was not told, and whether it can be told now; 0 when there is none.
func (t Trajectory) FollowupNext(now time.Time) (months int, open bool) {
	for _, m := range FollowupMonths() {
		if slices.ContainsFunc(t.Followups, func(f Followup) bool { return f.Months == m }) {
			continue
		}
		from := t.followupFrom(m)
		if from.IsZero() {
			return 0, false
		}
		return m, !dayOf(now).Before(from)
	}
	return 0, false
}
