// Package game is what comes of doing tasks besides tokens: experience, levels, weeks in a row, badges, and the leaderboards of the month.
// Experience cannot be spent or sent, nothing is left to chance, and nobody is told what they lose.
package game

import (
	"context"
	"time"

	"saruar/flows/engine"
	"saruar/flows/picture"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Name        = "game"
	BadgeList   = "game_badges"
	Leaderboard = "game_board"
	Invite      = "game_invite"
)

// Store is what is kept of players.
type Store interface {
	PlayerOf(ctx context.Context, person int64, now time.Time) (store.Player, error)
	GiveBadges(ctx context.Context, person int64, names []string, now time.Time) ([]string, error)
	RaiseLevel(ctx context.Context, person int64, level int) (bool, error)
	ListPlayer(ctx context.Context, person int64, listed bool, now time.Time) error
	SeasonOf(ctx context.Context, person int64, from, to time.Time) (store.Season, error)
	EndSeason(ctx context.Context, month time.Time, limit int) ([]int64, error)
	RewardReferral(ctx context.Context, invited int64, month, now time.Time) (store.Referral, error)
	UnpaidReferrals(ctx context.Context, limit int) ([]int64, error)
	ReferralReward(ctx context.Context) (int, error)
	Regions(ctx context.Context, lang string) ([]store.Region, error)
	Together(ctx context.Context, f func(context.Context) error) error
}

// Boards are the leaderboards.
type Boards interface {
	Standing(ctx context.Context, month time.Time, board string, person int64, now time.Time) (store.Standing, error)
}

// Jobs is the queue of notices.
type Jobs interface {
	Notify(ctx context.Context, urgency store.Urgency, notices ...store.Notice) error
}

// Parts is what the game is made from.
type Parts struct {
	Store      Store
	Boards     Boards
	Jobs       Jobs
	Words      *locales.Catalog // words of pictures; nil where none are drawn
	Directions []step.Option    // of projects
	Zone       *time.Location   // where days, weeks and months are counted
	BotName    string           // for links
}

// Game is what people do in it.
type Game struct{ Parts }

// New puts it together.
func New(p Parts) Game { return Game{p} }

// Flows lists the conversations.
func (g Game) Flows() []engine.Definition {
	return []engine.Definition{g.own(), g.badges(), g.board(), g.invite()}
}

func member(p engine.Person) bool { return p.Member }

// nothing is a flow without answers.
type nothing struct{}

func none(context.Context, engine.Turn, string) (*nothing, error) { return &nothing{}, nil }

// screen is a flow of one screen without answers.
func screen(
	name string, ask func(context.Context, engine.Turn, *nothing) (engine.Screen, error),
	take func(context.Context, engine.Turn, *nothing, engine.Input) (engine.Move, error),
) engine.Definition {
	return engine.Flow[nothing]{
		Name: name, Version: 1, Allow: member, Load: none, Steps: []engine.Step[nothing]{{Name: "page", Typed: true, Ask: ask, Take: take}},
	}
}

// notUnderstood asks for a button; old taps are told so.
func notUnderstood(in engine.Input) engine.Move {
	if in.Kind == engine.Tap {
		return step.Stale()
	}
	return engine.Stay(locales.CommonErrUnknownInput())
}

// painter draws the cards that people forward.
func painter() (*picture.Painter, error) { return picture.New() }
