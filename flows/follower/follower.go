// Package follower lets people hear from a project: they follow it by a link and leave it in one tap, and its leader sees how many there are.
package follower

import (
	"context"
	"net/url"
	"time"

	"saruar/flows/engine"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// Names of the flows in sessions.
const (
	Project   = "follow"    // ref: an application's id
	Followers = "followers" // ref: an application's id
	Mine      = "follows"
)

// flowAnnouncements is the flow of others where a leader writes to those who follow; ref: an application's id.
const flowAnnouncements = "announcements"

// Link is the kind of deep link that shows a project to follow; an application's id stands behind it.
const Link = "o"

// Unfollow is the action of the button by which a project is left. Its argument is the application's id.
const Unfollow = "unfollow"

const (
	optionFollow   = "follow"
	optionUnfollow = "unfollow"
	optionAnnounce = "announce"
	optionDone     = "done"
)

// Store is what is known of projects and those who follow them.
type Store interface {
	OpenProjectOf(ctx context.Context, reader, project int64) (store.OpenProject, error)
	Follow(ctx context.Context, person, project int64, now time.Time) error
	Unfollow(ctx context.Context, person, project int64) error
	Follows(ctx context.Context, person int64) ([]store.OpenProject, error)
	Followers(ctx context.Context, actor, project int64) (int, error)
}

// Room is the room.
type Room struct {
	store     Store
	direction func(name string) locales.Message
	botName   string
}

// New makes the room. direction names a direction of projects.
func New(s Store, direction func(name string) locales.Message, botName string) Room {
	return Room{store: s, direction: direction, botName: botName}
}

// Flows lists the conversations.
func (r Room) Flows() []engine.Definition {
	return []engine.Definition{r.project(), r.followers(), r.mine()}
}

// Links lead to a project from outside.
func (r Room) Links() map[string]engine.Opener { return map[string]engine.Opener{Link: r.open} }

func (r Room) open(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) != 1 || !t.Person.Member {
		return engine.Move{}, engine.ErrGone
	}
	if _, err := r.load(ctx, t, args[0]); err != nil {
		return engine.Move{}, err
	}
	return engine.Call(Project, args[0]), nil
}

// Leave is the action Unfollow. The conversation stays as it is; who pressed it by mistake finds back.
func (r Room) Leave(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	if len(args) != 1 {
		return engine.Move{}, engine.ErrGone
	}
	id, err := step.ID(args[0])
	if err != nil {
		return engine.Move{}, err
	}
	if err := r.store.Unfollow(ctx, t.Person.ID, id); err != nil {
		return engine.Move{}, err
	}
	again := engine.Button{Label: locales.FollowerAgain(), Action: engine.Action{Name: "open", Args: []string{Project, args[0]}}}
	return engine.Untouched().Noting(locales.FollowerUnfollowed()).Sending(engine.Screen{
		Text: []engine.Message{locales.FollowerUnfollowed()}, Rows: [][]engine.Button{{again}},
	}), nil
}

func member(p engine.Person) bool { return p.Member }

// page is a project in front of a reader.
type page struct{ of store.OpenProject }

func (r Room) load(ctx context.Context, t engine.Turn, ref string) (*page, error) {
	id, err := step.ID(ref)
	if err != nil {
		return nil, err
	}
	of, err := r.store.OpenProjectOf(ctx, t.Person.ID, id)
	return &page{of}, step.Gone(err)
}

// project shows a project and lets the reader follow it.
func (r Room) project() engine.Definition {
	return engine.Flow[page]{
		Name: Project, Version: 1, Allow: member, Steady: true, Load: r.load,
		Steps: []engine.Step[page]{{Name: "project", Typed: true, Ask: r.askProject, Take: r.takeProject}},
	}
}

