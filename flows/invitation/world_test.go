package invitation_test

import (
	"context"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/flows/answer"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/invitation"
	"saruar/flows/settings"
	"saruar/locales"
	"saruar/store"
	"saruar/store/storetest"
)

const (
	chief    = int64(41) // administrator of everything
	regional = int64(42) // staff of Astana
	guest    = int64(51)
	finder   = int64(52) // into whose hands a link may fall
)

// queue remembers notices.
type queue struct{ notices []store.Notice }

func (q *queue) Notify(_ context.Context, _ store.Urgency, notices ...store.Notice) error {
	q.notices = append(q.notices, notices...)
	return nil
}

// house is a programme with people who invite and people who are invited.
type house struct {
	*store.Store
	t       *testing.T
	address string
	queue   *queue
	invites invitation.Invitations
}

func newHouse(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, address: storetest.New(t), queue: &queue{}}
	var err error
	h.Store, err = store.Open(t.Context(), h.address, 4)
	h.must(err)
	t.Cleanup(h.Close)
	var regions []store.Region
	for _, r := range locales.Regions() {
		regions = append(regions, store.Region{Code: r.Code, NameKK: r.Name.KK, NameRU: r.Name.RU})
	}
	h.must(h.SeedRegions(t.Context(), regions))
	h.must(h.SeedCohort(t.Context(), "2026", "2-лек", "2-й поток", time.Now()))
	for id, name := range map[int64]string{chief: "Сәуле", regional: "Болат", guest: "Айгүл", finder: "Ерлан"} {
		flowtest.Member(t, h.Store, id, "kk", name)
	}
	h.must(h.Grant(t.Context(), chief, store.Administrator, "", 0, time.Now()))
	h.must(h.Grant(t.Context(), regional, store.Staff, "KZ-71", 0, time.Now()))
	h.invites = invitation.New(h.Store, h.queue, flowtest.Zone(), "saruar_bot")
	return h
}

func (h *house) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) sql(query string, args ...any) {
	h.t.Helper()
	_, err := storetest.Past(h.t, h.address).Exec(h.t.Context(), query, args...)
	h.must(err)
}

// place is a flow of one screen that says its name and what it was opened with.
func place(name string) engine.Definition {
	type none struct{}
	return engine.Flow[none]{Name: name, Version: 1, Steps: []engine.Step[none]{{
		Name: "here",
		Ask: func(_ context.Context, t engine.Turn, _ *none) (engine.Screen, error) {
			return engine.Screen{Text: []engine.Message{locales.CommonMenuMain(), locales.Verbatim(name + " " + t.Ref)}}, nil
		},
		Take: func(context.Context, engine.Turn, *none, engine.Input) (engine.Move, error) {
			return engine.Stay(nil), nil
		},
	}}}
}

// start opens links as the table of contents does.
func (h *house) start(ctx context.Context, t engine.Turn, args []string) (engine.Move, error) {
	kind, rest, _ := strings.Cut(strings.Join(args, ""), "_")
	open, ok := h.invites.Links()[kind]
	if !ok {
		return engine.Home(), nil
	}
	move, err := open(ctx, t, []string{rest})
	if errors.Is(err, engine.ErrGone) {
		return engine.Home().Saying(locales.OnboardingLinkInvalid()), nil
	}
	return move, err
}

func (h *house) arrives(id int64, lang string) *flowtest.Chat {
	h.t.Helper()
	h.must(h.SetLanguage(h.t.Context(), id, lang))
	call := func(flow string) engine.Opener {
		return func(_ context.Context, _ engine.Turn, args []string) (engine.Move, error) {
			return engine.Call(flow, strings.Join(args, "")), nil
		}
	}
	m, err := engine.New(engine.Config{
		Flows: append(append(h.invites.Flows(), place("lobby"), place("grants")), settings.Flows(h.Store, flowtest.Zone())...),
		Root:  func(engine.Person) string { return "lobby" },
		Commands: map[string]engine.Opener{
			"invitations": call(invitation.List), "invite": call(invitation.Invite), "invitation": call(invitation.Card),
			"invited": call(invitation.Offer), "start": h.start, "lang": call(settings.Language),
		},
		Pick: flowtest.Picker(flowtest.Catalog(h.t), answer.Choice), Words: flowtest.Words(),
	})
	h.must(err)
	return flowtest.New(h.t, flowtest.World{Machine: m, Person: flowtest.Someone(h.t, h.Store, id), Catalog: flowtest.Catalog(h.t), Now: time.Now()})
}

// link is an invitation by the staff of Astana, and the command that its link gives.
func (h *house) link(with func(*store.NewInvitation)) (id int64, command string) {
	h.t.Helper()
	n := store.NewInvitation{
		NewGrant: store.NewGrant{Role: store.Expert, Region: "KZ-71"}, ExpiresAt: time.Now().Add(7 * 24 * time.Hour),
	}
	if with != nil {
		with(&n)
	}
	token := "token" + strconv.FormatInt(time.Now().UnixNano(), 36)
	maker := regional
	if n.Role == store.Staff {
		maker = chief
	}
	id, err := h.InviteToRole(h.t.Context(), maker, n, token, time.Now())
	h.must(err)
	return id, "/start i_" + token
}

// address is a link as it stands in a message.
var address = regexp.MustCompile(`https://t\.me/saruar_bot\?start=(i_[A-Za-z0-9_-]{22})\b`)

// command is what a link says to the bot.
func (h *house) command(text string) string {
	h.t.Helper()
	found := address.FindStringSubmatch(text)
	if found == nil {
		h.t.Fatalf("no link in:\n%s", text)
	}
	return "/start " + found[1]
}

func (h *house) person(id int64) store.Person {
	h.t.Helper()
	p, err := h.Person(h.t.Context(), id)
	h.must(err)
	return p
}
