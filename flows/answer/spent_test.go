package answer

import (
	"errors"
	"testing"
)

func TestSpent(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{
		"2": 120, "1,5": 90, "2 сағат": 120, "2 сағ 15 мин": 135, "1 ч 30 мин": 90, "1:30": 90, "0:45": 45, "1.5 часа": 90, "45 минут": 45, "45мин": 45, "３ часа": 180,
		"5 часов": 300, "168": 10080, "1 час": 60,
	} {
		if got, err := Spent(text); err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
	for text, want := range map[string]error{
		"": ErrUnreadable, "0": ErrUnreadable, "-2": ErrUnreadable, "екі сағат": ErrUnreadable, "2 дня": ErrUnreadable, "1:75": ErrUnreadable, "169": ErrTooLarge,
		"99999 часов": ErrTooLarge, "999999": ErrUnreadable,
	} {
		if got, err := Spent(text); !errors.Is(err, want) || got != 0 {
			t.Errorf("%q: %d, %v; want %v", text, got, err, want)
		}
	}
}
