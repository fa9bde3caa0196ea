package decision

import (
	"slices"

	"saruar/store"
)

// begins reports whether a round can begin now: an old button must not leave an empty one in front of the last decisions.
func (c *council) begins(option string) bool {
	if option == optionInterviews {
		return c.cohort.State == store.CohortReview || c.cohort.State == store.CohortInterviews
	}
	return c.undecided() > 0
}

// undecided counts the candidates that can still be decided on.
func (c *council) undecided() (n int) {
	for _, one := range c.of {
		if open(one.State) {
			n++
		}
	}
	return n
}

// outcomes are what can become of an application in a round, in the order in which a tap goes through them.
func outcomes(kind store.RoundKind) []store.ApplicationState {
	if kind == store.InterviewRound {
		return []store.ApplicationState{store.ApplicationInterview}
	}
	return []store.ApplicationState{store.ApplicationAccepted, store.ApplicationWaitlisted, store.ApplicationRejected}
}

// proposal is what the ranking suggests: for interviews twice as many as there are places, of those who pass; in the end the places, the
// waitlist, and the rest. Who does not pass is suggested for nothing but an answer.
func (c *council) proposal(kind store.RoundKind) (list []store.Decision) {
	places, waitlist := c.cohort.Places-c.taken(), c.cohort.Waitlist
	for i, r := range c.list {
		one := c.of[r.ID]
		if !open(one.State) {
			continue
		}
		decision := store.Decision{Application: r.ID, Position: i + 1, Outcome: store.ApplicationRejected}
		switch {
		case kind == store.InterviewRound && (one.State == store.ApplicationInterview || !r.Passes || len(list) >= 2*c.cohort.Places):
			continue
		case kind == store.InterviewRound:
			decision.Outcome = store.ApplicationInterview
		case r.Passes && places > 0:
			decision.Outcome = store.ApplicationAccepted
			places--
		case r.Passes && waitlist > 0:
			decision.Outcome = store.ApplicationWaitlisted
			waitlist--
		}
		list = append(list, decision)
	}
	return list
}

// taken counts the places that somebody has already.
func (c *council) taken() (n int) {
	for _, one := range c.of {
		if slices.Contains([]store.ApplicationState{store.ApplicationAccepted, store.ApplicationEnrolled, store.ApplicationOffered}, one.State) {
			n++
		}
	}
	return n
}
