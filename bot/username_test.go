package bot_test

import (
	"testing"

	"saruar/bot/simulator"
	"saruar/flows/engine/flowtest"
)

func TestTheNameOnTelegramIsKeptFreshForMembersOnly(t *testing.T) {
	t.Parallel()
	o := newOffice(t, nil)
	flowtest.Member(t, o.store, 7, "kk", "Әлия")
	name := func(id int64, on string) string {
		if err := o.AddUser(simulator.Person{ID: id, FirstName: "Әлия", Username: on}); err != nil {
			t.Fatal(err)
		}
		if _, err := o.SendText(id, "hi"); err != nil {
			t.Fatal(err)
		}
		o.settle()
		p, err := o.store.Person(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		return p.Username
	}
	for _, on := range []string{"aliya", "aliya_k", ""} {
		if got := name(7, on); got != on {
			t.Errorf("%q is kept as %q", on, got)
		}
	}
	if got := name(8, "bolat"); got != "" {
		t.Errorf("somebody who has agreed to nothing is kept as %q", got)
	}
}
