package review_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/apply"
	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/flows/review"
	"saruar/store"
)

type town struct {
	*jury.Jury
	reviews review.Reviews
}

func newTown(t *testing.T, experts int) *town {
	t.Helper()
	w := &town{Jury: jury.New(t, experts)}
	w.reviews = review.New(w.Store, w.Jury, review.Form{Label: apply.StepLabel, Answer: apply.Answer, Options: apply.Options})
	return w
}

// assigned is a town whose first expert has applications to read.
func assigned(t *testing.T, applications int) *town {
	t.Helper()
	w := newTown(t, 2)
	for i := range applications {
		person := int64(1000 + i)
		flowtest.Member(t, w.Store, person, "kk", "Жетекші")
		w.Applies(person, fmt.Sprint("Жоба ", i+1), map[string]any{"evidence": []map[string]any{{"link": "https://zhoba.kz"}}})
	}
	w.Begins()
	for i := range applications {
		w.has(int64(i+1), jury.Expert)
	}
	return w
}

func (w *town) has(application, expert int64) {
	w.T.Helper()
	_, err := w.AssignReviews(w.T.Context(), jury.Chief, w.Cohort, []store.Assigned{{Application: application, Expert: expert}}, w.Now)
	w.Must(err)
}

func (w *town) arrives(id int64, lang string) *flowtest.Chat {
	return w.Arrives(id, lang, w.reviews.Flows()...)
}

const long = "Өте жақсы ойластырылған, себебі сандары бар"

func TestTheListOfAnExpert(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: review.List, Keeps: true,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return assigned(t, 2).arrives(jury.Expert, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/reviews") },
		Lines: []flowtest.Line{{Step: "list", Hub: true, Good: flowtest.Tap("next"), Bad: []engine.Input{
			flowtest.Text("?"), flowtest.Photo("x"), flowtest.Tap("nothing"),
		}}},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("review.declare") },
	}.Run(t)
}

func TestWhatAnExpertReads(t *testing.T) {
	t.Parallel()
	flowtest.Script{
		Flow: review.Profile,
		New: func(t *testing.T, lang string) *flowtest.Chat {
			t.Helper()
			return newTown(t, 1).arrives(jury.Expert, lang)
		},
		Open: func(c *flowtest.Chat) { c.Says("/reviewer") },
		Lines: []flowtest.Line{
			{Step: "capacity", Good: flowtest.Text("7"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Text("0"), flowtest.Text("26"), flowtest.Text("жеті")}},
			{Step: "languages", Good: flowtest.Tap("kk"), Once: true, Bad: []engine.Input{flowtest.Photo("x"), flowtest.Tap("next")}},
			{Step: "languages", Good: flowtest.Tap("next")},
			{Step: "directions", Good: flowtest.Tap("next"), Bad: []engine.Input{flowtest.Photo("x")}},
			{Step: "organisation", Good: flowtest.Text("«Жас қанат» қоры"), Bad: []engine.Input{flowtest.Photo("x"), flowtest.Text("а"), flowtest.Text(strings.Repeat("ә", 121))}},
		},
		End: func(t *testing.T, c *flowtest.Chat) { t.Helper(); c.At("lobby.here") },
	}.Run(t)
}

// The whole of a review, with a pause in the middle, in both languages.
func TestAnApplicationIsReviewedInSessionsOfFiveMinutes(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{"kk", "ru"} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := assigned(t, 2)
			c := w.arrives(jury.Expert, lang).Says("/reviews").Taps("next").At("review.declare").Says("?").At("review.declare")
			c.Taps("read").At("review.read").Sees("Жоба 1", "Мәселе бар").Says("?").At("review.read").Taps("page_1").Sees("Нәтиже бар")
			again := w.arrives(jury.Expert, lang).Says("/review 1").At("review.read").Sees("Нәтиже бар") // a week later, on another phone
			again.Taps("page_2").Sees("📎").Taps("score").At("review.score_1")
			again.Says("7").At("review.score_1").Says("4,5").At("review.score_1").Do(flowtest.Photo("x")).At("review.score_1")
			again.Taps("value_4").At("review.score_2").Says("5").At("review.score_2").Sees("30")
			again.Says("Тамаша").At("review.score_2").Says(strings.Repeat("ә", 1001)).At("review.score_2").Says(long).At("review.score_3")
			again.Taps("value_1").At("review.score_3").Do(voice(301)).At("review.score_3").Do(voice(12)).At("review.score_4")
			c = w.arrives(jury.Expert, lang).Says("/review 1").At("review.score_4") // the session is lost: it goes on exactly there
			c.Taps("read").At("review.read").Taps("score").At("review.score_4").Says("3").At("review.score_5").Taps("value_3").At("review.score_6")
			c.Says(long).At("review.score_6").Taps("value_0").At("review.score_7").Taps("value_2").At("review.summary").Sees("🎙", long)
			c.Says("?").At("review.summary").Taps("edit_team").At("review.score_4").Taps("value_2").At("review.summary")
			c.Taps("submit").At("review.done").Sees(fmt.Sprint(16 + 20 + 4 + 6 + 6 + 0 + 2)).Says("?").At("review.done")
			if c.Taps("next").At("review.declare"); !strings.Contains(c.Text(), "2026-0002") {
				t.Error("another one follows")
			}
			w.arrives(jury.Expert, lang).Says("/reviews").At("reviews.list").Sees("1", "2", "✅ 2026-0001")
		})
	}
}

