package invitation_test

import (
	"bytes"
	"image/png"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/invitation"
	"saruar/locales"
	"saruar/store"
)

// forged is a tap on a button that is not there.
func forged(c *flowtest.Chat, option string) engine.Input {
	return engine.Input{Kind: engine.Tap, Option: option, Seq: c.Session().Seq}
}

func TestInviting(t *testing.T) {
	t.Parallel()
	photo, nothing := flowtest.Photo("x"), flowtest.Tap("nothing")
	flowtest.Script{
		Flow: invitation.Invite, Open: func(c *flowtest.Chat) { c.Says("/invite") },
		New: func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return newHouse(t).arrives(chief, lang) },
		Lines: []flowtest.Line{
			{Step: "role", Good: flowtest.Tap(store.Moderator), Bad: []engine.Input{flowtest.Text("императорлар"), photo, nothing}},
			{Step: "region", Good: flowtest.Text("Астана қаласы"), Bad: []engine.Input{photo, nothing}},
			{Step: "cohort", Good: flowtest.Tap("every"), Bad: []engine.Input{flowtest.Text("жүзінші лек"), photo, nothing}},
			{Step: "end", Good: flowtest.Tap("day"), Bad: []engine.Input{photo, nothing}},
			{Step: "day", Good: flowtest.Text("31.12.2099"), Bad: []engine.Input{flowtest.Text("01.01.2020"), flowtest.Text("31.02.2099"), photo}},
			{Step: "life", Good: flowtest.Tap("3"), Bad: []engine.Input{photo, nothing}},
			{Step: "username", Good: flowtest.Text("https://t.me/Aigul_Kz"), Bad: []engine.Input{flowtest.Text("Айгүл"), flowtest.Text("@a b"), photo}},
			{Step: "review", Good: flowtest.Tap("make"), Bad: []engine.Input{flowtest.Text("?"), photo, nothing}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			if c.At("invitations.list"); !address.MatchString(c.Sent()) {
				t.Fatalf("no link:\n%s", c.Sent())
			}
		},
	}.Run(t)
}

func TestTheListOfInvitations(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: invitation.List, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/invitations") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHouse(t)
			h.link(nil)
			return h.arrives(regional, lang)
		},
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("new"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("invite.role") },
	}.Run(t)
}

