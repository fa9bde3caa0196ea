package store_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/store"
)

// gave lets thanks stand without movements.
func (c *circle) gave(from, to, amount int64, at time.Time) {
	c.t.Helper()
	c.next++
	c.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
		select a.number, b.number, $3, 0, 'рақмет', 'sent', $4, $4, $5 from person a, person b where a.id = $1 and b.id = $2`,
		from, to, amount, at, fmt.Sprint("gave:", c.next))
}

func TestCirclesOfTwoToFourAreFoundOnce(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id := int64(1); id <= 12; id++ {
		c.member(id, fmt.Sprint("N", id), 0)
	}
	c.must(c.Grant(t.Context(), 12, store.Administrator, "", 0, c.now))
	for _, way := range [][]int64{{1, 2, 1}, {3, 5, 4, 3}, {6, 7, 8, 9, 6}, {6, 9}, {1, 3}, {10, 11}} {
		for i := range len(way) - 1 {
			c.gave(way[i], way[i+1], 60, c.now.AddDate(0, 0, -3))
			c.gave(way[i], way[i+1], 60, c.now.AddDate(0, 0, -2))
		}
	}
	c.gave(11, 10, 99, c.now)                    // too little
	c.gave(10, 1, 500, c.now.AddDate(0, 0, -31)) // too long ago
	c.gave(1, 10, 500, c.now)
	got, err := c.Rings(t.Context(), 12, c.now, 10, 0)
	c.must(err)
	var said []string
	for _, r := range got {
		line := fmt.Sprint(r.Passed, ":")
		for _, m := range r.Members {
			line += " " + m.Name
		}
		said = append(said, line)
	}
	if want := "[120: N1 N2 120: N3 N5 N4 120: N6 N7 N8 N9 120: N6 N9]"; fmt.Sprint(said) != want {
		t.Errorf("%v, want %s", said, want)
	}
	if list, err := c.Rings(t.Context(), 11, c.now, 10, 0); err != nil || len(list) != 0 {
		t.Errorf("without the right: %v, %v", list, err)
	}
}

// A year of thanks is not read to look at a month of them.
func TestCirclesAreFoundByTheIndex(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id := int64(1); id <= 50; id++ {
		c.must(c.Meet(t.Context(), id, "kk", c.now))
	}
	c.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
		select a.number, b.number, 10, 0, '', 'sent', $1::timestamptz - make_interval(days => n), $1, a.number || ':' || b.number || ':' || n
		from person a, person b, generate_series(1, 360, 45) n where a.id <> b.id`, c.now)
	c.sql(`analyze thanks`)
	plan, err := c.ExplainRings(t.Context(), 1, c.now)
	c.must(err)
	if !strings.Contains(plan, "thanks_lately") {
		t.Errorf("not by the index:\n%s", plan)
	}
}

func TestACodeIsForThoseItWasMadeFor(t *testing.T) {
	t.Parallel()
	c := newCircle(t)
	for id, name := range map[int64]string{1: "Айгүл", 2: "Иван", 3: "Ержан"} {
		c.member(id, name, 0)
	}
	own, err := c.ThanksCode(t.Context(), 2, c.now)
	c.must(err)
	private, err := c.ThanksCodeFor(t.Context(), 1, 2, c.now)
	c.must(err)
	leads := func(reader int64, code string) bool {
		r, err := c.ReceiverByCode(t.Context(), reader, code, c.now)
		return err == nil && r.Name == "Иван"
	}
	if !leads(1, own) || !leads(3, own) || !leads(1, private) || leads(3, private) || leads(1, strings.ToLower(own)+"x") {
		t.Error("a code leads where it should not, or does not where it should")
	}
	if _, err := c.ReceiverByCode(t.Context(), 2, own, c.now); !errors.Is(err, store.ErrOwnCode) {
		t.Errorf("%v", err)
	}
	c.must(c.RenewThanksCode(t.Context(), 2, c.now))
	if leads(1, own) || !leads(1, private) {
		t.Error("the old one leads on, or the other one went too")
	}
	c.sql(`update person set forget_at = now() where id = 2`)
	if leads(1, private) {
		t.Error("it leads to somebody who left")
	}
	if _, err := c.ThanksCodeFor(t.Context(), 1, 2, c.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%v", err)
	}
}
