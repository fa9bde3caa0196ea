package apply

import (
	"context"
	"strings"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
)

// question is one question of the form. Its name is the name of the step and of the answer.
type question struct {
	name     string
	label    locales.Message // on the summary, and for staff
	ask      locales.Message
	given    func(*form) locales.Message // the present answer; the zero message when there is none
	when     func(*form) bool            // nil: always
	optional bool
	keep     bool // the question shows the present answer and offers to keep it; the others show it by themselves
	step     func(step.Question[form]) engine.Step[form]
}

func (q question) wanted(d *form) bool { return q.when == nil || q.when(d) }

// Steps lists the questions in their order, and the summary.
func Steps() []string {
	var names []string
	for _, q := range questions(nil) {
		names = append(names, q.name)
	}
	return append(names, stepSummary)
}

// StepLabel is a short name of a question, or of the summary.
func StepLabel(name string) locales.Message {
	if name == stepSummary {
		return locales.ApplyLabelSummary()
	}
	for _, q := range questions(nil) {
		if q.name == name {
			return q.label
		}
	}
	return locales.ApplyLabelUnknown()
}

// Limits of texts in characters, of counts in people.
const (
	titleLimit    = 80
	placeLimit    = 200
	problemLimit  = 800
	solutionLimit = 800
	resultsLimit  = 600
	roleLimit     = 400
	growthLimit   = 600
	accessLimit   = 300
	emailLimit    = 254 // RFC 5321
	peopleLimit   = 20_000_000
	teamLimit     = 10_000
	evidenceLimit = 3
	fileLimit     = 20 << 20 // bytes; bots get no larger files from Telegram
)

// questions is the form, in its order.
func questions(s Store) []question {
	list := append(aboutProject(s), aboutWork()...)
	list = append(list, aboutGrowth()...)
	return append(list, aboutLeader()...)
}

func aboutProject(s Store) []question {
	return []question{
		choice("lang", locales.ApplyLabelLang(), locales.ApplyLangAsk(), languages(), func(d *form) *string { return &d.Lang }),
		title(s),
		choice("direction", locales.CommonDirection(), locales.ApplyDirectionAsk(), directions(), func(d *form) *string { return &d.Direction }),
		region(s),
		text("place", locales.ApplyLabelPlace(), locales.ApplyPlaceAsk(), 2, placeLimit, func(d *form) *string { return &d.Place }),
		choice("stage", locales.ApplyLabelStage(), locales.ApplyStageAsk(), stages(), func(d *form) *string { return &d.Stage }),
	}
}

func aboutWork() []question {
	results := text("results", locales.ApplyLabelResults(), locales.ApplyResultsAsk(resultsLimit), 2, resultsLimit,
		func(d *form) *string { return &d.Results })
	results.when = func(d *form) bool { return d.Stage != stageIdea }
	return []question{
		text("problem", locales.ApplyLabelProblem(), locales.ApplyProblemAsk(problemLimit), 10, problemLimit,
			func(d *form) *string { return &d.Problem }),
		text("solution", locales.ApplyLabelSolution(), locales.ApplySolutionAsk(solutionLimit), 10, solutionLimit,
			func(d *form) *string { return &d.Solution }),
		results,
		evidence(),
		number("people", locales.ApplyLabelPeople(), locales.ApplyPeopleAsk(), peopleLimit, func(d *form) **int { return &d.People }),
		number("team", locales.ApplyLabelTeam(), locales.ApplyTeamAsk(), teamLimit, func(d *form) **int { return &d.Team }),
		text("leader", locales.ApplyLabelLeader(), locales.ApplyLeaderAsk(roleLimit), 2, roleLimit, func(d *form) *string { return &d.Role }),
	}
}

func aboutGrowth() []question {
	return []question{
		text("growth", locales.ApplyLabelGrowth(), locales.ApplyGrowthAsk(growthLimit), 10, growthLimit,
			func(d *form) *string { return &d.Growth }),
		several("forms", locales.ApplyLabelForms(), locales.ApplyFormsAsk(), growthForms(), func(d *form) *[]string { return &d.Forms }),
		several("income", locales.ApplyLabelIncome(), locales.ApplyIncomeAsk(), incomes(), func(d *form) *[]string { return &d.Income }),
		choice("budget", locales.ApplyLabelBudget(), locales.ApplyBudgetAsk(), budgets(), func(d *form) *string { return &d.Budget }),
		several("wants", locales.ApplyLabelWants(), locales.ApplyWantsAsk(), wishes(), func(d *form) *[]string { return &d.Wants }),
		text("access", locales.ApplyLabelAccess(), locales.ApplyAccessAsk(accessLimit), 2, accessLimit, func(d *form) *string { return &d.Access }),
	}
}

