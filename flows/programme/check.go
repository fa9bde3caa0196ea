package programme

import (
	"context"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"saruar/flows/answer"
	"saruar/locales"
	"saruar/store"
)

var codeForm = regexp.MustCompile(`^[a-z0-9-]{1,32}$`)

// checker makes a programme of a tree and notes everything that is wrong with it, so that it is mended in one go.
type checker struct {
	now     time.Time
	zone    *time.Location
	teacher func(ctx context.Context, named string) (id int64, ok bool, err error)
	track   func(string) string

	known  map[string]int64 // teachers that were looked for
	codes  map[string]bool  // of lessons
	faults []fault
}

func (c *checker) wrong(at spot, what locales.Message) {
	if len(c.faults) < mostFaults {
		c.faults = append(c.faults, fault{At: at, What: what})
	}
}

// text gives a cell of at most so many characters; one that must be there is noted when it is not.
func (c *checker) text(e entry, key string, least, most int) string {
	have := e.cells[key]
	length := answer.Length(have.text)
	switch {
	case length == 0 && least > 0:
		c.wrong(e.at, locales.ProgrammeFaultMissing(heads()[key], key))
	case length > most:
		c.wrong(have.at, locales.ProgrammeFaultLong(heads()[key], most, length))
	}
	return have.text
}

// both gives a text in both languages: one without the other is noted.
func (c *checker) both(e entry, kk, ru string, least, most int) (inKK, inRU string) {
	if e.cells[kk].text != "" || e.cells[ru].text != "" {
		least = 1
	}
	return c.text(e, kk, least, most), c.text(e, ru, least, most)
}

// code gives a code that nothing else has; met are those before.
func (c *checker) code(e entry, met map[string]bool) string {
	have := e.cells[keyCode]
	switch {
	case have.text == "":
		c.wrong(e.at, locales.ProgrammeFaultMissing(heads()[keyCode], keyCode))
	case !codeForm.MatchString(have.text):
		c.wrong(have.at, locales.ProgrammeFaultCode(clip(have.text)))
	case met[have.text]:
		c.wrong(have.at, locales.ProgrammeFaultCodeTwice(have.text))
	}
	met[have.text] = true
	return have.text
}

func (c *checker) number(e entry, key string, usual, least, most int) int {
	have, ok := e.cells[key]
	if !ok && usual >= 0 {
		return usual
	}
	n, err := answer.Number(have.text)
	if err != nil || n < int64(least) || n > int64(most) {
		at := have.at
		if !ok {
			at = e.at
		}
		c.wrong(at, locales.ProgrammeFaultNumber(heads()[key], least, most))
		return least
	}
	return int(n)
}

func (c *checker) moment(e entry, key string) time.Time {
	have, ok := e.cells[key]
	if !ok {
		c.wrong(e.at, locales.ProgrammeFaultMissing(heads()[key], key))
		return c.now
	}
	at, err := answer.Moment(have.text, c.now, c.zone)
	switch {
	case errors.Is(err, answer.ErrNoSuchDay):
		c.wrong(have.at, locales.ProgrammeFaultNoDay(clip(have.text)))
	case errors.Is(err, answer.ErrNoSuchTime):
		c.wrong(have.at, locales.ProgrammeNoSuchTime(clip(have.text)))
	case err != nil:
		c.wrong(have.at, locales.ProgrammeFaultMoment(clip(have.text)))
	case at.After(c.now.Add(farthest)) || at.Before(c.now.Add(-farthest)):
		c.wrong(have.at, locales.ProgrammeFaultFar(clip(have.text)))
	}
	return at
}

func (c *checker) link(e entry, needed bool) string {
	have, ok := e.cells[keyLink]
	if !ok {
		if needed {
			c.wrong(e.at, locales.ProgrammeFaultMissing(heads()[keyLink], keyLink))
		}
		return ""
	}
	link, err := answer.Link(have.text)
	if err != nil || !strings.HasPrefix(link, "https://") || answer.Length(link) > linkLimit {
		c.wrong(have.at, locales.ProgrammeLinkWanted())
	}
	return link
}

