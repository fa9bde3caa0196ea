package matching

import (
	"context"
	"fmt"
	"strings"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	teamPrefix   = "team_"
	mentorPrefix = "mentor_"
)

// teams lists the projects without a mentor.
func (r Matching) teams() engine.Definition { return step.Board(Teams, Allow, r.askTeams, r.takeTeams) }

func (r Matching) askTeams(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	page := step.PageOf(t)
	list, err := r.Store.MentorTeams(ctx, t.Person.ID, true, pageSize+1, page*pageSize)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{locales.MatchingTeamsHead()}}
	if len(list) == 0 {
		screen.Text = append(screen.Text, locales.MatchingTeamsNone())
	}
	for i, team := range list[:min(len(list), pageSize)] {
		n := page*pageSize + i + 1
		screen.Text = append(screen.Text, locales.Lines(append([]locales.Message{locales.MatchingTeamLine(n, called(team.Title))}, r.about(team)...)...))
		screen.Rows = append(screen.Rows, row(locales.MatchingTeamButton(n, short(team.Title)), teamPrefix+step.Ref(team.Project), ""))
	}
	return step.Leafed(screen, page, len(list) > pageSize), nil
}

// short is a title for a button.
func short(title string) locales.Message {
	if title == "" {
		return locales.ApplyUntitled()
	}
	return locales.Verbatim(step.Short(title))
}

// about is what is known of a project when a mentor is looked for.
func (r Matching) about(team store.MentorTeam) []locales.Message {
	lines := []locales.Message{
		locales.MatchingTeamDirection(r.Direction(team.Direction)), locales.MatchingTeamRegion(step.RegionName(team.RegionKK, team.RegionRU)),
		locales.MatchingTeamLanguage(language(team.Language)), locales.MatchingTeamLeader(named(team.LeaderName)),
	}
	if team.Declined > 0 {
		lines = append(lines, locales.MatchingTeamDeclined(team.Declined))
	}
	return lines
}

func (r Matching) takeTeams(_ context.Context, _ engine.Turn, in engine.Input) (engine.Move, error) {
	if project, ok := step.Tapped(in, teamPrefix); ok {
		return engine.Call(Matches, project), nil
	}
	return step.Stale(), nil
}

// match lists the mentors who could go with a project, and why.
func (r Matching) match() engine.Definition {
	return step.Board(Matches, Allow, r.askMatch, r.takeMatch)
}

// matched loads a project and ranks the mentors for it.
func (r Matching) matched(ctx context.Context, t engine.Turn, ref string) (team store.MentorTeam, ranked []Match, err error) {
	project, err := step.ID(ref)
	if err != nil {
		return team, nil, err
	}
	if team, err = r.Store.MentorTeam(ctx, t.Person.ID, project); err != nil {
		return team, nil, step.Gone(err)
	}
	all, err := r.Store.MentorCandidates(ctx, t.Person.ID, project, t.Now)
	return team, Rank(team, all), err
}

func (r Matching) askMatch(ctx context.Context, t engine.Turn) (engine.Screen, error) {
	team, ranked, err := r.matched(ctx, t, t.Ref)
	if err != nil {
		return engine.Screen{}, err
	}
	screen := engine.Screen{NoCancel: true, Text: []engine.Message{
		locales.Lines(append([]locales.Message{locales.MatchingMatchHead(called(team.Title))}, r.about(team)...)...),
	}}
	if team.Lead != 0 {
		screen.Text = append(screen.Text, locales.MatchingMatchTaken())
		screen.Rows = append(screen.Rows, row(locales.MatchingMatchPair(), Offer, ""))
		return screen, nil
	}
	if len(ranked) == 0 {
		screen.Text = append(screen.Text, locales.MatchingMatchNone())
		return screen, nil
	}
	screen.Text = append(screen.Text, locales.MatchingMatchHow())
	page := min(step.PageOf(t), (len(ranked)-1)/pageSize)
	shown := ranked[page*pageSize:]
	for i, m := range shown[:min(len(shown), pageSize)] {
		n := page*pageSize + i + 1
		screen.Text = append(screen.Text, r.reasons(n, team, m))
		if team.MayManage {
			screen.Rows = append(screen.Rows, row(locales.MatchingMatchButton(n, step.Short(named(m.Name))), mentorPrefix+step.Ref(m.Mentor), ""))
		}
	}
	return step.Leafed(screen, page, len(shown) > pageSize), nil
}

// reasons says what speaks for a mentor and against them.
func (r Matching) reasons(n int, team store.MentorTeam, m Match) locales.Message {
	lines := []locales.Message{locales.MatchingMatchLine(n, named(m.Name))}
	say := func(m locales.Message) { lines = append(lines, m) }
	switch {
	case team.Language == "":
	case m.Speaks:
		say(locales.MatchingSpeaks(language(team.Language)))
	default:
		say(locales.MatchingSpeaksNot(language(team.Language)))
	}
	switch {
	case m.Direction:
		say(locales.MatchingDirectionFits(r.Direction(team.Direction)))
	case m.Open:
		say(locales.MatchingDirectionOpen())
	default:
		say(locales.MatchingDirectionOther(r.Direction(team.Direction)))
	}
	say(locales.MatchingLoadLine(m.Pairs, m.Ahead))
	region := step.RegionName(m.RegionKK, m.RegionRU)
	if m.SameRegion {
		region = locales.MatchingRegionSame(region)
	}
	say(locales.MatchingTeamRegion(region))
	if m.Paused {
		say(locales.MatchingPaused())
	}
	if m.Declined {
		say(locales.MatchingDeclinedBefore())
	}
	return locales.Lines(lines...)
}

func (r Matching) takeMatch(ctx context.Context, t engine.Turn, in engine.Input) (engine.Move, error) {
	if mentor, ok := step.Tapped(in, mentorPrefix); ok && manages(t.Person) {
		return engine.Call(Propose, t.Ref+"-"+mentor), nil
	}
	if in.Option == Offer {
		team, _, err := r.matched(ctx, t, t.Ref)
		if err != nil || team.Lead == 0 {
			return step.Stale(), err
		}
		return engine.Call(Offer, step.Ref(team.Lead)), nil
	}
	return step.Stale(), nil
}

// pair reads the ids of a project and a mentor.
func pair(ref string) (project, mentor int64, err error) {
	first, second, _ := strings.Cut(ref, "-")
	if project, err = step.ID(first); err == nil {
		mentor, err = step.ID(second)
	}
	if err != nil {
		return 0, 0, fmt.Errorf("read %q: %w", ref, err)
	}
	return project, mentor, nil
}
