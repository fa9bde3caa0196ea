package bot

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// Show sends an announcement to one person in a language, exactly as it will arrive, but never at the rate that costs Stars: to whoever writes or approves it, before
// everybody gets it. A line before it says, in this language, what it is. Errors: those of Notifier.Send.
func (a Announcer) Show(ctx context.Context, person, announcement int64, lang string) error {
	content, err := a.Store.AnnouncementContentOf(ctx, announcement)
	if err != nil {
		return err
	}
	call, err := a.call(announcement, content, lang, false)
	if err == nil {
		call, err = call.to(person)
	}
	if err != nil {
		return errors.Join(store.Refused{Reason: err.Error()}, err)
	}
	head := engine.Screen{Text: []engine.Message{locales.AnnouncementShowLabel()}}
	if _, err = a.Notifier.post(ctx, a.Notifier.shower(person, lang), head); err != nil {
		return err
	}
	_, err = a.Notifier.once(ctx, person, call)
	return err
}
