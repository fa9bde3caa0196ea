package wallet_test

import (
	"bytes"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/wallet"
	"saruar/store/ledger"
)

// rich is a shop where Aigul has tokens and a past.
func rich(t *testing.T) *shop {
	t.Helper()
	s := newShop(t)
	s.rewards(aigul, 100)
	s.thanks(aigul, ivan, 20)
	return s
}

func starts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return rich(t).arrives(aigul, lang)
}

func nonsense() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("door_closed"), flowtest.Tap("door_menu")}
}

func TestTheBalance(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: wallet.Name, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/balance") },
		Lines: []flowtest.Line{{Step: "balance", Hub: true, Good: flowtest.Tap("history"), Bad: nonsense()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("wallet_history.list") },
	}.Run(t)
}

func TestTheHistory(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: wallet.History, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/history") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Text("2"), Bad: []engine.Input{
			flowtest.Text("77"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("page_sideways"), flowtest.Tap("shelf_nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("wallet_movement.card").Sees("+100") },
	}.Run(t)
}

func TestTheBalanceTellsWhatIsThereAndWhen(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	c := s.arrives(aigul, "kk").Says("/balance")
	c.At("wallet.balance").Sees("Қолжетімді: <b>0 токен</b>", "Әзірге токеніңіз жоқ", "LIFTCOIN")
	if strings.Contains(c.Text(), "Резервте") || strings.Contains(c.Text(), "Жобаға сыйлау") || strings.Contains(c.Text(), "Жабық") {
		t.Errorf("says too much:\n%s", c.Text())
	}
	s.rewards(aigul, 100)
	s.posts(ledger.Order{Kind: ledger.Reward, Debit: s.treasury, Credit: s.account(aigul), Amount: 30, SpendableAt: s.now.Add(48 * time.Hour)})
	s.posts(ledger.Order{Kind: ledger.Reward, Debit: s.treasury, Credit: s.account(aigul), Amount: 12, SpendableAt: s.now.Add(24 * time.Hour)})
	_, err := s.Ledger().Hold(t.Context(), s.now, s.account(aigul), 15, 0, "thanks 1", "h")
	s.must(err)
	s.sql(`insert into verified_hours (person, minutes, about, made_at, ref) select number, 1590, 'task 1', now(), 'x' from person where id = $1`, aigul)
	c.Says("/balance").Sees("Қолжетімді: <b>85 токен</b>", "Күтуде: 42. Келесі бөлігі: 12, ашылатын уақыты: 5 қараша, 12:00", "Резервте: 15",
		"Ең алдымен мерзімі өтетіні: 85 (2027 ж. 4 қараша)", "Расталған сағаттар: 26 сағат 30 минут", "1. <b>⏸ 15</b> Резервке алу", "[Жобаға сыйлау]", "[Есік]")
	s.must(s.SetLanguage(t.Context(), aigul, "ru"))
	c.Says("/balance").Sees("Доступно: <b>85 токенов</b>", "Ожидает: 42. Следующая часть: 12, откроется: 5 ноября, 12:00", "В резерве: 15",
		"Подтверждённые часы: 26 часов 30 минут", "Подарить проекту")
	c.Taps("door_lobby").At("lobby.lobby").Says("/balance").Says("4").At("wallet_movement.card").Sees("+100").Taps("_back").At("wallet.balance")
}

func TestAStoppedAccountSaysSo(t *testing.T) {
	t.Parallel()
	s := rich(t)
	s.sql(`update account_balance set stopped = true where account = $1`, s.account(aigul))
	s.arrives(aigul, "ru").Says("/balance").Sees("Команда приостановила ваш счёт")
}

func TestHistoryIsLeafedThroughAndFiltered(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	for n := range 20 {
		s.rewards(aigul, int64(n+1))
	}
	s.thanks(aigul, ivan, 7)
	page := func(c *flowtest.Chat, to string) {
		t.Helper()
		for _, o := range c.Options() {
			if strings.HasPrefix(o, "page_"+to) && (to != "newer" || o != "page_newer_0_0") {
				c.Taps(o)
				return
			}
		}
		t.Fatalf("no way to %s in %v", to, c.Options())
	}
	c := s.arrives(aigul, "kk").Says("/history")
	c.Sees("1. <b>−7</b> Рақмет · Иван П. · 2026 ж. 4 қараша", "8. <b>+14</b> Сыйақы · Бағдарлама бюджеті")
	page(c, "older")
	c.Sees("1. <b>+13</b>", "8. <b>+6</b>", "[⬅️ Жаңалары]")
	page(c, "older")
	c.Sees("1. <b>+5</b>", "5. <b>+1</b>")
	page(c, "newer")
	c.Sees("1. <b>+13</b>", "8. <b>+6</b>").Taps("page_newer_0_0").Sees("8. <b>+1</b>").Says("8").At("wallet_movement.card").Taps("_back")
	c.At("wallet_history.list").Sees("8. <b>+1</b>")
	c.Taps("shelf_given").Sees("1. <b>−7</b>", "[✓ Кеткені]")
	if strings.Contains(c.Text(), "+") {
		t.Errorf("given is also:\n%s", c.Text())
	}
	c.Taps("shelf_received").Sees("1. <b>+20</b>").Taps("shelf_waiting").Sees("Мұнда әзірге ештеңе жоқ")
}

func TestACardTellsWhoWhatForAndWhatCorrectedIt(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	s.rewards(aigul, 100)
	id := s.thanks(aigul, ivan, 20)
	back := s.posts(ledger.Order{Kind: ledger.Reversal, Debit: s.account(ivan), Credit: s.account(aigul), Amount: 20, Reverses: id, About: "thanks 1"})
	open := func(person int64, lang string, id int64) *flowtest.Chat {
		return s.arrives(person, lang).Says(fmt.Sprint("/movement ", id))
	}
	open(aigul, "kk", id).At("wallet_movement.card").Sees("Рақмет", "Шегерілді: −20", "Алушы: Иван П.", "Не үшін: =SUM(1) көмегіңізге 1",
		"2026 ж. 4 қараша, 12:00 (Астана уақыты)", fmt.Sprint("Операция № ", id), fmt.Sprint("Түзету: № ", back)).
		Taps("reversal").Sees("Түзету", "+20", fmt.Sprint("Түзетілген операция: № ", id)).Taps("reversed").Sees("−20")
	open(ivan, "ru", id).Sees("Спасибо", "Начислено: +20", "Отправитель: Айгүл С.").Says("?").At("wallet_movement.card")
	open(bolat, "ru", id).At("lobby.lobby")
	open(aigul, "ru", 404).At("lobby.lobby")
	s.arrives(aigul, "ru").Says("/movement x").At("lobby.lobby")
	s.sql(`update person set forget_at = now() where id = $1`, ivan)
	open(aigul, "ru", id).Sees("Участника больше нет в боте")
}

func TestTheCard(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: wallet.Movement, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			s := newShop(t)
			s.posts(ledger.Order{Kind: ledger.Reversal, Debit: s.account(aigul), Credit: s.treasury, Amount: 100, Reverses: s.rewards(aigul, 100)})
			return s.arrives(aigul, lang)
		},
		Open:  func(c *flowtest.Chat) { c.Says("/balance").Says("2") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("reversal"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("reversed")}}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("wallet_movement.card").Sees("−100") },
	}.Run(t)
}

