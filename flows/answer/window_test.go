package answer

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"
)

// told puts windows into one line: the day of a week by its number, or the date, and the times.
func told(all []Window) string {
	var list []string
	for _, w := range all {
		day := fmt.Sprint(w.Weekday)
		if w.Weekday == 0 {
			day = w.Day.Format("02.01.06")
		}
		list = append(list, fmt.Sprintf("%s %02d:%02d-%02d:%02d", day, w.Opens/60, w.Opens%60, w.Closes/60, w.Closes%60))
	}
	return strings.Join(list, ", ")
}

// noon is on a Monday.
func noon() time.Time {
	return time.Date(2026, time.November, 30, 12, 0, 0, 0, time.FixedZone("", 5*60*60))
}

func TestWindowsAsPeopleWriteThem(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"сейсенбі 15–17": "2 15:00-17:00",
		"сейсенби 15-17": "2 15:00-17:00",
		"Сейсенбі күні сағат 15-тен 17-ге дейін": "2 15:00-17:00",
		"сейсенбі 15.00 — 17.00":                 "2 15:00-17:00",
		"сс 15:00-17:00":                         "2 15:00-17:00",
		"вт 15-17":                               "2 15:00-17:00",
		"по вторникам с 15 до 17":                "2 15:00-17:00",
		"каждый вторник 15ч-17ч":                 "2 15:00-17:00",
		"во вторник с 15 часов до 17 часов":      "2 15:00-17:00",
		"дүйсенбі, сәрсенбі 18:30-20:00":         "1 18:30-20:00, 3 18:30-20:00",
		"дуйсенби мен сарсенби 18.30-20.00":      "1 18:30-20:00, 3 18:30-20:00",
		"пн и ср 18:30-20":                       "1 18:30-20:00, 3 18:30-20:00",
		"пн-пт 9-18":                             "1 09:00-18:00, 2 09:00-18:00, 3 09:00-18:00, 4 09:00-18:00, 5 09:00-18:00",
		"с пн по ср 9-10":                        "1 09:00-10:00, 2 09:00-10:00, 3 09:00-10:00",
		"сенбі-дүйсенбі 9-10":                    "6 09:00-10:00, 7 09:00-10:00, 1 09:00-10:00",
		"сб, вс 10-12":                           "6 10:00-12:00, 7 10:00-12:00",
		"күн сайын 9-10":                         "1 09:00-10:00, 2 09:00-10:00, 3 09:00-10:00, 4 09:00-10:00, 5 09:00-10:00, 6 09:00-10:00, 7 09:00-10:00",
		"каждый день 9-10":                       "1 09:00-10:00, 2 09:00-10:00, 3 09:00-10:00, 4 09:00-10:00, 5 09:00-10:00, 6 09:00-10:00, 7 09:00-10:00",
		"по будням с 10 до 12":                   "1 10:00-12:00, 2 10:00-12:00, 3 10:00-12:00, 4 10:00-12:00, 5 10:00-12:00",
		"жұмыс күндері 10-12":                    "1 10:00-12:00, 2 10:00-12:00, 3 10:00-12:00, 4 10:00-12:00, 5 10:00-12:00",
		"демалыс күндері 10-12":                  "6 10:00-12:00, 7 10:00-12:00",
		"с 10 до 12 по выходным":                 "6 10:00-12:00, 7 10:00-12:00",
		"ертең 10-12":                            "01.12.26 10:00-12:00",
		"ертен сағат 10-нан 12-ге дейін":         "01.12.26 10:00-12:00",
		"завтра с 10 до 12":                      "01.12.26 10:00-12:00",
		"бүгін 15-16":                            "30.11.26 15:00-16:00",
		"бүгін 11-13":                            "30.11.26 11:00-13:00",
		"5 желтоқсан 15:00–17:00":                "05.12.26 15:00-17:00",
		"5 желтоқсан күні 15-17":                 "05.12.26 15:00-17:00",
		"5-желтоқсан 15-17":                      "05.12.26 15:00-17:00",
		"5 декабря с 15 до 17":                   "05.12.26 15:00-17:00",
		"05.12 15-17":                            "05.12.26 15:00-17:00",
		"2026-12-05 15-17":                       "05.12.26 15:00-17:00",
		"05-12-2026, 15-17":                      "05.12.26 15:00-17:00",
		"чт, 3 дек. 15-17":                       "03.12.26 15:00-17:00",
		"29.02.2028 10-12":                       "29.02.28 10:00-12:00",
		"29 ақпан 10-12":                         "29.02.28 10:00-12:00",
		"жұма 22-01":                             "5 22:00-25:00",
		"пт 23:30-00:30":                         "5 23:30-24:30",
		"вт 20-24":                               "2 20:00-24:00",
		"вт 0-1":                                 "2 00:00-01:00",
		"вт с 6 до 8 вечера":                     "2 18:00-20:00",
		"сейсенбі кешкі 6-8":                     "2 18:00-20:00",
		"вт с 10 утра до 2 дня":                  "2 10:00-14:00",
		"осы сейсенбі 15-17":                     "01.12.26 15:00-17:00",
		"в следующий вторник 15-17":              "08.12.26 15:00-17:00",
		"вт 10-12, 15-17":                        "2 10:00-12:00, 2 15:00-17:00",
		"вт 10-12, чт 15-17":                     "2 10:00-12:00, 4 15:00-17:00",
		"вт 10-12; чт 15-17\nертең 9-10":         "2 10:00-12:00, 4 15:00-17:00, 01.12.26 09:00-10:00",
		"жұма 15ч30-17ч":                         "5 15:30-17:00",
		"бейсенбі сағат 15-тен 17-ге шейін":      "4 15:00-17:00",
	} {
		got, err := Windows(text, noon())
		if err != nil || told(got) != want {
			t.Errorf("%q: %s, %v; want %s", text, told(got), err, want)
		}
	}
}

