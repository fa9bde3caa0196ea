package tokenrule_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/settings"
	"saruar/flows/tokenrule"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	chief    = int64(41) // administrator of everything
	deputy   = int64(42) // another
	regional = int64(43) // administrator of Astana
)

type room struct {
	*store.Store
	t       *testing.T
	address string
}

func newRoom(t *testing.T) *room {
	t.Helper()
	r := &room{t: t, address: storetest.New(t)}
	var err error
	r.Store, err = store.Open(t.Context(), r.address, 4)
	r.must(err)
	t.Cleanup(r.Close)
	r.must(r.SeedRegions(t.Context(), []store.Region{{Code: "KZ-71", NameKK: "Астана қаласы", NameRU: "город Астана"}}))
	for id, region := range map[int64]string{chief: "", deputy: "", regional: "KZ-71"} {
		flowtest.Member(t, r.Store, id, "kk", "Сәуле")
		r.must(r.Grant(t.Context(), id, store.Administrator, region, 0, time.Now()))
	}
	return r
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) number(query string) (n int64) {
	r.t.Helper()
	r.must(storetest.Past(r.t, r.address).QueryRow(r.t.Context(), query).Scan(&n))
	return n
}

func (r *room) arrives(id int64, lang string) *flowtest.Chat {
	r.t.Helper()
	r.must(r.SetLanguage(r.t.Context(), id, lang))
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
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(tokenrule.New(r.Store).Flows(), lobby), settings.Flows(r.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"rules": call(tokenrule.List), "rule": call(tokenrule.Change), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(r.t), answer.Choice), Words: flowtest.Words(),
	})
	r.must(err)
	return flowtest.New(r.t, flowtest.World{Machine: m, Person: flowtest.Someone(r.t, r.Store, id), Catalog: flowtest.Catalog(r.t), Now: time.Now()})
}

func starts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return newRoom(t).arrives(chief, lang)
}

func TestTheListOfRules(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: tokenrule.List, Keeps: true, New: starts, Open: func(c *flowtest.Chat) { c.Says("/rules") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("expiry_months"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("token_rule.value").Sees("1–120") },
	}.Run(t)
}

func TestChangingARule(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: tokenrule.Change, New: starts, Open: func(c *flowtest.Chat) { c.Says("/rule thanks_day") },
		Lines: []flowtest.Line{
			{Step: "value", Good: flowtest.Text("３５０"), Bad: []engine.Input{
				flowtest.Text("көп"), flowtest.Text("-1"), flowtest.Text("1,5"), flowtest.Text("100001"), flowtest.Text("99999999999999999999"),
				flowtest.Photo("x"), flowtest.Tap("nothing"),
			}},
			{Step: "confirm", Good: flowtest.Tap("confirm"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.lobby") },
	}.Run(t)
}

func TestEveryRuleHasANameInBothLanguages(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	rules, err := r.TokenRules(t.Context(), chief)
	r.must(err)
	if len(rules) < 14 {
		t.Fatalf("only %d rules", len(rules))
	}
	for _, rule := range rules {
		if locales.TokenRuleName(rule.Name).MessageID() == locales.Verbatim("").MessageID() {
			t.Errorf("rule %s has no name: add it to locales.TokenRuleName", rule.Name)
		}
		if rule.Value < rule.Least || rule.Value > rule.Most {
			t.Errorf("rule %s is out of its bounds", rule.Name)
		}
	}
}

func TestAChangeCountsAtOnceAndIsWrittenDown(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.arrives(chief, "ru").Says("/rules").Sees("Спасибо за день, токенов: 300").Taps("thanks_day").Says("350").At("token_rule.confirm")
	confirm := c.Sees("Сейчас: 300", "Новое значение: 350").Tap("confirm")
	c.Do(confirm).At("token_rules.list").Sees("✅ Лимит изменён", "Спасибо за день, токенов: 350").Do(confirm)
	if n := r.number(`select token_rule('thanks_day')`); n != 350 {
		t.Errorf("the rule is %d", n)
	}
	if n := r.number(`select count(*) from audit where action = 'change_token_rules' and before->>'value' = '300' and after->>'value' = '350' and after->>'rule' = 'thanks_day'`); n != 1 {
		t.Errorf("%d lines in the audit log", n)
	}
}

func TestOfTwoWhoChangeTheSameRuleOneIsTold(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	one, other := r.arrives(chief, "kk").Says("/rule thanks_day").Says("350"), r.arrives(deputy, "kk").Says("/rule thanks_day").Says("400")
	one.Taps("confirm").At("lobby.lobby")
	other.Taps("confirm").At("token_rule.value").Sees("басқа әкімші өзгертті", "Қазір: 350")
}

func TestTheLeastIsNeverAboveTheMost(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	c := r.arrives(chief, "ru").Says("/rule thanks_least").Sees("1–200").Says("201").At("token_rule.value").Says("150").At("token_rule.confirm")
	r.must(r.ChangeTokenRule(t.Context(), deputy, "thanks_most", 200, 100, time.Now()))
	c.Taps("confirm").At("token_rule.value").Sees("уже не помещается", "1–100")
	if n := r.number(`select token_rule('thanks_least')`); n != 1 {
		t.Errorf("the least is %d", n)
	}
}

func TestWhoAdministersAPartSeesNoRules(t *testing.T) {
	t.Parallel()
	r := newRoom(t)
	r.arrives(regional, "ru").Says("/rules").At("lobby.lobby").Says("/rule thanks_day").At("lobby.lobby")
	r.arrives(chief, "ru").Says("/rule nothing").At("lobby.lobby")
}
