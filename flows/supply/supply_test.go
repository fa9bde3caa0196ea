package supply_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/supply"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	chief   = int64(41)
	auditor = int64(42)
	person  = int64(51)
)

// queue remembers notices; of those with the same key only the first.
type queue struct {
	mu      sync.Mutex
	once    map[string]bool
	notices []store.Notice
}

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.mu.Lock()
	defer q.mu.Unlock()
	for _, n := range notices {
		if n.Once == "" || !q.once[n.Once] {
			q.notices = append(q.notices, n)
		}
		q.once[n.Once] = true
	}
	return nil
}

func (q *queue) Nudge(ctx context.Context, nudges []store.Notice, _ time.Time) (int, error) {
	return len(nudges), q.Notify(ctx, store.Idle, nudges...)
}

// take gives the notices of a kind since the last look.
func (q *queue) take(kind string) (found []store.Notice) {
	q.mu.Lock()
	defer q.mu.Unlock()
	var rest []store.Notice
	for _, n := range q.notices {
		if n.Kind == kind {
			found = append(found, n)
		} else {
			rest = append(rest, n)
		}
	}
	q.notices = rest
	return found
}

// board remembers what was posted.
type board struct{ posted []engine.Screen }

func (b *board) Announce(_ context.Context, topic string, _ locales.Message, screen engine.Screen) error {
	if topic != "auditors" {
		return fmt.Errorf("posted in %s", topic)
	}
	b.posted = append(b.posted, screen)
	return nil
}

type vault struct {
	*store.Store
	t       *testing.T
	address string
	queue   *queue
	board   *board
	supply  supply.Supply
	now     time.Time
}

func newVault(t *testing.T) *vault {
	t.Helper()
	v := &vault{t: t, address: storetest.New(t), queue: &queue{once: map[string]bool{}}, board: &board{}, now: flowtest.Noon()}
	var err error
	v.Store, err = store.Open(t.Context(), v.address, 4)
	v.must(err)
	t.Cleanup(v.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	v.must(v.SeedRegions(t.Context(), regions))
	for id, name := range map[int64]string{chief: "Сәуле", auditor: "Болат", person: "Айгүл"} {
		flowtest.Member(t, v.Store, id, "kk", name)
	}
	v.must(v.Grant(t.Context(), chief, store.Administrator, "", 0, v.now))
	v.must(v.Grant(t.Context(), auditor, store.Auditor, "", 0, v.now))
	v.supply = supply.New(v.Store, v.queue, v.board, flowtest.Zone())
	return v
}

func (v *vault) must(err error) {
	v.t.Helper()
	if err != nil {
		v.t.Fatal(err)
	}
}

// past runs a statement past the store.
func (v *vault) past(sql string) {
	v.t.Helper()
	conn, err := pgx.Connect(v.t.Context(), v.address)
	v.must(err)
	defer conn.Close(context.WithoutCancel(v.t.Context()))
	_, err = conn.Exec(v.t.Context(), "set session_replication_role = replica; "+sql)
	v.must(err)
}

// pays gives somebody tokens, out of tokens that are made for it.
func (v *vault) pays(to, amount int64) {
	v.t.Helper()
	tokens := v.Ledger()
	issue, err := tokens.Issue(v.t.Context())
	v.must(err)
	budget, err := tokens.Budget(v.t.Context(), ledger.Scope{}, v.now)
	v.must(err)
	account, err := tokens.PersonAccount(v.t.Context(), to, v.now)
	v.must(err)
	ref := fmt.Sprint(to, ":", v.now.UnixMicro())
	receipts, err := tokens.Post(v.t.Context(), v.now,
		ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: budget, Amount: amount, Ref: "emission:" + ref},
		ledger.Order{Kind: ledger.Grant, Debit: budget, Credit: account, Amount: amount, Ref: "grant:" + ref})
	v.must(err)
	v.must(errors.Join(receipts[0].Err(), receipts[1].Err()))
}

// night lets the clock tick in the night before a day.
func (v *vault) night(now time.Time) {
	v.t.Helper()
	v.now = now
	v.must(v.supply.Tick(v.t.Context(), now))
}

