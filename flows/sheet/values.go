package sheet

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/flows/answer"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// reason is why a row cannot be taken. Its name is stored; empty is no reason.
type reason string

// The reasons that the file itself gives. The store has more of its own.
const (
	reasonNoID        reason = "no_id"
	reasonBadID       reason = "bad_id"
	reasonRoundedID   reason = "rounded_id"
	reasonBadPerson   reason = "bad_person"
	reasonTwice       reason = "twice"
	reasonLongName    reason = "long_name"
	reasonLostLetters reason = "lost_letters"
	reasonBadLanguage reason = "bad_language"
	reasonBadRegion   reason = "bad_region"
	reasonNoRole      reason = "no_role"
	reasonBadRole     reason = "bad_role"
	reasonBadDate     reason = "bad_date"
	reasonPastDate    reason = "past_date"
)

var (
	idForm       = regexp.MustCompile(`^\d[\d \x{a0}]*(?:[.,]0+)?$`)
	floatForm    = regexp.MustCompile(`^\d(?:[.,]\d+)?[eE]\+?\d+$`)
	usernameForm = regexp.MustCompile(`^@?([A-Za-z][A-Za-z0-9_]{3,31})$`)
	linkForm     = regexp.MustCompile(`^(?:https?://)?(?:t\.me|telegram\.me)/([A-Za-z][A-Za-z0-9_]{3,31})/?$`)
	serialForm   = regexp.MustCompile(`^\d{5}(?:\.\d+)?$`)
	moreThanDay  = regexp.MustCompile(`[ T]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?$`)
)

// mostID is the greatest Telegram id (Bot API: at most 52 significant bits).
const mostID = 1<<52 - 1

// readID reads a Telegram id as people and spreadsheet programs write it.
func readID(text string) (int64, reason) {
	text = strings.TrimPrefix(text, "'") // so that it stays text
	if text == "" {
		return 0, reasonNoID
	}
	if floatForm.MatchString(text) {
		// A workbook may keep a whole number this way. Where digits are gone for good, nobody is guessed at.
		f, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", "."), 64)
		mantissa, _, _ := strings.Cut(strings.ToLower(text), "e")
		if err != nil || f != math.Trunc(f) || f > mostID || len(mantissa) < 9 {
			return 0, reasonRoundedID
		}
		return int64(f), ""
	}
	if !idForm.MatchString(text) {
		return 0, reasonBadID
	}
	whole, _, _ := strings.Cut(strings.ReplaceAll(text, ",", "."), ".")
	id, err := strconv.ParseInt(strings.NewReplacer(" ", "", "\u00a0", "").Replace(whole), 10, 64)
	if err != nil || id <= 0 || id > mostID {
		return 0, reasonBadID
	}
	return id, ""
}

// readPerson reads a Telegram id, a @username or the link to one.
func readPerson(text string) (id int64, username string, why reason) {
	if m := usernameForm.FindStringSubmatch(text); m != nil {
		return 0, m[1], ""
	}
	if m := linkForm.FindStringSubmatch(text); m != nil {
		return 0, m[1], ""
	}
	if id, why = readID(text); why == reasonBadID {
		why = reasonBadPerson
	}
	return id, "", why
}

// longestName is in characters, as the database has it.
const longestName = 100

// readName takes a name as it is written, whatever it looks like: it is text and stays text.
func readName(text string) (string, reason) {
	name := strings.Join(strings.Fields(locales.CleanText(text)), " ")
	switch {
	case strings.ContainsRune(name, '?'): // what is left of letters that a code page does not have
		return "", reasonLostLetters
	case answer.Length(name) > longestName:
		return "", reasonLongName
	}
	return name, ""
}

func readLanguage(text string) (string, reason) {
	switch squashed(text) {
	case "":
		return "", ""
	case "казакша", "каз", "казак", "казактили", "казахский", "kk", "kz", "kaz", "kazakh", "qazaqsha":
		return string(locales.Kazakh), ""
	case "русский", "рус", "орысша", "орыс", "орыстили", "ru", "rus", "russian":
		return string(locales.Russian), ""
	}
	return "", reasonBadLanguage
}

