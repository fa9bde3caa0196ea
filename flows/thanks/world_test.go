package thanks_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/thanks"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	aigul = int64(41) // has tokens
	ivan  = int64(42)
	erzan = int64(43)
	chief = int64(51) // staff
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

// told lists the kinds of notices to a person.
func (q *queue) told(person int64) (kinds []string) {
	for _, n := range q.notices {
		if n.Person == person {
			kinds = append(kinds, n.Kind)
		}
	}
	return kinds
}

// house is a programme whose members have been here for a month.
type house struct {
	*store.Store
	t       *testing.T
	address string
	queue   *queue
	thanks  thanks.Thanks
	now     time.Time
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, address: storetest.New(t), queue: &queue{}, now: flowtest.Noon()}
	var err error
	h.Store, err = store.Open(t.Context(), h.address, 4)
	h.must(err)
	t.Cleanup(h.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	h.must(h.SeedRegions(t.Context(), regions))
	for _, p := range []struct {
		id   int64
		name string
	}{{aigul, "Айгүл Серікова"}, {ivan, "Иван Петров"}, {erzan, "Ержан Қабылов"}, {chief, "Сәуле"}} { // circles are named from who came first
		flowtest.Member(t, h.Store, p.id, "kk", p.name)
	}
	h.sql(`update person set member_at = $1::timestamptz - interval '1 month'`, h.now)
	h.sql(`update person set username = 'ivan_p' where id = $1`, ivan)
	h.sql(`update person set username = 'aigul_s' where id = $1`, aigul)
	h.must(h.Grant(t.Context(), chief, store.Staff, "KZ-71", 0, h.now))
	issue, err := h.Ledger().Issue(t.Context())
	h.must(err)
	all, err := h.Ledger().Budget(t.Context(), ledger.Scope{}, h.now)
	h.must(err)
	h.post(ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: all, Amount: 10_000, Ref: "all"})
	h.earns(aigul, 500)
	h.thanks = thanks.New(h.Store, h.queue, flowtest.Zone(), "saruar_bot")
	return h
}

func (h *house) post(o ledger.Order) {
	h.t.Helper()
	got, err := h.Ledger().Post(h.t.Context(), h.now, o)
	h.must(err)
	if got[0].Outcome != ledger.Done {
		h.t.Fatalf("%+v ends as %s", o, got[0].Outcome)
	}
}

func (h *house) earns(person, tokens int64) {
	h.t.Helper()
	all, err := h.Ledger().Budget(h.t.Context(), ledger.Scope{}, h.now)
	h.must(err)
	account, err := h.Ledger().PersonAccount(h.t.Context(), person, h.now)
	h.must(err)
	h.post(ledger.Order{Kind: ledger.Reward, Debit: all, Credit: account, Amount: tokens, Ref: fmt.Sprint("earns:", person)})
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) sql(query string, args ...any) {
	h.t.Helper()
	_, err := storetest.Past(h.t, h.address).Exec(h.t.Context(), query, args...)
	h.must(err)
}

func (h *house) number(query string, args ...any) (n int64) {
	h.t.Helper()
	h.must(storetest.Past(h.t, h.address).QueryRow(h.t.Context(), query, args...).Scan(&n))
	return n
}

func (h *house) has(person, want int64) {
	h.t.Helper()
	b, err := h.Ledger().BalanceOf(h.t.Context(), person, h.now)
	h.must(err)
	if b.Total != want {
		h.t.Fatalf("%d has %d, want %d", person, b.Total, want)
	}
}

// gives thanks past the chat.
func (h *house) gives(from, to, amount int64, reason string) int64 {
	h.t.Helper()
	id, outcome, err := h.Thank(h.t.Context(), store.NewThanks{
		Sender: from, Receiver: h.number(`select number from person where id = $1`, to), Amount: amount, Reason: reason,
		Ref: fmt.Sprint("past:", h.number(`select count(*) from thanks`)),
	}, store.CalendarOf(h.now, flowtest.Zone()))
	h.must(err)
	if id == 0 {
		h.t.Fatalf("thanks end as %s", outcome)
	}
	return id
}

// start opens links as the table of contents does.
func (h *house) start(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	kind, rest, _ := strings.Cut(strings.Join(args, ""), "_")
	open, ok := h.thanks.Links()[kind]
	if !ok {
		return engine.Home(), nil
	}
	move, err := open(ctx, t, []string{rest})
	if errors.Is(err, engine.ErrGone) {
		return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
	}
	return move, err
}

// lobby is the root.
func lobby() engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: "lobby", Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(context.Context, engine.Turn, *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain()}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

func (h *house) arrives(id int64, lang string) *flowtest.Chat {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(h.thanks.Flows(), lobby()), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"thanks": call(thanks.Name), "waiting": call(thanks.Waiting), "code": call(thanks.Code), "rings": call(thanks.Rings),
			"spending": call(thanks.Spending), "start": h.start, "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{Machine: m, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: h.now})
}

func (h *house) person(id int64) store.Person {
	h.t.Helper()
	p, err := h.Person(h.t.Context(), id)
	h.must(err)
	return p
}

// notice is the newest notice of a kind to a person, in words.
func (h *house) notice(c *flowtest.Chat, kind string, compose func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)) string {
	h.t.Helper()
	for i := len(h.queue.notices) - 1; i >= 0; i-- {
		n := h.queue.notices[i]
		if n.Kind != kind || n.Person != c.Person().ID {
			continue
		}
		screen, ok, err := compose(h.t.Context(), h.person(n.Person), n.Ref, h.now)
		h.must(err)
		if !ok {
			h.t.Fatalf("nothing is said of %+v", n)
		}
		return c.Words(screen)
	}
	h.t.Fatalf("no %s among %+v", kind, h.queue.notices)
	return ""
}
