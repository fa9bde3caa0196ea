package wallet_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/sheet"
	"saruar/flows/wallet"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	aigul = int64(51)
	ivan  = int64(52) // leads a project
	bolat = int64(53) // works on it
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

// shop is a programme with tokens, people and one project.
type shop struct {
	*store.Store
	t        *testing.T
	address  string
	now      time.Time
	queue    *queue
	wallets  wallet.Wallets
	treasury int64
	project  int64
	next     int
}

func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{t: t, address: storetest.New(t), now: flowtest.Noon(), queue: &queue{}}
	var err error
	s.Store, err = store.Open(t.Context(), s.address, 4)
	s.must(err)
	t.Cleanup(s.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	s.must(s.SeedRegions(t.Context(), regions))
	s.must(s.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", time.Now()))
	for id, name := range map[int64]string{aigul: "Айгүл Сейтқызы", ivan: "Иван Петров", bolat: "Болат"} {
		flowtest.Member(t, s.Store, id, "kk", name)
	}
	s.apply("Жасыл бақ")
	s.sql(`insert into application_author values ($1, $2, now())`, s.project, bolat)
	l := s.Ledger()
	s.treasury, err = l.Budget(t.Context(), ledger.Scope{}, s.now)
	s.must(err)
	issue, err := l.Issue(t.Context())
	s.must(err)
	s.posts(ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: s.treasury, Amount: 100_000})
	s.wallets = wallet.New(wallet.Parts{
		Table: func(head ...string) (wallet.Table, error) { return sheet.NewTable(head...) },
		Store: s.Store, Jobs: s.queue, Words: flowtest.Catalog(t), Zone: flowtest.Zone(), Direction: locales.Verbatim,
		About: wallet.About{"thanks": func(_ context.Context, id string) (locales.Message, error) {
			return locales.Verbatim("=SUM(1) көмегіңізге " + id), nil
		}},
	}, wallet.Door{Label: locales.Verbatim("Есік"), Flow: "lobby"},
		wallet.Door{Label: locales.Verbatim("Жабық есік"), Flow: "closed", May: func(engine.Person) bool { return false }})
	return s
}

func (s *shop) apply(title string) {
	s.t.Helper()
	var err error
	s.project, err = s.BeginApplication(s.t.Context(), "2026", ivan, time.Now())
	s.must(err)
	answers, err := json.Marshal(map[string]any{
		"lang": "kk", "title": title, "direction": "ecology", "region": "KZ-71", "place": "Астана", "stage": "pilot", "problem": "Мәселе",
		"solution": "Шешім", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"}, "income": []string{"grants"},
		"budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": "+77011234567", "email": "a@example.kz", "confirms": []string{"truth"},
	})
	s.must(err)
	s.sql(`update application set answers = $2 where id = $1`, s.project, answers)
	_, err = s.Submit(s.t.Context(), s.project, ivan, time.Now())
	s.must(err)
	s.sql(`update application set state = 'accepted' where id = $1`, s.project)
}

func (s *shop) must(err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *shop) sql(query string, args ...any) {
	s.t.Helper()
	_, err := storetest.Past(s.t, s.address).Exec(s.t.Context(), query, args...)
	s.must(err)
}

func (s *shop) account(person int64) int64 {
	s.t.Helper()
	id, err := s.Ledger().PersonAccount(s.t.Context(), person, s.now)
	s.must(err)
	return id
}

func (s *shop) posts(o ledger.Order) int64 {
	s.t.Helper()
	s.next++
	o.Ref = fmt.Sprint("shop:", s.next)
	r, err := s.Ledger().Post(s.t.Context(), s.now, o)
	s.must(err)
	s.must(r[0].Err())
	return r[0].Transfer
}

func (s *shop) rewards(person, amount int64) int64 {
	s.t.Helper()
	return s.posts(ledger.Order{Kind: ledger.Reward, Debit: s.treasury, Credit: s.account(person), Amount: amount, About: "task 1"})
}

func (s *shop) thanks(from, to, amount int64) int64 {
	s.t.Helper()
	return s.posts(ledger.Order{Kind: ledger.Thanks, Debit: s.account(from), Credit: s.account(to), Amount: amount, About: "thanks 1"})
}

// available is what somebody can spend.
func (s *shop) available(person int64) int64 {
	s.t.Helper()
	b, err := s.Ledger().BalanceOf(s.t.Context(), person, s.now)
	s.must(err)
	return b.Available()
}

// gifts is how many tokens the project was given.
func (s *shop) gifts() int64 {
	s.t.Helper()
	var n int64
	s.must(storetest.Past(s.t, s.address).QueryRow(s.t.Context(), `select coalesce(sum(amount), 0)::bigint from account_balance where kind = 'project'`).Scan(&n))
	return n
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

func (s *shop) arrives(id int64, lang string) *flowtest.Chat {
	s.t.Helper()
	s.must(s.SetLanguage(s.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(s.wallets.Flows(), lobby()), settings.Flows(s.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"balance": call(wallet.Name), "history": call(wallet.History), "movement": call(wallet.Movement), "gift": call(wallet.Gift),
			"lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(s.t), answer.Choice), Words: flowtest.Words(),
	})
	s.must(err)
	return flowtest.New(s.t, flowtest.World{Machine: m, Person: flowtest.Someone(s.t, s.Store, id), Catalog: flowtest.Catalog(s.t), Now: s.now})
}

func (s *shop) person(id int64, lang string) store.Person {
	s.t.Helper()
	s.must(s.SetLanguage(s.t.Context(), id, lang))
	p, err := s.Person(s.t.Context(), id)
	s.must(err)
	return p
}

// words puts a notice into words.
func (s *shop) words(screen engine.Screen, lang string) string {
	s.t.Helper()
	var lines []string
	for _, m := range screen.Text {
		text, err := flowtest.Catalog(s.t).Plain(locales.Lang(lang), m.(locales.Message))
		s.must(err)
		lines = append(lines, text)
	}
	return strings.Join(lines, "\n")
}
