package locales

import (
	"testing"
	"time"
)

func TestDurations(t *testing.T) {
	t.Parallel()
	c := loaded(t)
	for _, tt := range []struct {
		m      Message
		kk, ru string
	}{
		{Lasting(2*time.Hour + 15*time.Minute), "2 сағат 15 минут", "2 часа 15 минут"},
		{Lasting(21 * time.Minute), "21 минут", "21 минута"},
		{Lasting(time.Hour), "1 сағат", "1 час"},
		{Lasting(49 * time.Hour), "2 күн 1 сағат", "2 дня 1 час"},
		{Lasting(24*time.Hour + 59*time.Minute), "1 күн", "1 день"},
		{Lasting(59 * time.Second), "бір минуттан аз", "меньше минуты"},
		{Ahead(time.Hour), "1 сағаттан кейін", "через 1 час"},
		{Ahead(2 * time.Minute), "2 минуттан кейін", "через 2 минуты"},
		{Ahead(5 * time.Minute), "5 минуттан кейін", "через 5 минут"},
		{Ahead(2*time.Hour + 21*time.Minute), "2 сағат 21 минуттан кейін", "через 2 часа 21 минуту"},
		{Ahead(72 * time.Hour), "3 күннен кейін", "через 3 дня"},
		{Ahead(29 * time.Hour), "1 күн 5 сағаттан кейін", "через 1 день 5 часов"},
		{Ahead(0), "бір минуттан кейін", "через минуту"},
		{Ago(-2 * time.Minute), "2 минут бұрын", "2 минуты назад"},
		{Ago(3*time.Hour + 40*time.Minute), "3 сағат бұрын", "3 часа назад"},
		{Ago(5 * 24 * time.Hour), "5 күн бұрын", "5 дней назад"},
		{Ago(time.Second), "1 минут бұрын", "1 минуту назад"},
	} {
		if got := worded(t, c, Kazakh, tt.m); got != tt.kk {
			t.Errorf("%q, want %q", got, tt.kk)
		}
		if got := worded(t, c, Russian, tt.m); got != tt.ru {
			t.Errorf("%q, want %q", got, tt.ru)
		}
	}
}
