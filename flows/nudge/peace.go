package nudge

import "time"

// Leader is what decides whether somebody may be disturbed now.
type Leader struct {
	ID                 int64
	QuietFrom, QuietTo int       // minutes after midnight; equal: no quiet hours
	LastUpdate         time.Time // when they were here last; zero: long ago
	Flows              []string  // that they were in then
	InForm             bool      // and one of them was a form
}

const (
	dayMinutes = 24 * 60
	// longestJitter spreads those whose quiet hours end at the same time.
	longestJitter = 20 // minutes
	// formRests is how long a form counts as open after the last answer.
	formRests = 30 * time.Minute
)

// QuietLeft is how long the person's quiet hours still last, with a little jitter after their end; 0 when they are over. The location
// of now is the zone in which they are meant.
func (l Leader) QuietLeft(now time.Time) time.Duration {
	length := modulo(l.QuietTo - l.QuietFrom)
	if length == 0 {
		return 0
	}
	awake := dayMinutes - length
	length += min(int(modulo64(l.ID, longestJitter)), awake/2)
	minute := now.Hour()*60 + now.Minute()
	since := modulo(minute - l.QuietFrom)
	if since >= length {
		return 0
	}
	into := time.Duration(now.Second())*time.Second + time.Duration(now.Nanosecond())
	return time.Duration(length-since)*time.Minute - into
}

// Disturbed reports that the person is in the middle of a form and would be disturbed.
func (l Leader) Disturbed(now time.Time) bool {
	return l.InForm && now.Sub(l.LastUpdate) < formRests
}

func modulo(minutes int) int { return (minutes%dayMinutes + dayMinutes) % dayMinutes }

func modulo64(n, m int64) int64 { return (n%m + m) % m }
