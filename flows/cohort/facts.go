package cohort

import (
	"time"

	"saruar/flows/engine"
	"saruar/locales"
	"saruar/store"
)

// links are what staff pass on: the way to apply, and the one to see how far choosing is.
func (c Cohorts) links(card store.CohortCard) (text []engine.Message) {
	if card.State == store.CohortIntake {
		text = append(text, locales.CohortLink("https://t.me/"+c.botName+"?start=c_"+card.Code))
	}
	if card.Underway() {
		text = append(text, locales.CohortProgressLink("https://t.me/"+c.botName+"?start=p_"+card.Code))
	}
	return text
}

// facts are the dates of a cohort, a line for each.
func (c Cohorts) facts(card store.CohortCard) []locales.Message {
	lines := []locales.Message{locales.CohortDates(card.OpensAt, card.ClosesAt)}
	for _, stage := range []struct {
		label locales.Message
		by    time.Time
	}{
		{locales.CohortEditScreened(), card.ScreenedBy},
		{locales.CohortEditReviewed(), card.ReviewedBy},
		{locales.CohortEditInterviewed(), card.InterviewedBy},
		{locales.CohortEditDecided(), card.DecidedBy},
	} {
		if stage.by.IsZero() {
			lines = append(lines, locales.CohortStageOpen(stage.label))
		} else {
			lines = append(lines, locales.CohortStage(stage.label, stage.by))
		}
	}
	return lines
}