// reader knows what files may name: regions, roles and days.
type reader struct {
	regions []step.Option
	exact   func(string) func(step.Option) float64
	alike   func(string) func(step.Option) float64
	known   map[string]string // regions that were read before
	roles   map[string]string
	today   time.Time // in the platform's zone
}

// everyRegion is the region's code that stands for all regions.
const everyRegion = "KZ"

const (
	surelyAlike = 0.6  // how alike a name must be to be taken for a region's
	clearly     = 0.15 // and how much more than any other's
)

// region reads a region's name in any spelling, a town of it, or its code. Empty stays empty; what fits several regions fits none.
func (r *reader) region(text string) (string, reason) {
	if text == "" {
		return "", ""
	}
	if code, ok := r.known[text]; ok {
		if code == "" {
			return "", reasonBadRegion
		}
		return code, ""
	}
	code := r.find(text)
	r.known[text] = code
	if code == "" {
		return "", reasonBadRegion
	}
	return code, ""
}

func (r *reader) find(text string) string {
	exact, alike := r.exact(text), r.alike(text)
	var spelled []string
	best, next, bestCode := 0.0, 0.0, ""
	for _, o := range r.regions {
		if exact(o) == 1 || strings.EqualFold(o.Name, text) {
			spelled = append(spelled, o.Name)
		}
		switch score := alike(o); {
		case score > best:
			best, next, bestCode = score, best, o.Name
		case score > next:
			next = score
		}
	}
	switch {
	case len(spelled) == 1:
		return spelled[0]
	case len(spelled) == 0 && best >= surelyAlike && best-next >= clearly:
		return bestCode
	}
	return ""
}

// everywhere are the ways to say that something is meant for all regions or cohorts.
func everywhere(text string) bool {
	return slices.Contains([]string{"", "барлыгы", "барлык", "барлыконир", "барлыклек", "все", "всерегионы", "всепотоки", "all"}, squashed(text))
}

// rolesByName are the names of roles in both languages, and what else they are called.
func (w wording) rolesByName() map[string]string {
	names := map[string]string{
		"сотрудник": store.Staff, "персонал": store.Staff, "команда": store.Staff, "кызметкер": store.Staff, "топ": store.Staff,
		"админ": store.Administrator, "admin": store.Administrator, "ментор": store.Expert, "талимгер": store.Expert,
		"проверяющий": store.Moderator, "партнер": store.Partner,
	}
	for _, role := range store.Roles() {
		names[squashed(role)] = role
		for _, lang := range locales.Langs() {
			names[squashed(w.catalogue(lang, rights.Name(role)))] = role
		}
	}
	return names
}

func (r *reader) role(text string) (string, reason) {
	if text == "" {
		return "", reasonNoRole
	}
	if role, ok := r.roles[squashed(text)]; ok {
		return role, ""
	}
	return "", reasonBadRole
}

// until reads the last day on which something is good, and gives its last second, as grants by hand have it; zero for empty.
func (r *reader) until(text string, t table) (time.Time, reason) {
	if text == "" {
		return time.Time{}, ""
	}
	at, ok := serial(text, t)
	if !ok {
		var err error
		if at, err = answer.Date(moreThanDay.ReplaceAllString(text, ""), r.today); err != nil {
			return time.Time{}, reasonBadDate
		}
	}
	end := time.Date(at.Year(), at.Month(), at.Day(), 23, 59, 59, 0, r.today.Location())
	if !end.After(r.today) {
		return time.Time{}, reasonPastDate
	}
	return end, ""
}

// serial reads a day as workbooks keep it: counted from 1900, or from 1904.
func serial(text string, t table) (time.Time, bool) {
	if t.format != store.XLSX || !serialForm.MatchString(text) {
		return time.Time{}, false
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return time.Time{}, false
	}
	at, err := excelize.ExcelDateToTime(n, t.old)
	return at, err == nil
}
