package broadcast_test

import (
	"fmt"
	"testing"

	"saruar/flows/announcement"
	"saruar/flows/engine"
	"saruar/store"
)

func voting() []store.AnnouncementButton {
	return []store.AnnouncementButton{
		{Kind: "vote"},
		{Kind: "open", LabelKK: "Ашу", LabelRU: "Открыть", Target: "ticket_ask"},
		{Kind: "link", LabelKK: "Сайт", LabelRU: "Сайт", Target: "https://example.kz/"},
	}
}

func TestAVoteCountsOnceAndCanBeChanged(t *testing.T) {
	t.Parallel()
	o := newOffice(t)
	id := fmt.Sprint(o.writes(store.AnnouncementTerms{People: store.Audience{{{Field: store.FactLang, Values: []string{"kk"}}, {Field: store.FactRegion, Values: []string{"KZ-71"}}}}}, voting()...))
	var number int64
	_, err := fmt.Sscan(id, &number)
	o.must(err)
	o.sends(number, map[int64]store.Settled{second: {State: store.RecipientGone}, local: {State: store.RecipientUnknown}})
	heard := func(who int64, in engine.Input) string {
		t.Helper()
		c := o.chat(who, "ru").Says("hi")
		r := c.Do(in).Reply()
		if r.Screen != nil || r.Notice == nil {
			t.Fatalf("the tap is answered with %+v", r)
		}
		return c.Words(engine.Screen{Text: []engine.Message{r.Notice}})
	}
	has(t, heard(aigul, tap(announcement.Tap, id, "0", "yes")), "да")
	has(t, heard(aigul, tap(announcement.Tap, id, "0", "maybe")), "возможно")
	has(t, heard(local, tap(announcement.Tap, id, "0", "no")), "нет")
	has(t, heard(second, tap(announcement.Tap, id, "0", "no")), "получил")     // has not got it, but may see it
	has(t, heard(bolat, tap(announcement.Tap, id, "0", "yes")), "не работает") // another's
	for name, forged := range map[string][]string{
		"no vote": {id, "0"}, "an unknown answer": {id, "0", "never"}, "a link": {id, "2"}, "a vote on a link": {id, "2", "yes"}, "no button": {id, "7"},
		"no place": {id, "x"}, "below": {id, "-1"}, "no announcement": {"999", "0", "yes"}, "nothing": {}, "too much": {id, "0", "yes", "yes"},
	} {
		if got := heard(aigul, tap(announcement.Tap, forged...)); got != "Эта кнопка больше не работает." {
			t.Errorf("%s: %q", name, got)
		}
	}
	o.chat(aigul, "ru").Do(tap(announcement.Tap, id, "1")).At("ticket_ask.question")
	taps, err := o.AnnouncementTaps(t.Context(), officer, number)
	o.must(err)
	got := ""
	for _, c := range taps {
		got += fmt.Sprint(c.Place, c.Choice, c.Count, " ")
	}
	if got != "0no1 0maybe1 11 " && got != "0no 1 0maybe 1 1 1 " {
		t.Errorf("counted %q", got)
	}
	if foreign, err := o.AnnouncementTaps(t.Context(), aigul, number); err != nil || len(foreign) > 0 {
		t.Errorf("somebody without the right sees %v, %v", foreign, err)
	}
}
