package treasury_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/step"
	"saruar/flows/treasury"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

const (
	chief   = int64(41) // administrator of everything
	deputy  = int64(42) // another
	officer = int64(43) // staff of Astana
)

// mint is a database with staff in it, and the queue.
type mint struct {
	*store.Store
	t       *testing.T
	notices []store.Notice
	room    treasury.Treasury
}

func (m *mint) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	m.notices = append(m.notices, notices...)
	return nil
}

func newMint(t *testing.T) *mint {
	t.Helper()
	m := &mint{Store: flowtest.Store(t), t: t}
	m.must(m.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", flowtest.Noon()))
	for id, name := range map[int64]string{chief: "Сәуле", deputy: "Ержан", officer: "Болат"} {
		flowtest.Member(t, m.Store, id, "kk", name)
	}
	m.must(m.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	m.must(m.Grant(t.Context(), deputy, store.Administrator, "", 0, flowtest.Noon()))
	m.must(m.Grant(t.Context(), officer, store.Staff, "KZ-71", 0, flowtest.Noon()))
	m.room = treasury.New(treasury.Parts{
		Store: m.Store, Jobs: m, Zone: flowtest.Zone(), Directions: []step.Option{{Name: "ecology", Label: locales.CommonDirEcology()}},
	})
	return m
}

func (m *mint) must(err error) {
	m.t.Helper()
	if err != nil {
		m.t.Fatal(err)
	}
}

// lobby is what lies below.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "lobby",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (m *mint) arrives(id int64, lang string) *flowtest.Chat {
	m.t.Helper()
	m.must(m.SetLanguage(m.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(m.room.Flows(), lobby()), settings.Flows(m.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"treasury": call(treasury.Name), "emission": call(treasury.Emission), "propose": call(treasury.Propose), "budget": call(treasury.Budget),
			"move": call(treasury.Move), "open": call(treasury.Open), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(m.t), answer.Choice), Words: flowtest.Words(),
	})
	m.must(err)
	return flowtest.New(m.t, flowtest.World{Machine: machine, Person: flowtest.Someone(m.t, m.Store, id), Catalog: flowtest.Catalog(m.t), Now: flowtest.Noon()})
}

// quarter is the fourth of 2026, in which noon is.
func quarter() store.Quarter {
	begins := time.Date(2026, time.October, 1, 0, 0, 0, 0, flowtest.Zone())
	return store.Quarter{Begins: begins, Ends: begins.AddDate(0, 3, 0)}
}

func (m *mint) proposal(amount int64) int64 {
	m.t.Helper()
	id, err := m.ProposeEmission(m.t.Context(), chief, store.NewEmission{Quarter: quarter(), Amount: amount, Why: "Күзгі науқан", Turn: amount}, flowtest.Noon())
	m.must(err)
	return id
}

// filled has tokens in the programme's budget, and a budget of Astana with some.
func (m *mint) filled() (region int64) {
	m.t.Helper()
	ctx := m.t.Context()
	m.must(m.ApproveEmission(ctx, deputy, m.proposal(9_000), flowtest.Noon()))
	region, err := m.OpenBudget(ctx, chief, ledger.Scope{Region: "KZ-71"}, flowtest.Noon())
	m.must(err)
	m.must(m.Allocate(ctx, chief, store.Allocation{Budget: region, Amount: 1_000, Turn: 1}, flowtest.Noon()))
	return region
}

func starts(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		m := newMint(t)
		m.filled()
		m.proposal(500)
		return m.arrives(as, lang)
	}
}

func odd() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

// amounts are no amounts of tokens.
func amounts() []engine.Input {
	bad := []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}
	for _, text := range []string{"0", "-5", "1,5", "бес жүз", "пятьсот", "99999999999999999999999", "1000000", "5 токен", "１０００００００"} {
		bad = append(bad, flowtest.Text(text))
	}
	return bad
}