// course checks the whole tree.
func (c *checker) course(ctx context.Context, e entry) (p store.Programme, err error) {
	c.known, c.codes = map[string]int64{}, map[string]bool{}
	p.Code = c.code(e, map[string]bool{})
	p.TitleKK, p.TitleRU = c.both(e, keyTitleKK, keyTitleRU, 1, titleLimit)
	p.AboutKK, p.AboutRU = c.both(e, keyAboutKK, keyAboutRU, 0, aboutLimit)
	p.Attendance = c.number(e, keyAttendance, usualAttendance, 0, 100)
	p.Cohort = e.cells[keyCohort].text
	if p.Track = c.track(e.cells[keyTrack].text); p.Track == "" {
		c.wrong(c.spotOf(e, keyTrack), locales.ProgrammeFaultTrack())
	}
	if p.Track == store.TrackCohort && p.Cohort == "" {
		c.wrong(e.at, locales.ProgrammeFaultMissing(heads()[keyCohort], keyCohort))
	}
	if typed := e.cells[keyRegion]; typed.text != "" {
		if p.Region = regionCalled(typed.text); p.Region == "" {
			c.wrong(typed.at, locales.ProgrammeFaultRegion(clip(typed.text)))
		}
	}
	if len(e.parts[levelModules]) == 0 {
		c.wrong(e.at, locales.ProgrammeFaultNoModules())
	}
	met := map[string]bool{}
	for _, part := range e.parts[levelModules] {
		m := store.ProgrammeModule{Code: c.code(part, met)}
		m.TitleKK, m.TitleRU = c.both(part, keyTitleKK, keyTitleRU, 1, titleLimit)
		for _, one := range part.parts[levelLessons] {
			l, err := c.lesson(ctx, one)
			if err != nil {
				return p, err
			}
			m.Lessons = append(m.Lessons, l)
		}
		p.Modules = append(p.Modules, m)
	}
	return p, nil
}

const usualAttendance = 80

// spotOf is where a cell stands, or what it is missing from.
func (c *checker) spotOf(e entry, key string) spot {
	if have, ok := e.cells[key]; ok {
		return have.at
	}
	return e.at
}

func (c *checker) lesson(ctx context.Context, e entry) (l store.ProgrammeLesson, err error) {
	l.Code = c.code(e, c.codes)
	l.TitleKK, l.TitleRU = c.both(e, keyTitleKK, keyTitleRU, 1, titleLimit)
	l.TextKK, l.TextRU = c.both(e, keyTextKK, keyTextRU, 0, textLimit)
	l.StartsAt, l.Minutes = c.moment(e, keyStarts), c.number(e, keyMinutes, -1, leastMinutes, mostMinutes)
	l.Link, l.Place = c.link(e, false), c.text(e, keyPlace, 0, placeLimit)
	if e.cells[keyLink].text == "" && l.Place == "" {
		c.wrong(e.at, locales.ProgrammeFaultNowhere())
	}
	if named := e.cells[keyTeacher]; named.text != "" {
		id, ok := c.known[named.text]
		if !ok {
			if id, _, err = c.teacher(ctx, named.text); err != nil {
				return l, err
			}
			c.known[named.text] = id
		}
		if l.Teacher = id; id == 0 {
			c.wrong(named.at, locales.ProgrammeFaultTeacher(clip(named.text)))
		}
	}
	met := map[string]bool{}
	for _, part := range e.parts[levelHomework] {
		h := store.ProgrammeHomework{Code: c.code(part, met)}
		h.TitleKK, h.TitleRU = c.both(part, keyTitleKK, keyTitleRU, 1, titleLimit)
		h.TextKK, h.TextRU = c.both(part, keyTextKK, keyTextRU, 1, taskLimit)
		h.DueAt, h.Mandatory = c.moment(part, keyDue), c.yes(part, keyMandatory)
		l.Homework = append(l.Homework, h)
	}
	for _, part := range e.parts[levelMaterials] {
		m := store.ProgrammeMaterial{Link: c.link(part, true)}
		m.TitleKK, m.TitleRU = c.both(part, keyTitleKK, keyTitleRU, 1, materialLimit)
		l.Materials = append(l.Materials, m)
	}
	return l, nil
}

// yes reads yes or no in any of the languages; nothing is yes.
func (c *checker) yes(e entry, key string) bool {
	have, ok := e.cells[key]
	switch strings.ToLower(have.text) {
	case "yes", "true", "1":
		return true
	case "no", "false", "0":
		return false
	}
	said, err := answer.YesNo(have.text)
	if ok && err != nil {
		c.wrong(have.at, locales.ProgrammeFaultYes(heads()[key]))
	}
	return said || !ok
}

// regionCalled finds a region by its code or a name.
func regionCalled(text string) string {
	wanted := locales.Fold(text)
	for _, r := range locales.Regions() {
		if strings.EqualFold(r.Code, text) {
			return r.Code
		}
		for _, name := range append(r.Aliases, r.Name.KK, r.Name.RU) {
			if locales.Fold(name) == wanted {
				return r.Code
			}
		}
	}
	return ""
}

// teacherCalled finds a teacher by @name or Telegram id.
func (r Courses) teacherCalled(now time.Time) func(context.Context, string) (int64, bool, error) {
	return func(ctx context.Context, named string) (int64, bool, error) {
		var c store.Coordinator
		id, err := strconv.ParseInt(named, 10, 64)
		if err == nil {
			c, err = r.Store.CoordinatorByID(ctx, id, now)
		} else if name := handle.FindStringSubmatch(named); name != nil {
			c, err = r.Store.CoordinatorCalled(ctx, name[1], now)
		} else {
			return 0, false, nil
		}
		if errors.Is(err, store.ErrNotFound) {
			return 0, false, nil
		}
		return c.ID, err == nil, err
	}
}
