package guardian_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/guardian"
	"saruar/flows/onboarding"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
)

const (
	chief    = int64(41) // administrator of everything
	regional = int64(42) // staff of Astana
	stranger = int64(43) // staff of Almaty
	teen     = int64(61) // 15, of Astana
)

const phone = "+7\u00a0701\u00a0555\u00a044\u00a033"

// town is a database with staff, and a queue that remembers notices.
type town struct {
	*store.Store
	t         *testing.T
	guardians guardian.Guardians
	notices   []store.Notice
}

func newTown(t *testing.T) *town {
	t.Helper()
	w := &town{Store: flowtest.Store(t), t: t}
	for id, name := range map[int64]string{chief: "Сәуле", regional: "Болат", stranger: "Дина"} {
		flowtest.Member(t, w.Store, id, "ru", name)
	}
	w.must(w.Grant(t.Context(), chief, store.Administrator, "", 0, flowtest.Noon()))
	w.must(w.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, flowtest.Noon()))
	w.must(w.Grant(t.Context(), stranger, store.Staff, "KZ-75", 0, flowtest.Noon()))
	w.guardians = guardian.New(w.Store, w)
	return w
}

// Notify is the queue.
func (w *town) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	w.notices = append(w.notices, notices...)
	return nil
}

func (w *town) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// told is what the last notice says, empty when nothing is to be said any more.
func (w *town) told(lang locales.Lang) string {
	w.t.Helper()
	n := w.notices[len(w.notices)-1]
	compose := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
		guardian.KindApproved: w.guardians.Approved, guardian.KindRefused: w.guardians.Refused, guardian.KindWithdrawn: w.guardians.Withdrawn,
	}[n.Kind]
	person, err := w.Person(w.t.Context(), n.Person)
	w.must(err)
	screen, ok, err := compose(w.t.Context(), person, n.Ref, flowtest.Noon())
	w.must(err)
	if !ok {
		return ""
	}
	text, err := flowtest.Catalog(w.t).Plain(lang, screen.Text[0].(locales.Message))
	w.must(err)
	return text
}

// root is first contact, or the lobby of members.
func root(p engine.Person) string {
	if p.Member {
		return "lobby"
	}
	return onboarding.Name
}

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

// arrives begins a chat.
func (w *town) arrives(id int64) *flowtest.Chat {
	w.t.Helper()
	catalog := flowtest.Catalog(w.t)
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	entrance := func(context.Context, engine.Turn, string) (engine.Move, bool, error) {
		return engine.Move{}, false, nil
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(settings.Flows(w.Store, flowtest.Zone()), w.guardians.Flows()...),
			onboarding.Flow(w.Store, flowtest.Zone(), entrance), lobby()),
		Root: root,
		Commands: map[string]engine.Opener{
			"start":     func(context.Context, engine.Turn, []string) (engine.Move, error) { return engine.Home(), nil },
			"guardians": call(guardian.List), "card": call(guardian.Card), "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(catalog, answer.Choice), Words: flowtest.Words(),
	})
	w.must(err)
	return flowtest.New(w.t, flowtest.World{Machine: m, Person: flowtest.Someone(w.t, w.Store, id), Catalog: catalog, Now: flowtest.Noon()})
}

// waits is somebody of fifteen who has come to the question for a guardian.
func (w *town) waits(lang string) *flowtest.Chat {
	w.t.Helper()
	flowtest.Meet(w.t, w.Store, teen, lang)
	c := w.arrives(teen).Says("/start").Taps(lang).Taps("agree").Says("Аян").Taps("KZ-71").Says("2011").Taps("volunteer")
	return c.At("onboarding.guardian")
}

// asks has given the contact as well.
func (w *town) asks(lang string) *flowtest.Chat {
	w.t.Helper()
	c := w.waits(lang).Taps("give").At("onboarding.guardian_name").Says("Гүлнара апа").At("onboarding.guardian_phone")
	return c.Says("8 701 555 44 33").At("onboarding.guardian").Sees("Гүлнара апа", phone)
}

func TestAGuardianIsAskedAndTheTeenComesIn(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			c := w.asks(lang)
			desk := w.arrives(regional).Says("/guardians").At("guardians.list").Sees("Аян").Taps("person_61").At("guardian_card.card")
			desk.Sees("Гүлнара апа", phone).Taps("how").At("guardian_card.how")
			desk.Taps("d_1_2_call").At("guardians.list").Sees("подтверждено")
			if got := w.told(locales.Lang(lang)); !strings.Contains(got, "🎉") {
				t.Fatalf("told %q", got)
			}
			c.Says("/start").At("onboarding.guardian").Taps("finish").At("lobby.here")
			if w.told("ru") != "" {
				t.Error("who is in already is told to finish")
			}
			if n, err := w.GuardiansWaiting(t.Context(), regional, flowtest.Noon()); n != 0 || err != nil {
				t.Errorf("%d wait, %v", n, err)
			}
		})
	}
}

