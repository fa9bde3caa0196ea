package simulator

import (
	"fmt"
	"net/http"
)

// Refusal is an error in Telegram's words. Code is the HTTP status too.
type Refusal struct {
	Code        int
	Description string
	// RetryAfter is in seconds, 0 for none.
	RetryAfter int
	// MigrateTo is the supergroup that a group has become, 0 for none.
	MigrateTo int64
}

func (r *Refusal) Error() string { return r.Description }

// badRequest refuses with 400 and Telegram's prefix.
func badRequest(format string, args ...any) *Refusal {
	return &Refusal{Code: http.StatusBadRequest, Description: "Bad Request: " + fmt.Sprintf(format, args...)}
}

// forbidden refuses with 403 and Telegram's prefix.
func forbidden(text string) *Refusal {
	return &Refusal{Code: http.StatusForbidden, Description: "Forbidden: " + text}
}

// conflict refuses with 409 and Telegram's prefix.
func conflict(text string) *Refusal {
	return &Refusal{Code: http.StatusConflict, Description: "Conflict: " + text}
}

// tooMany refuses with 429. seconds is how long to wait.
func tooMany(seconds int) *Refusal {
	return &Refusal{
		Code:        http.StatusTooManyRequests,
		Description: fmt.Sprintf("Too Many Requests: retry after %d", seconds),
		RetryAfter:  seconds,
	}
}

const restarting = "Internal Server Error: restart"
