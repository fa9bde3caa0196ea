package bot

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"

	"saruar/store"
)

// refused says what Telegram's refusal means for a recipient.
func (s sending) refused(ctx context.Context, person int64, err error) store.Settled {
	d := store.Settled{Person: person, Reason: reason(err)}
	switch judge(err) {
	case throttled:
		d.State, d.Wait = store.RecipientWaits, max(told(err), firstPause)
		if err := s.Notifier.gate.holdAll(ctx, d.Wait, s.Notifier.now()); err != nil {
			s.Log.Warn("other replicas not told to wait", "wait", d.Wait, "error", err)
		}
	case gone:
		d.State = store.RecipientGone
	case again:
		d.State = store.RecipientWaits // Telegram has said that it could not, or was never reached
		if !neverSent(err) {
			d.State = store.RecipientUnknown
		}
	case migrated, settled, uneditable, threadless, broken:
		d.State = store.RecipientRefused
	}
	return d
}

// neverSent reports a fault before Telegram could have taken the message: nobody answered, or somebody said so. A gateway that waited in vain knows nothing.
func neverSent(err error) bool {
	var api *APIError
	if errors.As(err, &api) {
		return api.Code != http.StatusGatewayTimeout
	}
	return errors.As(err, &unsent{})
}

// reason is Telegram's own word, or what kind of fault it was: an address has no place in a report.
func reason(err error) string {
	var api *APIError
	if errors.As(err, &api) {
		return api.Description
	}
	return "connection"
}

// firstMessage is the id of the message, or of the first of an album.
func firstMessage(result json.RawMessage) int64 {
	var album []struct {
		ID int64 `json:"message_id"`
	}
	if json.Unmarshal(result, &album) == nil && len(album) > 0 {
		return album[0].ID
	}
	return messageID(result, Call{})
}
