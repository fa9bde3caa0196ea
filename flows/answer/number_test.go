package answer

import (
	"errors"
	"testing"
)

func TestNumber(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int64{
		"25": 25, " 1500 ": 1500, "1 500": 1500, "1\u00a0500": 1500, "1\u202f234\u202f567": 1234567, "1'500": 1500, "1_500": 1500, "+7": 7,
		"２５": 25, "٢٥": 25, "۲۵": 25, "5\ufe0f\u20e3": 5, "007": 7, "0": 0, "1\u00a0000\u00a0000": 1_000_000, "٣": 3, "-0": 0, "9223372036854775799": 9223372036854775799,
	} {
		if got, err := Number(text); err != nil || got != want {
			t.Errorf("%q: %d, %v; want %d", text, got, err, want)
		}
	}
}

func TestWhyItIsNoNumber(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]error{
		"": ErrUnreadable, "жиырма бес": ErrUnreadable, "двадцать": ErrUnreadable, "1,5 тыс": ErrUnreadable, "5кг": ErrUnreadable, "25 токен": ErrUnreadable,
		"1 2": ErrUnreadable, "10 12": ErrUnreadable, "1 5000": ErrUnreadable, "5.": ErrUnreadable, "1.2.3": ErrUnreadable, "+-5": ErrUnreadable,
		"--5": ErrUnreadable, "5-6": ErrUnreadable, "0x10": ErrUnreadable, "1e6": ErrUnreadable, "²": ErrUnreadable, "-": ErrUnreadable,
		"1,5": ErrFraction, "1.5": ErrFraction, "0,5": ErrFraction, ".5": ErrFraction, "1 500,50": ErrFraction, "-1,5": ErrFraction,
		"-5": ErrNegative, "−5": ErrNegative, "–5": ErrNegative,
		"99999999999999999999": ErrTooLarge, "-99999999999999999999": ErrTooLarge, "9 999 999 999 999 999 999": ErrTooLarge,
	} {
		if got, err := Number(text); !errors.Is(err, want) || got != 0 {
			t.Errorf("%q: %d, %v; want %v", text, got, err, want)
		}
	}
}

func FuzzNumberOrReason(f *testing.F) {
	for _, text := range []string{"25", "1 500", "２５", "-1,5", "5\ufe0f\u20e3", "+9223372036854775807", "1\u00a0"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		n, err := Number(text)
		if n < 0 || (err != nil && n != 0) {
			t.Errorf("%q: %d, %v", text, n, err)
		}
		checkReason(t, text, err)
	})
}

// checkReason fails when an error is none of the reasons that flows know.
func checkReason(t *testing.T, text string, err error) {
	t.Helper()
	for _, known := range []error{nil, ErrUnreadable, ErrNoSuchDay, ErrFraction, ErrNegative, ErrTooLarge} {
		if errors.Is(err, known) {
			return
		}
	}
	t.Errorf("%q: %v", text, err)
}

func TestLengthCountsCodePoints(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]int{"": 0, "Өңір": 4, "👍": 1, "👍🏽": 2, "a\xff": 2} {
		if got := Length(text); got != want {
			t.Errorf("%q: %d, want %d", text, got, want)
		}
	}
}
