package wallet_test

import (
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/step"
	"saruar/flows/wallet"
	"saruar/store/ledger"
)

func TestAGift(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: wallet.Gift,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			s := rich(t)
			return s.arrives(aigul, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/gift") },
		Lines: []flowtest.Line{
			{Step: "project", Good: flowtest.Text("жасыл бақ"), Bad: []engine.Input{flowtest.Text("Жоқ жоба"), flowtest.Photo("x"), flowtest.Tap("999")}},
			{Step: "amount", Good: flowtest.Text("５０"), Bad: []engine.Input{
				flowtest.Text("0"), flowtest.Text("-5"), flowtest.Text("81"), flowtest.Text("99999999999999999999"), flowtest.Text("2,5"),
				flowtest.Text("пятьсот"), flowtest.Text("бес жүз"), flowtest.Photo("x"), flowtest.Tap("nothing"),
			}},
			{Step: "confirm", Good: flowtest.Tap("confirm"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestABadAmountIsAnsweredWithWhatIsThere(t *testing.T) {
	t.Parallel()
	s := rich(t)
	c := s.arrives(aigul, "ru").Says("/gift").Taps(step.Ref(s.project)).At("wallet_gift.amount").Sees("Проект: Жасыл бақ", "Доступно: 80 токенов")
	for said, want := range map[string]string{
		"0": "Нужен хотя бы 1 токен. Доступно: 80.", "-5": "Нужен хотя бы 1 токен", "2,5": "только целые, без дробей", "81": "Недостаточно токенов. Доступно: 80.",
		"99999999999999999999": "Недостаточно токенов", "пятьсот": "Напишите количество цифрами", "бес жүз": "Напишите количество цифрами",
		"１２３４": "Недостаточно токенов", "1 000": "Недостаточно токенов", "": "Напишите количество цифрами",
	} {
		if c.Says(said).At("wallet_gift.amount"); !strings.Contains(c.Text(), want) {
			t.Errorf("%q is answered with:\n%s", said, c.Text())
		}
	}
	c.Says("1").At("wallet_gift.confirm").Sees("Перевести 1 токен?", "Жасыл бақ", "2-й поток", "Это действие нельзя отменить").Taps("_back").At("wallet_gift.amount")
	c.Taps("all").At("wallet_gift.confirm").Sees("80 токенов")
}

func TestAGiftIsGivenOnceAndTheLeaderHears(t *testing.T) {
	t.Parallel()
	s := rich(t)
	c := s.arrives(aigul, "kk").Says("/balance").Taps("gift").Taps(step.Ref(s.project)).Says("50")
	before, confirm := c.Session(), c.Tap("confirm")
	c.Do(confirm).At("wallet.balance").Sees("Қолжетімді: <b>30 токен</b>", "−50", "Жоба: Жасыл бақ")
	if !strings.Contains(c.Sent(), "Жобаға сыйланды") || !strings.Contains(c.Sent(), "Операция № ") {
		t.Errorf("the receipt says %q", c.Sent())
	}
	c.Do(confirm) // a double tap
	c.SetSession(before)
	c.Do(confirm) // another replica that has not seen the first one
	if s.gifts() != 50 || s.available(aigul) != 30 {
		t.Fatalf("given %d, %d are left", s.gifts(), s.available(aigul))
	}
	n := s.queue.notices
	if len(n) != 2 || n[0].Person != ivan || n[0].Once == "" || n[0].Once != n[1].Once {
		t.Fatalf("%+v", n)
	}
	for lang, want := range map[string]string{
		"kk": "🎁 «Жасыл бақ» жобасына 50 токен сыйланды. Жіберуші: Айгүл С.\nЖоба есебінде: 50",
		"ru": "🎁 Проекту «Жасыл бақ» подарено 50 токенов. Отправитель: Айгүл С.\nНа счёте проекта: 50",
	} {
		screen, ok, err := s.wallets.Gifted(t.Context(), s.person(ivan, lang), n[0].Ref, s.now)
		s.must(err)
		if got := s.words(screen, lang); !ok || got != want {
			t.Errorf("%v %s", ok, got)
		}
	}
	if _, ok, err := s.wallets.Gifted(t.Context(), s.person(bolat, "kk"), n[0].Ref, s.now); ok || err != nil {
		t.Errorf("somebody else hears of it: %v, %v", ok, err)
	}
}

func TestNobodyGivesToAProjectOfTheirOwn(t *testing.T) {
	t.Parallel()
	s := rich(t)
	s.rewards(ivan, 50)
	s.rewards(bolat, 50)
	for _, person := range []int64{ivan, bolat} {
		s.arrives(person, "ru").Says("/gift").At("wallet_gift.project").Sees("Сейчас нет проекта")
		r, err := s.GiveToProject(t.Context(), person, s.project, 5, "1", s.now)
		s.must(err)
		if r.Outcome != ledger.Forbidden {
			t.Errorf("%d: %s", person, r.Outcome)
		}
	}
	c := s.arrives(aigul, "ru").Says("/gift").Taps(step.Ref(s.project)).Says("5").At("wallet_gift.confirm")
	s.sql(`insert into application_author values ($1, $2, now())`, s.project, aigul)
	c.Taps("confirm").At("wallet_gift.project").Sees("Этому проекту вы сейчас не можете подарить")
	if s.gifts() != 0 {
		t.Errorf("%d were given", s.gifts())
	}
}

func TestOnlyProjectsOfTheProgrammeAreGivenTo(t *testing.T) {
	t.Parallel()
	s := rich(t)
	for state, want := range map[string]ledger.Outcome{
		"accepted": ledger.Done, "enrolled": ledger.Done, "rejected": ledger.Forbidden, "in_review": ledger.Forbidden, "declined": ledger.Forbidden,
	} {
		s.sql(`update application set state = $2 where id = $1`, s.project, state)
		r, err := s.GiveToProject(t.Context(), aigul, s.project, 1, state, s.now)
		s.must(err)
		if r.Outcome != want {
			t.Errorf("%s: %s", state, r.Outcome)
		}
	}
}

func TestWhoIsUnderAgeGivesNothing(t *testing.T) {
	t.Parallel()
	s := rich(t)
	s.must(s.SetBornBy(t.Context(), aigul, s.now.AddDate(-17, 0, 0)))
	c := s.arrives(aigul, "ru").Says("/balance")
	if strings.Contains(c.Text(), "Подарить") {
		t.Errorf("is offered:\n%s", c.Text())
	}
	c.Says("/gift").At("wallet.balance")
	r, err := s.GiveToProject(t.Context(), aigul, s.project, 1, "1", s.now)
	s.must(err)
	if r.Outcome != ledger.Forbidden {
		t.Errorf("%s", r.Outcome)
	}
}

// What changed between the question and the answer is said, and nothing is given.
func TestWhatChangedMeanwhileIsSaid(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		meanwhile func(*shop)
		at, says  string
	}{
		"spent":   {func(s *shop) { s.thanks(aigul, ivan, 70) }, "wallet_gift.amount", "Недостаточно токенов. Доступно: 10."},
		"stopped": {func(s *shop) { s.sql(`update account_balance set stopped = true where account = $1`, s.account(aigul)) }, "lobby.lobby", "Команда приостановила"},
		"halted":  {func(s *shop) { s.sql(`update ledger_state set stopped_at = now()`) }, "wallet_gift.confirm", "Токены временно остановлены"},
		"gone":    {func(s *shop) { s.sql(`update application set state = 'declined'`) }, "wallet_gift.project", "не можете подарить"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := rich(t)
			chat := s.arrives(aigul, "ru").Says("/gift").Taps(step.Ref(s.project)).Says("50")
			c.meanwhile(s)
			chat.Taps("confirm").At(c.at).Sees(c.says)
			if s.gifts() != 0 {
				t.Errorf("%d were given", s.gifts())
			}
		})
	}
}

func TestOnlyWhatIsAvailableCanBeGiven(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	s.rewards(aigul, 10)
	s.posts(ledger.Order{Kind: ledger.Reward, Debit: s.treasury, Credit: s.account(aigul), Amount: 90, SpendableAt: s.now.Add(time.Hour)})
	c := s.arrives(aigul, "kk").Says("/gift").Taps(step.Ref(s.project)).Sees("Қолжетімді: 10 токен")
	c.Says("11").At("wallet_gift.amount").Sees("Токен жеткіліксіз. Қолжетімді: 10.")
	r, err := s.GiveToProject(t.Context(), aigul, s.project, 11, "1", s.now)
	s.must(err)
	if r.Outcome != ledger.Waiting {
		t.Errorf("%s", r.Outcome)
	}
}
