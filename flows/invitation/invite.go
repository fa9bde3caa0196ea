package invitation

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"saruar/flows/engine"
	"saruar/flows/rights"
	"saruar/flows/step"
	"saruar/locales"
	"saruar/store"
)

// wish is an invitation to be made.
type wish struct {
	Role     string `json:"role"`
	Region   string `json:"region"` // a code or rights.Every
	Cohort   string `json:"cohort"` // a number or rights.Every
	End      string `json:"end"`    // of the role, as in rights
	Day      string `json:"day"`    // YYYY-MM-DD, with day
	Life     string `json:"life"`   // of the link, in days
	Username string `json:"username"`
}

const optionMake = "make"

// invite asks for what somebody is to be invited to, of what may be given, and makes the link.
func (v Invitations) invite() engine.Definition {
	return engine.Flow[wish]{
		Name: Invite, Version: 1, Allow: allow, Form: true,
		Steps: []engine.Step[wish]{v.role(), v.region(), v.cohort(), v.end(), v.day(), life(), username(), v.review()},
	}
}

// scope is what may be given, narrowed by the answers up to a step.
func (v Invitations) scope(ctx context.Context, t engine.Turn) (rights.Scope, error) {
	held, err := v.store.Giving(ctx, t.Person.ID)
	return rights.Scope(held), err
}

func (v Invitations) role() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "role", Ask: step.Says[wish](locales.InvitationRoleAsk())},
		Field:    func(w *wish) *string { return &w.Role },
		Options: func(ctx context.Context, t engine.Turn, _ *wish) ([]step.Option, error) {
			may, err := v.scope(ctx, t)
			return may.Roles(), err
		},
	}.Step()
}

// region offers a list to leaf through and to search: an administrator may invite to any of them.
func (v Invitations) region() engine.Step[wish] {
	list := func(w *wish) engine.Step[wish] {
		return step.Pick[wish]{
			Question: step.Question[wish]{Name: "region", Ask: step.Says[wish](locales.GrantRegionAsk())},
			Field:    func(w *wish) *string { return &w.Region },
			Options: func(ctx context.Context, t engine.Turn) ([]step.Option, error) {
				may, err := v.scope(ctx, t)
				if err != nil {
					return nil, err
				}
				regions, err := v.store.Regions(ctx, t.Person.Lang)
				return may.For(w.Role).Regions(regions), err
			},
			Find: step.FindRegion(), Exact: step.SpelledRegion(),
		}.Step()
	}
	return engine.Step[wish]{
		Name: "region",
		Ask: func(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
			return list(w).Ask(ctx, t, w)
		},
		Take: func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			return list(w).Take(ctx, t, w, in)
		},
	}
}

func (v Invitations) cohort() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "cohort", Ask: step.Says[wish](locales.GrantCohortAsk())},
		Field:    func(w *wish) *string { return &w.Cohort },
		Options: func(ctx context.Context, t engine.Turn, w *wish) ([]step.Option, error) {
			may, err := v.scope(ctx, t)
			if err != nil {
				return nil, err
			}
			cohorts, err := v.store.CohortsNamed(ctx)
			return may.For(w.Role).In(w.Region).Cohorts(cohorts), err
		},
	}.Step()
}

func (v Invitations) end() engine.Step[wish] {
	return step.OneOf[wish]{
		Question: step.Question[wish]{Name: "end", Ask: step.Says[wish](locales.GrantEndAsk())},
		Field:    func(w *wish) *string { return &w.End }, Columns: 2,
		Options: func(ctx context.Context, t engine.Turn, w *wish) ([]step.Option, error) {
			may, err := v.scope(ctx, t)
			if err != nil {
				return nil, err
			}
			return may.For(w.Role).In(w.Region).To(w.Cohort).Ends(t.Now, v.zone), nil
		},
	}.Step()
}

func (v Invitations) day() engine.Step[wish] {
	return step.Date[wish]{
		Question: step.Question[wish]{
			Name: "day", Ask: step.Says[wish](locales.GrantDayAsk()), When: func(w *wish) bool { return w.End == rights.EndDay },
		},
		Field: func(w *wish) *string { return &w.Day }, Zone: v.zone, Check: rights.NotPast,
	}.Step()
}

func life() engine.Step[wish] {
	return step.Choice[wish]{
		Question: step.Question[wish]{Name: "life", Ask: step.Says[wish](locales.InvitationLifeAsk())},
		Field:    func(w *wish) *string { return &w.Life }, Columns: 2,
		Options: []step.Option{
			{Name: "1", Label: locales.InvitationLife1()},
			{Name: "3", Label: locales.InvitationLife3()},
			{Name: "7", Label: locales.InvitationLife7()},
			{Name: "30", Label: locales.InvitationLife30()},
		},
	}.Step()
}

// lifeOf is how long the link is good.
func lifeOf(w *wish) time.Duration {
	days, err := strconv.Atoi(w.Life)
	if err != nil {
		return 0 // not chosen yet
	}
	return time.Duration(days) * 24 * time.Hour
}

