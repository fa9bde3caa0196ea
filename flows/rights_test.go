package flows_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"

	"saruar/flows"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

// Who and where: what is tried is done to somebody of the home region, who leads an application to the home cohort.
const (
	actor    = int64(41)
	target   = int64(51)
	home     = "KZ-71"
	abroad   = "KZ-10"
	this     = "2026"
	earlier  = "2025"
	secret   = "Құпиякөл"
	telltale = "+77011234567"
)

// exhibit is a database with somebody in it to whom things may be done, and the whole table of contents over it.
type exhibit struct {
	*store.Store
	t           *testing.T
	address     string
	past        *pgx.Conn // past the store and its rights
	application int64
	cohorts     map[string]int64
	talk        *flows.Conversation
}

func newExhibit(t *testing.T) *exhibit {
	t.Helper()
	e := &exhibit{t: t, cohorts: map[string]int64{}}
	e.address = storetest.New(t)
	e.connect(e.address)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	e.must(e.SeedRegions(t.Context(), regions))
	for _, code := range []string{this, earlier} {
		e.must(e.SeedCohort(t.Context(), code, code, code, time.Now()))
		e.cohorts[code] = e.number(`select id from cohort where code = $1`, code)
		e.sql(`update cohort set region = $2 where code = $1`, code, home)
	}
	flowtest.Member(t, e.Store, actor, "ru", "Сауле")
	flowtest.Member(t, e.Store, target, "kk", secret)
	e.apply()
	jobs, err := store.NewJobs(e.Store, nil)
	e.must(err)
	c, err := flows.New(flows.Parts{
		Store: e.Store, Jobs: jobs, Catalog: flowtest.Catalog(t), Zone: flowtest.Zone(), BotName: "saruar_bot",
	})
	e.must(err)
	e.talk = c
	return e
}

func (e *exhibit) connect(address string) {
	e.t.Helper()
	var err error
	e.Store, err = store.Open(e.t.Context(), address, 3)
	e.must(err)
	e.t.Cleanup(e.Close)
	e.past, err = pgx.Connect(e.t.Context(), address)
	e.must(err)
	e.t.Cleanup(func() { _ = e.past.Close(context.Background()) })
}

func (e *exhibit) must(err error) {
	e.t.Helper()
	if err != nil {
		e.t.Fatal(err)
	}
}

// apply hands in the application of whom things are done to.
func (e *exhibit) apply() {
	e.t.Helper()
	var err error
	e.application, err = e.BeginApplication(e.t.Context(), this, target, time.Now())
	e.must(err)
	answers, err := json.Marshal(map[string]any{
		"lang": "kk", "title": secret, "direction": "ecology", "region": home, "place": "Астана", "stage": "pilot", "problem": "Мәселе",
		"solution": "Шешім", "people": 100, "team": 5, "leader": "Бәрі", "growth": "Көршіге", "forms": []string{"online"}, "income": []string{"grants"},
		"budget": "small", "wants": []string{"mentor"}, "access": "Пандус", "phone": telltale, "email": "a@example.kz", "confirms": []string{"truth"},
	})
	e.must(err)
	e.sql(`update application set answers = $2 where id = $1`, e.application, answers)
	_, err = e.Submit(e.t.Context(), e.application, target, time.Now())
	e.must(err)
}

func (e *exhibit) sql(query string, args ...any) {
	e.t.Helper()
	_, err := e.past.Exec(e.t.Context(), query, args...)
	e.must(err)
}

// number reads a number past the store; nothing there is 0.
func (e *exhibit) number(query string, args ...any) (n int64) {
	e.t.Helper()
	if err := e.past.QueryRow(e.t.Context(), query, args...).Scan(&n); !errors.Is(err, pgx.ErrNoRows) {
		e.must(err)
	}
	return n
}

func (e *exhibit) chat(person int64) *flowtest.Chat {
	return flowtest.New(e.t, flowtest.World{
		Machine: e.talk.Machine, Person: flowtest.Someone(e.t, e.Store, person), Catalog: flowtest.Catalog(e.t), Now: time.Now(),
	})
}