func TestTheCardOfAnInvitation(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: invitation.Card, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/invitation 1") },
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHouse(t)
			h.link(nil)
			return h.arrives(regional, lang)
		},
		Lines: []flowtest.Line{{Step: "card", Hub: true, Good: flowtest.Tap("revoke"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("revoke_yes"), flowtest.Tap("roles"), flowtest.Tap("revoke_no"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("invitation.card").Taps("revoke_yes").At("invitation.card").Sees("🚫")
		},
	}.Run(t)
}

func TestTheOffer(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: invitation.Offer, Keeps: true, Open: func(*flowtest.Chat) {},
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			h := newHouse(t)
			_, command := h.link(func(n *store.NewInvitation) { n.Role = store.Staff })
			return h.arrives(guest, lang).Says(command)
		},
		Lines: []flowtest.Line{{Step: "offer", Hub: true, Good: flowtest.Tap("accept"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			if c.At("lobby.here"); !slices.Equal(c.Person().Roles, []string{store.Staff}) {
				t.Fatalf("holds %v", c.Person().Roles)
			}
		},
	}.Run(t)
}

// From the link that is made to the role that is had, and to who is told of it.
func TestALinkLeadsToARoleAndTheInviterIsTold(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(regional, "ru").Says("/invite").Taps(store.Expert).Taps("KZ-71").Taps("every").Taps("open").Taps("7").Taps("skip").Taps("make")
	if n := h.queue.notices; len(n) != 1 || n[0].Kind != invitation.KindPicture || n[0].Person != regional || n[0].Ref != "1" {
		t.Fatalf("queued %+v", n)
	}
	command := h.command(c.Sent())
	if strings.Contains(c.At("invitations.list").Taps("card_1").Text(), strings.TrimPrefix(command, "/start ")) {
		t.Fatal("the card shows the link again")
	}
	g := h.arrives(guest, "kk").Says(command).At("invited.offer").Sees("Шақырған: Болат", "Сарапшы", "Астана")
	g.Taps("accept").At("lobby.here").Sees("Рөл сіздікі")
	if !slices.Equal(h.person(guest).Roles, []string{store.Expert}) {
		t.Fatalf("holds %v", h.person(guest).Roles)
	}
	told := h.queue.notices[1]
	screen, ok, err := h.invites.Accepted(t.Context(), h.person(regional), told.Ref, time.Now())
	h.must(err)
	if !ok || told.Kind != invitation.KindAccepted || told.Person != regional || !strings.Contains(c.Words(screen), "Кто принял: Айгүл") {
		t.Fatalf("%+v: %s", told, c.Words(screen))
	}
	if a := screen.Rows[0][0].Action; a.Name != "open" || !slices.Equal(a.Args, []string{"grants", strconv.FormatInt(guest, 10)}) {
		t.Fatalf("%+v", a)
	}
	c.Says("/invitation 1").Sees("✅ Принято", "Айгүл").Taps("roles").At("grants.here").Sees("grants 51")
	h.arrives(finder, "ru").Says(command).At("lobby.here").Sees("ссылка")
}

func TestThePictureIsAQRCodeOfALinkThatWorks(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	id, _ := h.link(nil)
	ref := strconv.FormatInt(id, 10)
	screen, ok, err := h.invites.Picture(t.Context(), h.person(regional), ref, time.Now())
	h.must(err)
	if !ok || !screen.File.Picture {
		t.Fatalf("%t %+v", ok, screen)
	}
	drawn, err := png.Decode(bytes.NewReader(screen.File.Data))
	h.must(err)
	if size := drawn.Bounds().Size(); size.X != 512 || size.Y != 512 {
		t.Errorf("%v", size)
	}
	caption := h.arrives(regional, "kk").Words(screen)
	if len([]rune(caption)) > 1024 || address.MatchString(caption) {
		t.Errorf("caption: %s", caption)
	}
	if _, ok, err := h.invites.Picture(t.Context(), h.person(finder), ref, time.Now()); ok || err != nil {
		t.Errorf("somebody else gets it: %t, %v", ok, err)
	}
	h.must(h.RevokeInvitation(t.Context(), regional, id, time.Now()))
	if _, ok, err := h.invites.Picture(t.Context(), h.person(regional), ref, time.Now()); ok || err != nil {
		t.Errorf("a revoked one is drawn: %t, %v", ok, err)
	}
}

func TestOnlyWhatMayBeGivenIsOffered(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(regional, "ru").Says("/invite")
	for _, option := range c.Options() {
		if option == store.Staff || option == store.Auditor || option == store.Administrator {
			t.Errorf("%s is offered", option)
		}
	}
	c.Do(forged(c, store.Administrator)).At("invite.role").Taps(store.Trainer)
	if got := c.Options(); !slices.Equal(got[:1], []string{"KZ-71"}) || slices.Contains(got, "every") || slices.Contains(got, "KZ-10") {
		t.Errorf("regions %v", got)
	}
	c.Do(forged(c, "KZ-10")).At("invite.region").Do(forged(c, "every")).At("invite.region").Taps("KZ-71").Taps("every")
	if !slices.Contains(c.Options(), "open") {
		t.Errorf("ends %v", c.Options())
	}
	h.sql(`update role_grant set ends_at = now() + interval '60 days' where person = $1`, regional)
	c.Says("/lang").Taps("kk").At("invite.end")
	if got := c.Options(); slices.Contains(got, "open") || slices.Contains(got, "90") || !slices.Contains(got, "30") || !slices.Contains(got, "own") {
		t.Errorf("ends %v", got)
	}
	c.Taps("own").Taps("1").Taps("skip").Taps("make").At("invitations.list")
	h.arrives(guest, "kk").Says(h.command(c.Sent())).At("invited.offer").Taps("accept").At("lobby.here")
}

func TestARightThatEndsInTheMiddleEndsTheInviting(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(regional, "ru").Says("/invite").Taps(store.Expert).Taps("KZ-71").Taps("every").Taps("365").Taps("7").Taps("skip").At("invite.review")
	h.sql(`update role_grant set ends_at = now() + interval '1 day' where person = $1`, regional)
	c.Taps("make").At("invite.review").Sees("шире ваших")
	h.sql(`update role_grant set ends_at = now() where person = $1`, regional)
	c.Taps("make").At("lobby.here")
	if c.Sent() != "" {
		t.Fatal(c.Sent())
	}
}

func TestLinksThatLeadNowhereAllSayTheSame(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	used, usedLink := h.link(nil)
	h.must(h.use(finder, usedLink))
	revoked, revokedLink := h.link(nil)
	h.must(h.RevokeInvitation(t.Context(), regional, revoked, time.Now()))
	_, expiredLink := h.link(nil)
	h.sql(`update role_invitation set expires_at = now() - interval '1 second' where used_by is null and revoked_at is null`)
	_, named := h.link(func(n *store.NewInvitation) { n.Username = "somebody" })
	said := map[string]bool{}
	for _, link := range []string{usedLink, revokedLink, expiredLink, named, "/start i_unknown", "/start i_"} {
		said[h.arrives(guest, "kk").Says(link).At("lobby.here").Text()] = true
	}
	if len(said) != 1 {
		t.Errorf("%d different answers: %v", len(said), said)
	}
	h.arrives(guest, "kk").Says("/invited " + strconv.FormatInt(used, 10)).At("lobby.here")
	for range store.MostMisses {
		h.arrives(guest, "kk").Says("/start i_guess")
	}
	_, good := h.link(nil)
	h.arrives(guest, "kk").Says(good).At("lobby.here").Sees("Бір сағаттан кейін")
}

// use has somebody accept a link past the chat.
func (h *house) use(person int64, command string) error {
	id, err := h.ShowInvitation(h.t.Context(), person, strings.TrimPrefix(command, "/start i_"), time.Now())
	if err != nil {
		return err
	}
	_, err = h.AcceptRole(h.t.Context(), person, id, time.Now())
	return err
}

func TestOneOfTwoWhoOpenedTheSameLinkGetsTheRole(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	_, link := h.link(nil)
	first, second := h.arrives(guest, "ru").Says(link).At("invited.offer"), h.arrives(finder, "ru").Says(link).At("invited.offer")
	first.Taps("accept").At("lobby.here")
	second.Taps("accept").At("lobby.here")
	if roles := h.person(finder).Roles; len(roles) > 0 || len(h.queue.notices) != 1 {
		t.Fatalf("holds %v, told %+v", roles, h.queue.notices)
	}
}

func TestDecliningLeavesTheLinkGood(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	_, link := h.link(nil)
	c := h.arrives(guest, "ru").Says(link).Taps("decline").At("lobby.here").Sees("ничего не изменилось")
	c.Says(link).At("invited.offer").Taps("accept")
	c.Says("/start i_other").At("lobby.here")
}

func TestOnesOwnLinkLeadsToItsCard(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	_, link := h.link(nil)
	h.arrives(regional, "ru").Says(link).At("invitation.card").Sees("собственное приглашение", "🟢")
}

func TestMinorsAreToldBeforeTheLinkIsLookedAt(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	_, link := h.link(nil)
	h.must(h.SetBornBy(t.Context(), guest, time.Now().AddDate(-17, 0, 0)))
	good := h.arrives(guest, "ru").Says(link).At("lobby.here").Sees("с 18 лет").Text()
	if bad := h.arrives(guest, "ru").Says("/start i_unknown").Text(); bad != good {
		t.Errorf("a good link says %s, a bad one %s", good, bad)
	}
}

func TestARoleThatIsHeldAlreadyIsNotOfferedAgain(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.must(h.Grant(t.Context(), guest, store.Expert, "", 0, time.Now()))
	_, link := h.link(nil)
	c := h.arrives(guest, "ru").Says(link).Sees("уже есть")
	c.Do(forged(c, "accept")).At("invited.offer").Taps("decline").At("lobby.here")
}

func TestOthersInvitationsAreNotSeenNorTouched(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	id, _ := h.link(func(n *store.NewInvitation) { n.Role = store.Staff })
	ref := strconv.FormatInt(id, 10)
	for _, who := range []int64{regional, guest} {
		h.arrives(who, "ru").Says("/invitation " + ref).At("lobby.here")
	}
	h.arrives(guest, "ru").Says("/invitations").At("lobby.here").Says("/invite").At("lobby.here")
	h.arrives(regional, "ru").Says("/invitation x").At("lobby.here")
	mine, _ := h.link(nil)
	c := h.arrives(chief, "ru").Says("/invitations").Sees("1.", "2.").Taps("card_" + strconv.FormatInt(mine, 10))
	if slices.Contains(c.Options(), "picture") {
		t.Error("a picture of somebody else's link is offered")
	}
	before := len(h.queue.notices)
	if c.Do(forged(c, "picture")); len(h.queue.notices) != before {
		t.Error("and drawn")
	}
	other := h.arrives(regional, "ru").Says("/invitation " + strconv.FormatInt(mine, 10)).Taps("revoke")
	c.Taps("revoke").Taps("revoke_yes").Sees("🚫 Отозвано")
	other.Taps("revoke_yes").At("invitation.card").Sees("уже не ждёт ответа", "🚫")
}

func TestPagesOfInvitations(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	for range 9 {
		h.link(nil)
	}
	c := h.arrives(regional, "ru").Says("/invitations").Taps("page_1").Sees("1.").Taps("page_0").Sees("8.")
	c.Do(forged(c, "page_900")).Do(forged(c, "page_x")).At("invitations.list")
}

func TestEveryScreenOfAnInvitationFitsTelegram(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	for _, role := range store.Roles() {
		for _, lang := range []string{"kk", "ru"} {
			token := role + lang
			_, err := h.InviteToRole(t.Context(), chief, store.NewInvitation{
				NewGrant: store.NewGrant{Role: role}, ExpiresAt: time.Now().Add(time.Hour),
			}, token, time.Now())
			h.must(err)
			c := h.arrives(guest, lang).Says("/start i_" + token).At("invited.offer")
			if n := len([]rune(c.Text())); n > 4096 {
				t.Errorf("%s in %s: %d characters", role, lang, n)
			}
			for _, b := range c.Buttons() {
				label, err := c.Catalog.Plain(locales.Lang(lang), b.Label.(locales.Message))
				h.must(err)
				if len([]rune(label)) > 40 {
					t.Errorf("%s", label)
				}
			}
		}
	}
}
