package answer

import (
	"errors"
	"regexp"
	"strings"
	"time"
)

// Reasons for not taking a time in which somebody can be met.
var (
	ErrNoDay    = errors.New("says no day")
	ErrNoTime   = errors.New("says no time of day")
	ErrNoEnd    = errors.New("says when it begins and not when it ends")
	ErrEndFirst = errors.New("ends before it begins")
	ErrPast     = errors.New("is over")
	ErrTooMany  = errors.New("is too much at once")
)

const (
	// WindowsMost is how many times one message may hold, and windowLength how long it may be, in characters.
	WindowsMost  = 40
	windowLength = 600

	dayMinutes = 24 * 60
	// longestNight is how long a time over midnight may be, in minutes. Beyond it the two ends were mixed up.
	longestNight = 12 * 60
)

// Window is a time from a minute of a day until another one: of each week, or of one day.
type Window struct {
	Weekday       int       // Monday is 1, Sunday 7; 0 for a single day
	Day           time.Time // midnight UTC; zero for each week
	Opens, Closes int       // minutes after midnight; Closes is up to 12 hours into the day after
}

// WindowError says which part of a message was not taken, and why.
type WindowError struct {
	Part string // as it was typed
	Why  error
}

func (e *WindowError) Error() string { return e.Part + ": " + e.Why.Error() }
func (e *WindowError) Unwrap() error { return e.Why }

// Windows reads when somebody can be met: «сейсенбі 15–17», «вт и чт 15:00-17:00», «пн-пт 9-18», «күн сайын 9-12», «по будням с 10 до 12», «ертең 10-12»,
// «5 желтоқсан 15:00–17:00», «жұма 22-01» until one at night, several of them by lines, semicolons or commas. now is on the clock of whoever writes.
// Errors: *WindowError with ErrUnreadable, ErrNoDay, ErrNoTime, ErrNoEnd, ErrEndFirst, ErrNoSuchDay, ErrPast or ErrTooMany.
func Windows(text string, now time.Time) (all []Window, err error) {
	if Length(text) > windowLength {
		return nil, &WindowError{Why: ErrTooMany}
	}
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == ';' }) {
		if strings.TrimSpace(part) == "" {
			continue
		}
		found, why := windowsOf(part, now)
		if why == nil && len(all)+len(found) > WindowsMost {
			why = ErrTooMany
		}
		if why != nil {
			return nil, &WindowError{Part: strings.TrimSpace(part), Why: why}
		}
		all = append(all, found...)
	}
	if len(all) == 0 {
		return nil, &WindowError{Part: strings.TrimSpace(text), Why: ErrUnreadable}
	}
	return all, nil
}

// span is a stretch of one line: its days, and from when until when.
type span struct {
	days          string
	opens, closes int
}

// windowsOf reads one line.
func windowsOf(line string, now time.Time) (all []Window, err error) {
	spans, tail, err := spansOf(evenTimes(folded(line)))
	if err != nil {
		return nil, err
	}
	if len(spans) == 0 {
		return nil, missing(tail, now)
	}
	if tail != "" { // «с 10 до 12 по будням»
		if len(spans) != 1 || spans[0].days != "" {
			return nil, ErrUnreadable
		}
		spans[0].days = tail
	}
	var days []Window
	for _, s := range spans {
		if s.days != "" {
			if days, err = daysOf(s.days, now); err != nil {
				return nil, err
			}
		}
		if len(days) == 0 {
			return nil, ErrNoDay
		}
		for _, d := range days {
			d.Opens, d.Closes = s.opens, s.closes
			if d.Weekday == 0 && d.over(now) {
				return nil, ErrPast
			}
			all = append(all, d)
		}
	}
	return all, nil
}

// over reports whether a single window lies behind.
func (w Window) over(now time.Time) bool {
	ends := time.Date(w.Day.Year(), w.Day.Month(), w.Day.Day(), 0, w.Closes, 0, 0, now.Location())
	return !ends.After(now)
}

