package locales

import (
	"math"
	"testing"
)

func TestNumbers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ got, want string }{
		{Number(0), "0"},
		{Number(999), "999"},
		{Number(1000), "1\u00a0000"},
		{Number(1234567), "1\u00a0234\u00a0567"},
		{Number(-12345), "-12\u00a0345"},
		{Number(math.MinInt64), "-9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808"},
		{Decimal(12345.678, 3), "12\u00a0345,678"},
		{Decimal(4.5, 1), "4,5"},
		{Decimal(4, 2), "4"},
		{Decimal(100, 0), "100"},
		{Decimal(-1234.5, 1), "-1\u00a0234,5"},
		{Decimal(-0.01, 1), "0"},
		{Percent(Kazakh, 26), "26%"},
		{Percent(Russian, 26), "26\u00a0%"},
		{Size(0), "0\u00a0Б"},
		{Size(1023), "1\u00a0023\u00a0Б"},
		{Size(1024), "1\u00a0КБ"},
		{Size(1536 * 1024), "1,5\u00a0МБ"},
		{Size(20 << 20), "20\u00a0МБ"},
		{Size(2 << 40), "2\u00a0ТБ"},
		{Size(5000 << 40), "5\u00a0000\u00a0ТБ"},
		{Phone("+77011234567"), "+7\u00a0701\u00a0123\u00a045\u00a067"},
		{Phone("+79161234567"), "+7\u00a0916\u00a0123\u00a045\u00a067"},
		{Phone("+996555123456"), "+996555123456"},
		{List(Kazakh, []string{"А", "Ә", "Б"}), "А, Ә және Б"},
		{List(Russian, []string{"А", "Б", "В"}), "А, Б и В"},
		{List(Kazakh, []string{"А", "Ә"}), "А және Ә"},
		{List(Russian, []string{"А"}), "А"},
		{List(Russian, nil), ""},
	} {
		if tt.got != tt.want {
			t.Errorf("%q, want %q", tt.got, tt.want)
		}
	}
}
