package broadcast

import (
	"context"
	"errors"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// KindHalted tells the author that Telegram does not take an announcement, which waits for them. The reference is its id.
const KindHalted = "announcement_halted"

// Halt has the author told that an announcement has halted.
func (b Broadcasts) Halt(ctx context.Context, id int64) error {
	of, err := b.store.AnnouncementOfProgram(ctx, id)
	if err != nil {
		return err
	}
	ref := step.Ref(id)
	return b.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindHalted, Person: of.Author, Ref: ref, Once: fmt.Sprint(KindHalted, ":", ref, ":", of.Revision)})
}

// Halted words it. What somebody has resumed, or ended, needs no word any more.
func (b Broadcasts) Halted(ctx context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	id, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	of, err := b.store.AnnouncementOf(ctx, p.ID, id)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Screen{}, false, nil
	}
	lang, _, halted := of.Halted()
	if err != nil || !halted {
		return engine.Screen{}, false, err
	}
	return engine.Screen{
		Text: []engine.Message{locales.BroadcastToldHalted(title(of), version(lang))}, Rows: opens(locales.BroadcastButtonCourse(), Course, id),
	}, true, nil
}

// version names the language in which an announcement is meant; none means both.
func version(lang string) locales.Message {
	switch lang {
	case string(locales.Kazakh):
		return locales.CommonLangKk()
	case string(locales.Russian):
		return locales.CommonLangRu()
	}
	return locales.Joined(locales.CommonLangKk(), locales.CommonLangRu())
}