// What is said of one time in many ways, brought down to one, on the folded text.
var (
	dashes     = regexp.MustCompile(`[–—−‒―]`)
	isoDate    = regexp.MustCompile(`\b(\d{4})-(\d{1,2})-(\d{1,2})\b`)
	dashedDate = regexp.MustCompile(`\b(\d{1,2})-(\d{1,2})-(\d{4})\b`)
	hourMark   = regexp.MustCompile(`(\d) ?(?:часов|часа|час|ч|сагат)(\d{2}|[^\p{L}\d]|$)`)
	fromKazakh = regexp.MustCompile(`(\d)[- ]?(?:ден|дан|тен|тан|нен|нан)(?: бастап)?([^\p{L}]|$)`)
	tillKazakh = regexp.MustCompile(`(\d)[- ]?(?:ге|га|ке|ка)(?: шеиин| деиин)?([^\p{L}]|$)`)
	timeSpan   = regexp.MustCompile(`(?:(?:^|[ ,])(?:с|со|от|в|сагат) )?(` + dayTime + `) ?(?:-|до|по)+ ?(?:сагат )?(` + dayTime + `)(?: (?:деиин|арасында|аралыгында))?`)
	loneTime   = regexp.MustCompile(`(?:(?:^|[ ,])(?:с|со|от|в|сагат) )?(` + dayTime + `)-?$`)
)

// dayTime is a time of day in evened text.
const dayTime = `(?:(?:танги|тангы|танертенги|кешки|туски|тунги|кундизги) )?\b\d{1,2}(?:[:.]\d{2})?\b(?: (?:утра|дня|вечера|ночи))?`

// evenTimes leaves one dash, one way to write a date in digits, and times without the words around them.
func evenTimes(text string) string {
	text = dashes.ReplaceAllString(text, "-")
	text = isoDate.ReplaceAllString(text, "$3.$2.$1")
	text = dashedDate.ReplaceAllString(text, "$1.$2.$3")
	text = fromKazakh.ReplaceAllString(text, "$1-$2")
	text = tillKazakh.ReplaceAllString(text, "$1$2")
	text = hourMark.ReplaceAllStringFunc(text, func(found string) string {
		m := hourMark.FindStringSubmatch(found)
		if small(m[2]) >= 0 {
			return m[1] + ":" + m[2]
		}
		return m[1] + m[2]
	})
	text = fromKazakh.ReplaceAllString(text, "$1-$2") // «15 сағаттан» has lost its hour
	return strings.Join(strings.Fields(text), " ")
}

// spansOf finds the times of a line, each with the days before it; tail is what stands behind the last one.
func spansOf(text string) (spans []span, tail string, err error) {
	at := 0
	for _, m := range timeSpan.FindAllStringSubmatchIndex(text, -1) {
		opens, closes, err := bounds(text[m[2]:m[3]], text[m[4]:m[5]])
		if err != nil {
			return nil, "", err
		}
		spans = append(spans, span{trimmed(text[at:m[0]]), opens, closes})
		at = m[1]
	}
	return spans, trimmed(text[at:]), nil
}

func trimmed(text string) string { return strings.Trim(text, " ,.:!-()") }

// bounds reads from when until when. A part of the day that was named for one of them holds for both where that makes sense.
func bounds(from, till string) (opens, closes int, err error) {
	if opens, err = minuteOf(from); err != nil {
		return 0, 0, err
	}
	if till == "24" || till == "24:00" || till == "24.00" {
		closes = dayMinutes
	} else if closes, err = minuteOf(till); err != nil {
		return 0, 0, err
	}
	const half = dayMinutes / 2
	switch later, earlier := opens >= half && opens-half == bare(from), closes >= half && closes-half == bare(till); {
	case earlier && !later && opens < half && opens+half < closes: // «с 6 до 8 вечера»
		opens += half
	case later && !earlier && closes < half && closes+half > opens: // «кешкі 6-8»
		closes += half
	}
	if closes <= opens {
		closes += dayMinutes
		if closes-opens > longestNight {
			return 0, 0, ErrEndFirst
		}
	}
	return opens, closes, nil
}

func minuteOf(text string) (int, error) {
	hour, minute, err := Clock(text)
	return hour*60 + minute, err
}

var digitsOfTime = regexp.MustCompile(`(\d{1,2})(?:[:.](\d{2}))?`)

// bare is a time without the part of the day that was named with it, in minutes.
func bare(text string) int {
	m := digitsOfTime.FindStringSubmatch(text)
	if m == nil {
		return -1
	}
	return small(m[1])*60 + max(small(m[2]), 0)
}

// missing says what a line without a time lacks.
func missing(text string, now time.Time) error {
	_, err := daysOf(text, now)
	if err == nil {
		return ErrNoTime
	}
	if m := loneTime.FindStringIndex(text); m != nil {
		if days := trimmed(text[:m[0]]); days == "" {
			return ErrNoDay
		} else if _, err := daysOf(days, now); err == nil {
			return ErrNoEnd
		}
	}
	return err
}
