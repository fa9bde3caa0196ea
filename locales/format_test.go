package locales

import (
	"testing"
	"time"
)

func TestMomentsAreWrittenAsCLDRSays(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, time.November, 5, 13, 0, 0, 0, time.UTC) // Thursday
	zone := almaty(t)
	for _, tt := range []struct {
		as     Format
		kk, ru string
	}{
		{AsDate, "2026 ж. 5 қараша", "5 ноября 2026 г."},
		{AsDay, "5 қараша", "5 ноября"},
		{AsWeekday, "5 қар., бс", "чт, 5 нояб."},
		{AsTime, "18:00", "18:00"},
		{AsDatetime, "5 қараша, 18:00 (Астана уақыты)", "5 ноября, 18:00 (время Астаны)"},
		{AsFull, "2026 ж. 5 қараша, бейсенбі", "четверг, 5 ноября 2026 г."},
		{AsShort, "05.11.2026", "05.11.2026"},
		{AsMonth, "Қараша 2026", "Ноябрь 2026"},
		{"unknown", "5 қараша, 18:00 (Астана уақыты)", "5 ноября, 18:00 (время Астаны)"},
	} {
		if got := moment(at, tt.as).In(Kazakh, zone); got != tt.kk {
			t.Errorf("%s in Kazakh: %q, want %q", tt.as, got, tt.kk)
		}
		if got := moment(at, tt.as).In(Russian, zone); got != tt.ru {
			t.Errorf("%s in Russian: %q, want %q", tt.as, got, tt.ru)
		}
	}
}

func TestEveryMonthAndWeekday(t *testing.T) {
	t.Parallel()
	kk := []string{
		"1 қаң., бс", "1 ақп., жс", "1 нау., жс", "1 сәу., ср", "1 мам., жм", "1 мау., дс",
		"1 шіл., ср", "1 там., сб", "1 қыр., сс", "1 қаз., бс", "1 қар., жс", "1 жел., сс",
	}
	ru := []string{
		"чт, 1 янв.", "вс, 1 февр.", "вс, 1 мар.", "ср, 1 апр.", "пт, 1 мая", "пн, 1 июн.",
		"ср, 1 июл.", "сб, 1 авг.", "вт, 1 сент.", "чт, 1 окт.", "вс, 1 нояб.", "вт, 1 дек.",
	}
	for i := range 12 {
		m := moment(time.Date(2026, time.Month(i+1), 1, 12, 0, 0, 0, time.UTC), AsWeekday)
		if got := m.In(Kazakh, time.UTC); got != kk[i] {
			t.Errorf("%q, want %q", got, kk[i])
		}
		if got := m.In(Russian, time.UTC); got != ru[i] {
			t.Errorf("%q, want %q", got, ru[i])
		}
	}
}

func TestTheCountryHasOneTime(t *testing.T) {
	t.Parallel()
	zone := almaty(t)
	for _, tt := range []struct {
		at   time.Time
		want string
	}{
		{time.Date(2024, time.February, 29, 17, 59, 0, 0, time.UTC), "23:59"}, // still UTC+6
		{time.Date(2024, time.February, 29, 19, 0, 0, 0, time.UTC), "00:00"},  // UTC+5 from then on
		{time.Date(2026, time.July, 1, 12, 0, 0, 0, time.UTC), "17:00"},
	} {
		if got := moment(tt.at, AsTime).In(Kazakh, zone); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.at, got, tt.want)
		}
	}
}
