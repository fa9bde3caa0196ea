package store_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

// The people of a till.
const (
	mover    = int64(1)
	ivan     = int64(2)
	receiver = int64(3)
)

// till is a ledger with three members, a filled budget, and a project that Ivan leads and Bolat works on.
type till struct {
	*store.Store
	t        *testing.T
	address  string
	now      time.Time
	treasury int64
	project  int64
	next     int
}

func newTill(t *testing.T) *till {
	t.Helper()
	b := &till{t: t, address: storetest.New(t), now: time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)}
	s, err := store.Open(t.Context(), b.address, 4)
	b.must(err)
	t.Cleanup(s.Close)
	b.Store = s
	for id, name := range map[int64]string{mover: "Айгүл Сейтқызы", ivan: "Иван Петров", receiver: "Болат"} {
		b.must(s.Meet(t.Context(), id, "kk", b.now))
		b.sql(`update person set name = $2, born_by = '1990-01-01', member_at = $3 where id = $1`, id, name, b.now)
		_, err := s.Ledger().PersonAccount(t.Context(), id, b.now)
		b.must(err)
	}
	b.sql(`insert into cohort (code, title_kk, title_ru, state, opens_at, closes_at) values ('2026', '2-лек', '2-й поток', 'running', '2026-01-01', '2026-02-01')`)
	b.sql(`insert into application (cohort, leader, slot, form_version, created_at, answered_at, submitted_at, receipt, answers, state)
	select id, 2, 1, 1, now(), now(), now(), '2026-0001', jsonb_build_object('lang', 'kk', 'title', 'Жасыл бақ', 'direction', 'ecology', 'region', 'KZ',
		'place', 'x', 'stage', 'pilot', 'problem', 'x', 'solution', 'x', 'people', 1, 'team', 1, 'leader', 'x', 'growth', 'x', 'forms', 'x',
		'income', 'x', 'budget', 'x', 'wants', 'x', 'access', 'x', 'phone', 'x', 'email', 'x', 'confirms', 'x'), 'accepted' from cohort`)
	b.project = b.number(`select id from application`)
	b.sql(`insert into application_author values ($1, $2, now())`, b.project, receiver)
	b.treasury, err = b.Ledger().Budget(t.Context(), ledger.Scope{}, b.now)
	b.must(err)
	issue, err := b.Ledger().Issue(t.Context())
	b.must(err)
	b.posts(ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: b.treasury, Amount: 1_000_000})
	return b
}

func (b *till) must(err error) {
	b.t.Helper()
	if err != nil {
		b.t.Fatal(err)
	}
}

func (b *till) sql(query string, args ...any) {
	b.t.Helper()
	b.must(exec(b.t, b.address, query, args...))
}

func (b *till) number(query string, args ...any) (n int64) {
	b.t.Helper()
	b.must(storetest.Past(b.t, b.address).QueryRow(b.t.Context(), query, args...).Scan(&n))
	return n
}

func (b *till) account(person int64) int64 {
	b.t.Helper()
	id, err := b.Ledger().PersonAccount(b.t.Context(), person, b.now)
	b.must(err)
	return id
}

func (b *till) posts(o ledger.Order) int64 {
	b.t.Helper()
	b.next++
	o.Ref = fmt.Sprint("till:", b.next)
	r, err := b.Ledger().Post(b.t.Context(), b.now, o)
	b.must(err)
	b.must(r[0].Err())
	return r[0].Transfer
}

func (b *till) rewards(person, amount int64) int64 {
	b.t.Helper()
	return b.posts(ledger.Order{Kind: ledger.Reward, Debit: b.treasury, Credit: b.account(person), Amount: amount, About: "task 1"})
}

func (b *till) thanks(from, to, amount int64) int64 {
	b.t.Helper()
	return b.posts(ledger.Order{Kind: ledger.Thanks, Debit: b.account(from), Credit: b.account(to), Amount: amount, About: "thanks 1"})
}

func (b *till) page(q store.MovementQuery) store.MovementPage {
	b.t.Helper()
	page, err := b.Movements(b.t.Context(), q, b.now)
	b.must(err)
	return page
}

func numbers(list []store.Movement) []int64 {
	found := make([]int64, len(list))
	for i, m := range list {
		found[i] = m.ID
	}
	return found
}

// Whatever lies between them, all pages together are all movements, there and back, on every shelf.
func TestAllPagesTogetherAreAllMovements(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	for n := range 40 {
		b.rewards(mover, 10)
		if n%3 == 0 {
			b.thanks(mover, ivan, 2)
		}
		if n > 20 && n < 30 {
			b.thanks(mover, receiver, 1)
		}
		if n%4 == 0 {
			held, err := b.Ledger().Hold(t.Context(), b.now, b.account(mover), 3, 0, "thanks 7", fmt.Sprint("hold:", n))
			b.must(err)
			if n%8 == 0 {
				_, err = b.Ledger().Settle(t.Context(), b.now, ledger.Settlement{
					Hold: held.Transfer, Kind: ledger.Thanks, Credit: b.account(ivan), Amount: 2, Ref: fmt.Sprint("settle:", n),
				})
				b.must(err)
			}
		}
	}
	for _, shelf := range []store.Shelf{store.ShelfAll, store.ShelfReceived, store.ShelfGiven, store.ShelfWaiting} {
		for _, limit := range []int{1, 2, 7} {
			q := store.MovementQuery{Person: mover, Shelf: shelf, Limit: 1000}
			all := numbers(b.page(q).Movements)
			var there, back []int64
			q.Limit = limit
			page := b.page(q)
			for there = numbers(page.Movements); page.Older; there = append(there, numbers(page.Movements)...) {
				q.From = page.Movements[len(page.Movements)-1].At
				page = b.page(q)
			}
			q.From, q.Newer = store.Place{}, true
			page = b.page(q)
			for back = numbers(page.Movements); page.Newer; back = append(numbers(page.Movements), back...) {
				q.From = page.Movements[0].At
				page = b.page(q)
			}
			if len(all) < 5 || !slices.Equal(all, there) || !slices.Equal(all, back) {
				t.Errorf("%s by %d: %v, there %v, back %v", shelf, limit, all, there, back)
			}
			if !slices.IsSortedFunc(all, func(a, b int64) int { return int(b - a) }) {
				t.Errorf("%s: %v", shelf, all)
			}
		}
	}
}

