package broadcast_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// proposes is an urgent announcement that waits for a second person.
func (o *office) proposes() int64 {
	o.t.Helper()
	id := o.writes(store.AnnouncementTerms{Urgent: true}, voting()...)
	o.must(o.room.Minute(o.t.Context(), o.now))
	return id
}

func (o *office) revision(id int64) int {
	o.t.Helper()
	of, err := o.AnnouncementOfProgram(o.t.Context(), id)
	o.must(err)
	return of.Revision
}

func TestWhoMayApproveIsToldOnceAndTheAuthorWhatWasDecided(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.proposes()
	o.must(o.room.Minute(t.Context(), o.now))
	seen := fmt.Sprint(id, "-", o.revision(id))
	want := fmt.Sprintf("[announcement_proposed 41 %[1]s announcement_proposed 43 %[1]s]", seen)
	if got := fmt.Sprint(o.queued()); got != want {
		t.Fatalf("queued %s, want %s", got, want)
	}
	text, _ := o.words(o.room.Proposed, second, seen)
	has(t, text, "Шұғыл", "Кездесу", "Болатбек", "Адам саны: 7")
	for _, who := range []int64{officer, local, aigul} {
		if text, _ := o.words(o.room.Proposed, who, seen); text != "" {
			t.Errorf("%d is asked %q", who, text)
		}
	}
	if pressing, err := o.room.Pressing(t.Context(), store.Person{}, seen, o.now); err != nil || !pressing {
		t.Errorf("an urgent one waits for the morning: %v", err)
	}
	late := o.chat(chief, "kk").Says(fmt.Sprint("/approve ", id)).Sees("Ертең &lt;кездесеміз&gt;", "Встретимся завтра", "🗳 Иә / Жоқ / Мүмкін", "https://example.kz/", "Шұғыл")
	c := o.chat(second, "ru").Says(fmt.Sprint("/approve ", id)).At("announcement_approve.card").Sees("Людей: 7", "Кому: всем", "Когда: сразу", "через минуту после одобрения").Says("?")
	c.Taps("show").At("announcement_approve.card").Sees("на обоих языках")
	if got := fmt.Sprint(o.queued()); got != fmt.Sprintf("[announcement_show 43 %d.kk]", id) {
		t.Fatalf("queued %s", got)
	}
	c.Taps(fmt.Sprint("approve_", o.revision(id))).Sees("Одобрено", "Одобрение: Ержан")
	if got := fmt.Sprint(o.queued()); got != fmt.Sprintf("[announcement_decided 42 %s]", seen) {
		t.Fatalf("queued %s", got)
	}
	text, _ = o.words(o.room.Decided, officer, seen)
	has(t, text, "✅", "Ержан")
	// The other pressed at the same time.
	late.Taps(fmt.Sprint("approve_", o.revision(id)-1)).Sees("әріптесіңіз шешіп қойған", "Ержан")
	if got := o.queued(); len(got) > 0 {
		t.Errorf("queued %v", got)
	}
	if text, _ := o.words(o.room.Proposed, chief, seen); text != "" {
		t.Errorf("asked although it is decided: %q", text)
	}
}

func TestASecondPersonSeesWhomItIsForWhenAndWhatItCosts(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	people := store.Audience{{{Field: store.FactRegion, Values: []string{"KZ-71"}}}}
	id := o.writes(store.AnnouncementTerms{Urgent: true, Paid: true, People: people, SendAt: o.now.Add(26 * time.Hour), Repeats: "week", Joins: 5}, voting()...)
	c := o.chat(second, "kk").Says(fmt.Sprint("/approve ", id)).Sees("Кімге:\n1 шарт бойынша", "Қашан: 5 қараша, 14:00", "Апта сайын", "5 күн ішінде", "⚡ Шұғыл", "⭐ Құны: ең көбі 1 Star", "қайта мақұлдаусыз")
	if strings.Contains(c.Text(), "бір минуттан кейін") {
		t.Errorf("it goes at its time:\n%s", c.Text())
	}
}

func TestADeclinedAnnouncementGoesBackWithAReason(t *testing.T) {
	t.Parallel()
	for name, decline := range map[string]struct {
		how  func(*flowtest.Chat)
		want string
	}{
		"ready-made": {func(c *flowtest.Chat) { c.Says("?").Taps("people") }, "алушыларын қайта қарау керек"},
		"own": {func(c *flowtest.Chat) {
			c.Taps("other").At("announcement_decline.words").Says("?").Do(flowtest.Photo("x")).At("announcement_decline.words").Says("Күнін <жаз>")
		}, "Күнін &lt;жаз&gt;"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			id := o.proposes()
			revision := o.revision(id)
			o.queued()
			c := o.chat(second, "ru").Says(fmt.Sprint("/approve ", id)).Taps(fmt.Sprint("decline_", revision)).At("announcement_decline.reason")
			late := o.chat(chief, "ru").Says(fmt.Sprint("/decline ", id, "-", revision))
			decline.how(c)
			c.At("announcement_approve.card").Sees("Отклонено", "Причина")
			text, _ := o.words(o.room.Decided, officer, fmt.Sprint(id, "-", revision))
			has(t, text, "↩️", decline.want)
			late.Taps("time").At("form.question").Sees("уже решил коллега")
			if got := o.queued(); len(got) != 1 {
				t.Errorf("queued %v", got)
			}
		})
	}
}

func TestNobodyApprovesTheirOwnOrWithoutTheRight(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.proposes()
	for who, sees := range map[int64]string{officer: "Своё объявление", local: "не ждёт решения"} {
		c := o.chat(who, "ru").Says(fmt.Sprint("/approve ", id)).Sees(sees)
		if got := fmt.Sprint(c.Options()); got != "[show _back]" {
			t.Errorf("%d may press %s", who, got)
		}
		c.Do(flowtest.Tap("nothing"))
	}
	o.chat(aigul, "ru").Says(fmt.Sprint("/approve ", id)).At("form.question").Says(fmt.Sprint("/decline ", id, "-1")).At("form.question")
	for _, ref := range []string{"x", "1", "1-x"} {
		o.chat(second, "ru").Says("/decline " + ref).At("form.question")
	}
	if of, err := o.AnnouncementOfProgram(t.Context(), id); err != nil || of.State != store.AnnouncementProposed {
		t.Errorf("it is %s, %v", of.State, err)
	}
}
