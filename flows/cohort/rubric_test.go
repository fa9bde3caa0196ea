package cohort_test

import (
	"fmt"
	"strings"
	"testing"

	"saruar/flows/cohort"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/store"
)

// drafted begins the draft of the cohort's own criteria.
func (w *town) drafted() *town {
	w.t.Helper()
	w.must(w.DraftRubric(w.t.Context(), staff, 1, flowtest.Noon()))
	return w
}

// scored is what the cohort is scored by.
func (w *town) scored() store.Rubric {
	w.t.Helper()
	r, err := w.Rubric(w.t.Context(), w.card(1).Rubric)
	w.must(err)
	return r
}

func drafts(t *testing.T, lang string) *flowtest.Chat {
	t.Helper()
	return newTown(t).drafted().arrives(staff, lang)
}

func TestTheCriteriaOfACohort(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.Rubric, Keeps: true, New: drafts, Open: func(c *flowtest.Chat) { c.Says("/rubric 1") },
		Lines: []flowtest.Line{
			{Step: "list", Hub: true, Good: flowtest.Tap("pass_mark"), Bad: odd(flowtest.Tap("criterion_none"), flowtest.Tap("change"))},
			{Step: "pass_mark", Good: flowtest.Text("70"), Bad: []engine.Input{
				flowtest.Photo("x"), flowtest.Text("101"), flowtest.Text("-1"), flowtest.Text("6,5"), flowtest.Text("көп"), flowtest.Tap("nothing"),
			}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			c.At("rubric.list").Sees("70").Taps("drop").At("rubric.drop").Says("?").At("rubric.drop").Taps("yes").At("rubric.list").Sees("60")
		},
	}.Run(t)
}

func TestACriterionIsWrittenAnew(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: cohort.Criterion, Keeps: true, New: drafts, Open: func(c *flowtest.Chat) { c.Says("/rubric_criterion 1-results") },
		Lines: []flowtest.Line{
			{Step: "card", Hub: true, Good: flowtest.Tap("level_3"), Bad: odd(flowtest.Tap("level_6"))},
			{Step: "level_3_kk", Good: flowtest.Text("Үш адамға көмектесті"), Bad: []engine.Input{
				flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Text(strings.Repeat("ә", 201)),
			}},
			{Step: "level_3_ru", Good: flowtest.Text("Помогли трём людям"), Bad: []engine.Input{
				flowtest.Photo("x"), flowtest.Tap("nothing"), flowtest.Text(strings.Repeat("я", 201)),
			}},
		},
		End: func(t *testing.T, c *flowtest.Chat) {
			t.Helper()
			want := map[string]string{"kk": "Үш адамға көмектесті", "ru": "Помогли трём людям"}[c.Person().Lang]
			c.At("rubric_criterion.card").Sees(want)
		},
	}.Run(t)
}

func TestTheWeightOfACriterion(t *testing.T) {
	t.Parallel()
	c := drafts(t, "ru").Says("/rubric 1").Taps("criterion_team").At("rubric_criterion.card").Sees("вес 15").Taps("weight").At("rubric_criterion.weight")
	for _, in := range []engine.Input{flowtest.Photo("x"), flowtest.Text("0"), flowtest.Text("101"), flowtest.Text("1,5"), flowtest.Text("много")} {
		c.Do(in).At("rubric_criterion.weight")
	}
	c.Taps("_back").At("rubric_criterion.card").Taps("weight").Says("14").At("rubric_criterion.card").Sees("вес 14")
	c.Taps("_back").At("rubric.list").Sees("Сумма весов: 99")
	c.Do(engine.Input{Kind: engine.Tap, Option: "save", Seq: c.Session().Seq}).At("rubric.list").Sees("Чтобы сохранить")
}

