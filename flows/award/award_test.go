package award_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/award"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
)

const (
	chief   = int64(41) // administrator of everything, abroad
	officer = int64(42) // staff of Astana
	second  = int64(43) // another
	aigul   = int64(51) // of Astana
	bolat   = int64(52) // of Astana
	far     = int64(53) // of Abai
)

// hall is a database with staff and people in it, and the queue.
type hall struct {
	*store.Store
	t       *testing.T
	notices []store.Notice
	awards  award.Awards
	budget  int64 // of Astana
	turn    int64
}

func (h *hall) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	h.notices = append(h.notices, notices...)
	return nil
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{Store: flowtest.Store(t), t: t, turn: 1_000_000}
	ctx, now := t.Context(), flowtest.Noon()
	h.must(h.SeedCohort(ctx, "2026", "2-лек", "2-й поток", now))
	for id, name := range map[int64]string{chief: "Сәуле", officer: "Болатбек", second: "Ержан", aigul: "Айгүл", bolat: "Болат", far: "Дана"} {
		flowtest.Member(t, h.Store, id, "kk", name)
	}
	h.must(h.SetRegion(ctx, far, "KZ-10"))
	h.must(h.SetRegion(ctx, chief, "XX"))
	h.must(h.Grant(ctx, chief, store.Administrator, "", 0, now))
	h.must(h.Grant(ctx, officer, store.Staff, "KZ-71", 0, now))
	h.must(h.Grant(ctx, second, store.Staff, "KZ-71", 0, now))
	h.fill(5_000)
	h.awards = award.New(award.Parts{Store: h.Store, Jobs: h, Zone: flowtest.Zone(), Wallet: "wallet"})
	return h
}

// fill puts tokens into the budget of Astana.
func (h *hall) fill(amount int64) {
	h.t.Helper()
	ctx, now := h.t.Context(), flowtest.Noon()
	issue, err := h.Ledger().Issue(ctx)
	h.must(err)
	h.budget, err = h.Ledger().Budget(ctx, ledger.Scope{Region: "KZ-71"}, now)
	h.must(err)
	h.turn++
	_, err = h.Ledger().Post(ctx, now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: h.budget, Amount: amount, Ref: fmt.Sprint("test:", h.turn)})
	h.must(err)
}

func (h *hall) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