func TestAFileHasAllMovementsAndNoFormula(t *testing.T) {
	t.Parallel()
	s := rich(t)
	for lang, want := range map[string][]string{
		"kk": {"Операция №", "Операция түрі", "Рақмет", "Шегерілді", "Бағдарлама бюджеті"},
		"ru": {"№ операции", "Вид операции", "Спасибо", "Списано", "Бюджет программы"},
	} {
		screen, ok, err := s.wallets.File(t.Context(), s.person(aigul, lang), "x", s.now)
		s.must(err)
		if !ok || screen.File == nil || screen.File.Name != "tokens-2026-11-04.xlsx" {
			t.Fatalf("%v %+v", ok, screen.File)
		}
		book, err := excelize.OpenReader(bytes.NewReader(screen.File.Data))
		s.must(err)
		rows, err := book.GetRows("Saruar")
		s.must(err)
		if len(rows) != 3 || rows[1][4] != "-20" || rows[2][4] != "100" || rows[1][6] != "=SUM(1) көмегіңізге 1" {
			t.Errorf("%q", rows)
		}
		if formula, err := book.GetCellFormula("Saruar", "G2"); formula != "" || err != nil {
			t.Errorf("formula %q, %v", formula, err)
		}
		for _, word := range want {
			if !strings.Contains(fmt.Sprint(rows), word) {
				t.Errorf("%s lacks %s: %q", lang, word, rows)
			}
		}
	}
	screen, ok, err := s.wallets.File(t.Context(), s.person(bolat, "ru"), "x", s.now)
	s.must(err)
	if !ok || screen.File != nil || !strings.Contains(s.words(screen, "ru"), "Операций пока нет") {
		t.Errorf("%v %+v", ok, screen)
	}
}

