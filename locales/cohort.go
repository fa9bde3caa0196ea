package locales

// CohortStateName words the state of a cohort. A name that is not known stands as it is.
func CohortStateName(state string) Message {
	names := map[string]func() Message{
		"draft": CohortStateDraft, "announced": CohortStateAnnounced, "intake": CohortStateIntake, "screening": CohortStateScreening,
		"review": CohortStateReview, "interviews": CohortStateInterviews, "decided": CohortStateDecided, "running": CohortStateRunning,
		"finished": CohortStateFinished, "archived": CohortStateArchived,
	}
	if name, ok := names[state]; ok {
		return name()
	}
	return Verbatim(state)
}
