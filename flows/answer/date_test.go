package answer

import (
	"errors"
	"testing"
	"time"

	"saruar/locales"
)

func monday() time.Time {
	return time.Date(2026, time.November, 23, 23, 30, 0, 0, time.FixedZone("", 5*60*60)) // Monday
}

func TestDate(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"05.11.2026": "2026-11-05", "5.11.2026": "2026-11-05", "5/11/2026": "2026-11-05", "05/11/26": "2026-11-05", "05-11-2026": "2026-11-05",
		"2026-11-05": "2026-11-05", "2026.11.05": "2026-11-05", "05 11 2026": "2026-11-05", "05112026": "2026-11-05", "05.11.2026 г.": "2026-11-05",
		"05.11.2026г": "2026-11-05", " 05 . 11 . 2026 ": "2026-11-05", "０５.１１.２０２６": "2026-11-05",
		"5 қараша 2026": "2026-11-05", "5 қараша 2026 жыл": "2026-11-05", "2026 жылғы 5 қараша": "2026-11-05", "2026 ж. 5 қараша": "2026-11-05",
		"5 караша 2026": "2026-11-05", "5-қараша 2026": "2026-11-05", "5 қар. 2026": "2026-11-05", "5 ҚАРАША 2026": "2026-11-05",
		"5 ноября 2026": "2026-11-05", "5 ноября 2026 г.": "2026-11-05", "5 ноября 2026 года": "2026-11-05", "5 ноябрь, 2026": "2026-11-05",
		"5 нояб. 2026": "2026-11-05", "5 Ноября 26": "2026-11-05", "5 HОЯБРЯ 2026": "2026-11-05",
		"бүгін": "2026-11-23", "Бугин": "2026-11-23", "сегодня": "2026-11-23", "ертең": "2026-11-24", "ертен": "2026-11-24", "Завтра": "2026-11-24",
		"бүрсігүні": "2026-11-25", "послезавтра": "2026-11-25", "кеше": "2026-11-22", "вчера": "2026-11-22", "алдыңгүні": "2026-11-21", "позавчера": "2026-11-21",
		// without a year: the next such day
		"23.11": "2026-11-23", "22.11": "2027-11-22", "5 желтоқсан": "2026-12-05", "5 желтоқсанға": "2026-12-05", "5 желтоқсаннан": "2026-12-05",
		"5 декабря": "2026-12-05", "5 декабря, суббота": "2026-12-05", "5 желтоқсан күні": "2026-12-05", "1 мамыр": "2027-05-01", "1 мая": "2027-05-01",
		"1 май": "2027-05-01", "1 маусым": "2027-06-01", "1 мау": "2027-06-01", "1 мам.": "2027-05-01", "8 наурыз": "2027-03-08", "6 шілде": "2027-07-06", "16 желтоқсан": "2026-12-16", "1 марта": "2027-03-01", "1 қыркүйек": "2027-09-01",
		"1 кыркуйек": "2027-09-01", "1 июня": "2027-06-01", "1 июл": "2027-07-01", "29.02": "2028-02-29", "29 ақпан": "2028-02-29",
		// two digits of a year, for days to come and for days of birth
		"05.11.98": "1998-11-05", "05.11.46": "2046-11-05", "05.11.47": "1947-11-05", "05.11.00": "2000-11-05",
	} {
		got, err := Date(text, monday())
		if err != nil || got.Format(time.DateOnly) != want || got.Location() != time.UTC || got.Hour() != 0 {
			t.Errorf("%q: %s, %v; want %s", text, got, err, want)
		}
	}
}

func TestWhyItIsNoDate(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]error{
		"31.02.2026": ErrNoSuchDay, "31.02": ErrNoSuchDay, "30 ақпан": ErrNoSuchDay, "31 ноября": ErrNoSuchDay, "29.02.2027": ErrNoSuchDay,
		"05.13.2026": ErrNoSuchDay, "0.11.2026": ErrNoSuchDay, "2026-00-05": ErrNoSuchDay, "32 қараша 2026": ErrNoSuchDay,
		"": ErrUnreadable, "кейін": ErrUnreadable, "когда-нибудь": ErrUnreadable, "5": ErrUnreadable, "қараша": ErrUnreadable, "5 маршруток": ErrUnreadable,
		"5 сенбі": ErrUnreadable, "5 мартобря": ErrUnreadable, "2026": ErrUnreadable, "5 но": ErrUnreadable, "5 11": ErrUnreadable, "05.11.202": ErrUnreadable, "05.11.0026": ErrUnreadable,
		"2026 ж. 5 қараша 2026": ErrUnreadable, "05.11.2026 18:00": ErrUnreadable, "1e5.11.2026": ErrUnreadable,
	} {
		if got, err := Date(text, monday()); !errors.Is(err, want) || !got.IsZero() {
			t.Errorf("%q: %s, %v; want %v", text, got, err, want)
		}
	}
}

func TestWhatTheBotWritesItReads(t *testing.T) {
	t.Parallel()
	start := midnight(2026, time.November, 23)
	for i := range 365 {
		day := start.AddDate(0, 0, i)
		for _, as := range []locales.Format{locales.AsDate, locales.AsDay, locales.AsWeekday, locales.AsFull, locales.AsShort} {
			for _, lang := range locales.Langs() {
				text := locales.Moment{At: day, As: as}.In(lang, time.UTC)
				if got, err := Date(text, monday()); err != nil || !got.Equal(day) {
					t.Errorf("%q: %s, %v; want %s", text, got, err, day)
				}
			}
		}
	}
}

func FuzzDateOrReason(f *testing.F) {
	for _, text := range []string{"05.11.2026", "5 қараша", "2026 жылғы 5 қараша", "5 ноября 26", "ертең", "чт, 5 нояб.", "29.02", "00.00.00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		day, err := Date(text, monday())
		checkReason(t, text, err)
		if err == nil && (day.Year() < firstYear || day.Year() > lastYear || !day.Equal(day.Truncate(24*time.Hour))) {
			t.Errorf("%q: %s", text, day)
		}
		if _, err := BirthYear(text, 2026); err != nil {
			checkReason(t, text, err)
		}
	})
}

func TestBirthYear(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"1990": 1990, "1990 ж.": 1990, "1990 г.": 1990, "1990 г.р.": 1990, "1990 года рождения": 1990, "1990 жылы": 1990, "１９９０": 1990, " 1 9 9 0 ": 1990, "2012 г.": 2012,
		"05.11.1990": 1990, "5 қараша 2008": 2008, "05.11.98": 1998, "1916": 1916, "2021": 2021,
	} {
		if got, err := BirthYear(text, 2026); err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "90", "1900", "2026", "1915", "2022", "2030", "19900", "-1990", "мың тоғыз жүз", "бүгін", "05.11"} {
		if got, err := BirthYear(text, 2026); !errors.Is(err, ErrUnreadable) || got != 0 {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
	if _, err := BirthYear("31.02.1990", 2026); !errors.Is(err, ErrNoSuchDay) {
		t.Errorf("no such day: %v", err)
	}
}

func TestAge(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"17": 17, "17 лет": 17, "21 год": 21, "17 жас": 17, "17 жастамын": 17, "Мне 17": 17, "маған 17 жас": 17, "110": 110} {
		if got, err := Age(text); err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "4", "111", "семнадцать", "17,5", "-17", "1 7"} {
		if got, err := Age(text); !errors.Is(err, ErrUnreadable) {
			t.Errorf("%q: %d, %v", text, got, err)
		}
	}
}
