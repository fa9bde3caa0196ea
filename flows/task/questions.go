package task

import (
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/taskcard"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	titleMost  = 80
	textMost   = 1200
	placeMost  = 120
	unitMost   = 30
	rewardMost = 10_000
	placesMost = 10_000
	dayMinutes = 24 * 60
)

// questions lists the fields of a task in the order in which they are asked and shown.
func (r Tasks) questions() []question {
	list := []question{
		{
			name: "title_kk", label: locales.TaskTitleKk(), essential: true, required: true,
			given: func(d *draft) locales.Message { return words(d.TitleKK) },
			step:  text(locales.TaskTitleKkAsk(titleMost), 3, titleMost, func(d *draft) *string { return &d.TitleKK }),
		},
		{
			name: "title_ru", label: locales.TaskTitleRu(), essential: true, required: true,
			given: func(d *draft) locales.Message { return words(d.TitleRU) },
			step:  text(locales.TaskTitleRuAsk(titleMost), 3, titleMost, func(d *draft) *string { return &d.TitleRU }),
		},
		{
			name: "text_kk", label: locales.TaskTextKk(), essential: true, required: true,
			given: func(d *draft) locales.Message { return words(d.TextKK) },
			step:  text(locales.TaskTextKkAsk(textMost), 10, textMost, func(d *draft) *string { return &d.TextKK }),
		},
		{
			name: "text_ru", label: locales.TaskTextRu(), essential: true, required: true,
			given: func(d *draft) locales.Message { return words(d.TextRU) },
			step:  text(locales.TaskTextRuAsk(textMost), 10, textMost, func(d *draft) *string { return &d.TextRU }),
		},
	}
	list = append(list, r.proofQuestions()...)
	list = append(list, r.effortQuestions()...)
	list = append(list, r.whoQuestions()...)
	return append(list, r.goalQuestions()...)
}

// effortQuestions are until when, how long, how many and for how much.
func (r Tasks) effortQuestions() []question {
	return []question{
		{
			name: "closes", label: locales.TaskCloses(), essential: true, required: true,
			given: func(d *draft) locales.Message { return at(d.ClosesAt) },
			step: when{
				ask: func(*draft) locales.Message { return locales.TaskClosesAsk() }, field: func(d *draft) *time.Time { return &d.ClosesAt },
				days: []int{1, 3, 7, 14, 30}, check: closesCheck,
			}.step(r.zone),
		},
		{
			name: "minutes", label: locales.TaskMinutes(), essential: true,
			given: func(d *draft) locales.Message { return tokens.Lasting(d.Minutes) },
			step: amount{
				ask: locales.TaskMinutesAsk(), field: func(d *draft) *int { return &d.Minutes }, usual: []int{15, 30, 60, 120, 180, 240}, columns: 2,
				least: 0, most: dayMinutes, say: tokens.Lasting, read: answer.Spent, wanted: locales.TaskMinutesWanted,
			}.step(),
		},
		{
			name: "places", label: locales.TaskPlaces(), essential: true,
			given: func(d *draft) locales.Message { return number(d.Places) },
			step: amount{
				ask: locales.TaskPlacesAsk(), field: func(d *draft) *int { return &d.Places }, usual: []int{1, 5, 10, 20, 50, 100}, columns: 3,
				least: 1, most: placesMost,
			}.step(),
		},
		{
			name: "reward", label: locales.TaskReward(), essential: true,
			given: func(d *draft) locales.Message { return number(d.Reward) },
			step: amount{
				ask: locales.TaskRewardAsk(), field: func(d *draft) *int { return &d.Reward }, usual: []int{0, 10, 20, 30, 50, 100}, columns: 3,
				least: 0, most: rewardMost, say: rewardLabel,
			}.step(),
		},
		{
			name: "budget", label: locales.TaskBudget(), essential: true, required: true, when: rewarded,
			given: budgetGiven, step: r.budgetStep(),
		},
	}
}

func rewardLabel(n int) locales.Message {
	if n == 0 {
		return locales.TaskNoReward()
	}
	return number(n)
}

