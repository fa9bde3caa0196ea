package answer

import (
	"errors"
	"testing"
	"time"
)

func TestMoment(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Fatal(err)
	}
	now := time.Date(2026, time.November, 4, 12, 0, 0, 0, zone)
	for typed, want := range map[string]time.Time{
		"5 қараша 18:00":    time.Date(2026, time.November, 5, 18, 0, 0, 0, zone),
		"завтра, 10.30":     time.Date(2026, time.November, 5, 10, 30, 0, 0, zone),
		"05.12.2026 9":      time.Date(2026, time.December, 5, 9, 0, 0, 0, zone),
		"2026-12-05T09:15":  time.Date(2026, time.December, 5, 9, 15, 0, 0, zone),
		"28.03.2027, 03:30": time.Date(2027, time.March, 28, 3, 30, 0, 0, zone),
	} {
		if at, err := Moment(typed, now, zone); err != nil || !at.Equal(want) {
			t.Errorf("%q is %v, %v", typed, at, err)
		}
	}
	for typed, want := range map[string]error{
		"28.03.2027 02:30": ErrNoSuchTime, "31.02.2027 10:00": ErrNoSuchDay, "5 қараша": ErrUnreadable, "18:00": ErrUnreadable, "": ErrUnreadable,
	} {
		if at, err := Moment(typed, now, zone); !errors.Is(err, want) {
			t.Errorf("%q is %v, %v", typed, at, err)
		}
	}
}
