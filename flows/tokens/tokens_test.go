package tokens

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/locales"
	"saruar/store/ledger"
)

func catalog(t *testing.T) *locales.Catalog {
	t.Helper()
	c, err := locales.Load(locales.DefaultProgram(), time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestWhyTheLedgerRefusesIsSaidKindly(t *testing.T) {
	t.Parallel()
	words := catalog(t)
	for outcome, want := range map[ledger.Outcome]string{
		ledger.Short: "Недостаточно токенов", ledger.Halted: "Ничего не потеряно", ledger.Forbidden: "Ничего не изменилось",
	} {
		m, ok := Refused(fmt.Errorf("give: %w", ledger.Refusal{Outcome: outcome}))
		text, err := words.Plain(locales.Russian, m)
		if !ok || err != nil || !strings.Contains(text, want) {
			t.Errorf("%s: %q, %v", outcome, text, err)
		}
	}
	if _, ok := Refused(fmt.Errorf("something else")); ok {
		t.Error("any error is a refusal")
	}
}

func TestAQuarterBeginsInThePlatformsZone(t *testing.T) {
	t.Parallel()
	zone := time.FixedZone("+5", 5*60*60)
	q := Quarter(time.Date(2026, 9, 30, 20, 0, 0, 0, time.UTC), zone)
	if want := time.Date(2026, 10, 1, 0, 0, 0, 0, zone); !q.Begins.Equal(want) || !q.Ends.Equal(want.AddDate(0, 3, 0)) {
		t.Errorf("%+v", q)
	}
	if m := Month(time.Date(2026, 9, 30, 18, 0, 0, 0, time.UTC), zone); m.Month() != time.September || m.Day() != 1 {
		t.Error(m)
	}
}

func TestTimeIsSaidInHoursAndMinutes(t *testing.T) {
	t.Parallel()
	words := catalog(t)
	for minutes, want := range map[int]string{45: "45 минут", 120: "2 часа", 1890: "31 час 30 минут"} {
		text, err := words.Plain(locales.Russian, Lasting(minutes))
		if err != nil || text != want {
			t.Errorf("%d: %q, %v", minutes, text, err)
		}
	}
}
