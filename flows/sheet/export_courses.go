package sheet

import (
	"saruar/locales"
	"saruar/store"
)

// courseColumns have somebody at one lesson in a row, and how far they are in all behind their lessons.
func (s Sheets) courseColumns(w wording) []column[store.CourseRow] {
	type line = store.CourseRow
	summed := func(value func(line) any) func(line) any {
		return func(r line) any {
			if !r.Sum {
				return nil
			}
			return value(r)
		}
	}
	return []column[line]{
		of(locales.TeachingColumnCourse(), func(r line) any { return w.name(r.CourseKK, r.CourseRU, locales.Message{}) }),
		of(locales.TeachingColumnNumber(), func(r line) any { return r.Person }),
		of(locales.CommonFullName(), func(r line) any { return r.Name }),
		of(locales.TeachingColumnTeam(), func(r line) any { return r.Team }),
		of(locales.TeachingColumnLesson(), func(r line) any {
			if r.Sum {
				return w.say(locales.TeachingColumnSum())
			}
			return w.name(r.LessonKK, r.LessonRU, locales.Message{})
		}),
		of(locales.TeachingColumnStarts(), func(r line) any { return s.moment(r.StartsAt) }),
		of(locales.TeachingColumnMinutes(), func(r line) any { return r.Minutes }),
		of(locales.TeachingColumnMark(), func(r line) any { return w.say(presence(r.Mark)) }),
		of(locales.TeachingColumnAttended(), func(r line) any { return r.Attended }),
		of(locales.TeachingColumnPercent(), summed(func(r line) any {
			if r.Minutes == 0 {
				return nil
			}
			return r.Attended * 100 / r.Minutes
		})),
		of(locales.TeachingColumnHomework(), summed(func(r line) any { return r.Homework })),
		of(locales.TeachingColumnAccepted(), summed(func(r line) any { return r.Accepted })),
	}
}

// presence is what a mark is called; nothing for none.
func presence(p store.AttendanceState) locales.Message {
	switch p {
	case store.AttendancePresent:
		return locales.TeachingMarkPresent()
	case store.AttendanceLate:
		return locales.TeachingMarkLateName()
	case store.AttendanceExcused:
		return locales.TeachingMarkExcused()
	case store.AttendanceAbsent:
		return locales.TeachingMarkAbsent()
	}
	return locales.Message{}
}