func TestWhyItIsNoWindow(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]error{
		"": ErrUnreadable, "  \n;": ErrUnreadable, "иногда": ErrUnreadable, "кейде 10-12": ErrUnreadable, "привет": ErrUnreadable, "5 мартобря 10-12": ErrUnreadable,
		"сейсенбі": ErrNoTime, "завтра": ErrNoTime, "по будням": ErrNoTime, "5 желтоқсан": ErrNoTime,
		"сейсенбі 15": ErrNoEnd, "завтра с 10": ErrNoEnd, "вт 15:00": ErrNoEnd,
		"15-17": ErrNoDay, "с 10 до 12": ErrNoDay, "15:00": ErrNoDay,
		"вт 17-15": ErrEndFirst, "ертең 12-12": ErrEndFirst, "пт 20-19": ErrEndFirst,
		"бүгін 9-10": ErrPast, "вчера 10-12": ErrPast, "29.11.2026 10-12": ErrPast, "бүгін 10-12": ErrPast,
		"30 ақпан 10-12": ErrNoSuchDay, "31.02.2027 10-12": ErrNoSuchDay, "29.02.2027 10-12": ErrNoSuchDay,
		"вт 25-27": ErrUnreadable, "вт 10:70-12": ErrUnreadable, "с 5 по 7 декабря 10-12": ErrNoDay,
		strings.Repeat("күн сайын 9-10;", 6): ErrTooMany, strings.Repeat("в", 700): ErrTooMany,
	} {
		got, err := Windows(text, noon())
		var refused *WindowError
		if !errors.Is(err, want) || !errors.As(err, &refused) || len(got) != 0 {
			t.Errorf("%q: %s, %v; want %v", text, told(got), err, want)
		}
	}
	_, err := Windows("вт 10-12; чт", noon())
	if refused := new(WindowError); !errors.As(err, &refused) || refused.Part != "чт" {
		t.Errorf("the part that lacks something: %v", err)
	}
}

func FuzzWindowOrReason(f *testing.F) {
	for _, text := range []string{
		"сейсенбі 15–17", "дүйсенбі, сәрсенбі 18:30-20:00", "күн сайын 9-12", "ертең 10-12", "5 желтоқсан 15:00–17:00", "жұма 22-01", "сағат 15-тен 17-ге дейін", "кешкі 6-8",
		"вт 15-17", "пн-пт 9-18", "по будням с 10 до 12", "завтра с 10 до 12", "29.02.2028 10-12", "15ч", "с 6 до 8 вечера", "в следующий вторник", "2026-12-05 24-24", ";\n,-",
	} {
		f.Add(text)
	}
	reasons := []error{ErrUnreadable, ErrNoDay, ErrNoTime, ErrNoEnd, ErrEndFirst, ErrNoSuchDay, ErrPast, ErrTooMany}
	f.Fuzz(func(t *testing.T, text string) {
		all, err := Windows(text, noon())
		if err != nil {
			for _, why := range reasons {
				if errors.Is(err, why) {
					return
				}
			}
			t.Fatalf("%q: an error without a reason: %v", text, err)
		}
		if len(all) == 0 || len(all) > WindowsMost {
			t.Fatalf("%q: %d windows", text, len(all))
		}
		for _, w := range all {
			weekly, single := w.Weekday >= 1 && w.Weekday <= 7 && w.Day.IsZero(), w.Weekday == 0 && w.Day.Equal(w.Day.Truncate(24*time.Hour)) && !w.Day.IsZero()
			if !weekly && !single || w.Opens < 0 || w.Opens >= dayMinutes || w.Closes <= w.Opens || w.Closes > w.Opens+dayMinutes || single && w.over(noon()) {
				t.Fatalf("%q: out of bounds: %+v", text, w)
			}
		}
	})
}
