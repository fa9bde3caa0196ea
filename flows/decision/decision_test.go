package decision_test

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"strings"
	"testing"
	"time"

	"saruar/flows/apply"
	"saruar/flows/decision"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/locales"
	"saruar/store"
)

type town struct {
	*jury.Jury
	decisions decision.Decisions
}

// newTown is a cohort with so many applications; the experts have given them fewer and fewer points, from 79 down to 59 and less.
func newTown(t *testing.T, applications int) *town {
	t.Helper()
	w := &town{Jury: jury.New(t, 3)}
	w.decisions = decision.New(w.parts(w.Jury))
	for i := range applications {
		w.someone(i+1, fmt.Sprint("Жоба ", i+1))
	}
	if applications == 0 { // the test has its own
		return w
	}
	w.Begins()
	for i := range applications {
		for e := range int64(3) {
			w.Gives(int64(i+1), jury.Expert+e, max(4-i, 1), max(4-i, 1), max(4-i, 1), max(4-i, 1), max(4-i, 1), max(4-i, 1), max(3-i, 2))
		}
	}
	w.Notices("")
	return w
}

func (w *town) parts(jobs decision.Jobs) decision.Parts {
	return decision.Parts{
		Store: w.Store, Jobs: jobs, Words: flowtest.Catalog(w.T), Zone: flowtest.Zone(),
		Form: decision.Form{State: apply.StateName, Option: func(_, name string) locales.Message { return locales.Verbatim(name) }},
	}
}

// someone hands in the application with this number.
func (w *town) someone(application int, title string) {
	w.T.Helper()
	flowtest.Member(w.T, w.Store, w.leader(application), []string{"kk", "ru"}[(application+1)%2], fmt.Sprint("Жетекші ", application))
	w.Applies(w.leader(application), title, nil)
}

func (w *town) leader(application int) int64 { return int64(1000 + application) }

func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	flows := append(w.decisions.Flows(), jury.Stand("coverage"), jury.Stand("desk_card"))
	return w.Arrives(id, lang, flows...)
}

func (w *town) states() string {
	w.T.Helper()
	f, err := w.PublicFunnel(w.T.Context(), w.Cohort)
	w.Must(err)
	return fmt.Sprint(f)
}

// told are what applicants are told now, by person, in their language.
func (w *town) told(kind string) map[int64]string {
	w.T.Helper()
	all := map[int64]string{}
	for _, n := range w.Notices(kind) {
		person, err := w.Person(w.T.Context(), n.Person)
		w.Must(err)
		screen, ok, err := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
			decision.KindDecided: w.decisions.Decided, decision.KindOffered: w.decisions.Offered, decision.KindExpired: w.decisions.Expired,
			decision.KindAppeal: w.decisions.Appealed, decision.KindApplied: w.decisions.Applied, decision.KindProposed: w.decisions.Proposed,
			decision.KindPicture: w.decisions.Picture, decision.KindProtocol: w.decisions.Protocol,
		}[kind](w.T.Context(), person, n.Ref, w.Now)
		w.Must(err)
		if !ok {
			continue
		}
		if screen.File != nil {
			all[n.Person] = string(screen.File.Data)
			continue
		}
		if all[n.Person] != "" {
			w.T.Errorf("%d is told twice", n.Person)
		}
		all[n.Person] = w.Plain(locales.Lang(person.Lang), screen)
	}
	return all
}

// tomorrow is a time of the next day.
func (w *town) tomorrow(hour int) *town {
	zone := flowtest.Zone()
	local := w.Now.In(zone)
	w.Now = time.Date(local.Year(), local.Month(), local.Day()+1, hour, 0, 0, 0, zone)
	return w
}

// decided brings a round through: proposed by the deputy, approved by the chief, applied, and told.
func (w *town) decided(kind string) {
	w.T.Helper()
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").At("decisions.round").Taps("stage_" + kind).At("decisions.list")
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("propose").At("decisions_propose.day").Says("завтра").At("decisions_propose.time").Says("10:00")
	w.arrives(jury.Chief, "kk").Says("/decisions 1").Taps("approve").At("decisions.round")
	w.tomorrow(10)
	w.Must(w.decisions.Tick(w.T.Context(), w.Now))
	w.Now = w.Now.Add(store.UndoWithin)
	w.Must(w.decisions.Tick(w.T.Context(), w.Now))
}

