package decision

import (
	"slices"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rubric"
	"saruar/flows/selection"
	"saruar/locales"
	"saruar/store"
)

// cutWord splits a text behind its first word.
func cutWord(text string) (first, rest string) {
	text = strings.TrimSpace(text)
	i := strings.IndexFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
	if i < 0 {
		return text, ""
	}
	return text[:i], strings.TrimSpace(text[i:])
}

// points are what a letter says: what the staff have written, else what the reviews come to.
func points(by store.Rubric, l store.Letter, scores []map[string]int) []store.LetterPoint {
	if len(l.Points) > 0 {
		return l.Points
	}
	var reviews []selection.Review
	for i, s := range scores {
		reviews = append(reviews, selection.Given(int64(i), s))
	}
	var list []store.LetterPoint
	for _, r := range rubric.Scale(by).Remarks(reviews) {
		list = append(list, store.LetterPoint{Criterion: r.Criterion, Strength: r.Strength})
	}
	return list
}

// wording is a point in words: the staff's own, else the usual ones.
func wording(c store.Criterion, p store.LetterPoint) locales.Message {
	switch {
	case p.Text != "":
		return locales.Verbatim(p.Text)
	case p.Strength:
		return rubric.Strength(c)
	}
	return rubric.Step(c)
}

// remarks are the paragraphs of a letter about strengths and next steps.
func remarks(by store.Rubric, list []store.LetterPoint, note string) (text []engine.Message) {
	for _, part := range []struct {
		strength bool
		head     locales.Message
	}{{true, locales.DecisionStrengths()}, {false, locales.DecisionSteps()}} {
		lines := []locales.Message{part.head}
		for _, p := range list {
			if c, ok := by.Criterion(p.Criterion); ok && p.Strength == part.strength {
				lines = append(lines, locales.DecisionPoint(rubric.Name(c), wording(c, p)))
			}
		}
		if len(lines) > 1 {
			text = append(text, locales.Lines(lines...))
		}
	}
	if note != "" {
		text = append(text, locales.Verbatim(note))
	}
	return text
}

// told is what an applicant reads of a decision.
func told(
	by store.Rubric, outcome store.ApplicationState, title string, position int, cohort store.Cohort, list []store.LetterPoint, note string, now time.Time,
) []engine.Message {
	project := locales.Verbatim(title)
	var text []engine.Message
	switch outcome {
	case store.ApplicationInterview:
		text = append(text, locales.DecisionToldInterview(project))
		if by := cohort.InterviewedBy; !by.IsZero() {
			text = append(text, locales.DecisionToldInterviewBy(by))
		}
		return text
	case store.ApplicationAccepted:
		return append(text, locales.DecisionToldAccepted(project, locales.Bilingual{KK: cohort.TitleKK, RU: cohort.TitleRU}))
	case store.ApplicationWaitlisted:
		text = append(text, locales.DecisionToldWaitlisted(project, position))
	default:
		text = append(text, locales.DecisionToldRejected(project))
	}
	if said := remarks(by, list, note); len(said) > 0 && outcome == store.ApplicationRejected {
		text = append(append(text, locales.DecisionToldSeen()), said...)
	} else {
		text = append(text, said...)
	}
	if outcome == store.ApplicationRejected {
		text = append(text, locales.DecisionToldIdeas(), locales.DecisionToldAppeal(now.Add(store.AppealWithin)))
	}
	return text
}

// fixed puts the paragraphs of a letter into the language of whom it is for.
func fixed(lang string, text []engine.Message) []engine.Message {
	list := slices.Clone(text)
	for i, m := range list {
		if words, ok := m.(locales.Message); ok {
			list[i] = locales.Fixed(locales.Lang(lang), words)
		}
	}
	return list
}

func outcomeName(s store.ApplicationState) locales.Message {
	switch s {
	case store.ApplicationInterview:
		return locales.DecisionOutcomeInterview()
	case store.ApplicationAccepted:
		return locales.DecisionOutcomeAccepted()
	case store.ApplicationWaitlisted:
		return locales.DecisionOutcomeWaitlisted()
	}
	return locales.DecisionOutcomeRejected()
}