// lobby is what lies below.
func lobby(name string) engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "lobby",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (h *hall) arrives(id int64, lang string) *flowtest.Chat {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	machine, err := engine.New(engine.Config{
		Flows: append(append(h.awards.Flows(), lobby("lobby"), lobby("imports")), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"awards": call(award.Name), "give": call(award.Give), "award": call(award.Card), "reverse": call(award.Reverse), "segment": call(award.Segment),
			"batch": call(award.Batch), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{Machine: machine, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: flowtest.Noon()})
}

func (h *hall) month() time.Time { return tokens.Month(flowtest.Noon(), flowtest.Zone()) }

// gives lets the officer give, or propose, tokens.
func (h *hall) gives(person, amount int64) int64 {
	h.t.Helper()
	h.turn++
	id, _, err := h.GiveAward(h.t.Context(), officer, store.NewAward{
		Person: person, Budget: h.budget, Amount: amount, Reason: "Сенбілік", Month: h.month(), Turn: h.turn,
	}, flowtest.Noon())
	h.must(err)
	return id
}

func (h *hall) has(person, want int64) {
	h.t.Helper()
	b, err := h.Ledger().BalanceOf(h.t.Context(), person, flowtest.Noon())
	h.must(err)
	if b.Total != want {
		h.t.Fatalf("%d has %d, want %d", person, b.Total, want)
	}
}

// words composes a notice for somebody.
func (h *hall) words(compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error), person int64, ref string) string {
	h.t.Helper()
	p, err := h.Person(h.t.Context(), person)
	h.must(err)
	screen, ok, err := compose(h.t.Context(), p, ref, flowtest.Noon())
	h.must(err)
	if !ok {
		return ""
	}
	return h.arrives(person, p.Lang).Words(screen)
}

func starts(as int64) func(*testing.T, string) *flowtest.Chat {
	return func(t *testing.T, lang string) *flowtest.Chat {
		t.Helper()
		h := newHall(t)
		h.gives(aigul, 400)
		return h.arrives(as, lang)
	}
}

func odd() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

// amounts are no amounts of tokens.
func amounts() []engine.Input {
	bad := []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing")}
	for _, text := range []string{"0", "-5", "1,5", "бес жүз", "пятьсот", "99999999999999999999999", "1000000", "5 токен", "１００００００"} {
		bad = append(bad, flowtest.Text(text))
	}
	return bad
}

func longWords() []engine.Input {
	return []engine.Input{flowtest.Text("?"), flowtest.Text(strings.Repeat("ұ", 301)), flowtest.Photo("x"), flowtest.Tap("nothing")}
}

func TestTheHub(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: award.Name, Keeps: true, New: starts(second), Open: func(c *flowtest.Chat) { c.Says("/awards") },
		Lines: []flowtest.Line{{Step: "hub", Hub: true, Good: flowtest.Tap("award_1"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("award.card") },
	}.Run(t)
}

func TestGivingToOnePerson(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: award.Give, New: starts(officer), Open: func(c *flowtest.Chat) { c.Says("/give").Says("Айгүл") },
		Lines: []flowtest.Line{
			{Step: "person", Good: flowtest.Tap(fmt.Sprint("person_", aigul)), Bad: []engine.Input{
				flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap(fmt.Sprint("person_", far)), flowtest.Tap(fmt.Sprint("person_", officer)),
			}},
			{Step: "budget", Good: flowtest.Text("1"), Bad: odd()},
			{Step: "amount", Good: flowtest.Text("２50"), Bad: amounts()},
			{Step: "hours", Good: flowtest.Text("1:30"), Bad: []engine.Input{flowtest.Text("көп"), flowtest.Text("0"), flowtest.Text("500 сағат"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "reason", Good: flowtest.Text("Көмегі үшін"), Bad: longWords()},
			{Step: "review", Good: flowtest.Tap("confirm"), Bad: odd()},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestDecidingOnAGrant(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: award.Card, Keeps: true, New: starts(second), Open: func(c *flowtest.Chat) { c.Says("/award 1") },
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("approve"), Bad: odd()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("award.card").Sees("✅") },
	}.Run(t)
}

func TestTakingAGrantBack(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: award.Reverse, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/reverse 1") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHall(t)
			h.gives(aigul, 100)
			return h.arrives(officer, lang)
		},
		Lines: []flowtest.Line{{Step: "why", Good: flowtest.Text("Қате адам"), Bad: longWords()}},
		End:   func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestGivingToASegment(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: award.Segment, New: starts(officer), Open: func(c *flowtest.Chat) { c.Says("/segment") },
		Lines: []flowtest.Line{
			{Step: "role", Good: flowtest.Tap("every"), Bad: odd()},
			{Step: "region", Good: flowtest.Tap("KZ-71"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Text("Мордор")}},
			{Step: "cohort", Good: flowtest.Tap("every"), Bad: odd()},
			{Step: "aim", Good: flowtest.Tap("leader"), Bad: odd()},
			{Step: "people", Good: flowtest.Tap("next"), Bad: odd()},
			{Step: "budget", Good: flowtest.Text("1"), Bad: odd()},
			{Step: "amount", Good: flowtest.Text("20"), Bad: amounts()},
			{Step: "hours", Good: flowtest.Tap("skip"), Bad: []engine.Input{flowtest.Text("көп"), flowtest.Photo("x"), flowtest.Tap("nothing")}},
			{Step: "reason", Good: flowtest.Text("Мереке құтты болсын"), Bad: longWords()},
			{Step: "review", Good: flowtest.Tap("confirm"), Bad: odd()},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestAGrantFromTheFirstWordToTheReceiver(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	c := h.arrives(officer, "kk").Says("/awards").Sees("<b>2\u00a0000</b>", "Бір жолы 300").Taps("give").Says("Айгуль").Sees("Айгүл").Taps(fmt.Sprint("person_", aigul))
	c.Sees("Өңір: Астана қаласы: 5\u00a0000").Taps(fmt.Sprint(h.budget)).Sees("Айгүл", "бере аласыз: 2\u00a0000").Says("2001").Sees("ең көбі — 2\u00a0000").Says("300")
	c.Says("2 сағат").Says("Сенбілікке көмегі үшін").Sees("<b>300</b>", "2 сағат", "бірден беріледі").Taps("confirm").At("awards.hub").Sees("✅ Токен берілді", "<b>1\u00a0700</b>")
	h.has(aigul, 300)
	if n := h.notices; len(n) != 1 || n[0].Kind != award.KindGiven || n[0].Person != aigul {
		t.Fatalf("%+v", n)
	}
	h.must(h.SetLanguage(t.Context(), aigul, "ru"))
	if got := h.words(h.awards.Given, aigul, h.notices[0].Ref); !strings.Contains(got, "начислила вам токены: 300") || !strings.Contains(got, "Сенбілікке көмегі үшін") ||
		!strings.Contains(got, "2 часа") || !strings.Contains(got, "[Открыть баланс]") {
		t.Fatal(got)
	}
	if got := h.words(h.awards.Given, bolat, h.notices[0].Ref); got != "" {
		t.Fatalf("somebody else is told: %s", got)
	}
	// A large one waits, and the second of two who decide sees how it is.
	c.Taps("give").Says("Айгүл").Taps(fmt.Sprint("person_", aigul)).Taps(fmt.Sprint(h.budget)).Says("301").Taps("skip").Says("Ұзақ жұмысы үшін")
	c.Sees("екінші адамның шешімін").Taps("confirm").Sees("Ұсынылды", "шешімді күтіп тұр")
	h.has(aigul, 300)
	c.Taps("award_2").Sees("мақұлдай алмайсыз").Do(engine.Input{Kind: engine.Tap, Option: "approve", Seq: c.Session().Seq}).Sees("Екінші адам керек")
	one, two := h.arrives(second, "ru").Says("/awards"), h.arrives(chief, "ru").Says("/award 2")
	one.Sees("⏳ Айгүл: 301").Taps("award_2").Sees("Болатбек", "Ұзақ жұмысы үшін").Taps("approve").Sees("✅ Одобрено", "Решение: Ержан")
	two.Taps("approve").Sees("уже принято", "выдано")
	h.has(aigul, 601)
	if got := h.words(h.awards.Decided, officer, "2"); !strings.Contains(got, "Алушы: Айгүл, 301 токен") {
		t.Fatal(got)
	}
	waits, err := h.awards.Waiting(t.Context(), engine.Turn{Person: engine.Person{ID: second}})
	if h.must(err); waits != 0 {
		t.Fatalf("%d wait", waits)
	}
}

func TestTokensThatAreSpentAreNotTakenBack(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), flowtest.Noon()
	spent, kept := h.gives(aigul, 100), h.gives(bolat, 50)
	from, err := h.Ledger().PersonAccount(ctx, aigul, now)
	h.must(err)
	to, err := h.Ledger().PersonAccount(ctx, far, now)
	h.must(err)
	_, err = h.Ledger().Post(ctx, now, ledger.Order{Kind: ledger.Thanks, Debit: from, Credit: to, Amount: 60, Ref: "test:thanks"})
	h.must(err)
	c := h.arrives(second, "ru").Says(fmt.Sprint("/award ", spent)).Taps("reverse").Says("По ошибке").At("award.card").Sees("уже потрачены")
	h.has(aigul, 40)
	c.Says(fmt.Sprint("/award ", kept)).Taps("reverse").Says("Бұл басқа адамға еді").At("award.card").Sees("✅ Токены вернулись", "возвращено", "Бұл басқа адамға еді")
	h.has(bolat, 0)
	if slices.Contains(c.Options(), "reverse") {
		t.Fatal("twice")
	}
	if got := h.words(h.awards.Reversed, bolat, fmt.Sprint(kept)); !strings.Contains(got, "50 токенді кері қайтарды") || !strings.Contains(got, "Бұл басқа адамға еді") {
		t.Fatal(got)
	}
	c.Now = now.AddDate(0, 0, 8)
	if c.Says(fmt.Sprint("/award ", spent)); slices.Contains(c.Options(), "reverse") {
		t.Fatal("after a week")
	}
	c.Says(fmt.Sprint("/reverse ", spent)).Says("По ошибке").Sees("Срок возврата прошёл")
}

func TestNobodyIsOfferedThemselvesOrTheirTeam(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	_, err := h.BeginApplication(t.Context(), "2026", aigul, flowtest.Noon())
	h.must(err)
	h.must(h.Grant(t.Context(), aigul, store.Staff, "KZ-71", 0, flowtest.Noon()))
	c := h.arrives(officer, "ru").Says("/give").Says("Болатбек").Taps(fmt.Sprint("person_", officer)).At("award_give.person").Sees("своему проекту")
	c.Do(engine.Input{Kind: engine.Tap, Option: fmt.Sprint("person_", far), Seq: c.Session().Seq}).Sees("не из вашего региона")
	h.arrives(aigul, "ru").Says("/award 1").At("lobby.lobby")
	h.arrives(bolat, "kk").Says("/awards").At("lobby.lobby")
}

// works runs the errands that wait, and gives their kinds.
func (h *hall) works() (kinds []string) {
	h.t.Helper()
	for len(h.notices) > 0 {
		n := h.notices[0]
		h.notices = h.notices[1:]
		var err error
		switch n.Kind {
		case award.ErrandGather:
			err = h.awards.Gather(h.t.Context(), n, flowtest.Noon())
		case award.ErrandPost:
			err = h.awards.Post(h.t.Context(), n, flowtest.Noon())
		case award.KindBatch:
			kinds = append(kinds, h.words(h.awards.Listed, n.Person, n.Ref))
		default:
			kinds = append(kinds, n.Kind)
		}
		h.must(err)
	}
	return kinds
}

func TestASegmentFromTheFirstTapToTheLastReceiver(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	asks := func(c *flowtest.Chat) {
		c.Says("/segment").Taps("every").Taps("KZ-71").Taps("every").Taps("leader").Sees("Людей: 3", "Айгүл", "Болат", "Ержан").Taps("next").Taps(fmt.Sprint(h.budget))
	}
	c := h.arrives(officer, "ru")
	asks(c)
	c.Sees("Людей: 3", "5\u00a0000").Says("1667").Sees("наибольшее — 1\u00a0666").Says("100").Says("45 минут").Says("К празднику").Sees("Всего токенов: <b>300</b>", "45 минут").Taps("confirm")
	if got := h.works(); len(got) != 1 || !strings.Contains(got[0], "Список 1 готов: людей 3, токенов 300") {
		t.Fatal(got)
	}
	c.Says("/batch 1").Sees("ждёт решения", "Айгүл: 100 — К празднику", "решит второй человек")
	c.Do(engine.Input{Kind: engine.Tap, Option: "approve", Seq: c.Session().Seq}).Sees("Нужен второй человек")
	h.arrives(second, "ru").Says("/batch 1").Do(engine.Input{Kind: engine.Tap, Option: "approve", Seq: 1}).At("award_batch.card") // is in it
	boss, late := h.arrives(chief, "kk").Says("/awards"), h.arrives(chief, "kk").Says("/batch 1")
	boss.Sees("1-тізім: 3 адам, 300 токен").Taps("batch_1").Taps("approve").Sees("✅ Мақұлданды", "берілуде", "Берілгені: 0/3")
	late.Taps("approve").Sees("шешім қабылданып қойған")
	got := h.works()
	if want := []string{award.KindGiven, award.KindGiven, award.KindGiven}; len(got) != 5 || !slices.Equal(got[:3], want) ||
		!strings.Contains(got[3], "людей, которым выданы токены, — 3") || !strings.Contains(got[4], "берілгені — 3 адам") {
		t.Fatal(got)
	}
	h.has(aigul, 100)
	// Refused ones, taken back ones, and one whose budget was emptied meanwhile.
	asks(c)
	c.Says("1000").Taps("skip").Says("К празднику").Taps("confirm")
	h.works()
	h.gives(aigul, 300)
	h.gives(bolat, 300)
	h.gives(aigul, 300)
	for range 3 {
		h.gives(aigul, 300)
	}
	boss.Says("/batch 2").Taps("approve").Sees("токен жеткіліксіз", "шешімді күтіп тұр").Taps("refuse").Sees("Қабылданбады")
	if got := h.works(); len(got) != 1 || !strings.Contains(got[0], "Никому ничего не выдано") {
		t.Fatal(got)
	}
}

func TestAListFromAFileWaitsForItsBudget(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	ctx, now := t.Context(), flowtest.Noon()
	id, err := h.AskImport(ctx, officer, store.SheetAwards, "file", now)
	h.must(err)
	rows := []store.ImportedAward{{Line: 2, Person: aigul, Amount: 10, Reason: "Бірінші"}, {Line: 3, Person: bolat, Amount: 20, Minutes: 60, Reason: "Екінші"}}
	for _, state := range []store.ImportState{store.ImportTrying, store.ImportApplying} {
		if state == store.ImportApplying {
			h.must(h.DecideImport(ctx, officer, id, state, now))
		}
		i, err := h.Import(ctx, officer, id)
		h.must(err)
		h.must(h.ImportAwards(ctx, store.Stretch{Import: i, Rows: 2, Last: true, Total: 2}, rows, now))
	}
	c := h.arrives(officer, "kk").Says("/awards").Sees("бюджет таңдалмаған").Taps("list").At("imports.lobby").Says("/cancel").At("awards.hub")
	c.Taps("batch_1").At("award_batch.card").Sees("Адам саны: <b>2</b>", "Айгүл: 10 — Бірінші").Taps("choose").At("award_batch.budget")
	c.Says("?").At("award_batch.budget").Taps(fmt.Sprint(h.budget)).At("award_batch.card").Sees("Ұсынылды", "шешімді күтіп тұр", "Астана")
	h.arrives(second, "ru").Says("/batch 1").Taps("approve").Sees("✅ Одобрено")
	h.works()
	h.has(aigul, 10)
	h.has(bolat, 20)
	c.Says("/batch 1").Sees("Берілгені: 2/2", "берілді")
	h.arrives(bolat, "kk").Says("/batch 1").At("lobby.lobby")
}

func TestAnErrandAboutNothingIsNeedless(t *testing.T) {
	t.Parallel()
	h := newHall(t)
	var needless store.Needless
	if err := h.awards.Post(t.Context(), store.Notice{Ref: "77"}, flowtest.Noon()); !errors.As(err, &needless) {
		t.Error(err)
	}
	if err := h.awards.Gather(t.Context(), store.Notice{Ref: "77"}, flowtest.Noon()); !errors.As(err, &needless) {
		t.Error(err)
	}
}
