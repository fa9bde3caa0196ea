package apply_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestTheStatusSaysWhatComesNextAndByWhen(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	c.Says("/mine").At("my_applications.list").Sees("Әзірге өтініміңіз жоқ").Taps("begin").At("apply_start.about").Taps("begin")
	fill(c, "place").Taps("later").Says("/mine").At("my_applications.status")
	c.Sees("Нобай", "Жауап берілді: 4/23", "Соңғы мерзім: 4 желтоқсан, 12:00 (Астана уақыты)")
	c.Taps("edit").At("apply.place")
	fillRest(c, "place").Taps("confirm").At("application.status")
	c.Sees("Күйі: Жіберілді", "2026-0001", "бастапқы тексеру", "Нәтижесі белгілі болатын күн: 2026 ж. 18 желтоқсан")
	c.Taps("answers").At("application.answers").Sees("Ауылдағы әкелер мектебі", "Абай облысы", "Білім беру", "1. фото", "https://youtube.com/abc", "+7\u00a0701")
	c.Says("?").At("application.answers").Taps("_back").At("application.status")
}

func TestEveryStateHasItsWords(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "summary").Taps("confirm")
	path := []store.ApplicationState{
		"submitted", "screening", "needs_info", "submitted", "screening", "in_review", "interview", "waitlisted", "offered", "expired",
	}
	seen := map[string]bool{}
	for i, to := range path[1:] {
		w.must(w.store.Move(t.Context(), w.only(leader).ID, path[i:i+1], to, leader, "", c.Now))
		c.Says("?")
		seen[c.Text()] = true
		if editable := slices.Contains(c.Options(), "edit"); editable != (to == "submitted") {
			t.Fatalf("%s: editing offered %t", to, editable)
		}
		if withdrawable := slices.Contains(c.Options(), "withdraw"); withdrawable != to.Follows("submitted") && slices.Contains(store.Withdrawable(), to) != withdrawable {
			t.Fatalf("%s: withdrawal offered %t", to, withdrawable)
		}
	}
	if len(seen) != 8 {
		t.Fatalf("%d different screens", len(seen))
	}
}

func TestWithdrawingAsksFirst(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "ru")
	begin(c)
	fill(c, "summary").Taps("confirm").Taps("withdraw").At("application.withdraw").Sees("нельзя отменить", "Ауылдағы әкелер мектебі")
	c.Says("Иә білмеймін").At("application.withdraw").Taps("no").At("application.status").Sees("Отправлена")
	c.Taps("withdraw").Taps("yes").At("application.status").Sees("Заявка отозвана.", "Отозвана")
	if slices.Contains(c.Options(), "withdraw") || slices.Contains(c.Options(), "edit") {
		t.Fatalf("offers %v", c.Options())
	}
	c.Taps("_back").At("lobby.hall").Says("/apply").At("apply_start.about").Taps("begin").At("apply.lang")
}

func TestAWithdrawalThatComesTooLate(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "summary").Taps("confirm").Taps("withdraw")
	for i, to := range []store.ApplicationState{"screening", "in_review", "accepted"} {
		from := []store.ApplicationState{[]store.ApplicationState{"submitted", "screening", "in_review"}[i]}
		w.must(w.store.Move(t.Context(), w.only(leader).ID, from, to, leader, "", c.Now))
	}
	c.Taps("yes").At("application.status").Sees("енді мүмкін емес", "Құттықтаймыз")
}

// inviteFrom lets the leader make a link and gives its payload.
func inviteFrom(t *testing.T, c *flowtest.Chat) (payload string) {
	t.Helper()
	before := len(c.Sent())
	c.Says("/mine").Taps("authors").At("my_applications.authors").Taps("invite").At("my_applications.authors")
	_, rest, ok := strings.Cut(c.Sent()[before:], "https://t.me/"+botName+"?start=")
	if !ok {
		t.Fatalf("no link in %s", c.Sent())
	}
	payload, _, _ = strings.Cut(rest, "\n")
	if len(payload) != len("a_")+22 {
		t.Fatalf("payload %q", payload)
	}
	return payload
}

func TestACoauthorJoinsAndEdits(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c, other := w.arrives(leader, "kk"), w.arrives(friend, "ru")
	begin(c)
	fill(c, "place").Taps("later")
	payload := inviteFrom(t, c)
	other.Says("/start "+payload).At("application.status").Sees("Теперь вы соавтор", "Ауылдағы әкелер мектебі", "Руководитель: Әлия")
	if options := other.Options(); slices.Contains(options, "withdraw") {
		t.Fatalf("a co-author may %v", options)
	}
	other.Taps("edit").At("apply.edit").Taps("edit_place").At("apply.place").Sees("из 21").Says("Кентау").At("apply.edit").Sees("Кентау")
	if options := other.Options(); slices.Contains(options, "edit_phone") || slices.Contains(options, "edit_confirms") {
		t.Fatalf("a co-author may %v", options)
	}
	c.Taps("_back").At("my_applications.status").Taps("edit").At("apply.place").Sees("Кентау").Taps("keep_answer").At("apply.stage")
	other.Taps("edit_stage").Taps("pilot")
	c.Taps("growing").At("apply.problem")
	if a := w.answers(leader); a["stage"] != "growing" || a["place"] != "Кентау" {
		t.Fatalf("%v", a)
	}
	other.Taps("confirm").At("application.status").Taps("authors").Sees("Болат", "Әлия")
	if options := other.Options(); len(options) != 1 { // only back
		t.Fatalf("a co-author may %v", options)
	}
	other.Says("/mine").At("my_applications.status")
}