func TestWhereTheCommitteeBegins(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: decision.List, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newTown(t, 1).arrives(jury.Deputy, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/selection") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("cohort_1"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("selection_cohort.hub") },
	}.Run(t)
}

func TestTheHubCountsAndDraws(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 3)
			c := w.arrives(jury.Deputy, lang).Says("/selection_cohort 1").At("selection_cohort.hub").Sees(": 3").Says("?").At("selection_cohort.hub")
			for _, what := range []string{"funnel", "coverage", "spread"} {
				c.Taps("picture_" + what).At("selection_cohort.hub")
				if _, err := png.Decode(strings.NewReader(w.told(decision.KindPicture)[jury.Deputy])); err != nil {
					t.Errorf("%s: %v", what, err)
				}
			}
			c.Taps("ranking").At("ranking.list")
			w.arrives(1001, lang).Says("/progress 1").At("progress.counters").Sees(": <b>3</b>").Says("?").At("progress.counters")
			w.arrives(1001, lang).Says("/selection_cohort 1").At("lobby.here")
		})
	}
}

func TestTheRankingAndWhatIf(t *testing.T) {
	t.Parallel()
	w := newTown(t, 3)
	c := w.arrives(jury.Deputy, "ru").Says("/ranking 1").At("ranking.list").Sees("✅ <b>1.</b> 2026-0001", "79 · ", "59 · ", "⚠️ <b>2.</b> 2026-0002", "Если мест 20").Says("?").At("ranking.list")
	c.Taps("places_19").At("ranking.list").Sees("Если мест 19")
	c.Taps("candidate_2").At("candidate.card").Sees("Место 2", "Эксперт 1: 59 · ").Says("?").At("candidate.card").Taps("answers").At("desk_card.here")
	w.arrives(jury.Regional, "kk").Says("/ranking 1").At("ranking.list").Sees("2026-0001") // its own region
}

func TestInterviewsAndTheirScores(t *testing.T) {
	t.Parallel()
	w := newTown(t, 3)
	w.decided("interview")
	if told := w.told(decision.KindDecided); len(told) != 1 || !strings.Contains(told[1001], "🎤 Жоба 1") {
		t.Fatalf("told %v", told)
	}
	c := w.arrives(jury.Deputy, "ru").Says("/candidate 1-1").Taps("interview").At("candidate.interview").Do(flowtest.Photo("x")).At("candidate.interview")
	for _, bad := range []string{"101", "-1", "хорошо", "78 " + strings.Repeat("ә", 1001)} {
		c.Says(bad).At("candidate.interview")
	}
	c.Says("50 сильная команда").At("candidate.card").Sees("Болат: 50 из 100", "сильная команда", "балл 70,3") // 0.7 × 79 + 0.3 × 50
	w.arrives(jury.Chief, "kk").Says("/candidate 1-1").Taps("interview").Says("60").At("candidate.card").Sees("71,8")
}

