package decision

import (
	"context"
	"errors"
	"slices"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// council is a cohort's decisions as its committee sees them.
type council struct {
	*table
	round store.Round // without an id when there is none
}

const (
	stepRound = "round"
	stepList  = "list"

	optionInterviews = "stage_interview"
	optionFinal      = "stage_final"
	optionAgain      = "again"
	optionDrop       = "drop"
	optionList       = "list"
	optionPropose    = "propose"
	optionApprove    = "approve"
	optionRecall     = "recall"
	optionProtocol   = "protocol"
	switchPrefix     = "switch_"
	previewPrefix    = "preview_"
)

// round shows the decisions on a cohort, from the draft until the applicants are told.
func (d Decisions) round() engine.Definition {
	never := func(*council) bool { return false }
	return engine.Flow[council]{
		Name: Round, Version: 1, Allow: Allow, Load: d.loadCouncil,
		Steps: []engine.Step[council]{
			{Name: stepRound, Typed: true, Ask: d.askRound, Take: d.takeRound},
			{Name: stepList, Typed: true, When: never, Ask: d.askDecisions, Take: d.takeDecisions},
		},
	}
}

func (d Decisions) loadCouncil(ctx context.Context, t engine.Turn, ref string) (*council, error) {
	b, err := d.loadTable(ctx, t, ref)
	if err != nil {
		return nil, err
	}
	c := &council{table: b}
	if c.round, err = d.store.CurrentRound(ctx, t.Person.ID, b.cohort.ID); err != nil && !errors.Is(err, store.ErrNotFound) {
		return nil, err
	}
	return c, nil
}

func (d Decisions) askRound(_ context.Context, t engine.Turn, c *council) (engine.Screen, error) {
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionRoundHead(name(c.cohort))}}
	button := func(label locales.Message, option string, style engine.Style) {
		screen.Rows = append(screen.Rows, []engine.Button{{Label: label, Option: option, Style: style}})
	}
	if c.round.ID != 0 {
		screen.Text = append(screen.Text, locales.DecisionRoundLine(roundState(c.round)), locales.Lines(c.outcomes()...))
		button(locales.DecisionRoundList(), optionList, "")
	}
	switch c.round.State {
	case store.RoundDraft:
		button(locales.DecisionRoundPropose(), optionPropose, engine.Primary)
		button(locales.DecisionRoundAgain(), optionAgain, "")
		button(locales.DecisionRoundDrop(), optionDrop, engine.Danger)
	case store.RoundProposed:
		if c.round.ProposedBy == t.Person.ID {
			screen.Text = append(screen.Text, locales.DecisionSecondNeeded())
		} else {
			button(locales.DecisionRoundApprove(), optionApprove, engine.Primary)
		}
		button(locales.DecisionRoundRecall(), optionRecall, "")
	case store.RoundApproved:
		button(locales.DecisionRoundRecall(), optionRecall, "")
	case store.RoundApplied:
		button(locales.DecisionRoundUndo(), optionRecall, engine.Danger)
	case store.RoundDone:
		button(locales.DecisionProtocol(), optionProtocol, "")
		d.stageButtons(c, button)
	default:
		screen.Text = append(screen.Text, locales.DecisionRoundNone())
		d.stageButtons(c, button)
	}
	return screen, nil
}

func (d Decisions) stageButtons(c *council, button func(locales.Message, string, engine.Style)) {
	if c.begins(optionInterviews) {
		button(locales.DecisionStageInterviews(), optionInterviews, "")
	}
	if c.begins(optionFinal) {
		button(locales.DecisionStageFinal(), optionFinal, "")
	}
}

// outcomes counts the decisions.
func (c *council) outcomes() (lines []locales.Message) {
	count := map[store.ApplicationState]int{}
	for _, one := range c.round.Decisions {
		count[one.Outcome]++
	}
	for _, o := range outcomes(c.round.Kind) {
		if count[o] > 0 || c.round.Kind == store.FinalRound {
			lines = append(lines, locales.DecisionCount(outcomeName(o), count[o]))
		}
	}
	return lines
}

func (d Decisions) takeRound(ctx context.Context, t engine.Turn, c *council, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	me := t.Person.ID
	switch in.Option {
	case optionInterviews, optionFinal:
		if !c.begins(in.Option) {
			return step.Stale(), nil
		}
		kind := store.RoundKind(strings.TrimPrefix(in.Option, "stage_"))
		_, err := d.store.StageRound(ctx, me, c.cohort.ID, kind, c.proposal(kind), t.Now)
		return refused(engine.Goto(stepList), err)
	case optionAgain:
		return refused(engine.Goto(stepList), d.store.Restage(ctx, me, c.round, c.proposal(c.round.Kind), t.Now))
	case optionDrop:
		return refused(engine.Stay(locales.DecisionDropped()), d.store.DropRound(ctx, me, c.round, t.Now))
	case optionList:
		return engine.Goto(stepList), nil
	case optionPropose:
		return engine.Call(Propose, step.Ref(c.cohort.ID)), nil
	case optionApprove:
		return refused(engine.Stay(locales.DecisionApproved(c.round.ApplyAt)), d.store.ApproveRound(ctx, me, c.round, t.Now))
	case optionRecall:
		return refused(engine.Stay(locales.DecisionRecalled()), d.store.RecallRound(ctx, me, c.round, t.Now))
	case optionProtocol:
		err := d.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindProtocol, Person: me, Ref: step.Ref(c.cohort.ID)})
		return engine.Stay(nil).Noting(locales.DecisionProtocolComes()), err
	}
	return step.Stale(), nil
}

