package flows_test

import (
	"slices"
	"testing"
	"time"

	"saruar/flows/wallet"
)

// The balance stands in the menu of those who have tokens or came to earn some, and urges nobody.
func TestTheMenuHasTheBalanceForThoseWhomItConcerns(t *testing.T) {
	t.Parallel()
	e := newExhibit(t)
	for aim, want := range map[string]bool{"leader": true, "volunteer": true, "expert": false, "business": false, "looking": false} {
		e.must(e.SetAim(t.Context(), actor, aim))
		c := e.chat(actor).Says("/menu").At("menu.main")
		if got := slices.Contains(c.Options(), wallet.Name); got != want {
			t.Errorf("%s: %v", aim, got)
		}
	}
	_, err := e.Ledger().PersonAccount(t.Context(), actor, time.Now())
	e.must(err)
	e.chat(actor).Says("/menu").Taps(wallet.Name).At("wallet.balance").Says("/menu").Says("/balance").At("wallet.balance").Sees("Токенов пока нет")
}
