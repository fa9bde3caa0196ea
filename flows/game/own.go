package game

import (
	"context"
	"strconv"

	"saruar/flows/engine"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

const (
	optionBadges = "badges"
	optionBoard  = "board"
	optionInvite = "invite"
)

// Door words the button that leads here: it says which level somebody has.
func (g Game) Door(ctx context.Context, t engine.Turn) (locales.Message, error) {
	p, err := g.Store.PlayerOf(ctx, t.Person.ID, t.Now)
	level, _ := Level(p.XP)
	return locales.GameDoor(level), err
}

// own is what somebody has come to.
func (g Game) own() engine.Definition { return screen(Name, g.askOwn, takeOwn) }

func (g Game) askOwn(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	p, err := g.Store.PlayerOf(ctx, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	level, missing := Level(p.XP)
	rise := locales.GameTopLevel()
	if missing > 0 {
		rise = locales.GameToNext(missing)
	}
	counts := []locales.Message{locales.GameTasksLine(p.Approved)}
	if p.Minutes > 0 {
		counts = append(counts, locales.GameHoursLine(tokens.Lasting(p.Minutes)))
	}
	counts = append(counts, locales.GameBadgesLine(len(p.Badges), len(Badges())))
	return engine.Screen{
		NoCancel: true,
		Text: []engine.Message{
			locales.Lines(locales.GameHead(level, p.XP), rise), g.inRow(p, t), locales.Lines(counts...),
		},
		Rows: [][]engine.Button{
			{{Label: locales.GameBadgesButton(), Option: optionBadges}},
			{{Label: locales.GameBoardButton(), Option: optionBoard}},
			{{Label: locales.GameInviteButton(), Option: optionInvite}},
		},
	}, nil
}

// inRow says how many weeks somebody has been at it.
func (g Game) inRow(p store.Player, t engine.Turn) locales.Message {
	s := StreakOf(p.Weeks, Today(t.Now, g.Zone))
	if s.Weeks == 0 {
		lines := []locales.Message{locales.GameStreakNone()}
		if s.Best > 1 {
			lines = append(lines, locales.GameBest(s.Best))
		}
		return locales.Lines(lines...)
	}
	lines := []locales.Message{locales.SentenceStreakWeeks(s.Weeks)}
	if !s.Done {
		lines = append(lines, locales.GameStreakOpen())
	}
	if s.Saved {
		lines = append(lines, locales.GameStreakSaved())
	}
	if s.Best > s.Weeks {
		lines = append(lines, locales.GameBest(s.Best))
	}
	return locales.Lines(lines...)
}

func takeOwn(_ context.Context, _ engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind == engine.Tap {
		switch in.Option {
		case optionBadges:
			return engine.Call(BadgeList, ""), nil
		case optionBoard:
			return engine.Call(Leaderboard, ""), nil
		case optionInvite:
			return engine.Call(Invite, ""), nil
		}
	}
	return notUnderstood(in), nil
}

// badges shows those one has, and what the others are for.
func (g Game) badges() engine.Definition {
	return screen(BadgeList, g.askBadges, func(_ context.Context, _ engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
		return notUnderstood(in), nil
	})
}

func (g Game) askBadges(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	p, err := g.Store.PlayerOf(ctx, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	out := engine.Screen{NoCancel: true, Text: []engine.Message{locales.GameBadgesHead()}}
	var has, open []locales.Message
	for _, own := range p.Badges {
		if b, known := BadgeNamed(own.Name); known {
			has = append(has, locales.GameBadgeHas(b.Title, own.EarnedAt))
		}
	}
	for _, b := range Badges() {
		if !p.Has(b.Name) {
			open = append(open, locales.GameBadgeOpen(b.Title, b.How))
		}
	}
	for _, list := range [][]locales.Message{has, open} {
		if len(list) > 0 {
			out.Text = append(out.Text, locales.Lines(list...))
		}
	}
	return out, nil
}

// invite gives somebody the link that brings others here.
func (g Game) invite() engine.Definition {
	return screen(Invite, func(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
		reward, err := g.Store.ReferralReward(ctx)
		link := "https://t.me/" + g.BotName + "?start=f_" + strconv.FormatInt(t.Person.ID, 36)
		return engine.Screen{NoCancel: true, Text: []engine.Message{locales.GameInvite(reward, link)}}, err
	}, func(_ context.Context, _ engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
		return notUnderstood(in), nil
	})
}
