package thanks_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/thanks"
	"saruar/store"
)

// circle lets tokens go round between people, more than once over each part.
func (h *house) circle(people ...int64) {
	h.t.Helper()
	for i, from := range people {
		to := people[(i+1)%len(people)]
		h.sql(`insert into thanks (sender, receiver, amount, allowance, reason, state, made_at, settled_at, ref)
			select a.number, b.number, 60, 0, 'рақмет', 'sent', $3, $3, a.number || ':' || b.number || ':' || n
			from person a, person b, generate_series(1, 2) n where a.id = $1 and b.id = $2`, from, to, h.now)
	}
}

func TestCirclesOnTheScreen(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: thanks.Rings, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/rings") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHouse(t)
			h.circle(aigul, ivan, erzan)
			return h.arrives(chief, lang)
		},
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("person_42"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("spending.card").Sees("Иван Петров") },
	}.Run(t)
}

func TestStoppingAnAccount(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: thanks.Spending, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/spending 41") },
		New: func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return newHouse(t).arrives(chief, lang) },
		Lines: []flowtest.Line{
			{Step: "card", Hub: true, Good: flowtest.Tap("change"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "why", Good: flowtest.Text("Айналма аударым"), Bad: []engine.Input{
				flowtest.Text("ой"), flowtest.Text(strings.Repeat("ы", 201)), flowtest.Photo("x"), flowtest.Tap("nothing"),
			}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here").Sees("⛔") },
	}.Run(t)
}

func TestAnAccountIsStoppedForAReasonAndReleased(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.circle(aigul, ivan)
	c := h.arrives(chief, "ru").Says("/rings").Sees("Айгүл С. → Иван П. → Айгүл С.", "не меньше 120")
	c.Taps("person_41").Sees("Айгүл Серікова", "На счёте: 500", "Передано за последнее время: 120", "🟢").Taps("change").Says("Круг переводов").
		At("thanks_rings.list").Sees("Траты остановлены")
	if kinds := h.queue.told(aigul); !slices.Equal(kinds, []string{thanks.KindSpending}) {
		t.Fatalf("told %v", kinds)
	}
	them := h.arrives(aigul, "kk")
	seen(t, h.notice(them, thanks.KindSpending, h.thanks.Changed), "жұмсауды тоқтатты", "[Командадан сұрау]")
	them.Says("/thanks").Sees("жұмсауды тоқтатты")
	if n := h.number(`select count(*) from audit where action = 'stop_spending' and why = 'Круг переводов'`); n != 1 {
		t.Errorf("%d lines in the audit log", n)
	}
	other := h.arrives(chief, "ru").Says("/spending 41").Taps("change")
	c.Taps("person_41").Sees("⛔").Taps("change").Says("Разобрались").Sees("Траты разрешены")
	seen(t, h.notice(them, thanks.KindSpending, h.thanks.Changed), "қайтадан жұмсауға болады")
	other.Says("Круг переводов").At("lobby.here") // as the card is now, it stops once more
	h.arrives(chief, "ru").Says("/spending " + strconv.FormatInt(chief, 10)).Sees("Свой счёт")
}

func TestOnlyThoseWithTheRightSeeCircles(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.circle(aigul, ivan)
	h.arrives(ivan, "ru").Says("/rings").At("lobby.here").Says("/spending 41").At("lobby.here")
	h.sql(`update person set region = 'KZ-10' where id = $1`, ivan)
	h.arrives(chief, "ru").Says("/rings").Sees("Таких кругов сейчас нет").Says("/spending 42").At("thanks_rings.list")
	rings, err := h.Rings(t.Context(), erzan, h.now, 5, 0)
	if err != nil || len(rings) != 0 {
		t.Errorf("%+v, %v", rings, err)
	}
	h.must(h.Grant(t.Context(), chief, store.Administrator, "", 0, h.now))
	h.arrives(chief, "ru").Says("/rings").Sees("Айгүл С. → Иван П.")
}