func (v *vault) arrives(id int64, lang string) *flowtest.Chat {
	v.t.Helper()
	v.must(v.SetLanguage(v.t.Context(), id, lang))
	type none struct{}
	lobby := engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "lobby",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
	call := func(flow string) engine.Opener {
		return func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Call(flow, ""), nil }
	}
	catalog := flowtest.Catalog(v.t)
	m, err := engine.New(engine.Config{
		Flows: append(append(v.supply.Flows(), lobby), settings.Flows(v.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"supply": call(supply.Name), "proofs": call(supply.Proofs), "lang": call(settings.Language),
			"menu": func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Home(), nil },
		},
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	v.must(err)
	return flowtest.New(v.t, flowtest.World{Machine: m, Person: flowtest.Someone(v.t, v.Store, id), Catalog: catalog, Now: v.now})
}

func TestEverybodyReadsHowManyTokensThereAre(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ none, issued, region, few, sound string }{
		"kk": {"Әзірге тексеру болған жоқ", "Шығарылғаны: 600", "Астана қаласы: 500", "бесеуден аз өңірлер", "нөлге тең"},
		"ru": {"Проверок пока не было", "Выпущено: 600", "город Астана: 500", "меньше чем у пяти", "равна нулю"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			v := newVault(t)
			v.arrives(person, lang).Says("/supply").At("supply.page").Sees(want.none)
			for i := range int64(6) {
				flowtest.Member(t, v.Store, 100+i, "kk", "Біреу")
				v.must(v.SetRegion(t.Context(), 100+i, map[bool]string{true: "KZ-71", false: "KZ-10"}[i < 5]))
				v.pays(100+i, 100)
			}
			v.night(v.now)
			c := v.arrives(person, lang).Says("/supply").At("supply.page").Sees(want.issued, want.region, want.few, want.sound)
			if strings.Contains(c.Text(), "Абай") {
				t.Errorf("one person of a region is shown:\n%s", c.Text())
			}
			c.Says("?").At("supply.page")
		})
	}
}

func TestAFailedProofStopsTokensAndAlarmsUntilSomebodyHasMendedIt(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]struct{ stopped, still, length, resumed, sound string }{
		"kk": {"Токендер тоқтап тұр", "Әлі түзелген жоқ", "Кемінде 10", "қайтадан қозғалады", "✅"},
		"ru": {"Токены остановлены", "Ещё не исправлено", "не меньше 10", "снова движутся", "✅"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			v := newVault(t)
			v.pays(person, 100)
			v.night(v.now)
			if n := v.queue.take(supply.KindBroken); len(n) != 0 {
				t.Fatalf("alarm for nothing: %v", n)
			}
			v.past("update account_balance set amount = amount + 5 where kind = 'person'")
			v.night(v.now.Add(24 * time.Hour))
			told := v.queue.take(supply.KindBroken)
			if len(told) != 2 {
				t.Fatalf("alarmed: %v", told)
			}
			p, err := v.Person(t.Context(), chief)
			v.must(err)
			screen, ok, err := v.supply.Broken(t.Context(), p, told[0].Ref, v.now)
			v.must(err)
			if !ok || len(screen.Rows) == 0 {
				t.Errorf("the alarm is %+v", screen)
			}
			v.arrives(auditor, lang).Says("/proofs").At("proofs.list").Sees(want.stopped, want.sound)
			c := v.arrives(chief, lang).Says("/proofs").At("proofs.list").Taps("resume").At("proofs.why")
			c.Says("иә").At("proofs.why").Sees(want.length).Do(flowtest.Photo("x")).At("proofs.why")
			c.Says("Салыстырып шықтық, бәрі дұрыс").At("proofs.list").Sees(want.still)
			v.past("update account_balance set amount = amount - 5 where kind = 'person'")
			resume := c.Tap("resume")
			c.Do(resume).Says("Қате түзетілді: резервтік көшірме").At("proofs.list").Sees(want.resumed)
			c.Do(resume).At("proofs.list") // an old button
			if _, ok, err := v.supply.Broken(t.Context(), p, told[0].Ref, v.now); ok || err != nil {
				t.Errorf("the alarm goes on: %v, %v", ok, err)
			}
		})
	}
}

