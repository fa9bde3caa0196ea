package matching

import (
	"context"
	"errors"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	pairPrefix  = "pair_"
	optionYes   = "agree"
	optionNo    = "no"
	optionLeave = "leave"
	optionEnd   = "end"

	shortestWhy = 3
)

// pairs lists all pairs: those that somebody wants to end first, then what waits for an answer.
func (r Matching) pairs() engine.Definition { return step.Board(Pairs, Allow, r.askPairs, r.takePairs) }

func (r Matching) askPairs(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.Leads(ctx, t.Person.ID, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingPairsHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingPairsNone())
	}
	for i, l := range list[:min(len(list), pageSize)] {
		n := page*pageSize + i + 1
		lines := append([]locales.Message{locales.MatchingTeamLine(n, called(l.Title)), locales.MatchingOfferMentor(named(l.MentorName))}, standing(l)...)
		screen.Text = append(screen.Text, locales.Lines(lines...))
		style := engine.Style("")
		if l.LeaveSide != "" {
			style = engine.Primary
		}
		screen.Rows = append(screen.Rows, row(locales.MatchingTeamButton(n, short(l.Title)), pairPrefix+step.Ref(l.ID), style))
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

func (r Matching) takePairs(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
	if id, ok := step.Tapped(in, pairPrefix); ok {
		return engine.Call(Offer, id), nil
	}
	return step.Stale(), nil
}

// standing says how far a pair is.
func standing(l store.Lead) (lines []locales.Message) {
	said := func(at time.Time, yes, waits locales.Message) {
		if at.IsZero() {
			yes = waits
		}
		lines = append(lines, yes)
	}
	switch l.State {
	case store.LeadProposed:
		said(l.MentorAt, locales.MatchingSaidMentor(), locales.MatchingWaitsMentor())
		said(l.TeamAt, locales.MatchingSaidTeam(), locales.MatchingWaitsTeam())
	case store.LeadActive:
		lines = append(lines, locales.MatchingActive(l.ActiveAt))
		switch l.LeaveSide {
		case store.SideMentor:
			lines = append(lines, locales.MatchingLeaveMentor())
		case store.SideTeam:
			lines = append(lines, locales.MatchingLeaveTeam())
		case store.SideStaff:
		}
	case store.LeadDeclined:
		if l.EndedSide == store.SideMentor {
			lines = append(lines, locales.MatchingDeclinedMentor())
		} else {
			lines = append(lines, locales.MatchingDeclinedTeam())
		}
	case store.LeadEnded:
		lines = append(lines, locales.MatchingEnded(l.EndedAt))
	}
	if l.Why != "" {
		lines = append(lines, locales.MatchingWhy(l.Why))
	}
	return lines
}

// offer shows a pair, and lets each side and staff do what is theirs.
func (r Matching) offer() engine.Definition {
	return step.Board(Offer, member, r.askOffer, r.takeOffer)
}

func (r Matching) lead(ctx context.Context, t engine.Turn, ref string) (store.Lead, error) {
	id, err := step.ID(ref)
	if err != nil {
		return store.Lead{}, err
	}
	l, err := r.Store.Lead(ctx, t.Person.ID, id)
	return l, step.Gone(err)
}

func (r Matching) askOffer(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	l, err := r.lead(ctx, t, t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	about := []locales.Message{
		locales.MatchingOfferProject(called(l.Title)), locales.MatchingTeamDirection(r.Direction(l.Direction)), locales.MatchingTeamLeader(named(l.LeaderName)),
		locales.MatchingOfferMentor(named(l.MentorName)),
	}
	if l.About != "" {
		about = append(about, locales.MatchingOfferAbout(l.About))
	}
	if l.Words != "" {
		about = append(about, locales.MatchingOfferWords(l.Words))
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingOfferHead(), locales.Lines(about...), locales.Lines(standing(l)...)}}
	for _, o := range choices(l) {
		screen.Rows = append(screen.Rows, row(o.label, o.option, o.style))
	}
	return screen, nil
}

// choice is a button of a card.
type choice struct {
	label  locales.Message
	option string
	style  engine.Style
}

// choices are what the reader may do with a pair as it is.
func choices(l store.Lead) (list []choice) {
	switch {
	case l.State == store.LeadProposed && l.Side != store.SideStaff:
		if l.Side == store.SideMentor && l.MentorAt.IsZero() || l.Side == store.SideTeam && l.TeamAt.IsZero() {
			list = append(list, choice{locales.MatchingYes(), optionYes, engine.Success})
		}
		list = append(list, choice{locales.MatchingNo(), optionNo, engine.Danger})
	case l.State == store.LeadActive && l.Side != store.SideStaff && l.LeaveSide == "":
		list = append(list, choice{locales.MatchingLeave(), optionLeave, ""})
	}
	switch {
	case !l.MayManage:
	case l.State == store.LeadProposed:
		list = append(list, choice{locales.MatchingWithdraw(), optionEnd, ""})
	case l.State == store.LeadActive:
		list = append(list, choice{locales.MatchingEnd(), optionEnd, engine.Danger})
	}
	return list
}

func (r Matching) takeOffer(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	l, err := r.lead(ctx, t, t.Ref)
	if err != nil {
		return engine.Move{}, err
	}
	for _, o := range choices(l) {
		switch {
		case o.option != in.Option:
		case o.option == optionYes:
			return r.agrees(ctx, t, l)
		default:
			return engine.Call(Why, t.Ref+"-"+o.option), nil
		}
	}
	return engine.Stay(nil).Noting(locales.MatchingMeanwhile()), nil
}

// agrees keeps that a side said yes, and tells everybody when both have.
func (r Matching) agrees(ctx context.Context, t engine.Turn, l store.Lead) (engine.Move, error) {
	state, err := r.Store.AnswerLead(ctx, t.Person.ID, l.ID, true, "", t.Now)
	switch {
	case errors.Is(err, store.ErrChanged), errors.Is(err, store.ErrNotFound):
		return engine.Stay(locales.MatchingMeanwhile()), nil
	case err != nil:
		return engine.Move{}, err
	case state == store.LeadActive:
		return engine.Stay(locales.MatchingBoth()), r.tellBoth(ctx, store.NoticeLeadActive, l.ID, t.Person.ID)
	case state == store.LeadEnded:
		return engine.Stay(locales.MatchingMentorGone()), errors.Join(
			r.tellStaff(ctx, store.NoticeLeadDeclined, l.ID), r.tellBoth(ctx, store.NoticeLeadEnded, l.ID, t.Person.ID))
	}
	return engine.Stay(locales.MatchingThanks()), nil
}

// reasoned is why somebody says no, or wants a pair to end.
type reasoned struct {
	Why string `json:"why"`
}

// why asks for the reason, and does it.
func (r Matching) why() engine.Definition {
	return engine.Flow[reasoned]{
		Name: Why, Version: 1, Allow: member,
		Steps:  []engine.Step[reasoned]{{Name: "why", Ask: r.askWhy, Take: whyText().Take}},
		Finish: r.reason,
	}
}

func whyText() engine.Step[reasoned] {
	return step.Text[reasoned]{
		Question: step.Question[reasoned]{Name: "why"}, Field: func(w *reasoned) *string { return &w.Why }, Min: shortestWhy, Max: store.LeadWordsLimit,
	}.Step()
}

func (r Matching) askWhy(ctx context.Context, t engine.Turn, _ *reasoned) (engine.Screen, error) {
	ref, what, _ := strings.Cut(t.Ref, "-")
	l, err := r.lead(ctx, t, ref)
	if err != nil {
		return engine.Screen{}, err
	}
	ask := map[string]func(int) locales.Message{optionNo: locales.MatchingWhyNo, optionLeave: locales.MatchingWhyLeave, optionEnd: locales.MatchingWhyEnd}[what]
	if ask == nil {
		return engine.Screen{}, engine.ErrGone
	}
	return engine.Screen{Text: []engine.Message{locales.MatchingOfferProject(called(l.Title)), ask(store.LeadWordsLimit)}}, nil
}

// reason does what the reason was asked for.
func (r Matching) reason(ctx context.Context, t engine.Turn, w *reasoned) (engine.Move, error) {
	ref, what, _ := strings.Cut(t.Ref, "-")
	id, err := step.ID(ref)
	if err != nil {
		return engine.Move{}, err
	}
	said, tell := locales.MatchingSaidNo(), func() error {
		return errors.Join(r.tellStaff(ctx, store.NoticeLeadDeclined, id), r.tellBoth(ctx, store.NoticeLeadEnded, id, t.Person.ID))
	}
	switch what {
	case optionNo:
		_, err = r.Store.AnswerLead(ctx, t.Person.ID, id, false, w.Why, t.Now)
	case optionLeave:
		err = r.Store.AskLeadEnd(ctx, t.Person.ID, id, w.Why)
		said, tell = locales.MatchingSaidLeave(), func() error { return r.tellStaff(ctx, KindLeave, id) }
	case optionEnd:
		err = r.Store.EndLead(ctx, t.Person.ID, id, w.Why, t.Now)
		said, tell = locales.MatchingSaidEnd(), func() error { return r.tellBoth(ctx, store.NoticeLeadEnded, id, t.Person.ID) }
	default:
		return engine.Move{}, engine.ErrGone
	}
	switch {
	case errors.Is(err, store.ErrChanged), errors.Is(err, store.ErrNotFound):
		return engine.Done().Saying(locales.MatchingMeanwhile()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Done().Saying(said), tell()
}
