package locales

import "strconv"

// What experts score has texts of one form for each criterion, whose name is a part of their keys.

// RubricName is what a criterion is called.
func RubricName(criterion string) Message { return rubric(criterion, "") }

// RubricAbout says what a criterion looks at.
func RubricAbout(criterion string) Message { return rubric(criterion, "_about") }

// RubricAnchor says what an application looks like that deserves a score of a criterion.
func RubricAnchor(criterion string, score int) Message {
	return rubric(criterion, "_"+strconv.Itoa(score))
}

// RubricStrength tells an applicant that a criterion is a strength of theirs.
func RubricStrength(criterion string) Message { return rubric(criterion, "_strength") }

// RubricStep tells an applicant what to do next for a criterion.
func RubricStep(criterion string) Message { return rubric(criterion, "_step") }

func rubric(criterion, part string) Message { return Message{ID: "rubric." + criterion + part} }