func TestTheTreasury(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Name, Keeps: true, New: starts(deputy), Open: func(c *flowtest.Chat) { c.Says("/treasury") },
		Lines: []flowtest.Line{{Step: "hub", Hub: true, Good: flowtest.Tap("emission_2"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("emission.card") },
	}.Run(t)
}

func TestProposingAnEmission(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Propose, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/propose") },
		Lines: []flowtest.Line{
			{Step: "amount", Good: flowtest.Text("２ 000"), Bad: amounts()},
			{Step: "why", Good: flowtest.Text("Қысқы науқан"), Bad: []engine.Input{
				flowtest.Text("?"), flowtest.Text(strings.Repeat("ұ", 301)), flowtest.Photo("x"), flowtest.Tap("nothing"),
			}},
			{Step: "review", Good: flowtest.Tap("propose"), Bad: odd()},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestDecidingOnAnEmission(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Emission, Keeps: true, New: starts(deputy), Open: func(c *flowtest.Chat) { c.Says("/emission 2") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("approve"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("emission.card").Sees("✅") },
	}.Run(t)
}

func TestABudget(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Budget, Keeps: true, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/treasury").Taps(region(c)) },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("out"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("budget_move.amount") },
	}.Run(t)
}

// region is the option of the last budget on the screen.
func region(c *flowtest.Chat) (last string) {
	for _, option := range c.Options() {
		if strings.HasPrefix(option, "budget_") {
			last = option
		}
	}
	return last
}

func TestMovingTokensBetweenBudgets(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Move, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/treasury").Taps(region(c)).Taps("in") },
		Lines: []flowtest.Line{
			{Step: "amount", Good: flowtest.Text("1 500"), Bad: amounts()},
			{Step: "review", Good: flowtest.Tap("confirm"), Bad: odd()},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("budget.card").Sees("2\u00a0500") }, // once, however often it was tapped
	}.Run(t)
}

func TestANewBudget(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: treasury.Open, New: starts(chief), Open: func(c *flowtest.Chat) { c.Says("/open") },
		Lines: []flowtest.Line{
			{Step: "kind", Good: flowtest.Tap("region"), Bad: odd()},
			{Step: "which", Good: flowtest.Text("Семей"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Text("Мордор")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("budget.card").Sees("0") },
	}.Run(t)
}

func TestOnePersonProposesAndAnotherIssues(t *testing.T) {
	t.Parallel()
	m := newMint(t)
	one := m.arrives(chief, "kk").Says("/treasury").Sees("Бағдарлама бюджетінде", "шығаруға болатыны: 100\u00a0000").Taps("propose")
	one.Says("100 001").Sees("ең көбі — 100\u00a0000").Says("60000").Says("Күзгі науқан").Taps("propose").At("treasury.hub").Sees("✅ Ұсынылды", "екінші адамды күтіп тұр")
	one.Taps("emission_1").At("emission.card").Sees("Өз ұсынысыңызды мақұлдай алмайсыз")
	if strings.Contains(strings.Join(one.Options(), " "), "approve") {
		t.Fatal("the proposer may approve")
	}
	one.Do(engine.Input{Kind: engine.Tap, Option: "approve", Seq: one.Session().Seq}).Sees("Екінші адам керек") // as if it were offered
	two, third := m.arrives(deputy, "ru"), m.arrives(officer, "ru")
	third.Says("/emission 1").At("lobby.lobby")
	late := m.arrives(deputy, "ru").Says("/emission 1") // the same person on another screen
	two.Says("/treasury").Taps("emission_1").Sees("Күзгі науқан", "Сәуле").Taps("approve").Sees("✅ Одобрено", "одобрен", "Ержан")
	late.Taps("approve").Sees("Решение об этом уже принято", "одобрен")
	two.Says("/treasury").Sees("В бюджете программы токенов: <b>60\u00a0000", "выпущено: 60\u00a0000", "ещё: 40\u00a0000")
	if len(m.notices) != 1 || m.notices[0] != (store.Notice{Kind: treasury.KindDecided, Person: chief, Ref: "1"}) {
		t.Fatalf("%+v", m.notices)
	}
	person, err := m.Person(t.Context(), chief)
	m.must(err)
	screen, ok, err := m.room.Decided(t.Context(), person, "1", flowtest.Noon())
	if m.must(err); !ok || !strings.Contains(one.Words(screen), "мақұлданды: 60\u00a0000") {
		t.Fatal(one.Words(screen))
	}
	// What the quarter does not allow any more is refused, and can be taken back.
	m.proposal(30_000)
	other := m.proposal(30_001)
	two.Says("/emission 2").Taps("approve").Sees("✅")
	two.Says(fmt.Sprint("/emission ", other)).Taps("approve").Sees("Превышен лимит").Taps("refuse").Sees("Отклонено")
	m.proposal(5)
	one.Says("/treasury").Taps("emission_4").Taps("refuse").Sees("қайтарып алынды")
}

func TestARegionalOfficeHasItsOwnBudgetsOnly(t *testing.T) {
	t.Parallel()
	m := newMint(t)
	region := m.filled()
	c := m.arrives(officer, "ru").Says("/treasury").Sees("Регион: город Астана", "1\u00a0000")
	for _, option := range c.Options() {
		if strings.HasPrefix(option, "emission") || option == "propose" {
			t.Fatalf("is offered %s", option)
		}
	}
	c.Says("/propose").At("treasury.hub").Sees("нет доступа")
	c.Says("/budget 3").At("treasury.hub") // the programme's
	c.Says(fmt.Sprint("/budget ", region)).Sees("вам недоступен").Taps("out").Says("1001").Sees("наибольшее — 1\u00a0000").Says("100").Taps("confirm").Sees("✅", "<b>900")
	m.arrives(officer, "ru").Says("/open").Taps("region").Says("Абай").Sees("не относится к вашему региону")
	m.arrives(officer, "ru").Says("/open").Taps("project").Sees("не для чего")
	m.arrives(officer, "ru").Says("/open").Taps("direction").Taps("ecology").Sees("не относится")
}

func TestABudgetThatIsEmptiedMeanwhile(t *testing.T) {
	t.Parallel()
	m := newMint(t)
	budget := m.filled()
	c := m.arrives(chief, "kk").Says(fmt.Sprint("/budget ", budget)).Taps("in").Says("10")
	m.must(m.Allocate(t.Context(), chief, store.Allocation{Budget: budget, Amount: 7_995, Turn: 2}, flowtest.Noon()))
	c.Taps("confirm").At("budget_move.review").Sees("токен жеткіліксіз")
}
