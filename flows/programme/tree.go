package programme

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"saruar/locales"
	"saruar/store"
)

// A file has a course as a tree: its own cells, modules, in these lessons, in these homework and materials. Both kinds of file are read into
// the same tree and written from it, so that what is checked and said about one holds for the other.

// spot is where something stands in a file.
type spot struct {
	Sheet  string `json:"sheet,omitempty"` // of a workbook, as it is called there
	Line   int    `json:"line,omitempty"`  // from 1; 0: the file as a whole
	Column int    `json:"column,omitempty"`
}

// cell is one thing that is written somewhere.
type cell struct {
	text string
	at   spot
}

// entry is one course, module, lesson, homework or material.
type entry struct {
	at    spot
	cells map[string]cell
	parts map[string][]entry
}

// fault is what is wrong somewhere.
type fault struct {
	At   spot            `json:"at"`
	What locales.Message `json:"what"`
}

// The levels of the tree, and the cells that each may have.
const (
	levelCourse    = "course"
	levelModules   = "modules"
	levelLessons   = "lessons"
	levelHomework  = "homework"
	levelMaterials = "materials"

	keyCode, keyModule, keyLesson               = "code", "module", "lesson"
	keyTrack, keyCohort, keyRegion              = "track", "cohort", "region"
	keyTitleKK, keyTitleRU                      = "title_kk", "title_ru"
	keyTextKK, keyTextRU                        = "text_kk", "text_ru"
	keyAboutKK, keyAboutRU                      = "about_kk", "about_ru"
	keyAttendance, keyMinutes, keyMandatory     = "attendance", "minutes", "mandatory"
	keyTeacher, keyStarts, keyDue               = "teacher", "starts", "due"
	keyLink, keyPlace                           = "link", "place"
	momentForm                                  = "02.01.2006 15:04"
	mostEntries, mostFaults, yamlBytes, topSpot = 3000, 300, 1 << 20, 0
)

// level is what there is in a place of the tree.
type level struct {
	name   string
	parent string // the key by which a row of a workbook says what it belongs to
	keys   []string
	parts  []string
}

// levels lists them from the top.
func levels() []level {
	return []level{
		{levelCourse, "", []string{keyCode, keyTrack, keyCohort, keyRegion, keyTitleKK, keyTitleRU, keyAboutKK, keyAboutRU, keyAttendance}, []string{levelModules}},
		{levelModules, "", []string{keyCode, keyTitleKK, keyTitleRU}, []string{levelLessons}},
		{
			levelLessons, keyModule,
			[]string{keyCode, keyTitleKK, keyTitleRU, keyTextKK, keyTextRU, keyStarts, keyMinutes, keyLink, keyPlace, keyTeacher},
			[]string{levelHomework, levelMaterials},
		},
		{levelHomework, keyLesson, []string{keyCode, keyTitleKK, keyTitleRU, keyTextKK, keyTextRU, keyDue, keyMandatory}, nil},
		{levelMaterials, keyLesson, []string{keyTitleKK, keyTitleRU, keyLink}, nil},
	}
}

func levelOf(name string) level {
	for _, l := range levels() {
		if l.name == name {
			return l
		}
	}
	return level{}
}

// heads are the names of sheets and columns in a workbook.
func heads() map[string]locales.Message {
	return map[string]locales.Message{
		levelCourse: locales.ProgrammeSheetCourse(), levelModules: locales.ProgrammeSheetModules(), levelLessons: locales.ProgrammeSheetLessons(),
		levelHomework: locales.ProgrammeSheetHomework(), levelMaterials: locales.ProgrammeSheetMaterials(),
		keyCode: locales.ProgrammeHeadCode(), keyModule: locales.ProgrammeHeadModule(), keyLesson: locales.ProgrammeHeadLesson(),
		keyTrack: locales.ProgrammeHeadTrack(), keyCohort: locales.ProgrammeHeadCohort(), keyRegion: locales.ProgrammeHeadRegion(),
		keyTitleKK: locales.ProgrammeTitleKk(), keyTitleRU: locales.ProgrammeTitleRu(), keyTextKK: locales.ProgrammeTextKk(), keyTextRU: locales.ProgrammeTextRu(),
		keyAboutKK: locales.ProgrammeAboutKk(), keyAboutRU: locales.ProgrammeAboutRu(), keyAttendance: locales.ProgrammeAttendance(),
		keyMinutes: locales.ProgrammeHeadMinutes(), keyMandatory: locales.ProgrammeHeadMandatory(), keyTeacher: locales.ProgrammeTeacher(),
		keyStarts: locales.ProgrammeStarts(), keyDue: locales.ProgrammeDue(), keyLink: locales.ProgrammeHeadLink(), keyPlace: locales.ProgrammeHeadPlace(),
	}
}

// cleaned is a text without what nobody sees and the database does not take.
func cleaned(text string) string {
	text = strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return strings.TrimSpace(text)
}

// planted makes the tree of a course. called gives a teacher as a file names them.
func planted(p store.Programme, zone *time.Location, called func(int64) string) entry {
	course := filled(map[string]string{
		keyCode: p.Code, keyTrack: p.Track, keyCohort: p.Cohort, keyRegion: p.Region, keyTitleKK: p.TitleKK, keyTitleRU: p.TitleRU,
		keyAboutKK: p.AboutKK, keyAboutRU: p.AboutRU, keyAttendance: strconv.Itoa(p.Attendance),
	})
	for _, m := range p.Modules {
		module := filled(map[string]string{keyCode: m.Code, keyTitleKK: m.TitleKK, keyTitleRU: m.TitleRU})
		for _, l := range m.Lessons {
			lesson := filled(map[string]string{
				keyCode: l.Code, keyTitleKK: l.TitleKK, keyTitleRU: l.TitleRU, keyTextKK: l.TextKK, keyTextRU: l.TextRU, keyTeacher: called(l.Teacher),
				keyStarts: l.StartsAt.In(zone).Format(momentForm), keyMinutes: strconv.Itoa(l.Minutes), keyLink: l.Link, keyPlace: l.Place,
			})
			for _, h := range l.Homework {
				mandatory := "no"
				if h.Mandatory {
					mandatory = "yes"
				}
				lesson.parts[levelHomework] = append(lesson.parts[levelHomework], filled(map[string]string{
					keyCode: h.Code, keyTitleKK: h.TitleKK, keyTitleRU: h.TitleRU, keyTextKK: h.TextKK, keyTextRU: h.TextRU,
					keyDue: h.DueAt.In(zone).Format(momentForm), keyMandatory: mandatory,
				}))
			}
			for _, m := range l.Materials {
				lesson.parts[levelMaterials] = append(lesson.parts[levelMaterials], filled(map[string]string{keyTitleKK: m.TitleKK, keyTitleRU: m.TitleRU, keyLink: m.Link}))
			}
			module.parts[levelLessons] = append(module.parts[levelLessons], lesson)
		}
		course.parts[levelModules] = append(course.parts[levelModules], module)
	}
	return course
}

func filled(texts map[string]string) entry {
	e := entry{cells: map[string]cell{}, parts: map[string][]entry{}}
	for key, text := range texts {
		if text != "" {
			e.cells[key] = cell{text: text}
		}
	}
	return e
}

// at words a place in a file.
func (s spot) words(what locales.Message) locales.Message {
	switch {
	case s.Line == 0:
		return what
	case s.Sheet != "":
		return locales.ProgrammeFaultCell(s.Sheet, cellName(s), what)
	}
	return locales.ProgrammeFaultLine(s.Line, s.Column, what)
}