// The whole way of 5 applications to 1 place and a waitlist of 1, in the languages of the applicants.
func TestDecisionsAreStagedApprovedAppliedAndToldOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t, 4)
	w.places(1, 1)
	c := w.arrives(jury.Deputy, "ru").Says("/decisions 1").At("decisions.round").Says("?").At("decisions.round").Taps("stage_final").At("decisions.list")
	c.Sees("<b>1.</b> 2026-0001 · Жоба 1 — ✅ Принять", "<b>2.</b> 2026-0002 · Жоба 2 — ✖️ Отклонить").Says("?").At("decisions.list")
	c.Taps("switch_2").At("decisions.list").Taps("switch_2").Sees("Жоба 2 — ⏳ В лист ожидания")
	c.Taps("preview_2")
	if sent := c.Sent(); !strings.Contains(sent, "Проект в листе ожидания, ваше место в нём — 1") {
		t.Errorf("previewed %q", sent)
	}
	c.Taps("preview_3")
	if sent := c.Sent(); !strings.Contains(sent, "Келесі қадамдар") {
		t.Errorf("the preview is not in the applicant's language: %q", sent)
	}
	c.Taps("_back").Taps("propose").At("decisions_propose.day").Says("вчера").At("decisions_propose.day").Says("завтра").At("decisions_propose.time")
	c.Says("23:00").At("decisions_propose.time").Says("00:00").At("decisions_propose.time").Says("10:00").At("decisions.round").Sees("Болат", "другой")
	if strings.Contains(strings.Join(c.Options(), " "), "approve") {
		t.Error("who has proposed may approve")
	}
	c.Do(engine.Input{Kind: engine.Tap, Option: "approve", Seq: c.Session().Seq}).At("decisions.round").Sees("утверждает другой")
	chief := w.arrives(jury.Chief, "kk").Says("/decisions 1").Taps("approve").At("decisions.round").Sees("Бекітілді")
	before := w.states()
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	if w.states() != before {
		t.Fatal("applied before its time")
	}
	w.tomorrow(10)
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	if undo := w.told(decision.KindApplied); len(undo) != 2 || w.states() != before {
		t.Fatalf("told %v, %s", undo, w.states())
	}
	chief.Taps("_back")
	w.Now = w.Now.Add(store.UndoWithin)
	for range 3 { // on every replica, again and again
		w.Must(w.decisions.Tick(t.Context(), w.Now))
	}
	if got := w.states(); got != "map[accepted:1 rejected:2 waitlisted:1]" {
		t.Errorf("states %s", got)
	}
	told := w.told(decision.KindDecided)
	for person, part := range map[int64]string{
		1001: "Құттықтаймыз", 1002: "ваше место в нём — 1", 1003: "👣 Келесі қадамдар", 1004: "💡 Для вас открыт трек идей",
	} {
		if !strings.Contains(told[person], part) {
			t.Errorf("%d is told %q", person, told[person])
		}
	}
	if len(told) != 4 {
		t.Errorf("%d are told", len(told))
	}
	for application, place := range map[int64]int{1: 0, 2: 1, 3: 0} {
		if a, err := w.Application(t.Context(), application, w.leader(int(application))); err != nil || a.Waits != place {
			t.Errorf("application %d waits at place %d, %v", application, a.Waits, err)
		}
	}
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").At("decisions.round").Taps("protocol")
	if document := w.told(decision.KindProtocol)[jury.Deputy]; !bytes.HasPrefix([]byte(document), []byte("%PDF-")) {
		t.Error("no protocol")
	}
	c1, err := w.Store.Cohort(t.Context(), "2026")
	if err != nil || c1.State != store.CohortDecided {
		t.Errorf("the cohort is %s, %v", c1.State, err)
	}
}

func (w *town) places(places, waitlist int) {
	w.T.Helper()
	c, err := w.DeskCohort(w.T.Context(), jury.Chief, w.Cohort)
	w.Must(err)
	c.Places, c.Waitlist = places, waitlist
	w.Must(w.ChangeCohort(w.T.Context(), jury.Chief, c.Cohort, c.Revision, w.Now))
}

func TestDecisionsAreUndoneForTenMinutes(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("stage_final").Taps("_back").Taps("propose").Says("завтра").Says("10:00")
	w.arrives(jury.Chief, "ru").Says("/decisions 1").Taps("approve")
	before := w.states()
	w.tomorrow(10)
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	w.Now = w.Now.Add(9 * time.Minute)
	late := w.arrives(jury.Deputy, "ru").Says("/decisions 1").At("decisions.round").Sees("отменить можно")
	w.arrives(jury.Chief, "ru").Says("/decisions 1").Taps("recall").At("decisions.round").Sees("черновик")
	late.Taps("recall").At("decisions.round").Sees("решения изменились") // two at once
	w.Now = w.Now.Add(time.Hour)
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	if told := w.told(decision.KindDecided); len(told) != 0 || w.states() != before {
		t.Errorf("told %v, %s", told, w.states())
	}
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("again").At("decisions.list").Taps("_back").Taps("drop").At("decisions.round").Sees("Черновик удалён")
}

