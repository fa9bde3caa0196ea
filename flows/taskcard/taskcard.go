// Package taskcard is what a task looks like wherever it is shown: on the board, before it is published, beside what was sent for it.
package taskcard

import (
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	leastAge   = 14 // of whoever may have an account at all
	leastLevel = 1
	barLength  = 10 // characters of a progress bar
)

// Names words what the database has names for.
type Names struct {
	Direction func(name string) locales.Message
}

// Directions names directions by the options that people choose from.
func Directions(options []step.Option) Names {
	return Names{Direction: tokens.Directions(options)}
}

// Title is the task's title in the reader's language.
func Title(t store.TaskText) locales.Message {
	return locales.Named(locales.Bilingual{KK: t.TitleKK, RU: t.TitleRU})
}

// Card shows a task as whoever may take it sees it: what it is, what it brings, until when, and how it is seen that it is done. The code
// on the spot and the right answers of a quiz are not in it.
func Card(t store.Task, n Names) []engine.Message {
	return []engine.Message{
		locales.TaskcardTitle(Title(t.TaskText)),
		locales.Named(locales.Bilingual{KK: t.TextKK, RU: t.TextRU}),
		locales.Lines(brings(t)...),
		locales.Lines(conditions(t, n)...),
	}
}

// brings is what one gets, for how much time, and until when.
func brings(t store.Task) []locales.Message {
	var lines []locales.Message
	if t.Reward > 0 {
		lines = append(lines, locales.TaskcardReward(t.Reward))
	}
	lines = append(lines, locales.TaskcardXp(t.XP))
	if t.Minutes > 0 {
		lines = append(lines, locales.TaskcardTakes(tokens.Lasting(t.Minutes)))
	}
	lines = append(lines, locales.TaskcardPlaces(t.Left()), locales.TaskcardDeadline(t.ClosesAt))
	if t.Goal > 0 {
		lines = append(lines, Progress(t))
	}
	return lines
}

// conditions is where it is, whom it is for, and how it is seen that it is done.
func conditions(t store.Task, n Names) []locales.Message {
	var lines []locales.Message
	if t.Project != 0 {
		lines = append(lines, locales.TaskcardProject(t.ProjectTitle))
	}
	lines = append(lines, locales.TaskcardDirection(n.Direction(t.Direction)), locales.TaskcardRegion(Region(t)))
	if t.Place != "" {
		lines = append(lines, locales.TaskcardPlace(t.Place))
	}
	if t.Recurrence != store.RecursOnce {
		lines = append(lines, locales.TaskcardRecurrence(Recurrence(t.Recurrence)))
	}
	if t.Audience != store.AudienceAnyone {
		lines = append(lines, locales.TaskcardAudience(Audience(t.Audience)))
	}
	if t.Level > leastLevel {
		lines = append(lines, locales.TaskcardLevel(t.Level))
	}
	if t.Age > leastAge {
		lines = append(lines, locales.TaskcardAge(t.Age))
	}
	lines = append(lines, locales.TaskcardProof(Proof(t.Proof)))
	if t.CoordinatorName != "" {
		lines = append(lines, locales.TaskcardCoordinator(t.CoordinatorName))
	}
	return lines
}

// Progress is how far a team is on the way to its common goal, as a bar of text with the goal's units.
func Progress(t store.Task) locales.Message {
	full := min(max(t.Units, 0)*barLength/max(t.Goal, 1), barLength)
	bar := strings.Repeat("▓", full) + strings.Repeat("░", barLength-full)
	return locales.TaskcardGoal(locales.Named(locales.Bilingual{KK: t.UnitKK, RU: t.UnitRU}), bar, t.Units, t.Goal)
}

// Region is where a task is done.
func Region(t store.Task) locales.Message {
	if t.Region == "" {
		return locales.TaskcardEverywhere()
	}
	return step.RegionName(t.RegionKK, t.RegionRU)
}