func TestBadContactsAreRefusedWithAReason(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.waits("ru").Says("что?").At("onboarding.guardian").Taps("give")
	c.Says("Г").At("onboarding.guardian_name").Says(strings.Repeat("ә", 81)).At("onboarding.guardian_name").Do(flowtest.Photo("x")).At("onboarding.guardian_name")
	c.Says("Мама").Says("завтра").At("onboarding.guardian_phone").Do(flowtest.Photo("x")).At("onboarding.guardian_phone")
	c.Do(engine.Input{Kind: engine.Phone, Contact: &engine.Contact{Phone: "77015554433", Owner: teen}}).At("onboarding.guardian_phone").Sees("Это ваш номер")
	c.Do(engine.Input{Kind: engine.Phone, Contact: &engine.Contact{Phone: "77015554433"}}).At("onboarding.guardian").Sees("Мама")
	c.Taps("drop").At("onboarding.guardian").Sees("удалён")
	if slices.Contains(c.Options(), "drop") {
		t.Error("what is gone can be dropped")
	}
}

func TestARefusalLetsTheTeenTryAgain(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.asks("ru")
	w.arrives(chief).Says("/card 61").At("guardian_card.card").Taps("reason").At("guardian_card.reason").Taps("d_1_2_no_answer").Sees("Отказ отправлен")
	if got := w.told("ru"); !strings.Contains(got, "не ответили") {
		t.Fatalf("told %q", got)
	}
	c.Says("/start").Sees("не ответили").Taps("give").Says("Папа").Says("+7 702 000 00 01").Sees("Ждём")
}

func TestAConsentThatIsTakenBackClosesTheAccount(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.asks("ru")
	desk := w.arrives(regional).Says("/card 61").Taps("how").Taps("d_1_2_paper")
	c.Says("/start").Taps("finish").At("lobby.here")
	desk.Says("/card 61").At("guardian_card.card").Sees("подтверждено").Taps("withdraw").At("guardian_card.withdraw").Says("нет").Taps("yes")
	if got := w.told("ru"); !strings.Contains(got, "отозвал") {
		t.Fatalf("told %q", got)
	}
	c.Says("/start").At("onboarding.guardian").Sees("отозвал")
}

func TestTwoWhoDecideAtOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.asks("ru")
	first, second := w.arrives(regional).Says("/card 61").Taps("how"), w.arrives(chief).Says("/card 61").Taps("how")
	stale := w.arrives(chief).Says("/card 61").Taps("reason")
	c.Taps("give").Says("Тётя").Says("+7 702 000 00 01") // another contact meanwhile
	first.Taps("d_1_2_call").At("guardian_card.card").Sees("Тётя")
	first.Taps("how").Taps("d_1_4_call").At("lobby.here")
	second.Taps("d_1_2_call").At("guardian_card.card").Sees("другой сотрудник")
	stale.Taps("d_1_2_declined").At("guardian_card.card").Sees("другой сотрудник")
}

func TestForgedDecisions(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("ru")
	c := w.arrives(regional).Says("/card 61").Taps("how")
	for _, option := range []string{"d_1_2_magic", "d_x_2_call", "d_1", "yes"} {
		c.Do(engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq}).At("guardian_card.how")
	}
	c.Says("позвонили").At("guardian_card.how")
}

func TestOnlyWhoMaySeesGuardians(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.asks("ru")
	w.arrives(stranger).Says("/guardians").At("guardians.list").Sees("никто не ждёт").Says("/card 61").At("guardians.list")
	w.arrives(regional).Says("/card 41").At("lobby.here").Says("/card x").At("lobby.here")
	flowtest.Member(t, w.Store, 99, "ru", "Никто")
	w.arrives(99).Says("/guardians").At("lobby.here")
}

func TestTheListComesInPages(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	for i := range int64(10) {
		id := 100 + i
		flowtest.Meet(t, w.Store, id, "kk")
		w.must(w.SetName(t.Context(), id, fmt.Sprint("Бала ", i)))
		w.must(w.SetRegion(t.Context(), id, "KZ-71"))
		w.must(w.SetBornBy(t.Context(), id, time.Date(2011, time.January, 1, 0, 0, 0, 0, time.UTC)))
		w.must(w.NameGuardian(t.Context(), id, "Ана", flowtest.Noon()))
		w.must(w.AskGuardian(t.Context(), id, "+77010000000", flowtest.Noon()))
	}
	c := w.arrives(regional).Says("/guardians").Sees("Бала 7").Taps("page_1").Sees("Бала 9").Taps("page_0").Sees("Бала 0")
	c.Do(flowtest.Photo("x")).At("guardians.list")
}
