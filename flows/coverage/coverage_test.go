package coverage_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/apply"
	"saruar/flows/coverage"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/locales"
	"saruar/store"
)

type town struct {
	*jury.Jury
	coverage coverage.Coverage
}

func given(question, name string) locales.Message {
	for _, o := range apply.Options(question) {
		if o.Name == name {
			return o.Label
		}
	}
	return locales.Verbatim(name)
}

func newTown(t *testing.T, experts, applications int) *town {
	t.Helper()
	w := &town{Jury: jury.New(t, experts)}
	w.coverage = coverage.New(w.Jury, w.Jury, given)
	for i := range applications {
		person := int64(1000 + i)
		flowtest.Member(t, w.Store, person, "kk", "Жетекші")
		w.Applies(person, fmt.Sprint("Жоба ", i+1), nil)
	}
	w.Begins()
	return w
}

func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	return w.Arrives(id, lang, append(w.coverage.Flows(), jury.Stand("reviews"))...)
}

func (w *town) ref() string { return fmt.Sprint(w.Cohort) }

func TestTheCoverageOfACohort(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: coverage.Name, Keeps: true,
		New:  func(t *testing.T, lang string) *flowtest.Chat { return newTown(t, 3, 2).arrives(jury.Regional, lang) },
		Open: func(c *flowtest.Chat) { c.Says("/coverage 1") },
		Lines: []flowtest.Line{{Step: "board", Hub: true, Good: flowtest.Tap("papers"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}, {Step: "papers", Good: flowtest.Tap("paper_1"), Bad: []engine.Input{flowtest.Text("?"), flowtest.Tap("nothing")}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("coverage_paper.card") },
	}.Run(t)
}

func TestReviewsAreHandedOutAndExplained(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 4, 3)
			c := w.arrives(jury.Deputy, lang).Says("/coverage " + w.ref()).At("coverage.board").Sees("3").Taps("experts").At("coverage.experts").Sees("Эксперт 1")
			c.Taps("_back").Taps("assign").At("coverage.assign").Sees("Эксперт 1").Says("?").At("coverage.assign").Taps("yes").At("coverage.board")
			board, err := w.ReviewBoard(t.Context(), jury.Deputy, w.Cohort, w.Now)
			w.Must(err)
			for _, p := range board.Papers {
				if len(p.Readings) != 3 {
					t.Errorf("application %d has %d readers", p.ID, len(p.Readings))
				}
			}
			if told := w.Notices(coverage.KindAssigned); len(told) != 4 {
				t.Errorf("told %v", told)
			}
			c.Taps("papers").At("coverage.papers").Taps("paper_1").At("coverage_paper.card").Sees(map[string]string{"kk": "басқа өңірден", "ru": "другой регион"}[lang])
			if n := len(slices.DeleteFunc(c.Options(), func(o string) bool { return !strings.HasPrefix(o, "give_") })); n != 1 {
				t.Errorf("%d experts more could get it", n)
			}
			c.Says("?").At("coverage_paper.card").Taps("give_" + fmt.Sprint(spare(board.Papers[0], board))).At("coverage_paper.card")
			for _, notice := range w.Notices(coverage.KindAssigned) {
				person, err := w.Person(t.Context(), notice.Person)
				w.Must(err)
				screen, ok, err := w.coverage.Assigned(t.Context(), person, notice.Ref, w.Now)
				if err != nil || !ok || !strings.Contains(w.Plain(locales.Lang(lang), screen), "3") {
					t.Errorf("%t, %v", ok, err)
				}
			}
		})
	}
}

// spare is an expert who does not read an application.
func spare(p store.BoardPaper, b store.Board) int64 {
	for _, e := range b.Experts {
		if !slices.ContainsFunc(p.Readings, func(r store.Reading) bool { return r.Expert == e.Person }) {
			return e.Person
		}
	}
	return 0
}

