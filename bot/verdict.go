package bot

import (
	"errors"
	"strings"
)

// verdict is what an API error means for the call that met it.
type verdict int

const (
	again      verdict = iota // a fault on the way: try again with growing pauses
	throttled                 // wait exactly as told
	gone                      // the person cannot be reached until they come back
	migrated                  // the group has a new id
	settled                   // nothing to do: the screen is already as it should be
	uneditable                // the old message cannot be changed: send a new one
	threadless                // the forum topic is gone or closed
	broken                    // refused for what it is: never again
)

// judge classifies Telegram's refusals. Their texts are Telegram's own (Bot API server and TDLib).
func judge(err error) verdict {
	var api *APIError
	if !errors.As(err, &api) {
		return again
	}
	says := func(part string) bool { return strings.Contains(api.Description, part) }
	switch {
	case api.Code == 429:
		return throttled
	case api.MigrateTo != 0:
		return migrated
	case api.Code == 403, says("chat not found"), says("PEER_ID_INVALID"):
		return gone
	case api.Code >= 500, api.Code == 401, api.Code == 404, api.Code == 409:
		// 401 and 404 mean a wrong token: the installation is broken, not the call, and it will be mended.
		return again
	case says("message is not modified"), says("query is too old"), says("message to delete not found"):
		return settled
	case says("message to edit not found"), says("message can't be edited"), says("there is no text in the message"),
		says("MESSAGE_ID_INVALID"):
		return uneditable
	case says("message thread not found"), says("TOPIC_CLOSED"), says("TOPIC_DELETED"):
		return threadless
	}
	return broken
}
