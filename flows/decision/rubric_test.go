package decision_test

import (
	"image/png"
	"strings"
	"testing"

	"saruar/flows/apply"
	"saruar/flows/decision"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/locales"
)

// Ranking, letter and picture are by the criteria of the cohort, and say what these are called.
func TestACommitteeChoosesByTheCriteriaOfItsCohort(t *testing.T) {
	t.Parallel()
	w := &town{Jury: jury.New(t, 3)}
	w.decisions = decision.New(decision.Parts{
		Store: w.Store, Jobs: w.Jury, Words: flowtest.Catalog(t), Zone: flowtest.Zone(),
		Form: decision.Form{State: apply.StateName, Option: func(_, name string) locales.Message { return locales.Verbatim(name) }},
	})
	id := w.Applies(jury.Leader, "Жоба 1", nil)
	w.OwnRubric(3) // weights of 33, 33 and 34
	w.Begins()
	for e := range int64(3) {
		w.Gives(id, jury.Expert+e, 5, 5, 2)
	}
	w.Notices("")
	c := w.arrives(jury.Deputy, "ru").Says("/ranking 1").At("ranking.list").Sees("79,6")
	c.Says("/letter 1-1").At("letter.letter").Sees("Критерий №1, strength", "Критерий №2, strength", "Критерий №3, step")
	if n := strings.Count(strings.Join(c.Options(), " "), "turn_"); n != 3 {
		t.Errorf("%d criteria can be turned", n)
	}
	c.Taps("turn_scalability").At("letter.letter")
	if strings.Contains(c.Text(), "Критерий №3, step") {
		t.Error("what was left out is still there")
	}
	c.Says("/candidate 1-1").At("candidate.card").Sees("79,6")
	person, err := w.Person(t.Context(), jury.Deputy)
	w.Must(err)
	screen, ok, err := w.decisions.Picture(t.Context(), person, "1-spread", w.Now)
	if err != nil || !ok {
		t.Fatalf("the picture: %t, %v", ok, err)
	}
	if _, err := png.Decode(strings.NewReader(string(screen.File.Data))); err != nil {
		t.Error(err)
	}
}
