package moderation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/flows/moderation"
)

func TestTheSecondLook(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: moderation.Rechecks, Keeps: true, New: approved(officer), Open: func(c *flowtest.Chat) { c.Says("/rechecks") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("submission_1"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("moderation_card.card") },
	}.Run(t)
}

func TestTakingBack(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: moderation.Reversal, Keeps: true, New: approved(officer), Open: func(c *flowtest.Chat) { c.Says("/reversal 1") },
		Lines: []flowtest.Line{{Step: "why", Good: flowtest.Text("Басқа ауланың суреті"), Bad: badWords()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func TestWhoIsVeryFastIsToldSo(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.sql(`update token_rule set value = 1 where name = 'task_quick_hour'`)
	task := h.task(10, nil)
	h.sends(aigul, task, 2*time.Hour)
	h.sends(bolat, task, time.Hour)
	c := h.arrives(moderator, "kk").Says("/checks").Taps("begin").Taps("approve_1")
	if strings.Contains(c.Sent(), "тағы бір адам") {
		t.Fatal(c.Sent())
	}
	c.Taps("approve_1").At("moderation.hub")
	sees(t, c.Sent(), "тағы бір адам қарайды")
	h.arrives(officer, "kk").Says("/checks").Sees("Қайта тексеру: 1")
}

func TestLookedAtAgainAndTakenBack(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	task := h.task(40, nil)
	sound, unsound := h.sends(aigul, task, 2*time.Hour), h.sends(bolat, task, time.Hour)
	for _, id := range []int64{sound, unsound} {
		h.approves(officer, id)
	}
	h.sql(`update submission set recheck = 'waits'`)
	h.arrives(officer, "ru").Says("/rechecks").Sees("проверять нечего").Taps("reversible").Sees("Айгүл С.: Субботник", "Болат И.").Taps("waits").Sees("нечего")
	c := h.arrives(chief, "ru").Says("/rechecks").Sees("Айгүл С.", "Болат И.")
	c.Taps(fmt.Sprint("submission_", sound)).Sees("Выбрано для повторной проверки", "[Одобрено верно]").Taps("sound").At("rechecks.list").Sees("одобрено верно")
	c.Taps(fmt.Sprint("submission_", unsound)).Taps("reverse").At("moderation_reversal.why").Says("Фото из другого двора").At("moderation_card.card")
	c.Sees("Одобрение отменено", "Причина: Фото из другого двора")
	if got := h.told(bolat); !slices.Equal(got, []string{fmt.Sprint("task_reversed ", unsound)}) {
		t.Fatal(got)
	}
	sees(t, h.words(h.moderation.Reversed, bolat, fmt.Sprint(unsound)), "мақұлдауы қайтарып алынды", "Фото из другого двора", "40 токен", "30 ұпай", "командаға жазыңыз")
	if n, ok := h.compose(h.moderation.Reversed, bolat, fmt.Sprint(unsound)); !ok || n.Rows[0][0].Action.Args[0] != "ticket_ask" {
		t.Fatalf("no way to object: %+v", n.Rows)
	}
	h.has(bolat, 0)
	c.Says(fmt.Sprint("/reversal ", unsound)).Says("Ещё раз").Sees("решение уже принял")
	c.Says(fmt.Sprint("/reversal ", sound))
	c.Now = h.now.AddDate(0, 0, 8)
	c.Says("Поздно").Sees("Срок отмены уже прошёл")
	h.has(aigul, 40)
	// Nothing is earned twice.
	forge(h.arrives(moderator, "ru").Says(fmt.Sprint("/card ", unsound)), "approve_3")
	h.has(bolat, 0)
}

func TestTooLateToTakeBackIsOnlyNoted(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	h.approves(moderator, h.sends(aigul, h.task(40, nil), time.Hour))
	h.sql(`update submission set recheck = 'waits'`)
	h.now = h.now.AddDate(0, 0, 8)
	h.arrives(officer, "kk").Says("/rechecks").Taps("submission_1").Taps("unsound").At("rechecks.list").Sees("мерзімі өткен")
	h.has(aigul, 40)
}