func TestOnlyAdministratorsLetTokensMoveAgain(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	v.past("update ledger_state set stopped_at = now(), why = 'sum 1'")
	c := v.arrives(auditor, "ru").Says("/proofs").At("proofs.list")
	c.Do(engine.Input{Kind: engine.Tap, Option: "resume", Seq: c.Session().Seq}).At("proofs.list")
	if _, err := v.ResumeLedger(t.Context(), auditor, "Всё хорошо", v.now); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("got %v", err)
	}
	v.arrives(person, "ru").Says("/proofs").At("lobby.lobby")
}

func TestTheNightIsDoneOnceHoweverManyReplicasTick(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	v.pays(person, 100)
	v.night(v.now)
	v.queue.take(supply.ErrandPost)
	tonight := time.Date(v.now.Year()+1, v.now.Month(), v.now.Day()+1, 2, 59, 0, 0, flowtest.Zone())
	v.night(tonight) // too early
	if n := v.queue.take(supply.ErrandPost); len(n) != 0 {
		t.Fatalf("proved before the night: %v", n)
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() { v.ticks(tonight.Add(time.Minute)) })
	}
	all.Wait()
	posts := v.queue.take(supply.ErrandPost)
	if len(posts) != 1 {
		t.Fatalf("posts: %v", posts)
	}
	b, err := v.Ledger().BalanceOf(t.Context(), person, v.now)
	v.must(err)
	if b.Total != 0 {
		t.Errorf("%d are left after a year", b.Total)
	}
	v.must(v.supply.Post(t.Context(), posts[0], v.now))
	if len(v.board.posted) != 1 {
		t.Errorf("posted %d times", len(v.board.posted))
	}
	found, err := ledger.Verify(t.Context(), v.address, "")
	v.must(err)
	if found.Proofs != 2 {
		t.Errorf("verified %+v", found)
	}
}

func (v *vault) ticks(now time.Time) {
	if err := v.supply.Tick(v.t.Context(), now); err != nil {
		v.t.Error(err)
	}
}

func TestWhoeverHasTokensThatGoSoonIsToldThreeTimes(t *testing.T) {
	t.Parallel()
	v := newVault(t)
	v.pays(person, 70)
	goes := v.now.AddDate(1, 0, 0) // the last day
	v.now = v.now.AddDate(0, 2, 0)
	v.pays(person, 30)
	told := map[int]string{}
	for left := 40; left >= 0; left-- {
		day := goes.AddDate(0, 0, -left)
		v.night(time.Date(day.Year(), day.Month(), day.Day(), 4, 0, 0, 0, flowtest.Zone()))
		for _, n := range v.queue.take(supply.KindExpiring) {
			told[left] = n.Ref
		}
	}
	if len(told) != 3 || told[29] == "" || told[6] == "" || told[0] == "" {
		t.Fatalf("told with so many days left: %v", told)
	}
	for lang, want := range map[string]string{"kk": "70 токеннің мерзімі бітеді", "ru": "истекает срок 70 токенов"} {
		v.must(v.SetLanguage(t.Context(), person, lang))
		p, err := v.Person(t.Context(), person)
		v.must(err)
		screen, ok, err := v.supply.Expiring(t.Context(), p, told[0], v.now)
		v.must(err)
		if words := v.arrives(person, lang).Words(screen); !ok || !strings.Contains(words, want) {
			t.Errorf("told %v: %s", ok, words)
		}
	}
	next := goes.AddDate(0, 0, 1)
	v.night(time.Date(next.Year(), next.Month(), next.Day(), 4, 0, 0, 0, flowtest.Zone()))
	b, err := v.Ledger().BalanceOf(t.Context(), person, v.now)
	v.must(err)
	if b.Total != 30 {
		t.Errorf("%d are left", b.Total)
	}
	p, err := v.Person(t.Context(), person)
	v.must(err)
	if _, ok, err := v.supply.Expiring(t.Context(), p, told[0], v.now); ok || err != nil {
		t.Errorf("told of what is gone: %v, %v", ok, err)
	}
}