func TestAPictureHasTheMonthsAndSaysThemInWords(t *testing.T) {
	t.Parallel()
	s := newShop(t)
	at := s.now
	s.now = at.AddDate(0, -2, 0)
	s.rewards(aigul, 500)
	s.now = at.AddDate(-1, -1, 0)
	s.rewards(aigul, 9) // too long ago
	s.now = at
	s.thanks(aigul, ivan, 40)
	for lang, want := range map[string]string{
		"kk": "Токендер айлар бойынша\nҚыркүйек 2026: келгені 500, кеткені 0\nҚазан 2026: келгені 0, кеткені 0\nҚараша 2026: келгені 0, кеткені 40",
		"ru": "Токены по месяцам\nСентябрь 2026: получено 500, отдано 0\nОктябрь 2026: получено 0, отдано 0\nНоябрь 2026: получено 0, отдано 40",
	} {
		screen, ok, err := s.wallets.Months(t.Context(), s.person(aigul, lang), "x", s.now)
		s.must(err)
		if got := s.words(screen, lang); !ok || got != want {
			t.Errorf("%s: %v\n%s", lang, ok, got)
		}
		if _, err := png.Decode(bytes.NewReader(screen.File.Data)); err != nil || !screen.File.Picture {
			t.Errorf("no picture: %v", err)
		}
	}
	screen, ok, err := s.wallets.Months(t.Context(), s.person(bolat, "kk"), "x", s.now)
	s.must(err)
	if !ok || screen.File != nil {
		t.Errorf("%v %+v", ok, screen)
	}
}

func TestWhoIsBeingForgottenGetsNoFile(t *testing.T) {
	t.Parallel()
	s := rich(t)
	p := s.person(aigul, "kk")
	p.ForgetAt = s.now
	for _, make := range []func() (engine.Screen, bool, error){
		func() (engine.Screen, bool, error) { return s.wallets.File(t.Context(), p, "x", s.now) },
		func() (engine.Screen, bool, error) { return s.wallets.Months(t.Context(), p, "x", s.now) },
	} {
		if _, ok, err := make(); ok || err != nil {
			t.Errorf("%v, %v", ok, err)
		}
	}
}

func TestFileAndPictureComeAsNotices(t *testing.T) {
	t.Parallel()
	s := rich(t)
	c := s.arrives(aigul, "kk").Says("/balance").Taps("file")
	c.Taps("months").At("wallet.balance")
	if len(s.queue.notices) != 2 || s.queue.notices[0].Kind != wallet.KindFile || s.queue.notices[1].Kind != wallet.KindMonths {
		t.Fatalf("%+v", s.queue.notices)
	}
	if again := c.Taps("file"); s.queue.notices[2].Once != s.queue.notices[0].Once || again.Reply().Notice == nil {
		t.Errorf("impatient taps make two files: %+v", s.queue.notices)
	}
}