func voice(seconds int) engine.Input {
	return engine.Input{Kind: engine.Voice, File: &engine.File{ID: "v", Unique: "u", Kind: engine.Voice, Length: seconds}}
}

func TestAConflictIsDeclaredWithOneTap(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	c := w.arrives(jury.Expert, "kk").Says("/reviews").Taps("next").Taps("conflict").At("review.conflict").Says("?").At("review.conflict")
	c.Taps("reason_mentee").At("reviews.list").Sees("басқа сарапшы оқиды")
	w.arrives(jury.Expert, "ru").Says("/review 1").At("review.closed").Sees("о конфликте интересов").Says("?").At("review.closed")
	board, err := w.ReviewBoard(t.Context(), jury.Chief, w.Cohort, w.Now)
	w.Must(err)
	if got := board.Papers[0].Obstacles[jury.Expert]; got != store.ObstacleConflict {
		t.Errorf("obstacle %q", got)
	}
}

func TestAReviewClosesUnderTheExpertsHand(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		end  func(*town)
		says string
	}{
		"withdrawn": {func(w *town) { w.Must(w.Withdraw(w.T.Context(), 1, 1000, w.Now)) }, "её отозвали"},
		"lapsed":    {func(w *town) { _, err := w.LapseReviews(w.T.Context(), w.Now.Add(store.ReviewWithin*2)); w.Must(err) }, "читает другой эксперт"},
		"cohort over": {func(w *town) {
			w.Must(w.MoveCohort(w.T.Context(), jury.Chief, w.Cohort, store.CohortReview, store.CohortInterviews, "", w.Now))
		}, "экспертиза закончена"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := assigned(t, 1)
			chat := w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score").At("review.score_1")
			c.end(w)
			chat.Taps("value_3").At("review.closed").Sees(c.says)
			w.arrives(jury.Expert, "ru").Says("/review 1").At("review.closed").Sees(c.says)
		})
	}
}

func TestWhoseGrantEndedReadsNothing(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	chat := w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").At("review.read")
	grants, err := w.Grants(t.Context(), jury.Chief, jury.Expert, w.Now)
	w.Must(err)
	w.Must(w.EndGrant(t.Context(), jury.Chief, grants[0].ID, grants[0].Revision, "over", time.Now()))
	chat.Do(engine.Input{Kind: engine.Tap, Option: "score", Seq: chat.Session().Seq}).At("lobby.here")
	if strings.Contains(chat.Text(), "Мәселе") {
		t.Error("it can still be read")
	}
}

func TestOthersScoresComeAfterOnesOwn(t *testing.T) {
	t.Parallel()
	w := assigned(t, 1)
	w.has(1, jury.Expert+1)
	w.Gives(1, jury.Expert+1, 4)
	chat := w.arrives(jury.Expert, "ru").Says("/review 1").Taps("read").Taps("score")
	for range store.ReviewCriteria() {
		if strings.Contains(chat.Text(), "Эксперт 1") {
			t.Fatal("what others gave is seen before")
		}
		chat.Taps("value_3")
	}
	chat.Taps("submit").At("review.done").Sees("Эксперт 1: 80 из 100", "Пікір")
	if strings.Contains(chat.Text(), "Эксперт 2") || slices.Contains(chat.Options(), "next") {
		t.Error("there is more than one")
	}
}
