package game

import (
	"context"
	"fmt"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/flows/tokens"
	"saruar/locales"
	"saruar/store"
)

// Kinds of notices and errands in the queue.
const (
	ErrandCount = "game_count"   // ref: a submission's id; somebody has done something
	KindLevel   = "game_level"   // ref: the level
	KindBadge   = "game_badge"   // ref: the badge's name
	KindBrought = "game_brought" // ref: how many tokens came of it
	KindSeason  = "game_season"  // ref: the month, as 2006-01
)

const (
	monthForm  = "2006-01"
	atOnce     = 500 // people who are told of a month in one transaction
	owedAtOnce = 100
	seasonHour = 10 // on the first of a month
)

// Done lets the game look at what somebody has just done, after the turn. Its ref makes it happen once.
func (g Game) Done(ctx context.Context, person, submission int64) error {
	ref := step.Ref(submission)
	return g.Jobs.Notify(ctx, store.Ordinary, store.Notice{Kind: ErrandCount, Person: person, Ref: ref, Once: ErrandCount + " " + ref})
}

// Count gives somebody the badges they have come to, congratulates them, and rewards whoever brought them. It is a nudge.Errand.
func (g Game) Count(ctx context.Context, n store.Notice, now time.Time) error {
	return g.Store.Together(ctx, func(ctx context.Context) error {
		p, err := g.Store.PlayerOf(ctx, n.Person, now)
		if err != nil {
			return err
		}
		var notices []store.Notice
		level, _ := Level(p.XP)
		if risen, err := g.Store.RaiseLevel(ctx, p.Person, level); err != nil {
			return err
		} else if risen {
			ref := step.Ref(int64(level))
			notices = append(notices, store.Notice{Kind: KindLevel, Person: p.Person, Ref: ref, Once: fmt.Sprint(KindLevel, " ", ref, " ", p.Person)})
		}
		given, err := g.Store.GiveBadges(ctx, p.Person, earned(p, StreakOf(p.Weeks, Today(now, g.Zone))), now)
		if err != nil {
			return err
		}
		for _, name := range given {
			notices = append(notices, store.Notice{Kind: KindBadge, Person: p.Person, Ref: name, Once: fmt.Sprint(KindBadge, " ", name, " ", p.Person)})
		}
		brought, err := g.reward(ctx, p.Person, now)
		if err != nil {
			return err
		}
		return g.Jobs.Notify(ctx, store.Ordinary, append(notices, brought...)...)
	})
}

// reward gives whoever brought somebody what they are owed, and counts their badges anew.
func (g Game) reward(ctx context.Context, invited int64, now time.Time) ([]store.Notice, error) {
	r, err := g.Store.RewardReferral(ctx, invited, tokens.Month(now, g.Zone), now)
	if err != nil || r.Inviter == 0 {
		return nil, err
	}
	ref := fmt.Sprint("brought-", invited)
	notices := []store.Notice{{Kind: ErrandCount, Person: r.Inviter, Ref: ref, Once: ErrandCount + " " + ref}}
	if r.Amount > 0 {
		notices = append(notices, store.Notice{
			Kind: KindBrought, Person: r.Inviter, Ref: step.Ref(int64(r.Amount)), Once: fmt.Sprint(KindBrought, " ", invited),
		})
	}
	return notices, nil
}

// Tick pays what is owed for bringing somebody, and tells people how the last month went. It may run twice and on any number of replicas.
func (g Game) Tick(ctx context.Context, now time.Time) error {
	owed, err := g.Store.UnpaidReferrals(ctx, owedAtOnce)
	if err != nil {
		return err
	}
	for _, invited := range owed {
		if err := g.Store.Together(ctx, func(ctx context.Context) error {
			notices, err := g.reward(ctx, invited, now)
			if err != nil {
				return err
			}
			return g.Jobs.Notify(ctx, store.Ordinary, notices...)
		}); err != nil {
			return err
		}
	}
	local := now.In(g.Zone)
	if local.Day() == 1 && local.Hour() < seasonHour {
		return nil
	}
	return g.endMonth(ctx, Month(local.AddDate(0, 0, -local.Day()), g.Zone))
}

