package apply

import (
	"time"

	"saruar/locales"
	"saruar/store"
)

// StateName is how a state is called to the applicant.
func StateName(s store.ApplicationState) locales.Message {
	switch s {
	case store.ApplicationDraft:
		return locales.CommonStatusDraft()
	case store.ApplicationSubmitted:
		return locales.CommonStatusSubmitted()
	case store.ApplicationScreening:
		return locales.CommonStatusScreening()
	case store.ApplicationNeedsInfo:
		return locales.CommonStatusNeedsInfo()
	case store.ApplicationInReview:
		return locales.CommonStatusInReview()
	case store.ApplicationInterview:
		return locales.CommonStatusInterview()
	case store.ApplicationAccepted:
		return locales.CommonStatusAccepted()
	case store.ApplicationWaitlisted:
		return locales.CommonStatusWaitlisted()
	case store.ApplicationRejected:
		return locales.CommonStatusRejected()
	case store.ApplicationOffered:
		return locales.ApplyStateOffered()
	case store.ApplicationExpired:
		return locales.ApplyStateExpired()
	case store.ApplicationWithdrawn:
		return locales.CommonStatusWithdrawn()
	case store.ApplicationAppealed:
		return locales.ApplyStateAppealed()
	case store.ApplicationUpheld:
		return locales.ApplyStateUpheld()
	case store.ApplicationReopened:
		return locales.ApplyStateReopened()
	case store.ApplicationEnrolled:
		return locales.ApplyStateEnrolled()
	case store.ApplicationDeclined:
		return locales.ApplyStateDeclined()
	}
	return locales.Verbatim(string(s))
}

// next says what comes next for an application.
func (a Applications) next(d *form, now time.Time) locales.Message {
	one := d.application
	switch one.State {
	case store.ApplicationDraft:
		if !one.EditableAt(now) {
			return closedDraft(one, now)
		}
		n, total := a.answered(d)
		return locales.ApplyNextDraft(n, total, one.Cohort.ClosesAt)
	case store.ApplicationSubmitted:
		if one.EditableAt(now) {
			return locales.ApplyNextSubmitted(one.Cohort.ClosesAt)
		}
		return locales.ApplyNextWaiting()
	case store.ApplicationScreening:
		return locales.ApplyNextScreening()
	case store.ApplicationNeedsInfo:
		return locales.Lines(locales.ApplyNextNeedsInfo(one.FixBy), locales.Verbatim(one.Fixes))
	case store.ApplicationInReview:
		return locales.ApplyNextInReview()
	case store.ApplicationInterview:
		return locales.ApplyNextInterview()
	}
	return afterDecision(one)
}

func afterDecision(one store.Application) locales.Message {
	switch one.State {
	case store.ApplicationAccepted:
		return locales.ApplyNextAccepted()
	case store.ApplicationWaitlisted:
		return locales.ApplyNextWaitlisted(one.Waits)
	case store.ApplicationOffered:
		return locales.ApplyNextOffered(one.Until)
	case store.ApplicationRejected:
		if !one.Chosen {
			return locales.ApplyNextRefused()
		}
		return locales.ApplyNextRejected()
	case store.ApplicationAppealed:
		return locales.ApplyNextAppealed()
	case store.ApplicationReopened:
		return locales.ApplyNextReopened()
	case store.ApplicationEnrolled:
		return locales.ApplyNextEnrolled()
	case store.ApplicationWithdrawn:
		return locales.ApplyNextWithdrawn()
	}
	return locales.ApplyNextOver()
}

func closedDraft(one store.Application, now time.Time) locales.Message {
	if now.After(one.Cohort.ClosesAt) {
		return locales.ApplyNextDraftClosed()
	}
	return locales.ApplyClosedPause()
}

// answered counts the questions with an answer, and all that this person is asked.
func (a Applications) answered(d *form) (n, total int) {
	for _, q := range a.questions {
		if !q.wanted(d) {
			continue
		}
		total++
		if !q.given(d).IsZero() {
			n++
		}
	}
	return n, total
}

// resultBy is the day by which the stage that the application is in is promised to be over; zero where nothing is promised.
func resultBy(a store.Application) time.Time {
	switch a.State {
	case store.ApplicationSubmitted, store.ApplicationScreening, store.ApplicationNeedsInfo:
		return a.Cohort.ScreenedBy
	case store.ApplicationInReview:
		return a.Cohort.ReviewedBy
	case store.ApplicationInterview:
		return a.Cohort.DecidedBy
	}
	return time.Time{}
}