func TestNothingIsAppliedAtNight(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("stage_final").Taps("_back").Taps("propose").Says("завтра").Says("21:40")
	w.arrives(jury.Chief, "ru").Says("/decisions 1").Taps("approve")
	w.tomorrow(23)
	w.Must(w.decisions.Tick(t.Context(), w.Now)) // the program was away at 21:40
	if undo := w.Notices(decision.KindApplied); len(undo) != 0 {
		t.Error("applied in quiet hours")
	}
	w.tomorrow(9)
	w.Must(w.decisions.Tick(t.Context(), w.Now))
	if undo := w.Notices(decision.KindApplied); len(undo) != 2 {
		t.Errorf("in the morning %v", undo)
	}
}

func TestTwoOfTheCommitteeAtOnce(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	one, two := w.arrives(jury.Deputy, "ru").Says("/decisions 1"), w.arrives(jury.Chief, "ru").Says("/decisions 1")
	one.Taps("stage_final").At("decisions.list")
	two.Taps("stage_final").At("decisions.round").Sees("решения изменились")
	two.Taps("list").At("decisions.list")
	one.Taps("switch_1").At("decisions.list")
	two.Taps("switch_2").At("decisions.list") // on top of the first, which is not lost
	round, err := w.CurrentRound(t.Context(), jury.Chief, w.Cohort)
	if err != nil || round.Decisions[0].Outcome != store.ApplicationWaitlisted || round.Decisions[1].Outcome != store.ApplicationAccepted {
		t.Errorf("%+v, %v", round.Decisions, err)
	}
}

func TestTheLetterIsEdited(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	c := w.arrives(jury.Deputy, "ru").Says("/letter 1-2").At("letter.letter").Sees("💪 <b>Сильные стороны</b>").Says("?").At("letter.letter")
	c.Taps("turn_team").Taps("turn_team").Taps("turn_team").At("letter.letter").Taps("note").At("letter.note").Do(flowtest.Photo("x")).At("letter.note")
	c.Says(strings.Repeat("ә", 801)).At("letter.note").Says("Приходите ещё!").At("letter.letter").Sees("Приходите ещё!")
	c.Taps("note").Says("1. Ваша забота о детях видна в каждой строке.").At("letter.letter").Sees("Ваша забота о детях")
	w.decided("final")
	if told := w.told(decision.KindDecided)[1002]; !strings.Contains(told, "Приходите ещё!") || !strings.Contains(told, "Ваша забота о детях") {
		t.Errorf("told %q", told)
	}
	c = w.arrives(jury.Deputy, "ru").Says("/letter 1-2").At("letter.letter")
	c.Do(engine.Input{Kind: engine.Tap, Option: "turn_team", Seq: c.Session().Seq}).At("letter.letter")
}

func TestAPlaceIsTakenGivenUpAndOfferedToTheNext(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 3)
			w.places(1, 2)
			c := w.arrives(jury.Deputy, lang).Says("/decisions 1").Taps("stage_final")
			c.Taps("switch_2").Taps("switch_2").Taps("switch_3").Taps("switch_3").Taps("_back").Taps("propose").Says("15.12").Says("10:00")
			w.arrives(jury.Chief, lang).Says("/decisions 1").Taps("approve")
			w.Now = time.Date(2026, 12, 15, 10, 0, 0, 0, flowtest.Zone())
			w.Must(w.decisions.Tick(t.Context(), w.Now))
			w.Now = w.Now.Add(store.UndoWithin)
			w.Must(w.decisions.Tick(t.Context(), w.Now))
			w.arrives(jury.Deputy, lang).Says("/waitlist 1").At("waitlist.list").Sees("2026-0002").Says("?").At("waitlist.list")
			w.arrives(1001, lang).Says("/place 1").At("place.place").Says("?").At("place.place").Taps("give").At("place.sure").Says("?").At("place.sure").Taps("sure").At("lobby.here")
			w.arrives(1001, lang).Says("/place 1").At("place.place")
			w.arrives(jury.Deputy, lang).Says("/waitlist 1").Taps("offer").At("waitlist.list")
			if told := w.told(decision.KindOffered); !strings.Contains(told[1002], "Жоба 2") {
				t.Errorf("told %v", told)
			}
			w.Now = w.Now.Add(store.OfferFor + time.Minute)
			w.Must(w.decisions.Tick(t.Context(), w.Now))
			if told := w.told(decision.KindExpired); len(told) != 1 {
				t.Errorf("told %v", told)
			}
			w.arrives(1002, lang).Says("/place 2").At("place.place").Do(flowtest.Text("?"))
			w.arrives(jury.Deputy, lang).Says("/waitlist 1").Taps("offer")
			w.arrives(1003, lang).Says("/place 3").At("place.place").Taps("take").At("lobby.here")
			if got := w.states(); got != "map[declined:1 enrolled:1 expired:1]" {
				t.Errorf("states %s", got)
			}
		})
	}
}

