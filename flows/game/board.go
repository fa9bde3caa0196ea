package game

import (
	"context"
	"errors"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

const (
	optionAll        = "all"
	optionMine       = "mine"
	optionDirections = "directions"
	optionList       = "list"
	optionUnlist     = "unlist"
	directionPrefix  = "direction_"

	scratchBoard = "board" // which one is shown: as it is kept, or optionDirections for the choice
)

// board shows the leaderboards of the month.
func (g Game) board() engine.Definition { return screen(Leaderboard, g.askBoard, g.takeBoard) }

func (g Game) askBoard(ctx context.Context, t engine.Turn, _ *nothing) (engine.Screen, error) {
	board := t.Scratch[scratchBoard]
	switch board {
	case optionDirections:
		return g.choice(), nil
	case "":
		board = store.BoardAll
	}
	p, err := g.Store.PlayerOf(ctx, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	s, err := g.Boards.Standing(ctx, Month(t.Now, g.Zone), board, t.Person.ID, t.Now)
	if err != nil {
		return engine.Screen{}, err
	}
	name, err := g.nameOf(ctx, t, board)
	if err != nil {
		return engine.Screen{}, err
	}
	out := engine.Screen{NoCancel: true, Text: []engine.Message{locales.GameBoardHead(t.Now, name), table(s)}}
	out.Text = append(out.Text, place(p, s)...)
	return g.doors(out, p, board), nil
}

// table is the top of a board.
func table(s store.Standing) locales.Message {
	if len(s.Top) == 0 {
		return locales.GameBoardEmpty()
	}
	var lines []locales.Message
	for _, one := range s.Top {
		lines = append(lines, locales.GameBoardLine(one.Rank, store.ShortName(one.Name), one.XP))
	}
	return locales.Lines(lines...)
}

// place is one's own place, and how far it is to the next one.
func place(p store.Player, s store.Standing) []engine.Message {
	switch {
	case !p.Adult:
		return []engine.Message{locales.GameMinor()}
	case !p.Listed:
		return []engine.Message{locales.GameOwnHidden()}
	case s.Own.Rank == 0:
		return []engine.Message{locales.GameOwnNone()}
	case s.Next.Rank == 0:
		return []engine.Message{locales.SentenceLeaderboardPlace(s.Own.Rank, s.Own.XP)}
	}
	return []engine.Message{locales.Lines(
		locales.SentenceLeaderboardPlace(s.Own.Rank, s.Own.XP), locales.GameNext(s.Next.Rank, s.Next.XP-s.Own.XP+1),
	)}
}

// doors lead to the other boards, and into them.
func (g Game) doors(out engine.Screen, p store.Player, board string) engine.Screen {
	row := func(label locales.Message, option string) {
		out.Rows = append(out.Rows, []engine.Button{{Label: label, Option: option}})
	}
	if board != store.BoardAll {
		row(locales.GameBoardAll(), optionAll)
	}
	if p.Region != "" && board != store.BoardOfRegion(p.Region) {
		row(locales.GameBoardMine(), optionMine)
	}
	row(locales.GameBoardDirections(), optionDirections)
	switch {
	case p.Listed:
		row(locales.GameListOff(), optionUnlist)
	case p.Adult:
		row(locales.GameListOn(), optionList)
	}
	return out
}

func (g Game) choice() engine.Screen {
	out := engine.Screen{NoCancel: true, Text: []engine.Message{locales.GameBoardChoose()}}
	for _, d := range g.Directions {
		out.Rows = append(out.Rows, []engine.Button{{Label: d.Label, Option: directionPrefix + d.Name}})
	}
	return out
}

func (g Game) nameOf(ctx context.Context, t engine.Turn, board string) (locales.Message, error) {
	for _, d := range g.Directions {
		if board == store.BoardOfDirection(d.Name) {
			return locales.GameBoardDirection(d.Label), nil
		}
	}
	regions, err := g.Store.Regions(ctx, t.Person.Lang)
	for _, r := range regions {
		if board == store.BoardOfRegion(r.Code) {
			return locales.GameBoardRegion(locales.Named(locales.Bilingual{KK: r.NameKK, RU: r.NameRU})), nil
		}
	}
	return locales.GameBoardAll(), err
}

func (g Game) takeBoard(ctx context.Context, t engine.Turn, _ *nothing, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return notUnderstood(in), nil
	}
	if name, ok := step.Tapped(in, directionPrefix); ok {
		for _, d := range g.Directions {
			if d.Name == name {
				t.Scratch[scratchBoard] = store.BoardOfDirection(name)
				return engine.Stay(nil), nil
			}
		}
		return step.Stale(), nil
	}
	switch in.Option {
	case optionAll, optionDirections:
		t.Scratch[scratchBoard] = in.Option
		return engine.Stay(nil), nil
	case optionMine:
		p, err := g.Store.PlayerOf(ctx, t.Person.ID, t.Now)
		t.Scratch[scratchBoard] = store.BoardOfRegion(p.Region)
		return engine.Stay(nil), err
	case optionList:
		return g.lists(ctx, t, true, locales.GameListed())
	case optionUnlist:
		return g.lists(ctx, t, false, locales.GameUnlisted())
	}
	return step.Stale(), nil
}

func (g Game) lists(ctx context.Context, t engine.Turn, listed bool, said locales.Message) (engine.Move, error) {
	switch err := g.Store.ListPlayer(ctx, t.Person.ID, listed, t.Now); {
	case errors.Is(err, store.ErrMinor):
		return engine.Stay(locales.GameMinor()), nil
	case err != nil:
		return engine.Move{}, err
	}
	return engine.Stay(nil).Noting(said), nil
}