// What came in less what went out is what somebody has: what is put aside is still theirs.
func TestTheMovementsAddUpToTheBalance(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	b.rewards(mover, 100)
	taken := b.rewards(mover, 50)
	b.posts(ledger.Order{Kind: ledger.Reversal, Debit: b.account(mover), Credit: b.treasury, Amount: 50, Reverses: taken})
	held, err := b.Ledger().Hold(t.Context(), b.now, b.account(mover), 40, 0, "thanks 7", "hold")
	b.must(err)
	_, err = b.Ledger().Hold(t.Context(), b.now, b.account(mover), 5, 0, "thanks 8", "hold2")
	b.must(err)
	_, err = b.Ledger().Settle(t.Context(), b.now, ledger.Settlement{Hold: held.Transfer, Kind: ledger.Thanks, Credit: b.account(ivan), Amount: 30, Ref: "s"})
	b.must(err)
	sum := int64(0)
	for _, m := range b.page(store.MovementQuery{Person: mover, Shelf: store.ShelfAll, Limit: 100}).Movements {
		switch m.Way {
		case store.WayIn:
			sum += m.Amount
		case store.WayOut:
			sum -= m.Amount
		}
	}
	w, err := b.Wallet(t.Context(), mover, 5, b.now)
	b.must(err)
	if sum != 70 || w.Total+w.Held != sum || w.Held != 5 || len(w.Last) != 5 {
		t.Errorf("sum %d, wallet %+v", sum, w)
	}
	months, err := b.TokenMonths(t.Context(), mover, b.now.AddDate(0, -1, 0))
	b.must(err)
	if len(months) != 1 || months[0].Received != 100 || months[0].Given != 30 {
		t.Errorf("months %+v", months)
	}
}

func TestAMovementIsSeenByItsTwoSidesOnly(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	b.rewards(mover, 100)
	id := b.thanks(mover, ivan, 20)
	sent, err := b.Movement(t.Context(), mover, id)
	b.must(err)
	got, err := b.Movement(t.Context(), ivan, id)
	b.must(err)
	if sent.Way != store.WayOut || sent.Other.Name != "Иван Петров" || got.Way != store.WayIn || got.Other.Name != "Айгүл Сейтқызы" {
		t.Errorf("sent %+v, got %+v", sent, got)
	}
	for _, stranger := range []int64{receiver, 404} {
		if _, err := b.Movement(t.Context(), stranger, id); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%d: %v", stranger, err)
		}
	}
	b.sql(`update person set forget_at = now() where id = $1`, ivan)
	if sent, err = b.Movement(t.Context(), mover, id); err != nil || sent.Other.Kind != "person" || sent.Other.Name != "" {
		t.Errorf("of somebody who leaves: %+v, %v", sent, err)
	}
}

// Through a hold, too, the receiver sees who gave, and the sender who got.
func TestWhatWentThroughAHoldHasItsSides(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	b.rewards(mover, 100)
	held, err := b.Ledger().Hold(t.Context(), b.now, b.account(mover), 40, 0, "thanks 7", "hold")
	b.must(err)
	out, err := b.Ledger().Settle(t.Context(), b.now, ledger.Settlement{Hold: held.Transfer, Kind: ledger.Thanks, Credit: b.account(ivan), Amount: 40, Ref: "s"})
	b.must(err)
	sent, err := b.Movement(t.Context(), mover, out.Transfer)
	b.must(err)
	got, err := b.Movement(t.Context(), ivan, out.Transfer)
	b.must(err)
	aside, err := b.Movement(t.Context(), mover, held.Transfer)
	b.must(err)
	if sent.Way != store.WayOut || sent.Other.Name != "Иван Петров" || got.Other.Name != "Айгүл Сейтқызы" ||
		aside.Way != store.WayAside || aside.Other != (store.Side{}) {
		t.Errorf("sent %+v, got %+v, aside %+v", sent, got, aside)
	}
}

func TestWhatWaitsTellsWhenItsNextPartIsThere(t *testing.T) {
	t.Parallel()
	b := newTill(t)
	for n := range 3 {
		b.posts(ledger.Order{
			Kind: ledger.Reward, Debit: b.treasury, Credit: b.account(mover), Amount: 10, SpendableAt: b.now.Add(time.Duration(n+1) * time.Hour),
		})
	}
	w, err := b.Wallet(t.Context(), mover, 5, b.now.Add(time.Hour))
	b.must(err)
	if w.Pending != 20 || w.Next != 10 || !w.NextAt.Equal(b.now.Add(2*time.Hour)) || w.Available() != 10 {
		t.Errorf("%+v", w)
	}
	b.now = b.now.Add(2*time.Hour + time.Minute)
	if page := b.page(store.MovementQuery{Person: mover, Shelf: store.ShelfWaiting, Limit: 5}); len(page.Movements) != 1 {
		t.Errorf("%+v", page)
	}
}