// refused words why decisions could not be changed.
func refused(done engine.Move, err error) (engine.Move, error) {
	switch {
	case errors.Is(err, store.ErrChanged), errors.Is(err, store.ErrRoundOpen):
		return engine.Goto(stepRound).Saying(locales.DecisionChanged()), nil
	case errors.Is(err, store.ErrSecondPerson):
		return engine.Goto(stepRound).Saying(locales.DecisionSecondNeeded()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Goto(stepRound).Saying(locales.DecisionNotYours()), nil
	}
	return done, err
}

// askDecisions shows what becomes of each candidate; while it is a draft, a tap changes it.
func (d Decisions) askDecisions(_ context.Context, t engine.Turn, c *council) (engine.Screen, error) {
	page, list := step.PageOf(t), c.decided()
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.DecisionRoundHead(name(c.cohort)), locales.Lines(c.outcomes()...)}}
	if c.round.State == store.RoundDraft {
		screen.Text = append(screen.Text, locales.DecisionListHint())
	}
	for _, one := range slice(list, page) {
		candidate := c.of[one.Application]
		outcome := locales.DecisionOutcomeNone()
		if one.Outcome != "" {
			outcome = outcomeName(one.Outcome)
		}
		screen.Text = append(screen.Text, locales.DecisionLine(one.Position, candidate.Receipt, candidate.Title, outcome))
		row := []engine.Button{{Label: locales.DecisionPreview(candidate.Receipt), Option: previewPrefix + step.Ref(one.Application)}}
		if c.round.State == store.RoundDraft {
			row = append([]engine.Button{{Label: outcome, Option: switchPrefix + step.Ref(one.Application)}}, row...)
		}
		screen.Rows = append(screen.Rows, row)
	}
	return step.Leafed(screen, page, len(list) > (page+1)*pageSize), nil
}

// decided are the decisions in the order of the ranking; in a draft also the candidates who are not in it.
func (c *council) decided() []store.Decision {
	list := slices.Clone(c.round.Decisions)
	if c.round.State == store.RoundDraft {
		for i, r := range c.list {
			in := slices.ContainsFunc(list, func(d store.Decision) bool { return d.Application == r.ID })
			if !in && open(c.of[r.ID].State) {
				list = append(list, store.Decision{Application: r.ID, Position: i + 1})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b store.Decision) int { return a.Position - b.Position })
	return list
}

func (d Decisions) takeDecisions(ctx context.Context, t engine.Turn, c *council, in engine.Input) (engine.Move, error) {
	if step.Leaf(t, in) {
		return engine.Stay(nil), nil
	}
	if ref, ok := step.Tapped(in, previewPrefix); ok {
		return d.preview(ctx, t, c, ref)
	}
	ref, ok := step.Tapped(in, switchPrefix)
	if !ok {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	id, err := step.ID(ref)
	if err != nil || c.round.State != store.RoundDraft {
		return step.Stale(), nil //nolint:nilerr // a button that is not shown (any more)
	}
	return refused(engine.Stay(nil), d.store.Restage(ctx, t.Person.ID, c.round, c.switched(id), t.Now))
}

// switched gives the decisions with the next outcome for one candidate; behind the last one, in a round of interviews, it is in none.
func (c *council) switched(application int64) []store.Decision {
	var list []store.Decision
	for _, one := range c.decided() {
		if one.Application == application {
			all := outcomes(c.round.Kind)
			next := slices.Index(all, one.Outcome) + 1
			if next == len(all) && c.round.Kind == store.InterviewRound {
				continue
			}
			one.Outcome = all[next%len(all)]
		}
		if one.Outcome != "" {
			list = append(list, one)
		}
	}
	return list
}

// preview sends what an applicant will read, in their language.
func (d Decisions) preview(ctx context.Context, t engine.Turn, c *council, ref string) (engine.Move, error) {
	id, err := step.ID(ref)
	i := slices.IndexFunc(c.round.Decisions, func(one store.Decision) bool { return one.Application == id })
	if err != nil || i < 0 {
		return engine.Stay(locales.DecisionPreviewNone()), nil //nolint:nilerr // nothing is decided on it
	}
	candidate := c.of[id]
	leader, err := d.store.Person(ctx, candidate.Leader)
	if err != nil {
		return engine.Move{}, step.Gone(err)
	}
	letter, err := d.store.Letter(ctx, t.Person.ID, id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return engine.Move{}, err
	}
	one := c.round.Decisions[i]
	text := told(
		c.rubric, one.Outcome, candidate.Title, c.waits(one), c.cohort, points(c.rubric, letter, scoresOf(candidate)), letter.Note, t.Now,
	)
	head := locales.DecisionPreviewHead(candidate.Receipt, langName(leader.Lang))
	return engine.Stay(nil).Sending(engine.Screen{Text: append([]engine.Message{head}, fixed(leader.Lang, text)...)}), nil
}

// waits is which place on the waitlist a decision gives, 0 for none.
func (c *council) waits(one store.Decision) (place int) {
	if one.Outcome != store.ApplicationWaitlisted {
		return 0
	}
	for _, other := range c.round.Decisions {
		if other.Outcome == store.ApplicationWaitlisted && other.Position <= one.Position {
			place++
		}
	}
	return place
}
