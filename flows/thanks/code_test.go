package thanks_test

import (
	"bytes"
	"image/png"
	"regexp"
	"slices"
	"strings"
	"testing"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/thanks"
)

// address is a link as it stands on a button.
var address = regexp.MustCompile(`^https://t\.me/saruar_bot\?start=(t_[A-Za-z0-9_-]{22})$`)

func TestOnesOwnCode(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: thanks.Code, Keeps: true, Open: func(c *flowtest.Chat) { c.Says("/code") },
		New: func(t *testing.T, lang string) *flowtest.Chat { t.Helper(); return newHouse(t).arrives(ivan, lang) },
		Lines: []flowtest.Line{{Step: "code", Hub: true, Good: flowtest.Tap("renew"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Tap("yes"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.Taps("yes").At("my_code.code") },
	}.Run(t)
}

func TestTheCodeOpensThanksAndCanBeRenewed(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	them := h.arrives(ivan, "kk").Says("/code").Taps("picture").Sees("Сурет келесі хабармен келеді")
	if kinds := h.queue.told(ivan); !slices.Equal(kinds, []string{thanks.KindCode}) {
		t.Fatalf("told %v", kinds)
	}
	screen, ok, err := h.thanks.Picture(t.Context(), h.person(ivan), "", h.now)
	h.must(err)
	drawn, err := png.Decode(bytes.NewReader(screen.File.Data))
	h.must(err)
	if size := drawn.Bounds().Size(); !ok || size.X != 512 {
		t.Errorf("%t %v", ok, size)
	}
	code, err := h.ThanksCode(t.Context(), ivan, h.now)
	h.must(err)
	if again, err := h.ThanksCode(t.Context(), ivan, h.now); err != nil || again != code {
		t.Errorf("drawn again it is %s, not %s: %v", again, code, err)
	}
	c := h.arrives(aigul, "ru").Says("/start t_" + code).At("thanks.amount").Sees("Иван П.").Says("5").Says("за встречу").Taps("give_0")
	h.has(ivan, 5)
	other := h.arrives(erzan, "ru").Says("/start t_" + code).At("thanks.amount")
	them.Says("/start t_" + code).At("my_code.code").Sees("өзіңіздің кодыңыз").Taps("renew").Taps("no").Taps("renew").Taps("yes").Sees("Код ауыстырылды")
	invalid := c.Says("/start t_unknown").At("lobby.here").Text()
	for _, old := range []string{code, "", "AAAAAAAAAAAAAAAAAAAAAA"} {
		if got := c.Says("/start t_" + old).At("lobby.here").Text(); got != invalid {
			t.Errorf("%q says %s", old, got)
		}
	}
	other.Says("5").At("thanks.who").Sees("нельзя сказать спасибо")
}

func TestBeingFoundByNameIsASwitch(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	c := h.arrives(ivan, "ru").Says("/code").Sees("Вас находят по имени").Taps("hide").Sees("По имени вас не находят").Taps("show").Sees("Вас находят по имени")
	c.Taps("hide")
	if found, err := h.FoundByName(t.Context(), ivan); err != nil || found {
		t.Errorf("%t %v", found, err)
	}
	h.sql(`update person set born_by = '2010-01-01' where id = $1`, erzan)
	young := h.arrives(erzan, "ru").Says("/code").Sees("с 18 лет")
	young.Do(engine.Input{Kind: engine.Tap, Option: "picture", Seq: young.Session().Seq})
	if kinds := h.queue.told(erzan); kinds != nil {
		t.Errorf("told %v", kinds)
	}
}

// inGroup is /thanks in a group, as a reply to what somebody wrote.
func (h *house) inGroup(from, author int64) (engine.GroupReply, bool) {
	h.t.Helper()
	turn := engine.Turn{Person: flowtest.Someone(h.t, h.Store, from)(), Now: h.now, Update: 7}
	in := engine.GroupInput{Chat: -1001, Message: 50, ReplyTo: 46, Author: author, Input: engine.Input{Kind: engine.Command, Name: "thanks"}}
	reply, mine, err := h.thanks.Group(h.t.Context(), turn, in)
	h.must(err)
	return reply, mine
}

func TestAReplyInAGroupLeadsToThePrivateChat(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	reply, mine := h.inGroup(aigul, ivan)
	c := h.arrives(aigul, "ru")
	found := address.FindStringSubmatch(reply.Send[0].Rows[0][0].URL)
	if !mine || found == nil || strings.Contains(c.Words(reply.Send[0]), "Иван") {
		t.Fatalf("%t %+v", mine, reply)
	}
	c.Says("/start " + found[1]).At("thanks.amount").Sees("Иван П.")
	h.arrives(erzan, "ru").Says("/start " + found[1]).At("lobby.here").Sees("недействительна")
	h.now = h.now.AddDate(0, 0, 2)
	h.arrives(aigul, "ru").Says("/start " + found[1]).At("lobby.here")
	c.Now = h.now
	c.Says("5").At("thanks.who")
	h.must(h.thanks.Tick(t.Context(), h.now))
	if n := h.number(`select count(*) from thanks_code where ends_at is not null`); n != 0 {
		t.Errorf("%d old codes are kept", n)
	}
	if reply, _ := h.inGroup(aigul, aigul); !strings.Contains(c.Words(reply.Send[0]), "самому себе") {
		t.Errorf("%+v", reply)
	}
	if reply, _ := h.inGroup(aigul, 999); !strings.Contains(c.Words(reply.Send[0]), "нельзя сказать спасибо") {
		t.Errorf("%+v", reply)
	}
	if _, mine := h.inGroup(aigul, 0); mine {
		t.Error("without a reply it is answered")
	}
}

func TestAGraduateSeesTheAllowanceApartAndItGoesFirst(t *testing.T) {
	t.Parallel()
	h := newHouse(t)
	h.must(h.SeedCohort(t.Context(), "old", "Бұрынғы", "Прошлый", h.now))
	h.sql(`update cohort set state = 'archived'`)
	h.sql(`insert into application (cohort, leader, slot, state, form_version, created_at, answered_at, submitted_at, receipt, erased_at)
		select id, $1, 1, 'enrolled', 1, now(), now(), now(), 'R-1', now() from cohort`, aigul)
	c := h.arrives(aigul, "ru").Says("/thanks").Says("@ivan_p").Sees("Доступно сейчас: 500", "выпускника осталось в этом месяце: 100")
	c.Says("100").Says("за помощь").Sees("Из токенов выпускника: 100. Из своих: 0").Taps("give_100").At("lobby.here")
	h.has(aigul, 500)
	h.has(ivan, 100)
	h.must(h.SetLanguage(t.Context(), aigul, "kk"))
	c.Says("/thanks").Says("@ivan_p").Sees("осы айда қалғаны: 0").Says("10").Says("рақмет").Taps("give_0").At("lobby.here")
	h.has(aigul, 490)
}
