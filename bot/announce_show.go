package bot

import (
	"context"
	"errors"

	"saruar/store"
)

// Show sends an announcement to one person in a language, exactly as it will arrive, but never at the rate that costs Stars: to whoever writes it, before everybody gets it.
// Errors: those of Notifier.Send.
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
	_, err = a.Notifier.once(ctx, person, call)
	return err
}