func TestWhatTakesTooLongGoesToSomebodyElse(t *testing.T) {
	t.Parallel()
	w := newTown(t, 4, 1)
	w.arrives(jury.Deputy, "ru").Says("/coverage " + w.ref()).Taps("assign").Taps("yes")
	w.Gives(1, w.readers()[0], 3)
	w.Notices("")
	later := w.Now.Add(store.ReviewWithin - store.ReviewWarning + time.Hour)
	w.Must(w.coverage.Tick(t.Context(), later))
	if due := w.Notices(coverage.KindDue); len(due) != 2 {
		t.Errorf("reminded %v", due)
	}
	w.Must(w.coverage.Tick(t.Context(), w.Now.Add(store.ReviewWithin+time.Hour)))
	if n := len(w.readers()); n != 2 {
		t.Errorf("%d readers, those who were quick and the one who had not had it", n)
	}
	board, err := w.ReviewBoard(t.Context(), jury.Deputy, w.Cohort, w.Now)
	w.Must(err)
	if lapsed := len(board.Papers[0].Readings) - len(w.readers()); lapsed != 2 {
		t.Errorf("%d lapsed", lapsed)
	}
	w.arrives(jury.Deputy, "ru").Says("/coverage_paper "+w.ref()+"-1").Sees("⌛", "📖", "✅")
}

// readers are those who have read the first application, or still have it.
func (w *town) readers() (list []int64) {
	w.T.Helper()
	board, err := w.ReviewBoard(w.T.Context(), jury.Deputy, w.Cohort, w.Now)
	w.Must(err)
	for _, r := range board.Papers[0].Readings {
		if r.State == store.ReviewAssigned || r.State == store.ReviewSubmitted {
			list = append(list, r.Expert)
		}
	}
	return list
}

func TestWhatIsDisputedGetsAFourthReader(t *testing.T) {
	t.Parallel()
	w := newTown(t, 5, 1)
	w.arrives(jury.Deputy, "ru").Says("/coverage " + w.ref()).Taps("assign").Taps("yes")
	readers := w.readers()
	w.Gives(1, readers[0], 4)
	w.Gives(1, readers[1], 4)
	w.Must(w.coverage.Tick(t.Context(), w.Now))
	if n := len(w.readers()); n != 3 {
		t.Fatalf("%d readers before the third has spoken", n)
	}
	w.Gives(1, readers[2], 1)
	w.Must(w.coverage.Tick(t.Context(), w.Now))
	w.Must(w.coverage.Tick(t.Context(), w.Now)) // on every replica
	if n := len(w.readers()); n != 4 {
		t.Errorf("%d readers", n)
	}
	w.arrives(jury.Deputy, "ru").Says("/coverage_paper "+w.ref()+"-1").At("coverage_paper.card").Sees("⚖️", "3 из 4")
}

func TestExpertsCompareThemselves(t *testing.T) {
	t.Parallel()
	w := newTown(t, 3, 1)
	c := w.arrives(jury.Deputy, "ru").Says("/coverage " + w.ref()).Taps("calibrate").At("coverage.calibrate").Do(flowtest.Photo("x")).At("coverage.calibrate")
	c.Says("2026-0001").At("coverage.calibrate").Sees("сама участвует в отборе")
	w.Must(w.Move(t.Context(), 1, []store.ApplicationState{store.ApplicationInReview}, store.ApplicationRejected, jury.Chief, "", w.Now))
	c.Says("2026-0001").At("coverage.board")
	if told := w.Notices(coverage.KindAssigned); len(told) != 3 {
		t.Errorf("told %v", told)
	}
}

func TestAnOfficeHandsOutItsOwnRegionOnly(t *testing.T) {
	t.Parallel()
	w := newTown(t, 3, 0)
	c := w.arrives(jury.Regional, "kk").Says("/coverage " + w.ref()).At("coverage.board")
	c.Taps("papers").At("coverage.papers").Sees("өтінім жоқ")
	w.arrives(jury.Expert, "kk").Says("/coverage " + w.ref()).At("lobby.here")
}
