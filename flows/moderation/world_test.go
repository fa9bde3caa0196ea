package moderation_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/moderation"
	"saruar/flows/settings"
	"saruar/flows/taskcard"
	"saruar/locales"
	"saruar/store"
	"saruar/store/ledger"
	"saruar/store/storetest"
)

const (
	chief     = int64(41) // staff of Astana, makes the tasks
	officer   = int64(42) // staff of Astana
	moderator = int64(43) // of Astana
	other     = int64(44) // another one
	aigul     = int64(51) // of Astana
	bolat     = int64(52) // of Astana
	leader    = int64(53) // of an accepted project
)

// hall is a database with those who check and those who do tasks in it, and the queue.
type hall struct {
	*store.Store
	t          *testing.T
	address    string
	notices    []store.Notice
	done       []string
	moderation moderation.Moderation
	budget     int64
	turn       int64
	now        time.Time
}

func (h *hall) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	h.notices = append(h.notices, notices...)
	return nil
}

func newHall(t *testing.T) *hall {
	t.Helper()
	h := &hall{t: t, address: storetest.New(t), turn: 1_000_000, now: flowtest.Noon()}
	var err error
	h.Store, err = store.Open(t.Context(), h.address, 4)
	h.must(err)
	t.Cleanup(h.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	ctx := t.Context()
	h.must(h.SeedRegions(ctx, regions))
	h.must(h.SeedCohort(ctx, "2026", "2-лек", "2-й поток", h.now))
	for id, name := range map[int64]string{
		chief: "Сәуле", officer: "Болатбек", moderator: "Ержан", other: "Мадина", aigul: "Айгүл Серікова", bolat: "Болат Иванов", leader: "Дана",
	} {
		flowtest.Member(t, h.Store, id, "kk", name)
	}
	for id, role := range map[int64]string{chief: store.Staff, officer: store.Staff, moderator: store.Moderator, other: store.Moderator} {
		h.must(h.Grant(ctx, id, role, "KZ-71", 0, h.now))
	}
	issue, err := h.Ledger().Issue(ctx)
	h.must(err)
	h.budget, err = h.Ledger().Budget(ctx, ledger.Scope{Region: "KZ-71"}, h.now)
	h.must(err)
	_, err = h.Ledger().Post(ctx, h.now, ledger.Order{Kind: ledger.Emission, Debit: issue, Credit: h.budget, Amount: 20_000, Ref: "test:1"})
	h.must(err)
	h.sql(`update token_rule set value = 0 where name = 'task_recheck_percent'`)
	h.moderation = moderation.New(moderation.Parts{
		Store: h.Store, Jobs: h, Zone: flowtest.Zone(), Wallet: "wallet",
		Names: taskcard.Names{Direction: func(name string) locales.Message { return locales.Verbatim(name) }},
		Done: func(_ context.Context, person, submission int64) error {
			h.done = append(h.done, fmt.Sprint(person, " ", submission))
			return nil
		},
	})
	return h
}

func (h *hall) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *hall) sql(query string, args ...any) {
	h.t.Helper()
	conn, err := pgx.Connect(h.t.Context(), h.address)
	h.must(err)
	defer conn.Close(context.WithoutCancel(h.t.Context()))
	_, err = conn.Exec(h.t.Context(), query, args...)
	h.must(err)
}

func (h *hall) number(query string, args ...any) (n int64) {
	h.t.Helper()
	conn, err := pgx.Connect(h.t.Context(), h.address)
	h.must(err)
	defer conn.Close(context.WithoutCancel(h.t.Context()))
	if err := conn.QueryRow(h.t.Context(), query, args...).Scan(&n); !errors.Is(err, pgx.ErrNoRows) {
		h.must(err)
	}
	return n
}

// task publishes one; change alters it first.
func (h *hall) task(reward int, change func(*store.TaskText)) int64 {
	h.t.Helper()
	h.turn++
	n := store.TaskText{
		Region: "KZ-71", Direction: "ecology", TitleKK: "Сенбілік", TitleRU: "Субботник", TextKK: "Ауланы тазалау", TextRU: "Уборка двора",
		Audience: store.AudienceAnyone, OpensAt: h.now.Add(-time.Hour), ClosesAt: h.now.AddDate(0, 0, 7), Recurrence: store.RecursOnce, Places: 10, Each: 1,
		Level: 1, Age: 14, Minutes: 90, Reward: reward, XP: 30, Budget: h.budget, Proof: store.ProofPhoto, Checks: store.ChecksModerators, Radius: 300,
	}
	if change != nil {
		change(&n)
	}
	id, err := h.MakeTask(h.t.Context(), chief, n, h.turn, h.now)
	h.must(err)
	h.must(h.PublishTask(h.t.Context(), chief, id, "", "", h.now))
	return id
}

// sends puts a photo before those who check, so long ago.
func (h *hall) sends(person, task int64, ago time.Duration) int64 {
	h.t.Helper()
	h.turn++
	id, why, err := h.TakeTask(h.t.Context(), person, task, h.turn, flowtest.Zone(), h.now)
	if h.must(err); id == 0 {
		h.t.Fatalf("not taken: %s", why)
	}
	h.sql(`update submission set state = 'in_moderation', claimed_at = $2, sent_at = $2 where id = $1`, id, h.now.Add(-ago))
	h.proof(id, "photo", "Аула таза")
	return id
}

func (h *hall) proof(submission int64, kind, words string) {
	h.t.Helper()
	h.sql(`insert into proof (submission, round, kind, words, file, file_unique, file_kind, sent_at)
		select s.id, s.round, $2, $3, 'f-' || s.id, 'u-' || s.id, $2, $4 from submission s where s.id = $1`, submission, kind, words, h.now)
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
		Flows: append(append(h.moderation.Flows(), flowtest.Lobby()), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"checks": call(moderation.Name), "card": call(moderation.Card), "reason": call(moderation.Reason), "reversal": call(moderation.Reversal),
			"rechecks": call(moderation.Rechecks), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{Machine: machine, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: h.now})
}

// forge taps an option whether or not the screen offers it.
func forge(c *flowtest.Chat, option string) *flowtest.Chat {
	return c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq})
}

func (h *hall) has(person, want int64) {
	h.t.Helper()
	b, err := h.Ledger().BalanceOf(h.t.Context(), person, h.now)
	h.must(err)
	if b.Total != want {
		h.t.Fatalf("%d has %d, want %d", person, b.Total, want)
	}
}

// told lists the notices to a person since it was last asked, as kind and ref.
func (h *hall) told(person int64) (list []string) {
	var others []store.Notice
	for _, n := range h.notices {
		if n.Person == person {
			list = append(list, n.Kind+" "+n.Ref)
		} else {
			others = append(others, n)
		}
	}
	h.notices = others
	return list
}

type composer func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error)

func (h *hall) compose(compose composer, person int64, ref string) (engine.Screen, bool) {
	h.t.Helper()
	p, err := h.Person(h.t.Context(), person)
	h.must(err)
	screen, ok, err := compose(h.t.Context(), p, ref, h.now)
	h.must(err)
	return screen, ok
}

// words composes a notice for somebody; empty when there is nothing to say.
func (h *hall) words(compose composer, person int64, ref string) string {
	h.t.Helper()
	screen, ok := h.compose(compose, person, ref)
	if !ok {
		return ""
	}
	p, err := h.Person(h.t.Context(), person)
	h.must(err)
	return h.arrives(person, p.Lang).Words(screen)
}

// sees checks that a text has each part.
func sees(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Fatalf("no %q in\n%s", part, text)
		}
	}
}