// opens puts a flow in front, as the button of a notice does, and tells whether it came to stand there.
func opens(c *flowtest.Chat, flow, ref string) bool {
	args := []string{flow}
	if ref != "" {
		args = append(args, ref)
	}
	c.Do(engine.Input{Kind: engine.Tap, Name: "open", Args: args})
	return strings.HasPrefix(c.Place(), flow+".")
}

// scope is where somebody holds a role.
type scope struct {
	role, region, cohort string
	over                 bool // the grant has ended
}

func (e *exhibit) give(s scope) {
	e.t.Helper()
	e.must(e.Grant(e.t.Context(), actor, s.role, s.region, e.cohorts[s.cohort], time.Now()))
	if s.over {
		e.sql(`update role_grant set ends_at = now() where person = $1`, actor)
	}
}

// lacking lists the ways to lack a right: one for each dimension.
func (t trial) lacking(action store.Action, role string) map[string]scope {
	ways := map[string]scope{
		"no role":        {},
		"another region": {role: role, region: abroad},
		"an ended grant": {role: role, over: true},
	}
	if !t.anyCohort {
		ways["another cohort"] = scope{role: role, cohort: earlier}
	}
	if t.anyCohort {
		ways["a cohort only"] = scope{role: role, cohort: this}
	}
	if t.everywhere {
		ways["a region only"] = scope{role: role, region: home}
		ways["a cohort only"] = scope{role: role, cohort: this}
	}
	for _, other := range store.Roles() {
		if !slices.Contains(action.Roles(), other) {
			ways["only the role of "+other] = scope{role: other}
		}
	}
	return ways
}

// enough is the least that a right needs.
func (t trial) enough(role string) scope {
	switch {
	case t.everywhere:
		return scope{role: role}
	case t.anyCohort:
		return scope{role: role, region: home}
	}
	return scope{role: role, region: home, cohort: this}
}

// Every action that needs a right is tried by those who hold it, and by those who lack it in each dimension, in the chat and past it.
func TestNobodyDoesWhatTheyHaveNoRightTo(t *testing.T) {
	t.Parallel()
	all := trials()
	for action := range all {
		if !slices.Contains(store.Actions(), action) {
			t.Errorf("%s is tried, but is no action", action)
		}
	}
	for _, action := range store.Actions() {
		trial, ok := all[action]
		if !ok {
			t.Errorf("action %s is not tried: add it to trials", action)
			continue
		}
		for _, role := range action.Roles() {
			t.Run(fmt.Sprintf("%s by %s", action, role), func(t *testing.T) {
				t.Parallel()
				trial.allows(t, trial.enough(role))
				trial.refuses(t, trial.lacking(action, role))
			})
		}
	}
}

// places are where an action is tried.
func (t trial) places() map[string]func(*exhibit) bool {
	return map[string]func(*exhibit) bool{"on screen": t.screen, "in SQL": t.sql}
}

// stage is a database in which the action can be tried.
func (t trial) stage(tb *testing.T) *exhibit {
	tb.Helper()
	e := newExhibit(tb)
	if t.before != nil {
		t.before(e)
	}
	return e
}

func (t trial) allows(tb *testing.T, s scope) {
	tb.Helper()
	for where, try := range t.places() {
		tb.Run("allowed "+where, func(tb *testing.T) {
			e := t.stage(tb)
			e.give(s)
			if !try(e) {
				tb.Error("refused")
			}
		})
	}
}

// refuses tries one way after the other in the same database: what is refused leaves nothing behind.
func (t trial) refuses(tb *testing.T, ways map[string]scope) {
	tb.Helper()
	e := t.stage(tb)
	for name, s := range ways {
		for where, try := range t.places() {
			tb.Run(name+" "+where, func(tb *testing.T) {
				e.t = tb
				e.sql(`delete from role_grant where person = $1`, actor)
				if s.role != "" {
					e.give(s)
				}
				if try(e) {
					tb.Error("done")
				}
			})
		}
	}
}

// refused tells a refusal from success; any other error fails the test.
func (e *exhibit) refused(err error) bool {
	e.t.Helper()
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		e.t.Errorf("refused with %v", err)
	}
	return err != nil
}
