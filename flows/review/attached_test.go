package review_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"saruar/flows/engine"
	"saruar/flows/engine/flowtest"
	"saruar/flows/internal/jury"
	"saruar/flows/review"
	"saruar/locales"
	"saruar/store"
)

// enclosing is a town with an application that has a link, a file and a photo, which the first expert has read.
func enclosing(t *testing.T) *town {
	t.Helper()
	w := newTown(t, 2)
	id := w.Planted()
	w.Begins()
	w.Gives(id, jury.Expert, 4)
	w.has(id, jury.Expert+1)
	return w
}

func (w *town) moves(from, to store.CohortState) {
	w.T.Helper()
	w.Must(w.MoveCohort(w.T.Context(), jury.Chief, w.Cohort, from, to, "", w.Now))
}

// brought is what a notice brings a person, nil when it is nothing.
func (w *town) brought(kind string, person int64, ref string) *engine.Screen {
	w.T.Helper()
	p, err := w.Person(w.T.Context(), person)
	w.Must(err)
	screen, ok, err := map[string]func(context.Context, store.Person, string, time.Time) (engine.Screen, bool, error){
		review.KindFile: w.reviews.File, review.KindVoice: w.reviews.Voice,
	}[kind](w.T.Context(), p, ref, w.Now)
	w.Must(err)
	if !ok {
		return nil
	}
	return &screen
}

func TestAnExpertSeesWhoseItWasAndItsFilesOnceStageOneIsOver(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][]string{
		"kk": {"Жасырын кезең аяқталды", "Авторлары: Айгүл Сәрсенова, Ержан Қасымов", "Ақкөл ауылы", "https://zhasqanat.kz/team"},
		"ru": {"Слепой этап завершён", "Авторы: Айгүл Сәрсенова, Ержан Қасымов", "Ақкөл ауылы", "https://zhasqanat.kz/team"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := enclosing(t)
			c := w.arrives(jury.Expert, lang).Says("/reviews").Taps("review_1").At("review.done")
			c.Do(engine.Input{Kind: engine.Tap, Option: "files", Seq: c.Session().Seq}).At("review.done")
			if strings.Contains(c.Text(), "Айгүл") || len(w.Notices(review.KindFile)) != 0 || w.brought(review.KindFile, jury.Expert, "1-1") != nil {
				t.Fatal("seen while others read blind")
			}
			w.moves(store.CohortReview, store.CohortInterviews)
			c = w.arrives(jury.Expert, lang).Says("/reviews").Sees("✅ 2026-0001").Taps("review_1").At("review.done").Sees(words...).Taps("files").At("review.done")
			var kinds []string
			for _, n := range w.Notices(review.KindFile) {
				screen := w.brought(n.Kind, n.Person, n.Ref)
				kinds = append(kinds, fmt.Sprint(n.Person, " ", screen.Media.Kind, " ", screen.Media.ID))
			}
			if want := []string{"61 document f", "61 photo p"}; !slices.Equal(kinds, want) {
				t.Errorf("sent %q instead of %q", kinds, want)
			}
			if c.Says("?").At("review.done"); slices.Contains(w.arrives(jury.Expert+1, lang).Says("/review 2").At("review.closed").Options(), "files") {
				t.Error("somebody who has not read it is offered its files")
			}
		})
	}
}

// A notice was asked for and waits in the queue: what counts is what is true when it is sent.
func TestFilesGoOnlyToThoseWhoReviewedAndStillMay(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*town){
		"grant over": func(w *town) {
			grants, err := w.Grants(w.T.Context(), jury.Chief, jury.Expert, w.Now)
			w.Must(err)
			w.Must(w.EndGrant(w.T.Context(), jury.Chief, grants[0].ID, grants[0].Revision, "over", time.Now()))
		},
		"withdrawn":       func(w *town) { w.Must(w.Withdraw(w.T.Context(), 1, jury.Leader, w.Now)) },
		"read blind anew": func(w *town) { w.moves(store.CohortInterviews, store.CohortReview) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := enclosing(t)
			w.moves(store.CohortReview, store.CohortInterviews)
			for _, ref := range []string{"2-1", "1-1"} { // their own unfinished review, and somebody else's
				if w.brought(review.KindFile, jury.Expert+1, ref) != nil {
					t.Errorf("%s goes to somebody who has not read it", ref)
				}
			}
			for _, ref := range []string{"1-0", "1-3", "1--1", "1-x", "1"} { // a link, and nothing
				if w.brought(review.KindFile, jury.Expert, ref) != nil {
					t.Errorf("%s is a file", ref)
				}
			}
			if w.brought(review.KindFile, jury.Expert, "1-1") == nil {
				t.Fatal("it does not go to whom it should")
			}
			end(w)
			if w.brought(review.KindFile, jury.Expert, "1-1") != nil {
				t.Error("sent all the same")
			}
		})
	}
}

func TestWhatOthersSaidIsHeardAfterOnesOwnReview(t *testing.T) {
	t.Parallel()
	for lang, words := range map[string][2]string{
		"kk": {"1-сарапшы, дауыстық пікірі: 1", "1-сарапшы · Жетекші мен команда"}, "ru": {"Эксперт 1, голосовые: 1", "Эксперт 1 · Лидер и команда"},
	} {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			w := newTown(t, 2)
			id := w.Planted()
			w.Begins()
			w.Speaks(id, jury.Expert)
			w.has(id, jury.Expert+1)
			if w.brought(review.KindVoice, jury.Expert+1, "2-1-team") != nil {
				t.Fatal("heard before")
			}
			w.Gives(id, jury.Expert+1, 4)
			c := w.arrives(jury.Expert+1, lang).Says("/review 2").At("review.done").Sees(words[0]).Taps("voices_1").At("review.done")
			notices := w.Notices(review.KindVoice)
			if len(notices) != 1 {
				t.Fatalf("sent %v", notices)
			}
			screen := w.brought(notices[0].Kind, notices[0].Person, notices[0].Ref)
			if screen.Media.Kind != engine.Voice || screen.Media.ID != "said" || !strings.Contains(w.Plain(locales.Lang(lang), *screen), words[1]) {
				t.Errorf("sent %+v: %s", screen.Media, w.Plain(locales.Lang(lang), *screen))
			}
			c.Do(engine.Input{Kind: engine.Tap, Option: "voices_2", Seq: c.Session().Seq}).At("review.done")
			for _, ref := range []string{"2-1-fit", "2-2-team", "1-1-team"} { // not said, their own, and as somebody else
				if w.brought(review.KindVoice, jury.Expert+1, ref) != nil {
					t.Errorf("%s is heard", ref)
				}
			}
			flowtest.Member(t, w.Store, 99, lang, "Бөтен")
			if w.brought(review.KindVoice, 99, "2-1-team") != nil {
				t.Error("anybody hears it")
			}
		})
	}
}
