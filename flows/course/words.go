package course

import (
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// nextLesson is the lesson that is on, or else the next one; without any it has no id.
func nextLesson(lessons []store.TakenLesson, now time.Time) (next store.TakenLesson, going bool) {
	for _, l := range lessons {
		if !l.Cancelled && l.EndsAt().After(now) {
			return l, !l.StartsAt.After(now)
		}
	}
	return store.TakenLesson{}, false
}

// ahead says what comes next, and how long it is until then.
func ahead(course store.Course, next store.TakenLesson, going bool, now time.Time) locales.Message {
	title := named(next.TitleKK, next.TitleRU)
	switch {
	case course.State == store.CourseFinished:
		return locales.CourseFinished()
	case next.ID == 0:
		return locales.CourseNextNone()
	case going:
		return locales.CourseNow(title, next.StartsAt)
	}
	return locales.CourseNext(locales.Ahead(next.StartsAt.Sub(now)), title, next.StartsAt)
}

// barLength is how long a bar of text is, in characters.
const barLength = 10

// hours says at how much of the course somebody was, with a bar; before the first lesson is over there is nothing to be proud of yet.
func hours(p store.Progress) engine.Message {
	if p.Held == 0 {
		return locales.CourseHoursAhead(inHours(p.All))
	}
	whole := max(p.All, 1)
	full := min(p.Attended*barLength/whole, barLength)
	bar := strings.Repeat("▓", full) + strings.Repeat("░", barLength-full)
	return locales.Lines(
		locales.CourseHours(inHours(p.Attended), inHours(p.Held), inHours(p.All)),
		locales.CourseBar(bar, p.Attended*100/whole),
	)
}

func inHours(minutes int) string { return locales.Decimal(float64(minutes)/60, 1) }

// missing says in plain words what there is still to do for a certificate.
func missing(p store.Progress) []locales.Message {
	switch {
	case p.CertificateState == "valid":
		return []locales.Message{locales.CourseCertHas()}
	case p.CertificateState == "revoked":
		return []locales.Message{locales.CourseCertRevoked()}
	case p.Earned():
		return []locales.Message{locales.CourseCertEarned()}
	}
	lines := []locales.Message{locales.CourseCertHead()}
	switch {
	case p.Attentive():
	case p.Over || p.MissedLeft() < 0:
		lines = append(lines, locales.CourseCertAttendanceLost(p.Percent(), p.Needed))
	default:
		lines = append(lines, locales.CourseCertAttendance(p.Percent(), p.Needed))
	}
	if left := p.Mandatory - p.Accepted; left > 0 {
		lines = append(lines, locales.CourseCertHomework(left))
	}
	if !p.Over {
		lines = append(lines, locales.CourseCertLessons(p.Lessons-p.Gone))
	}
	switch {
	case len(lines) == 1: // it is over, and nobody was anywhere
		lines = append(lines, locales.CourseCertNoneHeld())
	case p.Held > 0 && !p.Over && p.Attentive():
		lines = append(lines, locales.CourseCertWell())
	}
	return lines
}

// mostShown is how many homeworks stand in the hub.
const mostShown = 4

// homeworkLines are what somebody has to do, and then what was said of what they did.
func homeworkLines(list []store.TakenHomework, now time.Time) []locales.Message {
	var lines []locales.Message
	add := func(wanted func(store.TakenHomework) bool) {
		for _, h := range list {
			if wanted(h) && len(lines) < mostShown {
				lines = append(lines, locales.CourseHomeworkLine(short(h.TitleKK, h.TitleRU), homeworkStatus(h, now)))
			}
		}
	}
	add(func(h store.TakenHomework) bool { return h.State == store.HomeworkReturned && h.Waits() })
	add(func(h store.TakenHomework) bool { return h.State == "" && h.Waits() })
	add(func(h store.TakenHomework) bool { return h.State == store.HomeworkSent })
	add(func(h store.TakenHomework) bool { return h.State == store.HomeworkAccepted })
	if len(lines) == 0 {
		return nil
	}
	return append([]locales.Message{locales.CourseHomeworkHead()}, lines...)
}

// homeworkStatus says in a few words how far a homework is.
func homeworkStatus(h store.TakenHomework, now time.Time) locales.Message {
	switch h.State {
	case store.HomeworkSent:
		return locales.CourseStatusSent()
	case store.HomeworkAccepted:
		return locales.CourseStatusAccepted(h.Mark)
	case store.HomeworkReturned:
		return locales.CourseStatusReturned()
	}
	switch {
	case !h.Waits():
		return locales.CourseStatusClosed()
	case now.After(h.DueAt):
		return locales.CourseStatusOverdue()
	}
	return locales.CourseStatusOpen(h.DueAt)
}

// mark says whether somebody was at a lesson, by the words of the list.
func mark(state store.AttendanceState) locales.Message {
	switch state {
	case store.AttendancePresent:
		return locales.CourseMarkPresent()
	case store.AttendanceLate:
		return locales.CourseMarkLate()
	case store.AttendanceExcused:
		return locales.CourseMarkExcused()
	case store.AttendanceAbsent:
		return locales.CourseMarkAbsent()
	}
	return locales.CourseMarkNone()
}

// status says in a few words what is with a lesson.
func status(l store.TakenLesson, now time.Time) locales.Message {
	switch {
	case l.Cancelled:
		return locales.CourseMarkCancelled()
	case l.State != "" || !l.EndsAt().After(now):
		return mark(l.State)
	case l.StartsAt.After(now):
		return locales.CourseMarkAhead(locales.Ahead(l.StartsAt.Sub(now)))
	}
	return locales.CourseMarkNow()
}
