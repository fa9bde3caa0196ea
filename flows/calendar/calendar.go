// Package calendar writes calendar files (RFC 5545) that phones and computers take: what is in them, not where it comes from.
package calendar

import (
	"fmt"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// MIME is what such a file says it is.
const MIME = "text/calendar"

// Entry is one meeting. The texts are in the reader's language, without markup.
type Entry struct {
	UID              string // the same for the same meeting for ever: an entry with the same UID takes the place of the one before
	Sequence         int    // raised with whatever is shown of it: calendars keep the highest
	Cancelled        bool   // it stands there crossed out
	StartsAt, EndsAt time.Time
	Summary          string
	Description      string // empty for none, as of those below
	Location         string
	URL              string
}

// UID names a meeting in all calendars of the world: its kind, its number, and who keeps it.
func UID(kind string, id int64, keeper string) string {
	return fmt.Sprintf("%s-%d@%s", kind, id, strings.ToLower(keeper))
}

// File is a calendar file with some meetings. Times are in UTC, which every calendar shows in its own zone; there are no alarms, reminders come in
// the chat. keeper is whose it is, such as the bot's name; now is when it was written.
func File(name, keeper string, entries []Entry, now time.Time) []byte {
	c := ics.NewCalendar()
	c.SetProductId("-//" + keeper + "//saruar//KK")
	c.SetMethod(ics.MethodPublish)
	c.SetCalscale("GREGORIAN")
	if name != "" {
		c.SetXWRCalName(plain(name))
	}
	for _, e := range entries {
		add(c, e, now)
	}
	return []byte(c.Serialize(ics.WithNewLineWindows))
}

func add(c *ics.Calendar, e Entry, now time.Time) {
	v := c.AddEvent(e.UID)
	v.SetDtStampTime(now)
	v.SetSequence(e.Sequence)
	v.SetStartAt(e.StartsAt)
	v.SetEndAt(e.EndsAt)
	v.SetSummary(plain(e.Summary))
	v.SetStatus(ics.ObjectStatusConfirmed)
	if e.Cancelled {
		v.SetStatus(ics.ObjectStatusCancelled)
	}
	if e.Description != "" {
		v.SetDescription(plain(e.Description))
	}
	if e.Location != "" {
		v.SetLocation(plain(e.Location))
	}
	if e.URL != "" {
		v.SetURL(e.URL)
	}
}

// plain takes out what may not stand in a text of such a file: control characters, of which a new line is the only one that can be written.
func plain(text string) string {
	return strings.Map(func(r rune) rune {
		if r != '\n' && (r < ' ' || r == 0x7f) {
			return -1
		}
		return r
	}, strings.ReplaceAll(text, "\r\n", "\n"))
}
