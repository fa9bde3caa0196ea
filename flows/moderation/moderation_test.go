package moderation_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/moderation"
	"saruar/store"
)

func odd() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

func badWords() []engine.Input {
	return []engine.Input{flowtest.Text("аа"), flowtest.Text(strings.Repeat("а", 301)), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

// starts makes a hall in which something waits for somebody.
func starts(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		h := newHall(t)
		h.sends(aigul, h.task(40, nil), time.Hour)
		return h.arrives(as, lang)
	}
}

// approved makes a hall in which something was approved and is to be looked at again.
func approved(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		h := newHall(t)
		h.approves(moderator, h.sends(aigul, h.task(40, nil), time.Hour))
		h.sql(`update submission set recheck = 'waits'`)
		return h.arrives(as, lang)
	}
}

func (h *hall) approves(actor, id int64) {
	h.t.Helper()
	n := store.NewCheck{Submission: id, Revision: int(h.number(`select revision from submission where id = $1`, id)), Verdict: store.VerdictApprove}
	_, err := h.CheckSubmission(h.t.Context(), actor, n, flowtest.Zone(), h.now)
	h.must(err)
}

func TestTheQueue(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: moderation.Name, Keeps: true, New: starts(moderator), Open: func(c *flowtest.Chat) { c.Says("/checks") },
		Lines: []flowtest.Line{{Step: "hub", Hub: true, Good: flowtest.Tap("begin"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("moderation_card.card") },
	}.Run(t)
}

func TestTheCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: moderation.Card, Keeps: true, New: starts(moderator), Open: func(c *flowtest.Chat) { c.Says("/card 1") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("approve_1"), Bad: append(odd(), flowtest.Tap("approve_x"))}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func TestTheReason(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: moderation.Reason, Keeps: true, New: starts(moderator), Open: func(c *flowtest.Chat) { c.Says("/reason return-1-1") },
		Lines: []flowtest.Line{
			{Step: "reason", Good: flowtest.Tap("other"), Bad: odd()},
			{Step: "words", Good: flowtest.Text("Суретті жақынырақ түсіріңіз"), Bad: badWords()},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

func TestFromTheQueueToTheVolunteer(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	task := h.task(40, nil)
	h.task(10, func(n *store.TaskText) { n.TitleKK, n.TitleRU = "Көшет", "Саженцы" })
	first, second, third := h.sends(aigul, task, 3*time.Hour), h.sends(bolat, task, 2*time.Hour), h.sends(leader, 2, time.Hour)
	c := h.arrives(moderator, "kk").Says("/checks").Sees("<b>3</b> жұмыс", "Ең ескісі жіберілген уақыт").Taps("begin")
	c.At("moderation_card.card").Sees("Сенбілік", "Айгүл С.", "1-деңгей", "«Аула таза»", "Файлдар: 1", "[Мақұлдау]", "[Түзетуге қайтару]", "[Қабылдамау]")
	// The photo comes by itself the first time, and as often as it is asked for.
	if got := h.told(moderator); !slices.Equal(got, []string{"moderation_file 1"}) {
		t.Fatal(got)
	}
	if screen, ok := h.compose(h.moderation.File, moderator, "1"); !ok || screen.Media == nil || screen.Media.ID != "f-1" || screen.Media.Kind != engine.Photo {
		t.Fatalf("%+v", screen)
	}
	if _, ok := h.compose(h.moderation.File, bolat, "1"); ok {
		t.Fatal("somebody else gets the photo")
	}
	c.Taps("files")
	if got := h.told(moderator); !slices.Equal(got, []string{"moderation_file 1"}) {
		t.Fatal(got)
	}
	// Approved: the next one comes, and whoever did it hears what they got.
	c.Taps("approve_1").At("moderation_card.card").Sees("Болат И.")
	sees(t, c.Sent(), "✅ Мақұлданды: «Сенбілік»")
	if got := h.told(aigul); !slices.Equal(got, []string{"task_approved 1"}) || !slices.Equal(h.done, []string{"51 1"}) {
		t.Fatal(got, h.done)
	}
	h.must(h.SetLanguage(t.Context(), aigul, "ru"))
	sees(t, h.words(h.moderation.Approved, aigul, "1"), "«Субботник» одобрено", "<b>40</b> токенов", "6 ноября", "Опыт: 30 очков", "1 час 30 минут", "[Открыть баланс]")
	if got := h.words(h.moderation.Approved, bolat, "1"); got != "" {
		t.Fatal(got)
	}
	h.has(aigul, 40)
	// Skipped ones stay; returned and refused ones go out with the reason in the reader's language.
	c.Taps("next").Sees("Көшет").Taps("return_1").At("moderation_reason.reason").Sees("қазақша").Taps("card").At("moderation_card.card")
	c.Taps("reject_1").Sees("Неге қабылдамаймыз").Taps("unclear").At("moderation.hub").Sees("Бұл — кезектің соңы", "<b>1</b> жұмыс")
	h.must(h.SetLanguage(t.Context(), leader, "ru"))
	sees(t, h.words(h.moderation.Rejected, leader, fmt.Sprint(third)), "«Саженцы» в этот раз не принято", "не видно результата", "подайте апелляцию", "[Подать апелляцию]")
	c.Taps("begin").Sees("Болат И.").Taps("return_1").Taps("other").Sees("қазақша", "300").Says("Суретті жақынырақ түсіріңіз").At("moderation.hub").Sees("ештеңе жоқ")
	if got := h.told(bolat); !slices.Equal(got, []string{fmt.Sprint("task_returned ", second)}) {
		t.Fatal(got)
	}
	sees(t, h.words(h.moderation.Returned, bolat, fmt.Sprint(second)), "түзетуге қайтарылды", "Суретті жақынырақ түсіріңіз", "11 қараша", "[Дәлел жіберу]")
	screen, _ := h.compose(h.moderation.Returned, bolat, fmt.Sprint(second))
	if a := screen.Rows[0][0].Action; a.Name != "open" || !slices.Equal(a.Args, []string{"task_proof", fmt.Sprint(second)}) {
		t.Fatalf("%+v", a)
	}
	if got := h.words(h.moderation.Returned, aigul, fmt.Sprint(first)); got != "" {
		t.Fatal(got)
	}
}

func TestNobodyChecksWhatIsTheirs(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx := t.Context()
	// The moderator is a volunteer, too; the leader moderates, too, and has a moderator on the team.
	project := h.number(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, answers)
		select id, $1, 1, 'draft', 1, now(), now(), '{"region": "KZ-71", "title": "Жоба"}' from cohort returning id`, leader)
	h.sql(`insert into application_author (application, person, joined_at) values ($1, $2, now())`, project, bolat)
	h.must(h.Grant(ctx, leader, store.Moderator, "KZ-71", 0, h.now))
	task := h.task(40, nil)
	own, teams := h.sends(moderator, task, 2*time.Hour), h.sends(bolat, task, time.Hour)
	h.arrives(moderator, "ru").Says("/checks").Sees("<b>1</b> работа").Taps("begin").Sees("Болат И.").Says(fmt.Sprint("/card ", own)).At("moderation_card.card").Sees("Болат И.")
	h.arrives(leader, "ru").Says("/checks").Taps("begin").Sees("Ержан").Says(fmt.Sprint("/card ", teams)).At("moderation_card.card").Sees("Ержан")
	for actor, id := range map[int64]int64{moderator: own, leader: teams} {
		c := h.arrives(actor, "kk").Says(fmt.Sprintf("/reason reject-%d-1", id)).At("lobby.here")
		forge(c, "unclear").At("lobby.here")
		_, err := h.CheckSubmission(ctx, actor, store.NewCheck{Submission: id, Revision: 1, Verdict: store.VerdictApprove}, flowtest.Zone(), h.now)
		if !errors.Is(err, store.ErrNotFound) {
			t.Fatal(err)
		}
	}
	h.arrives(aigul, "ru").Says("/checks").Sees("проверять нечего").Says(fmt.Sprint("/card ", own)).At("moderation.hub")
	h.arrives(aigul, "ru").Says("/rechecks").At("lobby.here")
}

func TestTwoModeratorsAtOnce(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	task := h.task(40, nil)
	first := h.sends(aigul, task, 2*time.Hour)
	h.sends(bolat, task, time.Hour)
	one, two := h.arrives(moderator, "kk").Says("/checks").Taps("begin"), h.arrives(other, "ru").Says("/checks").Taps("begin")
	third := h.arrives(officer, "ru").Says("/checks").Taps("begin").Taps("return_1")
	approval := one.Tap("approve_1")
	one.Do(approval).Sees("Болат И.")
	if one.Do(approval); !one.Reply().Stale { // a double tap is told so, and nothing comes of it
		t.Fatalf("%+v", one.Reply())
	}
	two.Sees("Айгүл С.").Taps("approve_1").At("moderation_card.card").Sees("Болат И.")
	sees(t, two.Sent(), "решение уже принял кто-то другой")
	third.Taps("unclear").At("moderation_card.card").Sees("Болат И.")
	h.has(aigul, 40)
	if n := h.number(`select count(*) from submission_check where submission = $1`, first); n != 1 {
		t.Fatalf("%d checks", n)
	}
	two.Taps("approve_1").At("moderation.hub").Sees("нечего")
	h.has(bolat, 40)
}

func TestACardFromBeforeShowsWhatWasSentSince(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id := h.sends(aigul, h.task(40, nil), time.Hour)
	c := h.arrives(moderator, "kk").Says("/checks").Taps("begin")
	h.sql(`update submission set revision = 5, round = 2 where id = $1`, id)
	h.proof(id, "photo", "Жаңа сурет")
	c.Taps("approve_1").At("moderation_card.card").Sees("өзгерген", "Жаңа сурет", "2-рет").Taps("approve_5").At("moderation.hub")
	h.has(aigul, 40)
}

func TestTwoPeopleAboveTheLimit(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id := h.sends(aigul, h.task(150, nil), time.Hour)
	one := h.arrives(moderator, "ru").Says("/checks").Taps("begin").Sees("Одобрений: 0 из 2").Taps("approve_1").At("moderation.hub").Sees("нечего")
	sees(t, one.Sent(), "решение второго человека")
	h.has(aigul, 0)
	one.Says(fmt.Sprint("/card ", id)).Sees("Ваше решение уже записано")
	forge(one, "approve_1").At("moderation.hub")
	h.has(aigul, 0)
	h.arrives(other, "kk").Says("/checks").Taps("begin").Sees("Мақұлдағаны: 1, керегі: 2").Taps("approve_1")
	// A day's limit cuts the tokens, which is said kindly; the rest is given in full.
	h.has(aigul, 100)
	sees(t, h.words(h.moderation.Approved, aigul, "1"), "<b>100</b> токен", "150 токеннің орнына 100", "30 ұпай")
}

func TestAnAppealGoesToSomebodyElse(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	id := h.sends(aigul, h.task(40, nil), time.Hour)
	h.arrives(moderator, "ru").Says("/checks").Taps("begin").Taps("reject_1").Taps("too_little")
	screen, _ := h.compose(h.moderation.Rejected, aigul, fmt.Sprint(id))
	if a := screen.Rows[0][0].Action; !slices.Equal(a.Args, []string{"task_appeal", fmt.Sprint(id)}) {
		t.Fatalf("%+v", a)
	}
	h.sql(`update submission set state = 'in_moderation', appealed_at = $1, appeal = 'Қайта қараңызшы', revision = 3 where id = $2`, h.now, id)
	h.arrives(moderator, "ru").Says("/checks").Sees("нечего")
	h.arrives(other, "kk").Says("/checks").Taps("begin").Sees("⚖️ Апелляция: Қайта қараңызшы").Taps("reject_3").Taps("too_little")
	text := h.words(h.moderation.Rejected, aigul, fmt.Sprint(id))
	if sees(t, text, "басқа адам қарады"); strings.Contains(text, "[") {
		t.Fatal(text)
	}
}

func TestWhatNobodyLooksAtGoesUp(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	task := h.task(40, nil)
	h.sends(aigul, task, 73*time.Hour)
	h.sends(bolat, task, 71*time.Hour)
	h.must(h.moderation.Tick(t.Context(), h.now))
	h.must(h.moderation.Tick(t.Context(), h.now.Add(time.Minute)))
	var once []string
	for _, n := range h.notices {
		once = append(once, n.Once)
	}
	day := []string{"moderation_raised 2026-11-04 41", "moderation_raised 2026-11-04 42"}
	if !slices.Equal(once, append(day, day...)) {
		t.Fatal(once)
	}
	sees(t, h.words(h.moderation.Raised, officer, "2026-11-04"), "1 тапсырма", "[Тексеруге өту]")
	h.arrives(moderator, "ru").Says("/checks").Sees("Ждут дольше срока: 1").Taps("begin").Sees("Айгүл С.", "Ждёт дольше срока").Taps("approve_1")
	if got := h.words(h.moderation.Raised, officer, "2026-11-04"); got != "" {
		t.Fatal(got)
	}
}

func TestEveryReasonHasWords(t *testing.T) {
	t.Parallel()
	said := map[string]bool{}
	for _, name := range store.CheckReasons() {
		told := moderation.Told(name)
		if told.IsZero() != (name == store.ReasonOther) || said[told.ID] {
			t.Errorf("%s: %q", name, told.ID)
		}
		said[told.ID] = true
	}
}