// handle is somebody's name on Telegram as people write it: with the @, bare, or as a link.
var handle = regexp.MustCompile(`^(?:@|(?:https?://)?t\.me/)?([A-Za-z][A-Za-z0-9_]{3,31})$`)

func username() engine.Step[wish] {
	return step.Text[wish]{
		Question: step.Question[wish]{Name: "username", Ask: step.Says[wish](locales.InvitationUsernameAsk()), Optional: true},
		Field:    func(w *wish) *string { return &w.Username }, Min: 1, Max: 64,
		Check: func(text string) (string, *locales.Message) {
			if found := handle.FindStringSubmatch(strings.TrimSpace(text)); found != nil {
				return strings.ToLower(found[1]), nil
			}
			bad := locales.InvitationUsernameBad()
			return "", &bad
		},
	}.Step()
}

func (v Invitations) review() engine.Step[wish] {
	return engine.Step[wish]{
		Name: "review", Typed: true,
		Ask: func(ctx context.Context, t engine.Turn, w *wish) (engine.Screen, error) {
			i, err := v.wished(ctx, t, w)
			if err != nil {
				return engine.Screen{}, err
			}
			return engine.Screen{
				Text: []engine.Message{
					locales.InvitationReview(), line(i), rights.About(w.Role), locales.Lines(forWhom(i), locales.InvitationCardUntil(i.ExpiresAt)),
				},
				Rows: [][]engine.Button{{{Label: locales.InvitationMake(), Option: optionMake, Style: engine.Success}}},
			}, nil
		},
		Take: func(ctx context.Context, t engine.Turn, w *wish, in engine.Input) (engine.Move, error) {
			if in.Kind != engine.Tap || in.Option != optionMake {
				return notUnderstood(in), nil
			}
			return v.make(ctx, t, w)
		},
	}
}

// make keeps the invitation and shows its link, this once, in a message that can be forwarded. The picture follows.
func (v Invitations) make(ctx context.Context, t engine.Turn, w *wish) (engine.Move, error) {
	i, err := v.wished(ctx, t, w)
	if err != nil {
		return engine.Move{}, err
	}
	token, address, err := v.link()
	if err != nil {
		return engine.Move{}, err
	}
	id, err := v.store.InviteToRole(ctx, t.Person.ID, store.NewInvitation{
		NewGrant: store.NewGrant{Role: i.Role, Region: i.Region, Cohort: i.Cohort, EndsAt: i.EndsAt},
		Username: i.Username, ExpiresAt: i.ExpiresAt,
	}, token, t.Now)
	if errors.Is(err, store.ErrNotFound) {
		return engine.Stay(locales.InvitationRefused()), nil
	}
	if err != nil {
		return engine.Move{}, err
	}
	link := engine.Screen{
		Text: []engine.Message{locales.InvitationLink(rights.Name(i.Role), address, i.ExpiresAt)},
		Rows: [][]engine.Button{{{Label: locales.InvitationShare(), URL: "https://t.me/share/url?url=" + url.QueryEscape(address)}}},
	}
	return engine.Replace(List, "").Sending(link).Saying(locales.InvitationMade()), v.draw(ctx, t.Person.ID, id)
}

// draw has a picture of an invitation sent to whoever made it.
func (v Invitations) draw(ctx context.Context, maker, id int64) error {
	return v.jobs.Notify(ctx, store.Prompt, store.Notice{Kind: KindPicture, Person: maker, Ref: step.Ref(id)})
}

// wished is the invitation that the answers ask for, with its names.
func (v Invitations) wished(ctx context.Context, t engine.Turn, w *wish) (store.RoleInvitation, error) {
	i := store.RoleInvitation{Role: w.Role, Username: w.Username, ExpiresAt: t.Now.Add(lifeOf(w))}
	regions, err := v.store.Regions(ctx, t.Person.Lang)
	if err != nil {
		return i, err
	}
	for _, r := range regions {
		if r.Code == w.Region {
			i.Region, i.RegionKK, i.RegionRU = r.Code, r.NameKK, r.NameRU
		}
	}
	cohorts, err := v.store.CohortsNamed(ctx)
	if err != nil {
		return i, err
	}
	for _, c := range cohorts {
		if step.Ref(c.ID) == w.Cohort {
			i.Cohort, i.CohortKK, i.CohortRU = c.ID, c.TitleKK, c.TitleRU
		}
	}
	if i.Region == "" && w.Region != rights.Every || i.Cohort == 0 && w.Cohort != rights.Every {
		return i, engine.ErrGone // what was chosen is no longer there, and nothing else may take its place
	}
	may, err := v.scope(ctx, t)
	if err != nil {
		return i, err
	}
	i.EndsAt, err = may.For(w.Role).In(w.Region).To(w.Cohort).EndsAt(w.End, w.Day, t.Now, v.zone)
	return i, err
}