// The whole way in both languages: a version of one's own, one criterion less and one more, until it can be saved.
func TestACohortIsScoredByCriteriaOfItsOwn(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t)
			before := w.scored()
			c := w.arrives(staff, lang).Says("/cohort 1").Taps("rubric").At("rubric.list").Taps("criterion_fit").At("rubric_criterion.card")
			c.Do(engine.Input{Kind: engine.Tap, Option: "weight", Seq: c.Session().Seq}).At("rubric_criterion.card") // nothing is begun yet
			c.Taps("_back").Taps("change").At("rubric.list")
			c.Taps("criterion_fit").Taps("remove").At("rubric_criterion.remove").Says("?").At("rubric_criterion.remove").Taps("yes").At("rubric.list")
			c.Taps("add").At("rubric_criterion.card").Taps("weight").Says("10").Taps("fill").At("rubric_criterion.name_kk")
			for i, text := range store.CriterionTexts() {
				c.At("rubric_criterion." + text + "_kk").Says(fmt.Sprint("Мәтін ", i)).At("rubric_criterion." + text + "_ru")
				c = w.arrives(staff, lang).Says("/rubric 1").Taps(own(w)).Taps("fill").At("rubric_criterion." + text + "_ru") // the draft is kept
				c.Says(fmt.Sprint("Текст ", i))
			}
			c.At("rubric_criterion.card").Taps("name").At("rubric_criterion.name_kk").Taps("keep").At("rubric_criterion.name_ru").Says("Смелость").At("rubric_criterion.card")
			if w.scored().Version != before.Version {
				t.Error("the draft counts before it is saved")
			}
			c.Taps("_back").At("rubric.list").Taps("save").At("rubric.list").Sees("✅")
			after := w.scored()
			last := after.Criteria[6]
			if kk, ru := last.Text(store.CriterionName); after.Version == before.Version || last.Weight != 10 || kk != "Мәтін 0" || ru != "Смелость" {
				t.Errorf("scored by %+v", after)
			}
			c.Says("/cohort 1").Taps("next_year").Taps("rubric").At("rubric.list").Sees(map[string]string{"kk": "Мәтін 0", "ru": "Смелость"}[lang])
		})
	}
}

// own is the button of the criterion that was added.
func own(w *town) string {
	w.t.Helper()
	r, err := w.RubricDraft(w.t.Context(), staff, 1)
	w.must(err)
	return "criterion_" + r.Criteria[len(r.Criteria)-1].Name
}

func TestCriteriaStayOnceExpertsRead(t *testing.T) {
	t.Parallel()
	w := newTown(t).drafted()
	list := w.arrives(staff, "ru").Says("/rubric 1").Sees("черновик")
	text := w.arrives(chief, "ru").Says("/rubric_criterion 1-team").Taps("level_0").At("rubric_criterion.level_0_kk")
	now := w.card(1).ClosesAt.AddDate(0, 0, 1)
	w.must(w.TurnCohorts(t.Context(), now))
	w.must(w.MoveCohort(t.Context(), chief, 1, store.CohortScreening, store.CohortReview, "", now))
	list.Taps("save").At("rubric.list").Sees("критерии больше не меняются", "версия 1")
	text.Says("Жаңа мәтін")
	if kk, _ := w.scored().Criteria[3].Text("level_0"); kk == "Жаңа мәтін" {
		t.Error("what experts read by has changed")
	}
	w.arrives(staff, "ru").Says("/rubric_criterion 1-team").At("rubric_criterion.card").Sees("Лидер и команда")
}

func TestTwoWhoChangeTheSameCriteria(t *testing.T) {
	t.Parallel()
	w := newTown(t).drafted()
	first, second := w.arrives(staff, "ru").Says("/rubric_criterion 1-team").Taps("weight"), w.arrives(chief, "ru").Says("/rubric_criterion 1-team").Taps("name")
	first.Says("20").At("rubric_criterion.card")
	second.Says("Топ").At("rubric_criterion.name_ru")
	r, err := w.RubricDraft(t.Context(), staff, 1)
	w.must(err)
	if kk, _ := r.Criteria[3].Text("name"); kk != "Топ" || r.Criteria[3].Weight != 20 {
		t.Errorf("kept %q and %d", kk, r.Criteria[3].Weight)
	}
	w.must(w.DropRubric(t.Context(), staff, 1, flowtest.Noon()))
	second.Says("Команда людей")
	if kk, _ := w.scored().Criteria[3].Text("name"); kk != "Жетекші мен команда" {
		t.Errorf("the version before says %q", kk)
	}
	w.arrives(regional, "ru").Says("/rubric 1").At("lobby.here")
	w.arrives(nobody, "ru").Says("/rubric 1").At("lobby.here")
}