func TestAnAppealIsAnsweredByAPerson(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 3)
			w.decided("final")
			words := "Нәтижелер бетіндегі сандарды ескермепсіздер: 300 адам."
			for _, id := range []string{"2", "3"} {
				c := w.arrives(w.leader(int(id[0]-'0')), lang).Says("/appeal " + id).At("appeal.words").Do(flowtest.Photo("x")).At("appeal.words").Says("Қате").At("appeal.words")
				c.Says(words).At("lobby.here").Says("/appeal " + id).At("appeal.words").Says(words).At("lobby.here")
			}
			c := w.arrives(jury.Deputy, lang).Says("/appeals 1").At("appeals.list").Says("?").At("appeals.list").Taps("appeal_2").At("appeal_answer.appeal").Sees(words)
			c.Says("?").At("appeal_answer.appeal").Taps("uphold").At("appeal_answer.uphold").Says("Жоқ").At("appeal_answer.uphold").Says("Сандар ескерілген болатын.").At("appeals.list")
			if told := w.told(decision.KindAppeal); !strings.Contains(told[1002], "Сандар ескерілген") {
				t.Errorf("told %v", told)
			}
			c.Taps("appeal_3").Taps("reopen").At("appeal_answer.reopen").Says("Қайта қараймыз, рақмет.").At("appeals.list")
			if told := w.told(decision.KindAppeal); !strings.Contains(told[1003], "🔄") {
				t.Errorf("told %v", told)
			}
			if got := w.states(); got != "map[accepted:1 reopened:1 upheld:1]" {
				t.Errorf("states %s", got)
			}
			w.arrives(jury.Deputy, lang).Says("/decisions 1").Taps("stage_final").At("decisions.list").Sees("2026-0003")
		})
	}
}

func TestAnAppealIsTakenForTwoWeeks(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.decided("final")
	w.Now = w.Now.Add(store.AppealWithin + time.Hour)
	w.arrives(1002, "ru").Says("/appeal 2").At("appeal.words").Says("Мы не согласны с решением комитета.").At("lobby.here").Sees("в течение 14 дней")
}

func TestWhoeverMayApproveIsAskedTo(t *testing.T) {
	t.Parallel()
	w := newTown(t, 2)
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("stage_final").Taps("_back").Taps("propose").Says("завтра").Says("10:00").At("decisions.round").Sees("ему придёт сообщение")
	w.arrives(jury.Chief, "kk")
	told := w.told(decision.KindProposed)
	if len(told) != 1 || !strings.Contains(told[jury.Chief], "Бекітуіңізді күтіп тұрған шешімдер бар") {
		t.Errorf("told %v", told)
	}
	w.arrives(jury.Deputy, "ru").Says("/decisions 1").Taps("recall").At("decisions.round")
	if told := w.told(decision.KindProposed); len(told) != 0 {
		t.Errorf("of what is a draft again they are told %v", told)
	}
}

func TestALetterCanBeReadAgain(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string][]string{"kk": {"Бұл жолы комитет", "Келесі қадамдар", "идея трегі"}, "ru": {"В этот раз комитет", "Что сделать дальше", "трек идей"}} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 2)
			w.decided("final")
			w.arrives(1002, lang).Says("/own_letter 2").At("own_letter.letter").Sees(want...).Says("?").At("own_letter.letter")
			w.arrives(1001, lang).Says("/own_letter 1").At("lobby.here") // it was chosen
		})
	}
}
