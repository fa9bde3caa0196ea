package matching

import (
	"context"
	"errors"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// leadStore is what is kept of the mentors who go with projects.
type leadStore interface {
	MentorTeam(ctx context.Context, reader, project int64) (store.MentorTeam, error)
	MentorTeams(ctx context.Context, reader int64, alone bool, limit, offset int) ([]store.MentorTeam, error)
	MentorCandidates(ctx context.Context, reader, project int64, now time.Time) ([]store.MentorCandidate, error)
	Lead(ctx context.Context, reader, id int64) (store.Lead, error)
	Leads(ctx context.Context, reader int64, limit, offset int) ([]store.Lead, error)
	ProposeLead(ctx context.Context, actor int64, n store.NewLead, now time.Time) (int64, error)
	AnswerLead(ctx context.Context, person, id int64, yes bool, why string, now time.Time) (store.LeadState, error)
	AskLeadEnd(ctx context.Context, person, id int64, why string) error
	EndLead(ctx context.Context, actor, id int64, why string, now time.Time) error
	LeadCircle(ctx context.Context, id int64) ([]store.MeetingPerson, error)
	LeadStaff(ctx context.Context, id int64) ([]int64, error)
}

const (
	optionConfirm = "confirm"
	stepWords     = "words"
)

// proposal is a mentor whom staff are about to propose.
type proposal struct {
	Words string `json:"words"`
}

// propose asks for words to both sides, shows what they will read, and proposes.
func (r Matching) propose() engine.Definition {
	return engine.Flow[proposal]{
		Name: Propose, Version: 1, Allow: manages, Form: true,
		Steps: []engine.Step[proposal]{
			step.Text[proposal]{
				Question: step.Question[proposal]{Name: stepWords, Optional: true, Ask: step.Says[proposal](locales.MatchingProposeWords(store.LeadWordsLimit))},
				Field:    func(p *proposal) *string { return &p.Words }, Max: store.LeadWordsLimit,
			}.Step(),
			{Name: "confirm", Typed: true, Ask: r.askProposal, Take: r.takeProposal},
		},
	}
}

// askProposal shows what each side will read.
func (r Matching) askProposal(ctx context.Context, t engine.Turn, p *proposal) (engine.Screen, error) {
	project, mentor, err := pair(t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	team, ranked, err := r.matched(ctx, t, step.Ref(project))
	if err != nil {
		return engine.Screen{}, err
	}
	for _, m := range ranked {
		if m.Mentor != mentor {
			continue
		}
		l := store.Lead{Title: team.Title, Direction: team.Direction, MentorName: m.Name, LeaderName: team.LeaderName, Words: p.Words}
		return engine.Screen{
			Text: []engine.Message{
				locales.MatchingProposeHead(), locales.MatchingProposeToMentor(), r.told(l, store.SideMentor), locales.MatchingProposeToTeam(), r.told(l, store.SideTeam),
			},
			Rows: [][]engine.Button{row(locales.MatchingProposeButton(), optionConfirm, engine.Success)},
		}, nil
	}
	return engine.Screen{}, engine.ErrGone
}

func (r Matching) takeProposal(ctx context.Context, t engine.Turn, p *proposal, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option != optionConfirm:
		return step.Stale(), nil
	}
	project, mentor, err := pair(t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	id, err := r.Store.ProposeLead(ctx, t.Person.ID, store.NewLead{Project: project, Mentor: mentor, Words: p.Words}, t.Now)
	switch {
	case errors.Is(err, store.ErrPaired):
		return engine.Done().Saying(locales.MatchingMatchTaken()), nil
	case errors.Is(err, store.ErrTooClose):
		return engine.Done().Saying(locales.MatchingProposeOwn()), nil
	case errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.MatchingProposeGone()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(locales.MatchingProposed()), r.tellBoth(ctx, store.NoticeLeadProposed, id, t.Person.ID)
}

// told is what a side reads about a mentor who is proposed.
func (r Matching) told(l store.Lead, side store.MeetingSide) locales.Message {
	var lines []locales.Message
	if side == store.SideMentor {
		lines = append(lines, locales.MatchingNoticeMentor(called(l.Title)), locales.MatchingTeamDirection(r.Direction(l.Direction)),
			locales.MatchingTeamLeader(named(l.LeaderName)))
	} else {
		lines = append(lines, locales.MatchingNoticeTeam(called(l.Title)), locales.MatchingOfferMentor(named(l.MentorName)))
		if l.About != "" {
			lines = append(lines, locales.MatchingOfferAbout(l.About))
		}
	}
	if l.Words != "" {
		lines = append(lines, locales.MatchingOfferWords(l.Words))
	}
	return locales.Lines(lines...)
}

// tellBoth queues a notice for both sides but who did it.
func (r Matching) tellBoth(ctx context.Context, kind string, id, but int64) error {
	circle, err := r.Store.LeadCircle(ctx, id)
	var notices []store.Notice
	for _, c := range circle {
		if c.Person != but {
			notices = append(notices, store.Notice{Kind: kind, Person: c.Person, Ref: step.Ref(id)})
		}
	}
	if err != nil || len(notices) == 0 {
		return err
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}

// tellStaff queues a notice for those who look after a pair.
func (r Matching) tellStaff(ctx context.Context, kind string, id int64) error {
	staff, err := r.Store.LeadStaff(ctx, id)
	if err != nil || len(staff) == 0 {
		return err
	}
	notices := make([]store.Notice, len(staff))
	for i, person := range staff {
		notices[i] = store.Notice{Kind: kind, Person: person, Ref: step.Ref(id)}
	}
	return r.Jobs.Notify(ctx, store.Prompt, notices...)
}
