package nudge

import (
	"time"

	"saruar/store"
)

// Draft is what decides on the reminders of an unfinished application.
type Draft struct {
	AnsweredAt, ClosesAt time.Time
	Reminders            []Reminder
	Leader               Leader
}

// Due gives the reminder about a draft that is to be sent now.
func Due(d Draft, now time.Time) (Rung, bool) {
	m := Drafts{}.matter(store.OpenDraft{AnsweredAt: d.AnsweredAt, ClosesAt: d.ClosesAt}, true)
	m.Leader, m.Reminders = d.Leader, d.Reminders
	return m.Due(now)
}