func (r Room) askProject(_ context.Context, _ engine.Turn, p *page) (engine.Screen, error) {
	screen := engine.Screen{Text: []engine.Message{
		locales.FollowerCard(p.of.Title), locales.FollowerFacts(r.direction(p.of.Direction), step.RegionName(p.of.RegionKK, p.of.RegionRU)),
	}, NoCancel: true}
	if p.of.About != "" {
		screen.Text = append(screen.Text, locales.FollowerAbout(p.of.About))
	}
	add := func(m locales.Message, b engine.Button) {
		screen.Text = append(screen.Text, m)
		screen.Rows = append(screen.Rows, []engine.Button{b})
	}
	switch {
	case p.of.Leads:
		screen.Text = append(screen.Text, locales.FollowerOwn())
	case p.of.Follows:
		add(locales.FollowerFollowing(), engine.Button{Label: locales.FollowerUnfollow(), Option: optionUnfollow})
	default:
		add(locales.FollowerWhat(), engine.Button{Label: locales.FollowerFollow(), Option: optionFollow, Style: engine.Primary})
	}
	screen.Rows = append(screen.Rows, []engine.Button{{Label: locales.CommonDone(), Option: optionDone}})
	return screen, nil
}

func (r Room) takeProject(ctx context.Context, t engine.Turn, p *page, in engine.Input) (engine.Move, error) {
	if in.Kind != engine.Tap {
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	}
	switch {
	case in.Option == optionDone:
		return engine.Done(), nil
	case in.Option == optionFollow && !p.of.Leads:
		p.of.Follows = true
		return engine.Stay(locales.FollowerFollowed()), step.Gone(r.store.Follow(ctx, t.Person.ID, p.of.ID, t.Now))
	case in.Option == optionUnfollow:
		p.of.Follows = false
		return engine.Stay(locales.FollowerUnfollowed()), r.store.Unfollow(ctx, t.Person.ID, p.of.ID)
	}
	return step.Stale(), nil
}

// circle is a leader's project with how many follow it.
type circle struct {
	of    store.OpenProject
	count int
}

// followers shows the leader how many follow, the link that they come by, and where to write to them.
func (r Room) followers() engine.Definition {
	return engine.Flow[circle]{
		Name: Followers, Version: 1, Allow: member, Steady: true,
		Load: func(ctx context.Context, t engine.Turn, ref string) (*circle, error) {
			p, err := r.load(ctx, t, ref)
			if err != nil {
				return nil, err
			}
			n, err := r.store.Followers(ctx, t.Person.ID, p.of.ID)
			return &circle{p.of, n}, step.Gone(err)
		},
		Steps: []engine.Step[circle]{{Name: "followers", Typed: true, Ask: r.askFollowers, Take: takeFollowers}},
	}
}

func (r Room) askFollowers(_ context.Context, _ engine.Turn, c *circle) (engine.Screen, error) {
	link := "https://t.me/" + r.botName + "?start=" + Link + "_" + step.Ref(c.of.ID)
	return engine.Screen{
		Text: []engine.Message{
			locales.FollowerHead(c.of.Title, c.count), locales.FollowerLink(link), locales.FollowerLimit(store.FollowerLimit),
		},
		Rows: [][]engine.Button{
			{{Label: locales.FollowerAnnounce(), Option: optionAnnounce, Style: engine.Primary}},
			{{Label: locales.FollowerShare(), URL: "https://t.me/share/url?url=" + url.QueryEscape(link)}},
			{{Label: locales.CommonDone(), Option: optionDone}},
		},
		NoCancel: true,
	}, nil
}

func takeFollowers(_ context.Context, _ engine.Turn, c *circle, in engine.Input) (engine.Move, error) {
	switch {
	case in.Kind != engine.Tap:
		return engine.Stay(locales.CommonErrUnknownInput()), nil
	case in.Option == optionAnnounce:
		return engine.Call(flowAnnouncements, step.Ref(c.of.ID)), nil
	case in.Option == optionDone:
		return engine.Done(), nil
	}
	return step.Stale(), nil
}
