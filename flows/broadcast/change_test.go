package broadcast_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

func TestWhatWasSentIsPutIntoOtherWords(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.chat(officer, "ru").Says(fmt.Sprint("/change ", id)).At("form.question") // nothing was sent yet
	o.sends(id, nil)
	o.queued()
	c := o.chat(officer, "ru").Says(fmt.Sprint("/course ", id)).Taps("change").At("announcement_change.card").Says("?").Do(flowtest.Tap("nothing"))
	c.Taps("kk").At("announcement_change.words_kk").Sees("Ертең &lt;кездесеміз&gt;").Do(flowtest.Photo("x")).Do(flowtest.Tap("nothing")).At("announcement_change.words_kk")
	c.Says(strings.Repeat("ұ", 4097)).At("announcement_change.words_kk")
	c.Do(engine.Input{Kind: engine.Text, Text: "Бүгін", Formatted: &engine.Formatted{Text: " Бүгін", Entities: json.RawMessage(`[{"type":"bold","offset":1,"length":5}]`)}})
	c.At("announcement_change.card").Sees("Текст изменён: 0 из 5")
	if got := fmt.Sprint(o.queued()); got != "[announcement_change 0 1]" {
		t.Errorf("queued %s", got)
	}
	content, err := o.AnnouncementContentOf(t.Context(), id)
	o.must(err)
	if p := content.Parts["kk"][0]; p.Words != " Бүгін" || !strings.Contains(string(p.Entities), "bold") {
		t.Errorf("it says %+v", p)
	}
	// One change at a time.
	if _, err := o.RewordAnnouncement(t.Context(), officer, id, "ru", "x", nil, o.now); err == nil {
		t.Error("two changes at once")
	}
	o.must(o.EndChange(t.Context(), 1, o.now))
	c.Taps("refresh").Taps("ru").At("announcement_change.words_ru").Says("Сегодня").Sees("из 2")
	o.chat(local, "ru").Says(fmt.Sprint("/change ", id)).At("form.question")
}

func TestWhatWasSentIsTakenAwayWhileTelegramAllowsIt(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.sends(id, map[int64]store.Settled{aigul: {State: store.RecipientGone}})
	o.chat(officer, "kk").Says(fmt.Sprint("/change ", id)).Taps("erase").At("announcement_change.erase").Says("?").Do(flowtest.Tap("nothing")).Taps("no").At("announcement_change.card")
	o.now = o.now.Add(49 * time.Hour)
	c := o.chat(officer, "kk").Says(fmt.Sprint("/change ", id)).Taps("erase").Sees("Жойылатын хабар саны: 0", "қалатыны: 6").Taps("yes").Sees("Кеш")
	o.now = o.now.Add(-2 * time.Hour)
	c.Now = o.now
	if c.Taps("erase").Sees("Жойылатын хабар саны: 6"); strings.Contains(c.Text(), "қалатыны") {
		t.Errorf("nothing stays:\n%s", c.Text())
	}
	c.Taps("yes").Sees("Жойылғаны: 0 (6 ішінен)")
}

func TestWhatWasSentIsOpenedAndCopied(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := o.writes(store.AnnouncementTerms{})
	o.sends(id, nil)
	c := o.chat(officer, "ru").Says(fmt.Sprint("/course ", id)).Taps("open").At("announcement.card").Sees("отправлено").Taps("copy").At("announcement.card").Sees("Копия готова", "черновик")
	if of, err := o.AnnouncementOfProgram(t.Context(), id+1); err != nil || of.Title != "Кездесу" || !strings.Contains(c.Text(), of.Title) {
		t.Errorf("%+v, %v", of, err)
	}
}