func (g Game) endMonth(ctx context.Context, month time.Time) error {
	for {
		var told int
		err := g.Store.Together(ctx, func(ctx context.Context) error {
			people, err := g.Store.EndSeason(ctx, month, atOnce)
			if err != nil {
				return err
			}
			told = len(people)
			notices := make([]store.Notice, told)
			for i, p := range people {
				notices[i] = store.Notice{Kind: KindSeason, Person: p, Ref: month.Format(monthForm)}
			}
			return g.Jobs.Notify(ctx, store.Idle, notices...)
		})
		if err != nil || told < atOnce {
			return err
		}
	}
}

// Level congratulates somebody, with a picture to send on.
func (g Game) Level(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	level, err := step.ID(ref)
	if err != nil {
		return engine.Screen{}, false, err
	}
	player, err := g.Store.PlayerOf(ctx, p.ID, now)
	if reached, _ := Level(player.XP); err != nil || int64(reached) != level { // a higher one has a notice of its own
		return engine.Screen{}, false, err
	}
	file, err := g.card(p, locales.GameCardLevel(int(level)), int(level))
	return engine.Screen{
		Text: []engine.Message{locales.Lines(locales.SentenceLevelUp(int(level)), locales.GameForward())}, File: file, Rows: opens(Name, locales.GameButton()),
	}, err == nil, err
}

// Badge tells somebody of a badge, with a picture to send on.
func (g Game) Badge(_ context.Context, p store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	b, known := BadgeNamed(ref)
	if !known {
		return engine.Screen{}, false, nil
	}
	file, err := g.card(p, b.Title, 0)
	return engine.Screen{
		Text: []engine.Message{locales.Lines(locales.GameBadgeNew(b.Title, b.How), locales.GameForward())}, File: file, Rows: opens(BadgeList, locales.GameBadgesButton()),
	}, err == nil, err
}

// card is a picture with somebody's first name and initial.
func (g Game) card(p store.Person, what locales.Message, number int) (*engine.Attachment, error) {
	words := make([]string, 2)
	for i, m := range []locales.Message{what, locales.GameCardFoot()} {
		var err error
		if words[i], err = g.Words.Plain(locales.Lang(p.Lang), m); err != nil {
			return nil, err
		}
	}
	drawer, err := painter()
	if err != nil {
		return nil, err
	}
	data, err := drawer.Card(store.ShortName(p.Name), words[0], words[1], number)
	return &engine.Attachment{Name: "card.png", MIME: "image/png", Data: data, Picture: true}, err
}

// Brought tells somebody what they were given for bringing somebody.
func (g Game) Brought(_ context.Context, _ store.Person, ref string, _ time.Time) (engine.Screen, bool, error) {
	amount, err := step.ID(ref)
	return engine.Screen{Text: []engine.Message{locales.GameBrought(int(amount))}, Rows: opens(Name, locales.GameButton())}, err == nil, err
}

// Season tells somebody how a month went.
func (g Game) Season(ctx context.Context, p store.Person, ref string, now time.Time) (engine.Screen, bool, error) {
	month, err := time.ParseInLocation(monthForm, ref, g.Zone)
	if err != nil {
		return engine.Screen{}, false, fmt.Errorf("read a month: %w", err)
	}
	s, err := g.Store.SeasonOf(ctx, p.ID, month, month.AddDate(0, 1, 0))
	if err != nil || s.Tasks == 0 {
		return engine.Screen{}, false, err
	}
	lines := []locales.Message{locales.GameSeasonTasks(s.Tasks), locales.GameSeasonXp(s.XP)}
	if s.Minutes > 0 {
		lines = append(lines, locales.GameHoursLine(tokens.Lasting(s.Minutes)))
	}
	if s.Tokens > 0 {
		lines = append(lines, locales.GameSeasonTokens(s.Tokens))
	}
	if s.Badges > 0 {
		lines = append(lines, locales.GameSeasonBadges(s.Badges))
	}
	standing, err := g.Boards.Standing(ctx, Month(month, g.Zone), store.BoardAll, p.ID, now)
	if err != nil {
		return engine.Screen{}, false, err
	}
	if standing.Own.Rank > 0 {
		lines = append(lines, locales.GameSeasonPlace(standing.Own.Rank))
	}
	return engine.Screen{
		Text: []engine.Message{locales.GameSeasonHead(month), locales.Lines(lines...), locales.GameSeasonThanks()}, Rows: opens(Name, locales.GameButton()),
	}, true, nil
}

func opens(flow string, label locales.Message) [][]engine.Button {
	return [][]engine.Button{{{Label: label, Action: engine.Action{Name: "open", Args: []string{flow}}}}}
}