// The number is the leader's own, and only the leader can promise for the project.
func aboutLeader() []question {
	leads := func(d *form) bool { return d.leads }
	contact := phone()
	contact.when = leads
	legal := choice("legal", locales.ApplyLabelLegal(), locales.ApplyLegalAsk(), legalForms(), func(d *form) *string { return &d.Legal })
	legal.optional = true
	word := confirms()
	word.when = leads
	return []question{contact, email(), legal, word}
}

// title is refused when the leader's other application in the cohort goes by the same name.
func title(s Store) question {
	q := text("title", locales.ApplyLabelTitle(), locales.ApplyTitleAsk(titleLimit), 2, titleLimit, func(d *form) *string { return &d.Title })
	ask := q.step
	q.step = func(base step.Question[form]) engine.Step[form] {
		asked := ask(base)
		take := asked.Take
		asked.Take = func(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
			before := d.Title
			move, err := take(ctx, t, d, in)
			if err != nil || d.Title == before {
				return move, err
			}
			d.Title = strings.Join(strings.Fields(d.Title), " ")
			same, err := s.SameTitle(ctx, d.application.ID, d.Title)
			if same {
				d.Title = before
				return engine.Stay(locales.ApplyTitleSame()), err
			}
			d.application.Title = d.Title
			return move, err
		}
		return asked
	}
	return q
}

func region(s Store) question {
	return question{
		name: "region", label: locales.CommonRegion(), ask: locales.ApplyRegionAsk(), keep: true,
		given: func(d *form) locales.Message {
			if d.Region == "" {
				return locales.Message{}
			}
			return locales.Named(d.regionName)
		},
		step: func(base step.Question[form]) engine.Step[form] {
			asked := step.Pick[form]{
				Question: base, Field: func(d *form) *string { return &d.Region },
				Options: step.Regions(s), Find: step.FindRegion(), Exact: step.SpelledRegion(),
			}.Step()
			take := asked.Take
			asked.Take = func(ctx context.Context, t engine.Turn, d *form, in engine.Input) (engine.Move, error) {
				before := d.Region
				move, err := take(ctx, t, d, in)
				if err == nil && d.Region != before {
					err = nameRegion(ctx, t, s, d)
				}
				return move, err
			}
			return asked
		},
	}
}

// nameRegion looks up what the region just chosen is called.
func nameRegion(ctx context.Context, t engine.Turn, s Store, d *form) error {
	regions, err := s.Regions(ctx, t.Person.Lang)
	for _, r := range regions {
		if r.Code == d.Region {
			d.regionName = locales.Bilingual{KK: r.NameKK, RU: r.NameRU}
		}
	}
	return err
}

func evidence() question {
	return question{
		name: "evidence", label: locales.ApplyLabelEvidence(), ask: locales.ApplyEvidenceAsk(evidenceLimit), optional: true,
		given: func(d *form) locales.Message { return files(d.Evidence) },
		step: func(base step.Question[form]) engine.Step[form] {
			ask := base.Ask
			base.Ask = func(d *form) []engine.Message {
				text := ask(d)
				if len(d.Evidence) > 0 {
					text = append(text, files(d.Evidence))
				}
				return text
			}
			return step.Files[form]{
				Question: base, Field: func(d *form) *[]step.Evidence { return &d.Evidence },
				Kinds: []engine.Kind{engine.Photo, engine.Document}, Links: true, Max: evidenceLimit, Bytes: fileLimit,
			}.Step()
		},
	}
}

func phone() question {
	return question{
		name: "phone", label: locales.ApplyLabelPhone(), ask: locales.ApplyPhoneAsk(), keep: true,
		given: func(d *form) locales.Message { return words(locales.Phone(d.Phone)) },
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Phone[form]{Question: base, Field: func(d *form) *string { return &d.Phone }}.Step()
		},
	}
}

func email() question {
	return question{
		name: "email", label: locales.ApplyLabelEmail(), ask: locales.ApplyEmailAsk(), keep: true,
		given: func(d *form) locales.Message { return words(d.Email) },
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Text[form]{
				Question: base, Field: func(d *form) *string { return &d.Email }, Max: emailLimit,
				Check: func(text string) (string, *locales.Message) {
					address, err := answer.Email(text)
					if err != nil {
						reason := locales.ApplyEmailWanted()
						return "", &reason
					}
					return address, nil
				},
			}.Step()
		},
	}
}

func confirms() question {
	return question{
		name: "confirms", label: locales.ApplyLabelConfirms(), ask: locales.ApplyConfirmsAsk(),
		given: func(d *form) locales.Message {
			if len(d.Confirms) < len(promises()) {
				return locales.Message{}
			}
			return locales.ApplyAllConfirmed()
		},
		step: func(base step.Question[form]) engine.Step[form] {
			return step.Several[form]{
				Question: base, Field: func(d *form) *[]string { return &d.Confirms }, Options: promises(),
				Min: len(promises()), Missing: locales.ApplyConfirmsMissing(),
			}.Step()
		},
	}
}
