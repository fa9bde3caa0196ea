package board

import (
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// standing says how far somebody is with a task, and where they are not, why they cannot take it.
func (b Board) standing(d deal, now time.Time) []engine.Message {
	switch d.own.State {
	case store.SubmissionTaken:
		return []engine.Message{locales.TaskboardStateTaken(d.own.DueAt)}
	case store.SubmissionReturned:
		return append(b.reason(d.own), locales.TaskboardStateReturned(d.own.DueAt))
	case store.SubmissionSubmitted, store.SubmissionWaits:
		return []engine.Message{waits(d.own)}
	case store.SubmissionApproved:
		return append([]engine.Message{approved(d.own.Submission)}, whyNot(d.task)...)
	case store.SubmissionRejected:
		said := append([]engine.Message{locales.TaskboardStateRejected()}, b.reason(d.own)...)
		if d.own.Appealable(now) {
			said = append(said, locales.TaskboardAppealUntil(d.own.DueAt))
		}
		return said
	case store.SubmissionReversed:
		return []engine.Message{locales.TaskboardStateReversed(d.own.ReversedWhy)}
	case store.SubmissionGivenBack, store.SubmissionLapsed:
	}
	return whyNot(d.task)
}

func whyNot(k store.BoardTask) []engine.Message {
	if k.Why == "" {
		return nil
	}
	return []engine.Message{untaken(k.Why)}
}

// waits says who looks at what was sent.
func waits(s store.OwnSubmission) locales.Message {
	switch {
	case !s.AppealedAt.IsZero():
		return locales.TaskboardWaitsAppeal()
	case s.State == store.SubmissionSubmitted:
		return locales.TaskboardWaitsFiles()
	case s.Doubted, !s.RaisedAt.IsZero():
		return locales.TaskboardWaits()
	case s.Task.Proof == store.ProofCoordinator:
		return locales.TaskboardWaitsCoordinator(store.ShortName(s.Task.CoordinatorName))
	case s.Task.Proof == store.ProofPeers:
		return locales.TaskboardWaitsPeers()
	}
	return locales.TaskboardWaits()
}

// approved says what somebody got.
func approved(s store.Submission) locales.Message {
	got := []locales.Message{locales.TaskboardApproved()}
	if s.Reward > 0 {
		got = append(got, locales.TaskboardGotTokens(s.Reward))
	}
	if s.XP > 0 {
		got = append(got, locales.TaskcardXp(s.XP))
	}
	if s.Reward < s.Task.Reward {
		got = append(got, locales.TaskboardGotLess())
	}
	return locales.Lines(got...)
}

// reason says why something was returned or refused, as far as somebody has said it.
func (b Board) reason(o store.OwnSubmission) []engine.Message {
	said := b.reasons(o.Reason)
	if o.Reason == store.ReasonDuplicate && said.IsZero() {
		said = locales.TaskboardReasonDuplicate()
	}
	switch {
	case o.Words != "" && !said.IsZero() && o.Reason != "other":
		return []engine.Message{locales.TaskboardReason(locales.Spaced(said, locales.Verbatim(o.Words)))}
	case o.Words != "":
		return []engine.Message{locales.TaskboardReason(locales.Verbatim(o.Words))}
	case !said.IsZero():
		return []engine.Message{locales.TaskboardReason(said)}
	}
	return nil
}

// limits says, before a task is taken, when its reward is more than today's or this week's limit leaves.
func limits(k store.BoardTask) []engine.Message {
	switch reward := int64(k.Reward); {
	case reward > k.WeekLeft && k.WeekLeft <= k.DayLeft:
		return []engine.Message{locales.TaskboardWeekLeft(int(k.WeekLeft))}
	case reward > k.DayLeft:
		return []engine.Message{locales.TaskboardDayLeft(int(k.DayLeft))}
	}
	return nil
}

// untaken says why a task cannot be taken.
func untaken(why store.Untaken) locales.Message {
	switch why {
	case store.UntakenClosed:
		return locales.TaskboardWhyClosed()
	case store.UntakenEarly:
		return locales.TaskboardWhyEarly()
	case store.UntakenFull:
		return locales.TaskboardWhyFull()
	case store.UntakenOpen:
		return locales.TaskboardWhyOpen()
	case store.UntakenSlot:
		return locales.TaskboardWhySlot()
	case store.UntakenEach:
		return locales.TaskboardWhyEach()
	case store.UntakenRegion:
		return locales.TaskboardWhyRegion()
	case store.UntakenLevel:
		return locales.TaskboardWhyLevel()
	case store.UntakenAge:
		return locales.TaskboardWhyAge()
	case store.UntakenOwn:
		return locales.TaskboardWhyOwn()
	case store.UntakenAudience:
		return locales.TaskboardWhyAudience()
	case store.UntakenGone:
	}
	return locales.TaskboardWhyGone()
}

// status says in a few words how far a submission is.
func status(s store.Submission) locales.Message {
	switch s.State {
	case store.SubmissionTaken:
		return locales.TaskboardStatusTaken(s.DueAt)
	case store.SubmissionReturned:
		return locales.TaskboardStatusReturned(s.DueAt)
	case store.SubmissionSubmitted, store.SubmissionWaits:
		return locales.CommonStatusPending()
	case store.SubmissionApproved:
		return locales.CommonStatusApproved()
	case store.SubmissionRejected:
		return locales.CommonStatusDeclined()
	case store.SubmissionReversed:
		return locales.TaskboardStatusReversed()
	case store.SubmissionGivenBack:
		return locales.TaskboardStatusGivenBack()
	case store.SubmissionLapsed:
	}
	return locales.TaskboardStatusLapsed()
}