// whoQuestions are where, for whom, since when and how often.
func (r Tasks) whoQuestions() []question {
	return []question{
		{name: "region", label: locales.TaskRegion(), given: region, step: r.regionStep()},
		{
			name: "direction", label: locales.TaskDirection(),
			given: func(d *draft) locales.Message { return r.cards.Direction(d.Direction) },
			step:  choice(locales.TaskDirectionAsk(), r.directions, func(d *draft) *string { return &d.Direction }),
		},
		{
			name: "audience", label: locales.TaskAudience(),
			given: func(d *draft) locales.Message { return taskcard.Audience(d.Audience) }, step: audienceStep(),
		},
		{
			name: "opens", label: locales.TaskOpens(),
			given: func(d *draft) locales.Message {
				if d.OpensAt.IsZero() {
					return locales.TaskOpensNow()
				}
				return at(d.OpensAt)
			},
			step: when{
				ask: func(*draft) locales.Message { return locales.TaskOpensAsk() }, field: func(d *draft) *time.Time { return &d.OpensAt }, now: true,
				check: opensCheck,
			}.step(r.zone),
		},
		{
			name: "recurrence", label: locales.TaskRecurrence(),
			given: func(d *draft) locales.Message { return taskcard.Recurrence(d.Recurrence) }, step: recurrenceStep(),
		},
		{
			name: "each", label: locales.TaskEach(),
			given: func(d *draft) locales.Message { return number(d.Each) },
			step: amount{
				ask: locales.TaskEachAsk(), field: func(d *draft) *int { return &d.Each }, usual: []int{1, 2, 4, 12, 30}, columns: 3, least: 1, most: 366,
			}.step(),
		},
		{
			name: "level", label: locales.TaskLevel(),
			given: func(d *draft) locales.Message { return number(d.Level) },
			step: amount{
				ask: locales.TaskLevelAsk(), field: func(d *draft) *int { return &d.Level }, usual: []int{1, 2, 3, 4, 5, 6, 7}, columns: 4, least: 1, most: 7,
			}.step(),
		},
		{
			name: "age", label: locales.TaskAge(),
			given: func(d *draft) locales.Message { return number(d.Age) },
			step: amount{
				ask: locales.TaskAgeAsk(), field: func(d *draft) *int { return &d.Age }, usual: []int{14, 16, 18}, columns: 3, least: leastAge, most: 99,
			}.step(),
		},
		{
			name: "checks", label: locales.TaskChecks(), when: lookedAt,
			given: func(d *draft) locales.Message { return checksName(d.Checks) },
			step: choice(locales.TaskChecksAsk(), []step.Option{
				{Name: store.ChecksModerators, Label: checksName(store.ChecksModerators)}, {Name: store.ChecksTeam, Label: checksName(store.ChecksTeam)},
			}, func(d *draft) *string { return &d.Checks }),
		},
	}
}

// goalQuestions are what a project's people do together, if they have a goal.
func (r Tasks) goalQuestions() []question {
	return []question{
		{
			name: "goal", label: locales.TaskGoal(), when: ofProject,
			given: func(d *draft) locales.Message {
				if d.Goal == 0 {
					return locales.Message{}
				}
				return number(d.Goal)
			},
			step: amount{
				ask: locales.TaskGoalAsk(), field: func(d *draft) *int { return &d.Goal }, usual: []int{0, 100, 300, 1000}, columns: 4, least: 0, most: 1_000_000,
				say: goalLabel,
			}.step(),
		},
		{
			name: "unit_kk", label: locales.TaskUnitKk(), when: hasGoal, required: true,
			given: func(d *draft) locales.Message { return words(d.UnitKK) },
			step:  text(locales.TaskUnitKkAsk(unitMost), 1, unitMost, func(d *draft) *string { return &d.UnitKK }),
		},
		{
			name: "unit_ru", label: locales.TaskUnitRu(), when: hasGoal, required: true,
			given: func(d *draft) locales.Message { return words(d.UnitRU) },
			step:  text(locales.TaskUnitRuAsk(unitMost), 1, unitMost, func(d *draft) *string { return &d.UnitRU }),
		},
	}
}

func goalLabel(n int) locales.Message {
	if n == 0 {
		return locales.TaskNoGoal()
	}
	return number(n)
}

func checksName(name string) locales.Message {
	if name == store.ChecksTeam {
		return locales.TaskChecksTeam()
	}
	return locales.TaskChecksModerators()
}

// at is a point in time as an answer, none when it is not decided.
func at(when time.Time) locales.Message {
	if when.IsZero() {
		return locales.Message{}
	}
	return locales.TaskMoment(when)
}

// yearAhead is how far ahead a task can end.
const yearAhead = 366 * 24 * time.Hour

func closesCheck(d *draft, at, now time.Time) engine.Message {
	switch {
	case !at.After(now):
		return locales.TaskMomentPast()
	case at.After(now.Add(yearAhead)):
		return locales.TaskMomentFar()
	case !d.OpensAt.IsZero() && !at.After(d.OpensAt):
		return locales.TaskClosesBefore()
	}
	return nil
}

func opensCheck(d *draft, at, now time.Time) engine.Message {
	switch {
	case !at.After(now):
		return locales.TaskMomentPast()
	case at.After(now.Add(yearAhead)):
		return locales.TaskMomentFar()
	case !d.ClosesAt.IsZero() && !at.Before(d.ClosesAt):
		return locales.TaskClosesBefore()
	}
	return nil
}
