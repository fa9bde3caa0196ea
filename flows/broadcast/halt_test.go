package broadcast_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"saruar/flows/engine"
	"saruar/store"
)

func TestTheAuthorOfWhatTelegramDoesNotTakePutsItRight(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{
		"kk": {"Telegram бұл хабарламаны қабылдамай тұр", "message is odd", "[Жалғастыру]"},
		"ru": {"Telegram не принимает это объявление", "message is odd", "[Продолжить]"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			o := newOffice(t)
			id := o.writes(store.AnnouncementTerms{})
			o.begins(id)
			o.queued()
			_, err := o.HaltAnnouncement(t.Context(), id, "kk", "Bad Request: message is odd", o.now)
			o.must(err)
			for range 2 {
				o.must(o.room.Halt(t.Context(), id))
			}
			if got, want := fmt.Sprint(o.queued()), fmt.Sprintf("[announcement_halted 42 %d]", id); got != want {
				t.Errorf("queued %s, want %s", got, want)
			}
			text, _ := o.words(o.room.Halted, officer, fmt.Sprint(id))
			has(t, text, "Кездесу", "Telegram")
			if text, _ := o.words(o.room.Halted, aigul, fmt.Sprint(id)); text != "" {
				t.Errorf("somebody without the right gets %q", text)
			}
			c := o.chat(officer, lang).Says(fmt.Sprint("/course ", id)).At("announcement_course.card").Sees(want...).Taps("change")
			for _, b := range c.At("announcement_change.card").Options() {
				if b == "erase" {
					t.Error("what is not over is taken away")
				}
			}
			odd := &engine.Formatted{Text: "Қайта", Entities: json.RawMessage(`[{"type":"bold","offset":3,"length":9}]`)}
			c.Taps("kk").Do(engine.Input{Kind: engine.Text, Text: "Қайта", Formatted: odd}).At("announcement_change.words_kk")
			c.Says("Қайта").At("announcement_change.card")
			o.must(o.ResumeAnnouncement(t.Context(), officer, id, o.now))
			if text, _ := o.words(o.room.Halted, officer, fmt.Sprint(id)); text != "" {
				t.Errorf("when it goes on, its author is told %q", text)
			}
		})
	}
}
