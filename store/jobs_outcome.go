package store

import (
	"fmt"
	"time"
)

// What the work on a notice may end with, besides being sent. Any other error has the notice tried again with growing pauses.

// Later says that it is not the time: the same notice is tried again after exactly that time, and this costs no try.
type Later struct {
	Wait   time.Duration
	Reason string
}

func (l Later) Error() string { return fmt.Sprintf("%s: again in %s", l.Reason, l.Wait) }

// Needless says that there is nothing left to send, or nobody to send it to.
type Needless struct{ Reason string }

func (n Needless) Error() string { return n.Reason }

// Refused says that it will never be sent, however often it is tried: a mistake of the program or its texts.
type Refused struct{ Reason string }

func (r Refused) Error() string { return r.Reason }