func TestLinksThatLeadNowhereAllSayTheSame(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c, other, third := w.arrives(leader, "kk"), w.arrives(friend, "ru"), w.arrives(another, "ru")
	begin(c)
	c.Taps("kk").Taps("later")
	payload := inviteFrom(t, c)
	const invalid = "Эта ссылка недействительна или уже использована"
	third.Says("/start a_" + strings.Repeat("A", 22)).At("lobby.hall").Sees(invalid)
	third.Says("/start c_2099").At("lobby.hall").Sees(invalid)
	third.Now = third.Now.Add(store.InvitationLife)
	third.Says("/start " + payload).At("lobby.hall").Sees(invalid)
	c.Says("/start " + payload).At("application.status").Sees("тең авторға арналған")
	other.Says("/start " + payload).At("application.status")
	third.Now = flowtest.Noon()
	third.Says("/start " + payload).At("lobby.hall").Sees(invalid)
	other.Says("/start " + payload).At("application.status")
}

func TestTheLeaderPartsWithACoauthor(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c, other := w.arrives(leader, "ru"), w.arrives(friend, "kk")
	begin(c)
	fill(c, "place").Taps("later")
	other.Says("/start " + inviteFrom(t, c)).Taps("edit").Taps("edit_place").At("apply.place")
	name := fmt.Sprint("author_", friend)
	c.Says("?").Sees("Болат").Taps(name).Sees("Убрать из соавторов?").Taps("stays").Taps(name).Taps("remove").Sees("Соавтор убран", "Пока никого нет")
	other.Says("Семей").Sees("Бұл енді қолжетімсіз")
	if a := w.answers(leader); a["place"] != nil {
		t.Fatalf("somebody removed wrote %v", a["place"])
	}
}

func TestWhatTheEntranceSays(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	c.Says("/apply").At("apply_start.about").Sees(
		"2-лек", "Соңғы мерзім: 4 желтоқсан, 12:00 (Астана уақыты)", "20 шақты сұрақ", "25 минут", "бірден сақталады", "[Өтінімді бастау]")
	c.Do(engine.Input{Kind: engine.Other}).At("apply_start.about").Do(engine.Input{Kind: engine.Tap, Option: "forged", Seq: c.Session().Seq}).At("apply_start.about")
	c.Says("/start c_2026").At("apply_start.about").Says("1").At("apply.lang")
}

func TestTheEntranceIsClosedForSome(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c, young := w.arrives(leader, "ru"), w.arrives(friend, "ru")
	w.must(w.store.SetBornBy(t.Context(), friend, flowtest.Noon().AddDate(-17, 0, 0)))
	young.Says("/apply").Sees("должно быть 18 лет", "соавтором", "волонтёр")
	if slices.Contains(young.Options(), "begin") {
		t.Fatal("somebody under 18 may begin")
	}
	c.Says("/apply")
	c.Now = w.closes.Add(time.Hour)
	c.Taps("begin").At("apply_start.about").Sees("приёма заявок нет")
	c.Says("/start c_2026").Sees("Приём заявок в этот поток завершён")
	c.Now = w.opens.Add(-time.Hour)
	c.Says("/start").Says("/apply").Sees("ещё не начался", "Начало приёма: 3 ноября, 12:00 (время Астаны)")
	stranger := w.chat(another)
	flowtest.Meet(t, w.store, another, "ru")
	stranger.Says("/apply").At("lobby.hall").Sees("нет доступа")
}

func TestSeveralOpenCohorts(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	w.must(w.store.SeedCohort(t.Context(), "abai", "Абай өңірінің легі", "Поток области Абай", flowtest.Noon()))
	c := w.arrives(leader, "kk")
	c.Says("/apply").At("apply_start.choose").Sees("[Абай өңірінің легі]", "[2-лек]").Says("мүлде басқа").At("apply_start.choose")
	c.Taps("cohort_abai").At("apply_start.about").Sees("Абай өңірінің легі").Taps("begin").At("apply.lang")
	if code := w.only(leader).Cohort.Code; code != "abai" {
		t.Fatal(code)
	}
}

func TestTheStatusLeadsToTheSamePagesFromTheListAndFromTheReceipt(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "summary").Taps("confirm").At("application.status")
	c.Taps("authors").At("application.authors").Says("?").At("application.authors").Taps("_back").At("application.status")
	c.Says("/menu").Says("/mine").At("my_applications.status")
	c.Taps("answers").At("my_applications.answers").Sees("Ауылдағы әкелер мектебі").Taps("_back").At("my_applications.status")
	c.Taps("withdraw").At("my_applications.withdraw").Taps("no").At("my_applications.status").Sees("Жіберілді")
}

func TestALeaderOfAProjectIsLedToThoseWhoFollowIt(t *testing.T) {
	t.Parallel()
	w := newTown(t)
	c := w.arrives(leader, "kk")
	begin(c)
	fill(c, "summary").Taps("confirm")
	path := []store.ApplicationState{"submitted", "screening", "in_review", "accepted", "enrolled"}
	for i, to := range path[1:] {
		w.must(w.store.Move(t.Context(), w.only(leader).ID, path[i:i+1], to, leader, "", c.Now))
		c.Says("?")
		if offered := slices.Contains(c.Options(), "followers"); offered != (to == "accepted" || to == "enrolled") {
			t.Errorf("%s: offered %t", to, offered)
		}
	}
}
